//! How long clients may take (smtp.md §7).

use crate::world::{Client, Rig, WRONG, rig};
use smtp_in::{Kind, Limits};
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::time::{Instant, sleep};

const SILENCE: &str = "451 4.4.2 Timeout waiting for data from client.\r\n";

fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

/// The client is told so, and cut, after that time.
async fn check(mut client: Client, expected: Duration) {
    let began = Instant::now();
    assert_eq!(client.rest().await, SILENCE);
    assert_eq!(began.elapsed(), expected);
}

fn ready(kind: Kind) -> Rig {
    rig(kind, Limits::default())
}

#[tokio::test(start_paused = true)]
async fn silence_ends_a_session() {
    let rig = ready(Kind::Tls);
    check(rig.client().await, seconds(10)).await;
    check(rig.login().await, seconds(60)).await;
    check(rig.envelope("").await, seconds(60)).await;
    check(rig.data("").await, seconds(300)).await;
    assert_eq!(rig.figures.time_outs.get(), 4);
    assert_eq!(rig.figures.open.get(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_letter_now_and_then_is_silence_too() {
    let rig = ready(Kind::Tls);
    let mut client = rig.client().await;
    for _ in 0..2 {
        sleep(seconds(4)).await;
        client.send(b"N").await;
    }
    check(client, seconds(2)).await;
}

#[tokio::test(start_paused = true)]
async fn who_does_not_log_in_does_not_stay() {
    let rig = ready(Kind::Tls);
    let mut client = rig.client().await;
    let began = Instant::now();
    while began.elapsed() < seconds(115) {
        sleep(seconds(5)).await;
        assert_eq!(client.say("NOOP").await, "250 Ok\r\n");
    }
    check(client, seconds(5)).await;
}

#[tokio::test(start_paused = true)]
async fn the_delay_of_a_wrong_login_is_not_the_clients() {
    let rig = ready(Kind::Tls);
    let mut client = rig.client().await;
    client.say(WRONG[0]).await;
    check(client, seconds(10)).await;
}

#[tokio::test(start_paused = true)]
async fn handshakes_that_do_not_come_are_not_awaited() {
    let rig = ready(Kind::Tls);
    rig.world.silent_tls.store(true, Ordering::Relaxed);
    let mut client = rig.connect("192.0.2.1:1");
    let began = Instant::now();
    assert_eq!(client.rest().await, "");
    assert_eq!(began.elapsed(), seconds(10));
    assert_eq!(rig.figures.tls_failures.get(), 1);
}

#[tokio::test(start_paused = true)]
async fn content_may_pause_but_not_trickle() {
    let rig = ready(Kind::Tls);
    let mut client = rig.data("").await;
    sleep(seconds(299)).await;
    client.send(b"half a message").await;
    let began = Instant::now();
    // Nothing like 4 KB a second: the whole time is over soon.
    assert_eq!(client.rest().await, SILENCE);
    assert_eq!(began.elapsed(), seconds(1));
    let mut client = rig.data("").await;
    for _ in 0..20 {
        client.send(&b"x".repeat(50).repeat(4096)).await;
        sleep(seconds(40)).await;
    }
    assert!(
        client.say("\r\n.").await.starts_with("250 Ok "),
        "slow, but steady"
    );
}

#[tokio::test(start_paused = true)]
async fn a_session_ends_after_its_time_between_two_messages() {
    let rig = ready(Kind::Tls);
    let mut client = rig.login().await;
    let began = Instant::now();
    while began.elapsed() < seconds(29 * 60) {
        sleep(seconds(59)).await;
        assert_eq!(client.say("NOOP").await, "250 Ok\r\n");
    }
    let said = client.rest().await;
    assert!(
        said.starts_with("421 email-smtp.ses.test Service not available"),
        "{said}"
    );
    assert_eq!(began.elapsed(), seconds(30 * 60));
}

#[tokio::test(start_paused = true)]
async fn a_client_that_does_not_read_its_replies_is_cut() {
    let rig = ready(Kind::Tls);
    let mut client = rig.login().await;
    // More replies than the pipe holds.
    for _ in 0..10 {
        client.send(&b"NOOP\r\n".repeat(4000)).await;
    }
    let began = Instant::now();
    while rig.figures.open.get() > 0 {
        sleep(seconds(1)).await;
    }
    assert!(began.elapsed() <= seconds(62));
}

#[tokio::test(start_paused = true)]
async fn who_talks_without_a_pause_is_late_too() {
    const LINES: usize = 10_000;
    let rig = ready(Kind::Tls);
    let mut client = rig.client().await;
    // All of it lies ready when the time for a login is over.
    client.send(&b"NOOP\r\n".repeat(LINES)).await;
    tokio::time::advance(seconds(121)).await;
    let said = client.rest().await;
    assert!(said.ends_with(SILENCE), "{said}");
    let answered = said.lines().count() - 1;
    // What was read at once when the time was over, at most.
    assert!(answered < 1_000, "{answered}");
}

#[tokio::test(start_paused = true)]
async fn what_is_thrown_away_is_not_read_for_ever() {
    let rig = rig(
        Kind::Tls,
        Limits {
            session_time: seconds(900),
            ..Limits::default()
        },
    );
    let mut client = rig.data("").await;
    let began = Instant::now();
    let block = vec![b'x'; 128 << 10];
    while rig.figures.time_outs.get() == 0 {
        // More than a hundred times what a client must send in this time.
        client.send(&block).await;
        client.send(&block).await;
        sleep(Duration::from_millis(500)).await;
        assert!(began.elapsed() < seconds(2_000), "it is still read");
    }
    assert!(began.elapsed() >= seconds(900));
}
