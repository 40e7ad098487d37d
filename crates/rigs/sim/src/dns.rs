//! Name resolution from the zone of the rigs, with failures by chance.

use crate::rng::Rng;
use base::BoxFuture;
use base::env::{Answer, Dns, DnsError, Record, RecordType};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use testkit::Zone;
use testkit::zone::Said;

/// All zones of the world; clones are the same zones.
#[derive(Clone)]
pub struct Zones {
    zone: Zone,
    chance: Arc<Mutex<(Rng, Trouble)>>,
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

impl Zones {
    /// Empty zones.
    pub fn new(rng: Rng) -> Self {
        Self {
            zone: Zone::default(),
            chance: Arc::new(Mutex::new((rng, Trouble::default()))),
        }
    }

    /// Adds a record at a name.
    pub fn add(&self, name: &str, record: Record) {
        self.zone.add(name, record);
    }

    /// Sets how often look-ups fail.
    pub fn trouble(&self, trouble: Trouble) {
        self.chance.lock().unwrap_or_else(PoisonError::into_inner).1 = trouble;
    }

    /// What will be answered, and after how long.
    fn plan(&self, name: &str, kind: RecordType) -> (Duration, Result<Answer, DnsError>) {
        let mut chance = self.chance.lock().unwrap_or_else(PoisonError::into_inner);
        let (rng, trouble) = &mut *chance;
        if rng.chance(trouble.timeouts) {
            return (TIMEOUT, Err(DnsError::TimedOut));
        }
        let latency = Duration::from_millis(rng.below(trouble.latency_ms_max + 1));
        if rng.chance(trouble.failures) {
            let failure = DnsError::ServerFailure("SERVFAIL".into());
            return (latency, Err(failure));
        }
        (latency, answer(self.zone.ask(name, kind), kind))
    }
}

/// What a resolver makes of the zone's words: the records at the end of the CNAMEs.
fn answer(said: Said, kind: RecordType) -> Result<Answer, DnsError> {
    match said {
        Said::Records(chain) => {
            let skip = chain.iter().take_while(|(_, record)| {
                kind != RecordType::Cname && matches!(record, Record::Cname(_))
            });
            let skip = skip.count();
            Ok(Answer {
                records: chain.into_iter().skip(skip).map(|(_, r)| r).collect(),
                ttl: TTL,
                authentic: false,
            })
        }
        Said::Nothing(_) => Err(DnsError::NoRecords),
        Said::NoSuchName(_) => Err(DnsError::NoSuchDomain),
        Said::Failure => Err(DnsError::ServerFailure("SERVFAIL".into())),
        Said::Silence => Err(DnsError::TimedOut),
    }
}

impl Dns for Zones {
    fn lookup<'a>(
        &'a self,
        name: &'a str,
        kind: RecordType,
    ) -> BoxFuture<'a, Result<Answer, DnsError>> {
        let (latency, answer) = self.plan(name, kind);
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
