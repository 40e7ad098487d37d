//! What the operator's commands work on.

use crate::config::Config;
use crate::flight::FlightRecorder;
use crate::operator::Operator;
use crate::operator::house::House;
use crate::wiring::Engines;
use base::Env;
use std::sync::Arc;
use store::Stores;

/// Recordings of the queue need a folder.
pub(super) fn flight_recorder(
    config: &Config,
    env: &Env,
    engines: &Engines,
) -> Option<FlightRecorder> {
    Some(FlightRecorder {
        queue: engines.queue.clone(),
        disk: Arc::clone(&env.disk),
        clock: Arc::clone(&env.clock),
        folder: config.data_dir.as_ref()?.join("flight"),
    })
}

/// The operator's commands over these engines.
pub(super) fn open(
    (engines, stores): (&Engines, &Stores),
    env: &Env,
    house: House,
    flight: Option<FlightRecorder>,
) -> Operator {
    Operator {
        control: Arc::clone(&engines.control),
        accept: Arc::clone(&engines.accept),
        queue: engines.queue.clone(),
        stores: stores.clone(),
        shard: engines.shard,
        clock: Arc::clone(&env.clock),
        transcripts: engines.transcripts.as_ref().map(|(way, _)| way.clone()),
        flight,
        house,
    }
}
