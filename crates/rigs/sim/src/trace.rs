//! What happened in a world, in order: hashed always, kept for a replay.

use base::crypto::{Sha256, hex};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Notify;
use tokio::time::Instant;

/// The trace of one world; clones write into the same one.
#[derive(Clone)]
pub struct Trace(Arc<Mutex<Inner>>, Arc<Notify>);

/// Lines of a world that goes somewhere; more mean that it goes round in circles.
const LINES_MAX: usize = 60_000;

struct Inner {
    start: Instant,
    hash: Sha256,
    lines: Vec<String>,
    shown: bool,
}

impl Trace {
    /// An empty trace; `shown` prints each line as it comes. Needs a tokio runtime around it.
    pub fn new(shown: bool) -> Self {
        let inner = Arc::new(Mutex::new(Inner {
            start: Instant::now(),
            hash: Sha256::default(),
            lines: Vec::new(),
            shown,
        }));
        Self(inner, Arc::default())
    }

    /// Waits until there are more lines than a world may have.
    pub async fn overflow(&self) {
        self.1.notified().await;
    }

    /// Writes a line down, with the simulated moment before it.
    pub fn say(&self, what: fmt::Arguments<'_>) {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = inner.start.elapsed();
        let line = format!("{:>12.3} {what}", at.as_secs_f64());
        inner.hash.update(line.as_bytes());
        inner.hash.update(b"\n");
        if inner.shown {
            eprintln!("{line}");
        }
        inner.lines.push(line);
        if inner.lines.len() == LINES_MAX {
            self.1.notify_one();
        }
    }

    /// All lines so far.
    pub fn lines(&self) -> Vec<String> {
        let inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.lines.clone()
    }

    /// SHA-256 of all lines, in hex.
    pub fn digest(&self) -> String {
        let inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        hex(&inner.hash.clone().finish())
    }
}

/// Writes a line into a trace, formatted like `println!`.
#[macro_export]
macro_rules! say {
    ($trace:expr, $($line:tt)*) => {
        $trace.say(format_args!($($line)*))
    };
}
