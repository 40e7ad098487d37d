//! SendEmail, SendRawEmail.

use crate::Door;
use crate::errors::of_accept;
use accept::{Arns, Caller, Content, Destination, Simple, Submission, Text};
use aws::{Cx, Error};
use aws_ses::v1;
use model::record::Interface;

pub(crate) async fn send_email(
    door: Door,
    cx: Cx,
    input: v1::SendEmailRequest,
) -> Result<v1::SendEmailResponse, Error> {
    let message_id = submit(&door, &cx, simple(&cx, input)).await?;
    Ok(v1::SendEmailResponse { message_id })
}

pub(crate) async fn send_raw_email(
    door: Door,
    cx: Cx,
    input: v1::SendRawEmailRequest,
) -> Result<v1::SendRawEmailResponse, Error> {
    let message_id = submit(&door, &cx, raw(&cx, input)).await?;
    Ok(v1::SendRawEmailResponse { message_id })
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

fn simple(cx: &Cx, input: v1::SendEmailRequest) -> Submission {
    let given = input.destination;
    let arns = Arns {
        source: input.source_arn,
        from: None,
        return_path: input.return_path_arn,
    };
    let content = Content::Simple(Box::new(Simple {
        subject: text(input.message.subject),
        text: input.message.body.text.map(text),
        html: input.message.body.html.map(text),
        headers: Vec::new(),
        attachments: Vec::new(),
    }));
    Submission {
        source: Some(input.source),
        destination: Some(Destination {
            to: given.to_addresses.unwrap_or_default(),
            cc: given.cc_addresses.unwrap_or_default(),
            bcc: given.bcc_addresses.unwrap_or_default(),
        }),
        reply_to: input.reply_to_addresses.unwrap_or_default(),
        return_path: input.return_path,
        arns,
        configuration_set: input.configuration_set_name,
        tags: tags(input.tags),
        idempotency_key: cx.extras.idempotency_key.clone(),
        send_at: cx.extras.send_at.clone(),
        ..Submission::new(Interface::SesV1, "SendEmail", content)
    }
}

fn raw(cx: &Cx, input: v1::SendRawEmailRequest) -> Submission {
    let arns = Arns {
        source: input.source_arn,
        from: input.from_arn,
        return_path: input.return_path_arn,
    };
    // All of them are of the envelope alone; the header stays as it is.
    let envelope = |bcc| Destination {
        bcc,
        ..Destination::default()
    };
    let content = Content::Raw(input.raw_message.data);
    Submission {
        source: input.source,
        destination: input.destinations.map(envelope),
        arns,
        configuration_set: input.configuration_set_name,
        tags: tags(input.tags),
        idempotency_key: cx.extras.idempotency_key.clone(),
        send_at: cx.extras.send_at.clone(),
        ..Submission::new(Interface::SesV1, "SendRawEmail", content)
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
        let made = simple(
            &cx(),
            v1::SendEmailRequest {
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
            },
        );
        let destination = made.destination.expect("is given");
        let all: Vec<_> = destination.all().cloned().collect();
        assert_eq!(all, ["t@x.test", "c@x.test"]);
        let arn = |text: &str| Some(text.to_owned());
        let (source, return_path) = (arn("arn:s"), arn("arn:r"));
        let expected = Arns {
            source,
            from: None,
            return_path,
        };
        assert_eq!(made.arns, expected);
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
        let made = raw(
            &cx(),
            v1::SendRawEmailRequest {
                destinations: Some(vec!["b@x.test".into()]),
                from_arn: Some("arn:f".into()),
                ..Default::default()
            },
        );
        assert_eq!(made.destination.expect("is given").bcc, ["b@x.test"]);
        assert_eq!(
            (made.source, made.arns.from),
            (None, Some("arn:f".to_owned()))
        );
    }
}
