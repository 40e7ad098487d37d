//! Lines taken, commands answered (smtp.md §2, §5).

use super::command::{self, Command, Parameters, Path};
use super::{Action, Envelope, MAX_LINE, MAX_OVERLONG, Room, ServerSession, State, texts};

impl ServerSession {
    /// Takes the next line, when a whole one is there.
    pub(super) fn take_line(&mut self) -> Option<Action> {
        let rest = &self.input[self.at..];
        let Some(length) = memchr::memchr(b'\n', rest) else {
            return Some(self.wait_for_line());
        };
        let whole = self.overlong + length;
        let next = self.at + length + 1;
        self.overlong = 0;
        self.steps += 1;
        if whole > MAX_LINE {
            self.at = next;
            self.state = State::Command;
            self.complain(texts::LINE_TOO_LONG);
            return None;
        }
        // The input is lent to the line, so that it need not be copied.
        let input = std::mem::take(&mut self.input);
        let line = &input[self.at..next - 1];
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let action = self.take_text(&String::from_utf8_lossy(line));
        self.input = input;
        self.at = next;
        if matches!(action, Some(Action::StartTls)) {
            // RFC 3207 §4.2: what was sent behind the command was sent by anybody.
            self.at = self.input.len();
        }
        if self.at == self.input.len() {
            self.input.clear();
            self.at = 0;
        }
        action
    }

    /// A line is not whole yet; of one that is too long only the length is kept.
    fn wait_for_line(&mut self) -> Action {
        let length = self.input.len() - self.at;
        if self.overlong + length <= MAX_LINE {
            return Action::Receive;
        }
        self.overlong += length;
        self.input.clear();
        self.at = 0;
        if self.overlong <= MAX_OVERLONG {
            return Action::Receive;
        }
        self.reply(texts::LINE_TOO_LONG);
        self.state = State::Closed;
        Action::Close
    }

    fn take_text(&mut self, line: &str) -> Option<Action> {
        match std::mem::replace(&mut self.state, State::Command) {
            State::Exchange(exchange) => self.go_on_auth(exchange, line.trim_end()),
            _ => self.handle(command::parse(line)),
        }
    }

    fn handle(&mut self, command: Command<'_>) -> Option<Action> {
        if !self.is_allowed(&command) {
            self.complain(texts::NEEDS_TLS);
            return None;
        }
        match command {
            Command::Ehlo => self.greet(true),
            Command::Helo => self.greet(false),
            Command::StartTls => return self.start_tls(),
            Command::Auth { mechanism, initial } => return self.begin_auth(mechanism, initial),
            Command::Mail(path) => self.mail(&path),
            Command::Rcpt(path) => self.rcpt(&path),
            Command::Data => return self.data(),
            Command::Rset => {
                self.envelope = None;
                self.reply(texts::OK);
            }
            Command::Noop => self.reply(texts::OK),
            Command::Quit => {
                self.reply(texts::BYE);
                self.state = State::Closed;
            }
            Command::Unimplemented => self.complain(texts::UNIMPLEMENTED),
            Command::Malformed => self.complain(texts::BAD_SYNTAX),
            Command::Unknown => self.complain(texts::UNKNOWN),
        }
        None
    }

    /// In clear text a submission listener takes few commands (smtp.md §2), and no listener a password.
    fn is_allowed(&self, command: &Command<'_>) -> bool {
        if self.secure {
            return true;
        }
        match command {
            Command::Ehlo
            | Command::Helo
            | Command::StartTls
            | Command::Noop
            | Command::Rset
            | Command::Quit => true,
            Command::Auth { .. } => !self.rules.login,
            _ => self.rules.open,
        }
    }

    fn greet(&mut self, extended: bool) {
        self.greeted = true;
        // RFC 5321 §4.1.4: EHLO clears what a transaction has gathered.
        self.envelope = None;
        let Self { rules, output, .. } = self;
        let mut line = |text: &str| {
            output.extend_from_slice(text.as_bytes());
            output.extend_from_slice(b"\r\n");
        };
        if !extended {
            return line(&format!("250 {}", rules.host));
        }
        line(&format!("250-{}", rules.host));
        line("250-8BITMIME");
        line(&format!("250-SIZE {}", rules.max_size));
        if !self.secure {
            line("250-STARTTLS");
        } else if rules.login {
            line("250-AUTH PLAIN LOGIN");
        }
        // Not a keyword, but what SES says (smtp.md §2).
        line(texts::OK);
    }

    fn start_tls(&mut self) -> Option<Action> {
        if self.secure {
            self.complain(texts::BAD_SEQUENCE);
            return None;
        }
        self.reply(texts::READY_FOR_TLS);
        self.state = State::Handshake;
        Some(Action::StartTls)
    }

    fn mail(&mut self, path: &Path<'_>) {
        if !self.logged_in && !self.rules.open {
            return self.complain(texts::NEEDS_LOGIN);
        }
        if self.envelope.is_some() {
            return self.complain(texts::BAD_SEQUENCE);
        }
        // Bounces come from the world only: nobody submits mail that must not be answered.
        let null = path.address.is_empty() && path.whole;
        if null && self.logged_in {
            return self.reply(texts::BAD_SENDER);
        }
        if !null && !self.is_address(path) {
            return self.reply(&texts::refused(
                "553",
                path.address,
                "Invalid email address",
            ));
        }
        let Parameters::Known(size) = command::mail_parameters(path.parameters) else {
            return self.complain(texts::BAD_PARAMETER);
        };
        if size.is_some_and(|size| size > self.rules.max_size as u64) {
            return self.reply(texts::TOO_LONG);
        }
        self.envelope = Some(Envelope {
            reverse_path: path.address.to_owned(),
            declared: size.map(|size| size as usize),
            recipients: Vec::new(),
        });
        self.reply(texts::OK);
    }

    fn rcpt(&mut self, path: &Path<'_>) {
        if !self.logged_in && !self.rules.open {
            return self.complain(texts::NEEDS_LOGIN);
        }
        let is_address = self.is_address(path);
        let Some(envelope) = &mut self.envelope else {
            return self.complain(texts::BAD_SEQUENCE);
        };
        if envelope.recipients.len() >= self.rules.max_recipients {
            return self.reply(texts::TOO_MANY_RECIPIENTS);
        }
        if !is_address {
            return self.reply(&texts::refused("553", path.address, "address unknown"));
        }
        if !path.parameters.trim().is_empty() {
            return self.complain(texts::BAD_PARAMETER);
        }
        envelope.recipients.push(path.address.to_owned());
        self.reply(texts::OK);
    }

    fn data(&mut self) -> Option<Action> {
        if !self.logged_in && !self.rules.open {
            self.complain(texts::NEEDS_LOGIN);
            return None;
        }
        let ready = self.envelope.as_ref().filter(|e| !e.recipients.is_empty());
        let Some(envelope) = ready else {
            self.complain(texts::BAD_SEQUENCE);
            return None;
        };
        let free = self.rules.free_size;
        if let Some(size) = envelope.declared.filter(|size| *size > free) {
            self.state = State::ReservingFirst;
            return Some(Action::Reserve(Room {
                octets: super::with_slack(size).min(self.rules.max_size),
                grows: false,
            }));
        }
        self.begin_content(free);
        None
    }

    fn is_address(&self, path: &Path<'_>) -> bool {
        path.whole && (self.rules.is_address)(path.address)
    }
}
