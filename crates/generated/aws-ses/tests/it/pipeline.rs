//! Routing, the forms of answers, and what is not implemented.

use crate::world::{NOW, World, signed, signer, unsigned};
use aws::Answered;
use base::Timestamp;

#[tokio::test]
async fn the_form_of_a_success_of_v1() {
    let answer = World::new()
        .form("Action=ListIdentities&Version=2010-12-01")
        .await;
    let id = "ffffffff-ffff-4fff-bfff-ffffffffffff";
    assert_eq!(
        answer.text(),
        format!(
            "<ListIdentitiesResponse xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\"><ListIdentitiesResult>\
             <Identities><member>a&lt;b&amp;c</member></Identities></ListIdentitiesResult>\
             <ResponseMetadata><RequestId>{id}</RequestId></ResponseMetadata></ListIdentitiesResponse>"
        )
    );
    assert_eq!(
        (answer.status(), answer.header("content-type")),
        (200, "text/xml")
    );
    assert_eq!(answer.header("x-amzn-requestid"), id);
    assert_eq!(answer.header("date"), "Mon, 05 Jan 2026 10:00:00 GMT");
    let answered = answer.0.extensions().get::<Answered>().unwrap();
    assert_eq!(answered.operation.unwrap().name, "ListIdentities");
    assert_eq!(
        answered.caller.as_ref().unwrap().account.as_str(),
        "123456789012"
    );
}

#[tokio::test]
async fn void_operations_answer_an_empty_result_or_none() {
    let some = World::new()
        .form("Action=SetIdentityDkimEnabled&Identity=a&DkimEnabled=1")
        .await;
    assert!(
        some.text()
            .contains("<SetIdentityDkimEnabledResult></SetIdentityDkimEnabledResult>")
    );
    let none = World::new()
        .form("Action=UpdateAccountSendingEnabled")
        .await;
    assert!(
        none.status() == 200 && !none.text().contains("Result"),
        "{}",
        none.text()
    );
    assert_eq!(
        World::new()
            .rest("GET", "/v2/email/account", "")
            .await
            .text(),
        "{}"
    );
}

#[tokio::test]
async fn the_form_of_a_refusal() {
    let answer = World::new().form("Action=GetTemplate&TemplateName=n").await;
    let error = "<Error><Type>Sender</Type><Code>TemplateDoesNotExist</Code><Message>Template n does not exist</Message>\
                 <TemplateName>n</TemplateName></Error><RequestId>ffffffff-ffff-4fff-bfff-ffffffffffff</RequestId>";
    assert!(answer.text().contains(error), "{}", answer.text());
    let answer = World::new().rest("GET", "/v2/email/identities/x", "").await;
    assert_eq!(
        answer.text(),
        r#"{"message":"Email identity x does not exist."}"#
    );
    assert_eq!(
        (answer.status(), answer.header("x-amzn-errortype")),
        (404, "NotFoundException")
    );
    let throttled = World::new()
        .rest("DELETE", "/v2/email/identities/x", "")
        .await;
    assert_eq!(
        throttled.refusal(),
        (
            429,
            "TooManyRequestsException".into(),
            "Rate exceeded".into()
        )
    );
}

#[tokio::test]
async fn unknown_operations() {
    for (form, code) in [
        ("Action=NoSuchThing&Version=2010-12-01", "InvalidAction"),
        ("Action=ListIdentities&Version=2011-06-15", "InvalidAction"),
        ("Version=2010-12-01", "MissingAction"),
        ("Action=", "MissingAction"),
    ] {
        let got = World::new().form(form).await.refusal();
        assert_eq!((got.0, got.1.as_str()), (400, code), "{form}");
    }
    for (method, path) in [
        ("GET", "/v2/email/no-such-thing"),
        ("PATCH", "/v2/email/account"),
        ("HEAD", "/v2/email/account"),
        ("GET", "/v2/email/account/"),
        ("DELETE", "/v2/email/identities/"),
    ] {
        let got = World::new().rest(method, path, "").await.refusal();
        assert_eq!(
            (got.0, got.1.as_str()),
            (404, "UnknownOperationException"),
            "{method} {path}"
        );
    }
    for (method, path) in [("POST", "/elsewhere"), ("PUT", "/"), ("GET", "/v2/emails")] {
        let answer = World::new()
            .send(signed(
                &signer(),
                method,
                path,
                "Action=ListIdentities",
                NOW,
            ))
            .await;
        assert_eq!(
            (answer.status(), answer.header("content-type")),
            (404, "text/xml")
        );
    }
}

