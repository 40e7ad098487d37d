//! Wall time.

use base::Timestamp;
use base::env::Clock;
use std::time::{SystemTime, UNIX_EPOCH};

/// The system's clock.
#[derive(Clone, Copy, Debug)]
pub struct OsClock;

impl Clock for OsClock {
    fn now(&self) -> Timestamp {
        // A clock set before 1970 reads as 1970: nothing later depends on more than order.
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_shows_this_century() {
        assert!(OsClock.now() > Timestamp::parse_iso("2026-01-01T00:00:00Z").expect("reads"));
    }
}
