use crate::world::{SENDER, World};
use e2e::strace::{CALLS, Files, SHOWN, acknowledged, parse, prove};
use std::sync::Arc;
use std::time::Duration;
use testkit::load::{Plan, Progress, api};
use testkit::mx::{Keep, Options};
use testkit::wait_for;

/// Messages that are sent alone, and messages that are sent by several connections at once.
const ALONE: u64 = 5;
const TOGETHER: u64 = 60;

/// A kill proves nothing about the disk: the system calls do. Under strace, the sync of the body and then that of the
/// log lie between the last read of each request and its 200.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn body_and_log_are_synced_between_request_and_answer() {
    let world = World::new(Options {
        keep: Keep::Envelopes,
        ..Options::default()
    })
    .await;
    let trace = world.data().with_extension("strace");
    let trace_name = trace.display().to_string();
    let strace = [
        "strace",
        "-f",
        "-yy",
        "-qq",
        "-s",
        SHOWN,
        "-e",
        CALLS,
        "-o",
        &trace_name,
    ];
    let (server, api) = world.sesame_under(&strace).await;
    let port = server.api_address().unwrap().port();
    for (run, messages, connections) in [("alone", ALONE, 1), ("together", TOGETHER, 6)] {
        let plan = Plan {
            from: SENDER.into(),
            run: run.into(),
            domains: vec!["inbox.test".into()],
            messages,
            connections,
            size: 4000,
        };
        let outcome = api::run(api.target(), &plan, Arc::new(Progress::default()));
        let outcome = outcome.await.unwrap();
        assert_eq!(outcome.acknowledged.len() as u64, messages, "{outcome:?}");
    }
    let all = || (world.mx.counts().messages == ALONE + TOGETHER).then_some(());
    wait_for("every delivery", Duration::from_mins(2), all)
        .await
        .unwrap();
    server.stop().await.unwrap();

    let calls = parse(&std::fs::read_to_string(&trace).unwrap());
    let found = acknowledged(&calls, port);
    assert_eq!(
        found.len() as u64,
        ALONE + TOGETHER,
        "requests in the trace"
    );
    let files = Files {
        bodies: "/bodies/",
        log: "mail.db-wal",
    };
    for one in &found {
        assert_eq!(prove(&calls, one, files), Ok(()), "{one:?}");
    }
}
