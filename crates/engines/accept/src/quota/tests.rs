use super::*;
use base::BoxFuture;

struct Counted(Vec<Point>);

impl Series for Counted {
    fn points<'a>(
        &'a self,
        _series: &'a str,
        from: Timestamp,
        to: Timestamp,
    ) -> BoxFuture<'a, Result<Vec<Point>, store::Error>> {
        let inside = |point: &&Point| (from..to).contains(&point.at);
        let points = self.0.iter().filter(inside).copied().collect();
        Box::pin(async move { Ok(points) })
    }

    fn forget(&self, _before: Timestamp) -> BoxFuture<'_, Result<u64, store::Error>> {
        Box::pin(async { Ok(0) })
    }
}

const NOW: Timestamp = Timestamp(1_800_000_000_000);

fn account(max_24_hour_send: f64, max_send_rate: f64) -> Account {
    Account {
        production: true,
        max_24_hour_send,
        max_send_rate,
        ..Account::new("123456789012".parse().expect("an account"), NOW)
    }
}

fn quotas(points: &[(i64, i64)]) -> Quotas {
    let minutes_ago = |(ago, value): &(i64, i64)| Point {
        at: minute(Timestamp(NOW.0 - ago * 60_000)),
        value: *value,
    };
    Quotas::new(Arc::new(Counted(points.iter().map(minutes_ago).collect())))
}

/// One counter that cannot be read.
struct Stuck;

impl Series for Stuck {
    fn points<'a>(
        &'a self,
        series: &'a str,
        _from: Timestamp,
        _to: Timestamp,
    ) -> BoxFuture<'a, Result<Vec<Point>, store::Error>> {
        Box::pin(async move {
            if series == "stuck" {
                std::future::pending::<()>().await;
            }
            Ok(Vec::new())
        })
    }

    fn forget(&self, _before: Timestamp) -> BoxFuture<'_, Result<u64, store::Error>> {
        Box::pin(async { Ok(0) })
    }
}

#[tokio::test(start_paused = true)]
async fn an_account_whose_counter_is_slow_keeps_no_other_waiting() {
    let quotas = Arc::new(Quotas::new(Arc::new(Stuck)));
    let waiting = {
        let quotas = quotas.clone();
        tokio::spawn(async move { quotas.sent("stuck", NOW).await })
    };
    tokio::task::yield_now().await;
    let other = tokio::time::timeout(Duration::from_secs(1), quotas.sent("other", NOW)).await;
    assert!(matches!(other, Ok(Ok(0))));
    waiting.abort();
}

#[tokio::test(start_paused = true)]
async fn what_the_store_counted_in_24_hours_counts() {
    let quotas = quotas(&[(1_500, 100), (1_439, 10), (5, 1)]);
    assert_eq!(quotas.sent("s", NOW).await.expect("reads"), 11);
    let account = account(12.0, -1.0);
    let one = quotas
        .reserve(&account, "s", NOW, 1, 1)
        .await
        .expect("fits");
    let refused = quotas.reserve(&account, "s", NOW, 1, 1).await;
    assert!(matches!(refused, Err(Error::DailyQuota)));
    assert_eq!(
        quotas.sent("s", NOW).await.expect("reads"),
        11,
        "not committed yet"
    );
    one.settle(NOW);
    assert_eq!(quotas.sent("s", NOW).await.expect("reads"), 12);
    let later = NOW.plus(Duration::from_mins(2));
    assert_eq!(
        quotas.sent("s", later).await.expect("reads"),
        2,
        "the oldest left the window"
    );
}

#[tokio::test]
async fn a_lowered_quota_does_not_stop_the_simulator() {
    let quotas = quotas(&[(1, 10)]);
    let account = account(5.0, 100.0);
    let refused = quotas.reserve(&account, "s", NOW, 1, 1).await;
    assert!(matches!(refused, Err(Error::DailyQuota)));
    assert!(quotas.reserve(&account, "s", NOW, 0, 1).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn what_was_not_committed_is_given_back() {
    let quotas = quotas(&[]);
    let account = account(1.0, -1.0);
    drop(
        quotas
            .reserve(&account, "s", NOW, 1, 1)
            .await
            .expect("fits"),
    );
    quotas
        .reserve(&account, "s", NOW, 1, 1)
        .await
        .expect("fits again")
        .settle(NOW);
    assert!(quotas.reserve(&account, "s", NOW, 1, 1).await.is_err());
    quotas
        .reserve(&account, "s", NOW, 0, 5)
        .await
        .expect("the simulator does not count");
}

#[tokio::test(start_paused = true)]
async fn the_rate_allows_a_burst_and_then_its_own_pace() {
    let quotas = quotas(&[]);
    let account = account(-1.0, 10.0);
    for _ in 0..20 {
        quotas
            .reserve(&account, "s", NOW, 1, 1)
            .await
            .expect("within the burst")
            .settle(NOW);
    }
    let refused = quotas.reserve(&account, "s", NOW, 1, 1).await;
    assert!(matches!(refused, Err(Error::Rate)));
    tokio::time::advance(Duration::from_millis(100)).await;
    quotas
        .reserve(&account, "s", NOW, 1, 1)
        .await
        .expect("one token came")
        .settle(NOW);
    assert!(quotas.reserve(&account, "s", NOW, 1, 1).await.is_err());
}

#[tokio::test(start_paused = true)]
async fn a_message_larger_than_the_bucket_goes_and_is_paid_off() {
    let quotas = quotas(&[]);
    let account = account(-1.0, 1.0);
    quotas
        .reserve(&account, "s", NOW, 50, 50)
        .await
        .expect("a full bucket")
        .settle(NOW);
    tokio::time::advance(Duration::from_secs(45)).await;
    assert!(quotas.reserve(&account, "s", NOW, 1, 1).await.is_err());
    tokio::time::advance(Duration::from_secs(1)).await;
    assert!(quotas.reserve(&account, "s", NOW, 1, 1).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn nothing_and_everything() {
    let quotas = quotas(&[]);
    let nothing = quotas.reserve(&account(-1.0, 0.0), "none", NOW, 1, 1).await;
    assert!(matches!(nothing, Err(Error::Rate)));
    let no_day = quotas.reserve(&account(0.0, -1.0), "none", NOW, 1, 1).await;
    assert!(matches!(no_day, Err(Error::DailyQuota)));
    for _ in 0..1_000 {
        let all = quotas
            .reserve(&account(-1.0, -1.0), "all", NOW, 50, 50)
            .await;
        all.expect("unlimited").settle(NOW);
    }
}

#[tokio::test(start_paused = true)]
async fn concurrent_sends_admit_exactly_the_quota() {
    let quotas = Arc::new(quotas(&[]));
    let mut sends = tokio::task::JoinSet::new();
    for _ in 0..100 {
        let quotas = quotas.clone();
        sends.spawn(async move {
            let held = quotas.reserve(&account(37.0, -1.0), "s", NOW, 1, 1).await;
            tokio::task::yield_now().await;
            held.map(|held| held.settle(NOW)).is_ok()
        });
    }
    let admitted = sends
        .join_all()
        .await
        .into_iter()
        .filter(|admitted| *admitted)
        .count();
    assert_eq!(admitted, 37);
    assert_eq!(quotas.sent("s", NOW).await.expect("reads"), 37);
}
