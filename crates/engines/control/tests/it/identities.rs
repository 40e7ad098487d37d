//! Use cases of identities, and the directory that sends ask.

use crate::world::World;
use base::Secret;
use base::crypto::RsaPrivateKey;
use base::env::{Record, RecordType, Zone, ZoneAnswer};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use control::{DkimRequest, Error, Expect, Filter, NewIdentity};
use model::Identity;
use model::identity::{DkimOrigin, Kind, Status};

pub(crate) fn domain(name: &str, dkim: DkimRequest) -> NewIdentity {
    NewIdentity {
        name: name.parse().unwrap(),
        dkim: Some(dkim),
        configuration_set: None,
        tags: Vec::new(),
    }
}

pub(crate) fn easy(name: &str) -> NewIdentity {
    domain(name, DkimRequest::Easy { bits: None })
}

pub(crate) fn address(name: &str) -> NewIdentity {
    NewIdentity {
        dkim: None,
        ..easy(name)
    }
}

pub(crate) fn own_key(selector: &str, private_key: &str) -> DkimRequest {
    DkimRequest::External {
        selector: selector.into(),
        private_key: Secret::new(private_key.into()),
    }
}

impl World {
    pub(crate) async fn create(&self, new: NewIdentity) -> Result<Identity, Error> {
        self.control
            .create_identity(&self.scope, new, Expect::Absent)
            .await
    }

    /// Publishes the records of Easy DKIM and looks.
    pub(crate) async fn verify(&self, identity: &Identity) -> Identity {
        for token in &identity.dkim.as_ref().unwrap().tokens {
            let name = format!("{token}._domainkey.{}", identity.name);
            self.dns.cname(&name, &format!("{token}.dkim.ses.test"));
        }
        self.control
            .check_now(&self.scope, &identity.name)
            .await
            .unwrap()
    }

    pub(crate) async fn permitted(&self, address: &str) -> Option<(String, Option<String>)> {
        let found = self.control.permit(&self.scope, address).await.unwrap();
        found.map(|permit| (permit.identity.name.clone(), permit.dkim_identity))
    }
}

#[tokio::test]
async fn a_domain_gets_three_tokens_and_verifies_by_its_records() {
    let world = World::new().await;
    let made = world.create(easy("Example.test")).await.unwrap();
    let dkim = made.dkim.clone().unwrap();
    assert_eq!(
        (made.name.as_str(), made.status()),
        ("example.test", Status::Pending)
    );
    assert_eq!((dkim.origin, dkim.tokens.len()), (DkimOrigin::Easy, 3));
    for token in &dkim.tokens {
        assert!(
            token.len() == 32
                && token
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        );
    }
    let twice = world.create(easy("example.test")).await;
    assert!(matches!(twice, Err(Error::IdentityExists(name)) if name == "example.test"));
    assert_eq!(world.permitted("a@example.test").await, None);
    let verified = world.verify(&made).await;
    assert_eq!(verified.status(), Status::Success);
    let check = verified.last_check.unwrap();
    assert_eq!((check.problem, check.records.len()), (None, 3));
    let expected = ("example.test".to_owned(), Some("example.test".to_owned()));
    assert_eq!(world.permitted("a@b.EXAMPLE.test").await, Some(expected));
    world
        .control
        .delete_identity(&world.scope, "example.TEST")
        .await
        .unwrap();
    assert_eq!(world.permitted("a@example.test").await, None);
    let gone = world
        .control
        .delete_identity(&world.scope, "example.test")
        .await;
    assert!(matches!(gone, Err(Error::IdentityNotFound(_))));
}

#[tokio::test]
async fn the_zone_publishes_the_keys_behind_the_tokens() {
    let world = World::new().await;
    let made = world.create(easy("a.test")).await.unwrap();
    let tokens = made.dkim.as_ref().unwrap().tokens.clone();
    world.verify(&made).await;
    let keys = world
        .control
        .signing_keys(&world.scope, "a.test")
        .await
        .unwrap();
    assert_eq!(
        (keys.len(), keys[0].selector.as_str()),
        (1, tokens[0].as_str())
    );
    let text = async |name: String| match world.control.answer(&name, RecordType::Txt).await {
        ZoneAnswer::Found { records, .. } => match records.as_slice() {
            [Record::Txt(text)] => Some(String::from_utf8(text.clone()).unwrap()),
            _ => None,
        },
        _ => None,
    };
    let current = text(format!("{}.dkim.ses.test", tokens[0])).await.unwrap();
    let expected = STANDARD.encode(keys[0].key.public_key_der());
    assert_eq!(current, format!("v=DKIM1; k=rsa; p={expected}"));
    let spare = text(format!("{}.dkim.ses.test", tokens[2])).await.unwrap();
    assert_eq!(spare, "v=DKIM1; k=rsa; p=");
    let service = world.control.service_key().await.unwrap();
    let own = text(format!("{}._domainkey.ses.test", service.selector))
        .await
        .unwrap();
    assert!(own.ends_with(&STANDARD.encode(service.key.public_key_der())));
}

