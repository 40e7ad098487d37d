use super::*;
use base::crypto::sha256;
use proptest::prelude::*;
use std::sync::LazyLock;

static KEY: LazyLock<RsaPrivateKey> = LazyLock::new(|| {
    let der = RsaPrivateKey::generate_pkcs8(2048).expect("generates");
    RsaPrivateKey::from_der(&der).expect("reads its own")
});

fn relaxed(name: &str, value: &str) -> String {
    let mut out = Vec::new();
    relax(name.as_bytes(), value.as_bytes(), &mut out);
    String::from_utf8(out).expect("text stays text")
}

#[test]
fn relaxed_header_canonicalisation() {
    // RFC 6376 §3.4.5 and rows at its edges.
    let rows = [
        ("A", " X\r\n", "a:X"),
        ("B ", " Y\t\r\n\tZ  \r\n", "b :Y Z"),
        ("Subject", "no space", "subject:no space"),
        ("SUBJect", " \t \r\n \r\n", "subject:"),
        ("X", " a \t b\r\n\r\n", "x:a b"),
        ("X", "", "x:"),
    ];
    for (name, value, expected) in rows {
        assert_eq!(relaxed(name, value), expected, "{name:?} {value:?}");
    }
}

#[test]
fn simple_body_canonicalisation() {
    // RFC 6376 §3.4.3: the hash of an empty body is that of one CRLF.
    // Its value in base64 is printed there.
    let printed = "frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=";
    assert_eq!(STANDARD.encode(body_hash(b"")), printed);
    let rows: [(&[u8], &[u8]); 6] = [
        (b"\r\n\r\n", b"\r\n"),
        (b" C \r\nD \t E\r\n\r\n\r\n", b" C \r\nD \t E\r\n"),
        (b"no end", b"no end\r\n"),
        (b"one\r\n", b"one\r\n"),
        (b"\r\nx\r\n", b"\r\nx\r\n"),
        (b" \r\n", b" \r\n"),
    ];
    for (body, canonical) in rows {
        assert_eq!(body_hash(body), sha256(canonical), "{body:?}");
    }
}

fn tag<'a>(field: &'a str, name: &str) -> &'a str {
    let start = field.find(&format!("{name}=")).expect("has the tag") + name.len() + 1;
    field[start..]
        .split(';')
        .next()
        .expect("has a value")
        .trim()
}

#[test]
fn a_signature_covers_what_it_names() {
    let head = b"Received: x\r\nX-Mine: y\r\nFrom: a@b\r\nTo: c@d,\r\n e@f\r\nSubject:  s \r\nFeedback-ID: 1\r\n";
    let block = HeaderBlock::new(head);
    let signer = Signer {
        domain: "b.test",
        selector: "sel",
        at: Timestamp(1_700_502_794_689),
        identity: Some("@b.test"),
    };
    let field = block
        .sign(&body_hash(b"x\r\n"), &signer, &KEY)
        .expect("signs");
    let field = String::from_utf8(field).expect("ASCII");
    assert!(
        field.ends_with("\r\n") && field.lines().all(|line| line.len() <= 78),
        "{field}"
    );
    let signed: String = tag(&field, "h").split_whitespace().collect();
    let expected = "From:From:Reply-To:To:To:Cc:Subject:Subject:Date:Message-ID:Feedback-ID";
    assert_eq!(signed, expected);
    assert_eq!((tag(&field, "d"), tag(&field, "s")), ("b.test", "sel"));
    assert_eq!(
        (tag(&field, "t"), tag(&field, " c")),
        ("1700502794", "relaxed/simple")
    );
    let b = field
        .rsplit("b=")
        .next()
        .expect("has b=")
        .replace(['\r', '\n', '\t', ' '], "");
    let (unsigned, _) = field.split_at(field.rfind("b=").expect("has b=") + 2);
    let canonical = format!(
        "from:a@b\r\nto:c@d, e@f\r\nsubject:s\r\nfeedback-id:1\r\n{}",
        relaxed("DKIM-Signature", &unsigned[15..])
    );
    // PKCS#1 v1.5 signatures are deterministic: signing what a verifier hashes gives the same bytes.
    let again = KEY.sign_sha256(canonical.as_bytes()).expect("signs");
    assert_eq!(b, STANDARD.encode(again));
}

fn names(head: &[u8]) -> String {
    HeaderBlock::new(head).names.replace("\r\n\t ", "")
}

#[test]
fn of_several_fields_the_lowest_is_signed_first() {
    let block = HeaderBlock::new(b"To: one\r\nFrom: x\r\nTo: two\r\n");
    assert!(block.names.starts_with("From:From:Reply-To:To:To:To:Cc:"));
    assert_eq!(block.canonical, b"from:x\r\nto:two\r\nto:one\r\n");
}

#[test]
fn a_field_that_is_added_on_the_way_breaks_the_signature() {
    let signed = names(b"From: x\r\nSubject: s\r\nSender: y\r\nContent-Type: text/plain\r\n");
    let rows = [
        ("From", 2),
        ("Subject", 2),
        ("To", 1),
        ("Content-Type", 2),
        ("MIME-Version", 0),
        ("Sender", 1),
        ("List-Id", 0),
    ];
    for (name, named) in rows {
        let found = signed.split(':').filter(|n| *n == name).count();
        assert_eq!(found, named, "{name} in {signed}");
    }
}

#[test]
fn a_header_of_thousands_of_fields_is_bounded_and_hides_no_other() {
    let head = [b"To: a@b\r\n".repeat(5000), b"Subject: s\r\n".to_vec()].concat();
    let signed = names(&head);
    let count = |name: &str| signed.split(':').filter(|n| *n == name).count();
    assert_eq!((count("To"), count("Subject")), (MAX_OF_A_NAME, 2));
}

proptest! {
    #[test]
    fn folding_and_spacing_do_not_change_the_relaxed_form(
        words in prop::collection::vec("[!-~]{1,8}", 1..8),
        gaps in prop::collection::vec("( |\t|\r\n )( |\t){0,2}", 8),
    ) {
        let plain = words.join(" ");
        let folded: String = words.iter().zip(&gaps).flat_map(|(w, g)| [g.as_str(), w]).collect();
        prop_assert_eq!(relaxed("X", &folded), relaxed("x", &plain));
    }

    #[test]
    fn empty_lines_at_the_end_do_not_change_the_hash(body in "[ -~\r\n]{0,40}", n in 0_usize..5) {
        let ended = format!("{}\r\n", body.trim_end_matches("\r\n"));
        let more = format!("{ended}{}", "\r\n".repeat(n));
        prop_assert_eq!(body_hash(ended.as_bytes()), body_hash(more.as_bytes()));
    }

    #[test]
    fn any_header_can_be_signed(head in prop::collection::vec(any::<u8>(), 0..200)) {
        HeaderBlock::new(&head);
    }
}
