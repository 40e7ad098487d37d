//! Ways out: the source and the route that acceptance chose for a queue (docs/adr/051), and what stands in for those
//! that are no more.

use super::Core;
use super::slab::QueueId;
use base::spread::of_text;
use model::delivery::QueueKey;
use model::egress::{route_of, source_of, via};
use std::borrow::Cow;
use std::sync::Arc;

impl Core {
    /// What is resolved for a queue: its route, or its domain when it has none, or one that is configured no more.
    pub(super) fn target_of<'a>(&self, key: &'a QueueKey) -> Cow<'a, str> {
        let route = route_of(&key.way);
        match route.filter(|route| self.settings.routes.contains(*route)) {
            Some(route) => Cow::Owned(via(route)),
            None => Cow::Borrowed(&key.domain),
        }
    }

    /// The egress source of a queue: that of its way, else one to which its account keeps, since receivers know senders
    /// by their addresses.
    pub(super) fn source_of(&self, queue: QueueId) -> Arc<str> {
        let sources = &self.settings.sources;
        let key = self.queues.get(queue).map(|queue| queue.key.clone());
        let chosen = key.as_deref().and_then(|key| source_of(&key.way));
        if let Some(chosen) = chosen.filter(|name| sources.iter().any(|source| source == name)) {
            return chosen.into();
        }
        let hash = key.map_or(0, |key| of_text(key.account.as_str()));
        sources[(hash % sources.len() as u64) as usize]
            .as_str()
            .into()
    }
}
