//! Custom MAIL FROM domains, and the switch of forwarded feedback.

use crate::identities::{address, easy};
use crate::world::World;
use base::env::{DnsError, Record, RecordType};
use control::{Error, Instead};
use model::identity::{MailFrom, OnMxFailure, Problem, Status, Topic};
use std::time::Duration;

const OURS: (u16, &str) = (10, "feedback-smtp.us-east-1.ses.test");

impl World {
    async fn set_mail_from(&self, name: &str, domain: &str) -> Result<(), Error> {
        let wanted = Some((domain, OnMxFailure::UseDefault));
        self.control.set_mail_from(&self.scope, name, wanted).await
    }

    fn publish_mx(&self, domain: &str, records: &[(u16, &str)]) {
        let record = |(preference, exchange): &(u16, &str)| Record::Mx {
            preference: *preference,
            exchange: (*exchange).to_owned(),
        };
        let records = records.iter().map(record).collect();
        self.dns.set(domain, RecordType::Mx, Ok(records));
    }

    async fn mail_from(&self, name: &str) -> MailFrom {
        self.now(name).await.mail_from.expect("it was set")
    }

    async fn looked(&self, name: &str) -> MailFrom {
        self.control.check_now(&self.scope, name).await.unwrap();
        self.mail_from(name).await
    }
}

#[tokio::test]
async fn the_domain_must_be_below_the_identitys() {
    let world = World::new().await;
    world.create(easy("a.test")).await.unwrap();
    world.create(address("me@B.test")).await.unwrap();
    let rows = [
        ("a.test", "bounce.a.test", true),
        ("a.test", "x.BOUNCE.A.test", true),
        ("me@B.test", "bounce.b.test", true),
        ("a.test", "a.test", false),
        ("a.test", "xa.test", false),
        ("a.test", ".a.test", false),
        ("a.test", "elsewhere.test", false),
        ("a.test", "bounce.a.test.", false),
        ("a.test", "bo unce.a.test", false),
        ("me@B.test", "me@B.test", false),
        ("me@B.test", "bounce.a.test", false),
    ];
    for (name, domain, fits) in rows {
        let set = world.set_mail_from(name, domain).await;
        assert_eq!(set.is_ok(), fits, "{name} {domain}: {set:?}");
        let refused = matches!(
            set,
            Err(Error::MailFromNotBelow { .. } | Error::InvalidDomain(_))
        );
        assert!(fits || refused, "{name} {domain}");
    }
    assert_eq!(world.mail_from("a.test").await.domain, "x.bounce.a.test");
    let missing = world.set_mail_from("c.test", "bounce.c.test").await;
    assert!(matches!(missing, Err(Error::IdentityNotFound(_))));
}

#[tokio::test]
async fn exactly_one_mx_record_of_ours_does() {
    let world = World::new().await;
    world.create(easy("a.test")).await.unwrap();
    world
        .set_mail_from("a.test", "bounce.a.test")
        .await
        .unwrap();
    let missing = world.looked("a.test").await;
    let check = missing.last_check.unwrap();
    assert_eq!(check.problem, Some(Problem::HostNotFound));
    assert_eq!(
        check.records[0].expected,
        "10 feedback-smtp.us-east-1.ses.test"
    );
    let advice = check.records[0].problem.as_deref().unwrap();
    assert!(advice.contains("add the MX record"), "{advice}");
    let wrong: [&[(u16, &str)]; 3] = [
        &[(10, "mx.elsewhere.test")],
        &[OURS, (20, "mx.elsewhere.test")],
        &[(10, "feedback-smtp.eu-west-1.ses.test")],
    ];
    for records in wrong {
        world.publish_mx("bounce.a.test", records);
        let looked = world.looked("a.test").await;
        assert_eq!(looked.proof.status, Status::Pending, "{records:?}");
        let check = looked.last_check.unwrap();
        assert_eq!(check.problem, Some(Problem::InvalidValue));
        assert_eq!(check.records[0].found.len(), records.len());
    }
    world.publish_mx("bounce.a.test", &[OURS]);
    let found = world.looked("a.test").await;
    assert!(found.is_usable());
    let check = found.last_check.unwrap();
    assert_eq!(
        (check.problem, check.last_success_at),
        (None, Some(check.at))
    );
    // The domain's own proof is another matter.
    assert_eq!(world.now("a.test").await.status(), Status::Pending);
}

