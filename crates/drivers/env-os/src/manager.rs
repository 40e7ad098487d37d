//! The service manager that started this process: what it is told (sd_notify(3)), and the sockets that it has opened
//! for us (sd_listen_fds(3)). Started otherwise, none of this does anything.

use listenfd::ListenFd;
use sd_notify::NotifyState;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

/// The variable with the sockets' names, separated by colons.
const NAMES: &str = "LISTEN_FDNAMES";
/// Longest status that is told.
const STATUS_BYTES: usize = 500;

/// What a service manager is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word<'a> {
    /// Every listener accepts; the text is for people.
    Ready(&'a str),
    /// The configuration is read again; ready follows.
    Reloading,
    /// No new work is taken.
    Stopping,
    /// Alive: the watchdog wants to hear it.
    Alive,
}

/// Tells the service manager, when there is one. One that does not listen changes nothing for us.
pub fn tell(word: Word<'_>) {
    let told = match word {
        Word::Ready(status) => {
            let line: String = status.chars().filter(|c| !c.is_control()).collect();
            let end = line.floor_char_boundary(STATUS_BYTES);
            sd_notify::notify(&[NotifyState::Ready, NotifyState::Status(&line[..end])])
        }
        // The moment is asked for since systemd 253, to tell this reload from an older one.
        Word::Reloading => NotifyState::monotonic_usec_now()
            .and_then(|now| sd_notify::notify(&[NotifyState::Reloading, now])),
        Word::Stopping => sd_notify::notify(&[NotifyState::Stopping]),
        Word::Alive => sd_notify::notify(&[NotifyState::Watchdog]),
    };
    if let Err(error) = told {
        tracing::warn!(%error, ?word, "the service manager cannot be told");
    }
}

/// How often the service manager's watchdog wants to hear that we are alive; `None` without one.
pub fn watchdog() -> Option<Duration> {
    sd_notify::watchdog_enabled().filter(|every| !every.is_zero())
}

/// Listening sockets that the service manager has opened, with their names.
#[derive(Debug, Default)]
pub struct Inherited {
    sockets: Vec<(String, SocketAddr, TcpListener)>,
}

impl Inherited {
    /// Takes them over; once, before anything else of the process runs.
    ///
    /// **Errors**: one of them is no TCP socket.
    pub fn take() -> io::Result<Self> {
        let mut given = ListenFd::from_env();
        let names = std::env::var(NAMES).unwrap_or_default();
        let mut names = names.split(':');
        let mut sockets = Vec::new();
        for index in 0..given.len() {
            let name = names.next().unwrap_or_default().to_owned();
            let taken = given.take_tcp_listener(index).and_then(|listener| {
                let listener = listener.ok_or(io::ErrorKind::NotFound)?;
                Ok((listener.local_addr()?, listener))
            });
            let (address, listener) = taken.map_err(|error| {
                io::Error::other(format!("socket {index} ({name:?}) of LISTEN_FDS: {error}"))
            })?;
            sockets.push((name, address, listener));
        }
        Ok(Self { sockets })
    }

    /// Names and addresses of all.
    pub fn all(&self) -> Vec<(String, SocketAddr)> {
        let shown = |(name, at, _): &(String, SocketAddr, TcpListener)| (name.clone(), *at);
        self.sockets.iter().map(shown).collect()
    }

    /// Gives a socket that listens at this address to whoever wants to listen there.
    pub(crate) fn give(&mut self, at: SocketAddr) -> Option<TcpListener> {
        let found = self.sockets.iter().position(|(_, own, _)| *own == at)?;
        Some(self.sockets.swap_remove(found).2)
    }
}
