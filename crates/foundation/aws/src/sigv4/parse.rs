//! Reads the fields of a signature out of the header or the query string.

use super::ALGORITHM;
use crate::error::Fault;
use crate::text;
use base::Timestamp;
use http::HeaderName;
use http::request::Parts;
use std::collections::BTreeMap;

/// A longer header is not shown in a refusal.
const SHOWN_MAX: usize = 2_048;
/// Longest life of a presigned request.
const EXPIRES_MAX: u64 = 604_800;

/// The fields of a signature; no `Debug`, since it holds a session token.
pub(super) struct Signature {
    /// `AKID/date/region/service/aws4_request`, five parts.
    pub(super) credential: [String; 5],
    /// Lower-case names, sorted, each once.
    pub(super) signed_headers: Vec<String>,
    /// Lower-case hex.
    pub(super) hex: String,
    /// When it was made.
    pub(super) at: Timestamp,
    /// Token of a temporary key.
    pub(super) token: Option<String>,
    /// Seconds that a presigned request lives.
    pub(super) expires: Option<u64>,
}

/// The credential of a request as it stands in header or query string.
pub(super) fn credential(head: &Parts) -> Option<String> {
    if let Some(header) = header(head, "authorization") {
        return parameters(header)
            .get("Credential")
            .map(|text| (*text).to_owned());
    }
    query(head).remove("X-Amz-Credential")
}

/// Reads the signature of a request.
pub(super) fn signature(head: &Parts) -> Result<Signature, Fault> {
    if let Some(value) = head.headers.get("authorization") {
        let shown = String::from_utf8_lossy(value.as_bytes());
        return from_header(head, &shown);
    }
    let query = query(head);
    if query.contains_key("X-Amz-Algorithm") || query.contains_key("X-Amz-Signature") {
        return from_query(&query);
    }
    Err(Fault::Unsigned)
}

fn from_header(head: &Parts, authorization: &str) -> Result<Signature, Fault> {
    let ours = authorization.split_ascii_whitespace().next() == Some(ALGORITHM);
    let parameters = if ours {
        parameters(authorization)
    } else {
        BTreeMap::new()
    };
    let mut missing: Vec<String> = ["Credential", "Signature", "SignedHeaders"]
        .into_iter()
        .filter(|name| parameters.get(name).is_none_or(|value| value.is_empty()))
        .map(|name| format!("Authorization header requires '{name}' parameter."))
        .collect();
    let date = header(head, "x-amz-date").or_else(|| header(head, "date"));
    if date.is_none() {
        missing.push(
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."
                .into(),
        );
    }
    let (Some(date), true) = (date, missing.is_empty()) else {
        let shown: String = authorization.chars().take(SHOWN_MAX).collect();
        missing.push(format!("Authorization={shown}"));
        return Err(Fault::IncompleteSignature(missing.join(" ")));
    };
    let get = |name| parameters.get(name).copied().unwrap_or_default();
    Ok(Signature {
        credential: scope(get("Credential"))?,
        signed_headers: names(get("SignedHeaders"))?,
        hex: get("Signature").to_owned(),
        at: moment(date)?,
        token: header(head, "x-amz-security-token").map(str::to_owned),
        expires: None,
    })
}

fn from_query(query: &BTreeMap<String, String>) -> Result<Signature, Fault> {
    let get = |name: &str| {
        let value = query
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty());
        value.ok_or_else(|| {
            Fault::IncompleteSignature(format!(
                "AWS query-string parameters must include '{name}'. Re-examine the query-string parameters."
            ))
        })
    };
    if get("X-Amz-Algorithm")? != ALGORITHM {
        return Err(Fault::IncompleteSignature(format!(
            "The only supported value of X-Amz-Algorithm is '{ALGORITHM}'"
        )));
    }
    let expires = get("X-Amz-Expires")?
        .parse()
        .ok()
        .filter(|n| (1..=EXPIRES_MAX).contains(n));
    Ok(Signature {
        credential: scope(get("X-Amz-Credential")?)?,
        signed_headers: names(get("X-Amz-SignedHeaders")?)?,
        hex: get("X-Amz-Signature")?.to_owned(),
        at: moment(get("X-Amz-Date")?)?,
        token: query.get("X-Amz-Security-Token").cloned(),
        expires: Some(expires.ok_or_else(|| {
            Fault::IncompleteSignature(format!("X-Amz-Expires must be between 1 and {EXPIRES_MAX}"))
        })?),
    })
}

