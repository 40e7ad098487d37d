//! A private instance of Debian's Postfix with OpenDKIM, as the peer of the benchmark: own folders, own ports, run in
//! the foreground as children. The system's mail server, if there is one, is not touched.

use crate::child::Child;
use anyhow::{Context, Result, bail};
use base::crypto::RsaPrivateKey;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustix::process::Signal;
use std::net::{IpAddr, SocketAddr};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use testkit::wait::wait_for_async;
use testkit::wait_for;

const MASTER: &str = "/usr/lib/postfix/sbin/master";
const OPENDKIM: &str = "/usr/sbin/opendkim";
const MAIN_CF: &str = include_str!("../../../../bench/postfix/main.cf");
const MASTER_CF: &str = include_str!("../../../../bench/postfix/master.cf");
const OPENDKIM_CONF: &str = include_str!("../../../../bench/postfix/opendkim.conf");
/// Postfix asks the system's resolver. In a mount namespace of its own that is the bench's; nothing else sees it.
/// -d: it stays in the foreground, so that the process tree is ours to measure and to end.
const START_MASTER: &str = "mount --bind \"$0\" /etc/resolv.conf && exec \"$1\" -c \"$2\" -d";
const START: Duration = Duration::from_mins(1);

/// The running peer.
pub struct Postfix {
    master: Child,
    milter: Child,
    address: SocketAddr,
}

impl Postfix {
    /// Whether the packages are installed.
    pub fn is_installed() -> bool {
        [MASTER, OPENDKIM]
            .iter()
            .all(|path| Path::new(path).is_file())
    }

    /// Starts it in an empty folder. It looks receiving hosts up at that resolver, which answers at port 53, and delivers
    /// to that port of theirs.
    ///
    /// # Errors
    /// When it is not installed or does not start; the error shows its log.
    pub async fn start(folder: &Path, resolver: IpAddr, port: u16) -> Result<Self> {
        if !Self::is_installed() {
            bail!("Postfix and OpenDKIM are not installed: apt-get install postfix opendkim");
        }
        let address = free_address().await?;
        let paths = Paths::prepare(folder, address, resolver, port)?;
        let mut opendkim = Command::new(OPENDKIM);
        opendkim.arg("-f").arg("-x").arg(&paths.opendkim_conf);
        let milter = Child::start(&mut opendkim, &folder.join("opendkim.out"), &paths.errors)?;
        let there = || paths.milter.exists().then_some(());
        let came = wait_for("OpenDKIM's socket", START, there).await;
        came.with_context(|| paths.log())?;
        check(&paths)?;
        let mut postfix = Command::new("unshare");
        postfix.args(["--mount", "sh", "-c", START_MASTER]);
        postfix.args([&paths.resolver, Path::new(MASTER), &paths.config]);
        let master = Child::start(&mut postfix, &folder.join("master.out"), &paths.errors)?;
        let greeted = wait_for_async("Postfix's greeting", START, || async {
            let session = testkit::load::smtp::Session::open(address).await;
            Ok(session.ok().map(drop))
        });
        greeted.await.with_context(|| paths.log())?;
        Ok(Self {
            master,
            milter,
            address,
        })
    }

    /// Where it takes mail.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Roots of its process trees.
    pub fn process_ids(&self) -> [u32; 2] {
        [self.master.id(), self.milter.id()]
    }

    /// Ends it.
    ///
    /// # Errors
    /// When it does not end.
    pub async fn stop(mut self) -> Result<()> {
        self.master.signal(Signal::TERM)?;
        self.master.wait(START).await?;
        self.milter.signal(Signal::TERM)?;
        self.milter.wait(START).await?;
        Ok(())
    }
}

/// Files of one instance.
struct Paths {
    config: PathBuf,
    opendkim_conf: PathBuf,
    milter: PathBuf,
    resolver: PathBuf,
    maillog: PathBuf,
    errors: PathBuf,
}

impl Paths {
    fn prepare(folder: &Path, address: SocketAddr, resolver: IpAddr, port: u16) -> Result<Self> {
        let paths = Self {
            config: folder.join("config"),
            opendkim_conf: folder.join("opendkim.conf"),
            milter: folder.join("milter.sock"),
            resolver: folder.join("resolv.conf"),
            maillog: folder.join("maillog"),
            errors: folder.join("errors"),
        };
        for dir in ["config", "queue", "data"] {
            std::fs::create_dir_all(folder.join(dir))?;
        }
        std::fs::set_permissions(folder, PermissionsExt::from_mode(0o755))?;
        let fill = |text: &str| {
            text.replace("@DIR@", &folder.display().to_string())
                .replace("@PORT@", &port.to_string())
                .replace("@SMTP@", &address.to_string())
                .replace("@MILTER@", &paths.milter.display().to_string())
        };
        std::fs::write(paths.config.join("main.cf"), fill(MAIN_CF))?;
        std::fs::write(paths.config.join("master.cf"), fill(MASTER_CF))?;
        std::fs::write(&paths.resolver, format!("nameserver {resolver}\n"))?;
        std::fs::write(&paths.opendkim_conf, fill(OPENDKIM_CONF))?;
        let key = RsaPrivateKey::generate_pkcs8(2048)?;
        std::fs::write(folder.join("dkim.private"), pem("PRIVATE KEY", &key))?;
        own_by_postfix(&folder.join("data"))?;
        Ok(paths)
    }

    fn log(&self) -> String {
        let read = |path: &Path| std::fs::read_to_string(path).unwrap_or_default();
        format!("{}{}", read(&self.errors), read(&self.maillog))
    }
}

/// Postfix makes the folders of its queue and checks its configuration.
fn check(paths: &Paths) -> Result<()> {
    let done = Command::new("/usr/sbin/postfix")
        .arg("-c")
        .arg(&paths.config)
        .arg("check")
        .output()?;
    if !done.status.success() {
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        bail!("postfix check: {said}{}", paths.log());
    }
    Ok(())
}

fn own_by_postfix(path: &Path) -> Result<()> {
    let done = Command::new("chown").arg("postfix").arg(path).status()?;
    if !done.success() {
        bail!("chown postfix {} failed", path.display());
    }
    Ok(())
}

fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines: Vec<&str> = (0..text.len())
        .step_by(64)
        .map(|at| &text[at..text.len().min(at + 64)])
        .collect();
    format!(
        "-----BEGIN {label}-----\n{}\n-----END {label}-----\n",
        lines.join("\n")
    )
}

/// A loopback address that was free a moment ago.
async fn free_address() -> Result<SocketAddr> {
    let probe = testkit::os::listen(testkit::os::ANY_PORT).await?;
    probe.local_addr().context("a TCP listener has an address")
}
