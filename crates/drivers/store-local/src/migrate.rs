//! Steps from older formats. Before the first one, what the steps change is copied to `before-format-N/`.
//!
//! Format 0 wrote records and events as plain JSON, had no index of counters by minute, and took versions of records
//! from the largest one. Segments are the same.

use crate::{FORMAT, Faults, SyncPoint, codec, sql};
use base::env::Disk;
use rusqlite::{Connection, params};
use std::io;
use std::path::Path;

/// What steps change, beside `format.json`.
const DATABASES: [&str; 2] = ["mail.db", "state.db"];
const COPY_STEP: usize = 1 << 20;

/// Copies what will be changed, once; `format.json` comes when the rest is durable, so that it says whether the copy is
/// whole. The databases are closed, so they have no logs.
pub(crate) fn copy_aside(disk: &dyn Disk, dir: &Path, faults: Faults) -> io::Result<()> {
    let aside = dir.join(format!("before-format-{FORMAT}"));
    let last = aside.join("format.json");
    if disk.exists(&last) {
        return Ok(());
    }
    disk.create_dir(&aside)?;
    for name in DATABASES {
        copy(disk, &dir.join(name), &aside.join(name), faults)?;
    }
    let new = aside.join("format.json.new");
    copy(disk, &dir.join("format.json"), &new, faults)?;
    if faults.syncs(SyncPoint::CopyDirectory) {
        disk.sync_dir(&aside)?;
    }
    disk.rename(&new, &last)?;
    if faults.syncs(SyncPoint::CopyWhole) {
        disk.sync_dir(&aside)?;
    }
    // The name of the copy's folder: as in `folder::open`, only some file systems keep it without.
    disk.sync_dir(dir)
}

fn copy(disk: &dyn Disk, from: &Path, to: &Path, faults: Faults) -> io::Result<()> {
    let (from, target) = (disk.open(from)?, disk.open(to)?);
    target.set_len(0)?;
    let length = from.len()?;
    let mut buffer = vec![0; COPY_STEP];
    let mut at = 0;
    while at < length {
        let step = (length - at).min(COPY_STEP as u64);
        let piece = &mut buffer[..step as usize];
        from.read_at(at, piece)?;
        target.write_at(at, piece)?;
        at += step;
    }
    if faults.syncs(SyncPoint::Copy) {
        target.sync_data()?;
    }
    Ok(())
}

/// Brings `mail.db` to this version's tables, in one transaction.
pub(crate) fn mail(connection: &Connection) -> rusqlite::Result<()> {
    if sql::version(connection)? >= 1 {
        return Ok(());
    }
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let done = mail_from_0(connection);
    finish(connection, done)
}

fn mail_from_0(connection: &Connection) -> rusqlite::Result<()> {
    encode_column(connection, "message", "record")?;
    encode_column(connection, "entry", "event")?;
    connection.execute_batch("CREATE INDEX series_minute ON series(minute)")
}

/// Rewrites a column of plain texts in the form of format 1.
fn encode_column(connection: &Connection, table: &str, column: &str) -> rusqlite::Result<()> {
    let page = format!("SELECT id, {column} FROM {table} WHERE id > ?1 ORDER BY id LIMIT 500");
    let mut page = connection.prepare(&page)?;
    let update = format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1");
    let mut update = connection.prepare(&update)?;
    let mut after = -1_i64;
    loop {
        let rows = page.query_map([after], |row| Ok((row.get(0)?, row.get::<_, Vec<u8>>(1)?)))?;
        let rows: Vec<(i64, Vec<u8>)> = rows.collect::<Result<_, _>>()?;
        let Some((last, _)) = rows.last() else {
            return Ok(());
        };
        after = *last;
        for (row, text) in rows {
            update.execute(params![row, codec::encode(&text)])?;
        }
    }
}

/// Brings `state.db` to this version's tables.
pub(crate) fn state(connection: &Connection) -> rusqlite::Result<()> {
    if sql::version(connection)? >= 1 {
        return Ok(());
    }
    connection.execute_batch("BEGIN IMMEDIATE")?;
    // Format 0 took the next version from the largest one; that would repeat after a deletion.
    let done = connection.execute_batch(
        "CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID, STRICT;
         INSERT INTO counter(name, value) SELECT 'version', coalesce(max(version), 0) FROM record;",
    );
    finish(connection, done)
}

fn finish(connection: &Connection, done: rusqlite::Result<()>) -> rusqlite::Result<()> {
    match done {
        Ok(()) => connection.execute_batch("PRAGMA user_version=1;COMMIT"),
        Err(error) => {
            connection.execute_batch("ROLLBACK")?;
            Err(error)
        }
    }
}
