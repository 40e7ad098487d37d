//! The simulated machine against real parts.

mod sqlite;
mod store_local;
mod world;
