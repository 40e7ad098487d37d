//! Policies: those of users, managed ones, boundaries, those of identities, and what a simulation says of them.

use super::{ANN, DOMAIN, SEND, document};
use crate::world::World;
use control::access::{Error, NewManagedPolicy, NewUser, Owner, Simulation};
use control::{Expect, NewIdentity};
use model::access::PolicyKind;
use policy::Decision;

impl World {
    /// The ARN of a managed policy to limit others by.
    async fn edge(&self) -> String {
        let new = NewManagedPolicy {
            name: "edge".into(),
            path: "/".into(),
            document: document("Allow", "ses:Get*"),
            description: None,
            tags: Vec::new(),
        };
        let id = &self.scope.account;
        let made = self.control.create_managed_policy(id, new).await.unwrap();
        made.arn(id.as_str()).to_string()
    }
}

#[tokio::test]
async fn documents_are_bounded_and_understood() {
    let world = World::new().await;
    let (control, id) = (&world.control, &world.scope.account);
    let ann = world.user("ann").await;
    let put = async |text: &str| control.put_inline_policy(id, &ann, ("p", text)).await;
    assert!(matches!(
        put("{").await,
        Err(Error::Malformed(policy::Error::Json))
    ));
    let unknown = r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringIs":{"a":"b"}}}}"#;
    assert!(matches!(
        put(unknown).await,
        Err(Error::Malformed(policy::Error::Syntax(_)))
    ));
    let spaced = document("Allow", "ses:*").replace(',', &format!(",{}", " ".repeat(500)));
    put(&spaced).await.unwrap();
    assert_eq!(control.inline_policy(id, &ann, "p").await.unwrap(), spaced);
    let long = document("Allow", &format!("ses:{}", "x".repeat(2_000)));
    let refused = put(&long).await.unwrap_err();
    assert!(matches!(refused, Error::InlineTooLong { most: 2_048, .. }));
}

#[tokio::test]
async fn a_policy_that_is_carried_stays() {
    let world = World::new().await;
    let (control, id) = (&world.control, &world.scope.account);
    let ann = world.user("ann").await;
    let new = NewManagedPolicy {
        name: "senders".into(),
        path: "/".into(),
        document: document("Allow", "ses:Send*"),
        description: None,
        tags: Vec::new(),
    };
    let made = control
        .create_managed_policy(id, new.clone())
        .await
        .unwrap();
    let arn = made.arn(id.as_str()).to_string();
    let twice = control.create_managed_policy(id, new).await.unwrap_err();
    assert!(matches!(twice, Error::PolicyExists(_)));
    control.attach_policy(id, &ann, &arn).await.unwrap();
    control.attach_policy(id, &ann, &arn).await.unwrap();
    assert_eq!(
        control.managed_policy(id, &arn).await.unwrap().attachments,
        1
    );
    assert_eq!(world.may(ANN, SEND).await, Ok(()));
    let kept = control.delete_managed_policy(id, &arn).await.unwrap_err();
    assert!(matches!(kept, Error::InUse));
    control.detach_policy(id, &ann, &arn).await.unwrap();
    assert!(world.may(ANN, SEND).await.is_err());
    control.delete_managed_policy(id, &arn).await.unwrap();
    let gone = control.attach_policy(id, &ann, &arn).await.unwrap_err();
    assert!(matches!(gone, Error::NotAttachable(_)));
    let foreign = "arn:aws:iam::999999999999:policy/senders";
    let refused = control.attach_policy(id, &ann, foreign).await.unwrap_err();
    assert!(matches!(refused, Error::NotAttachable(_)));
}

#[tokio::test]
async fn a_boundary_limits_and_is_counted() {
    let world = World::new().await;
    let (control, id) = (&world.control, &world.scope.account);
    let arn = world.edge().await;
    let limited = NewUser {
        name: "ann".into(),
        path: "/mail/".into(),
        boundary: Some(arn.clone()),
        tags: Vec::new(),
    };
    control.create_user(id, limited).await.unwrap();
    world
        .give(&Owner::User("ann".into()), "p", &document("Allow", "*"))
        .await;
    assert_eq!(world.may(ANN, "ses:GetAccount").await, Ok(()));
    let denied = world.may(ANN, SEND).await.unwrap_err();
    assert_eq!(denied.by, PolicyKind::Boundary);
    let kept = control.delete_managed_policy(id, &arn).await.unwrap_err();
    assert!(matches!(kept, Error::InUse));
    let owner = Owner::User("ann".into());
    control.delete_inline_policy(id, &owner, "p").await.unwrap();
    control.delete_user(id, "ann").await.unwrap();
    control.delete_managed_policy(id, &arn).await.unwrap();
}

