//! A look at DNS for the proofs of a domain: what is expected, what is there, and what to do about the difference.

mod found;

pub(crate) use found::{Found, Looked};

use crate::timers::Look;
use base::env::{Dns, DnsError, Record, RecordType};
use base::{BoxFuture, Timestamp};
use found::look_of;
use model::Identity;
use model::identity::{CheckedRecord, Dkim, DkimOrigin, Kind, Problem, Proof, Soa};
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
    /// Host that takes the bounces of custom MAIL FROM domains.
    pub(crate) feedback_host: &'a str,
}

/// Which proofs to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Those whose time has come.
    Due,
    /// Every one that has records at all, whatever its state.
    All,
}

impl Scope {
    /// Whether this proof is to be looked for.
    pub(crate) fn takes(self, proof: &Proof, at: Timestamp) -> bool {
        match self {
            Self::All => true,
            Self::Due => proof.next_check_at.is_some_and(|due| due <= at),
        }
    }
}

impl Checker<'_> {
    /// Looks for the proofs of an identity. `replica` says why the keys of its parent cannot be had.
    pub(crate) async fn look(
        &self,
        identity: &Identity,
        at: Timestamp,
        scope: Scope,
        replica: Option<(CheckedRecord, Problem)>,
    ) -> Found {
        let mut found = Found {
            at,
            ownership: None,
            dkim: None,
            records: Vec::new(),
            soa: None,
            mail_from: None,
        };
        let wanted = |proof: &Proof| scope.takes(proof, at);
        if let Some(custom) = identity.mail_from.as_ref().filter(|m| wanted(&m.proof)) {
            found.mail_from = Some(self.mail_from(&custom.domain).await);
        }
        if identity.kind == Kind::Address {
            return found;
        }
        if let Some(token) = &identity.verification_token
            && wanted(&identity.ownership)
        {
            let record = self.ownership(&identity.name, token).await;
            found.ownership = Some(look_of([&record]));
            found.records.push(record);
        }
        if let Some(dkim) = identity.dkim.as_ref().filter(|dkim| wanted(&dkim.proof)) {
            let records = match replica {
                Some((record, problem)) => vec![(record, Some(problem))],
                None => self.dkim(&identity.name, dkim).await,
            };
            found.dkim = Some(look_of(&records));
            found.records.extend(records);
        }
        let unclear = [found.ownership, found.dkim].contains(&Some(Look::Unclear));
        if !found.records.is_empty() && !unclear {
            found.soa = self.soa(&identity.name).await;
        }
        found
    }

    async fn ownership(&self, domain: &str, token: &str) -> Looked {
        let name = format!("{}.{domain}", self.ownership_label);
        // One of several strings may match, so that several accounts coexist; they reach us joined.
        let matches = |value: &str| value.contains(token);
        self.record(name, RecordType::Txt, token, matches).await
    }

    async fn dkim(&self, domain: &str, dkim: &Dkim) -> Vec<Looked> {
        let mut looks: Vec<BoxFuture<'_, Looked>> = Vec::new();
        match dkim.origin {
            DkimOrigin::Easy | DkimOrigin::Replica => {
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

    /// Exactly one MX record, our own (identities.md §7): with a second one some bounces would go elsewhere.
    async fn mail_from(&self, domain: &str) -> Looked {
        let expected = format!("10 {}", self.feedback_host);
        let ours = |value: &str| {
            let host = value.split_once(' ').map_or("", |(_, host)| host);
            host.eq_ignore_ascii_case(self.feedback_host)
        };
        let looked = self.record(domain.to_owned(), RecordType::Mx, &expected, ours);
        let (mut record, mut problem) = looked.await;
        if problem.is_none() && record.found.len() > 1 {
            problem = Some(Problem::InvalidValue);
            record.problem =
                Some("there are several MX records: remove all but the expected one".into());
        }
        (record, problem)
    }

    async fn record(
        &self,
        name: String,
        kind: RecordType,
        expected: &str,
        matches: impl Fn(&str) -> bool + Send,
    ) -> Looked {
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
        let plain = |value: &String| match kind {
            RecordType::Txt => without_space(value),
            _ => value.clone(),
        };
        let right = values.iter().any(|value| matches(&plain(value)));
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
        Record::Mx {
            preference,
            exchange,
        } => Some(format!("{preference} {exchange}")),
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
}
