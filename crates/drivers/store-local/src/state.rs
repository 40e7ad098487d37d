//! Records of the control plane, in `state.db`. Reads are answered from memory where they were asked before.

mod cache;
mod engine;

pub(crate) use engine::{LOG_PAGES_MAX, Records, create};

use crate::worker::Link;
use base::BoxFuture;
pub(crate) use cache::Cache;
use engine::Request;
use std::sync::Arc;
use store::state::{Versioned, Write, WriteError};
use store::{Error, State, check};
use tokio::sync::{oneshot, watch};

/// The handle that callers have.
pub(crate) struct Handle {
    link: Link<Records>,
    cache: Arc<Cache>,
    changes: Arc<watch::Sender<u64>>,
}

impl Handle {
    pub(crate) fn new(
        link: Link<Records>,
        cache: Arc<Cache>,
        changes: Arc<watch::Sender<u64>>,
    ) -> Self {
        Self {
            link,
            cache,
            changes,
        }
    }
}

impl State for Handle {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Versioned>, Error>> {
        Box::pin(async move {
            check::key(key)?;
            if let Some(known) = self.cache.get(key) {
                return Ok(known);
            }
            let key = key.to_owned();
            self.link.ask(move |records| records.get(key)).await
        })
    }

    fn scan<'a>(
        &'a self,
        prefix: &'a str,
        after: Option<&'a str>,
        limit: usize,
    ) -> BoxFuture<'a, Result<Vec<Versioned>, Error>> {
        let (prefix, after) = (prefix.to_owned(), after.map(str::to_owned));
        Box::pin(
            self.link
                .ask(move |records| records.scan(&prefix, after.as_deref(), limit)),
        )
    }

    fn commit(&self, writes: Vec<Write>) -> BoxFuture<'_, Result<(), WriteError>> {
        Box::pin(async move {
            check::writes(&writes)?;
            let (answer, answered) = oneshot::channel();
            let closed = || Error::Failed("the store is closed".into());
            let request = Request { writes, answer };
            self.link.commit(request).await.map_err(|_| closed())?;
            answered.await.map_err(|_| closed())?
        })
    }

    fn watch(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}
