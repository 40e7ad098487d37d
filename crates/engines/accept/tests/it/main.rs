//! Accepting mail on the stores in memory.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod checks;
mod commits;
mod world;
