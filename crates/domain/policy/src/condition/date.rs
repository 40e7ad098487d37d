//! Dates of conditions: the forms of ISO 8601 that W3C lists, or seconds since 1970.

use base::Timestamp;
use std::time::Duration;

/// Reads a date.
pub(super) fn read(text: &str) -> Option<Timestamp> {
    if let Ok(seconds) = text.parse::<i64>()
        && text.len() > 4
    {
        return seconds.checked_mul(1_000).map(Timestamp);
    }
    let (date, time) = match text.split_once(['T', 't']) {
        None => (day(text)?, None),
        Some((date, time)) => (day(date)?, Some(time)),
    };
    let Some(time) = time else {
        return Timestamp::from_civil(date, (0, 0, 0), 0);
    };
    let (time, east) = zone(time)?;
    let ((h, m, s), ms) = clock(time)?;
    let local = Timestamp::from_civil(date, (h, m, s), ms)?;
    let by = Duration::from_secs(u64::from(east.unsigned_abs()) * 60);
    Some(if east < 0 {
        local.plus(by)
    } else {
        local.minus(by)
    })
}

/// `2013`, `2013-06` or `2013-06-30`.
fn day(text: &str) -> Option<(i64, u32, u32)> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = parts.next().map_or(Some(1), |text| digits(text, 2))?;
    let day = parts.next().map_or(Some(1), |text| digits(text, 2))?;
    parts
        .next()
        .is_none()
        .then_some((i64::from(year), month, day))
}

/// The time without its zone, and the zone's minutes east of Greenwich.
fn zone(text: &str) -> Option<(&str, i32)> {
    if let Some(time) = text.strip_suffix(['Z', 'z']) {
        return Some((time, 0));
    }
    let at = text.rfind(['+', '-'])?;
    let (hours, minutes) = text[at + 1..].split_once(':')?;
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    if hours > 14 || minutes > 59 {
        return None;
    }
    let east = (hours * 60 + minutes) as i32;
    Some((
        &text[..at],
        if text[at..].starts_with('-') {
            -east
        } else {
            east
        },
    ))
}

type Clock = ((u32, u32, u32), u32);

/// `20:37`, `20:37:30` or `20:37:30.123`.
fn clock(text: &str) -> Option<Clock> {
    let mut parts = text.split(':');
    let (h, m) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let (seconds, fraction) = match parts.next() {
        None => ("00", ""),
        Some(text) => text.split_once('.').unwrap_or((text, "")),
    };
    if parts.next().is_some() || fraction.len() > 9 {
        return None;
    }
    let ms = fraction
        .bytes()
        .chain(*b"000")
        .take(3)
        .try_fold(0, |n, b| {
            b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0'))
        })?;
    Some(((h, m, digits(seconds, 2)?), ms))
}

fn digits(text: &str, count: usize) -> Option<u32> {
    let plain = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}
