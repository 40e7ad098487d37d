//! Verifies a request: the clock, the scope, the key and its session, and last the signature itself.

use super::canonical::{self, Canonical};
use super::key::{KeyCache, Scope};
use super::parse::{self, Signature};
use super::{BodyHash, Caller, Credentials, Found, SKEW_MINUTES, TERMINATOR, claimed};
use crate::error::{Error, Fault};
use crate::pipeline::ServedRegions;
use crate::schema::Service;
use base::crypto::{equal_in_constant_time, hex, sha256};
use base::{Region, Timestamp};
use http::request::Parts;
use std::time::Duration;

/// What a signature must fit.
pub(crate) struct Rules<'a> {
    pub(crate) service: &'static Service,
    pub(crate) regions: &'a ServedRegions,
    pub(crate) now: Timestamp,
}

const SKEW: Duration = Duration::from_secs(SKEW_MINUTES * 60);
const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS \
                        Secret Access Key and signing method. Consult the service documentation for details.";

/// Verifies requests; keeps signing keys.
#[derive(Default)]
pub(crate) struct Verifier {
    keys: KeyCache,
}

impl Verifier {
    /// Who made the request, or why that is not proved.
    pub(crate) async fn verify(
        &self,
        head: &Parts,
        body: &[u8],
        rules: &Rules<'_>,
        credentials: &dyn Credentials,
    ) -> Result<Caller, Error> {
        if let Some(believed) = credentials.believe(&claimed(head)) {
            return believed.await.map_err(|_| Fault::Unavailable.into());
        }
        let claim = Claim::read(head, rules, credentials).await;
        let claim = claim.map_err(explained)?;
        self.check_signature(head, body, &claim, rules.now)?;
        let [access_key_id, ..] = claim.signature.credential;
        Ok(Caller {
            access_key_id,
            account: claim.found.account,
            principal: claim.found.principal,
            principal_id: claim.found.principal_id,
            region: claim.region,
        })
    }

    fn check_signature(
        &self,
        head: &Parts,
        body: &[u8],
        claim: &Claim,
        now: Timestamp,
    ) -> Result<(), Error> {
        let mismatch = |why| Error::from(Fault::BadSignature(MISMATCH.into())).because(why);
        let signature = &claim.signature;
        let body_hash = body_hash(head, body);
        let announced = head.headers.get("x-amz-content-sha256");
        if announced.is_some_and(|hash| hash.as_bytes() != body_hash.as_bytes()) {
            return Err(mismatch(format!(
                "the body that came hashes to {body_hash}, and x-amz-content-sha256 says otherwise: it was changed on \
                 its way, or the client signs another one"
            )));
        }
        let (names, authority) = (&signature.signed_headers, head.uri.authority());
        let canonical = Canonical {
            method: head.method.as_str(),
            query: canonical::query(head.uri.query().unwrap_or_default()),
            headers: canonical::headers(&head.headers, authority, names),
            signed_headers: names.join(";"),
            payload_hash: &body_hash,
        };
        let [key_id, date, region, service, _] = &signature.credential;
        let scope = Scope {
            date,
            region,
            service,
        };
        let key = self.keys.get(key_id, &claim.found.secret, scope);
        let fits = |path: &String| {
            let text = canonical.string_to_sign(path, signature.at, scope);
            let ours = hex(&key.sign(&[text.as_bytes()]));
            equal_in_constant_time(ours.as_bytes(), signature.hex.as_bytes())
        };
        let paths = canonical::paths(head.uri.path());
        if paths.iter().any(fits) {
            return Ok(());
        }
        let path = paths.first().map_or("/", String::as_str);
        let ours = canonical.string_to_sign(path, signature.at, scope);
        Err(mismatch(format!(
            "the secret of {key_id} gives another signature. Compare with the client's own canonical request, which \
             here has the SHA-256 {}: method {}, path {path}, signed headers {}, body {body_hash}, scope \
             {date}/{region}/{service}, signed at {}, received at {}. Where that is the same, the client has another \
             secret",
            ours.rsplit('\n').next().unwrap_or_default(),
            canonical.method,
            canonical.signed_headers,
            signature.at.amz_date(),
            now.amz_date(),
        )))
    }
}

/// A refusal of the claim, with what only the operator is told.
fn explained(fault: Fault) -> Error {
    let because = match &fault {
        Fault::Unsigned => "it has neither an Authorization header nor a presigned query",
        Fault::UnknownKey => {
            "no active access key has that id here, or the session token that came is not that of the key"
        }
        Fault::Unavailable => "access keys cannot be looked up now",
        _ => return fault.into(),
    };
    Error::from(fault).because(because)
}

