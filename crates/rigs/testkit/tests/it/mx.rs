use anyhow::Result;
use proptest::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use testkit::load::smtp::Session;
use testkit::load::{Plan, Progress, smtp};
use testkit::mx::{Action, Keep, Mx, Options, Phase, read_ledger};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Speaks these bytes to a fresh MX and returns all it says.
async fn talk(mx: &Mx, said: &[u8]) -> Result<String> {
    let mut stream = testkit::os::connect(mx.address()).await?;
    stream.write_all(said).await?;
    stream.shutdown().await?;
    let mut heard = Vec::new();
    // A peer that resets after its last reply has still said all of it.
    let _ = stream.read_to_end(&mut heard).await;
    Ok(String::from_utf8_lossy(&heard).into_owned())
}

#[tokio::test]
async fn a_message_is_kept_as_it_was_sent() {
    let mx = Mx::start(Options::default()).await.unwrap();
    let mut session = Session::open(mx.address()).await.unwrap();
    let text = "..dotted\r\nline\r\n";
    let reply = session.mail("a@b.test", "Bob@c.test", text).await.unwrap();
    assert_eq!(reply, "250 2.0.0 OK taken");
    let got = mx
        .wait_for_recipient("bob@C.test", Duration::from_secs(5))
        .await
        .unwrap();
    assert_eq!(got.reverse_path, "a@b.test");
    assert_eq!(got.hello, "load.test");
    assert!(got.data.ends_with(b"\r\n\r\n.dotted\r\nline\r\n"));
    assert!(got.head().contains("Subject: News of the day"));
}

#[tokio::test]
async fn roles_and_scripts_answer() {
    let mx = Mx::start(Options::default()).await.unwrap();
    mx.script(|script| {
        script.times(
            1,
            Phase::Recipient,
            "once@c.test",
            Action::reply("451 4.0.0 again"),
        );
        script.always(Phase::End, "end@c.test", Action::reply("554 5.0.0 no"));
    });
    let mut session = Session::open(mx.address()).await.unwrap();
    for (to, reply) in [
        ("unknown@c.test", "550 5.1.1 user unknown"),
        ("late@c.test", "451 4.3.0 later, please"),
        ("once@c.test", "451 4.0.0 again"),
        ("once@c.test", "250 2.0.0 OK taken"),
        ("end@c.test", "554 5.0.0 no"),
    ] {
        let got = session.mail("a@b.test", to, "x\r\n").await.unwrap();
        assert_eq!(got, reply, "{to}");
    }
    assert_eq!(mx.counts().messages, 1);
    assert_eq!(mx.counts().attempts, 5);
}

#[tokio::test]
async fn a_close_after_the_dot_is_a_message_in_doubt() {
    let mx = Mx::start(Options::default()).await.unwrap();
    mx.script(|script| script.always(Phase::End, "", Action::Close));
    let mut session = Session::open(mx.address()).await.unwrap();
    assert!(session.mail("a@b.test", "b@c.test", "x\r\n").await.is_err());
    assert_eq!(mx.received().len(), 1);
}

#[tokio::test]
async fn a_sink_counts_and_its_ledger_names_every_message() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger");
    let mx = Mx::start(Options {
        ledger: Some(ledger.clone()),
        keep: Keep::Counts,
        ..Options::default()
    });
    let mx = mx.await.unwrap();
    let plan = Plan {
        from: "a@b.test".into(),
        run: "run".into(),
        domains: vec!["c.test".into(), "d.test".into()],
        messages: 200,
        connections: 4,
        size: 70_000,
    };
    let target = smtp::Target::open(mx.address());
    let outcome = smtp::run(&target, &plan, Arc::new(Progress::default()));
    let outcome = outcome.await.unwrap();
    assert_eq!(
        (outcome.acknowledged.len(), outcome.refused.len()),
        (200, 0)
    );
    assert_eq!(mx.counts().messages, 200);
    assert!(mx.counts().octets > 200 * 70_000);
    assert!(mx.received().is_empty());
    let mut named: Vec<_> = read_ledger(&ledger).unwrap();
    named.sort();
    named.dedup();
    assert_eq!(named.len(), 200);
    assert!(
        named
            .iter()
            .all(|(from, to)| from == "a@b.test" && to.len() == 1)
    );
}

#[tokio::test]
async fn size_connections_and_order_have_limits() {
    let mx = Mx::start(Options {
        max_size: 10,
        max_connections: 1,
        ..Options::default()
    });
    let mx = mx.await.unwrap();
    let mut session = Session::open(mx.address()).await.unwrap();
    let reply = session
        .mail("a@b.test", "b@c.test", "text\r\n")
        .await
        .unwrap();
    assert_eq!(reply, "552 5.3.4 too big");
    assert!(talk(&mx, b"").await.unwrap().starts_with("421 "));
    drop(session);
    let closed = || (mx.counts().open == 0).then_some(());
    testkit::wait_for(
        "the end of the first session",
        Duration::from_secs(5),
        closed,
    )
    .await
    .unwrap();
    let heard = talk(
        &mx,
        b"RCPT TO:<a@b>\r\nDATA\r\nMAIL FROM:a\r\nFOO\r\nSTARTTLS\r\nQUIT\r\n",
    );
    let heard = heard.await.unwrap();
    let codes: Vec<&str> = heard.lines().map(|l| &l[..3]).collect();
    assert_eq!(codes, ["220", "503", "503", "501", "500", "502", "221"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_input_breaks_the_mx(
        pieces in prop::collection::vec(prop_oneof![
            Just(b"EHLO x\r\n".to_vec()), Just(b"MAIL FROM:<a@b>\r\n".to_vec()),
            Just(b"RCPT TO:<b@c>\r\n".to_vec()), Just(b"DATA\r\n".to_vec()), Just(b".\r\n".to_vec()),
            prop::collection::vec(any::<u8>(), 0..60)], 0..12)
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mx = Mx::start(Options::default()).await.unwrap();
            talk(&mx, &pieces.concat()).await.unwrap();
            let mut session = Session::open(mx.address()).await.unwrap();
            let reply = session.mail("a@b.test", "bob@c.test", "x\r\n").await.unwrap();
            assert!(reply.starts_with("250"), "{reply}");
        });
    }
}
