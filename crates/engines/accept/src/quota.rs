//! What an account may still send: the rolling 24 hours and the rate (sending.md §12, reputation-quotas.md §3).
//!
//! The minutes of the store's counter are read once and kept; from then on they follow our own commits, so that a send
//! asks no store. What is being committed is reserved first: concurrent sends never admit more than the quota.

use crate::Error;
use base::{AccountId, Region, Timestamp};
use model::Account;
use model::account::OverRate;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::Series;
use store::series::{Point, minute};
use tokio::sync::OnceCell;
use tokio::time::Instant;

const DAY: Duration = Duration::from_hours(24);
const MINUTE: Duration = Duration::from_mins(1);
/// How long a send may be held because the rate is used up; beyond it even an account that queues is refused.
const HELD_MAX: Duration = Duration::from_hours(1);
/// Recipients that may always go at once, however low the rate.
const BURST_MIN: f64 = 5.0;

/// Name of the counter of an account's recipients.
pub(crate) fn series_name(account: &AccountId, region: &Region) -> String {
    format!("sent/{account}/{region}")
}

/// Quotas of all accounts that sent since the start.
pub(crate) struct Quotas {
    series: Arc<dyn Series>,
    usages: Mutex<BTreeMap<String, Arc<Loading>>>,
}

/// A usage that is read once, by the first who asks; nobody else waits for it.
type Loading = OnceCell<Arc<Mutex<Usage>>>;

/// One account's recipients of the last 24 hours, and its tokens.
struct Usage {
    minutes: BTreeMap<Timestamp, i64>,
    sum: i64,
    reserved: i64,
    tokens: f64,
    filled_at: Instant,
}

/// Recipients counted against the quotas while their commit is under way. Dropping it gives them back.
pub(crate) struct Reservation {
    usage: Arc<Mutex<Usage>>,
    recipients: i64,
    /// How long the send must wait before its first attempt: the rate is used up, and the account queues.
    pub(crate) wait: Option<Duration>,
}

impl Quotas {
    pub(crate) fn new(series: Arc<dyn Series>) -> Self {
        Self {
            series,
            usages: Mutex::default(),
        }
    }

    /// Where counters are read.
    pub(crate) fn series(&self) -> &dyn Series {
        &*self.series
    }

    /// Counts `counted` recipients against the day and `all` against the rate, or refuses.
    pub(crate) async fn reserve(
        &self,
        account: &Account,
        series: &str,
        now: Timestamp,
        counted: usize,
        all: usize,
    ) -> Result<Reservation, Error> {
        let usage = self.usage(series, now).await?;
        let recipients = i64::try_from(counted).unwrap_or(i64::MAX);
        let wait = {
            let mut usage = lock(&usage);
            usage.check_day(account, now, recipients)?;
            let (tokens, wait) = usage.tokens_after(account, all)?;
            usage.tokens = tokens;
            usage.filled_at = Instant::now();
            usage.reserved += recipients;
            wait
        };
        Ok(Reservation {
            usage,
            recipients,
            wait,
        })
    }

    /// What [`Self::reserve`] would say, without counting anything: recipients of the day, and how long the send would
    /// be held.
    pub(crate) async fn foresee(
        &self,
        account: &Account,
        series: &str,
        now: Timestamp,
        counted: usize,
        all: usize,
    ) -> Result<(i64, Option<Duration>), Error> {
        let usage = self.usage(series, now).await?;
        let mut usage = lock(&usage);
        usage.check_day(account, now, i64::try_from(counted).unwrap_or(i64::MAX))?;
        let (_, wait) = usage.tokens_after(account, all)?;
        Ok((usage.sum, wait))
    }

    /// Recipients of the rolling 24 hours.
    pub(crate) async fn sent(&self, series: &str, now: Timestamp) -> Result<i64, Error> {
        let usage = self.usage(series, now).await?;
        let mut usage = lock(&usage);
        usage.forget_before(now);
        Ok(usage.sum)
    }

