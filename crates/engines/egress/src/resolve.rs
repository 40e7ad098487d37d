//! From a domain to the hosts that take its mail (RFC 5321 §5.1, RFC 7505).

use crate::Inner;
use crate::failure;
use base::crypto::{hex, sha256};
use base::env::{Answer, DnsError, Record, RecordType};
use model::delivery::{Failure, MxHost, Route, SiteName};
use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;
use std::time::Duration;

/// Most hosts of a route.
const MAX_HOSTS: usize = 20;
/// Longest name of a site; a longer list of hosts is cut and told apart by a hash.
const MAX_SITE: usize = 200;
/// Hexadecimal digits of that hash.
const SITE_HASH: usize = 32;
/// How long a route without an answer behind it holds: that of an address literal.
const LITERAL_TTL: Duration = Duration::from_hours(1);

impl Inner {
    pub(crate) async fn route(&self, domain: &str) -> Result<Arc<Route>, Failure> {
        let domain = domain.trim_end_matches('.').to_ascii_lowercase();
        if let Some(literal) = domain
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            return self.literal_route(literal);
        }
        if !is_host_name(&domain) {
            return Err(failure::bad_domain(&domain));
        }
        match self.cache.lookup(&domain, RecordType::Mx).await {
            Ok(answer) => self.mx_route(&domain, &answer),
            Err(DnsError::NoRecords) => self.implicit_route(&domain).await,
            Err(error) => Err(failure::dns(&domain, &error)),
        }
    }

    fn mx_route(&self, domain: &str, answer: &Answer) -> Result<Arc<Route>, Failure> {
        let exchanges = answer.records.iter().filter_map(|record| match record {
            Record::Mx {
                preference,
                exchange,
            } => Some((*preference, exchange.trim_end_matches('.'))),
            _ => None,
        });
        // RFC 7505 §3: one MX with an empty name says that the domain takes no mail, ever.
        let is_null = exchanges.clone().all(|(_, name)| name.is_empty());
        if is_null && exchanges.clone().next().is_some() {
            return Err(failure::null_mx(domain));
        }
        let mut hosts: Vec<MxHost> = exchanges
            .filter(|(_, name)| is_host_name(name))
            .map(|(preference, name)| MxHost {
                preference,
                name: name.to_ascii_lowercase(),
            })
            .collect();
        if hosts.is_empty() {
            return Err(failure::no_host(domain));
        }
        let seed = spread(domain, 0);
        hosts.sort_by_cached_key(|host| (host.preference, spread(&host.name, seed)));
        let mut seen = BTreeSet::new();
        hosts.retain(|host| seen.insert(host.name.clone()));
        hosts.truncate(MAX_HOSTS);
        Ok(self.make_route(hosts, answer.ttl))
    }

    /// RFC 5321 §5.1: a domain without MX records is its own exchange, when it has an address.
    async fn implicit_route(&self, domain: &str) -> Result<Arc<Route>, Failure> {
        let (v4, v6) = tokio::join!(
            self.cache.lookup(domain, RecordType::A),
            self.cache.lookup(domain, RecordType::Aaaa),
        );
        let ttl = match (&v4, &v6) {
            (Ok(answer), _) | (_, Ok(answer)) => answer.ttl,
            (Err(error), Err(other)) => {
                let error = if other.is_temporary() { other } else { error };
                return Err(failure::dns(domain, error));
            }
        };
        Ok(self.make_route(
            vec![MxHost {
                preference: 0,
                name: domain.to_owned(),
            }],
            ttl,
        ))
    }

    /// RFC 5321 §4.1.3.
    fn literal_route(&self, literal: &str) -> Result<Arc<Route>, Failure> {
        let address = match literal.strip_prefix("ipv6:") {
            Some(v6) => v6.parse::<Ipv6Addr>().map(IpAddr::V6).ok(),
            None => literal.parse::<IpAddr>().ok(),
        };
        let Some(address) = address else {
            return Err(failure::bad_literal(literal));
        };
        let host = MxHost {
            preference: 0,
            name: address.to_string(),
        };
        Ok(self.make_route(vec![host], LITERAL_TTL))
    }

    fn make_route(&self, hosts: Vec<MxHost>, ttl: Duration) -> Arc<Route> {
        let ttl = ttl.clamp(Duration::from_secs(1), LITERAL_TTL);
        let expires_at = self.env.clock.now().plus(ttl);
        Arc::new(Route {
            site: site(&hosts),
            hosts,
            expires_at,
        })
    }

    /// Addresses of one host, IPv4 first: many receivers want more of an IPv6 peer's name than we can promise.
    pub(crate) async fn addresses(&self, host: &str) -> Result<Vec<IpAddr>, DnsError> {
        if let Ok(literal) = host.parse::<IpAddr>() {
            return Ok(vec![literal]);
        }
        let (v4, v6) = tokio::join!(
            self.cache.lookup(host, RecordType::A),
            self.cache.lookup(host, RecordType::Aaaa),
        );
        let mut found = Vec::new();
        for answer in [&v4, &v6].into_iter().flatten() {
            found.extend(answer.records.iter().filter_map(|record| match record {
                Record::A(address) => Some(IpAddr::V4(*address)),
                Record::Aaaa(address) => Some(IpAddr::V6(*address)),
                _ => None,
            }));
        }
        match (found.is_empty(), v4, v6) {
            (false, ..) => Ok(found),
            (true, _, Err(error)) if error.is_temporary() => Err(error),
            (true, Err(error), _) | (true, _, Err(error)) => Err(error),
            (true, Ok(_), Ok(_)) => Err(DnsError::NoRecords),
        }
    }
}

