//! Links that people follow from letters: the one that verifies an address (identities.md §4.3).

use crate::http1::{self, Answer, Service};
use base::BoxFuture;
use base::env::Peer;
use control::{Control, Followed, Refusal};
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, LOCATION, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{Method, Request, StatusCode, Uri};
use hyper::body::Incoming;
use serde_json::json;
use std::sync::Arc;

/// Path of the link that verifies an address.
const VERIFY: &str = "/verify";

/// The token stands in the page's address: nothing on the page may carry it away, nothing may keep it.
const HEADERS: [(HeaderName, HeaderValue); 4] = [
    (CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        ),
    ),
];

/// Answers links.
#[derive(Clone)]
pub(crate) struct Links {
    control: Arc<Control>,
}

impl Links {
    pub(crate) fn new(control: Arc<Control>) -> Self {
        Self { control }
    }

    /// The answer, when the path is that of a link.
    pub(crate) async fn answer(&self, method: &Method, uri: &Uri) -> Option<Answer> {
        if uri.path() != VERIFY {
            return None;
        }
        if *method != Method::GET {
            // Whoever only looks whether the link is alive does not follow it.
            return Some(page(
                StatusCode::METHOD_NOT_ALLOWED,
                "Open this link in a browser.",
            ));
        }
        let query = uri.query().unwrap_or_default();
        let (context, token) = (member(query, "Context"), member(query, "X-Token"));
        Some(match self.control.follow_link(context, token).await {
            Ok(followed) => of_followed(&followed),
            Err(error) => {
                tracing::error!(%error, "a verification link could not be followed");
                let text =
                    "The address could not be confirmed just now. Try the link again in a minute.";
                page(StatusCode::SERVICE_UNAVAILABLE, text)
            }
        })
    }
}

/// A member of a query. Tokens and account ids need no percent signs; what has some is none of ours.
fn member<'a>(query: &'a str, name: &str) -> &'a str {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let mut values = pairs.filter(|(key, _)| *key == name);
    values.next().map_or("", |(_, value)| value)
}

fn of_followed(followed: &Followed) -> Answer {
    if let Some(url) = &followed.redirect
        && let Ok(location) = HeaderValue::from_str(url)
    {
        let mut answer = page(StatusCode::FOUND, "");
        answer.headers_mut().insert(LOCATION, location);
        return answer;
    }
    let (status, text) = match followed.outcome {
        Ok(()) => (
            StatusCode::OK,
            "Success: the address is confirmed, and mail may be sent from it now. You can close this page.",
        ),
        Err(Refusal::Forged) => (
            StatusCode::BAD_REQUEST,
            "This is no valid link. Open it exactly as it stands in the letter.",
        ),
        Err(Refusal::Expired) => (
            StatusCode::GONE,
            "This link is older than 24 hours and does not work any more. Ask for a new letter.",
        ),
        Err(Refusal::Used) => (
            StatusCode::GONE,
            "This link was followed before, and works only once. There is nothing more to do.",
        ),
        Err(Refusal::Gone) => (
            StatusCode::GONE,
            "This link does not work any more: the address is no longer asked for, or newer letters were sent.",
        ),
    };
    page(status, text)
}

fn page(status: StatusCode, text: &str) -> Answer {
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>Email address verification</title>\n<style>body{{font:1.1em/1.5 \
         sans-serif;max-width:34em;margin:15vh auto;padding:0 1em}}</style></head>\n<body><h1>Email address \
         verification</h1>\n<p>{text}</p></body>\n</html>\n"
    );
    let mut answer = http1::answer(status, "text/html; charset=utf-8", page);
    answer.headers_mut().extend(HEADERS);
    answer
}

/// A listener that serves links and nothing else.
pub(crate) struct Web {
    pub(crate) links: Links,
}

impl Service for Web {
    fn answer(self: Arc<Self>, _: Peer, request: Request<Incoming>) -> BoxFuture<'static, Answer> {
        Box::pin(async move {
            let answered = self.links.answer(request.method(), request.uri()).await;
            answered.unwrap_or_else(|| {
                let text = json!({"message": "nothing is served at this path"});
                http1::json(StatusCode::NOT_FOUND, &text)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_of_a_query() {
        let rows = [
            ("Context=1&X-Token=abc", "abc"),
            ("X-Token=a=b&X-Token=c", "a=b"),
            ("X-Tokens=a", ""),
            ("X-Token", ""),
            ("", ""),
            ("&&=&X-Token=", ""),
        ];
        for (query, expected) in rows {
            assert_eq!(member(query, "X-Token"), expected, "{query}");
        }
    }

    #[test]
    fn outcomes_have_their_status_and_failures_speak_of_none() {
        let followed = |outcome, redirect: Option<&str>| Followed {
            outcome,
            address: None,
            redirect: redirect.map(str::to_owned),
        };
        let rows = [
            (Ok(()), 200),
            (Err(Refusal::Forged), 400),
            (Err(Refusal::Expired), 410),
            (Err(Refusal::Used), 410),
            (Err(Refusal::Gone), 410),
        ];
        for (outcome, status) in rows {
            let answer = of_followed(&followed(outcome, None));
            assert_eq!(answer.status(), status);
            assert_eq!(answer.headers()[REFERRER_POLICY], "no-referrer");
        }
        let elsewhere = of_followed(&followed(Ok(()), Some("https://a.test/ok")));
        assert_eq!(
            (elsewhere.status(), &elsewhere.headers()[LOCATION]),
            (
                StatusCode::FOUND,
                &HeaderValue::from_static("https://a.test/ok")
            )
        );
        let bad = of_followed(&followed(Ok(()), Some("bad\nurl")));
        assert_eq!(bad.status(), 200);
    }

    proptest::proptest! {
        #[test]
        fn any_query_is_read(query in "\\PC{0,200}", value in "[A-Za-z0-9_-]{0,100}") {
            let found = member(&query, "X-Token");
            proptest::prop_assert!(query.contains(found));
            let asked = format!("Context=1&X-Token={value}&{query}");
            proptest::prop_assert_eq!(member(&asked, "X-Token"), value);
        }
    }
}
