//! The checks in the order of sending.md §2; the first that fails is what the caller learns.

use crate::explain::Trace;
use crate::prepare::{self, Letter};
use crate::schedule;
use crate::senders::{self, Senders, unavailable};
use crate::simulator::is_simulator;
use crate::{Accept, Caller, Error, MailFrom, Permit, Submission, Suppression};
use crate::{V1_SIZE_MAX, V2_SIZE_MAX};
use base::Timestamp;
use content::{Controls, tags};
use mail::Address;
use mail::message::Structure;
use model::record::Interface;
use model::{Account, ConfigurationSet};
use serde_json::json;
use std::sync::Arc;

/// A submission that passed every check but the quota.
pub(crate) struct Checked {
    pub(crate) letter: Letter,
    pub(crate) interface: Interface,
    pub(crate) operation: &'static str,
    pub(crate) tags: Vec<(String, String)>,
    pub(crate) configuration_set: Option<Arc<ConfigurationSet>>,
    /// What permits the envelope's source.
    pub(crate) permit: Permit,
    /// Whose key signs for the author.
    pub(crate) dkim_identity: Option<String>,
    /// The recipients that get nothing, by their place among the letter's.
    pub(crate) suppressed: Vec<(usize, Suppression)>,
    /// Whether the content is bad: such mail is accepted and not sent.
    pub(crate) bad_content: bool,
    /// Recipients that count against the day.
    pub(crate) counted: usize,
    /// Name of this send, to be recognised when it comes again.
    pub(crate) idempotency_key: Option<String>,
    /// When it is to be sent, if not at once.
    pub(crate) send_at: Option<Timestamp>,
}

impl Checked {
    /// What the service writes itself needs no check.
    pub(crate) fn by_service(letter: Letter, permit: Permit) -> Self {
        Self {
            letter,
            interface: Interface::Service,
            operation: "Notice",
            tags: Vec::new(),
            configuration_set: None,
            permit,
            dkim_identity: None,
            suppressed: Vec::new(),
            bad_content: false,
            counted: 0,
            idempotency_key: None,
            send_at: None,
        }
    }
}

/// Reads the submission and its control fields; parameters beat those.
pub(crate) fn read(
    accept: &Accept,
    submission: &mut Submission,
    trace: &mut Trace,
) -> Result<Letter, Error> {
    trace.begin("addresses and content");
    let seed = u32::from_be_bytes(base::env::random(&*accept.env.entropy));
    let letter = prepare::read(submission, accept.env.clock.now(), seed)?;
    let mut controls = letter.submitted.controls();
    submission.arns = senders::arns(std::mem::take(&mut submission.arns), &mut controls);
    take_controls(submission, controls);
    trace.passed(|| {
        json!({
            "source": letter.source.to_string(), "author": letter.author.to_string(),
            "feedback_address": letter.feedback.to_string(), "size": letter.submitted.size(),
            "recipients": letter.recipients.iter().map(ToString::to_string).collect::<Vec<_>>(),
        })
    });
    Ok(letter)
}

fn take_controls(submission: &mut Submission, controls: Controls) {
    let chosen = |given: &mut Option<String>, control: Option<String>| {
        let kept = given.take().filter(|text| !text.is_empty());
        *given = kept.or(control);
    };
    chosen(&mut submission.tenant, controls.tenant);
    chosen(
        &mut submission.configuration_set,
        controls.configuration_set,
    );
    let list = controls.list_management.map(|options| options.list);
    chosen(&mut submission.contact_list, list);
    chosen(&mut submission.idempotency_key, controls.idempotency_key);
    submission.send_at = submission.send_at.take().or(controls.send_at);
    if submission.tags.is_empty() {
        submission.tags = controls.tags.unwrap_or_default();
    }
}

