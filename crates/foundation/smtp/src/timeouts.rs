//! Phases of a session and how long each may take.

use std::fmt;
use std::time::Duration;

/// Where a client session is. The names are those of the time-line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// From the first packet to the greeting.
    Connect,
    /// EHLO or HELO.
    Ehlo,
    /// STARTTLS and the handshake.
    Starttls,
    /// AUTH.
    Auth,
    /// MAIL.
    Mail,
    /// RCPT, all of them.
    Rcpt,
    /// DATA up to the 354.
    Data,
    /// Sending the content, and the reply to the final dot.
    EndOfData,
    /// RSET.
    Rset,
    /// QUIT.
    Quit,
}

impl Phase {
    /// The name in the time-line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::Ehlo => "ehlo",
            Self::Starttls => "starttls",
            Self::Auth => "auth",
            Self::Mail => "mail",
            Self::Rcpt => "rcpt",
            Self::Data => "data",
            Self::EndOfData => "end_of_data",
            Self::Rset => "rset",
            Self::Quit => "quit",
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How long to wait for the whole reply of each phase, and for all of them together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// For the TCP connection.
    pub tcp: Duration,
    /// For the greeting.
    pub greeting: Duration,
    /// For EHLO, HELO, RSET and each step of AUTH.
    pub ehlo: Duration,
    /// For STARTTLS and the handshake, together.
    pub starttls: Duration,
    /// For MAIL.
    pub mail: Duration,
    /// For each RCPT.
    pub rcpt: Duration,
    /// For DATA.
    pub data: Duration,
    /// For one block of content to be taken.
    pub block: Duration,
    /// Fewest octets a second at which content may be taken: a peer that takes each block just in time would hold its
    /// connection for days.
    pub content_rate: u32,
    /// For the reply to the final dot.
    pub end_of_data: Duration,
    /// For all replies between two steps of a session together, however many: from the connection to readiness, from
    /// MAIL to the 354.
    pub step: Duration,
    /// For QUIT to be written; its reply is not waited for.
    pub quit: Duration,
}

impl Default for Timeouts {
    /// The minima of RFC 5321 §4.5.3.2; those it does not name as other mail servers have them.
    fn default() -> Self {
        let minutes = |n: u64| Duration::from_secs(60 * n);
        Self {
            tcp: Duration::from_secs(30),
            greeting: minutes(5),
            ehlo: minutes(5),
            starttls: minutes(2),
            mail: minutes(5),
            rcpt: minutes(5),
            data: minutes(2),
            block: minutes(3),
            content_rate: 4096,
            end_of_data: minutes(10),
            step: minutes(20),
            quit: Duration::from_secs(2),
        }
    }
}

impl Timeouts {
    /// The limit for content of that many octets to be taken.
    pub fn content(&self, octets: usize) -> Duration {
        let seconds = octets as u64 / u64::from(self.content_rate.max(1));
        self.block + Duration::from_secs(seconds)
    }

    /// The limit for the reply of a phase.
    pub fn of(&self, phase: Phase) -> Duration {
        match phase {
            Phase::Connect => self.greeting,
            Phase::Ehlo | Phase::Rset | Phase::Auth => self.ehlo,
            Phase::Starttls => self.starttls,
            Phase::Mail => self.mail,
            Phase::Rcpt => self.rcpt,
            Phase::Data => self.data,
            Phase::EndOfData => self.end_of_data,
            Phase::Quit => self.quit,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_at_least_what_the_rfc_asks_for() {
        let limits = Timeouts::default();
        let minutes = |n: u64| Duration::from_secs(60 * n);
        let rows = [
            (Phase::Connect, 5),
            (Phase::Mail, 5),
            (Phase::Rcpt, 5),
            (Phase::Data, 2),
            (Phase::EndOfData, 10),
        ];
        for (phase, at_least) in rows {
            assert!(limits.of(phase) >= minutes(at_least), "{phase}");
        }
        assert!(limits.block >= minutes(3));
        assert_eq!(limits.content(10_000), minutes(3) + Duration::from_secs(2));
        assert!(limits.content(40 << 20) < minutes(180));
    }
}
