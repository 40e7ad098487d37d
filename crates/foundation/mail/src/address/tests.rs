use super::*;
use proptest::prelude::*;

fn check_one(text: &str, expected: &str) {
    let said = match Mailbox::parse(text) {
        Ok(mailbox) => mailbox.to_string(),
        Err(e) => format!("! {e}"),
    };
    assert_eq!(said, expected, "{text:?}");
}

#[test]
fn mailboxes_of_api_members() {
    let rows = [
        ("a@b", "a@b"),
        (" a@b.test ", "a@b.test"),
        ("Bob <bob@b.test>", "Bob <bob@b.test>"),
        ("<bob@b.test>", "bob@b.test"),
        ("\"Doe, Bob\" <bob@b.test>", "\"Doe, Bob\" <bob@b.test>"),
        ("bob@b.test (Bob)", "Bob <bob@b.test>"),
        ("\"a b\"@b.test", "\"a b\"@b.test"),
        ("\"a@x\"@b.test", "\"a@x\"@b.test"),
        ("\"<a>\" <b@c.test>", "\"<a>\" <b@c.test>"),
        ("a@[192.0.2.1]", "a@[192.0.2.1]"),
        ("a@[IPv6:2001:db8::1]", "a@[IPv6:2001:db8::1]"),
        (
            "=?UTF-8?Q?J=C3=BCrgen?= <j@b.test>",
            "=?UTF-8?Q?J=C3=BCrgen?= <j@b.test>",
        ),
        ("nodomain", "! Missing final '@domain'"),
        ("local@", "! Missing domain"),
        ("@b.test", "! Missing local name"),
        (
            "a b@inbox.test",
            "! Local address contains control or whitespace",
        ),
        (
            "ä@inbox.test",
            "! Local address contains control or whitespace",
        ),
        (
            "a\0@inbox.test",
            "! Local address contains control or whitespace",
        ),
        (
            "a\r\nb@inbox.test",
            "! Local address contains control or whitespace",
        ),
        ("a@in box.test", "! Domain contains control or whitespace"),
        ("a@b\r\n", "! Domain contains control or whitespace"),
        ("a@ü.test", "! Domain contains control or whitespace"),
        (
            "\"a\r\nb\"@c.test",
            "! Invalid email address \"a\r\nb\"@c.test.",
        ),
        (
            "\"x\r\nBcc: e@x\" <a@b>",
            "! Invalid email address \"x\r\nBcc: e@x\" <a@b>.",
        ),
        ("a..b@c.test", "! Local address contains dot-dot"),
        (".a@c.test", "! Local address starts with dot"),
        ("a.@c.test", "! Local address ends with dot"),
        ("a@b..c", "! Domain contains dot-dot"),
        ("a@.b", "! Domain starts with dot"),
        ("a@b.", "! Domain ends with dot"),
        ("a@b_c.test", "! Domain contains illegal character"),
        ("a;b@c.test", "! Local address contains illegal character"),
        ("a@b.test, c@d.test", "! Illegal address"),
        ("Bob <bob@b.test", "! Missing '>'"),
        ("\"Bob <bob@b.test>", "! Missing '\"'"),
        ("\"a\"b@c.test", "! Quote not at end of local address"),
        ("a\"b\"@c.test", "! Quote not at start of local address"),
        ("", "! Empty address"),
        ("<>", "! Empty address"),
    ];
    for (text, expected) in rows {
        check_one(text, expected);
    }
}

#[test]
fn the_printed_form_has_320_utf16_units_at_most() {
    let long = format!("{}@inbox.test", "a".repeat(320));
    let expected = format!("! Address length is more than 320 characters long: '{long}'.");
    check_one(&long, &expected);
    let fits = format!("{}@b", "a".repeat(318));
    check_one(&fits, &fits);
    let name = "𝄞".repeat(160);
    assert!(matches!(
        Mailbox::parse(&format!("{name} <a@b>")),
        Err(Error::TooLong(_))
    ));
}

