use super::*;
use crate::json;
use proptest::prelude::*;

fn context() -> Context {
    let rows: [(&str, &[&str]); 8] = [
        ("ses:fromaddress", &["m@example.com"]),
        ("ses:recipients", &["a@a.test", "b@b.test"]),
        ("aws:sourceip", &["203.0.113.9"]),
        ("aws:securetransport", &["true"]),
        ("aws:currenttime", &["2026-11-24T15:00:00Z"]),
        ("aws:epochtime", &["1795532400"]),
        ("aws:principalarn", &["arn:aws:iam::123456789012:user/ann"]),
        ("none", &[]),
    ];
    let texts = |values: &[&str]| values.iter().map(|text| (*text).to_owned()).collect();
    rows.map(|(key, values)| (key.to_owned(), texts(values)))
        .into()
}

fn check(condition: &str, expected: bool) {
    let json = json::read(condition).expect("is JSON");
    let read = read(&json, true).expect("reads");
    let holds = read.iter().all(|condition| condition.holds(&context()));
    assert_eq!(holds, expected, "{condition}");
}

/// Conditions and whether they hold.
const OPERATORS: &[(&str, bool)] = &[
    (
        r#"{"StringEquals":{"ses:FromAddress":"m@example.com"}}"#,
        true,
    ),
    (
        r#"{"StringEquals":{"ses:FromAddress":["x","m@example.com"]}}"#,
        true,
    ),
    (
        r#"{"StringEquals":{"ses:FromAddress":"M@example.com"}}"#,
        false,
    ),
    (r#"{"StringEquals":{"ses:FromAddress":"m@*"}}"#, false),
    (
        r#"{"StringEqualsIgnoreCase":{"ses:fromaddress":"M@Example.Com"}}"#,
        true,
    ),
    (
        r#"{"StringNotEqualsIgnoreCase":{"ses:fromaddress":"M@Example.Com"}}"#,
        false,
    ),
    (
        r#"{"StringNotEquals":{"ses:FromAddress":"m@example.com"}}"#,
        false,
    ),
    (r#"{"StringNotEquals":{"ses:FromAddress":["x","y"]}}"#, true),
    (r#"{"StringLike":{"ses:FromAddress":"?@*.com"}}"#, true),
    (
        r#"{"StringNotLike":{"ses:FromAddress":"*@other.test"}}"#,
        true,
    ),
    (
        r#"{"NumericLessThan":{"aws:EpochTime":"1795532401"}}"#,
        true,
    ),
    (
        r#"{"NumericLessThanEquals":{"aws:EpochTime":1795532400}}"#,
        true,
    ),
    (
        r#"{"NumericGreaterThan":{"aws:EpochTime":"1795532400"}}"#,
        false,
    ),
    (
        r#"{"NumericGreaterThanEquals":{"aws:EpochTime":"1795532400.0"}}"#,
        true,
    ),
    (r#"{"NumericEquals":{"aws:EpochTime":"1795532400"}}"#, true),
    (r#"{"NumericNotEquals":{"aws:EpochTime":"1"}}"#, true),
    (r#"{"NumericEquals":{"ses:FromAddress":"1"}}"#, false),
    (
        r#"{"DateGreaterThan":{"aws:CurrentTime":"2026-11-24"}}"#,
        true,
    ),
    (
        r#"{"DateLessThan":{"aws:CurrentTime":"2026-11-24T17:00:01+02:00"}}"#,
        true,
    ),
    (
        r#"{"DateLessThan":{"aws:CurrentTime":"2026-11-24T17:00:00+02:00"}}"#,
        false,
    ),
    (
        r#"{"DateEquals":{"aws:CurrentTime":"2026-11-24T15:00:00.000Z"}}"#,
        true,
    ),
    (r#"{"DateNotEquals":{"aws:CurrentTime":"2026"}}"#, true),
    (
        r#"{"DateLessThanEquals":{"aws:CurrentTime":"1795532400"}}"#,
        true,
    ),
    (
        r#"{"DateGreaterThanEquals":{"aws:EpochTime":"2026-11-24T15:00:00Z"}}"#,
        true,
    ),
    (r#"{"Bool":{"aws:SecureTransport":"true"}}"#, true),
    (r#"{"Bool":{"aws:SecureTransport":false}}"#, false),
    (r#"{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}"#, true),
    (
        r#"{"IpAddress":{"aws:SourceIp":["10.0.0.0/8","203.0.113.9"]}}"#,
        true,
    ),
    (r#"{"IpAddress":{"aws:SourceIp":"2001:db8::/32"}}"#, false),
    (
        r#"{"NotIpAddress":{"aws:SourceIp":["10.0.0.0/8","192.168.0.0/16"]}}"#,
        true,
    ),
    (
        r#"{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::123456789012:user/*"}}"#,
        true,
    ),
    (
        r#"{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/*"}}"#,
        false,
    ),
    (
        r#"{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/*"}}"#,
        true,
    ),
    (
        r#"{"ArnNotEquals":{"aws:PrincipalArn":"arn:aws:iam::123456789012:user/ann"}}"#,
        false,
    ),
    (
        r#"{"Null":{"ses:FromAddress":"false","none":"true","other":true}}"#,
        true,
    ),
    (r#"{"Null":{"ses:FromAddress":"true"}}"#, false),
    (r#"{"StringEquals":{}}"#, true),
];

#[test]
fn every_operator() {
    for (condition, expected) in OPERATORS {
        check(condition, *expected);
    }
}

#[test]
fn missing_keys_and_several_values() {
    let rows = [
        (r#"{"StringEquals":{"x":"a"}}"#, false),
        (r#"{"StringNotEquals":{"x":"a"}}"#, true),
        (r#"{"StringEqualsIfExists":{"x":"a"}}"#, true),
        (r#"{"StringEqualsIfExists":{"ses:FromAddress":"a"}}"#, false),
        (r#"{"NotIpAddress":{"x":"10.0.0.0/8"}}"#, true),
        (r#"{"Bool":{"x":"false"}}"#, false),
        (r#"{"ForAllValues:StringEquals":{"x":"a"}}"#, true),
        (r#"{"ForAnyValue:StringEquals":{"x":"a"}}"#, false),
        (r#"{"ForAnyValue:StringNotEquals":{"x":"a"}}"#, false),
        (r#"{"ForAnyValue:StringEqualsIfExists":{"x":"a"}}"#, true),
        (
            r#"{"ForAllValues:StringLike":{"ses:Recipients":"*@a.test"}}"#,
            false,
        ),
        (
            r#"{"ForAllValues:StringLike":{"ses:Recipients":["*@a.test","*@b.test"]}}"#,
            true,
        ),
        (
            r#"{"ForAnyValue:StringLike":{"ses:Recipients":"*@a.test"}}"#,
            true,
        ),
        (
            r#"{"ForAnyValue:StringNotLike":{"ses:Recipients":"*@a.test"}}"#,
            true,
        ),
        (
            r#"{"ForAllValues:StringNotLike":{"ses:Recipients":"*@a.test"}}"#,
            false,
        ),
        (r#"{"StringLike":{"ses:Recipients":"*@a.test"}}"#, true),
        (r#"{"StringNotLike":{"ses:Recipients":"*@a.test"}}"#, false),
    ];
    for (condition, expected) in rows {
        check(condition, expected);
    }
}

#[test]
fn what_is_not_understood_is_refused() {
    let rows = [
        r#"{"StringMatches":{"a":"b"}}"#,
        r#"{"NumericLike":{"a":"1"}}"#,
        r#"{"NumericEquals":{"a":"one"}}"#,
        r#"{"NumericEquals":{"a":"inf"}}"#,
        r#"{"DateEquals":{"a":"2026-13-01"}}"#,
        r#"{"DateEquals":{"a":"2026-01-01T10:00"}}"#,
        r#"{"Bool":{"a":"yes"}}"#,
        r#"{"IpAddress":{"a":"10.0.0.0/33"}}"#,
        r#"{"IpAddress":{"a":"10.0.0"}}"#,
        r#"{"Null":{"a":["true","false"]}}"#,
        r#"{"ForAllValues:Null":{"a":"true"}}"#,
        r#"{"NullIfExists":{"a":"true"}}"#,
        r#"{"StringEquals":{"a":{"b":"c"}}}"#,
        r#"{"StringEquals":{"a":null}}"#,
        r#"{"StringEquals":"a"}"#,
        r#"["StringEquals"]"#,
    ];
    for condition in rows {
        let json = json::read(condition).expect("is JSON");
        let refused = read(&json, true);
        assert!(matches!(refused, Err(Error::Syntax(_))), "{condition}");
    }
}

proptest! {
    #[test]
    fn networks_hold_their_own_addresses_and_no_others(a in any::<u32>(), b in any::<u32>(), bits in 0u32..=32) {
        let (ours, theirs) = (std::net::Ipv4Addr::from(a), std::net::Ipv4Addr::from(b));
        let network = Network::read(&format!("{ours}/{bits}")).expect("reads");
        prop_assert!(network.contains(ours.into()));
        let mask = u32::MAX.checked_shl(32 - bits).unwrap_or(0);
        prop_assert_eq!(network.contains(theirs.into()), a & mask == b & mask);
        prop_assert!(network.contains(ours.to_ipv6_mapped().into()));
    }

    #[test]
    fn dates_read_back_and_noise_never_panics(ms in 0i64..4_000_000_000_000, noise in "[-0-9TZ:+.]{0,30}") {
        prop_assert_eq!(date::read(&Timestamp(ms).iso_ms()), Some(Timestamp(ms)));
        prop_assert_eq!(date::read(&(ms + 100_000).to_string()), Some(Timestamp((ms + 100_000) * 1_000)));
        date::read(&noise);
        Network::read(&noise);
    }
}
