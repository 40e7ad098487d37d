//! Consumers over a journal in memory, on a paused clock.

mod feedback;
mod world;
