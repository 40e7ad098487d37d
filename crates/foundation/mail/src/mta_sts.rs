//! MTA-STS (RFC 8461): the TXT record that announces a policy, the policy itself, and which hosts it lets through.

use std::fmt;
use std::time::Duration;
use thiserror::Error as ThisError;

/// Most octets of a policy that are read (RFC 8461 §3.3 recommends a bound of 64 KB).
pub const POLICY_BYTES_MAX: usize = 64 * 1024;
/// Most `mx` patterns of a policy.
const PATTERNS_MAX: usize = 200;
/// RFC 8461 §3.2: a policy holds for at most a year.
const AGE_MAX: u64 = 31_557_600;

/// What a domain's policy wants of its senders (RFC 8461 §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Mail goes to hosts of the policy with good certificates, or not at all.
    Enforce,
    /// As without a policy, but what would have failed is reported.
    Testing,
    /// There is no policy (any more).
    None,
}

/// The policy of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// What it wants.
    pub mode: Mode,
    /// How long it may be kept.
    pub max_age: Duration,
    /// Hosts that it lets through.
    pub hosts: Vec<Pattern>,
}

/// A host name, or `*.` and one: any single label in the place of the asterisk (RFC 8461 §4.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(String);

/// Why a text is no policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ThisError)]
pub enum Error {
    /// It is no text, or too long.
    #[error("it is longer than 64 KB, or no text")]
    NoText,
    /// It does not say `version: STSv1`.
    #[error("it does not say version: STSv1")]
    Version,
    /// Its mode is missing or unknown.
    #[error("its mode is missing or unknown")]
    Mode,
    /// Its age is missing or no number.
    #[error("its max_age is missing or no number")]
    MaxAge,
    /// It lets no host through, or one of its patterns is none.
    #[error("its mx patterns are missing or wrong")]
    Hosts,
}

/// The id of the policy that a domain announces at `_mta-sts.DOMAIN` (RFC 8461 §3.1). Without exactly one record that
/// begins with the version there is no policy.
pub fn announced<'a>(records: impl IntoIterator<Item = &'a [u8]>) -> Option<String> {
    let mut found = records
        .into_iter()
        .filter_map(|record| std::str::from_utf8(record).ok())
        .filter(|text| fields(text).next() == Some(("v", "STSv1")));
    let record = found.next()?;
    if found.next().is_some() {
        return None;
    }
    let id = fields(record).find_map(|(name, value)| (name == "id").then_some(value))?;
    let fits = (1..=32).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric());
    fits.then(|| id.to_owned())
}

/// `name=value` members of a record.
fn fields(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split(';').filter_map(|member| {
        let (name, value) = member.split_once('=')?;
        Some((
            name.trim_matches([' ', '\t']),
            value.trim_matches([' ', '\t']),
        ))
    })
}

impl Policy {
    /// Reads a policy (RFC 8461 §3.2): `name: value` lines, of which unknown ones are passed over.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.len() > POLICY_BYTES_MAX {
            return Err(Error::NoText);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| Error::NoText)?;
        let (mut version, mut mode, mut max_age) = (None, None, None);
        let mut hosts = Vec::new();
        for (name, value) in text.lines().filter_map(|line| line.split_once(':')) {
            let value = value.trim();
            match name.trim() {
                // Of a repeated member the first counts.
                "version" => version = version.or(Some(value)),
                "mode" => mode = mode.or(Some(value)),
                "max_age" => max_age = max_age.or(Some(value)),
                "mx" if hosts.len() < PATTERNS_MAX => hosts.push(Pattern::read(value)?),
                _ => {}
            }
        }
        if version != Some("STSv1") {
            return Err(Error::Version);
        }
        let mode = match mode {
            Some("enforce") => Mode::Enforce,
            Some("testing") => Mode::Testing,
            Some("none") => Mode::None,
            _ => return Err(Error::Mode),
        };
        let digits = max_age.filter(|age| (1..=10).contains(&age.len()));
        let age = digits.and_then(|age| age.parse::<u64>().ok());
        let max_age = Duration::from_secs(age.ok_or(Error::MaxAge)?.min(AGE_MAX));
        if mode != Mode::None && hosts.is_empty() {
            return Err(Error::Hosts);
        }
        Ok(Self {
            mode,
            max_age,
            hosts,
        })
    }

    /// Whether mail may go to this host.
    pub fn lets_through(&self, host: &str) -> bool {
        self.hosts.iter().any(|pattern| pattern.matches(host))
    }
}

impl Pattern {
    fn read(text: &str) -> Result<Self, Error> {
        let name = text.strip_prefix("*.").unwrap_or(text);
        let is_letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        let is_label =
            |label: &str| (1..=63).contains(&label.len()) && label.bytes().all(is_letter);
        if text.len() > 255 || !name.split('.').all(is_label) {
            return Err(Error::Hosts);
        }
        Ok(Self(text.to_ascii_lowercase()))
    }

