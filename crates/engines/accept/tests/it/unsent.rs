//! What is accepted and never leaves: suppressed recipients, and bad content (sending.md §15, §16).

use crate::world::{World, raw, simple, with_part};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::MailEvent;
use model::delivery::BounceKind;
use store::figures::{Figure, prefix};
use store::series::Point;

/// In two pieces, so that no scanner takes this file for it.
const EICAR: [&str; 2] = [
    "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-",
    "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
];

async fn counted(world: &World, figure: Figure) -> i64 {
    let prefix = prefix(&world.caller.account, &world.caller.region);
    let series = &world.stores.series;
    let points: Vec<Point> = series
        .points(
            &figure.series(&prefix),
            base::Timestamp(0),
            base::Timestamp(i64::MAX),
        )
        .await
        .unwrap();
    points.iter().map(|point| point.value).sum()
}

#[tokio::test]
async fn suppressed_recipients_get_nothing_and_count() {
    let world = World::new().await;
    world
        .known
        .suppressed
        .lock()
        .unwrap()
        .insert("gone@inbox.test".into());
    let id = world
        .submit(simple(&["a@inbox.test", "gone@inbox.test", "c@inbox.test"]))
        .await
        .unwrap();
    assert_eq!(world.waits(id).await, [0, 2]);
    let suppressed = MailEvent::Suppressed {
        reason: "on the list".into(),
        bounce: BounceKind::PermanentSuppressed,
    };
    let accepted = MailEvent::Accepted { recipients: 3 };
    let expected = [(None, accepted), (Some(1), suppressed)];
    assert_eq!(world.events(id).await, expected);
    assert_eq!(world.sent().await, 3);
    // The installation's list counts as a hard bounce (reputation-quotas.md §5).
    assert_eq!(counted(&world, Figure::Bounces).await, 1);
    let all = world.submit(simple(&["gone@inbox.test"])).await.unwrap();
    assert_eq!(world.waits(all).await, [0_u16; 0]);
    assert_eq!(world.handed.0.lock().unwrap().len(), 1);
    assert_eq!(world.sent().await, 4);
}

#[tokio::test]
async fn the_simulators_addresses_are_on_no_list() {
    let world = World::new().await;
    let address = "bounce@simulator.amazonses.com";
    let suppressed = &world.known.suppressed;
    suppressed.lock().unwrap().insert(address.into());
    let id = world.submit(simple(&[address])).await.unwrap();
    assert_eq!((world.waits(id).await, world.sent().await), (vec![0], 0));
}

#[tokio::test]
async fn the_test_virus_is_accepted_counted_and_never_sent() {
    let file = EICAR.concat();
    let encoded = STANDARD.encode(&file);
    let printable = file.replace('=', "=3D").replacen('X', "=58", 1);
    let letter = format!("Subject: inner\r\n\r\n{file}");
    let attached = "Content-Disposition: attachment; filename=a.txt";
    let part = |encoding: &str| format!("{attached}\r\nContent-Transfer-Encoding: {encoding}");
    let rows = [
        with_part(attached, &file),
        with_part(&part("base64"), &encoded),
        with_part(
            &part("Base64"),
            &format!("{}\r\n{}", &encoded[..40], &encoded[40..]),
        ),
        with_part(&part("quoted-printable"), &printable),
        with_part("Content-Type: message/rfc822", &letter),
        raw(&format!(
            "From: a@sender.test\r\nTo: b@inbox.test\r\n\r\n{file}\r\n"
        )),
    ];
    for (n, submission) in (1..).zip(rows) {
        let world = World::new().await;
        world
            .known
            .suppressed
            .lock()
            .unwrap()
            .insert("b@inbox.test".into());
        let id = world.submit(submission).await.unwrap();
        let rejected = MailEvent::Rejected {
            reason: "Bad content".into(),
        };
        let accepted = MailEvent::Accepted { recipients: 1 };
        let expected = [(None, accepted), (None, rejected)];
        assert_eq!(world.events(id).await, expected, "row {n}");
        assert_eq!(world.waits(id).await, [0_u16; 0]);
        assert!(world.handed.0.lock().unwrap().is_empty());
        assert_eq!(world.sent().await, 1);
        assert_eq!(counted(&world, Figure::Rejects).await, 1);
    }
}

#[tokio::test]
async fn what_merely_speaks_of_the_test_virus_is_sent() {
    let world = World::new().await;
    let text = format!("Look at {} please.", EICAR.concat());
    let id = world
        .submit(with_part("Content-Type: text/plain", &text))
        .await
        .unwrap();
    assert_eq!(world.waits(id).await, [0]);
    assert_eq!(counted(&world, Figure::Rejects).await, 0);
}
