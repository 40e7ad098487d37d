//! Links of letters: served by the APIs' listener and by one of their own, which serves nothing else.

use crate::start_with;

#[tokio::test]
async fn links_are_served_on_both_listeners_and_nothing_else_on_their_own() {
    let any = "127.0.0.1:0".parse().expect("address");
    let server = start_with(|config| config.web.listen = Some(any)).await;
    let endpoints = server.endpoints();
    let web = endpoints["web"].as_str().expect("listens");
    let web = web.strip_prefix("http://").expect("speaks http");
    let forged = "/verify?Context=123456789012&X-Token=AAAA";
    for at in [web, &server.api] {
        for (head, status) in [
            (format!("GET {forged}"), 400),
            ("GET /verify".to_owned(), 400),
            (
                format!("GET /verify?Context=1&X-Token={}", "A".repeat(9_000)),
                400,
            ),
            (format!("POST {forged}"), 405),
            (format!("DELETE {forged}"), 405),
        ] {
            let (got, body) = server.tcp(at, &head).await;
            assert_eq!(got, status, "{head}: {body}");
            assert!(!body.to_lowercase().contains("success"), "{body}");
        }
    }
    for head in [
        "GET /",
        "GET /v2/email/account",
        "GET /_sesame/health",
        "GET /verify/x",
        "GET /metrics",
    ] {
        let (got, body) = server.tcp(web, head).await;
        assert_eq!(got, 404, "{head}: {body}");
    }
}

#[tokio::test]
async fn without_a_listener_of_their_own_none_is_told() {
    let server = start_with(|_| ()).await;
    assert!(server.endpoints().get("web").is_none());
}
