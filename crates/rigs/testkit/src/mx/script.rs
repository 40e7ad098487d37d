//! What an MX answers instead of its usual reply, by phase and address.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

/// A place in a session where a script can step in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Instead of the greeting.
    Greeting,
    /// Instead of the reply to EHLO or HELO.
    Hello,
    /// Instead of the reply to STARTTLS.
    StartTls,
    /// Instead of the reply to MAIL; the address is the reverse-path.
    Mail,
    /// Instead of the reply to RCPT; the address is the forward-path.
    Recipient,
    /// Instead of the 354 after DATA; the address is any of the recipients.
    Data,
    /// Instead of the reply to the final dot; the address is any of the recipients.
    End,
}

/// What happens instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// These lines, without the final line end; a 2xx at [`Phase::End`] still takes the message.
    Reply(String),
    /// These lines, and the connection is closed.
    ReplyAndClose(String),
    /// The usual reply, later.
    Delay(Duration),
    /// No reply while the connection lasts.
    Hang,
    /// The connection is closed without a word; at [`Phase::End`] the message was taken.
    Close,
}

impl Action {
    /// A reply.
    pub fn reply(lines: &str) -> Self {
        Self::Reply(lines.into())
    }
}

#[derive(Debug)]
struct Rule {
    action: Action,
    left: Option<u32>,
}

/// The rules in force.
#[derive(Debug, Default)]
pub struct Script {
    rules: BTreeMap<(Phase, String), VecDeque<Rule>>,
}

impl Script {
    /// From now on, always. `address` empty means any.
    pub fn always(&mut self, phase: Phase, address: &str, action: Action) {
        self.add(phase, address, action, None);
    }

    /// The next so many times, after the rules that are there already.
    pub fn times(&mut self, count: u32, phase: Phase, address: &str, action: Action) {
        self.add(phase, address, action, Some(count));
    }

    /// Forgets every rule.
    pub fn clear(&mut self) {
        self.rules.clear();
    }

    fn add(&mut self, phase: Phase, address: &str, action: Action, left: Option<u32>) {
        self.rules
            .entry((phase, address.to_ascii_lowercase()))
            .or_default()
            .push_back(Rule { action, left });
    }

    /// The action for this moment, if any; rules for the address go before those for any.
    pub(super) fn next(&mut self, phase: Phase, addresses: &[String]) -> Option<Action> {
        if self.rules.is_empty() {
            return None;
        }
        let own = addresses.iter().map(|a| a.to_ascii_lowercase());
        own.chain([String::new()])
            .find_map(|address| self.pop(phase, address))
    }

    fn pop(&mut self, phase: Phase, address: String) -> Option<Action> {
        let rules = self.rules.get_mut(&(phase, address))?;
        let rule = rules.front_mut()?;
        let action = rule.action.clone();
        if let Some(left) = &mut rule.left {
            *left = left.saturating_sub(1);
            if *left == 0 {
                rules.pop_front();
            }
        }
        Some(action)
    }
}

/// The reply that a recipient's local part asks for: what stands before its first `+` or `.` is the role.
pub fn standard_reply(phase: Phase, address: &str) -> Option<&'static str> {
    let local = address.rsplit_once('@').map_or(address, |(local, _)| local);
    let role = local.split(['+', '.']).next().unwrap_or(local);
    Some(match (phase, role.to_ascii_lowercase().as_str()) {
        (Phase::Recipient, "unknown") => "550 5.1.1 user unknown",
        (Phase::Recipient, "nodomain") => "550 5.1.2 no such host",
        (Phase::Recipient, "full") => "452 4.2.2 mailbox full",
        (Phase::Recipient, "fullhard") => "552 5.2.2 mailbox full",
        (Phase::Recipient, "defer") => "451 4.7.1 try again later",
        (Phase::Recipient, "policy") => "550 5.7.1 rejected by policy",
        (Phase::Recipient, "moved") => "551 5.1.6 recipient moved",
        (Phase::End, "spam") => "550 5.7.1 message looks like spam",
        (Phase::End, "toobig") => "552 5.3.4 message too big",
        (Phase::End, "late") => "451 4.3.0 later, please",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_for_an_address_go_first_and_counted_ones_run_out() {
        let mut script = Script::default();
        script.times(2, Phase::Recipient, "A@x.test", Action::Hang);
        script.always(Phase::Recipient, "", Action::Close);
        let address = ["a@X.test".to_owned()];
        let mut next = |phase| script.next(phase, &address);
        assert_eq!(next(Phase::Recipient), Some(Action::Hang));
        assert_eq!(next(Phase::Recipient), Some(Action::Hang));
        assert_eq!(next(Phase::Recipient), Some(Action::Close));
        assert_eq!(next(Phase::Mail), None);
    }

    #[test]
    fn local_parts_script_the_standard_replies() {
        for (phase, address, code) in [
            (Phase::Recipient, "unknown.7@a.test", Some("550")),
            (Phase::Recipient, "Full+x@a.test", Some("452")),
            (Phase::End, "spam@a.test", Some("550")),
            (Phase::Recipient, "spam@a.test", None),
            (Phase::Recipient, "bob@a.test", None),
        ] {
            let got = standard_reply(phase, address).map(|reply| &reply[..3]);
            assert_eq!(got, code, "{phase:?} {address}");
        }
    }
}
