//! Real sockets of this machine: TCP, Unix sockets of any path length, and TLS against a self-signed server.

mod tls;

use base::env::{ListenAt, Net, Peer};
use env_os::{OsNet, connect_unix, own_uid};
use socket2::{Domain, SockAddr, Socket, Type};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

fn net() -> OsNet {
    OsNet::new(None).expect("sets up")
}

#[tokio::test]
async fn tcp_connects_from_the_address_that_is_asked_for() {
    let mut listener = net()
        .listen(ListenAt::Tcp("127.0.0.1:0".parse().expect("address")))
        .await
        .expect("listens");
    let at = listener.local_addr().expect("has an address");
    assert_ne!(at.port(), 0);
    let from = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 9));
    let net = net();
    let (made, taken) = tokio::join!(net.connect(at, Some(from)), listener.accept());
    let (mut made, (mut stream, peer)) = (made.expect("connects"), taken.expect("accepts"));
    assert_eq!(made.local.ip(), from);
    assert_eq!(peer, Peer::Tcp(SocketAddr::new(from, made.local.port())));
    made.stream.write_all(b"hello").await.expect("writes");
    let mut got = [0; 5];
    stream.read_exact(&mut got).await.expect("reads");
    assert_eq!(&got, b"hello");
}

#[tokio::test]
async fn a_taken_port_is_refused() {
    let address = ListenAt::Tcp("127.0.0.1:0".parse().expect("address"));
    let first = net().listen(address).await.expect("listens");
    let at = first.local_addr().expect("has an address");
    let second = net()
        .listen(ListenAt::Tcp(at))
        .await
        .err()
        .expect("refuses");
    assert_eq!(second.kind(), std::io::ErrorKind::AddrInUse);
}

async fn serve_one(path: &Path) {
    let mut listener = net()
        .listen(ListenAt::Unix(path.to_owned()))
        .await
        .expect("listens");
    assert_eq!(listener.local_addr(), None);
    let mode = path.metadata().expect("is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let (made, taken) = tokio::join!(connect_unix(path), listener.accept());
    made.expect("connects");
    let uid = own_uid();
    assert_eq!(taken.expect("accepts").1, Peer::Unix { uid });
    let again = net().listen(ListenAt::Unix(path.to_owned())).await;
    let refused = again.err().expect("is in use");
    assert!(refused.to_string().contains("in use"), "{refused}");
}

#[tokio::test]
async fn a_unix_socket_replaces_that_of_a_dead_server_only() {
    let dir = tempfile::tempdir().expect("temporary folder");
    let path = dir.path().join("admin.sock");
    serve_one(&path).await;
    // The first listener is gone, its socket file is still there.
    assert!(path.exists());
    serve_one(&path).await;
    std::fs::remove_file(&path).expect("removes");
    std::fs::write(&path, "precious").expect("writes");
    let refused = net().listen(ListenAt::Unix(path.clone())).await;
    assert!(refused.is_err());
    assert_eq!(std::fs::read(&path).expect("reads"), b"precious");
}

#[tokio::test]
async fn a_unix_socket_whose_queue_is_full_is_in_use() {
    let dir = tempfile::tempdir().expect("temporary folder");
    let path = dir.path().join("admin.sock");
    let busy = Socket::new(Domain::UNIX, Type::STREAM, None).expect("opens");
    busy.bind(&SockAddr::unix(&path).expect("fits"))
        .expect("binds");
    busy.listen(0).expect("listens");
    let mut waiting = Vec::new();
    while let Ok(stream) = connect_unix(&path).await {
        waiting.push(stream);
        assert!(waiting.len() < 100, "the queue has an end");
    }
    let refused = net().listen(ListenAt::Unix(path.clone())).await;
    assert!(refused.is_err());
}

#[tokio::test]
async fn a_unix_socket_may_have_a_long_path() {
    let dir = tempfile::tempdir().expect("temporary folder");
    let deep = dir.path().join("d".repeat(120)).join("e".repeat(120));
    std::fs::create_dir_all(&deep).expect("creates");
    serve_one(&deep.join("admin.sock")).await;
}
