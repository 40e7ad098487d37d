use base::env::RecordType;
use std::process::Command;
use testkit::zone::{Server, Zone};

/// Asks with a client that is not ours, over UDP or TCP.
fn ask(server: &Server, name: &str, kind: &str, tcp: bool) -> String {
    let script = format!(
        "import socket,struct,sys\n\
         q=struct.pack('>HHHHHH',7,0x100,1,0,0,0)+b''.join(bytes([len(p)])+p.encode() for p in '{name}'.split('.'))+b'\\0'\n\
         q+=struct.pack('>HH',{kind},1)\n\
         a=('127.0.0.1',{port})\n\
         if {tcp}:\n s=socket.create_connection(a,5); s.sendall(struct.pack('>H',len(q))+q); r=s.makefile('rb'); n,=struct.unpack('>H',r.read(2)); d=r.read(n)\n\
         else:\n s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); s.settimeout(5); s.sendto(q,a); d=s.recv(65536)\n\
         h=struct.unpack('>HHHHHH',d[:12]); print('rcode',h[1]&15,'answers',h[3],'truncated',(h[1]>>9)&1)\n",
        port = server.address().port(),
        tcp = if tcp { "True" } else { "False" },
    );
    let done = Command::new("python3")
        .arg("-c")
        .arg(script)
        .output()
        .unwrap();
    String::from_utf8_lossy(&done.stdout).trim().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_sees_changes_at_once_over_udp_and_tcp() {
    let zone = Zone::default();
    let server = Server::start(zone.clone()).await.unwrap();
    assert_eq!(
        ask(&server, "a.test", "15", false),
        "rcode 3 answers 0 truncated 0"
    );
    zone.local_mail_domain("a.test");
    assert_eq!(
        ask(&server, "a.test", "15", false),
        "rcode 0 answers 1 truncated 0"
    );
    assert_eq!(
        ask(&server, "a.test", "1", true),
        "rcode 0 answers 0 truncated 0"
    );
    let long = "x".repeat(700);
    zone.set_text("long.a.test", "TXT", &[&long]).unwrap();
    assert!(ask(&server, "long.a.test", "16", false).ends_with("truncated 1"));
    assert_eq!(
        ask(&server, "long.a.test", "16", true),
        "rcode 0 answers 1 truncated 0"
    );
    zone.fail("a.test", true);
    assert_eq!(
        ask(&server, "a.test", "15", false),
        "rcode 2 answers 0 truncated 0"
    );
    assert!(
        zone.questions()
            .contains(&("a.test".into(), RecordType::Mx))
    );
}
