//! restJson1 as strangers may write it.

use crate::world::World;

const CREATE: &str = "POST /v2/email/configuration-sets";
const PATH: &str = "/v2/email/configuration-sets";
const SENDING: &str = "PUT /v2/email/account/sending";

/// Request, body, and the text of the refusal.
const WRONG_TYPES: [(&str, &str, &str); 17] = [
    (
        CREATE,
        r#"{"ConfigurationSetName":5}"#,
        "NUMBER_VALUE can not be converted to a String",
    ),
    (
        CREATE,
        r#"{"ConfigurationSetName":5.5}"#,
        "NUMBER_VALUE can not be converted to a String",
    ),
    (
        CREATE,
        r#"{"ConfigurationSetName":true}"#,
        "TRUE_VALUE can not be converted to a String",
    ),
    (
        CREATE,
        r#"{"ConfigurationSetName":false}"#,
        "FALSE_VALUE can not be converted to a String",
    ),
    (
        CREATE,
        r#"{"ConfigurationSetName":["a"]}"#,
        "Start of list found where not expected",
    ),
    (
        CREATE,
        r#"{"ConfigurationSetName":{"a":1}}"#,
        "Start of structure or map found where not expected.",
    ),
    (
        CREATE,
        r#"{"ConfigurationSetName":"a","Tags":"x"}"#,
        "Expected list or null",
    ),
    (
        CREATE,
        r#"{"ConfigurationSetName":"a","Tags":{}}"#,
        "Start of structure or map found where not expected.",
    ),
    (
        CREATE,
        r#"{"ConfigurationSetName":"a","SendingOptions":"x"}"#,
        "Expected null",
    ),
    (
        SENDING,
        r#"{"SendingEnabled":"maybe"}"#,
        "STRING_VALUE can not be converted to an Boolean",
    ),
    (
        SENDING,
        r#"{"SendingEnabled":1}"#,
        "NUMBER_VALUE can not be converted to a Boolean",
    ),
    (CREATE, "[]", "Start of list found where not expected"),
    (CREATE, "5", "Expected null"),
    (
        "GET /v2/email/templates?PageSize=x",
        "",
        "'x' can not be converted to Integer",
    ),
    (CREATE, "{", ""),
    (CREATE, "not json", ""),
    (CREATE, r#"{"ConfigurationSetName":"a"} x"#, ""),
];

#[tokio::test]
async fn wrong_types_are_refused_in_the_words_of_the_service() {
    for (request, body, text) in WRONG_TYPES {
        let (method, path) = request.split_once(' ').unwrap();
        let got = World::new().rest(method, path, body).await.refusal();
        let expected = (400, "SerializationException".into(), text.into());
        assert_eq!(got, expected, "{body}");
    }
}

#[tokio::test]
async fn what_the_service_tolerates_is_taken() {
    let sending = "/v2/email/account/sending";
    for body in ["", " \n", "{}", "null", r#"{"SendingEnabled":null}"#] {
        assert_eq!(
            World::new().rest("PUT", sending, body).await.status(),
            200,
            "{body}"
        );
    }
    for word in ["true", "Yes", "y", "T", "1", "FALSE", "no", "N", "f", "0"] {
        let body = format!(r#"{{"SendingEnabled":"{word}"}}"#);
        assert_eq!(
            World::new().rest("PUT", sending, &body).await.status(),
            200,
            "{word}"
        );
    }
    let body = r#"{"Colour":{"Deep":["red",[[]]]},"ConfigurationSetName":"a","Tags":[null]}"#;
    let answer = World::new().rest("POST", PATH, body).await;
    assert_eq!((answer.status(), answer.text()), (200, "{}"));
}

#[tokio::test]
async fn nesting_is_bounded() {
    let deep = format!(
        r#"{{"ConfigurationSetName":"a","Tags":{}{}}}"#,
        "[".repeat(30_000),
        "]".repeat(30_000)
    );
    let got = World::new().rest("POST", PATH, &deep).await.refusal();
    assert_eq!((got.0, got.1.as_str()), (400, "SerializationException"));
    let unknown = format!(
        r#"{{"ConfigurationSetName":"a","X":{}{}}}"#,
        "[".repeat(30_000),
        "]".repeat(30_000)
    );
    assert!(World::new().rest("POST", PATH, &unknown).await.status() < 500);
}
