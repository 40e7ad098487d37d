//! Reads a submission: addresses, recipients, content; pure. What it answers is checked by `pipeline.rs`.

use crate::{Content, Destination, Error, Simple, Submission, Text};
use base::Timestamp;
use content::{Submitted, envelope};
use mail::compose::{self, BoundarySeed};
use mail::{Address, Mailbox};
use model::record::Interface;

/// A submission that was read.
#[derive(Debug)]
pub(crate) struct Letter {
    pub(crate) submitted: Submitted,
    /// The envelope's source, as given.
    pub(crate) source: Mailbox,
    /// The author that receivers see.
    pub(crate) author: Mailbox,
    /// Everybody in whose name it goes: each must be verified.
    pub(crate) senders: Vec<Mailbox>,
    /// Where bounces and complaints are forwarded to (sending.md §5).
    pub(crate) feedback: Address,
    /// The envelope's recipients, each once.
    pub(crate) recipients: Vec<Address>,
}

/// Reads addresses and content in the order in which their errors are to be seen (sending.md §2, 5 to 8).
pub(crate) fn read(submission: &Submission, now: Timestamp, seed: u32) -> Result<Letter, Error> {
    match &submission.content {
        Content::Raw(raw) => read_raw(submission, Submitted::read(raw.clone())?),
        Content::Simple(simple) => read_simple(submission, simple, now, seed),
    }
}

fn read_raw(submission: &Submission, submitted: Submitted) -> Result<Letter, Error> {
    let given = parse(submission.source.as_deref())?;
    let author = match (&given, submission.interface) {
        (None, Interface::SesV2) => submitted.author_as_sender()?,
        _ => submitted.author()?,
    };
    let mut senders = vec![given.clone().unwrap_or_else(|| author.clone())];
    senders.extend(submitted.claimed_senders()?);
    let return_path = parse(submission.return_path.as_deref())?;
    let feedback = match (&return_path, &given) {
        (Some(path), _) | (None, Some(path)) => path.clone(),
        (None, None) => submitted.return_path()?.unwrap_or_else(|| author.clone()),
    };
    senders.extend(return_path);
    let beside = submission.destination.as_ref();
    let recipients = match beside.filter(|given| given.all().next().is_some()) {
        Some(given) => envelope::recipients(envelope::parse_all(given.all())?)?,
        None => submitted.header_recipients()?,
    };
    Ok(Letter {
        source: given.unwrap_or_else(|| author.clone()),
        author,
        senders: without_repetitions(senders),
        feedback: feedback.address,
        recipients,
        submitted,
    })
}

fn read_simple(
    submission: &Submission,
    simple: &Simple,
    now: Timestamp,
    seed: u32,
) -> Result<Letter, Error> {
    let source = parse(submission.source.as_deref())?.ok_or(Error::NoSender)?;
    let empty = Destination::default();
    let destination = submission.destination.as_ref().unwrap_or(&empty);
    let to = envelope::parse_all(&destination.to)?;
    let cc = envelope::parse_all(&destination.cc)?;
    let bcc = envelope::parse_all(&destination.bcc)?;
    let reply_to = envelope::parse_all(&submission.reply_to)?;
    let return_path = parse(submission.return_path.as_deref())?;
    let all = to.iter().chain(&cc).chain(&bcc).cloned();
    let recipients = envelope::recipients(all)?;
    let pieces = content::Simple {
        from: &source,
        reply_to: &reply_to,
        to: &to,
        cc: &cc,
        subject: text(&simple.subject),
        text: simple.text.as_ref().map(text),
        html: simple.html.as_ref().map(text),
        headers: &simple.headers,
        attachments: &simple.attachments,
    };
    let submitted = pieces.assemble(BoundarySeed {
        first: seed,
        second: seed.rotate_left(16),
        at: now,
    })?;
    let feedback = return_path.as_ref().unwrap_or(&source).address.clone();
    let mut senders = vec![source.clone()];
    senders.extend(return_path);
    // A caller's own field may name one more sender (sending.md §5); without it nothing needs to be read again.
    let is_sender = |(name, _): &(String, _)| name.eq_ignore_ascii_case("Sender");
    if simple.headers.iter().any(is_sender) {
        senders.extend(submitted.claimed_senders()?);
    }
    Ok(Letter {
        feedback,
        senders: without_repetitions(senders),
        author: source.clone(),
        source,
        recipients,
        submitted,
    })
}

/// Reads an address that may be absent; an empty one is.
fn parse(given: Option<&str>) -> Result<Option<Mailbox>, Error> {
    let given = given.filter(|text| !text.is_empty());
    Ok(given.map(Mailbox::parse).transpose()?)
}

fn without_repetitions(mailboxes: Vec<Mailbox>) -> Vec<Mailbox> {
    let mut seen = std::collections::BTreeSet::new();
    // As written: an address that was verified by itself counts the case of its domain, too (identities.md §4.4).
    let is_new = |mailbox: &Mailbox| seen.insert(mailbox.address.to_string());
    let mut mailboxes = mailboxes;
    mailboxes.retain(is_new);
    mailboxes
}

fn text(text: &Text) -> compose::Text<'_> {
    compose::Text {
        data: &text.data,
        charset: text.charset.as_deref(),
    }
}
