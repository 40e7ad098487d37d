//! A store in a temporary folder.

use crate::disk::TestDisk;
use base::{BoxFuture, Env};
use nowhere::{Counting, Nowhere};
use std::path::Path;
use std::sync::{Arc, Mutex};
use store::Stores;
use store::suite::{ManualClock, Subject};
use store_local::{Keeper, OpenError, Options};
use tempfile::TempDir;

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
            entropy: Arc::new(Counting::default()),
            net: Arc::new(Nowhere),
            dns: Arc::new(Nowhere),
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
