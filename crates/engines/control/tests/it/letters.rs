//! Verification letters and their links, and what an identity's owner is told.

use crate::identities::{address, easy};
use crate::world::World;
use base::crypto::hex;
use control::{DetailsRequest, Error, Expect, Followed, Letter, Refusal};
use model::identity::Status;
use std::sync::atomic::Ordering;
use std::time::Duration;

const HOUR: Duration = Duration::from_hours(1);

impl World {
    fn letters(&self) -> Vec<Letter> {
        self.letterbox.sent.lock().unwrap().clone()
    }

    /// Lets the poller work until there are so many letters.
    async fn letters_sent(&self, count: usize) -> Vec<Letter> {
        for _ in 0..1_000 {
            if self.letters().len() >= count {
                break;
            }
            self.pass(Duration::from_millis(100)).await;
        }
        let letters = self.letters();
        assert_eq!(letters.len(), count, "{letters:?}");
        letters
    }

    /// Follows a link as a browser does.
    async fn follow_url(&self, url: &str) -> Followed {
        let query = url.strip_prefix("http://web.test/verify?").unwrap();
        let (context, token) = query.split_once('&').unwrap();
        let context = context.strip_prefix("Context=").unwrap();
        let token = token.strip_prefix("X-Token=").unwrap();
        self.control.follow_link(context, token).await.unwrap()
    }

    async fn outcome(&self, url: &str) -> Result<(), Refusal> {
        self.follow_url(url).await.outcome
    }

    async fn status_of(&self, name: &str) -> Status {
        self.now(name).await.status()
    }
}

fn link(letter: &Letter) -> String {
    let lines = letter.text.lines();
    let links: Vec<&str> = lines.filter(|line| line.starts_with("http")).collect();
    assert_eq!(links.len(), 1, "one link: {}", letter.text);
    links[0].to_owned()
}

