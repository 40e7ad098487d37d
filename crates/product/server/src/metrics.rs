//! Figures for Prometheus: a registry whose labels are closed sets, made once at start. A label value is a `&'static
//! str`, so that no address or domain of anybody can become one.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// A number that only grows.
#[derive(Clone, Debug, Default)]
pub struct Counter(Arc<AtomicU64>);

impl Counter {
    /// Adds to it.
    pub fn add(&self, by: u64) {
        self.0.fetch_add(by, Ordering::Relaxed);
    }

    /// Its value.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Upper bounds of the buckets of a time, in milliseconds.
const BUCKETS_MS: [u64; 11] = [1, 2, 5, 10, 25, 50, 100, 250, 1_000, 5_000, 30_000];

/// How long something took.
#[derive(Clone, Debug, Default)]
pub struct Times(Arc<[AtomicU64; BUCKETS_MS.len() + 2]>);

impl Times {
    /// Notes one duration.
    pub fn note(&self, took: Duration) {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let bucket = BUCKETS_MS.iter().position(|ms| micros <= ms * 1_000);
        let bucket = bucket.unwrap_or(BUCKETS_MS.len());
        self.0[bucket].fetch_add(1, Ordering::Relaxed);
        self.0[BUCKETS_MS.len() + 1].fetch_add(micros, Ordering::Relaxed);
    }

    fn write(&self, out: &mut String, name: &str) {
        let load = |i: usize| self.0[i].load(Ordering::Relaxed);
        let mut count = 0;
        for (i, ms) in BUCKETS_MS.iter().enumerate() {
            count += load(i);
            sample(
                out,
                &format!("{name}_bucket"),
                &[("le", &seconds(ms * 1_000))],
                count as f64,
            );
        }
        count += load(BUCKETS_MS.len());
        sample(
            out,
            &format!("{name}_bucket"),
            &[("le", "+Inf")],
            count as f64,
        );
        sample(
            out,
            &format!("{name}_sum"),
            &[],
            load(BUCKETS_MS.len() + 1) as f64 / 1e6,
        );
        sample(out, &format!("{name}_count"), &[], count as f64);
    }
}

fn seconds(micros: u64) -> String {
    format!("{}", micros as f64 / 1e6)
}

/// Reads a figure when somebody looks.
pub type Read = Box<dyn Fn() -> f64 + Send + Sync>;

enum Kind {
    Counter(Vec<(Labels, Counter)>),
    Times(Times),
    /// Read when somebody looks; the flag says that it only grows.
    Read(Vec<(Labels, Read)>, bool),
}

type Labels = Vec<(&'static str, &'static str)>;

struct Family {
    name: &'static str,
    help: &'static str,
    kind: Kind,
}

/// All figures of a server.
#[derive(Default)]
pub struct Registry(Vec<Family>);

impl Registry {
    /// Makes a counter.
    pub fn counter(&mut self, name: &'static str, help: &'static str) -> Counter {
        let counter = Counter::default();
        let kind = Kind::Counter(vec![(Vec::new(), counter.clone())]);
        self.0.push(Family { name, help, kind });
        counter
    }

    /// Makes a counter for each value of a label, in the order given.
    pub fn counters(
        &mut self,
        name: &'static str,
        help: &'static str,
        label: &'static str,
        values: &[&'static str],
    ) -> Vec<Counter> {
        let made: Vec<_> = values
            .iter()
            .map(|value| (vec![(label, *value)], Counter::default()))
            .collect();
        let counters = made.iter().map(|(_, counter)| counter.clone()).collect();
        let kind = Kind::Counter(made);
        self.0.push(Family { name, help, kind });
        counters
    }

    /// Makes a histogram of durations.
    pub fn times(&mut self, name: &'static str, help: &'static str) -> Times {
        let times = Times::default();
        let kind = Kind::Times(times.clone());
        self.0.push(Family { name, help, kind });
        times
    }

    /// Shows a figure that somebody else keeps.
    pub fn gauge(
        &mut self,
        name: &'static str,
        help: &'static str,
        read: impl Fn() -> f64 + Send + Sync + 'static,
    ) {
        let kind = Kind::Read(vec![(Vec::new(), Box::new(read))], false);
        self.0.push(Family { name, help, kind });
    }

    /// Shows figures that somebody else keeps, one for each value of a label; `grows` says that they never fall.
    pub fn readings(
        &mut self,
        name: &'static str,
        help: &'static str,
        label: &'static str,
        reads: Vec<(&'static str, Read)>,
        grows: bool,
    ) {
        let reads = reads
            .into_iter()
            .map(|(value, read)| (vec![(label, value)], read))
            .collect();
        let kind = Kind::Read(reads, grows);
        self.0.push(Family { name, help, kind });
    }

    /// The page in Prometheus's text format 0.0.4.
    pub fn page(&self) -> String {
        let mut out = String::new();
        for family in &self.0 {
            family.write(&mut out);
        }
        out
    }
}

impl Family {
    fn write(&self, out: &mut String) {
        let kind = match &self.kind {
            Kind::Counter(_) | Kind::Read(_, true) => "counter",
            Kind::Times(_) => "histogram",
            Kind::Read(_, false) => "gauge",
        };
        let name = self.name;
        line(out, format_args!("# HELP {name} {}", self.help));
        line(out, format_args!("# TYPE {name} {kind}"));
        match &self.kind {
            Kind::Counter(all) => {
                for (labels, counter) in all {
                    sample(out, name, labels, counter.get() as f64);
                }
            }
            Kind::Times(times) => times.write(out, name),
            Kind::Read(all, _) => {
                for (labels, read) in all {
                    sample(out, name, labels, read());
                }
            }
        }
    }
}

fn sample(out: &mut String, name: &str, labels: &[(&str, &str)], value: f64) {
    let labels: Vec<_> = labels.iter().map(|(k, v)| format!("{k}=\"{v}\"")).collect();
    if labels.is_empty() {
        line(out, format_args!("{name} {value}"));
    } else {
        line(out, format_args!("{name}{{{}}} {value}", labels.join(",")));
    }
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("a String takes all that is written");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_prometheus_text() {
        let mut registry = Registry::default();
        registry.counter("a_total", "A.").add(7);
        let kinds = registry.counters("b_total", "B.", "kind", &["x", "y"]);
        kinds[1].add(2);
        registry.gauge("c", "C.", || 1.5);
        registry
            .times("d_seconds", "D.")
            .note(Duration::from_millis(3));
        let page = registry.page();
        for expected in [
            "# HELP a_total A.\n# TYPE a_total counter\na_total 7\n",
            "b_total{kind=\"x\"} 0\nb_total{kind=\"y\"} 2\n",
            "# TYPE c gauge\nc 1.5\n",
            "d_seconds_bucket{le=\"0.002\"} 0\nd_seconds_bucket{le=\"0.005\"} 1\n",
            "d_seconds_bucket{le=\"+Inf\"} 1\nd_seconds_sum 0.003\nd_seconds_count 1\n",
        ] {
            assert!(page.contains(expected), "{page}");
        }
    }
}
