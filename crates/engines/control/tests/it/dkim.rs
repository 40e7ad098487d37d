//! Whose keys sign: the switch, other origins and back, lengths, rotation.

mod replicas;

use crate::identities::{address, domain, easy, own_key};
use crate::world::World;
use base::crypto::RsaPrivateKey;
use base::env::{Record, RecordType, Zone, ZoneAnswer};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use control::{DkimRequest, Error};
use model::identity::{Dkim, DkimOrigin, Status};
use std::time::Duration;

const EASY: DkimRequest = DkimRequest::Easy { bits: None };

fn of_length(bits: u16) -> DkimRequest {
    DkimRequest::Easy { bits: Some(bits) }
}

/// A private key as a customer brings it, and the record of its public half.
fn own(bits: usize) -> (String, String) {
    let der = RsaPrivateKey::generate_pkcs8(bits).unwrap();
    let public = STANDARD.encode(RsaPrivateKey::from_der(&der).unwrap().public_key_der());
    (STANDARD.encode(&der), format!("p={public}"))
}

impl World {
    async fn dkim(&self, name: &str) -> Dkim {
        self.now(name).await.dkim.expect("it has DKIM")
    }

    async fn origin(&self, name: &str, request: &DkimRequest) -> Result<Dkim, Error> {
        self.control
            .set_dkim_origin(&self.scope, name, request)
            .await
    }

    /// Selector and length of the key that signs.
    async fn signer(&self, name: &str) -> Option<(String, usize)> {
        let keys = self.control.signing_keys(&self.scope, name).await.unwrap();
        let key = keys.first()?;
        Some((key.selector.clone(), key.key.bits()))
    }

    /// The key behind a token in our zone; empty where there is none.
    async fn published(&self, token: &str) -> Option<String> {
        let name = format!("{token}.dkim.ses.test");
        match self.control.answer(&name, RecordType::Txt).await {
            ZoneAnswer::Found { records, .. } => match records.as_slice() {
                [Record::Txt(text)] => {
                    let text = String::from_utf8(text.clone()).unwrap();
                    Some(text.strip_prefix("v=DKIM1; k=rsa; p=").unwrap().to_owned())
                }
                other => panic!("{other:?}"),
            },
            _ => None,
        }
    }
}

#[tokio::test]
async fn the_switch_changes_no_proof() {
    let world = World::new().await;
    let made = world.create(easy("a.test")).await.unwrap();
    world.verify(&made).await;
    let control = &world.control;
    control
        .set_dkim_enabled(&world.scope, "a.test", false)
        .await
        .unwrap();
    let off = world.dkim("a.test").await;
    assert_eq!(
        (off.signing_enabled, off.proof.status),
        (false, Status::Success)
    );
    assert_eq!(world.signer("a.test").await, None);
    control
        .set_dkim_enabled(&world.scope, "A.test", true)
        .await
        .unwrap();
    assert!(world.signer("a.test").await.is_some());
    // An address has no switch; a domain without DKIM has none either.
    world.create(address("me@a.test")).await.unwrap();
    control
        .set_dkim_enabled(&world.scope, "me@a.test", false)
        .await
        .unwrap();
    assert!(world.dkim("a.test").await.signing_enabled);
    control
        .verify_domain(&world.scope, "txt.test")
        .await
        .unwrap();
    for name in ["txt.test", "none.test", "you@a.test"] {
        let refused = control.set_dkim_enabled(&world.scope, name, true).await;
        assert!(matches!(refused, Err(Error::DkimNotSetUp(_))), "{name}");
    }
}

