//! Unix sockets. A path longer than the 107 bytes of `sockaddr_un` is reached through a descriptor of its folder,
//! `/proc/self/fd/N/NAME` (unix(7), proc(5)).

use base::BoxFuture;
use base::env::{BoxStream, Listener, Peer};
use rustix::fs::{Mode, OFlags};
use std::fs::{self, Permissions};
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::path::{Path, PathBuf};
use tokio::net::{UnixListener, UnixStream};

/// A socket's path in a form that fits `sockaddr_un`, valid while the folder's descriptor lives.
struct ShortPath {
    folder: OwnedFd,
}

impl ShortPath {
    fn of(path: &Path) -> io::Result<Self> {
        let folder = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let folder = rustix::fs::open(folder, flags, Mode::empty())?;
        Ok(Self { folder })
    }

    fn join(&self, name: &str) -> PathBuf {
        PathBuf::from(format!("/proc/self/fd/{}/{name}", self.folder.as_raw_fd()))
    }
}

struct Unix(UnixListener);

/// Listens at a path with mode 0600. The socket is made under another name and renamed, so that it is never open to
/// others and so that the socket of a dead server is replaced in one step.
pub(super) async fn listen(path: &Path) -> io::Result<Box<dyn Listener>> {
    let name = name_of(path)?;
    let short = ShortPath::of(path)?;
    let target = short.join(&name);
    refuse_when_in_use(path, &target).await?;
    let made = short.join(&format!(".{name}.new"));
    match fs::remove_file(&made) {
        Err(e) if e.kind() != ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    let listener = UnixListener::bind(&made)?;
    fs::set_permissions(&made, Permissions::from_mode(0o600))?;
    fs::rename(&made, &target)?;
    Ok(Box::new(Unix(listener)))
}

/// Connects to a Unix socket; the path may be of any length.
pub async fn connect(path: &Path) -> io::Result<BoxStream> {
    let name = name_of(path)?;
    let short = ShortPath::of(path)?;
    Ok(Box::new(UnixStream::connect(short.join(&name)).await?))
}

/// The user that this process runs as, which its own Unix sockets let in.
pub fn own_uid() -> u32 {
    rustix::process::geteuid().as_raw()
}

fn name_of(path: &Path) -> io::Result<String> {
    path.file_name()
        .and_then(|name| name.to_str())
        .map(str::to_owned)
        .ok_or_else(|| io::Error::new(ErrorKind::InvalidInput, "a socket needs a name"))
}

/// Refuses when something else than a socket is there, or a socket that somebody still serves.
async fn refuse_when_in_use(path: &Path, short: &Path) -> io::Result<()> {
    let there = match fs::symlink_metadata(short) {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    let taken = |why: &str| {
        let text = format!("{} {why}", path.display());
        Err(io::Error::new(ErrorKind::AddrInUse, text))
    };
    if !there.file_type().is_socket() {
        return taken("exists and is no socket");
    }
    match UnixStream::connect(short).await {
        // Nobody listens, or the file was removed meanwhile.
        Err(e) if matches!(e.kind(), ErrorKind::ConnectionRefused | ErrorKind::NotFound) => Ok(()),
        // A listener whose queue is full says "would block".
        _ => taken("is in use by a running process"),
    }
}

impl Listener for Unix {
    fn local_addr(&self) -> Option<SocketAddr> {
        None
    }

    fn accept(&mut self) -> BoxFuture<'_, io::Result<(BoxStream, Peer)>> {
        Box::pin(async move {
            let (stream, _) = self.0.accept().await?;
            let uid = stream.peer_cred()?.uid();
            let stream: BoxStream = Box::new(stream);
            Ok((stream, Peer::Unix { uid }))
        })
    }
}
