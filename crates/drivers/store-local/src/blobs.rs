//! Large immutable values: `blobs/xx/NAME`, written aside, synced, renamed, and only then acknowledged.

use crate::options::{Faults, SyncPoint};
use crate::room::{Room, is_full};
use base::BoxFuture;
use base::env::Disk;
use bytes::Bytes;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{BlobId, Blobs, Error, check};

const MAGIC: [u8; 8] = *b"SEBLOB\0\x01";
/// Magic, CRC-32, four bytes of zero.
const HEADER: usize = 16;

/// The folder of blobs.
pub(crate) struct Values {
    disk: Arc<dyn Disk>,
    dir: PathBuf,
    room: Arc<Room>,
    inline: bool,
    faults: Faults,
}

impl Values {
    pub(crate) fn new(
        disk: Arc<dyn Disk>,
        dir: &Path,
        room: Arc<Room>,
        inline: bool,
        faults: Faults,
    ) -> Arc<Self> {
        Arc::new(Self {
            disk,
            dir: dir.to_owned(),
            room,
            inline,
            faults,
        })
    }

    fn folder(&self, id: BlobId) -> PathBuf {
        self.dir.join(format!("{:02x}", id.0 >> 120))
    }

    fn put_now(&self, id: BlobId, value: &Bytes) -> Result<(), Error> {
        match self.get_now(id)? {
            Some(there) if there == *value => return Ok(()),
            Some(_) => return Err(Error::Failed("another value has this name".into())),
            None if !self.room.for_mail() => return Err(Error::Full),
            None => {}
        }
        self.write(id, value).map_err(|error| {
            if is_full(&error) {
                Error::Full
            } else {
                Error::Failed(format!("a blob cannot be written: {error}"))
            }
        })
    }

    fn write(&self, id: BlobId, value: &Bytes) -> io::Result<()> {
        let (folder, name) = (self.folder(id), format!("{:032x}", id.0));
        let sync_dirs = self.faults.skip_sync != Some(SyncPoint::BlobDirectory);
        if !self.disk.exists(&folder) {
            self.disk.create_dir(&folder)?;
            if sync_dirs {
                self.disk.sync_dir(&self.dir)?;
            }
        }
        let aside = folder.join(format!("{name}.new"));
        let written = self.write_aside(&aside, value);
        if written.is_err() {
            // It is garbage either way; the error that counts is the first.
            let _ = self.disk.remove(&aside);
        }
        written?;
        self.disk.rename(&aside, &folder.join(name))?;
        if sync_dirs {
            self.disk.sync_dir(&folder)?;
        }
        Ok(())
    }

    fn write_aside(&self, path: &Path, value: &Bytes) -> io::Result<()> {
        let file = self.disk.open(path)?;
        file.set_len(0)?;
        let mut header = [0; HEADER];
        header[..8].copy_from_slice(&MAGIC);
        header[8..12].copy_from_slice(&crc32fast::hash(value).to_le_bytes());
        file.write_at(0, &header)?;
        file.write_at(HEADER as u64, value)?;
        if self.faults.skip_sync != Some(SyncPoint::Blob) {
            file.sync_data()?;
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
        self.disk
            .remove(&path)
            .map_err(|error| Error::Failed(format!("a blob cannot be removed: {error}")))
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

/// Checks a file's header and gives its value.
fn open(whole: Vec<u8>) -> Result<Bytes, Error> {
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
