//! JSON of restJson1 (Smithy: AWS restJson1 protocol): timestamps are epoch seconds, blobs are base64, unknown members
//! are ignored, null is absent.

mod read;
mod write;

pub(crate) use read::decode;
pub(crate) use write::{body, failure};
