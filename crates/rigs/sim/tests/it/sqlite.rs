//! SQLite on the simulated disk: what it acknowledged survives every power cut, and does not once it stops syncing.

use base::env::Disk;
use rusqlite::{Connection, OpenFlags};
use sim::disk::{Operation, Rule, SimDisk, Trouble};
use sim::rng::Rng;
use std::path::Path;

const DATABASE: &str = "/data/mail.db";

struct Bench {
    disk: SimDisk,
    vfs: String,
    synchronous: &'static str,
}

impl Bench {
    fn new(name: &str, seed: u64, synchronous: &'static str) -> Self {
        let disk = SimDisk::new(seed);
        disk.create_dir(Path::new("/data")).expect("is made");
        disk.sync_dir(Path::new("/")).expect("is synced");
        let vfs = format!("{name}-{seed}");
        sim::vfs::register(&vfs, &disk).expect("registers");
        Self {
            disk,
            vfs,
            synchronous,
        }
    }

    fn open(&self) -> rusqlite::Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let db = Connection::open_with_flags_and_vfs(DATABASE, flags, self.vfs.as_str())?;
        db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        let mode: String =
            db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
        assert_eq!(mode, "wal");
        db.pragma_update(None, "synchronous", self.synchronous)?;
        db.pragma_update(None, "wal_autocheckpoint", 20)?;
        db.execute_batch(
            "CREATE TABLE IF NOT EXISTS kept (n INTEGER PRIMARY KEY, fill BLOB);
             CREATE INDEX IF NOT EXISTS kept_fill ON kept (fill);",
        )?;
        Ok(db)
    }

    fn rows(&self) -> rusqlite::Result<Vec<i64>> {
        let db = self.open()?;
        let sound: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        if sound != "ok" {
            return Ok(Vec::new());
        }
        let mut statement = db.prepare("SELECT n FROM kept ORDER BY n")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.collect()
    }
}

/// Commits rows one by one until the disk fails; answers the acknowledged ones.
fn write_until_cut(bench: &Bench, rng: &mut Rng, next: &mut i64, kept: &mut Vec<i64>) {
    let Ok(db) = bench.open() else { return };
    for _ in 0..60 {
        let n = *next;
        *next += 1;
        let mut fill = vec![0; rng.between(1, 3_000) as usize];
        rng.fill(&mut fill);
        match db.execute("INSERT INTO kept (n, fill) VALUES (?, ?)", (n, fill)) {
            Ok(_) => kept.push(n),
            Err(_) => return,
        }
    }
}

/// Five lives of a database; answers whether every acknowledged row was there after each cut.
fn survives(bench: &Bench, seed: u64) -> bool {
    let mut rng = Rng::new(seed);
    let (mut next, mut kept) = (0, Vec::new());
    for _ in 0..5 {
        bench.disk.cut_power_in(Some(rng.below(250)));
        write_until_cut(bench, &mut rng, &mut next, &mut kept);
        bench.disk.cut_power_in(None);
        bench.disk.power_cut(rng.next_u64());
        let Ok(rows) = bench.rows() else { return false };
        if !kept.iter().all(|n| rows.binary_search(n).is_ok()) {
            return false;
        }
        // A row whose commit was cut may be there or not; from now on it is settled.
        kept = rows;
    }
    true
}

#[test]
fn acknowledged_rows_survive_power_cuts() {
    for seed in 0..60 {
        let bench = Bench::new("full", seed, "FULL");
        assert!(survives(&bench, seed), "seed {seed} lost rows");
    }
}

#[test]
fn without_the_sync_of_the_wal_rows_are_lost() {
    let lost = (0..60).find(|seed| {
        let bench = Bench::new("off", *seed, "OFF");
        !survives(&bench, *seed)
    });
    assert!(
        lost.is_some(),
        "nothing was lost although nothing was synced"
    );
}

#[test]
fn a_full_or_broken_disk_is_told_to_sqlite() {
    let bench = Bench::new("faults", 1, "FULL");
    let db = bench.open().expect("opens");
    let insert = |n: i64| db.execute("INSERT INTO kept (n) VALUES (?)", [n]);
    insert(1).expect("goes well");
    bench.disk.fail(Rule {
        trouble: Trouble::NoSpace,
        ..Rule::once(Operation::Write, "mail.db-wal")
    });
    let full = insert(2).expect_err("the disk is full");
    assert_eq!(
        full.sqlite_error_code(),
        Some(rusqlite::ErrorCode::DiskFull)
    );
    insert(3).expect("there is room again");
    bench.disk.fail(Rule::once(Operation::Sync, "mail.db-wal"));
    assert!(insert(4).is_err(), "the sync failed");
}
