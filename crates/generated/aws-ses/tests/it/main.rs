//! The codecs, the validator, the signatures and the pipeline of `aws`, on real shapes.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set up its world fails"
)]

mod auth;
mod bounds;
mod forms;
mod hostile;
mod json;
mod pipeline;
mod tables;
mod validation;
mod world;
