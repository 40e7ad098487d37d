use super::*;
use crate::message::Message;
use mail_parser::{MessageParser, MimeHeaders};
use proptest::prelude::*;

fn plain(data: &str) -> Text<'_> {
    Text {
        data,
        charset: None,
    }
}

fn mailbox(text: &str) -> Mailbox {
    Mailbox::parse(text).expect("reads")
}

fn draft<'a>(from: &'a Mailbox, text: Option<Text<'a>>, html: Option<Text<'a>>) -> Draft<'a> {
    Draft {
        from,
        reply_to: &[],
        to: &[],
        cc: &[],
        subject: plain("Hello"),
        text,
        html,
        headers: &[],
        attachments: &[],
        boundary: BoundarySeed {
            first: 7,
            second: 42,
            at: Timestamp(1_700_502_794_689),
        },
    }
}

fn file(file_name: &str, content: &'static [u8]) -> Attachment {
    Attachment {
        file_name: file_name.to_owned(),
        content: Bytes::from_static(content),
        content_type: None,
        inline: false,
        encoding: TransferEncoding::Base64,
        content_id: None,
        description: None,
    }
}

/// Composes, checks what holds for every composed message, and answers the text.
fn composed(draft: &Draft<'_>) -> String {
    let bytes = compose(draft).expect("composes");
    let message = Message::read(bytes.clone().into()).expect("lines are legal");
    assert_eq!(message.raw(), &bytes, "line ends were CRLF before");
    message
        .check_single_fields()
        .expect("no field stands twice");
    let text = String::from_utf8(bytes).expect("is text");
    assert!(text.is_ascii(), "{text}");
    text
}

#[test]
fn a_text_alone() {
    let from = mailbox("Bob <bob@b.test>");
    let to = [mailbox("a@b.test"), mailbox("\"C, D\" <c@d.test>")];
    let draft = Draft {
        to: &to,
        cc: &to[..1],
        reply_to: &to[..1],
        ..draft(&from, Some(plain("one\ntwo\n")), None)
    };
    let expected = "From: Bob <bob@b.test>\r\nReply-To: a@b.test\r\nTo: a@b.test, \"C, D\" <c@d.test>\r\n\
        Cc: a@b.test\r\nSubject: Hello\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\
        Content-Transfer-Encoding: 7bit\r\n\r\none\r\ntwo\r\n";
    assert_eq!(composed(&draft), expected);
}

#[test]
fn both_texts_are_an_alternative() {
    let from = mailbox("a@b");
    let text = composed(&draft(
        &from,
        Some(plain("plain")),
        Some(plain("<b>rich</b>")),
    ));
    let body = text.split_once("Content-Type: ").expect("has one").1;
    let expected = "multipart/alternative;  boundary=\"----=_Part_7_42.1700502794689\"\r\n\r\n\
        ------=_Part_7_42.1700502794689\r\nContent-Type: text/plain; charset=UTF-8\r\n\
        Content-Transfer-Encoding: 7bit\r\n\r\nplain\r\n\
        ------=_Part_7_42.1700502794689\r\nContent-Type: text/html; charset=UTF-8\r\n\
        Content-Transfer-Encoding: 7bit\r\n\r\n<b>rich</b>\r\n------=_Part_7_42.1700502794689--\r\n";
    assert_eq!(body, expected);
}

