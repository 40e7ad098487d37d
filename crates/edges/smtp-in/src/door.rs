//! Listeners: connections are counted, served each in a task of its own, and finished when the server drains.

use crate::desk::Desk;
use crate::figures::Open;
use crate::session::{self, Session};
use base::addresses::Seat;
use base::env::{BoxStream, Listener, Peer};
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::task::{JoinError, JoinSet};
use tokio::time::{sleep, timeout};
use tracing::Instrument;

/// Pause after a failed accept: out of descriptors, the next try fails too until a connection ends.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);
/// Time for telling a connection that there is no place for it.
const TURN_AWAY_TIME: Duration = Duration::from_secs(1);
/// Connections that are being turned away at one time; more are closed without a word.
const TURNED_AWAY_MAX: usize = 64;

/// When a listener's sessions start TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// When the client asks for it.
    StartTls,
    /// Before anything is said (RFC 8314 §3.3).
    Tls,
}

impl Kind {
    /// The name in spans and figures.
    pub fn name(self) -> &'static str {
        match self {
            Self::StartTls => "starttls",
            Self::Tls => "tls",
        }
    }
}

/// A listener.
pub struct Door {
    /// When its sessions start TLS.
    pub kind: Kind,
    /// The listener.
    pub listener: Box<dyn Listener>,
    /// What its sessions share with those of others.
    pub desk: Arc<Desk>,
}

/// The places of one connection, free again when dropped.
type Places = (Open, Seat, OwnedSemaphorePermit);

impl Door {
    /// Serves until `closing` turns true, then lets messages in flight finish for `grace` at most.
    pub async fn run(mut self, mut closing: watch::Receiver<bool>, grace: Duration) {
        let mut sessions = JoinSet::new();
        let mut turned_away = JoinSet::new();
        loop {
            tokio::select! {
                biased;
                () = session::closed(&mut closing) => break,
                Some(ended) = sessions.join_next(), if !sessions.is_empty() => self.note_end(ended),
                Some(_) = turned_away.join_next(), if !turned_away.is_empty() => {}
                accepted = self.listener.accept() => match accepted {
                    Ok((stream, peer)) => match self.places(&peer) {
                        Some(places) => self.serve(&mut sessions, stream, peer, places, &closing),
                        None => self.turn_away(&mut turned_away, stream),
                    },
                    Err(e) => pause_after(self.kind, &e).await,
                },
            }
        }
        drop(self.listener);
        let finished = async { while sessions.join_next().await.is_some() {} };
        if timeout(grace, finished).await.is_err() {
            let listener = self.kind.name();
            tracing::info!(listener, "SMTP sessions were cut at the end of the drain");
        }
    }

    /// Places for a connection of this peer, when there are any.
    fn places(&self, peer: &Peer) -> Option<Places> {
        let figures = &self.desk.figures;
        let Ok(permit) = Arc::clone(&self.desk.room).try_acquire_owned() else {
            figures.crowd.add();
            return None;
        };
        let Some(seat) = self.desk.addresses.seat(peer) else {
            figures.greedy.add();
            return None;
        };
        Some((Open::new(figures), seat, permit))
    }

    fn serve(
        &self,
        sessions: &mut JoinSet<()>,
        stream: BoxStream,
        peer: Peer,
        places: Places,
        closing: &watch::Receiver<bool>,
    ) {
        let ip = session::ip(&peer);
        let session_id = self.desk.session_id();
        let listener = self.kind.name();
        let span = tracing::info_span!("smtp_session", session_id, peer = %ip, listener);
        let session = Session::new(Arc::clone(&self.desk), stream, ip, closing.clone());
        let kind = self.kind;
        let serving = async move {
            session.serve(kind, &session_id).await;
            drop(places);
        };
        sessions.spawn(serving.instrument(span));
    }

    /// Says why there is no place, where that needs no handshake.
    fn turn_away(&self, turned_away: &mut JoinSet<()>, mut stream: BoxStream) {
        if self.kind == Kind::Tls || turned_away.len() >= TURNED_AWAY_MAX {
            return;
        }
        turned_away.spawn(async move {
            let text = b"421 Too many concurrent SMTP connections\r\n";
            // Whoever is gone already need not be told.
            let _ = timeout(TURN_AWAY_TIME, stream.write_all(text)).await;
        });
    }

    /// A panic ends its own session alone. What it said stands in the log of the panic itself, since it may hold data.
    fn note_end(&self, ended: Result<(), JoinError>) {
        if ended.is_err_and(|e| e.is_panic()) {
            tracing::error!(
                listener = self.kind.name(),
                "an SMTP session's task panicked"
            );
        }
    }
}

/// A connection that is gone again is nobody's concern; any other failure (no descriptors left) is likely to last
/// until a connection ends, so the next try waits.
async fn pause_after(kind: Kind, e: &io::Error) {
    let listener = kind.name();
    if matches!(
        e.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset
    ) {
        return tracing::debug!(listener, error = %e, "a connection was gone at once");
    }
    tracing::warn!(listener, error = %e, "cannot accept an SMTP connection");
    sleep(ACCEPT_PAUSE).await;
}
