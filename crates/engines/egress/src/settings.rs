//! What the operator sets.

use crate::Relay;
use smtp::Timeouts;
use std::net::IpAddr;
use std::time::Duration;

/// Settings of the delivery agent.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Port of receiving hosts.
    pub port: u16,
    /// Whether private addresses may be connected to.
    pub allow_private: bool,
    /// Where mail leaves from; the first is taken for a name that is not listed.
    pub sources: Vec<Source>,
    /// Smarthosts that routes lead to.
    pub relays: Vec<Relay>,
    /// Time limits of SMTP.
    pub timeouts: Timeouts,
    /// Time limit of one DNS look-up.
    pub dns_timeout: Duration,
    /// Time limit of fetching the signing keys.
    pub keys_timeout: Duration,
    /// Most addresses that are tried for one connection.
    pub max_addresses: usize,
    /// How long all tries for one connection may take before the next one is not begun.
    pub open_limit: Duration,
    /// How long signatures of a message are used again.
    pub signature_reuse: Duration,
}

/// An egress source: an address that mail leaves from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// The address; the system's choice when absent.
    pub ip: Option<IpAddr>,
    /// Our name in EHLO.
    pub ehlo: String,
    /// The pool whose other sources stand in when this one cannot be used.
    pub pool: String,
}

impl Settings {
    /// Settings with the usual limits.
    pub fn new(port: u16, allow_private: bool, sources: Vec<Source>) -> Self {
        Self {
            port,
            allow_private,
            sources,
            relays: Vec::new(),
            timeouts: Timeouts::default(),
            dns_timeout: Duration::from_secs(10),
            keys_timeout: Duration::from_secs(30),
            max_addresses: 10,
            open_limit: Duration::from_mins(5),
            signature_reuse: Duration::from_mins(10),
        }
    }

    /// The source of this name, and after it those that stand in for it.
    pub(crate) fn sources_for(&self, name: &str) -> Vec<Source> {
        let found = self.sources.iter().find(|source| source.name == name);
        let Some(first) = found.or(self.sources.first()) else {
            return vec![Source {
                name: name.to_owned(),
                ip: None,
                ehlo: "localhost".to_owned(),
                pool: String::new(),
            }];
        };
        let others = self.sources.iter();
        let others = others.filter(|other| other.pool == first.pool && other.name != first.name);
        std::iter::once(first).chain(others).cloned().collect()
    }
}
