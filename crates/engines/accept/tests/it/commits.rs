//! What an accepted message leaves: one commit, one handover, a count; and what failures leave.

use crate::world::{SHARD, START, World, raw, simple};
use accept::{Destination, Error, Submission};
use base::MessageNumber;
use base::crypto::HmacKey;
use model::{MailEvent, MailRecord};
use std::time::Duration;
use store::Seq;
use store_memory::Fault;

#[tokio::test]
async fn an_accepted_message_is_whole() {
    let world = World::new().await;
    let text = "From: Alice <alice@sender.test>\r\nTo: Bob <bob@Inbox.test>, bob@inbox.TEST\r\n\
        Bcc: carol@other.test\r\nMessage-ID: <mine@x>\r\nX-SES-MESSAGE-TAGS: a=b, a=c\r\nSubject: Hi\r\n\r\nbody\r\n";
    let id = world.submit(raw(text)).await.expect("is accepted");
    let origin = id.open(&HmacKey::new(b"key")).expect("our own id");
    assert_eq!((origin.shard, origin.at), (SHARD, START));

    let journal = &world.stores.journal;
    let stored = journal
        .message(SHARD, origin.number)
        .await
        .unwrap()
        .expect("is stored");
    let record: MailRecord = serde_json::from_slice(&stored.record).unwrap();
    assert_eq!(record.id, id);
    assert_eq!(record.source, "Alice <alice@sender.test>");
    assert_eq!(
        (record.identity.as_str(), record.dkim_identity.as_deref()),
        ("sender.test", Some("sender.test"))
    );
    assert_eq!(
        record.source_arn,
        "arn:aws:ses:us-east-1:123456789012:identity/sender.test"
    );
    assert_eq!(record.destinations, ["bob@Inbox.test", "carol@other.test"]);
    assert_eq!(
        record.tags,
        [("a".to_owned(), vec!["b".to_owned(), "c".to_owned()])]
    );
    assert_eq!(record.reverse_path(), format!("{id}@ses.test"));
    assert_eq!(record.expires_at, START.plus(Duration::from_hours(14)));
    assert!(
        record
            .headers
            .iter()
            .any(|(name, value)| name == "Message-ID" && value == "<mine@x>")
    );

    let body = stored.body.expect("waits for delivery");
    let (head, rest) = body.split_at(record.head_bytes as usize);
    let head = String::from_utf8(head.to_vec()).unwrap();
    assert_eq!(rest, b"body\r\n");
    assert!(
        head.contains(&format!("Message-ID: <{id}@email.ses.test>\r\n")),
        "{head}"
    );
    assert!(
        !head.contains("Bcc") && !head.contains("X-SES") && !head.contains("mine@x"),
        "{head}"
    );
    assert_eq!(record.body_hash, mail::dkim::body_hash(b"body\r\n"));
}

#[tokio::test]
async fn an_accepted_message_waits_and_is_handed_over() {
    let world = World::new().await;
    let mut submission = simple(&["bob@Inbox.test"]);
    let destination = submission.destination.as_mut().unwrap();
    destination.bcc = vec!["carol@other.test".into()];
    let id = world.submit(submission).await.expect("is accepted");
    let origin = id.open(&HmacKey::new(b"key")).expect("our own id");
    let journal = &world.stores.journal;
    let stored = journal
        .message(SHARD, origin.number)
        .await
        .unwrap()
        .expect("is stored");
    let record: MailRecord = serde_json::from_slice(&stored.record).unwrap();
    let body = stored.body.expect("waits for delivery");

    let queues = journal.queues(SHARD).await.unwrap();
    let domains: Vec<_> = queues.iter().map(|q| q.queue.domain.as_str()).collect();
    assert_eq!(domains, ["inbox.test", "other.test"]);
    let history = journal.history(SHARD, origin.number, 100).await.unwrap();
    let event: MailEvent = serde_json::from_slice(&history[0].entry.event).unwrap();
    assert_eq!(
        (history.len(), event),
        (1, MailEvent::Accepted { recipients: 2 })
    );

    let handed = world.handed.0.lock().unwrap().clone();
    assert_eq!((handed.len(), *handed[0].record == record), (1, true));
    assert_eq!(
        [handed[0].head.clone(), handed[0].body.clone()].concat(),
        body
    );
    assert_eq!(
        handed[0].waiting,
        journal.waiting_of(SHARD, origin.number).await.unwrap()
    );
}

