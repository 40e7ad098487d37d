//! `sesame admin queue top`: what is done to each site in this moment.

use super::{Operator, Outcome, Problem};
use base::Timestamp;
use queue::{SiteView, Sites};
use serde::Deserialize;
use serde_json::{Value, json};

/// Sites of one answer, unless the operator wants another number; and at most.
const SITES: usize = 30;
const SITES_MAX: usize = 10_000;

/// Arguments of `top`: which sites.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    site: Option<String>,
    source: Option<String>,
    limit: Option<usize>,
}

impl Operator {
    /// The sites for which something waits or to which something is connected, the fullest first.
    pub(super) async fn queue_top(&self, wanted: &Wanted) -> Outcome {
        let sites = self.queue.sites().await;
        let sites = sites.map_err(|stopped| Problem::Failed(stopped.to_string()))?;
        Ok(render(sites, wanted))
    }
}

fn render(view: Sites, wanted: &Wanted) -> Value {
    let mut sites = view.sites;
    sites.retain(|site| {
        let source = wanted.source.as_ref();
        let named = wanted.site.as_ref();
        named.is_none_or(|text| site.site.contains(&text.to_ascii_lowercase()))
            && source.is_none_or(|source| site.source.as_ref() == Some(source))
    });
    // The same order at each look, so that lines do not change places while nothing happens.
    sites.sort_by(|a, b| {
        let fullest = |of: &SiteView| (of.waiting, of.in_flight, of.connections);
        let by_name = (&a.site, &a.source).cmp(&(&b.site, &b.source));
        fullest(b).cmp(&fullest(a)).then(by_name)
    });
    let sum = |of: fn(&SiteView) -> u64| sites.iter().map(of).sum::<u64>();
    let limit = wanted.limit.unwrap_or(SITES).min(SITES_MAX);
    json!({
        "at": view.at.iso_ms(),
        "waiting": sum(|site| site.waiting) + view.elsewhere,
        "ready": sum(|site| site.ready),
        "in_flight": sum(|site| site.in_flight),
        "connections": sum(|site| u64::from(site.connections)),
        "rate_per_minute": rounded(sites.iter().map(|site| site.rate_per_minute).sum()),
        "sites": sites.iter().take(limit).map(row).collect::<Vec<_>>(),
        "not_shown": sites.len().saturating_sub(limit),
        "waiting_elsewhere": view.elsewhere,
    })
}

/// To a tenth. The sum of no rates is -0.0, which adding turns into 0.0.
fn rounded(rate: f64) -> f64 {
    (rate * 10.0).round() / 10.0 + 0.0
}

fn row(site: &SiteView) -> Value {
    let (reply_at, reply) = site.last_reply.clone().unzip();
    json!({
        "site": site.site,
        "source": site.source,
        "queues": site.queues,
        "waiting": site.waiting,
        "ready": site.ready,
        "in_flight": site.in_flight,
        "connections": site.connections,
        "connections_limit": site.connections_limit,
        "rate_per_minute": rounded(site.rate_per_minute),
        "delivered": site.delivered,
        "deferred": site.deferred,
        "bounced": site.bounced,
        "last_reply": reply,
        "last_reply_at": reply_at.map(Timestamp::iso_ms),
        "trouble": site.trouble,
        "suspended_until": site.suspended_until.map(Timestamp::iso_ms),
        "next_attempt": site.next_attempt.map(Timestamp::iso_ms),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str, source: &str, waiting: u64) -> SiteView {
        SiteView {
            site: name.into(),
            source: Some(source.into()),
            waiting,
            rate_per_minute: 1.04,
            ..SiteView::default()
        }
    }

    #[test]
    fn no_site_has_no_rate() {
        let empty = Sites {
            at: Timestamp(0),
            sites: Vec::new(),
            elsewhere: 0,
        };
        let shown = render(empty, &Wanted::default());
        assert_eq!(shown["rate_per_minute"].to_string(), "0.0");
    }

    #[test]
    fn the_fullest_sites_come_first_and_the_rest_is_counted() {
        let view = || Sites {
            at: Timestamp(0),
            sites: vec![site("a", "x", 1), site("b", "y", 9), site("c", "x", 5)],
            elsewhere: 100,
        };
        let names = |wanted: Value| {
            let wanted: Wanted = serde_json::from_value(wanted).expect("reads");
            let shown = render(view(), &wanted);
            let rows = shown["sites"].as_array().expect("sites").clone();
            let names: String = rows.iter().filter_map(|row| row["site"].as_str()).collect();
            let sums = [&shown["waiting"], &shown["not_shown"]].map(|n| n.as_u64().expect("n"));
            (names, sums[0], sums[1])
        };
        let rows = [
            (json!({}), ("bca", 115, 0)),
            (json!({"limit": 1}), ("b", 115, 2)),
            (json!({"source": "x"}), ("ca", 106, 0)),
            (json!({"site": "B"}), ("b", 109, 0)),
        ];
        for (wanted, (sites, waiting, rest)) in rows {
            let expected = (sites.to_owned(), waiting, rest);
            assert_eq!(names(wanted.clone()), expected, "{wanted}");
        }
    }
}
