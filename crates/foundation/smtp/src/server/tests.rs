use super::*;
use proptest::prelude::*;

mod hostile;
mod rig;

use rig::Rig;

const HOST: &str = "mail.test";

fn rules() -> Rules {
    Rules {
        host: HOST.into(),
        max_size: 1000,
        max_recipients: 3,
        free_size: 200,
        login: true,
        open: false,
        is_address: |text| {
            let parts = text.split_once('@');
            text.is_ascii() && parts.is_some_and(|(l, d)| !l.is_empty() && !d.is_empty())
        },
    }
}

/// Commands, each with its reply.
fn check(rig: &mut Rig, rows: &[(&str, &str)]) {
    for (line, expected) in rows {
        assert_eq!(rig.say(line), format!("{expected}\r\n"), "{line}");
    }
}

#[test]
fn in_clear_text_only_starttls_leads_on() {
    let mut rig = Rig::new(rules(), false);
    let offer = "250-mail.test\r\n250-8BITMIME\r\n250-SIZE 1000\r\n250-STARTTLS\r\n250 Ok";
    check(
        &mut rig,
        &[
            ("EHLO a.test", offer),
            ("HELO a.test", "250 mail.test"),
            ("NOOP", "250 Ok"),
            ("RSET", "250 Ok"),
            ("MAIL FROM:<a@b.test>", texts::NEEDS_TLS),
            ("AUTH LOGIN", texts::NEEDS_TLS),
            ("DATA", texts::NEEDS_TLS),
            ("VRFY a", texts::NEEDS_TLS),
            ("NONSENSE", texts::NEEDS_TLS),
            ("STARTTLS x", texts::NEEDS_TLS),
        ],
    );
    assert_eq!(rig.say("STARTTLS"), "220 Ready to start TLS\r\n");
    assert!(rig.tls);
    let inside = "250-mail.test\r\n250-8BITMIME\r\n250-SIZE 1000\r\n250-AUTH PLAIN LOGIN\r\n250 Ok";
    check(
        &mut rig,
        &[
            ("AUTH PLAIN AGFubgBwdw==", texts::BAD_SEQUENCE),
            ("EHLO a.test", inside),
            ("STARTTLS", texts::BAD_SEQUENCE),
            ("MAIL FROM:<a@b.test>", texts::NEEDS_LOGIN),
            ("RCPT TO:<a@b.test>", texts::NEEDS_LOGIN),
            ("DATA", texts::NEEDS_LOGIN),
            ("VRFY a", texts::UNIMPLEMENTED),
            ("NONSENSE", texts::UNKNOWN),
            ("QUIT", "221 Bye"),
        ],
    );
    assert!(rig.closed);
}

#[test]
fn what_was_sent_before_the_handshake_is_thrown_away() {
    let mut rig = Rig::new(rules(), false);
    rig.say("EHLO a.test");
    let said = rig.feed(b"STARTTLS\r\nNOOP injected\r\nEHLO injected.test\r\nMAI");
    assert_eq!(said, "220 Ready to start TLS\r\n");
    assert_eq!(rig.say("NOOP"), "250 Ok\r\n");
}

