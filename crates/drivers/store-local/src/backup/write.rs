//! The copy while it is written. The format comes first and the databases get their names last, so that an unfinished
//! copy is refused when somebody opens it as data.

use super::hold::Held;
use super::manifest::{self, Manifest};
use super::sums::Sums;
use super::{Copied, CopyError, DATABASES, SegmentEnd};
use crate::blobs::Values;
use crate::options::Faults;
use crate::{FORMAT, format};
use base::crypto::{Sha256, hex};
use base::env::{Disk, DiskFile};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Bytes that are copied at once.
pub(super) const STEP: usize = 1 << 20;

/// The copy.
pub(super) struct Writer {
    disk: Arc<dyn Disk>,
    to: PathBuf,
    held: Arc<Held>,
    sums: Sums,
    buffer: Vec<u8>,
    copied: Copied,
}

impl Writer {
    /// Begins in an empty folder.
    pub(super) fn begin(
        disk: Arc<dyn Disk>,
        to: PathBuf,
        held: Arc<Held>,
        faults: Faults,
    ) -> Result<Self, CopyError> {
        prepare(&*disk, &to)?;
        let failed = |error| CopyError::io(&to, error);
        format::write(&*disk, &to, faults).map_err(failed)?;
        let sums = Sums::create(&*disk, &to).map_err(failed)?;
        let mut writer = Self {
            disk,
            held,
            sums,
            buffer: vec![0; STEP],
            copied: Copied::default(),
            to: to.clone(),
        };
        let format = writer.disk.open(&to.join(format::FILE)).map_err(failed)?;
        let digest = writer.digest(&*format).map_err(failed)?;
        writer.sums.add(format::FILE, &digest).map_err(failed)?;
        Ok(writer)
    }

    /// Copies the databases, under other names.
    pub(super) fn databases(mut self, files: &[Arc<dyn DiskFile>]) -> Result<Self, CopyError> {
        for (name, file) in DATABASES.iter().zip(files) {
            let bytes = file
                .len()
                .map_err(|error| CopyError::io(Path::new(name), error))?;
            self.copy(&**file, bytes, &unfinished(name), name)?;
        }
        Ok(self)
    }

    /// Copies segments as far as they had come.
    pub(super) fn bodies(
        mut self,
        from: &Path,
        segments: &[SegmentEnd],
    ) -> Result<Self, CopyError> {
        for (number, end) in segments {
            let name = format!("bodies/{number:08}.seg");
            let path = from.join(&name);
            let read = || {
                let file = self.disk.open_to_read(&path)?;
                let bytes = file.len()?;
                Ok((file, bytes))
            };
            let (file, bytes) = read().map_err(|error| CopyError::io(&path, error))?;
            self.copy(&*file, bytes.min(*end), &name, &name)?;
        }
        self.sync_folder("bodies")?;
        Ok(self)
    }

    /// Copies the blobs: those that stand there, then those that were to be removed meanwhile.
    pub(super) fn blobs(mut self, values: &Values) -> Result<Self, CopyError> {
        let dir = self.to.join("blobs");
        let failed = |error| CopyError::io(&dir, error);
        for folder in values.folders().map_err(failed)? {
            let mut any = false;
            for (name, path) in values.files_of(&folder).map_err(failed)? {
                // It may have been removed between the two looks; then it is looked for below.
                if self.disk.exists(&path) {
                    any |= self.blob(&path, &format!("blobs/{folder}/{name}"))?;
                }
            }
            if any {
                self.sync_folder(&format!("blobs/{folder}"))?;
            }
        }
        for (folder, name, path) in values.gone().map_err(failed)? {
            let target = format!("blobs/{folder}/{name}");
            if !self.disk.exists(&self.to.join(&target)) && self.blob(&path, &target)? {
                self.sync_folder(&format!("blobs/{folder}"))?;
            }
        }
        self.sync_folder("blobs")?;
        Ok(self)
    }

    fn blob(&mut self, path: &Path, name: &str) -> Result<bool, CopyError> {
        let folder = self.to.join(name);
        let folder = folder.parent().unwrap_or(&self.to);
        self.disk
            .create_dir(folder)
            .map_err(|error| CopyError::io(folder, error))?;
        let opened = self
            .disk
            .open_to_read(path)
            .and_then(|file| Ok((file.len()?, file)));
        let (bytes, file) = opened.map_err(|error| CopyError::io(path, error))?;
        self.copy(&*file, bytes, name, name)?;
        Ok(true)
    }

