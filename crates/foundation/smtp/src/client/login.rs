//! Logging in (RFC 4954): PLAIN (RFC 4616), or LOGIN where that is all there is.

use super::commands::Expected;
use super::{ClientSession, Failure, Status};
use crate::reply::Reply;
use crate::timeouts::Phase;
use base::Secret;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// As whom to log in.
#[derive(Clone, Debug)]
pub struct Login {
    /// The user name.
    pub user: String,
    /// The password.
    pub password: Secret<String>,
}

/// A step of logging in: what is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Plain,
    Login,
    User,
    Password,
}

impl Login {
    pub(super) fn line(&self, step: Step) -> String {
        let password = self.password.expose();
        match step {
            Step::Plain => {
                let whole = format!("\0{}\0{password}", self.user);
                format!("AUTH PLAIN {}", STANDARD.encode(whole))
            }
            Step::Login => "AUTH LOGIN".to_owned(),
            Step::User => STANDARD.encode(&self.user),
            Step::Password => STANDARD.encode(password),
        }
    }
}

impl ClientSession {
    /// Logs in; the session must be [`Status::Ready`], and is again when that is done. Whether the connection is safe
    /// enough for a password is the shell's to know.
    pub fn log_in(&mut self, login: Login) -> &Status {
        if self.status != Status::Ready {
            return &self.status;
        }
        let first = match (self.extensions.auth_plain, self.extensions.auth_login) {
            (true, _) => Step::Plain,
            (false, true) => Step::Login,
            (false, false) => {
                self.fail(Failure::NoLogin);
                return &self.status;
            }
        };
        self.login = Some(login);
        self.send_and_wait(Expected::Auth(first));
        &self.status
    }

    pub(super) fn take_in_login(&mut self, step: Step, reply: Reply) {
        let next = match (step, reply.code) {
            (Step::Plain | Step::Password, 235) => {
                self.login = None;
                self.status = Status::Ready;
                return;
            }
            (Step::Login, 334) => Step::User,
            (Step::User, 334) => Step::Password,
            _ => {
                self.login = None;
                return self.fail(Failure::of(Phase::Auth, reply));
            }
        };
        self.send_and_wait(Expected::Auth(next));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::{Config, Input};
    use proptest::prelude::*;

    fn ready(offer: &str) -> ClientSession {
        let mut session = ClientSession::new(Config {
            ehlo_name: "us.test".to_owned(),
            starttls: false,
        });
        session.handle(Input::Received(b"220 relay\r\n"));
        session.handle(Input::Received(
            format!("250-relay\r\n250 {offer}\r\n").as_bytes(),
        ));
        session.take_output();
        session.log_in(Login {
            user: "user".to_owned(),
            password: Secret::new("pass".to_owned()),
        });
        session
    }

    fn told(session: &mut ClientSession, reply: &str) -> String {
        session.handle(Input::Received(format!("{reply}\r\n").as_bytes()));
        String::from_utf8(session.take_output()).expect("is text")
    }

    #[test]
    fn plain_is_one_line() {
        let mut session = ready("AUTH LOGIN PLAIN");
        assert_eq!(session.take_output(), b"AUTH PLAIN AHVzZXIAcGFzcw==\r\n");
        assert_eq!(told(&mut session, "235 2.7.0 welcome"), "");
        assert_eq!(session.status(), &Status::Ready);
    }

    #[test]
    fn login_asks_twice() {
        let mut session = ready("AUTH LOGIN");
        assert_eq!(session.take_output(), b"AUTH LOGIN\r\n");
        assert_eq!(told(&mut session, "334 VXNlcm5hbWU6"), "dXNlcg==\r\n");
        assert_eq!(told(&mut session, "334 UGFzc3dvcmQ6"), "cGFzcw==\r\n");
        told(&mut session, "235 welcome");
        assert_eq!(session.status(), &Status::Ready);
    }

    #[test]
    fn what_is_refused_ends_the_session() {
        let rows = [
            (
                "AUTH PLAIN",
                "535 5.7.8 no",
                "the remote refused the session at auth: 535 5.7.8 no",
            ),
            ("AUTH LOGIN", "235 early", "unexpected reply at auth"),
            ("AUTH PLAIN", "334 go on", "unexpected reply at auth"),
            ("SIZE", "", "the remote offers no login"),
        ];
        for (offer, reply, expected) in rows {
            let mut session = ready(offer);
            told(&mut session, reply);
            let Status::Failed(failure) = session.status() else {
                panic!("{offer}: {:?}", session.status());
            };
            assert!(failure.to_string().contains(expected), "{failure}");
            assert_eq!(failure.phase(), Phase::Auth);
        }
    }

    proptest! {
        #[test]
        fn no_reply_makes_it_panic_or_shows_the_password(
            plain: bool, replies in proptest::collection::vec("(235|334|[2-5][0-9]{2})[ -][a-z]{0,9}", 0..5),
        ) {
            let mut session = ready(if plain { "AUTH PLAIN" } else { "AUTH LOGIN" });
            for reply in replies {
                told(&mut session, &reply);
            }
            let shown = format!("{session:?}");
            prop_assert!(!shown.contains("pass\""), "{}", shown);
        }
    }
}
