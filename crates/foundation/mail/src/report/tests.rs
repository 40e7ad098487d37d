use super::*;
use mail_parser::{MessageParser, MimeHeaders};
use proptest::prelude::*;

fn frame(original: &[(String, String)]) -> Frame<'_> {
    Frame {
        from: "Mail Delivery Subsystem <MAILER-DAEMON@ses.test>",
        to: "me@from.test",
        subject: "Delivery Status Notification (Failure)",
        seed: 0x1234_5678,
        original,
    }
}

fn status<'a>(recipient: &'a str, diagnostic: &'a str) -> DeliveryStatus<'a> {
    DeliveryStatus {
        text: "It failed.\nThe end.",
        reporting_mta: "out.ses.test",
        arrival: Timestamp(1_700_000_000_000),
        recipient,
        status: "5.1.1",
        remote_mta: Some("mx.test"),
        diagnostic,
        last_attempt: Some(Timestamp(1_700_000_001_000)),
    }
}

fn headers() -> Vec<(String, String)> {
    [("Subject", "The original subject"), ("Message-ID", "<a@b>")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
}

#[test]
fn a_delivery_status_notification_is_written_whole() {
    let written = delivery_status(
        &frame(&headers()),
        &status("bob@to.test", "smtp; 550 5.1.1 user unknown"),
    );
    let expected = "From: Mail Delivery Subsystem <MAILER-DAEMON@ses.test>\r\n\
        To: <me@from.test>\r\n\
        Subject: Delivery Status Notification (Failure)\r\n\
        Auto-Submitted: auto-generated\r\n\
        MIME-Version: 1.0\r\n\
        X-Failed-Recipients: bob@to.test\r\n\
        Content-Type: multipart/report; report-type=delivery-status;\r\n \
        boundary=\"----=_Report_0000000012345678\"\r\n\
        \r\n\
        \r\n------=_Report_0000000012345678\r\n\
        Content-Type: text/plain; charset=us-ascii\r\n\
        \r\n\
        It failed.\r\n\
        The end.\r\n\
        \r\n------=_Report_0000000012345678\r\n\
        Content-Type: message/delivery-status\r\n\
        \r\n\
        Reporting-MTA: dns; out.ses.test\r\n\
        Arrival-Date: Tue, 14 Nov 2023 22:13:20 +0000\r\n\
        \r\n\
        Final-Recipient: rfc822; bob@to.test\r\n\
        Action: failed\r\n\
        Status: 5.1.1\r\n\
        Remote-MTA: dns; mx.test\r\n\
        Diagnostic-Code: smtp; 550 5.1.1 user unknown\r\n\
        Last-Attempt-Date: Tue, 14 Nov 2023 22:13:21 +0000\r\n\
        \r\n------=_Report_0000000012345678\r\n\
        Content-Type: text/rfc822-headers\r\n\
        \r\n\
        Subject: The original subject\r\n\
        Message-ID: <a@b>\r\n\
        \r\n------=_Report_0000000012345678--\r\n";
    assert_eq!(String::from_utf8_lossy(&written), expected);
}

#[test]
fn a_feedback_report_names_who_complained() {
    let written = feedback(
        &frame(&headers()),
        &Feedback {
            text: "They complained.",
            kind: "abuse",
            user_agent: "Sesame/1.0",
            mail_from: "id@ses.test",
            recipient: "bob@to.test",
            arrival: Timestamp(0),
        },
    );
    let text = String::from_utf8_lossy(&written);
    for expected in [
        "report-type=feedback-report",
        "Content-Type: message/feedback-report",
        "\r\nFeedback-Type: abuse\r\nUser-Agent: Sesame/1.0\r\nVersion: 1\r\n",
        "\r\nOriginal-Mail-From: <id@ses.test>\r\nOriginal-Rcpt-To: <bob@to.test>\r\n",
        "\r\nSubject: The original subject\r\n",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn an_automatic_reply_answers_the_message() {
    let written = auto_reply(&frame(&headers()), "I am away.");
    let text = String::from_utf8_lossy(&written);
    assert!(text.contains("\r\nAuto-Submitted: auto-replied\r\n"));
    assert!(text.contains("\r\nIn-Reply-To: <a@b>\r\n"));
    assert!(text.ends_with("\r\n\r\nI am away.\r\n"));
}

#[test]
fn a_remote_writes_no_fields_and_no_parts() {
    let hostile =
        "smtp; 550 no\r\nStatus: 2.0.0\r\n\r\n------=_Report_0000000012345678--\u{1b}[2J é";
    let written = delivery_status(&frame(&headers()), &status("bob@to.test", hostile));
    let text = String::from_utf8_lossy(&written);
    assert_eq!(text.matches("\r\nStatus:").count(), 1);
    assert_eq!(
        text.matches("\r\n------=_Report_0000000012345678--")
            .count(),
        1
    );
}

proptest! {
    #[test]
    fn whatever_was_said_it_is_a_message_of_three_parts(
        text in "\\PC{0,300}",
        diagnostic in any::<String>(),
        recipient in "[a-z]{1,64}@[a-z]{1,60}\\.test",
        original in prop::collection::vec(("[A-Za-z-]{1,30}", any::<String>()), 0..5),
        long in "x{0,3000}",
    ) {
        let mut original: Vec<_> = original;
        original.push(("X-Long".to_owned(), long));
        let of = DeliveryStatus { text: &text, ..status(&recipient, &diagnostic) };
        let written = delivery_status(&frame(&original), &of);
        prop_assert!(written.is_ascii());
        let string = String::from_utf8_lossy(&written);
        let all = string.split("\r\n");
        for line in all {
            prop_assert!(line.len() <= 998 && !line.contains(['\r', '\n']));
        }
        let parsed = MessageParser::default().parse(&written).expect("a message");
        prop_assert_eq!(parsed.parts.len(), 4);
        let kind = parsed.part(2).and_then(|part| part.content_type());
        let kind = kind.map(|kind| (kind.ctype().to_owned(), kind.subtype().map(str::to_owned)));
        prop_assert_eq!(kind, Some(("message".to_owned(), Some("delivery-status".to_owned()))));
    }
}
