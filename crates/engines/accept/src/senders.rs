//! In whose name a message goes: the identity behind each sender, and whether the caller may use it (sending.md §5, §6).

use crate::prepare::Letter;
use crate::simulator::is_simulator;
use crate::{Accept, Arns, Caller, Error, Permit, Submission, Unreadable};
use base::Arn;
use content::Controls;
use mail::Address;
use model::Account;
use model::access::{IdentityName, Question};
use model::record::Interface;
use std::collections::{BTreeMap, BTreeSet};

/// The identities of a message.
pub(crate) struct Senders {
    /// What permits the envelope's source; `None`: nothing does.
    pub(crate) source: Option<Permit>,
    /// What permits the author.
    pub(crate) author: Option<Permit>,
    /// Senders, and in the sandbox recipients, that nothing permits; in their printed forms.
    pub(crate) failed: Vec<String>,
    /// ARNs of every identity that is used, the source's first; of what is not verified, those that it would have.
    pub(crate) resources: Vec<String>,
}

/// The ARNs that count: parameters beat header fields, and the source's stands for those that are absent.
pub(crate) fn arns(given: Arns, controls: &mut Controls) -> Arns {
    let source = given.source.or(controls.source_arn.take());
    let from = given.from.or(controls.from_arn.take());
    let return_path = given.return_path.or(controls.return_path_arn.take());
    Arns {
        from: from.or_else(|| source.clone()),
        return_path: return_path.or_else(|| source.clone()),
        source,
    }
}

/// Finds the identities of all senders, and in the sandbox those of the recipients.
pub(crate) async fn find(
    accept: &Accept,
    caller: &Caller,
    account: &Account,
    letter: &Letter,
    arns: &Arns,
) -> Result<Senders, Error> {
    let mut found = Senders {
        source: None,
        author: None,
        failed: Vec::new(),
        resources: Vec::new(),
    };
    for sender in &letter.senders {
        let (is_source, is_author) = (
            sender.address == letter.source.address,
            sender.address == letter.author.address,
        );
        let named = match (is_source, is_author) {
            (true, _) => &arns.source,
            (_, true) => &arns.from,
            _ => &arns.return_path,
        };
        let named = named
            .as_deref()
            .map(|arn| identity(arn, caller))
            .transpose()?;
        let permit = permit(accept, caller, named.as_ref(), &sender.address).await?;
        let arn = permit.as_ref().map(|permit| permit.arn.clone());
        let arn = arn.unwrap_or_else(|| would_be(caller, named.as_ref(), &sender.address));
        found.resources.push(arn);
        if permit.is_none() {
            found.failed.push(sender.to_string());
        }
        if is_source {
            found.source.clone_from(&permit);
        }
        if is_author {
            found.author = permit;
        }
    }
    if !account.production {
        find_recipients(accept, caller, letter, &mut found).await?;
    }
    found.failed = without_repetitions(found.failed);
    found.resources = without_repetitions(found.resources);
    Ok(found)
}

/// In the sandbox every recipient must be verified too, and is a resource of the call (neighbours.md §2.4).
async fn find_recipients(
    accept: &Accept,
    caller: &Caller,
    letter: &Letter,
    found: &mut Senders,
) -> Result<(), Error> {
    let domain = &accept.settings.service_domain;
    for recipient in letter
        .recipients
        .iter()
        .filter(|to| !is_simulator(to, domain))
    {
        match permit(accept, caller, None, recipient).await? {
            Some(permit) => found.resources.push(permit.arn),
            None => found.failed.push(recipient.to_string()),
        }
    }
    Ok(())
}

async fn permit(
    accept: &Accept,
    caller: &Caller,
    named: Option<&IdentityName>,
    address: &Address,
) -> Result<Option<Permit>, Error> {
    let directory = &accept.directory;
    let found = if let Some(identity) = named {
        directory.permit_by(identity, address.as_str()).await
    } else {
        let (account, region) = (&caller.account, &caller.region);
        directory.permit(account, region, address.as_str()).await
    };
    found.map_err(unavailable)
}

/// The ARN that an identity of that address would have.
fn would_be(caller: &Caller, named: Option<&IdentityName>, address: &Address) -> String {
    let (account, region, name) = match named {
        Some(named) => (&named.account, &named.region, named.name.as_str()),
        None => (&caller.account, &caller.region, address.as_str()),
    };
    Arn::ses(region, account, format!("identity/{name}")).to_string()
}

/// The identity that an ARN names; only those of the same region can be used (sending.md §6).
fn identity(text: &str, caller: &Caller) -> Result<IdentityName, Error> {
    let invalid = || Error::Invalid(format!("Invalid ARN: {text}"));
    let arn: Arn = text.parse().map_err(|_| invalid())?;
    let name = arn.resource.strip_prefix("identity/").ok_or_else(invalid)?;
    if arn.service != "ses" || arn.region != caller.region.as_str() {
        return Err(invalid());
    }
    Ok(IdentityName {
        account: arn.account.parse().map_err(|_| invalid())?,
        region: caller.region.clone(),
        name: name.to_owned(),
    })
}

/// Asks the policies whether the caller may send so (sending.md §2, the first check; it needs the addresses:
/// docs/adr/032).
pub(crate) async fn authorize(
    accept: &Accept,
    caller: &Caller,
    submission: &Submission,
    letter: &Letter,
    resources: Vec<String>,
) -> Result<(), Error> {
    let question = Question {
        principal: caller.principal.clone(),
        access_key_id: caller.access_key_id.clone(),
        action: format!("ses:{}", submission.operation),
        resources,
        context: context(accept, caller, submission, letter),
    };
    let answer = accept.directory.authorize(&question).await;
    answer.map_err(unavailable)?.map_err(Error::Denied)
}

/// Condition keys of neighbours.md §2.4.
fn context(
    accept: &Accept,
    caller: &Caller,
    submission: &Submission,
    letter: &Letter,
) -> BTreeMap<String, Vec<String>> {
    let now = accept.env.clock.now();
    let version = match submission.interface {
        Interface::SesV1 => "1",
        Interface::SesV2 | Interface::Smtp | Interface::Console | Interface::Service => "2",
    };
    let mut context = BTreeMap::new();
    let mut put = |key: &str, value: String| context.insert(key.to_owned(), vec![value]);
    put("ses:fromaddress", letter.author.address.to_string());
    put("ses:feedbackaddress", letter.feedback.to_string());
    put("ses:apiversion", version.into());
    put("aws:currenttime", now.iso_ms());
    put("aws:epochtime", (now.0 / 1000).to_string());
    put("aws:securetransport", caller.secure_transport.to_string());
    put("aws:sourceip", caller.source_ip.clone());
    put("aws:useragent", caller.user_agent.clone());
    put("aws:requestedregion", caller.region.to_string());
    if let Some(name) = letter.author.decoded_name() {
        put("ses:fromdisplayname", name);
    }
    if let Some(tenant) = &submission.tenant {
        put("ses:tenantname", tenant.clone());
    }
    let recipients = letter.recipients.iter().map(ToString::to_string).collect();
    context.insert("ses:recipients".into(), recipients);
    context
}

pub(crate) fn unavailable(error: Unreadable) -> Error {
    Error::Unavailable(error.to_string())
}

fn without_repetitions(texts: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut texts = texts;
    texts.retain(|text| seen.insert(text.clone()));
    texts
}
