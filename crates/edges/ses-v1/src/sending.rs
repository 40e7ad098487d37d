//! SendEmail, SendRawEmail.

use crate::errors::of_accept;
use crate::{Door, arn};
use accept::{Caller, Content, Destination, Simple, Submission, Text};
use aws::{Cx, Error};
use aws_ses::v1;
use mail::Mailbox;
use model::record::Interface;

pub(crate) fn email_resources(cx: &Cx, input: &v1::SendEmailRequest) -> Vec<String> {
    let set = input.configuration_set_name.as_ref();
    resources(cx, Some(&input.source), input.source_arn.as_ref(), set)
}

pub(crate) fn raw_resources(cx: &Cx, input: &v1::SendRawEmailRequest) -> Vec<String> {
    let set = input.configuration_set_name.as_ref();
    resources(cx, input.source.as_ref(), input.source_arn.as_ref(), set)
}

/// The identity that sends, and the configuration set.
fn resources(
    cx: &Cx,
    source: Option<&String>,
    source_arn: Option<&String>,
    set: Option<&String>,
) -> Vec<String> {
    let address = |source: &String| match Mailbox::parse(source) {
        Ok(mailbox) => mailbox.address.to_string(),
        Err(_) => source.clone(),
    };
    // Of a raw message that names its sender inside alone, the identity is known only after it was read.
    let identity = source.map_or_else(|| "*".to_owned(), address);
    let identity = source_arn
        .cloned()
        .unwrap_or_else(|| arn(cx, "identity", &identity));
    let set = set.filter(|set| !set.is_empty());
    let set = set.map(|set| arn(cx, "configuration-set", set));
    std::iter::once(identity).chain(set).collect()
}

pub(crate) async fn send_email(
    door: Door,
    cx: Cx,
    input: v1::SendEmailRequest,
) -> Result<v1::SendEmailResponse, Error> {
    let message_id = submit(&door, &cx, simple(input)).await?;
    Ok(v1::SendEmailResponse { message_id })
}

pub(crate) async fn send_raw_email(
    door: Door,
    cx: Cx,
    input: v1::SendRawEmailRequest,
) -> Result<v1::SendRawEmailResponse, Error> {
    let message_id = submit(&door, &cx, raw(input)).await?;
    Ok(v1::SendRawEmailResponse { message_id })
}

async fn submit(door: &Door, cx: &Cx, submission: Submission) -> Result<String, Error> {
    let sent = door.accept.submit(&caller(cx), submission).await;
    Ok(sent.map_err(|error| of_accept(cx, error))?.to_string())
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

fn simple(input: v1::SendEmailRequest) -> Submission {
    let given = input.destination;
    let arns = [input.source_arn, input.return_path_arn];
    Submission {
        interface: Interface::SesV1,
        operation: "SendEmail",
        source: Some(input.source),
        destination: Some(Destination {
            to: given.to_addresses.unwrap_or_default(),
            cc: given.cc_addresses.unwrap_or_default(),
            bcc: given.bcc_addresses.unwrap_or_default(),
        }),
        reply_to: input.reply_to_addresses.unwrap_or_default(),
        return_path: input.return_path,
        identity_arns: arns.into_iter().flatten().collect(),
        configuration_set: input.configuration_set_name,
        tags: tags(input.tags),
        tenant: None,
        contact_list: None,
        content: Content::Simple(Box::new(Simple {
            subject: text(input.message.subject),
            text: input.message.body.text.map(text),
            html: input.message.body.html.map(text),
            headers: Vec::new(),
            attachments: Vec::new(),
        })),
    }
}

fn raw(input: v1::SendRawEmailRequest) -> Submission {
    let arns = [input.source_arn, input.from_arn, input.return_path_arn];
    // All of them are of the envelope alone; the header stays as it is.
    let envelope = |bcc| Destination {
        bcc,
        ..Destination::default()
    };
    Submission {
        interface: Interface::SesV1,
        operation: "SendRawEmail",
        source: input.source,
        destination: input.destinations.map(envelope),
        reply_to: Vec::new(),
        return_path: None,
        identity_arns: arns.into_iter().flatten().collect(),
        configuration_set: input.configuration_set_name,
        tags: tags(input.tags),
        tenant: None,
        contact_list: None,
        content: Content::Raw(input.raw_message.data),
    }
}

fn tags(given: Option<Vec<v1::MessageTag>>) -> Vec<(String, String)> {
    let given = given.unwrap_or_default();
    given.into_iter().map(|tag| (tag.name, tag.value)).collect()
}

fn text(given: v1::Content) -> Text {
    Text {
        data: given.data,
        charset: given.charset,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::errors::tests::cx;

    #[test]
    fn every_member_of_a_simple_message_arrives() {
        let content = |data: &str| v1::Content {
            data: data.into(),
            charset: None,
        };
        let made = simple(v1::SendEmailRequest {
            source: "a@sender.test".into(),
            destination: v1::Destination {
                to_addresses: Some(vec!["t@x.test".into()]),
                cc_addresses: Some(vec!["c@x.test".into()]),
                bcc_addresses: None,
            },
            message: v1::Message {
                subject: content("S"),
                body: v1::Body {
                    text: None,
                    html: Some(content("<p>H</p>")),
                },
            },
            reply_to_addresses: Some(vec!["r@x.test".into()]),
            return_path: Some("p@sender.test".into()),
            source_arn: Some("arn:s".into()),
            return_path_arn: Some("arn:r".into()),
            tags: Some(vec![v1::MessageTag {
                name: "n".into(),
                value: "v".into(),
            }]),
            configuration_set_name: Some("set".into()),
        });
        let destination = made.destination.expect("is given");
        let all: Vec<_> = destination.all().cloned().collect();
        assert_eq!(all, ["t@x.test", "c@x.test"]);
        assert_eq!(made.identity_arns, ["arn:s", "arn:r"]);
        assert_eq!(
            (made.reply_to, made.return_path),
            (vec!["r@x.test".into()], Some("p@sender.test".into()))
        );
        assert_eq!(
            (made.tags, made.configuration_set),
            (vec![("n".into(), "v".into())], Some("set".into()))
        );
        let Content::Simple(pieces) = made.content else {
            panic!("is simple");
        };
        assert_eq!(
            pieces.html.map(|html| html.data).as_deref(),
            Some("<p>H</p>")
        );
    }

    #[test]
    fn a_raw_message_keeps_its_header_and_its_envelope_apart() {
        let made = raw(v1::SendRawEmailRequest {
            destinations: Some(vec!["b@x.test".into()]),
            from_arn: Some("arn:f".into()),
            ..Default::default()
        });
        assert_eq!(made.destination.expect("is given").bcc, ["b@x.test"]);
        assert_eq!(
            (made.source, made.identity_arns),
            (None, vec!["arn:f".to_owned()])
        );
    }

    #[test]
    fn the_resources_are_the_senders_identity_and_the_set() {
        let prefix = "arn:aws:ses:us-east-1:123456789012:";
        let source = "A <a@sender.test>".to_owned();
        let set = "set".to_owned();
        let arns = resources(&cx(), Some(&source), None, Some(&set));
        let identity = format!("{prefix}identity/a@sender.test");
        assert_eq!(arns, [identity, format!("{prefix}configuration-set/set")]);
        let given = "arn:given".to_owned();
        assert_eq!(
            resources(&cx(), Some(&source), Some(&given), None),
            ["arn:given"]
        );
        assert_eq!(
            resources(&cx(), None, None, None),
            [format!("{prefix}identity/*")]
        );
    }
}
