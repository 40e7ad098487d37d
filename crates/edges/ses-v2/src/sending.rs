//! SendEmail.

use crate::Door;
use crate::errors::of_accept;
use accept::{Arns, Caller, Content, Destination, Simple, Submission, Text};
use aws::{Cx, Error};
use aws_ses::v2::{self, errors as spec};
use mail::compose::{Attachment, TransferEncoding};
use model::record::Interface;

pub(crate) async fn send_email(
    door: Door,
    cx: Cx,
    input: v2::SendEmailRequest,
) -> Result<v2::SendEmailResponse, Error> {
    let submission = submission(&cx, input)?;
    Ok(v2::SendEmailResponse {
        message_id: Some(submit(&door, &cx, submission).await?),
    })
}

/// Sends, or tells what sending would do when that is asked.
async fn submit(door: &Door, cx: &Cx, submission: Submission) -> Result<String, Error> {
    let caller = caller(cx);
    if cx.extras.explain {
        let (told, error) = door.accept.explain(&caller, submission).await;
        let error = error.map(|error| of_accept(cx, error));
        return Err(Error::explained(told, error.as_ref(), cx));
    }
    let sent = door.accept.submit(&caller, submission).await;
    Ok(sent.map_err(|error| of_accept(cx, error))?.to_string())
}

/// On whose behalf a call sends.
pub(crate) fn caller(cx: &Cx) -> Caller {
    Caller {
        account: cx.account.clone(),
        region: cx.region.clone(),
        principal: cx.principal.to_string(),
        access_key_id: cx.access_key_id.clone(),
        source_ip: cx.source_ip.to_string(),
        secure_transport: cx.secure_transport,
        user_agent: cx.user_agent.clone(),
    }
}

fn submission(cx: &Cx, input: v2::SendEmailRequest) -> Result<Submission, Error> {
    if let Some(endpoint) = input.endpoint_id.filter(|id| !id.is_empty()) {
        let text = format!("Multi-region endpoint {endpoint} does not exist.");
        return Err(Error::of(&spec::NOT_FOUND_EXCEPTION, text));
    }
    let content = content(input.content, input.from_email_address.as_deref())?;
    let tags = input.email_tags.unwrap_or_default();
    // sending.md §6: it overrides both header fields, that of the source and that of the author.
    let arns = Arns {
        source: input.from_email_address_identity_arn.clone(),
        from: input.from_email_address_identity_arn,
        return_path: input.feedback_forwarding_email_address_identity_arn,
    };
    Ok(Submission {
        source: input.from_email_address,
        destination: input.destination.map(destination),
        reply_to: input.reply_to_addresses.unwrap_or_default(),
        return_path: input.feedback_forwarding_email_address,
        arns,
        configuration_set: input.configuration_set_name,
        tags: tags.into_iter().map(|tag| (tag.name, tag.value)).collect(),
        tenant: input.tenant_name,
        contact_list: input
            .list_management_options
            .map(|options| options.contact_list_name),
        idempotency_key: cx.extras.idempotency_key.clone(),
        send_at: cx.extras.send_at.clone(),
        ..Submission::new(Interface::SesV2, "SendEmail", content)
    })
}

fn destination(given: v2::Destination) -> Destination {
    Destination {
        to: given.to_addresses.unwrap_or_default(),
        cc: given.cc_addresses.unwrap_or_default(),
        bcc: given.bcc_addresses.unwrap_or_default(),
    }
}

fn content(given: v2::EmailContent, source: Option<&str>) -> Result<Content, Error> {
    match (given.simple, given.raw, given.template) {
        (Some(simple), None, None) => Ok(Content::Simple(Box::new(pieces(simple)))),
        (None, Some(raw), None) => Ok(Content::Raw(raw.data)),
        (None, None, Some(template)) => Err(no_template(template, source)),
        _ => Err(bad(
            "Exactly one of Simple, Raw and Template must be specified.",
        )),
    }
}

/// No template can be stored yet, so that every name is unknown.
fn no_template(template: v2::Template, source: Option<&str>) -> Error {
    if source.is_none_or(str::is_empty) {
        return bad("Source cannot be empty");
    }
    let of_arn = |arn: String| {
        arn.rsplit_once("template/")
            .map(|(_, name)| name.to_owned())
    };
    let name = template
        .template_name
        .or_else(|| template.template_arn.and_then(of_arn));
    match (name, template.template_content) {
        (Some(name), None) => Error::of(
            &spec::NOT_FOUND_EXCEPTION,
            format!("Template {name} does not exist"),
        ),
        (None, Some(_)) => Error::common(
            "NotImplemented",
            501,
            "SendEmail with an inline template is not implemented by this server.",
        ),
        _ => bad("Exactly one of TemplateName, TemplateArn and TemplateContent must be specified."),
    }
}

fn pieces(given: v2::Message) -> Simple {
    let headers = given.headers.unwrap_or_default();
    let attachments = given.attachments.unwrap_or_default();
    Simple {
        subject: text(given.subject),
        text: given.body.text.map(text),
        html: given.body.html.map(text),
        headers: headers
            .into_iter()
            .map(|header| (header.name, header.value))
            .collect(),
        attachments: attachments.into_iter().map(attachment).collect(),
    }
}

fn text(given: v2::Content) -> Text {
    Text {
        data: given.data,
        charset: given.charset,
    }
}

fn attachment(given: v2::Attachment) -> Attachment {
    Attachment {
        file_name: given.file_name,
        content: given.raw_content,
        content_type: given.content_type,
        inline: given.content_disposition.as_deref() == Some("INLINE"),
        encoding: match given.content_transfer_encoding.as_deref() {
            Some("QUOTED_PRINTABLE") => TransferEncoding::QuotedPrintable,
            Some("SEVEN_BIT") => TransferEncoding::SevenBit,
            _ => TransferEncoding::Base64,
        },
        content_id: given.content_id,
        description: given.content_description,
    }
}

fn bad(text: impl Into<String>) -> Error {
    Error::of(&spec::BAD_REQUEST_EXCEPTION, text)
}

#[cfg(test)]
mod tests;