#[test]
fn charsets_and_encodings() {
    let from = mailbox("a@b");
    let rows = [
        (
            "UTF-8",
            "Grüße",
            "=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=",
            "quoted-printable\r\n\r\nGr=C3=BC=C3=9Fe",
        ),
        (
            "ISO-8859-1",
            "Grüße",
            "=?ISO-8859-1?Q?Gr=FC=DFe?=",
            "quoted-printable\r\n\r\nGr=FC=DFe",
        ),
        (
            "Shift_JIS",
            "日本",
            "=?Shift_JIS?B?k/qWew==?=",
            "base64\r\n\r\nk/qWew==\r\n",
        ),
        (
            "ISO-2022-JP",
            "日本",
            "=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=",
            "7bit\r\n\r\n\x1b$BF|K\\\x1b(B",
        ),
        (
            "us-ascii",
            "Grüße",
            "=?us-ascii?Q?Gr=3F=3Fe?=",
            "7bit\r\n\r\nGr??e",
        ),
        (
            "windows-1252",
            "ab € 日",
            "=?windows-1252?Q?ab_=80_=3F?=",
            "quoted-printable\r\n\r\nab =80 ?",
        ),
        (
            "UTF-16",
            "ü",
            "=?UTF-16?B?/v8A/A==?=",
            "base64\r\n\r\n/v8A/A==\r\n",
        ),
    ];
    for (charset, text, subject, body) in rows {
        let text = Text {
            data: text,
            charset: Some(charset),
        };
        let made = composed(&Draft {
            subject: text,
            ..draft(&from, Some(text), None)
        });
        assert!(made.contains(&format!("Subject: {subject}\r\n")), "{made}");
        assert!(
            made.ends_with(&format!("Content-Transfer-Encoding: {body}")),
            "{made}"
        );
        assert!(made.contains(&format!("charset={charset}\r\n")));
    }
}

#[test]
fn unknown_charsets_are_refused() {
    let from = mailbox("a@b");
    for charset in ["x-none", "", "utf-8\r\nX: y", "replacement"] {
        let text = Text {
            data: "x",
            charset: Some(charset),
        };
        assert!(
            compose(&draft(&from, Some(text), None)).is_err(),
            "{charset:?}"
        );
    }
}

#[test]
fn long_subjects_and_lines_are_folded_and_read_back() {
    let from = mailbox("a@b");
    let subjects = [
        "Übermäßig langer Betreff ".repeat(20),
        "word ".repeat(300),
        "x".repeat(3000),
        "a  b   ".repeat(40),
        "🎉".repeat(100),
    ];
    for subject in subjects {
        let body = format!("{}\r\n", "word ".repeat(1000));
        let made = composed(&Draft {
            subject: plain(&subject),
            ..draft(&from, Some(plain(&body)), None)
        });
        let words = made
            .split_ascii_whitespace()
            .filter(|w| w.starts_with("=?"));
        assert!(words.clone().all(|w| w.len() <= 75));
        let parsed = MessageParser::default()
            .parse(made.as_bytes())
            .expect("reads");
        assert_eq!(parsed.subject().map(str::trim), Some(subject.trim()));
        assert_eq!(parsed.body_text(0).expect("has text"), body);
    }
}

#[test]
fn no_line_break_makes_a_field() {
    let from = mailbox("a@b");
    let evil = "x\r\nX-Evil: 1\r\n\r\nbody";
    let headers = [("X-Fine".to_owned(), evil.to_owned())];
    let mut attached = file("a\r\nX-Evil: 2.txt", b"x");
    attached.content_type = Some("text/plain\r\nX-Evil: 3".to_owned());
    attached.content_id = Some("id>\r\nX-Evil: 4".to_owned());
    attached.description = Some("d\r\nX-Evil: 5".to_owned());
    let made = composed(&Draft {
        subject: plain(evil),
        headers: &headers,
        attachments: &[attached],
        ..draft(&from, None, None)
    });
    assert!(!made.contains("\nX-Evil"), "{made}");
}

#[test]
fn attachments_and_inline_images() {
    let from = mailbox("a@b");
    let mut image = file("logo.png", b"\x89PNG\r\n");
    (image.inline, image.content_id) = (true, Some("logo1".to_owned()));
    let mut named = file("Übersicht 2026.csv", b"a;b");
    named.description = Some("the numbers".to_owned());
    let files = [file("report.pdf", b"%PDF\x00\xff"), image, named];
    let made = composed(&Draft {
        attachments: &files,
        ..draft(&from, Some(plain("t")), Some(plain("<img>")))
    });
    let parsed = MessageParser::default()
        .parse(made.as_bytes())
        .expect("reads");
    let kinds: Vec<_> = parsed
        .parts
        .iter()
        .map(|part| {
            let kind = part.content_type().expect("each has one");
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default())
        })
        .collect();
    let expected = [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "application/pdf",
        "text/csv",
    ];
    assert_eq!(kinds, expected);
    let names: Vec<_> = parsed
        .parts
        .iter()
        .filter_map(|part| part.attachment_name())
        .collect();
    assert_eq!(names, ["logo.png", "report.pdf", "Übersicht 2026.csv"]);
    assert_eq!(parsed.parts[5].contents(), b"\x89PNG\r\n");
    assert_eq!(parsed.parts[5].content_id(), Some("logo1"));
    assert_eq!(parsed.parts[7].content_description(), Some("the numbers"));
    assert!(made.contains("Content-Disposition: attachment;\r\n filename=\"report.pdf\""));
}

