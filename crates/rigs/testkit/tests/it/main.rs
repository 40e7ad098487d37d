//! The MX and the zone, seen over real sockets.
#![expect(
    clippy::unwrap_used,
    reason = "a step that fails is the failure of its test"
)]

mod mx;
mod zone;
