//! A session and the shell around it.

use super::*;

/// A session with a shell that says yes: user `ann` with password `pw` may log in, mail is accepted, room is granted.
pub(super) struct Rig {
    pub(super) session: ServerSession,
    pub(super) mails: Vec<Mail>,
    pub(super) reserved: Vec<Room>,
    pub(super) starves: bool,
    pub(super) closed: bool,
    pub(super) tls: bool,
}

impl Rig {
    pub(super) fn new(rules: Rules, secure: bool) -> Self {
        let mut rig = Self {
            session: ServerSession::new(Arc::new(rules), "mail.test ESMTP hello", secure),
            mails: Vec::new(),
            reserved: Vec::new(),
            starves: false,
            closed: false,
            tls: secure,
        };
        assert_eq!(rig.feed(b""), "220 mail.test ESMTP hello\r\n");
        rig
    }

    pub(super) fn secure() -> Self {
        let mut rig = Self::new(rules(), true);
        rig.say("EHLO client.test");
        rig
    }

    pub(super) fn logged_in() -> Self {
        let mut rig = Self::secure();
        // "\0ann\0pw"
        assert_eq!(
            rig.say("AUTH PLAIN AGFubgBwdw=="),
            "235 Authentication successful.\r\n"
        );
        rig
    }

    pub(super) fn say(&mut self, line: &str) -> String {
        self.feed(format!("{line}\r\n").as_bytes())
    }

    pub(super) fn feed(&mut self, bytes: &[u8]) -> String {
        self.session.room(bytes.len()).extend_from_slice(bytes);
        let mut said = Vec::new();
        loop {
            let action = self.session.advance();
            said.append(self.session.output());
            match action {
                Action::Receive => break,
                Action::Flush => {}
                Action::StartTls => {
                    self.tls = true;
                    self.session.tls_started();
                }
                Action::Verify(claimed) => {
                    let right = claimed.user == "ann" && claimed.password.expose() == "pw";
                    self.session.verified(match claimed.user.as_str() {
                        "broken" => Verdict::Unavailable,
                        "stranger" => Verdict::NotSubscribed,
                        "many" => Verdict::Crowd,
                        _ if right => Verdict::Accepted,
                        _ => Verdict::Refused,
                    });
                }
                Action::Reserve(room) => {
                    self.reserved.push(room);
                    if self.starves {
                        self.session.starved();
                    } else {
                        self.session.granted(room.octets);
                    }
                }
                Action::Submit(mail) => {
                    self.mails.push(mail);
                    let reply = format!("250 Ok {}", self.mails.len());
                    self.session.answered(&reply);
                }
                Action::Close => {
                    self.closed = true;
                    break;
                }
            }
        }
        String::from_utf8(said).expect("replies are ASCII")
    }
}
