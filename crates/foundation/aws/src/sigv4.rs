//! AWS Signature Version 4: who made a request, proved by a secret that never travels.
//!
//! Reference: "AWS Signature Version 4 for API requests" and "Create a signed AWS API request" of the AWS IAM guide.

mod canonical;
mod key;
mod parse;
mod sign;
mod verify;

pub use sign::{BodyHash, Key, Signer};
pub(crate) use verify::{Claim, Rules, Verifier};

use base::{AccountId, Arn, BoxFuture, Region, Secret, Timestamp};
use http::request::Parts;

/// Name of the algorithm, as requests spell it.
pub(crate) const ALGORITHM: &str = "AWS4-HMAC-SHA256";
/// Last part of every credential scope.
pub(crate) const TERMINATOR: &str = "aws4_request";
/// How far a client's clock may be wrong.
const SKEW_MINUTES: u64 = 15;

/// Where access keys are known.
pub trait Credentials: Send + Sync {
    /// The active key of that id; an inactive one is as good as none.
    fn find<'a>(
        &'a self,
        access_key_id: &'a str,
    ) -> BoxFuture<'a, Result<Option<Found>, Unavailable>>;

    /// Who calls, when callers are taken at their word, as a local server for tests does (docs/adr/040). `None`, which is
    /// what every other server answers: a signature must prove it.
    fn believe<'a>(
        &'a self,
        _claimed: &'a Claimed,
    ) -> Option<BoxFuture<'a, Result<Caller, Unavailable>>> {
        None
    }
}

/// What a request says of its caller; nothing of it is proved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claimed {
    /// Access key; `None` for a request without a signature.
    pub access_key_id: Option<String>,
    /// Region of the credential scope.
    pub region: Option<Region>,
}

/// The store of access keys does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("access keys cannot be looked up now")]
pub struct Unavailable;

/// A known access key.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its secret.
    pub secret: Secret<String>,
    /// Account of the principal.
    pub account: AccountId,
    /// ARN of the principal.
    pub principal: Arn,
    /// Unique id of the principal.
    pub principal_id: String,
    /// Token and end of a temporary key.
    pub session: Option<Session>,
}

/// What makes a key temporary.
#[derive(Clone, Debug)]
pub struct Session {
    /// The token that must come with it.
    pub token: Secret<String>,
    /// When it ends.
    pub expires: Timestamp,
}

/// Who made a request.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Access key of the signature.
    pub access_key_id: String,
    /// Account of the principal.
    pub account: AccountId,
    /// ARN of the principal.
    pub principal: Arn,
    /// Unique id of the principal.
    pub principal_id: String,
    /// Region of the credential scope.
    pub region: Region,
}

/// What a request says of its caller.
pub(crate) fn claimed(head: &Parts) -> Claimed {
    let credential = parse::credential(head).unwrap_or_default();
    let mut parts = credential.split('/');
    let access_key_id = parts.next().filter(|id| !id.is_empty());
    Claimed {
        access_key_id: access_key_id.map(str::to_owned),
        region: parts.nth(1).and_then(|region| region.parse().ok()),
    }
}

/// Longest key id that is kept of a request that proved nothing.
const CLAIMED_MAX: usize = 128;

/// The access key that a request names, whether or not it holds.
pub(crate) fn claimed_key(head: &Parts) -> Option<String> {
    let credential = parse::credential(head)?;
    let key = credential.split('/').next()?;
    let shaped = key.len() <= CLAIMED_MAX && key.bytes().all(|b| b.is_ascii_alphanumeric());
    (shaped && !key.is_empty()).then(|| key.to_owned())
}

/// Service name of a request's credential scope, whether or not the rest of the signature can be read.
pub(crate) fn scope_service(head: &Parts) -> Option<String> {
    let credential = parse::credential(head)?;
    credential.rsplit('/').nth(1).map(str::to_owned)
}
