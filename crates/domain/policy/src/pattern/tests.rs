use super::*;
use proptest::prelude::*;

fn reading() -> Reading {
    Reading {
        wildcards: true,
        variables: true,
        fold: false,
    }
}

fn context() -> Context {
    [
        ("aws:username", vec!["ann"]),
        ("aws:userid", vec!["AROAX:se*sion"]),
        ("many", vec!["a", "b"]),
    ]
    .map(|(key, values)| {
        (
            key.to_owned(),
            values.into_iter().map(str::to_owned).collect(),
        )
    })
    .into()
}

fn check(pattern: &str, text: &str, expected: bool) {
    let read = Pattern::read(pattern, reading()).expect("reads");
    assert_eq!(read.matches(text, &context()), expected, "{pattern} {text}");
}

#[test]
fn wildcards_and_variables() {
    let rows = [
        ("", "", true),
        ("", "a", false),
        ("*", "", true),
        ("**", "anything", true),
        ("a*", "a", true),
        ("a*a", "a", false),
        ("a*b*c", "axxbyyc", true),
        ("a*b*c", "axxcyyb", false),
        ("*@a.test", "x@a.test", true),
        ("*@a.test", "x@a.test.evil", false),
        ("?", "é", true),
        ("?", "", false),
        ("a?c", "abc", true),
        ("*?c", "c", false),
        ("*b?d*", "abcde", true),
        ("*b?d*", "abxxd", false),
        ("*ab*ab", "ab", false),
        ("*ab*ab", "abab", true),
        ("${aws:username}@x", "ann@x", true),
        ("${AWS:UserName}@x", "ann@x", true),
        ("${aws:username}@x", "${aws:username}@x", false),
        ("${aws:userid}", "AROAX:se*sion", true),
        ("${aws:userid}", "AROAX:session", false),
        ("${none}", "", false),
        ("${none, 'all'}", "all", true),
        ("${many}", "a", false),
        ("a${*}b${?}${$}", "a*b?$", true),
        ("a${*}b", "axb", false),
    ];
    for (pattern, text, expected) in rows {
        check(pattern, text, expected);
    }
}

#[test]
fn what_cannot_be_read_is_refused() {
    let holed = format!("*{}?*", "a".repeat(HOLED_PART_MAX));
    for pattern in ["${aws:username", "${}", "${a, b}", "*?${a}*", &holed] {
        assert!(Pattern::read(pattern, reading()).is_err(), "{pattern}");
    }
    let plain = Reading {
        wildcards: false,
        variables: false,
        fold: true,
    };
    let literal = Pattern::read("A*${b", plain).expect("reads");
    assert!(literal.matches("a*${B", &Context::new()));
    assert!(!literal.matches("axx${b", &Context::new()));
}

#[test]
fn arns_match_part_by_part() {
    let rows = [
        ("*", "arn:aws:ses:r:1:identity/x", true),
        (
            "arn:aws:ses:*:1:identity/*",
            "arn:aws:ses:r:1:identity/x",
            true,
        ),
        (
            "arn:aws:ses:*:identity/*",
            "arn:aws:ses:r:1:identity/x",
            false,
        ),
        (
            "arn:aws:ses:*:1:identity/*",
            "arn:aws:ses:r:2:1:identity/x",
            false,
        ),
        ("arn:aws:ses:r:1:*", "arn:aws:ses:r:1:a:b:c", true),
        ("arn:aws:ses:*", "arn:aws:ses:r:1:identity/x", true),
        (
            "arn:aws:ses:r:1:identity/*@x",
            "arn:aws:ses:r:1:identity/a@x",
            true,
        ),
        (
            "arn:aws:ses:r:1:identity/${aws:username}",
            "arn:aws:ses:r:1:identity/ann",
            true,
        ),
        (
            "arn:aws:ses:r:1:identity/X",
            "arn:aws:ses:r:1:identity/x",
            false,
        ),
        ("arn:*:*:*:*:*", "identity/x", false),
    ];
    for (pattern, arn, expected) in rows {
        let read = ArnPattern::read(pattern, true).expect("reads");
        assert_eq!(read.matches(arn, &context()), expected, "{pattern} {arn}");
    }
}

/// The meaning, without any thought of time.
fn simple(pattern: &[char], text: &[char]) -> bool {
    match (pattern.split_first(), text.split_first()) {
        (None, None) => true,
        (Some((&'*', after)), _) => {
            simple(after, text) || text.split_first().is_some_and(|(_, t)| simple(pattern, t))
        }
        (Some((&'?', after)), Some((_, rest))) => simple(after, rest),
        (Some((p, after)), Some((c, rest))) => p == c && simple(after, rest),
        _ => false,
    }
}

proptest! {
    #[test]
    fn as_the_simple_matcher_says(pattern in "[ab*?é]{0,10}", text in "[abé]{0,10}") {
        let read = Pattern::read(&pattern, reading()).expect("reads");
        let (p, t): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
        prop_assert_eq!(read.matches(&text, &Context::new()), simple(&p, &t));
    }

    #[test]
    fn any_text_fits_itself_and_nothing_panics(text in any::<String>(), other in any::<String>()) {
        let plain = Reading { wildcards: false, variables: false, fold: false };
        let read = Pattern::read(&text, plain).expect("reads");
        prop_assert!(read.matches(&text, &Context::new()));
        if let Ok(read) = Pattern::read(&text, reading()) {
            read.matches(&other, &context());
        }
        if let Ok(read) = ArnPattern::read(&text, true) {
            read.matches(&other, &context());
        }
    }
}