#[test]
fn logins_in_every_form() {
    // base64 of ann, pw, "\0ann\0pw", "ann\0ann\0pw", "bob\0ann\0pw", "\0ann\0no", "\0broken\0x", "\0stranger\0x"
    let plain_ok = "AGFubgBwdw==";
    let rows: [(&[&str], &str); 16] = [
        (&["AUTH PLAIN AGFubgBwdw=="], texts::LOGGED_IN),
        (&["auth plain AGFubgBwdw=="], texts::LOGGED_IN),
        (&["AUTH PLAIN", plain_ok], texts::LOGGED_IN),
        (&["AUTH PLAIN YW5uAGFubgBwdw=="], texts::LOGGED_IN),
        (&["AUTH PLAIN Ym9iAGFubgBwdw=="], texts::BAD_LOGIN),
        (&["AUTH LOGIN", "YW5u", "cHc="], texts::LOGGED_IN),
        (&["AUTH LOGIN YW5u", "cHc="], texts::LOGGED_IN),
        (&["AUTH LOGIN YW5u", "bm8="], texts::BAD_LOGIN),
        (&["AUTH PLAIN AGFubgBubw=="], texts::BAD_LOGIN),
        (&["AUTH PLAIN ="], texts::BAD_LOGIN),
        (&["AUTH PLAIN /wD/AP8="], texts::BAD_LOGIN),
        (&["AUTH PLAIN !!!!"], texts::NOT_BASE64),
        (&["AUTH LOGIN", "*"], texts::CANCELLED),
        (&["AUTH PLAIN AGJyb2tlbgB4"], texts::LOGIN_FAILED),
        (&["AUTH PLAIN AHN0cmFuZ2VyAHg="], texts::NO_SUBSCRIBER),
        (&["AUTH CRAM-MD5"], texts::UNKNOWN_MECHANISM),
    ];
    for (lines, expected) in rows {
        let mut rig = Rig::secure();
        let (last, first) = lines.split_last().expect("one at least");
        for line in first {
            assert!(rig.say(line).starts_with("334 "), "{lines:?}");
        }
        assert_eq!(rig.say(last), format!("{expected}\r\n"), "{lines:?}");
        assert_eq!(rig.say("NOOP"), "250 Ok\r\n");
    }
    let mut rig = Rig::secure();
    assert_eq!(rig.say("AUTH PLAIN"), "334 \r\n");
    assert_eq!(rig.say("="), format!("{}\r\n", texts::NOT_BASE64));
    assert_eq!(rig.say("AUTH LOGIN"), "334 VXNlcm5hbWU6\r\n");
    assert_eq!(rig.say("YW5u"), "334 UGFzc3dvcmQ6\r\n");
    assert_eq!(rig.say("cHc="), "235 Authentication successful.\r\n");
    assert_eq!(
        rig.say("AUTH PLAIN AGFubgBwdw=="),
        "503 Bad sequence of commands\r\n"
    );
    let mut rig = Rig::secure();
    assert_eq!(
        rig.say("AUTH PLAIN AG1hbnkAeA=="),
        "421 Too many concurrent SMTP connections\r\n"
    );
    assert!(rig.closed);
}

#[test]
fn three_refused_logins_end_the_session() {
    let mut rig = Rig::secure();
    for _ in 0..2 {
        assert_eq!(
            rig.say("AUTH PLAIN AGFubgBubw=="),
            format!("{}\r\n", texts::BAD_LOGIN)
        );
    }
    assert!(rig.say("AUTH PLAIN AGFubgBubw==").starts_with("421 "));
    assert!(rig.closed);
}

#[test]
fn a_transaction_reply_by_reply() {
    let mut rig = Rig::logged_in();
    check(
        &mut rig,
        &[
            ("RCPT TO:<bob@x.test>", texts::BAD_SEQUENCE),
            ("DATA", texts::BAD_SEQUENCE),
            ("MAIL FROM:<>", texts::BAD_SENDER),
            ("MAIL FROM:<local@>", "553 <local@> Invalid email address"),
            (
                "MAIL FROM:<nodomain>",
                "553 <nodomain> Invalid email address",
            ),
            ("MAIL FROM:<a@b", "553 <a@b> Invalid email address"),
            ("MAIL a@b.test", texts::BAD_SYNTAX),
            ("MAIL FROM:<a@b.test> SIZE=1001", "552 Message is too long."),
            ("MAIL FROM:<a@b.test> RET=HDRS", texts::BAD_PARAMETER),
            ("mail from: a@b.test SIZE=1000 BODY=8BITMIME", "250 Ok"),
            ("MAIL FROM:<a@b.test>", texts::BAD_SEQUENCE),
            ("DATA", texts::BAD_SEQUENCE),
            ("RCPT TO:<local@>", "553 <local@> address unknown"),
            ("RCPT TO:<>", "553 <> address unknown"),
            ("RCPT TO:<r1@x.test> NOTIFY=NEVER", texts::BAD_PARAMETER),
            ("RCPT TO:<r1@x.test>", "250 Ok"),
            ("rcpt to: r2@x.test", "250 Ok"),
            ("RCPT TO:<r3@x.test>", "250 Ok"),
            ("RCPT TO:<r4@x.test>", "452 Too many recipients"),
            ("DATA", "354 End data with <CR><LF>.<CR><LF>"),
        ],
    );
    assert_eq!(rig.session.waiting(), Waiting::Content);
    let declared = Room {
        octets: 1000,
        grows: false,
    };
    assert_eq!(rig.reserved, [declared], "asked for before the 354");
    assert_eq!(
        rig.feed(b"Subject: x\r\n\r\n..dot\r\n.\r\nNOOP\r\n"),
        "250 Ok 1\r\n250 Ok\r\n"
    );
    let expected = Mail {
        reverse_path: "a@b.test".into(),
        recipients: vec!["r1@x.test".into(), "r2@x.test".into(), "r3@x.test".into()],
        content: Bytes::from_static(b"Subject: x\r\n\r\n.dot\r\n"),
    };
    assert_eq!(rig.mails, [expected]);
    check(
        &mut rig,
        &[
            ("RCPT TO:<bob@x.test>", texts::BAD_SEQUENCE),
            ("MAIL FROM:<a@b.test>", "250 Ok"),
            ("RCPT TO:<r1@x.test>", "250 Ok"),
            ("RSET", "250 Ok"),
            ("DATA", texts::BAD_SEQUENCE),
            ("MAIL FROM:<c@d.test>", "250 Ok"),
            (
                "EHLO again.test",
                "250-mail.test\r\n250-8BITMIME\r\n250-SIZE 1000\r\n250-AUTH PLAIN LOGIN\r\n250 Ok",
            ),
            ("RCPT TO:<r1@x.test>", texts::BAD_SEQUENCE),
        ],
    );
}

