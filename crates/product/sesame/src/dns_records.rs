//! `sesame dns`: the records that the service's own domain needs, and a look whether they are there.

use crate::config::Settings;
use crate::{admin, serve};
use anyhow::Result;
use base::env::{Answer, Dns, DnsError, Record, RecordType};
use std::net::IpAddr;
use std::process::ExitCode;

/// Stands for an address that only the operator knows.
const YOUR_ADDRESS: &str = "YOUR-ADDRESS";
/// Longest string of a TXT record (RFC 1035 §3.3.14).
const STRING_BYTES: usize = 255;

/// A record to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Needed {
    /// What people call it.
    label: &'static str,
    name: String,
    kind: RecordType,
    value: String,
    /// How a record that is there is known as right: it begins with this.
    sign: String,
}

fn needed(
    label: &'static str,
    name: impl Into<String>,
    kind: RecordType,
    value: impl Into<String>,
    sign: impl Into<String>,
) -> Needed {
    Needed {
        label,
        name: name.into(),
        kind,
        value: value.into(),
        sign: sign.into(),
    }
}

/// Prints the records, or looks them up.
pub(crate) fn run(settings: &Settings, check: bool) -> Result<ExitCode> {
    let domain = settings.service_domain();
    let options = settings.options();
    let dkim = admin::service_dkim(settings).filter(|(name, _)| is_under(name, &domain));
    let egress = settings.egress();
    let sources: Vec<_> = egress
        .sources
        .iter()
        .map(|s| (s.ip, s.ehlo.as_str()))
        .collect();
    let hosts = hosts(&domain, &settings.region(), settings.public_host());
    let records = records(
        &domain,
        (&sources, &hosts),
        dkim.as_ref(),
        !options.dns_listen.is_empty(),
    );
    if check {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        return runtime.block_on(look(&*serve::resolver(&options)?, &records));
    }
    let mut text = print(&domain, &records);
    if dkim.is_none() {
        text.push_str("; DKIM: no server answers; start it to see the record of its signature\n");
    }
    if options.dns_listen.is_empty() {
        text.push_str(&format!(
            "; Easy DKIM: set dns.listen and publish an NS record for dkim.{domain}, so that Sesame serves the keys of \
             its customers\n"
        ));
    }
    crate::say(&text)
}

fn is_under(name: &str, domain: &str) -> bool {
    name.strip_suffix(domain)
        .is_some_and(|rest| rest.ends_with('.'))
}

/// Hosts that the world and customers connect to beside the MX: SMTP submission, what takes the bounces of custom MAIL FROM
/// domains (smtp.md §1, identities.md §7), and the links' host where one is configured.
fn hosts(domain: &str, region: &str, public: Option<&str>) -> Vec<String> {
    let mut hosts = vec![
        format!("email-smtp.{domain}"),
        format!("feedback-smtp.{region}.{domain}"),
    ];
    hosts.extend(public.map(str::to_owned));
    hosts
}

