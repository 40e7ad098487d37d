use super::*;

fn dir(disk: &SimDisk) -> &'static Path {
    let path = Path::new("/data");
    disk.create_dir(path).expect("is made");
    disk.sync_dir(Path::new("/")).expect("is synced");
    path
}

fn content(disk: &SimDisk, path: &str) -> Option<Vec<u8>> {
    if !disk.exists(Path::new(path)) {
        return None;
    }
    let file = disk.open(Path::new(path)).expect("opens");
    let mut bytes = vec![0; file.len().expect("has a length") as usize];
    file.read_at(0, &mut bytes).expect("reads");
    Some(bytes)
}

#[test]
fn synced_bytes_of_a_synced_name_survive_every_cut() {
    for seed in 0..200 {
        let disk = SimDisk::new(seed);
        let file = disk.open(&dir(&disk).join("a")).expect("opens");
        file.write_at(3, b"kept").expect("writes");
        file.sync_data().expect("syncs");
        disk.sync_dir(Path::new("/data")).expect("syncs");
        file.write_at(1_000, b"perhaps").expect("writes");
        disk.power_cut(seed);
        let left = content(&disk, "/data/a").expect("is there");
        assert_eq!(&left[..7], b"\0\0\0kept");
        assert!(file.write_at(0, b"x").is_err(), "the old handle is dead");
    }
}

#[test]
fn unsynced_changes_are_kept_lost_and_torn_in_turn() {
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..200 {
        let disk = SimDisk::new(seed);
        let file = disk.open(&dir(&disk).join("a")).expect("opens");
        file.write_at(0, &[1; 1_024]).expect("writes");
        file.sync_data().expect("syncs");
        disk.sync_dir(Path::new("/data")).expect("syncs");
        file.write_at(256, &[2; 512]).expect("writes");
        disk.power_cut(seed);
        let left = content(&disk, "/data/a").expect("is there");
        assert_eq!((left[0], left[1_023], left.len()), (1, 1, 1_024));
        seen.insert((left[256], left[511], left[512], left[767]));
    }
    let all = [(1, 1, 1, 1), (1, 1, 2, 2), (2, 2, 1, 1), (2, 2, 2, 2)];
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), all);
}

#[test]
fn a_name_without_a_directory_sync_may_vanish() {
    let outcome = |seed| {
        let disk = SimDisk::new(seed);
        let file = disk.open(&dir(&disk).join("a")).expect("opens");
        file.write_at(0, b"x").expect("writes");
        file.sync_data().expect("syncs");
        disk.power_cut(seed);
        content(&disk, "/data/a")
    };
    let all: Vec<_> = (0..50).map(outcome).collect();
    assert!(all.contains(&None));
    assert!(all.contains(&Some(b"x".to_vec())));
}

#[test]
fn an_unsynced_rename_leaves_one_of_the_two_states() {
    for seed in 0..50 {
        let disk = SimDisk::new(seed);
        for (name, text) in [("old", b"old"), ("new", b"new")] {
            let file = disk.open(&dir(&disk).join(name)).expect("opens");
            file.write_at(0, text).expect("writes");
            file.sync_data().expect("syncs");
        }
        disk.sync_dir(Path::new("/data")).expect("syncs");
        disk.rename(Path::new("/data/new"), Path::new("/data/old"))
            .expect("renames");
        disk.power_cut(seed);
        let left = (
            content(&disk, "/data/old").expect("is there"),
            content(&disk, "/data/new"),
        );
        let before = (b"old".to_vec(), Some(b"new".to_vec()));
        assert!(
            left == before || left == (b"new".to_vec(), None),
            "{left:?}"
        );
    }
}

