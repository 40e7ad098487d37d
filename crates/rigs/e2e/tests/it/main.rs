//! The real binary, seen from outside: what it keeps through crashes, what it writes before it answers, how much memory
//! it takes, and how it refuses.
#![expect(
    clippy::unwrap_used,
    reason = "a step that fails is the failure of its test"
)]

mod backup;
mod commands;
mod durable;
mod faults;
mod kills;
mod memory;
mod refusals;
mod submission;
mod supervised;
mod view;
mod world;
