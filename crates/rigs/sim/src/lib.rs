//! The simulator: the whole server on a simulated machine whose disk forgets unsynced bytes, whose network lies and
//! whose clock jumps, driven by one seed.
//!
//! *Invariants.* Everything random comes from the seed, everything timed from tokio's paused clock: the same seed
//! gives the same trace. The disk promises what POSIX promises and no more.
//!
//! *What it does not know.* Real sockets, files, clocks and threads.
//!
//! *Start reading at* [`world`] for a whole life, [`disk`] for the machine's disk. What is real and what is simulated: ADR 023.

pub mod check;
pub mod client;
pub mod consumer;
pub mod disk;
pub mod dns;
pub mod env;
pub mod flight;
pub mod ledger;
pub mod mx;
pub mod net;
pub mod plan;
pub mod power;
pub mod rng;
pub mod server;
pub mod trace;
pub mod vfs;
pub mod world;