/// Hosts in the order in which this connection tries them: by preference, those of equal preference taking turns (RFC
/// 5321 §5.1 wants the load spread).
pub(crate) fn in_turn(hosts: &[MxHost], turn: u64) -> Vec<MxHost> {
    let mut hosts = hosts.to_vec();
    hosts.sort_by_cached_key(|host| (host.preference, spread(&host.name, turn)));
    hosts
}

/// FNV-1a: spreads, and gives the same order for the same seed in every run.
fn spread(text: &str, seed: u64) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let hash = text.bytes().fold(start, |hash, b| {
        (hash ^ u64::from(b)).wrapping_mul(0x100_0000_01b3)
    });
    hash ^ hash >> 29
}

/// The site of these hosts: domains with the same hosts share it, and share connections. A name with a comma in it never
/// comes here, and the hash is one that nobody can aim.
fn site(hosts: &[MxHost]) -> SiteName {
    let names: BTreeSet<&str> = hosts.iter().map(|host| host.name.as_str()).collect();
    let joined = names.into_iter().collect::<Vec<_>>().join(",");
    if joined.len() <= MAX_SITE {
        return SiteName(joined);
    }
    let hash = &hex(&sha256(joined.as_bytes()))[..SITE_HASH];
    let start = joined.floor_char_boundary(MAX_SITE - SITE_HASH - 1);
    SiteName(format!("{}#{hash}", &joined[..start]))
}

/// Whether a name can be that of a host (RFC 1035 §2.3.1, and the underscore that people use): others are not looked up,
/// shown or taken for parts of a site's name.
fn is_host_name(name: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    let is_label = |label: &str| (1..=63).contains(&label.len()) && label.bytes().all(is_letter);
    // RFC 1035 §3.1: 255 octets on the wire, two of which are not in the text.
    name.len() <= 253 && name.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(names: &[(u16, &str)]) -> Vec<MxHost> {
        let host = |(preference, name): &(u16, &str)| MxHost {
            preference: *preference,
            name: (*name).to_owned(),
        };
        names.iter().map(host).collect()
    }

    #[test]
    fn hosts_of_equal_preference_take_turns() {
        let all = hosts(&[(20, "z"), (10, "a"), (10, "b"), (10, "c")]);
        let mut first = BTreeSet::new();
        for turn in 0..50 {
            let order = in_turn(&all, turn);
            assert_eq!(order[3].name, "z");
            first.insert(order[0].name.clone());
        }
        assert_eq!(first.len(), 3, "{first:?}");
        assert_eq!(in_turn(&all, 7), in_turn(&all, 7));
    }

    #[test]
    fn domains_with_the_same_hosts_are_one_site() {
        assert_eq!(
            site(&hosts(&[(1, "b"), (2, "a")])),
            site(&hosts(&[(9, "a"), (9, "b")]))
        );
        let long: Vec<String> = (0..20).map(|n| format!("{n}.{}", "x".repeat(50))).collect();
        let many = |skip: usize| {
            let names: Vec<_> = long
                .iter()
                .skip(skip)
                .map(|name| (1, name.as_str()))
                .collect();
            site(&hosts(&names)).0
        };
        assert!(many(0).len() <= MAX_SITE);
        assert_ne!(many(0), many(1));
    }
}
