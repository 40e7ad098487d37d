//! What all sessions of a server share.

use crate::figures::Figures;
use crate::keys::Keys;
use crate::login::Login;
use accept::{Accept, Caller, Submission};
use base::addresses::Addresses;
use base::budget::FREE;
use base::env::{Entropy, TlsAcceptor, random};
use base::{BoxFuture, Budget, MessageId};
use smtp::server::Rules;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// How many times its length a message costs: itself, and once more while its line ends are mended.
pub(crate) const COPIES: u64 = 2;
/// The first step of memory for a message of undeclared size.
const STEP: u64 = smtp::server::STEP as u64;
/// Recipients of a message (smtp.md §7).
const RECIPIENTS_MAX: usize = 50;

/// Bounds of sessions (smtp.md §7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections at one time, over all listeners.
    pub connections: usize,
    /// Of these, one client address may have so many.
    pub connections_per_address: usize,
    /// Of these, one access key may have so many.
    pub connections_per_key: usize,
    /// For each command before a login, and for a handshake.
    pub stranger_time: Duration,
    /// For all commands before a login together.
    pub login_time: Duration,
    /// For each command after it.
    pub command_time: Duration,
    /// Longest silence in the middle of a message. Beside it, a message must keep up [`Limits::CONTENT_RATE`].
    pub content_time: Duration,
    /// After this a session ends when its next message would begin.
    pub session_time: Duration,
    /// The wait before a wrong login is answered.
    pub login_delay: Duration,
}

impl Limits {
    /// Fewest octets a second, beside `content_time`: who trickles holds memory that others wait for.
    pub const CONTENT_RATE: u32 = 4096;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 1000,
            connections_per_address: 500,
            connections_per_key: 50,
            stranger_time: Duration::from_secs(10),
            login_time: Duration::from_mins(2),
            command_time: Duration::from_mins(1),
            content_time: Duration::from_mins(5),
            session_time: Duration::from_mins(30),
            login_delay: Duration::from_secs(1),
        }
    }
}

/// Takes mail that was submitted.
pub trait Post: Send + Sync {
    /// Accepts a message or says why not. It goes on when the caller no longer waits.
    fn submit<'a>(
        &'a self,
        caller: &'a Caller,
        submission: Submission,
    ) -> BoxFuture<'a, Result<MessageId, accept::Error>>;
}

impl Post for Arc<Accept> {
    fn submit<'a>(
        &'a self,
        caller: &'a Caller,
        submission: Submission,
    ) -> BoxFuture<'a, Result<MessageId, accept::Error>> {
        Box::pin(Accept::submit(self, caller, submission))
    }
}

/// What sessions stand on.
pub struct Outside {
    /// Takes mail.
    pub post: Arc<dyn Post>,
    /// Decides who may log in.
    pub login: Arc<dyn Login>,
    /// Handshakes.
    pub tls: Arc<dyn TlsAcceptor>,
    /// Memory for large messages.
    pub budget: Budget,
    /// Names of sessions.
    pub entropy: Arc<dyn Entropy>,
}

/// What all sessions of a server share.
pub struct Desk {
    pub(crate) outside: Outside,
    pub(crate) rules: Arc<Rules>,
    pub(crate) limits: Limits,
    pub(crate) keys: Keys,
    pub(crate) addresses: Addresses,
    pub(crate) room: Arc<Semaphore>,
    /// Places of messages that may still ask for more memory than they hold.
    pub(crate) growing: Arc<Semaphore>,
    pub(crate) figures: Arc<Figures>,
    /// Name of this server among those behind one name, as the greeting shows it.
    fleet: String,
}

impl Desk {
    /// For submission at `email-smtp.SERVICE_DOMAIN`.
    pub fn new(service_domain: &str, limits: Limits, outside: Outside) -> Arc<Self> {
        const CAPITALS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        let rules = Rules {
            host: format!("email-smtp.{service_domain}"),
            max_size: accept::V2_SIZE_MAX,
            max_recipients: RECIPIENTS_MAX,
            free_size: FREE as usize,
            login: true,
            open: false,
            is_address: |text| mail::Address::parse(text).is_ok(),
        };
        Arc::new(Self {
            rules: Arc::new(rules),
            keys: Keys::new(limits.connections_per_key),
            addresses: Addresses::new(limits.connections_per_address),
            room: Arc::new(Semaphore::new(limits.connections)),
            figures: Arc::default(),
            growing: Arc::new(Semaphore::new(growing(&outside.budget))),
            fleet: letters(CAPITALS, &random::<9>(&*outside.entropy)),
            outside,
            limits,
        })
    }

    /// What is counted.
    pub fn figures(&self) -> Arc<Figures> {
        Arc::clone(&self.figures)
    }

    /// A name for a session, which its greeting shows (smtp.md §2).
    pub(crate) fn session_id(&self) -> String {
        const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz012345";
        letters(DIGITS, &random::<20>(&*self.outside.entropy))
    }

    /// The greeting of a session.
    pub(crate) fn greeting(&self, session_id: &str) -> String {
        let (host, fleet) = (&self.rules.host, &self.fleet);
        format!("{host} ESMTP SimpleEmailService-d-{fleet} {session_id}")
    }
}

/// How many messages may hold their first step of memory and wait for the rest: so few that half of the budget stays for
/// those that get it, and never one whose rest is held by others that wait as well.
fn growing(budget: &Budget) -> usize {
    let largest = accept::V2_SIZE_MAX as u64 * COPIES;
    let half = budget.total() / 2;
    if half < largest {
        return 1;
    }
    usize::try_from(half / (STEP * COPIES)).unwrap_or(usize::MAX)
}

fn letters(alphabet: &[u8; 32], octets: &[u8]) -> String {
    let letter = |octet: &u8| char::from(alphabet[usize::from(octet % 32)]);
    octets.iter().map(letter).collect()
}
