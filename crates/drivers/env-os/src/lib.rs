//! The outside world as the operating system gives it: clock, entropy, sockets, TLS and files behind the traits of
//! `base::env`. Name resolution comes from the `dns` driver and is handed in.
//!
//! *Invariants.* No other crate of the product reads a clock, opens a socket or touches a file of the stores. Every
//! socket is non-blocking with `TCP_NODELAY`; every Unix socket is created with mode 0600 before anyone can reach it
//! under its name.
//!
//! *What it does not know.* HTTP, SMTP, which hosts may be contacted, what is in the files. Time limits are the
//! caller's.
//!
//! *Start reading at* [`open`], then `net.rs`.
//!
//! References: sd_notify(3), sd_listen_fds(3), RFC 7435 (opportunistic security), RFC 8446 and 5246 (TLS), open(2), fallocate(2), unix(7).

mod clock;
mod disk;
mod entropy;
mod manager;
mod net;

pub use clock::OsClock;
pub use disk::OsDisk;
pub use entropy::OsEntropy;
pub use manager::{Inherited, Word, tell, watchdog};
pub use net::{NetError, OsNet, connect_unix, own_uid};

use base::Env;
use base::env::Dns;
use std::path::PathBuf;
use std::sync::Arc;

/// What the operating system's side of the environment can be told.
#[derive(Debug, Default)]
pub struct Settings {
    /// Trusted roots as PEM; `None` takes the system's.
    pub ca_file: Option<PathBuf>,
    /// Sockets that whoever started us has opened: used by whoever listens at their addresses.
    pub inherited: Inherited,
}

/// Puts the environment of a real process together.
///
/// **Errors**: a `ca_file` that cannot be read or holds no certificate.
pub fn open(dns: Arc<dyn Dns>, settings: Settings) -> Result<Env, NetError> {
    Ok(Env {
        clock: Arc::new(OsClock),
        entropy: Arc::new(OsEntropy),
        net: Arc::new(OsNet::new(settings.ca_file.as_deref())?.with(settings.inherited)),
        dns,
        disk: Arc::new(OsDisk),
    })
}

/// From here on, files and sockets that this process makes belong to its user alone.
pub fn keep_files_private() {
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
}

/// Lets this process open as many files and sockets as the system's hard limit allows, and answers that number.
///
/// **Errors**: the system refuses; the former limit holds.
pub fn raise_descriptor_limit() -> std::io::Result<u64> {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    setrlimit(Resource::Nofile, limit)?;
    Ok(limit.current.unwrap_or(u64::MAX))
}
