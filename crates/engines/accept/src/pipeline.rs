//! The checks in the order of sending.md §2; the first that fails is what the caller learns.

use crate::prepare::{self, Letter};
use crate::simulator::is_simulator;
use crate::{Accept, Caller, Error, Permit, Submission, V1_SIZE_MAX, V2_SIZE_MAX};
use content::{Controls, tags};
use mail::Address;
use model::Account;
use model::record::Interface;
use std::sync::Arc;

/// A submission that passed every check but the quota.
pub(crate) struct Checked {
    pub(crate) letter: Letter,
    pub(crate) interface: Interface,
    pub(crate) operation: &'static str,
    pub(crate) tags: Vec<(String, String)>,
    /// What permits the envelope's source.
    pub(crate) permit: Permit,
    /// Whose key signs for the author.
    pub(crate) dkim_identity: Option<String>,
    /// Recipients that count against the day.
    pub(crate) counted: usize,
}

impl Checked {
    /// What the service writes itself needs no check.
    pub(crate) fn by_service(letter: Letter, operation: &'static str, permit: Permit) -> Self {
        Self {
            letter,
            interface: Interface::Service,
            operation,
            tags: Vec::new(),
            permit,
            dkim_identity: None,
            counted: 0,
        }
    }
}

pub(crate) async fn check(
    accept: &Accept,
    caller: &Caller,
    submission: Submission,
) -> Result<(Arc<Account>, Checked), Error> {
    // 4: the account.
    let account = sending_account(accept, caller).await?;
    // 5 to 7: addresses and recipients.
    let seed = u32::from_be_bytes(base::env::random(&*accept.env.entropy));
    let letter = prepare::read(&submission, accept.env.clock.now(), seed)?;
    // 8: tags and header fields.
    let mut controls = letter.submitted.controls();
    let tags = if submission.tags.is_empty() {
        controls.tags.take().unwrap_or_default()
    } else {
        submission.tags
    };
    tags::check(&tags)?;
    // 9 and 10: tenant and configuration set; neither can exist yet, so that every name is unknown.
    let set = submission.configuration_set;
    let list = submission.contact_list;
    refuse_unknown(&controls, submission.tenant, set, list, caller)?;
    let arns = if submission.identity_arns.is_empty() {
        let given = [
            controls.source_arn,
            controls.from_arn,
            controls.return_path_arn,
        ];
        given.into_iter().flatten().collect()
    } else {
        submission.identity_arns
    };
    check_arns(&arns, caller)?;
    // 12: identities.
    let verified = check_identities(accept, caller, &account, &letter).await?;
    // 13: size and structure.
    check_shape(&letter, submission.interface)?;
    let domain = &accept.settings.service_domain;
    let counts = |address: &&Address| !is_simulator(address, domain);
    let counted = letter.recipients.iter().filter(counts).count();
    let checked = Checked {
        letter,
        interface: submission.interface,
        operation: submission.operation,
        tags,
        permit: verified.source,
        dkim_identity: verified.author.dkim_identity,
        counted,
    };
    Ok((account, checked))
}

async fn sending_account(accept: &Accept, caller: &Caller) -> Result<Arc<Account>, Error> {
    let found = accept
        .directory
        .account(&caller.account, &caller.region)
        .await;
    let account = found
        .map_err(|e| Error::Unavailable(e.to_string()))?
        .ok_or_else(|| Error::UnknownAccount(caller.account.clone()))?;
    if account.paused.is_some() {
        return Err(Error::AccountPaused);
    }
    if !account.sending_enabled {
        return Err(Error::SendingDisabled(caller.account.clone()));
    }
    Ok(account)
}

fn refuse_unknown(
    controls: &Controls,
    tenant: Option<String>,
    configuration_set: Option<String>,
    contact_list: Option<String>,
    caller: &Caller,
) -> Result<(), Error> {
    let chosen = |given: Option<String>, control: Option<&String>| {
        let given = given.filter(|text| !text.is_empty());
        given.or_else(|| control.cloned())
    };
    if let Some(tenant) = chosen(tenant, controls.tenant.as_ref()) {
        let account = caller.account.clone();
        return Err(Error::NoSuchTenant { tenant, account });
    }
    if let Some(set) = chosen(configuration_set, controls.configuration_set.as_ref()) {
        return Err(Error::NoSuchConfigurationSet(set));
    }
    let list = controls
        .list_management
        .as_ref()
        .map(|options| &options.list);
    match chosen(contact_list, list) {
        Some(list) => Err(Error::NoSuchContactList(list)),
        None => Ok(()),
    }
}

/// Identities of another account need its policy (sending.md §6), and no policy can be stored yet.
fn check_arns(arns: &[String], caller: &Caller) -> Result<(), Error> {
    for text in arns {
        let arn: base::Arn = text
            .parse()
            .map_err(|_| Error::Invalid(format!("Invalid ARN: {text}")))?;
        if arn.service != "ses" || !arn.resource.starts_with("identity/") {
            return Err(Error::Invalid(format!("Invalid ARN: {text}")));
        }
        if arn.account != caller.account.as_str() || arn.region != caller.region.as_str() {
            return Err(Error::ForeignIdentity(text.clone()));
        }
    }
    Ok(())
}

struct Verified {
    source: Permit,
    author: Permit,
}

/// Every sender, and in the sandbox every recipient, must be permitted by a verified identity (sending.md §5).
async fn check_identities(
    accept: &Accept,
    caller: &Caller,
    account: &Account,
    letter: &Letter,
) -> Result<Verified, Error> {
    let permit = async |address: &Address| {
        let (account, region) = (&caller.account, &caller.region);
        let found = accept.directory.permit(account, region, address.as_str());
        found.await.map_err(|e| Error::Unavailable(e.to_string()))
    };
    let (mut source, mut author) = (None, None);
    let mut failed: Vec<String> = Vec::new();
    for sender in &letter.senders {
        let Some(found) = permit(&sender.address).await? else {
            failed.push(sender.to_string());
            continue;
        };
        if sender.address == letter.author.address {
            author = Some(found.clone());
        }
        if sender.address == letter.source.address {
            source = Some(found);
        }
    }
    if !account.production {
        let domain = &accept.settings.service_domain;
        for recipient in &letter.recipients {
            let exempt = is_simulator(recipient, domain);
            if !exempt && permit(recipient).await?.is_none() {
                failed.push(recipient.to_string());
            }
        }
    }
    match (source, author) {
        (Some(source), Some(author)) if failed.is_empty() => Ok(Verified { source, author }),
        _ => Err(Error::NotVerified {
            region: caller.region.clone(),
            addresses: without_repetitions(failed),
        }),
    }
}

fn without_repetitions(texts: Vec<String>) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    texts
        .into_iter()
        .filter(|text| seen.insert(text.clone()))
        .collect()
}

fn check_shape(letter: &Letter, interface: Interface) -> Result<(), Error> {
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
    letter.submitted.check_mime()?;
    Ok(())
}
