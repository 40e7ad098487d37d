use super::*;

mod hostile;

fn session(starttls: bool) -> ClientSession {
    ClientSession::new(Config {
        ehlo_name: "us.test".to_owned(),
        starttls,
    })
}

fn envelope(recipients: &[&str]) -> Transaction {
    let recipients = recipients.iter().map(ToString::to_string).collect();
    Transaction::new("id@us.test".to_owned(), recipients, 1000, true).expect("is legal")
}

/// Plays a script: `< ` is what the server says, `> ` what the client must have sent by then, `= ` the status.
fn play(session: &mut ClientSession, script: &[&str]) {
    for step in script {
        let (kind, text) = step.split_at(2);
        match kind {
            "< " => {
                session.handle(Input::Received(
                    format!("{}\r\n", text.replace('|', "\r\n")).as_bytes(),
                ));
            }
            "> " => {
                let sent = String::from_utf8(session.take_output()).expect("is text");
                assert_eq!(sent.trim_end().replace("\r\n", "|"), text, "in {script:?}");
            }
            _ => assert_eq!(format!("{:?}", session.status()), text, "in {script:?}"),
        }
    }
}

fn verdicts(session: &mut ClientSession) -> String {
    let outcome = session.take_outcome();
    let shown = outcome.recipients.iter().map(|verdict| {
        verdict.as_ref().map_or("none".to_owned(), |v| {
            format!("{} {}", v.phase, v.reply.code)
        })
    });
    shown.collect::<Vec<_>>().join(", ")
}

const GREET: [&str; 4] = [
    "< 220 mx",
    "> EHLO us.test",
    "< 250-mx|250 8BITMIME",
    "= Ready",
];
const GREET_PIPELINING: [&str; 4] = [
    "< 220 mx",
    "> EHLO us.test",
    "< 250-mx|250-SIZE 5000|250 PIPELINING",
    "= Ready",
];

#[test]
fn one_message_command_by_command() {
    let mut s = session(false);
    play(&mut s, &GREET);
    s.begin(envelope(&["a@x", "b@x"]));
    play(
        &mut s,
        &[
            "> MAIL FROM:<id@us.test> BODY=8BITMIME",
            "= Waiting(Mail)",
            "< 250 ok",
            "> RCPT TO:<a@x>",
            "< 550 5.1.1 no",
            "> RCPT TO:<b@x>",
            "< 251 forwarded",
            "> DATA",
            "= Waiting(Data)",
            "< 354-start|354 and end",
            "= SendContent",
        ],
    );
    s.handle(Input::ContentSent);
    play(
        &mut s,
        &["= Waiting(EndOfData)", "< 250 queued as 1", "= Done"],
    );
    assert_eq!(verdicts(&mut s), "rcpt 550, end_of_data 250");
    play(&mut s, &["= Ready"]);
    // The connection serves another message, without RSET.
    s.begin(envelope(&["c@x"]));
    play(&mut s, &["> MAIL FROM:<id@us.test> BODY=8BITMIME"]);
}

#[test]
fn pipelined_commands_go_in_one_write() {
    let mut s = session(false);
    play(&mut s, &GREET_PIPELINING);
    s.begin(envelope(&["a@x", "b@x"]));
    let commands = "> MAIL FROM:<id@us.test> SIZE=1000|RCPT TO:<a@x>|RCPT TO:<b@x>|DATA";
    play(
        &mut s,
        &[
            commands,
            "< 250 ok|250 ok|451 later",
            "= Waiting(Data)",
            "< 354 go",
            "= SendContent",
        ],
    );
    s.handle(Input::ContentSent);
    play(&mut s, &["< 452 full", "= Done"]);
    assert_eq!(verdicts(&mut s), "end_of_data 452, rcpt 451");
}

#[test]
fn nobody_accepted() {
    for (replies, expected) in [
        ("< 250 ok|550 no|554 none", "rcpt 550"),
        ("< 554 not you|503 MAIL first|503 RCPT first", "mail 554"),
        ("< 250 ok|550 no|421 bye", "rcpt 550"),
    ] {
        let mut s = session(false);
        play(&mut s, &GREET_PIPELINING);
        s.begin(envelope(&["a@x"]));
        play(&mut s, &[replies]);
        s.take_output();
        assert_eq!(verdicts(&mut s), expected, "{replies}");
    }
    // DATA was taken although nobody is left: an empty message, then RSET before the next one.
    let mut s = session(false);
    play(&mut s, &GREET_PIPELINING);
    s.begin(envelope(&["a@x"]));
    s.take_output();
    play(
        &mut s,
        &[
            "< 250 ok|550 no|354 go",
            "> .",
            "= Waiting(EndOfData)",
            "< 554 no",
            "= Done",
        ],
    );
    assert_eq!(verdicts(&mut s), "rcpt 550");
}

