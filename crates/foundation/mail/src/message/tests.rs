use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Result<Message, Error> {
    Message::read(Bytes::copy_from_slice(text.as_bytes()))
}

#[test]
fn fields_and_body_are_found() {
    let message =
        read("From: a@b\r\nX-Long :  one\r\n\ttwo\r\nEmpty:\r\n\r\nbody\r\n").expect("reads");
    let fields: Vec<_> = message
        .fields()
        .map(|f| (f.name.to_owned(), f.text()))
        .collect();
    let expected = [("From", "a@b"), ("X-Long", "one\ttwo"), ("Empty", "")];
    assert_eq!(fields, expected.map(|(n, v)| (n.to_owned(), v.to_owned())));
    assert_eq!(message.body(), "body\r\n");
    assert_eq!(
        message.first("x-LONG").expect("is there").whole,
        b"X-Long :  one\r\n\ttwo\r\n"
    );
    assert_eq!(message.author().expect("reads").to_string(), "a@b");
}

#[test]
fn where_the_body_begins() {
    let rows = [
        ("A: b", "A: b", ""),
        ("A: b\r\n", "A: b\r\n", ""),
        ("\r\nbody", "", "body"),
        (
            "A: b\r\nno field\r\nC: d\r\n",
            "A: b\r\n",
            "no field\r\nC: d\r\n",
        ),
        (" folded first\r\nA: b\r\n", "", " folded first\r\nA: b\r\n"),
        (": x\r\n\r\n", "", ": x\r\n\r\n"),
        ("Ünï: x\r\n", "", "Ünï: x\r\n"),
        ("", "", ""),
    ];
    for (text, head, body) in rows {
        let message = read(text).expect("reads");
        assert_eq!(
            (message.head(), message.body()),
            (head.into(), body.into()),
            "{text:?}"
        );
    }
}

#[test]
fn line_ends_become_crlf_and_clean_bytes_are_not_copied() {
    let rows = [
        ("a\nb\rc\r\nd", "a\r\nb\r\nc\r\nd"),
        ("\n.\n", "\r\n.\r\n"),
        ("\r.\r\n", "\r\n.\r\n"),
        ("\r\r\n\n", "\r\n\r\n\r\n"),
        ("a\r", "a\r\n"),
        ("a\n\rb", "a\r\n\r\nb"),
        ("\r\n\ra\r\n", "\r\n\r\na\r\n"),
        ("\n", "\r\n"),
    ];
    for (raw, expected) in rows {
        let got = lines::normalise(Bytes::copy_from_slice(raw.as_bytes())).expect("is short");
        assert_eq!(got, expected, "{raw:?}");
    }
    let clean = Bytes::from_static(b"a\r\nb\r\n");
    assert_eq!(
        lines::normalise(clean.clone()).expect("is short").as_ptr(),
        clean.as_ptr()
    );
}

#[test]
fn lines_and_heads_are_bounded() {
    let long = |n: usize| format!("A: b\r\n\r\n{}\r\n", "x".repeat(n));
    assert!(read(&long(998)).is_ok());
    assert_eq!(read(&long(999)).unwrap_err(), Error::LineTooLong(999));
    let bare = |end: &str| read(&format!("A: b\n\n{}{end}", "x".repeat(998)));
    assert!(bare("\n").is_ok() && bare("\r").is_ok() && bare("").is_ok());
    assert_eq!(bare("x\r\n").unwrap_err(), Error::LineTooLong(999));
    assert_eq!(
        read(&"x".repeat(1200)).unwrap_err(),
        Error::LineTooLong(1200)
    );
    // The scan stops at the limit; it does not count what is behind.
    let head = "X-A: v\r\n".repeat(100_000);
    assert_eq!(read(&head).unwrap_err(), Error::HeadTooLong(MAX_HEAD + 8));
    let fits = "X-A: v\r\n".repeat(MAX_HEAD / 8);
    assert_eq!(read(&fits).expect("fits").fields().count(), MAX_HEAD / 8);
    let folded = format!("X-A: v\r\n{}", " y\r\n".repeat(250_000));
    assert!(matches!(read(&folded), Err(Error::HeadTooLong(_))));
}

#[test]
fn nul_octets_are_refused() {
    for text in ["X-N: a\0b\r\n\r\n", "A: b\r\n\r\nx\r\n\0.\r\n", "\0"] {
        assert_eq!(read(text).unwrap_err(), Error::Nul, "{text:?}");
    }
}

