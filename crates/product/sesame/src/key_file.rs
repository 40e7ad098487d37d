//! The file of the master keys: made at the first start, rotated by the running server (docs/adr/046).
//!
//! Each line is a key of 64 hex digits. The first one seals; others stand there while a rotation is half done, and open
//! what they sealed. When it is done each of them lies in a file of its own beside, named by its id, for old backups.

use crate::config::Options;
use crate::first_start::{warn_when_open, write_private};
use anyhow::{Context, Result, ensure};
use base::crypto::{FORMER_KEYS_MAX, Keyring, MasterKey, hex};
use base::env::{Entropy, random};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use zeroize::Zeroizing;

/// Name of the file in the data folder.
const MASTER_KEY: &str = "master.key";

/// A key with its line.
struct Line {
    key: MasterKey,
    text: Zeroizing<String>,
}

/// Where the file is.
pub(crate) fn path(options: &Options) -> PathBuf {
    let configured = options.key_file.as_deref();
    configured.map_or_else(|| options.data_dir.join(MASTER_KEY), Path::to_owned)
}

/// Refuses to make a new master key for data that were sealed by another one.
pub(crate) fn is_there(options: &Options, is_new: bool) -> Result<()> {
    let file = path(options);
    ensure!(
        is_new || file.exists(),
        "the master key {} is missing, and without it the data in {} do not open; put it back, or name its file in \
         secrets.key_file",
        file.display(),
        options.data_dir.display()
    );
    Ok(())
}

/// Reads the master keys, making one in the data folder when nothing else is configured.
pub(crate) fn open(options: &Options, entropy: &dyn Entropy) -> Result<Keyring> {
    let path = &path(options);
    if options.key_file.is_none() && !path.try_exists().with_context(|| named(path))? {
        let line = new_line(entropy);
        write_private(path, line.text.as_bytes())?;
        tracing::warn!(
            path = %path.display(),
            "made a master key in the data folder; in production keep it elsewhere (secrets.key_file) and keep a copy: \
             without it nothing that is sealed can be read"
        );
        return Ok(line.key.into());
    }
    warn_when_open(path, 0o077);
    existing(path)
}

/// Reads master keys that must be there: those of the file, and those beside it.
pub(crate) fn existing(path: &Path) -> Result<Keyring> {
    let mut lines = read(path)?.into_iter();
    let first = lines.next().with_context(|| named(path))?;
    if lines.len() > 0 {
        tracing::warn!(
            path = %path.display(),
            "a rotation of the master key is half done; sesame admin master-key rotate goes on with it"
        );
    }
    let former = lines.chain(beside(path)).map(|line| line.key);
    Ok(Keyring::new(first.key, former.collect()))
}

/// The text of a file that opens what a key sealed, and what others did that are at hand; `None` without that key.
pub(crate) fn text_for(path: &Path, id: &str, former: &[String]) -> Option<Zeroizing<String>> {
    let mut lines = read(path).ok()?;
    lines.extend(beside(path));
    let of = |id: &str| lines.iter().find(|line| line.key.id() == id);
    let mut text = of(id)?.text.clone();
    for line in former.iter().filter_map(|id| of(id)) {
        text.push_str(&line.text);
    }
    Some(text)
}

fn named(path: &Path) -> String {
    format!("the master key {}", path.display())
}

fn new_line(entropy: &dyn Entropy) -> Line {
    let key = Zeroizing::new(random::<32>(entropy));
    Line {
        key: MasterKey::new(&key),
        text: Zeroizing::new(format!("{}\n", hex(&*key))),
    }
}

fn read(path: &Path) -> Result<Vec<Line>> {
    let text = fs::read_to_string(path).map(Zeroizing::new);
    let text = text.with_context(|| named(path))?;
    parse(&text).with_context(|| named(path))
}

/// Keys, the one that seals first; at least one.
fn parse(text: &str) -> Result<Vec<Line>> {
    let lines: Vec<&str> = text.trim().lines().collect();
    ensure!(
        lines.len() <= FORMER_KEYS_MAX,
        "there are more than {FORMER_KEYS_MAX} lines"
    );
    let keys: Result<Vec<Line>> = lines.into_iter().map(parse_line).collect();
    let keys = keys?;
    ensure!(!keys.is_empty(), "there are no 64 hex digits");
    Ok(keys)
}