#[tokio::test(start_paused = true)]
async fn its_states_follow_the_timers_of_the_others() {
    let world = World::new().await;
    let _running = world.start();
    // An address has one as well.
    world.create(address("me@a.test")).await.unwrap();
    world
        .set_mail_from("me@a.test", "bounce.a.test")
        .await
        .unwrap();
    let until = async |status, at_most: Duration| {
        let mut passed = Duration::ZERO;
        while world.mail_from("me@a.test").await.proof.status != status {
            assert!(passed <= at_most, "not {status:?} after {passed:?}");
            world.pass(Duration::from_mins(30)).await;
            passed += Duration::from_mins(30);
        }
        passed
    };
    let hours = Duration::from_hours;
    let took = until(Status::Failed, hours(74)).await;
    assert!(took >= hours(71), "{took:?}");
    world.publish_mx("bounce.a.test", &[OURS]);
    world.pass(hours(3)).await;
    assert_eq!(
        world.mail_from("me@a.test").await.proof.status,
        Status::Failed
    );
    world
        .set_mail_from("me@a.test", "bounce.a.test")
        .await
        .unwrap();
    until(Status::Success, hours(1)).await;
    world
        .dns
        .set("bounce.a.test", RecordType::Mx, Err(DnsError::NoRecords));
    let took = until(Status::TemporaryFailure, hours(80)).await;
    assert!(took >= hours(60), "three looks, a day apart: {took:?}");
    assert!(!world.mail_from("me@a.test").await.is_usable());
    until(Status::Failed, hours(74)).await;
}

#[tokio::test]
async fn setting_it_again_keeps_a_search_and_another_domain_begins_one() {
    let world = World::new().await;
    world.create(easy("a.test")).await.unwrap();
    world.publish_mx("bounce.a.test", &[OURS]);
    world
        .set_mail_from("a.test", "bounce.a.test")
        .await
        .unwrap();
    world.looked("a.test").await;
    let wanted = Some(("bounce.a.test", OnMxFailure::Reject));
    world
        .control
        .set_mail_from(&world.scope, "a.test", wanted)
        .await
        .unwrap();
    let kept = world.mail_from("a.test").await;
    assert_eq!(
        (kept.on_mx_failure, kept.is_usable()),
        (OnMxFailure::Reject, true)
    );
    world.set_mail_from("a.test", "other.a.test").await.unwrap();
    let begun = world.mail_from("a.test").await;
    assert_eq!(
        (begun.proof.status, begun.on_mx_failure),
        (Status::Pending, OnMxFailure::UseDefault)
    );
    world
        .control
        .set_mail_from(&world.scope, "a.test", None)
        .await
        .unwrap();
    assert_eq!(world.now("a.test").await.mail_from, None);
}

#[tokio::test]
async fn feedback_is_mailed_unless_something_else_takes_it() {
    let world = World::new().await;
    world.create(easy("a.test")).await.unwrap();
    let set = async |enabled, instead| {
        let name = "A.test";
        let control = &world.control;
        control
            .set_feedback_forwarding(&world.scope, name, enabled, instead)
            .await
    };
    let refused = set(false, Instead::Topics).await;
    assert!(matches!(refused, Err(Error::NoFeedbackTopics(_))));
    assert!(world.now("a.test").await.feedback_forwarding);
    set(false, Instead::Anything).await.unwrap();
    assert!(!world.now("a.test").await.feedback_forwarding);
    set(true, Instead::Topics).await.unwrap();
    assert!(world.now("a.test").await.feedback_forwarding);
    let missing = world
        .control
        .set_feedback_forwarding(&world.scope, "b.test", true, Instead::Anything)
        .await;
    assert!(matches!(missing, Err(Error::IdentityNotFound(_))));
    // With topics of both kinds it may be switched off.
    let mut identity = world.now("a.test").await;
    let topic = |name: &str| Topic {
        arn: Some(format!("arn:aws:sns:us-east-1:123456789012:{name}")),
        headers: false,
    };
    for (bounce, complaint, allowed) in [
        (true, false, false),
        (false, true, false),
        (true, true, true),
    ] {
        identity.topics.bounce = if bounce { topic("b") } else { Topic::default() };
        identity.topics.complaint = if complaint {
            topic("c")
        } else {
            Topic::default()
        };
        world.write(&identity).await;
        assert_eq!(set(false, Instead::Topics).await.is_ok(), allowed);
    }
}
