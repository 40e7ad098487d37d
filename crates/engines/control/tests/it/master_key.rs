//! Rotation of the master key: at every point of it everything opens, and in the end the new key alone opens all.

use crate::identities::{domain, easy, own_key};
use crate::world::{FailingState, World, settings};
use base::BoxFuture;
use base::crypto::{Keyring, MasterKey, RsaPrivateKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use control::{Control, seals_in};
use model::access::Question;
use std::sync::Arc;
use store::State;
use store::state::{Versioned, Write, WriteError};
use tokio::sync::{Semaphore, watch};

/// More than any rotation here takes.
const PAGES: usize = 100;

fn old() -> MasterKey {
    MasterKey::new(&[7; 32])
}

fn new() -> MasterKey {
    MasterKey::new(&[8; 32])
}

/// What opens again after a rotation as it did before.
#[derive(Debug, PartialEq, Eq)]
struct Opened {
    keys: Vec<Option<(String, Option<String>)>>,
    signers: Vec<(String, Vec<u8>)>,
}

struct Kept {
    key_ids: Vec<String>,
}

/// An installation with something sealed of every kind.
async fn furnished() -> (World, Kept) {
    let world = World::new().await;
    let (control, account) = (&world.control, &world.scope.account);
    world.user("ann").await;
    let ann = control.create_user_key(account, "ann").await.unwrap();
    let root = control.create_key(account).await.unwrap();
    let asks = Question {
        principal: format!("arn:aws:iam::{account}:root"),
        ..Question::default()
    };
    let session = control.begin_session(account, &asks, account.as_str(), None);
    let session = session.await.unwrap();
    world.create(easy("easy.test")).await.unwrap();
    let der = RsaPrivateKey::generate_pkcs8(1024).unwrap();
    let own = own_key("mine", &STANDARD.encode(&*der));
    world.create(domain("own.test", own)).await.unwrap();
    let key_ids = vec!["AKIAROOT".into(), ann.id, root.id, session.id];
    (world, Kept { key_ids })
}

impl Kept {
    async fn opened(&self, control: &Control, world: &World) -> Opened {
        let mut keys = Vec::new();
        for id in &self.key_ids {
            let key = control.access_key(id).await.unwrap();
            keys.push(key.map(|key| {
                let token = key.session.as_ref().map(|s| s.token.expose().clone());
                (key.secret.expose().clone(), token)
            }));
        }
        let mut signers = Vec::new();
        for name in ["easy.test", "own.test"] {
            let identity = control.identity(&world.scope, name).await.unwrap().unwrap();
            for key in identity.dkim.unwrap().keys {
                signers.push((key.selector, STANDARD.decode(key.public_key).unwrap()));
            }
        }
        let service = control.service_key().await.unwrap();
        signers.push((
            service.selector.clone(),
            service.key.public_key_der().to_vec(),
        ));
        signers.push(("id".into(), control.message_id_key().sign(&[b"x"]).to_vec()));
        Opened { keys, signers }
    }
}

impl World {
    async fn opened_with(&self, state: Arc<dyn State>, keys: Keyring) -> Control {
        let opened = Control::open(self.env.clone(), state, Arc::new(keys), settings());
        opened.await.unwrap()
    }

    /// How many values a key opens, and how many it does not.
    async fn seals(&self, key: MasterKey) -> (usize, usize) {
        let (keys, mut opened) = (Keyring::from(key), (0, 0));
        for row in self.stores.state.scan("", None, 10_000).await.unwrap() {
            let value = serde_json::from_slice(&row.value).unwrap();
            for seal in seals_in(&row.key, &value) {
                match seal.check(&keys) {
                    Ok(()) => opened.0 += 1,
                    Err(_) => opened.1 += 1,
                }
            }
        }
        opened
    }
}

#[tokio::test]
async fn everything_is_sealed_with_the_new_key_in_the_end() {
    let (world, kept) = furnished().await;
    let before = kept.opened(&world.control, &world).await;
    let (all, none) = world.seals(old()).await;
    // The installation's secret, its DKIM key, four access keys, two of Easy DKIM, one of its owner.
    assert!(all >= 8 && none == 0, "{all} {none}");
    assert_eq!(world.control.master_key_ids().former, [""; 0]);
    world.control.take_master_key(new()).await.unwrap();
    let begun = world.control.reseal(0).await.unwrap();
    assert!(!begun.done && begun.records == 0);
    assert_eq!(kept.opened(&world.control, &world).await, before);
    // What is made meanwhile has the new key.
    world.create(easy("meanwhile.test")).await.unwrap();
    let done = world.control.reseal(PAGES).await.unwrap();
    // The installation's secret was the first, before the pass.
    assert_eq!(
        (done.done, done.seals, done.unopened.len()),
        (true, all as u64 - 1, 0)
    );
    assert_eq!(world.seals(old()).await.0, 0);
    assert_eq!(world.seals(new()).await.1, 0);
    let ids = world.control.master_key_ids();
    assert_eq!((ids.current, ids.former), (new().id(), vec![old().id()]));
    let again = world.control.reseal(PAGES).await.unwrap();
    assert_eq!((again.done, again.seals), (true, 0));
    let state = Arc::clone(&world.stores.state);
    let alone = world.opened_with(state, new().into()).await;
    assert_eq!(kept.opened(&alone, &world).await, before);
}

#[tokio::test]
async fn it_may_be_cut_off_at_any_commit() {
    for commits in 0..20 {
        let (world, kept) = furnished().await;
        let before = kept.opened(&world.control, &world).await;
        let state = FailingState::after(commits, Arc::clone(&world.stores.state));
        let cut = world.opened_with(state, old().into()).await;
        let begun = cut.take_master_key(new()).await;
        let ended = begun.is_ok() && cut.reseal(PAGES).await.is_ok();
        drop(cut);
        let both = Keyring::new(new(), vec![old()]);
        let state = Arc::clone(&world.stores.state);
        let next = world.opened_with(state.clone(), both).await;
        assert_eq!(kept.opened(&next, &world).await, before, "after {commits}");
        let done = next.reseal(PAGES).await.unwrap();
        assert!(done.done && done.unopened.is_empty(), "{done:?}");
        let alone = world.opened_with(state, new().into()).await;
        assert_eq!(kept.opened(&alone, &world).await, before, "after {commits}");
        if ended {
            assert!(commits > 2, "it takes several commits");
            return;
        }
    }
    panic!("it never ended");
}

#[tokio::test]
async fn what_no_key_opens_is_named_and_stays() {
    let (world, _) = furnished().await;
    let foreign = MasterKey::new(&[9; 32]).seal("@/access-key/AKIALOST", b"s", [1; 12]);
    let value = serde_json::json!({
        "account": world.scope.account, "principal": "p", "active": true,
        "sealed_secret": STANDARD.encode(foreign),
    });
    let lost = Write {
        key: "@/access-key/AKIALOST".into(),
        expect: store::state::Expect::Absent,
        value: Some(value.to_string().into()),
    };
    world.stores.state.commit(vec![lost]).await.unwrap();
    world.control.take_master_key(new()).await.unwrap();
    let done = world.control.reseal(PAGES).await.unwrap();
    assert!(done.done);
    assert_eq!(done.unopened, ["@/access-key/AKIALOST"]);
    assert_eq!(world.seals(new()).await.1, 1);
}

/// A store that waits with its commits.
struct Slow {
    inner: Arc<dyn State>,
    may_go: Semaphore,
    waiting: watch::Sender<bool>,
}

impl State for Slow {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Versioned>, store::Error>> {
        self.inner.get(key)
    }

    fn scan<'a>(
        &'a self,
        prefix: &'a str,
        after: Option<&'a str>,
        limit: usize,
    ) -> BoxFuture<'a, Result<Vec<Versioned>, store::Error>> {
        self.inner.scan(prefix, after, limit)
    }

    fn commit(&self, writes: Vec<Write>) -> BoxFuture<'_, Result<(), WriteError>> {
        Box::pin(async move {
            self.waiting.send_replace(true);
            self.may_go.acquire().await.unwrap().forget();
            self.inner.commit(writes).await
        })
    }

    fn watch(&self) -> watch::Receiver<u64> {
        self.inner.watch()
    }
}

