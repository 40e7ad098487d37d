//! The real `sesame` process under test, with a configuration of its own.

use crate::api::Api;
use crate::child::Child;
use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use testkit::load::smtp;
use testkit::load::tls::Client;
use testkit::wait_for;

/// The first account of a server under test.
pub const ACCOUNT: &str = "123456789012";
/// Its root access key.
pub const ROOT_KEY: &str = "AKIAIOSFODNN7EXAMPLE";
/// The key's secret.
pub const ROOT_SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
/// The password that the key has by SMTP in `us-east-1`: the worked example of smtp.md §4.
pub const ROOT_SMTP_PASSWORD: &str = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
/// How long a start may take.
const START: Duration = Duration::from_mins(1);
/// How long a drain may take (contract: 30 s), and as much again on a busy machine.
const DRAIN: Duration = Duration::from_mins(1);

/// The binary under test: `$SESAME_BIN`, else the one that was built beside this test.
///
/// # Errors
/// When there is none.
pub fn binary() -> Result<PathBuf> {
    let given = std::env::var_os("SESAME_BIN").map(PathBuf::from);
    let own = std::env::current_exe()?;
    let built = own
        .ancestors()
        .skip(1)
        .take(2)
        .map(|dir| dir.join("sesame"));
    given
        .into_iter()
        .chain(built)
        .find(|path| path.is_file())
        .context("no sesame binary: run `cargo build -p sesame`, or set SESAME_BIN")
}

/// `endpoints.json`, as far as the rigs need it.
#[derive(Clone, Debug, Deserialize)]
pub struct Endpoints {
    /// Base URL of the API.
    pub api: String,
    /// Submission with STARTTLS.
    #[serde(default)]
    pub smtp_starttls: Vec<String>,
    /// Submission in TLS.
    #[serde(default)]
    pub smtp_tls: Vec<String>,
    /// Process id.
    pub pid: u32,
    /// Where Sesame itself answers DNS.
    #[serde(default)]
    pub dns: Vec<String>,
}

/// How the server is started: settings are `section.key` to value, as in its configuration file.
#[derive(Clone, Debug)]
pub struct Settings(BTreeMap<String, String>);

impl Settings {
    /// Those of a test: free ports, look-ups at that resolver, mail to that port of loopback, quick retries.
    pub fn new(resolver: SocketAddr, mx: SocketAddr) -> Self {
        let values = [
            ("account_id", ACCOUNT.to_owned()),
            ("region", "us-east-1".into()),
            ("service_domain", "ses.test".into()),
            ("root.access_key_id", ROOT_KEY.into()),
            ("root.secret_access_key", ROOT_SECRET.into()),
            ("account.production", "true".into()),
            ("account.max_24_hour_send", "100000000".into()),
            ("account.max_send_rate", "1000000".into()),
            ("api.listen", "127.0.0.1:0".into()),
            ("smtp.starttls", "127.0.0.1:0".into()),
            ("smtp.tls", "127.0.0.1:0".into()),
            ("inbound.listen", "127.0.0.1:0".into()),
            ("egress.allow_private", "true".into()),
            ("egress.port", mx.port().to_string()),
            ("dns.resolvers", resolver.to_string()),
            ("verification.pending_interval", "200ms".into()),
            ("verification.verified_interval", "60s".into()),
            ("retry.schedule", "1s".into()),
        ];
        Self(values.map(|(key, value)| (key.to_owned(), value)).into())
    }

    /// Changes one setting.
    pub fn set(&mut self, key: &str, value: &str) -> &mut Self {
        self.0.insert(key.to_owned(), value.to_owned());
        self
    }

    /// The binary with these settings and no others: what the caller's environment says of Sesame does not count.
    ///
    /// # Errors
    /// When there is no binary.
    pub fn command(&self) -> Result<Command> {
        let mut command = Command::new(binary()?);
        self.apply(&mut command);
        Ok(command)
    }

    fn apply(&self, command: &mut Command) {
        without_settings(command);
        let name = |key: &str| format!("SESAME_{}", key.to_uppercase().replace('.', "__"));
        command.envs(self.0.iter().map(|(key, value)| (name(key), value)));
    }
}

/// Takes away what the caller's environment says of Sesame.
pub fn without_settings(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("SESAME_") || text.starts_with("AWS_") {
            command.env_remove(&name);
        }
    }
}

/// A server process.
pub struct Sesame {
    child: Child,
    data: PathBuf,
    settings: Settings,
    /// Where it listens.
    pub endpoints: Endpoints,
    wrapped: bool,
}

impl Drop for Sesame {
    fn drop(&mut self) {
        // A wrapper that is killed leaves the server behind, so that one goes first.
        let runs = self.child.ended().is_ok_and(|status| status.is_none());
        if let (true, true, Some(pid)) = (self.wrapped, runs, self.server_pid()) {
            // It may be gone already; there is nobody left to tell.
            let _ = kill_process(pid, Signal::KILL);
        }
    }
}

impl Sesame {
    /// Starts it on a data folder and waits until it is ready.
    ///
    /// # Errors
    /// When it ends or is not ready in time; the error shows the end of its log.
    pub async fn start(data: &Path, settings: &Settings) -> Result<Self> {
        Self::start_under(&[], data, settings).await
    }

