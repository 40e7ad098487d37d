//! The companions IAM and STS, as far as an SES user needs them: who there is, who calls, and who may do what
//! (neighbours.md §2, §3).
//!
//! *Invariants.* A handler converts, calls one use case and projects its answer. Every refusal has its code, status and
//! text in one table, `errors.rs`. Secrets are answered once, when they are made.
//!
//! *What it does not know.* How policies are read and decided (crate `policy`), where users and keys are kept (crate
//! `control`), signatures and codecs (crate `aws`).
//!
//! *Start reading at* [`register`], then `users.rs` and `sts.rs`.

mod caller;
mod errors;
mod keys;
mod lists;
mod logins;
mod managed;
mod page;
mod policies;
mod project;
mod roles;
mod simulate;
mod sts;
mod users;

pub use aws_companions::iam::SERVICE as IAM;
pub use aws_companions::sts::SERVICE as STS;

use control::Control;
use std::sync::Arc;

/// What the handlers stand on.
#[derive(Clone)]
pub struct Door {
    /// Users, roles, keys and policies.
    pub control: Arc<Control>,
}

/// Registers every operation that is answered.
pub fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    let builder = users::register(builder, door);
    let builder = keys::register(builder, door);
    let builder = logins::register(builder, door);
    let builder = policies::register(builder, door);
    let builder = managed::register(builder, door);
    let builder = roles::register(builder, door);
    let builder = lists::register(builder, door);
    let builder = simulate::register(builder, door);
    sts::register(builder, door)
}
