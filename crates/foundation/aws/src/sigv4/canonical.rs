//! The canonical request, over which the signature goes.

use super::ALGORITHM;
use super::key::Scope;
use crate::text;
use base::Timestamp;
use base::crypto::{hex, sha256};
use http::uri::Authority;
use http::{HeaderMap, HeaderValue};

/// What is signed of a request, besides its path.
pub(crate) struct Canonical<'a> {
    pub(crate) method: &'a str,
    pub(crate) query: String,
    pub(crate) headers: String,
    pub(crate) signed_headers: String,
    pub(crate) payload_hash: &'a str,
}

impl Canonical<'_> {
    /// The string that is signed for one reading of the path.
    pub(crate) fn string_to_sign(&self, path: &str, at: Timestamp, scope: Scope<'_>) -> String {
        let Self {
            method,
            query,
            headers,
            signed_headers,
            payload_hash,
        } = self;
        let request =
            format!("{method}\n{path}\n{query}\n{headers}\n{signed_headers}\n{payload_hash}");
        format!(
            "{ALGORITHM}\n{}\n{}/{}/{}/{}\n{}",
            at.amz_date(),
            scope.date,
            scope.region,
            scope.service,
            super::TERMINATOR,
            hex(&sha256(request.as_bytes()))
        )
    }
}

/// Readings of a path that a client may have signed: the path as it was sent, encoded once more; and, should the client
/// have left a character bare that others encode, the decoded path encoded twice.
pub(crate) fn paths(wire: &str) -> Vec<String> {
    let segments = normal_segments(wire);
    let join = |encode: &dyn Fn(&str) -> String| {
        let path: Vec<String> = segments.iter().map(|segment| encode(segment)).collect();
        format!("/{}", path.join("/"))
    };
    let as_sent = join(&|segment| text::encode(segment));
    let twice = join(&|segment| {
        let decoded = text::decode(segment).unwrap_or(segment.into());
        text::encode(&text::encode(&decoded))
    });
    if as_sent == twice {
        vec![as_sent]
    } else {
        vec![as_sent, twice]
    }
}

/// Segments without `.`, `..` and empty ones (RFC 3986 §5.2.4); a final slash stays.
fn normal_segments(path: &str) -> Vec<&str> {
    let mut segments = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            other => segments.push(other),
        }
    }
    if path.ends_with('/') && !segments.is_empty() {
        segments.push("");
    }
    segments
}

/// The query string sorted by encoded name, then value, without the signature itself.
pub(crate) fn query(wire: &str) -> String {
    let encode =
        |part: &str| text::decode_form(part).map_or_else(|| part.to_owned(), |d| text::encode(&d));
    let mut pairs: Vec<(String, String)> = wire
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (encode(name), encode(value)))
        .filter(|(name, _)| name != "X-Amz-Signature")
        .collect();
    pairs.sort();
    let pairs: Vec<String> = pairs
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("&")
}

/// The signed headers, one line each: values trimmed, runs of blanks made one, several values joined by commas. HTTP/2
/// carries the host as the authority of the URI (RFC 9113 §8.3.1).
pub(crate) fn headers(
    headers: &HeaderMap,
    authority: Option<&Authority>,
    names: &[String],
) -> String {
    let mut lines = String::new();
    for name in names {
        let values: Vec<String> = headers.get_all(name).iter().map(trimmed).collect();
        lines.push_str(name);
        lines.push(':');
        match authority {
            Some(authority) if name == "host" && values.is_empty() => {
                lines.push_str(authority.as_str());
            }
            _ => lines.push_str(&values.join(",")),
        }
        lines.push('\n');
    }
    lines
}

fn trimmed(value: &HeaderValue) -> String {
    let value = String::from_utf8_lossy(value.as_bytes());
    let words: Vec<&str> = value.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn paths_are_encoded_once_more_than_they_were_sent() {
        for (wire, expected) in [
            ("/", vec!["/"]),
            ("/v2/email/account", vec!["/v2/email/account"]),
            ("/a/user%40x.com", vec!["/a/user%2540x.com"]),
            (
                "/a/user@x.com",
                vec!["/a/user%40x.com", "/a/user%2540x.com"],
            ),
            ("/a/%2B+", vec!["/a/%252B%2B", "/a/%252B%252B"]),
            ("/a//b/./c/../d/", vec!["/a/b/d/"]),
            ("/../..", vec!["/"]),
        ] {
            assert_eq!(paths(wire), expected, "{wire}");
        }
    }

    #[test]
    fn queries_are_sorted_by_encoded_name_then_value() {
        for (wire, expected) in [
            ("", ""),
            ("b=2&a=2&a=1&X-Amz-Signature=0", "a=1&a=2&b=2"),
            ("key&k=a+b&z=%7e", "k=a%20b&key=&z=~"),
            ("a=%zz", "a=%25zz"),
        ] {
            assert_eq!(query(wire), expected, "{wire}");
        }
    }

    #[test]
    fn header_values_lose_needless_blanks() {
        let mut map = HeaderMap::new();
        map.append("x-a", "  a   b ".parse().unwrap());
        map.append("x-a", "c".parse().unwrap());
        let names = ["host", "x-a"].map(str::to_owned);
        assert_eq!(headers(&map, None, &names), "host:\nx-a:a b,c\n");
        let authority = Authority::from_static("h:8080");
        let lines = headers(&map, Some(&authority), &names);
        assert_eq!(lines, "host:h:8080\nx-a:a b,c\n");
        map.append("host", "other".parse().unwrap());
        assert!(headers(&map, Some(&authority), &names).starts_with("host:other\n"));
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,60}") {
            let _ = (paths(&text), query(&text));
        }
    }
}