fn body_hash(head: &Parts, body: &[u8]) -> String {
    match head.extensions.get::<BodyHash>() {
        Some(hash) => hex(&hash.0),
        None => hex(&sha256(body)),
    }
}

/// What a request says of its maker; all but the signature has been checked.
pub(crate) struct Claim {
    signature: Signature,
    found: Found,
    region: Region,
}

impl Claim {
    /// Reads and checks what the head of a request shows.
    pub(crate) async fn read(
        head: &Parts,
        rules: &Rules<'_>,
        credentials: &dyn Credentials,
    ) -> Result<Self, Fault> {
        let signature = parse::signature(head)?;
        check_clock(&signature, rules)?;
        let region = check_scope(&signature, rules)?;
        let found = find(&signature.credential[0], credentials).await?;
        check_session(&signature, &found, rules.now)?;
        Ok(Self {
            signature,
            found,
            region,
        })
    }
}

fn check_clock(signature: &Signature, rules: &Rules<'_>) -> Result<(), Fault> {
    let (at, now) = (signature.at, rules.now);
    let (stamp, now_stamp) = (at.amz_date(), now.amz_date());
    let latest = now.plus(SKEW);
    if at > latest {
        return Err(Fault::BadSignature(format!(
            "Signature not yet current: {stamp} is still later than {} ({now_stamp} + {SKEW_MINUTES} min.)",
            latest.amz_date()
        )));
    }
    if let Some(seconds) = signature.expires {
        let end = at.plus(Duration::from_secs(seconds));
        return if now > end {
            Err(Fault::RequestExpired)
        } else {
            Ok(())
        };
    }
    let earliest = now.minus(SKEW);
    if at < Timestamp(earliest.0 / 1_000 * 1_000) {
        return Err(Fault::BadSignature(format!(
            "Signature expired: {stamp} is now earlier than {} ({now_stamp} - {SKEW_MINUTES} min.)",
            earliest.amz_date()
        )));
    }
    Ok(())
}

fn check_scope(signature: &Signature, rules: &Rules<'_>) -> Result<Region, Fault> {
    let [_, date, region, service, terminator] = &signature.credential;
    let refuse = |text: String| Err(Fault::BadSignature(text));
    if terminator != TERMINATOR {
        return refuse(format!(
            "Credential should be scoped with a valid terminator: '{TERMINATOR}', not '{}'.",
            shown(terminator)
        ));
    }
    check_day(date, &signature.at.amz_date())?;
    let expected = rules.service.signing_name;
    if service != expected {
        return refuse(format!(
            "Credential should be scoped to correct service: '{expected}'."
        ));
    }
    let served = |region: &Region| rules.service.global || rules.regions.contains(region);
    let Some(region) = region.parse::<Region>().ok().filter(served) else {
        return refuse("Credential should be scoped to a valid region.".into());
    };
    if !signature.signed_headers.iter().any(|name| name == "host") {
        return refuse(
            "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.".into(),
        );
    }
    Ok(region)
}

fn check_day(date: &str, stamp: &str) -> Result<(), Fault> {
    let day = stamp.get(..8).unwrap_or_default();
    if date == day {
        return Ok(());
    }
    Err(Fault::BadSignature(format!(
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from \
         HTTP: '{}' != '{day}', from '{stamp}'.",
        shown(date)
    )))
}

/// A part of a credential, as much of it as a refusal shows.
fn shown(text: &str) -> String {
    text.chars().take(64).collect()
}

async fn find(key_id: &str, credentials: &dyn Credentials) -> Result<Found, Fault> {
    let shaped = (16..=128).contains(&key_id.len())
        && key_id
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if !shaped {
        return Err(Fault::UnknownKey);
    }
    let found = credentials
        .find(key_id)
        .await
        .map_err(|_| Fault::Unavailable)?;
    found.ok_or(Fault::UnknownKey)
}

fn check_session(signature: &Signature, found: &Found, now: Timestamp) -> Result<(), Fault> {
    match (&found.session, &signature.token) {
        (None, None) => Ok(()),
        (Some(session), Some(token)) => {
            if !equal_in_constant_time(session.token.expose().as_bytes(), token.as_bytes()) {
                return Err(Fault::UnknownKey);
            }
            if session.expires <= now {
                Err(Fault::ExpiredSession)
            } else {
                Ok(())
            }
        }
        _ => Err(Fault::UnknownKey),
    }
}
