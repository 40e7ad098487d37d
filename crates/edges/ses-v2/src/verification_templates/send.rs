//! SendCustomVerificationEmail.

use super::arn;
use crate::errors::{of_accept, of_control};
use crate::sending::caller;
use crate::{Door, scope};
use accept::{Content, Destination, Simple, Submission, Text};
use aws::{Cx, Error};
use aws_ses::v2::{self, errors as spec};
use control::{CustomLetter, Issued};
use mail::compose::{Attachment, TransferEncoding};
use model::record::Interface;

pub(super) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder.op_with(
        door,
        v2::SendCustomVerificationEmail,
        |cx, input| arn(cx, &input.template_name),
        send,
    )
}

async fn send(
    door: Door,
    cx: Cx,
    input: v2::SendCustomVerificationEmailRequest,
) -> Result<v2::SendCustomVerificationEmailResponse, Error> {
    let scope = scope(&cx);
    let (address, template) = (&input.email_address, &input.template_name);
    let written = door.control.custom_letter(&scope, address, template).await;
    let letter = written.map_err(of_letter)?;
    let submission = submission(
        &cx,
        &letter,
        arn(&cx, template).to_string(),
        input.configuration_set_name,
    );
    if cx.extras.explain {
        let (told, error) = door.accept.explain(&caller(&cx), submission).await;
        let error = error.map(|error| of_accept(&cx, error));
        return Err(Error::explained(told, error.as_ref(), &cx));
    }
    let issued = door.control.issue_letter(&scope, &letter).await;
    let issued = issued.map_err(of_control)?;
    match door.accept.submit(&caller(&cx), submission).await {
        Ok(id) => Ok(v2::SendCustomVerificationEmailResponse {
            message_id: Some(id.to_string()),
        }),
        Err(error) => {
            withdraw(&door, &scope, &issued, &error).await;
            Err(of_accept(&cx, error))
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
        ..Submission::new(Interface::SesV2, "SendCustomVerificationEmail", content)
    }
}

/// This operation has words of its own for an unknown template (identities.md §6).
fn of_letter(error: control::Error) -> Error {
    match error {
        control::Error::TemplateNotFound(name) => Error::of(
            &spec::NOT_FOUND_EXCEPTION,
            format!("Template <{name}> does not exist"),
        ),
        other => of_control(other),
    }
}
