//! Addresses of web pages that customers name: their own site, and where a verified person is led.

/// Longest address that is looked at.
const LENGTH_MAX: usize = 2_048;

/// Whether a text is an absolute http or https address with a host (RFC 3986 §4.3, RFC 9110 §4.2).
pub(crate) fn is_absolute(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else {
        return false;
    };
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    // RFC 3986 §2: an address is printable ASCII without spaces, quotes and angle brackets.
    let fits = |b: u8| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&b);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    is_web && text.len() <= LENGTH_MAX && rest.bytes().all(fits) && is_authority(authority)
}

/// A host, perhaps with a port. A user's name in front is refused: it only ever misleads.
fn is_authority(text: &str) -> bool {
    let (host, port) = match text.rsplit_once(':') {
        // The colons of an IPv6 address stand within brackets.
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (text, None),
    };
    let port_fits = port.is_none_or(|port| port.parse::<u16>().is_ok());
    port_fits && is_host(host)
}

fn is_host(host: &str) -> bool {
    if let Some(address) = host.strip_prefix('[') {
        let inner = address.strip_suffix(']').unwrap_or_default();
        return inner.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let label = |label: &str| {
        let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        !label.is_empty() && label.len() <= 63 && label.bytes().all(fits)
    };
    host.len() <= 255 && host.strip_suffix('.').unwrap_or(host).split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn absolute_web_addresses() {
        let rows = [
            ("https://shop.test/", true),
            ("http://shop.test", true),
            ("HTTPS://Shop.test:8443/a?b=c#d", true),
            ("http://localhost:3000/x", true),
            ("http://[2001:db8::1]:80/", true),
            ("http://127.0.0.1/", true),
            ("https://shop.test?x", true),
            ("not a url", false),
            ("no url", false),
            ("shop.test", false),
            ("/welcome", false),
            ("ftp://shop.test/", false),
            ("javascript://shop.test/%0aalert(1)", false),
            ("https://", false),
            ("https:///path", false),
            ("https://a..b/", false),
            ("https://user@shop.test/", false),
            ("https://shop.test:99999/", false),
            ("https://shop.test/a b", false),
            ("https://shop.test/\r\nX: y", false),
            ("https://bücher.test/", false),
            ("http://[::1", false),
            ("", false),
        ];
        for (text, expected) in rows {
            assert_eq!(is_absolute(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_looked_at(text in "\\PC{0,80}", rest in "[ -~]{0,80}") {
            is_absolute(&text);
            let address = format!("https://{rest}");
            if is_absolute(&address) {
                prop_assert!(!address.contains([' ', '"', '<', '>']));
            }
        }
    }
}
