//! Content between the 354 and the final dot (RFC 5321 §4.5.2): leading dots doubled, a last line end, the dot.

use bytes::Bytes;
use memchr::memmem;

/// Most octets of a block.
pub const BLOCK: usize = 64 * 1024;

/// Room for doubled dots and the end.
const MARGIN: usize = 256;

/// Encodes content block by block, so that a large body is never copied as a whole.
///
/// The pieces are sent one after the other as one stream; their line ends must be CRLF already. Any line feed followed
/// by a dot gets a second dot, so that a stray bare line feed cannot end the message on a lenient receiver either.
#[derive(Debug)]
pub struct Content {
    pieces: std::vec::IntoIter<Bytes>,
    piece: Bytes,
    /// Octets of the pieces that were not taken yet.
    left: usize,
    /// The last two octets written of the content.
    tail: [u8; 2],
    ended: bool,
}

impl Content {
    /// Takes the pieces of the content: signatures, head, empty line, body.
    pub fn new(pieces: Vec<Bytes>) -> Self {
        // The content begins at the beginning of a line.
        Self {
            left: pieces.iter().map(Bytes::len).sum(),
            pieces: pieces.into_iter(),
            piece: Bytes::new(),
            tail: *b"\r\n",
            ended: false,
        }
    }

    /// Octets still to come, dots not doubled.
    pub fn left(&self) -> usize {
        self.left
    }

    /// Puts the next block into `out`, which it clears first; false when everything was given already.
    pub fn next_block(&mut self, out: &mut Vec<u8>) -> bool {
        out.clear();
        out.reserve(self.left.min(BLOCK) + MARGIN);
        while !self.ended && out.len() < BLOCK {
            if !self.piece.is_empty() {
                self.fill(out);
                continue;
            }
            match self.pieces.next() {
                Some(piece) => self.piece = piece,
                None => self.end(out),
            }
        }
        !out.is_empty()
    }

    /// Copies from the current piece until it or the block is used up.
    fn fill(&mut self, out: &mut Vec<u8>) {
        if self.tail[1] == b'\n' && self.piece[0] == b'.' {
            out.push(b'.');
        }
        let taken = self.piece.len().min(BLOCK - out.len().min(BLOCK - 1));
        let now = self.piece.split_to(taken);
        self.left -= taken;
        let mut from = 0;
        for at in memmem::find_iter(&now, b"\n.") {
            out.extend_from_slice(&now[from..=at]);
            out.push(b'.');
            from = at + 1;
        }
        out.extend_from_slice(&now[from..]);
        self.tail = match *now {
            [.., a, b] => [a, b],
            [b] => [self.tail[1], b],
            [] => self.tail,
        };
    }

    fn end(&mut self, out: &mut Vec<u8>) {
        if self.tail != *b"\r\n" {
            out.extend_from_slice(b"\r\n");
        }
        out.extend_from_slice(b".\r\n");
        self.ended = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn encode(pieces: &[&[u8]]) -> Vec<u8> {
        let pieces = pieces.iter().map(|p| Bytes::copy_from_slice(p)).collect();
        let (mut content, mut block, mut all) = (Content::new(pieces), Vec::new(), Vec::new());
        while content.next_block(&mut block) {
            assert!(block.len() <= BLOCK + BLOCK / 2 + MARGIN);
            all.extend_from_slice(&block);
        }
        all
    }

    /// What a receiver does (RFC 5321 §4.5.2).
    fn decode(wire: &[u8]) -> Vec<u8> {
        let end = wire.len() - 3;
        assert_eq!(&wire[end..], b".\r\n");
        assert!(end == 0 || wire[..end].ends_with(b"\r\n"));
        assert_eq!(memmem::find(&wire[..end], b"\r\n.\r\n"), None, "ends early");
        let mut out = Vec::new();
        for line in wire[..end].split_inclusive(|c| *c == b'\n') {
            out.extend_from_slice(line.strip_prefix(b".").unwrap_or(line));
        }
        out
    }

    #[test]
    fn dots_and_ends() {
        let rows: [(&[&[u8]], &[u8]); 9] = [
            (&[], b".\r\n"),
            (&[b"a\r\n"], b"a\r\n.\r\n"),
            (&[b"a"], b"a\r\n.\r\n"),
            (&[b"a\r"], b"a\r\r\n.\r\n"),
            (&[b".a\r\n..\r\n.\r\n"], b"..a\r\n...\r\n..\r\n.\r\n"),
            (&[b"a\r\n", b".b"], b"a\r\n..b\r\n.\r\n"),
            (&[b"a\r", b"\n", b"", b".b"], b"a\r\n..b\r\n.\r\n"),
            (&[b"a", b".b"], b"a.b\r\n.\r\n"),
            (&[b"a\n.\nb"], b"a\n..\nb\r\n.\r\n"),
        ];
        for (pieces, expected) in rows {
            assert_eq!(encode(pieces), expected, "{pieces:?}");
        }
    }

    #[test]
    fn a_large_body_of_dots_goes_in_blocks() {
        let body = b".\r\n".repeat(200_000);
        assert_eq!(decode(&encode(&[&body])), body);
        let edge = [b"x".repeat(BLOCK - 1), b"\n.\r\n".to_vec()].concat();
        assert!(encode(&[&edge]).ends_with(b"x\n..\r\n.\r\n"));
    }

    proptest! {
        #[test]
        fn nothing_ends_the_content_early(pieces in prop::collection::vec("[\r\n.a\0]{0,9}", 0..9)) {
            let pieces: Vec<&[u8]> = pieces.iter().map(String::as_bytes).collect();
            let wire = encode(&pieces);
            let inside = &wire[..wire.len() - 3];
            prop_assert!(inside.is_empty() || inside.ends_with(b"\r\n"));
            // Not even for a receiver that takes a bare LF for a line end.
            for end in [&b"\n.\r"[..], b"\n.\n"] {
                prop_assert_eq!(memmem::find(inside, end), None);
            }
            prop_assert!(!inside.starts_with(b".\r") && !inside.starts_with(b".\n"));
        }

        #[test]
        fn what_is_encoded_is_decoded(lines in prop::collection::vec("[.a]{0,5}", 0..30), cut in 0_usize..99) {
            let body: Vec<u8> = lines.iter().flat_map(|l| [l.as_bytes(), b"\r\n"].concat()).collect();
            let cut = cut.min(body.len());
            let wire = encode(&[&body[..cut], &body[cut..]]);
            prop_assert_eq!(decode(&wire), body);
        }
    }
}
