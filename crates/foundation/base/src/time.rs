//! Wall-clock time as the wire formats need it. Reading the clock is [`crate::env::Clock`]'s business.

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Milliseconds since 1970-01-01T00:00:00Z; the only wall-clock type of the house.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

/// A moment split into its UTC calendar fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    /// Year, month 1-12, day 1-31.
    pub date: (i64, u32, u32),
    /// Hour, minute, second.
    pub time: (u32, u32, u32),
    /// Milliseconds of the second.
    pub ms: u32,
    /// 0 is Sunday.
    pub weekday: u32,
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const DAY_MS: i64 = 86_400_000;

impl Timestamp {
    /// The moment that lies `by` later; saturates.
    pub fn plus(self, by: Duration) -> Self {
        Self(
            self.0
                .saturating_add(i64::try_from(by.as_millis()).unwrap_or(i64::MAX)),
        )
    }

    /// The moment that lies `by` earlier; saturates.
    pub fn minus(self, by: Duration) -> Self {
        Self(
            self.0
                .saturating_sub(i64::try_from(by.as_millis()).unwrap_or(i64::MAX)),
        )
    }

    /// How long after `earlier` this is; zero when it is not later.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0).max(0) as u64)
    }

    /// Splits into UTC calendar fields (proleptic Gregorian).
    pub fn civil(self) -> Civil {
        let days = self.0.div_euclid(DAY_MS);
        let of_day = self.0.rem_euclid(DAY_MS) as u32;
        // Days to civil: era of 400 years, years beginning in March.
        let z = days + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        Civil {
            date: (
                yoe + era * 400 + i64::from(month <= 2),
                month as u32,
                (doy - (153 * mp + 2) / 5 + 1) as u32,
            ),
            time: (
                of_day / 3_600_000,
                of_day / 60_000 % 60,
                of_day / 1_000 % 60,
            ),
            ms: of_day % 1_000,
            weekday: (days + 4).rem_euclid(7) as u32,
        }
    }

    /// The moment of these UTC calendar fields; `None` when a field is out of range.
    pub fn from_civil(date: (i64, u32, u32), time: (u32, u32, u32), ms: u32) -> Option<Self> {
        let (year, month, day) = date;
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(0..=9999).contains(&year) {
            return None;
        }
        if time.0 > 23 || time.1 > 59 || time.2 > 60 || ms > 999 {
            return None;
        }
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let mp = i64::from((month + 9) % 12);
        let doy = (153 * mp + 2) / 5 + i64::from(day) - 1;
        let days = era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468;
        let of_day = i64::from(time.0) * 3_600 + i64::from(time.1) * 60 + i64::from(time.2);
        // The day alone is compared: a leap second belongs to the next one.
        let midnight = days * DAY_MS;
        let made = Self(midnight + of_day * 1_000 + i64::from(ms));
        (Self(midnight).civil().date == date).then_some(made)
    }

    /// `2023-11-20T17:53:14.689Z`, the form of SES events and of awsQuery answers.
    pub fn iso_ms(self) -> String {
        let Civil {
            date: (y, mo, d),
            time: (h, mi, s),
            ms,
            ..
        } = self.civil();
        format!("{y:04}-{mo:02}-{d:02}T{h:02}:{mi:02}:{s:02}.{ms:03}Z")
    }

    /// `20231120T175314Z`, the form of `X-Amz-Date`.
    pub fn amz_date(self) -> String {
        let Civil {
            date: (y, mo, d),
            time: (h, mi, s),
            ..
        } = self.civil();
        format!("{y:04}{mo:02}{d:02}T{h:02}{mi:02}{s:02}Z")
    }

    /// `Mon, 20 Nov 2023 17:53:14 +0000`, the form of RFC 5322 §3.3 that SES writes.
    pub fn rfc5322(self) -> String {
        let Civil {
            date: (year, month, day),
            time: (h, mi, s),
            weekday,
            ..
        } = self.civil();
        let (weekday, month) = (DAYS[weekday as usize], MONTHS[month as usize - 1]);
        format!("{weekday}, {day:02} {month} {year:04} {h:02}:{mi:02}:{s:02} +0000")
    }

    /// `Mon, 20 Nov 2023 17:53:14 GMT`, the form of the HTTP `Date` header (RFC 9110 §5.6.7).
    pub fn http_date(self) -> String {
        self.rfc5322().replace("+0000", "GMT")
    }

    /// Reads `YYYYMMDDTHHMMSSZ`.
    pub fn parse_amz_date(text: &str) -> Option<Self> {
        let b = text.as_bytes();
        if b.len() != 16 || b[8] != b'T' || b[15] != b'Z' {
            return None;
        }
        Self::from_civil(
            (
                i64::from(digits(&b[0..4])?),
                digits(&b[4..6])?,
                digits(&b[6..8])?,
            ),
            (digits(&b[9..11])?, digits(&b[11..13])?, digits(&b[13..15])?),
            0,
        )
    }

    /// Reads a date and time of RFC 3339 §5.6, with any offset and fraction (cut to milliseconds); a leap second is the
    /// second after it.
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        if let Some(utc) = text.strip_suffix(['Z', 'z']) {
            return Self::parse_iso(&format!("{utc}Z"));
        }
        let (local, offset) = text.split_at_checked(text.len().checked_sub(6)?)?;
        let b = offset.as_bytes();
        let (hours, minutes) = (digits(&b[1..3])?, digits(&b[4..6])?);
        if b[3] != b':' || hours > 23 || minutes > 59 {
            return None;
        }
        let by = Duration::from_secs(u64::from(hours * 3_600 + minutes * 60));
        let local = Self::parse_iso(&format!("{local}Z"))?;
        match b[0] {
            b'+' => Some(local.minus(by)),
            b'-' => Some(local.plus(by)),
            _ => None,
        }
    }

    /// Reads ISO 8601 in UTC, `2026-01-05T10:00:00Z`, with or without a fraction (cut to milliseconds).
    pub fn parse_iso(text: &str) -> Option<Self> {
        let b = text.as_bytes();
        let body = text
            .strip_suffix('Z')
            .or_else(|| text.strip_suffix("+00:00"))?
            .as_bytes();
        if body.len() < 19 || b[4] != b'-' || b[7] != b'-' || b[13] != b':' || b[16] != b':' {
            return None;
        }
        if b[10] != b'T' && b[10] != b't' {
            return None;
        }
        let ms = match body.get(19) {
            None => 0,
            Some(b'.') if body.len() > 20 && body[20..].iter().all(u8::is_ascii_digit) => (0..3)
                .fold(0, |n, i| {
                    n * 10 + body.get(20 + i).map_or(0, |c| u32::from(c - b'0'))
                }),
            Some(_) => return None,
        };
        Self::from_civil(
            (
                i64::from(digits(&b[0..4])?),
                digits(&b[5..7])?,
                digits(&b[8..10])?,
            ),
            (
                digits(&b[11..13])?,
                digits(&b[14..16])?,
                digits(&b[17..19])?,
            ),
            ms,
        )
    }
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0, |n, b| {
        b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_one_moment() {
        let t = Timestamp(1_700_502_794_689);
        assert_eq!(t.iso_ms(), "2023-11-20T17:53:14.689Z");
        assert_eq!(t.amz_date(), "20231120T175314Z");
        assert_eq!(t.rfc5322(), "Mon, 20 Nov 2023 17:53:14 +0000");
        assert_eq!(t.http_date(), "Mon, 20 Nov 2023 17:53:14 GMT");
        assert_eq!(Timestamp::parse_iso("2023-11-20T17:53:14.689Z"), Some(t));
        assert_eq!(
            Timestamp::parse_amz_date("20231120T175314Z"),
            Some(Timestamp(t.0 - 689))
        );
    }

    #[test]
    fn moments_of_rfc_3339() {
        let t = Timestamp::parse_iso("1985-04-12T23:20:50.520Z");
        let rows = [
            ("1985-04-12T23:20:50.52Z", t),
            ("1985-04-12t23:20:50.520999z", t),
            ("1985-04-13T00:50:50.52+01:30", t),
            ("1985-04-12T15:20:50.52-08:00", t),
            ("1985-04-12T23:20:50.52-00:00", t),
            (
                "1990-12-31T23:59:60Z",
                Timestamp::parse_iso("1991-01-01T00:00:00Z"),
            ),
            ("1985-04-12T23:20:50", None),
            ("1985-04-12 23:20:50Z", None),
            ("1985-04-12T23:20Z", None),
            ("1985-04-12T23:20:50+0100", None),
            ("1985-04-12T23:20:50+24:00", None),
            ("1985-04-12T23:20:50+01:60", None),
            ("1985-04-12T23:20:50*01:00", None),
            ("1985-04-12T23:20:50ZZ", None),
            ("Z", None),
            ("+01:00", None),
            ("é1985-04-12é", None),
        ];
        for (text, expected) in rows {
            assert_eq!(Timestamp::parse_rfc3339(text), expected, "{text}");
        }
    }

    #[test]
    fn calendar_round_trips_over_four_centuries() {
        for day in (-100_000..150_000).step_by(37) {
            let t = Timestamp(day * DAY_MS + 12_345_678);
            let c = t.civil();
            if (0..=9999).contains(&c.date.0) {
                assert_eq!(Timestamp::from_civil(c.date, c.time, c.ms), Some(t));
            }
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in [
            "",
            "2023-02-30T00:00:00Z",
            "2023-02-30T00:00:60Z",
            "2023-11-20",
            "2023-11-20T17:53:14.Z",
            "é".repeat(12).as_str(),
        ] {
            assert_eq!(Timestamp::parse_iso(text), None, "{text}");
        }
        for text in [
            "20231120T175314",
            "2023112AT175314Z",
            "20231320T175314Z",
            "ééééééééé",
        ] {
            assert_eq!(Timestamp::parse_amz_date(text), None, "{text}");
        }
    }
}
