//! Names of the model in Rust's spelling, and the order in which the service prints enumerations.

/// Words of a name: `SNSDestination` → sns, destination; `Max24HourSend` → max24, hour, send.
pub(crate) fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (i, &c) in chars.iter().enumerate() {
        let after_lower =
            i > 0 && (chars[i - 1].is_ascii_lowercase() || chars[i - 1].is_ascii_digit());
        let before_lower = i > 0
            && chars[i - 1].is_ascii_uppercase()
            && chars.get(i + 1).is_some_and(char::is_ascii_lowercase);
        if c.is_ascii_uppercase() && (after_lower || before_lower) {
            out.push('_');
        }
        out.push(if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '_'
        });
    }
    out
}

/// The name of a field.
pub(crate) fn field(name: &str) -> String {
    let name = snake(name);
    match name.as_str() {
        "type" | "match" | "move" | "ref" | "use" | "where" => format!("r#{name}"),
        _ => name,
    }
}

/// The name of a static.
pub(crate) fn constant(name: &str) -> String {
    snake(name).to_ascii_uppercase()
}

/// The name of a type: the model's, beginning with a capital.
pub(crate) fn type_name(name: &str) -> String {
    let mut chars = name.chars();
    chars
        .next()
        .map(|first| first.to_ascii_uppercase())
        .into_iter()
        .chain(chars)
        .collect()
}

/// A number with its thousands set apart.
pub(crate) fn number(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::from(if n < 0 { "-" } else { "" });
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) && digits.len() > 4 {
            out.push('_');
        }
        out.push(c);
    }
    out
}

/// The values of an enumeration in the order in which the service prints them. It keeps them in a hash set: every
/// recorded answer (`[Optional, Require]`, `[RequestResponse, Event]`, `[Base64, UTF-8]`, `[Allow, Block]`,
/// `[OPT_OUT, OPT_IN]`, `[BOUNCE, COMPLAINT]`) is the order of Java's string hash modulo 32.
pub(crate) fn printed_order<'a>(values: &[&'a str]) -> Vec<&'a str> {
    let mut values = values.to_vec();
    values.sort_by_key(|value| {
        value.encode_utf16().fold(0_u32, |hash, unit| {
            hash.wrapping_mul(31).wrapping_add(unit.into())
        }) % 32
    });
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_into_words() {
        for (name, expected) in [
            ("SNSDestination", "sns_destination"),
            ("TopicARN", "topic_arn"),
            ("S3Action", "s3_action"),
            ("Max24HourSend", "max24_hour_send"),
            ("BehaviorOnMXFailure", "behavior_on_mx_failure"),
            ("KinesisFirehoseDestination", "kinesis_firehose_destination"),
            ("Ip", "ip"),
        ] {
            assert_eq!(snake(name), expected);
        }
        assert_eq!(field("Type"), "r#type");
        assert_eq!(number(262_144), "262_144");
    }

    #[test]
    fn enumerations_stand_in_the_order_of_the_recorded_answers() {
        for (model, printed) in [
            (["Require", "Optional"], ["Optional", "Require"]),
            (["Event", "RequestResponse"], ["RequestResponse", "Event"]),
            (["UTF-8", "Base64"], ["Base64", "UTF-8"]),
            (["Block", "Allow"], ["Allow", "Block"]),
            (["OPT_IN", "OPT_OUT"], ["OPT_OUT", "OPT_IN"]),
            (["BOUNCE", "COMPLAINT"], ["BOUNCE", "COMPLAINT"]),
        ] {
            assert_eq!(printed_order(&model), printed);
        }
    }
}