    /// Like [`Sesame::start`], under another program such as strace.
    ///
    /// # Errors
    /// As [`Sesame::start`].
    pub async fn start_under(wrapper: &[&str], data: &Path, settings: &Settings) -> Result<Self> {
        let child = spawn(wrapper, data, settings)?;
        let mut server = Self {
            child,
            data: data.to_owned(),
            settings: settings.clone(),
            endpoints: Endpoints {
                api: String::new(),
                smtp_starttls: Vec::new(),
                smtp_tls: Vec::new(),
                pid: 0,
                dns: Vec::new(),
            },
            wrapped: !wrapper.is_empty(),
        };
        server.endpoints = server.ready().await?;
        Ok(server)
    }

    async fn ready(&mut self) -> Result<Endpoints> {
        let stdout = output(&self.data, "out");
        let ready = wait_for("the line `ready`", START, || {
            if let Ok(Some(status)) = self.child.ended() {
                return Some(Err(status));
            }
            let text = std::fs::read_to_string(&stdout).unwrap_or_default();
            let is_ready = text.lines().any(|line| line.starts_with("ready"));
            is_ready.then_some(Ok(()))
        });
        match ready.await {
            Ok(Ok(())) => {}
            Ok(Err(status)) => bail!("sesame ended with {status}: {}", self.log_tail()),
            Err(late) => bail!("{late}: {}", self.log_tail()),
        }
        let text = std::fs::read(self.data.join("endpoints.json"))?;
        Ok(serde_json::from_slice(&text)?)
    }

    /// Kills it, as a crash would, and starts it on the same data.
    ///
    /// # Errors
    /// As [`Sesame::start`].
    pub async fn crash_and_restart(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child = spawn(&[], &self.data, &self.settings)?;
        self.endpoints = self.ready().await?;
        Ok(())
    }

    /// Kills it, as a crash would.
    ///
    /// # Errors
    /// When it cannot be waited for.
    pub fn kill(&mut self) -> Result<()> {
        self.child.kill()
    }

    /// Asks it to end and waits for that.
    ///
    /// # Errors
    /// When it does not end in time, or not with success.
    pub async fn stop(mut self) -> Result<()> {
        if let (true, Some(pid)) = (self.wrapped, self.server_pid()) {
            // A wrapper does not pass signals on.
            kill_process(pid, Signal::TERM)?;
        } else {
            self.child.signal(Signal::TERM)?;
        }
        let status = self.child.wait(DRAIN).await?;
        if !status.success() {
            bail!("sesame drained with {status}: {}", self.log_tail());
        }
        Ok(())
    }

    fn server_pid(&self) -> Option<Pid> {
        let pid = i32::try_from(self.endpoints.pid).ok()?;
        Pid::from_raw(pid)
    }

    /// Process id of the server itself, also under a wrapper.
    pub fn pid(&self) -> u32 {
        self.endpoints.pid
    }

    /// Address of the API.
    ///
    /// # Errors
    /// When the URL in `endpoints.json` is not one of an address.
    pub fn api_address(&self) -> Result<SocketAddr> {
        let url = &self.endpoints.api;
        let address = url.strip_prefix("http://").context("the API speaks http")?;
        Ok(address.trim_end_matches('/').parse()?)
    }

    /// A client of the API with the root key.
    ///
    /// # Errors
    /// As [`Sesame::api_address`].
    pub fn api(&self) -> Result<Api> {
        Ok(Api::new(self.api_address()?, ROOT_KEY, ROOT_SECRET))
    }

    /// SMTP submission with STARTTLS and the root key's password.
    ///
    /// # Errors
    /// When it does not listen.
    pub fn submission(&self) -> Result<smtp::Target> {
        let address = self.endpoints.smtp_starttls.first();
        Ok(smtp::Target {
            address: address.context("no SMTP listener")?.parse()?,
            tls: smtp::Tls::StartTls(Client::new()?),
            login: Some((ROOT_KEY.into(), ROOT_SMTP_PASSWORD.into())),
        })
    }

    /// The answer of `sesame admin ... --json`.
    ///
    /// # Errors
    /// When the command fails.
    pub fn admin(&self, words: &[&str]) -> Result<serde_json::Value> {
        let mut command = self.settings.command()?;
        let done = command
            .arg("admin")
            .args(words)
            .arg("--json")
            .arg("--data")
            .arg(&self.data)
            .output()?;
        if !done.status.success() {
            bail!(
                "sesame admin {} ended with {}: {}",
                words.join(" "),
                done.status,
                String::from_utf8_lossy(&done.stderr)
            );
        }
        Ok(serde_json::from_slice(&done.stdout)?)
    }

    /// The end of its log.
    pub fn log_tail(&self) -> String {
        let text = std::fs::read(output(&self.data, "log")).unwrap_or_default();
        String::from_utf8_lossy(&text[text.len().saturating_sub(2000)..]).into_owned()
    }
}

/// Files of the process's own output stand beside its data folder.
fn output(data: &Path, extension: &str) -> PathBuf {
    data.with_extension(extension)
}

fn spawn(wrapper: &[&str], data: &Path, settings: &Settings) -> Result<Child> {
    let binary = binary()?;
    let mut command = match wrapper {
        [] => Command::new(&binary),
        [program, arguments @ ..] => {
            let mut command = Command::new(program);
            command.args(arguments).arg(&binary);
            command
        }
    };
    command.arg("serve").arg("--data").arg(data);
    settings.apply(&mut command);
    // A `ready` of an earlier life must not count.
    std::fs::write(output(data, "out"), b"")?;
    Child::start(&mut command, &output(data, "out"), &output(data, "log"))
}
