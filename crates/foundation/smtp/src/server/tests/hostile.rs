//! Peers that want to do harm.

use super::*;

#[test]
fn lines_without_end_are_cut_and_long_ones_refused() {
    let mut rig = Rig::logged_in();
    let long = format!("NOOP {}", "x".repeat(MAX_LINE));
    assert_eq!(rig.say(&long), "500 Error: line too long\r\n");
    for _ in 0..5 {
        assert_eq!(rig.feed(&b"x".repeat(20_000)), "");
        assert!(rig.session.input.len() <= 20_000);
    }
    assert_eq!(
        rig.feed(b"\r\nNOOP\r\n"),
        "500 Error: line too long\r\n250 Ok\r\n"
    );
    let mut said = String::new();
    for _ in 0..20 {
        said.push_str(&rig.feed(&b"x".repeat(20_000)));
    }
    assert_eq!(said, "500 Error: line too long\r\n");
    assert!(rig.closed);
    let exact = format!("NOOP {}", "x".repeat(MAX_LINE - 6));
    assert_eq!(Rig::logged_in().say(&exact), "250 Ok\r\n");
}

#[test]
fn a_long_line_ends_an_exchange() {
    let mut rig = Rig::secure();
    rig.say("AUTH PLAIN");
    assert_eq!(
        rig.feed(&[b"A".repeat(MAX_LINE + 2), b"\r\n".to_vec()].concat()),
        "500 Error: line too long\r\n"
    );
    assert_eq!(rig.say("NOOP"), "250 Ok\r\n");
}

#[test]
fn nonsense_ends_after_a_while_and_output_does_not_pile_up() {
    let mut rig = Rig::logged_in();
    let said = rig.feed(&b"WHAT is this\r\n".repeat(10_000));
    assert_eq!(said.lines().count(), MAX_ERRORS as usize);
    assert!(said.ends_with(&format!("{}\r\n", texts::TOO_MANY_ERRORS)));
    assert!(rig.closed);
    let mut session = ServerSession::new(Arc::new(rules()), "x", true);
    session
        .room(0)
        .extend_from_slice(&b"NOOP\r\n".repeat(50_000));
    let mut most = 0;
    while !matches!(session.advance(), Action::Receive) {
        most = most.max(session.output().len());
        session.output().clear();
    }
    assert!(most <= MAX_OUTPUT + 100, "{most}");
}

#[test]
fn five_thousand_recipients_are_not_kept() {
    let mut rig = Rig::logged_in();
    rig.say("MAIL FROM:<a@b.test>");
    let line = |n| format!("RCPT TO:<r{n}@x.test>\r\n");
    let many: Vec<String> = (0..5000).map(line).collect();
    let said = rig.feed(many.concat().as_bytes());
    assert_eq!(said.matches("250 Ok").count(), 3);
    assert_eq!(said.matches("452 ").count(), 4997);
    assert!(!rig.closed);
}

#[test]
fn what_a_peer_says_cannot_add_a_line_to_a_reply() {
    let mut rig = Rig::logged_in();
    for line in [
        &b"MAIL FROM:<\xff\xfe@t.test>\r\n"[..],
        b"MAIL FROM:<a\r250 Ok\r@>\r\n",
        b"MAIL FROM:<\0>\r\n",
        "MAIL FROM:<ü>\r\n".as_bytes(),
    ] {
        let said = rig.feed(line);
        assert_eq!(said.matches('\r').count(), 1, "{said}");
        assert!(said.is_ascii() && said.starts_with('5'), "{said}");
    }
}

/// A dialogue in which everything occurs, and some nonsense.
const DIALOGUE: &[&str] = &[
    "EHLO a.test\r\n",
    "AUTH LOGIN\r\n",
    "YW5u\r\n",
    "cHc=\r\n",
    "AUTH PLAIN AGFubgBwdw==\r\n",
    "MAIL FROM:<a@b.test>\r\n",
    "MAIL FROM:<a@b.test> SIZE=900\r\n",
    "RCPT TO:<c@d.test>\r\n",
    "DATA\r\n",
    "Subject: x\r\n\r\n..dot\r\n",
    ".\r\n",
    "\r\n.\r\n",
    "\n.\n",
    "RSET\r\n",
    "NOOP\n",
    "*\r\n",
    "STARTTLS\r\n",
    "\r",
    ".",
    "\0",
    "QUIT\r\n",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
];

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600), secure in any::<bool>()) {
        let mut rig = Rig::new(rules(), secure);
        let _ = rig.feed(&bytes);
    }

    #[test]
    fn the_same_bytes_have_the_same_replies_however_they_are_cut(
        picks in prop::collection::vec(0..DIALOGUE.len(), 0..40),
        cuts in prop::collection::vec(1_usize..40, 0..60),
        logged_in in any::<bool>(),
    ) {
        let bytes: Vec<u8> = picks.iter().flat_map(|n| DIALOGUE[*n].bytes()).collect();
        let start = || if logged_in { Rig::logged_in() } else { Rig::secure() };
        let (mut whole, mut cut) = (start(), start());
        let expected = whole.feed(&bytes);
        let mut said = String::new();
        let mut rest = &bytes[..];
        for length in cuts {
            let (piece, more) = rest.split_at(length.min(rest.len()));
            said.push_str(&cut.feed(piece));
            rest = more;
        }
        said.push_str(&cut.feed(rest));
        prop_assert_eq!(said, expected);
        prop_assert_eq!(cut.mails, whole.mails);
        prop_assert_eq!(cut.closed, whole.closed);
    }
}
