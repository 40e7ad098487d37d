//! Users, roles, keys and sessions, and what their policies let them do.

mod policies;
mod sessions;

use crate::world::{FailingState, World, account, settings};
use base::Secret;
use base::crypto::MasterKey;
use control::Control;
use control::access::{Error, NewUser, Owner};
use model::access::{Denial, PolicyKind, Question};
use std::sync::Arc;

pub(super) const SEND: &str = "ses:SendEmail";
pub(super) const DOMAIN: &str = "arn:aws:ses:us-east-1:123456789012:identity/a.test";

pub(super) fn document(effect: &str, action: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"{effect}","Action":"{action}","Resource":"*"}}}}"#
    )
}

impl World {
    pub(super) async fn user(&self, name: &str) -> Owner {
        let new = NewUser {
            name: name.into(),
            path: "/mail/".into(),
            boundary: None,
            tags: vec![("team".into(), "blue".into())],
        };
        let made = self.control.create_user(&self.scope.account, new).await;
        Owner::User(made.unwrap().name)
    }

    pub(super) async fn give(&self, owner: &Owner, name: &str, text: &str) {
        let put = (name, text);
        let account = &self.scope.account;
        let put = self.control.put_inline_policy(account, owner, put).await;
        put.unwrap();
    }

    pub(super) async fn may(&self, principal: &str, action: &str) -> Result<(), Denial> {
        self.may_with(principal, "", action, DOMAIN).await
    }

    pub(super) async fn may_with(
        &self,
        principal: &str,
        key: &str,
        action: &str,
        resource: &str,
    ) -> Result<(), Denial> {
        let question = Question {
            principal: principal.into(),
            access_key_id: key.into(),
            action: action.into(),
            resources: vec![resource.into()],
            ..Question::default()
        };
        self.control.authorize(&question).await.unwrap()
    }
}

pub(super) const ANN: &str = "arn:aws:iam::123456789012:user/mail/ann";

#[tokio::test]
async fn what_a_user_may_do_changes_with_each_call() {
    let world = World::new().await;
    let (control, id) = (&world.control, &world.scope.account);
    assert!(world.may(ANN, SEND).await.is_err(), "there is no such user");
    let ann = world.user("ann").await;
    let denied = world.may(ANN, SEND).await.unwrap_err();
    assert_eq!((denied.explicit, denied.by), (false, PolicyKind::Identity));
    world.give(&ann, "p", &document("Allow", "ses:Send*")).await;
    assert_eq!(world.may(ANN, SEND).await, Ok(()));
    assert!(world.may(ANN, "ses:GetAccount").await.is_err());
    world.give(&ann, "q", &document("Deny", "*")).await;
    let denied = world.may(ANN, SEND).await.unwrap_err();
    assert!(denied.explicit);
    assert_eq!(
        denied.because,
        format!("statement 1 of policy q of user ann forbids {SEND} on {DOMAIN}")
    );
    control.delete_inline_policy(id, &ann, "q").await.unwrap();
    assert_eq!(world.may(ANN, SEND).await, Ok(()));
    control.delete_inline_policy(id, &ann, "p").await.unwrap();
    let house = "arn:aws:iam::aws:policy/AmazonSESFullAccess";
    control.attach_policy(id, &ann, house).await.unwrap();
    assert_eq!(world.may(ANN, SEND).await, Ok(()));
    control.detach_policy(id, &ann, house).await.unwrap();
    assert!(world.may(ANN, SEND).await.is_err());
}

#[tokio::test]
async fn names_are_one_in_any_case_and_keys_outlive_them() {
    let world = World::new().await;
    let (control, id) = (&world.control, &world.scope.account);
    let ann = world.user("ann").await;
    world.give(&ann, "p", &document("Allow", "*")).await;
    let again = NewUser {
        name: "ANN".into(),
        path: "/".into(),
        boundary: None,
        tags: Vec::new(),
    };
    let taken = control.create_user(id, again).await.unwrap_err();
    assert!(matches!(taken, Error::OwnerExists(Owner::User(name)) if name == "ANN"));
    let key = control.create_user_key(id, "ann").await.unwrap();
    let shown = control.access_key(&key.id).await.unwrap().unwrap();
    assert_eq!(
        (shown.principal.as_str(), &shown.secret),
        (ANN, &key.secret)
    );
    assert!(shown.principal_id.starts_with("AIDA") && shown.principal_id.len() == 21);
    let renamed = control.rename_user(id, "ann", Some("eve".into()), Some("/".into()));
    renamed.await.unwrap();
    let shown = control.access_key(&key.id).await.unwrap().unwrap();
    let eve = "arn:aws:iam::123456789012:user/eve";
    assert_eq!(shown.principal, eve);
    assert_eq!(world.may(eve, SEND).await, Ok(()));
    assert!(world.may(ANN, SEND).await.is_err(), "nobody has that name");
    world.user("ann").await;
    assert!(
        world.may(ANN, SEND).await.is_err(),
        "a new user has no permission of the old one"
    );
}