#[tokio::test(start_paused = true)]
async fn a_letter_with_one_link_verifies_an_address_once() {
    let world = World::new().await;
    let _running = world.start();
    world.create(address("Me@a.test")).await.unwrap();
    let letters = world.letters_sent(1).await;
    assert_eq!(letters[0].to, "Me@a.test");
    let subject = "Email Address Verification Request in region US East (N. Virginia)";
    assert!(letters[0].subject.ends_with(subject));
    assert!(letters[0].text.contains("123456789012"));
    let url = link(&letters[0]);
    assert_eq!(world.status_of("Me@a.test").await, Status::Pending);
    assert_eq!(world.permitted("Me@a.test").await, None);
    let followed = world.follow_url(&url).await;
    assert_eq!((followed.outcome, followed.redirect), (Ok(()), None));
    assert_eq!(world.status_of("Me@a.test").await, Status::Success);
    assert_eq!(
        world.permitted("Me+x@a.test").await,
        Some(("Me@a.test".into(), None))
    );
    assert_eq!(world.permitted("me@a.test").await, None);
    assert_eq!(world.outcome(&url).await, Err(Refusal::Used));
    // It stays so for ever, and nothing more is sent.
    world.pass(HOUR * 24 * 30).await;
    assert_eq!(world.status_of("Me@a.test").await, Status::Success);
    assert_eq!(world.letters().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_link_works_for_24_hours_and_the_address_fails_with_it() {
    for followed_first in [true, false] {
        let world = World::new().await;
        let running = world.start();
        world.create(address("me@a.test")).await.unwrap();
        let url = link(&world.letters_sent(1).await[0]);
        world.pass(Duration::from_secs(24 * 3600 - 200)).await;
        assert_eq!(world.status_of("me@a.test").await, Status::Pending);
        if followed_first {
            // Nobody but the one who follows it looks at the clock.
            drop(running);
            world.pass(HOUR).await;
            assert_eq!(world.outcome(&url).await, Err(Refusal::Expired));
            assert_eq!(world.status_of("me@a.test").await, Status::Failed);
            continue;
        }
        world
            .until("me@a.test", Status::Failed, HOUR, Duration::from_secs(10))
            .await;
        assert_eq!(world.outcome(&url).await, Err(Refusal::Expired));
        world
            .control
            .verify_address(&world.scope, "me@a.test")
            .await
            .unwrap();
        assert_eq!(world.status_of("me@a.test").await, Status::Pending);
        let again = link(&world.letters_sent(2).await[1]);
        assert_eq!(world.outcome(&again).await, Ok(()));
        assert_eq!(world.status_of("me@a.test").await, Status::Success);
    }
}

#[tokio::test(start_paused = true)]
async fn asking_again_sends_again_and_each_link_works_but_not_without_end() {
    let world = World::new().await;
    let _running = world.start();
    let ask = async || {
        world
            .control
            .verify_address(&world.scope, "me@a.test")
            .await
            .unwrap();
    };
    for _ in 0..3 {
        ask().await;
    }
    let letters = world.letters_sent(3).await;
    let urls: Vec<String> = letters.iter().map(link).collect();
    assert_ne!(urls[0], urls[1]);
    let mut keys: Vec<&str> = letters.iter().map(|letter| letter.key.as_str()).collect();
    keys.dedup();
    assert_eq!(keys.len(), 3);
    assert_eq!(world.outcome(&urls[1]).await, Ok(()));
    assert_eq!(world.outcome(&urls[0]).await, Ok(()));
    for _ in 0..50 {
        ask().await;
    }
    world.letters_sent(10).await;
    world.pass(HOUR).await;
    assert_eq!(
        world.letters().len(),
        10,
        "an address gets ten letters an hour"
    );
    ask().await;
    world.letters_sent(11).await;
    assert_eq!(world.outcome(&urls[2]).await, Ok(()));
}

#[tokio::test(start_paused = true)]
async fn a_link_of_a_deleted_identity_verifies_no_later_one() {
    let world = World::new().await;
    let _running = world.start();
    world.create(address("me@a.test")).await.unwrap();
    let url = link(&world.letters_sent(1).await[0]);
    world
        .control
        .delete_identity(&world.scope, "me@a.test")
        .await
        .unwrap();
    assert_eq!(world.outcome(&url).await, Err(Refusal::Gone));
    world.create(address("me@a.test")).await.unwrap();
    assert_eq!(world.outcome(&url).await, Err(Refusal::Gone));
    assert_eq!(world.status_of("me@a.test").await, Status::Pending);
}

#[tokio::test(start_paused = true)]
async fn no_letter_of_another_address_or_account_opens_this_one() {
    let world = World::new().await;
    let _running = world.start();
    world.create(address("me@a.test")).await.unwrap();
    let url = link(&world.letters_sent(1).await[0]);
    let token = url.split("X-Token=").nth(1).unwrap();
    let other = crate::world::account("210987654321");
    world.control.create_account(&other).await.unwrap();
    for (context, token) in [
        ("210987654321", token),
        ("123456789012", &token[1..]),
        ("123456789012", ""),
        ("", token),
        ("12345678901x", token),
    ] {
        let followed = world.control.follow_link(context, token).await.unwrap();
        assert_eq!(followed.outcome, Err(Refusal::Forged), "{context} {token}");
        assert_eq!((followed.address, followed.redirect), (None, None));
    }
    assert_eq!(world.status_of("me@a.test").await, Status::Pending);
    assert_eq!(world.outcome(&url).await, Ok(()));
}

#[tokio::test(start_paused = true)]
async fn a_crash_or_a_closed_letterbox_loses_no_letter() {
    let world = World::new().await;
    world.letterbox.closed.store(true, Ordering::Relaxed);
    let running = world.start();
    world.create(address("me@a.test")).await.unwrap();
    world.pass(Duration::from_mins(3)).await;
    assert!(world.letters().is_empty());
    drop(running);
    world.letterbox.closed.store(false, Ordering::Relaxed);
    let again = std::sync::Arc::new(world.reopened().await);
    again.serve_links_at("http://web.test");
    let (_stop, stopped) = tokio::sync::watch::channel(false);
    tokio::spawn(again.run(world.letterbox.clone(), stopped));
    let url = link(&world.letters_sent(1).await[0]);
    assert_eq!(world.outcome(&url).await, Ok(()));
    world.pass(HOUR).await;
    assert_eq!(world.letters().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_owner_is_told_of_each_change_of_state() {
    let world = World::new().await;
    let details = DetailsRequest {
        marketing: false,
        website: "https://b.test".into(),
        contact_language: String::new(),
        use_case: String::new(),
        contacts: vec!["owner@b.test".into(), "second@b.test".into()],
        production: false,
    };
    world
        .control
        .put_account_details(&world.scope, &details)
        .await
        .unwrap();
    let _running = world.start();
    let made = world.create(easy("a.test")).await.unwrap();
    world.publish(&made);
    let letters = world.letters_sent(2).await;
    assert_eq!(letters[0].subject, "DKIM of a.test: verified");
    assert_eq!(
        (letters[0].to.as_str(), letters[1].to.as_str()),
        ("owner@b.test", "second@b.test")
    );
    world.dns.clear();
    let step = Duration::from_hours(6);
    world
        .until("a.test", Status::TemporaryFailure, HOUR * 24 * 4, step)
        .await;
    let doubt = world.letters_sent(4).await[2].clone();
    assert_eq!(doubt.subject, "DKIM of a.test: temporarily failed");
    let token = &made.dkim.as_ref().unwrap().tokens[0];
    for part in [
        "Without the records it is revoked at",
        token.as_str(),
        "CNAME",
        "expected: ",
    ] {
        assert!(doubt.text.contains(part), "{part}: {}", doubt.text);
    }
    world
        .until("a.test", Status::Failed, HOUR * 24 * 4, step)
        .await;
    let end = world.letters_sent(6).await[4].clone();
    assert_eq!(end.subject, "DKIM of a.test: failed");
    assert!(end.text.contains("no longer signed"), "{}", end.text);
}

#[tokio::test(start_paused = true)]
async fn without_contacts_nobody_is_written_to() {
    let world = World::new().await;
    let _running = world.start();
    let made = world.create(easy("a.test")).await.unwrap();
    world.publish(&made);
    world
        .until("a.test", Status::Success, HOUR, Duration::from_secs(5))
        .await;
    world.pass(Duration::from_mins(1)).await;
    assert!(world.letters().is_empty());
    assert!(world.now("a.test").await.notices.is_empty());
}

#[tokio::test(start_paused = true)]
async fn an_address_that_is_verified_is_not_asked_for_in_dns() {
    let world = World::new().await;
    let _running = world.start();
    world.create(address("me@a.test")).await.unwrap();
    world.letters_sent(1).await;
    world.pass(HOUR * 48).await;
    assert_eq!(world.dns.questions.load(Ordering::Relaxed), 0);
    let twice = world
        .control
        .create_identity(&world.scope, address("me@a.test"), Expect::Absent);
    assert!(matches!(twice.await, Err(Error::IdentityExists(_))));
    // Names that only look like addresses.
    for name in ["me@@a.test", "@a.test", "a.test", ""] {
        let asked = world.control.verify_address(&world.scope, name).await;
        assert!(matches!(asked, Err(Error::InvalidAddress(_))), "{name}");
    }
    let long = format!("{}@a.test", hex(&[0; 200]));
    let asked = world.control.verify_address(&world.scope, &long).await;
    assert!(matches!(asked, Err(Error::InvalidAddress(_))));
}

#[tokio::test(start_paused = true)]
async fn deleting_and_asking_anew_fills_no_mailbox() {
    let world = World::new().await;
    let _running = world.start();
    for n in 1..=20 {
        world.create(address("me@a.test")).await.unwrap();
        if n <= 10 {
            world.letters_sent(n).await;
        } else {
            world.pass(Duration::from_secs(10)).await;
        }
        let deleted = world.control.delete_identity(&world.scope, "me@a.test");
        deleted.await.unwrap();
    }
    assert_eq!(
        world.letters().len(),
        10,
        "an address gets ten letters an hour"
    );
    world.pass(HOUR).await;
    world.create(address("me@a.test")).await.unwrap();
    world.letters_sent(11).await;
}
