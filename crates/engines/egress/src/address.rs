//! Which addresses mail may be sent to: a stranger's DNS must not make us talk to our own network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Why an address is not one of the public Internet; `None` when it is.
pub fn private_reason(address: IpAddr) -> Option<&'static str> {
    match address {
        IpAddr::V4(v4) => reason_v4(v4),
        IpAddr::V6(v6) => reason_v6(v6),
    }
}

fn reason_v4(address: Ipv4Addr) -> Option<&'static str> {
    match address.octets() {
        [0, ..] => Some("an unspecified address"),
        [127, ..] => Some("a loopback address"),
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] => Some("a private address"),
        [100, 64..=127, ..] => Some("a private address of a carrier's network"),
        [169, 254, ..] => Some("a link-local address"),
        [192, 0, 0, _] | [198, 18..=19, ..] | [240..=255, ..] => {
            Some("a reserved, private address")
        }
        [224..=239, ..] => Some("a multicast address, private to its group"),
        _ => None,
    }
}

fn reason_v6(address: Ipv6Addr) -> Option<&'static str> {
    let segments = address.segments();
    let inner = |high: u16, low: u16| {
        let ([one, two], [three, four]) = (high.to_be_bytes(), low.to_be_bytes());
        reason_v4(Ipv4Addr::new(one, two, three, four))
    };
    match segments {
        [0, 0, 0, 0, 0, 0, 0, 0] => Some("an unspecified address"),
        [0, 0, 0, 0, 0, 0, 0, 1] => Some("a loopback address"),
        // v4-mapped, v4-compatible (RFC 4291 §2.5.5), v4-translated (RFC 7915 §2.2), NAT64 (RFC 6052), 6to4 (RFC 3056) and
        // ISATAP (RFC 5214 §6.1): the address inside counts.
        [0, 0, 0, 0, 0, 0 | 0xffff, high, low]
        | [0, 0, 0, 0, 0xffff, 0, high, low]
        | [0x64, 0xff9b, 0, 0, 0, 0, high, low]
        | [0x2002, high, low, ..] => inner(high, low),
        [_, _, _, _, 0 | 0x200, 0x5efe, high, low] if inner(high, low).is_some() => {
            inner(high, low)
        }
        [0x2001, 0, ..] => Some("a reserved, private address (Teredo)"),
        [0x100, 0, 0, 0, ..] => Some("a reserved address that leads nowhere"),
        [0x64, 0xff9b, 1, ..] => Some("a private address of a local NAT64 (RFC 8215)"),
        [0xfc00..=0xfdff, ..] => Some("a private address (unique local)"),
        [0xfe80..=0xfebf, ..] => Some("a link-local address"),
        [0xfec0..=0xfeff, ..] => Some("a private address (site-local)"),
        [0xff00..=0xffff, ..] => Some("a multicast address, private to its group"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_and_public_addresses() {
        let private = [
            "0.0.0.0",
            "0.1.2.3",
            "127.0.0.1",
            "127.9.9.9",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.9",
            "100.64.0.1",
            "100.127.255.255",
            "169.254.169.254",
            "224.0.0.1",
            "239.1.1.1",
            "255.255.255.255",
            "240.0.0.1",
            "198.18.0.1",
            "192.0.0.8",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::ffff:127.0.0.1",
            "::127.0.0.1",
            "64:ff9b::a00:1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "::ffff:0:10.0.0.1",
            "2600::5efe:10.0.0.1",
            "2600::200:5efe:127.0.0.1",
            "2001:0:53aa:64c::1",
            "100::1",
            "fc00::1",
            "fdff::1",
            "fe80::1",
            "febf::1",
            "fec0::1",
            "ff02::1",
        ];
        for text in private {
            assert!(
                private_reason(text.parse().expect("reads")).is_some(),
                "{text}"
            );
        }
        let public = [
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "100.63.0.1",
            "100.128.0.1",
            "192.167.0.1",
            "169.253.0.1",
            "223.255.255.255",
            "2606:4700::1111",
            "::ffff:1.1.1.1",
            "64:ff9b::101:101",
            "2002:101:101::",
            "::ffff:0:1.1.1.1",
            "2600::5efe:1.1.1.1",
            "2001:4860:4860::8888",
            "fbff::1",
        ];
        for text in public {
            assert_eq!(private_reason(text.parse().expect("reads")), None, "{text}");
        }
    }
}
