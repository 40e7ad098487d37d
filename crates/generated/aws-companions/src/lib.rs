//! Neighbours of Amazon SES whose operations an SES user needs: types, shape tables and operation types, written by
//! `cargo xtask codegen` and committed.
//!
//! *Invariants.* Nothing here is written by hand but this file; only operations that Sesame answers for are here, with
//! the shapes that they reach.
//!
//! *What it does not know.* Codecs, handlers, the meaning of any member: the words are those of the AWS API references.
//!
//! *Start reading at* `cargo xtask explain GetCallerIdentity`, then [`iam`].

pub mod iam;
pub mod sts;
