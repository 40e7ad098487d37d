//! The look at the control plane's records, and at blobs.

use super::Place;
use crate::blobs;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};
use std::io;
use store::table;

/// Looks at all of `state.db`.
pub(super) fn look(connection: &Connection, place: &mut Place<'_>) -> rusqlite::Result<()> {
    let sql = "SELECT value FROM counter WHERE name = 'version'";
    let newest: Option<i64> = connection.query_row(sql, [], |row| row.get(0)).optional()?;
    if newest.is_none() {
        place
            .checked
            .found("state.db", "it does not know its newest version");
    }
    let mut known = connection.prepare("SELECT 1 FROM record WHERE key = ?1")?;
    let mut statement =
        connection.prepare("SELECT key, version, value FROM record ORDER BY key")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let key: String = row.get(0)?;
        if newest.is_some_and(|newest| row.get::<_, i64>(1).is_ok_and(|own| own > newest)) {
            place
                .checked
                .found(&key, "its version is newer than the newest one");
        }
        match row.get_ref(2)? {
            ValueRef::Text(value) | ValueRef::Blob(value) => {
                if let Some(of) = table::row_of_index(&key) {
                    if !known.exists([&of])? {
                        place
                            .checked
                            .found(&key, "it leads to a row that is missing");
                    }
                } else if let Err(reason) = place.reader.record(&key, value) {
                    place.checked.found(&key, reason);
                }
            }
            other => {
                let what = format!("its value is of type {}", other.data_type());
                place.checked.found(&key, what);
            }
        }
        place.checked.records += 1;
        place.progress("records", place.checked.records);
    }
    Ok(())
}

/// Reads every blob.
pub(super) fn look_at_blobs(place: &mut Place<'_>) -> io::Result<()> {
    let dir = place.dir.join("blobs");
    if !place.disk.exists(&dir) {
        return Ok(());
    }
    for folder in place.disk.list(&dir)? {
        if folder == blobs::NEW {
            continue;
        }
        for name in place.disk.list(&dir.join(&folder))? {
            let path = dir.join(&folder).join(&name);
            let read = || {
                let file = place.disk.open_to_read(&path)?;
                let mut whole = vec![0; file.len()? as usize];
                file.read_at(0, &mut whole)?;
                Ok::<_, io::Error>(whole)
            };
            let opened = read().map_err(|error| error.to_string());
            let opened =
                opened.and_then(|whole| blobs::open(whole).map_err(|error| error.to_string()));
            if let Err(reason) = opened {
                place
                    .checked
                    .found(format!("blobs/{folder}/{name}"), reason);
            }
            place.checked.blobs += 1;
            place.progress("blobs", place.checked.blobs);
        }
    }
    Ok(())
}