#[tokio::test]
async fn a_call_under_way_leaves_nothing_behind_that_the_old_key_sealed() {
    let (world, _) = furnished().await;
    let slow = Arc::new(Slow {
        inner: Arc::clone(&world.stores.state),
        may_go: Semaphore::new(0),
        waiting: watch::Sender::new(false),
    });
    let control = world.opened_with(slow.clone(), old().into()).await;
    let control = Arc::new(control);
    let (creating, account) = (Arc::clone(&control), world.scope.account.clone());
    let created = tokio::spawn(async move { creating.create_key(&account).await });
    let mut waiting = slow.waiting.subscribe();
    waiting.wait_for(|waiting| *waiting).await.unwrap();
    // It has sealed with the old key, and its commit has begun: the rotation begins behind it.
    let rotating = Arc::clone(&control);
    let rotated = tokio::spawn(async move {
        rotating.take_master_key(new()).await.unwrap();
        rotating.reseal(PAGES).await.unwrap()
    });
    while control.master_key_ids().former.is_empty() {
        tokio::task::yield_now().await;
    }
    slow.may_go.add_permits(1_000);
    let done = rotated.await.unwrap();
    assert!(done.done);
    let made = created.await.unwrap().unwrap();
    assert_eq!(world.seals(new()).await.1, 0);
    let state = Arc::clone(&world.stores.state);
    let alone = world.opened_with(state, new().into()).await;
    let key = alone.access_key(&made.id).await.unwrap().unwrap();
    assert_eq!(key.secret, made.secret);
}
