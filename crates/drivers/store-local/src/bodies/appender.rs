//! Small bodies: appended by the committer to the segment in use, in one piece for each group.

use super::record::{Body, HEADER};
use super::segment::{Active, FIRST, Location, Segment, Segments};
use crate::room::sync_failed;
use crate::{Faults, SyncPoint};
use base::env::DiskFile;
use std::io;
use std::sync::Arc;

/// The place where small bodies are appended: owned by the committer.
#[derive(Default)]
pub(crate) struct Appender {
    active: Option<Active>,
    buffer: Vec<u8>,
    unsynced: Vec<Arc<dyn DiskFile>>,
}

impl Appender {
    /// The segment that is written to.
    pub(crate) fn active(&self) -> Option<&Active> {
        self.active.as_ref()
    }

    /// Writes bodies, in one piece per segment, and counts them as living; they are durable after [`Appender::sync`].
    pub(crate) fn append(
        &mut self,
        segments: &Segments,
        bodies: &[&Body],
        segment_bytes: u64,
        now: i64,
    ) -> io::Result<Vec<Location>> {
        let mut locations = Vec::with_capacity(bodies.len());
        for body in bodies {
            let placed = self.place(segments, body, segment_bytes, now);
            locations.push(placed.inspect_err(|_| release(segments, &locations))?);
        }
        let flushed = self.flush();
        flushed.inspect_err(|_| release(segments, &locations))?;
        Ok(locations)
    }

    /// Gives a body its place, in a new segment when it does not fit into the one in use.
    fn place(
        &mut self,
        segments: &Segments,
        body: &Body,
        segment_bytes: u64,
        now: i64,
    ) -> io::Result<Location> {
        let bytes = (HEADER + body.len()) as u64;
        let buffered = self.buffer.len() as u64;
        let fits = |active: &Active| active.end + buffered + bytes <= active.bytes;
        if !self.active.as_ref().is_some_and(fits) {
            self.flush()?;
            self.seal(segments, now);
        }
        let active = match self.active.take() {
            Some(active) => active,
            None => segments.create(Segment::of(segment_bytes.max(FIRST + bytes)))?,
        };
        let location = Location {
            segment: active.number,
            offset: active.end + self.buffer.len() as u64,
            length: body.len() as u64,
        };
        self.active = Some(active);
        // Before the segment can be sealed: a sealed one in which nothing lives may be dropped by anybody.
        segments.revive(location);
        body.append_to(&mut self.buffer);
        Ok(location)
    }

    /// Writes what is buffered to the active segment.
    fn flush(&mut self) -> io::Result<()> {
        if let Some(active) = &mut self.active
            && !self.buffer.is_empty()
        {
            active.file.write_at(active.end, &self.buffer)?;
            active.end += self.buffer.len() as u64;
            self.unsynced.push(Arc::clone(&active.file));
        }
        self.buffer.clear();
        Ok(())
    }

    /// Makes written bodies durable.
    pub(crate) fn sync(&mut self, faults: Faults) -> io::Result<()> {
        for file in std::mem::take(&mut self.unsynced) {
            if faults.syncs(SyncPoint::Body) {
                file.sync_data().map_err(sync_failed)?;
            }
        }
        Ok(())
    }

    /// Forgets what is buffered after an error: nothing names it, and the segment is not written to again.
    pub(crate) fn abandon(&mut self, segments: &Segments, now: i64) {
        self.buffer.clear();
        self.unsynced.clear();
        self.seal(segments, now);
    }

    /// Writes no more to the active segment, and gives back the room behind its end.
    pub(crate) fn seal(&mut self, segments: &Segments, now: i64) {
        let Some(active) = self.active.take() else {
            return;
        };
        if let Err(error) = active.file.set_len(active.end) {
            tracing::debug!(%error, "a sealed segment keeps its room");
        }
        segments.seal(active.number, active.end, now);
    }
}

/// What was placed will not be named.
fn release(segments: &Segments, locations: &[Location]) {
    for location in locations {
        segments.release(*location);
    }
}
