//! Records as zone-file text (RFC 1035 §5.1), as far as tests write them.

use super::key;
use anyhow::{Result, bail};
use base::env::{Record, RecordType, Tlsa};

/// A type by its name.
pub(super) fn parse_kind(text: &str) -> Result<RecordType> {
    Ok(match text.to_ascii_uppercase().as_str() {
        "A" => RecordType::A,
        "AAAA" => RecordType::Aaaa,
        "CNAME" => RecordType::Cname,
        "MX" => RecordType::Mx,
        "NS" => RecordType::Ns,
        "PTR" => RecordType::Ptr,
        "TLSA" => RecordType::Tlsa,
        "TXT" => RecordType::Txt,
        other => bail!("no zone text for records of type {other}"),
    })
}

/// One record's data.
pub(super) fn parse_record(kind: RecordType, text: &str) -> Result<Record> {
    Ok(match kind {
        RecordType::A => Record::A(text.parse()?),
        RecordType::Aaaa => Record::Aaaa(text.parse()?),
        RecordType::Cname => Record::Cname(key(text)),
        RecordType::Ns => Record::Ns(key(text)),
        RecordType::Ptr => Record::Ptr(key(text)),
        RecordType::Txt => Record::Txt(text_strings(text)),
        RecordType::Mx => match text.split_once(' ') {
            Some((preference, exchange)) => Record::Mx {
                preference: preference.parse()?,
                exchange: key(exchange),
            },
            None => bail!("an MX is a preference and a host, not {text:?}"),
        },
        RecordType::Tlsa => Record::Tlsa(tlsa(text)?),
        RecordType::Soa => bail!("the zone makes its own SOA"),
    })
}

/// `3 1 1 0123ab…`.
fn tlsa(text: &str) -> Result<Tlsa> {
    let fields: Vec<&str> = text.split_whitespace().collect();
    let [usage, selector, matching, data] = fields.as_slice() else {
        bail!("a TLSA record is three numbers and hexadecimal digits, not {text:?}")
    };
    let octets = data.as_bytes().chunks(2);
    let octet = |digits: &[u8]| Ok(u8::from_str_radix(std::str::from_utf8(digits)?, 16)?);
    Ok(Tlsa {
        usage: usage.parse()?,
        selector: selector.parse()?,
        matching: matching.parse()?,
        data: octets.map(octet).collect::<Result<_>>()?,
    })
}

/// `"one" "two"` are the strings of one record, joined; text without quotes is taken as it is.
fn text_strings(text: &str) -> Vec<u8> {
    if text.starts_with('"') {
        text.split('"').skip(1).step_by(2).collect::<String>()
    } else {
        text.to_owned()
    }
    .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::super::Zone;

    #[test]
    fn bad_zone_text_is_refused() {
        let zone = Zone::default();
        for (kind, value) in [
            ("A", "x"),
            ("MX", "mx.a.test"),
            ("SRV", "1"),
            ("MX", "ten mx"),
        ] {
            assert!(
                zone.set_text("a.test", kind, &[value]).is_err(),
                "{kind} {value}"
            );
        }
    }
}
