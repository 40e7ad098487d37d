//! One connection: its requests one after the other, until it is silent too long or the drain begins.

use super::{Bounds, Service, closed, last};
use base::BoxFuture;
use base::env::{BoxStream, Peer};
use http::Request;
use http::header::{EXPECT, TRANSFER_ENCODING};
use http::request::Parts;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;

/// The least buffer that hyper takes.
const LEAST_BUFFER: usize = 8192;
/// How long the rest of an unwanted body is read, in all and without a byte.
const LINGER: Duration = Duration::from_secs(30);
const LINGER_SILENCE: Duration = Duration::from_secs(2);

/// Where a request's unwanted body goes; stands among the extensions of its head.
#[derive(Clone)]
struct Unwanted(mpsc::Sender<Incoming>);

/// Leaves the rest of a refused request's body to the connection, which reads it for a while and keeps nothing: closing a
/// socket that still has data to read resets it, and a client that is busy sending would never see the answer
/// (RFC 9112 §9.6).
pub(crate) fn throw_away(head: &Parts, body: Incoming) {
    if head.headers.contains_key(EXPECT) {
        // It waits for a word before it sends its body (RFC 9110 §10.1.1), and the answer is another one.
        return;
    }
    if let Some(Unwanted(connection)) = head.extensions.get() {
        // Full: a client that goes on after a last answer gets none of this.
        let _ = connection.try_send(body);
    }
}

/// Serves a connection to its end.
pub(super) fn serve(
    stream: BoxStream,
    peer: Peer,
    service: Arc<dyn Service>,
    bounds: Bounds,
    mut closing: watch::Receiver<bool>,
) -> BoxFuture<'static, hyper::Result<()>> {
    let (unwanted, left) = mpsc::channel(1);
    let unwanted = Unwanted(unwanted);
    let answer = service_fn(move |mut request: Request<Incoming>| {
        let chunked = request.headers().contains_key(TRANSFER_ENCODING);
        request.extensions_mut().insert(unwanted.clone());
        let answer = Arc::clone(&service).answer(peer.clone(), request);
        async move {
            let answer = answer.await;
            Ok::<_, Infallible>(if chunked { last(answer) } else { answer })
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(bounds.head_time)
        .max_buf_size(bounds.head_bytes.max(LEAST_BUFFER))
        // A client that goes away must not cut its request in the middle: what was committed is handed on.
        .half_close(true)
        .serve_connection(TokioIo::new(stream), answer);
    Box::pin(async move {
        let mut connection = std::pin::pin!(connection);
        let mut discarding = std::pin::pin!(discard(left));
        let mut drains = false;
        loop {
            tokio::select! {
                biased;
                ended = connection.as_mut() => return ended,
                () = closed(&mut closing), if !drains => {
                    drains = true;
                    connection.as_mut().graceful_shutdown();
                }
                never = discarding.as_mut() => match never {},
            }
        }
    })
}

/// Reads unwanted bodies and keeps nothing of them.
async fn discard(mut bodies: mpsc::Receiver<Incoming>) -> Infallible {
    while let Some(mut body) = bodies.recv().await {
        let all =
            async { while let Ok(Some(Ok(_))) = timeout(LINGER_SILENCE, body.frame()).await {} };
        // Who sends longer than that is cut.
        let _ = timeout(LINGER, all).await;
    }
    std::future::pending().await
}
