//! Under a service manager: what it is told, and the sockets that it opens.

use crate::world::{SENDER, World};
use e2e::server::Sesame;
use rustix::io::{FdFlags, fcntl_setfd};
use rustix::process::{Pid, Signal, kill_process};
use std::net::TcpListener;
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixDatagram;
use std::time::Duration;
use testkit::mx::Options;
use testkit::wait_for;

const SOON: Duration = Duration::from_mins(1);

/// What the manager heard.
struct Manager {
    socket: UnixDatagram,
    heard: Vec<String>,
}

impl Manager {
    /// Waits until it hears a message with all of these lines.
    async fn hears(&mut self, lines: &[&str]) {
        let heard = wait_for("word of the server", SOON, || {
            let mut buffer = [0; 4096];
            while let Ok(length) = self.socket.recv(&mut buffer) {
                self.heard
                    .push(String::from_utf8(buffer[..length].to_vec()).unwrap());
            }
            let has = |text: &String| {
                lines
                    .iter()
                    .all(|line| text.lines().any(|said| said.starts_with(line)))
            };
            let found = self.heard.iter().position(has)?;
            self.heard.drain(..=found);
            Some(())
        });
        assert!(heard.await.is_ok(), "{lines:?}: {:?}", self.heard);
    }
}

#[tokio::test]
async fn a_service_manager_hears_how_it_goes() {
    let world = World::new(Options::sink()).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notify");
    let socket = UnixDatagram::bind(&path).unwrap();
    socket.set_nonblocking(true).unwrap();
    let mut manager = Manager {
        socket,
        heard: Vec::new(),
    };
    let notify = format!("NOTIFY_SOCKET={}", path.display());
    let wrapper = ["env", &notify, "WATCHDOG_USEC=600000"];
    let server = Sesame::start_under(&wrapper, &world.data(), &world.settings)
        .await
        .unwrap();
    let status = format!("STATUS=ready at {}", server.endpoints.api);
    manager.hears(&["READY=1", &status]).await;
    for _ in 0..3 {
        manager.hears(&["WATCHDOG=1"]).await;
    }
    let process = Pid::from_raw(server.endpoints.pid.cast_signed()).unwrap();
    kill_process(process, Signal::HUP).unwrap();
    manager.hears(&["RELOADING=1", "MONOTONIC_USEC="]).await;
    manager.hears(&["READY=1"]).await;
    server.stop().await.unwrap();
    manager.hears(&["STOPPING=1"]).await;
}

#[tokio::test]
async fn sockets_of_a_service_manager_are_used() {
    let mut world = World::new(Options::default()).await;
    let [api, smtp] = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    for socket in [&api, &smtp] {
        // As a service manager leaves them: open in the program that it starts.
        fcntl_setfd(socket, FdFlags::empty()).unwrap();
    }
    let addresses = [&api, &smtp].map(|socket| socket.local_addr().unwrap().to_string());
    // A port where nothing could listen: the socket's address counts.
    world.settings.set("api.listen", "192.0.2.1:4566");
    let script = format!(
        "exec 3<&{} 4<&{}; export LISTEN_PID=$$ LISTEN_FDS=2 LISTEN_FDNAMES=api:smtp-starttls; exec \"$0\" \"$@\"",
        api.as_raw_fd(),
        smtp.as_raw_fd()
    );
    let (server, client) = world.sesame_under(&["bash", "-c", &script]).await;
    assert_eq!(server.endpoints.api, format!("http://{}", addresses[0]));
    assert_eq!(server.endpoints.smtp_starttls, addresses[1..]);
    client
        .send(SENDER, "bob@inbox.test", "By their socket.")
        .await
        .unwrap();
    world
        .mx
        .wait_for_recipient("bob@inbox.test", SOON)
        .await
        .unwrap();
    server.stop().await.unwrap();

    let script = script.replace("api:", "nothing:");
    let refused =
        Sesame::start_under(&["bash", "-c", &script], &world.data(), &world.settings).await;
    let told = refused.err().unwrap().to_string();
    assert!(told.contains("nobody listens at the socket"), "{told}");
}
