//! What a customer sets on identities beside their proofs.

use crate::world::World;
use control::{Error, Expect, NewConfigurationSet, NewIdentity, Notification, Tagged};

const DOMAIN: &str = "sender.test";

fn policy(identity: &str) -> String {
    let arn = format!("arn:aws:ses:us-east-1:123456789012:identity/{identity}");
    format!(
        r#"{{ "Statement": [ {{"Effect":"Allow","Principal":"*","Action":"ses:*","Resource":"{arn}"}} ] }}"#
    )
}

impl World {
    async fn with_domain() -> Self {
        let world = Self::new().await;
        let token = world.control.verify_domain(&world.scope, DOMAIN).await;
        assert!(!token.unwrap().is_empty());
        world
    }

    async fn put_policy(&self, name: &str, text: &str, expect: Expect) -> Result<(), Error> {
        self.control
            .put_identity_policy(&self.scope, DOMAIN, (name, text), expect)
            .await
    }
}

#[tokio::test(start_paused = true)]
async fn policies_live_with_their_identity() {
    let world = World::with_domain().await;
    let (control, scope) = (&world.control, &world.scope);
    let text = policy(DOMAIN);
    world.put_policy("p", &text, Expect::Absent).await.unwrap();
    let again = world.put_policy("p", &text, Expect::Absent).await;
    assert!(matches!(again, Err(Error::PolicyExists(name)) if name == "p"));
    world.put_policy("p", &text, Expect::Present).await.unwrap();
    let absent = world.put_policy("q", &text, Expect::Present).await;
    assert!(matches!(absent, Err(Error::PolicyNotFound(name)) if name == "q"));
    let foreign = policy("other.test");
    let other = world.put_policy("q", &foreign, Expect::Any).await;
    assert!(matches!(other, Err(Error::InvalidPolicy(_))));
    let name = world.put_policy("a b", &text, Expect::Any).await;
    assert!(
        matches!(name, Err(Error::Invalid(text)) if text.starts_with("PolicyName is invalid."))
    );
    let kept = control
        .identity_policies(scope, "Sender.Test")
        .await
        .unwrap();
    assert_eq!(kept["p"], text.replace(' ', ""));
    let delete = |expect| control.delete_identity_policy(scope, DOMAIN, "p", expect);
    delete(Expect::Present).await.unwrap();
    assert!(matches!(
        delete(Expect::Present).await,
        Err(Error::PolicyNotFound(_))
    ));
    delete(Expect::Any).await.unwrap();
    control.delete_identity(scope, DOMAIN).await.unwrap();
    let gone = world.put_policy("p", &text, Expect::Any).await;
    assert!(matches!(gone, Err(Error::IdentityNotFound(_))));
}