/// `A=b, C=d` after the algorithm; commas with or without blanks.
fn parameters(authorization: &str) -> BTreeMap<&str, &str> {
    let rest = authorization
        .trim_start()
        .strip_prefix(ALGORITHM)
        .unwrap_or_default();
    rest.split(',')
        .filter_map(|part| part.trim().split_once('='))
        .collect()
}

fn scope(credential: &str) -> Result<[String; 5], Fault> {
    let parts: Vec<String> = credential.splitn(6, '/').map(str::to_owned).collect();
    parts.try_into().map_err(|_| {
        let shown: String = credential.chars().take(128).collect();
        Fault::IncompleteSignature(format!(
            "Credential must have exactly 5 slash-delimited elements, e.g. \
             keyid/date/region/service/term, got '{shown}'"
        ))
    })
}

/// The names of signed headers. One that stood there a thousand times would put its header's value a thousand times
/// into the canonical request.
fn names(list: &str) -> Result<Vec<String>, Fault> {
    let names: Vec<String> = list.split(';').map(str::to_ascii_lowercase).collect();
    let is_name = |name: &String| HeaderName::from_bytes(name.as_bytes()).is_ok();
    if names.iter().all(is_name) && names.is_sorted_by(|a, b| a < b) {
        return Ok(names);
    }
    Err(Fault::IncompleteSignature(
        "SignedHeaders must be sorted header names, each once.".into(),
    ))
}

fn moment(text: &str) -> Result<Timestamp, Fault> {
    Timestamp::parse_amz_date(text)
        .or_else(|| http_date(text))
        .ok_or_else(|| {
            let shown: String = text.chars().take(64).collect();
            Fault::IncompleteSignature(format!(
                "Date must be in ISO-8601 'basic format'. Got '{shown}'."
            ))
        })
}

/// `Mon, 20 Nov 2023 17:53:14 GMT` (RFC 9110 §5.6.7), for clients that send `Date` alone.
fn http_date(text: &str) -> Option<Timestamp> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let words: Vec<&str> = text.split_once(", ")?.1.split(' ').collect();
    let [day, month, year, time, "GMT"] = words.as_slice() else {
        return None;
    };
    let month = MONTHS.iter().position(|name| name == month)? + 1;
    let clock: Vec<&str> = time.split(':').collect();
    let [hour, minute, second] = clock.as_slice() else {
        return None;
    };
    Timestamp::parse_amz_date(&format!("{year}{month:02}{day}T{hour}{minute}{second}Z"))
}

fn header<'a>(head: &'a Parts, name: &str) -> Option<&'a str> {
    head.headers.get(name)?.to_str().ok()
}

/// Fields of a presigned request.
fn query(head: &Parts) -> BTreeMap<String, String> {
    let query = head.uri.query().unwrap_or_default();
    query
        .split('&')
        .filter(|pair| pair.starts_with("X-Amz-"))
        .filter_map(|pair| pair.split_once('='))
        .filter_map(|(name, value)| Some((name.to_owned(), text::decode_form(value)?.into_owned())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn head(authorization: &str, query: &str) -> Option<Parts> {
        let request = http::Request::builder()
            .uri(format!("/?{query}"))
            .header("x-amz-date", "20260105T100000Z")
            .header("authorization", authorization);
        Some(request.body(()).ok()?.into_parts().0)
    }

    #[test]
    fn a_date_alone_is_taken() {
        assert_eq!(
            http_date("Mon, 20 Nov 2023 17:53:14 GMT"),
            Timestamp::parse_amz_date("20231120T175314Z")
        );
        for text in [
            "",
            "Mon, 20 Nov 2023 17:53:14 CET",
            "Mon, 20 Foo 2023 17:53:14 GMT",
            "Mon, 20 Nov 2023 17:53 GMT",
            "Mon, 20 Nov 2023 17:x:53:14 GMT",
            "Mon, 20 Nov 2023 17:+5:14 GMT",
        ] {
            assert_eq!(http_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_long_header_is_not_shown_whole() {
        let head = head(&format!("Basic {}", "a".repeat(10_000)), "").unwrap();
        let Err(Fault::IncompleteSignature(text)) = signature(&head) else {
            panic!("accepted")
        };
        assert!(text.len() < 2_500);
    }

    proptest! {
        #[test]
        fn nothing_panics(
            header in "(AWS4-HMAC-SHA256 )?(Credential=|Signature=|SignedHeaders=|[a-z/=;, ]){0,12}",
            query in "(X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature)=[A-Z0-9/%-]{0,20}&){0,8}",
        ) {
            if let Some(head) = head(&header, &query) {
                prop_assert!(signature(&head).is_err() || header.contains("Signature="));
                let _ = credential(&head);
            }
        }
    }
}