#[test]
fn transfer_encodings_of_attachments() {
    let from = mailbox("a@b");
    let rows: [(TransferEncoding, &'static [u8], &str); 5] = [
        (
            TransferEncoding::QuotedPrintable,
            "Grüße = ja \r\n".as_bytes(),
            "quoted-printable",
        ),
        (
            TransferEncoding::QuotedPrintable,
            b"bare\nlf\r",
            "quoted-printable",
        ),
        (TransferEncoding::SevenBit, b"plain\r\n", "7bit"),
        (TransferEncoding::SevenBit, b"\xff", "base64"),
        (
            TransferEncoding::SevenBit,
            b"------=_Part_7_42.1700502794689\r\n",
            "base64",
        ),
    ];
    for (encoding, content, expected) in rows {
        let attached = Attachment {
            encoding,
            ..file("x.bin", content)
        };
        let made = composed(&Draft {
            attachments: &[attached],
            ..draft(&from, Some(plain("t")), None)
        });
        let parsed = MessageParser::default()
            .parse(made.as_bytes())
            .expect("reads");
        assert_eq!(parsed.parts[2].content_transfer_encoding(), Some(expected));
        assert_eq!(parsed.parts[2].contents(), content);
    }
}

#[test]
fn long_file_names_travel_in_pieces() {
    let from = mailbox("a@b");
    let name = format!("{}.txt", "ü".repeat(250));
    let made = composed(&Draft {
        attachments: &[file(&name, b"x")],
        ..draft(&from, Some(plain("t")), None)
    });
    let parsed = MessageParser::default()
        .parse(made.as_bytes())
        .expect("reads");
    assert_eq!(parsed.parts[2].attachment_name(), Some(name.as_str()));
}

#[test]
fn display_names_beyond_ascii_become_encoded_words() {
    let from = Mailbox {
        name: Some("Jürgen \u{1} Groß".to_owned()),
        address: mailbox("j@b.test").address,
    };
    let made = composed(&draft(&from, None, None));
    assert!(made.starts_with("From: =?UTF-8?Q?J=C3=BCrgen_"), "{made}");
    let read = Message::read(made.into_bytes().into())
        .expect("reads")
        .author()
        .expect("reads");
    assert_eq!(read.decoded_name().as_deref(), Some("Jürgen   Groß"));
}

proptest! {
    #[test]
    fn any_text_is_read_back(subject in "\\PC{0,120}", text in "[ -~äß日🎉\t\n=.]{0,400}", html in prop::option::of("\\PC{0,40}")) {
        let from = mailbox("a@b");
        let html = html.as_deref().map(plain);
        let made = composed(&Draft { subject: plain(&subject), ..draft(&from, Some(plain(&text)), html) });
        let parsed = MessageParser::default().parse(made.as_bytes()).expect("reads");
        let body = parsed.body_text(0).unwrap_or_default().replace("\r\n", "\n");
        prop_assert_eq!(body, text);
    }

    #[test]
    fn any_bytes_are_read_back(content in prop::collection::vec(any::<u8>(), 0..400), quoted in any::<bool>()) {
        let from = mailbox("a@b");
        let encoding = if quoted { TransferEncoding::QuotedPrintable } else { TransferEncoding::Base64 };
        let attached = Attachment { content: content.clone().into(), encoding, ..file("x.bin", b"") };
        let made = composed(&Draft { attachments: &[attached], ..draft(&from, Some(plain("t")), None) });
        let parsed = MessageParser::default().parse(made.as_bytes()).expect("reads");
        prop_assert_eq!(parsed.parts[2].contents(), content);
    }
}
