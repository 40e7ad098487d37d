//! Promises about records.

use super::Subject;
use crate::Error;
use crate::limits::{BATCH_OPERATIONS, KEY_BYTES, VALUE_BYTES};
use crate::state::{Expect, State, Version, Versioned, Write, WriteError};
use bytes::Bytes;
use std::sync::Arc;

fn put(key: &str, expect: Expect, value: &str) -> Write {
    let value = Some(Bytes::copy_from_slice(value.as_bytes()));
    Write {
        key: key.into(),
        expect,
        value,
    }
}

fn delete(key: &str, expect: Expect) -> Write {
    Write {
        key: key.into(),
        expect,
        value: None,
    }
}

async fn read(state: &Arc<dyn State>, key: &str) -> Option<Versioned> {
    state.get(key).await.expect("reads")
}

async fn version(state: &Arc<dyn State>, key: &str) -> Version {
    read(state, key).await.expect("is there").version
}

async fn conflicts(state: &Arc<dyn State>, writes: Vec<Write>, on: &str) {
    let answer = state.commit(writes).await;
    assert!(
        matches!(&answer, Err(WriteError::Conflict(key)) if key == on),
        "{answer:?}"
    );
}

/// A record is read as it was written, and gone when deleted; a restart changes nothing.
pub async fn records_are_written_read_and_deleted(subject: &mut dyn Subject) {
    let state = subject.stores().state;
    assert_eq!(read(&state, "a/x").await, None);
    let writes = vec![
        put("a/x", Expect::Absent, r#"{"n":1}"#),
        put("a/y", Expect::Any, r#""ü""#),
    ];
    state.commit(writes).await.expect("commits");
    drop(state);
    subject.reopen().await;
    let state = subject.stores().state;
    let found = read(&state, "a/x").await.expect("is there");
    assert_eq!(
        (&found.key[..], &found.value[..]),
        ("a/x", &br#"{"n":1}"#[..])
    );
    let writes = vec![delete("a/x", Expect::Version(found.version))];
    state.commit(writes).await.expect("commits");
    assert_eq!(read(&state, "a/x").await, None);
    let other = read(&state, "a/y").await.expect("is there");
    assert_eq!(other.value, r#""ü""#);
    state
        .commit(vec![delete("a/none", Expect::Any)])
        .await
        .expect("nothing to delete is no error");
}

/// A precondition that does not hold undoes the whole batch and names its key.
pub async fn preconditions_hold_or_nothing_happens(subject: &mut dyn Subject) {
    let state = subject.stores().state;
    let first = vec![
        put("a/x", Expect::Absent, "1"),
        put("a/y", Expect::Absent, "1"),
    ];
    state.commit(first).await.expect("commits");
    let old = version(&state, "a/x").await;
    let next = vec![put("a/x", Expect::Version(old), "2")];
    state.commit(next).await.expect("commits");
    let new = put("a/new", Expect::Absent, "1");
    for bad in [
        put("a/x", Expect::Absent, "3"),
        put("a/x", Expect::Version(old), "3"),
        delete("a/x", Expect::Version(old)),
        delete("a/x", Expect::Absent),
        put("a/none", Expect::Version(old), "3"),
    ] {
        let key = bad.key.clone();
        conflicts(&state, vec![new.clone(), bad.clone()], &key).await;
        conflicts(&state, vec![bad, new.clone()], &key).await;
        assert_eq!(read(&state, "a/new").await, None);
        let now = read(&state, "a/x").await.expect("is there");
        assert_eq!(now.value, "2");
    }
}

/// A version grows with each change, over deletion and restart too.
pub async fn versions_never_repeat(subject: &mut dyn Subject) {
    let mut last = Version(0);
    for round in 0..6 {
        let state = subject.stores().state;
        let writes = vec![put("a/x", Expect::Any, "same value")];
        state.commit(writes).await.expect("commits");
        let now = version(&state, "a/x").await;
        assert!(now > last, "{now:?} after {last:?}");
        last = now;
        if round % 2 == 1 {
            let writes = vec![delete("a/x", Expect::Any)];
            state.commit(writes).await.expect("commits");
        }
        drop(state);
        if round > 2 {
            subject.reopen().await;
        }
    }
}

/// Later writes of a batch see earlier ones.
pub async fn a_batch_sees_its_own_writes(subject: &mut dyn Subject) {
    let state = subject.stores().state;
    let writes = vec![
        put("a/x", Expect::Absent, "1"),
        delete("a/x", Expect::Any),
        put("a/x", Expect::Absent, "2"),
    ];
    state.commit(writes).await.expect("commits");
    assert_eq!(read(&state, "a/x").await.expect("is there").value, "2");
    let twice = vec![
        put("a/y", Expect::Absent, "1"),
        put("a/y", Expect::Absent, "2"),
    ];
    conflicts(&state, twice, "a/y").await;
}

/// Writes of two partitions are refused.
pub async fn one_batch_one_partition(subject: &mut dyn Subject) {
    let state = subject.stores().state;
    let writes = vec![put("a/x", Expect::Any, "1"), put("b/x", Expect::Any, "1")];
    let answer = state.commit(writes).await;
    assert!(matches!(answer, Err(WriteError::Partitions)), "{answer:?}");
    assert_eq!(read(&state, "a/x").await, None);
    state.commit(vec![]).await.expect("an empty batch is none");
}

/// A scan gives the keys of a prefix in order, after any key, page by page.
pub async fn scans_are_ordered_and_paged(subject: &mut dyn Subject) {
    let state = subject.stores().state;
    let keys = ["a/i/1", "a/i/10", "a/i/2", "a/i/ä", "a/i/\u{10ffff}x"];
    let around = ["a/h", "a/i", "a/j/1", "a/i0"];
    let all = keys.iter().chain(&around);
    let writes = all.map(|key| put(key, Expect::Absent, key)).collect();
    state.commit(writes).await.expect("commits");
    let writes = vec![put("b/i/1", Expect::Absent, "1")];
    state.commit(writes).await.expect("commits");
    for size in [1, 2, 100] {
        let mut read: Vec<String> = Vec::new();
        loop {
            let after = read.last().map(String::as_str);
            let page = state.scan("a/i/", after, size).await.expect("reads");
            assert!(page.len() <= size);
            if page.is_empty() {
                break;
            }
            assert!(page.iter().all(|r| r.value == r.key));
            read.extend(page.into_iter().map(|record| record.key));
        }
        assert_eq!(read, keys);
    }
    let before = state.scan("a/i/", Some("a/h"), 1).await.expect("reads");
    assert_eq!(before[0].key, "a/i/1");
    let behind = state.scan("a/i/", Some("a/j"), 9).await.expect("reads");
    assert_eq!(behind, []);
    assert_eq!(state.scan("", None, 99).await.expect("reads").len(), 10);
}

/// A watcher hears of every change, and of nothing else.
pub async fn watchers_hear_of_changes(subject: &mut dyn Subject) {
    let state = subject.stores().state;
    let mut watch = state.watch();
    watch.mark_unchanged();
    let writes = vec![put("a/x", Expect::Any, "1")];
    state.commit(writes).await.expect("commits");
    assert!(watch.has_changed().expect("the store lives"));
    watch.mark_unchanged();
    conflicts(&state, vec![put("a/x", Expect::Absent, "2")], "a/x").await;
    let writes = vec![delete("a/none", Expect::Any)];
    state.commit(writes).await.expect("commits");
    assert!(!watch.has_changed().expect("the store lives"));
}

/// What is over a limit is refused; what is at the limit is taken.
pub async fn limits_of_records_are_kept(subject: &mut dyn Subject) {
    let state = subject.stores().state;
    let long = |n: usize| format!("a/{}", "k".repeat(n - 2));
    let many = |n| (0..n).map(|i| put(&format!("a/{i}"), Expect::Any, "1"));
    let value = |n| "v".repeat(n);
    for writes in [
        many(BATCH_OPERATIONS + 1).collect(),
        vec![put(&long(KEY_BYTES + 1), Expect::Any, "1")],
        vec![put("a/x", Expect::Any, &value(VALUE_BYTES + 1))],
        (0..11)
            .map(|i| put(&format!("a/{i}"), Expect::Any, &value(VALUE_BYTES)))
            .collect(),
    ] {
        let answer = state.commit(writes).await;
        let refused = matches!(answer, Err(WriteError::Store(Error::TooLarge(_))));
        assert!(refused, "{answer:?}");
    }
    let key = long(KEY_BYTES);
    let largest = put(&key, Expect::Absent, &value(VALUE_BYTES));
    state.commit(vec![largest]).await.expect("commits");
    let found = read(&state, &key).await.expect("is there");
    assert_eq!(found.value.len(), VALUE_BYTES);
    state
        .commit(many(BATCH_OPERATIONS).collect())
        .await
        .expect("commits");
}

/// Of writers that expect the same version one wins; retried, each change counts.
pub async fn racing_writers_lose_nothing(subject: &mut dyn Subject) {
    let state = subject.stores().state;
    let writes = vec![put("a/n", Expect::Absent, "0")];
    state.commit(writes).await.expect("commits");
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..16 {
        let state = Arc::clone(&state);
        tasks.spawn(async move {
            loop {
                let now = read(&state, "a/n").await.expect("is there");
                let text = std::str::from_utf8(&now.value).expect("digits");
                let next = text.parse::<u32>().expect("digits") + 1;
                let write = put("a/n", Expect::Version(now.version), &next.to_string());
                match state.commit(vec![write]).await {
                    Ok(()) => break,
                    Err(WriteError::Conflict(_)) => {}
                    Err(other) => panic!("{other}"),
                }
            }
        });
    }
    tasks.join_all().await;
    assert_eq!(read(&state, "a/n").await.expect("is there").value, "16");
}
