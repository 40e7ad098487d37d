//! The dashboard in `docs/` against the real page: it shows every figure, and no other.

use crate::start_with;
use crate::submission::with_submission;
use serde_json::Value;
use std::collections::BTreeSet;

const DASHBOARD: &str = include_str!("../../../../../docs/grafana-dashboard.json");

/// Labels that Prometheus makes of a histogram.
const OF_HISTOGRAMS: &str = "le";

#[derive(Default)]
struct Named {
    metrics: BTreeSet<String>,
    /// Labels and the values that they are compared with.
    labels: BTreeSet<(String, Option<String>)>,
}

/// What stands in an expression: `sum by (a) (rate(b_total{c="d"}[5m]))`.
fn read(expression: &str, named: &mut Named) {
    let mut rest = expression;
    while let Some(at) = rest.find("by (") {
        let (before, after) = rest.split_at(at);
        let (labels, after) = after[4..].split_once(')').expect("the list ends");
        let labels = labels.split(',').map(str::trim);
        named
            .labels
            .extend(labels.map(|label| (label.to_owned(), None)));
        read_plain(before, named);
        rest = after;
    }
    read_plain(rest, named);
}

fn read_plain(text: &str, named: &mut Named) {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut rest = text;
    while let Some(at) = rest.find(is_word) {
        rest = &rest[at..];
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        if after.starts_with('(') || word.starts_with('$') || !word.contains('_') {
            continue;
        }
        named.metrics.insert(word.to_owned());
        if let Some(matchers) = after.strip_prefix('{') {
            let (matchers, after) = matchers.split_once('}').expect("the braces end");
            for matcher in matchers.split(',') {
                let (label, value) = matcher.split_once('=').expect("label=\"value\"");
                let value = value.trim_matches('"').to_owned();
                named.labels.insert((label.to_owned(), Some(value)));
            }
            rest = after;
        }
    }
}

fn dashboard() -> Named {
    let dashboard: Value = serde_json::from_str(DASHBOARD).expect("is JSON");
    let mut named = Named::default();
    for panel in dashboard["panels"].as_array().expect("panels") {
        for target in panel["targets"].as_array().into_iter().flatten() {
            read(target["expr"].as_str().expect("an expression"), &mut named);
        }
    }
    named
}

#[tokio::test]
async fn the_dashboard_shows_every_figure_and_no_other() {
    let server = start_with(with_submission).await;
    let (_, page) = server.tcp(&server.page, "GET /metrics").await;
    let named = dashboard();
    let families = page.lines().filter_map(|line| line.strip_prefix("# TYPE "));
    let families: BTreeSet<_> = families.filter_map(|line| line.split(' ').next()).collect();
    assert!(families.len() > 20, "{page}");
    let family_of = |metric: &str| {
        let parts = ["_bucket", "_sum", "_count"];
        let whole = parts.iter().find_map(|part| metric.strip_suffix(part));
        whole
            .filter(|whole| families.contains(whole))
            .unwrap_or(metric)
            .to_owned()
    };
    let shown: BTreeSet<_> = named
        .metrics
        .iter()
        .map(|metric| family_of(metric))
        .collect();
    let shown: BTreeSet<_> = shown.iter().map(String::as_str).collect();
    assert_eq!(shown, families, "shown on the left, there on the right");
    for (label, value) in &named.labels {
        let sample = match value {
            Some(value) => format!("{label}=\"{value}\""),
            None => format!("{label}=\""),
        };
        let known = label == OF_HISTOGRAMS || page.contains(&format!("{{{sample}"));
        assert!(known, "{sample} is not on the page: {page}");
    }
}

#[test]
fn expressions_are_read() {
    let mut named = Named::default();
    let expression = "histogram_quantile(0.9, sum by (le, kind) (rate(a_b_bucket{x=\"y\"}[$__rate_interval]))) + c_d";
    read(expression, &mut named);
    assert_eq!(
        named.metrics.into_iter().collect::<Vec<_>>(),
        ["a_b_bucket", "c_d"]
    );
    let labels: Vec<_> = named.labels.into_iter().map(|(label, _)| label).collect();
    assert_eq!(labels, ["kind", "le", "x"]);
}
