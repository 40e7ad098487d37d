//! Room: when new mail is refused, and the reserve.

use crate::subject::{Local, with};
use std::time::Duration;
use store::suite::{Owner, accepted, recipient};
use store::{CommitError, Op};

const MB: u64 = 1 << 20;
const GB: u64 = 1 << 30;

fn reserve(local: &Local) -> u64 {
    let file = std::fs::metadata(local.dir.path().join("reserve"));
    file.map_or(0, |file| file.len())
}

/// A store on a file system of a certain size, which is told before it is opened.
async fn on(total: u64) -> Local {
    let mut local = with(|options| options.inline = true);
    local.close().await;
    assert_eq!(
        reserve(&local),
        0,
        "a closed folder takes no more room than its mail"
    );
    local.disk.set_space(total, total);
    local.open();
    local
}

#[tokio::test]
async fn a_tenth_or_two_gigabytes_must_be_free() {
    for (total, least) in [(256 * MB, 256 * MB / 10), (10 * GB, GB), (500 * GB, 2 * GB)] {
        let local = on(total).await;
        let owner = Owner::take(&local).await;
        local.disk.set_free(least);
        owner.must(accepted(1)).await;
        local.disk.set_free(least - 1);
        assert_eq!(owner.commit(accepted(2)).await, Err(CommitError::Full));
        owner.must(vec![Op::Settle(recipient(1, 0))]).await;
        local.disk.set_free(least);
        owner.must(accepted(2)).await;
    }
}

#[tokio::test]
async fn the_reserve_is_a_tenth_or_a_quarter_gigabyte() {
    for (total, expected) in [(256 * MB, 256 * MB / 10), (500 * GB, 256 * MB)] {
        let local = on(total).await;
        assert_eq!(reserve(&local), expected);
    }
}

#[tokio::test(start_paused = true)]
async fn the_reserve_is_filled_up_when_there_is_room() {
    let mut local = on(256 * MB).await;
    let whole = reserve(&local);
    local.close().await;
    let file = std::fs::File::options()
        .write(true)
        .create_new(true)
        .open(local.dir.path().join("reserve"))
        .unwrap();
    file.set_len(MB).unwrap();
    local.disk.fail(Some((
        crate::disk::Call::Allocate,
        std::io::ErrorKind::StorageFull,
    )));
    local.open();
    assert_eq!(reserve(&local), MB, "what is left of it is kept");
    local.disk.fail(None);
    local.disk.set_free(30 * MB);
    tokio::time::sleep(Duration::from_secs(30)).await;
    assert_eq!(reserve(&local), MB, "mail goes before the reserve");
    local.disk.set_free(100 * MB);
    tokio::time::sleep(Duration::from_secs(30)).await;
    assert_eq!(reserve(&local), whole);
}

#[tokio::test]
async fn segments_are_smaller_where_there_is_less_room() {
    for (total, expected) in [(10 * MB, 4 * MB), (256 * MB, 16 * MB), (500 * GB, 64 * MB)] {
        let local = on(total).await;
        let owner = Owner::take(&local).await;
        owner.must(accepted(1)).await;
        let path = local.dir.path().join("bodies").join(&local.segments()[0]);
        assert_eq!(std::fs::metadata(path).unwrap().len(), expected);
    }
}
