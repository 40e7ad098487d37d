//! The segments of a folder: which there are, how much lives in each, and the one that is written to.

use super::record::{HEADER, Record};
use crate::backup::{Hold, SegmentEnd};
use crate::room::sync_failed;
use crate::{Faults, SyncPoint, lock};
use base::env::{Disk, DiskFile};
use bytes::Bytes;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use store::Error;

/// First bytes of a segment, before its number.
const MAGIC: [u8; 8] = *b"SESEG\0\0\x01";
/// Bytes before the first record.
pub(crate) const FIRST: u64 = 16;
/// Segments that are kept open for reading.
const OPEN_MAX: usize = 64;

/// Where a body stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Location {
    /// Number of the segment.
    pub(crate) segment: u64,
    /// Offset of the record.
    pub(crate) offset: u64,
    /// Bytes of the body.
    pub(crate) length: u64,
}

/// What rows name in a segment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Live {
    /// How many bodies.
    pub(crate) bodies: u64,
    /// Bytes of them.
    pub(crate) bytes: u64,
    /// Where the last of them ends.
    pub(crate) end: u64,
}

impl Live {
    /// One more.
    pub(crate) fn add(&mut self, location: Location) {
        self.bodies += 1;
        self.bytes += location.room();
        self.end = self.end.max(location.offset + location.room());
    }
}

impl Location {
    /// Bytes that the record takes.
    fn room(self) -> u64 {
        HEADER as u64 + self.length
    }
}

/// All segments of a folder.
pub(crate) struct Segments {
    disk: Arc<dyn Disk>,
    dir: PathBuf,
    pub(super) faults: Faults,
    hold: Arc<Hold>,
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    segments: BTreeMap<u64, Segment>,
    next: u64,
    open: usize,
}

/// One segment.
#[derive(Default)]
pub(super) struct Segment {
    /// Bodies that a row names, or is about to name.
    live: u64,
    live_bytes: u64,
    bytes: u64,
    /// Milliseconds of the wall clock when nothing was written to it any more; `None` while it is.
    sealed_at: Option<i64>,
    file: Option<Arc<dyn DiskFile>>,
}

impl Segment {
    /// A segment of so many bytes in which nothing lives yet.
    pub(super) fn of(bytes: u64) -> Self {
        Self {
            bytes,
            ..Self::default()
        }
    }

    /// A sealed segment for one record of so many bytes, which is alive from the moment that others see it.
    pub(super) fn of_one(bytes: u64, now: i64) -> Self {
        Self {
            live: 1,
            live_bytes: bytes,
            sealed_at: Some(now),
            ..Self::of(FIRST + bytes)
        }
    }
}

/// The segment that is written to, and how far.
pub(crate) struct Active {
    pub(super) number: u64,
    pub(super) file: Arc<dyn DiskFile>,
    pub(super) end: u64,
    pub(super) bytes: u64,
}

impl Segments {
    /// Finds the segments of a folder; `live` says what rows name in each. The others are removed, and what a crash has
    /// left behind the last named body is cut off.
    pub(crate) fn open(
        disk: Arc<dyn Disk>,
        dir: &Path,
        faults: Faults,
        live: &BTreeMap<u64, Live>,
        now: i64,
    ) -> io::Result<Self> {
        let mut inner = Inner {
            next: 1,
            ..Inner::default()
        };
        for name in disk.list(dir)? {
            let number = name.strip_suffix(".seg").and_then(|n| n.parse().ok());
            let Some(number) = number else { continue };
            inner.next = inner.next.max(number + 1);
            let path = dir.join(&name);
            match live.get(&number) {
                None => disk.remove(&path)?,
                Some(live) => {
                    let segment = Segment {
                        live: live.bodies,
                        live_bytes: live.bytes,
                        bytes: cut(&*disk.open(&path)?, live.end)?,
                        sealed_at: Some(now),
                        file: None,
                    };
                    inner.segments.insert(number, segment);
                }
            }
        }
        for number in live.keys() {
            if !inner.segments.contains_key(number) {
                tracing::error!(segment = number, "a segment of bodies is missing");
            }
            inner.next = inner.next.max(number + 1);
        }
        Ok(Self {
            disk,
            dir: dir.to_owned(),
            faults,
            hold: Arc::default(),
            inner: Mutex::new(inner),
        })
    }

