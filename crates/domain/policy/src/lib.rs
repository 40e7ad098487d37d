//! Policies in the language of AWS IAM: what users, roles and identities carry, what a role trusts, and the decision
//! whether all of them together allow a call (neighbours.md §2.3). Pure: the same question gets the same answer.
//!
//! *Invariants.* A document that is not understood whole is refused when it is read, never skipped when it is asked. An
//! explicit denial anywhere wins; without a statement that allows, nothing is allowed. A match costs time linear in the
//! text that a caller chose. Size, depth and number of everything are bounded.
//!
//! *What it does not know.* Where policies are stored, which of them are attached to whom, what SES does.
//!
//! *Start reading at* [`decide`], then `document.rs` for the grammar and `condition.rs` for the operators.
//!
//! References: "IAM JSON policy elements reference", "Grammar of the IAM JSON policy language" and "Policy evaluation
//! logic" of the AWS IAM guide.

mod condition;
mod decide;
mod document;
mod error;
mod json;
mod pattern;
mod principal;

pub use decide::{Decision, Ground, Kind, Policies, Policy, Request, decide};
pub use document::{DOCUMENT_MAX, Document, Effect, Statement, Use};
pub use error::Error;
pub use principal::{Grant, Principal};

use std::collections::BTreeMap;

/// Condition keys in lower case with their values.
pub type Context = BTreeMap<String, Vec<String>>;
