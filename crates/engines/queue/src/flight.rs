//! The flight recorder: the newest inputs of the core, with its state before the first of them, so that the same core
//! does the same again elsewhere (docs/adr/053).

mod digest;
mod replay;
mod taped;

pub use replay::{Damaged, Step, replay};

use crate::core::{Core, Effect, Input};
use base::Timestamp;
use std::sync::{Mutex, MutexGuard, PoisonError};
use taped::Taped;

/// What a recording begins with; the number is that of the format.
pub(crate) const MAGIC: &[u8] = b"sesame-flight 1\n";

/// A segment ends at this size, however few inputs it has.
const SEGMENT_BYTES: usize = 8 << 20;

/// The recorder of one queue. Two segments of inputs, the older one with the state that it began in: so at least as
/// many inputs as wanted are kept, and at most twice as many.
#[derive(Debug)]
pub(crate) struct Recorder {
    /// Inputs of a segment; 0 records nothing.
    inputs: usize,
    tape: Mutex<Tape>,
}

#[derive(Debug, Default)]
struct Tape {
    older: Option<Segment>,
    newer: Segment,
}

#[derive(Debug, Default)]
struct Segment {
    /// The core before the first input.
    state: Vec<u8>,
    /// Inputs, each with its length before it and the digest of its effects behind it.
    records: Vec<u8>,
    inputs: usize,
}

impl Segment {
    fn begin(core: &Core) -> Self {
        Self {
            state: postcard::to_allocvec(core).unwrap_or_default(),
            ..Self::default()
        }
    }
}

impl Recorder {
    pub(crate) fn new(inputs: usize) -> Self {
        Self {
            inputs,
            tape: Mutex::default(),
        }
    }

    fn tape(&self) -> MutexGuard<'_, Tape> {
        self.tape.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a recording.
    pub(crate) fn begin(&self, core: &Core) {
        if self.inputs > 0 {
            self.tape().newer = Segment::begin(core);
        }
    }

    /// Notes an input before the core takes it, so that one that it does not survive is there as well.
    pub(crate) fn before(&self, now: Timestamp, input: &Input) {
        if self.inputs == 0 {
            return;
        }
        let segment = &mut self.tape().newer;
        let at = segment.records.len();
        segment.records.extend_from_slice(&[0; 4]);
        let records = std::mem::take(&mut segment.records);
        // What cannot be written is an input of no bytes, which the reader names as damaged.
        segment.records =
            postcard::to_extend(&(now, Taped::of(input)), records).unwrap_or_default();
        let length = segment.records.len().saturating_sub(at + 4) as u32;
        if let Some(place) = segment.records.get_mut(at..at + 4) {
            place.copy_from_slice(&length.to_le_bytes());
        }
    }

    /// Notes what the core made of it.
    pub(crate) fn after(&self, effects: &[Effect], core: &Core) {
        if self.inputs == 0 {
            return;
        }
        let digest = digest::of(effects);
        let mut tape = self.tape();
        let segment = &mut tape.newer;
        segment.records.extend_from_slice(&digest.to_le_bytes());
        segment.inputs += 1;
        let too_large = segment.records.len() >= SEGMENT_BYTES;
        if segment.inputs < self.inputs && !too_large {
            return;
        }
        let full = std::mem::replace(&mut tape.newer, Segment::begin(core));
        // One input may be larger than all others: of the first there is a whole store.
        let keeps = full.records.len() < 2 * SEGMENT_BYTES;
        tape.older = keeps.then_some(full);
    }

    /// The recording as a file; `None` when there is none.
    pub(crate) fn dump(&self) -> Option<Vec<u8>> {
        if self.inputs == 0 {
            return None;
        }
        Some(write(&self.tape()))
    }

    /// The same for a process that has panicked: without waiting for whoever holds the tape.
    pub(crate) fn dump_now(&self) -> Option<Vec<u8>> {
        if self.inputs == 0 {
            return None;
        }
        match self.tape.try_lock() {
            Ok(tape) => Some(write(&tape)),
            Err(std::sync::TryLockError::Poisoned(tape)) => Some(write(&tape.into_inner())),
            Err(std::sync::TryLockError::WouldBlock) => None,
        }
    }
}

fn write(tape: &Tape) -> Vec<u8> {
    let Tape { older, newer } = tape;
    let state = older.as_ref().map_or(&newer.state, |older| &older.state);
    let records = older.iter().map(|older| &older.records);
    let records: Vec<&Vec<u8>> = records.chain([&newer.records]).collect();
    let size: usize = records.iter().map(|part| part.len()).sum();
    let mut file = Vec::with_capacity(MAGIC.len() + 8 + state.len() + size);
    file.extend_from_slice(MAGIC);
    file.extend_from_slice(&(state.len() as u64).to_le_bytes());
    file.extend_from_slice(state);
    for part in records {
        file.extend_from_slice(part);
    }
    file
}

#[cfg(test)]
mod tests;
