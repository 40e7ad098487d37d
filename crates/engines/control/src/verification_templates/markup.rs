//! The HTML that a verification letter may have (identities.md §6, contacts-templates-jobs.md §5): listed elements with
//! listed attributes, and nothing that a reader of mail runs or hides. The links are added by the service alone.
//!
//! Tags are found as a browser finds them (WHATWG HTML §13.2.5), in one pass.

use thiserror::Error;

/// Elements of a letter.
const ELEMENTS: [&str; 74] = [
    "abbr",
    "acronym",
    "address",
    "area",
    "b",
    "bdo",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "dfn",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "font",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "html",
    "i",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "map",
    "menu",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "select",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
];

/// Attributes of every element.
const ATTRIBUTES: [&str; 4] = ["class", "id", "style", "title"];

/// Why a content is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(super) enum Forbidden {
    /// An element that is not listed.
    #[error("The element <{0}> is not allowed in the template content.")]
    Element(String),
    /// An attribute that its element may not have.
    #[error(
        "The attribute {attribute} is not allowed on the element <{element}> in the template content."
    )]
    Attribute {
        /// The element.
        element: String,
        /// Its attribute.
        attribute: String,
    },
    /// A comment, or what a browser takes for one.
    #[error("Comments are not allowed in the template content.")]
    Comment,
    /// A tag without its end.
    #[error("The template content ends within a tag.")]
    Unfinished,
}

/// Checks a content.
pub(super) fn check(content: &str) -> Result<(), Forbidden> {
    walk(content).map(drop)
}

/// Where the body of a checked content ends: text is added there.
pub(super) fn end_of_body(content: &str) -> usize {
    walk(content).ok().flatten().unwrap_or(content.len())
}

/// The `src` attributes of images, as ranges of their values.
pub(super) fn image_sources(content: &str) -> Vec<std::ops::Range<usize>> {
    let mut sources = Vec::new();
    let mut scanner = Scanner::new(content);
    while let Ok(Some(tag)) = scanner.next_tag() {
        if !tag.is_end && tag.name == "img" {
            let of_tag = tag.attributes.into_iter();
            sources.extend(of_tag.filter(|(name, _)| name == "src").map(|(_, at)| at));
        }
    }
    sources
}

/// Walks through all tags; answers the place of the last end tag of the body, or else of the document.
fn walk(content: &str) -> Result<Option<usize>, Forbidden> {
    let mut scanner = Scanner::new(content);
    let (mut body, mut html) = (None, None);
    while let Some(tag) = scanner.next_tag()? {
        check_tag(&tag)?;
        match (tag.is_end, tag.name.as_str()) {
            (true, "body") => body = Some(tag.at),
            (true, "html") => html = Some(tag.at),
            _ => {}
        }
    }
    Ok(body.or(html))
}

fn check_tag(tag: &Tag) -> Result<(), Forbidden> {
    let element = tag.name.as_str();
    if !ELEMENTS.contains(&element) {
        return Err(Forbidden::Element(shown(element)));
    }
    let fits = |name: &str| ATTRIBUTES.contains(&name) || of_element(element).contains(&name);
    match tag.attributes.iter().find(|(name, _)| !fits(name)) {
        Some((attribute, _)) => Err(Forbidden::Attribute {
            element: element.to_owned(),
            attribute: shown(attribute),
        }),
        None => Ok(()),
    }
}

/// Attributes that an element has beside those of all.
fn of_element(element: &str) -> &'static [&'static str] {
    match element {
        "blockquote" | "q" => &["cite"],
        "col" | "colgroup" => &["span", "width"],
        "img" => &["align", "alt", "height", "src", "width"],
        "ol" => &["start", "type"],
        "ul" => &["type"],
        "table" => &["summary", "width"],
        "td" => &["abbr", "axis", "colspan", "rowspan", "width"],
        "th" => &["abbr", "axis", "colspan", "rowspan", "scope", "width"],
        _ => &[],
    }
}

/// Names are repeated in a refusal, but not at any length.
fn shown(name: &str) -> String {
    name.chars().take(40).collect()
}

