//! Real sockets and the real clock: the one place of this crate that touches them.

use anyhow::{Context, Result};
use base::Timestamp;
use base::env::BoxStream;
use std::io;
use std::net::SocketAddr;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::net::{TcpListener, TcpStream};

/// Wall time.
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    Timestamp(since.map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX)))
}

/// Opens a TCP connection.
pub async fn connect(to: SocketAddr) -> io::Result<BoxStream> {
    let stream = TcpStream::connect(to).await?;
    stream.set_nodelay(true)?;
    Ok(Box::new(stream))
}

/// The first address of `HOST:PORT`.
///
/// # Errors
/// When it has none.
pub async fn resolve(place: &str) -> Result<SocketAddr> {
    let found = tokio::net::lookup_host(place).await;
    let mut found =
        found.with_context(|| format!("{place} is not HOST:PORT, or has no address"))?;
    found
        .next()
        .with_context(|| format!("{place} has no address"))
}

/// Listens on a TCP address.
pub(crate) async fn listen(at: SocketAddr) -> io::Result<TcpListener> {
    TcpListener::bind(at).await
}
