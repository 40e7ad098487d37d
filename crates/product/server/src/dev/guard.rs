//! Pages of strangers must not reach the local server through the developer's browser: neither by a request across origins
//! nor under a name of theirs that leads to this machine (DNS rebinding). Programs other than browsers notice nothing.

use http::header::{HOST, ORIGIN, USER_AGENT};
use http::request::Parts;
use std::net::IpAddr;

/// Endings of names that lead to this machine or its neighbours, and that no stranger can register.
const LOCAL_ENDINGS: [&str; 8] = [
    "localhost",
    "local",
    "internal",
    "test",
    "lan",
    "home.arpa",
    // Names in Kubernetes.
    "cluster.local",
    // A name for 127.0.0.1 that many endpoints are configured with.
    "localhost.localstack.cloud",
];

/// Whose page asks, as browsers say it (W3C Fetch Metadata §2.3).
const FETCH_SITE: &str = "sec-fetch-site";

/// Whether a browser sends a request: all of them begin so.
pub(crate) fn is_of_a_browser(head: &Parts) -> bool {
    let agent = head.headers.get(USER_AGENT);
    agent.is_some_and(|agent| agent.as_bytes().starts_with(b"Mozilla/"))
}

/// Whether a request comes from a page of another origin: of neither this server's own nor another of this machine.
pub(crate) fn is_foreign(head: &Parts) -> bool {
    let Some(origin) = head.headers.get(ORIGIN) else {
        // An image or a link of a page sends none, and a GET is enough to call the Query API.
        let site = head.headers.get(FETCH_SITE);
        return site.is_some_and(|site| site.as_bytes() == b"cross-site");
    };
    let origin = origin.to_str().unwrap_or_default();
    let Some((_, authority)) = origin.split_once("://") else {
        // `null` of sandboxed pages, and nonsense.
        return true;
    };
    let own = host(head).is_some_and(|host| host.eq_ignore_ascii_case(authority));
    !own && !is_loopback(name_of(authority))
}

/// Whether a request names this server as only its owner can: by address, or by a name that leads nowhere else.
pub(crate) fn is_at_home(head: &Parts, own_name: Option<&str>) -> bool {
    let Some(host) = host(head) else {
        return true;
    };
    let name = name_of(host).to_ascii_lowercase();
    let name = name.trim_end_matches('.');
    let is_local = |ending: &&str| {
        let before = name.strip_suffix(*ending);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    is_address(name)
        || !name.contains('.')
        || LOCAL_ENDINGS.iter().any(is_local)
        || own_name.is_some_and(|own| own.eq_ignore_ascii_case(name))
}

fn host(head: &Parts) -> Option<&str> {
    let authority = head.uri.authority().map(http::uri::Authority::as_str);
    authority.or_else(|| head.headers.get(HOST)?.to_str().ok())
}

/// The name of `name:port`; brackets of IPv6 stay.
pub(crate) fn name_of(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => authority,
    }
}

fn address(name: &str) -> Option<IpAddr> {
    let bare = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'));
    bare.unwrap_or(name).parse().ok()
}

fn is_address(name: &str) -> bool {
    address(name).is_some()
}

fn is_loopback(name: &str) -> bool {
    let localhost =
        name.eq_ignore_ascii_case("localhost") || name.to_ascii_lowercase().ends_with(".localhost");
    localhost || address(name).is_some_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(host: &str, origin: Option<&str>) -> Parts {
        let mut request = http::Request::builder().uri("/_aws/ses").header(HOST, host);
        if let Some(origin) = origin {
            request = request.header(ORIGIN, origin);
        }
        request.body(()).expect("a request").into_parts().0
    }

    #[test]
    fn pages_of_strangers_are_told_from_programs_and_own_pages() {
        for (host, origin, foreign) in [
            ("127.0.0.1:4566", None, false),
            ("127.0.0.1:4566", Some("http://127.0.0.1:4566"), false),
            (
                "ses.corp.example:80",
                Some("https://SES.corp.example:80"),
                false,
            ),
            ("127.0.0.1:4566", Some("http://localhost:3000"), false),
            ("127.0.0.1:4566", Some("http://app.localhost:3000"), false),
            ("127.0.0.1:4566", Some("http://[::1]:3000"), false),
            ("127.0.0.1:4566", Some("https://evil.example"), true),
            (
                "127.0.0.1:4566",
                Some("https://localhost.evil.example"),
                true,
            ),
            ("127.0.0.1:4566", Some("https://10.0.0.7"), true),
            ("127.0.0.1:4566", Some("null"), true),
        ] {
            assert_eq!(
                is_foreign(&head(host, origin)),
                foreign,
                "{host} {origin:?}"
            );
        }
    }

    #[test]
    fn names_that_a_stranger_can_register_are_not_ours() {
        for (host, home) in [
            ("127.0.0.1:4566", true),
            ("192.168.1.5", true),
            ("[::1]:4566", true),
            ("[fd00::5]", true),
            ("localhost:4566", true),
            ("sesame:4566", true),
            ("a.b.localhost:4566", true),
            ("host.docker.internal:4566", true),
            ("sesame.default.svc.cluster.local", true),
            ("localhost.localstack.cloud:4566", true),
            ("dev.example.com:4566", true),
            ("evil.example:4566", false),
            ("evilocalhost.example", false),
            ("xlocal.notlocal", false),
        ] {
            let own = Some("dev.example.com");
            assert_eq!(is_at_home(&head(host, None), own), home, "{host}");
        }
        assert!(!is_at_home(&head("dev.example.com", None), None));
    }
}