    fn matches(&self, host: &str) -> bool {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        match self.0.strip_prefix("*.") {
            // RFC 8461 §4.1: one label, not more.
            Some(parent) => host.split_once('.').is_some_and(|(_, rest)| rest == parent),
            None => host == self.0,
        }
    }
}

/// The policy's text, without what was passed over when it was read.
impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "version: STSv1\nmode: {}\n", self.mode)?;
        for host in &self.hosts {
            writeln!(f, "mx: {host}")?;
        }
        writeln!(f, "max_age: {}", self.max_age.as_secs())
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Enforce => "enforce",
            Self::Testing => "testing",
            Self::None => "none",
        })
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_announces_a_policy() {
        let rows: [(&[&str], Option<&str>); 8] = [
            (&["v=STSv1; id=20160831085700Z;"], Some("20160831085700Z")),
            (&["v=STSv1;id=a"], Some("a")),
            (&["v=spf1 -all", "v=STSv1; id=b"], Some("b")),
            (&["v=STSv1; id=a", "v=STSv1; id=b"], None),
            (&["id=a; v=STSv1"], None),
            (&["v=STSv1; id="], None),
            (&["v=STSv1; id=a b"], None),
            (&[], None),
        ];
        for (records, expected) in rows {
            let found = announced(records.iter().map(|text| text.as_bytes()));
            assert_eq!(found.as_deref(), expected, "{records:?}");
        }
    }

    #[test]
    fn the_example_of_the_rfc() {
        let text = "version: STSv1\r\nmode: enforce\r\nmx: mail.example.com\r\nmx: *.example.net\r\n\
            mx: backupmx.example.com\r\nmax_age: 604800\r\n";
        let policy = Policy::read(text.as_bytes()).expect("reads");
        assert_eq!(policy.mode, Mode::Enforce);
        assert_eq!(policy.max_age, Duration::from_hours(24 * 7));
        let rows = [
            ("mail.example.com", true),
            ("MAIL.example.com.", true),
            ("a.example.net", true),
            ("a.b.example.net", false),
            ("example.net", false),
            ("other.example.com", false),
        ];
        for (host, expected) in rows {
            assert_eq!(policy.lets_through(host), expected, "{host}");
        }
    }

    #[test]
    fn what_is_no_policy() {
        let rows = [
            ("mode: enforce\nmx: a.b\nmax_age: 1", Error::Version),
            ("version: STSv1\nmode: x\nmx: a.b\nmax_age: 1", Error::Mode),
            ("version: STSv1\nmx: a.b\nmax_age: 1", Error::Mode),
            ("version: STSv1\nmode: testing\nmx: a.b", Error::MaxAge),
            (
                "version: STSv1\nmode: testing\nmx: a.b\nmax_age: -1",
                Error::MaxAge,
            ),
            ("version: STSv1\nmode: enforce\nmax_age: 1", Error::Hosts),
            (
                "version: STSv1\nmode: enforce\nmx: a..b\nmax_age: 1",
                Error::Hosts,
            ),
        ];
        for (text, expected) in rows {
            assert_eq!(Policy::read(text.as_bytes()), Err(expected), "{text}");
        }
        assert_eq!(
            Policy::read(&vec![b'\n'; POLICY_BYTES_MAX + 1]),
            Err(Error::NoText)
        );
        let none = Policy::read(b"version: STSv1\nmode: none\nmax_age: 99999999999");
        assert_eq!(none, Err(Error::MaxAge));
        let none = Policy::read(b"version: STSv1\nmode: none\nmax_age: 9999999999").expect("reads");
        assert_eq!(none.max_age, Duration::from_secs(AGE_MAX));
    }

    proptest! {
        #[test]
        fn a_written_policy_reads(
            hosts in proptest::collection::vec("(\\*\\.)?[a-z0-9]{1,9}\\.[a-z]{2,5}", 1..9),
            age in 0..AGE_MAX,
            testing: bool,
        ) {
            let mode = if testing { "testing" } else { "enforce" };
            let lines: Vec<_> = hosts.iter().map(|host| format!("mx: {host}\n")).collect();
            let lines = lines.concat();
            let text = format!("version: STSv1\nmode: {mode}\n{lines}max_age: {age}\n");
            let policy = Policy::read(text.as_bytes()).expect("reads");
            let shown: Vec<_> = policy.hosts.iter().map(ToString::to_string).collect();
            prop_assert_eq!(&shown, &hosts);
            prop_assert_eq!(policy.max_age.as_secs(), age);
            prop_assert_eq!(policy.to_string(), text);
            prop_assert!(policy.lets_through(&hosts[0].replace('*', "label")));
        }

        #[test]
        fn nothing_makes_it_panic(bytes: Vec<u8>, text in "(version: STSv1\n|mode: enforce\n|mx: |\\*\\.|max_age: |[a-z0-9.:;= \n]){0,20}") {
            let _ = (Policy::read(&bytes), Policy::read(text.as_bytes()));
            let _ = announced([bytes.as_slice(), text.as_bytes()]);
        }
    }
}
