//! Configuration sets through the use cases.

use crate::world::{World, account};
use base::Timestamp;
use control::{
    Control, Delivery, Error, Expect, NewConfigurationSet, NewIdentity, Scope, SetOption,
};
use model::configuration_set::{TlsPolicy, Tracking};
use std::time::Duration;

fn new(name: &str) -> NewConfigurationSet {
    NewConfigurationSet {
        name: name.into(),
        options: Vec::new(),
        tags: vec![("team".into(), "mail".into())],
    }
}

fn tracking(domain: &str) -> Tracking {
    Tracking {
        domain: domain.into(),
        https: None,
    }
}

impl World {
    async fn make(&self, name: &str) {
        let made = self
            .control
            .create_configuration_set(&self.scope, new(name));
        made.await.unwrap();
    }

    async fn put(&self, name: &str, option: SetOption) -> Result<(), Error> {
        let put = self
            .control
            .put_configuration_set_option(&self.scope, name, option);
        put.await
    }
}

async fn names(control: &Control, scope: &Scope, after: Option<&str>, limit: usize) -> Vec<String> {
    let page = control.list_configuration_sets(scope, None, after, limit);
    page.await.unwrap().names
}

#[tokio::test(start_paused = true)]
async fn a_set_lives_until_it_is_deleted() {
    let world = World::new().await;
    world.make("a").await;
    let again = world
        .control
        .create_configuration_set(&world.scope, new("a"));
    assert!(matches!(again.await, Err(Error::ConfigurationSetExists(name)) if name == "a"));
    let reopened = world.reopened().await;
    let found = reopened.configuration_set(&world.scope, "a").await.unwrap();
    let found = found.expect("it outlives a restart");
    assert!(found.sending_enabled && found.tls == TlsPolicy::Optional);
    assert_eq!(found.tags, [("team".to_owned(), "mail".to_owned())]);
    let deleted = world.control.delete_configuration_set(&world.scope, "a");
    deleted.await.unwrap();
    let gone = world.control.configuration_set(&world.scope, "a").await;
    assert_eq!(gone.unwrap(), None);
    let deleted = world.control.delete_configuration_set(&world.scope, "a");
    assert!(matches!(
        deleted.await,
        Err(Error::ConfigurationSetNotFound(_))
    ));
}

#[tokio::test(start_paused = true)]
async fn options_are_replaced_by_groups() {
    let world = World::new().await;
    world.make("a").await;
    let delivery = |tls, minutes| {
        SetOption::Delivery(Delivery {
            tls,
            sending_pool: None,
            max_time: Some(Duration::from_mins(minutes)),
        })
    };
    world
        .put("a", delivery(TlsPolicy::Require, 5))
        .await
        .unwrap();
    world.put("a", SetOption::Sending(false)).await.unwrap();
    world
        .put("a", SetOption::Tls(TlsPolicy::Require))
        .await
        .unwrap();
    assert!(matches!(
        world.put("a", delivery(TlsPolicy::Optional, 4)).await,
        Err(Error::Invalid(_))
    ));
    let read = || async {
        let found = world.control.configuration_set(&world.scope, "a").await;
        found.unwrap().expect("it is there")
    };
    let set = read().await;
    assert_eq!(set.max_delivery_time, Some(Duration::from_mins(5)));
    assert!(!set.sending_enabled && set.last_fresh_start.is_none());
    world.clock.advance(Duration::from_secs(1));
    world.put("a", SetOption::Sending(true)).await.unwrap();
    let fresh = read().await.last_fresh_start;
    assert_eq!(fresh, Some(Timestamp(crate::world::START.0 + 1_000)));
    assert!(matches!(
        world.put("none", SetOption::Sending(true)).await,
        Err(Error::ConfigurationSetNotFound(_))
    ));
}

#[tokio::test(start_paused = true)]
async fn links_point_to_verified_domains_alone() {
    let world = World::new().await;
    world.make("a").await;
    let set = |tracking, expect| {
        world
            .control
            .set_tracking(&world.scope, "a", tracking, expect)
    };
    let refused = set(Some(tracking("sender.test")), Expect::Absent).await;
    assert!(
        matches!(refused, Err(Error::InvalidTracking(text)) if text == "Domain <sender.test> is not verified under this account.")
    );
    let token = world
        .control
        .verify_domain(&world.scope, "sender.test")
        .await;
    world.dns.txt("_amazonses.sender.test", &[&token.unwrap()]);
    let looked = world.control.check_now(&world.scope, "sender.test").await;
    assert!(looked.unwrap().is_usable());
    assert!(matches!(
        set(Some(tracking("links.sender.test")), Expect::Present).await,
        Err(Error::TrackingNotFound(_))
    ));
    let made = set(Some(tracking("links.sender.test")), Expect::Absent).await;
    made.unwrap();
    assert!(matches!(
        set(Some(tracking("sender.test")), Expect::Absent).await,
        Err(Error::TrackingExists(_))
    ));
    set(None, Expect::Present).await.unwrap();
    assert!(matches!(
        set(None, Expect::Present).await,
        Err(Error::TrackingNotFound(_))
    ));
}

#[tokio::test(start_paused = true)]
async fn lists_are_sorted_paged_filtered_and_the_accounts_own() {
    let world = World::new().await;
    for name in ["c", "a", "d", "B", "b-Shop"] {
        world.make(name).await;
    }
    let (control, scope) = (&world.control, &world.scope);
    assert_eq!(
        names(control, scope, None, 10).await,
        ["B", "a", "b-Shop", "c", "d"]
    );
    let page = control.list_configuration_sets(scope, None, None, 2);
    let page = page.await.unwrap();
    assert_eq!(
        (page.names, page.next_after.as_deref()),
        (vec!["B".into(), "a".into()], Some("a"))
    );
    assert_eq!(
        names(control, scope, Some("a"), 3).await,
        ["b-Shop", "c", "d"]
    );
    let found = control.list_configuration_sets(scope, Some("SHOP"), None, 10);
    assert_eq!(found.await.unwrap().names, ["b-Shop"]);
    let other = Scope {
        account: account("210987654321"),
        region: scope.region.clone(),
    };
    assert!(names(control, &other, None, 10).await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn an_identity_has_a_default_set_that_is_there() {
    let world = World::new().await;
    let identity = |set: &str| NewIdentity {
        name: "sender.test".parse().unwrap(),
        dkim: None,
        configuration_set: Some(set.into()),
        tags: Vec::new(),
    };
    let create = |set| {
        world
            .control
            .create_identity(&world.scope, identity(set), Expect::Absent)
    };
    // identities.md acceptance 22.
    let refused = create("none").await;
    assert!(matches!(refused, Err(Error::ConfigurationSetNotFound(name)) if name == "none"));
    let absent = world.control.identity(&world.scope, "sender.test").await;
    assert!(absent.unwrap().is_none());
    world.make("a").await;
    let made = create("a").await.unwrap();
    assert_eq!(made.configuration_set.as_deref(), Some("a"));
}
