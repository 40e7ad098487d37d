//! The server: wires engines, doors and stores over `Env`, starts them, watches them, and drains them. It knows no
//! driver, so that the simulator runs the very same server on a simulated world.
//!
//! *Invariants.* A request's body is read only within its share of the memory budget. An operator's listener never
//! answers anyone but the operator. The drain ends in bounded time whatever remotes do.
//!
//! *What it does not know.* Files of configuration, command lines, operating systems, SQL, what an operation means.
//!
//! *Start reading at* [`app`], then `wiring.rs`.
//!
//! References: RFC 9110 and 9112 (HTTP), Prometheus text format 0.0.4.

mod api;
pub mod app;
pub mod certificates;
pub mod config;
pub mod dev;
pub mod endpoints;
mod flight;
mod http1;
mod https;
mod links;
pub mod metrics;
mod operator;
pub mod records;
mod requests;
pub mod timeline;
mod transcripts;
mod wiring;

pub use app::App;
pub use config::Config;
pub use flight::{Flight, FlightError, FlightRecorder};
pub use operator::{Backup, KeyFile, SubmissionHost};
