//! Name resolution from a map of zones, with failures by chance.

use crate::rng::Rng;
use base::BoxFuture;
use base::env::{Answer, Dns, DnsError, Record, RecordType};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// All zones of the world; clones are the same zones.
#[derive(Clone)]
pub struct Zones(Arc<Mutex<Inner>>);

struct Inner {
    rng: Rng,
    records: BTreeMap<String, Vec<Record>>,
    trouble: Trouble,
}

/// How often look-ups fail, in a thousand, and how long they take.
#[derive(Clone, Copy, Debug, Default)]
pub struct Trouble {
    /// SERVFAIL.
    pub failures: u32,
    /// No answer within five seconds.
    pub timeouts: u32,
    /// Milliseconds that an answer takes at most.
    pub latency_ms_max: u64,
}

const TIMEOUT: Duration = Duration::from_secs(5);
const TTL: Duration = Duration::from_mins(5);
/// CNAMEs in a row, as resolvers bound them.
const CHAIN: usize = 8;

impl Zones {
    /// Empty zones.
    pub fn new(rng: Rng) -> Self {
        Self(Arc::new(Mutex::new(Inner {
            rng,
            records: BTreeMap::new(),
            trouble: Trouble::default(),
        })))
    }

    /// Adds a record at a name.
    pub fn add(&self, name: &str, record: Record) {
        self.with(|inner| {
            let name = name.to_ascii_lowercase();
            inner.records.entry(name).or_default().push(record);
        });
    }

    /// Removes all records of a name.
    pub fn remove(&self, name: &str) {
        self.with(|inner| inner.records.remove(name));
    }

    /// Sets how often look-ups fail.
    pub fn trouble(&self, trouble: Trouble) {
        self.with(|inner| inner.trouble = trouble);
    }

    fn with<T>(&self, act: impl FnOnce(&mut Inner) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Inner {
    /// What will be answered, and after how long.
    fn plan(&mut self, name: &str, kind: RecordType) -> (Duration, Result<Answer, DnsError>) {
        let trouble = self.trouble;
        if self.rng.chance(trouble.timeouts) {
            return (TIMEOUT, Err(DnsError::TimedOut));
        }
        let latency = Duration::from_millis(self.rng.below(trouble.latency_ms_max + 1));
        if self.rng.chance(trouble.failures) {
            let failure = DnsError::ServerFailure("SERVFAIL".into());
            return (latency, Err(failure));
        }
        (latency, self.answer(name, kind))
    }

    fn answer(&self, name: &str, kind: RecordType) -> Result<Answer, DnsError> {
        let mut name = name.trim_end_matches('.').to_ascii_lowercase();
        for _ in 0..CHAIN {
            let Some(records) = self.records.get(&name) else {
                return Err(if self.has_children(&name) {
                    DnsError::NoRecords
                } else {
                    DnsError::NoSuchDomain
                });
            };
            let found: Vec<Record> = records
                .iter()
                .filter(|record| type_of(record) == kind)
                .cloned()
                .collect();
            if !found.is_empty() {
                return Ok(Answer {
                    records: found,
                    ttl: TTL,
                    authentic: false,
                });
            }
            let alias = records.iter().find_map(|record| match record {
                Record::Cname(target) => Some(target.clone()),
                _ => None,
            });
            name = alias.ok_or(DnsError::NoRecords)?;
        }
        Err(DnsError::ServerFailure("too many CNAME records".into()))
    }

    /// A name with names below it exists, even without records (RFC 8020 §2).
    fn has_children(&self, name: &str) -> bool {
        let suffix = format!(".{name}");
        self.records.keys().any(|known| known.ends_with(&suffix))
    }
}

fn type_of(record: &Record) -> RecordType {
    match record {
        Record::A(_) => RecordType::A,
        Record::Aaaa(_) => RecordType::Aaaa,
        Record::Cname(_) => RecordType::Cname,
        Record::Mx { .. } => RecordType::Mx,
        Record::Ns(_) => RecordType::Ns,
        Record::Ptr(_) => RecordType::Ptr,
        Record::Soa { .. } => RecordType::Soa,
        Record::Txt(_) => RecordType::Txt,
    }
}

impl Dns for Zones {
    fn lookup<'a>(
        &'a self,
        name: &'a str,
        kind: RecordType,
    ) -> BoxFuture<'a, Result<Answer, DnsError>> {
        let (latency, answer) = self.with(|inner| inner.plan(name, kind));
        Box::pin(async move {
            tokio::time::sleep(latency).await;
            answer
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn zones_answer_as_a_resolver_does() {
        let zones = Zones::new(Rng::new(1));
        zones.add("Alias.test", Record::Cname("a.b.test".into()));
        zones.add("a.b.test", Record::Txt(b"x".to_vec()));
        let found = zones.lookup("alias.test.", RecordType::Txt).await;
        let records = found.expect("is followed").records;
        assert_eq!(records, [Record::Txt(b"x".to_vec())]);
        for (name, expected) in [
            ("b.test", DnsError::NoRecords),
            ("a.b.test", DnsError::NoRecords),
            ("c.test", DnsError::NoSuchDomain),
        ] {
            let answer = zones.lookup(name, RecordType::Mx).await;
            assert_eq!(answer.expect_err(name), expected);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn failures_come_as_often_as_asked() {
        let zones = Zones::new(Rng::new(1));
        zones.add("a.test", Record::Txt(b"x".to_vec()));
        zones.trouble(Trouble {
            failures: 300,
            timeouts: 100,
            latency_ms_max: 10,
        });
        let mut failed = 0;
        for _ in 0..200 {
            failed += u32::from(zones.lookup("a.test", RecordType::Txt).await.is_err());
        }
        assert!((40..120).contains(&failed), "{failed} of 200");
    }
}
