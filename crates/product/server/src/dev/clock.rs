//! A clock that can be put forward, so that retries, expiry and windows play in a second.

use base::Timestamp;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// How far it can be put forward in all: dates stay such that every format can print them.
const FORWARD_MAX: Duration = Duration::from_hours(24 * 366 * 100);

/// A clock that goes as another does, and can be put forward.
pub struct Clock {
    real: Arc<dyn base::env::Clock>,
    forward_ms: AtomicU64,
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Clock")
            .field("forward", &self.forward())
            .finish_non_exhaustive()
    }
}

impl Clock {
    /// A clock that shows what the real one does.
    pub fn new(real: Arc<dyn base::env::Clock>) -> Self {
        Self {
            real,
            forward_ms: AtomicU64::new(0),
        }
    }

    /// Puts it forward, and answers what it shows then; `None` when that is more than a century in all.
    pub fn advance(&self, by: Duration) -> Option<Timestamp> {
        let longest = FORWARD_MAX.as_millis() as u64;
        let by = u64::try_from(by.as_millis()).ok()?;
        let add = |now: u64| now.checked_add(by).filter(|sum| *sum <= longest);
        self.forward_ms
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, add)
            .ok()?;
        Some(base::env::Clock::now(self))
    }

    /// How far it was put forward in all.
    pub fn forward(&self) -> Duration {
        Duration::from_millis(self.forward_ms.load(Ordering::Acquire))
    }
}

impl base::env::Clock for Clock {
    fn now(&self) -> Timestamp {
        self.real.now().plus(self.forward())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::env::Clock as _;

    struct Stopped;

    impl base::env::Clock for Stopped {
        fn now(&self) -> Timestamp {
            Timestamp(1_000)
        }
    }

    #[test]
    fn it_goes_forward_but_not_without_end() {
        let clock = Clock::new(Arc::new(Stopped));
        assert_eq!(clock.now(), Timestamp(1_000));
        let day = Duration::from_hours(24);
        assert_eq!(clock.advance(day), Some(Timestamp(86_401_000)));
        assert_eq!(clock.now(), Timestamp(86_401_000));
        for too_far in [FORWARD_MAX, Duration::MAX] {
            assert_eq!(clock.advance(too_far), None);
        }
        assert_eq!(clock.forward(), day);
    }
}
