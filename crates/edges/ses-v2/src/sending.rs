//! SendEmail.

use crate::Door;
use crate::errors::of_accept;
use accept::{Caller, Content, Destination, Simple, Submission, Text};
use aws::{Cx, Error};
use aws_ses::v2::{self, errors as spec};
use base::Arn;
use mail::Mailbox;
use mail::compose::{Attachment, TransferEncoding};
use model::record::Interface;

/// The identity that sends, and the configuration set.
pub(crate) fn resources(cx: &Cx, input: &v2::SendEmailRequest) -> Vec<String> {
    let address = |source: &String| match Mailbox::parse(source) {
        Ok(mailbox) => mailbox.address.to_string(),
        Err(_) => source.clone(),
    };
    // Of a raw message that names its sender inside alone, the identity is known only after it was read.
    let identity = input
        .from_email_address
        .as_ref()
        .map_or_else(|| "*".to_owned(), address);
    let given = input.from_email_address_identity_arn.clone();
    let arn = |kind: &str, name: &str| Arn::ses(&cx.region, &cx.account, format!("{kind}/{name}"));
    let mut arns = vec![given.unwrap_or_else(|| arn("identity", &identity).to_string())];
    let set = input
        .configuration_set_name
        .as_ref()
        .filter(|set| !set.is_empty());
    arns.extend(set.map(|set| arn("configuration-set", set).to_string()));
    arns
}

pub(crate) async fn send_email(
    door: Door,
    cx: Cx,
    input: v2::SendEmailRequest,
) -> Result<v2::SendEmailResponse, Error> {
    let submission = submission(input)?;
    let sent = door.accept.submit(&caller(&cx), submission).await;
    let id = sent.map_err(|error| of_accept(&cx, error))?;
    Ok(v2::SendEmailResponse {
        message_id: Some(id.to_string()),
    })
}

pub(crate) fn caller(cx: &Cx) -> Caller {
    Caller {
        account: cx.account.clone(),
        region: cx.region.clone(),
        principal: cx.principal.to_string(),
        access_key_id: cx.access_key_id.clone(),
        source_ip: cx.source_ip.to_string(),
    }
}

fn submission(input: v2::SendEmailRequest) -> Result<Submission, Error> {
    if let Some(endpoint) = input.endpoint_id.filter(|id| !id.is_empty()) {
        let text = format!("Multi-region endpoint {endpoint} does not exist.");
        return Err(Error::of(&spec::NOT_FOUND_EXCEPTION, text));
    }
    let content = content(input.content, input.from_email_address.as_deref())?;
    let tags = input.email_tags.unwrap_or_default();
    let arns = [
        input.from_email_address_identity_arn,
        input.feedback_forwarding_email_address_identity_arn,
    ];
    Ok(Submission {
        interface: Interface::SesV2,
        operation: "SendEmail",
        source: input.from_email_address,
        destination: input.destination.map(destination),
        reply_to: input.reply_to_addresses.unwrap_or_default(),
        return_path: input.feedback_forwarding_email_address,
        identity_arns: arns.into_iter().flatten().collect(),
        configuration_set: input.configuration_set_name,
        tags: tags.into_iter().map(|tag| (tag.name, tag.value)).collect(),
        tenant: input.tenant_name,
        contact_list: input
            .list_management_options
            .map(|options| options.contact_list_name),
        content,
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