#[tokio::test]
async fn recipients_beside_the_message_replace_those_of_its_header() {
    let world = World::new().await;
    let mut submission = raw("From: a@sender.test\r\nTo: shown@inbox.test\r\n\r\nx");
    submission.destination = Some(Destination {
        bcc: vec!["real@inbox.test".into()],
        ..Destination::default()
    });
    world.submit(submission).await.expect("is accepted");
    let mut empty = raw("From: a@sender.test\r\nTo: Team: shown@inbox.test;\r\n\r\nx");
    empty.destination = Some(Destination::default());
    world.submit(empty).await.expect("is accepted");
    let handed = world.handed.0.lock().unwrap();
    let destinations: Vec<_> = handed
        .iter()
        .map(|mail| mail.record.destinations.clone())
        .collect();
    assert_eq!(destinations, [["real@inbox.test"], ["shown@inbox.test"]]);
}

#[tokio::test]
async fn quotas_count_recipients_and_survive_a_restart() {
    let world = World::new().await;
    world.known.account.lock().unwrap().max_24_hour_send = 3.0;
    world
        .submit(simple(&["a@inbox.test", "b@inbox.test"]))
        .await
        .expect("two of three");
    let refused = world
        .refusal(simple(&["c@inbox.test", "d@inbox.test"]))
        .await;
    assert_eq!(refused, "Daily message quota exceeded.");
    assert_eq!(world.sent().await, 2);
    let again = world.reopened().await;
    let caller = &world.caller;
    assert_eq!(
        again
            .sent_last_24_hours(&caller.account, &caller.region)
            .await
            .unwrap(),
        2
    );
    again
        .submit(caller, simple(&["c@inbox.test"]))
        .await
        .expect("the third");
    assert!(
        again
            .submit(caller, simple(&["d@inbox.test"]))
            .await
            .is_err()
    );
    world.clock.advance(Duration::from_mins(24 * 60 + 1));
    again
        .submit(caller, simple(&["d@inbox.test"]))
        .await
        .expect("a day later");
    let numbers: Vec<u64> = world
        .handed
        .0
        .lock()
        .unwrap()
        .iter()
        .map(|m| m.number.0)
        .collect();
    assert!(
        numbers.windows(2).all(|pair| pair[0] < pair[1]),
        "{numbers:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_rate_refuses_what_comes_too_fast() {
    let world = World::new().await;
    world.known.account.lock().unwrap().max_send_rate = 1.0;
    for n in 0..5 {
        world
            .submit(simple(&[&format!("u{n}@inbox.test")]))
            .await
            .expect("a burst");
    }
    let refused = world.refusal(simple(&["x@inbox.test"])).await;
    assert_eq!(refused, "Maximum sending rate exceeded.");
    tokio::time::sleep(Duration::from_secs(1)).await;
    world
        .submit(simple(&["x@inbox.test"]))
        .await
        .expect("a second later");
}

#[tokio::test]
async fn a_refused_commit_leaves_nothing_and_counts_nothing() {
    let world = World::new().await;
    world.faults.set_full(true);
    let refused = world.submit(simple(&["a@inbox.test"])).await;
    assert!(matches!(refused, Err(Error::Unavailable(_))), "{refused:?}");
    assert!(world.is_untouched().await);
    world.faults.set_full(false);
    world
        .submit(simple(&["a@inbox.test"]))
        .await
        .expect("there is room again");
    assert_eq!(world.sent().await, 1);
}

#[tokio::test(start_paused = true)]
async fn an_unknown_outcome_is_asked_about_until_it_is_known() {
    for fault in [Fault::UnknownBefore, Fault::UnknownAfter] {
        let world = World::new().await;
        world.faults.fail_commit(1, fault.clone());
        world.faults.fail_commit(2, fault);
        world
            .submit(simple(&["a@inbox.test"]))
            .await
            .expect("the third answer is definite");
        let entries = world
            .stores
            .journal
            .entries(SHARD, Seq(0), 10)
            .await
            .unwrap();
        let handed = world.handed.0.lock().unwrap().len();
        assert_eq!((entries.len(), handed, world.faults.commits()), (1, 1, 3));
        assert_eq!(world.sent().await, 1);
    }
}

#[tokio::test(start_paused = true)]
async fn an_unknown_outcome_of_a_shard_lost_meanwhile_stays_unknown() {
    let world = World::new().await;
    world.faults.fail_commit(1, Fault::UnknownAfter);
    world.faults.fail_commit(2, Fault::Fenced);
    let outcome = world.submit(simple(&["a@inbox.test"])).await;
    assert!(matches!(outcome, Err(Error::InDoubt(_))), "{outcome:?}");
}

#[tokio::test(start_paused = true)]
async fn an_outcome_that_stays_unknown_is_said_to_be_and_counts() {
    let world = World::new().await;
    for nth in 1..=5 {
        world.faults.fail_commit(nth, Fault::UnknownAfter);
    }
    let outcome = world.submit(simple(&["a@inbox.test"])).await;
    assert!(matches!(outcome, Err(Error::InDoubt(_))), "{outcome:?}");
    assert_eq!((world.faults.commits(), world.sent().await), (5, 1));
    assert!(
        world.handed.0.lock().unwrap().is_empty(),
        "the queue finds it in the journal"
    );
}

#[tokio::test]
async fn a_fenced_shard_takes_nothing() {
    let world = World::new().await;
    let newer = world.reopened().await;
    let refused = world.submit(simple(&["a@inbox.test"])).await;
    assert!(matches!(refused, Err(Error::Unavailable(_))), "{refused:?}");
    assert!(world.is_untouched().await);
    newer
        .submit(&world.caller, simple(&["a@inbox.test"]))
        .await
        .expect("the new owner accepts");
}

#[tokio::test]
async fn a_caller_that_hangs_up_does_not_come_between_commit_and_handover() {
    let world = World::new().await;
    {
        let submission = world.submit(simple(&["a@inbox.test"]));
        tokio::pin!(submission);
        // One poll begins the commit; the caller is gone after it.
        let first = futures_poll_once(submission.as_mut()).await;
        assert!(first.is_none_or(|outcome| outcome.is_ok()));
    }
    while world.handed.0.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    let entries = world
        .stores
        .journal
        .entries(SHARD, Seq(0), 10)
        .await
        .unwrap();
    assert_eq!(entries.len(), 1);
}

async fn futures_poll_once<T>(future: std::pin::Pin<&mut impl Future<Output = T>>) -> Option<T> {
    let mut future = future;
    std::future::poll_fn(|context| {
        std::task::Poll::Ready(match future.as_mut().poll(context) {
            std::task::Poll::Ready(outcome) => Some(outcome),
            std::task::Poll::Pending => None,
        })
    })
    .await
}

#[tokio::test]
async fn concurrent_submissions_admit_exactly_the_quota() {
    let world = std::sync::Arc::new(World::new().await);
    world.known.account.lock().unwrap().max_24_hour_send = 20.0;
    let mut sends = tokio::task::JoinSet::new();
    for n in 0..50 {
        let world = world.clone();
        sends.spawn(async move {
            let submission: Submission = simple(&[&format!("u{n}@inbox.test")]);
            world.submit(submission).await.is_ok()
        });
    }
    let admitted = sends
        .join_all()
        .await
        .into_iter()
        .filter(|admitted| *admitted)
        .count();
    assert_eq!((admitted, world.sent().await), (20, 20));
    let next = world.stores.journal.next_number(SHARD).await.unwrap();
    assert!(next > MessageNumber(20), "{next:?}");
}
