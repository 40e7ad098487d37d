//! The local store: the suite of the contract on a real folder, and what is its own.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_types,
    reason = "tests may unwrap, and these look at real files"
)]

mod backup;
mod bodies;
mod disk;
mod failing;
mod folder;
mod golden;
mod model;
mod room;
mod subject;

use subject::{local, local_inline};

store::promises!(local);

/// The same with the committers as tasks of the caller, as the simulator runs them.
mod inline {
    use super::local_inline;
    store::promises!(local_inline);
}
