//! Amazon SES as its service models tell: types, shape tables and operation types of both versions of the API, written
//! by `cargo xtask codegen` and committed.
//!
//! *Invariants.* Nothing here is written by hand but this file; every operation of the models is here. Types hold what
//! the wire may carry: required members are plain, others optional, enumerations are strings that the validator of
//! `aws` has checked on the way in.
//!
//! *What it does not know.* Codecs, handlers, the meaning of any member: the words are those of the AWS API references
//! "Amazon SES API v2 2019-09-27" and "Amazon SES API 2010-12-01".
//!
//! *Start reading at* `cargo xtask explain SendEmail`, then [`v2`].

pub mod v1;
pub mod v2;
