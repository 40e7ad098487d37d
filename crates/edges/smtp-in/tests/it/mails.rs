//! Mail on its way to the post office.

use crate::world::{id, rig};
use accept::{Content, Error};
use model::record::Interface;
use smtp_in::{Kind, Limits};
use std::task::Poll;
use std::time::Duration;
use tokio::time::Instant;

const SHUTDOWN: &str =
    "421 email-smtp.ses.test Service not available, closing transmission channel\r\n";
const MB: usize = 1 << 20;

/// So many octets in lines.
fn body(octets: usize) -> Vec<u8> {
    [b"x".repeat(98), b"\r\n".to_vec()]
        .concat()
        .repeat(octets / 100)
}

#[tokio::test(start_paused = true)]
async fn a_message_is_handed_in_with_its_caller() {
    let rig = rig(Kind::StartTls, Limits::default());
    let mut client = rig.client().await;
    assert_eq!(client.say("STARTTLS").await, "220 Ready to start TLS\r\n");
    client.say("EHLO client.test").await;
    client.say(crate::world::RIGHT).await;
    for line in [
        "MAIL FROM:<ann@a.test>",
        "RCPT TO:<bob@b.test>",
        "RCPT TO:<eve@b.test>",
    ] {
        assert_eq!(client.say(line).await, "250 Ok\r\n");
    }
    client.say("DATA").await;
    client
        .send(b"From: ann@a.test\r\nReturn-Path: <x@y.test>\r\n\r\n..hi\r\n.\r\n")
        .await;
    assert_eq!(client.reply().await, format!("250 Ok {}\r\n", id(1)));
    let submitted = rig.world.submitted.lock().expect("no panic");
    let [(caller, submission)] = &submitted[..] else {
        panic!("one message");
    };
    assert_eq!(caller.source_ip, "192.0.2.1");
    assert_eq!(caller.principal, "arn:aws:iam::123456789012:user/ann");
    assert_eq!(submission.interface, Interface::Smtp);
    assert_eq!(submission.operation, "SendRawEmail");
    assert_eq!(submission.source.as_deref(), Some("ann@a.test"));
    let recipients = submission.destination.as_ref().map(|d| d.to.clone());
    assert_eq!(
        recipients,
        Some(vec!["bob@b.test".into(), "eve@b.test".into()])
    );
    let Content::Raw(raw) = &submission.content else {
        panic!("raw content");
    };
    assert_eq!(
        &raw[..],
        b"From: ann@a.test\r\nReturn-Path: <x@y.test>\r\n\r\n.hi\r\n"
    );
    assert_eq!(rig.figures.accepted.get(), 1);
}

#[tokio::test(start_paused = true)]
async fn refusals_are_counted_and_the_session_goes_on() {
    let rig = rig(Kind::Tls, Limits::default());
    let mut client = rig.login().await;
    for (error, expected) in [
        (
            Error::Rate,
            "454 Throttling failure: Maximum sending rate exceeded.\r\n",
        ),
        (
            Error::Unavailable("x".into()),
            "451 Temporary service failure\r\n",
        ),
        (
            Error::Invalid("no".into()),
            "554 Transaction failed: no\r\n",
        ),
    ] {
        *rig.world.refusal.lock().expect("no panic") = Some(error);
        client.say("MAIL FROM:<ann@a.test>").await;
        client.say("RCPT TO:<bob@b.test>").await;
        client.say("DATA").await;
        assert_eq!(client.say("hi\r\n.").await, expected);
    }
    assert_eq!(client.say("NOOP").await, "250 Ok\r\n");
    let figures = &rig.figures;
    assert_eq!(
        (
            figures.deferred.get(),
            figures.refused.get(),
            figures.accepted.get()
        ),
        (2, 1, 0)
    );
}

#[tokio::test(start_paused = true)]
async fn large_messages_wait_for_memory_and_not_for_ever() {
    let rig = rig(Kind::Tls, Limits::default());
    let taken = rig.budget.take(7 << 20).await;
    let mut client = rig.envelope(&format!(" SIZE={MB}")).await;
    let began = Instant::now();
    assert_eq!(
        client.say("DATA").await,
        "454 Temporary service failure\r\n"
    );
    assert_eq!(
        began.elapsed(),
        Duration::from_secs(30),
        "the budget's own wait"
    );
    drop(client);
    let mut small = rig.data("").await;
    assert!(
        small.say("small\r\n.").await.starts_with("250 Ok "),
        "nothing is asked for"
    );
    drop((taken, small));
    let mut client = rig.data(&format!(" SIZE={MB}")).await;
    assert!(rig.budget.used() >= 2 << 20, "before anything came");
    client.send(&body(MB)).await;
    assert!(client.say(".").await.starts_with("250 Ok "));
    assert_eq!(rig.budget.used(), 0, "given back with the answer");
}