/// Writes a file in one folder and moves it to another; whether it is there after a power cut.
fn moved_file_survives(seed: u64, synced: bool) -> bool {
    let disk = SimDisk::new(seed);
    let data = dir(&disk);
    for folder in ["new", "kept"] {
        disk.create_dir(&data.join(folder)).expect("is made");
    }
    disk.sync_dir(data).expect("syncs");
    let file = disk.open(&data.join("new/1")).expect("opens");
    file.write_at(0, b"x").expect("writes");
    file.sync_data().expect("syncs");
    disk.rename(&data.join("new/1"), &data.join("kept/a"))
        .expect("renames");
    if synced {
        disk.sync_dir(&data.join("kept")).expect("syncs");
    }
    disk.power_cut(seed);
    content(&disk, "/data/kept/a").as_deref() == Some(&b"x"[..])
}

#[test]
fn a_file_stays_where_it_was_moved_once_that_folder_is_synced() {
    assert!((0..50).all(|seed| moved_file_survives(seed, true)));
    assert!(!(0..50).all(|seed| moved_file_survives(seed, false)));
}

#[test]
fn a_failed_sync_is_never_made_up_for() {
    let lost = |seed| {
        let disk = SimDisk::new(seed);
        let file = disk.open(&dir(&disk).join("a")).expect("opens");
        file.allocate(1_024).expect("allocates");
        file.sync_data().expect("syncs");
        disk.sync_dir(Path::new("/data")).expect("syncs");
        file.write_at(0, b"x").expect("writes");
        disk.fail(Rule::once(Operation::Sync, "/data/a"));
        assert!(file.sync_data().is_err());
        file.sync_data().expect("answers well, as Linux does");
        disk.power_cut(seed);
        content(&disk, "/data/a").expect("is there")[0] == 0
    };
    assert!((0..50).any(lost));
}

#[test]
fn a_cut_at_a_chosen_operation_stops_everything_after_it() {
    let disk = SimDisk::new(1);
    let file = disk.open(&dir(&disk).join("a")).expect("opens");
    disk.cut_power_in(Some(1));
    file.write_at(0, b"x").expect("still writes");
    assert!(file.sync_data().is_err());
    assert!(disk.power().is_off());
    assert!(disk.open(Path::new("/data/b")).is_err());
    disk.power_on(1);
    assert!(disk.open(Path::new("/data/b")).is_ok());
}

#[test]
fn a_killed_process_loses_nothing_that_was_written() {
    let disk = SimDisk::new(1);
    let file = disk.open(&dir(&disk).join("a")).expect("opens");
    file.write_at(0, b"x").expect("writes");
    disk.process_restart();
    assert!(file.write_at(0, b"y").is_err());
    disk.power_cut(5);
    assert_eq!(content(&disk, "/data/a").as_deref(), Some(&b"x"[..]));
}

#[test]
fn room_runs_out_and_comes_back() {
    let disk = SimDisk::new(1);
    disk.set_capacity(1_000);
    let file = disk.open(&dir(&disk).join("a")).expect("opens");
    file.allocate(900).expect("fits");
    file.write_at(0, &[1; 900]).expect("is reserved");
    let full = file.write_at(900, &[1; 101]).expect_err("does not fit");
    assert_eq!(full.kind(), io::ErrorKind::StorageFull);
    assert_eq!(disk.space(Path::new("/data")).expect("answers").free, 100);
    drop(file);
    disk.remove(Path::new("/data/a")).expect("removes");
    disk.sync_dir(Path::new("/data")).expect("syncs");
    assert_eq!(disk.space(Path::new("/data")).expect("answers").free, 1_000);
}

#[test]
fn shrinking_and_growing_again_reads_zeros() {
    let disk = SimDisk::new(1);
    let file = disk.open(&dir(&disk).join("a")).expect("opens");
    file.write_at(0, &[7; 2_000]).expect("writes");
    file.set_len(700).expect("shrinks");
    file.set_len(1_500).expect("grows");
    let bytes = content(&disk, "/data/a").expect("is there");
    assert_eq!(
        (bytes[699], bytes[700], bytes[1_499], bytes.len()),
        (7, 0, 0, 1_500)
    );
}
