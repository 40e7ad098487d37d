//! Commands of a client (RFC 5321 §4.1), read from their lines.

/// A command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command<'a> {
    /// EHLO, with a name that was given.
    Ehlo,
    /// HELO.
    Helo,
    StartTls,
    Auth {
        mechanism: &'a str,
        initial: Option<&'a str>,
    },
    Mail(Path<'a>),
    Rcpt(Path<'a>),
    Data,
    Rset,
    Noop,
    Quit,
    /// VRFY, EXPN and HELP.
    Unimplemented,
    /// A known command with arguments that it cannot have.
    Malformed,
    Unknown,
}

/// The argument of MAIL or RCPT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Path<'a> {
    /// The address, without its brackets.
    pub(super) address: &'a str,
    /// Whether it is a path at all: its brackets match.
    pub(super) whole: bool,
    /// What follows it.
    pub(super) parameters: &'a str,
}

/// Reads a line without its end.
pub(super) fn parse(line: &str) -> Command<'_> {
    if line.bytes().any(|b| b.is_ascii_control() && b != b'\t') {
        // Nothing that a command may hold; a CR in the middle is a second command to some servers.
        return match verb(line) {
            Some(Command::Unknown) | None => Command::Unknown,
            Some(_) => Command::Malformed,
        };
    }
    verb(line).unwrap_or(Command::Unknown)
}

fn verb(line: &str) -> Option<Command<'_>> {
    let end = line
        .bytes()
        .position(|b| !b.is_ascii_alphanumeric())
        .unwrap_or(line.len());
    let (verb, rest) = line.split_at(end);
    if !(rest.is_empty() || rest.starts_with([' ', '\t'])) {
        return None;
    }
    let argument = rest.trim_matches([' ', '\t']);
    let alone = |command| {
        if argument.is_empty() {
            command
        } else {
            Command::Malformed
        }
    };
    let named = |command| {
        if argument.is_empty() {
            Command::Malformed
        } else {
            command
        }
    };
    Some(match verb.to_ascii_uppercase().as_str() {
        "EHLO" => named(Command::Ehlo),
        "HELO" => named(Command::Helo),
        "STARTTLS" => alone(Command::StartTls),
        "AUTH" => auth(argument),
        "MAIL" => path(argument, "FROM").map_or(Command::Malformed, Command::Mail),
        "RCPT" => path(argument, "TO").map_or(Command::Malformed, Command::Rcpt),
        "DATA" => alone(Command::Data),
        "RSET" => Command::Rset,
        "NOOP" => Command::Noop,
        "QUIT" => Command::Quit,
        "VRFY" | "EXPN" | "HELP" => Command::Unimplemented,
        _ => Command::Unknown,
    })
}

fn auth(argument: &str) -> Command<'_> {
    let mut words = argument.split_ascii_whitespace();
    match (words.next(), words.next(), words.next()) {
        (Some(mechanism), initial, None) => Command::Auth { mechanism, initial },
        _ => Command::Malformed,
    }
}

/// `FROM:<path> parameters`; the brackets may be missing, and blanks may stand where none belong (smtp.md §5).
fn path<'a>(argument: &'a str, keyword: &str) -> Option<Path<'a>> {
    let name = argument.get(..keyword.len())?;
    let rest = argument[keyword.len()..].trim_start();
    if !name.eq_ignore_ascii_case(keyword) {
        return None;
    }
    let rest = rest.strip_prefix(':')?.trim_start();
    let Some(inside) = rest.strip_prefix('<') else {
        let end = rest.find([' ', '\t']).unwrap_or(rest.len());
        let (address, parameters) = rest.split_at(end);
        return Some(Path {
            address,
            whole: true,
            parameters,
        });
    };
    Some(match closing(inside) {
        Some(end) => Path {
            address: &inside[..end],
            whole: true,
            parameters: &inside[end + 1..],
        },
        None => Path {
            address: inside,
            whole: false,
            parameters: "",
        },
    })
}

/// Where the bracket closes, outside of quotes (RFC 5321 §4.1.2).
fn closing(inside: &str) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    for (at, octet) in inside.bytes().enumerate() {
        match octet {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'>' if !quoted => return Some(at),
            _ => {}
        }
    }
    None
}

/// What the parameters of MAIL say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Parameters {
    /// All are known; the size, when one is declared.
    Known(Option<u64>),
    /// One is not known, or its value makes no sense.
    Unknown,
}

/// Reads the parameters of MAIL: SIZE (RFC 1870), BODY (RFC 6152), AUTH (RFC 4954 §5; what it says is not used).
pub(super) fn mail_parameters(text: &str) -> Parameters {
    let mut size = None;
    // `<a@b>X` without a blank is no parameter.
    if !(text.is_empty() || text.starts_with([' ', '\t'])) {
        return Parameters::Unknown;
    }
    for parameter in text.split_ascii_whitespace() {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        let known = match name.to_ascii_uppercase().as_str() {
            "SIZE" => declared(value).is_some_and(|n| {
                size = Some(n);
                true
            }),
            "BODY" => value.eq_ignore_ascii_case("7BIT") || value.eq_ignore_ascii_case("8BITMIME"),
            "AUTH" => !value.is_empty(),
            _ => false,
        };
        if !known {
            return Parameters::Unknown;
        }
    }
    Parameters::Known(size)
}

