use crate::world::{SENDER, World};
use e2e::server::Sesame;
use rustix::process::{Pid, Signal, kill_process};
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;
use testkit::certificate::Certificate;
use testkit::load::smtp::{Session, Target, Tls};
use testkit::load::tls::Client;
use testkit::mx::Options;
use testkit::wait::wait_for_async;
use testkit::wait_for;

/// How long a delivery, or a look at changed files, may take.
const PATIENCE: Duration = Duration::from_mins(1);

fn submission_in_tls(server: &Sesame, client: Client) -> Target {
    let address: SocketAddr = server.endpoints.smtp_tls[0].parse().unwrap();
    Target {
        address,
        tls: Tls::First(client),
        ..server.submission().unwrap()
    }
}

/// By both kinds of ports, several messages over one connection, a line that begins with a dot.
#[tokio::test]
async fn mail_is_submitted_and_arrives() {
    let world = World::new(Options::default()).await;
    let (server, _) = world.sesame().await;
    let in_tls = submission_in_tls(&server, Client::new().unwrap());
    let mut sent = Vec::new();
    for (target, name) in [(server.submission().unwrap(), "first"), (in_tls, "second")] {
        let mut session = Session::begin(&target).await.unwrap();
        for n in 0..3 {
            let to = format!("{name}-{n}@inbox.test");
            let reply = session
                .mail(SENDER, &to, "..a dot\r\nthe end\r\n")
                .await
                .unwrap();
            let id = reply.strip_prefix("250 Ok ").unwrap().to_owned();
            assert_eq!(id.len(), 60, "{reply}");
            sent.push((to, id));
        }
    }
    let all = || (world.mx.received().len() == sent.len()).then_some(());
    wait_for("every mail", PATIENCE, all).await.unwrap();
    for (to, id) in sent {
        let received = world.mx.received();
        let mail = received
            .iter()
            .find(|m| m.recipients == [to.clone()])
            .unwrap();
        assert!(mail.reverse_path.starts_with(&id), "{mail:?}");
        let text = String::from_utf8_lossy(&mail.data);
        assert!(text.contains("\r\n.a dot\r\nthe end\r\n"), "{text}");
        let shown = server.admin(&["message", "show", &id]).unwrap();
        assert_eq!(shown["interface"], "smtp");
    }
    server.stop().await.unwrap();
}

/// Whether a client that trusts these certificates alone gets as far as a login.
async fn is_trusted(server: &Sesame, pem: &str) -> bool {
    let target = submission_in_tls(server, Client::trusting(pem).unwrap());
    Session::begin(&target).await.is_ok()
}

async fn becomes_trusted(server: &Sesame, pem: &str) {
    let look = || async { Ok(is_trusted(server, pem).await.then_some(())) };
    let came = wait_for_async("the new certificate", PATIENCE, look).await;
    assert!(came.is_ok(), "{came:?} {}", server.log_tail());
}

fn write(folder: &Path, certificate: &Certificate) {
    fs::write(folder.join("key.pem"), &certificate.key_pem).unwrap();
    fs::write(folder.join("chain.pem"), &certificate.pem).unwrap();
}

#[tokio::test]
async fn certificates_are_made_or_given_and_read_again() {
    let mut world = World::new(Options::default()).await;
    let made = {
        let (server, _) = world.sesame().await;
        let made = fs::read_to_string(world.data().join("smtp-certificate.pem")).unwrap();
        assert!(is_trusted(&server, &made).await, "it names localhost");
        server.stop().await.unwrap();
        made
    };
    let folder = world.data().with_extension("certificates");
    fs::create_dir(&folder).unwrap();
    let new = || Certificate::self_signed(&["localhost"]).unwrap();
    let (first, second, third) = (new(), new(), new());
    write(&folder, &first);
    let path = |name: &str| folder.join(name).display().to_string();
    world.settings.set("smtp.cert", &path("chain.pem"));
    world.settings.set("smtp.key", &path("key.pem"));
    let server = Sesame::start(&world.data(), &world.settings).await.unwrap();
    assert!(is_trusted(&server, &first.pem).await);
    assert!(!is_trusted(&server, &made).await);
    write(&folder, &second);
    becomes_trusted(&server, &second.pem).await;
    write(&folder, &third);
    let pid = i32::try_from(server.pid()).unwrap();
    kill_process(Pid::from_raw(pid).unwrap(), Signal::HUP).unwrap();
    becomes_trusted(&server, &third.pem).await;
    server.stop().await.unwrap();
}
