//! Large bodies: each is a segment of its own, written before its commit and outside the committer
//! (docs/adr/017).

use super::record::{Body, HEADER};
use super::segment::{Active, FIRST, Location, Segment, Segments};
use crate::SyncPoint;
use crate::room::sync_failed;
use std::io;
use std::sync::Arc;

impl Segments {
    /// Writes a large body into a segment of its own, durably. Blocks.
    pub(crate) fn write_large(self: &Arc<Self>, body: &Body, now: i64) -> io::Result<Held> {
        let bytes = (HEADER + body.len()) as u64;
        let active = self.create(Segment::of_one(bytes, now))?;
        let location = Location {
            segment: active.number,
            offset: FIRST,
            length: body.len() as u64,
        };
        let held = Held {
            segments: Arc::clone(self),
            location,
            kept: false,
        };
        self.write_pieces(&active, body)?;
        Ok(held)
    }

    fn write_pieces(&self, active: &Active, body: &Body) -> io::Result<()> {
        let mut at = active.end;
        for piece in body.pieces() {
            active.file.write_at(at, piece)?;
            at += piece.len() as u64;
        }
        if self.faults.syncs(SyncPoint::LargeBody) {
            active.file.sync_data().map_err(sync_failed)?;
        }
        Ok(())
    }
}

/// A large body that stands in its file and that no row names yet: removed unless somebody answers for it.
pub(crate) struct Held {
    segments: Arc<Segments>,
    location: Location,
    kept: bool,
}

impl Held {
    /// It is released by [`Segments::release`] from now on, or never.
    pub(crate) fn keep(mut self) -> Location {
        self.kept = true;
        self.location
    }

    /// Where it stands.
    pub(crate) fn location(&self) -> Location {
        self.location
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if !self.kept && self.segments.release(self.location) {
            self.segments.drop_dead(None);
        }
    }
}
