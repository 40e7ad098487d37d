//! HTTP/1.1 listeners over `Env`: connections are counted, heads and silences are timed, and a drain lets requests in
//! flight finish. What a request means is the [`Service`]'s business.
//!
//! RFC 9112 §6.1: a request with Transfer-Encoding is answered and then the connection is closed, so that no
//! disagreement over where its body ends can smuggle a second request.

pub(crate) mod body;
pub(crate) mod budget;

use base::BoxFuture;
use base::env::{BoxStream, Listener, Peer};
use bytes::Bytes;
use http::header::{CONNECTION, CONTENT_TYPE, HeaderValue, TRANSFER_ENCODING};
use http::{Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::sleep;

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
    /// Bytes of a head.
    pub(crate) head_bytes: usize,
    /// Time for a head, silence before it included.
    pub(crate) head_time: Duration,
}

/// The least buffer that hyper takes.
const LEAST_BUFFER: usize = 8192;
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
    /// Its bounds.
    pub(crate) bounds: Bounds,
    /// Shows how many connections are open.
    pub(crate) open: Arc<AtomicUsize>,
}

impl Door {
    /// Serves until `closing` turns true, then lets requests in flight finish for `grace` at most.
    pub(crate) async fn run(mut self, mut closing: watch::Receiver<bool>, grace: Duration) {
        let room = Arc::new(Semaphore::new(self.bounds.connections));
        let mut tasks = JoinSet::new();
        loop {
            let accepted = tokio::select! {
                biased;
                () = closed(&mut closing) => break,
                Some(ended) = tasks.join_next(), if !tasks.is_empty() => {
                    if let Err(e) = ended {
                        tracing::error!(door = self.name, error = %e, "a connection failed");
                    }
                    continue;
                }
                accepted = accept(&mut *self.listener, &room) => accepted,
            };
            match accepted {
                Ok((stream, peer, permit)) if self.service.admits(&peer) => {
                    let connection = self.connection(stream, peer, closing.clone());
                    tasks.spawn(async move {
                        connection.await;
                        drop(permit);
                    });
                }
                Ok((_, peer, _)) => tracing::warn!(door = self.name, ?peer, "refused"),
                Err(e) => {
                    tracing::warn!(door = self.name, error = %e, "cannot accept a connection");
                    sleep(ACCEPT_PAUSE).await;
                }
            }
        }
        drop(self.listener);
        let finished = async { while tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(grace, finished).await.is_err() {
            tracing::info!(
                door = self.name,
                "connections were cut at the end of the drain"
            );
        }
    }

    fn connection(
        &self,
        stream: BoxStream,
        peer: Peer,
        mut closing: watch::Receiver<bool>,
    ) -> BoxFuture<'static, ()> {
        let service = Arc::clone(&self.service);
        let (bounds, name) = (self.bounds, self.name);
        let open = Open::new(&self.open);
        Box::pin(async move {
            let answer = service_fn(move |request: Request<Incoming>| {
                let chunked = request.headers().contains_key(TRANSFER_ENCODING);
                let answer = Arc::clone(&service).answer(peer.clone(), request);
                async move {
                    let mut answer = answer.await;
                    if chunked {
                        let close = HeaderValue::from_static("close");
                        answer.headers_mut().insert(CONNECTION, close);
                    }
                    Ok::<_, Infallible>(answer)
                }
            });
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(bounds.head_time)
                .max_buf_size(bounds.head_bytes.max(LEAST_BUFFER))
                .serve_connection(TokioIo::new(stream), answer);
            let mut connection = std::pin::pin!(connection);
            let ended = tokio::select! {
                biased;
                ended = connection.as_mut() => ended,
                () = closed(&mut closing) => {
                    connection.as_mut().graceful_shutdown();
                    connection.await
                }
            };
            if let Err(e) = ended {
                tracing::debug!(door = name, error = %e, "connection ended");
            }
            drop(open);
        })
    }
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

/// An answer in JSON.
pub(crate) fn json(status: StatusCode, value: &serde_json::Value) -> Answer {
    answer(status, "application/json", value.to_string())
}

#[cfg(test)]
mod tests;
