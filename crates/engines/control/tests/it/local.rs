//! The local mode: proofs count as given, accounts come into being, keys are made when needed, a reset forgets all.

use crate::world::{START, World, settings};
use control::{DkimRequest, Expect, Name, NewIdentity, Scope};
use model::identity::Status;
use std::sync::atomic::Ordering;
use std::time::Duration;

async fn local() -> World {
    let mut chosen = settings();
    chosen.local = true;
    World::with(chosen).await
}

fn easy(name: &str) -> NewIdentity {
    let name = Name::domain(name).or_else(|_| Name::address(name)).unwrap();
    let dkim = (name.kind() == model::identity::Kind::Domain)
        .then_some(DkimRequest::Easy { bits: Some(1024) });
    NewIdentity {
        name,
        dkim,
        configuration_set: None,
        tags: Vec::new(),
    }
}

#[tokio::test]
async fn identities_are_verified_at_once_and_stay_so() {
    let world = local().await;
    for name in ["example.com", "someone@else.test"] {
        let made = world
            .control
            .create_identity(&world.scope, easy(name), Expect::Absent)
            .await
            .unwrap();
        assert!(made.is_usable(), "{name}");
        assert_eq!(made.status(), Status::Success, "{name}");
        assert!(made.links.is_empty(), "no letter is due");
    }
    world
        .control
        .verify_domain(&world.scope, "legacy.test")
        .await
        .unwrap();
    let names = ["example.com", "someone@else.test", "legacy.test"];
    world.clock.advance(Duration::from_hours(24 * 30));
    for name in names {
        let looked = world.control.check_now(&world.scope, name).await.unwrap();
        assert_eq!(looked.status(), Status::Success, "{name}");
    }
    assert_eq!(world.dns.questions.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn an_account_comes_into_being_with_the_first_question() {
    let world = local().await;
    let scope = Scope {
        account: "999999999999".parse().unwrap(),
        region: "eu-west-1".parse().unwrap(),
    };
    let made = world.control.account(&scope).await.unwrap().unwrap();
    assert_eq!((made.id.as_str(), made.created_at), ("999999999999", START));
    let again = world.control.account(&scope).await.unwrap().unwrap();
    assert_eq!(made, again);
    let strict = World::new().await;
    assert_eq!(strict.control.account(&scope).await.unwrap(), None);
}

#[tokio::test]
async fn a_reset_leaves_what_the_start_made() {
    let world = local().await;
    let (control, scope) = (&world.control, &world.scope);
    let id_key = control.message_id_key().sign(&[b"x"]);
    let made = control.create_identity(scope, easy("example.com"), Expect::Absent);
    made.await.unwrap();
    control.pause_account(scope, "a test").await.unwrap();
    control.reset().await.unwrap();
    assert_eq!(control.identity(scope, "example.com").await.unwrap(), None);
    let account = control.account(scope).await.unwrap().unwrap();
    assert_eq!(account.paused, None);
    assert_eq!(control.message_id_key().sign(&[b"x"]), id_key);
    let again = World::open(&world.env, &world.stores, control.settings().clone());
    let again = again.await.unwrap();
    assert_eq!(again.message_id_key().sign(&[b"x"]), id_key);
    let made = control.create_identity(scope, easy("example.com"), Expect::Absent);
    assert!(made.await.unwrap().is_usable());
}
