//! What must hold when a world has come to rest: nothing acknowledged is lost, nothing happens twice that need not,
//! and the journal tells the truth.

mod letters;
#[cfg(test)]
mod tests;

use crate::client::{Submission, Told};
use crate::mx::Book;
use model::{MailEvent, MailRecord};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::Duration;
use tokio::time::Instant;

/// Everything known about a world at its end.
#[derive(Default)]
pub struct Evidence {
    /// What the clients sent, and what they were told.
    pub sent: Vec<(Submission, Told)>,
    /// What the receiving hosts wrote down.
    pub book: Book,
    /// When servers died.
    pub deaths: Vec<Death>,
    /// What the journal holds.
    pub mails: Vec<Mail>,
    /// Recipients that still wait.
    pub waiting: u64,
    /// Sum of the counter behind GetSendQuota.
    pub counted_sent: i64,
    /// Events by kind, as the consumer counted them.
    pub counted_events: BTreeMap<&'static str, i64>,
}

/// The end of a server.
#[derive(Clone, Copy, Debug)]
pub struct Death {
    /// When.
    pub at: Instant,
    /// Which server.
    pub server: IpAddr,
    /// Another server took its shard over, of which it did not hear at once; otherwise it ended on the spot.
    pub fenced: bool,
}

/// A mail as the journal holds it.
pub struct Mail {
    /// Its record.
    pub record: MailRecord,
    /// Its events in order, with the index of the recipient.
    pub events: Vec<(Option<u16>, MailEvent)>,
}

/// The identity's and the service's own.
const SIGNATURES: usize = 2;
/// How long an outcome may take from the remote's reply to the commit.
const COMMIT_TIME: Duration = Duration::from_secs(3);

/// Everything that is wrong; empty when all is well.
pub fn problems(evidence: &Evidence) -> Vec<String> {
    let mut problems = Vec::new();
    if evidence.waiting > 0 {
        problems.push(format!("{} recipients still wait", evidence.waiting));
    }
    acknowledged_is_kept(evidence, &mut problems);
    nothing_out_of_thin_air(evidence, &mut problems);
    for mail in &evidence.mails {
        time_line(mail, &mut problems);
        if !mail.record.by_service {
            copies(evidence, mail, &mut problems);
        }
    }
    letters::check(evidence, &mut problems);
    counters(evidence, &mut problems);
    problems
}

/// Duplicates that were unavoidable, for the statistics.
pub fn duplicates(evidence: &Evidence) -> usize {
    let mut copies: BTreeMap<&str, usize> = BTreeMap::new();
    let ours = letters::receivers(evidence);
    let receipts = evidence.book.receipts.iter();
    for receipt in receipts.filter(|receipt| !ours.contains(receipt.recipient.as_str())) {
        *copies.entry(&receipt.recipient).or_default() += 1;
    }
    copies.values().map(|n| n - 1).sum()
}

fn acknowledged_is_kept(evidence: &Evidence, problems: &mut Vec<String>) {
    for (mail, told) in &evidence.sent {
        let Told::Accepted(id) = told else { continue };
        let of_id = |m: &&Mail| m.record.id.to_string() == *id;
        match evidence.mails.iter().find(of_id) {
            None => problems.push(format!("{}: acknowledged as {id} and lost", mail.token)),
            Some(found) if found.record.destinations != mail.recipients => {
                problems.push(format!("{}: kept for other recipients", mail.token));
            }
            Some(_) => {}
        }
    }
}

fn nothing_out_of_thin_air(evidence: &Evidence, problems: &mut Vec<String>) {
    let mut kept: BTreeMap<&str, usize> = BTreeMap::new();
    for mail in evidence.mails.iter().filter(|mail| !mail.record.by_service) {
        for address in &mail.record.destinations {
            *kept.entry(address).or_default() += 1;
        }
    }
    let mut sent: BTreeMap<&str, (&Submission, &Told)> = BTreeMap::new();
    for (mail, told) in &evidence.sent {
        for address in &mail.recipients {
            sent.insert(address, (mail, told));
        }
    }
    for (address, times) in &kept {
        match sent.get(address) {
            None => problems.push(format!("{address}: nobody sent this")),
            Some((_, Told::Refused(_))) => {
                problems.push(format!("{address}: refused, and accepted all the same"));
            }
            Some(_) if *times > 1 => problems.push(format!("{address}: accepted {times} times")),
            Some(_) => {}
        }
    }
    let ours = letters::receivers(evidence);
    let receipts = evidence.book.receipts.iter();
    for receipt in receipts.filter(|receipt| !ours.contains(receipt.recipient.as_str())) {
        let address = receipt.recipient.as_str();
        if !kept.contains_key(address) {
            problems.push(format!("{address}: got mail that the journal never held"));
        }
        if let Some((mail, _)) = sent.get(address)
            && !receipt.data.contains(&mail.text())
        {
            problems.push(format!("{address}: got a mangled mail"));
        }
        if receipt.data.matches("DKIM-Signature:").count() != SIGNATURES {
            problems.push(format!("{address}: got a mail without its signatures"));
        }
    }
}

