//! Types of configuration values, and their checks in words that say what to write instead.

use base::{AccountId, ByteCount, Region, parse_duration};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

/// Longest duration: beyond any use, and clocks can still add it.
const LONGEST: Duration = Duration::from_hours(24 * 3_650);

/// Type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Any text.
    Text,
    /// Text that is never shown again.
    Secret,
    /// Twelve digits.
    Account,
    /// A region name.
    Region,
    /// A domain name.
    Domain,
    /// A name of ours, which goes into other texts.
    Name,
    /// A path.
    Path,
    /// `true` or `false`.
    Bool,
    /// A whole number between two bounds.
    Integer(u64, u64),
    /// A number of at least zero, or -1 for no limit.
    Quota,
    /// `90s`; zero is none at all.
    Duration,
    /// A duration that is not zero, since something is done again and again after it.
    Interval,
    /// `40MB`.
    Size,
    /// `127.0.0.1:4566`.
    Address,
    /// `192.0.2.1`.
    Ip,
    /// `http://…` or `https://…`.
    Url,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list of them; comma-separated in the environment.
    List(&'static Kind),
}

impl Kind {
    /// Checks one value (one element of a list).
    ///
    /// **Errors**: what is expected instead.
    pub(crate) fn check(self, text: &str) -> Result<(), String> {
        let ok = match self {
            Self::Text | Self::Secret => !text.contains(['\0', '\n', '\r']),
            Self::Path => !text.is_empty() && !text.contains('\0'),
            Self::Name => {
                let ours = |b: u8| b.is_ascii_alphanumeric() || b"-_.:".contains(&b);
                (1..=64).contains(&text.len()) && text.bytes().all(ours)
            }
            Self::Account => text.parse::<AccountId>().is_ok(),
            Self::Region => text.parse::<Region>().is_ok(),
            Self::Domain => is_domain(text),
            Self::Bool => matches!(text, "true" | "false"),
            Self::Integer(least, most) => text
                .parse::<u64>()
                .is_ok_and(|n| (least..=most).contains(&n)),
            Self::Quota => text
                .parse::<f64>()
                .is_ok_and(|n| n.is_finite() && (n >= 0.0 || (n + 1.0).abs() < f64::EPSILON)),
            Self::Duration => parse_duration(text).is_ok_and(|d| d <= LONGEST),
            Self::Interval => {
                parse_duration(text).is_ok_and(|d| d <= LONGEST && d > Duration::ZERO)
            }
            Self::Size => text.parse::<ByteCount>().is_ok(),
            Self::Address => text.parse::<SocketAddr>().is_ok(),
            Self::Ip => text.parse::<IpAddr>().is_ok(),
            Self::Url => is_url(text),
            Self::OneOf(words) => words.contains(&text),
            Self::List(kind) => return kind.check(text),
        };
        if ok { Ok(()) } else { Err(self.expected()) }
    }

    /// What a value of this type looks like.
    pub(crate) fn expected(self) -> String {
        match self {
            Self::Text | Self::Secret => "text on one line".into(),
            Self::Name => "a name of 1 to 64 letters, digits, -, _, . and :".into(),
            Self::Path => "a path".into(),
            Self::Account => "an account id of twelve digits".into(),
            Self::Region => "a region name such as \"us-east-1\"".into(),
            Self::Domain => "a domain name such as \"example.com\"".into(),
            Self::Bool => "true or false".into(),
            Self::Integer(least, most) => format!("a whole number from {least} to {most}"),
            Self::Quota => "a number of at least 0, or -1 for no limit".into(),
            Self::Duration => "a duration such as \"90s\"".into(),
            Self::Interval => "a duration above zero such as \"90s\"".into(),
            Self::Size => "a size such as \"40MB\"".into(),
            Self::Address => "an address with a port such as \"127.0.0.1:4566\"".into(),
            Self::Ip => "an address such as \"192.0.2.1\"".into(),
            Self::Url => "a URL that begins with http:// or https://".into(),
            Self::OneOf(words) => format!("one of: {}", words.join(", ")),
            Self::List(kind) => format!("a list; each element is {}", kind.expected()),
        }
    }

    /// The value as TOML.
    pub(crate) fn print(self, text: &str) -> String {
        match self {
            Self::Bool | Self::Integer(..) | Self::Quota => text.to_owned(),
            Self::List(kind) => {
                let items: Vec<_> = split(text).map(|item| kind.print(item)).collect();
                format!("[{}]", items.join(", "))
            }
            _ => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
        }
    }
}

/// Elements of a comma-separated list; an empty text is an empty list.
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

/// RFC 1035 §2.3.1, with digits in front as RFC 1123 §2.1 allows.
fn is_domain(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    text.len() <= 253 && text.split('.').all(label)
}

fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("http://")
        .or_else(|| text.strip_prefix("https://"));
    rest.is_some_and(|host| !host.is_empty() && !host.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_checked() {
        let rows: [(Kind, &[&str], &[&str]); 11] = [
            (Kind::Account, &["000000000000"], &["12", "12345678901x"]),
            (Kind::Bool, &["true", "false"], &["perhaps", "1", ""]),
            (
                Kind::Integer(1, 65_535),
                &["25", "65535"],
                &["0", "99999", "many", "-1"],
            ),
            (Kind::Quota, &["0", "-1", "1.5"], &["-2", "NaN", "inf", "x"]),
            (
                Kind::Duration,
                &["90s", "200ms", "0s", "3650d"],
                &["soon", "90", "3651d", "999999999999d"],
            ),
            (Kind::Interval, &["90s", "200ms"], &["soon", "0s", "0ms"]),
            (Kind::Size, &["40MB", "512"], &["big"]),
            (
                Kind::Address,
                &["127.0.0.1:0", "[::1]:25"],
                &["nowhere", "127.0.0.1"],
            ),
            (
                Kind::Domain,
                &["ses.test", "4u.example"],
                &["", "-a.test", "a..b", "a b"],
            ),
            (
                Kind::Url,
                &["https://x.test/"],
                &["x.test", "http://", "ftp://x"],
            ),
            (Kind::OneOf(&["a", "b"]), &["a"], &["c"]),
        ];
        for (kind, good, bad) in rows {
            for text in good {
                assert_eq!(kind.check(text), Ok(()), "{text}");
            }
            for text in bad {
                assert!(kind.check(text).is_err(), "{text}");
            }
        }
    }

    #[test]
    fn values_print_as_toml() {
        assert_eq!(
            Kind::List(&Kind::Duration).print("1m, 2m"),
            r#"["1m", "2m"]"#
        );
        assert_eq!(Kind::Integer(0, 9).print("7"), "7");
        assert_eq!(Kind::Text.print(r#"a"b\"#), r#""a\"b\\""#);
        assert_eq!(split("").count(), 0);
    }
}
