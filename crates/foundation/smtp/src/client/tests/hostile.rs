//! Servers that break the rules, and input that nobody should have sent.

use super::*;
use proptest::prelude::*;

#[test]
fn what_is_no_consent() {
    for (replies, expected, failed) in [
        (
            "< 250 ok|rubbish",
            "none",
            "the remote sent something that is not an SMTP reply at rcpt",
        ),
        (
            "< 354 go",
            "none",
            "the remote gave an unexpected reply at mail: 354 go",
        ),
        (
            "< 250 ok|250 ok|250 go",
            "none",
            "the remote gave an unexpected reply at data: 250 go",
        ),
        (
            "< 421 bye",
            "mail 421",
            "the remote refused the session at mail: 421 bye",
        ),
        (
            "< 250 ok|421 bye",
            "rcpt 421",
            "the remote refused the session at rcpt: 421 bye",
        ),
    ] {
        let mut s = session(false);
        play(&mut s, &GREET_PIPELINING);
        s.begin(envelope(&["a@x"]));
        play(&mut s, &[replies]);
        assert_eq!(verdicts(&mut s), expected, "{replies}");
        let Status::Failed(failure) = s.status() else {
            panic!("{replies}")
        };
        assert_eq!(failure.to_string(), failed);
    }
    // Rubbish after the dot: nobody knows, so nothing is claimed.
    let mut s = session(false);
    play(&mut s, &GREET_PIPELINING);
    s.begin(envelope(&["a@x"]));
    play(&mut s, &["< 250 ok|250 ok|354 go"]);
    s.handle(Input::ContentSent);
    play(&mut s, &["< 2"]);
    assert_eq!(verdicts(&mut s), "none");
    let mut s = session(false);
    play(&mut s, &GREET);
    s.handle(Input::Closed);
    assert_eq!(*s.status(), Status::Failed(Failure::Closed(Phase::Mail)));
}

#[test]
fn a_message_over_the_declared_limit_is_not_offered() {
    let mut s = session(false);
    play(
        &mut s,
        &["< 220 mx", "> EHLO us.test", "< 250-mx|250 SIZE 999"],
    );
    s.begin(envelope(&["a@x"]));
    play(&mut s, &["> ", "= Done"]);
    assert_eq!(verdicts(&mut s), "mail 552");
    play(&mut s, &["= Ready"]);
}

#[test]
fn paths_cannot_carry_commands() {
    let with = |path: &str| Transaction::new("a@b".to_owned(), vec![path.to_owned()], 0, false);
    for bad in [
        "a@b>\r\nRSET",
        "a\nb@c",
        "ü@b",
        "a b@c",
        "a@b> SIZE=1",
        "\"a\"@b> NOTIFY=NEVER",
        "\"a\\\"@b> NOTIFY=NEVER",
        "\"a",
        "\"a\\",
        &"a".repeat(500),
    ] {
        assert!(with(bad).is_err(), "{bad:?}");
    }
    for fine in ["a@b", "\"a <b>\"@c", "\"a\\\" <b\"@c", "a@[192.0.2.1]"] {
        assert!(with(fine).is_ok(), "{fine:?}");
    }
    assert!(Transaction::new(String::new(), Vec::new(), 0, false).is_ok());
}

#[test]
fn what_nobody_asked_for_ends_the_session_before_the_next_message() {
    for (extra, failure) in [
        ("421 bye", "the remote refused the session at mail: 421 bye"),
        (
            "250 ok",
            "the remote gave an unexpected reply at mail: 250 ok",
        ),
    ] {
        let mut s = session(false);
        play(&mut s, &GREET_PIPELINING);
        s.begin(envelope(&["a@x"]));
        play(&mut s, &["< 250 ok|250 ok|354 go"]);
        s.handle(Input::ContentSent);
        play(&mut s, &[&format!("< 250 queued|{extra}"), "= Done"]);
        assert_eq!(verdicts(&mut s), "end_of_data 250");
        s.take_output();
        let replies = s.replies();
        s.begin(envelope(&["b@x"]));
        let Status::Failed(found) = s.status() else {
            panic!("{extra}: {:?}", s.status())
        };
        assert_eq!(found.to_string(), failure);
        // Nothing of the second message was said, so another connection may say it.
        assert!(s.take_output().is_empty() && s.replies() == replies);
    }
    // A reply that comes before the final dot was sent is no reply to it.
    let mut s = session(false);
    play(&mut s, &GREET_PIPELINING);
    s.begin(envelope(&["a@x"]));
    play(&mut s, &["< 250 ok|250 ok|354 go|250 queued"]);
    assert!(matches!(
        s.status(),
        Status::Failed(Failure::Unexpected(..))
    ));
    assert_eq!(verdicts(&mut s), "none");
}

/// What a server may say, in and out of place.
fn said() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::sample::select(vec![
            "220 x\r\n",
            "250 ok\r\n",
            "250-a\r\n",
            "250 PIPELINING\r\n",
            "250 STARTTLS\r\n",
            "354 go\r\n",
            "421 x\r\n",
            "451 x\r\n",
            "550 x\r\n",
            "502 x\r\n"
        ])
        .prop_map(|s| s.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..12),
    ]
}

proptest! {
    #[test]
    fn no_server_makes_it_panic_or_claim_a_delivery_without_a_dot(
        steps in prop::collection::vec(said(), 0..40),
        starttls in any::<bool>(),
    ) {
        let mut s = session(starttls);
        let mut content = 0;
        for step in steps {
            s.handle(Input::Received(&step));
            match s.status().clone() {
                Status::StartTls => { s.handle(Input::TlsStarted); }
                Status::Ready => { s.begin(envelope(&["a@x", "b@x"])); }
                Status::SendContent => { content += 1; s.handle(Input::ContentSent); }
                Status::Done => {
                    let outcome = s.take_outcome();
                    prop_assert!(outcome.recipients.iter().all(Option::is_some));
                    let delivered = outcome.recipients.iter().flatten().any(Verdict::is_delivered);
                    prop_assert!(!delivered || content > 0);
                    content = 0;
                }
                Status::Waiting(_) | Status::Failed(_) => {}
            }
        }
        prop_assert!(s.take_output().len() < 100_000);
    }
}
