//! Picks the stores: a folder, or memory alone.

use crate::config::Options;
use anyhow::Result;
use base::Env;
use std::sync::Arc;
use store::Stores;
use tokio::sync::watch;

/// Opened stores.
pub(crate) struct Opened {
    stores: Stores,
    keeper: Option<store_local::Keeper>,
}

/// Tells when the store cannot go on.
pub(crate) struct Fatal(watch::Receiver<Option<String>>);

impl Fatal {
    /// Waits for a failure, for ever when there is none.
    pub(crate) async fn failed(&mut self) -> String {
        let told = self.0.wait_for(Option::is_some).await;
        match told.map(|reason| reason.clone().unwrap_or_default()) {
            Ok(reason) => reason,
            Err(_) => std::future::pending().await,
        }
    }
}

impl Opened {
    /// The stores.
    pub(crate) fn stores(&self) -> Stores {
        self.stores.clone()
    }

    /// What copies the folder while it is served; there is none of stores in memory.
    pub(crate) fn copier(&self) -> Option<Arc<store_local::Copier>> {
        self.keeper.as_ref().map(store_local::Keeper::copier)
    }

    /// Whether nothing was ever stored.
    pub(crate) async fn is_new(&self) -> Result<bool> {
        Ok(self.stores.state.scan("", None, 1).await?.is_empty())
    }

    /// Commits what is queued and closes the files.
    pub(crate) async fn close(self) {
        drop(self.stores);
        if let Some(keeper) = self.keeper {
            keeper.close().await;
        }
    }
}

/// Opens the stores that the configuration asks for; a folder is locked from here on.
pub(crate) async fn open(options: &Options, env: &Env) -> Result<(Opened, Fatal)> {
    let (failure, fatal) = watch::channel(None);
    let opened = if options.memory {
        Opened {
            stores: store_memory::open(Arc::clone(&env.clock)),
            keeper: None,
        }
    } else {
        let local = store_local::Options {
            on_fatal: Some(Arc::new(move |reason: &str| {
                failure.send_replace(Some(reason.to_owned()));
            })),
            ..store_local::Options::default()
        };
        let (dir, env) = (options.data_dir.clone(), env.clone());
        // Opening reads and migrates files: not on a thread of the runtime.
        let opening = move || store_local::open(&dir, &env, local);
        let (stores, keeper) = tokio::task::spawn_blocking(opening).await??;
        Opened {
            stores,
            keeper: Some(keeper),
        }
    };
    Ok((opened, Fatal(fatal)))
}
