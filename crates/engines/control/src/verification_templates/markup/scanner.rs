//! Tags, found as a browser finds them (WHATWG HTML §13.2.5), in one pass.

use super::Forbidden;

/// A tag; ranges are places in the content.
pub(super) struct Tag {
    pub(super) at: usize,
    pub(super) is_end: bool,
    pub(super) name: String,
    /// Names in lower case, with their values.
    pub(super) attributes: Vec<(String, std::ops::Range<usize>)>,
}

/// Looks for tags from the beginning to the end.
pub(super) struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            at: 0,
        }
    }

    /// The next tag; `None` at the end.
    pub(super) fn next_tag(&mut self) -> Result<Option<Tag>, Forbidden> {
        loop {
            let Some(found) = self.find(b'<') else {
                return Ok(None);
            };
            self.at = found + 1;
            match self.peek() {
                Some(b'!') if self.is_doctype() => {
                    self.at = self.find(b'>').ok_or(Forbidden::Unfinished)? + 1;
                }
                Some(b'!' | b'?') => return Err(Forbidden::Comment),
                Some(b'/') => {
                    self.at += 1;
                    match self.peek() {
                        Some(b) if b.is_ascii_alphabetic() => {
                            return self.tag(found, true).map(Some);
                        }
                        // An end tag without a name is a comment to a browser.
                        _ => return Err(Forbidden::Comment),
                    }
                }
                Some(b) if b.is_ascii_alphabetic() => return self.tag(found, false).map(Some),
                // A plain `<` of a text.
                _ => {}
            }
        }
    }

    fn tag(&mut self, at: usize, is_end: bool) -> Result<Tag, Forbidden> {
        let name = self.take_until(|b| is_space(b) || b == b'/' || b == b'>');
        let mut tag = Tag {
            at,
            is_end,
            name,
            attributes: Vec::new(),
        };
        loop {
            self.skip(|b| is_space(b) || b == b'/');
            match self.peek() {
                None => return Err(Forbidden::Unfinished),
                Some(b'>') => break,
                Some(_) => tag.attributes.push(self.attribute()?),
            }
        }
        self.at += 1;
        if tag.name == "textarea" && !is_end {
            self.skip_raw_text();
        }
        Ok(tag)
    }

    fn attribute(&mut self) -> Result<(String, std::ops::Range<usize>), Forbidden> {
        let start = self.at;
        // A `=` in front belongs to the name.
        self.at += 1;
        self.take_until(|b| is_space(b) || matches!(b, b'/' | b'>' | b'='));
        let name = self.text.get(start..self.at).unwrap_or_default();
        let name = name.to_ascii_lowercase();
        self.skip(is_space);
        if self.peek() != Some(b'=') {
            return Ok((name, self.at..self.at));
        }
        self.at += 1;
        self.skip(is_space);
        if let Some(quote @ (b'"' | b'\'')) = self.peek() {
            self.at += 1;
            let start = self.at;
            let end = self.find(quote).ok_or(Forbidden::Unfinished)?;
            self.at = end + 1;
            return Ok((name, start..end));
        }
        let start = self.at;
        self.skip(|b| !is_space(b) && b != b'>');
        Ok((name, start..self.at))
    }

    /// What stands in a text field is no markup until its end tag.
    fn skip_raw_text(&mut self) {
        const END: &[u8] = b"</textarea";
        while let Some(found) = self.find(b'<') {
            self.at = found;
            let here = self.bytes.get(found..found + END.len());
            if here.is_some_and(|here| here.eq_ignore_ascii_case(END)) {
                return;
            }
            self.at += 1;
        }
        self.at = self.bytes.len();
    }

    fn is_doctype(&self) -> bool {
        const NAME: &[u8] = b"!doctype";
        let here = self.bytes.get(self.at..self.at + NAME.len());
        here.is_some_and(|here| here.eq_ignore_ascii_case(NAME))
    }

    fn find(&self, wanted: u8) -> Option<usize> {
        let rest = self.bytes.get(self.at..)?;
        let found = rest.iter().position(|b| *b == wanted)?;
        Some(self.at + found)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip(&mut self, fits: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&fits) {
            self.at += 1;
        }
    }

    fn take_until(&mut self, ends: impl Fn(u8) -> bool) -> String {
        let start = self.at;
        self.skip(|b| !ends(b));
        let taken = self.text.get(start..self.at).unwrap_or_default();
        taken.to_ascii_lowercase()
    }
}

fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}
