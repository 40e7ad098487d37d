//! MTA-STS policies for the delivery agent: fetched over HTTPS, kept in the state store.

use crate::https::{Ask, Https};
use base::{BoxFuture, Timestamp};
use bytes::Bytes;
use egress::Kept;
use hyper::Method;
use hyper::header::CONTENT_TYPE;
use mail::mta_sts::{POLICY_BYTES_MAX, Policy};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::State;
use store::table::{Change, Table};

/// The partition of what belongs to no account.
const INSTALLATION: &str = "@";
const PATH: &str = "/.well-known/mta-sts.txt";

/// Policies over HTTPS (RFC 8461 §3.3).
pub(super) struct OverHttps(pub(super) Https);

impl egress::PolicyHosts for OverHttps {
    fn fetch<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Bytes, String>> {
        Box::pin(async move {
            let host = format!("mta-sts.{domain}");
            let ask = Ask {
                method: Method::GET,
                host: &host,
                path: PATH,
                content_type: None,
                body: Bytes::new(),
                most: POLICY_BYTES_MAX,
            };
            let answer = self.0.ask(ask).await.map_err(|e| e.to_string())?;
            let kind = answer.headers().get(CONTENT_TYPE);
            let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or("");
            if !is_plain_text(kind) {
                return Err("it is not text/plain".into());
            }
            Ok(answer.into_body())
        })
    }
}

/// RFC 8461 §3.2: other media types may be what a stranger has put there.
fn is_plain_text(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("text/plain")
}

/// Kept policies.
pub(super) struct Policies(Table<String, Stored>);

/// A policy as it is stored.
#[derive(Clone, Serialize, Deserialize)]
struct Stored {
    id: String,
    policy: String,
    fetched_at: Timestamp,
}

impl Policies {
    pub(super) fn new(state: &Arc<dyn State>) -> Self {
        Self(Table::new(Arc::clone(state), "mta-sts-policy", &[]))
    }
}

impl egress::Shelf for Policies {
    fn load<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Option<Kept>, String>> {
        Box::pin(async move {
            let row = self.0.get(INSTALLATION, &domain.to_owned()).await;
            let Some(row) = row.map_err(|e| e.to_string())? else {
                return Ok(None);
            };
            let policy = Policy::read(row.value.policy.as_bytes()).map_err(|e| e.to_string())?;
            Ok(Some(Kept {
                id: row.value.id,
                policy,
                fetched_at: row.value.fetched_at,
            }))
        })
    }

    fn keep<'a>(&'a self, domain: &'a str, kept: &'a Kept) -> BoxFuture<'a, Result<(), String>> {
        Box::pin(async move {
            let stored = Stored {
                id: kept.id.clone(),
                policy: kept.policy.to_string(),
                fetched_at: kept.fetched_at,
            };
            let put = |_: Option<&Stored>| Ok::<_, String>((Change::Put(stored.clone()), ()));
            let name = domain.to_owned();
            let written = self.0.update(INSTALLATION, &name, put).await;
            written.map_err(|e| e.to_string())?
        })
    }
}

#[cfg(test)]
mod tests;
