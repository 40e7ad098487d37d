//! Feedback forwarding: each failure is mailed to its sender once, and nothing else is.

use super::{Evidence, Mail};
use model::MailEvent;
use std::collections::{BTreeMap, BTreeSet};

/// Only the service signs its own letters.
const SIGNATURES: usize = 1;

/// Who got letters of the service.
pub(super) fn receivers(evidence: &Evidence) -> BTreeSet<&str> {
    let letters = evidence.mails.iter().filter(|mail| mail.record.by_service);
    letters
        .flat_map(|mail| &mail.record.destinations)
        .map(String::as_str)
        .collect()
}

pub(super) fn check(evidence: &Evidence, problems: &mut Vec<String>) {
    let mut letters: BTreeMap<&str, usize> = BTreeMap::new();
    for mail in evidence.mails.iter().filter(|mail| mail.record.by_service) {
        match about(mail) {
            Some(address) => *letters.entry(address).or_default() += 1,
            None => problems.push(format!("{}: a letter about nobody", mail.record.id)),
        }
    }
    for address in failed(evidence) {
        let times = letters.remove(address).unwrap_or(0);
        if times != 1 {
            problems.push(format!("{address}: its failure was mailed {times} times"));
        }
    }
    for address in letters.keys() {
        problems.push(format!("{address}: a failure was mailed that never was"));
    }
    let receivers = receivers(evidence);
    for receipt in &evidence.book.receipts {
        let ours = receivers.contains(receipt.recipient.as_str());
        let signatures = receipt.data.matches("DKIM-Signature:").count();
        if ours && (signatures != SIGNATURES || !receipt.reverse_path.is_empty()) {
            problems.push(format!("{}: no proper letter", receipt.recipient));
        }
    }
}

/// Recipients of whose failure the sender is to be told.
fn failed(evidence: &Evidence) -> Vec<&str> {
    let mut failed = Vec::new();
    for mail in &evidence.mails {
        let record = &mail.record;
        if record.by_service || record.feedback_to.is_none() {
            continue;
        }
        for (recipient, event) in &mail.events {
            let fails = matches!(event, MailEvent::Bounced { .. } | MailEvent::Expired { .. });
            let index = recipient.filter(|_| fails).map(usize::from);
            failed.extend(index.and_then(|index| record.destinations.get(index)));
        }
    }
    failed.into_iter().map(String::as_str).collect()
}

/// Whom a letter is about.
fn about(mail: &Mail) -> Option<&str> {
    let headers = mail.record.headers.iter();
    let mut named = headers.filter(|(name, _)| name == "X-Failed-Recipients");
    named.next().map(|(_, address)| address.as_str())
}