#[tokio::test(start_paused = true)]
async fn an_identity_has_twenty_policies() {
    let world = World::with_domain().await;
    for n in 0..20 {
        let name = format!("p{n}");
        let put = world.put_policy(&name, &policy(DOMAIN), Expect::Any).await;
        put.unwrap();
    }
    let more = world.put_policy("p20", &policy(DOMAIN), Expect::Any).await;
    assert!(matches!(more, Err(Error::TooManyPolicies(_))));
    world
        .put_policy("p0", &policy(DOMAIN), Expect::Any)
        .await
        .unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_default_set_is_set_and_cleared() {
    let world = World::with_domain().await;
    let (control, scope) = (&world.control, &world.scope);
    let set = |identity, name| control.set_default_configuration_set(scope, identity, name);
    let of_domain = || async {
        let found = control.identity(scope, DOMAIN).await;
        found.unwrap().unwrap().configuration_set
    };
    assert!(matches!(
        set("none.test", None).await,
        Err(Error::IdentityNotFound(_))
    ));
    assert!(matches!(
        set(DOMAIN, Some("s")).await,
        Err(Error::ConfigurationSetNotFound(_))
    ));
    let new = NewConfigurationSet {
        name: "s".into(),
        options: Vec::new(),
        tags: Vec::new(),
    };
    control.create_configuration_set(scope, new).await.unwrap();
    for cleared in [None, Some("")] {
        set(DOMAIN, Some("s")).await.unwrap();
        assert_eq!(of_domain().await.as_deref(), Some("s"));
        set(DOMAIN, cleared).await.unwrap();
        assert_eq!(of_domain().await, None);
    }
}

#[tokio::test(start_paused = true)]
async fn topics_that_are_not_there_are_refused() {
    let world = World::with_domain().await;
    let (control, scope) = (&world.control, &world.scope);
    let arn = "arn:aws:sns:us-east-1:123456789012:t";
    let set = |topic| control.set_notification_topic(scope, DOMAIN, Notification::Bounce, topic);
    assert!(matches!(set(Some(arn)).await, Err(Error::Invalid(_))));
    set(None).await.unwrap();
    let headers = |on| control.set_notification_headers(scope, DOMAIN, Notification::Bounce, on);
    assert!(matches!(headers(true).await, Err(Error::Invalid(_))));
    headers(false).await.unwrap();
    let unknown = control.set_notification_topic(scope, "x.test", Notification::Bounce, None);
    assert!(matches!(unknown.await, Err(Error::IdentityNotFound(_))));
}

#[tokio::test(start_paused = true)]
async fn a_certificate_belongs_to_an_address_of_the_identity() {
    let world = World::with_domain().await;
    let (control, scope) = (&world.control, &world.scope);
    let address = NewIdentity {
        name: "me@other.test".parse().unwrap(),
        dkim: None,
        configuration_set: None,
        tags: Vec::new(),
    };
    let created = control.create_identity(scope, address, Expect::Absent);
    created.await.unwrap();
    let arn = "arn:aws:acm:us-east-1:123456789012:certificate/1";
    let associate = |identity, from| control.associate_certificate(scope, identity, from, arn);
    let refused = [
        (DOMAIN, None),
        (DOMAIN, Some("a@elsewhere.test")),
        (DOMAIN, Some("a@xsender.test")),
        (DOMAIN, Some("sender.test")),
        ("me@other.test", Some("you@other.test")),
    ];
    for (identity, from) in refused {
        let got = associate(identity, from).await;
        assert!(
            matches!(got, Err(Error::Invalid(_))),
            "{identity} {from:?}: {got:?}"
        );
    }
    associate(DOMAIN, Some("b@Sub.sender.test")).await.unwrap();
    associate(DOMAIN, Some("a@sender.test")).await.unwrap();
    let again = associate(DOMAIN, Some("a@SENDER.test")).await;
    assert!(matches!(again, Err(Error::CertificateExists(_))));
    associate("me@other.test", None).await.unwrap();
    let listed = control.certificates(scope, DOMAIN).await.unwrap();
    let addresses: Vec<_> = listed.iter().map(|one| one.from_address.as_str()).collect();
    assert_eq!(addresses, ["a@sender.test", "b@sub.sender.test"]);
    let deleted = control.delete_identity(scope, "me@other.test").await;
    assert!(
        matches!(deleted, Err(Error::Invalid(text)) if text.contains("certificate associations"))
    );
    for _ in 0..2 {
        let end = control.disassociate_certificate(scope, DOMAIN, Some("a@sender.test"));
        end.await.unwrap();
    }
    assert_eq!(control.certificates(scope, DOMAIN).await.unwrap().len(), 1);
    let unknown = control
        .disassociate_certificate(scope, "x.test", None)
        .await;
    assert!(matches!(unknown, Err(Error::IdentityNotFound(_))));
}

#[tokio::test(start_paused = true)]
async fn tags_are_merged_and_removed() {
    let world = World::with_domain().await;
    let (control, scope) = (&world.control, &world.scope);
    let set = NewConfigurationSet {
        name: "s".into(),
        options: Vec::new(),
        tags: Vec::new(),
    };
    control.create_configuration_set(scope, set).await.unwrap();
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    for resource in [
        Tagged::Identity(DOMAIN.into()),
        Tagged::ConfigurationSet("s".into()),
    ] {
        let first = [pair("a", "1"), pair("b", "2")];
        control.tag(scope, &resource, &first).await.unwrap();
        control
            .tag(scope, &resource, &[pair("b", "3")])
            .await
            .unwrap();
        let keys = ["a".to_owned(), "none".to_owned()];
        control.untag(scope, &resource, &keys).await.unwrap();
        let many: Vec<_> = (0..50).map(|n| pair(&format!("k{n}"), "")).collect();
        let refused = control.tag(scope, &resource, &many).await;
        assert!(
            matches!(refused, Err(Error::InvalidTags(_))),
            "it would have 51"
        );
        let left = control.tags(scope, &resource).await.unwrap();
        assert_eq!(left, [pair("b", "3")]);
    }
    let unknown = Tagged::ConfigurationSet("none".into());
    let refused = control.tag(scope, &unknown, &[]).await;
    assert!(matches!(refused, Err(Error::ConfigurationSetNotFound(_))));
}
