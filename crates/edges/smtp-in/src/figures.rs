//! What is counted of sessions, logins and mail; whoever shows it gives it names.

use std::sync::atomic::{AtomicU64, Ordering};

/// A number that others read.
#[derive(Debug, Default)]
pub struct Figure(AtomicU64);

impl Figure {
    /// Its value.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    pub(crate) fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn subtract(&self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// What is counted.
#[derive(Debug, Default)]
pub struct Figures {
    /// Open sessions.
    pub open: Figure,
    /// Sessions that began.
    pub sessions: Figure,
    /// Connections turned away, since there were too many in all.
    pub crowd: Figure,
    /// Connections turned away, since their address or key had all it may.
    pub greedy: Figure,
    /// Handshakes that failed.
    pub tls_failures: Figure,
    /// Sessions ended because the client was silent.
    pub time_outs: Figure,
    /// Logins that were right.
    pub logins: Figure,
    /// Logins that were wrong.
    pub login_failures: Figure,
    /// Logins that could not be checked.
    pub login_troubles: Figure,
    /// Messages accepted.
    pub accepted: Figure,
    /// Messages that the client may try again.
    pub deferred: Figure,
    /// Messages refused for good.
    pub refused: Figure,
}

/// Counts a session while it lives.
pub(crate) struct Open(std::sync::Arc<Figures>);

impl Open {
    pub(crate) fn new(figures: &std::sync::Arc<Figures>) -> Self {
        figures.open.add();
        figures.sessions.add();
        Self(std::sync::Arc::clone(figures))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.open.subtract();
    }
}
