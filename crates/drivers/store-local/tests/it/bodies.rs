//! Segments: they fill up, go when nothing lives in them, and are emptied when little does.

use crate::golden::copy;
use crate::subject::{Local, with};
use base::{MessageNumber, ShardId};
use bytes::Bytes;
use std::os::unix::fs::FileExt;
use std::time::Duration;
use store::suite::{Owner, Subject, enqueue, message_of, recipient};
use store::{Error, Op};

const HOUR: Duration = Duration::from_hours(1);

/// Small segments, committers as tasks, so that a paused clock drives them.
fn small_segments() -> Local {
    with(|options| {
        options.inline = true;
        options.segment = Some(64 * 1024);
    })
}

fn body(number: u64) -> Bytes {
    vec![number as u8; 10_000].into()
}

async fn accept(owner: &Owner, numbers: std::ops::RangeInclusive<u64>) {
    for number in numbers {
        let message = message_of(number, vec![body(number)]);
        owner.must(vec![message, enqueue(number, 0)]).await;
    }
}

async fn settle(owner: &Owner, number: u64) {
    owner.must(vec![Op::Settle(recipient(number, 0))]).await;
}

/// Lets house-keeping have some rounds.
async fn keep_house() {
    tokio::time::sleep(Duration::from_mins(1)).await;
}

#[tokio::test(start_paused = true)]
async fn a_dead_segment_is_dropped() {
    let mut local = small_segments();
    let owner = Owner::take(&local).await;
    accept(&owner, 1..=20).await;
    let before = local.segments();
    assert_eq!(before.len(), 4, "{before:?}");
    for number in 1..=14 {
        settle(&owner, number).await;
    }
    assert_eq!(local.segments(), before[2..]);
    assert_eq!(owner.body(15).await, Some(body(15)));
    for number in 15..=20 {
        settle(&owner, number).await;
    }
    assert_eq!(local.segments(), before[3..], "the one in use stays");
    local.close().await;
    assert_eq!(local.segments(), [""; 0]);
}

#[tokio::test(start_paused = true)]
async fn a_sparse_segment_is_emptied_after_two_hours() {
    let mut local = small_segments();
    let owner = Owner::take(&local).await;
    accept(&owner, 1..=20).await;
    let before = local.segments();
    for number in (1..=12).filter(|n| *n != 3 && *n != 9) {
        settle(&owner, number).await;
    }
    keep_house().await;
    assert_eq!(local.segments(), before, "most bodies go by themselves");
    local.clock.advance(2 * HOUR);
    keep_house().await;
    let after = local.segments();
    assert!(
        !after.contains(&before[0]) && !after.contains(&before[1]),
        "{after:?}"
    );
    assert!(after.contains(&before[2]), "it is full of life");
    for _ in 0..2 {
        let owner = Owner::take(&local).await;
        for number in [3, 9, 13, 20] {
            assert_eq!(owner.body(number).await, Some(body(number)), "{number}");
        }
        drop(owner);
        local.reopen().await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_damaged_body_stays_and_the_other_segments_are_emptied() {
    let mut local = small_segments();
    let owner = Owner::take(&local).await;
    accept(&owner, 1..=20).await;
    let before = local.segments();
    for number in (1..=12).filter(|n| *n != 3 && *n != 9) {
        settle(&owner, number).await;
    }
    let path = local.dir.path().join("bodies").join(&before[0]);
    let file = std::fs::File::options().write(true).open(path).unwrap();
    file.write_all_at(b"!", 25_000).unwrap();
    local.clock.advance(2 * HOUR);
    keep_house().await;
    let after = local.segments();
    assert!(after.contains(&before[0]), "it may be repaired: {after:?}");
    assert!(!after.contains(&before[1]), "{after:?}");
    for number in [9, 13, 20] {
        assert_eq!(owner.body(number).await, Some(body(number)), "{number}");
    }
    drop(owner);
    local.close().await;
}

#[tokio::test]
async fn a_segment_that_a_crash_left_gives_back_its_room() {
    let local = small_segments();
    let owner = Owner::take(&local).await;
    accept(&owner, 1..=3).await;
    settle(&owner, 3).await;
    let crashed = tempfile::tempdir().unwrap();
    copy(local.dir.path(), crashed.path());
    let (stores, keeper) = local.try_open(crashed.path()).unwrap();
    let segment = crashed.path().join("bodies").join(&local.segments()[0]);
    let bytes = std::fs::metadata(segment).unwrap().len();
    assert_eq!(bytes, 16 + 2 * (16 + 10_000), "the end of what rows name");
    let read = stores.journal.message(ShardId(0), MessageNumber(2)).await;
    assert_eq!(read.unwrap().unwrap().body, Some(body(2)));
    keeper.close().await;
}

#[tokio::test(start_paused = true)]
async fn large_bodies_have_files_of_their_own() {
    let local = small_segments();
    let owner = Owner::take(&local).await;
    let large = Bytes::from(vec![5; 3 << 20]);
    let ops = |number| vec![message_of(number, vec![large.clone()]), enqueue(number, 0)];
    owner.must(ops(1)).await;
    owner.must(ops(2)).await;
    let files = local.segments();
    assert_eq!(files.len(), 2);
    owner.conflicts(ops(1)).await;
    assert_eq!(local.segments(), files, "what was refused leaves nothing");
    settle(&owner, 1).await;
    assert_eq!(local.segments(), files[1..]);
    assert_eq!(owner.body(2).await, Some(large));
}

#[tokio::test(start_paused = true)]
async fn a_repeated_batch_leaves_no_second_body() {
    for size in [100, 3 << 20] {
        let mut local = small_segments();
        let owner = Owner::take(&local).await;
        let body = Bytes::from(vec![5; size]);
        let batch = owner.batch(vec![message_of(1, vec![body.clone()]), enqueue(1, 0)]);
        for _ in 0..3 {
            owner.send(batch.clone()).await.unwrap();
        }
        assert_eq!(owner.body(1).await, Some(body));
        settle(&owner, 1).await;
        local.close().await;
        assert_eq!(local.segments(), [""; 0]);
    }
}

#[tokio::test]
async fn what_no_row_names_is_removed_at_the_start() {
    let mut local = small_segments();
    let owner = Owner::take(&local).await;
    accept(&owner, 1..=1).await;
    drop(owner);
    local.close().await;
    let kept = local.segments();
    let stray = local.dir.path().join("bodies/00000077.seg");
    std::fs::write(&stray, b"left behind by a crash").unwrap();
    local.open();
    assert_eq!(local.segments(), kept);
    let owner = Owner::take(&local).await;
    assert_eq!(owner.body(1).await, Some(body(1)));
}

#[tokio::test]
async fn damage_is_told_not_delivered() {
    let mut local = small_segments();
    let owner = Owner::take(&local).await;
    accept(&owner, 1..=2).await;
    drop(owner);
    local.close().await;
    let path = local.dir.path().join("bodies").join(&local.segments()[0]);
    let file = std::fs::File::options().write(true).open(path).unwrap();
    file.write_all_at(b"!", 5_000).unwrap();
    local.open();
    let journal = local.stores().journal;
    let read = |number| journal.message(ShardId(0), MessageNumber(number));
    let damaged = read(1).await;
    assert!(matches!(damaged, Err(Error::Damaged(_))), "{damaged:?}");
    assert!(read(2).await.unwrap().unwrap().body.is_some());
    file.set_len(8_000).unwrap();
    let cut = read(1).await;
    assert!(matches!(cut, Err(Error::Damaged(_))), "{cut:?}");
}
