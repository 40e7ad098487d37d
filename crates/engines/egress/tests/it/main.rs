//! The delivery agent against receiving servers that follow scripts, on a paused clock.

mod dkim;
mod mta_sts;
mod odd;
mod plain;
mod required_tls;
mod route;
mod tls;
mod transcripts;
mod ways;
mod world;
