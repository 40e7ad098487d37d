//! HTTP/1.1 listeners over `Env`: connections are counted, heads and silences are timed, and a drain lets requests in
//! flight finish. What a request means is the [`Service`]'s business.
//!
//! RFC 9112 §6.1: a request with Transfer-Encoding is answered and then the connection is closed, so that no
//! disagreement over where its body ends can smuggle a second request.

pub(crate) mod body;
mod connection;

pub(crate) use connection::throw_away;

use crate::metrics::Counter;
use base::BoxFuture;
use base::addresses::Addresses;
use base::env::{BoxStream, Listener, Peer, TlsAcceptor, TlsError};
use bytes::Bytes;
use http::header::{CONNECTION, CONTENT_TYPE, HeaderValue};
use http::{Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::{Semaphore, watch};
use tokio::task::{JoinError, JoinSet};
use tokio::time::{sleep, timeout};

/// The answer to a request.
pub(crate) type Answer = Response<Full<Bytes>>;

/// What a listener serves.
pub(crate) trait Service: Send + Sync + 'static {
    /// Whether this peer may speak to us at all.
    fn admits(&self, _peer: &Peer) -> bool {
        true
    }

    /// Answers a request.
    fn answer(
        self: Arc<Self>,
        peer: Peer,
        request: Request<Incoming>,
    ) -> BoxFuture<'static, Answer>;
}

/// Bounds of a listener.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// Connections at one time; more wait in the kernel's queue.
    pub(crate) connections: usize,
    /// Of these, one address may have so many.
    pub(crate) per_address: usize,
    /// Bytes of a head.
    pub(crate) head_bytes: usize,
    /// Time for a head, silence before it included.
    pub(crate) head_time: Duration,
}

/// Pause after a failed accept: out of descriptors, the next try fails too until a connection ends.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// A listener and what it serves.
pub(crate) struct Door {
    /// Name in logs.
    pub(crate) name: &'static str,
    /// The listener.
    pub(crate) listener: Box<dyn Listener>,
    /// What it serves.
    pub(crate) service: Arc<dyn Service>,
    /// Handshakes, when it speaks TLS.
    pub(crate) tls: Option<Arc<dyn TlsAcceptor>>,
    /// Its bounds.
    pub(crate) bounds: Bounds,
    /// What is counted of connections.
    pub(crate) figures: Figures,
}

/// What is counted of the connections of all listeners.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures {
    /// Open ones.
    pub(crate) open: Arc<AtomicUsize>,
    /// Those that were turned away.
    pub(crate) refused: Counter,
}

impl Door {
    /// Serves until `closing` turns true, then lets requests in flight finish for `grace` at most.
    pub(crate) async fn run(mut self, mut closing: watch::Receiver<bool>, grace: Duration) {
        let room = Arc::new(Semaphore::new(self.bounds.connections));
        let addresses = Addresses::new(self.bounds.per_address);
        let mut tasks = JoinSet::new();
        loop {
            tokio::select! {
                biased;
                () = closed(&mut closing) => break,
                Some(ended) = tasks.join_next(), if !tasks.is_empty() => self.note_end(ended),
                accepted = accept(&mut *self.listener, &room) => match accepted {
                    Ok(accepted) => self.serve(&mut tasks, &addresses, accepted, &closing),
                    Err(e) => pause_after(self.name, &e).await,
                },
            }
        }
        drop(self.listener);
        let finished = async { while tasks.join_next().await.is_some() {} };
        if timeout(grace, finished).await.is_err() {
            let door = self.name;
            tracing::info!(door, "connections were cut at the end of the drain");
        }
    }

    /// Serves a connection in a task of its own, when its peer may have one.
    fn serve(
        &self,
        tasks: &mut JoinSet<()>,
        addresses: &Addresses,
        (stream, peer, permit): Accepted,
        closing: &watch::Receiver<bool>,
    ) {
        if !self.service.admits(&peer) {
            self.figures.refused.add(1);
            return tracing::warn!(door = self.name, ?peer, "a stranger was turned away");
        }
        let Some(seat) = addresses.seat(&peer) else {
            self.figures.refused.add(1);
            return tracing::debug!(door = self.name, ?peer, "too many of one address");
        };
        let open = Open::new(&self.figures.open);
        let service = Arc::clone(&self.service);
        let (door, tls, bounds) = (self.name, self.tls.clone(), self.bounds);
        let closing = closing.clone();
        tasks.spawn(async move {
            match handshake(stream, tls, bounds).await {
                Ok(stream) => {
                    let serving = connection::serve(stream, peer, service, bounds, closing);
                    if let Err(e) = serving.await {
                        tracing::debug!(door, error = %e, "connection ended");
                    }
                }
                Err(e) => tracing::debug!(door, error = %e, "no TLS"),
            }
            drop((open, seat, permit));
        });
    }

    /// A panic ends its own connection alone. What it said stands in the log of the panic itself, since it may hold data.
    fn note_end(&self, ended: Result<(), JoinError>) {
        if ended.is_err_and(|e| e.is_panic()) {
            tracing::error!(door = self.name, "a connection's task panicked");
        }
    }
}

/// Begins TLS where the listener speaks it, in the time that a head may take.
async fn handshake(
    stream: BoxStream,
    tls: Option<Arc<dyn TlsAcceptor>>,
    bounds: Bounds,
) -> Result<BoxStream, TlsError> {
    let Some(tls) = tls else {
        return Ok(stream);
    };
    let Ok(done) = timeout(bounds.head_time, tls.accept(stream)).await else {
        return Err(TlsError("it took too long".into()));
    };
    done.map(|(stream, _)| stream)
}

type Accepted = (BoxStream, Peer, tokio::sync::OwnedSemaphorePermit);

async fn accept(listener: &mut dyn Listener, room: &Arc<Semaphore>) -> io::Result<Accepted> {
    let permit = Arc::clone(room)
        .acquire_owned()
        .await
        .expect("the semaphore is never closed");
    let (stream, peer) = listener.accept().await?;
    Ok((stream, peer, permit))
}

/// A connection that is gone again is nobody's concern; any other failure (no descriptors left) is likely to last
/// until a connection ends, so the next try waits.
async fn pause_after(door: &'static str, e: &io::Error) {
    if matches!(
        e.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset
    ) {
        return tracing::debug!(door, error = %e, "a connection was gone at once");
    }
    tracing::warn!(door, error = %e, "cannot accept a connection");
    sleep(ACCEPT_PAUSE).await;
}

/// Waits until the drain begins; a lost sender begins it too.
pub(crate) async fn closed(closing: &mut watch::Receiver<bool>) {
    // An error says that the sender is gone, which ends the wait as well.
    let _ = closing.wait_for(|closing| *closing).await;
}

/// Counts a connection while it lives.
struct Open(Arc<AtomicUsize>);

impl Open {
    fn new(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(count))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// An answer with a body of this type.
pub(crate) fn answer(status: StatusCode, kind: &'static str, body: impl Into<Bytes>) -> Answer {
    let mut answer = Response::new(Full::new(body.into()));
    *answer.status_mut() = status;
    answer
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    answer
}

/// Tells the client that this answer is the connection's last: what is left of the request's body would be read as the
/// next request otherwise (RFC 9112 §9.3).
pub(crate) fn last(mut answer: Answer) -> Answer {
    let close = HeaderValue::from_static("close");
    answer.headers_mut().insert(CONNECTION, close);
    answer
}

/// An answer in JSON.
pub(crate) fn json(status: StatusCode, value: &serde_json::Value) -> Answer {
    answer(status, "application/json", value.to_string())
}

#[cfg(test)]
mod tests;