#[tokio::test]
async fn operations_without_a_handler_say_so() {
    let got = World::new()
        .form("Action=DeleteIdentity&Identity=a")
        .await
        .refusal();
    assert_eq!(
        got,
        (
            501,
            "NotImplemented".into(),
            "The operation DeleteIdentity is not implemented".into()
        )
    );
    let answer = World::new()
        .rest("GET", "/v2/email/contact-lists", "")
        .await;
    assert_eq!(
        answer.refusal(),
        (
            501,
            "NotImplemented".into(),
            "The operation ListContactLists is not implemented".into()
        )
    );
    let stranger = World::new()
        .send(unsigned("GET", "/v2/email/contact-lists", ""))
        .await;
    assert_eq!(stranger.status(), 403);
}

#[tokio::test]
async fn two_paths_end_in_a_slash_or_not() {
    for path in ["/v2/email/insights/0100-a", "/v2/email/insights/0100-a/"] {
        assert_eq!(
            World::new().rest("GET", path, "").await.status(),
            200,
            "{path}"
        );
    }
}

#[tokio::test]
async fn v1_takes_get_and_parameters_of_both_places() {
    let world = World::new();
    let get = signed(
        &signer(),
        "GET",
        "/?Action=ListIdentities&Version=2010-12-01",
        "",
        NOW,
    );
    assert_eq!(world.send(get).await.status(), 200);
    let both = signed(
        &signer(),
        "POST",
        "/?Action=ListIdentities",
        "Version=2010-12-01",
        NOW,
    );
    assert_eq!(world.send(both).await.status(), 200);
}

#[test]
fn a_head_shows_the_operation_before_the_body_is_read() {
    let world = World::new();
    let preview = |method, path| {
        let (head, _) = unsigned(method, path, "").into_parts();
        world
            .pipeline
            .registry()
            .preview(&head)
            .map(|operation| operation.name)
    };
    assert_eq!(
        preview("POST", "/v2/email/outbound-emails"),
        Some("SendEmail")
    );
    assert_eq!(
        preview("POST", "/v2/email/contact-lists/l/contacts/list"),
        Some("ListContacts")
    );
    assert_eq!(
        preview("GET", "/v2/email/contact-lists/l/contacts/list"),
        Some("GetContact")
    );
    assert_eq!(
        preview("GET", "/?Action=GetSendQuota"),
        Some("GetSendQuota")
    );
    assert_eq!(preview("POST", "/"), None);
    assert!(
        world.pipeline.registry().speaks("/v2/email/x") && world.pipeline.registry().speaks("/")
    );
    assert!(
        !world.pipeline.registry().speaks("/console")
            && !world.pipeline.registry().speaks("/v2/email")
    );
}

#[tokio::test]
async fn a_refusal_without_a_body_has_the_form_of_its_service() {
    let world = World::new();
    let (head, _) = unsigned("POST", "/v2/email/outbound-emails", "").into_parts();
    assert_eq!(
        world.pipeline.refuse(&head, aws::Fault::TooLarge).headers()["content-type"],
        "application/json"
    );
    let (head, _) = unsigned("POST", "/", "").into_parts();
    assert_eq!(
        world.pipeline.refuse(&head, aws::Fault::TooLarge).headers()["content-type"],
        "text/xml"
    );
}

#[tokio::test]
async fn the_date_header_is_the_clock_of_the_server() {
    let old = Timestamp(NOW.0 - 3_600_000);
    let answer = World::new()
        .send(signed(&signer(), "GET", "/v2/email/account", "", old))
        .await;
    assert_eq!(
        (answer.status(), answer.header("date")),
        (403, "Mon, 05 Jan 2026 10:00:00 GMT")
    );
}
