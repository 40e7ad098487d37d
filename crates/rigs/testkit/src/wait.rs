//! Waiting for a condition with a deadline, instead of sleeping.

use anyhow::{Result, bail};
use std::time::Duration;
use tokio::time::Instant;

/// How often a condition is looked at.
const STEP: Duration = Duration::from_millis(10);

/// Asks `look` until it answers a value; an error that names `what` after `deadline`.
pub async fn wait_for<T>(
    what: &str,
    deadline: Duration,
    mut look: impl FnMut() -> Option<T>,
) -> Result<T> {
    let end = Instant::now() + deadline;
    loop {
        if let Some(found) = look() {
            return Ok(found);
        }
        if Instant::now() >= end {
            bail!("{what} did not come within {deadline:?}");
        }
        tokio::time::sleep(STEP).await;
    }
}

/// Like [`wait_for`] for a look that itself waits.
pub async fn wait_for_async<T, F>(
    what: &str,
    deadline: Duration,
    mut look: impl FnMut() -> F,
) -> Result<T>
where
    F: Future<Output = Result<Option<T>>>,
{
    let end = Instant::now() + deadline;
    loop {
        if let Some(found) = look().await? {
            return Ok(found);
        }
        if Instant::now() >= end {
            bail!("{what} did not come within {deadline:?}");
        }
        tokio::time::sleep(STEP).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_condition_that_comes_is_seen_and_one_that_does_not_is_named() {
        let mut looks = 0;
        let seen = wait_for("the third look", Duration::from_secs(1), || {
            looks += 1;
            (looks == 3).then_some(looks)
        });
        assert_eq!(seen.await.unwrap(), 3);
        let never = wait_for("a miracle", Duration::from_secs(1), || None::<()>).await;
        assert!(never.unwrap_err().to_string().contains("a miracle"));
    }
}
