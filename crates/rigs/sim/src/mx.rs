//! The receiving hosts of the world: they speak SMTP (RFC 5321), write down what they took before they say so, and
//! fail in every phase as the seed says.

mod session;
#[cfg(test)]
mod tests;

use crate::net::{Fabric, SimNet};
use crate::power::Power;
use crate::rng::Rng;
use crate::say;
use crate::trace::Trace;
use anyhow::Result;
use base::env::{ListenAt, Net, Peer};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// How receiving hosts treat mail; chances in a thousand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manners {
    /// Answers 421 or nothing at all to a connection.
    pub turns_away: u32,
    /// Answers a command with 4xx.
    pub defers: u32,
    /// Refuses a message for good after its data.
    pub refuses: u32,
    /// Takes the message and breaks the connection before saying so.
    pub takes_silently: u32,
    /// Stops talking in the middle, with the connection open.
    pub hangs: u32,
    /// Milliseconds that a command takes at most.
    pub slowness_ms_max: u64,
}

/// A message that a host took, for one recipient.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// When.
    pub at: Instant,
    /// Number of the connection, unique in the world.
    pub connection: u64,
    /// Reverse-path.
    pub reverse_path: String,
    /// Recipient.
    pub recipient: String,
    /// Whole message.
    pub data: String,
}

/// How a connection ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With QUIT, or it is still open.
    Orderly,
    /// Broken by either side or the network.
    Broken,
}

/// What the hosts wrote down.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// Everything taken, in order.
    pub receipts: Vec<Receipt>,
    /// How each connection ended, by number.
    pub endings: Vec<Ending>,
    /// Where each connection came from: each server of a world has an address of its own.
    pub clients: Vec<IpAddr>,
    /// How many transactions each connection has begun.
    pub transactions: Vec<u32>,
    /// Number of the transaction that each receipt belongs to, in its connection.
    pub receipt_transactions: Vec<u32>,
}

impl Book {
    /// Whether the client may not know that this message was taken: the connection broke with nothing after it.
    pub fn is_ambiguous(&self, receipt: usize) -> bool {
        self.is_last(receipt) && self.ending(receipt) == Ending::Broken
    }

    /// Whether the client began nothing more on that connection.
    pub fn is_last(&self, receipt: usize) -> bool {
        let connection = self.receipts[receipt].connection as usize;
        self.transactions[connection] == self.receipt_transactions[receipt]
    }

    /// Which server delivered it.
    pub fn client(&self, receipt: usize) -> IpAddr {
        self.clients[self.receipts[receipt].connection as usize]
    }

    fn ending(&self, receipt: usize) -> Ending {
        self.endings[self.receipts[receipt].connection as usize]
    }
}

/// All receiving hosts; clones are the same hosts.
#[derive(Clone)]
pub struct Hosts {
    shared: Arc<Mutex<Shared>>,
    trace: Trace,
}

struct Shared {
    rng: Rng,
    manners: Manners,
    book: Book,
}

impl Hosts {
    /// No hosts yet.
    pub fn new(rng: Rng, trace: Trace) -> Self {
        let shared = Shared {
            rng,
            manners: Manners::default(),
            book: Book::default(),
        };
        Self {
            shared: Arc::new(Mutex::new(shared)),
            trace,
        }
    }

    /// Changes the manners of all hosts.
    pub fn manners(&self, manners: Manners) {
        self.with(|shared| shared.manners = manners);
    }

    /// What was written down so far.
    pub fn book(&self) -> Book {
        self.with(|shared| shared.book.clone())
    }

    /// Starts a host on port 25 of an address; it runs as long as the set.
    ///
    /// # Errors
    /// When the address is taken.
    pub async fn start(
        &self,
        fabric: &Fabric,
        name: &str,
        address: IpAddr,
        tasks: &mut JoinSet<()>,
    ) -> Result<()> {
        let net: SimNet = fabric.machine(&[address], &Power::default());
        let at = ListenAt::Tcp(SocketAddr::new(address, 25));
        let mut listener = net.listen(at).await?;
        let (hosts, name) = (self.clone(), name.to_owned());
        tasks.spawn(async move {
            let mut sessions = JoinSet::new();
            while let Ok((stream, peer)) = listener.accept().await {
                let Peer::Tcp(client) = peer else { continue };
                while sessions.try_join_next().is_some() {}
                let connection = hosts.open(client.ip());
                say!(hosts.trace, "{name}: connection {connection}");
                sessions.spawn(session::run(
                    stream,
                    connection,
                    name.clone(),
                    hosts.clone(),
                ));
            }
        });
        Ok(())
    }

    fn with<T>(&self, act: impl FnOnce(&mut Shared) -> T) -> T {
        act(&mut self.shared.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn open(&self, client: IpAddr) -> u64 {
        self.with(|shared| {
            let book = &mut shared.book;
            book.endings.push(Ending::Orderly);
            book.clients.push(client);
            book.transactions.push(0);
            book.endings.len() as u64 - 1
        })
    }

    fn broken(&self, connection: u64) {
        self.with(|shared| shared.book.endings[connection as usize] = Ending::Broken);
    }

    fn begun(&self, connection: u64) {
        self.with(|shared| shared.book.transactions[connection as usize] += 1);
    }

    fn took(&self, receipt: Receipt) {
        say!(
            self.trace,
            "connection {}: took mail for {}",
            receipt.connection,
            receipt.recipient
        );
        self.with(|shared| {
            let book = &mut shared.book;
            let transaction = book.transactions[receipt.connection as usize];
            book.receipts.push(receipt);
            book.receipt_transactions.push(transaction);
        });
    }

    /// Rolls the dice for one of the manners.
    fn happens(&self, chance: impl FnOnce(&Manners) -> u32) -> bool {
        self.with(|shared| {
            let per_mille = chance(&shared.manners);
            shared.rng.chance(per_mille)
        })
    }

    fn pause(&self) -> Duration {
        self.with(|shared| {
            let max = shared.manners.slowness_ms_max;
            Duration::from_millis(shared.rng.below(max + 1))
        })
    }
}
