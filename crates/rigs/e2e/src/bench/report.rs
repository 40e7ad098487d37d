//! The figures of a benchmark, as a table and as JSON.

use serde::Serialize;
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
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// Rounds of Sesame.
    pub sesame: Vec<Round>,
    /// Rounds of Postfix with OpenDKIM.
    pub peer: Vec<Round>,
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
    /// How many times as many messages a second Sesame delivers; `None` without both, or with a peer so slow that the
    /// machine was not fit to measure on.
    pub fn ratio(&self) -> Option<f64> {
        let delivered = |rounds: &[Round]| median(rounds, |r| r.delivered_per_second);
        let peer = delivered(&self.peer)?;
        let ratio = delivered(&self.sesame)? / peer;
        (peer >= PEER_AT_LEAST).then_some(ratio)
    }

    /// The JSON form: rounds, medians and the ratio.
    pub fn json(&self) -> serde_json::Value {
        let medians = |rounds: &[Round]| -> serde_json::Value {
            let pairs = COLUMNS
                .iter()
                .map(|(name, of, _)| ((*name).to_owned(), median(rounds, *of).into()));
            serde_json::Value::Object(pairs.collect())
        };
        serde_json::json!({
            "sesame": {"rounds": self.sesame, "median": medians(&self.sesame)},
            "postfix": {"rounds": self.peer, "median": medians(&self.peer)},
            "delivered_ratio": self.ratio(),
        })
    }
}

fn median(rounds: &[Round], of: impl Fn(&Round) -> f64) -> Option<f64> {
    let mut values: Vec<f64> = rounds.iter().map(of).collect();
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
        write!(f, "{:<20}", "")?;
        for (name, _, _) in COLUMNS {
            write!(f, "{name:>13}")?;
        }
        writeln!(f)?;
        for (system, rounds) in [("sesame", &self.sesame), ("postfix+opendkim", &self.peer)] {
            for (n, round) in rounds.iter().enumerate() {
                write!(f, "{:<20}", format!("{system} {}", n + 1))?;
                for (_, of, digits) in COLUMNS {
                    write!(f, "{:>13.*}", digits, of(round))?;
                }
                writeln!(f)?;
            }
            if !rounds.is_empty() {
                write!(f, "{:<20}", format!("{system} median"))?;
                for (_, of, digits) in COLUMNS {
                    let value = median(rounds, of).unwrap_or_default();
                    write!(f, "{value:>13.digits$}")?;
                }
                writeln!(f)?;
            }
        }
        match self.ratio() {
            Some(ratio) => writeln!(f, "delivered/s, sesame to postfix: {ratio:.2}"),
            None if self.sesame.is_empty() || self.peer.is_empty() => Ok(()),
            None => writeln!(
                f,
                "no ratio: a peer below {PEER_AT_LEAST}/s says that the machine is busy or slow"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounds(delivered: &[f64]) -> Vec<Round> {
        let round = |delivered_per_second: &f64| Round {
            messages: 1,
            accepted_per_second: 1.0,
            delivered_per_second: *delivered_per_second,
            cpu_seconds_per_thousand: 1.0,
            p50_ms: 1.0,
            p99_ms: 1.0,
            resident_mb: 1.0,
        };
        delivered.iter().map(round).collect()
    }

    #[test]
    fn the_ratio_is_that_of_the_medians_and_void_with_a_slow_peer() {
        let report = |peer: &[f64]| Report {
            sesame: rounds(&[900.0, 1800.0, 1200.0]),
            peer: rounds(peer),
        };
        assert_eq!(report(&[300.0, 290.0, 310.0]).ratio(), Some(4.0));
        assert_eq!(report(&[300.0, 310.0]).ratio(), Some(1200.0 / 305.0));
        assert_eq!(report(&[100.0]).ratio(), None);
        assert_eq!(report(&[]).ratio(), None);
        let text = report(&[300.0]).to_string();
        assert!(
            text.contains("sesame median") && text.ends_with("postfix: 4.00\n"),
            "{text}"
        );
        assert_eq!(report(&[300.0]).json()["delivered_ratio"], 4.0);
    }
}