/// One `accepted` at the start; for each recipient one final event, and nothing after it.
fn time_line(mail: &Mail, problems: &mut Vec<String>) {
    let id = mail.record.id;
    let accepted = (mail.events.iter())
        .filter(|(_, event)| matches!(event, MailEvent::Accepted { .. }))
        .count();
    let first = mail.events.first().map(|(_, event)| event.kind());
    if accepted != 1 || first != Some("accepted") {
        problems.push(format!(
            "{id}: accepted {accepted} times, first is {first:?}"
        ));
    }
    for (index, address) in mail.record.destinations.iter().enumerate() {
        let own: Vec<&MailEvent> = (mail.events.iter())
            .filter(|(of, _)| *of == Some(index as u16))
            .map(|(_, event)| event)
            .collect();
        let finals = own.iter().filter(|event| event.is_final()).count();
        if finals != 1 || !own.last().is_some_and(|event| event.is_final()) {
            let kinds: Vec<_> = own.iter().map(|event| event.kind()).collect();
            problems.push(format!("{address}: its time-line is {kinds:?}"));
        }
    }
}

/// A copy beyond the first must be one of which the server could not know.
fn copies(evidence: &Evidence, mail: &Mail, problems: &mut Vec<String>) {
    for (index, address) in mail.record.destinations.iter().enumerate() {
        let delivered = (mail.events.iter()).any(|(of, event)| {
            *of == Some(index as u16) && matches!(event, MailEvent::Delivered { .. })
        });
        let all: Vec<usize> = (evidence.book.receipts.iter().enumerate())
            .filter(|(_, receipt)| receipt.recipient == *address)
            .map(|(n, _)| n)
            .collect();
        let known = all.iter().filter(|n| !is_excused(evidence, **n)).count();
        if delivered && all.is_empty() {
            problems.push(format!("{address}: delivered in the journal alone"));
        }
        if known > 1 {
            problems.push(format!("{address}: {known} copies without an excuse"));
        }
        if known > 0 && !delivered {
            problems.push(format!("{address}: delivered, but the journal denies it"));
        }
    }
}

/// Whether the server may not have known, or not have kept, that the remote took a mail: the connection broke, or the
/// server died, with nothing begun on the connection since.
fn is_excused(evidence: &Evidence, receipt: usize) -> bool {
    let book = &evidence.book;
    let died = || {
        let mut deaths = evidence.deaths.iter();
        deaths
            .any(|death| death.server == book.client(receipt) && is_swallowed(book, receipt, death))
    };
    book.is_last(receipt) && (book.is_ambiguous(receipt) || died())
}

/// Whether the outcome of a delivery fell into the death of its server.
fn is_swallowed(book: &Book, receipt: usize, death: &Death) -> bool {
    let at = book.receipts[receipt].at;
    let end = if death.fenced {
        // It hears of it with its first commit after the takeover, which the first delivery leads to.
        let after = |n: &usize| book.client(*n) == death.server && book.receipts[*n].at >= death.at;
        let mut later = (0..book.receipts.len()).filter(after);
        later
            .next()
            .map_or(death.at, |first| book.receipts[first].at + COMMIT_TIME)
    } else {
        death.at
    };
    death.at <= at + COMMIT_TIME && at <= end
}

fn counters(evidence: &Evidence, problems: &mut Vec<String>) {
    let recipients: usize = (evidence.mails.iter())
        .filter(|mail| !mail.record.by_service)
        .map(|mail| mail.record.destinations.len())
        .sum();
    if evidence.counted_sent != recipients as i64 {
        problems.push(format!(
            "the quota counts {} recipients, the journal {recipients}",
            evidence.counted_sent
        ));
    }
    let mut by_kind: BTreeMap<&'static str, i64> = BTreeMap::new();
    for (_, event) in evidence.mails.iter().flat_map(|mail| &mail.events) {
        *by_kind.entry(event.kind()).or_default() += 1;
    }
    for (kind, counted) in &evidence.counted_events {
        let there = by_kind.get(kind).copied().unwrap_or(0);
        if there != *counted {
            problems.push(format!(
                "the consumer counts {counted} {kind}, the journal {there}"
            ));
        }
    }
}