    /// What a copy of the folder holds back.
    pub(crate) fn hold(&self) -> &Arc<Hold> {
        &self.hold
    }

    /// The segments in which something lives, and where each ends now. Asked between two commits.
    pub(crate) fn ends(&self, active: Option<&Active>) -> Vec<SegmentEnd> {
        let end = |(number, segment): (&u64, &Segment)| {
            let active = active.filter(|active| active.number == *number);
            let end = active.map_or(segment.bytes, |active| active.end);
            (segment.live > 0).then_some((*number, end))
        };
        lock(&self.inner).segments.iter().filter_map(end).collect()
    }

    fn path(&self, number: u64) -> PathBuf {
        self.dir.join(format!("{number:08}.seg"))
    }

    /// A new segment, its room allocated and its directory entry durable.
    pub(super) fn create(&self, segment: Segment) -> io::Result<Active> {
        let number = {
            let mut inner = lock(&self.inner);
            inner.next += 1;
            inner.next - 1
        };
        let bytes = segment.bytes;
        match self.create_file(number, bytes) {
            Ok(file) => {
                let segment = Segment {
                    file: Some(Arc::clone(&file)),
                    ..segment
                };
                let mut inner = lock(&self.inner);
                inner.open += 1;
                inner.segments.insert(number, segment);
                Ok(Active {
                    number,
                    file,
                    end: FIRST,
                    bytes,
                })
            }
            Err(error) => {
                // What was made of it is garbage; the next start removes it when this does not.
                let _ = self.disk.remove(&self.path(number));
                Err(error)
            }
        }
    }

    fn create_file(&self, number: u64, bytes: u64) -> io::Result<Arc<dyn DiskFile>> {
        let file: Arc<dyn DiskFile> = self.disk.open(&self.path(number))?.into();
        file.allocate(bytes)?;
        let mut header = [0; FIRST as usize];
        header[..8].copy_from_slice(&MAGIC);
        header[8..].copy_from_slice(&number.to_le_bytes());
        file.write_at(0, &header)?;
        if self.faults.syncs(SyncPoint::SegmentDirectory) {
            self.disk.sync_dir(&self.dir).map_err(sync_failed)?;
        }
        Ok(file)
    }

    /// Counts a body as living.
    pub(super) fn revive(&self, location: Location) {
        if let Some(segment) = lock(&self.inner).segments.get_mut(&location.segment) {
            segment.live += 1;
            segment.live_bytes += location.room();
        }
    }

    /// Counts a body as dead; answers whether it was the last one of a segment.
    pub(crate) fn release(&self, location: Location) -> bool {
        let mut inner = lock(&self.inner);
        let Some(segment) = inner.segments.get_mut(&location.segment) else {
            return false;
        };
        segment.live = segment.live.saturating_sub(1);
        segment.live_bytes = segment.live_bytes.saturating_sub(location.room());
        segment.live == 0
    }

    /// Removes segments in which nothing lives, unless a copy needs them. One that cannot be removed is garbage that the next start removes.
    pub(crate) fn drop_dead(&self, active: Option<&Active>) {
        if self.hold.files() {
            return;
        }
        for number in lock(&self.inner).take_dead(active.map(|active| active.number)) {
            if let Err(error) = self.disk.remove(&self.path(number)) {
                tracing::warn!(segment = number, %error, "a dead segment cannot be removed");
            }
        }
    }

    /// Notes that a segment ends here and is not written to any more.
    pub(super) fn seal(&self, number: u64, end: u64, now: i64) {
        if let Some(segment) = lock(&self.inner).segments.get_mut(&number) {
            segment.sealed_at = Some(now);
            segment.bytes = end;
        }
    }

