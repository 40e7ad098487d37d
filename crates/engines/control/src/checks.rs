//! A look at DNS for the proofs of a domain: what is expected, what is there, and what to do about the difference.

use crate::timers::{self, Cadence, Look};
use base::env::{Dns, DnsError, Record, RecordType};
use base::{BoxFuture, Timestamp};
use model::Identity;
use model::identity::{Check, CheckedRecord, Dkim, DkimOrigin, Problem, Soa};
use std::task::Poll;

/// Values of one record that are kept for showing, and characters of each.
const FOUND_MAX: usize = 10;
const FOUND_CHARS_MAX: usize = 500;
/// Parents asked for a SOA record.
const SOA_LABELS_MAX: usize = 5;

/// What is looked for in the name of whom.
pub(crate) struct Checker<'a> {
    pub(crate) dns: &'a dyn Dns,
    /// Zone that the CNAME records of Easy DKIM point into.
    pub(crate) hosted_zone: &'a str,
    /// Label of the legacy ownership record.
    pub(crate) ownership_label: &'a str,
}

/// What a look at all due proofs of an identity found.
pub(crate) struct Found {
    at: Timestamp,
    ownership: Option<Look>,
    dkim: Option<Look>,
    records: Vec<(CheckedRecord, Option<Problem>)>,
    soa: Option<Soa>,
}

/// Which proofs to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Those whose time has come.
    Due,
    /// Every one that has records at all, whatever its state.
    All,
}

impl Checker<'_> {
    /// Looks for the proofs of a domain.
    pub(crate) async fn look(&self, identity: &Identity, at: Timestamp, scope: Scope) -> Found {
        let mut found = Found {
            at,
            ownership: None,
            dkim: None,
            records: Vec::new(),
            soa: None,
        };
        let wanted = |proof: &model::identity::Proof| match scope {
            Scope::All => true,
            Scope::Due => proof.next_check_at.is_some_and(|due| due <= at),
        };
        if let Some(token) = &identity.verification_token
            && wanted(&identity.ownership)
        {
            let record = self.ownership(&identity.name, token).await;
            found.ownership = Some(look_of([&record]));
            found.records.push(record);
        }
        if let Some(dkim) = identity.dkim.as_ref().filter(|dkim| wanted(&dkim.proof)) {
            let records = self.dkim(&identity.name, dkim).await;
            found.dkim = Some(look_of(&records));
            found.records.extend(records);
        }
        let unclear = [found.ownership, found.dkim].contains(&Some(Look::Unclear));
        if !found.records.is_empty() && !unclear {
            found.soa = self.soa(&identity.name).await;
        }
        found
    }

    async fn ownership(&self, domain: &str, token: &str) -> (CheckedRecord, Option<Problem>) {
        let name = format!("{}.{domain}", self.ownership_label);
        // One of several strings may match, so that several accounts coexist; they reach us joined.
        let matches = |value: &str| value.contains(token);
        self.record(name, RecordType::Txt, token, matches).await
    }

    async fn dkim(&self, domain: &str, dkim: &Dkim) -> Vec<(CheckedRecord, Option<Problem>)> {
        let mut looks: Vec<BoxFuture<'_, (CheckedRecord, Option<Problem>)>> = Vec::new();
        match dkim.origin {
            DkimOrigin::Easy => {
                for token in &dkim.tokens {
                    looks.push(Box::pin(async move {
                        let name = format!("{token}._domainkey.{domain}");
                        let target = format!("{token}.{}", self.hosted_zone);
                        let matches = |value: &str| value.eq_ignore_ascii_case(&target);
                        self.record(name, RecordType::Cname, &target, matches).await
                    }));
                }
            }
            DkimOrigin::External => {
                for key in &dkim.keys {
                    looks.push(Box::pin(async move {
                        let name = format!("{}._domainkey.{domain}", key.selector);
                        let expected = format!("p={}", key.public_key);
                        let matches = |value: &str| published_key(value) == Some(&*key.public_key);
                        self.record(name, RecordType::Txt, &expected, matches).await
                    }));
                }
            }
        }
        all(looks).await
    }

    async fn record(
        &self,
        name: String,
        kind: RecordType,
        expected: &str,
        matches: impl Fn(&str) -> bool + Send,
    ) -> (CheckedRecord, Option<Problem>) {
        let answer = self.dns.lookup(&name, kind).await;
        let mut record = CheckedRecord {
            name,
            kind: kind.to_string(),
            expected: expected.to_owned(),
            found: Vec::new(),
            problem: None,
        };
        let values: Vec<String> = match answer {
            Ok(answer) => answer.records.iter().filter_map(text_of).collect(),
            Err(error) => {
                let problem = problem_of(&error);
                record.problem = Some(advice(&record, problem, &error));
                return (record, Some(problem));
            }
        };
        let right = values.iter().any(|value| matches(&without_space(value)));
        // A stranger wrote them, and a terminal may show them.
        let shown = |c: char| if c.is_control() { '?' } else { c };
        let kept = values.iter().take(FOUND_MAX);
        record.found = kept
            .map(|value| value.chars().take(FOUND_CHARS_MAX).map(shown).collect())
            .collect();
        if right {
            return (record, None);
        }
        record.problem = Some(format!(
            "there is a {} record with another value: replace it by the expected one",
            record.kind
        ));
        (record, Some(Problem::InvalidValue))
    }

    async fn soa(&self, domain: &str) -> Option<Soa> {
        let mut name = domain;
        for _ in 0..SOA_LABELS_MAX {
            match self.dns.lookup(name, RecordType::Soa).await {
                Ok(answer) => {
                    return answer.records.into_iter().find_map(|record| match record {
                        Record::Soa {
                            primary,
                            admin,
                            serial,
                        } => Some(Soa {
                            primary,
                            admin,
                            serial,
                        }),
                        _ => None,
                    });
                }
                Err(error) if error.is_temporary() => return None,
                Err(_) => name = name.split_once('.')?.1,
            }
        }
        None
    }
}

