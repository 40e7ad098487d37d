//! The flight recorder's files: what the queue was told last, written down when the operator asks, on SIGUSR1, and when
//! the process panics (docs/adr/053).

use base::env::{Clock, Disk};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use thiserror::Error;

/// Files that are kept; the oldest goes.
const FILES: usize = 10;
/// Files end in this; before it stands the moment.
const SUFFIX: &str = ".flight";

/// Why there is no file.
#[derive(Debug, Error)]
pub enum FlightError {
    /// Nothing is recorded.
    #[error("nothing is recorded; limits.flight_inputs says how much is")]
    Off,
    /// The queue was in the middle of writing down an input.
    #[error("the recording is in use")]
    Busy,
    /// The file cannot be written.
    #[error("the recording cannot be written")]
    Disk(#[from] io::Error),
}

/// A recording that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flight {
    /// Where.
    pub file: PathBuf,
    /// How large.
    pub bytes: u64,
}

/// Writes recordings of the queue.
#[derive(Clone)]
pub struct FlightRecorder {
    pub(crate) queue: queue::Handle,
    pub(crate) disk: Arc<dyn Disk>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) folder: PathBuf,
}

impl FlightRecorder {
    /// Writes the newest inputs into a file of their own.
    ///
    /// **Errors**: see [`FlightError`].
    pub fn write(&self) -> Result<Flight, FlightError> {
        let recording = self.queue.flight().ok_or(FlightError::Off)?;
        self.write_file(&recording)
    }

    /// The same in a process that has panicked: nothing is waited for.
    ///
    /// **Errors**: see [`FlightError`].
    pub fn write_after_panic(&self) -> Result<Flight, FlightError> {
        let recording = self.queue.flight_after_panic().ok_or(FlightError::Busy)?;
        self.write_file(&recording)
    }

    fn write_file(&self, recording: &[u8]) -> Result<Flight, FlightError> {
        self.disk.create_dir(&self.folder)?;
        let names = self.disk.list(&self.folder)?;
        let mut names: Vec<_> = names.iter().filter(|name| name.ends_with(SUFFIX)).collect();
        names.sort();
        let too_many = (names.len() + 1).saturating_sub(FILES);
        for name in names.into_iter().take(too_many) {
            self.disk.remove(&self.folder.join(name))?;
        }
        let moment = self.clock.now().0;
        let file = self.folder.join(format!("{moment:015}{SUFFIX}"));
        let open = self.disk.open(&file)?;
        open.set_len(0)?;
        open.write_at(0, recording)?;
        open.sync_data()?;
        let bytes = recording.len() as u64;
        Ok(Flight { file, bytes })
    }
}
