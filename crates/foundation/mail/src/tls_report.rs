//! TLS reports (RFC 8460): where a domain wants them, and what they say of a day's sessions with it.

use base::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Most addresses of a record that are written to.
const ADDRESSES_MAX: usize = 5;
/// Most kinds of failure of one report; what is beyond them is counted, not told apart.
const FAILURES_MAX: usize = 100;

/// Where a domain wants its reports: the `mailto:` addresses of `_smtp._tls.DOMAIN` (RFC 8460 §3). Other ways are passed
/// over; without exactly one record that begins with the version nobody wants any.
pub fn addresses<'a>(records: impl IntoIterator<Item = &'a [u8]>) -> Vec<String> {
    let mut found = records
        .into_iter()
        .filter_map(|record| std::str::from_utf8(record).ok())
        .filter_map(|text| text.split_once(';'))
        .filter(|(version, _)| version.trim() == "v=TLSRPTv1");
    let (Some((_, rest)), None) = (found.next(), found.next()) else {
        return Vec::new();
    };
    let members = rest.split(';').filter_map(|member| member.split_once('='));
    let Some((_, places)) = members.into_iter().find(|(name, _)| name.trim() == "rua") else {
        return Vec::new();
    };
    let mail = places.split(',').filter_map(|place| {
        let place = place.trim();
        let address = place
            .get(..7)
            .filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"))
            .map(|_| &place[7..])?;
        // A parameter (`?subject=`) is none of ours.
        let address = address
            .split_once('?')
            .map_or(address, |(address, _)| address);
        crate::Address::parse(address)
            .ok()
            .map(|address| address.to_string())
    });
    mail.take(ADDRESSES_MAX).collect()
}

/// Whose word the session was held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PolicyKind {
    /// TLSA records (RFC 7672).
    Tlsa,
    /// An MTA-STS policy (RFC 8461).
    Sts,
    /// Neither was there.
    NoPolicyFound,
}

/// Why a session had no good TLS (RFC 8460 §4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names are those of RFC 8460 §4.3")]
pub enum FailureKind {
    StarttlsNotSupported,
    CertificateHostMismatch,
    CertificateExpired,
    CertificateNotTrusted,
    ValidationFailure,
    TlsaInvalid,
    DnssecInvalid,
    DaneRequired,
    StsPolicyFetchError,
    StsPolicyInvalid,
    StsWebpkiInvalid,
}

/// A kind of failure, at one host.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Failure {
    /// What was wrong.
    pub kind: FailureKind,
    /// The receiving host; empty when none was reached.
    pub host: String,
    /// Our address.
    pub from: String,
    /// Its address.
    pub to: String,
}

/// Sessions of a day under one policy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Lines of the policy: the MTA-STS file's, or the TLSA records.
    pub policy: Vec<String>,
    /// Hosts that the policy lets through.
    pub hosts: Vec<String>,
    /// Sessions with TLS as the policy wants it.
    pub successes: u64,
    /// Sessions without.
    pub failures: u64,
    /// The failures, by kind and host.
    #[serde(with = "rows")]
    pub details: BTreeMap<Failure, u64>,
}

impl Tally {
    /// Counts a good session.
    pub fn succeed(&mut self) {
        self.successes = self.successes.saturating_add(1);
    }

    /// Counts a bad one.
    pub fn fail(&mut self, failure: Failure) {
        self.failures = self.failures.saturating_add(1);
        if self.details.len() < FAILURES_MAX || self.details.contains_key(&failure) {
            let count = self.details.entry(failure).or_default();
            *count = count.saturating_add(1);
        }
    }
}

/// What a report says of itself.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// Who reports.
    pub organization: &'a str,
    /// Whom to ask.
    pub contact: &'a str,
    /// Its id, unique for the organization.
    pub id: &'a str,
    /// The domain that the sessions were for.
    pub domain: &'a str,
    /// First moment of the day.
    pub from: Timestamp,
    /// Last moment of the day.
    pub until: Timestamp,
}

/// The report (RFC 8460 §4.4).
pub fn report(about: &About<'_>, tallies: &BTreeMap<PolicyKind, Tally>) -> Value {
    let policies: Vec<Value> = tallies
        .iter()
        .map(|(kind, tally)| policy(about.domain, *kind, tally))
        .collect();
    json!({
        "organization-name": about.organization,
        "date-range": {
            "start-datetime": about.from.iso_ms(),
            "end-datetime": about.until.iso_ms(),
        },
        "contact-info": about.contact,
        "report-id": about.id,
        "policies": policies,
    })
}