/// RFC 1870 §3: at most 20 digits; what does not fit into 64 bits is too large for anybody.
fn declared(value: &str) -> Option<u64> {
    let digits = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| value.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mail<'a>(address: &'a str, whole: bool, parameters: &'a str) -> Command<'a> {
        Command::Mail(Path {
            address,
            whole,
            parameters,
        })
    }

    #[test]
    fn commands_are_read() {
        let rows = [
            ("EHLO a.test", Command::Ehlo),
            ("ehlo [192.0.2.1]", Command::Ehlo),
            ("EHLO", Command::Malformed),
            ("EHLO \0", Command::Malformed),
            ("HELO ", Command::Malformed),
            ("STARTTLS", Command::StartTls),
            ("STARTTLS now", Command::Malformed),
            ("NOOP whatever", Command::Noop),
            ("Quit", Command::Quit),
            ("rset", Command::Rset),
            ("DATA ", Command::Data),
            ("DATA x", Command::Malformed),
            ("VRFY bob", Command::Unimplemented),
            ("HELP", Command::Unimplemented),
            ("", Command::Unknown),
            (".", Command::Unknown),
            ("BDAT 5 LAST", Command::Unknown),
            ("NOOP\u{fffd}", Command::Unknown),
            ("\0NOOP", Command::Unknown),
            ("AUTH", Command::Malformed),
            (
                "auth plain AAA=",
                Command::Auth {
                    mechanism: "plain",
                    initial: Some("AAA="),
                },
            ),
            ("AUTH PLAIN a b", Command::Malformed),
        ];
        for (line, expected) in rows {
            assert_eq!(parse(line), expected, "{line:?}");
        }
    }

    #[test]
    fn paths_are_read_in_every_form() {
        let rows = [
            ("MAIL FROM:<a@b.test>", mail("a@b.test", true, "")),
            ("mail from: a@b.test", mail("a@b.test", true, "")),
            (
                "MAIL FROM: <a@b.test> SIZE=1",
                mail("a@b.test", true, " SIZE=1"),
            ),
            (
                "MAIL FROM:a@b.test SIZE=1",
                mail("a@b.test", true, " SIZE=1"),
            ),
            ("MAIL  FROM :<a@b.test>X", mail("a@b.test", true, "X")),
            ("MAIL FROM:<>", mail("", true, "")),
            ("MAIL FROM:", mail("", true, "")),
            ("MAIL FROM:<a@b", mail("a@b", false, "")),
            (
                r#"MAIL FROM:<"a>\"b"@c.test> A"#,
                mail(r#""a>\"b"@c.test"#, true, " A"),
            ),
            (
                r#"MAIL FROM:<"a\"@c.test>"#,
                mail(r#""a\"@c.test>"#, false, ""),
            ),
            ("MAIL FROM", Command::Malformed),
            ("MAIL TO:<a@b>", Command::Malformed),
            ("MAIL \u{fffd}\u{fffd}:<a@b>", Command::Malformed),
            ("MAIL FROM:<a@b>\rRCPT TO:<c@d>", Command::Malformed),
        ];
        for (line, expected) in rows {
            assert_eq!(parse(line), expected, "{line:?}");
        }
        assert!(matches!(parse("RCPT TO:<a@b>"), Command::Rcpt(path) if path.address == "a@b"));
    }

    #[test]
    fn parameters_of_mail() {
        use Parameters::{Known, Unknown};
        let rows = [
            ("", Known(None)),
            (" ", Known(None)),
            (" SIZE=1000 BODY=8BITMIME", Known(Some(1000))),
            (" body=7bit size=0", Known(Some(0))),
            (" AUTH=<>", Known(None)),
            (" SIZE=99999999999999999999999", Known(Some(u64::MAX))),
            (" SIZE=-1", Unknown),
            (" SIZE=", Unknown),
            (" SIZE", Unknown),
            (" BODY=BINARYMIME", Unknown),
            (" SMTPUTF8", Unknown),
            ("SIZE=1", Unknown),
        ];
        for (text, expected) in rows {
            assert_eq!(mail_parameters(text), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_line_makes_it_panic(line in "(MAIL FROM|RCPT TO|AUTH|EHLO|\\PC)?[: <>\"\\\\=\\PC]{0,40}") {
            if let Command::Mail(path) | Command::Rcpt(path) = parse(&line) {
                let _ = mail_parameters(path.parameters);
            }
        }

        #[test]
        fn what_stands_between_brackets_comes_back(local in "[a-z.]{1,9}", size in any::<u64>()) {
            let line = format!("MAIL FROM:<{local}@x.test> SIZE={size}");
            let Command::Mail(path) = parse(&line) else {
                panic!("{line}");
            };
            prop_assert_eq!(path.address, format!("{local}@x.test"));
            prop_assert_eq!(mail_parameters(path.parameters), Parameters::Known(Some(size)));
        }
    }
}
