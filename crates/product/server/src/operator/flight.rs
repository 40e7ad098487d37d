//! `sesame admin queue flight`: the newest inputs of the queue's core as a file.

use super::{Operator, Outcome, Problem};
use crate::flight::FlightError;
use serde_json::json;

impl Operator {
    pub(super) async fn queue_flight(&self) -> Outcome {
        let Some(recorder) = self.flight.clone() else {
            let text =
                "this server keeps nothing in a folder, so there is no place for a recording";
            return Err(Problem::Invalid(text.into()));
        };
        // Tens of megabytes: no task of the server waits for the disk.
        let written = tokio::task::spawn_blocking(move || recorder.write()).await;
        let written = written.map_err(|died| Problem::Failed(died.to_string()))?;
        let flight = written.map_err(|e| match e {
            FlightError::Off => Problem::Invalid(e.to_string()),
            other => Problem::Failed(super::with_cause(&other)),
        })?;
        Ok(json!({"file": flight.file, "bytes": flight.bytes}))
    }
}