fn policy(domain: &str, kind: PolicyKind, tally: &Tally) -> Value {
    let details: Vec<Value> = tally
        .details
        .iter()
        .map(|(failure, count)| {
            json!({
                "result-type": failure.kind,
                "sending-mta-ip": failure.from,
                "receiving-mx-hostname": failure.host,
                "receiving-ip": failure.to,
                "failed-session-count": count,
            })
        })
        .collect();
    let mut policy = json!({"policy-type": kind, "policy-domain": domain});
    if !tally.policy.is_empty() {
        policy["policy-string"] = json!(tally.policy);
    }
    if !tally.hosts.is_empty() {
        policy["mx-host"] = json!(tally.hosts);
    }
    json!({
        "policy": policy,
        "summary": {
            "total-successful-session-count": tally.successes,
            "total-failure-session-count": tally.failures,
        },
        "failure-details": details,
    })
}

/// A map whose keys are no texts, as rows.
mod rows {
    use super::Failure;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::collections::BTreeMap;

    pub(super) fn serialize<S: Serializer>(
        details: &BTreeMap<Failure, u64>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        details.iter().collect::<Vec<_>>().serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<BTreeMap<Failure, u64>, D::Error> {
        Ok(Vec::<(Failure, u64)>::deserialize(from)?
            .into_iter()
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn where_reports_go() {
        let rows: [(&[&str], &[&str]); 8] = [
            (&["v=TLSRPTv1; rua=mailto:t@x.test"], &["t@x.test"]),
            (
                &["v=TLSRPTv1;rua=https://x.test/r,mailto:a@x.test , MAILTO:b@y.test?subject=s"],
                &["a@x.test", "b@y.test"],
            ),
            (
                &["v=spf1 -all", "v=TLSRPTv1; rua=mailto:t@x.test;"],
                &["t@x.test"],
            ),
            (
                &["v=TLSRPTv1; rua=mailto:a@x", "v=TLSRPTv1; rua=mailto:b@x"],
                &[],
            ),
            (&["v=TLSRPTv2; rua=mailto:t@x.test"], &[]),
            (&["v=TLSRPTv1; rua=mailto:no address"], &[]),
            (&["v=TLSRPTv1"], &[]),
            (&[], &[]),
        ];
        for (records, expected) in rows {
            let found = addresses(records.iter().map(|text| text.as_bytes()));
            assert_eq!(found, expected, "{records:?}");
        }
    }

    fn failure(host: &str) -> Failure {
        Failure {
            kind: FailureKind::CertificateExpired,
            host: host.into(),
            from: "192.0.2.1".into(),
            to: "192.0.2.2".into(),
        }
    }

    #[test]
    fn a_report_in_the_form_of_the_rfc() {
        let mut tally = Tally {
            policy: vec!["version: STSv1".into(), "mode: testing".into()],
            hosts: vec!["*.y.test".into()],
            ..Tally::default()
        };
        tally.succeed();
        tally.fail(failure("mx.y.test"));
        tally.fail(failure("mx.y.test"));
        let about = About {
            organization: "Sesame",
            contact: "postmaster@ses.test",
            id: "1",
            domain: "y.test",
            from: Timestamp(0),
            until: Timestamp(86_399_000),
        };
        let stored = serde_json::to_string(&tally).expect("has a JSON form");
        assert_eq!(
            serde_json::from_str::<Tally>(&stored).expect("reads"),
            tally
        );
        let made = report(&about, &BTreeMap::from([(PolicyKind::Sts, tally)]));
        assert_eq!(
            made["date-range"]["start-datetime"],
            "1970-01-01T00:00:00.000Z"
        );
        let policy = &made["policies"][0];
        assert_eq!(policy["policy"]["policy-type"], "sts");
        assert_eq!(policy["policy"]["policy-domain"], "y.test");
        assert_eq!(policy["policy"]["mx-host"], json!(["*.y.test"]));
        assert_eq!(policy["summary"]["total-failure-session-count"], 2);
        assert_eq!(
            policy["failure-details"][0]["result-type"],
            "certificate-expired"
        );
        assert_eq!(policy["failure-details"][0]["failed-session-count"], 2);
    }

    #[test]
    fn kinds_of_failure_are_bounded_and_all_are_counted() {
        let mut tally = Tally::default();
        for n in 0..1_000 {
            tally.fail(failure(&format!("{n}.test")));
        }
        assert_eq!((tally.failures, tally.details.len()), (1_000, FAILURES_MAX));
    }

    proptest! {
        #[test]
        fn no_record_makes_it_panic(bytes: Vec<u8>, text in "(v=TLSRPTv1;|rua=|mailto:|[a-z@.,;?é ]){0,20}") {
            let found = addresses([bytes.as_slice(), text.as_bytes()]);
            prop_assert!(found.len() <= ADDRESSES_MAX);
        }
    }
}
