//! How many connections there may be.

use crate::world::{RIGHT, rig};
use smtp_in::{Kind, Limits};

const CROWD: &str = "421 Too many concurrent SMTP connections\r\n";

#[tokio::test(start_paused = true)]
async fn connections_are_counted_in_all_and_by_address() {
    let limits = Limits {
        connections: 3,
        connections_per_address: 2,
        ..Limits::default()
    };
    let rig = rig(Kind::StartTls, limits);
    let (first, _second) = (rig.client().await, rig.client().await);
    let mut greedy = rig.connect("192.0.2.1:9");
    assert_eq!(greedy.rest().await, CROWD);
    let mut other = rig.connect("192.0.2.2:1");
    assert!(other.reply().await.starts_with("220 "));
    let mut late = rig.connect("192.0.2.3:1");
    assert_eq!(late.rest().await, CROWD);
    assert_eq!((rig.figures.greedy.get(), rig.figures.crowd.get()), (1, 1));
    drop(first);
    while rig.figures.open.get() > 2 {
        tokio::task::yield_now().await;
    }
    let mut again = rig.connect("192.0.2.3:2");
    assert!(again.reply().await.starts_with("220 "));
}

#[tokio::test(start_paused = true)]
async fn where_tls_comes_first_a_crowd_is_closed_without_a_word() {
    let limits = Limits {
        connections: 1,
        ..Limits::default()
    };
    let rig = rig(Kind::Tls, limits);
    let _first = rig.client().await;
    assert_eq!(rig.connect("192.0.2.2:1").rest().await, "");
}

#[tokio::test(start_paused = true)]
async fn connections_are_counted_by_key() {
    let limits = Limits {
        connections_per_key: 2,
        ..Limits::default()
    };
    let rig = rig(Kind::Tls, limits);
    let (first, mut second) = (rig.login().await, rig.login().await);
    let mut third = rig.client().await;
    third.send(format!("{RIGHT}\r\nNOOP\r\n").as_bytes()).await;
    assert_eq!(third.rest().await, CROWD);
    assert_eq!(second.say("NOOP").await, "250 Ok\r\n");
    drop(first);
    while rig.figures.open.get() > 1 {
        tokio::task::yield_now().await;
    }
    rig.login().await;
}
