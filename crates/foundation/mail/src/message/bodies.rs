//! The texts of a message that people read, decoded.

use mail_parser::{MessageParser, PartType};

/// What a reader shows of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bodies {
    /// The first plain text that is no attachment, its line ends LF.
    pub text: Option<String>,
    /// The first HTML that is no attachment, its line ends LF.
    pub html: Option<String>,
}

/// Reads the bodies of a whole message. Of one that makes no sense there are none.
pub fn bodies(raw: &[u8]) -> Bodies {
    let Some(message) = MessageParser::default().parse(raw) else {
        return Bodies::default();
    };
    let first = |ids: &[u32], wanted: fn(&PartType<'_>) -> Option<String>| {
        let mut parts = ids.iter().filter_map(|id| message.parts.get(*id as usize));
        parts.find_map(|part| wanted(&part.body))
    };
    Bodies {
        text: first(&message.text_body, |body| match body {
            PartType::Text(text) => Some(with_lf(text)),
            _ => None,
        }),
        html: first(&message.html_body, |body| match body {
            PartType::Html(html) => Some(with_lf(html)),
            _ => None,
        }),
    }
}

fn with_lf(text: &str) -> String {
    text.replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(raw: &str, text: Option<&str>, html: Option<&str>) {
        let expected = Bodies {
            text: text.map(str::to_owned),
            html: html.map(str::to_owned),
        };
        assert_eq!(bodies(raw.as_bytes()), expected, "{raw}");
    }

    #[test]
    fn texts_are_found_and_decoded() {
        check("Subject: x\r\n\r\nplain\r\ntext", Some("plain\ntext"), None);
        check(
            "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>f=C3=BCr</p>",
            None,
            Some("<p>für</p>"),
        );
        let alternative = "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\
             Content-Type: text/plain\r\n\r\none\r\n--b\r\nContent-Type: text/html\r\n\r\n<b>two</b>\r\n--b--\r\n";
        check(alternative, Some("one"), Some("<b>two</b>"));
        let attached = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\
             Content-Type: text/html\r\n\r\n<i>body</i>\r\n--b\r\nContent-Type: text/plain\r\n\
             Content-Disposition: attachment; filename=a.txt\r\n\r\nfile\r\n--b--\r\n";
        check(attached, None, Some("<i>body</i>"));
        check("", None, None);
    }

    proptest! {
        #[test]
        fn nothing_panics(raw in proptest::collection::vec(any::<u8>(), 0..400)) {
            bodies(&raw);
        }

        #[test]
        fn nothing_that_looks_like_a_message_panics(
            raw in "(Content-Type: (multipart/mixed; boundary=b|text/(plain|html))\r\n|Content-Transfer-Encoding: (base64|quoted-printable)\r\n|\r\n|--b(--)?\r\n|[ -~]{0,9}){0,20}",
        ) {
            bodies(raw.as_bytes());
        }
    }
}
