//! The ways out: which egress source a message leaves from, and by which route (docs/adr/051). Pure.

use base::AccountId;
use base::spread::{mix, of_text};

/// The pool of sources that name none, and of mail whose configuration set names none, or one that has no source.
pub const SHARED_POOL: &str = "ses-shared-pool";

/// The sources and routes of an installation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// The sources.
    pub sources: Vec<WaySource>,
    /// The routes, in the order in which they are asked.
    pub routes: Vec<WayRoute>,
}

/// A source, as far as the choice goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaySource {
    /// Its name.
    pub name: String,
    /// The pool that it belongs to.
    pub pool: String,
    /// Its share of the pool's mail, against the weights of the others.
    pub weight: u32,
}

/// A route, as far as the choice goes. What is absent matches all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayRoute {
    /// Its name.
    pub name: String,
    /// Domain of the recipients; `*.example.com` are all below it.
    pub domain: Option<String>,
    /// Account that sends.
    pub account: Option<AccountId>,
    /// Configuration set.
    pub configuration_set: Option<String>,
    /// Percentage of the messages that match.
    pub share: u32,
}

/// A message on its way out.
#[derive(Clone, Copy, Debug)]
pub struct Leaving<'a> {
    /// Account that sends.
    pub account: &'a AccountId,
    /// Configuration set.
    pub configuration_set: Option<&'a str>,
    /// Pool that the set names.
    pub pool: Option<&'a str>,
    /// Domain of the recipient, lower case.
    pub domain: &'a str,
    /// Number of the message, by which shares and weights are dealt.
    pub number: u64,
}

impl Ways {
    /// The way of a message, `source` or `source/route`; empty when there is nothing to choose.
    pub fn choose(&self, mail: &Leaving<'_>) -> String {
        let source = self.source_for(mail);
        let route = self.routes.iter().find(|route| route.takes(mail));
        match (source, route) {
            (source, None) => source.unwrap_or_default().to_owned(),
            (source, Some(route)) => format!("{}/{}", source.unwrap_or_default(), route.name),
        }
    }

    fn source_for(&self, mail: &Leaving<'_>) -> Option<&str> {
        if self.sources.len() < 2 {
            return None;
        }
        let pool = self.pool(mail.pool.unwrap_or(SHARED_POOL));
        let total: u64 = pool.iter().map(|source| u64::from(source.weight)).sum();
        let mut point = mix(mail.number) % total.max(1);
        for source in &pool {
            let weight = u64::from(source.weight);
            if point < weight {
                return Some(&source.name);
            }
            point -= weight;
        }
        pool.first().map(|source| source.name.as_str())
    }

    /// The sources of a pool; of the shared one when it has none, and all when that has none either.
    fn pool(&self, name: &str) -> Vec<&WaySource> {
        for name in [name, SHARED_POOL] {
            let found: Vec<_> = self.sources.iter().filter(|s| s.pool == name).collect();
            if !found.is_empty() {
                return found;
            }
        }
        self.sources.iter().collect()
    }
}

impl WayRoute {
    fn takes(&self, mail: &Leaving<'_>) -> bool {
        let domain = self.domain.as_deref().unwrap_or("*");
        let is_domain = match domain.strip_prefix('*') {
            Some("") => true,
            Some(parent) => mail.domain.ends_with(&parent.to_ascii_lowercase()),
            None => mail.domain.eq_ignore_ascii_case(domain),
        };
        let set = self.configuration_set.as_deref();
        is_domain
            && self.account.as_ref().is_none_or(|of| of == mail.account)
            && set.is_none_or(|set| Some(set) == mail.configuration_set)
            // Each route deals anew, so that what one leaves is not what the next one leaves too.
            && mix(mail.number ^ of_text(&self.name)) % 100 < u64::from(self.share)
    }
}

/// The source of a way; `None`: any.
pub fn source_of(way: &str) -> Option<&str> {
    let source = way.split_once('/').map_or(way, |(source, _)| source);
    (!source.is_empty()).then_some(source)
}

/// The route of a way; `None`: by MX.
pub fn route_of(way: &str) -> Option<&str> {
    way.split_once('/').map(|(_, route)| route)
}

