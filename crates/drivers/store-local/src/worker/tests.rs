use super::*;
use crate::lock;
use std::sync::Mutex;

/// Notes the sizes of its groups.
struct Sizes(Arc<Mutex<Vec<usize>>>);

impl Engine for Sizes {
    type Commit = oneshot::Sender<()>;

    fn weight(_: &Self::Commit) -> usize {
        1
    }

    fn group(&mut self, commits: Vec<Self::Commit>) {
        lock(&self.0).push(commits.len());
        for commit in commits {
            commit.send(()).unwrap();
        }
    }

    fn tend(&mut self) -> Duration {
        Duration::from_hours(1)
    }

    fn close(&mut self) {}
}

/// A worker, what it noted, and what `on_fatal` was told.
struct Bench {
    link: Link<Sizes>,
    handle: Handle,
    sizes: Arc<Mutex<Vec<usize>>>,
    told: Arc<Mutex<Vec<String>>>,
}

fn bench() -> Bench {
    let sizes: Arc<Mutex<Vec<usize>>> = Arc::default();
    let told: Arc<Mutex<Vec<String>>> = Arc::default();
    let telling = Arc::clone(&told);
    let options = Options {
        inline: true,
        on_fatal: Some(Arc::new(move |why| lock(&telling).push(why.to_owned()))),
        ..Options::default()
    };
    let (link, handle) = start("test", Sizes(Arc::clone(&sizes)), &options).unwrap();
    Bench {
        link,
        handle,
        sizes,
        told,
    }
}

async fn commit(link: &Link<Sizes>) {
    let (answer, answered) = oneshot::channel();
    assert!(link.commit(answer).await.is_ok());
    answered.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn who_comes_alone_does_not_wait() {
    let bench = bench();
    let began = Instant::now();
    for _ in 0..5 {
        commit(&bench.link).await;
    }
    assert_eq!(began.elapsed(), Duration::ZERO);
    assert_eq!(*lock(&bench.sizes), [1; 5]);
    bench.handle.close().await;
}

#[tokio::test(start_paused = true)]
async fn under_load_a_group_waits_for_company() {
    let bench = bench();
    let link = &bench.link;
    tokio::join!(commit(link), commit(link), commit(link));
    let began = Instant::now();
    let late = async {
        tokio::time::sleep(Duration::from_millis(1)).await;
        tokio::join!(commit(link), commit(link));
    };
    tokio::join!(commit(link), late);
    assert_eq!(*lock(&bench.sizes), [3, 3]);
    let all_came = began.elapsed();
    assert!(all_came < Duration::from_millis(2), "{all_came:?}");
    let again = Instant::now();
    commit(link).await;
    let in_vain = again.elapsed();
    assert!(in_vain >= Duration::from_millis(2), "{in_vain:?}");
    let before = began.elapsed();
    commit(link).await;
    assert_eq!(began.elapsed(), before, "and not again");
    bench.handle.close().await;
}

#[tokio::test(start_paused = true)]
async fn a_panic_is_told() {
    let bench = bench();
    let job = bench
        .link
        .ask(|_| -> Result<(), Error> { panic!("planned by the test") });
    assert!(job.await.is_err());
    bench.handle.close().await;
    assert_eq!(*lock(&bench.told), ["a committer has panicked"]);
}