#[test]
fn single_fields() {
    let rows = [
        (
            "Subject: a\r\nsubject: b\r\n",
            "Duplicate header 'Subject'.",
        ),
        (
            "DKIM-Signature: a\r\nDKIM-SIGNATURE: b\r\n",
            "Duplicate header 'DKIM-Signature'.",
        ),
        (
            "acceptlanguage: a\r\nAcceptLanguage: b\r\n",
            "Duplicate header 'acceptLanguage'.",
        ),
        (
            "X-A: a\r\nX-A: b\r\nReceived: c\r\nReceived: d\r\nTo: a\r\nTo: b\r\n",
            "",
        ),
    ];
    for (text, expected) in rows {
        let said = read(text).expect("reads").check_single_fields();
        assert_eq!(
            said.err().map_or(String::new(), |e| e.to_string()),
            expected,
            "{text:?}"
        );
    }
}

#[test]
fn the_author_is_required() {
    assert_eq!(
        read("To: a@b\r\n")
            .unwrap()
            .author()
            .unwrap_err()
            .to_string(),
        "Missing required header 'From'."
    );
    let bad = read("From: nodomain\r\n").unwrap().author();
    assert_eq!(bad.unwrap_err().to_string(), "Missing final '@domain'");
}

#[test]
fn encoded_words_are_decoded() {
    let rows = [
        ("=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?iso-8859-1?B?R3L832U=?= und mehr", "Grüße und mehr"),
        ("plain", "plain"),
        ("=?broken", "=?broken"),
    ];
    for (text, expected) in rows {
        assert_eq!(decode_words(text), expected);
    }
}

fn structure(head: &str, body: &str) -> String {
    let message = read(&format!("{head}\r\n\r\n{body}")).expect("reads");
    match message.check_structure() {
        Ok(found) => found.parts.to_string(),
        Err(e) => e.to_string(),
    }
}

const MIXED: &str = "Content-Type: multipart/mixed; boundary=\"b\"";

#[test]
fn parts_are_counted_and_bounded() {
    let part = "--b\r\nContent-Type: text/plain\r\n\r\np\r\n";
    let rows = [
        ("Subject: x", "hello".to_owned(), "1"),
        (MIXED, format!("{}--b--\r\n", part.repeat(3)), "4"),
        (MIXED, part.repeat(499), "500"),
        (
            MIXED,
            part.repeat(500),
            "Message contains more than 500 MIME parts.",
        ),
        (
            MIXED,
            "--b\r\n".repeat(100_000),
            "Message contains more than 500 MIME parts.",
        ),
        (MIXED, "--bb\r\n\r\n--b x\r\n\r\n".to_owned(), "1"),
        (
            MIXED,
            "preamble\r\n--b \t\r\n\r\nx\r\n--b--\r\n--b\r\n\r\n".to_owned(),
            "2",
        ),
        (
            "Content-Type: multipart/mixed",
            "--\r\n\r\nx\r\n".to_owned(),
            "1",
        ),
        (
            "Content-Type: multipart/mixed; boundary=\"\"",
            "--\r\n\r\nx\r\n".to_owned(),
            "1",
        ),
        (
            "Content-Type: Multipart/Mixed;\r\n x=y; Boundary = b ; z",
            format!("{part}--b--"),
            "2",
        ),
        (
            "Content-Type: multipart/mixed; x=\"\\\"; boundary=fake\"; boundary=b",
            format!("{part}--b--"),
            "2",
        ),
    ];
    for (head, body, expected) in rows {
        assert_eq!(structure(head, &body), expected, "{head:?} {body:.80}");
    }
}

#[test]
fn inner_boundaries_come_first() {
    let same = "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n--b\r\n\r\ny\r\n--b--\r\n";
    assert_eq!(structure(MIXED, same), "4");
    // `b--` ends the level `b`, unless it is the boundary of a level inside.
    let like_an_end = "--b\r\nContent-Type: multipart/mixed; boundary=b--\r\n\r\n--b--\r\n\r\nx\r\n--b\r\n\r\ny\r\n";
    assert_eq!(structure(MIXED, like_an_end), "4");
}

#[test]
fn depth_is_bounded() {
    let too_deep = "Message contains MIME parts nested more than 64 levels deep.";
    let mut body = String::new();
    for n in 0..100 {
        body += &format!(
            "--b{n}\r\nContent-Type: multipart/mixed; boundary=\"b{}\"\r\n\r\n",
            n + 1
        );
    }
    assert_eq!(
        structure("Content-Type: multipart/mixed; boundary=b0", &body),
        too_deep
    );
    let letters = "Content-Type: message/rfc822\r\n\r\n".repeat(10_000);
    assert_eq!(
        structure("Content-Type: message/rfc822", &letters),
        too_deep
    );
    // A digest of many letters side by side is no deep one.
    let digest = "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nx\r\n".repeat(100);
    assert_eq!(structure(MIXED, &digest), "201");
}

