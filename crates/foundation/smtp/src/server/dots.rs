//! Content as it comes from the wire: the end found, doubled dots undone (RFC 5321 §4.5.2), within bounds.
//!
//! Only CRLF, dot, CRLF ends a message. A dot between bare line feeds, or behind a bare CR, is content like any other:
//! where two servers disagree on that, a second message can be smuggled past the first (CVE-2023-51764).

use memchr::memmem;

/// Room for content whose size nobody declared, before there is room for the largest message.
pub const STEP: usize = 1 << 20;

/// The content of one message while it comes in.
#[derive(Debug, Default)]
pub(super) struct Unstuffer {
    content: Vec<u8>,
    /// Octets so far, kept or not.
    octets: usize,
    /// Octets that may be kept before room is asked for.
    room: usize,
    /// The last octets were a CRLF, or there are none yet.
    line_start: bool,
    lost: Option<Lost>,
}

/// Why content was thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lost {
    /// It is longer than a message may be.
    TooLong,
    /// There was no memory for it.
    Starved,
}

/// What was taken of some input.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Taken {
    /// Octets of the input that are done with.
    pub(super) octets: usize,
    pub(super) then: Then,
}

/// What comes next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// More input.
    More,
    /// Room for so many octets in all.
    Room(usize),
    /// The message is over.
    End,
}

impl Unstuffer {
    /// Begins a message of probably `expected` octets, of which `room` may be kept.
    pub(super) fn begin(&mut self, expected: usize, room: usize) {
        *self = Self {
            content: Vec::with_capacity(expected),
            room,
            line_start: true,
            ..Self::default()
        };
    }

    /// Octets so far.
    pub(super) fn octets(&self) -> usize {
        self.octets
    }

    /// Whether what comes is kept.
    pub(super) fn keeps(&self) -> bool {
        self.lost.is_none()
    }

    /// So many octets may be kept.
    pub(super) fn allow(&mut self, room: usize) {
        self.room = self.room.max(room);
        // At once, so that what is there is copied once; pages are taken as they are written.
        self.content
            .reserve_exact(self.room.saturating_sub(self.content.len()));
    }

    /// Nothing more is kept of this message.
    pub(super) fn discard(&mut self) {
        self.lose(Lost::Starved);
    }

    /// Takes input up to the end of the message.
    pub(super) fn take(&mut self, input: &[u8], max: usize) -> Taken {
        let mut at = 0;
        loop {
            let rest = &input[at..];
            if self.line_start {
                match rest {
                    [] | [b'.'] | [b'.', b'\r'] => return taken(at, Then::More),
                    [b'.', b'\r', b'\n', ..] => return taken(at + 3, Then::End),
                    [b'.', ..] => at += 1,
                    _ => {}
                }
                self.line_start = false;
                continue;
            }
            let found = memmem::find(rest, b"\r\n.");
            // Without a dot: a CRLF, or its half, at the end may be the beginning of the end.
            let length = match found {
                Some(before) => before + 2,
                None if rest.ends_with(b"\r\n") => rest.len() - 2,
                None => rest.len() - usize::from(rest.ends_with(b"\r")),
            };
            if let Some(room) = self.wants(length, max) {
                return taken(at, Then::Room(room));
            }
            self.keep(&rest[..length], max);
            at += length;
            self.line_start = found.is_some();
            if found.is_none() {
                return taken(at, Then::More);
            }
        }
    }

    /// The content, unless it was thrown away.
    pub(super) fn finish(&mut self) -> Result<Vec<u8>, Lost> {
        let done = std::mem::take(self);
        match done.lost {
            Some(lost) => Err(lost),
            None => Ok(done.content),
        }
    }

    /// Room that is missing for so many octets more.
    fn wants(&self, more: usize, max: usize) -> Option<usize> {
        let needed = self.content.len() + more;
        if self.lost.is_some() || needed <= self.room || needed > max {
            return None;
        }
        Some(if needed <= STEP { STEP.min(max) } else { max })
    }

    fn keep(&mut self, octets: &[u8], max: usize) {
        self.octets += octets.len();
        if self.octets > max {
            self.lose(Lost::TooLong);
        }
        if self.lost.is_none() {
            self.content.extend_from_slice(octets);
        }
    }

    fn lose(&mut self, why: Lost) {
        // A message that is too long would not be taken later either.
        if self.lost != Some(Lost::TooLong) {
            self.lost = Some(why);
        }
        self.content = Vec::new();
    }
}

