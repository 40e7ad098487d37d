//! Replies (RFC 5321 §4.2) and the parser that takes them from a stream, within bounds.

use std::fmt;
use thiserror::Error;

/// Most lines of a reply.
pub const MAX_LINES: usize = 100;
/// Most octets of a reply.
pub const MAX_OCTETS: usize = 64 * 1024;

/// Why what the peer sent is no reply.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Error {
    /// A line that does not begin with a three-digit code.
    #[error("the remote sent something that is not an SMTP reply")]
    NotAReply,
    /// Lines of one reply have different codes.
    #[error("the remote sent a reply whose lines have different codes")]
    CodesDiffer,
    /// More than [`MAX_LINES`].
    #[error("the remote sent a reply of more than 100 lines")]
    TooManyLines,
    /// More than [`MAX_OCTETS`].
    #[error("the remote sent a reply of more than 64 KB")]
    TooLong,
}

/// One reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The three-digit code, 200 to 599.
    pub code: u16,
    /// Texts of the lines, without codes.
    pub lines: Vec<String>,
}

impl Reply {
    /// 2yz.
    pub fn is_positive(&self) -> bool {
        self.code / 100 == 2
    }

    /// 5yz.
    pub fn is_permanent(&self) -> bool {
        self.code / 100 == 5
    }

    /// 421: the remote closes the connection (RFC 5321 §3.8).
    pub fn closes(&self) -> bool {
        self.code == 421
    }

    /// All texts, joined by a space.
    pub fn text(&self) -> String {
        self.lines.join(" ")
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        self.lines
            .iter()
            .filter(|line| !line.is_empty())
            .try_for_each(|line| write!(f, " {line}"))
    }
}

/// Takes bytes as they come and gives replies.
#[derive(Debug, Default)]
pub struct Parser {
    buffer: Vec<u8>,
    /// Where the next line begins in the buffer.
    at: usize,
    code: Option<u16>,
    lines: Vec<String>,
    octets: usize,
}

impl Parser {
    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// The next whole reply; `None` when more bytes are needed.
    pub fn next_reply(&mut self) -> Result<Option<Reply>, Error> {
        while let Some(length) = memchr::memchr(b'\n', &self.buffer[self.at..]) {
            self.octets += length + 1;
            if self.octets > MAX_OCTETS {
                return Err(Error::TooLong);
            }
            let line = &self.buffer[self.at..self.at + length];
            let (code, more, text) = split(line.strip_suffix(b"\r").unwrap_or(line))?;
            if *self.code.get_or_insert(code) != code {
                return Err(Error::CodesDiffer);
            }
            if self.lines.len() == MAX_LINES {
                return Err(Error::TooManyLines);
            }
            self.lines.push(text);
            self.at += length + 1;
            if !more {
                self.octets = 0;
                self.code = None;
                return Ok(Some(Reply {
                    code,
                    lines: std::mem::take(&mut self.lines),
                }));
            }
        }
        self.compact();
        if self.octets + self.buffer.len() > MAX_OCTETS {
            return Err(Error::TooLong);
        }
        Ok(None)
    }

    /// Forgets everything that was received and not asked for yet.
    pub fn discard(&mut self) {
        *self = Self::default();
    }

    fn compact(&mut self) {
        self.buffer.drain(..self.at);
        self.at = 0;
    }
}

/// Code, whether another line follows, and text of one line.
fn split(line: &[u8]) -> Result<(u16, bool, String), Error> {
    let [a @ b'2'..=b'5', b @ b'0'..=b'9', c @ b'0'..=b'9', rest @ ..] = line else {
        return Err(Error::NotAReply);
    };
    let digit = |d: u8| u16::from(d - b'0');
    let code = digit(*a) * 100 + digit(*b) * 10 + digit(*c);
    let (more, text) = match rest {
        [] => (false, rest),
        [b' ', text @ ..] => (false, text),
        [b'-', text @ ..] => (true, text),
        _ => return Err(Error::NotAReply),
    };
    // A text is shown to people: what is not printable is not kept.
    let text = String::from_utf8_lossy(text)
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect::<String>();
    Ok((code, more, text.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(bytes: &[u8]) -> Result<Vec<String>, Error> {
        let mut parser = Parser::default();
        parser.push(bytes);
        let mut replies = Vec::new();
        while let Some(reply) = parser.next_reply()? {
            replies.push(reply.to_string());
        }
        Ok(replies)
    }

    #[test]
    fn replies_and_what_is_none() {
        type Row<'a> = (&'a [u8], Result<&'a [&'a str], Error>);
        let rows: [Row<'_>; 14] = [
            (b"250 ok\r\n", Ok(&["250 ok"])),
            (b"250\r\n", Ok(&["250"])),
            (b"250\n", Ok(&["250"])),
            (
                b"250-a\r\n250-\r\n250 b\r\n220 c\r\n",
                Ok(&["250 a b", "220 c"]),
            ),
            (b"354-start\r\n354 and end\r\n", Ok(&["354 start and end"])),
            (b"250 ok", Ok(&[])),
            (b"250-a\r\n", Ok(&[])),
            (b"550 a\tb\x07\r\n", Ok(&["550 a b"])),
            (b"250-a\r\n550 b\r\n", Err(Error::CodesDiffer)),
            (b"hello there\r\n", Err(Error::NotAReply)),
            (b"2\r\n", Err(Error::NotAReply)),
            (b"\xff\xfe\x00\x01\r\n", Err(Error::NotAReply)),
            (b"2500 ok\r\n", Err(Error::NotAReply)),
            (b"150 ok\r\n", Err(Error::NotAReply)),
        ];
        for (bytes, expected) in rows {
            let expected = expected.map(|r| r.iter().map(ToString::to_string).collect());
            assert_eq!(all(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn endless_replies_are_cut_off() {
        assert_eq!(
            all(&b"550-no\r\n".repeat(200_000)),
            Err(Error::TooManyLines)
        );
        assert_eq!(all(&b"5".repeat(70_000)), Err(Error::TooLong));
        assert_eq!(
            all(&[b"250-".to_vec(), b"x".repeat(70_000)].concat()),
            Err(Error::TooLong)
        );
        let lines = [
            b"250-X-EXTENSION some words\r\n".repeat(90),
            b"250 x\r\n".to_vec(),
        ]
        .concat();
        assert_eq!(all(&lines).expect("90 lines are legal").len(), 1);
        // Many replies one after the other are not one long reply.
        assert_eq!(
            all(&b"250 ok\r\n".repeat(20_000)).expect("reads").len(),
            20_000
        );
    }

    proptest! {
        #[test]
        fn how_bytes_are_cut_does_not_matter(bytes in "(250[ -]a?\r?\n|[0-9 \r\n-]){0,30}", cut in 0_usize..60) {
            let bytes = bytes.as_bytes();
            let cut = cut.min(bytes.len());
            let mut parser = Parser::default();
            let mut replies = Vec::new();
            let mut failed = None;
            for piece in [&bytes[..cut], &bytes[cut..]] {
                parser.push(piece);
                while failed.is_none() {
                    match parser.next_reply() {
                        Ok(Some(reply)) => replies.push(reply.to_string()),
                        Ok(None) => break,
                        Err(e) => failed = Some(e),
                    }
                }
            }
            let pieced = failed.map_or(Ok(replies), Err);
            prop_assert_eq!(pieced, all(bytes));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = all(&bytes);
        }
    }
}
