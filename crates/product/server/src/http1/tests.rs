//! A door over in-memory connections, its clock paused.

use super::*;
use http_body_util::BodyExt;
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinHandle;

/// Hands out the far ends of connections that a test makes.
struct InMemory(mpsc::UnboundedReceiver<DuplexStream>);

impl Listener for InMemory {
    fn local_addr(&self) -> Option<SocketAddr> {
        None
    }

    fn accept(&mut self) -> BoxFuture<'_, io::Result<(BoxStream, Peer)>> {
        Box::pin(async move {
            let Some(stream) = self.0.recv().await else {
                return std::future::pending().await;
            };
            let stream: BoxStream = Box::new(stream);
            Ok((stream, Peer::Unix { uid: 7 }))
        })
    }
}

/// Answers `hello`; a request to `/wait` only when the test says so.
#[derive(Default)]
struct Greeter {
    go: Notify,
    only: Option<u32>,
    /// Requests that were worked on to their end.
    done: AtomicUsize,
}

impl Service for Greeter {
    fn admits(&self, peer: &Peer) -> bool {
        self.only.is_none_or(|uid| *peer == Peer::Unix { uid })
    }

    fn answer(self: Arc<Self>, _: Peer, request: Request<Incoming>) -> BoxFuture<'static, Answer> {
        Box::pin(async move {
            match request.uri().path() {
                "/wait" => self.go.notified().await,
                "/panic" => panic!("asked for"),
                _ => {}
            }
            self.done.fetch_add(1, Ordering::Relaxed);
            let read = request.into_body().collect().await;
            let length = read.map_or(0, |body| body.to_bytes().len());
            answer(StatusCode::OK, "text/plain", format!("hello {length}"))
        })
    }
}

struct Rig {
    service: Arc<Greeter>,
    connect: mpsc::UnboundedSender<DuplexStream>,
    closing: watch::Sender<bool>,
    running: JoinHandle<()>,
}

fn rig(service: Greeter, connections: usize) -> Rig {
    let service = Arc::new(service);
    let (connect, accepted) = mpsc::unbounded_channel();
    let closing = watch::Sender::new(false);
    let door = Door {
        name: "test",
        listener: Box::new(InMemory(accepted)),
        service: Arc::clone(&service) as Arc<dyn Service>,
        tls: None,
        bounds: Bounds {
            connections,
            per_address: connections,
            head_bytes: 16 * 1024,
            head_time: Duration::from_mins(1),
        },
        figures: Figures::default(),
    };
    let running = tokio::spawn(door.run(closing.subscribe(), Duration::from_secs(8)));
    Rig {
        service,
        connect,
        closing,
        running,
    }
}

impl Rig {
    fn open(&self) -> DuplexStream {
        let (near, far) = duplex(1 << 20);
        self.connect.send(far).expect("the door runs");
        near
    }
}

/// Everything that comes until the peer closes.
async fn all(stream: &mut DuplexStream) -> String {
    let mut got = Vec::new();
    stream.read_to_end(&mut got).await.expect("reads");
    String::from_utf8(got).expect("is text")
}

/// What comes at once.
async fn some(stream: &mut DuplexStream) -> String {
    let mut got = vec![0; 4096];
    let count = stream.read(&mut got).await.expect("reads");
    got.truncate(count);
    String::from_utf8(got).expect("is text")
}

const GET: &[u8] = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n";

