//! What every test starts with: a zone, an MX, a data folder, a server that may send from `sender.test`.

use e2e::api::Api;
use e2e::server::{Sesame, Settings};
use tempfile::TempDir;
use testkit::{Mx, Zone, mx, zone};

pub(crate) const SENDER: &str = "alice@sender.test";

pub(crate) struct World {
    pub(crate) zone: Zone,
    pub(crate) mx: Mx,
    pub(crate) settings: Settings,
    dns: zone::Server,
    folder: TempDir,
}

impl World {
    pub(crate) async fn new(options: mx::Options) -> Self {
        let zone = Zone::default();
        let dns = zone::Server::start(zone.clone()).await.unwrap();
        let mx = Mx::start(options).await.unwrap();
        zone.local_mail_domain("inbox.test");
        Self {
            settings: Settings::new(dns.address(), mx.address()),
            zone,
            mx,
            dns,
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// The data folder.
    pub(crate) fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    /// A server whose sender is verified.
    pub(crate) async fn sesame(&self) -> (Sesame, Api) {
        self.sesame_under(&[]).await
    }

    /// The same under another program.
    pub(crate) async fn sesame_under(&self, wrapper: &[&str]) -> (Sesame, Api) {
        assert!(self.dns.address().ip().is_loopback());
        let data = self.data();
        let server = Sesame::start_under(wrapper, &data, &self.settings);
        let server = server.await.unwrap();
        let api = server.api().unwrap();
        let verified = api.verify_domain(&self.zone, "sender.test").await;
        assert!(verified.is_ok(), "{verified:?} {}", server.log_tail());
        (server, api)
    }
}
