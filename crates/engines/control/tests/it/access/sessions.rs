//! Temporary keys: their life, what they may do, and what ends them.

use super::{ANN, DOMAIN, SEND, document};
use crate::world::World;
use control::access::{AssumeRole, Assumed, Error, NewRole, Owner};
use model::access::{PolicyKind, Question};
use std::time::Duration;

const ROOT: &str = "arn:aws:iam::123456789012:root";
const ROLE: &str = "arn:aws:iam::123456789012:role/jobs/sender";

fn asks(principal: &str, key: &str) -> Question {
    Question {
        principal: principal.into(),
        access_key_id: key.into(),
        ..Question::default()
    }
}

impl World {
    async fn role(&self, trusted: &str) {
        let new = NewRole {
            name: "sender".into(),
            path: "/jobs/".into(),
            trust: format!(
                r#"{{"Statement":{{"Effect":"Allow","Principal":{{"AWS":"{trusted}"}},"Action":"sts:AssumeRole"}}}}"#
            ),
            description: None,
            session_seconds_max: None,
            boundary: None,
            tags: Vec::new(),
        };
        let account = &self.scope.account;
        self.control.create_role(account, new).await.unwrap();
        let role = Owner::Role("sender".into());
        self.give(&role, "p", &document("Allow", "ses:Send*")).await;
    }

    async fn assume(&self, principal: &str, request: AssumeRole) -> Result<Assumed, Error> {
        let request = AssumeRole {
            role: ROLE.into(),
            session: "job.1".into(),
            ..request
        };
        self.control
            .assume_role(&asks(principal, ""), request)
            .await
    }
}