#[tokio::test]
async fn keys_are_two_and_void_as_soon_as_they_are_taken() {
    let world = World::new().await;
    let (control, id) = (&world.control, &world.scope.account);
    let ann = world.user("ann").await;
    let first = control.create_user_key(id, "ann").await.unwrap();
    control.create_user_key(id, "ann").await.unwrap();
    let third = control.create_user_key(id, "ann").await.unwrap_err();
    assert!(matches!(
        third,
        Error::Quota {
            what: "AccessKeysPerUser",
            most: 2
        }
    ));
    let active = async || {
        let found = control.access_key(&first.id).await.unwrap();
        found.map(|key| key.active)
    };
    assert_eq!(active().await, Some(true));
    control
        .set_user_key(id, "ann", &first.id, false)
        .await
        .unwrap();
    assert_eq!(active().await, Some(false));
    let in_use = control.delete_user(id, "ann").await.unwrap_err();
    assert!(matches!(in_use, Error::InUse));
    control.delete_user_key(id, "ann", &first.id).await.unwrap();
    assert_eq!(active().await, None);
    let gone = control
        .delete_user_key(id, "ann", &first.id)
        .await
        .unwrap_err();
    assert!(matches!(gone, Error::NoKey(_)));
    let other = account("999999999999");
    let foreign = control.key_owner(&other, &first.id).await.unwrap_err();
    assert!(matches!(foreign, Error::NoKey(_)));
    assert!(matches!(ann, Owner::User(_)));
}

/// A crash between the two commits of a new key leaves a secret that opens nothing.
#[tokio::test]
async fn a_key_that_its_user_does_not_know_is_void() {
    let world = World::new().await;
    world.user("ann").await;
    let half = FailingState::after(1, world.stores.state.clone());
    let master = Arc::new(MasterKey::new(&[7; 32]).into());
    // Opening writes nothing here: everything is there already.
    let opened = Control::open(world.env.clone(), half, master, settings())
        .await
        .unwrap();
    let id = &world.scope.account;
    assert!(opened.create_user_key(id, "ann").await.is_err());
    let rows = world
        .stores
        .state
        .scan("@/access-key/", None, 10)
        .await
        .unwrap();
    let ids = rows.iter().map(|row| row.key.rsplit('/').next().unwrap());
    let left: Vec<_> = ids
        .filter(|id| id.starts_with("AKIA") && *id != "AKIAROOT")
        .collect();
    assert_eq!(left.len(), 1, "the secret was written");
    assert!(world.control.access_key(left[0]).await.unwrap().is_none());
}

/// A caller names a user without the path that is part of its ARN.
#[tokio::test]
async fn the_path_of_a_user_is_found() {
    let world = World::new().await;
    let ann = world.user("ann").await;
    let text = r#"{"Statement":{"Effect":"Allow","Action":"iam:*","Resource":"arn:aws:iam::*:user/mail/*"}}"#;
    world.give(&ann, "p", text).await;
    let short = "arn:aws:iam::123456789012:user/ann";
    assert_eq!(world.may_with(ANN, "", "iam:GetUser", short).await, Ok(()));
    let other = "arn:aws:iam::123456789012:user/eve";
    assert!(world.may_with(ANN, "", "iam:GetUser", other).await.is_err());
}

#[tokio::test]
async fn logins_take_their_password_alone() {
    let world = World::new().await;
    let (control, id) = (&world.control, &world.scope.account);
    world.user("ann").await;
    let secret = |text: &str| Secret::new(text.to_owned());
    let weak = control
        .create_login(id, "ann", &secret("short"), false)
        .await;
    assert!(matches!(weak, Err(Error::WeakPassword(_))));
    let (first, second) = (secret("Correct-Horse-1"), secret("Correct-Horse-2"));
    control.create_login(id, "ann", &first, true).await.unwrap();
    let twice = control.create_login(id, "ann", &first, true).await;
    assert!(matches!(twice, Err(Error::LoginExists(_))));
    let user = async |name: &str, given: &Secret<String>| {
        let found = control.log_in(id, name, given).await.unwrap();
        found.map(|user| user.login.unwrap().must_change)
    };
    assert_eq!(user("ann", &first).await, Some(true));
    assert_eq!(user("ann", &second).await, None);
    assert_eq!(user("eve", &first).await, None);
    let updated = control.update_login(id, "ann", Some(&second), Some(false));
    updated.await.unwrap();
    assert_eq!(user("ann", &second).await, Some(false));
    assert_eq!(user("ann", &first).await, None);
    control.delete_login(id, "ann").await.unwrap();
    assert_eq!(user("ann", &second).await, None);
}

#[tokio::test]
async fn the_last_use_of_a_key_is_told_after_a_restart_too() {
    let world = World::new().await;
    let (control, id) = (&world.control, &world.scope.account);
    world.user("ann").await;
    let key = control.create_user_key(id, "ann").await.unwrap();
    assert_eq!(control.last_use(id, &key.id).await.unwrap(), None);
    control.note_use(id, &key.id, "ses", "us-east-1").await;
    let used = control.last_use(id, &key.id).await.unwrap().unwrap();
    assert_eq!(
        (used.service.as_str(), used.region.as_str()),
        ("ses", "us-east-1")
    );
    let reopened = world.reopened().await;
    assert_eq!(reopened.last_use(id, &key.id).await.unwrap(), Some(used));
}
