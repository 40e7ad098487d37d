//! The outside world for tests and benchmarks: receiving MXs whose answers are scripted, a DNS zone that changes while
//! it is served, a small signed HTTP client, load generators and readings from `/proc`. It is real on the wire, so that
//! nothing in the product has to be replaced to be tested.
//!
//! *Invariants.* An [`Mx`] writes a message down before it answers 250. Everything waits through tokio's clock, so the
//! MX also runs in the simulator over its listeners. Nothing here uses the product's drivers or protocol code: an error
//! there cannot hide behind the same error here.
//!
//! *What it does not know.* Stores, engines, how the product is configured.
//!
//! *Start reading at* [`mx`]; then [`zone`], [`load`]. RFC 5321, RFC 3207, RFC 2920, RFC 1035.

pub mod certificate;
pub mod mx;
pub mod os;
pub mod process;
pub mod wait;
pub mod zone;

pub use load::{self, http, sigv4};
pub use mx::Mx;
pub use wait::wait_for;
pub use zone::Zone;
