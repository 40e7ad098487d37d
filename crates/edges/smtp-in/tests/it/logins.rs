//! Logins, as far as the shell has a part in them.

use crate::world::{RIGHT, WRONG, rig};
use smtp_in::{Kind, Limits};
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::time::Instant;

#[tokio::test(start_paused = true)]
async fn wrong_users_and_wrong_passwords_are_answered_alike_and_late() {
    let rig = rig(Kind::Tls, Limits::default());
    for wrong in WRONG {
        let mut client = rig.client().await;
        let began = Instant::now();
        assert_eq!(
            client.say(wrong).await,
            "535 Authentication Credentials Invalid\r\n"
        );
        assert_eq!(began.elapsed(), Duration::from_secs(1));
        assert_eq!(
            client.say(RIGHT).await,
            "235 Authentication successful.\r\n"
        );
        assert_eq!(
            began.elapsed(),
            Duration::from_secs(1),
            "who is right does not wait"
        );
    }
    assert_eq!(
        (rig.figures.login_failures.get(), rig.figures.logins.get()),
        (2, 2)
    );
}

#[tokio::test(start_paused = true)]
async fn the_third_wrong_login_is_the_last() {
    let rig = rig(Kind::Tls, Limits::default());
    let mut client = rig.client().await;
    client.say(WRONG[0]).await;
    client.say(WRONG[1]).await;
    client.send(format!("{}\r\n", WRONG[0]).as_bytes()).await;
    let said = client.rest().await;
    assert!(
        said.starts_with("421 ") && said.lines().count() == 1,
        "{said}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_login_that_cannot_be_checked_may_be_tried_again() {
    let rig = rig(Kind::Tls, Limits::default());
    let mut client = rig.client().await;
    rig.world.no_logins.store(true, Ordering::Relaxed);
    for _ in 0..5 {
        assert_eq!(
            client.say(RIGHT).await,
            "454 Temporary authentication failure\r\n"
        );
    }
    rig.world.no_logins.store(false, Ordering::Relaxed);
    assert_eq!(
        client.say(RIGHT).await,
        "235 Authentication successful.\r\n"
    );
    assert_eq!(rig.figures.login_troubles.get(), 5);
}