/// What is resolved for a route's mail, and the name of its site: no domain and no host has a space in its name.
pub fn via(route: &str) -> String {
    format!("via {route}")
}

/// The route of what [`via`] made.
pub fn via_of(target: &str) -> Option<&str> {
    target.strip_prefix("via ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn source(name: &str, pool: &str, weight: u32) -> WaySource {
        WaySource {
            name: name.into(),
            pool: pool.into(),
            weight,
        }
    }

    fn route(name: &str, domain: Option<&str>, share: u32) -> WayRoute {
        WayRoute {
            name: name.into(),
            domain: domain.map(Into::into),
            account: None,
            configuration_set: None,
            share,
        }
    }

    /// How often each way is chosen of a thousand messages.
    fn dealt(
        ways: &Ways,
        pool: Option<&str>,
        set: Option<&str>,
        domain: &str,
    ) -> BTreeMap<String, u32> {
        let account = "123456789012".parse().expect("an account");
        let mut dealt = BTreeMap::new();
        for number in 1..=1_000 {
            let mail = Leaving {
                account: &account,
                configuration_set: set,
                pool,
                domain,
                number,
            };
            *dealt.entry(ways.choose(&mail)).or_default() += 1;
        }
        dealt
    }

    #[test]
    fn weights_are_shares_of_a_pool() {
        let ways = Ways {
            sources: vec![
                source("a", SHARED_POOL, 3),
                source("b", SHARED_POOL, 1),
                source("c", "mine", 1),
            ],
            routes: Vec::new(),
        };
        for pool in [None, Some(SHARED_POOL), Some("empty")] {
            let found = dealt(&ways, pool, None, "x.test");
            assert_eq!(found.keys().collect::<Vec<_>>(), ["a", "b"]);
            assert!((650..850).contains(&found["a"]), "{found:?}");
        }
        let mine = dealt(&ways, Some("mine"), None, "x.test");
        assert_eq!(mine, [("c".to_owned(), 1_000)].into());
        let only = Ways {
            sources: vec![source("a", "mine", 1), source("b", "other", 1)],
            routes: Vec::new(),
        };
        assert_eq!(
            dealt(&only, None, None, "x.test").len(),
            2,
            "no shared pool"
        );
        assert_eq!(
            dealt(&Ways::default(), None, None, "x.test"),
            [(String::new(), 1_000)].into()
        );
    }

    #[test]
    fn the_first_route_that_matches_takes_its_share() {
        let mut for_set = route("set", None, 100);
        for_set.configuration_set = Some("s".into());
        let ways = Ways {
            sources: vec![source("a", SHARED_POOL, 1)],
            routes: vec![
                for_set,
                route("one", Some("X.test"), 30),
                route("below", Some("*.x.test"), 100),
                route("half", Some("x.test"), 50),
            ],
        };
        let found = dealt(&ways, None, None, "x.test");
        assert!((230..370).contains(&found["/one"]), "{found:?}");
        assert!(
            (270..430).contains(&found["/half"]),
            "half of the rest: {found:?}"
        );
        assert!((270..430).contains(&found[""]), "{found:?}");
        assert_eq!(
            dealt(&ways, None, Some("s"), "y.test"),
            [("/set".to_owned(), 1_000)].into()
        );
        assert_eq!(
            dealt(&ways, None, None, "a.x.test"),
            [("/below".to_owned(), 1_000)].into()
        );
        assert_eq!(
            dealt(&ways, None, None, "ax.test"),
            [(String::new(), 1_000)].into()
        );
    }

    #[test]
    fn a_way_is_read_again() {
        let rows = [
            ("", (None, None)),
            ("a", (Some("a"), None)),
            ("a/r", (Some("a"), Some("r"))),
            ("/r:25", (None, Some("r:25"))),
        ];
        for (way, expected) in rows {
            assert_eq!((source_of(way), route_of(way)), expected, "{way}");
        }
        assert_eq!(via_of(&via("r:25")), Some("r:25"));
        assert_eq!(via_of("via.test"), None);
    }
}
