//! What a permit says: the most specific verified identity gives permission and settings (identities.md §4.4).

use crate::identities::{address, easy};
use crate::world::World;
use control::Permit;
use model::identity::{MailFrom, OnMxFailure, Proof, Status};

impl World {
    /// A verified identity whose settings carry its own name.
    async fn verified(&self, name: &str, with_settings: bool) {
        let new = if name.contains('@') {
            address(name)
        } else {
            easy(name)
        };
        let mut identity = self.create(new).await.unwrap();
        let proof = Proof {
            status: Status::Success,
            next_check_at: None,
            ..identity.ownership.clone()
        };
        identity.ownership = proof.clone();
        if let Some(dkim) = &mut identity.dkim {
            dkim.proof = proof.clone();
        }
        if with_settings {
            identity.configuration_set = Some(format!("set-of-{name}"));
            identity.feedback_forwarding = false;
            identity.mail_from = Some(MailFrom {
                domain: format!("bounce.{name}"),
                on_mx_failure: OnMxFailure::UseDefault,
                proof,
                last_check: None,
            });
        }
        self.write(&identity).await;
    }

    async fn permit(&self, sender: &str) -> Option<Permit> {
        self.control.permit(&self.scope, sender).await.unwrap()
    }

    async fn permit_by(&self, name: &str, sender: &str) -> Option<Permit> {
        self.control
            .permit_by(&self.scope, name, sender)
            .await
            .unwrap()
    }
}

#[tokio::test]
async fn the_most_specific_verified_identity_supplies_the_settings() {
    let world = World::new().await;
    world.create(easy("c.example.test")).await.unwrap();
    for name in [
        "example.test",
        "b.example.test",
        "a.b.example.test",
        "user@a.b.example.test",
    ] {
        world.verified(name, true).await;
    }
    let rows = [
        (
            "user@a.b.example.test",
            "user@a.b.example.test",
            "a.b.example.test",
        ),
        (
            "user+x@a.b.example.test",
            "user@a.b.example.test",
            "a.b.example.test",
        ),
        (
            "User@a.b.example.test",
            "a.b.example.test",
            "a.b.example.test",
        ),
        (
            "user@x.a.b.example.test",
            "a.b.example.test",
            "a.b.example.test",
        ),
        ("user@b.EXAMPLE.test", "b.example.test", "b.example.test"),
        // The sub-domain c is there, but not verified.
        ("user@c.example.test", "example.test", "example.test"),
        ("user@example.test", "example.test", "example.test"),
    ];
    for (sender, giver, signer) in rows {
        let permit = world.permit(sender).await.expect(sender);
        assert_eq!(permit.identity.name, giver, "{sender}");
        assert_eq!(permit.dkim_identity.as_deref(), Some(signer), "{sender}");
        let set = format!("set-of-{giver}");
        assert_eq!(permit.configuration_set, Some(set), "{sender}");
        let custom = permit.identity.mail_from.as_ref().unwrap();
        assert_eq!(custom.domain, format!("bounce.{giver}"));
        assert!(!permit.identity.feedback_forwarding);
        let arn = format!("arn:aws:ses:us-east-1:123456789012:identity/{giver}");
        assert_eq!(permit.arn, arn);
    }
    for stranger in [
        "user@test",
        "user@xexample.test",
        "nothing",
        "",
        "@example.test@",
    ] {
        assert!(world.permit(stranger).await.is_none(), "{stranger}");
    }
}

#[tokio::test]
async fn an_address_without_settings_takes_the_domains_set_and_nothing_else() {
    let world = World::new().await;
    world.verified("a.test", true).await;
    world.verified("me@a.test", false).await;
    let permit = world.permit("me@a.test").await.unwrap();
    assert_eq!(permit.identity.name, "me@a.test");
    assert_eq!(permit.configuration_set.as_deref(), Some("set-of-a.test"));
    assert!(permit.identity.mail_from.is_none() && permit.identity.feedback_forwarding);
    assert_eq!(permit.dkim_identity.as_deref(), Some("a.test"));
}

#[tokio::test]
async fn an_address_alone_is_not_signed_for_and_its_case_counts() {
    let world = World::new().await;
    world.verified("Sender@EXAMPLE.test", false).await;
    let permit = world.permit("Sender@EXAMPLE.test").await.unwrap();
    assert_eq!(
        (permit.dkim_identity, permit.configuration_set),
        (None, None)
    );
    for other in [
        "sender@EXAMPLE.test",
        "Sender@example.test",
        "Sender@x.EXAMPLE.test",
    ] {
        assert!(world.permit(other).await.is_none(), "{other}");
    }
}

#[tokio::test]
async fn a_named_identity_permits_what_it_covers() {
    let world = World::new().await;
    world.verified("a.test", true).await;
    world.verified("me@a.test", false).await;
    world.create(address("pending@a.test")).await.unwrap();
    let by = world.permit_by("a.test", "me@a.test").await.unwrap();
    assert_eq!(by.identity.name, "a.test");
    assert_eq!(by.configuration_set.as_deref(), Some("set-of-a.test"));
    assert_eq!(by.dkim_identity.as_deref(), Some("a.test"));
    let by = world.permit_by("me@a.test", "me+x@a.test").await.unwrap();
    assert_eq!(
        (by.identity.name.as_str(), by.dkim_identity.as_deref()),
        ("me@a.test", Some("a.test"))
    );
    for (name, sender) in [
        ("me@a.test", "you@a.test"),
        ("a.test", "me@b.test"),
        ("pending@a.test", "pending@a.test"),
        ("none.test", "me@none.test"),
    ] {
        assert!(
            world.permit_by(name, sender).await.is_none(),
            "{name} {sender}"
        );
    }
}

#[tokio::test]
async fn a_domain_whose_signing_is_off_is_not_signed_by_its_parent() {
    let world = World::new().await;
    world.verified("a.test", false).await;
    world.verified("b.a.test", false).await;
    world
        .control
        .set_dkim_enabled(&world.scope, "b.a.test", false)
        .await
        .unwrap();
    let permit = world.permit("me@b.a.test").await.unwrap();
    assert_eq!(permit.dkim_identity, None);
    let permit = world.permit("me@c.a.test").await.unwrap();
    assert_eq!(permit.dkim_identity.as_deref(), Some("a.test"));
}
