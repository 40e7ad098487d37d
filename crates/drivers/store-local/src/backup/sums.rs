//! The list of a copy's files, `SHA256SUMS`, in the form of `sha256sum`: an operator can check a copy without us.

use base::crypto::{Sha256, hex};
use base::env::{Disk, DiskFile};
use std::io;
use std::path::Path;

/// Name of the list.
pub(super) const SUMS: &str = "SHA256SUMS";
/// Bytes that are collected before they are written.
const BUFFER: usize = 64 * 1024;
/// Longest list that is read: about two million files.
pub(super) const SUMS_BYTES_MAX: u64 = 256 << 20;
/// Digits of a digest.
const DIGITS: usize = 64;

/// The list while it is written.
pub(super) struct Sums {
    file: Box<dyn DiskFile>,
    at: u64,
    buffer: Vec<u8>,
    digest: Sha256,
}

impl Sums {
    /// Begins an empty list.
    pub(super) fn create(disk: &dyn Disk, dir: &Path) -> io::Result<Self> {
        Ok(Self {
            file: disk.open(&dir.join(SUMS))?,
            at: 0,
            buffer: Vec::new(),
            digest: Sha256::default(),
        })
    }

    /// Adds a file.
    pub(super) fn add(&mut self, name: &str, digest: &[u8; 32]) -> io::Result<()> {
        self.buffer.extend_from_slice(line(name, digest).as_bytes());
        if self.buffer.len() < BUFFER {
            return Ok(());
        }
        self.flush()
    }

    fn flush(&mut self) -> io::Result<()> {
        self.digest.update(&self.buffer);
        self.file.write_at(self.at, &self.buffer)?;
        self.at += self.buffer.len() as u64;
        self.buffer.clear();
        Ok(())
    }

    /// Makes the list durable; answers its own digest.
    pub(super) fn finish(mut self) -> io::Result<[u8; 32]> {
        self.flush()?;
        self.file.sync_data()?;
        Ok(self.digest.finish())
    }
}

fn line(name: &str, digest: &[u8; 32]) -> String {
    format!("{}  {name}\n", hex(digest))
}

/// Reads a line of the list: digest and name. Only names that a copy can hold are taken, so that no list leads out of
/// its folder.
pub(super) fn read(line: &str) -> Option<(&str, &str)> {
    let (digest, name) = line.split_at_checked(DIGITS)?;
    let name = name.strip_prefix("  ")?;
    let is_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    (digest.bytes().all(is_hex) && is_ours(name)).then_some((digest, name))
}

fn is_ours(name: &str) -> bool {
    let all = |text: &str, of: fn(u8) -> bool| !text.is_empty() && text.bytes().all(of);
    match name.split('/').collect::<Vec<_>>()[..] {
        [name] => matches!(name, "format.json" | "mail.db" | "state.db"),
        ["bodies", name] => name
            .strip_suffix(".seg")
            .is_some_and(|number| all(number, |b| b.is_ascii_digit())),
        ["blobs", folder, name] => {
            all(folder, |b| b.is_ascii_hexdigit()) && all(name, |b| b.is_ascii_hexdigit())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_read_back_and_lead_nowhere_else() {
        for name in [
            "mail.db",
            "format.json",
            "bodies/00000001.seg",
            "blobs/0f/00ff",
        ] {
            let line = line(name, &[0xab; 32]);
            let (digest, found) = read(line.trim_end()).expect(name);
            assert_eq!((digest, found), ("ab".repeat(32).as_str(), name));
        }
        for name in [
            "",
            "../mail.db",
            "/etc/passwd",
            "bodies/../mail.db",
            "bodies/.seg",
            "bodies/1",
            "blobs/../1",
            "blobs/00/..",
            "blobs/00/",
            "blobs//00",
            "master.key",
            "mail.db/",
            "bodies/1.seg/x",
            "mail.db\0",
        ] {
            let line = line(name, &[0xab; 32]);
            assert_eq!(read(line.trim_end_matches('\n')), None, "{name}");
        }
        assert_eq!(read(&format!("{} mail.db", "ab".repeat(32))), None);
        assert_eq!(read(&format!("{}  mail.db", "AB".repeat(32))), None);
    }

    proptest! {
        #[test]
        fn noise_is_refused_never_a_panic(noise in ".{0,120}") {
            if let Some((digest, name)) = read(&noise) {
                prop_assert!(digest.len() == 64 && is_ours(name));
            }
        }
    }
}
