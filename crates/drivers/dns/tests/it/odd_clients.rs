//! What the authority makes of clients that ask oddly, long, or nothing at all.

use crate::{LOOPBACK, lookup, server, soa};
use base::env::{Record, RecordType};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};

/// The head of a question for `zone.test` SOA, with this operation and number of questions.
fn question(id: u16, opcode: u8, questions: u16) -> Vec<u8> {
    let mut message = id.to_be_bytes().to_vec();
    message.extend([opcode << 3, 0]);
    message.extend(questions.to_be_bytes());
    message.extend([0; 6]);
    for _ in 0..questions {
        message.extend(b"\x04zone\x04test\x00\x00\x06\x00\x01");
    }
    message
}

async fn ask_raw(server: SocketAddr, message: &[u8]) -> Vec<u8> {
    let socket = UdpSocket::bind(LOOPBACK).await.unwrap();
    socket.send_to(message, server).await.unwrap();
    let mut answer = vec![0; 4_096];
    let received =
        tokio::time::timeout(std::time::Duration::from_secs(5), socket.recv(&mut answer));
    let length = received.await.expect("an answer").unwrap();
    answer.truncate(length);
    answer
}

#[tokio::test]
async fn odd_questions_are_refused_and_garbage_ends_nothing() {
    let (records, authority, resolver) = server().await;
    records.set("zone.test", vec![soa()]);
    let server = authority.addresses()[0];
    // The low four bits of the fourth octet are the response code (RFC 1035 §4.1.1).
    let rows = [
        (question(1, 0, 1), 0),
        (question(2, 4, 1), 4),
        (question(3, 0, 2), 1),
    ];
    // A zone transfer (RFC 5936), and a version of EDNS that does not exist yet: of its code the upper bits stand in the
    // OPT record (RFC 6891 §6.1.3), so that these four are zero.
    let mut transfer = question(4, 0, 1);
    let kind_at = transfer.len() - 3;
    transfer[kind_at] = 252;
    let mut later = question(5, 0, 1);
    later[11] = 1;
    later.extend([0, 0, 41, 16, 0, 0, 1, 0, 0, 0, 0]);
    let bad_version = ask_raw(server, &later).await;
    assert_eq!((bad_version[7], bad_version[3] & 15), (0, 0), "no answer");
    assert_eq!(bad_version[bad_version.len() - 6], 1, "BADVERS");
    for (message, code) in rows.into_iter().chain([(transfer, 5)]) {
        let answer = ask_raw(server, &message).await;
        assert_eq!(answer[..2], message[..2]);
        assert_eq!(answer[3] & 15, code, "{message:?}");
    }
    let socket = UdpSocket::bind(LOOPBACK).await.unwrap();
    for length in 0..64_u8 {
        let garbage: Vec<u8> = (0..length).map(|i| i.wrapping_mul(31) ^ length).collect();
        socket.send_to(&garbage, server).await.unwrap();
    }
    let mut tcp = TcpStream::connect(server).await.unwrap();
    tcp.write_all(&[0, 5, 1, 2, 3, 4, 5]).await.unwrap();
    assert!(
        lookup(&resolver, "zone.test", RecordType::Soa)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn an_answer_too_long_for_udp_is_cut_off_and_whole_over_tcp() {
    let (records, authority, resolver) = server().await;
    let texts: Vec<Record> = (0..40_u8)
        .map(|i| Record::Txt(vec![b'a' + i % 26; 200]))
        .collect();
    records.set("zone.test", texts.clone());
    let server = authority.addresses()[0];
    let mut message = question(9, 0, 1);
    let kind_at = message.len() - 3;
    message[kind_at] = 16;
    let cut = ask_raw(server, &message).await;
    assert!(cut.len() <= 512 && cut[2] & 2 != 0, "TC is set");
    let mut tcp = TcpStream::connect(server).await.unwrap();
    tcp.write_all(&[0, message.len() as u8]).await.unwrap();
    tcp.write_all(&message).await.unwrap();
    let length = usize::from(tcp.read_u16().await.unwrap());
    assert!(length > 40 * 200, "{length}");
    let mut found = lookup(&resolver, "zone.test", RecordType::Txt)
        .await
        .unwrap();
    let mut expected = texts;
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[tokio::test]
async fn an_answer_is_not_answered() {
    let (records, authority, _) = server().await;
    records.set("zone.test", vec![soa()]);
    let socket = UdpSocket::bind(LOOPBACK).await.unwrap();
    let server = authority.addresses()[0];
    let mut answer = question(1, 0, 1);
    answer[2] |= 0x80;
    socket.send_to(&answer, server).await.unwrap();
    socket.send_to(&question(2, 0, 1), server).await.unwrap();
    let mut received = [0; 512];
    socket.recv(&mut received).await.unwrap();
    assert_eq!(received[..2], [0, 2], "the question alone was answered");
}

#[tokio::test]
async fn idle_connections_do_not_use_up_the_server() {
    let (records, authority, _) = server().await;
    records.set("zone.test", vec![soa()]);
    let server = authority.addresses()[0];
    let mut idle = Vec::new();
    for _ in 0..63 {
        idle.push(TcpStream::connect(server).await.unwrap());
    }
    let mut tcp = TcpStream::connect(server).await.unwrap();
    let message = question(5, 0, 1);
    for _ in 0..3 {
        tcp.write_all(&[0, message.len() as u8]).await.unwrap();
        tcp.write_all(&message).await.unwrap();
        let length = tcp.read_u16().await.unwrap();
        let mut answer = vec![0; usize::from(length)];
        tcp.read_exact(&mut answer).await.unwrap();
        assert_eq!((&answer[..2], answer[3] & 15), (&[0, 5][..], 0));
    }
    // An idle one is closed, so that others find room.
    let closed = idle[0].read(&mut [0; 1]).await;
    assert!(matches!(closed, Ok(0) | Err(_)), "{closed:?}");
    authority.shutdown().await;
}

#[tokio::test]
async fn nonsense_over_tcp_ends_the_connection() {
    let (_records, authority, _) = server().await;
    for bytes in [&[0xff, 0xff, 0][..], &[0, 3, 1, 2, 3], &[0, 0]] {
        let mut tcp = TcpStream::connect(authority.addresses()[0]).await.unwrap();
        tcp.write_all(bytes).await.unwrap();
        let closed = tcp.read(&mut [0; 1]).await;
        assert!(matches!(closed, Ok(0) | Err(_)), "{bytes:?}: {closed:?}");
    }
}