#[tokio::test]
async fn the_zone_tells_what_is_not_there() {
    let world = World::new().await;
    let made = world.create(easy("a.test")).await.unwrap();
    let token = made.dkim.unwrap().tokens[0].clone();
    let control = &world.control;
    let ask = |name: String, kind| async move { control.answer(&name, kind).await };
    let found = ask(format!("{token}.dkim.ses.test"), RecordType::A).await;
    assert!(matches!(found, ZoneAnswer::Found { records, .. } if records.is_empty()));
    for name in [
        "x.dkim.ses.test",
        "other._domainkey.ses.test",
        "a.b.dkim.ses.test",
    ] {
        let found = ask(name.into(), RecordType::Txt).await;
        assert!(
            matches!(found, ZoneAnswer::NoSuchName { .. }),
            "{name}: {found:?}"
        );
    }
    for name in ["ses.test", "xdkim.ses.test", "a.test", ""] {
        let found = ask(name.into(), RecordType::Txt).await;
        assert_eq!(found, ZoneAnswer::NotOurs, "{name}");
    }
    let apex = ask("dkim.ses.test".into(), RecordType::Soa).await;
    assert!(matches!(apex, ZoneAnswer::Found { records, .. } if records.len() == 1));
    world
        .control
        .delete_identity(&world.scope, "a.test")
        .await
        .unwrap();
    let gone = ask(format!("{token}.dkim.ses.test"), RecordType::Txt).await;
    assert!(matches!(gone, ZoneAnswer::NoSuchName { .. }));
}

#[tokio::test]
async fn an_own_key_verifies_by_its_txt_record_and_signs() {
    let world = World::new().await;
    for (bits, prefix) in [(2048, "v=DKIM1; k=rsa; "), (1024, "")] {
        let name = format!("k{bits}.test");
        let der = RsaPrivateKey::generate_pkcs8(bits).unwrap();
        let public = STANDARD.encode(RsaPrivateKey::from_der(&der).unwrap().public_key_der());
        let made = world
            .create(domain(&name, own_key("s1", &STANDARD.encode(&der))))
            .await
            .unwrap();
        let dkim = made.dkim.unwrap();
        assert_eq!(
            (dkim.tokens, dkim.origin),
            (vec!["s1".to_owned()], DkimOrigin::External)
        );
        assert_eq!((dkim.key_bits, dkim.last_key_generation_at), (None, None));
        let record = format!("s1._domainkey.{name}");
        world
            .dns
            .txt(&record, &[&format!("{prefix}p={}", &public[..40])]);
        let wrong = world.control.check_now(&world.scope, &name).await.unwrap();
        let problem = wrong.last_check.unwrap().problem;
        assert_eq!(problem, Some(model::identity::Problem::InvalidValue));
        world
            .dns
            .txt(&record, &["other", &format!("{prefix}p={public}")]);
        let right = world.control.check_now(&world.scope, &name).await.unwrap();
        assert_eq!(right.status(), Status::Success);
        let keys = world
            .control
            .signing_keys(&world.scope, &name)
            .await
            .unwrap();
        assert_eq!(
            (keys[0].selector.as_str(), keys[0].key.bits()),
            ("s1", bits)
        );
    }
}