impl Found {
    /// Whether nothing was due.
    pub(crate) fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The identity as it is after this look.
    pub(crate) fn apply(self, identity: &mut Identity, cadence: Cadence) {
        let Self {
            at,
            ownership,
            dkim,
            records,
            soa,
        } = self;
        if let Some(look) = ownership {
            identity.ownership = timers::after(&identity.ownership, look, at, cadence);
        }
        if let (Some(look), Some(dkim)) = (dkim, &mut identity.dkim) {
            dkim.proof = timers::after(&dkim.proof, look, at, cadence);
        }
        let proven = [ownership, dkim].contains(&Some(Look::Found));
        let problem = records.iter().find_map(|(_, problem)| *problem);
        let before = identity.last_check.take();
        let (last_success_at, old_soa, old_records) = match before {
            Some(check) => (check.last_success_at, check.soa, check.records),
            None => (None, None, Vec::new()),
        };
        let is_new = |old: &CheckedRecord| records.iter().all(|(new, _)| new.name != old.name);
        let kept: Vec<CheckedRecord> = old_records.into_iter().filter(is_new).collect();
        identity.last_check = Some(Check {
            at,
            last_success_at: if proven { Some(at) } else { last_success_at },
            problem: if proven { None } else { problem },
            records: records
                .into_iter()
                .map(|(record, _)| record)
                .chain(kept)
                .collect(),
            soa: soa.or(old_soa),
        });
    }
}

/// Waits for all of some futures, which go on side by side: where DNS does not answer, each takes its whole time-out.
async fn all<T>(futures: Vec<BoxFuture<'_, T>>) -> Vec<T> {
    let mut running: Vec<_> = futures.into_iter().map(|future| (future, None)).collect();
    std::future::poll_fn(|cx| {
        let mut pending = false;
        for (future, answer) in running.iter_mut().filter(|(_, answer)| answer.is_none()) {
            match future.as_mut().poll(cx) {
                Poll::Ready(value) => *answer = Some(value),
                Poll::Pending => pending = true,
            }
        }
        if pending {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    })
    .await;
    running
        .into_iter()
        .filter_map(|(_, answer)| answer)
        .collect()
}

fn look_of<'a>(records: impl IntoIterator<Item = &'a (CheckedRecord, Option<Problem>)>) -> Look {
    let problems = records.into_iter().filter_map(|(_, problem)| *problem);
    let unclear = |p: Problem| matches!(p, Problem::DnsServerError | Problem::ServiceError);
    problems.fold(Look::Found, |look, problem| match look {
        Look::Missing => Look::Missing,
        _ if unclear(problem) => Look::Unclear,
        _ => Look::Missing,
    })
}

fn problem_of(error: &DnsError) -> Problem {
    match error {
        DnsError::NoSuchDomain => Problem::HostNotFound,
        DnsError::NoRecords => Problem::TypeNotFound,
        DnsError::ServerFailure(_) | DnsError::TimedOut => Problem::DnsServerError,
    }
}

fn advice(record: &CheckedRecord, problem: Problem, error: &DnsError) -> String {
    let CheckedRecord { name, kind, .. } = record;
    match problem {
        Problem::HostNotFound => {
            format!("nothing is published at {name}: add the {kind} record there")
        }
        Problem::TypeNotFound => {
            format!("{name} exists without a {kind} record: add it")
        }
        _ => format!("{error}: look at the name servers of the domain"),
    }
}

/// The `p=` of a DKIM key record (RFC 6376 §3.6.1), its white space taken out by the caller.
fn published_key(text: &str) -> Option<&str> {
    text.split(';').find_map(|tag| tag.strip_prefix("p="))
}

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_ascii_whitespace()).collect()
}

fn text_of(record: &Record) -> Option<String> {
    match record {
        Record::Cname(name) => Some(name.clone()),
        Record::Txt(text) => Some(String::from_utf8_lossy(text).into_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_found_in_its_record() {
        let rows = [
            ("v=DKIM1; k=rsa; p=AB CD", Some("ABCD")),
            ("p=ABCD", Some("ABCD")),
            ("k=rsa;\tp=ABCD;", Some("ABCD")),
            ("p=", Some("")),
            ("v=DKIM1; k=rsa", None),
            ("", None),
        ];
        for (text, key) in rows {
            assert_eq!(published_key(&without_space(text)), key, "{text}");
        }
    }

    #[test]
    fn one_missing_record_outweighs_what_is_unclear() {
        let record = |problem| {
            let record = CheckedRecord {
                name: String::new(),
                kind: String::new(),
                expected: String::new(),
                found: Vec::new(),
                problem: None,
            };
            (record, problem)
        };
        let rows = [
            (vec![None, None], Look::Found),
            (vec![None, Some(Problem::DnsServerError)], Look::Unclear),
            (
                vec![Some(Problem::DnsServerError), Some(Problem::HostNotFound)],
                Look::Missing,
            ),
            (
                vec![Some(Problem::InvalidValue), Some(Problem::DnsServerError)],
                Look::Missing,
            ),
        ];
        for (problems, expected) in rows {
            let records: Vec<_> = problems.iter().map(|p| record(*p)).collect();
            assert_eq!(look_of(&records), expected, "{problems:?}");
        }
    }
}