/// Everything that a submission must pass, but the quota of the account that is answered.
pub(crate) async fn check(
    accept: &Accept,
    caller: &Caller,
    mut submission: Submission,
    trace: &mut Trace,
) -> Result<(Arc<Account>, Checked), Error> {
    // 4: the account.
    trace.begin("account");
    let account = sending_account(accept, caller).await?;
    trace.passed(|| json!({"account": account.id.as_str(), "production": account.production}));
    // 5 to 7: addresses, recipients.
    let letter = read(accept, &mut submission, trace)?;
    // 1: the caller. Whom he may send as is known only now that the addresses were read.
    trace.begin("identities");
    let found = senders::find(accept, caller, &account, &letter, &submission.arns).await?;
    trace.begin("authorization");
    let resources = resources(caller, &submission, &found);
    senders::authorize(accept, caller, &submission, &letter, resources).await?;
    tell_permitted(trace, caller, &found);
    // 8: tags and header fields.
    trace.begin("tags");
    tags::check(&submission.tags)?;
    trace.passed(|| json!({"tags": submission.tags}));
    trace.begin("send time");
    let send_at = schedule::send_at(submission.send_at.as_deref(), accept.env.clock.now())?;
    trace.passed(|| json!({"send_at": send_at.map(Timestamp::iso_ms)}));
    // 9: tenant; none can exist yet, so that every name is unknown. The same goes for contact lists.
    trace.begin("tenant and contact list");
    refuse_unknown(&submission, caller)?;
    trace.passed(|| json!({}));
    // 10 and 11: configuration set, MAIL FROM.
    trace.begin("configuration set");
    let set = configuration_set(accept, caller, &submission, found.source.as_ref()).await?;
    trace.passed(|| json!({"configuration_set": set.as_ref().map(|set| &set.name)}));
    trace.begin("mail from");
    if found
        .source
        .as_ref()
        .is_some_and(|permit| permit.mail_from == MailFrom::Refused)
    {
        return Err(Error::MailFromNotVerified);
    }
    trace.passed(|| json!({"mail_from": mail_from_text(found.source.as_ref())}));
    // 12: identities.
    trace.begin("verified identities");
    let (permit, author) = verified(caller, found)?;
    trace.passed(|| json!({"identity": permit.arn, "dkim": author.dkim_identity}));
    // 13: size and structure.
    trace.begin("size and structure");
    let structure = check_shape(&letter, submission.interface)?;
    trace.passed(|| json!({"parts": structure.parts, "bad_content": structure.eicar}));
    // Such mail is accepted; it is told here since everything else is.
    trace.begin("suppression");
    let suppressed = suppressed(accept, caller, &letter).await?;
    trace.passed(|| json!({"suppressed_recipients": suppressed.len()}));
    let domain = &accept.settings.service_domain;
    let counts = |address: &&Address| !is_simulator(address, domain);
    let counted = letter.recipients.iter().filter(counts).count();
    let checked = Checked {
        letter,
        interface: submission.interface,
        operation: submission.operation,
        tags: submission.tags,
        configuration_set: set,
        permit,
        dkim_identity: author.dkim_identity,
        suppressed,
        bad_content: structure.eicar,
        counted,
        idempotency_key: submission.idempotency_key,
        send_at,
    };
    Ok((account, checked))
}

/// Only now: what is verified in another account is no business of whom that account permits nothing.
fn tell_permitted(trace: &mut Trace, caller: &Caller, found: &Senders) {
    trace.begin("identities");
    trace.passed(|| json!({"resources": found.resources, "unverified": found.failed}));
    trace.begin("authorization");
    trace.passed(|| json!({"principal": caller.principal}));
}

async fn sending_account(accept: &Accept, caller: &Caller) -> Result<Arc<Account>, Error> {
    let (account, region) = (&caller.account, &caller.region);
    let found = accept.directory.account(account, region).await;
    let account = found
        .map_err(unavailable)?
        .ok_or_else(|| Error::UnknownAccount(caller.account.clone()))?;
    if account.paused.is_some() {
        return Err(Error::AccountPaused);
    }
    if !account.sending_enabled {
        return Err(Error::SendingDisabled(caller.account.clone()));
    }
    Ok(account)
}

