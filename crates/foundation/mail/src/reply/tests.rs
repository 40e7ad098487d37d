use super::*;
use proptest::prelude::*;

#[test]
fn enhanced_codes_are_split_off() {
    let rows = [
        ("5.1.1 user unknown", "5.1.1", "user unknown"),
        ("4.7.1", "4.7.1", ""),
        ("5.7.1  two", "5.7.1", "two"),
        ("3.1.1 x", "", "3.1.1 x"),
        ("5.1 x", "", "5.1 x"),
        ("5.1.1.1 x", "", "5.1.1.1 x"),
        ("5.1.1234 x", "", "5.1.1234 x"),
        ("5..1 x", "", "5..1 x"),
        ("5.+1.1 x", "", "5.+1.1 x"),
        ("", "", ""),
    ];
    for (text, code, rest) in rows {
        let (enhanced, left) = split_enhanced(text);
        let shown = enhanced.map_or(String::new(), |e| e.to_string());
        assert_eq!((shown.as_str(), left), (code, rest), "{text:?}");
    }
}

type Row = (&'static str, bool, Bounce, Delay);

fn check(rows: &[Row]) {
    for &(line, permanent, bounce, delay) in rows {
        let (enhanced, text) = split_enhanced(&line[4..]);
        let code = line[..3].parse().expect("a code");
        let expected = Meaning {
            permanent,
            bounce,
            delay,
        };
        assert_eq!(classify(code, enhanced, text), expected, "{line}");
    }
}

#[test]
fn what_final_replies_mean() {
    use {Bounce as B, Delay as D};
    check(&[
        ("550 5.1.1 user unknown", true, B::NoEmail, D::General),
        ("550 5.1.2 bad domain", true, B::NoEmail, D::General),
        ("550 No such user here", true, B::NoEmail, D::General),
        ("550 go away", true, B::General, D::General),
        ("554 5.7.1 policy", true, B::General, D::General),
        (
            "554 5.7.1 looks like spam",
            true,
            B::ContentRejected,
            D::SpamDetected,
        ),
        ("554 5.6.0 bad MIME", true, B::ContentRejected, D::General),
        (
            "552 5.7.0 this attachment is refused",
            true,
            B::AttachmentRejected,
            D::General,
        ),
        ("552 5.2.2 over quota", true, B::MailboxFull, D::MailboxFull),
        ("552 mailbox full", true, B::MailboxFull, D::MailboxFull),
        ("552 too big", true, B::MessageTooLarge, D::General),
        (
            "554 5.3.4 too big",
            true,
            B::MessageTooLarge,
            D::RecipientServerError,
        ),
        ("554 5.2.3 too long", true, B::MessageTooLarge, D::General),
    ]);
}

#[test]
fn what_deferring_replies_mean() {
    use {Bounce as B, Delay as D};
    check(&[
        ("452 4.2.2 full", false, B::MailboxFull, D::MailboxFull),
        (
            "451 4.7.1 Greylisted, come back",
            false,
            B::General,
            D::General,
        ),
        ("451 4.3.0 disk", false, B::General, D::RecipientServerError),
        ("451 later", false, B::General, D::RecipientServerError),
        (
            "421 4.7.0 your IP is on a list",
            false,
            B::General,
            D::IpFailure,
        ),
        (
            "421 4.7.28 unsolicited mail",
            false,
            B::General,
            D::SpamDetected,
        ),
        (
            "421 4.3.2 closing",
            false,
            B::General,
            D::TransientCommunicationFailure,
        ),
        (
            "421 busy",
            false,
            B::General,
            D::TransientCommunicationFailure,
        ),
        ("450 4.2.1 later", false, B::General, D::General),
    ]);
}

proptest! {
    #[test]
    fn every_reply_means_something(code in 0_u16..1000, text in "\\PC{0,40}") {
        let (enhanced, rest) = split_enhanced(&text);
        prop_assert_eq!(classify(code, enhanced, rest).permanent, code >= 500);
        if let Some(e) = enhanced {
            prop_assert_eq!(parse_enhanced(&e.to_string()), Some(e));
        }
    }
}
