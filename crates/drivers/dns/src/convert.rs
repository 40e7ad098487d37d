//! Records of the library from and to ours.

use base::env::{Record, RecordType, Tlsa};
use hickory_resolver::proto::rr::rdata::{A, AAAA, CNAME, MX, NS, PTR, SOA, TLSA, TXT};
use hickory_resolver::proto::rr::{Name, RData, RecordType as Kind};

/// Octets of one string of a TXT record (RFC 1035 §3.3).
const STRING_OCTETS: usize = 255;

/// Times of the zones that we publish ourselves, in seconds: nobody copies them, so only the last one matters.
const REFRESH: i32 = 7_200;
const RETRY: i32 = 900;
const EXPIRE: i32 = 1_209_600;
pub(crate) const NEGATIVE_TTL: u32 = 60;

/// Our record type as the library names it.
pub(crate) fn kind_of(kind: RecordType) -> Kind {
    match kind {
        RecordType::A => Kind::A,
        RecordType::Aaaa => Kind::AAAA,
        RecordType::Cname => Kind::CNAME,
        RecordType::Mx => Kind::MX,
        RecordType::Ns => Kind::NS,
        RecordType::Ptr => Kind::PTR,
        RecordType::Soa => Kind::SOA,
        RecordType::Tlsa => Kind::TLSA,
        RecordType::Txt => Kind::TXT,
    }
}

/// The library's record type as we name it; `None` for types that mail does not need.
pub(crate) fn our_kind(kind: Kind) -> Option<RecordType> {
    Some(match kind {
        Kind::A => RecordType::A,
        Kind::AAAA => RecordType::Aaaa,
        Kind::CNAME => RecordType::Cname,
        Kind::MX => RecordType::Mx,
        Kind::NS => RecordType::Ns,
        Kind::PTR => RecordType::Ptr,
        Kind::SOA => RecordType::Soa,
        Kind::TLSA => RecordType::Tlsa,
        Kind::TXT => RecordType::Txt,
        _ => return None,
    })
}

/// A name in our form: lower-case, without the final dot.
pub(crate) fn text_of(name: &Name) -> String {
    let text = name.to_ascii().to_ascii_lowercase();
    text.strip_suffix('.').map_or(text.clone(), str::to_owned)
}

/// A name in the library's form, complete.
pub(crate) fn name_of(text: &str) -> Option<Name> {
    let mut name = Name::from_ascii(text).ok()?;
    name.set_fqdn(true);
    Some(name)
}

/// A record of the library in our form; `None` for types that mail does not need.
pub(crate) fn record_of(data: &RData) -> Option<Record> {
    Some(match data {
        RData::A(A(address)) => Record::A(*address),
        RData::AAAA(AAAA(address)) => Record::Aaaa(*address),
        RData::CNAME(CNAME(name)) => Record::Cname(text_of(name)),
        RData::MX(mx) => Record::Mx {
            preference: mx.preference,
            exchange: text_of(&mx.exchange),
        },
        RData::NS(NS(name)) => Record::Ns(text_of(name)),
        RData::PTR(PTR(name)) => Record::Ptr(text_of(name)),
        RData::SOA(soa) => Record::Soa {
            primary: text_of(&soa.mname),
            admin: text_of(&soa.rname),
            serial: soa.serial,
        },
        RData::TLSA(tlsa) => Record::Tlsa(Tlsa {
            usage: tlsa.cert_usage.into(),
            selector: tlsa.selector.into(),
            matching: tlsa.matching.into(),
            data: tlsa.cert_data.clone(),
        }),
        RData::TXT(txt) => Record::Txt(txt.txt_data.concat()),
        _ => return None,
    })
}

/// Our record in the library's form; `None` when a name in it is none.
pub(crate) fn data_of(record: &Record) -> Option<RData> {
    Some(match record {
        Record::A(address) => RData::A(A(*address)),
        Record::Aaaa(address) => RData::AAAA(AAAA(*address)),
        Record::Cname(name) => RData::CNAME(CNAME(name_of(name)?)),
        Record::Mx {
            preference,
            exchange,
        } => RData::MX(MX::new(*preference, name_of(exchange)?)),
        Record::Ns(name) => RData::NS(NS(name_of(name)?)),
        Record::Ptr(name) => RData::PTR(PTR(name_of(name)?)),
        Record::Soa {
            primary,
            admin,
            serial,
        } => RData::SOA(SOA::new(
            name_of(primary)?,
            name_of(admin)?,
            *serial,
            REFRESH,
            RETRY,
            EXPIRE,
            NEGATIVE_TTL,
        )),
        Record::Tlsa(tlsa) => RData::TLSA(TLSA::new(
            tlsa.usage.into(),
            tlsa.selector.into(),
            tlsa.matching.into(),
            tlsa.data.clone(),
        )),
        Record::Txt(text) => RData::TXT(TXT::from_bytes(text.chunks(STRING_OCTETS).collect())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name() -> impl Strategy<Value = String> {
        "([a-z0-9_][a-z0-9-]{0,20}[a-z0-9]\\.){0,5}[a-z]{2,10}"
    }

    fn record() -> impl Strategy<Value = Record> {
        prop_oneof![
            any::<[u8; 4]>().prop_map(|octets| Record::A(octets.into())),
            any::<[u8; 16]>().prop_map(|octets| Record::Aaaa(octets.into())),
            name().prop_map(Record::Cname),
            (any::<u16>(), name()).prop_map(|(preference, exchange)| Record::Mx {
                preference,
                exchange
            }),
            name().prop_map(Record::Ns),
            name().prop_map(Record::Ptr),
            (name(), name(), any::<u32>()).prop_map(|(primary, admin, serial)| Record::Soa {
                primary,
                admin,
                serial
            }),
            prop::collection::vec(any::<u8>(), 1..1_000).prop_map(Record::Txt),
            (any::<[u8; 3]>(), prop::collection::vec(any::<u8>(), 1..99)).prop_map(
                |([usage, selector, matching], data)| Record::Tlsa(Tlsa {
                    usage,
                    selector,
                    matching,
                    data
                })
            ),
        ]
    }

    proptest! {
        #[test]
        fn records_survive_both_ways(record in record()) {
            let data = data_of(&record).expect("well-formed names");
            prop_assert_eq!(record_of(&data), Some(record));
        }

        #[test]
        fn any_text_is_a_name_or_not(text in "\\PC{0,300}") {
            if let Some(name) = name_of(&text) {
                text_of(&name);
            }
        }
    }

    #[test]
    fn a_root_exchange_is_the_empty_string() {
        // The null MX of RFC 7505.
        let data = RData::MX(MX::new(0, Name::root()));
        let expected = Record::Mx {
            preference: 0,
            exchange: String::new(),
        };
        assert_eq!(record_of(&data), Some(expected));
    }
}
