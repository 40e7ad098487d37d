//! Playing a recording: the same core, told the same.

use super::taped::Taped;
use super::{MAGIC, digest};
use crate::core::{Core, Effect, Input};
use base::Timestamp;
use thiserror::Error;

/// A recording that cannot be played.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum Damaged {
    /// It is something else, or of another version.
    #[error("this is no recording that this version can play")]
    NoRecording,
    /// The state at its beginning does not read; another version has written it.
    #[error("the state that the recording begins with does not read: another version has made it")]
    State,
    /// An input does not read.
    #[error("input {0} of the recording does not read")]
    Input(usize),
}

/// One step of a recording.
#[derive(Debug)]
pub struct Step<'a> {
    /// Its number, from 0.
    pub number: usize,
    /// The moment that the core was told.
    pub now: Timestamp,
    /// What happened.
    pub input: &'a Input,
    /// What the core does about it.
    pub effects: &'a [Effect],
    /// Whether that is what it did then; `None` at the end of a recording whose core did not come back.
    pub same: Option<bool>,
}

/// Plays a recording, and shows each step.
///
/// **Errors**: it does not read.
///
/// **Panics**: where the core does, which is what a recording of a panic is for; the steps before were shown.
pub fn replay(recording: &[u8], mut show: impl FnMut(&Step<'_>)) -> Result<usize, Damaged> {
    let rest = recording.strip_prefix(MAGIC).ok_or(Damaged::NoRecording)?;
    let (length, rest) = rest.split_first_chunk::<8>().ok_or(Damaged::NoRecording)?;
    let length = usize::try_from(u64::from_le_bytes(*length)).unwrap_or(usize::MAX);
    let (state, mut rest) = rest.split_at_checked(length).ok_or(Damaged::NoRecording)?;
    let mut core: Core = postcard::from_bytes(state).map_err(|_| Damaged::State)?;
    let mut effects = Vec::new();
    let mut number = 0;
    while !rest.is_empty() {
        let damaged = || Damaged::Input(number);
        let (length, after) = rest.split_first_chunk::<4>().ok_or_else(damaged)?;
        let length = u32::from_le_bytes(*length) as usize;
        let (bytes, after) = after.split_at_checked(length).ok_or_else(damaged)?;
        let (now, taped): (Timestamp, Taped<'_>) =
            postcard::from_bytes(bytes).map_err(|_| damaged())?;
        let input = taped.input();
        let then = after.split_first_chunk::<4>();
        effects.clear();
        core.step(now, input.clone(), &mut effects);
        let same = then.map(|(then, _)| u32::from_le_bytes(*then) == digest::of(&effects));
        show(&Step {
            number,
            now,
            input: &input,
            effects: &effects,
            same,
        });
        number += 1;
        rest = then.map_or(&[], |(_, after)| after);
    }
    Ok(number)
}
