//! DNS answers, kept as long as they may be, within bounds (`docs/adr/010`).

use base::env::{Answer, Dns, DnsError, Record, RecordType};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// Most answers that are kept.
const MAX_ENTRIES: usize = 20_000;
/// Most octets of names and records that are kept, about.
const MAX_OCTETS: usize = 16 << 20;
/// Most records of an answer that are looked at: a stranger's zone may hold thousands.
const MAX_RECORDS: usize = 64;
/// Bounds of how long an answer is kept.
const TTL: (Duration, Duration) = (Duration::from_secs(1), Duration::from_hours(1));
/// How long the absence of a record is kept. Short, since its zone tells no time here and a mail may wait for it.
const NEGATIVE_TTL: Duration = Duration::from_secs(5);

type Found = Result<Arc<Answer>, DnsError>;
type Key = (RecordType, String);

pub(crate) struct Cache {
    dns: Arc<dyn Dns>,
    limit: Duration,
    entries: Mutex<Entries>,
}

/// What is kept, and how large it is together.
#[derive(Default)]
struct Entries {
    found: BTreeMap<Key, (Instant, Found)>,
    octets: usize,
}

impl Cache {
    pub(crate) fn new(dns: Arc<dyn Dns>, limit: Duration) -> Self {
        Self {
            dns,
            limit,
            entries: Mutex::new(Entries::default()),
        }
    }

    /// Looks a name up, here first. Temporary failures are not kept.
    pub(crate) async fn lookup(&self, name: &str, kind: RecordType) -> Found {
        let key = (kind, name.to_owned());
        if let Some(known) = self.known(&key) {
            return known;
        }
        let found = match timeout(self.limit, self.dns.lookup(name, kind)).await {
            Ok(found) => found.map(|answer| Arc::new(bounded(answer))),
            Err(_) => Err(DnsError::TimedOut),
        };
        let keep = match &found {
            Ok(answer) => Some(answer.ttl.clamp(TTL.0, TTL.1)),
            Err(e) if e.is_temporary() => None,
            Err(_) => Some(NEGATIVE_TTL),
        };
        if let Some(keep) = keep {
            let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
            entries.put(key, Instant::now() + keep, found.clone());
        }
        found
    }

    fn known(&self, key: &Key) -> Option<Found> {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let known = entries.found.get(key);
        known
            .filter(|(until, _)| *until > Instant::now())
            .map(|(_, found)| found.clone())
    }
}

impl Entries {
    fn put(&mut self, key: Key, until: Instant, found: Found) {
        let more = octets(&key, &found);
        if self.is_full(more) {
            let now = Instant::now();
            self.found.retain(|_, (until, _)| *until > now);
            self.octets = self.found.iter().map(|(k, (_, f))| octets(k, f)).sum();
            if self.is_full(more) {
                *self = Self::default();
            }
        }
        if let Some((_, old)) = self.found.remove(&key) {
            self.octets -= octets(&key, &old);
        }
        self.octets += more;
        self.found.insert(key, (until, found));
    }

    fn is_full(&self, more: usize) -> bool {
        self.found.len() >= MAX_ENTRIES || self.octets + more > MAX_OCTETS
    }
}

/// About what an entry takes.
fn octets((_, name): &Key, found: &Found) -> usize {
    let record = |record: &Record| match record {
        Record::Mx { exchange, .. } => size_of::<Record>() + exchange.len(),
        _ => size_of::<Record>(),
    };
    let records = found.iter().flat_map(|answer| &answer.records);
    100 + name.len() + records.map(record).sum::<usize>()
}

/// The records that count, when there are more than anybody needs: of MX records the preferred ones.
fn bounded(mut answer: Answer) -> Answer {
    if answer.records.len() > MAX_RECORDS {
        answer.records.sort_by_key(|record| match record {
            Record::Mx { preference, .. } => *preference,
            _ => 0,
        });
        answer.records.truncate(MAX_RECORDS);
        answer.records.shrink_to_fit();
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mx(preference: u16, exchange: &str) -> Record {
        Record::Mx {
            preference,
            exchange: exchange.to_owned(),
        }
    }

    fn answer(records: Vec<Record>) -> Answer {
        Answer {
            records,
            ttl: Duration::from_hours(1),
            authentic: false,
        }
    }

    #[test]
    fn of_ten_thousand_hosts_the_preferred_ones_are_kept() {
        let records = (0..10_000).map(|n| mx(10_000 - n, "x")).collect();
        let kept = bounded(answer(records)).records;
        assert_eq!(kept.len(), MAX_RECORDS);
        assert_eq!((&kept[0], &kept[63]), (&mx(1, "x"), &mx(64, "x")));
    }

    #[tokio::test(start_paused = true)]
    async fn entries_and_octets_are_bounded() {
        let mut entries = Entries::default();
        let until = Instant::now() + TTL.1;
        let large = Arc::new(answer(vec![mx(1, &"x".repeat(250)); MAX_RECORDS]));
        for n in 0..3 * MAX_ENTRIES {
            let key = (RecordType::Mx, format!("{n}.test"));
            let found = if n % 2 == 0 {
                Ok(large.clone())
            } else {
                Err(DnsError::NoRecords)
            };
            entries.put(key, until, found);
            assert!(entries.octets <= MAX_OCTETS && entries.found.len() <= MAX_ENTRIES);
        }
        let key = (RecordType::A, "a.test".to_owned());
        let before = entries.octets;
        for _ in 0..2 {
            entries.put(key.clone(), until, Err(DnsError::NoRecords));
            assert_eq!(entries.octets, before + 106);
        }
        tokio::time::advance(TTL.1).await;
        entries.octets = MAX_OCTETS;
        entries.put(key, until, Ok(large));
        assert_eq!(entries.found.len(), 1, "what has run out makes room");
    }
}
