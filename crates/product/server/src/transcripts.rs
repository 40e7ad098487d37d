//! Transcripts of attempts, kept for some days beside the mail: lines of JSON in files of their own, written late, in
//! blocks and without a sync, so that no delivery waits for them. What a crash or a full channel loses of them is lost
//! (docs/adr/052).

mod files;

use crate::metrics::{Counter, Registry};
use base::env::{Clock, Disk};
use base::{BoxFuture, Timestamp};
use egress::Transcript;
use files::Files;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::sync::oneshot;
use tokio::time::timeout;

/// Transcripts that wait to be written; more are dropped, and counted.
const WAITING: usize = 2_048;
/// Transcripts taken at one go.
const BURST: usize = 256;
/// How long written lines wait for company.
const LATE: Duration = Duration::from_secs(1);
/// A block is written at this size at the latest.
const BLOCK: usize = 256 << 10;
/// Transcripts of one answer.
const FOUND: usize = 200;

/// What the operator sets.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder.
    pub folder: PathBuf,
    /// How long they are kept.
    pub keep: Duration,
    /// Bytes of one.
    pub each_bytes: usize,
    /// Bytes of all.
    pub all_bytes: u64,
}

/// A transcript as it is stored; the first three members are what it is found by, and begin the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stored {
    pub(crate) message: Option<String>,
    pub(crate) at: String,
    pub(crate) remote: String,
    pub(crate) host: String,
    pub(crate) recipients: Vec<(u16, u32)>,
    pub(crate) text: String,
}

/// What is looked for: a message's own transcripts, and those of sessions before it.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub(crate) message: String,
    /// Begin and remote of the message's attempts.
    pub(crate) attempts: Vec<(String, String)>,
}

enum Order {
    Keep(Box<Transcript>),
    Find(Wanted, oneshot::Sender<std::io::Result<Vec<Stored>>>),
    End,
}

/// The way to the transcripts; cheap to clone.
#[derive(Clone)]
pub(crate) struct Transcripts {
    orders: Sender<Order>,
    kept: Counter,
    dropped: Counter,
}

/// Who writes them.
pub(crate) struct Keeper {
    orders: Receiver<Order>,
    files: Files,
    clock: Arc<dyn Clock>,
}

/// Both ends.
pub(crate) fn open(
    settings: Settings,
    disk: Arc<dyn Disk>,
    clock: Arc<dyn Clock>,
    registry: &mut Registry,
) -> (Transcripts, Keeper) {
    let (orders, inward) = channel(WAITING);
    let help = "Transcripts of attempts that were kept, or dropped since writing them was slow.";
    let mut counters = registry
        .counters(
            "egress_transcripts_total",
            help,
            "outcome",
            &["kept", "dropped"],
        )
        .into_iter();
    let mut counter = || counters.next().unwrap_or_default();
    let transcripts = Transcripts {
        orders,
        kept: counter(),
        dropped: counter(),
    };
    let keeper = Keeper {
        orders: inward,
        files: Files::new(settings, disk),
        clock,
    };
    (transcripts, keeper)
}

impl egress::Transcripts for Transcripts {
    fn keep(&self, transcript: Transcript) {
        match self.orders.try_send(Order::Keep(Box::new(transcript))) {
            Ok(()) => self.kept.add(1),
            Err(_) => self.dropped.add(1),
        }
    }
}

impl Transcripts {
    /// The transcripts of a message, oldest first, at most [`FOUND`]; none when nobody writes any more.
    pub(crate) async fn find(&self, wanted: Wanted) -> std::io::Result<Vec<Stored>> {
        let (reply, answer) = oneshot::channel();
        let asked = self.orders.send(Order::Find(wanted, reply)).await;
        match (asked, answer.await) {
            (Ok(()), Ok(found)) => found,
            _ => Ok(Vec::new()),
        }
    }

    /// Has what came until now written, and the keeper end.
    pub(crate) async fn end(&self) {
        // It may have ended already.
        let _ = self.orders.send(Order::End).await;
    }
}

impl Keeper {
    /// Writes until it is told to end.
    pub(crate) fn run(mut self) -> BoxFuture<'static, ()> {
        Box::pin(async move {
            let mut block = Vec::new();
            while self.turn(&mut block).await {}
            self.flush(&mut block).await;
        })
    }

    /// Takes what has come; whether there will be more.
    async fn turn(&mut self, block: &mut Vec<u8>) -> bool {
        let mut orders = Vec::new();
        let taken = self.orders.recv_many(&mut orders, BURST);
        let taken = if block.is_empty() {
            Some(taken.await)
        } else {
            timeout(LATE, taken).await.ok()
        };
        let mut asked = Vec::new();
        let mut goes_on = taken != Some(0);
        for order in orders {
            match order {
                Order::Keep(transcript) => write(block, *transcript),
                Order::Find(wanted, reply) => asked.push((wanted, reply)),
                Order::End => goes_on = false,
            }
        }
        if taken.is_none() || !asked.is_empty() || block.len() >= BLOCK {
            self.flush(block).await;
        }
        for (wanted, reply) in asked {
            self.answer(wanted, reply);
        }
        goes_on
    }

    async fn flush(&mut self, block: &mut Vec<u8>) {
        if block.is_empty() {
            return;
        }
        let (files, bytes, now) = (self.files.clone(), std::mem::take(block), self.clock.now());
        // The disk may be slow: no task of the server waits for it.
        let written = tokio::task::spawn_blocking(move || files.append(now, &bytes)).await;
        match written {
            Ok(Ok(())) => {}
            Ok(Err(e)) => tracing::warn!(error = %e, "transcripts cannot be written"),
            Err(died) => tracing::error!(%died, "writing transcripts failed"),
        }
    }

    fn answer(&self, wanted: Wanted, reply: oneshot::Sender<std::io::Result<Vec<Stored>>>) {
        let files = self.files.clone();
        tokio::task::spawn_blocking(move || {
            // Who asked may have gone.
            let _ = reply.send(files.find(&wanted, FOUND));
        });
    }
}

/// Appends a transcript as a line.
fn write(block: &mut Vec<u8>, transcript: Transcript) {
    let stored = Stored {
        message: transcript.message.map(|id| id.to_string()),
        at: text_of(transcript.started_at),
        remote: transcript.remote,
        host: transcript.host,
        recipients: transcript.recipients,
        text: transcript.text,
    };
    let line = serde_json::to_vec(&stored).expect("texts and numbers are always JSON");
    block.extend_from_slice(&line);
    block.push(b'\n');
}

/// A moment as transcripts name it.
pub(crate) fn text_of(at: Timestamp) -> String {
    at.iso_ms()
}
