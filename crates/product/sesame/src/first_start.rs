//! What the first start makes: the data folder, the root key, and the first steps for a new user.

use anyhow::{Context, Result, bail};
use base::Secret;
use base::env::{Entropy, random};
use server::SubmissionHost;
use server::config::RootKey;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{ErrorKind, IsTerminal, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;
use zeroize::Zeroizing;

/// Name of the root key's file in the data folder.
const ROOT_CREDENTIALS: &str = "root-credentials";
/// Name of the first steps' file in the data folder.
const FIRST_STEPS: &str = "first-steps";

/// Makes the data folder, for its owner alone, when it is not there.
pub(crate) fn data_dir(path: &Path) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| cannot_make(path))?;
    }
    match DirBuilder::new().mode(0o700).create(path) {
        Err(e) if e.kind() != ErrorKind::AlreadyExists => Err(e).with_context(|| cannot_make(path)),
        _ if path.is_dir() => {
            warn_when_open(path, 0o022);
            Ok(())
        }
        _ => bail!("the data folder {} is no folder", path.display()),
    }
}

/// Says so when others on this machine may do what only the owner should; a container's mount may have no better mode.
pub(crate) fn warn_when_open(path: &Path, bits: u32) {
    let mode = path
        .metadata()
        .map_or(0, |found| found.permissions().mode());
    if mode & bits != 0 {
        let mode = format!("{:04o}", mode & 0o7777);
        tracing::warn!(path = %path.display(), mode, "others may read or change this; take their rights away");
    }
}

fn cannot_make(path: &Path) -> String {
    format!("the data folder {} cannot be made", path.display())
}

/// The root key: the configured one, the one made earlier, or a new one.
pub(crate) fn root_key(
    data_dir: &Path,
    configured: Option<RootKey>,
    entropy: &dyn Entropy,
) -> Result<RootKey> {
    if let Some(key) = configured {
        return Ok(key);
    }
    let path = data_dir.join(ROOT_CREDENTIALS);
    match fs::read_to_string(&path) {
        Ok(text) => {
            warn_when_open(&path, 0o077);
            return parse_credentials(&path, &Zeroizing::new(text));
        }
        Err(e) if e.kind() == ErrorKind::NotFound => {}
        Err(e) => return Err(e).with_context(|| format!("{}", path.display())),
    }
    let key = new_root_key(entropy);
    let text = Zeroizing::new(format!(
        "[default]\naws_access_key_id = {}\naws_secret_access_key = {}\n",
        key.access_key_id,
        key.secret_access_key.expose()
    ));
    write_private(&path, text.as_bytes())?;
    Ok(key)
}

/// Whether no server was ever ready on this folder: a first start that failed half-way is followed by another one.
pub(crate) fn is_first(data_dir: &Path) -> bool {
    !data_dir.join(server::endpoints::FILE_NAME).exists()
}

fn new_root_key(entropy: &dyn Entropy) -> RootKey {
    const ID: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const SECRET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let pick = |table: &[u8], bytes: &[u8]| -> String {
        let letter = |b: &u8| table[usize::from(*b) % table.len()] as char;
        bytes.iter().map(letter).collect()
    };
    RootKey {
        access_key_id: format!("AKIA{}", pick(ID, &random::<16>(entropy))),
        secret_access_key: Secret::new(pick(SECRET, &random::<40>(entropy))),
    }
}

fn parse_credentials(path: &Path, text: &str) -> Result<RootKey> {
    let value = |name: &str| {
        let mut pairs = text.lines().filter_map(|line| line.split_once('='));
        pairs
            .find(|(key, _)| key.trim() == name)
            .map(|(_, value)| value.trim().to_owned())
            .filter(|value| !value.is_empty())
            .with_context(|| format!("{} has no {name}; restore it or remove it", path.display()))
    };
    Ok(RootKey {
        access_key_id: value("aws_access_key_id")?,
        secret_access_key: Secret::new(value("aws_secret_access_key")?),
    })
}

/// Writes a file that only its owner can read, durably, and in one step: after a crash it is there whole or not at all.
pub(crate) fn write_private(path: &Path, content: &[u8]) -> Result<()> {
    let write = || -> std::io::Result<()> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let made = path.with_file_name(format!(".{name}.new"));
        // What a crash left there may have another mode, and a link would lead elsewhere.
        match fs::remove_file(&made) {
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(e),
            _ => {}
        }
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&made)?;
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&made, path)?;
        match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
            _ => Ok(()),
        }
    };
    write().with_context(|| format!("{} cannot be written", path.display()))
}

/// Tells a new user what comes next: on a terminal at once, otherwise in a file, since a container's output is a log.
pub(crate) fn tell(data_dir: &Path, steps: &str) -> Result<()> {
    if std::io::stdout().is_terminal() {
        crate::say(&format!("{steps}\n"))?;
        return Ok(());
    }
    let path = data_dir.join(FIRST_STEPS);
    write_private(&path, steps.as_bytes())?;
    crate::say(&format!(
        "first start: what comes next stands in {}\n",
        path.display()
    ))?;
    Ok(())
}

/// What a new user is told.
pub(crate) struct Told<'a> {
    /// URL of the APIs.
    pub(crate) api: &'a str,
    pub(crate) region: &'a str,
    pub(crate) data_dir: &'a Path,
    pub(crate) key: &'a RootKey,
    /// Host of SMTP submission and the key's password for it.
    pub(crate) smtp: Option<(SubmissionHost, Secret<String>)>,
}

/// The five lines.
pub(crate) fn steps(told: &Told<'_>) -> String {
    let Told {
        api, region, key, ..
    } = told;
    format!(
        "Sesame is ready; every AWS API of it answers at {api}\n\
         1. export AWS_ENDPOINT_URL={api} AWS_REGION={region} AWS_ACCESS_KEY_ID={id} AWS_SECRET_ACCESS_KEY={secret}\n\
         2. SMTP: {smtp}\n\
         3. aws sesv2 create-email-identity --email-identity YOUR-DOMAIN, publish the three CNAME records of its tokens, \
         then sesame admin identity check YOUR-DOMAIN --data {data}\n\
         4. leave the sandbox by sesame admin account grant --data {data}; then aws sesv2 send-email \
         --from-email-address you@YOUR-DOMAIN ..., and sesame admin message show MESSAGE-ID --data {data}\n",
        id = key.access_key_id,
        secret = key.secret_access_key.expose(),
        smtp = smtp(told),
        data = told.data_dir.display(),
    )
}

fn smtp(told: &Told<'_>) -> String {
    let Some((host, password)) = &told.smtp else {
        return "no listener is configured (smtp.starttls, smtp.tls)".into();
    };
    let port = host.port.map_or_else(String::new, |port| port.to_string());
    format!(
        "host {name} port {port} ({security}), user {user} password {password}",
        name = host.name,
        security = host.security,
        user = told.key.access_key_id,
        password = password.expose(),
    )
}

#[cfg(test)]
mod tests;
