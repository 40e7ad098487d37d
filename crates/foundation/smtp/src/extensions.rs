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
    /// Login by PLAIN (RFC 4616).
    pub auth_plain: bool,
    /// Login by LOGIN, which some servers have instead.
    pub auth_login: bool,
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
                "AUTH" => {
                    for mechanism in words {
                        offered.auth_plain |= mechanism.eq_ignore_ascii_case("PLAIN");
                        offered.auth_login |= mechanism.eq_ignore_ascii_case("LOGIN");
                    }
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
    use proptest::prelude::*;

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
            "auth CRAM-MD5 plain",
            "CHUNKING",
        ]);
        let expected = Extensions {
            pipelining: true,
            size: true,
            max_size: Some(1000),
            starttls: true,
            eight_bit_mime: true,
            enhanced_status_codes: true,
            auth_plain: true,
            auth_login: false,
        };
        assert_eq!(all, expected);
        assert_eq!(offered(&["PIPELINING"]), Extensions::default());
        assert_eq!(offered(&[]), Extensions::default());
        for size in ["SIZE", "SIZE 0", "SIZE x", "SIZE -1"] {
            let got = offered(&["mx", size]);
            assert_eq!((got.size, got.max_size), (true, None), "{size}");
        }
    }

    /// The lines that offer this, in capitals or not.
    fn lines(offer: &Extensions, capitals: bool) -> Vec<String> {
        let size = match offer.max_size {
            Some(most) => format!("Size {most}"),
            None => "Size".to_owned(),
        };
        let rows = [
            (offer.pipelining, "Pipelining"),
            (offer.size, &size),
            (offer.starttls, "StartTLS"),
            (offer.eight_bit_mime, "8BitMIME"),
            (offer.enhanced_status_codes, "EnhancedStatusCodes"),
            (offer.auth_plain, "Auth XOAUTH2 Plain"),
            (offer.auth_login, "Auth Login"),
        ];
        let wanted = rows.iter().filter(|(offered, _)| *offered);
        let word = |(_, line): &(bool, &str)| {
            if capitals {
                line.to_ascii_uppercase()
            } else {
                (*line).to_owned()
            }
        };
        wanted.map(word).collect()
    }

    fn offer() -> impl Strategy<Value = Extensions> {
        (any::<[bool; 7]>(), proptest::option::of(1..=u64::MAX)).prop_map(|(has, most)| {
            Extensions {
                pipelining: has[0],
                size: has[1],
                max_size: most.filter(|_| has[1]),
                starttls: has[2],
                eight_bit_mime: has[3],
                enhanced_status_codes: has[4],
                auth_plain: has[5],
                auth_login: has[6],
            }
        })
    }

    fn parse(lines: Vec<String>) -> Extensions {
        Extensions::parse(&Reply { code: 250, lines })
    }

    proptest! {
        #[test]
        fn what_is_offered_is_read_in_any_order(
            offer in offer(), capitals: bool, turn: usize, other in "(ETRN|X-)[A-Z ]{0,20}|[ \t]{0,3}",
        ) {
            let mut told = lines(&offer, capitals);
            told.push(other);
            let turn = turn % told.len();
            told.rotate_left(turn);
            told.insert(0, "mx.test PIPELINING".into());
            prop_assert_eq!(parse(told), offer);
        }

        #[test]
        fn any_lines_are_read(
            offer in offer(),
            at: proptest::sample::Index,
            by: char,
            noise in proptest::collection::vec("(?i)(size|starttls)?[ \t]?[0-9-]{0,24}\\PC{0,8}", 0..8),
        ) {
            let mut told = vec!["mx".to_owned(), "SIZE 99".to_owned()];
            told.extend(lines(&offer, true));
            let mut letters: Vec<char> = told.join("\n").chars().collect();
            let at = at.index(letters.len());
            letters[at] = by;
            let changed: String = letters.into_iter().collect();
            let changed = changed.split('\n').map(str::to_owned).chain(noise).collect();
            let read = parse(changed);
            prop_assert!(read.max_size.is_none_or(|most| read.size && most > 0));
        }
    }
}
