//! What the owner of an identity is told: each change of a proof's state, as a letter to the account's contacts
//! (identities.md §3, §7).

use crate::Scope;
use crate::letters::region_name;
use crate::timers::SEARCH_TIME;
use base::Timestamp;
use model::Identity;
use model::identity::{About, Check, Notice, Proof, Status};
use std::fmt::Write as _;

/// Notices that wait to be sent; of more, the oldest are forgotten.
const NOTICES_MAX: usize = 16;

/// Adds what changed between two looks to what the owner is to be told.
pub(crate) fn add(before: &Identity, after: &mut Identity, at: Timestamp) {
    for about in [About::Ownership, About::Dkim, About::MailFrom] {
        let status = |identity| proof(identity, about).map(|proof| proof.status);
        if let (Some(was), Some(is)) = (status(before), status(after))
            && was != is
        {
            after.notices.push(Notice {
                at,
                about,
                status: is,
            });
        }
    }
    let surplus = after.notices.len().saturating_sub(NOTICES_MAX);
    after.notices.drain(..surplus);
}

fn proof(identity: &Identity, about: About) -> Option<&Proof> {
    match about {
        About::Ownership => Some(&identity.ownership),
        About::Dkim => identity.dkim.as_ref().map(|dkim| &dkim.proof),
        About::MailFrom => identity.mail_from.as_ref().map(|custom| &custom.proof),
    }
}

fn check(identity: &Identity, about: About) -> Option<&Check> {
    match about {
        About::Ownership | About::Dkim => identity.last_check.as_ref(),
        About::MailFrom => identity.mail_from.as_ref()?.last_check.as_ref(),
    }
}

/// Subject and text of a notice.
pub(crate) fn compose(scope: &Scope, identity: &Identity, notice: &Notice) -> (String, String) {
    let what = match notice.about {
        About::Ownership => "Verification",
        About::Dkim => "DKIM",
        About::MailFrom => "The custom MAIL FROM domain",
    };
    let name = &identity.name;
    let (state, meaning) = meaning(notice);
    let subject = format!("{what} of {name}: {state}");
    let region = region_name(&scope.region);
    let mut text = format!(
        "Identity: {name}\nAccount: {}\nRegion: {region}\nAt: {}\n\n{what} of {name} is now: {state}.\n{meaning}\n",
        scope.account,
        notice.at.iso_ms(),
    );
    if notice.status == Status::TemporaryFailure {
        let until = notice.at.plus(SEARCH_TIME).iso_ms();
        let _infallible = writeln!(text, "Without the records it is revoked at {until}.");
    }
    let records = check(identity, notice.about).map(|check| check.records.as_slice());
    let wrong = |record: &&model::identity::CheckedRecord| record.problem.is_some();
    if notice.status != Status::Success {
        for record in records.unwrap_or_default().iter().filter(wrong) {
            let (kind, expected) = (&record.kind, &record.expected);
            let _infallible = writeln!(text, "\n{} {kind}\n    expected: {expected}", record.name);
            for found in &record.found {
                let _infallible = writeln!(text, "    found: {found}");
            }
        }
    }
    (subject, text)
}

fn meaning(notice: &Notice) -> (&'static str, &'static str) {
    let dkim = notice.about == About::Dkim;
    let mail_from = notice.about == About::MailFrom;
    match notice.status {
        Status::Success if dkim => ("verified", "Mail of this domain is signed with its key."),
        Status::Success if mail_from => ("verified", "Mail leaves from this domain."),
        Status::Success => ("verified", "Mail may be sent from it."),
        Status::TemporaryFailure if mail_from => (
            "temporarily failed",
            "Its MX record was not found. Mail leaves from the default domain, or is refused, as it was set.",
        ),
        Status::TemporaryFailure => (
            "temporarily failed",
            "Its DNS records were not found. Mail is still sent and signed meanwhile.",
        ),
        Status::Failed if dkim => (
            "failed",
            "Its DNS records were not found in 72 hours. Mail is no longer signed with its key. Publish them and ask for DKIM again.",
        ),
        Status::Failed if mail_from => (
            "failed",
            "Its MX record was not found in 72 hours. Publish it and set the domain again.",
        ),
        Status::Failed => (
            "failed",
            "The proof was not found in time. Ask for verification again.",
        ),
        Status::Pending => ("pending", "Its DNS records are being looked for."),
        Status::NotStarted => ("not started", ""),
    }
}
