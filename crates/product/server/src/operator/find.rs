//! `sesame admin message find`: a scan of the journal within limits. The journal has no index of addresses: a search reads
//! its entries from the beginning of the time range on, 50,000 of them in one answer (about a second), and says where
//! to go on.

use super::{Operator, Outcome, Problem};
use crate::timeline;
use base::Timestamp;
use model::MailRecord;
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;
use store::Seq;
use store::journal::Entry;

/// Entries that one answer may read, and one read.
const SCANNED_MAX: usize = 50_000;
const PAGE: usize = 500;
/// Messages of one answer, unless the operator wants fewer; and at most.
const FOUND: usize = 50;
const FOUND_MAX: usize = 1_000;
/// How far back a search goes that does not say so.
const RECENT: Duration = Duration::from_hours(24);
/// Entries are in order of their commits, not of their times: so much earlier or later they may stand.
const DISORDER: Duration = Duration::from_mins(5);
/// Beyond every place of a log.
const LOG_END: u64 = 1 << 62;

/// Arguments: what to find. All that are given must hold.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    recipient: Option<String>,
    sender: Option<String>,
    state: Option<String>,
    account: Option<String>,
    /// ISO 8601, or an age such as `2h`.
    from: Option<String>,
    to: Option<String>,
    limit: Option<usize>,
    /// `next` of the last answer.
    after: Option<u64>,
}

impl Wanted {
    /// Whether a message is one of them, as far as its record says.
    fn takes(&self, record: &MailRecord) -> bool {
        let sender = |wanted: &String| is_address(wanted, &record.source_address);
        let recipient = |wanted: &String| {
            let mut all = record.destinations.iter();
            all.any(|address| is_address(wanted, address))
        };
        self.sender.as_ref().is_none_or(sender)
            && self.recipient.as_ref().is_none_or(recipient)
            && self
                .account
                .as_ref()
                .is_none_or(|wanted| wanted == record.account.as_str())
    }
}

/// Whether an address is the wanted one, or at the wanted `@domain`.
fn is_address(wanted: &str, address: &str) -> bool {
    if wanted.starts_with('@') {
        let at = address.rfind('@').unwrap_or(0);
        return address[at..].eq_ignore_ascii_case(wanted);
    }
    address.eq_ignore_ascii_case(wanted)
}

/// A moment: ISO 8601, or an age.
fn moment(text: &str, now: Timestamp) -> Result<Timestamp, Problem> {
    let refuse = || {
        let text =
            format!("{text:?} is no time: write 2026-11-24T10:00:00Z, or an age such as 2h or 3d");
        Problem::Invalid(text)
    };
    if let Some(at) = Timestamp::parse_iso(text) {
        return Ok(at);
    }
    let unit = text.chars().next_back().ok_or_else(refuse)?;
    let seconds: u64 = match unit {
        's' => 1,
        'm' => 60,
        'h' => 3_600,
        'd' => 86_400,
        _ => return Err(refuse()),
    };
    let count: u32 = text[..text.len() - 1].parse().map_err(|_| refuse())?;
    Ok(now.minus(Duration::from_secs(u64::from(count) * seconds)))
}

impl Operator {
    pub(super) async fn message_find(&self, wanted: &Wanted) -> Outcome {
        let now = self.clock.now();
        let from = match &wanted.from {
            Some(text) => moment(text, now)?,
            None => now.minus(RECENT),
        };
        let to = match &wanted.to {
            Some(text) => moment(text, now)?,
            None => Timestamp(i64::MAX),
        };
        let limit = wanted.limit.unwrap_or(FOUND).clamp(1, FOUND_MAX);
        let mut place = match wanted.after {
            Some(after) => Seq(after.min(LOG_END)),
            None => self.place_of(from.minus(DISORDER)).await?,
        };
        let (mut found, mut scanned) = (Vec::new(), 0);
        loop {
            let page = self.stores.journal.entries(self.shard, place, PAGE);
            let page = page.await?;
            let full = page.len() == PAGE;
            for entry in page {
                if found.len() == limit || entry.entry.at.minus(DISORDER) > to {
                    let more = found.len() == limit;
                    return Ok(answer(found, scanned, more.then_some(place)));
                }
                (place, scanned) = (entry.seq, scanned + 1);
                if (from..=to).contains(&entry.entry.at) {
                    found.extend(self.found(wanted, &entry).await?);
                }
            }
            if !full {
                return Ok(answer(found, scanned, None));
            }
            if scanned >= SCANNED_MAX {
                return Ok(answer(found, scanned, Some(place)));
            }
        }
    }

