//! The TCP side of the authority. Our own loop, since connections must be bounded: file descriptors are shared with
//! everything else that the server does.

use async_trait::async_trait;
use hickory_server::net::NetError;
use hickory_server::net::runtime::TokioTime;
use hickory_server::net::xfer::Protocol;
use hickory_server::proto::rr::Record;
use hickory_server::proto::serialize::binary::BinEncoder;
use hickory_server::server::{Request, RequestHandler, ResponseHandler, ResponseInfo};
use hickory_server::zone_handler::MessageResponse;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// Connections of one listener; more wait in the kernel until one ends.
const CONNECTIONS_MAX: usize = 64;
/// Time for a question to come and for its answer to be taken.
const IDLE_TIMEOUT: Duration = Duration::from_secs(5);
/// Questions of one connection.
const QUESTIONS_MAX: usize = 100;
/// Longest question that is read.
const QUESTION_OCTETS: usize = 4_096;
/// Wait after the system refused a connection, e.g. for want of descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Accepts connections until it is dropped.
pub(super) async fn serve(listener: TcpListener, handler: Arc<impl RequestHandler>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            biased;
            Some(_) = connections.join_next() => {}
            accepted = listener.accept(), if connections.len() < CONNECTIONS_MAX => match accepted {
                Ok((stream, peer)) => {
                    connections.spawn(converse(stream, peer, handler.clone()));
                }
                Err(error) => {
                    tracing::debug!(%error, "a DNS connection was not accepted");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            },
        }
    }
}

async fn converse(mut stream: TcpStream, peer: SocketAddr, handler: Arc<impl RequestHandler>) {
    for _ in 0..QUESTIONS_MAX {
        let exchange = exchange(&mut stream, peer, &*handler);
        match tokio::time::timeout(IDLE_TIMEOUT, exchange).await {
            Ok(Ok(())) => {}
            // The peer is gone, talks no DNS, or is too slow.
            Ok(Err(_)) | Err(_) => return,
        }
    }
}

/// One question and its answer, each behind its length (RFC 1035 §4.2.2).
async fn exchange(
    stream: &mut TcpStream,
    peer: SocketAddr,
    handler: &impl RequestHandler,
) -> io::Result<()> {
    let length = usize::from(stream.read_u16().await?);
    if length > QUESTION_OCTETS {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut question = vec![0; length];
    stream.read_exact(&mut question).await?;
    let request = Request::from_bytes(question, peer, Protocol::Tcp)
        .map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
    let kept = Kept::default();
    handler
        .handle_request::<_, TokioTime>(&request, kept.clone())
        .await;
    let answer = std::mem::take(&mut *kept.0.lock().unwrap_or_else(PoisonError::into_inner));
    let length = u16::try_from(answer.len())
        .ok()
        .filter(|length| *length > 0)
        .ok_or(io::ErrorKind::InvalidData)?;
    let framed = [&length.to_be_bytes()[..], &answer].concat();
    stream.write_all(&framed).await
}

/// Keeps the encoded answer.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

#[async_trait]
impl ResponseHandler for Kept {
    async fn send_response<'a>(
        &mut self,
        response: MessageResponse<
            '_,
            'a,
            impl Iterator<Item = &'a Record> + Send + 'a,
            impl Iterator<Item = &'a Record> + Send + 'a,
            impl Iterator<Item = &'a Record> + Send + 'a,
            impl Iterator<Item = &'a Record> + Send + 'a,
        >,
    ) -> Result<ResponseInfo, NetError> {
        let mut bytes = Vec::with_capacity(512);
        let mut encoder = BinEncoder::new(&mut bytes);
        encoder.set_max_size(u16::MAX);
        let info = response.destructive_emit(&mut encoder)?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = bytes;
        Ok(info)
    }
}