#[tokio::test]
async fn bad_keys_selectors_and_tags_make_no_identity() {
    let world = World::new().await;
    let der = RsaPrivateKey::generate_pkcs8(1024).unwrap();
    let key = STANDARD.encode(&der);
    let rows = [
        ("s.t", key.as_str()),
        ("-s", &key),
        ("s", "bm8ga2V5"),
        ("s", "%%%"),
        ("s", ""),
    ];
    for (selector, key) in rows {
        let refused = world.create(domain("a.test", own_key(selector, key))).await;
        let expected = matches!(
            refused,
            Err(Error::InvalidSelector(_) | Error::InvalidPrivateKey(_))
        );
        assert!(expected, "{selector} {key}: {refused:?}");
    }
    for (key, value) in [
        ("", "v"),
        ("aws:x", "v"),
        ("a\u{7}", "v"),
        ("a", "line\nline"),
        (&"k".repeat(129), "v"),
    ] {
        let mut new = easy("a.test");
        new.tags = vec![(key.to_owned(), value.to_owned())];
        assert!(
            matches!(world.create(new).await, Err(Error::InvalidTags(_))),
            "{key}"
        );
    }
    let mut new = easy("a.test");
    new.configuration_set = Some("unknown".into());
    assert!(matches!(
        world.create(new).await,
        Err(Error::ConfigurationSetNotFound(_))
    ));
    assert_eq!(
        world
            .control
            .identity(&world.scope, "a.test")
            .await
            .unwrap(),
        None
    );
}

#[tokio::test]
async fn an_address_stays_pending_and_its_case_counts() {
    let world = World::new().await;
    let made = world.create(address("Me@A.test")).await.unwrap();
    assert_eq!((made.kind, made.status()), (Kind::Address, Status::Pending));
    let find = async |name| world.control.identity(&world.scope, name).await.unwrap();
    assert!(find("Me@A.test").await.is_some() && find("me@a.test").await.is_none());
    assert_eq!(world.permitted("Me@A.test").await, None);
    let with_dkim = world
        .create(domain("b@a.test", DkimRequest::Easy { bits: None }))
        .await;
    assert!(matches!(with_dkim, Err(Error::NotADomain(_))));
}

#[tokio::test]
async fn the_legacy_record_verifies_a_domain_without_dkim() {
    let world = World::new().await;
    let (control, scope) = (&world.control, &world.scope);
    let token = control.verify_domain(scope, "A.test").await.unwrap();
    assert_eq!(STANDARD.decode(&token).unwrap().len(), 32);
    assert_eq!(control.verify_domain(scope, "a.test").await.unwrap(), token);
    let tokens = control.verify_dkim(scope, "a.test").await.unwrap();
    assert_eq!(control.verify_dkim(scope, "a.test").await.unwrap(), tokens);
    world
        .dns
        .txt("_amazonses.a.test", &["of another account", &token]);
    let verified = control.check_now(scope, "a.test").await.unwrap();
    assert_eq!(verified.status(), Status::Success);
    assert_eq!(
        verified.dkim.as_ref().unwrap().proof.status,
        Status::Pending
    );
    assert_eq!(
        world.permitted("x@a.test").await,
        Some(("a.test".into(), None))
    );
    assert!(
        control
            .signing_keys(scope, "a.test")
            .await
            .unwrap()
            .is_empty()
    );
    let both = world.verify(&verified).await;
    assert_eq!(both.dkim.unwrap().proof.status, Status::Success);
    assert_eq!(
        control.signing_keys(scope, "a.test").await.unwrap().len(),
        1
    );
    let only_dkim = control.verify_dkim(scope, "b.test").await.unwrap();
    assert_eq!(only_dkim.len(), 3);
    for bad in ["no domain", "me@a.test", ""] {
        let refused = control.verify_domain(scope, bad).await;
        assert!(matches!(refused, Err(Error::InvalidDomain(_))), "{bad}");
    }
}

#[tokio::test]
async fn the_most_specific_verified_domain_decides() {
    let world = World::new().await;
    for name in ["d.test", "b.d.test", "a.b.d.test"] {
        let made = world.create(easy(name)).await.unwrap();
        if name != "a.b.d.test" {
            world.verify(&made).await;
        }
    }
    let rows = [
        ("x@a.b.d.test", "b.d.test"),
        ("x@b.d.test", "b.d.test"),
        ("x+y@c.d.test", "d.test"),
    ];
    for (sender, expected) in rows {
        let permit = world.permitted(sender).await;
        assert_eq!(
            permit,
            Some((expected.into(), Some(expected.into()))),
            "{sender}"
        );
    }
    assert_eq!(world.permitted("x@test").await, None);
    assert_eq!(world.permitted("nothing").await, None);
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
