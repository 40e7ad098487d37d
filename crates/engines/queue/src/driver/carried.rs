//! Memory for large messages while connections carry them. Small ones are few bytes and go without asking; large ones
//! wait for each other, so that twenty connections never hold twenty messages of 40 MB.

use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Octets up to which a message goes without asking.
const SMALL: u64 = 1 << 20;

/// The semaphore counts pages of this size, since its counter has fewer bits than memory.
const PAGE: u64 = 4_096;

/// Memory for large messages.
pub(super) struct Carried {
    pages: Arc<Semaphore>,
    total: u32,
}

/// A part of it, given back when dropped.
pub(super) type Share = OwnedSemaphorePermit;

impl Carried {
    pub(super) fn new(bytes: usize) -> Self {
        let total = (bytes as u64 / PAGE).clamp(1, u64::from(u32::MAX >> 4)) as u32;
        Self {
            pages: Arc::new(Semaphore::new(total as usize)),
            total,
        }
    }

    /// Waits for the share of a message; one larger than all there is goes alone. `None`: it is small.
    pub(super) async fn take(&self, size: u64) -> Option<Share> {
        if size <= SMALL {
            return None;
        }
        let pages = (size / PAGE + 1).min(u64::from(self.total)) as u32;
        // The semaphore is never closed.
        self.pages.clone().acquire_many_owned(pages).await.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;
    use tokio::time::timeout;

    #[tokio::test(start_paused = true)]
    async fn large_messages_wait_for_each_other() {
        let carried = Carried::new(64 << 20);
        let first = carried.take(40 << 20).await;
        assert!(first.is_some());
        assert!(
            carried.take(10_000).await.is_none(),
            "small ones ask nobody"
        );
        let second = timeout(Duration::from_secs(9), carried.take(40 << 20)).await;
        assert!(second.is_err(), "there is room for one of 40 MB");
        drop(first);
        assert!(
            carried.take(400 << 20).await.is_some(),
            "alone it may be larger"
        );
    }
}
