//! SendCustomVerificationEmail.

use super::resource;
use crate::errors::{of_accept, of_control};
use crate::sending::caller;
use crate::{Door, scope};
use accept::{Content, Destination, Simple, Submission, Text};
use aws::{Cx, Error};
use aws_ses::v1::{self, errors as spec};
use control::{CustomLetter, Issued};
use mail::compose::{Attachment, TransferEncoding};
use model::record::Interface;

pub(super) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder.op_with(
        door,
        v1::SendCustomVerificationEmail,
        |cx, input| resource(cx, &input.template_name),
        send,
    )
}

async fn send(
    door: Door,
    cx: Cx,
    input: v1::SendCustomVerificationEmailRequest,
) -> Result<v1::SendCustomVerificationEmailResponse, Error> {
    let scope = scope(&cx);
    let (address, template) = (&input.email_address, &input.template_name);
    let written = door.control.custom_letter(&scope, address, template).await;
    let letter = written.map_err(of_letter)?;
    let submission = submission(
        &cx,
        &letter,
        resource(&cx, template),
        input.configuration_set_name,
    );
    if cx.extras.explain {
        let (told, error) = door.accept.explain(&caller(&cx), submission).await;
        let error = error.map(|error| refused(&cx, &letter.from, error));
        return Err(Error::explained(told, error.as_ref(), &cx));
    }
    let issued = door.control.issue_letter(&scope, &letter).await;
    let issued = issued.map_err(of_control)?;
    match door.accept.submit(&caller(&cx), submission).await {
        Ok(id) => Ok(v1::SendCustomVerificationEmailResponse {
            message_id: Some(id.to_string()),
        }),
        Err(error) => {
            withdraw(&door, &scope, &issued, &error).await;
            Err(refused(&cx, &letter.from, error))
        }
    }
}

/// The link of a letter that was refused is taken back; of one that may have been accepted it stays.
async fn withdraw(door: &Door, scope: &control::Scope, issued: &Issued, error: &accept::Error) {
    if matches!(error, accept::Error::InDoubt(_)) {
        return;
    }
    if let Err(error) = door.control.withdraw_letter(scope, issued).await {
        tracing::warn!(%error, "the link of a letter that was not sent stays behind");
    }
}

fn submission(
    cx: &Cx,
    letter: &CustomLetter,
    resource: String,
    configuration_set: Option<String>,
) -> Submission {
    let text = |data: &String| Text {
        data: data.clone(),
        charset: Some("UTF-8".into()),
    };
    let images = letter.images.iter().map(|image| Attachment {
        file_name: image.content_id.clone(),
        content: image.content.clone(),
        content_type: Some(image.content_type.clone()),
        inline: true,
        encoding: TransferEncoding::Base64,
        content_id: Some(image.content_id.clone()),
        description: None,
    });
    let content = Content::Simple(Box::new(Simple {
        subject: text(&letter.subject),
        text: Some(text(&letter.text)),
        html: Some(text(&letter.html)),
        headers: Vec::new(),
        attachments: images.collect(),
    }));
    Submission {
        source: Some(letter.from.clone()),
        destination: Some(Destination {
            to: vec![letter.to.clone()],
            ..Destination::default()
        }),
        idempotency_key: cx.extras.idempotency_key.clone(),
        send_at: cx.extras.send_at.clone(),
        configuration_set,
        resource: Some(resource),
        ..Submission::new(Interface::SesV1, "SendCustomVerificationEmail", content)
    }
}

/// This operation has words of its own for an unknown template (identities.md §6).
fn of_letter(error: control::Error) -> Error {
    match error {
        control::Error::TemplateNotFound(name) => Error::of(
            &spec::CUSTOM_VERIFICATION_EMAIL_TEMPLATE_DOES_NOT_EXIST_EXCEPTION,
            format!("Template <{name}> does not exist"),
        )
        .with("CustomVerificationEmailTemplateName", name),
        other => of_control(other),
    }
}

/// An author who is no longer verified has a code of his own here, with the text of sends (identities.md §6).
fn refused(cx: &Cx, from: &str, error: accept::Error) -> Error {
    match error {
        accept::Error::NotVerified { .. } => Error::of(
            &spec::FROM_EMAIL_ADDRESS_NOT_VERIFIED_EXCEPTION,
            error.to_string(),
        )
        .with("FromEmailAddress", from),
        other => of_accept(cx, other),
    }
}