#[test]
fn forbidden_attachments_are_found_wherever_they_are() {
    let of = |fields: &str| format!("--b\r\n{fields}\r\n\r\nMZ\r\n--b--\r\n");
    let encoded = "--b\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n\
        Q29udGVudC1EaXNwb3NpdGlvbjogYXR0YWNo\r\nbWVudDsgZmlsZW5hbWU9ImQuZXhlIg0KDQp4\r\n--b--\r\n";
    let rows = [
        (
            of("Content-Disposition: attachment; filename=\"a.EXE\""),
            "a.EXE",
        ),
        (of("Content-Type: application/x; name=b.bat"), "b.bat"),
        (
            of("Content-Disposition: attachment; filename*=UTF-8''%C3%BC.js"),
            "ü.js",
        ),
        (
            of("Content-Disposition: attachment;\r\n filename*0=\"x.\";\r\n filename*1=\"vbs\""),
            "x.vbs",
        ),
        (
            of("Content-Type: x/y; name=\"=?utf-8?Q?=C3=BC.scr?=\""),
            "ü.scr",
        ),
        (
            of("Content-Type: message/rfc822\r\n\r\nContent-Type: x/y; name=c.com"),
            "c.com",
        ),
        (encoded.to_owned(), "d.exe"),
    ];
    for (body, name) in rows {
        assert_eq!(
            structure(MIXED, &body),
            format!("Illegal filename '{name}'."),
            "{body}"
        );
    }
    assert_eq!(
        structure("Content-Disposition: attachment; filename=run.exe", "x"),
        "Illegal filename 'run.exe'."
    );
    for fine in [
        "Content-Type: application/pkcs7-mime; name=smime.p7m",
        "Content-Type: text/plain; charset=exe",
    ] {
        assert_eq!(structure(MIXED, &of(fine)), "2");
    }
    let many = format!(
        "Content-Disposition: attachment{}",
        ";\r\n p=a".repeat(5000)
    );
    assert!(structure(MIXED, &of(&many)).starts_with("MIME header is more than 4096"));
}

/// Pieces that a hostile message may be made of.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("--b\r\n".to_owned()),
        Just("--b--\r\n".to_owned()),
        Just("Content-Type: multipart/mixed; boundary=b\r\n".to_owned()),
        Just("Content-Type: message/rfc822\r\n".to_owned()),
        Just("Content-Transfer-Encoding: base64\r\n".to_owned()),
        Just("Content-Disposition: attachment; filename*0*=utf-8''%".to_owned()),
        Just("\r\n".to_owned()),
        Just("\n--".to_owned()),
        Just(" folded=?utf-8?b?".to_owned()),
        "\\PC{0,12}",
    ]
}

proptest! {
    #[test]
    fn no_message_makes_the_reader_panic(pieces in prop::collection::vec(piece(), 0..40)) {
        let text = pieces.concat();
        if let Ok(message) = read(&text) {
            let _ = message.check_structure();
            let _ = message.check_single_fields();
            for field in message.fields() {
                decode_words(&field.text());
            }
            let raw = message.raw();
            prop_assert!(!raw.windows(2).any(|w| w[1] == b'\n' && w[0] != b'\r'));
            prop_assert!(!raw.windows(2).any(|w| w[0] == b'\r' && w[1] != b'\n'));
        }
    }

    #[test]
    fn fields_cover_the_head(fields in prop::collection::vec(("[!-9;-~]{1,9}", "[ -~]{0,20}"), 0..9), body in "[ -~\r\n]{0,30}") {
        let head: String = fields.iter().flat_map(|(n, v)| [n, ": ", v, "\r\n"]).collect();
        let message = read(&format!("{head}\r\n{body}")).expect("reads");
        prop_assert_eq!(message.head(), head.as_bytes());
        let whole: Vec<u8> = message.fields().flat_map(|f| f.whole.to_vec()).collect();
        prop_assert_eq!(whole, head.as_bytes());
        prop_assert_eq!(message.fields().map(|f| f.text()).collect::<Vec<_>>(), fields.iter().map(|f| f.1.trim().to_owned()).collect::<Vec<_>>());
    }
}
