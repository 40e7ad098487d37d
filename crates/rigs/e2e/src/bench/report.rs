//! The figures of a benchmark, as a table and as JSON.

use super::door::Door;
use super::local;
use serde::Serialize;
use serde_json::{Map, Value};
use std::fmt;

/// A peer slower than this on the two-core machine says that the machine was not fit to measure on.
const PEER_AT_LEAST: f64 = 270.0;

/// One round.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Round {
    /// Messages sent.
    pub messages: u64,
    /// Messages acknowledged to the client in a second.
    pub accepted_per_second: f64,
    /// Messages at the sink in a second, from the first request to the last arrival.
    pub delivered_per_second: f64,
    /// CPU seconds of the server's process tree for a thousand messages.
    pub cpu_seconds_per_thousand: f64,
    /// Median time from request to answer.
    pub p50_ms: f64,
    /// 99th percentile of the same.
    pub p99_ms: f64,
    /// Resident memory of the process tree at the end of the round.
    pub resident_mb: f64,
}

/// All rounds.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Rounds by the way in.
    pub rows: Vec<(Door, Vec<Round>)>,
    /// The local mode beside another emulator.
    pub local: Option<local::Report>,
}

/// A column of the table.
type Column = (&'static str, fn(&Round) -> f64, usize);

const COLUMNS: [Column; 6] = [
    ("accepted/s", |r| r.accepted_per_second, 0),
    ("delivered/s", |r| r.delivered_per_second, 0),
    ("CPU s/1000", |r| r.cpu_seconds_per_thousand, 2),
    ("p50 ms", |r| r.p50_ms, 1),
    ("p99 ms", |r| r.p99_ms, 1),
    ("RSS MB", |r| r.resident_mb, 0),
];

impl Report {
    /// Adds a round.
    pub fn add(&mut self, door: Door, round: Round) {
        match self.rows.iter_mut().find(|(known, _)| *known == door) {
            Some((_, rounds)) => rounds.push(round),
            None => self.rows.push((door, vec![round])),
        }
    }

    fn rounds(&self, door: Door) -> &[Round] {
        let row = self.rows.iter().find(|(known, _)| *known == door);
        row.map_or(&[], |(_, rounds)| rounds)
    }

    fn median(&self, door: Door, of: impl Fn(&Round) -> f64) -> Option<f64> {
        median(self.rounds(door).iter().map(of))
    }

    /// How many times as many messages a second Sesame delivers by this door as the peer does; `None` without both, or with
    /// a peer so slow that the machine was not fit to measure on.
    pub fn ratio(&self, door: Door) -> Option<f64> {
        let delivered = |door| self.median(door, |r| r.delivered_per_second);
        let peer = delivered(Door::Postfix)?;
        let ratio = delivered(door)? / peer;
        (peer >= PEER_AT_LEAST && door != Door::Postfix).then_some(ratio)
    }

    /// The JSON form: rounds, medians and ratios. `sesame`, `postfix` and `delivered_ratio` are those of v2 SendEmail.
    pub fn json(&self) -> Value {
        let row = |door: Door| -> Value {
            let medians = COLUMNS
                .iter()
                .map(|(name, of, _)| ((*name).to_owned(), self.median(door, *of).into()));
            let medians: Map<String, Value> = medians.collect();
            serde_json::json!({
                "rounds": self.rounds(door),
                "median": medians,
                "delivered_ratio": self.ratio(door),
            })
        };
        let rows = self.rows.iter();
        let rows: Map<String, Value> = rows
            .map(|(door, _)| (door.name().to_owned(), row(*door)))
            .collect();
        serde_json::json!({
            "sesame": row(Door::V2),
            "postfix": row(Door::Postfix),
            "delivered_ratio": self.ratio(Door::V2),
            "rows": rows,
            "local": self.local.as_ref().map(local::Report::json),
        })
    }

    fn row(&self, f: &mut fmt::Formatter<'_>, door: Door, rounds: &[Round]) -> fmt::Result {
        for (n, round) in rounds.iter().enumerate() {
            write!(f, "{:<20}", format!("{door} {}", n + 1))?;
            for (_, of, digits) in COLUMNS {
                write!(f, "{:>13.*}", digits, of(round))?;
            }
            writeln!(f)?;
        }
        write!(f, "{:<20}", format!("{door} *"))?;
        for (_, of, digits) in COLUMNS {
            let value = self.median(door, of).unwrap_or_default();
            write!(f, "{value:>13.digits$}")?;
        }
        match self.ratio(door) {
            Some(ratio) => writeln!(f, "{ratio:>13.2}"),
            None => writeln!(f),
        }
    }

    fn table(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<20}", "* medians")?;
        for (name, _, _) in COLUMNS {
            write!(f, "{name:>13}")?;
        }
        writeln!(f, "{:>13}", "to postfix")?;
        for (door, rounds) in &self.rows {
            self.row(f, *door, rounds)?;
        }
        let slow = self.median(Door::Postfix, |r| r.delivered_per_second);
        if slow.is_some_and(|rate| rate < PEER_AT_LEAST) {
            writeln!(
                f,
                "no ratio: a peer below {PEER_AT_LEAST}/s says that the machine is busy or slow"
            )?;
        }
        Ok(())
    }
}

/// The middle one; of an even number, the mean of the two in the middle.
pub(super) fn median(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(values[middle]),
        _ => Some(f64::midpoint(values[middle - 1], values[middle])),
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.rows.is_empty() {
            self.table(f)?;
        }
        match &self.local {
            Some(local) => write!(f, "{local}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(rows: &[(Door, &[f64])]) -> Report {
        let mut report = Report::default();
        for (door, delivered) in rows {
            for delivered_per_second in *delivered {
                report.add(*door, round(*delivered_per_second));
            }
        }
        report
    }

    fn round(delivered_per_second: f64) -> Round {
        Round {
            messages: 1,
            accepted_per_second: 1.0,
            delivered_per_second,
            cpu_seconds_per_thousand: 1.0,
            p50_ms: 1.0,
            p99_ms: 1.0,
            resident_mb: 1.0,
        }
    }

    #[test]
    fn ratios_are_those_of_the_medians_and_void_with_a_slow_peer() {
        let with = |peer: &[f64]| {
            report(&[
                (Door::V2, &[900.0, 1800.0, 1200.0]),
                (Door::Smtp, &[1500.0]),
                (Door::Postfix, peer),
            ])
        };
        let ratio = |peer: &[f64], door| with(peer).ratio(door);
        assert_eq!(ratio(&[300.0, 290.0, 310.0], Door::V2), Some(4.0));
        assert_eq!(ratio(&[300.0], Door::Smtp), Some(5.0));
        assert_eq!(ratio(&[300.0, 310.0], Door::V2), Some(1200.0 / 305.0));
        assert_eq!(ratio(&[300.0], Door::Postfix), None);
        assert_eq!(ratio(&[100.0], Door::V2), None);
        assert_eq!(ratio(&[], Door::V2), None);
        assert_eq!(ratio(&[300.0], Door::V1), None);
        let text = with(&[300.0]).to_string();
        assert!(
            text.contains("v2 SendEmail *") && text.contains(" 4.00\n"),
            "{text}"
        );
        assert!(with(&[100.0]).to_string().contains("no ratio"));
        let json = with(&[300.0]).json();
        assert_eq!(json["delivered_ratio"], 4.0);
        assert_eq!(json["rows"]["smtp"]["delivered_ratio"], 5.0);
    }
}