    /// Reads everything anew.
    pub(crate) fn forget(&self) {
        lock(&self.usages).clear();
    }

    async fn usage(&self, series: &str, now: Timestamp) -> Result<Arc<Mutex<Usage>>, Error> {
        let loading = self.loading(series);
        let usage = loading.get_or_try_init(|| async {
            let from = minute(now.minus(DAY));
            let points = self.series.points(series, from, Timestamp(i64::MAX)).await;
            let points = points.map_err(|e| Error::Unavailable(e.to_string()))?;
            Ok(Arc::new(Mutex::new(Usage::new(&points))))
        });
        usage.await.cloned()
    }

    fn loading(&self, series: &str) -> Arc<Loading> {
        let mut usages = lock(&self.usages);
        if let Some(known) = usages.get(series) {
            return known.clone();
        }
        let new = Arc::<Loading>::default();
        usages.insert(series.to_owned(), new.clone());
        new
    }
}

impl Reservation {
    /// The recipients were committed at this moment, or it is unknown whether they were.
    pub(crate) fn settle(mut self, at: Timestamp) {
        let mut usage = lock(&self.usage);
        usage.reserved -= self.recipients;
        usage.sum += self.recipients;
        *usage.minutes.entry(minute(at)).or_default() += self.recipients;
        drop(usage);
        self.recipients = 0;
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        lock(&self.usage).reserved -= self.recipients;
    }
}

impl Usage {
    fn new(points: &[Point]) -> Self {
        Self {
            minutes: points.iter().map(|point| (point.at, point.value)).collect(),
            sum: points.iter().map(|point| point.value).sum(),
            reserved: 0,
            tokens: f64::INFINITY,
            filled_at: Instant::now(),
        }
    }

    /// Drops the minutes that ended 24 hours ago or earlier.
    fn forget_before(&mut self, now: Timestamp) {
        let start = now.minus(DAY);
        while let Some(first) = self.minutes.first_entry()
            && first.key().plus(MINUTE) <= start
        {
            self.sum -= first.remove();
        }
    }

    /// The rolling 24 hours (sending.md §12).
    fn check_day(
        &mut self,
        account: &Account,
        now: Timestamp,
        recipients: i64,
    ) -> Result<(), Error> {
        self.forget_before(now);
        let max = account.max_24_hour_send;
        // The simulator's recipients count for nothing, and pass also where a quota was lowered below what was sent.
        if recipients > 0 && max >= 0.0 && (self.sum + self.reserved + recipients) as f64 > max {
            return Err(Error::DailyQuota);
        }
        Ok(())
    }

    /// A bucket of twice the rate: the tokens that are left after so many recipients, and how long they must wait when
    /// the account queues what is over the rate. A message may overdraw a full bucket, else fifty recipients could never
    /// go at once.
    fn tokens_after(
        &self,
        account: &Account,
        recipients: usize,
    ) -> Result<(f64, Option<Duration>), Error> {
        let rate = account.max_send_rate;
        if rate < 0.0 {
            return Ok((self.tokens, None));
        }
        if rate == 0.0 {
            return Err(Error::Rate);
        }
        let capacity = BURST_MIN.max(2.0 * rate);
        let refill = Instant::now().duration_since(self.filled_at).as_secs_f64() * rate;
        let tokens = (self.tokens + refill).min(capacity);
        let wanted = recipients as f64;
        let lacking = wanted.min(capacity) - tokens;
        if lacking <= 0.0 {
            return Ok((tokens - wanted, None));
        }
        let wait = Duration::from_secs_f64((lacking / rate).min(HELD_MAX.as_secs_f64() + 1.0));
        if account.over_rate == OverRate::Refuse || wait > HELD_MAX {
            return Err(Error::Rate);
        }
        Ok((tokens - wanted, Some(wait)))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while the lock was held leaves at worst a count that is one message off.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
