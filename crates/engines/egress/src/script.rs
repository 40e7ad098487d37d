//! The transcript of a session: what went over the wire, line by line, without what is secret and without content.

use std::collections::VecDeque;
use std::fmt::Write as _;
use tokio::time::Instant;

/// Most characters of one line that are kept.
const LINE_CHARS: usize = 512;

/// What stands for a secret.
const CUT: &str = "***";

/// The transcript of one attempt while it is written. Its beginning and its end are kept, what is between goes when it
/// becomes too long: the reply to the final dot is what is asked for most.
#[derive(Debug)]
pub(crate) struct Script {
    began: Instant,
    head: String,
    tail: VecDeque<String>,
    tail_bytes: usize,
    dropped: u64,
    limit: usize,
    /// Octets of a reply whose line end has not come yet.
    partial: Vec<u8>,
    /// What is sent answers AUTH (RFC 4954 §4), and is not shown.
    secret: bool,
}

impl Script {
    /// An empty transcript of at most about so many bytes.
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            began: Instant::now(),
            head: String::new(),
            tail: VecDeque::new(),
            tail_bytes: 0,
            dropped: 0,
            limit,
            partial: Vec::new(),
            secret: false,
        }
    }

    /// What we sent, in whole lines.
    pub(crate) fn sent(&mut self, bytes: &[u8]) {
        for line in lines(bytes) {
            let line = String::from_utf8_lossy(line);
            if self.secret {
                self.line('>', CUT);
            } else if let Some(shown) = without_secret(&line) {
                self.secret = true;
                self.line('>', &shown);
            } else {
                self.line('>', &line);
            }
        }
    }

    /// What the peer sent.
    pub(crate) fn received(&mut self, bytes: &[u8]) {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            // A line without an end must not grow for ever; four octets a character at most.
            let room = (LINE_CHARS * 4).saturating_sub(self.partial.len());
            self.partial
                .extend_from_slice(&piece[..piece.len().min(room)]);
            if piece.ends_with(b"\n") {
                self.end_line();
            }
        }
    }

    /// What happened beside what was said.
    pub(crate) fn note(&mut self, text: &str) {
        self.line('*', text);
    }

    /// The text so far; the next attempt on this connection begins anew.
    pub(crate) fn take(&mut self) -> String {
        if !self.partial.is_empty() {
            self.end_line();
        }
        let mut text = std::mem::take(&mut self.head);
        if self.dropped > 0 {
            text.push_str(&format!("         … {} lines are left out\n", self.dropped));
        }
        text.extend(self.tail.drain(..));
        *self = Self::new(self.limit);
        text
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.partial);
        // 334 asks for more of AUTH; any other reply ends it.
        self.secret &= line.starts_with(b"334");
        self.line('<', &String::from_utf8_lossy(&line));
    }

    fn line(&mut self, direction: char, text: &str) {
        let text = text.trim_end_matches(['\r', '\n']);
        let mut line = String::with_capacity(text.len().min(LINE_CHARS) + 16);
        let seconds = self.began.elapsed().as_secs_f64();
        write!(line, "{seconds:>8.3} {direction} ").expect("a String takes all that is written");
        let plain = |c: char| if c.is_control() { '\u{fffd}' } else { c };
        line.extend(text.chars().take(LINE_CHARS).map(plain));
        line.push('\n');
        if self.tail.is_empty() && self.head.len() + line.len() <= self.limit / 4 * 3 {
            self.head.push_str(&line);
            return;
        }
        self.tail_bytes += line.len();
        self.tail.push_back(line);
        while self.tail_bytes > self.limit / 4 {
            let Some(gone) = self.tail.pop_front() else {
                break;
            };
            self.tail_bytes -= gone.len();
            self.dropped += 1;
        }
    }
}

fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let all = bytes.split_inclusive(|byte| *byte == b'\n');
    all.filter(|line| !line.is_empty())
}

/// An AUTH command without what it proves; `None` for any other.
fn without_secret(line: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    let auth = words.next()?.eq_ignore_ascii_case("AUTH");
    if !auth {
        return None;
    }
    let mechanism = words.next().unwrap_or_default();
    let more = words.next().map_or("", |_| " ***");
    Some(format!("AUTH {mechanism}{more}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The lines without their times.
    fn said(script: &mut Script) -> Vec<String> {
        let text = script.take();
        let lines = text.lines().map(|line| line.chars().skip(9).collect());
        lines.collect()
    }

    #[tokio::test(start_paused = true)]
    async fn both_sides_are_written_down_in_lines() {
        let mut script = Script::new(4_096);
        script.received(b"220 mx");
        script.received(b".test\r\n250-a\r\n250 b\r\n");
        script.sent(b"MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\n");
        script.note("content of 12 octets");
        script.received(b"250 \x1b[2J ok\r\n25");
        let expected = [
            "< 220 mx.test",
            "< 250-a",
            "< 250 b",
            "> MAIL FROM:<a@b.test>",
            "> RCPT TO:<c@d.test>",
            "* content of 12 octets",
            "< 250 \u{fffd}[2J ok",
            "< 25",
        ];
        assert_eq!(said(&mut script), expected);
        assert_eq!(script.take(), "");
    }

    #[tokio::test(start_paused = true)]
    async fn what_auth_proves_is_cut() {
        let rows: [(&[&str], &[&str]); 3] = [
            (
                &[
                    "> AUTH PLAIN AHVzZXIAc2VjcmV0",
                    "< 235 ok",
                    "> MAIL FROM:<>",
                ],
                &["> AUTH PLAIN ***", "< 235 ok", "> MAIL FROM:<>"],
            ),
            (
                &[
                    "> auth login",
                    "< 334 VXNlcg==",
                    "> dXNlcg==",
                    "< 334 UGFzcw==",
                    "> c2VjcmV0",
                    "< 535 no",
                    "> QUIT",
                ],
                &[
                    "> AUTH login",
                    "< 334 VXNlcg==",
                    "> ***",
                    "< 334 UGFzcw==",
                    "> ***",
                    "< 535 no",
                    "> QUIT",
                ],
            ),
            (
                &["> AUTH LOGIN dXNlcg==", "> c2VjcmV0", "< 235 ok"],
                &["> AUTH LOGIN ***", "> ***", "< 235 ok"],
            ),
        ];
        for (told, expected) in rows {
            let mut script = Script::new(4_096);
            for line in told {
                let (direction, text) = line.split_at(2);
                let text = format!("{text}\r\n");
                match direction {
                    "> " => script.sent(text.as_bytes()),
                    _ => script.received(text.as_bytes()),
                }
            }
            assert_eq!(said(&mut script), expected);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn beginning_and_end_are_kept_of_what_is_long() {
        let mut script = Script::new(2_000);
        for n in 0..1_000 {
            script.received(format!("250 line {n}\r\n").as_bytes());
        }
        let text = script.take();
        assert!(text.len() < 2_100, "{}", text.len());
        assert!(
            text.contains("line 0\n") && text.ends_with("line 999\n"),
            "{text}"
        );
        assert!(text.contains("lines are left out"));
    }

    proptest! {
        #[test]
        fn whatever_a_peer_sends_stays_within_bounds(pieces in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..600), 0..60)) {
            let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
            runtime.block_on(async {
                let mut script = Script::new(1_024);
                for piece in &pieces {
                    script.received(piece);
                    script.sent(piece);
                }
                let text = script.take();
                assert!(text.len() <= 1_024 + 64 + LINE_CHARS * 4, "{}", text.len());
            });
        }
    }
}
