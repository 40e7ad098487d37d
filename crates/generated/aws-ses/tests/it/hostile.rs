//! No input panics, and what is written can be read again.

use crate::world::{NOW, World, signed, signer, unsigned};
use aws::steps::{Target, decode_query, decode_rest, parse_form};
use aws::{Operation, Shape, validate};
use aws_ses::{v1, v2};
use proptest::prelude::*;

const MAIL: &str = r#"{"FromEmailAddress":"a@b.test","Destination":{"ToAddresses":["c@d.test"]},"Content":{"Simple":{"Subject":{"Data":"s"},"Body":{"Text":{"Data":"t"}},"Headers":[{"Name":"X","Value":"1"}]}},"EmailTags":[{"Name":"n","Value":"v"}]}"#;
const FORM: &str = "Action=SendEmail&Source=a%40b.test&Destination.ToAddresses.member.1=c&Destination.CcAddresses.member.02=d&Message.Subject.Data=s&Message.Body.Text.Data=t&Tags.member.1.Name=n&Tags.member.1.Value=v";

/// A text with some of its bytes replaced, dropped or doubled.
fn mutated(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let change = (0..text.len(), prop_oneof![Just(0_u8), any::<u8>()], 0..3_u8);
    proptest::collection::vec(change, 0..6).prop_map(move |changes| {
        let mut bytes = text.as_bytes().to_vec();
        for (at, byte, how) in changes {
            let at = at.min(bytes.len().saturating_sub(1));
            match how {
                0 if at < bytes.len() => bytes[at] = byte,
                1 if at < bytes.len() => drop(bytes.remove(at)),
                _ => bytes.insert(at, byte),
            }
        }
        bytes
    })
}

fn call(method: &str, path: &str, body: &[u8]) -> u16 {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let mut request = unsigned(method, path, "");
    *request.body_mut() = bytes::Bytes::copy_from_slice(body);
    signer().sign(&mut request, NOW);
    runtime.block_on(World::new().send(request)).status()
}

proptest! {
    #[test]
    fn mutated_json_is_answered(body in mutated(MAIL)) {
        prop_assert!(call("POST", "/v2/email/outbound-emails", &body) < 500);
    }

    #[test]
    fn mutated_forms_are_answered(body in mutated(FORM)) {
        let status = call("POST", "/", &body);
        prop_assert!(status < 500 || status == 501);
    }

    #[test]
    fn mutated_signatures_are_refused(byte in any::<u8>(), at in 0..300_usize, query in "[ -~]{0,80}") {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut request = signed(&signer(), "GET", "/v2/email/account", "", NOW);
        let mut header = request.headers()["authorization"].as_bytes().to_vec();
        let at = at % header.len();
        let changed = header[at] != byte;
        header[at] = byte;
        if let Ok(value) = http::HeaderValue::from_bytes(&header) {
            request.headers_mut().insert("authorization", value);
            let status = runtime.block_on(World::new().send(request)).status();
            // A blank or tab more or less between the parts, or another case of a header's name, changes nothing.
            let harmless = byte.is_ascii_whitespace() || byte.is_ascii_alphabetic();
            prop_assert!(!changed || (400..500).contains(&status) || status == 200 && harmless);
        }
        if let Ok(uri) = format!("/?X-Amz-Signature={}", query.replace(' ', "+")).parse::<http::Uri>() {
            let mut request = unsigned("GET", "/", "");
            *request.uri_mut() = uri;
            prop_assert!((400..500).contains(&runtime.block_on(World::new().send(request)).status()));
        }
    }

    #[test]
    fn forms_round_trip(source in "\\PC{0,20}", to in proptest::collection::vec("\\PC{1,10}", 0..4), body in "[\\PC\r\n]{0,30}") {
        let input = v1::SendEmailRequest {
            source,
            destination: v1::Destination { to_addresses: Some(to), ..Default::default() },
            message: v1::Message { subject: v1::Content { data: body, charset: None }, ..Default::default() },
            ..Default::default()
        };
        let wire = aws::encode_request(v1::SendEmail::spec(), &input.clone().into_fields());
        let text = String::from_utf8(wire.body).unwrap();
        let form = parse_form(&[&text]).unwrap();
        let read = v1::SendEmailRequest::from_fields(decode_query(v1::SendEmail::spec().input, &form).unwrap());
        prop_assert_eq!(read, input);
    }

    #[test]
    fn json_and_paths_round_trip(name in "\\PC{1,20}", keys in proptest::collection::vec("\\PC{0,10}", 1..4), subject in any::<String>()) {
        let input = v2::UpdateEmailTemplateRequest {
            template_name: name,
            template_content: v2::EmailTemplateContent { subject: Some(subject), ..Default::default() },
        };
        let spec = v2::UpdateEmailTemplate::spec();
        let wire = aws::encode_request(spec, &input.clone().into_fields());
        let fields = decode_rest(spec, Target { path: &wire.path, query: "" }, &wire.body).unwrap();
        prop_assert_eq!(v2::UpdateEmailTemplateRequest::from_fields(fields), input);
        let input = v2::UntagResourceRequest { resource_arn: "a".into(), tag_keys: Some(keys) };
        let spec = v2::UntagResource::spec();
        let wire = aws::encode_request(spec, &input.clone().into_fields());
        let (path, query) = wire.path.split_once('?').unwrap();
        let fields = decode_rest(spec, Target { path, query }, &wire.body).unwrap();
        prop_assert_eq!(validate(spec, &fields), None);
        prop_assert_eq!(v2::UntagResourceRequest::from_fields(fields), input);
    }

    #[test]
    fn xml_round_trips(identities in proptest::collection::vec("[^\\p{Cc}\u{fffe}\u{ffff}]{0,20}", 0..4), token in any::<bool>()) {
        let output = v1::ListIdentitiesResponse { identities, next_token: token.then(|| "a\r\nb\t<]]>&".to_owned()) };
        let spec = v1::ListIdentities::spec();
        let xml = aws::steps::encode_output(spec, &output.clone().into_fields(), "id");
        let Some(aws::Answer::Output(fields)) = aws::decode_response(spec, 200, None, &xml) else { panic!("{xml:?}") };
        prop_assert_eq!(v1::ListIdentitiesResponse::from_fields(fields), output);
    }

    #[test]
    fn mutated_xml_does_not_panic(at in 0..300_usize, byte in 0..128_u8) {
        let output = v1::ListIdentitiesResponse { identities: vec!["a&b".into()], next_token: None };
        let mut xml = aws::steps::encode_output(v1::ListIdentities::spec(), &output.into_fields(), "id");
        let at = at % xml.len();
        xml[at] = byte;
        let _either = aws::decode_response(v1::ListIdentities::spec(), 200, None, &xml);
    }
}
