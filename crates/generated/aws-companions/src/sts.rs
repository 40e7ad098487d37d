// Written by `cargo xtask codegen`; do not edit.
//! AWS Security Token Service, version 2011-06-15: 1 operations.

pub mod errors;
mod operations;
mod rules;
mod shapes_g;

pub use operations::*;
pub use shapes_g::*;

use aws::schema::{OperationSpec, Protocol, Service};

/// The service.
pub static SERVICE: Service = Service {
    id: "sts",
    signing_name: "sts",
    version: "2011-06-15",
    protocol: Protocol::Query,
    namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    global: true,
    operations: OPERATIONS,
};

static OPERATIONS: &[&OperationSpec] = &[&GET_CALLER_IDENTITY];

/// Gives the names of all operations to a macro, for tests that walk through them.
#[macro_export]
macro_rules! sts_operations {
    ($callback:ident) => {
        $callback! { GetCallerIdentity }
    };
}
