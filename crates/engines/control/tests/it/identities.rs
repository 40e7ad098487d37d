//! Use cases of identities, and the directory that sends ask.

mod many;

use crate::world::World;
use base::Secret;
use base::crypto::RsaPrivateKey;
use base::env::{Record, RecordType, Zone, ZoneAnswer};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use control::{DkimRequest, Error, Expect, NewIdentity};
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
