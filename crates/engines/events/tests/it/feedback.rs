//! Bounces and complaints become letters: once each, over crashes, and not for everything.

use crate::world::{World, a_while};
use events::{Faults, NotPosted};
use model::MailEvent;
use model::delivery::{BounceKind, DelayKind, Reply};
use model::event::Attempt;
use std::time::Duration;
use tokio::time::sleep;

fn bounced() -> MailEvent {
    let attempt = Attempt {
        mx_host: Some("mx.to.test".into()),
        reply: Some(Reply {
            code: 550,
            enhanced: Some("5.1.1".into()),
            text: "user unknown".into(),
        }),
        ..Attempt::default()
    };
    MailEvent::Bounced {
        attempt: Some(Box::new(attempt)),
        reason: "550 5.1.1 user unknown".into(),
        bounce: BounceKind::PermanentNoEmail,
        status: Some("5.1.1".into()),
    }
}

fn complained() -> MailEvent {
    MailEvent::Complained {
        feedback: "abuse".into(),
    }
}

fn delivered() -> MailEvent {
    MailEvent::Delivered {
        attempt: Box::default(),
    }
}

#[tokio::test(start_paused = true)]
async fn a_bounce_is_told_with_everything_that_is_known() {
    let world = World::new().await;
    world.mail(|_| (), [bounced()]).await;
    let _running = world.start(Faults::default());
    a_while().await;
    let letter = world.letter(1);
    for expected in [
        "From: MAILER-DAEMON@bounce.from.test\r\n",
        "To: <back@from.test>\r\n",
        "Subject: Delivery Status Notification (Failure)\r\n",
        "multipart/report; report-type=delivery-status;",
        "\r\nReporting-MTA: dns; ses.test\r\n",
        "\r\nFinal-Recipient: rfc822; b@to.test\r\nAction: failed\r\nStatus: 5.1.1\r\n\
         Remote-MTA: dns; mx.to.test\r\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\r\n",
        "\r\nSubject: The original subject\r\n",
    ] {
        assert!(letter.contains(expected), "{expected}: {letter}");
    }
}

#[tokio::test(start_paused = true)]
async fn each_kind_has_its_letter_and_deliveries_have_none() {
    let world = World::new().await;
    let expired = MailEvent::Expired {
        attempt: None,
        reason: "no route".into(),
        bounce: BounceKind::TransientGeneral,
    };
    let suppressed = MailEvent::Suppressed {
        reason: "on the list".into(),
        bounce: BounceKind::PermanentSuppressed,
    };
    let replied = MailEvent::AutoReplied {
        reason: "I am away.".into(),
    };
    let deferred = MailEvent::Deferred {
        attempt: None,
        reason: "later".into(),
        delay: DelayKind::General,
        next_attempt_at: world.now(),
    };
    let events = [
        delivered(),
        complained(),
        expired,
        suppressed,
        replied,
        deferred,
    ];
    world.mail(|_| (), events).await;
    let (_task, progress, feedback) = world.start(Faults::default());
    a_while().await;
    for (seq, expected) in [
        (2, "\r\nFeedback-Type: abuse\r\n"),
        (2, "Subject: Complaint: The original subject\r\n"),
        (2, "\r\nOriginal-Rcpt-To: <b@to.test>\r\n"),
        (
            3,
            "\r\nStatus: 4.4.7\r\nDiagnostic-Code: x-sesame; no route\r\n",
        ),
        (
            4,
            "\r\nStatus: 5.1.1\r\nDiagnostic-Code: x-sesame; on the list\r\n",
        ),
        (5, "\r\nAuto-Submitted: auto-replied\r\n"),
        (5, "\r\n\r\nI am away.\r\n"),
    ] {
        assert!(world.letter(seq).contains(expected), "{expected}");
    }
    assert_eq!(world.letters().1, 4);
    assert_eq!(feedback.counts(), (4, 0));
    assert_eq!(progress.lag(world.now()), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn nobody_is_told_of_what_is_not_theirs() {
    let world = World::new().await;
    world
        .mail(|record| record.feedback_to = None, [bounced()])
        .await;
    world
        .mail(|record| record.by_service = true, [bounced()])
        .await;
    world.mail(|_| (), [delivered()]).await;
    let _running = world.start(Faults::default());
    a_while().await;
    assert_eq!(world.letters(), (Vec::new(), 0));
}

#[tokio::test(start_paused = true)]
async fn a_reader_goes_on_where_it_stopped() {
    let world = World::new().await;
    for _ in 0..1_200 {
        world.mail(|_| (), [delivered(), bounced()]).await;
    }
    let (task, ..) = world.start(Faults::default());
    a_while().await;
    assert_eq!(world.letters().1, 1_200);
    task.abort();
    let (task, ..) = world.start(Faults::default());
    a_while().await;
    assert_eq!(world.letters().1, 1_200, "nothing is done again");
    world.mail(|_| (), [bounced()]).await;
    a_while().await;
    let (names, posted) = world.letters();
    assert_eq!((names.len(), posted), (1_201, 1_201));
    task.abort();
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_posted_now_waits_and_is_posted_in_order() {
    let world = World::new().await;
    world.mail(|_| (), [bounced()]).await;
    world.mail(|_| (), [complained()]).await;
    let full = NotPosted::Later("the disk is full".into());
    *world.office.answers.lock().expect("no panic") = vec![full; 8];
    let (_task, progress, _) = world.start(Faults::default());
    a_while().await;
    assert_eq!(world.letters().1, 0);
    assert!(progress.lag(world.now()) > Duration::ZERO, "it is behind");
    sleep(Duration::from_mins(5)).await;
    assert_eq!(world.letters().1, 2);
}

#[tokio::test(start_paused = true)]
async fn what_is_refused_holds_up_nobody() {
    let world = World::new().await;
    world.mail(|_| (), [bounced()]).await;
    world.mail(|_| (), [complained()]).await;
    let refused = NotPosted::Never("no such address".into());
    *world.office.answers.lock().expect("no panic") = vec![refused];
    let (_task, _, feedback) = world.start(Faults::default());
    a_while().await;
    assert_eq!(world.letters().0, ["feedback/0/2"]);
    assert_eq!(feedback.counts(), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_crash_before_the_place_is_kept_repeats_names_and_not_letters() {
    for (skipped_position, letters) in [(false, 1), (true, 0)] {
        let world = World::new().await;
        world.mail(|_| (), [bounced()]).await;
        // Cut while the letter is being posted, for a minute.
        let full = NotPosted::Later("the disk is full".into());
        *world.office.answers.lock().expect("no panic") = vec![full; 20];
        let (task, ..) = world.start(Faults { skipped_position });
        a_while().await;
        task.abort();
        world.office.answers.lock().expect("no panic").clear();
        let (task, ..) = world.start(Faults::default());
        a_while().await;
        assert_eq!(world.letters().1, letters, "{skipped_position}");
        task.abort();
    }
}
