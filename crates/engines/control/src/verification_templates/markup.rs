//! The HTML that a verification letter may have (identities.md §6, contacts-templates-jobs.md §5): listed elements with
//! listed attributes, and nothing that a reader of mail runs or hides. The links are added by the service alone.

mod scanner;

use self::scanner::{Scanner, Tag};
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
