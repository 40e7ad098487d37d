//! Commands: what is written for each, and what is then awaited.

use super::login::Step;
use super::transaction::Progress;
use super::{ClientSession, Status};
use crate::extensions::Extensions;
use crate::timeouts::Phase;

/// A command whose reply is awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    Greeting,
    Ehlo,
    Helo,
    Starttls,
    Auth(Step),
    Rset,
    Mail,
    Rcpt(usize),
    Data,
    EndOfData,
}

impl Expected {
    pub(super) fn phase(self) -> Phase {
        match self {
            Self::Greeting => Phase::Connect,
            Self::Ehlo | Self::Helo => Phase::Ehlo,
            Self::Starttls => Phase::Starttls,
            Self::Auth(_) => Phase::Auth,
            Self::Rset => Phase::Rset,
            Self::Mail => Phase::Mail,
            Self::Rcpt(_) => Phase::Rcpt,
            Self::Data => Phase::Data,
            Self::EndOfData => Phase::EndOfData,
        }
    }
}

impl ClientSession {
    pub(super) fn hello(&mut self) {
        self.extensions = Extensions::default();
        self.send_and_wait(Expected::Ehlo);
    }

    pub(super) fn send_recipients(&mut self) {
        for i in 0..self.progress.as_ref().map_or(0, Progress::count) {
            self.send(Expected::Rcpt(i));
        }
    }

    pub(super) fn send_and_wait(&mut self, command: Expected) {
        self.send(command);
        self.wait();
    }

    pub(super) fn send(&mut self, command: Expected) {
        let out = &mut self.output;
        match command {
            Expected::Ehlo => line(out, &["EHLO ", &self.config.ehlo_name]),
            Expected::Helo => line(out, &["HELO ", &self.config.ehlo_name]),
            Expected::Starttls => line(out, &["STARTTLS"]),
            Expected::Auth(step) => {
                if let Some(login) = &self.login {
                    line(out, &[&login.line(step)]);
                }
            }
            Expected::Rset => line(out, &["RSET"]),
            Expected::Data => line(out, &["DATA"]),
            Expected::Mail => {
                if let Some(progress) = &self.progress {
                    progress.mail(&self.extensions, out);
                }
            }
            Expected::Rcpt(i) => {
                if let Some(progress) = &self.progress {
                    line(out, &["RCPT TO:<", progress.path(i), ">"]);
                }
            }
            Expected::Greeting | Expected::EndOfData => {}
        }
        self.expected.push_back(command);
    }

    pub(super) fn expect(&mut self, reply: Expected) {
        self.expected.push_back(reply);
        self.wait();
    }

    pub(super) fn wait(&mut self) {
        if let Some(next) = self.expected.front() {
            self.status = Status::Waiting(next.phase());
        }
    }
}

fn line(out: &mut Vec<u8>, pieces: &[&str]) {
    for piece in pieces {
        out.extend_from_slice(piece.as_bytes());
    }
    out.extend_from_slice(b"\r\n");
}
