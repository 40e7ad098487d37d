//! Starts the real binary, and real mail servers beside it, from outside: the tests of durability, memory and bad
//! input, and the benchmark against Postfix. The clients of other people (boto3, AWS CLI, SDK for JavaScript) are in
//! `tests/clients/`.
//!
//! *Invariants.* Every process that is started here ends with its guard. Everything listens on loopback, on ports that
//! were free. A system-wide mail server is never touched.
//!
//! *What it does not know.* Anything behind the binary's outside (commands, configuration, files it promises).
//!
//! *Start reading at* [`server`], then [`bench`].

pub mod api;
pub mod bench;
pub mod child;
pub mod postfix;
pub mod server;
pub mod strace;