    /// The place in the log before the first entry of a moment or later: entries are nearly in the order of time.
    async fn place_of(&self, at: Timestamp) -> Result<Seq, Problem> {
        let (mut low, mut high) = (0, LOG_END);
        while low < high {
            let middle = low + (high - low) / 2;
            let journal = &self.stores.journal;
            let next = journal.entries(self.shard, Seq(middle), 1).await?;
            match next.first() {
                Some(entry) if entry.entry.at < at => low = entry.seq.0,
                _ => high = middle,
            }
        }
        Ok(Seq(low))
    }

    /// The message that an entry says was accepted, if it is one of those that are wanted.
    async fn found(&self, wanted: &Wanted, entry: &Entry) -> Result<Option<Value>, Problem> {
        if !timeline::is_acceptance(&entry.entry.event) {
            return Ok(None);
        }
        let number = entry.entry.message;
        let record = self.stores.journal.record(self.shard, number).await?;
        let record = record.and_then(|json| serde_json::from_slice::<MailRecord>(&json).ok());
        let Some(record) = record.filter(|record| wanted.takes(record)) else {
            return Ok(None);
        };
        let moments = self.moments(number).await?;
        let states = timeline::states(&record, &moments);
        let mut recipients = record.destinations.iter().zip(&states);
        let is_wanted = |(address, state): (&String, &&str)| {
            let named = wanted.recipient.as_ref();
            named.is_none_or(|named| is_address(named, address))
                && wanted
                    .state
                    .as_deref()
                    .is_none_or(|wanted| wanted == *state)
        };
        if !recipients.any(is_wanted) {
            return Ok(None);
        }
        let recipients = record.destinations.iter().zip(&states);
        let recipients =
            recipients.map(|(address, state)| json!({"address": address, "state": state}));
        Ok(Some(json!({
            "message_id": record.id,
            "accepted_at": record.accepted_at.iso_ms(),
            "account": record.account,
            "source": record.source_address,
            "configuration_set": record.configuration_set,
            "recipients": recipients.collect::<Vec<_>>(),
        })))
    }
}

fn answer(found: Vec<Value>, scanned: usize, next: Option<Seq>) -> Value {
    json!({
        "messages": found,
        "entries_read": scanned,
        "next": next.map(|seq| seq.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_their_domains_are_found() {
        for (wanted, address, expected) in [
            ("a@b.test", "A@b.TEST", true),
            ("a@b.test", "aa@b.test", false),
            ("@b.test", "a@B.test", true),
            ("@b.test", "a@x.b.test", false),
            ("@b.test", "b.test", false),
        ] {
            assert_eq!(is_address(wanted, address), expected, "{wanted} {address}");
        }
    }

    #[test]
    fn moments_are_times_or_ages() {
        let now = Timestamp(1_000_000_000);
        for (text, expected) in [
            ("1970-01-01T00:00:01Z", Some(1_000)),
            ("30s", Some(999_970_000)),
            ("2h", Some(992_800_000)),
            ("1d", Some(913_600_000)),
            ("", None),
            ("h", None),
            ("-2h", None),
            ("2ö", None),
            ("yesterday", None),
        ] {
            let read = moment(text, now).ok().map(|at| at.0);
            assert_eq!(read, expected, "{text}");
        }
    }
}
