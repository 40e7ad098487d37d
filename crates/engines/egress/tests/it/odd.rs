//! Receivers that hang, cut, talk rubbish or talk too much: all is temporary, nothing hangs, nothing is claimed.

use crate::world::{DRIP, HANG, LATE, RESET, Script, World, job, message, short};
use model::delivery::Outcome;
use smtp::Timeouts;
use std::time::Duration;
use tokio::time::Instant;

/// A script in which one stage answers otherwise.
fn odd(stage: &str, answer: &'static str) -> Script {
    let mut script = Script::default();
    match stage {
        "connect" => script.greeting = vec![answer],
        "ehlo" => script.ehlo = vec![answer],
        "mail" => script.mail = vec![answer],
        "rcpt" => script.rcpt = vec![("", answer)],
        "data" => script.data = vec![answer],
        _ => script.end = vec![answer],
    }
    script
}

const STAGES: [&str; 6] = ["connect", "ehlo", "mail", "rcpt", "data", "end_of_data"];

async fn outcome_of(script: Script) -> Outcome {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    world.server("198.51.100.1", script);
    world.deliver("x.test", &["bob@x.test"]).await.remove(0)
}

async fn deferred_at(stage: &str, answer: &'static str) -> String {
    let outcome = outcome_of(odd(stage, answer)).await;
    let Outcome::Failed(failure) = &outcome else {
        panic!("{stage} {answer:.20}: {outcome:?}")
    };
    assert!(!failure.permanent, "{stage} {answer:.20}: {failure:?}");
    let attempt = failure.attempt.as_ref().expect("a host was contacted");
    assert_eq!(attempt.phase.as_deref(), Some(stage), "{answer:.20}");
    failure.reason.clone()
}

#[tokio::test(start_paused = true)]
async fn a_receiver_that_hangs_is_given_up() {
    for stage in STAGES {
        let reason = deferred_at(stage, HANG).await;
        assert!(
            reason.ends_with(&format!("timed out at {stage}")),
            "{reason}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn an_octet_a_second_wins_no_time() {
    let limits = Timeouts::default();
    for stage in STAGES {
        let began = Instant::now();
        let reason = deferred_at(stage, DRIP).await;
        assert!(
            reason.ends_with(&format!("timed out at {stage}")),
            "{reason}"
        );
        let limit = if stage == "end_of_data" {
            limits.end_of_data
        } else {
            limits.mail
        };
        assert!(
            began.elapsed() <= limit + Duration::from_secs(5),
            "{stage}: {:?}",
            began.elapsed()
        );
    }
}

#[tokio::test(start_paused = true)]
async fn many_late_replies_are_cut_off_together() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    let script = Script {
        rcpt: vec![("", LATE)],
        ..Script::default()
    };
    world.server("198.51.100.1", script);
    let began = Instant::now();
    let outcomes = world.deliver("x.test", &["a@x.test"; 50]).await;
    assert!(
        outcomes.iter().all(|o| short(o).starts_with("deferred")),
        "{outcomes:?}"
    );
    assert!(began.elapsed() <= Timeouts::default().step + Duration::from_secs(5));
}

#[tokio::test(start_paused = true)]
async fn content_that_is_read_too_slowly_is_given_up() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    let script = Script {
        slow_reader: true,
        ..Script::default()
    };
    world.server("198.51.100.1", script);
    let egress = world.egress();
    let route = egress.resolve("x.test").await.expect("resolves");
    let mut connection = egress.open("out", route).await.expect("opens");
    let body: &'static str = Box::leak("line\r\n".repeat(500_000).into_boxed_str());
    let began = Instant::now();
    let report = connection.deliver(&job(message(body), &["a@x"])).await;
    assert_eq!(
        short(&report.outcomes[0].1),
        "deferred timed out at end_of_data"
    );
    let limit = Timeouts::default().content(body.len() + 10_000);
    assert!(began.elapsed() <= limit, "{:?}", began.elapsed());
}

#[tokio::test(start_paused = true)]
async fn a_long_refusal_is_told_in_part() {
    let long: &'static str = Box::leak(format!("554 {}", "no ".repeat(20_000)).into_boxed_str());
    for stage in ["connect", "ehlo", "rcpt"] {
        let outcome = outcome_of(odd(stage, long)).await;
        assert!(format!("{outcome:?}").len() < 10_000, "{stage}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_is_cut_is_soft() {
    for stage in STAGES {
        let reason = deferred_at(stage, RESET).await;
        assert!(
            reason.contains("closed the connection") || reason.contains("connection failed"),
            "{reason}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn rubbish_is_no_consent_and_no_final_refusal() {
    for stage in STAGES {
        for rubbish in [
            "hello there",
            "2",
            "\u{1}\u{2}",
            "099 x",
            "600 x",
            "250-ok|550 no",
        ] {
            let reason = deferred_at(stage, rubbish).await;
            assert!(reason.contains("the remote sent"), "{reason}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn endless_replies_are_cut_off() {
    let lines: &'static str = Box::leak("550-no|".repeat(50_000).into_boxed_str());
    let octets: &'static str = Box::leak("5".repeat(500_000).into_boxed_str());
    for stage in STAGES {
        assert!(
            deferred_at(stage, lines)
                .await
                .contains("more than 100 lines")
        );
        assert!(deferred_at(stage, octets).await.contains("more than 64 KB"));
    }
}

#[tokio::test(start_paused = true)]
async fn refusals_at_every_stage() {
    let rows = [
        ("connect", "554 5.7.1 no", "deferred"),
        ("connect", "421 4.3.2 busy", "deferred"),
        ("mail", "421 4.3.2 closing", "deferred"),
        ("mail", "550 5.7.1 not you", "bounced"),
        ("rcpt", "550 5.1.1 no", "bounced"),
        ("rcpt", "421 4.7.0 bye", "deferred"),
        ("data", "451 4.3.0 disk", "deferred"),
        ("data", "554 5.7.1 no", "bounced"),
        ("end_of_data", "451 4.3.0 later", "deferred"),
        ("end_of_data", "550 5.7.1 spam", "bounced"),
    ];
    for (stage, answer, expected) in rows {
        let outcome = outcome_of(odd(stage, answer)).await;
        let Outcome::Failed(failure) = &outcome else {
            panic!("{stage} {answer}")
        };
        assert!(
            short(&outcome).starts_with(expected),
            "{stage}: {outcome:?}"
        );
        assert_eq!(
            failure.status.as_deref(),
            Some(&answer[4..9]),
            "{stage} {answer}"
        );
        let attempt = failure.attempt.as_ref().expect("was made");
        assert_eq!(
            attempt.reply.as_ref().expect("said something").to_string(),
            answer
        );
        assert_eq!(attempt.phase.as_deref(), Some(stage));
    }
}

#[tokio::test(start_paused = true)]
async fn odd_but_harmless_receivers_get_their_mail() {
    let scripts = [
        odd("ehlo", "502 what"),
        odd("data", "354-start|354 and end"),
        odd("end_of_data", "250"),
        odd("connect", "220-hello|220 mx"),
        odd("rcpt", "251 will forward"),
    ];
    for script in scripts {
        assert_eq!(
            short(&outcome_of(script.clone()).await),
            "delivered",
            "{script:?}"
        );
    }
}
