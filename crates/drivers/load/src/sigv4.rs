//! Signs requests with AWS Signature Version 4, written from the published recipe, so that the server's verifier is
//! tested by code that shares nothing with it.

use base::Timestamp;
use base::crypto::{HmacKey, hex, sha256};

/// Who signs, and for what.
#[derive(Clone)]
pub struct Signer {
    /// Access key id.
    pub access_key_id: String,
    /// Secret access key.
    pub secret_access_key: String,
    /// Region of the scope.
    pub region: String,
    /// Service of the scope: `ses` or `sts`.
    pub service: String,
    /// `host:port`, as it stands in the Host header.
    pub host: String,
}

/// A request before it is signed. Path and query go out as they are: already encoded.
pub struct Unsigned<'a> {
    /// Method.
    pub method: &'a str,
    /// Path, encoded.
    pub path: &'a str,
    /// Query without the question mark, sorted and encoded.
    pub query: &'a str,
    /// Content type.
    pub content_type: &'a str,
    /// Body.
    pub body: &'a [u8],
}

/// The signing key of one day; making it costs four HMACs.
pub struct Key {
    day: String,
    key: HmacKey,
}

impl Signer {
    /// The signing key for a moment.
    pub fn key(&self, now: Timestamp) -> Key {
        let day = stamp(now)[..8].to_owned();
        let first = format!("AWS4{}", self.secret_access_key);
        let mut key = HmacKey::new(first.as_bytes());
        for part in [day.as_str(), &self.region, &self.service, "aws4_request"] {
            key = HmacKey::new(&key.sign(&[part.as_bytes()]));
        }
        Key { day, key }
    }

    /// The complete request on the wire.
    pub fn sign(&self, key: &Key, now: Timestamp, request: &Unsigned<'_>) -> Vec<u8> {
        let at = stamp(now);
        let scope = format!("{}/{}/{}/aws4_request", key.day, self.region, self.service);
        let names = "content-type;host;x-amz-date";
        let headers = format!(
            "content-type:{}\nhost:{}\nx-amz-date:{at}\n",
            request.content_type, self.host
        );
        let canonical = format!(
            "{}\n{}\n{}\n{headers}\n{names}\n{}",
            request.method,
            encode_path(request.path),
            request.query,
            hex(&sha256(request.body))
        );
        let to_sign = format!(
            "AWS4-HMAC-SHA256\n{at}\n{scope}\n{}",
            hex(&sha256(canonical.as_bytes()))
        );
        let signature = hex(&key.key.sign(&[to_sign.as_bytes()]));
        let separator = if request.query.is_empty() { "" } else { "?" };
        let head = format!(
            "{} {}{separator}{} HTTP/1.1\r\nHost: {}\r\nContent-Type: {}\r\nX-Amz-Date: {at}\r\n\
             Authorization: AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={names}, Signature={signature}\r\n\
             Content-Length: {}\r\n\r\n",
            request.method,
            request.path,
            request.query,
            self.host,
            request.content_type,
            self.access_key_id,
            request.body.len()
        );
        let mut wire = head.into_bytes();
        wire.extend_from_slice(request.body);
        wire
    }
}

/// Every service but S3 signs the path encoded once more.
fn encode_path(path: &str) -> String {
    path.replace('%', "%25")
}

fn stamp(now: Timestamp) -> String {
    let civil = now.civil();
    let ((year, month, day), (hour, minute, second)) = (civil.date, civil.time);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made with botocore 1.44.5's SigV4Auth for the same request, key and moment.
    #[test]
    fn a_signature_equals_botocores() {
        let signer = Signer {
            access_key_id: "AKIAIOSFODNN7EXAMPLE".into(),
            secret_access_key: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".into(),
            region: "us-east-1".into(),
            service: "ses".into(),
            host: "127.0.0.1:4566".into(),
        };
        let now = Timestamp(1_440_938_160_000);
        let request = Unsigned {
            method: "POST",
            path: "/v2/email/outbound-emails",
            query: "",
            content_type: "application/json",
            body: b"{}",
        };
        let wire = signer.sign(&signer.key(now), now, &request);
        let wire = String::from_utf8(wire).unwrap();
        assert!(wire.contains("X-Amz-Date: 20150830T123600Z"), "{wire}");
        assert!(
            wire.contains(&format!("Signature={BOTOCORE}\r\n")),
            "{wire}"
        );
    }

    const BOTOCORE: &str = "b70a851215ab48e87292c31e9bd8b178c3805010ca97d0d47c0b3a5b4f0b84a7";
}
