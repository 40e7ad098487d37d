//! Memory as a budget (`limits.inflight_bytes`): a request or message that is more than little takes its weight before it
//! is read, so that many large ones at once wait for each other in the kernel's buffers instead of in ours
//! (docs/adr/020).

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// Bytes of a body that are taken without asking: small mail never waits behind large mail, and a client that announces
/// much and sends little holds nothing.
pub const FREE: u64 = 64 * 1024;

/// The semaphore counts pages of this size, since its counter has fewer bits than memory.
const PAGE: u64 = 4096;

/// Memory for requests in flight.
#[derive(Clone, Debug)]
pub struct Budget {
    pages: Arc<Semaphore>,
    total: u32,
    wait: Duration,
}

/// A part of the budget, given back when dropped.
pub type Share = OwnedSemaphorePermit;

impl Budget {
    /// A budget of this many bytes; nobody waits longer than `wait` for a share.
    pub fn new(bytes: u64, wait: Duration) -> Self {
        let most = (Semaphore::MAX_PERMITS as u64).min(u64::from(u32::MAX));
        let total = (bytes / PAGE).clamp(1, most) as u32;
        Self {
            pages: Arc::new(Semaphore::new(total as usize)),
            total,
            wait,
        }
    }

    /// Takes so many bytes, in the order of asking; who wants more than the budget takes all of it. `None` when it is still
    /// used up after the wait.
    pub async fn take(&self, bytes: u64) -> Option<Share> {
        self.pages_within(bytes / PAGE + 1, self.total, self.wait)
            .await
    }

    /// Takes so many bytes more for who holds a share already, waiting no longer than `wait`: others may hold what it waits
    /// for, and wait for what it holds. False when they are still used up then.
    pub async fn grow(&self, share: &mut Share, bytes: u64, wait: Duration) -> bool {
        let left = self.total.saturating_sub(share.num_permits() as u32);
        let more = self.pages_within(bytes / PAGE + 1, left, wait).await;
        let got = more.is_some();
        if let Some(more) = more {
            share.merge(more);
        }
        got
    }

    async fn pages_within(&self, pages: u64, most: u32, wait: Duration) -> Option<Share> {
        let pages = pages.min(u64::from(most)) as u32;
        let share = Arc::clone(&self.pages).acquire_many_owned(pages);
        let share = timeout(wait, share).await.ok()?;
        Some(share.expect("the semaphore is never closed"))
    }

    /// Bytes in all.
    pub fn total(&self) -> u64 {
        u64::from(self.total) * PAGE
    }

    /// How long who holds nothing waits for a share.
    pub fn wait(&self) -> Duration {
        self.wait
    }

    /// Bytes that are taken now.
    pub fn used(&self) -> u64 {
        (u64::from(self.total).saturating_sub(self.pages.available_permits() as u64)) * PAGE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn large_bodies_wait_for_each_other_and_not_for_ever() {
        let budget = Budget::new(8 << 20, Duration::from_secs(5));
        let first = budget.take(4 << 20).await.expect("there is room");
        assert!(budget.used() >= 4 << 20);
        assert!(
            budget.take(6 << 20).await.is_none(),
            "no room for 6 MB more"
        );
        drop(first);
        assert!(
            budget.take(100 << 20).await.is_some(),
            "alone it may be larger"
        );
        assert_eq!(budget.used(), 0);
    }

    #[tokio::test(start_paused = true)]
    async fn a_share_grows_up_to_the_whole_and_does_not_wait_for_itself() {
        let budget = Budget::new(8 << 20, Duration::from_mins(1));
        let wait = Duration::from_secs(5);
        let mut share = budget.take(1 << 20).await.expect("there is room");
        let other = budget.take(4 << 20).await.expect("there is room");
        assert!(!budget.grow(&mut share, 6 << 20, wait).await);
        drop(other);
        assert!(budget.grow(&mut share, 100 << 20, wait).await);
        assert_eq!(budget.used(), 8 << 20);
        drop(share);
        assert_eq!(budget.used(), 0);
    }

    #[tokio::test(start_paused = true)]
    async fn who_asks_first_is_served_first() {
        let budget = Budget::new(8 << 20, Duration::from_mins(1));
        let first = budget.take(6 << 20).await;
        let mut large = std::pin::pin!(budget.take(7 << 20));
        assert!(is_pending(&mut large).await, "it waits");
        let mut small = std::pin::pin!(budget.take(1 << 20));
        assert!(
            is_pending(&mut small).await,
            "a small one does not pass the large one for ever"
        );
        drop(first);
        assert!(large.await.is_some());
        assert!(small.await.is_some());
    }

    /// Whether a future has not ended when everything else has had its turn.
    async fn is_pending<F: Future + Unpin>(work: &mut F) -> bool {
        timeout(Duration::from_millis(1), work).await.is_err()
    }
}
