//! Domains that sign with the keys of the same domain in another region.

use super::own;
use crate::identities::{domain, easy, own_key};
use crate::world::World;
use control::{DkimRequest, Expect, Scope};
use model::identity::{Problem, Status};
use std::time::Duration;

#[tokio::test]
async fn a_replica_signs_with_the_keys_of_its_parent() {
    let world = World::new().await;
    let there = Scope {
        region: "eu-west-1".parse().unwrap(),
        ..world.scope.clone()
    };
    let parent = world
        .control
        .create_identity(&there, easy("a.test"), Expect::Absent)
        .await
        .unwrap();
    let replica = |region: &str| DkimRequest::Replica {
        region: region.parse().unwrap(),
    };
    let made = world
        .create(domain("a.test", replica("eu-west-1")))
        .await
        .unwrap();
    let tokens = parent.dkim.as_ref().unwrap().tokens.clone();
    assert_eq!(made.dkim.as_ref().unwrap().tokens, tokens);
    world.publish(&made);
    let checked = world
        .control
        .check_now(&world.scope, "a.test")
        .await
        .unwrap();
    assert_eq!(checked.status(), Status::Success);
    world.control.check_now(&there, "a.test").await.unwrap();
    let key = async |scope: &Scope| {
        let keys = world.control.signing_keys(scope, "a.test").await.unwrap();
        (
            keys[0].selector.clone(),
            keys[0].key.public_key_der().to_vec(),
        )
    };
    assert_eq!(key(&world.scope).await, key(&there).await);
    // The parent goes over to another key; the replica follows at its next look.
    world.control.rotate_dkim(&there, "a.test").await.unwrap();
    world.control.check_now(&there, "a.test").await.unwrap();
    world.clock.advance(Duration::from_mins(11));
    world.control.check_now(&there, "a.test").await.unwrap();
    assert_ne!(key(&world.scope).await, key(&there).await);
    world
        .control
        .check_now(&world.scope, "a.test")
        .await
        .unwrap();
    assert_eq!(key(&world.scope).await, key(&there).await);
}

#[tokio::test]
async fn a_replica_without_a_fit_parent_says_why() {
    let world = World::new().await;
    let there = Scope {
        region: "eu-west-1".parse().unwrap(),
        ..world.scope.clone()
    };
    let (private, _) = own(1024);
    let parents = [
        domain("byo.test", own_key("s", &private)),
        domain(
            "chain.test",
            DkimRequest::Replica {
                region: "us-west-2".parse().unwrap(),
            },
        ),
    ];
    for parent in parents {
        let created = world
            .control
            .create_identity(&there, parent, Expect::Absent);
        created.await.unwrap();
    }
    world
        .control
        .verify_domain(&there, "txt.test")
        .await
        .unwrap();
    let rows = [
        (
            "none.test",
            "eu-west-1",
            Problem::ReplicationPrimaryNotFound,
        ),
        ("txt.test", "eu-west-1", Problem::ReplicationPrimaryNotFound),
        (
            "byo.test",
            "eu-west-1",
            Problem::ReplicationPrimaryByoDkimNotSupported,
        ),
        (
            "chain.test",
            "eu-west-1",
            Problem::ReplicationReplicaAsPrimaryNotSupported,
        ),
        (
            "own.test",
            "us-east-1",
            Problem::ReplicationPrimaryInvalidRegion,
        ),
    ];
    for (name, region, problem) in rows {
        let region = region.parse().unwrap();
        world
            .create(domain(name, DkimRequest::Replica { region }))
            .await
            .unwrap();
        let checked = world.control.check_now(&world.scope, name).await.unwrap();
        let check = checked.last_check.clone().unwrap();
        assert_eq!(check.problem, Some(problem), "{name}");
        assert!(check.records[0].problem.is_some());
        assert_eq!(checked.status(), Status::Pending);
        assert_eq!(world.signer(name).await, None);
    }
}
