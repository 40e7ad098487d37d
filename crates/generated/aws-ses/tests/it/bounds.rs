//! What a stranger can make large or strange is bounded: counts, lengths, repetitions, odd paths.

use crate::auth::replace;
use crate::world::{NOW, World, signed, signer, unsigned};
use aws::steps::{Target, decode_rest};
use aws::{Cx, Error, Fault, Fields, Operation, Registry, validate};
use aws_ses::{v1, v2};
use bytes::Bytes;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

fn read<O: Operation>(path: &str, query: &str, body: &str) -> Result<Fields, Fault> {
    decode_rest(O::spec(), Target { path, query }, body.as_bytes())
}

fn words<O: Operation>(body: &str) -> String {
    let input = read::<O>(O::spec().path, "", body).unwrap();
    validate(O::spec(), &input).unwrap_or_default()
}

/// `"item,item,item"`.
fn repeated(item: &str, times: usize) -> String {
    vec![item; times].join(",")
}

#[test]
fn a_body_holds_so_many_values_and_no_more() {
    let path = v2::CreateConfigurationSet::spec().path;
    for (item, times, fits) in [
        ("{}", 9_999, true),
        ("{}", 10_001, false),
        ("null", 10_001, false),
    ] {
        let body = format!(r#"{{"Tags":[{}]}}"#, repeated(item, times));
        let got = read::<v2::CreateConfigurationSet>(path, "", &body);
        assert_eq!(got.is_ok(), fits, "{times} of {item}");
    }
    let entries: Vec<_> = (0..10_001).map(|n| format!(r#""{n}":"x""#)).collect();
    let body = format!(r#"{{"Filter":{{{}}}}}"#, entries.join(","));
    assert!(read::<v2::ListRecommendations>("/v2/email/vdm/recommendations", "", &body).is_err());
}

#[test]
fn moments_beyond_the_calendar_are_refused() {
    let body = |at: &str| format!(r#"{{"EndDate":{at}}}"#);
    let text = "NUMBER_VALUE can not be converted to a Timestamp".to_owned();
    for at in [
        "253402300800",
        "-62167219201",
        "9223372036854775",
        "9223372036854775807",
        "1e300",
    ] {
        let got = read::<v2::BatchGetMetricData>(
            "/v2/email/metrics/batch",
            "",
            &format!(r#"{{"Queries":[{}]}}"#, body(at)),
        );
        assert_eq!(got, Err(Fault::Malformed(Some(text.clone()))), "{at}");
    }
    for at in ["253402300799", "-62167219200", "1700502794.689"] {
        let body = format!(r#"{{"Queries":[{}]}}"#, body(at));
        assert!(
            read::<v2::BatchGetMetricData>("/v2/email/metrics/batch", "", &body).is_ok(),
            "{at}"
        );
    }
}

#[test]
fn a_long_text_is_not_matched_against_a_pattern() {
    let import = |length| {
        let url = format!("s3://b/{}", "a".repeat(length));
        words::<v2::CreateImportJob>(&format!(
            r#"{{"ImportDestination":{{}},"ImportDataSource":{{"DataFormat":"CSV","S3Url":"{url}"}}}}"#
        ))
    };
    assert_eq!(import(2_000), "");
    assert!(import(10_000).contains("Member must satisfy regular expression pattern: ^s3:"));
    let key = |text: &str, length| {
        words::<v2::PutEmailIdentityDkimSigningAttributes>(&format!(
            r#"{{"SigningAttributesOrigin":"EXTERNAL","SigningAttributes":{{"DomainSigningPrivateKey":"{}"}}}}"#,
            text.repeat(length)
        ))
    };
    assert_eq!(key("a", 20_480), "");
    let too_long = "Member must have length less than or equal to 20480";
    assert!(key("-", 20_480).contains("pattern") && key("-", 20_481).ends_with(too_long));
    assert!(!key("-", 20_481).contains("pattern"));
}

#[test]
fn a_list_that_is_too_long_is_refused_for_that_alone() {
    let header = r#"{"Name":"a b","Value":"v"}"#;
    let send = |headers: usize| {
        words::<v2::SendEmail>(&format!(
            r#"{{"Content":{{"Simple":{{"Subject":{{"Data":"s"}},"Body":{{}},"Headers":[{}]}}}}}}"#,
            repeated(header, headers)
        ))
    };
    assert!(send(2).starts_with("2 validation errors detected"));
    let alone = "1 validation error detected: Value at 'content.simple.headers' failed to satisfy constraint: \
                 Member must have length less than or equal to 15";
    assert_eq!(send(16), alone);
}

#[test]
fn keys_of_maps_are_not_shown_whole() {
    let body = format!(
        r#"{{"ExportDestination":{{"DataFormat":"CSV"}},"ExportDataSource":{{"MetricsDataSource":{{
            "Namespace":"VDM","Metrics":[{{}}],"StartDate":0,"EndDate":0,"Dimensions":{{"{}":[]}}}}}}}}"#,
        "k".repeat(100_000)
    );
    let text = words::<v2::CreateExportJob>(&body);
    assert!(
        text.contains(".dimensions.kkk") && text.len() < 3_000,
        "{}",
        text.len()
    );
}

#[tokio::test]
async fn a_path_with_dots_leads_nowhere() {
    // Signatures go over the path without its dot segments, so that one of these was signed as another path.
    for path in [
        "/v2/email/identities/..",
        "/v2/email/identities/.",
        "/v2/email/contact-lists/l/contacts/..",
        "/v2/email/identities/../account",
    ] {
        let got = World::new().rest("GET", path, "").await.refusal();
        assert_eq!(
            (got.0, got.1.as_str()),
            (404, "UnknownOperationException"),
            "{path}"
        );
    }
    let encoded = World::new()
        .rest("GET", "/v2/email/identities/%2E%2E", "")
        .await;
    assert_eq!(encoded.header("x-amzn-errortype"), "NotFoundException");
}

#[tokio::test]
async fn signed_headers_are_named_once_and_in_order() {
    let text = "SignedHeaders must be sorted header names, each once.";
    for names in [
        "content-type;host;host;x-amz-date".to_owned(),
        "host;content-type;x-amz-date".to_owned(),
        format!("content-type;host;{}x-amz-date", "x;".repeat(5_000)),
        "host;".to_owned(),
        "a b;host".to_owned(),
    ] {
        let request = replace("content-type;host;x-amz-date", &names);
        let request = request("GET", "/v2/email/account", "");
        let got = World::new().send(request).await.refusal();
        assert_eq!(
            got,
            (400, "IncompleteSignatureException".into(), text.into()),
            "{names:.60}"
        );
    }
    let path = signer()
        .presign("h", "/?Action=ListIdentities", NOW, 60)
        .replace("SignedHeaders=host", "SignedHeaders=a%0Ab%3Bhost");
    let got = World::new()
        .send(unsigned("GET", &path, ""))
        .await
        .refusal();
    assert_eq!(got, (400, "IncompleteSignature".into(), text.into()));
}

#[tokio::test]
async fn control_characters_reach_no_header_and_break_no_document() {
    let form = "Action=GetTemplate&TemplateName=%00%0d%0aX-Evil:%201%1b%ef%bf%be%5d%5d%3e";
    let answer = World::new().form(form).await;
    assert_eq!(answer.header("x-evil"), "");
    let replaced = "\u{fffd}&#xD;\nX-Evil: 1\u{fffd}\u{fffd}]]&gt;";
    assert_eq!(answer.element("TemplateName"), replaced);
    let path = "/v2/email/identities/a%0d%0aX-Evil%3A%201%00";
    let answer = World::new().rest("GET", path, "").await;
    assert_eq!(
        (answer.status(), answer.header("x-amzn-errortype")),
        (404, "NotFoundException")
    );
    assert!(
        answer.text().contains(r"a\r\nX-Evil: 1\u0000"),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn doubled_headers_and_parameters_confuse_nobody() {
    // Of two dates the first is read, and both are signed.
    let mut request = signed(&signer(), "GET", "/v2/email/account", "", NOW);
    let later = "20260105T100100Z".parse().unwrap();
    request.headers_mut().append("x-amz-date", later);
    assert_eq!(World::new().send(request).await.status(), 403);
    // A second credential does not replace the first unseen: both belong to the signed query string.
    let path = signer().presign(crate::world::HOST, "/?Action=ListIdentities", NOW, 60);
    for extra in [
        "&Action=SendEmail",
        "&X-Amz-Expires=604800",
        "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE/20260105/eu-west-1/ses/aws4_request",
    ] {
        let request = unsigned("GET", &format!("{path}{extra}"), "");
        assert_eq!(World::new().send(request).await.refusal().0, 403, "{extra}");
    }
    // A signed hash of another body than the one that came.
    let mut request = unsigned("POST", "/", "Action=ListIdentities");
    let other = base::crypto::hex(&base::crypto::sha256(b"Action=DeleteIdentity"));
    request
        .headers_mut()
        .insert("x-amz-content-sha256", other.parse().unwrap());
    signer().sign(&mut request, NOW);
    assert_eq!(World::new().send(request).await.status(), 403);
}

/// A body that tells when it is gone.
struct Watched(&'static str, Arc<AtomicBool>);

impl AsRef<[u8]> for Watched {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.1.store(true, Ordering::Relaxed);
    }
}

#[tokio::test]
async fn a_handler_runs_without_the_body_that_its_input_was_read_from() {
    let gone = Arc::new(AtomicBool::new(false));
    let state = Arc::clone(&gone);
    let registry = Registry::builder(&[&v1::SERVICE, &v2::SERVICE])
        .op(
            v2::GetAccount,
            |_, _| "*",
            move |_: Cx, _: v2::GetAccountRequest| {
                let sending_enabled = Some(state.load(Ordering::Relaxed));
                async move {
                    Ok::<_, Error>(v2::GetAccountResponse {
                        sending_enabled,
                        ..Default::default()
                    })
                }
            },
        )
        .build();
    let request = signed(&signer(), "GET", "/v2/email/account", "{}", NOW);
    let request = request.map(|_| Bytes::from_owner(Watched("{}", gone)));
    let answer = World::of(registry).send(request).await;
    assert_eq!(answer.text(), r#"{"SendingEnabled":true}"#);
}
