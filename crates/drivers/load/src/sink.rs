//! A sink: a receiving mail server that takes everything and keeps nothing (RFC 5321, pipelining of RFC 2920).

use crate::os;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

/// Longest line that is read; a longer one ends the session.
const LINE_MAX: u64 = 64 * 1024;
/// Sessions at one time; more wait to be accepted.
const SESSIONS_MAX: usize = 2_000;

/// What a sink has swallowed.
#[derive(Clone, Debug, Default)]
pub struct Swallowed(Arc<AtomicU64>);

impl Swallowed {
    /// Messages so far.
    pub fn messages(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A sink that listens.
pub struct Sink {
    listener: TcpListener,
    swallowed: Swallowed,
}

impl Sink {
    /// Listens on an address.
    ///
    /// # Errors
    /// When it is taken, or not ours.
    pub async fn open(at: SocketAddr) -> io::Result<Self> {
        Ok(Self {
            listener: os::listen(at).await?,
            swallowed: Swallowed::default(),
        })
    }

    /// Where it listens.
    ///
    /// # Errors
    /// When the system does not tell.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Its count.
    pub fn swallowed(&self) -> Swallowed {
        self.swallowed.clone()
    }

    /// Takes mail until it is dropped.
    ///
    /// # Errors
    /// When nobody can be accepted any more.
    pub async fn run(self) -> io::Result<()> {
        let mut sessions = JoinSet::new();
        loop {
            while sessions.len() >= SESSIONS_MAX {
                sessions.join_next().await;
            }
            let (stream, _) = self.listener.accept().await?;
            // It fails for a peer that is gone again, which the first read will tell.
            let _ = stream.set_nodelay(true);
            let swallowed = self.swallowed.clone();
            sessions.spawn(async move {
                // A session that breaks is its peer's affair.
                let _ = serve(stream, &swallowed).await;
            });
            while sessions.try_join_next().is_some() {}
        }
    }
}

async fn serve(stream: impl AsyncRead + AsyncWrite, swallowed: &Swallowed) -> io::Result<()> {
    let (read, mut write) = tokio::io::split(stream);
    let mut read = BufReader::new(Box::pin(read));
    let mut line = Vec::new();
    write.write_all(b"220 sink ESMTP\r\n").await?;
    loop {
        if !next(&mut read, &mut line).await? {
            return Ok(());
        }
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        let reply: &[u8] = match verb.as_slice() {
            b"EHLO" => b"250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n",
            b"DATA" => {
                write.write_all(b"354 go on\r\n").await?;
                while next(&mut read, &mut line).await? && line != b".\r\n" {}
                swallowed.0.fetch_add(1, Ordering::Relaxed);
                b"250 2.0.0 swallowed\r\n"
            }
            b"QUIT" => return write.write_all(b"221 2.0.0 bye\r\n").await,
            b"HELO" | b"MAIL" | b"RCPT" | b"RSET" | b"NOOP" => b"250 2.1.0 Ok\r\n",
            _ => b"502 5.5.1 unknown\r\n",
        };
        write.write_all(reply).await?;
    }
}

/// Reads the next line; `false` at the end.
async fn next(read: &mut (impl AsyncBufReadExt + Unpin), line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let count = read.take(LINE_MAX).read_until(b'\n', line).await?;
    if count as u64 == LINE_MAX && line.last() != Some(&b'\n') {
        return Err(io::Error::other("a line without end"));
    }
    Ok(count > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn talk(said: &str) -> (String, u64) {
        let (near, far) = tokio::io::duplex(1 << 16);
        let swallowed = Swallowed::default();
        let serving = serve(far, &swallowed);
        let talking = async {
            let (mut read, mut write) = tokio::io::split(near);
            write.write_all(said.as_bytes()).await.unwrap();
            write.shutdown().await.unwrap();
            let mut heard = String::new();
            read.read_to_string(&mut heard).await.unwrap();
            heard
        };
        let (served, heard) = tokio::join!(serving, talking);
        served.unwrap();
        (heard, swallowed.messages())
    }

    #[tokio::test]
    async fn mail_is_swallowed_also_pipelined() {
        let mail =
            "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\nSubject: x\r\n\r\n..\r\n.\r\n";
        let said = format!("EHLO c.test\r\n{mail}{mail}WHAT\r\nQUIT\r\n");
        let (heard, messages) = talk(&said).await;
        assert_eq!(messages, 2, "{heard}");
        assert!(
            heard.starts_with("220 ") && heard.ends_with("502 5.5.1 unknown\r\n221 2.0.0 bye\r\n")
        );
    }
}
