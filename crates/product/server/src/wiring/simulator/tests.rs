use super::*;
use base::{AccountId, MessageId};
use model::delivery::Outgoing;
use queue::Transport;
use std::sync::Mutex;

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Timestamp {
        Timestamp(1_700_000_000_000)
    }
}

/// What takes all other mail: says so.
struct World;

impl Transport for World {
    fn resolve<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Arc<Route>, Failure>> {
        let failure = Failure {
            reason: format!("asked for {domain}"),
            ..suppressed()
        };
        Box::pin(async move { Err(failure) })
    }

    fn open<'a>(
        &'a self,
        _: &'a str,
        route: Arc<Route>,
    ) -> BoxFuture<'a, Result<Box<dyn queue::Connection>, Failure>> {
        let failure = Failure {
            reason: format!("opened {}", route.site),
            ..suppressed()
        };
        Box::pin(async move { Err(failure) })
    }
}

fn simulator() -> Simulator {
    Simulator::new("Ses.test", Arc::new(Noon), Arc::new(World))
}

fn job(local: &str, attempt: u32) -> Job {
    let id = "0100018beddd71c1-00000000-0000-4000-8000-000000000000-000000";
    let message = Outgoing {
        id: id.parse::<MessageId>().expect("reads"),
        account: "123456789012".parse::<AccountId>().expect("reads"),
        region: "us-east-1".parse().expect("reads"),
        tls: model::configuration_set::TlsPolicy::Require,
        reverse_path: String::new(),
        dkim_identity: None,
        head: bytes::Bytes::new(),
        body: bytes::Bytes::new(),
        body_hash: [0; 32],
        signed: Mutex::new(None),
    };
    let recipient = JobRecipient {
        index: 3,
        address: format!("{local}@Simulator.AmazonSES.com"),
        attempt,
    };
    Job {
        message: Arc::new(message),
        recipients: vec![recipient],
    }
}

async fn deliver(local: &str, attempt: u32) -> Outcome {
    let simulator = simulator();
    let route = simulator.resolve("simulator.ses.test").await;
    let route = route.expect("it is the simulator's");
    let mut connection = simulator.open("out", route).await.expect("opens");
    let report = connection.deliver(job(local, attempt)).await;
    assert!(report.usable);
    let [(3, outcome)] = report.outcomes.as_slice() else {
        panic!("{report:?}")
    };
    outcome.clone()
}

#[tokio::test]
async fn only_its_own_domains_stay_here() {
    let simulator = simulator();
    for own in ["simulator.amazonses.com", "simulator.ses.test"] {
        assert!(simulator.resolve(own).await.is_ok(), "{own}");
    }
    for other in ["ses.test", "a.simulator.ses.test", "simulator.other.test"] {
        let told = simulator.resolve(other).await.map_err(|e| e.reason);
        assert_eq!(told, Err(format!("asked for {other}")));
    }
    let route = Route {
        site: SiteName("simulator".to_owned()),
        hosts: Vec::new(),
        expires_at: Timestamp(0),
    };
    let told = simulator.open("out", Arc::new(route)).await;
    let told = told.err().map(|e| e.reason);
    assert_eq!(
        told.as_deref(),
        Some("opened simulator"),
        "a host may be called so"
    );
}

#[tokio::test]
async fn deliveries_and_what_follows_them() {
    let complained = MailEvent::Complained {
        feedback: "abuse".to_owned(),
    };
    for (local, follows) in [
        ("success", None),
        ("success+label", None),
        ("reply+250", None),
        ("complaint", Some(complained.kind())),
        ("ooto", Some("bounced")),
    ] {
        let Outcome::Delivered { attempt, then } = deliver(local, 1).await else {
            panic!("{local}")
        };
        assert_eq!(then.as_ref().map(|event| event.kind()), follows, "{local}");
        assert_eq!(attempt.reply.map(|reply| reply.code), Some(250));
        assert_eq!(attempt.mx_host.as_deref(), Some("simulator.amazonses.com"));
    }
}

#[tokio::test]
async fn refusals_are_classified_like_those_of_hosts() {
    use BounceKind as B;
    for (local, permanent, bounce, reason) in [
        (
            "bounce",
            true,
            B::PermanentGeneral,
            "550 5.1.1 user unknown",
        ),
        (
            "bounce+5.1.1",
            true,
            B::PermanentNoEmail,
            "550 5.1.1 refused as the label says",
        ),
        (
            "bounce+5.2.2",
            true,
            B::TransientMailboxFull,
            "550 5.2.2 refused as the label says",
        ),
        (
            "reply+421-4.7.0",
            false,
            B::TransientGeneral,
            "421 4.7.0 answered as the label says",
        ),
        (
            "nobody",
            true,
            B::PermanentNoEmail,
            "550 5.1.1 user unknown: the mailbox simulator has no such mailbox",
        ),
    ] {
        let Outcome::Failed(failure) = deliver(local, 1).await else {
            panic!("{local}")
        };
        assert_eq!(
            (failure.permanent, failure.bounce, failure.reason.as_str()),
            (permanent, bounce, reason)
        );
        assert!(failure.attempt.is_some() && failure.retry_at.is_none());
    }
    let Outcome::Failed(failure) = deliver("suppressionlist", 1).await else {
        panic!("it is not delivered")
    };
    assert_eq!(failure.bounce, B::PermanentSuppressed);
    assert_eq!(failure.attempt, None, "nothing is tried");
}

#[tokio::test]
async fn a_delayed_one_is_deferred_once_until_its_time() {
    let Outcome::Failed(failure) = deliver("delay+30s", 1).await else {
        panic!("it is early")
    };
    assert!(!failure.permanent);
    assert_eq!(failure.retry_at, Some(Timestamp(1_700_000_030_000)));
    assert!(matches!(
        deliver("delay+30s", 2).await,
        Outcome::Delivered { .. }
    ));
}