/// All records.
fn records(
    domain: &str,
    (sources, hosts): (&[(Option<IpAddr>, &str)], &[String]),
    dkim: Option<&(String, String)>,
    serves_zone: bool,
) -> Vec<Needed> {
    let mut all = Vec::new();
    let mut spf = "v=spf1".to_owned();
    for (ip, ehlo) in sources {
        let address = ip.map_or_else(|| YOUR_ADDRESS.to_owned(), |ip| ip.to_string());
        let known = ip.map(|ip| ip.to_string()).unwrap_or_default();
        let (kind, mechanism) = match ip {
            Some(IpAddr::V6(_)) => (RecordType::Aaaa, "ip6"),
            _ => (RecordType::A, "ip4"),
        };
        spf.push_str(&format!(" {mechanism}:{address}"));
        all.push(needed("A", *ehlo, kind, address, known));
        let reverse = ip.map_or_else(|| format!("REVERSE-OF-{YOUR_ADDRESS}"), reverse_name);
        all.push(needed(
            "PTR",
            reverse,
            RecordType::Ptr,
            format!("{ehlo}."),
            *ehlo,
        ));
    }
    let mx = format!("inbound-smtp.{domain}");
    all.push(needed(
        "MX",
        domain,
        RecordType::Mx,
        format!("10 {mx}."),
        "",
    ));
    let places = std::iter::once(&mx).chain(hosts);
    all.extend(places.map(|host| needed("A", host, RecordType::A, YOUR_ADDRESS, "")));
    spf.push_str(" ~all");
    all.push(needed("SPF", domain, RecordType::Txt, spf, "v=spf1"));
    let dmarc = "v=DMARC1; p=none";
    all.push(needed(
        "DMARC",
        format!("_dmarc.{domain}"),
        RecordType::Txt,
        dmarc,
        "v=DMARC1",
    ));
    if let Some((name, value)) = dkim {
        all.push(needed("DKIM", name, RecordType::Txt, value, value));
    }
    if serves_zone {
        let zone = format!("dkim.{domain}");
        let ns = format!("ns1.{domain}");
        all.push(needed("NS", zone, RecordType::Ns, format!("{ns}."), ""));
        all.push(needed("A", ns, RecordType::A, YOUR_ADDRESS, ""));
    }
    all
}

/// The name of an address's PTR record (RFC 1035 §3.5, RFC 3596 §2.5).
fn reverse_name(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(ip) => {
            let [a, b, c, d] = ip.octets();
            format!("{d}.{c}.{b}.{a}.in-addr.arpa")
        }
        IpAddr::V6(ip) => {
            let nibbles = ip.octets().into_iter().rev();
            let digits = nibbles
                .flat_map(|b| [b & 15, b >> 4])
                .map(|n| format!("{n:x}."));
            format!("{}ip6.arpa", digits.collect::<String>())
        }
    }
}

/// As lines of a zone file.
fn print(domain: &str, records: &[Needed]) -> String {
    let mut out = format!("; Records of {domain}, as a zone file reads them\n");
    for record in records {
        let value = match record.kind {
            RecordType::Txt => strings(&record.value),
            _ => record.value.clone(),
        };
        out.push_str(&format!(
            "{}. 3600 IN {} {value}\n",
            record.name, record.kind
        ));
    }
    out
}

/// A text as the strings of one TXT record.
fn strings(text: &str) -> String {
    let pieces = text.as_bytes().chunks(STRING_BYTES);
    let quoted = pieces.map(|piece| format!("\"{}\"", String::from_utf8_lossy(piece)));
    quoted.collect::<Vec<_>>().join(" ")
}

/// Looks every record up; 1 while something is wrong.
async fn look(dns: &dyn Dns, records: &[Needed]) -> Result<ExitCode> {
    let mut wrong = 0;
    for record in records.iter().filter(|r| !r.name.contains(YOUR_ADDRESS)) {
        let found = dns.lookup(&record.name, record.kind).await;
        let problem = judge(record, found);
        wrong += u8::from(problem.is_some());
        let (word, problem) = match problem {
            None => ("ok", String::new()),
            Some(problem) => ("WRONG", format!(": {problem}; publish {}", record.value)),
        };
        let (label, name, kind) = (record.label, &record.name, record.kind);
        crate::say(&format!("{word:<5} {label:<5} {name} {kind}{problem}\n"))?;
    }
    Ok(ExitCode::from(u8::from(wrong > 0)))
}

/// What is wrong with what was found.
fn judge(record: &Needed, found: Result<Answer, DnsError>) -> Option<String> {
    let answer = match found {
        Ok(answer) => answer,
        Err(e) => return Some(e.to_string()),
    };
    let texts: Vec<_> = answer.records.iter().map(text).collect();
    let right = |text: &String| squeeze(text).starts_with(&squeeze(&record.sign));
    (!texts.iter().any(right)).then(|| format!("found {}", texts.join(", ")))
}

