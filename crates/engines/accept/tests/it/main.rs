//! Accepting mail on the stores in memory.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod authorization;
mod checks;
mod commits;
mod explained;
mod held;
mod later;
mod own;
mod repeated;
mod settings;
mod unsent;
mod world;
