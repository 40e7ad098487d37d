//! Names of identities (identities.md §4.4).

use crate::Error;
use model::identity::Kind;
use std::fmt;
use std::str::FromStr;

const LABEL_OCTETS: usize = 63;
const NAME_OCTETS: usize = 255;
/// Octets of an address, and so of any name.
pub(crate) const LONGEST: usize = 320;

/// A well-formed identity name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// A domain, lower case.
    Domain(String),
    /// An address, as given: its case counts.
    Address(String),
}

impl Name {
    /// Reads a domain; an address is refused.
    pub fn domain(text: &str) -> Result<Self, Error> {
        let lower = text.to_ascii_lowercase();
        if is_domain(&lower) {
            Ok(Self::Domain(lower))
        } else {
            Err(Error::InvalidDomain(text.to_owned()))
        }
    }

    /// Reads an address; a domain is refused.
    pub fn address(text: &str) -> Result<Self, Error> {
        let fail = || Error::InvalidAddress(text.to_owned());
        let (local, domain) = text.rsplit_once('@').ok_or_else(fail)?;
        // RFC 5321 §4.1.2 Dot-string; quoted local parts cannot be identities.
        let local_fits = |b: u8| b.is_ascii_graphic() && !b"\"(),:;<>@[\\]".contains(&b);
        let fits = !local.is_empty()
            && local.bytes().all(local_fits)
            && !local.split('.').any(str::is_empty)
            && text.len() <= LONGEST
            && is_domain(&domain.to_ascii_lowercase());
        if fits {
            Ok(Self::Address(text.to_owned()))
        } else {
            Err(fail())
        }
    }

    /// The stored form.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Domain(text) | Self::Address(text) => text,
        }
    }

    /// Which of the two it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Domain(_) => Kind::Domain,
            Self::Address(_) => Kind::Address,
        }
    }
}

/// The type of an identity follows from the `@`.
impl FromStr for Name {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if text.contains('@') {
            Self::address(text)
        } else {
            Self::domain(text)
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How a name that need not be well-formed is looked up: domains lower-case, addresses as they are.
pub(crate) fn lookup_form(text: &str) -> String {
    if text.contains('@') {
        text.to_owned()
    } else {
        text.to_ascii_lowercase()
    }
}

/// Names whose identities may permit an address, most specific first: the address, the address without its plus label,
/// its domain, the parents of that.
pub(crate) fn candidates(address: &str) -> Vec<String> {
    let Some((local, domain)) = address.rsplit_once('@') else {
        return Vec::new();
    };
    let mut names = vec![address.to_owned()];
    if let Some((bare, _)) = local.split_once('+')
        && !bare.is_empty()
    {
        names.push(format!("{bare}@{domain}"));
    }
    names.extend(domains(domain));
    names
}

/// A domain and its parents, most specific first, lower case, without the last label alone.
pub(crate) fn domains(domain: &str) -> Vec<String> {
    let lower = domain.to_ascii_lowercase();
    let mut names = Vec::new();
    let mut rest = lower.as_str();
    // RFC 1035 §2.3.4: 255 octets hold at most 127 labels.
    for _ in 0..127 {
        let Some((_, parent)) = rest.split_once('.') else {
            break;
        };
        names.push(rest.to_owned());
        rest = parent;
    }
    names
}

/// RFC 1035 §2.3.1 with digits first and underscores allowed, at least two labels, ASCII alone (IDN as Punycode).
fn is_domain(lower: &str) -> bool {
    let label_fits = |label: &str| {
        (1..=LABEL_OCTETS).contains(&label.len())
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    lower.len() <= NAME_OCTETS && lower.contains('.') && lower.split('.').all(label_fits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_read_by_the_rules() {
        let long_label = format!("{}.test", "a".repeat(64));
        let long_name = format!("{}test", format!("{}.", "a".repeat(60)).repeat(5));
        let rows = [
            ("Example.COM", Some("example.com")),
            ("a-b._x.test", Some("a-b._x.test")),
            ("User+x@Example.com", Some("User+x@Example.com")),
            ("no domain", None),
            ("a..b.test", None),
            ("-", None),
            ("test", None),
            ("a b@inbox.test", None),
            ("@inbox.test", None),
            ("a@b@inbox.test", None),
            ("a.@inbox.test", None),
            ("bücher.test", None),
            ("ü@inbox.test", None),
            ("example.com.", None),
            (long_label.as_str(), None),
            (long_name.as_str(), None),
            ("", None),
        ];
        for (given, expected) in rows {
            let got = given.parse::<Name>().ok();
            assert_eq!(got.as_ref().map(Name::as_str), expected, "{given}");
        }
    }

    #[test]
    fn the_most_specific_name_comes_first() {
        let expected = ["u+x@A.b.D", "u@A.b.D", "a.b.d", "b.d"];
        assert_eq!(candidates("u+x@A.b.D"), expected);
        assert_eq!(candidates("+x@b.d"), ["+x@b.d", "b.d"]);
        assert!(candidates("nothing").is_empty());
        assert_eq!(candidates("a@b"), ["a@b"]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,300}") {
            if let Ok(name) = text.parse::<Name>() {
                prop_assert_eq!(name.as_str().parse::<Name>().expect("reads its own"), name);
            }
            candidates(&text);
        }
    }
}
