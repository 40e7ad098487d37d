//! Message tags (sending.md §9).

use crate::Error;

/// Longest name and longest value, in characters; the documentation says 256, the service says otherwise.
const MAX: usize = 255;
/// The only legal names with the service's prefix: they lead the Feedback-ID.
const FEEDBACK: [&str; 2] = ["ses:feedback-id-a", "ses:feedback-id-b"];

/// Checks the tags, in their order; of one tag the name first.
pub fn check(tags: &[(String, String)]) -> Result<(), Error> {
    tags.iter()
        .try_for_each(|(name, value)| check_one(name, value))
        .map_err(Error::Tag)
}

fn check_one(name: &str, value: &str) -> Result<(), String> {
    if name.is_empty() {
        return Err("The tag name must be specified.".to_owned());
    }
    if value.is_empty() {
        return Err("The tag value must be specified.".to_owned());
    }
    if name.chars().count() > MAX {
        return Err("Tag name cannot exceed 255 characters.".to_owned());
    }
    if value.chars().count() > MAX {
        return Err("Tag value cannot exceed 255 characters.".to_owned());
    }
    let letter = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    if !name.bytes().all(letter) && !FEEDBACK.contains(&name) {
        return Err(format!(
            "Invalid tag name <{name}>: only alphanumeric ASCII characters, '_',  '-' are allowed."
        ));
    }
    if !value.bytes().all(|b| letter(b) || b == b'.' || b == b'@') {
        return Err(format!(
            "Invalid tag value <{value}>: only alphanumeric ASCII characters, '_',  '-' , '.', '@' are allowed."
        ));
    }
    Ok(())
}

/// Gathers the values of each name, in the order of the first occurrence.
pub fn gather(tags: &[(String, String)]) -> Vec<(String, Vec<String>)> {
    let mut gathered: Vec<(String, Vec<String>)> = Vec::new();
    for (name, value) in tags {
        match gathered.iter_mut().find(|(known, _)| known == name) {
            Some((_, values)) => values.push(value.clone()),
            None => gathered.push((name.clone(), vec![value.clone()])),
        }
    }
    gathered
}

/// Values of the two tags that lead the Feedback-ID.
pub fn feedback(tags: &[(String, String)]) -> [Option<&str>; 2] {
    let value = |wanted: &str| {
        tags.iter()
            .find(|(name, _)| name == wanted)
            .map(|t| t.1.as_str())
    };
    FEEDBACK.map(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn what_is_refused_and_in_which_words() {
        let long = "n".repeat(256);
        let rows = [
            ("", "v", "The tag name must be specified."),
            ("", "", "The tag name must be specified."),
            ("n", "", "The tag value must be specified."),
            (&long, "v", "Tag name cannot exceed 255 characters."),
            ("n", &long, "Tag value cannot exceed 255 characters."),
            (
                "test_invalid_name:123",
                "v",
                "Invalid tag name <test_invalid_name:123>: only alphanumeric ASCII characters, '_',  '-' are allowed.",
            ),
            (
                "é",
                "ü",
                "Invalid tag name <é>: only alphanumeric ASCII characters, '_',  '-' are allowed.",
            ),
            (
                "n",
                "a b",
                "Invalid tag value <a b>: only alphanumeric ASCII characters, '_',  '-' , '.', '@' are allowed.",
            ),
            (
                "ses:other",
                "v",
                "Invalid tag name <ses:other>: only alphanumeric ASCII characters, '_',  '-' are allowed.",
            ),
            ("ses:feedback-id-a", "v", ""),
            ("a-b_C9", "a@b.c-d_E", ""),
            (&long[1..], &long[1..], ""),
        ];
        for (name, value, expected) in rows {
            let said = check(&[pair("fine", "x"), pair(name, value)]);
            assert_eq!(
                said.err().map_or(String::new(), |e| e.to_string()),
                expected
            );
        }
    }

    #[test]
    fn values_of_a_name_accumulate() {
        let tags = [
            pair("a", "1"),
            pair("b", "2"),
            pair("a", "3"),
            pair("ses:feedback-id-b", "x"),
        ];
        let gathered = gather(&tags);
        assert_eq!(
            gathered[0],
            ("a".to_owned(), vec!["1".to_owned(), "3".to_owned()])
        );
        assert_eq!(gathered.len(), 3);
        assert_eq!(feedback(&tags), [None, Some("x")]);
    }

    proptest! {
        #[test]
        fn any_tag_is_taken_or_refused(
            name in "[a-z:_-]{0,300}|\\PC{0,9}",
            value in "[a-z.@-]{0,300}|\\PC{0,9}",
        ) {
            if check(&[pair(&name, &value)]).is_ok() {
                let fits = |text: &str| (1..=MAX).contains(&text.len()) && text.is_ascii();
                prop_assert!(fits(&name) && fits(&value));
                prop_assert!(!name.contains([' ', ',', '=']) && !value.contains([' ', ',', '=']));
            }
        }

        #[test]
        fn gathering_loses_nothing(tags in proptest::collection::vec(("[a-c]", "[x-z]{0,2}"), 0..12)) {
            for (name, values) in gather(&tags) {
                let same = tags.iter().filter(|(known, _)| *known == name);
                prop_assert_eq!(same.map(|t| t.1.clone()).collect::<Vec<_>>(), values);
            }
            let values: usize = gather(&tags).iter().map(|(_, values)| values.len()).sum();
            prop_assert_eq!(values, tags.len());
        }
    }
}