fn taken(octets: usize, then: Then) -> Taken {
    Taken { octets, then }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Content;
    use bytes::Bytes;
    use proptest::prelude::*;

    const MAX: usize = 1 << 16;

    /// The content, or why there is none, and what was left behind the end.
    type Decoded = (Result<Vec<u8>, Lost>, Vec<u8>);

    /// Feeds pieces as a shell does; `None` when the message did not end.
    fn decode(pieces: &[&[u8]], room: usize) -> Option<Decoded> {
        let mut unstuffer = Unstuffer::default();
        unstuffer.begin(0, room);
        let mut input = Vec::new();
        for (n, piece) in pieces.iter().enumerate() {
            input.extend_from_slice(piece);
            loop {
                let taken = unstuffer.take(&input, MAX);
                input.drain(..taken.octets);
                match taken.then {
                    Then::More => break,
                    Then::Room(octets) => unstuffer.allow(octets),
                    Then::End => {
                        input.extend_from_slice(&pieces[n + 1..].concat());
                        return Some((unstuffer.finish(), input));
                    }
                }
            }
            // Two octets that may begin the end, and a dot.
            assert!(input.len() <= 3, "{input:?}");
        }
        None
    }

    fn content(wire: &[u8]) -> Option<Vec<u8>> {
        decode(&[wire], MAX).map(|(content, _)| content.expect("nothing is lost"))
    }

    #[test]
    fn only_crlf_dot_crlf_ends_content() {
        let rows: [(&[u8], Option<&[u8]>); 17] = [
            (b".\r\n", Some(b"")),
            (b"a\r\n.\r\n", Some(b"a\r\n")),
            (b"..a\r\n...\r\n.\r\n", Some(b".a\r\n..\r\n")),
            (b".a\r\n.\r\n", Some(b"a\r\n")),
            (b"a\n.\nb\r\n.\r\n", Some(b"a\n.\nb\r\n")),
            (b"a\n.\r\nb\r\n.\r\n", Some(b"a\n.\r\nb\r\n")),
            (b"a\r\n.\nb\r\n.\r\n", Some(b"a\r\n\nb\r\n")),
            (b"a\r.\rb\r\n.\r\n", Some(b"a\r.\rb\r\n")),
            (b"a\r.\r\n.\r\n", Some(b"a\r.\r\n")),
            (b"a\r\n.\rb\r\n.\r\n", Some(b"a\r\n\rb\r\n")),
            (b"a\r\n\0.\r\n.\r\n", Some(b"a\r\n\0.\r\n")),
            (b"a\r\n.\0\r\n.\r\n", Some(b"a\r\n\0\r\n")),
            (b"a\r\r\n.\r\n", Some(b"a\r\r\n")),
            (b"a\r\n.", None),
            (b"a\r\n.\r", None),
            (b"a\n.\n", None),
            (b"", None),
        ];
        for (wire, expected) in rows {
            let expected = expected.map(<[u8]>::to_vec);
            assert_eq!(
                content(wire),
                expected,
                "{:?}",
                String::from_utf8_lossy(wire)
            );
        }
    }

    #[test]
    fn what_is_too_long_or_finds_no_room_is_lost_and_its_end_is_found() {
        let long = [b"x".repeat(MAX + 1), b"\r\n.\r\nNOOP".to_vec()].concat();
        let (outcome, rest) = decode(&[&long], MAX).expect("ends");
        assert_eq!((outcome, rest), (Err(Lost::TooLong), b"NOOP".to_vec()));
        let exact = [b"x".repeat(MAX - 2), b"\r\n.\r\n".to_vec()].concat();
        let (outcome, _) = decode(&[&exact], MAX).expect("ends");
        assert_eq!(outcome.map(|content| content.len()), Ok(MAX));
        let mut starved = Unstuffer::default();
        starved.begin(0, 3);
        let first = starved.take(b"abcdef\r\n.\r\n", MAX);
        assert_eq!(first, taken(0, Then::Room(MAX)));
        starved.discard();
        assert_eq!(starved.take(b"abcdef\r\n.\r\n", MAX).then, Then::End);
        assert_eq!(starved.finish(), Err(Lost::Starved));
    }

    #[test]
    fn room_grows_in_two_steps() {
        let mut unstuffer = Unstuffer::default();
        unstuffer.begin(0, 64 << 10);
        let block = vec![b'x'; 64 << 10];
        let mut asked = Vec::new();
        for _ in 0..700 {
            let mut taken = unstuffer.take(&block, 40 << 20);
            if let Then::Room(octets) = taken.then {
                asked.push(octets);
                unstuffer.allow(octets);
                taken = unstuffer.take(&block, 40 << 20);
            }
            assert_eq!(taken.then, Then::More);
        }
        assert_eq!(asked, [STEP, 40 << 20]);
        assert_eq!(unstuffer.finish(), Err(Lost::TooLong));
    }

    proptest! {
        #[test]
        fn what_the_client_encodes_comes_back_however_it_is_cut(
            lines in prop::collection::vec("[.a\r\n\0]{0,6}", 0..20),
            cuts in prop::collection::vec(1_usize..9, 0..40),
            room in 0_usize..60,
        ) {
            let body: Vec<u8> = lines.iter().flat_map(|l| [l.as_bytes(), b"\r\n"].concat()).collect();
            // The client doubles dots behind bare line feeds too, which are content to us: only without them is it exact.
            prop_assume!(memmem::find(&body, b"\n.").is_none_or(|_| {
                let bare = |at: usize| at == 0 || body[at - 1] != b'\r';
                !memmem::find_iter(&body, b"\n.").any(bare)
            }));
            let mut client = Content::new(vec![Bytes::from(body.clone())]);
            let (mut wire, mut block) = (Vec::new(), Vec::new());
            while client.next_block(&mut block) {
                wire.extend_from_slice(&block);
            }
            wire.extend_from_slice(b"NOOP\r\n");
            let mut pieces: Vec<&[u8]> = Vec::new();
            let mut rest = &wire[..];
            for cut in cuts {
                let (piece, more) = rest.split_at(cut.min(rest.len()));
                pieces.push(piece);
                rest = more;
            }
            pieces.push(rest);
            let (content, behind) = decode(&pieces, room).expect("ends");
            prop_assert_eq!(content.expect("fits"), body);
            prop_assert_eq!(behind, b"NOOP\r\n");
        }
    }
}