    /// Leaves a segment alone for as long as if it had just been sealed.
    pub(crate) fn put_off(&self, number: u64, now: i64) {
        if let Some(segment) = lock(&self.inner).segments.get_mut(&number) {
            segment.sealed_at = Some(now);
        }
    }

    /// Whether a segment is still there.
    pub(crate) fn has(&self, number: u64) -> bool {
        lock(&self.inner).segments.contains_key(&number)
    }

    /// The file of a segment; `None` when it is gone. Under the lock, so that it cannot go in between.
    fn file(&self, number: u64) -> io::Result<Option<Arc<dyn DiskFile>>> {
        let mut inner = lock(&self.inner);
        let Some(segment) = inner.segments.get(&number) else {
            return Ok(None);
        };
        if let Some(file) = &segment.file {
            return Ok(Some(Arc::clone(file)));
        }
        let file: Arc<dyn DiskFile> = self.disk.open(&self.path(number))?.into();
        inner.open += 1;
        if let Some(segment) = inner.segments.get_mut(&number) {
            segment.file = Some(Arc::clone(&file));
        }
        if inner.open > OPEN_MAX {
            let mut closed = 0;
            for (other, segment) in &mut inner.segments {
                if *other != number && segment.sealed_at.is_some() && segment.file.take().is_some()
                {
                    closed += 1;
                }
            }
            inner.open -= closed;
        }
        Ok(Some(file))
    }

    /// Reads a body; `None` when its segment is gone: the row has changed meanwhile. Blocks.
    pub(crate) fn read(&self, message: u64, location: Location) -> Result<Option<Bytes>, Error> {
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::UnexpectedEof => Error::Damaged("a body is cut off".into()),
            _ => Error::Failed(format!("a body does not read: {error}")),
        };
        let Some(file) = self.file(location.segment).map_err(failed)? else {
            return Ok(None);
        };
        let mut whole = vec![0; HEADER + location.length as usize];
        file.read_at(location.offset, &mut whole).map_err(failed)?;
        Record::open(message, whole.into()).map(Some)
    }

    /// The oldest segment sealed before a moment with less than a quarter of it alive.
    pub(crate) fn sparse(&self, sealed_before: i64) -> Option<u64> {
        let inner = lock(&self.inner);
        let found = inner.segments.iter().find(|(_, s)| {
            s.sealed_at.is_some_and(|at| at <= sealed_before) && s.live_bytes * 4 < s.bytes
        });
        found.map(|(number, _)| *number)
    }

    /// The header of the record at an offset; `None` at the end of the segment, or when it is gone.
    pub(crate) fn record_at(&self, number: u64, offset: u64) -> io::Result<Option<Record>> {
        let Some(file) = self.file(number)? else {
            return Ok(None);
        };
        let mut header = [0; HEADER];
        match file.read_at(offset, &mut header) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            Err(error) => return Err(error),
        }
        let record = Record::read(header);
        // What was never written is zeros: message 0 does not exist.
        Ok((record.message != 0).then_some(record))
    }
}

impl Inner {
    /// Takes out the segments in which nothing lives: from now on nobody opens their files.
    fn take_dead(&mut self, active: Option<u64>) -> Vec<u64> {
        let is_dead = |(number, s): (&u64, &Segment)| {
            let dead = s.live == 0 && s.sealed_at.is_some() && Some(*number) != active;
            dead.then_some(*number)
        };
        let dead: Vec<u64> = self.segments.iter().filter_map(is_dead).collect();
        for number in &dead {
            let segment = self.segments.remove(number);
            self.open -= usize::from(segment.is_some_and(|s| s.file.is_some()));
        }
        dead
    }
}

/// Cuts a file that is longer; answers how long it is then.
fn cut(file: &dyn DiskFile, end: u64) -> io::Result<u64> {
    let bytes = file.len()?;
    if bytes <= end {
        return Ok(bytes);
    }
    match file.set_len(end) {
        Ok(()) => Ok(end),
        Err(error) => {
            tracing::debug!(%error, "a segment keeps its room");
            Ok(bytes)
        }
    }
}
