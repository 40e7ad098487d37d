//! Large immutable values: `blobs/xx/NAME`, written in `blobs/new`, synced, renamed, and only then acknowledged.

use crate::backup::Hold;
use crate::options::{Faults, OnFatal, SyncPoint};
use crate::room::{Room, is_full};
use crate::{Options, lock};
use base::BoxFuture;
use base::env::Disk;
use bytes::Bytes;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use store::{BlobId, Blobs, Error, check};

const MAGIC: [u8; 8] = *b"SEBLOB\0\x01";
/// Magic, CRC-32, four bytes of zero.
const HEADER: usize = 16;

/// Prefix of a value that was removed while a copy of the folder was made.
const GONE: &str = "gone-";

/// Where values are written before they have their names; what is found there at the start is garbage.
pub(crate) const NEW: &str = "new";

/// The folder of blobs.
pub(crate) struct Values {
    disk: Arc<dyn Disk>,
    dir: PathBuf,
    room: Arc<Room>,
    inline: bool,
    faults: Faults,
    on_fatal: Option<OnFatal>,
    hold: Arc<Hold>,
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    /// Values written so far.
    written: u64,
    /// Folders that are known to be durable.
    folders: BTreeSet<PathBuf>,
    /// A sync has failed: nothing is written any more.
    failed: bool,
}

/// Why a value was not written.
enum Unwritten {
    /// It may be tried again.
    Now(io::Error),
    /// What is durable is not known any more.
    ForGood(io::Error),
}

impl From<io::Error> for Unwritten {
    fn from(error: io::Error) -> Self {
        Self::Now(error)
    }
}

impl Values {
    /// Opens the folder of blobs inside a folder of data.
    pub(crate) fn new(
        disk: Arc<dyn Disk>,
        dir: &Path,
        room: Arc<Room>,
        hold: Arc<Hold>,
        options: &Options,
    ) -> io::Result<Arc<Self>> {
        let dir = dir.join("blobs");
        let new = dir.join(NEW);
        disk.create_dir(&new)?;
        for name in disk.list(&new)? {
            disk.remove(&new.join(name))?;
        }
        Ok(Arc::new(Self {
            disk,
            dir,
            room,
            inline: options.inline,
            faults: options.faults,
            on_fatal: options.on_fatal.clone(),
            hold,
            inner: Mutex::default(),
        }))
    }

    fn folder(&self, id: BlobId) -> PathBuf {
        self.dir.join(format!("{:02x}", id.0 >> 120))
    }

    fn put_now(&self, id: BlobId, value: &Bytes) -> Result<(), Error> {
        if lock(&self.inner).failed {
            return Err(Error::Failed("a blob could not be synced".into()));
        }
        let written = match self.get_now(id)? {
            // It may have its name since before a crash, or by another caller, and not durably.
            Some(there) if there == *value => self.sync_folder(&self.folder(id)),
            Some(_) => return Err(Error::Failed("another value has this name".into())),
            None if !self.room.for_mail() => return Err(Error::Full),
            None => self.write(id, value),
        };
        written.map_err(|unwritten| match unwritten {
            Unwritten::Now(error) if is_full(&error) => Error::Full,
            Unwritten::Now(error) => Error::Failed(format!("a blob cannot be written: {error}")),
            Unwritten::ForGood(error) => self.fail(&error),
        })
    }

    /// Says once that the store cannot go on.
    fn fail(&self, error: &io::Error) -> Error {
        let reason = format!("a blob cannot be synced: {error}");
        let before = std::mem::replace(&mut lock(&self.inner).failed, true);
        if !before {
            tracing::error!(reason, "the blob store has failed");
            if let Some(on_fatal) = &self.on_fatal {
                on_fatal(&reason);
            }
        }
        Error::Failed(reason)
    }

    fn write(&self, id: BlobId, value: &Bytes) -> Result<(), Unwritten> {
        let number = {
            let mut inner = lock(&self.inner);
            inner.written += 1;
            inner.written
        };
        // Two callers may write the same value at once.
        let aside = self.dir.join(NEW).join(number.to_string());
        let written = self.write_aside(&aside, value);
        if written.is_err() {
            // It is garbage either way; the error that counts is the first.
            let _ = self.disk.remove(&aside);
        }
        written?;
        let folder = self.folder(id);
        self.disk.create_dir(&folder)?;
        self.disk
            .rename(&aside, &folder.join(format!("{:032x}", id.0)))?;
        self.sync_folder(&folder)
    }

    fn write_aside(&self, path: &Path, value: &Bytes) -> Result<(), Unwritten> {
        let file = self.disk.open(path)?;
        let mut header = [0; HEADER];
        header[..8].copy_from_slice(&MAGIC);
        header[8..12].copy_from_slice(&crc32fast::hash(value).to_le_bytes());
        file.write_at(0, &header)?;
        file.write_at(HEADER as u64, value)?;
        if self.faults.syncs(SyncPoint::Blob) {
            file.sync_data().map_err(Unwritten::ForGood)?;
        }
        Ok(())
    }

