//! What a server offers in its reply to EHLO (RFC 5321 §4.1.1.1).

use crate::reply::Reply;

/// The extensions that matter to a client; others, such as CHUNKING and SMTPUTF8, are passed over: paths of ours are
/// ASCII and content goes by DATA.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extensions {
    /// Commands may be sent in groups (RFC 2920).
    pub pipelining: bool,
    /// Sizes may be declared (RFC 1870).
    pub size: bool,
    /// Largest message, when a limit is told.
    pub max_size: Option<u64>,
    /// TLS can be started (RFC 3207).
    pub starttls: bool,
    /// 8-bit content is taken (RFC 6152).
    pub eight_bit_mime: bool,
    /// Replies carry enhanced codes (RFC 2034).
    pub enhanced_status_codes: bool,
}

impl Extensions {
    /// Reads the reply; its first line is the server's name.
    pub fn parse(reply: &Reply) -> Self {
        let mut offered = Self::default();
        for line in reply.lines.iter().skip(1) {
            let mut words = line.split_ascii_whitespace();
            match words
                .next()
                .unwrap_or_default()
                .to_ascii_uppercase()
                .as_str()
            {
                "PIPELINING" => offered.pipelining = true,
                "STARTTLS" => offered.starttls = true,
                "8BITMIME" => offered.eight_bit_mime = true,
                "ENHANCEDSTATUSCODES" => offered.enhanced_status_codes = true,
                "SIZE" => {
                    offered.size = true;
                    // RFC 1870 §4: zero says that there is no fixed limit.
                    offered.max_size = words.next().and_then(|n| n.parse().ok()).filter(|n| *n > 0);
                }
                _ => {}
            }
        }
        offered
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(lines: &[&str]) -> Extensions {
        let lines = lines.iter().map(ToString::to_string).collect();
        Extensions::parse(&Reply { code: 250, lines })
    }

    #[test]
    fn what_is_offered() {
        let all = offered(&[
            "mx",
            "pipelining",
            "SIZE 1000",
            "STARTTLS",
            "8bitmime",
            "ENHANCEDSTATUSCODES",
            "CHUNKING",
        ]);
        let expected = Extensions {
            pipelining: true,
            size: true,
            max_size: Some(1000),
            starttls: true,
            eight_bit_mime: true,
            enhanced_status_codes: true,
        };
        assert_eq!(all, expected);
        assert_eq!(offered(&["PIPELINING"]), Extensions::default());
        assert_eq!(offered(&[]), Extensions::default());
        for size in ["SIZE", "SIZE 0", "SIZE x", "SIZE -1"] {
            let got = offered(&["mx", size]);
            assert_eq!((got.size, got.max_size), (true, None), "{size}");
        }
    }
}
