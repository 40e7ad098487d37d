//! The mailbox simulator's addresses (sending.md §16): they need no verification and do not count against the day.

use mail::Address;

/// Its mailboxes: those of AWS, and two of ours that answer as their label says.
const NAMES: [&str; 7] = [
    "success",
    "bounce",
    "ooto",
    "complaint",
    "suppressionlist",
    "reply",
    "delay",
];

/// Whether an address is one of the simulator's, with or without a plus label.
pub(crate) fn is_simulator(address: &Address, service_domain: &str) -> bool {
    let ours = is_simulator_domain(&address.domain_lower(), service_domain);
    let local = address.local();
    let name = local.split_once('+').map_or(local, |(name, _)| name);
    ours && NAMES.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether a domain is one of the simulator's.
pub(crate) fn is_simulator_domain(domain: &str, service_domain: &str) -> bool {
    domain
        .strip_prefix("simulator.")
        .is_some_and(|parent| parent == "amazonses.com" || parent == service_domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_simulator() {
        let rows = [
            ("success@simulator.amazonses.com", true),
            ("bounce+label@Simulator.AmazonSES.com", true),
            ("success@simulator.ses.test", true),
            ("reply+421-4.7.0@simulator.ses.test", true),
            ("someone@simulator.ses.test", false),
            ("success@simulator.other.test", false),
            ("success@ses.test", false),
        ];
        for (text, expected) in rows {
            let address = Address::parse(text).expect("an address");
            assert_eq!(is_simulator(&address, "ses.test"), expected, "{text}");
        }
    }
}