#[test]
fn what_errors_repeat_and_lists_hold_is_bounded() {
    let name = "n".repeat(100_000);
    for text in [
        format!("{name} <a@b>"),
        format!("\"{name}\r\n\"@b"),
        format!("\"\r\n{name}\" <a@b>"),
    ] {
        let refused = Mailbox::parse(&text).expect_err("is refused").to_string();
        assert!(refused.len() < 1100, "{} octets", refused.len());
    }
    let list = |n: usize| parse_header_list(&"a@b,".repeat(n)).map(|all| all.len());
    assert_eq!(list(MAX_LISTED), Ok(MAX_LISTED));
    assert_eq!(
        list(MAX_LISTED + 1),
        Err(Error::Syntax("Too many addresses"))
    );
}

#[test]
fn header_lists_with_groups_and_comments() {
    let rows = [
        (
            "Team: a@b.test, Two <c@d.test>;, e@f.test",
            "a@b.test|Two <c@d.test>|e@f.test",
        ),
        ("undisclosed-recipients:;", ""),
        ("a@b, , c@d", "a@b|c@d"),
        ("", ""),
        (
            "(c (nested, \\) one)) a@b (Name, Inc)",
            "\"c (nested, ) one)\" <a@b>",
        ),
        ("\"x, y\" <a@b>,c@d", "\"x, y\" <a@b>|c@d"),
        ("<@relay.test:a@b.test>", "a@b.test"),
        ("a@[IPv6:2001:db8::1], b@c", "a@[IPv6:2001:db8::1]|b@c"),
        ("G: a@b", "! Missing ';'"),
        ("a@b;", "! Illegal semicolon, not in group"),
        ("G: H: a@b;;", "! Nested group"),
        ("(open a@b", "! Missing ')'"),
        ("a@b, nodomain", "! Missing final '@domain'"),
    ];
    for (text, expected) in rows {
        let said = match parse_header_list(text) {
            Ok(all) => all
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("|"),
            Err(e) => format!("! {e}"),
        };
        assert_eq!(said, expected, "{text:?}");
    }
}

#[test]
fn a_hundred_thousand_comments_take_no_stack() {
    let deep = format!("{}{} a@b", "(".repeat(100_000), ")".repeat(100_000));
    assert_eq!(parse_header_list(&deep).expect("reads").len(), 1);
}

#[test]
fn labels_parents_and_equality() {
    let address = |text: &str| Address::parse(text).expect("reads");
    assert_eq!(address("a@B.Test"), address("a@b.tESt"));
    assert_ne!(address("A@b.test"), address("a@b.test"));
    assert_eq!(
        address("bob+x+y@b.test").without_label(),
        Some(address("bob@b.test"))
    );
    for text in ["bob@b.test", "+x@b.test", "\"a+b\"@b.test"] {
        assert_eq!(address(text).without_label(), None, "{text}");
    }
    let parents: Vec<_> = domain_and_parents("A.b.C").collect();
    assert_eq!(parents, ["a.b.c", "b.c", "c"]);
    assert_eq!(address("a@[192.0.2.1]").literal(), Some("192.0.2.1"));
}

proptest! {
    #[test]
    fn a_printed_mailbox_reads_as_itself(
        name in proptest::option::of("[a-zA-Z0-9 ,.\"\\\\<>@äß]{0,20}"),
        local in "[a-z0-9+_-]{1,10}",
        domain in "[a-z0-9]{1,8}(\\.[a-z0-9-]{1,8}){0,3}",
    ) {
        let name = name.map(|n| n.trim().to_owned()).filter(|n| !n.is_empty());
        let address = Address::parse(&format!("{local}@{domain}")).expect("is made of legal characters");
        let mailbox = Mailbox { name, address };
        let printed = mailbox.to_string();
        prop_assert_eq!(Mailbox::parse(&printed), Ok(mailbox.clone()));
        prop_assert_eq!(parse_header_list(&printed), Ok(vec![mailbox]));
    }

    #[test]
    fn no_text_makes_the_parsers_panic(text in "\\PC{0,40}", structured in "[a<>@,;:()\\[\\]\"\\\\. \r\n]{0,40}") {
        for text in [text, structured] {
            if let Ok(mailbox) = Mailbox::parse(&text) {
                prop_assert!(!mailbox.to_string().contains(['\r', '\n']));
                prop_assert!(mailbox.address.as_str().is_ascii());
            }
            for mailbox in parse_header_list(&text).unwrap_or_default() {
                prop_assert!(check(mailbox.address.as_str()).is_ok());
            }
        }
    }
}