#[test]
fn rset_comes_before_the_next_message_when_the_last_had_no_end() {
    let mut s = session(false);
    play(&mut s, &GREET);
    s.begin(envelope(&["a@x"]));
    s.take_output();
    play(
        &mut s,
        &["< 250 ok", "> RCPT TO:<a@x>", "< 550 no", "= Done"],
    );
    assert_eq!(verdicts(&mut s), "rcpt 550");
    s.begin(envelope(&["b@x"]));
    play(
        &mut s,
        &[
            "> RSET",
            "= Waiting(Rset)",
            "< 250 ok",
            "> MAIL FROM:<id@us.test> BODY=8BITMIME",
        ],
    );

    let mut s = session(false);
    play(&mut s, &GREET_PIPELINING);
    s.begin(envelope(&["a@x"]));
    s.take_output();
    play(&mut s, &["< 250 ok|550 no|503 no", "= Done"]);
    assert_eq!(verdicts(&mut s), "rcpt 550");
    s.begin(envelope(&["b@x"]));
    let commands = "> RSET|MAIL FROM:<id@us.test> SIZE=1000|RCPT TO:<b@x>|DATA";
    play(
        &mut s,
        &[commands, "< 250 ok|250 ok|250 ok|354 go", "= SendContent"],
    );
}

#[test]
fn helo_and_refusals_before_a_transaction() {
    play(
        &mut session(true),
        &[
            "< 220 mx",
            "> EHLO us.test",
            "< 502 what",
            "> HELO us.test",
            "< 250-x|250 STARTTLS",
            "= Ready",
        ],
    );
    for (script, failure) in [
        (
            &["< 554 no"][..],
            "the remote refused the session at connect: 554 no",
        ),
        (
            &["< 421 busy"],
            "the remote refused the session at connect: 421 busy",
        ),
        (
            &["< 250 ok"],
            "the remote gave an unexpected reply at connect: 250 ok",
        ),
        (
            &["< hello"],
            "the remote sent something that is not an SMTP reply at connect",
        ),
        (
            &["< 220 mx", "< 421 busy"],
            "the remote refused the session at ehlo: 421 busy",
        ),
        (
            &["< 220 mx", "< 500 what", "< 550 no"],
            "the remote refused the session at ehlo: 550 no",
        ),
        (
            &["< 220 mx", "< 250 ok", "< 421 idle"],
            "the remote refused the session at mail: 421 idle",
        ),
    ] {
        let mut s = session(false);
        play(&mut s, script);
        let Status::Failed(found) = s.status() else {
            panic!("{script:?}: {:?}", s.status())
        };
        assert_eq!(found.to_string(), failure);
    }
}

#[test]
fn starttls_discards_what_came_behind_it() {
    let mut s = session(true);
    play(
        &mut s,
        &[
            "< 220 mx",
            "> EHLO us.test",
            "< 250-mx|250-PIPELINING|250 STARTTLS",
            "> STARTTLS",
        ],
    );
    play(
        &mut s,
        &["< 220 go|250-injected|250 PIPELINING", "= StartTls"],
    );
    s.handle(Input::TlsStarted);
    // What was offered in clear does not count any more (RFC 3207 §4.2).
    play(
        &mut s,
        &[
            "> EHLO us.test",
            "= Waiting(Ehlo)",
            "< 250-mx|250 STARTTLS",
            "= Ready",
        ],
    );
    assert!(!s.extensions().pipelining);

    let mut s = session(true);
    play(
        &mut s,
        &[
            "< 220 mx",
            "< 250-mx|250 STARTTLS",
            "< 454 not now",
            "= Ready",
        ],
    );
    assert_eq!(s.tls_refusal().map(|r| r.code), Some(454));
}

#[test]
fn goodbye() {
    let mut s = session(false);
    play(&mut s, &GREET);
    s.quit();
    play(&mut s, &["> QUIT", "= Failed(Closed(Quit))"]);
}