#[test]
fn pipelined_commands_are_answered_in_order() {
    let mut rig = Rig::logged_in();
    let said = rig.feed(b"MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nRCPT TO:<x>\r\nDATA\r\nhi\r\n.\r\nQUIT\r\nNOOP\r\n");
    let expected = "250 Ok\r\n250 Ok\r\n553 <x> address unknown\r\n354 End data with <CR><LF>.<CR><LF>\r\n250 Ok 1\r\n221 Bye\r\n";
    assert_eq!(said, expected);
    assert!(rig.closed);
}

#[test]
fn messages_that_are_too_long_or_find_no_room_keep_the_session() {
    let mut rig = Rig::logged_in();
    let envelope = b"MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\n";
    rig.feed(envelope);
    rig.feed(&b"x".repeat(998));
    let undeclared = Room {
        octets: 1000,
        grows: true,
    };
    assert_eq!(rig.reserved, [undeclared]);
    assert_eq!(
        rig.feed(b"\r\nmore\r\n.\r\n"),
        "552 Message is too long.\r\n"
    );
    rig.starves = true;
    rig.feed(envelope);
    rig.feed(&b"x".repeat(500));
    assert_eq!(rig.feed(b"\r\n.\r\n"), "454 Temporary service failure\r\n");
    rig.say("MAIL FROM:<a@b.test> SIZE=800");
    rig.say("RCPT TO:<c@d.test>");
    assert_eq!(
        rig.say("DATA"),
        "454 Temporary service failure\r\n",
        "before the 354"
    );
    assert_eq!(rig.reserved.last().map(|room| room.octets), Some(850));
    rig.feed(envelope);
    assert_eq!(rig.feed(b"small\r\n.\r\n"), "250 Ok 1\r\n");
    assert_eq!(rig.mails.len(), 1);
}

#[test]
fn an_open_listener_takes_mail_of_strangers_and_passwords_in_tls_alone() {
    let open = Rules {
        open: true,
        ..rules()
    };
    let mut rig = Rig::new(open.clone(), false);
    check(
        &mut rig,
        &[
            ("AUTH PLAIN AGFubgBwdw==", texts::NEEDS_TLS),
            ("MAIL FROM:<>", "250 Ok"),
            ("RCPT TO:<c@d.test>", "250 Ok"),
            ("DATA", "354 End data with <CR><LF>.<CR><LF>"),
        ],
    );
    assert_eq!(rig.feed(b"bounce\r\n.\r\n"), "250 Ok 1\r\n");
    assert_eq!(rig.session.waiting(), Waiting::Command);
    let mut world = Rig::new(
        Rules {
            login: false,
            ..open
        },
        true,
    );
    world.say("EHLO a.test");
    assert_eq!(
        world.say("AUTH PLAIN AGFubgBwdw=="),
        format!("{}\r\n", texts::UNIMPLEMENTED)
    );
}

#[test]
fn farewells() {
    for (why, text) in [
        (
            Farewell::Silence,
            "451 4.4.2 Timeout waiting for data from client.\r\n",
        ),
        (
            Farewell::Crowd,
            "421 Too many concurrent SMTP connections\r\n",
        ),
        (
            Farewell::Shutdown,
            "421 mail.test Service not available, closing transmission channel\r\n",
        ),
    ] {
        let mut rig = Rig::secure();
        rig.session.farewell(why);
        rig.session.farewell(why);
        assert_eq!(rig.feed(b"NOOP\r\n"), text);
        assert!(rig.closed);
    }
}

#[test]
fn a_session_shows_nothing_of_what_was_sent() {
    let mut rig = Rig::secure();
    rig.feed(b"AUTH PLAIN AGFubgBw");
    let shown = format!("{:?}", rig.session);
    assert!(
        !shown.contains("AGFub") && shown.contains("secure: true"),
        "{shown}"
    );
    let claimed = Credentials {
        user: "ann".into(),
        password: base::Secret::new("pw".into()),
    };
    assert!(!format!("{claimed:?}").contains("pw"));
}