fn parse_line(line: &str) -> Result<Line> {
    let digits = line.trim();
    let mut key = Zeroizing::new([0; 32]);
    ensure!(
        digits.len() == 64 && digits.bytes().all(|b| b.is_ascii_hexdigit()),
        "a line is not 64 hex digits"
    );
    for (at, byte) in key.iter_mut().enumerate() {
        let pair = digits.get(2 * at..2 * at + 2).unwrap_or_default();
        *byte = u8::from_str_radix(pair, 16).context("a line is not 64 hex digits")?;
    }
    Ok(Line {
        key: MasterKey::new(&key),
        text: Zeroizing::new(format!("{digits}\n")),
    })
}

/// Former keys, each in a file beside that is named by its id. One that does not read opens nothing, and hinders nothing.
fn beside(path: &Path) -> Vec<Line> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Vec::new();
    };
    let prefix = format!("{}.", name.to_string_lossy());
    let is_former = |name: &str| {
        let id = name.strip_prefix(&prefix);
        id.is_some_and(|id| id.len() == 8 && id.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    let names = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = names
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| is_former(name))
        .collect();
    names.sort();
    let read_one = |name: String| {
        let path = folder.join(name);
        let read = read(&path);
        read.inspect_err(|e| tracing::warn!("a former master key does not read: {e:#}"))
    };
    names.into_iter().flat_map(read_one).flatten().collect()
}

/// The file as a running server rotates its keys.
pub(crate) struct File {
    path: PathBuf,
    entropy: Arc<dyn Entropy>,
    /// Backups that are being made: each says which keys it needs, so that none may come up meanwhile.
    copies: Mutex<usize>,
}

/// A backup that is being made, until it is dropped.
pub(crate) struct Copying<'a>(&'a File);

impl Drop for Copying<'_> {
    fn drop(&mut self) {
        let mut copies = self.0.copies.lock().unwrap_or_else(PoisonError::into_inner);
        *copies = copies.saturating_sub(1);
    }
}

impl File {
    pub(crate) fn new(options: &Options, entropy: &Arc<dyn Entropy>) -> Self {
        Self {
            path: path(options),
            entropy: Arc::clone(entropy),
            copies: Mutex::new(0),
        }
    }

    /// Keeps rotations from beginning; answers the ids of the key that seals and of the others at hand.
    pub(crate) fn copying(&self) -> Result<(Copying<'_>, String, Vec<String>)> {
        let mut copies = self.copies.lock().unwrap_or_else(PoisonError::into_inner);
        let mut ids = read(&self.path)?.into_iter().chain(beside(&self.path));
        let first = ids.next().with_context(|| named(&self.path))?.key.id();
        let former = ids.map(|line| line.key.id()).collect();
        *copies += 1;
        Ok((Copying(self), first, former))
    }

    /// The file itself where the path is a link: what is written must not take the link's place.
    fn real(&self) -> Result<PathBuf> {
        fs::canonicalize(&self.path).with_context(|| named(&self.path))
    }

    fn put_before(&self, line: &Line) -> Result<()> {
        let path = self.real()?;
        let mut text = line.text.clone();
        for former in read(&path)? {
            text.push_str(&former.text);
        }
        write_private(&path, text.as_bytes())
    }

    fn leave_first(&self) -> Result<Vec<PathBuf>> {
        let path = self.real()?;
        let mut lines = read(&path)?.into_iter();
        let first = lines.next().with_context(|| named(&path))?;
        let mut written = Vec::new();
        for former in lines {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let beside = path.with_file_name(format!("{name}.{}", former.key.id()));
            write_private(&beside, former.text.as_bytes())?;
            written.push(beside);
        }
        write_private(&path, first.text.as_bytes())?;
        Ok(written)
    }
}

impl server::KeyFile for File {
    fn path(&self) -> PathBuf {
        std::path::absolute(&self.path).unwrap_or_else(|_| self.path.clone())
    }

    fn ids(&self) -> Result<Vec<String>, String> {
        let lines = read(&self.path).map_err(|e| format!("{e:#}"))?;
        Ok(lines.iter().map(|line| line.key.id()).collect())
    }

    fn begin(&self) -> Result<MasterKey, String> {
        let copies = self.copies.lock().unwrap_or_else(PoisonError::into_inner);
        if *copies > 0 {
            return Err("a backup is being made; give the command again when it is done".into());
        }
        let line = new_line(&*self.entropy);
        self.put_before(&line).map_err(|e| {
            format!(
                "{e:#}; put a line of 64 hex digits (openssl rand -hex 32) before those in the file yourself, start the \
                 server again, and give the command again"
            )
        })?;
        Ok(line.key)
    }

    fn finish(&self) -> Result<Vec<PathBuf>, String> {
        self.leave_first().map_err(|e| {
            format!(
                "everything is sealed with the first key of the file now, but {e:#}; take its other lines out yourself, \
                 and keep them for backups that were made before"
            )
        })
    }
}

#[cfg(test)]
mod tests;
