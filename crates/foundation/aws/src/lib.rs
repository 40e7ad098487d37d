//! AWS's wire protocols as a server speaks them: shape tables, the codecs awsQuery and restJson1, the constraint
//! validator, Signature Version 4, and the pipeline route → verify → decode → validate → authorise → handler → encode.
//!
//! *Invariants.* A request that fails any step has no effect, and its refusal has the exact form of its protocol. Code
//! size is codecs + shapes: each codec walks a [`Structure`] and a [`Fields`], never a particular type. Every count,
//! depth and size that a stranger can choose is bounded here or by the HTTP server in front.
//!
//! *What it does not know.* Any particular operation (crates `aws-ses`, `aws-companions`), sockets, where credentials
//! and policies are stored ([`Credentials`], [`Authorizer`]), mail.
//!
//! *Start reading at* [`Pipeline::call`], then [`Registry`] for how a handler is registered, [`schema`] for the tables.
//!
//! References: "Smithy: AWS Query protocol", "Smithy: AWS restJson1 protocol", and "AWS Signature Version 4 for API
//! requests" of the AWS documentation.

mod client;
mod cx;
mod error;
mod json;
mod pipeline;
mod query;
mod registry;
mod respond;
mod rest;
pub mod schema;
pub mod sigv4;
mod tagging;
mod text;
pub mod token;
mod validate;
mod value;
mod xml;

pub use client::{Answer, Wire, decode_response, encode_request};
pub use cx::{Authorization, Authorizer, Cx, Denial, Extras, PolicyKind, Resources};
pub use error::{Error, Fault};
pub use pipeline::{Context, Peer, Pipeline, ServedRegions};
pub use registry::{Builder, Operation, Registered, Registry, Routed};
pub use respond::Answered;
pub use schema::{ErrorSpec, OperationSpec, Protocol, Service, Structure};
pub use sigv4::{Caller, Credentials};
pub use tagging::Tagging;
pub use validate::validate;
pub use value::{Fields, Item, Shape, Value, debug_fields};

/// Single steps of the pipeline, for tests and measurements of generated operations.
pub mod steps {
    pub use crate::query::{Form, decode as decode_query, parse as parse_form};
    pub use crate::respond::{encode_error, encode_output};
    pub use crate::rest::{Target, decode as decode_rest};
}
