//! Transcripts of attempts.

use crate::world::{Script, World, job, message};
use egress::{Egress, Transcript, Transcripts};
use std::sync::{Arc, Mutex};

#[derive(Default)]
struct Kept(Mutex<Vec<Transcript>>);

impl Transcripts for Kept {
    fn keep(&self, transcript: Transcript) {
        self.0.lock().expect("no panic").push(transcript);
    }
}

impl Kept {
    fn of(egress: &Egress) -> Arc<Self> {
        let kept = Arc::new(Self::default());
        egress.keep_transcripts(kept.clone(), 4_096);
        kept
    }

    fn all(&self) -> Vec<Transcript> {
        self.0.lock().expect("no panic").clone()
    }
}

/// The lines without their times.
fn said(transcript: &Transcript) -> Vec<String> {
    let lines = transcript.text.lines();
    lines.map(|line| line.chars().skip(9).collect()).collect()
}

#[tokio::test(start_paused = true)]
async fn each_attempt_has_what_was_said_in_it_without_its_content() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    world.server("198.51.100.1", Script::default());
    let egress = world.egress();
    let kept = Kept::of(&egress);
    let route = egress.resolve("x.test").await.expect("resolves");
    let mut connection = egress.open("out", route).await.expect("opens");
    for _ in 0..2 {
        let job = job(message("hidden\r\n"), &["bob@x.test"]);
        let report = connection.deliver(&job).await;
        assert!(report.usable);
    }
    let kept = kept.all();
    assert_eq!(kept.len(), 2);
    let content = said(&kept[0])
        .into_iter()
        .find(|line| line.starts_with("* content of "));
    let content = content.expect("the content is noted");
    let expected = [
        "< 220 mx.test",
        "> EHLO us.test",
        "< 250-mx.test",
        "< 250-SIZE 50000000",
        "< 250-8BITMIME",
        "< 250 PIPELINING",
        "> MAIL FROM:<id@us.test> SIZE=2089",
        "> RCPT TO:<bob@x.test>",
        "> DATA",
        "< 250 ok",
        "< 250 ok",
        "< 354 go",
        content.as_str(),
        "< 250 2.0.0 queued as 1",
    ];
    assert_eq!(said(&kept[0]), expected);
    assert_eq!(
        said(&kept[1])[0],
        expected[6],
        "the second has its own part alone"
    );
    for transcript in &kept {
        assert!(!transcript.text.contains("hidden"));
        assert!(transcript.message.is_some());
        assert_eq!(transcript.recipients, [(0, 1)]);
        assert_eq!(
            (&*transcript.host, &*transcript.remote),
            ("mx.x.test", "198.51.100.1:25")
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_session_that_comes_to_nothing_leaves_its_own() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    let refusing = Script {
        greeting: vec!["554-no|554 service"],
        ..Script::default()
    };
    world.server("198.51.100.1", refusing);
    let egress = world.egress();
    let kept = Kept::of(&egress);
    let route = egress.resolve("x.test").await.expect("resolves");
    let failure = egress.open("out", route).await.err().expect("is refused");
    let attempt = failure.attempt.expect("a host was contacted");
    let kept = kept.all();
    assert_eq!(kept.len(), 1);
    assert_eq!(said(&kept[0])[..2], ["< 554-no", "< 554 service"]);
    assert_eq!(kept[0].message, None);
    // So the time-line finds it.
    assert_eq!(kept[0].started_at, attempt.started_at);
    assert_eq!(Some(&kept[0].remote), attempt.mx_address.as_ref());
}