#[tokio::test]
async fn another_origin_takes_over_and_the_tokens_come_back() {
    let world = World::new().await;
    let made = world.create(easy("a.test")).await.unwrap();
    let tokens = made.dkim.as_ref().unwrap().tokens.clone();
    world.verify(&made).await;
    let (easy_selector, _) = world.signer("a.test").await.unwrap();
    let (private, record) = own(2048);
    let own = world
        .origin("a.test", &own_key("mine", &private))
        .await
        .unwrap();
    assert_eq!(
        (own.origin, own.tokens),
        (DkimOrigin::External, vec!["mine".into()])
    );
    assert_eq!(own.proof.status, Status::Pending);
    // Nothing signs meanwhile, but the domain may send.
    assert_eq!(world.signer("a.test").await, None);
    assert_eq!(world.now("a.test").await.status(), Status::Success);
    assert_eq!(
        world.permitted("x@a.test").await,
        Some(("a.test".into(), None))
    );
    // What the old key signed can still be verified.
    assert!(!world.published(&easy_selector).await.unwrap().is_empty());
    world.dns.txt("mine._domainkey.a.test", &[&record]);
    world
        .control
        .check_now(&world.scope, "a.test")
        .await
        .unwrap();
    assert_eq!(world.signer("a.test").await.unwrap().0, "mine");
    assert_eq!(world.now("a.test").await.verified_until, None);
    let same = world
        .origin("a.test", &own_key("mine", &private))
        .await
        .unwrap();
    assert_eq!(
        same.proof.status,
        Status::Success,
        "the same key again changes nothing"
    );
    let back = world.origin("a.test", &EASY).await.unwrap();
    assert_eq!((back.origin, &back.tokens), (DkimOrigin::Easy, &tokens));
    world
        .control
        .check_now(&world.scope, "a.test")
        .await
        .unwrap();
    assert_eq!(world.signer("a.test").await.unwrap().0, easy_selector);
    world
        .control
        .delete_identity(&world.scope, "a.test")
        .await
        .unwrap();
    assert_eq!(world.published(&easy_selector).await, None);
}

#[tokio::test]
async fn a_key_that_is_too_long_is_refused() {
    let world = World::new().await;
    let long = include_str!("../keys/rsa-3072.pkcs8.base64").trim_end();
    let refused = world.create(domain("a.test", own_key("s", long))).await;
    let size = matches!(
        refused,
        Err(Error::InvalidPrivateKey(base::crypto::RsaError::Size(3072)))
    );
    assert!(size, "{refused:?}");
    world.create(easy("a.test")).await.unwrap();
    let refused = world.origin("a.test", &own_key("s", long)).await;
    assert!(matches!(refused, Err(Error::InvalidPrivateKey(_))));
    assert_eq!(world.dkim("a.test").await.origin, DkimOrigin::Easy);
}

#[tokio::test]
async fn tokens_that_are_set_aside_go_with_the_domain() {
    let world = World::new().await;
    let made = world.create(easy("a.test")).await.unwrap();
    let token = made.dkim.unwrap().tokens[0].clone();
    let (private, _) = own(1024);
    world
        .origin("a.test", &own_key("mine", &private))
        .await
        .unwrap();
    assert!(world.published(&token).await.is_some());
    world
        .control
        .delete_identity(&world.scope, "a.test")
        .await
        .unwrap();
    assert_eq!(world.published(&token).await, None);
}

#[tokio::test(start_paused = true)]
async fn a_domain_whose_new_key_never_appears_is_no_longer_verified() {
    let world = World::new().await;
    let _running = world.start();
    let made = world.create(easy("a.test")).await.unwrap();
    world.publish(&made);
    let hour = Duration::from_hours(1);
    world
        .until("a.test", Status::Success, hour, Duration::from_secs(5))
        .await;
    let (private, _) = own(1024);
    for selector in ["one", "two"] {
        // A second change gives no more time.
        world
            .origin("a.test", &own_key(selector, &private))
            .await
            .unwrap();
        world.pass(hour * 24).await;
        assert_eq!(world.now("a.test").await.status(), Status::Success);
    }
    world.pass(hour * 25).await;
    assert_ne!(world.now("a.test").await.status(), Status::Success);
    world
        .until("a.test", Status::Failed, hour * 30, Duration::from_mins(30))
        .await;
    assert_eq!(world.permitted("x@a.test").await, None);
}