    /// Gives the databases their names, and says that the copy is whole.
    pub(super) fn finish(self, origin: serde_json::Value) -> Result<Copied, CopyError> {
        let Self {
            disk,
            to,
            held,
            sums,
            copied,
            ..
        } = self;
        if !held.is_whole() {
            return Err(CopyError::GaveWay);
        }
        let done = || {
            disk.sync_dir(&to)?;
            for name in DATABASES {
                disk.rename(&to.join(unfinished(name)), &to.join(name))?;
            }
            let sums_sha256 = hex(&sums.finish()?);
            disk.sync_dir(&to)?;
            let manifest = Manifest {
                backup: manifest::VERSION,
                format: FORMAT,
                files: copied.files,
                bytes: copied.bytes,
                sums_sha256,
                origin,
            };
            manifest::write(&*disk, &to, &manifest)
        };
        done().map_err(|error| CopyError::io(&to, error))?;
        Ok(copied)
    }

    /// Copies the first bytes of a file durably, and lists them under a name.
    fn copy(
        &mut self,
        from: &dyn DiskFile,
        bytes: u64,
        to: &str,
        listed: &str,
    ) -> Result<(), CopyError> {
        let path = self.to.join(to);
        let failed = |error| CopyError::io(&path, error);
        let target = self.disk.open(&path).map_err(failed)?;
        let (held, buffer) = (&self.held, &mut self.buffer);
        let whole = pieces(from, bytes, buffer, |at, piece| {
            target.write_at(at, piece)?;
            Ok(held.goes_on())
        });
        let digest = whole.map_err(failed)?.ok_or(CopyError::GaveWay)?;
        target.sync_data().map_err(failed)?;
        self.sums.add(listed, &digest).map_err(failed)?;
        self.copied.files += 1;
        self.copied.bytes += bytes;
        Ok(())
    }

    fn digest(&mut self, file: &dyn DiskFile) -> io::Result<[u8; 32]> {
        let bytes = file.len()?;
        self.copied.files += 1;
        self.copied.bytes += bytes;
        let digest = pieces(file, bytes, &mut self.buffer, |_, _| Ok(true))?;
        Ok(digest.unwrap_or_default())
    }

    fn sync_folder(&self, name: &str) -> Result<(), CopyError> {
        let path = self.to.join(name);
        let made = self
            .disk
            .create_dir(&path)
            .and_then(|()| self.disk.sync_dir(&path));
        made.map_err(|error| CopyError::io(&path, error))
    }
}

/// Name of a database of an unfinished copy.
pub(super) fn unfinished(name: &str) -> String {
    format!("{name}.part")
}

/// Makes the folder when it is not there; refuses one that holds anything.
pub(super) fn prepare(disk: &dyn Disk, dir: &Path) -> Result<(), CopyError> {
    let failed = |error| CopyError::io(dir, error);
    if disk.exists(dir) {
        if !disk.list(dir).map_err(failed)?.is_empty() {
            return Err(CopyError::NotEmpty(dir.to_owned()));
        }
    } else {
        disk.create_dir(dir).map_err(failed)?;
        if let Some(parent) = dir.parent().filter(|path| !path.as_os_str().is_empty()) {
            // Whoever may make folders there may not always read it; the copy itself is synced in any case.
            let _ = disk.sync_dir(parent);
        }
    }
    disk.create_dir(&dir.join("bodies")).map_err(failed)
}

/// Reads the first bytes of a file piece by piece; answers their digest, or `None` when `take` wants no more.
pub(super) fn pieces(
    from: &dyn DiskFile,
    bytes: u64,
    buffer: &mut [u8],
    mut take: impl FnMut(u64, &[u8]) -> io::Result<bool>,
) -> io::Result<Option<[u8; 32]>> {
    let (mut at, mut digest) = (0, Sha256::default());
    while at < bytes {
        let step = (bytes - at).min(buffer.len() as u64) as usize;
        let piece = &mut buffer[..step];
        from.read_at(at, piece)?;
        digest.update(piece);
        if !take(at, piece)? {
            return Ok(None);
        }
        at += step as u64;
    }
    Ok(Some(digest.finish()))
}
