//! Text forms of sizes and durations, as the configuration writes them.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;
use thiserror::Error;

/// Why a size or a duration could not be read.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{0}")]
pub struct ParseError(String);

/// A number of bytes; reads `40MB`, `256KB`, `2GB`, `512` (powers of 1,024), prints the largest whole unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ByteCount(pub u64);

const SIZE_UNITS: [(&str, u64); 4] = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10), ("B", 1)];

impl FromStr for ByteCount {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let upper = text.trim().to_ascii_uppercase();
        let (digits, unit) = SIZE_UNITS
            .iter()
            .find_map(|(name, unit)| upper.strip_suffix(name).map(|digits| (digits, *unit)))
            .unwrap_or((upper.as_str(), 1));
        digits
            .trim()
            .parse::<u64>()
            .ok()
            .and_then(|n| n.checked_mul(unit))
            .map(ByteCount)
            .ok_or_else(|| ParseError(format!("{text:?} is not a size such as \"40MB\"")))
    }
}

impl fmt::Display for ByteCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, unit) = SIZE_UNITS
            .iter()
            .find(|(_, unit)| self.0 >= *unit && self.0.is_multiple_of(*unit))
            .unwrap_or(&("B", 1));
        write!(f, "{}{name}", self.0 / unit)
    }
}

const TIME_UNITS: [(&str, u64); 5] = [
    ("ms", 1),
    ("s", 1_000),
    ("m", 60_000),
    ("h", 3_600_000),
    ("d", 86_400_000),
];

/// Reads a duration such as `90s`, `200ms`, `1m`, `24h`, `30d`.
///
/// **Errors**: anything without one of these units, or too large for 64 bits of milliseconds.
pub fn parse_duration(text: &str) -> Result<Duration, ParseError> {
    let fail = || ParseError(format!("{text:?} is not a duration such as \"90s\""));
    let trimmed = text.trim();
    let split = trimmed
        .find(|c: char| !c.is_ascii_digit())
        .ok_or_else(fail)?;
    let (digits, unit) = trimmed.split_at(split);
    let (_, ms) = TIME_UNITS
        .iter()
        .find(|(name, _)| *name == unit)
        .ok_or_else(fail)?;
    let n: u64 = digits.parse().map_err(|_| fail())?;
    n.checked_mul(*ms)
        .map(Duration::from_millis)
        .ok_or_else(fail)
}

/// Prints a duration in the largest unit that divides it, the inverse of [`parse_duration`].
pub fn print_duration(duration: Duration) -> String {
    let ms = duration.as_millis() as u64;
    let (name, unit) = TIME_UNITS
        .iter()
        .rev()
        .find(|(_, unit)| ms >= *unit && ms.is_multiple_of(*unit))
        .unwrap_or(&TIME_UNITS[0]);
    format!("{}{name}", ms / unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_durations_print_what_they_read() {
        for text in ["40MB", "1KB", "2GB", "513B", "0B"] {
            assert_eq!(text.parse::<ByteCount>().expect("reads").to_string(), text);
        }
        for text in ["90s", "200ms", "1m", "24h", "30d"] {
            let read = parse_duration(text).expect("reads");
            assert_eq!(parse_duration(&print_duration(read)), Ok(read));
        }
        for text in ["", "s", "5", "5 parsecs", "99999999999999999999d", "-1s"] {
            assert!(parse_duration(text).is_err(), "{text}");
        }
        assert!("x".parse::<ByteCount>().is_err());
        assert!("99999999999GB".parse::<ByteCount>().is_err());
    }
}
