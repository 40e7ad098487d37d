use super::{Appender, Body, Segments};
use crate::Faults;
use bytes::Bytes;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

fn segments(dir: &Path) -> Arc<Segments> {
    let disk = Arc::new(env_os::OsDisk);
    Arc::new(Segments::open(disk, dir, Faults::default(), &BTreeMap::new(), 0).unwrap())
}

fn large(row: u64) -> Body {
    Body::new(row, vec![Bytes::from(vec![1; 2 << 20])])
}

#[test]
fn a_large_body_goes_when_its_commit_never_comes() {
    let dir = tempfile::tempdir().unwrap();
    let segments = segments(dir.path());
    let files = || std::fs::read_dir(dir.path()).unwrap().count();
    let held = segments.write_large(&large(1), 0).unwrap();
    assert_eq!(files(), 1);
    drop(held);
    assert_eq!(files(), 0);
    let kept = segments.write_large(&large(1), 0).unwrap().keep();
    assert_eq!(files(), 1);
    assert!(segments.read(1, kept).unwrap().is_some());
}

/// Does something while another thread drops whatever is dead all the time.
fn while_dead_ones_go(segments: &Segments, work: impl FnOnce()) {
    struct Done<'a>(&'a AtomicBool);
    impl Drop for Done<'_> {
        fn drop(&mut self) {
            self.0.store(true, Ordering::Relaxed);
        }
    }
    let done = AtomicBool::new(false);
    std::thread::scope(|threads| {
        threads.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                segments.drop_dead(None);
            }
        });
        let _done = Done(&done);
        work();
    });
}

#[test]
fn a_large_body_is_never_taken_for_a_dead_one() {
    let dir = tempfile::tempdir().unwrap();
    let segments = segments(dir.path());
    while_dead_ones_go(&segments, || {
        for row in 1..=1_000 {
            let body = Body::new(row, vec![Bytes::from_static(b"a body")]);
            let written = segments.write_large(&body, 0).unwrap().keep();
            let read = segments.read(row, written).unwrap();
            assert!(read.is_some(), "the body of {row} was removed");
            segments.release(written);
        }
    });
}

#[test]
fn a_body_in_a_full_segment_is_never_taken_for_a_dead_one() {
    let dir = tempfile::tempdir().unwrap();
    let segments = segments(dir.path());
    let mut appender = Appender::default();
    while_dead_ones_go(&segments, || {
        for row in 1..=1_000 {
            let body = Body::new(row, vec![Bytes::from(vec![1; 300])]);
            let written = appender.append(&segments, &[&body; 4], 1_000, 0).unwrap();
            for location in written {
                let read = segments.read(row, location).unwrap();
                assert!(read.is_some(), "a body of {row} was removed");
                segments.release(location);
            }
        }
    });
}
