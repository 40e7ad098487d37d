//! One request over HTTPS to a host that a stranger named (RFC 8461 §3.3, RFC 8460 §3): the address is checked before it is
//! connected to, the certificate holds, no redirect is followed, octets and time are bounded.

use base::Env;
use base::env::{Record, RecordType, TlsVerify};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::client::conn::http1;
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::time::Duration;
use thiserror::Error;
use tokio::time::timeout;

/// RFC 8461 §3.3: a minute for everything.
const EVERYTHING: Duration = Duration::from_mins(1);
/// Wait for one connection.
const CONNECT: Duration = Duration::from_secs(10);
/// Most addresses that are tried.
const ADDRESSES_MAX: usize = 4;
const PORT: u16 = 443;

/// Why there is no answer.
#[derive(Debug, Error)]
pub(crate) enum Error {
    /// The name has no address that may be connected to.
    #[error("{0}")]
    NoAddress(String),
    /// It does not answer.
    #[error("{0} does not answer")]
    NoConnection(String),
    /// TLS fails, or its certificate does not hold.
    #[error("{0}")]
    Tls(#[from] base::env::TlsError),
    /// It speaks no HTTP.
    #[error("it does not speak HTTP: {0}")]
    Http(String),
    /// It answers with another status than 2xx; redirects are not followed.
    #[error("it answers with status {0}")]
    Status(u16),
    /// The answer is too long.
    #[error("its answer is longer than {0} octets, or ends early")]
    Body(usize),
    /// It takes too long.
    #[error("it did not answer within a minute")]
    TimedOut,
}

/// Makes requests.
pub(crate) struct Https {
    pub(crate) env: Env,
    /// Whether private addresses may be connected to.
    pub(crate) allow_private: bool,
}

/// One request.
pub(crate) struct Ask<'a> {
    pub(crate) method: Method,
    pub(crate) host: &'a str,
    /// Path and query.
    pub(crate) path: &'a str,
    pub(crate) content_type: Option<&'a str>,
    pub(crate) body: Bytes,
    /// Most octets of an answer.
    pub(crate) most: usize,
}

impl Https {
    /// Asks, and gives the answer when its status is 2xx.
    pub(crate) async fn ask(&self, ask: Ask<'_>) -> Result<Response<Bytes>, Error> {
        match timeout(EVERYTHING, self.exchange(ask)).await {
            Ok(done) => done,
            Err(_) => Err(Error::TimedOut),
        }
    }

    async fn exchange(&self, ask: Ask<'_>) -> Result<Response<Bytes>, Error> {
        let stream = self.connect(ask.host).await?;
        let (stream, _) = self
            .env
            .net
            .start_tls(stream, ask.host, TlsVerify::Certificate)
            .await?;
        let broken = |e: hyper::Error| Error::Http(e.to_string());
        let shaken = http1::handshake::<_, Full<Bytes>>(TokioIo::new(stream)).await;
        let (mut sender, connection) = shaken.map_err(broken)?;
        let exchange = async {
            let response = sender.send_request(request(&ask)?).await.map_err(broken)?;
            if !response.status().is_success() {
                return Err(Error::Status(response.status().as_u16()));
            }
            let (head, body) = response.into_parts();
            let body = Limited::new(body, ask.most).collect().await;
            let body = body.map_err(|_| Error::Body(ask.most))?.to_bytes();
            Ok(Response::from_parts(head, body))
        };
        let (mut exchange, mut connection) = (pin!(exchange), pin!(connection));
        let mut ended = false;
        loop {
            tokio::select! {
                biased;
                done = &mut exchange => return done,
                // What has come before its end is still read.
                _ = &mut connection, if !ended => ended = true,
            }
        }
    }

    async fn connect(&self, host: &str) -> Result<base::env::BoxStream, Error> {
        for address in self.addresses(host).await? {
            let to = SocketAddr::new(address, PORT);
            if let Ok(Ok(connected)) = timeout(CONNECT, self.env.net.connect(to, None)).await {
                return Ok(connected.stream);
            }
        }
        Err(Error::NoConnection(host.to_owned()))
    }

    async fn addresses(&self, host: &str) -> Result<Vec<IpAddr>, Error> {
        let dns = &self.env.dns;
        let (v4, v6) = tokio::join!(
            dns.lookup(host, RecordType::A),
            dns.lookup(host, RecordType::Aaaa)
        );
        let error = v4.as_ref().err().map(ToString::to_string);
        let records = [v4, v6].into_iter().flatten().flat_map(|a| a.records);
        let mut found: Vec<IpAddr> = records
            .filter_map(|record| match record {
                Record::A(address) => Some(IpAddr::V4(address)),
                Record::Aaaa(address) => Some(IpAddr::V6(address)),
                _ => None,
            })
            .collect();
        if found.is_empty() {
            let why = error.unwrap_or_default();
            return Err(Error::NoAddress(format!("{host} has no address: {why}")));
        }
        if !self.allow_private {
            found.retain(|address| egress::private_reason(*address).is_none());
        }
        found.truncate(ADDRESSES_MAX);
        if found.is_empty() {
            let why = format!("{host} has private addresses alone");
            return Err(Error::NoAddress(why));
        }
        Ok(found)
    }
}

fn request(ask: &Ask<'_>) -> Result<Request<Full<Bytes>>, Error> {
    let mut request = Request::builder()
        .method(ask.method.clone())
        .uri(ask.path)
        .header("host", ask.host)
        .header("user-agent", "Sesame")
        .header("connection", "close");
    if let Some(kind) = ask.content_type {
        request = request.header("content-type", kind);
    }
    let made = request.body(Full::new(ask.body.clone()));
    made.map_err(|e| Error::Http(e.to_string()))
}
