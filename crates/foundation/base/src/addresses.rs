//! Connections by address: a single one must not take all that a listener has.

use crate::env::Peer;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many connections each address has.
#[derive(Clone, Debug)]
pub struct Addresses {
    counts: Arc<Mutex<BTreeMap<IpAddr, usize>>>,
    most: usize,
}

/// The place of one connection, free again when dropped.
#[derive(Debug)]
pub struct Seat(Option<(Addresses, IpAddr)>);

impl Addresses {
    /// So many connections for each address.
    pub fn new(most: usize) -> Self {
        Self {
            counts: Arc::default(),
            most,
        }
    }

    /// A place for a connection of this peer; `None` when its address has all it may. Processes of this machine are
    /// not counted.
    pub fn seat(&self, peer: &Peer) -> Option<Seat> {
        let Peer::Tcp(address) = peer else {
            return Some(Seat(None));
        };
        let ip = network(address.ip());
        let mut counts = self.counts();
        let count = counts.entry(ip).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Seat(Some((self.clone(), ip))))
    }

    fn counts(&self) -> MutexGuard<'_, BTreeMap<IpAddr, usize>> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let Some((addresses, ip)) = self.0.take() else {
            return;
        };
        let mut counts = addresses.counts();
        let left = counts.get(&ip).map_or(0, |count| count.saturating_sub(1));
        if left == 0 {
            counts.remove(&ip);
        } else {
            counts.insert(ip, left);
        }
    }
}

/// What counts as one address: with IPv6 a host has a whole /64 (RFC 4291 §2.5.4).
fn network(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V4(ip) => ip.into(),
        IpAddr::V6(ip) => Ipv6Addr::from_bits(ip.to_bits() & !u128::from(u64::MAX)).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_so_many_places_and_gets_them_back() {
        let addresses = Addresses::new(2);
        let seat = |text: &str| addresses.seat(&Peer::Tcp(text.parse().expect("address")));
        let (first, second) = (seat("192.0.2.1:1"), seat("[::ffff:192.0.2.1]:2"));
        assert!(first.is_some() && second.is_some());
        assert!(seat("192.0.2.1:3").is_none());
        assert!(seat("192.0.2.2:1").is_some(), "another one has its own");
        drop(first);
        assert!(seat("192.0.2.1:4").is_some());
        let hosts = [seat("[2001:db8::1]:1"), seat("[2001:db8::ffff:2]:1")];
        assert!(hosts.iter().all(Option::is_some));
        assert!(seat("[2001:db8::3]:1").is_none(), "a /64 is one");
        assert!(seat("[2001:db8:0:1::1]:1").is_some());
        assert!((0..9).all(|uid| addresses.seat(&Peer::Unix { uid }).is_some()));
        drop((second, hosts));
        assert!(addresses.counts().is_empty(), "nothing is remembered");
    }
}
