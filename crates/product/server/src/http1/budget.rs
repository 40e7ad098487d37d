//! Memory as a budget (`limits.inflight_bytes`): a request that carries more than a little takes its weight before its
//! body is read, so that many large ones at once wait for each other in the kernel's buffers instead of in ours.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// Bytes of a body that are taken without asking: small mail never waits behind large mail, and a client that announces
/// much and sends little holds nothing.
pub(crate) const FREE: u64 = 64 * 1024;

/// How many times its length a request costs, nearly: the body as it came (base64 in JSON or a form), and beside it the
/// decoded message, three quarters of that. A message whose line ends must be mended costs another three quarters for a
/// moment. A single 40 MB message raises the process by 90 MB, measured.
const COPIES: u64 = 2;

/// The semaphore counts pages of this size, since its counter has fewer bits than memory.
const PAGE: u64 = 4096;

/// Memory for requests in flight.
#[derive(Clone, Debug)]
pub(crate) struct Budget {
    pages: Arc<Semaphore>,
    total: u32,
    wait: Duration,
}

/// A part of the budget, given back when dropped.
pub(crate) type Share = OwnedSemaphorePermit;

impl Budget {
    /// A budget of this many bytes; nobody waits longer than `wait` for a share.
    pub(crate) fn new(bytes: u64, wait: Duration) -> Self {
        let most = (Semaphore::MAX_PERMITS as u64).min(u64::from(u32::MAX));
        let total = (bytes / PAGE).clamp(1, most) as u32;
        Self {
            pages: Arc::new(Semaphore::new(total as usize)),
            total,
            wait,
        }
    }

    /// Takes the share of a body of this length; one larger than the budget takes all of it. `None` when the budget is
    /// still used up after the wait.
    pub(crate) async fn take(&self, length: u64) -> Option<Share> {
        let pages = (length.saturating_mul(COPIES) / PAGE + 1).min(u64::from(self.total));
        let share = Arc::clone(&self.pages).acquire_many_owned(pages as u32);
        timeout(self.wait, share)
            .await
            .ok()
            .map(|share| share.expect("the semaphore is never closed"))
    }

    /// Bytes that are taken now.
    pub(crate) fn used(&self) -> u64 {
        (u64::from(self.total).saturating_sub(self.pages.available_permits() as u64)) * PAGE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn large_bodies_wait_for_each_other_and_not_for_ever() {
        let budget = Budget::new(8 << 20, Duration::from_secs(5));
        let first = budget.take(2 << 20).await.expect("there is room");
        assert!(budget.used() >= 4 << 20);
        assert!(
            budget.take(3 << 20).await.is_none(),
            "no room for 6 MB more"
        );
        drop(first);
        assert!(
            budget.take(100 << 20).await.is_some(),
            "alone it may be larger"
        );
        assert_eq!(budget.used(), 0);
    }
}