/// Without white space: RFC 6376 §3.2 allows it between tags.
fn squeeze(text: &str) -> String {
    text.split_whitespace()
        .collect::<String>()
        .to_ascii_lowercase()
}

fn text(record: &Record) -> String {
    match record {
        Record::A(ip) => ip.to_string(),
        Record::Aaaa(ip) => ip.to_string(),
        Record::Cname(name) | Record::Ns(name) | Record::Ptr(name) => name.clone(),
        Record::Mx {
            preference,
            exchange,
        } => format!("{preference} {exchange}"),
        Record::Soa { primary, .. } => primary.clone(),
        Record::Tlsa(tlsa) => format!("{} {} {}", tlsa.usage, tlsa.selector, tlsa.matching),
        Record::Txt(text) => String::from_utf8_lossy(text).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn all() -> Vec<Needed> {
        let sources = [
            (Some("192.0.2.7".parse().expect("address")), "out.ses.test"),
            (None, "ses.test"),
        ];
        let dkim = (
            "s._domainkey.ses.test".to_owned(),
            format!("v=DKIM1; p={}", "A".repeat(400)),
        );
        let hosts = hosts("ses.test", "us-east-1", Some("links.ses.test"));
        records("ses.test", (&sources, &hosts), Some(&dkim), true)
    }

    #[test]
    fn a_zone_file_has_every_record() {
        let text = print("ses.test", &all());
        for expected in [
            "out.ses.test. 3600 IN A 192.0.2.7\n",
            "7.2.0.192.in-addr.arpa. 3600 IN PTR out.ses.test.\n",
            "ses.test. 3600 IN A YOUR-ADDRESS\n",
            "ses.test. 3600 IN MX 10 inbound-smtp.ses.test.\n",
            "inbound-smtp.ses.test. 3600 IN A YOUR-ADDRESS\n",
            "email-smtp.ses.test. 3600 IN A YOUR-ADDRESS\n",
            "feedback-smtp.us-east-1.ses.test. 3600 IN A YOUR-ADDRESS\n",
            "links.ses.test. 3600 IN A YOUR-ADDRESS\n",
            "ses.test. 3600 IN TXT \"v=spf1 ip4:192.0.2.7 ip4:YOUR-ADDRESS ~all\"\n",
            "_dmarc.ses.test. 3600 IN TXT \"v=DMARC1; p=none\"\n",
            "AAAA\" \"AAAA",
            "dkim.ses.test. 3600 IN NS ns1.ses.test.\n",
        ] {
            assert!(text.contains(expected), "{expected} in {text}");
        }
        let ip = "2001:db8::1".parse().expect("address");
        assert!(reverse_name(ip).starts_with("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0."));
        assert!(reverse_name(ip).ends_with("8.b.d.0.1.0.0.2.ip6.arpa"));
    }

    #[test]
    fn what_is_found_is_judged() {
        let answer = |record| {
            Ok(Answer {
                records: vec![record],
                ttl: Duration::ZERO,
                authentic: false,
            })
        };
        let records = all();
        let of = |label: &str| records.iter().find(|r| r.label == label).expect("is there");
        let spf = Record::Txt(b"v=spf1 mx -all".to_vec());
        assert_eq!(judge(of("SPF"), answer(spf.clone())), None);
        assert!(judge(of("DMARC"), answer(spf)).is_some_and(|p| p.contains("v=spf1")));
        assert_eq!(
            judge(
                of("A"),
                answer(Record::A("192.0.2.7".parse().expect("address")))
            ),
            None
        );
        assert!(
            judge(
                of("A"),
                answer(Record::A("192.0.2.8".parse().expect("address")))
            )
            .is_some()
        );
        assert!(judge(of("MX"), Err(DnsError::NoSuchDomain)).is_some());
        assert!(is_under("a.ses.test", "ses.test") && !is_under("ases.test", "ses.test"));
    }
}
