//! Mail that is to be sent later (`docs/adr/050`).

use crate::Error;
use base::Timestamp;
use std::time::Duration;

/// How far ahead a send may lie.
pub(crate) const AHEAD_MAX: Duration = Duration::from_hours(30 * 24);

/// When mail is to be sent: `None`, at once, when nothing was said or the moment has passed.
pub(crate) fn send_at(given: Option<&str>, now: Timestamp) -> Result<Option<Timestamp>, Error> {
    let Some(text) = given else {
        return Ok(None);
    };
    let refused = |text: &str| Error::Invalid(text.to_owned());
    let at = Timestamp::parse_rfc3339(text).ok_or_else(|| {
        refused(
            "X-Sesame-Send-At must be a date and time of RFC 3339, such as 2026-01-05T10:00:00Z.",
        )
    })?;
    if at > now.plus(AHEAD_MAX) {
        return Err(refused("X-Sesame-Send-At must lie at most 30 days ahead."));
    }
    Ok((at > now).then_some(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_within_thirty_days() {
        let now = Timestamp::parse_iso("2026-01-05T10:00:00Z").expect("a moment");
        let rows = [
            (None, Ok(None)),
            (Some("2026-01-05T10:00:00.001Z"), Ok(Some(1))),
            (Some("2026-01-05T12:00:01+02:00"), Ok(Some(1_000))),
            (Some("2026-01-05T10:00:00Z"), Ok(None)),
            (Some("1999-01-05T10:00:00Z"), Ok(None)),
            (Some("2026-02-04T10:00:00Z"), Ok(Some(30 * 86_400_000))),
            (Some("2026-02-04T10:00:00.001Z"), Err("30 days")),
            (Some("9999-12-31T23:59:59Z"), Err("30 days")),
            (Some(""), Err("RFC 3339")),
            (Some("tomorrow"), Err("RFC 3339")),
            (Some("1767607200"), Err("RFC 3339")),
        ];
        for (given, expected) in rows {
            let found = send_at(given, now).map(|at| at.map(|at| at.0 - now.0));
            match (found, expected) {
                (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{given:?}"),
                (Err(error), Err(part)) => assert!(error.to_string().contains(part), "{error}"),
                (found, _) => panic!("{given:?}: {found:?}"),
            }
        }
    }
}