#[tokio::test]
async fn policies_of_identities_speak_of_sending() {
    let world = World::new().await;
    let (control, scope) = (&world.control, &world.scope);
    let new = NewIdentity {
        name: "a.test".parse().unwrap(),
        dkim: None,
        configuration_set: None,
        tags: vec![("team".into(), "blue".into())],
    };
    control
        .create_identity(scope, new, Expect::Absent)
        .await
        .unwrap();
    let put = async |name: &str, effect: &str, principal: &str| {
        let text = format!(
            r#"{{"Statement":{{"Effect":"{effect}","Principal":{{"AWS":"{principal}"}},"Action":"ses:*","Resource":"{DOMAIN}"}}}}"#
        );
        let put = (name, text.as_str());
        control
            .put_identity_policy(scope, "a.test", put, Expect::Any)
            .await
            .unwrap();
    };
    let root = "arn:aws:iam::123456789012:root";
    let foreign = "arn:aws:iam::999999999999:root";
    assert_eq!(world.may(root, SEND).await, Ok(()));
    assert!(world.may(foreign, SEND).await.is_err());
    put("lend", "Allow", "999999999999").await;
    assert_eq!(world.may(foreign, SEND).await, Ok(()));
    put("never", "Deny", "*").await;
    for principal in [root, foreign] {
        let denied = world.may(principal, SEND).await.unwrap_err();
        assert_eq!((denied.explicit, denied.by), (true, PolicyKind::Resource));
    }
    // Nobody locks himself out of managing what he owns.
    assert_eq!(
        world.may(root, "ses:DeleteEmailIdentityPolicy").await,
        Ok(())
    );
    assert!(world.may(foreign, "ses:GetEmailIdentity").await.is_err());
}

#[tokio::test]
async fn tags_of_principal_and_resource_are_conditions() {
    let world = World::new().await;
    let new = NewIdentity {
        name: "a.test".parse().unwrap(),
        dkim: None,
        configuration_set: None,
        tags: vec![("team".into(), "blue".into())],
    };
    let made = world
        .control
        .create_identity(&world.scope, new, Expect::Absent);
    made.await.unwrap();
    let ann = world.user("ann").await;
    let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ses:*","Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/team":"${aws:PrincipalTag/team}"}}}}"#;
    world.give(&ann, "p", text).await;
    assert_eq!(world.may(ANN, SEND).await, Ok(()));
    let other = "arn:aws:ses:us-east-1:123456789012:identity/b.test";
    assert!(world.may_with(ANN, "", SEND, other).await.is_err());
}

#[tokio::test]
async fn simulations_say_what_would_be() {
    let world = World::new().await;
    let (control, id) = (&world.control, &world.scope.account);
    let ann = world.user("ann").await;
    world.give(&ann, "p", &document("Allow", "ses:Send*")).await;
    let simulation = Simulation {
        principal: ANN.into(),
        actions: vec![
            SEND.into(),
            "ses:GetAccount".into(),
            "ses:SendRawEmail".into(),
        ],
        more_policies: vec![document("Deny", "ses:SendRawEmail")],
        ..Simulation::default()
    };
    let answers = control.simulate(id, &simulation).await.unwrap();
    let short: Vec<_> = answers
        .iter()
        .map(|one| match one.decision {
            Decision::Allow { .. } => "allowed",
            Decision::ExplicitDeny { .. } => "forbidden",
            Decision::ImplicitDeny { .. } => "not",
        })
        .collect();
    assert_eq!(short, ["allowed", "not", "forbidden"]);
    let missing = Simulation {
        principal: "arn:aws:iam::123456789012:user/eve".into(),
        ..simulation
    };
    let refused = control.simulate(id, &missing).await.unwrap_err();
    assert!(matches!(refused, Error::NoOwner(_)));
}

#[tokio::test]
async fn no_spelling_of_a_domain_escapes_what_is_forbidden() {
    let world = World::new().await;
    let ann = world.user("ann").await;
    world.give(&ann, "p", &document("Allow", "ses:*")).await;
    let text = format!(
        r#"{{"Statement":{{"Effect":"Deny","Action":"ses:Delete*","Resource":"{DOMAIN}"}}}}"#
    );
    world.give(&ann, "q", &text).await;
    for spelled in [DOMAIN.to_owned(), DOMAIN.replace("a.test", "A.Test")] {
        let asked = world.may_with(ANN, "", "ses:DeleteEmailIdentity", &spelled);
        let denied = asked.await.expect_err("it is the same domain");
        assert!(denied.explicit, "{spelled}");
    }
}

#[tokio::test]
async fn a_boundary_can_be_asked_for_of_whom_a_policy_is_given() {
    let world = World::new().await;
    let (control, id) = (&world.control, &world.scope.account);
    let edge = world.edge().await;
    let ann = world.user("ann").await;
    world.user("free").await;
    let limited = NewUser {
        name: "bound".into(),
        path: "/".into(),
        boundary: Some(edge.clone()),
        tags: Vec::new(),
    };
    control.create_user(id, limited).await.unwrap();
    world.give(&ann, "p", &document("Allow", "iam:*")).await;
    let text = format!(
        r#"{{"Statement":{{"Effect":"Deny","Action":"iam:PutUserPolicy","Resource":"*",
            "Condition":{{"StringNotEquals":{{"iam:PermissionsBoundary":"{edge}"}}}}}}}}"#
    );
    world.give(&ann, "q", &text).await;
    for (name, may) in [("bound", true), ("free", false), ("ann", false)] {
        let user = format!("arn:aws:iam::123456789012:user/{name}");
        let asked = world.may_with(ANN, "", "iam:PutUserPolicy", &user).await;
        assert_eq!(asked.is_ok(), may, "{name}");
    }
}
