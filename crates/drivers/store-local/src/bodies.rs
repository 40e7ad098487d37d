//! Bodies in files: `bodies/NNNNNNNN.seg`, append-only records behind a header, preallocated and never written to again
//! once they are full. A body over 1 MB is a segment of its own. What no row of `mail.db` names is garbage.

mod appender;
mod large;
mod record;
mod segment;
#[cfg(test)]
mod tests;

pub(crate) use appender::Appender;
pub(crate) use large::Held;
pub(crate) use record::{Body, HEADER, Record};
pub(crate) use segment::{FIRST, Live, Location, Segments};
