//! The tasks that live as long as the server, by name: without one of them it is not whole.

use std::collections::BTreeMap;
use tokio::task::{Id, JoinSet};

/// The tasks.
#[derive(Default)]
pub(super) struct Crew {
    tasks: JoinSet<()>,
    names: BTreeMap<Id, &'static str>,
}

impl Crew {
    /// Starts a task.
    pub(super) fn spawn(
        &mut self,
        name: &'static str,
        work: impl Future<Output = ()> + Send + 'static,
    ) {
        let id = self.tasks.spawn(work).id();
        self.names.insert(id, name);
    }

    /// The name of the first task that ends, by a panic or otherwise.
    pub(super) async fn first_end(&mut self) -> &'static str {
        let id = match self.tasks.join_next_with_id().await {
            Some(Ok((id, ()))) => id,
            Some(Err(e)) => e.id(),
            None => std::future::pending().await,
        };
        self.names.get(&id).copied().unwrap_or("a task")
    }

    /// Waits until all have ended.
    pub(super) async fn all_ended(mut self) {
        while self.tasks.join_next().await.is_some() {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_dead_task_is_named() {
        let mut crew = Crew::default();
        crew.spawn("the one that lives", std::future::pending());
        crew.spawn("the one that panics", async { panic!("asked for") });
        assert_eq!(crew.first_end().await, "the one that panics");
        crew.spawn("the one that ends", async {});
        assert_eq!(crew.first_end().await, "the one that ends");
    }
}