#[tokio::test(start_paused = true)]
async fn a_connection_serves_several_requests_and_silence_ends_it() {
    let rig = rig(Greeter::default(), 10);
    let mut stream = rig.open();
    for _ in 0..2 {
        stream.write_all(GET).await.expect("writes");
        assert!(some(&mut stream).await.ends_with("hello 0"));
    }
    let began = tokio::time::Instant::now();
    all(&mut stream).await;
    assert!(
        began.elapsed() >= Duration::from_secs(59),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test(start_paused = true)]
async fn a_head_that_never_ends_is_cut() {
    let rig = rig(Greeter::default(), 10);
    let mut stream = rig.open();
    let began = tokio::time::Instant::now();
    stream
        .write_all(b"GET / HTTP/1.1\r\nX: ")
        .await
        .expect("writes");
    assert!(!all(&mut stream).await.contains(" 200 "));
    assert!(
        began.elapsed() <= Duration::from_secs(61),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test(start_paused = true)]
async fn nothing_is_smuggled_behind_a_chunked_body() {
    let rig = rig(Greeter::default(), 10);
    for head in ["", "Content-Length: 4\r\n"] {
        let mut stream = rig.open();
        let request = format!(
            "POST / HTTP/1.1\r\nHost: x\r\n{head}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await.expect("writes");
        stream.write_all(GET).await.expect("writes");
        let got = all(&mut stream).await;
        assert!(got.matches("HTTP/1.1").count() <= 1, "{got}");
    }
}

#[tokio::test(start_paused = true)]
async fn heads_are_bounded() {
    let rig = rig(Greeter::default(), 10);
    for header in [
        format!("X: {}\r\n", "y".repeat(200_000)),
        "X: y\r\n".repeat(500),
    ] {
        let mut stream = rig.open();
        let request = format!("GET / HTTP/1.1\r\nHost: x\r\n{header}\r\n");
        stream.write_all(request.as_bytes()).await.expect("writes");
        let got = all(&mut stream).await;
        assert!(got.starts_with("HTTP/1.1 431"), "{got}");
    }
}

#[tokio::test(start_paused = true)]
async fn connections_over_the_bound_wait_their_turn() {
    let rig = rig(Greeter::default(), 1);
    let (mut first, mut second) = (rig.open(), rig.open());
    first.write_all(GET).await.expect("writes");
    assert!(some(&mut first).await.ends_with("hello 0"));
    second.write_all(GET).await.expect("writes");
    let waits = timeout(Duration::from_secs(5), some(&mut second)).await;
    assert!(waits.is_err());
    drop(first);
    assert!(some(&mut second).await.ends_with("hello 0"));
}

#[tokio::test(start_paused = true)]
async fn a_stranger_gets_nothing() {
    let rig = rig(
        Greeter {
            only: Some(8),
            ..Greeter::default()
        },
        10,
    );
    let mut stream = rig.open();
    assert_eq!(all(&mut stream).await, "");
}

#[tokio::test(start_paused = true)]
async fn a_panic_ends_its_own_connection_alone() {
    let rig = rig(Greeter::default(), 1);
    let mut broken = rig.open();
    broken
        .write_all(b"GET /panic HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .expect("writes");
    assert_eq!(all(&mut broken).await, "");
    let mut next = rig.open();
    next.write_all(GET).await.expect("writes");
    assert!(some(&mut next).await.ends_with("hello 0"));
}

#[tokio::test(start_paused = true)]
async fn a_client_that_goes_away_does_not_cut_its_request() {
    let rig = rig(Greeter::default(), 10);
    let mut stream = rig.open();
    stream
        .write_all(b"GET /wait HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .expect("writes");
    sleep(Duration::from_secs(1)).await;
    drop(stream);
    sleep(Duration::from_secs(1)).await;
    rig.service.go.notify_one();
    sleep(Duration::from_secs(1)).await;
    assert_eq!(rig.service.done.load(Ordering::Relaxed), 1);
}

#[tokio::test(start_paused = true)]
async fn a_drain_finishes_what_is_in_flight_and_takes_nothing_new() {
    let rig = rig(Greeter::default(), 10);
    let (mut idle, mut busy) = (rig.open(), rig.open());
    idle.write_all(GET).await.expect("writes");
    assert!(some(&mut idle).await.ends_with("hello 0"));
    busy.write_all(b"GET /wait HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .expect("writes");
    sleep(Duration::from_secs(1)).await;
    rig.closing.send_replace(true);
    assert_eq!(all(&mut idle).await, "");
    rig.service.go.notify_one();
    assert!(all(&mut busy).await.ends_with("hello 0"));
    rig.running.await.expect("ends");
    assert!(rig.connect.is_closed());
}

#[tokio::test(start_paused = true)]
async fn a_drain_does_not_wait_for_ever() {
    let rig = rig(Greeter::default(), 10);
    let mut busy = rig.open();
    busy.write_all(b"GET /wait HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .expect("writes");
    sleep(Duration::from_secs(1)).await;
    rig.closing.send_replace(true);
    let began = tokio::time::Instant::now();
    rig.running.await.expect("ends");
    assert!(
        began.elapsed() <= Duration::from_secs(9),
        "{:?}",
        began.elapsed()
    );
}
