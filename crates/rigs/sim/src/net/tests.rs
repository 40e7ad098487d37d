use super::*;
use base::env::Listener;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

fn ip(n: u8) -> IpAddr {
    IpAddr::from([20, 0, 0, n])
}

struct Two {
    fabric: Fabric,
    power: Power,
    near: SimNet,
    listener: Box<dyn Listener>,
    to: SocketAddr,
}

async fn two(seed: u64) -> Two {
    let fabric = Fabric::new(Rng::new(seed));
    let power = Power::default();
    let near = fabric.machine(&[ip(1)], &power);
    let far = fabric.machine(&[ip(2)], &Power::default());
    let any = SocketAddr::from(([0, 0, 0, 0], 25));
    let listener = far.listen(ListenAt::Tcp(any)).await.expect("listens");
    Two {
        fabric,
        power,
        near,
        listener,
        to: SocketAddr::new(ip(2), 25),
    }
}

#[tokio::test(start_paused = true)]
async fn bytes_arrive_in_order_and_the_end_is_seen() {
    let mut two = two(1).await;
    two.fabric.weather(Weather {
        latency_ms_max: 50,
        ..Weather::default()
    });
    let mut near = two.near.connect(two.to, None).await.expect("connects");
    let (mut far, peer) = two.listener.accept().await.expect("accepts");
    assert_eq!(peer, Peer::Tcp(near.local));
    let sent: Vec<u8> = (0..200_000_u32).map(|n| n as u8).collect();
    let copy = sent.clone();
    let writer = tokio::spawn(async move {
        near.stream.write_all(&copy).await.expect("writes");
    });
    let mut got = Vec::new();
    far.read_to_end(&mut got).await.expect("reads");
    assert!(got == sent);
    writer.await.expect("ends");
    assert!(far.write_all(b"late").await.is_err());
}

#[tokio::test(start_paused = true)]
async fn refusals_silence_and_resets() {
    let mut two = two(1).await;
    let closed = SocketAddr::new(ip(2), 26);
    let refused = two.near.connect(closed, None).await.err().expect("refused");
    assert_eq!(refused.kind(), io::ErrorKind::ConnectionRefused);
    two.fabric.weather(Weather {
        silences: 1_000,
        ..Weather::default()
    });
    let waits = tokio::time::timeout(Duration::from_mins(1), two.near.connect(two.to, None));
    assert!(waits.await.is_err());
    two.fabric.weather(Weather {
        resets: 1_000,
        ..Weather::default()
    });
    let mut near = two.near.connect(two.to, None).await.expect("connects");
    let (mut far, _) = two.listener.accept().await.expect("accepts");
    let sent = near.stream.write_all(&[0; 10_000]).await;
    assert_eq!(
        sent.expect_err("breaks").kind(),
        io::ErrorKind::ConnectionReset
    );
    let mut got = Vec::new();
    let end = far.read_to_end(&mut got).await.expect_err("is reset");
    assert_eq!(end.kind(), io::ErrorKind::ConnectionReset);
    assert!(got.len() < 10_000);
}

#[tokio::test(start_paused = true)]
async fn a_machine_without_power_says_nothing_more() {
    let mut two = two(1).await;
    let mut near = two.near.connect(two.to, None).await.expect("connects");
    let (mut far, _) = two.listener.accept().await.expect("accepts");
    near.stream.write_all(b"before").await.expect("writes");
    two.power.switch_off();
    assert!(near.stream.write_all(b"after").await.is_err());
    two.power.switch_on();
    assert!(near.stream.write_all(b"after").await.is_err());
    drop(near);
    let mut got = Vec::new();
    assert!(far.read_to_end(&mut got).await.is_err());
    assert_eq!(got, b"before");
}

#[tokio::test(start_paused = true)]
async fn an_address_is_taken_until_its_listener_goes() {
    let two = two(1).await;
    let far = two.fabric.machine(&[ip(2)], &Power::default());
    let at = ListenAt::Tcp(two.to);
    let taken = far.listen(at.clone()).await.err().expect("is taken");
    assert_eq!(taken.kind(), io::ErrorKind::AddrInUse);
    drop(two.listener);
    assert!(far.listen(at).await.is_ok());
}