#[tokio::test]
async fn a_session_has_the_permissions_of_its_role_until_it_ends() {
    let world = World::new().await;
    world.role("123456789012").await;
    let assumed = world.assume(ROOT, AssumeRole::default()).await.unwrap();
    let arn = assumed.arn.to_string();
    assert_eq!(arn, "arn:aws:sts::123456789012:assumed-role/sender/job.1");
    assert!(assumed.id.starts_with("AROA") && assumed.id.ends_with(":job.1"));
    let key = world
        .control
        .access_key(&assumed.keys.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((&key.principal, &key.secret), (&arn, &assumed.keys.secret));
    let session = key.session.as_ref().unwrap();
    assert_eq!(session.token, assumed.keys.token);
    assert_eq!(session.expires_at, assumed.keys.ends_at);
    let id = assumed.keys.id.as_str();
    assert_eq!(world.may_with(&arn, id, SEND, DOMAIN).await, Ok(()));
    assert!(
        world
            .may_with(&arn, id, "ses:GetAccount", DOMAIN)
            .await
            .is_err()
    );
    // A session that no row speaks of may do nothing.
    assert!(
        world
            .may_with(&arn, "ASIAOTHER", SEND, DOMAIN)
            .await
            .is_err()
    );
    world.clock.advance(Duration::from_hours(2));
    let again = world.assume(ROOT, AssumeRole::default()).await.unwrap();
    let gone = world.control.access_key(id).await.unwrap();
    assert!(gone.is_none(), "it was cleared away when the next began");
    let kept = world.control.access_key(&again.keys.id).await.unwrap();
    assert!(kept.is_some());
}

#[tokio::test]
async fn a_role_that_goes_ends_its_sessions() {
    let world = World::new().await;
    world.role("123456789012").await;
    let (control, account) = (&world.control, &world.scope.account);
    let assumed = world.assume(ROOT, AssumeRole::default()).await.unwrap();
    let (id, arn) = (assumed.keys.id, assumed.arn.to_string());
    let role = Owner::Role("sender".into());
    let in_use = control.delete_role(account, "sender").await.unwrap_err();
    assert!(matches!(in_use, Error::InUse));
    control
        .delete_inline_policy(account, &role, "p")
        .await
        .unwrap();
    control.delete_role(account, "sender").await.unwrap();
    assert!(control.access_key(&id).await.unwrap().is_none());
    world.role("123456789012").await;
    let other = control.access_key(&id).await.unwrap();
    assert!(other.is_none(), "a role of the same name is another role");
    assert!(arn.contains("sender"));
}

#[tokio::test]
async fn roles_are_assumed_by_whom_they_trust() {
    let world = World::new().await;
    let ann = world.user("ann").await;
    world.user("bob").await;
    let bob = "arn:aws:iam::123456789012:user/mail/bob";
    world.role(ANN).await;
    let assume = |principal: &'static str| world.assume(principal, AssumeRole::default());
    assert!(assume(ANN).await.is_ok(), "the role names her");
    for principal in [bob, ROOT, "arn:aws:iam::999999999999:root"] {
        let denied = assume(principal).await.unwrap_err();
        assert!(matches!(denied, Error::Denied(_)), "{principal}");
    }
    world
        .give(&ann, "no", &document("Deny", "sts:AssumeRole"))
        .await;
    let denied = assume(ANN).await.unwrap_err();
    assert!(matches!(denied, Error::Denied(denial) if denial.explicit));
    let nothing = AssumeRole {
        role: "arn:aws:iam::123456789012:role/nothing".into(),
        ..AssumeRole::default()
    };
    let refused = world.control.assume_role(&asks(ROOT, ""), nothing).await;
    assert!(
        matches!(refused, Err(Error::Denied(_))),
        "it is not told which roles there are"
    );
}

#[tokio::test]
async fn a_sessions_own_policies_limit_it() {
    let world = World::new().await;
    world.role("123456789012").await;
    let limited = AssumeRole {
        policies: vec![document("Allow", "ses:SendRawEmail")],
        ..AssumeRole::default()
    };
    let assumed = world.assume(ROOT, limited).await.unwrap();
    let (arn, id) = (assumed.arn.to_string(), assumed.keys.id.as_str());
    assert_eq!(
        world.may_with(&arn, id, "ses:SendRawEmail", DOMAIN).await,
        Ok(())
    );
    let denied = world.may_with(&arn, id, SEND, DOMAIN).await.unwrap_err();
    assert_eq!(denied.by, PolicyKind::Session);
    // Another session of that name is not limited, and does not lift the limit of the first.
    let free = world.assume(ROOT, AssumeRole::default()).await.unwrap();
    assert_eq!(
        world.may_with(&arn, &free.keys.id, SEND, DOMAIN).await,
        Ok(())
    );
    assert!(world.may_with(&arn, id, SEND, DOMAIN).await.is_err());
    let house = AssumeRole {
        policy_arns: vec!["arn:aws:iam::aws:policy/AmazonSESReadOnlyAccess".into()],
        ..AssumeRole::default()
    };
    let reads = world.assume(ROOT, house).await.unwrap();
    assert!(
        world
            .may_with(&arn, &reads.keys.id, SEND, DOMAIN)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn sessions_last_as_long_as_they_may() {
    let world = World::new().await;
    world.role("123456789012").await;
    let seconds = |seconds| AssumeRole {
        seconds: Some(seconds),
        ..AssumeRole::default()
    };
    let short = world.assume(ROOT, seconds(900)).await.unwrap();
    let now = crate::world::START;
    assert_eq!(short.keys.ends_at, now.plus(Duration::from_mins(15)));
    let long = world.assume(ROOT, seconds(7_200)).await.unwrap_err();
    assert!(matches!(long, Error::Invalid(_)));
}

#[tokio::test]
async fn users_and_roots_get_sessions_of_their_own() {
    let world = World::new().await;
    let (control, account) = (&world.control, &world.scope.account);
    let ann = world.user("ann").await;
    world.give(&ann, "p", &document("Allow", "ses:Send*")).await;
    let id = control.user(account, "ann").await.unwrap().id;
    let begun = control
        .begin_session(account, &asks(ANN, "AKIA"), &id, Some(900))
        .await;
    let keys = begun.unwrap();
    assert_eq!(world.may_with(ANN, &keys.id, SEND, DOMAIN).await, Ok(()));
    assert!(
        world
            .may_with(ANN, &keys.id, "ses:GetAccount", DOMAIN)
            .await
            .is_err()
    );
    let chained = control
        .begin_session(account, &asks(ANN, &keys.id), &id, None)
        .await;
    assert!(matches!(chained, Err(Error::OfASession)));
    let as_root = asks(ROOT, "AKIAROOT");
    let root = control.begin_session(account, &as_root, account.as_str(), None);
    let root = root.await.unwrap();
    let key = control.access_key(&root.id).await.unwrap().unwrap();
    assert_eq!(
        (key.principal.as_str(), key.principal_id.as_str()),
        (ROOT, account.as_str())
    );
    control
        .delete_inline_policy(account, &ann, "p")
        .await
        .unwrap();
    control.delete_user(account, "ann").await.unwrap();
    assert!(control.access_key(&keys.id).await.unwrap().is_none());
}
