use super::*;
use crate::errors::tests::cx;
use std::collections::BTreeMap;

fn simple() -> v2::SendEmailRequest {
    let content = |data: &str| v2::Content {
        data: data.into(),
        charset: Some("UTF-8".into()),
    };
    v2::SendEmailRequest {
        from_email_address: Some("A <a@sender.test>".into()),
        destination: Some(v2::Destination {
            to_addresses: Some(vec!["t@x.test".into()]),
            cc_addresses: None,
            bcc_addresses: Some(vec!["b@x.test".into()]),
        }),
        content: v2::EmailContent {
            simple: Some(v2::Message {
                subject: content("S"),
                body: v2::Body {
                    text: Some(content("T")),
                    html: None,
                },
                headers: Some(vec![v2::MessageHeader {
                    name: "X-A".into(),
                    value: "1".into(),
                }]),
                attachments: Some(vec![v2::Attachment {
                    raw_content: bytes_of("data"),
                    file_name: "a.png".into(),
                    content_disposition: Some("INLINE".into()),
                    content_transfer_encoding: Some("QUOTED_PRINTABLE".into()),
                    content_id: Some("c1".into()),
                    ..Default::default()
                }]),
            }),
            ..Default::default()
        },
        email_tags: Some(vec![v2::MessageTag {
            name: "n".into(),
            value: "v".into(),
        }]),
        ..Default::default()
    }
}

fn bytes_of<T: From<&'static str>>(text: &'static str) -> T {
    text.into()
}

fn refusal(input: v2::SendEmailRequest) -> (String, String) {
    let error = submission(&cx(), input).expect_err("is refused");
    (error.code(aws::Protocol::RestJson), format!("{error:?}"))
}

#[test]
fn every_member_of_a_simple_message_arrives() {
    let made = submission(&cx(), simple()).expect("converts");
    assert_eq!(made.source.as_deref(), Some("A <a@sender.test>"));
    let destination = made.destination.expect("is given");
    assert_eq!(
        (destination.to, destination.bcc),
        (vec!["t@x.test".into()], vec!["b@x.test".into()])
    );
    assert_eq!(made.tags, [("n".into(), "v".into())]);
    let Content::Simple(pieces) = made.content else {
        panic!("is simple");
    };
    assert_eq!(
        (
            pieces.subject.data.as_str(),
            pieces.subject.charset.as_deref()
        ),
        ("S", Some("UTF-8"))
    );
    assert_eq!(pieces.headers, [("X-A".into(), "1".into())]);
    let file = &pieces.attachments[0];
    assert!(file.inline && file.encoding == TransferEncoding::QuotedPrintable);
    assert_eq!(file.content_id.as_deref(), Some("c1"));
}

#[test]
fn content_is_exactly_one_kind() {
    let mut two = simple();
    two.content.raw = Some(v2::RawMessage {
        data: bytes_of("x"),
    });
    assert_eq!(refusal(two).0, "BadRequestException");
    let mut none = simple();
    none.content = v2::EmailContent::default();
    assert_eq!(refusal(none).0, "BadRequestException");
}

#[test]
fn no_template_exists() {
    let with = |template: v2::Template, source: Option<&str>| v2::SendEmailRequest {
        from_email_address: source.map(Into::into),
        content: v2::EmailContent {
            template: Some(template),
            ..Default::default()
        },
        ..simple()
    };
    let named = |name: &str| v2::Template {
        template_name: Some(name.into()),
        ..Default::default()
    };
    let (code, text) = refusal(with(named("T"), Some("a@b")));
    assert!(
        code == "NotFoundException" && text.contains("Template T does not exist"),
        "{text}"
    );
    let by_arn = v2::Template {
        template_arn: Some("arn:aws:ses:us-east-1:123456789012:template/U".into()),
        ..Default::default()
    };
    assert!(
        refusal(with(by_arn, Some("a@b")))
            .1
            .contains("Template U does not exist")
    );
    let (code, text) = refusal(with(named("T"), None));
    assert!(
        code == "BadRequestException" && text.contains("Source cannot be empty"),
        "{text}"
    );
    let inline = v2::Template {
        template_content: Some(v2::EmailTemplateContent::default()),
        ..Default::default()
    };
    assert_eq!(refusal(with(inline, Some("a@b"))).0, "NotImplemented");
    assert_eq!(
        refusal(with(v2::Template::default(), Some("a@b"))).0,
        "BadRequestException"
    );
}

#[test]
fn an_unknown_endpoint_is_not_found() {
    let mut input = simple();
    input.endpoint_id = Some("abc".into());
    assert_eq!(refusal(input).0, "NotFoundException");
    let tags: BTreeMap<String, String> = submission(&cx(), simple())
        .expect("converts")
        .tags
        .into_iter()
        .collect();
    assert_eq!(tags.len(), 1);
}