#[tokio::test]
async fn only_domains_have_an_origin_and_lengths_have_their_rules() {
    let world = World::new().await;
    world.create(address("me@a.test")).await.unwrap();
    for name in ["me@a.test", "no domain"] {
        let refused = world.origin(name, &EASY).await;
        assert!(matches!(refused, Err(Error::NotADomain(_))), "{name}");
    }
    let missing = world.origin("none.test", &EASY).await;
    assert!(matches!(missing, Err(Error::IdentityNotFound(_))));
    world.create(easy("a.test")).await.unwrap();
    let same = world.origin("a.test", &of_length(2048)).await;
    assert!(matches!(same, Err(Error::SameKeyLength)));
    world
        .origin("a.test", &EASY)
        .await
        .expect("asks for nothing new");
    let shorter = world.origin("a.test", &of_length(1024)).await.unwrap();
    assert_eq!(shorter.next_key_bits, Some(1024));
    let again = world.origin("a.test", &of_length(2048)).await;
    assert!(matches!(again, Err(Error::KeyLengthTooSoon)));
    let short = domain("short.test", of_length(1024));
    world.create(short).await.unwrap();
    let longer = world.origin("short.test", &of_length(2048)).await;
    assert!(matches!(longer, Err(Error::KeyLengthTooSoon)));
    world.clock.advance(Duration::from_hours(24));
    world.origin("short.test", &of_length(2048)).await.unwrap();
    world
        .control
        .verify_domain(&world.scope, "txt.test")
        .await
        .unwrap();
    let first = world.origin("txt.test", &of_length(1024)).await.unwrap();
    assert_eq!((first.tokens.len(), first.key_bits), (3, Some(1024)));
}

#[tokio::test(start_paused = true)]
async fn a_new_length_signs_once_resolvers_have_it() {
    let world = World::new().await;
    let _running = world.start();
    let made = world.create(easy("a.test")).await.unwrap();
    world.publish(&made);
    let step = Duration::from_secs(5);
    world
        .until("a.test", Status::Success, Duration::from_hours(1), step)
        .await;
    let (old, _) = world.signer("a.test").await.unwrap();
    world.origin("a.test", &of_length(1024)).await.unwrap();
    world.pass(Duration::from_secs(30)).await;
    let waiting = world.dkim("a.test").await;
    assert_eq!(
        (waiting.key_bits, waiting.next_key_bits),
        (Some(2048), Some(1024))
    );
    assert_eq!(world.signer("a.test").await.unwrap(), (old.clone(), 2048));
    let next = waiting.keys[1].selector.clone();
    assert!(
        !world.published(&next).await.unwrap().is_empty(),
        "published before it signs"
    );
    world.pass(Duration::from_mins(10)).await;
    world.pass(Duration::from_secs(30)).await;
    assert_eq!(world.signer("a.test").await.unwrap(), (next, 1024));
    assert!(
        !world.published(&old).await.unwrap().is_empty(),
        "and verifies after it"
    );
    world.pass(Duration::from_hours(15 * 24)).await;
    world.pass(Duration::from_mins(1)).await;
    let done = world.dkim("a.test").await;
    assert_eq!((done.key_bits, done.next_key_bits), (Some(1024), None));
    assert_eq!(
        world.published(&old).await.as_deref(),
        Some(""),
        "until it retires"
    );
}

#[tokio::test(start_paused = true)]
async fn keys_rotate_by_themselves_and_on_request() {
    let world = World::new().await;
    let _running = world.start();
    let made = world.create(easy("a.test")).await.unwrap();
    world.publish(&made);
    let (minute, day) = (Duration::from_mins(1), Duration::from_hours(24));
    world
        .until("a.test", Status::Success, day, Duration::from_secs(5))
        .await;
    let tokens = world.dkim("a.test").await.tokens;
    let mut selectors = vec![world.signer("a.test").await.unwrap().0];
    world
        .control
        .rotate_dkim(&world.scope, "a.test")
        .await
        .unwrap();
    world.pass(minute).await;
    world.pass(minute * 10).await;
    selectors.push(world.signer("a.test").await.unwrap().0);
    for _ in 0..181 {
        world.pass(day).await;
    }
    world.pass(minute).await;
    selectors.push(world.signer("a.test").await.unwrap().0);
    assert_eq!(selectors, tokens, "each token has its turn");
    assert_eq!(world.dkim("a.test").await.proof.status, Status::Success);
    let (private, _) = own(1024);
    world
        .origin("a.test", &own_key("mine", &private))
        .await
        .unwrap();
    let refused = world.control.rotate_dkim(&world.scope, "a.test").await;
    assert!(matches!(refused, Err(Error::DkimNotSetUp(_))));
}
