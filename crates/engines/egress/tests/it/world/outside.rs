//! The world as an environment: its clock stands still, its DNS is a table, its network leads to its servers.

use super::server::serve;
use super::{NOW, World};
use base::crypto::{RsaError, RsaPrivateKey};
use base::env::{
    Answer, BoxStream, CertificateFault, Clock, Connected, Dns, DnsError, Entropy, Inspection,
    ListenAt, Listener, Net, RecordType, TlsError, TlsInfo, TlsVerify, Worth,
};
use base::{BoxFuture, Timestamp};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::Ordering;
use std::time::Duration;
use zeroize::Zeroizing;

impl Clock for World {
    fn now(&self) -> Timestamp {
        let later = self.later_ms.load(Ordering::Relaxed);
        NOW.plus(Duration::from_millis(later as u64))
    }
}

impl Entropy for World {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(7);
    }

    fn rsa_pkcs8(&self, bits: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        RsaPrivateKey::generate_pkcs8(bits)
    }
}

impl Dns for World {
    fn lookup<'a>(
        &'a self,
        name: &'a str,
        kind: RecordType,
    ) -> BoxFuture<'a, Result<Answer, DnsError>> {
        self.lookups.fetch_add(1, Ordering::Relaxed);
        let zone = self.zone.lock().expect("no panic");
        let known = zone.keys().any(|(_, known)| known == name);
        let missing = if known {
            DnsError::NoRecords
        } else {
            DnsError::NoSuchDomain
        };
        let found = zone
            .get(&(kind, name.to_owned()))
            .cloned()
            .unwrap_or(Err(missing));
        Box::pin(async move {
            if found == Err(DnsError::TimedOut) {
                std::future::pending::<()>().await;
            }
            found
        })
    }
}

impl Net for World {
    fn connect(
        &self,
        to: SocketAddr,
        from: Option<IpAddr>,
    ) -> BoxFuture<'_, io::Result<Connected>> {
        Box::pin(async move {
            let unbound = self.unbound.lock().expect("no panic");
            if from.is_some_and(|from| unbound.contains(&from)) {
                return Err(io::ErrorKind::AddrNotAvailable.into());
            }
            drop(unbound);
            let servers = self.servers.lock().expect("no panic");
            let Some(server) = servers.get(&to) else {
                return Err(io::ErrorKind::ConnectionRefused.into());
            };
            server.log.lock().expect("no panic").connections += 1;
            let (ours, theirs) = tokio::io::duplex(256 * 1024);
            let (script, log) = (server.script.clone(), server.log.clone());
            tokio::spawn(async move {
                // A peer whose client has left is done.
                let _ = serve(Box::new(theirs), &script, &log).await;
            });
            let local = SocketAddr::new("192.0.2.7".parse().expect("an address"), 4711);
            Ok(Connected {
                stream: Box::new(ours),
                local,
            })
        })
    }

    fn listen(&self, _: ListenAt) -> BoxFuture<'_, io::Result<Box<dyn Listener>>> {
        Box::pin(async { Err(io::ErrorKind::Unsupported.into()) })
    }

    fn inspect_tls<'a>(
        &'a self,
        stream: BoxStream,
        server_name: &'a str,
        _: &'a Inspection,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo, Worth), TlsError>> {
        Box::pin(async move {
            let shaken = self.start_tls(stream, server_name, TlsVerify::Nothing);
            let (stream, info) = shaken.await?;
            let web = self.trusted.load(Ordering::Relaxed).then_some(());
            let web = web.ok_or(CertificateFault::Expired);
            Ok((stream, info, Worth { web, pinned: None }))
        })
    }

    fn start_tls<'a>(
        &'a self,
        stream: BoxStream,
        _: &'a str,
        verify: TlsVerify,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo), TlsError>> {
        Box::pin(async move {
            self.handshakes.fetch_add(1, Ordering::Relaxed);
            if self.tls_fails.load(Ordering::Relaxed) {
                return Err(TlsError("no common cipher".to_owned()));
            }
            if verify == TlsVerify::Certificate && !self.trusted.load(Ordering::Relaxed) {
                return Err(TlsError("unknown issuer".to_owned()));
            }
            Ok((
                stream,
                TlsInfo {
                    version: "TLSv1.3",
                    cipher: "TLS13_AES_128_GCM_SHA256".to_owned(),
                },
            ))
        })
    }
}
