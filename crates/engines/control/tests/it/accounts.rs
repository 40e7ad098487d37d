//! Accounts, access keys and what is made at the first start.

use crate::world::{FailingState, World, account, settings};
use base::Secret;
use control::{Error, Quota, Scope};
use model::Account;
use model::account::Review;

#[tokio::test]
async fn the_first_start_makes_what_later_ones_keep() {
    let world = World::new().await;
    let again = world.reopened().await;
    let first = world.control.account(&world.scope).await.unwrap().unwrap();
    assert_eq!((first.production, first.max_24_hour_send), (false, 200.0));
    assert_eq!(again.account(&world.scope).await.unwrap().unwrap(), first);
    let der = async |c: &control::Control| {
        let key = c.service_key().await.unwrap();
        key.key.public_key_der().to_vec()
    };
    assert_eq!(der(&world.control).await, der(&again).await);
    let sign = |c: &control::Control| c.message_id_key().sign(&[b"x"]);
    assert_eq!(sign(&world.control), sign(&again));
}

#[tokio::test]
async fn a_new_root_key_replaces_the_old_one() {
    let world = World::new().await;
    let key = world.control.access_key("AKIAROOT").await.unwrap().unwrap();
    assert_eq!(key.secret.expose(), "secret");
    assert_eq!(key.principal, "arn:aws:iam::123456789012:root");
    let mut changed = settings();
    changed.root_key = ("AKIANEW".into(), Secret::new("other".into()));
    let again = World::open(&world.env, &world.stores, changed)
        .await
        .unwrap();
    assert!(again.access_key("AKIAROOT").await.unwrap().is_none());
    assert_eq!(
        again
            .access_key("AKIANEW")
            .await
            .unwrap()
            .unwrap()
            .secret
            .expose(),
        "other"
    );
    for id in ["", "AKIA ../x", &"A".repeat(200)] {
        assert!(again.access_key(id).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_stop_at_any_write_leaves_no_replaced_root_key() {
    let mut stopped = 0;
    for writes in 0..10 {
        let world = World::new().await;
        let mut changed = settings();
        changed.root_key = ("AKIANEW".into(), Secret::new("other".into()));
        let mut stores = world.stores.clone();
        stores.state = FailingState::after(writes, stores.state);
        if World::open(&world.env, &stores, changed.clone())
            .await
            .is_err()
        {
            stopped += 1;
        }
        let again = World::open(&world.env, &world.stores, changed)
            .await
            .unwrap();
        assert!(
            again.access_key("AKIAROOT").await.unwrap().is_none(),
            "after {writes} writes"
        );
        assert!(again.access_key("AKIANEW").await.unwrap().is_some());
    }
    assert!(
        (1..10).contains(&stopped),
        "some of the stops came in time: {stopped}"
    );
}

#[tokio::test]
async fn accounts_are_created_and_changed() {
    let world = World::new().await;
    let id = account("210987654321");
    let (made, key) = world.control.create_account(&id).await.unwrap();
    assert_eq!((made.id, key.account.clone()), (id.clone(), id.clone()));
    let found = world.control.access_key(&key.id).await.unwrap().unwrap();
    assert_eq!(
        (&found.secret, key.secret.expose().len()),
        (&key.secret, 40)
    );
    let again = world.control.create_account(&id).await;
    assert!(matches!(again, Err(Error::AccountExists(_))));
    let listed = world.control.list_accounts().await.unwrap();
    let ids: Vec<_> = listed.iter().map(|a| a.id.as_str()).collect();
    assert_eq!(ids, ["123456789012", "210987654321"]);

    let scope = Scope {
        account: id,
        region: world.scope.region.clone(),
    };
    let quota = Quota {
        max_24_hour_send: 50_000.0,
        max_send_rate: 14.0,
    };
    world
        .control
        .grant_production(&scope, Some(quota))
        .await
        .unwrap();
    world
        .control
        .pause_account(&scope, "complaints")
        .await
        .unwrap();
    let now = world.control.account(&scope).await.unwrap().unwrap();
    assert!(now.production && !now.may_send());
    assert_eq!((now.max_24_hour_send, now.max_send_rate), (50_000.0, 14.0));
    world.control.resume_account(&scope).await.unwrap();
    world.control.deny_production(&scope).await.unwrap();
    let now = world.control.account(&scope).await.unwrap().unwrap();
    assert!(!now.production && now.may_send());
}

#[tokio::test]
async fn nonsense_is_refused() {
    let world = World::new().await;
    for (day, rate) in [
        (-2.0, 1.0),
        (1.0, -0.5),
        (f64::NAN, 1.0),
        (1.0, f64::INFINITY),
    ] {
        let quota = Quota {
            max_24_hour_send: day,
            max_send_rate: rate,
        };
        let refused = world.control.set_quota(&world.scope, quota).await;
        assert!(matches!(refused, Err(Error::InvalidQuota)), "{quota:?}");
    }
    let mut odd = settings();
    odd.account_defaults.max_send_rate = f64::NAN;
    let opened = World::open(&world.env, &world.stores, odd).await;
    assert!(matches!(opened, Err(Error::InvalidQuota)));
    let nobody = Scope {
        account: account("999999999999"),
        region: world.scope.region.clone(),
    };
    assert!(world.control.account(&nobody).await.unwrap().is_none());
    let refused = world.control.resume_account(&nobody).await;
    assert!(matches!(refused, Err(Error::AccountNotFound(_))));
}

#[tokio::test]
async fn no_secret_stands_readable_in_the_store() {
    let world = World::new().await;
    let (_, key) = world
        .control
        .create_account(&account("210987654321"))
        .await
        .unwrap();
    let records = world.stores.state.scan("", None, 1_000).await.unwrap();
    assert!(records.len() >= 5);
    for record in records {
        let text = String::from_utf8(record.value.to_vec()).unwrap();
        assert!(
            !text.contains(key.secret.expose()),
            "{}: {text}",
            record.key
        );
        assert!(!text.contains("\"secret\""), "{}: {text}", record.key);
    }
    assert!(!format!("{key:?}").contains(key.secret.expose()));
}

#[tokio::test(start_paused = true)]
async fn a_customer_asks_and_the_operator_decides() {
    let world = World::new().await;
    let (control, scope) = (&world.control, &world.scope);
    let request = control::DetailsRequest {
        marketing: false,
        website: "https://shop.test/".into(),
        contact_language: "EN".into(),
        use_case: "receipts".into(),
        contacts: vec!["ops@shop.test".into()],
        production: true,
    };
    let bad = control::DetailsRequest {
        website: "no url".into(),
        ..request.clone()
    };
    let refused = control.put_account_details(scope, &bad).await;
    assert!(matches!(refused, Err(Error::Invalid(text)) if text == "Url contains invalid format"));
    control.put_account_details(scope, &request).await.unwrap();
    let again = control.put_account_details(scope, &request).await;
    assert!(matches!(again, Err(Error::ReviewOpen)));
    let review = |account: &Account| account.details.as_ref().map(|details| details.review);
    let denied = control.deny_production(scope).await.unwrap();
    assert_eq!(
        (denied.production, review(&denied)),
        (false, Some(Review::Denied))
    );
    control.put_account_details(scope, &request).await.unwrap();
    let granted = control.grant_production(scope, None).await.unwrap();
    assert_eq!(
        (granted.production, review(&granted)),
        (true, Some(Review::Granted))
    );
}

#[tokio::test(start_paused = true)]
async fn the_customers_switch_does_not_lift_the_operators_pause() {
    let world = World::new().await;
    let (control, scope) = (&world.control, &world.scope);
    let may_send = || async { control.account(scope).await.unwrap().unwrap().may_send() };
    control.set_account_sending(scope, false).await.unwrap();
    assert!(!may_send().await);
    control.pause_account(scope, "spam").await.unwrap();
    control.set_account_sending(scope, true).await.unwrap();
    assert!(!may_send().await, "reputation-quotas.md acceptance 12");
    control.resume_account(scope).await.unwrap();
    assert!(may_send().await);
}
