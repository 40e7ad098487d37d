//! What looks at DNS found, and what that makes of an identity.

use crate::timers::{self, Cadence, Look};
use base::Timestamp;
use model::Identity;
use model::identity::{Check, CheckedRecord, MailFrom, Problem, Soa};

/// One record that was looked for, and what is wrong with it.
pub(crate) type Looked = (CheckedRecord, Option<Problem>);

/// What a look at all due proofs of an identity found.
pub(crate) struct Found {
    pub(super) at: Timestamp,
    pub(super) ownership: Option<Look>,
    pub(super) dkim: Option<Look>,
    pub(super) records: Vec<Looked>,
    pub(super) soa: Option<Soa>,
    pub(super) mail_from: Option<Looked>,
}

impl Found {
    /// The identity as it is after this look.
    pub(crate) fn apply(self, identity: &mut Identity, cadence: Cadence) {
        let Self {
            at,
            ownership,
            dkim,
            records,
            soa,
            mail_from,
        } = self;
        if let (Some(found), Some(custom)) = (mail_from, &mut identity.mail_from) {
            apply_mail_from(custom, found, at, cadence);
        }
        if records.is_empty() {
            return;
        }
        if let Some(look) = ownership {
            identity.ownership = timers::after(&identity.ownership, look, at, cadence);
        }
        if let (Some(look), Some(dkim)) = (dkim, &mut identity.dkim) {
            dkim.proof = timers::after(&dkim.proof, look, at, cadence);
        }
        let proven = [ownership, dkim].contains(&Some(Look::Found));
        if proven {
            identity.verified_until = None;
        }
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

fn apply_mail_from(
    custom: &mut MailFrom,
    (record, problem): Looked,
    at: Timestamp,
    cadence: Cadence,
) {
    let looked = (record, problem);
    custom.proof = timers::after(&custom.proof, look_of([&looked]), at, cadence);
    let before = custom.last_check.take().and_then(|c| c.last_success_at);
    custom.last_check = Some(Check {
        at,
        last_success_at: if problem.is_none() { Some(at) } else { before },
        problem,
        records: vec![looked.0],
        soa: None,
    });
}

pub(super) fn look_of<'a>(records: impl IntoIterator<Item = &'a Looked>) -> Look {
    let problems = records.into_iter().filter_map(|(_, problem)| *problem);
    let unclear = |p: Problem| matches!(p, Problem::DnsServerError | Problem::ServiceError);
    problems.fold(Look::Found, |look, problem| match look {
        Look::Missing => Look::Missing,
        _ if unclear(problem) => Look::Unclear,
        _ => Look::Missing,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
