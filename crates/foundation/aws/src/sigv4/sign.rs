//! The client's side: signs requests, for the tools that call a server.

use super::canonical::{self, Canonical};
use super::key::{Scope, derive};
use super::{ALGORITHM, TERMINATOR};
use crate::text;
use base::crypto::{hex, sha256};
use base::{Secret, Timestamp};
use http::{HeaderName, HeaderValue, Request};

/// SHA-256 of a request's body, when whoever read the body has computed it on the way; stands among the extensions of
/// the request.
#[derive(Clone, Copy, Debug)]
pub struct BodyHash(pub [u8; 32]);

/// An access key.
#[derive(Clone, Debug)]
pub struct Key {
    /// Its id.
    pub id: String,
    /// Its secret.
    pub secret: Secret<String>,
    /// Session token of a temporary key.
    pub token: Option<Secret<String>>,
}

/// Signs requests for one service and region.
#[derive(Clone, Debug)]
pub struct Signer {
    /// The access key.
    pub key: Key,
    /// Region of the scope.
    pub region: String,
    /// Service name of the scope.
    pub service: String,
}

impl Signer {
    /// Adds date, token and authorization to a request, which must have a `Host` header.
    pub fn sign(&self, request: &mut Request<impl AsRef<[u8]>>, now: Timestamp) {
        let hash = hex(&sha256(request.body().as_ref()));
        let stamp = now.amz_date();
        set(request, "x-amz-date", &stamp);
        if let Some(token) = &self.key.token {
            set(request, "x-amz-security-token", token.expose());
        }
        let mut names: Vec<String> = request
            .headers()
            .keys()
            .map(|name| name.as_str().to_owned())
            .filter(|name| name == "host" || name == "content-type" || name.starts_with("x-amz-"))
            .collect();
        names.sort();
        let canonical = Canonical {
            method: request.method().as_str(),
            query: canonical::query(request.uri().query().unwrap_or_default()),
            headers: canonical::headers(request.headers(), None, &names),
            signed_headers: names.join(";"),
            payload_hash: &hash,
        };
        let signature = self.signature(&canonical, request.uri().path(), now);
        let authorization = format!(
            "{ALGORITHM} Credential={}/{}, SignedHeaders={}, Signature={signature}",
            self.key.id,
            self.scope(&stamp),
            names.join(";")
        );
        set(request, "authorization", &authorization);
    }

    /// Path and query string of a GET that needs no header, valid for some seconds.
    pub fn presign(
        &self,
        host: &str,
        path_and_query: &str,
        now: Timestamp,
        seconds: u32,
    ) -> String {
        let (path, query) = path_and_query
            .split_once('?')
            .unwrap_or((path_and_query, ""));
        let mut pairs: Vec<String> = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(str::to_owned)
            .collect();
        let fields = self.query_fields(&now.amz_date(), seconds).into_iter();
        pairs.extend(fields.map(|(name, value)| format!("{name}={}", text::encode(&value))));
        let query = pairs.join("&");
        let canonical = Canonical {
            method: "GET",
            query: canonical::query(&query),
            headers: format!("host:{host}\n"),
            signed_headers: "host".into(),
            payload_hash: &hex(&sha256(b"")),
        };
        let signature = self.signature(&canonical, path, now);
        format!("{path}?{query}&X-Amz-Signature={signature}")
    }

    fn query_fields(&self, stamp: &str, seconds: u32) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("X-Amz-Algorithm", ALGORITHM.to_owned()),
            (
                "X-Amz-Credential",
                format!("{}/{}", self.key.id, self.scope(stamp)),
            ),
            ("X-Amz-Date", stamp.to_owned()),
            ("X-Amz-Expires", seconds.to_string()),
            ("X-Amz-SignedHeaders", "host".to_owned()),
        ];
        if let Some(token) = &self.key.token {
            fields.push(("X-Amz-Security-Token", token.expose().clone()));
        }
        fields
    }

    fn signature(&self, canonical: &Canonical<'_>, path: &str, now: Timestamp) -> String {
        let stamp = now.amz_date();
        let scope = Scope {
            date: stamp.get(..8).unwrap_or_default(),
            region: &self.region,
            service: &self.service,
        };
        let path = canonical::paths(path).swap_remove(0);
        let text = canonical.string_to_sign(&path, now, scope);
        hex(&derive(self.key.secret.expose(), scope).sign(&[text.as_bytes()]))
    }

    fn scope(&self, stamp: &str) -> String {
        let date = stamp.get(..8).unwrap_or_default();
        format!("{date}/{}/{}/{TERMINATOR}", self.region, self.service)
    }
}

fn set(request: &mut Request<impl AsRef<[u8]>>, name: &'static str, value: &str) {
    // A key id or token with control characters cannot be sent; the server then refuses the request.
    if let Ok(value) = HeaderValue::from_str(value) {
        request
            .headers_mut()
            .insert(HeaderName::from_static(name), value);
    }
}
