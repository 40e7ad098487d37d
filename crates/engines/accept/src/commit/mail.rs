//! The mail as it is stored and handed over: its record, its text, and its waiting recipients.

use super::plan::Plan;
use crate::pipeline::Checked;
use crate::simulator::is_simulator_domain;
use crate::{Accept, Accepted, Caller, Error, MailFrom, Settings};
use base::id::Origin;
use base::{MessageId, MessageNumber, Timestamp};
use content::{Prepared, Recorded, Stamp, rewrite, tags};
use model::MailRecord;
use model::delivery::QueueKey;
use model::egress::Leaving;
use model::record::Interface;
use std::sync::Arc;
use store::journal::{RecipientId, Waiting};

/// The mail as it is stored and handed over.
pub(super) fn accepted(
    accept: &Accept,
    caller: &Caller,
    checked: Checked,
    plan: &Plan,
    number: MessageNumber,
    now: Timestamp,
) -> Result<Accepted, Error> {
    if number.0 > MessageNumber::MAX {
        let reason = "the shard has no message numbers left";
        return Err(Error::Unavailable(reason.into()));
    }
    let origin = Origin {
        region: caller.region.code(),
        at: now,
        shard: accept.place.shard,
        number,
    };
    let id = MessageId::mint(&accept.settings.message_id_key, origin);
    let stamp = Stamp {
        id,
        // The `Date` of a mail is when it is sent.
        at: checked.send_at.unwrap_or(now),
        region: &caller.region,
        account: &caller.account,
        service_domain: &accept.settings.service_domain,
        feedback_tags: tags::feedback(&checked.tags),
    };
    let outgoing = rewrite(&checked.letter.submitted, &stamp);
    let set = checked.configuration_set.as_deref();
    let pool = set.and_then(|set| set.sending_pool.clone());
    let record = record(accept, caller, checked, &outgoing, id, now);
    let ways = Chooser {
        settings: &accept.settings,
        pool,
    };
    Ok(Accepted {
        number,
        waiting: waiting(&record, number, plan, &ways),
        record: Arc::new(record),
        head: outgoing.head,
        body: outgoing.body,
    })
}

fn record(
    accept: &Accept,
    caller: &Caller,
    checked: Checked,
    outgoing: &Prepared,
    id: MessageId,
    now: Timestamp,
) -> MailRecord {
    let domain = &accept.settings.service_domain;
    let source = &checked.letter.source;
    let addresses = checked.letter.recipients.iter();
    let Recorded { headers, truncated } = checked.letter.submitted.recorded();
    let set = checked.configuration_set.as_deref();
    let custom_expiry = set.and_then(|set| set.max_delivery_time);
    let delivery_time = custom_expiry.unwrap_or(accept.settings.delivery_time_max);
    let mail_from_domain = match checked.permit.mail_from {
        MailFrom::Custom(domain) => domain,
        MailFrom::Default | MailFrom::Refused => {
            rewrite::default_mail_from_domain(&caller.region, domain)
        }
    };
    let feedback = checked.letter.feedback.to_string();
    MailRecord {
        id,
        account: caller.account.clone(),
        region: caller.region.clone(),
        accepted_at: now,
        interface: checked.interface,
        operation: checked.operation.to_owned(),
        source: source.to_string(),
        source_address: source.address.to_string(),
        identity: checked.permit.identity.name,
        source_arn: checked.permit.arn,
        dkim_identity: checked.dkim_identity,
        mail_from_domain,
        caller: caller.principal.clone(),
        source_ip: caller.source_ip.clone(),
        configuration_set: set.map(|set| set.name.clone()),
        tags: tags::gather(&checked.tags),
        destinations: addresses.map(ToString::to_string).collect(),
        headers,
        headers_truncated: truncated,
        head_bytes: outgoing.head.len() as u32,
        size: (outgoing.head.len() + outgoing.body.len()) as u64,
        body_hash: outgoing.body_hash,
        send_at: checked.send_at,
        expires_at: checked.send_at.unwrap_or(now).plus(delivery_time),
        custom_expiry: custom_expiry.is_some(),
        tls: set.map(|set| set.tls).unwrap_or_default(),
        feedback_to: checked.permit.feedback_forwarding.then_some(feedback),
        by_service: checked.interface == Interface::Service,
    }
}

fn waiting(
    record: &MailRecord,
    number: MessageNumber,
    plan: &Plan,
    ways: &Chooser<'_>,
) -> Vec<Waiting> {
    let recipients = record.destinations.iter().zip(0..);
    recipients
        .filter(|(_, index)| !plan.silent.contains(index))
        .map(|(address, index)| Waiting {
            recipient: RecipientId {
                message: number,
                index,
            },
            queue: QueueKey {
                account: record.account.clone(),
                tenant: String::new(),
                configuration_set: record.configuration_set.clone().unwrap_or_default(),
                domain: domain_of(address),
                way: ways.way(record, number, address),
            },
            due: plan.due,
            attempts: 0,
        })
        .collect()
}

/// Chooses the ways of a message's recipients.
struct Chooser<'a> {
    settings: &'a Settings,
    /// The pool of its configuration set.
    pool: Option<String>,
}

impl Chooser<'_> {
    fn way(&self, record: &MailRecord, number: MessageNumber, address: &str) -> String {
        let domain = domain_of(address);
        // The simulator is a part of this server, whatever the routes.
        if is_simulator_domain(&domain, &self.settings.service_domain) {
            return String::new();
        }
        self.settings.ways.choose(&Leaving {
            account: &record.account,
            configuration_set: record.configuration_set.as_deref(),
            pool: self.pool.as_deref(),
            domain: &domain,
            number: number.0,
        })
    }
}

fn domain_of(address: &str) -> String {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    domain.to_ascii_lowercase()
}