#[tokio::test(start_paused = true)]
async fn undeclared_messages_wait_for_each_other_and_not_for_ever() {
    let rig = rig(Kind::Tls, Limits::default());
    let mut first = rig.data("").await;
    // Of eight megabytes, counted twice, the first one takes all: it may still grow to the largest message.
    first.send(&body(3 * MB)).await;
    let mut second = rig.data("").await;
    let began = Instant::now();
    second.send(&body(3 * MB)).await;
    assert_eq!(second.say(".").await, "454 Temporary service failure\r\n");
    assert_eq!(
        began.elapsed(),
        Duration::from_secs(30),
        "the budget's own wait"
    );
    assert_eq!(second.say("NOOP").await, "250 Ok\r\n");
    assert!(first.say(".").await.starts_with("250 Ok "));
    assert_eq!(rig.budget.used(), 0);
    assert_eq!(rig.world.submitted.lock().expect("no panic").len(), 1);
}

#[tokio::test(start_paused = true)]
async fn many_undeclared_messages_at_once_all_find_room_in_the_end() {
    let rig = rig(Kind::Tls, Limits::default());
    let mut clients = Vec::new();
    for _ in 0..20 {
        clients.push(rig.data("").await);
    }
    let message = [body(2 * MB), b".\r\n".to_vec()].concat();
    let sending = clients.iter_mut().map(async |client| {
        client.send(&message).await;
        client.reply().await
    });
    for reply in futures(sending).await {
        assert!(reply.starts_with("250 Ok "), "{reply}");
    }
    assert_eq!(rig.budget.used(), 0);
}

/// Runs all at once, in this task.
async fn futures<T>(all: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut waiting: Vec<_> = all.map(|one| (Box::pin(one), None)).collect();
    std::future::poll_fn(|cx| {
        for (one, done) in &mut waiting {
            if done.is_none()
                && let Poll::Ready(value) = one.as_mut().poll(cx)
            {
                *done = Some(value);
            }
        }
        if waiting.iter().any(|(_, done)| done.is_none()) {
            return Poll::Pending;
        }
        Poll::Ready(
            waiting
                .iter_mut()
                .filter_map(|(_, done)| done.take())
                .collect(),
        )
    })
    .await
}

#[tokio::test(start_paused = true)]
async fn a_message_that_is_longer_than_it_said_does_not_wait_long() {
    let rig = rig(Kind::Tls, Limits::default());
    let mut liar = rig.data(&format!(" SIZE={MB}")).await;
    liar.send(&body(MB)).await;
    let _other = rig.budget.take(5 << 20).await;
    let began = Instant::now();
    liar.send(&body(MB)).await;
    assert_eq!(liar.say(".").await, "454 Temporary service failure\r\n");
    assert_eq!(began.elapsed(), Duration::from_secs(5));
}

#[tokio::test(start_paused = true)]
async fn a_message_that_is_too_long_gives_its_memory_back_at_once() {
    let rig = rig(Kind::Tls, Limits::default());
    let mut client = rig.data("").await;
    for _ in 0..41 {
        client.send(&body(MB)).await;
    }
    while rig.budget.used() > 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(client.say(".").await, "552 Message is too long.\r\n");
    assert_eq!(client.say("NOOP").await, "250 Ok\r\n");
}

#[tokio::test(start_paused = true)]
async fn a_client_that_vanishes_gives_memory_back_and_sends_nothing() {
    let rig = rig(Kind::Tls, Limits::default());
    let mut client = rig.data(&format!(" SIZE={MB}")).await;
    client.send(&body(MB / 2)).await;
    drop(client);
    while rig.figures.open.get() > 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(rig.budget.used(), 0);
    assert!(rig.world.submitted.lock().expect("no panic").is_empty());
}

#[tokio::test(start_paused = true)]
async fn what_a_vanished_client_handed_in_is_submitted() {
    let rig = rig(Kind::Tls, Limits::default());
    rig.set_work(Duration::from_secs(3));
    let mut client = rig.data("").await;
    client.send(b"hi\r\n.\r\n").await;
    drop(client);
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert_eq!(rig.world.submitted.lock().expect("no panic").len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_drain_answers_what_is_in_flight_and_sends_the_others_away() {
    let rig = rig(Kind::Tls, Limits::default());
    rig.set_work(Duration::from_secs(2));
    let (mut idle, mut begun) = (rig.login().await, rig.envelope("").await);
    let (mut sending, mut sent) = (rig.data("").await, rig.data("").await);
    sent.send(b"hi\r\n.\r\n").await;
    sending.send(b"first ").await;
    tokio::time::sleep(Duration::from_millis(1)).await;
    rig.drain();
    assert_eq!(idle.rest().await, SHUTDOWN);
    assert_eq!(begun.rest().await, SHUTDOWN);
    let said = sent.rest().await;
    assert!(
        said.starts_with("250 Ok ") && said.ends_with(SHUTDOWN),
        "{said}"
    );
    sending.send(b"second\r\n.\r\n").await;
    let said = sending.rest().await;
    assert!(
        said.starts_with("250 Ok ") && said.ends_with(SHUTDOWN),
        "{said}"
    );
    rig.ended().await;
}

#[tokio::test(start_paused = true)]
async fn a_drain_does_not_wait_for_clients_that_do_not_end() {
    let rig = rig(Kind::Tls, Limits::default());
    let mut client = rig.data("").await;
    client.send(b"half").await;
    let began = Instant::now();
    rig.drain();
    rig.ended().await;
    assert_eq!(began.elapsed(), crate::world::GRACE);
    assert_eq!(client.rest().await, "", "no answer: nothing was promised");
}
