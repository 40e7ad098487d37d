//! Policies over real sockets and TLS: what an MX sees under each.

use super::*;
use base::env::Clock;
use model::delivery::Outcome;
use testkit::Mx;
use testkit::certificate::{Authority, Validity};
use testkit::mx::Options;
use world::{agent, deliver, names, network, page, web};

mod world;

#[test]
fn media_types_of_policies() {
    for (kind, plain) in [
        ("text/plain", true),
        ("Text/Plain; charset=utf-8", true),
        ("text/html", false),
        ("text/plainer", false),
        ("", false),
    ] {
        assert_eq!(is_plain_text(kind), plain, "{kind}");
    }
}

/// What the certificate of the MX is worth.
#[derive(Clone, Copy, Debug)]
enum Shows {
    Good,
    OtherName,
    Over,
    Nothing,
}

struct Row {
    /// The mode of the policy; none is announced.
    mode: Option<&'static str>,
    listed: bool,
    shows: Shows,
    /// Whether the mail goes, and whether over TLS.
    goes: Option<bool>,
    /// A part of what the time-line says.
    told: &'static str,
}

const fn row(
    (mode, listed): (Option<&'static str>, bool),
    shows: Shows,
    goes: Option<bool>,
    told: &'static str,
) -> Row {
    Row {
        mode,
        listed,
        shows,
        goes,
        told,
    }
}

const ENFORCE: Option<&str> = Some("enforce");
const TESTING: Option<&str> = Some("testing");
const NONE: Option<&str> = Some("none");

const ROWS: [Row; 15] = [
    row((None, true), Shows::Good, Some(true), "none"),
    row((None, true), Shows::Over, Some(true), "none"),
    row((None, true), Shows::Nothing, Some(false), "none"),
    row(
        (NONE, true),
        Shows::Good,
        Some(true),
        "none: the policy says so",
    ),
    row(
        (NONE, false),
        Shows::OtherName,
        Some(true),
        "none: the policy says so",
    ),
    row(
        (NONE, true),
        Shows::Over,
        Some(true),
        "none: the policy says so",
    ),
    row(
        (TESTING, true),
        Shows::Good,
        Some(true),
        "testing: mx.x.test is listed, its certificate holds",
    ),
    row(
        (TESTING, false),
        Shows::Good,
        Some(true),
        "testing: would refuse: mx.x.test is not among",
    ),
    row(
        (TESTING, true),
        Shows::Over,
        Some(true),
        "testing: would refuse: the certificate is expired",
    ),
    row(
        (TESTING, true),
        Shows::Nothing,
        Some(false),
        "testing: would refuse: there is no TLS",
    ),
    row(
        (ENFORCE, true),
        Shows::Good,
        Some(true),
        "enforce: mx.x.test is listed, its certificate holds",
    ),
    row(
        (ENFORCE, false),
        Shows::Good,
        None,
        "enforce: refused: mx.x.test is not among its hosts",
    ),
    row(
        (ENFORCE, true),
        Shows::OtherName,
        None,
        "enforce: refused: the certificate does not name",
    ),
    row(
        (ENFORCE, true),
        Shows::Over,
        None,
        "enforce: refused: the certificate is expired",
    ),
    row(
        (ENFORCE, true),
        Shows::Nothing,
        None,
        "enforce: refused: there is no TLS",
    ),
];

async fn receiver(authority: &Authority, shows: Shows) -> Mx {
    let issue = |name, validity| authority.issue(&[name], validity).expect("issues");
    let certificate = match shows {
        Shows::Good => Some(issue("mx.x.test", Validity::Now)),
        Shows::OtherName => Some(issue("mx.y.test", Validity::Now)),
        Shows::Over => Some(issue("mx.x.test", Validity::Over)),
        Shows::Nothing => None,
    };
    let options = Options {
        certificate,
        ..Options::default()
    };
    Mx::start(options).await.expect("starts")
}

#[tokio::test]
async fn what_the_receiver_sees_under_each_policy() {
    let authority = Authority::new().expect("makes");
    for row in ROWS {
        let what = format!("{:?}, listed {}, {:?}", row.mode, row.listed, row.shows);
        let mx = receiver(&authority, row.shows).await;
        let listed = if row.listed { "*.x.test" } else { "mx.y.test" };
        let mode = row.mode.unwrap_or("enforce");
        let policy = format!("version: STSv1\r\nmode: {mode}\r\nmx: {listed}\r\nmax_age: 3600\r\n");
        let own = authority
            .issue(&["mta-sts.x.test"], Validity::Now)
            .expect("issues");
        let web = web(own, page("200 OK", "text/plain", &policy)).await;
        let env = network(&authority, names(row.mode.is_some()), web.at);
        let outcome = deliver(&agent(&env, mx.address().port())).await;
        let attempt = match &outcome {
            Outcome::Delivered { attempt, .. } => (**attempt).clone(),
            Outcome::Failed(failure) => {
                assert!(!failure.permanent, "{what}: {failure:?}");
                *failure.attempt.clone().expect("a host was chosen")
            }
        };
        assert!(
            attempt.mta_sts.starts_with(row.told),
            "{what}: {}",
            attempt.mta_sts
        );
        let got: Vec<bool> = mx.received().iter().map(|message| message.tls).collect();
        let expected: Vec<bool> = row.goes.into_iter().collect();
        assert_eq!(got, expected, "{what}: {outcome:?}");
        assert_eq!(
            mx.counts().attempts,
            expected.len() as u64,
            "{what}: no MAIL FROM at all"
        );
        let asked = web.asked.lock().expect("no panic").clone();
        assert_eq!(asked.len(), usize::from(row.mode.is_some()), "{what}");
        for request in asked {
            let line = "GET /.well-known/mta-sts.txt HTTP/1.1\r\n";
            assert!(request.starts_with(line), "{request}");
            assert!(
                request.contains("\r\nhost: mta-sts.x.test\r\n"),
                "{request}"
            );
        }
    }
}

#[tokio::test]
async fn policies_that_are_not_taken() {
    let authority = Authority::new().expect("makes");
    let text = "version: STSv1\nmode: enforce\nmx: mx.x.test\nmax_age: 3600\n";
    let moved = b"HTTP/1.1 301 Moved\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n".to_vec();
    let long = "x".repeat(POLICY_BYTES_MAX + 1);
    let rows = [
        ("mta-sts.x.test", moved, "it answers with status 301"),
        (
            "mta-sts.x.test",
            page("404 Not Found", "text/plain", text),
            "status 404",
        ),
        (
            "mta-sts.x.test",
            page("200 OK", "text/html", text),
            "it is not text/plain",
        ),
        (
            "mta-sts.x.test",
            page("200 OK", "text/plain", &long),
            "longer than 65536 octets",
        ),
        (
            "mta-sts.x.test",
            page("200 OK", "text/plain", "nothing"),
            "it is no policy",
        ),
        (
            "mta-sts.x.test",
            b"nonsense\r\n\r\n".to_vec(),
            "it does not speak HTTP",
        ),
        (
            "mta-sts.y.test",
            page("200 OK", "text/plain", text),
            "TLS handshake failed",
        ),
    ];
    for (name, answer, why) in rows {
        let mx = receiver(&authority, Shows::Nothing).await;
        let own = authority.issue(&[name], Validity::Now).expect("issues");
        let web = web(own, answer).await;
        let env = network(&authority, names(true), web.at);
        let outcome = deliver(&agent(&env, mx.address().port())).await;
        let Outcome::Delivered { attempt, .. } = outcome else {
            panic!("{why}: {outcome:?}")
        };
        let told = format!("none: (a policy is announced and cannot be fetched ({why}");
        let part = attempt.mta_sts.contains(why);
        assert!(
            part && attempt.mta_sts.starts_with(&told[..52]),
            "{why}: {}",
            attempt.mta_sts
        );
    }
}

#[tokio::test]
async fn a_policy_is_kept_in_the_store() {
    let clock: Arc<dyn Clock> = Arc::new(env_os::OsClock);
    let state = store_memory::open(clock).state;
    let text = "version: STSv1\nmode: testing\nmx: *.x.test\nmax_age: 60\n";
    let kept = Kept {
        id: "7".into(),
        policy: Policy::read(text.as_bytes()).expect("reads"),
        fetched_at: Timestamp(1),
    };
    use egress::Shelf;
    assert_eq!(Policies::new(&state).load("x.test").await, Ok(None));
    Policies::new(&state)
        .keep("x.test", &kept)
        .await
        .expect("keeps");
    assert_eq!(Policies::new(&state).load("x.test").await, Ok(Some(kept)));
}
