//! Many identities: in lists, at once, at the bound, and of another account.

use super::{address, easy};
use crate::world::World;
use control::{Error, Expect, Filter};
use model::Identity;
use model::identity::{Kind, Status};

#[tokio::test]
async fn creations_of_one_name_at_once_make_one_identity() {
    let world = std::sync::Arc::new(World::new().await);
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let world = world.clone();
        tasks.spawn(async move { world.create(easy("a.test")).await.map(|made| made.dkim) });
    }
    let made: Vec<_> = tasks
        .join_all()
        .await
        .into_iter()
        .filter_map(Result::ok)
        .collect();
    assert_eq!(made.len(), 1);
    let stored = world
        .control
        .identity(&world.scope, "a.test")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(stored.dkim, made[0]);
}

#[tokio::test]
async fn creations_at_once_do_not_pass_the_bound() {
    const BOUND: usize = 10_000;
    let world = std::sync::Arc::new(World::new().await);
    let made = world.create(easy("first.test")).await.expect("is created");
    let row = bytes::Bytes::from(serde_json::to_vec(&made).unwrap());
    let write = |n: usize| store::state::Write {
        key: format!("123456789012/identity/us-east-1/d{n}.test"),
        expect: store::state::Expect::Absent,
        value: Some(row.clone()),
    };
    for first in (0..BOUND - 2).step_by(100) {
        let writes = (first..(first + 100).min(BOUND - 2)).map(write);
        world.stores.state.commit(writes.collect()).await.unwrap();
    }
    let again = std::sync::Arc::new(world.reopened().await);
    let mut tasks = tokio::task::JoinSet::new();
    for n in 0..4 {
        let (again, scope) = (again.clone(), world.scope.clone());
        let new = easy(&format!("new{n}.test"));
        tasks.spawn(async move { again.create_identity(&scope, new, Expect::Absent).await });
    }
    let made = tasks.join_all().await;
    assert_eq!(made.iter().filter(|made| made.is_ok()).count(), 1);
    let refused = |made: &Result<Identity, Error>| matches!(made, Err(Error::TooManyIdentities));
    assert_eq!(made.iter().filter(|made| refused(made)).count(), 3);
    again
        .delete_identity(&world.scope, "d7.test")
        .await
        .expect("is there");
    again
        .verify_domain(&world.scope, "d7.test")
        .await
        .expect("there is room again");
    let full = again.verify_dkim(&world.scope, "another.test").await;
    assert!(matches!(full, Err(Error::TooManyIdentities)));
}

#[tokio::test]
async fn another_account_sees_nothing_of_it() {
    let world = World::new().await;
    let made = world.create(easy("a.test")).await.unwrap();
    world.verify(&made).await;
    let mut other = world.scope.clone();
    other.account = crate::world::account("210987654321");
    assert!(
        world
            .control
            .permit(&other, "x@a.test")
            .await
            .unwrap()
            .is_none()
    );
    let mut elsewhere = world.scope.clone();
    elsewhere.region = "eu-west-1".parse().unwrap();
    assert!(
        world
            .control
            .identity(&elsewhere, "a.test")
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn names_too_long_to_be_stored_are_simply_not_there() {
    let world = World::new().await;
    let long = format!("{}@a.test", "x".repeat(2_000));
    assert!(
        world
            .control
            .identity(&world.scope, &long)
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(world.permitted(&long).await, None);
    let refused = world.control.delete_identity(&world.scope, &long).await;
    assert!(matches!(refused, Err(Error::IdentityNotFound(_))));
    let checked = world.control.check_now(&world.scope, &long).await;
    assert!(matches!(checked, Err(Error::IdentityNotFound(_))));
}

#[tokio::test]
async fn lists_are_filtered_and_paged() {
    let world = World::new().await;
    for n in 0..5 {
        world
            .create(address(&format!("u{n}@a.test")))
            .await
            .unwrap();
    }
    world
        .control
        .verify_domain(&world.scope, "b.test")
        .await
        .unwrap();
    let list = async |filter: &Filter, after: Option<&str>, limit| {
        let page = world
            .control
            .list_identities(&world.scope, filter, after, limit)
            .await
            .unwrap();
        let names: Vec<String> = page.identities.into_iter().map(|i| i.name).collect();
        (names, page.next_after)
    };
    let (first, next) = list(&Filter::default(), None, 4).await;
    assert_eq!((first.len(), next.as_deref()), (4, Some(first[3].as_str())));
    let (rest, end) = list(&Filter::default(), next.as_deref(), 4).await;
    assert_eq!((rest.len(), end), (2, None));
    let (all, end) = list(&Filter::default(), None, 6).await;
    assert_eq!((all, end), ([first, rest].concat(), None));
    let kind = |kind| Filter {
        kind: Some(kind),
        ..Filter::default()
    };
    assert_eq!(list(&kind(Kind::Domain), None, 10).await.0, ["b.test"]);
    assert_eq!(list(&kind(Kind::Address), None, 10).await.0.len(), 5);
    let part = Filter {
        name_contains: Some("U3".into()),
        ..Filter::default()
    };
    assert_eq!(list(&part, None, 10).await.0, ["u3@a.test"]);
    let verified = Filter {
        status: Some(Status::Success),
        ..Filter::default()
    };
    assert!(list(&verified, None, 10).await.0.is_empty());
}
