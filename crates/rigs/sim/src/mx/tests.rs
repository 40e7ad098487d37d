use super::*;
use base::env::BoxStream;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

async fn hosts(manners: Manners) -> (Hosts, BoxStream, JoinSet<()>) {
    let trace = Trace::new(false);
    let hosts = Hosts::new(Rng::new(1), trace);
    hosts.manners(manners);
    let fabric = Fabric::new(Rng::new(2));
    let mut tasks = JoinSet::new();
    let address = IpAddr::from([20, 0, 1, 1]);
    hosts
        .start(&fabric, "mx1.test", address, &mut tasks)
        .await
        .expect("starts");
    let net = fabric.machine(&[IpAddr::from([20, 0, 0, 1])], &Power::default());
    let to = SocketAddr::new(address, 25);
    let stream = net.connect(to, None).await.expect("connects").stream;
    (hosts, stream, tasks)
}

/// Says everything at once and reads all answers.
async fn talk(stream: &mut BoxStream, lines: &str) -> String {
    stream.write_all(lines.as_bytes()).await.expect("writes");
    let mut answers = String::new();
    // A broken connection ends the conversation as well as an orderly one.
    let _ = stream.read_to_string(&mut answers).await;
    answers
}

const MAIL: &str = "EHLO a\r\nMAIL FROM:<x@a.test>\r\nRCPT TO:<gone-1@b.test>\r\n\
                    RCPT TO:<u@b.test>\r\nDATA\r\nSubject: x\r\n\r\n..dot\r\n.\r\nQUIT\r\n";

#[tokio::test(start_paused = true)]
async fn mail_is_written_down_and_acknowledged() {
    let (hosts, mut stream, _tasks) = hosts(Manners::default()).await;
    let answers = talk(&mut stream, MAIL).await;
    for code in [
        "220 ",
        "550 5.1.1",
        "250 2.1.5",
        "354 ",
        "250 2.0.0 taken",
        "221 ",
    ] {
        assert!(answers.contains(code), "{code} is not in {answers}");
    }
    let book = hosts.book();
    assert_eq!(book.receipts.len(), 1);
    assert_eq!(book.receipts[0].data, "Subject: x\r\n\r\n.dot\r\n");
    assert!(book.is_last(0) && !book.is_ambiguous(0));
}

#[tokio::test(start_paused = true)]
async fn a_silently_taken_mail_is_ambiguous() {
    let (hosts, mut stream, _tasks) = hosts(Manners {
        takes_silently: 1_000,
        ..Manners::default()
    })
    .await;
    let answers = talk(&mut stream, MAIL).await;
    assert!(!answers.contains("taken"), "{answers}");
    assert!(hosts.book().is_ambiguous(0));
}
