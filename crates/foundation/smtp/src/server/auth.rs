//! AUTH (RFC 4954; PLAIN of RFC 4616, and LOGIN), as far as the wire goes: who is right is the shell's business.

use super::{Action, MAX_REFUSED_LOGINS, ServerSession, State, texts};
use base::Secret;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A user name and a password that somebody claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// The user name.
    pub user: String,
    /// The password.
    pub password: Secret<String>,
}

/// What became of a login.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is right.
    Accepted,
    /// User or password is wrong.
    Refused,
    /// Both are right, and the account may not use the service.
    NotSubscribed,
    /// It cannot be checked now.
    Unavailable,
    /// It is right, and has as many connections as it may.
    Crowd,
}

/// What of an exchange came so far.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Exchange {
    Plain,
    LoginUser,
    LoginPassword(String),
}

/// Why an answer of the client is none.
enum Malformed {
    /// It is no base64.
    Encoding,
    /// What it encodes cannot be right.
    Content,
}

impl ServerSession {
    /// The outcome of [`Action::Verify`].
    pub fn verified(&mut self, verdict: Verdict) {
        if self.state != State::Verifying {
            return;
        }
        self.state = State::Command;
        match verdict {
            Verdict::Accepted => {
                self.logged_in = true;
                self.reply(texts::LOGGED_IN);
            }
            Verdict::Refused => self.refuse_login(texts::BAD_LOGIN),
            Verdict::NotSubscribed => self.refuse_login(texts::NO_SUBSCRIBER),
            Verdict::Unavailable => self.reply(texts::LOGIN_FAILED),
            Verdict::Crowd => {
                self.reply(texts::CROWD);
                self.state = State::Closed;
            }
        }
    }

    fn refuse_login(&mut self, text: &str) {
        self.refused_logins += 1;
        if self.refused_logins >= MAX_REFUSED_LOGINS {
            self.reply(texts::TOO_MANY_LOGINS);
            self.state = State::Closed;
        } else {
            self.reply(text);
        }
    }

    /// AUTH with its mechanism and what may stand behind it.
    pub(super) fn begin_auth(&mut self, mechanism: &str, initial: Option<&str>) -> Option<Action> {
        if !self.rules.login {
            self.complain(texts::UNIMPLEMENTED);
            return None;
        }
        if !self.greeted || self.logged_in || self.envelope.is_some() {
            self.complain(texts::BAD_SEQUENCE);
            return None;
        }
        let (exchange, challenge) = if mechanism.eq_ignore_ascii_case("PLAIN") {
            (Exchange::Plain, texts::ASK_PLAIN)
        } else if mechanism.eq_ignore_ascii_case("LOGIN") {
            (Exchange::LoginUser, texts::ASK_USER)
        } else {
            self.complain(texts::UNKNOWN_MECHANISM);
            return None;
        };
        match initial {
            // RFC 4954 §4: `=` stands for an empty initial response.
            Some("=") => self.go_on_auth(exchange, ""),
            Some(response) => self.go_on_auth(exchange, response),
            None => {
                self.reply(challenge);
                self.state = State::Exchange(exchange);
                None
            }
        }
    }

    /// An answer to a challenge.
    pub(super) fn go_on_auth(&mut self, exchange: Exchange, response: &str) -> Option<Action> {
        self.state = State::Command;
        if response == "*" {
            self.complain(texts::CANCELLED);
            return None;
        }
        let read = match exchange {
            Exchange::Plain => plain(response),
            Exchange::LoginUser => match decode(response) {
                Ok(user) => {
                    self.reply(texts::ASK_PASSWORD);
                    self.state = State::Exchange(Exchange::LoginPassword(user));
                    return None;
                }
                Err(malformed) => Err(malformed),
            },
            Exchange::LoginPassword(user) => decode(response).map(|password| Credentials {
                user,
                password: Secret::new(password),
            }),
        };
        match read {
            Ok(credentials) => {
                self.state = State::Verifying;
                Some(Action::Verify(credentials))
            }
            Err(Malformed::Encoding) => {
                self.complain(texts::NOT_BASE64);
                None
            }
            Err(Malformed::Content) => {
                self.refuse_login(texts::BAD_LOGIN);
                None
            }
        }
    }
}

fn decode(response: &str) -> Result<String, Malformed> {
    let octets = STANDARD.decode(response).map_err(|_| Malformed::Encoding)?;
    String::from_utf8(octets).map_err(|_| Malformed::Content)
}

/// RFC 4616 §2: authorization identity, user and password, with NUL between them.
fn plain(response: &str) -> Result<Credentials, Malformed> {
    let text = Secret::new(decode(response)?);
    let mut parts = text.expose().split('\0');
    let (Some(identity), Some(user), Some(password), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Malformed::Content);
    };
    // Nobody acts for another one here (smtp.md §3).
    if !identity.is_empty() && identity != user {
        return Err(Malformed::Content);
    }
    Ok(Credentials {
        user: user.to_owned(),
        password: Secret::new(password.to_owned()),
    })
}
