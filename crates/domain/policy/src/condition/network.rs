//! Networks of IpAddress conditions.

use std::net::IpAddr;

/// A network: an address and how many of its bits count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Network {
    address: IpAddr,
    bits: u32,
}

impl Network {
    /// Reads `203.0.113.0/24` or a single address.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (address, bits) = match text.split_once('/') {
            None => (text, None),
            Some((address, bits)) => (address, Some(bits)),
        };
        let address: IpAddr = address.parse().ok()?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Some(most), |text| {
            let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| text.parse().ok()).flatten()
        })?;
        (bits <= most).then_some(Self { address, bits })
    }

    /// Whether an address lies in it; a mapped one (RFC 4291 §2.5.5.2) is the IPv4 address.
    pub(super) fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(ours), IpAddr::V4(theirs)) => same(
                u32::from(ours).into(),
                u32::from(theirs).into(),
                32 - self.bits,
            ),
            (IpAddr::V6(ours), IpAddr::V6(theirs)) => {
                same(ours.into(), theirs.into(), 128 - self.bits)
            }
            _ => false,
        }
    }
}

/// Whether two addresses are the same but for their last bits.
fn same(ours: u128, theirs: u128, ignored: u32) -> bool {
    (ours ^ theirs).checked_shr(ignored).unwrap_or(0) == 0
}