/// A tag; ranges are places in the content.
struct Tag {
    at: usize,
    is_end: bool,
    name: String,
    /// Names in lower case, with their values.
    attributes: Vec<(String, std::ops::Range<usize>)>,
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            at: 0,
        }
    }

    /// The next tag; `None` at the end.
    fn next_tag(&mut self) -> Result<Option<Tag>, Forbidden> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn listed_markup_passes_and_nothing_else() {
        let good = [
            "",
            "plain text, 1 < 2 & 3 > 2",
            "<html><body><h1>Welcome</h1></body></html>",
            "<!DOCTYPE html><html><head></head><body>x</body></html>",
            "<p class='a' id=b style=\"color: red\" title>x<br/></p >",
            "<img src=\"data:image/png;base64,AAAA\" alt=x width=1 height=2 align=left>",
            "<td abbr=a axis=b colspan=2 rowspan=3 width=4></td><th scope=row></th>",
            "<ol start=1 type=a></ol><ul type=disc></ul><q cite=x></q><col span=2 width=1>",
            "<TABLE Summary=x WIDTH=1></TABLE>",
            "<textarea><script>is text here</script></textarea>",
            "<p title='a > b < c'>x</p>",
        ];
        for content in good {
            assert_eq!(check(content), Ok(()), "{content}");
        }
        let bad = [
            "<a href='https://x.test'>x</a>",
            "<!-- note --><p>x</p>",
            "<script>1</script>",
            "<SCRIPT>1</SCRIPT>",
            "<style>p{}</style>",
            "<meta charset=utf-8>",
            "<svg/onload=x()>",
            "<p onclick='x()'>x</p>",
            "<p/onclick=x()>x</p>",
            "<img src=x/onerror=y() onerror=x()>",
            "<p title=\"\"onclick=x()>x</p>",
            "<p =onclick=x()>x</p>",
            "<form action='https://x.test'></form>",
            "<?xml version='1.0'?>",
            "</>",
            "<![CDATA[x]]>",
            "<p title='",
            "<p",
            "<p title=x",
            "<textarea><p title='</textarea><script>1</script>'></p>",
            "<noscript><p title='</noscript><img src=x onerror=y>'>",
            "<pé>x</pé>",
        ];
        for content in bad {
            assert!(check(content).is_err(), "{content}");
        }
        let refused = check("<p OnClick=x>").expect_err("is refused");
        assert_eq!(
            refused.to_string(),
            "The attribute onclick is not allowed on the element <p> in the template content."
        );
    }

    #[test]
    fn text_is_added_where_the_body_ends() {
        let rows = [
            ("<p>x</p>", "<p>x</p>|"),
            ("<body>x</body></html>", "<body>x|</body></html>"),
            ("<html>x</html>", "<html>x|</html>"),
            ("<p title='</body>'>x</p>", "<p title='</body>'>x</p>|"),
            ("<body>x</BODY >y", "<body>x|</BODY >y"),
        ];
        for (content, expected) in rows {
            let (before, behind) = content.split_at(end_of_body(content));
            assert_eq!(format!("{before}|{behind}"), expected);
        }
    }

    #[test]
    fn images_are_found_with_their_sources() {
        let content = "<p title='<img src=no>'><img alt=x src='one'><IMG SRC=two><img>";
        let sources = image_sources(content);
        let sources: Vec<&str> = sources.into_iter().map(|at| &content[at]).collect();
        assert_eq!(sources, ["one", "two"]);
    }

    proptest! {
        #[test]
        fn any_text_is_looked_at(text in "\\PC{0,80}", markup in "[<>/!?= '\"a-cé-]{0,60}") {
            for content in [text, markup] {
                let end = end_of_body(&content);
                prop_assert!(content.is_char_boundary(end));
                for source in image_sources(&content) {
                    prop_assert!(content.get(source).is_some());
                }
                if check(&content).is_ok() {
                    prop_assert!(!content.contains("<!--"));
                }
            }
        }
    }
}