/// What the policies are asked about: every identity, and the configuration set that is named.
fn resources(caller: &Caller, submission: &Submission, found: &Senders) -> Vec<String> {
    if let Some(resource) = &submission.resource {
        return vec![resource.clone()];
    }
    let mut resources = found.resources.clone();
    let named = submission.configuration_set.iter().map(|name| {
        let resource = format!("configuration-set/{name}");
        base::Arn::ses(&caller.region, &caller.account, resource).to_string()
    });
    resources.extend(named);
    resources
}

fn refuse_unknown(submission: &Submission, caller: &Caller) -> Result<(), Error> {
    if let Some(tenant) = &submission.tenant {
        return Err(Error::NoSuchTenant {
            tenant: tenant.clone(),
            account: caller.account.clone(),
        });
    }
    match &submission.contact_list {
        Some(list) => Err(Error::NoSuchContactList(list.clone())),
        None => Ok(()),
    }
}

/// The configuration set that is named, else the identity's default (sending.md §7). An identity of another account
/// has its default there, where the caller has no sets.
async fn configuration_set(
    accept: &Accept,
    caller: &Caller,
    submission: &Submission,
    permit: Option<&Permit>,
) -> Result<Option<Arc<ConfigurationSet>>, Error> {
    let default = permit
        .filter(|permit| permit.identity.account == caller.account)
        .and_then(|permit| permit.configuration_set.as_ref());
    let Some(name) = submission.configuration_set.as_ref().or(default) else {
        return Ok(None);
    };
    let (account, region) = (&caller.account, &caller.region);
    let found = accept
        .directory
        .configuration_set(account, region, name)
        .await;
    match found.map_err(unavailable)? {
        Some(set) if set.sending_enabled => Ok(Some(set)),
        Some(set) => Err(Error::ConfigurationSetPaused(set.name.clone())),
        None if submission.configuration_set.is_some() => {
            Err(Error::NoSuchConfigurationSet(name.clone()))
        }
        // A default that was deleted since (identities.md §10).
        None => Err(Error::Invalid(format!(
            "Configuration set <{name}> does not exist."
        ))),
    }
}

fn mail_from_text(permit: Option<&Permit>) -> String {
    match permit.map(|permit| &permit.mail_from) {
        Some(MailFrom::Custom(domain)) => domain.clone(),
        _ => "the service's own".into(),
    }
}

/// Every sender, and in the sandbox every recipient, must be permitted by a verified identity (sending.md §5).
fn verified(caller: &Caller, found: Senders) -> Result<(Permit, Permit), Error> {
    match (found.source, found.author) {
        (Some(source), Some(author)) if found.failed.is_empty() => Ok((source, author)),
        _ => Err(Error::NotVerified {
            region: caller.region.clone(),
            addresses: found.failed,
        }),
    }
}

fn check_shape(letter: &Letter, interface: Interface) -> Result<Structure, Error> {
    let limit = match interface {
        Interface::SesV1 => V1_SIZE_MAX,
        Interface::SesV2 | Interface::Smtp | Interface::Console | Interface::Service => V2_SIZE_MAX,
    };
    let size = letter.submitted.size();
    if size > limit {
        return Err(Error::Invalid(format!(
            "Message length is more than {limit} bytes long: '{size}'."
        )));
    }
    Ok(letter.submitted.check_mime()?)
}

/// The recipients that are on a list of those that get no mail; the simulator's are on none.
async fn suppressed(
    accept: &Accept,
    caller: &Caller,
    letter: &Letter,
) -> Result<Vec<(usize, Suppression)>, Error> {
    let domain = &accept.settings.service_domain;
    let mut found = Vec::new();
    for (index, recipient) in letter.recipients.iter().enumerate() {
        if is_simulator(recipient, domain) {
            continue;
        }
        let (account, region) = (&caller.account, &caller.region);
        let entry = accept
            .directory
            .suppression(account, region, recipient.as_str());
        found.extend(
            entry
                .await
                .map_err(unavailable)?
                .map(|entry| (index, entry)),
        );
    }
    Ok(found)
}
