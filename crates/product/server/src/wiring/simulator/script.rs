//! What a local part asks of the simulator. Pure.

use mail::reply::parse_enhanced;
use std::time::Duration;

/// Longest wait that can be asked for: how long delivery is tried (sending.md §14).
const LONGEST_DELAY: Duration = Duration::from_hours(14);

/// What the simulator shall do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Success,
    Bounce,
    AutoReply,
    Complaint,
    Suppressed,
    /// Answer this: a code of 2yz, 4yz or 5yz, and a text that begins with the enhanced code, if any.
    Reply {
        code: u16,
        text: String,
    },
    /// Defer it once, and take it then.
    Delay(Duration),
    Unknown,
}

/// Reads a local part: a name, then perhaps a label. The labels of AWS's five mailboxes mean nothing, but for the
/// enhanced code of `bounce+5.2.2`; those of our own two, `reply+421-4.7.0` and `delay+30s`, say what to do.
pub(super) fn read(local: &str) -> Script {
    let (name, label) = local.split_once('+').unwrap_or((local, ""));
    match name.to_ascii_lowercase().as_str() {
        "success" => Script::Success,
        "bounce" => bounce(label),
        "ooto" => Script::AutoReply,
        "complaint" => Script::Complaint,
        "suppressionlist" => Script::Suppressed,
        "reply" => reply(label).unwrap_or(Script::Unknown),
        "delay" => delay(label).map_or(Script::Unknown, Script::Delay),
        _ => Script::Unknown,
    }
}

fn bounce(label: &str) -> Script {
    match parse_enhanced(label).filter(|enhanced| enhanced.class == 5) {
        Some(enhanced) => Script::Reply {
            code: 550,
            text: format!("{enhanced} refused as the label says"),
        },
        None => Script::Bounce,
    }
}

/// `421`, `421-4.7.0`; the classes of both must agree.
fn reply(label: &str) -> Option<Script> {
    let (digits, enhanced) = match label.split_once('-') {
        Some((digits, enhanced)) => (digits, Some(parse_enhanced(enhanced)?)),
        None => (label, None),
    };
    let is_code = digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit());
    let code: u16 = digits.parse().ok().filter(|_| is_code)?;
    let class = u16::from(enhanced.map_or((code / 100) as u8, |enhanced| enhanced.class));
    let fits = matches!(code / 100, 2 | 4 | 5) && class == code / 100;
    let text = match enhanced {
        Some(enhanced) => format!("{enhanced} answered as the label says"),
        None => "answered as the label says".to_owned(),
    };
    fits.then_some(Script::Reply { code, text })
}

/// `30s`, `5m`, `2h`.
fn delay(label: &str) -> Option<Duration> {
    let unit = label.chars().next_back()?;
    let seconds = match unit.to_ascii_lowercase() {
        's' => 1,
        'm' => 60,
        'h' => 3_600,
        _ => return None,
    };
    let digits = &label[..label.len() - unit.len_utf8()];
    let is_number = (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let count: u64 = digits.parse().ok().filter(|_| is_number)?;
    let wait = Duration::from_secs(count * seconds);
    (wait <= LONGEST_DELAY).then_some(wait)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn local_parts_say_what_to_do() {
        let reply = |code, text: &str| Script::Reply {
            code,
            text: text.to_owned(),
        };
        let said = "answered as the label says";
        let rows = [
            ("success", Script::Success),
            ("Success+any.Label", Script::Success),
            ("bounce", Script::Bounce),
            ("bounce+label", Script::Bounce),
            ("bounce+4.2.2", Script::Bounce),
            (
                "bounce+5.2.2",
                reply(550, "5.2.2 refused as the label says"),
            ),
            ("ooto+x", Script::AutoReply),
            ("complaint", Script::Complaint),
            ("suppressionlist+1", Script::Suppressed),
            ("reply+421-4.7.0", reply(421, &format!("4.7.0 {said}"))),
            ("REPLY+550", reply(550, said)),
            ("reply+250-2.1.5", reply(250, &format!("2.1.5 {said}"))),
            ("reply+421-5.7.0", Script::Unknown),
            ("reply+354", Script::Unknown),
            ("reply+0421", Script::Unknown),
            ("reply", Script::Unknown),
            ("delay+30s", Script::Delay(Duration::from_secs(30))),
            ("delay+2H", Script::Delay(Duration::from_hours(2))),
            ("delay+15h", Script::Unknown),
            ("delay+s", Script::Unknown),
            ("delay+3ö", Script::Unknown),
            ("someone", Script::Unknown),
            ("", Script::Unknown),
        ];
        for (local, expected) in rows {
            assert_eq!(read(local), expected, "{local}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(local in "(reply|delay|bounce)?[+]?\\PC{0,20}") {
            let read = read(&local);
            if let Script::Reply { code, .. } = read {
                prop_assert!((200..600).contains(&code));
            }
        }

        #[test]
        fn codes_come_back(code in 400_u16..600, subject in 0_u16..999, detail in 0_u16..999) {
            let class = code / 100;
            let label = format!("reply+{code}-{class}.{subject}.{detail}");
            let Script::Reply { code: read, text } = read(&label) else {
                panic!("{label}")
            };
            let enhanced = format!("{class}.{subject}.{detail} ");
            prop_assert!(read == code && text.starts_with(&enhanced));
        }
    }
}
