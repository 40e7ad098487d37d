//! A store in a temporary folder.

use crate::disk::TestDisk;
use base::crypto::RsaError;
use base::env::{
    Answer, BoxStream, Connected, Dns, DnsError, Entropy, ListenAt, Listener, Net, RecordType,
    TlsError, TlsInfo, TlsVerify,
};
use base::{BoxFuture, Env};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::{Arc, Mutex};
use store::Stores;
use store::suite::{ManualClock, Subject};
use store_local::{Keeper, OpenError, Options};
use tempfile::TempDir;
use zeroize::Zeroizing;

/// A store in a temporary folder, and everything that a test may turn.
pub(crate) struct Local {
    pub(crate) dir: TempDir,
    pub(crate) disk: TestDisk,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) options: Options,
    /// What `on_fatal` said.
    pub(crate) fatal: Arc<Mutex<Vec<String>>>,
    open: Option<(Stores, Keeper)>,
}

/// With threads, as in production.
pub(crate) fn local() -> Local {
    with(|_| {})
}

/// With tasks, as in the simulator.
pub(crate) fn local_inline() -> Local {
    with(|options| options.inline = true)
}

/// With options of the test's choice.
pub(crate) fn with(set: impl FnOnce(&mut Options)) -> Local {
    let fatal: Arc<Mutex<Vec<String>>> = Arc::default();
    let told = Arc::clone(&fatal);
    let mut options = Options {
        on_fatal: Some(Arc::new(move |why| told.lock().unwrap().push(why.into()))),
        ..Options::default()
    };
    set(&mut options);
    let mut local = Local {
        dir: tempfile::tempdir().unwrap(),
        disk: TestDisk::default(),
        clock: Arc::default(),
        options,
        fatal,
        open: None,
    };
    local.open = Some(local.try_open(local.dir.path()).unwrap());
    local
}

impl Local {
    /// Opens a folder as this one is opened.
    pub(crate) fn try_open(&self, dir: &Path) -> Result<(Stores, Keeper), OpenError> {
        let env = Env {
            clock: self.clock.clone(),
            entropy: Arc::new(Nothing),
            net: Arc::new(Nothing),
            dns: Arc::new(Nothing),
            disk: Arc::new(self.disk.clone()),
        };
        store_local::open(dir, &env, self.options.clone())
    }

    /// Closes it in good order.
    pub(crate) async fn close(&mut self) {
        if let Some((stores, keeper)) = self.open.take() {
            drop(stores);
            keeper.close().await;
        }
    }

    /// Gives away what is open.
    pub(crate) fn take(&mut self) -> Option<(Stores, Keeper)> {
        self.open.take()
    }

    /// Takes what was opened elsewhere.
    pub(crate) fn put(&mut self, open: (Stores, Keeper)) {
        self.open = Some(open);
    }

    /// Opens it again.
    pub(crate) fn open(&mut self) {
        self.open = Some(self.try_open(self.dir.path()).unwrap());
    }

    /// Names of the segments.
    pub(crate) fn segments(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.dir.path().join("bodies")).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

impl Subject for Local {
    fn stores(&self) -> Stores {
        self.open.as_ref().unwrap().0.clone()
    }

    fn clock(&self) -> &ManualClock {
        &self.clock
    }

    fn set_full(&self, full: bool) {
        self.disk.set_free(if full { 0 } else { 60 << 30 });
    }

    fn reopen(&mut self) -> BoxFuture<'_, ()> {
        Box::pin(async {
            self.close().await;
            self.open();
        })
    }
}

/// The rest of the outside, which a store does not touch.
struct Nothing;

impl Entropy for Nothing {
    fn fill(&self, _: &mut [u8]) {
        unreachable!("the store needs no randomness")
    }

    fn rsa_pkcs8(&self, _: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        unreachable!("the store needs no keys")
    }
}

impl Net for Nothing {
    fn connect(&self, _: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, io::Result<Connected>> {
        unreachable!("the store needs no net")
    }

    fn listen(&self, _: ListenAt) -> BoxFuture<'_, io::Result<Box<dyn Listener>>> {
        unreachable!("the store needs no net")
    }

    fn start_tls<'a>(
        &'a self,
        _: BoxStream,
        _: &'a str,
        _: TlsVerify,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo), TlsError>> {
        unreachable!("the store needs no net")
    }
}

impl Dns for Nothing {
    fn lookup<'a>(&'a self, _: &'a str, _: RecordType) -> BoxFuture<'a, Result<Answer, DnsError>> {
        unreachable!("the store needs no names")
    }
}