    /// Makes the names in a folder durable, and its own.
    fn sync_folder(&self, folder: &Path) -> Result<(), Unwritten> {
        if !self.faults.syncs(SyncPoint::BlobDirectory) {
            return Ok(());
        }
        let sync = |dir: &Path| self.disk.sync_dir(dir).map_err(Unwritten::ForGood);
        sync(folder)?;
        if !lock(&self.inner).folders.contains(folder) {
            sync(&self.dir)?;
            lock(&self.inner).folders.insert(folder.to_owned());
        }
        Ok(())
    }

    fn get_now(&self, id: BlobId) -> Result<Option<Bytes>, Error> {
        let path = self.folder(id).join(format!("{:032x}", id.0));
        if !self.disk.exists(&path) {
            return Ok(None);
        }
        let whole = self
            .read(&path)
            .map_err(|error| Error::Failed(format!("a blob does not read: {error}")))?;
        open(whole).map(Some)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let file = self.disk.open(path)?;
        let mut whole = vec![0; file.len()? as usize];
        file.read_at(0, &mut whole)?;
        Ok(whole)
    }

    fn delete_now(&self, id: BlobId) -> Result<(), Error> {
        let path = self.folder(id).join(format!("{:032x}", id.0));
        if !self.disk.exists(&path) {
            return Ok(());
        }
        let removed = if self.hold.files() {
            // A copy that is being made may need it; a start removes what is left there.
            let aside = format!("{GONE}{:032x}", id.0);
            self.disk.rename(&path, &self.dir.join(NEW).join(aside))
        } else {
            self.disk.remove(&path)
        };
        removed.map_err(|error| Error::Failed(format!("a blob cannot be removed: {error}")))
    }

    async fn run<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        if self.inline {
            return work(self);
        }
        let own = Arc::clone(self);
        let done = tokio::task::spawn_blocking(move || work(&own)).await;
        done.map_err(|error| Error::Failed(error.to_string()))?
    }
}

impl Values {
    /// The folders of values.
    pub(crate) fn folders(&self) -> io::Result<Vec<String>> {
        let mut names = self.disk.list(&self.dir)?;
        names.retain(|name| name != NEW);
        Ok(names)
    }

    /// The values of a folder: their names and where they stand.
    pub(crate) fn files_of(&self, folder: &str) -> io::Result<Vec<(String, PathBuf)>> {
        let dir = self.dir.join(folder);
        let names = self.disk.list(&dir)?;
        let place = |name: String| (name.clone(), dir.join(name));
        Ok(names.into_iter().map(place).collect())
    }

    /// Values that were removed while a copy of the folder was made: folder, name, and where they stand now.
    pub(crate) fn gone(&self) -> io::Result<Vec<(String, String, PathBuf)>> {
        let new = self.dir.join(NEW);
        let names = self.disk.list(&new)?;
        let place = |name: &String| {
            let id = name.strip_prefix(GONE)?;
            let folder = id.get(..2)?;
            Some((folder.to_owned(), id.to_owned(), new.join(name)))
        };
        Ok(names.iter().filter_map(place).collect())
    }

    /// Removes them, when the copy is over.
    pub(crate) fn remove_gone(&self) {
        let removed = self.gone().and_then(|gone| {
            gone.iter()
                .try_for_each(|(_, _, path)| self.disk.remove(path))
        });
        if let Err(error) = removed {
            tracing::debug!(%error, "removed blobs stay until the next start");
        }
    }
}

/// Checks a file's header and gives its value.
pub(crate) fn open(whole: Vec<u8>) -> Result<Bytes, Error> {
    let damaged = || Error::Damaged("a blob".into());
    let mut whole = Bytes::from(whole);
    if whole.len() < HEADER || whole[..8] != MAGIC {
        return Err(damaged());
    }
    let value = whole.split_off(HEADER);
    if whole[8..12] != crc32fast::hash(&value).to_le_bytes() {
        return Err(damaged());
    }
    Ok(value)
}

/// The handle that callers have.
pub(crate) struct Handle(pub(crate) Arc<Values>);

impl Blobs for Handle {
    fn put(&self, id: BlobId, value: Bytes) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(async move {
            check::blob(id, &value)?;
            self.0.run(move |values| values.put_now(id, &value)).await
        })
    }

    fn get(&self, id: BlobId) -> BoxFuture<'_, Result<Option<Bytes>, Error>> {
        Box::pin(self.0.run(move |values| values.get_now(id)))
    }

    fn delete(&self, id: BlobId) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(self.0.run(move |values| values.delete_now(id)))
    }
}
