//! The look at mail: every record and event reads, every body is whole, whoever waits has what it needs.

use super::Place;
use crate::bodies::{HEADER, Location, Record};
use crate::codec;
use crate::mail::{location, number_of, seq_of};
use base::env::DiskFile;
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;
use std::io;
use store::limits::BODY_BYTES;

/// Segments that are kept open.
const OPEN_MAX: usize = 64;

/// Looks at all of `mail.db` and the bodies that it names.
pub(super) fn look(connection: &Connection, place: &mut Place<'_>) -> rusqlite::Result<()> {
    messages(connection, place)?;
    events(connection, place)?;
    for (table, missing, sql) in [
        (
            "body",
            "its message",
            "SELECT id FROM body WHERE id NOT IN (SELECT id FROM message) LIMIT 100",
        ),
        (
            "waiting",
            "its message",
            "SELECT message FROM waiting WHERE message NOT IN (SELECT id FROM message) LIMIT 100",
        ),
        (
            "waiting",
            "its queue",
            "SELECT message FROM waiting WHERE queue NOT IN (SELECT id FROM queue) LIMIT 100",
        ),
        (
            "entry",
            "its message",
            "SELECT message FROM entry WHERE message NOT IN (SELECT id FROM message) LIMIT 100",
        ),
    ] {
        let mut statement = connection.prepare(sql)?;
        let rows = statement.query_map([], |row| row.get::<_, i64>(0))?;
        for row in rows {
            let name = format!("{table} of message {}", number_of(row?).0);
            place.checked.found(name, format!("{missing} is missing"));
        }
    }
    Ok(())
}

fn messages(connection: &Connection, place: &mut Place<'_>) -> rusqlite::Result<()> {
    let sql = "SELECT message.id, record, segment, offset, length,
            (SELECT count(*) FROM waiting WHERE message = message.id),
            (SELECT max(recipient) FROM waiting WHERE message = message.id)
        FROM message LEFT JOIN body ON body.id = message.id ORDER BY message.id";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut files = Files::default();
    while let Some(row) = rows.next()? {
        message(row, place, &mut files)?;
        place.checked.messages += 1;
        place.progress("messages", place.checked.messages);
    }
    Ok(())
}

fn message(row: &Row<'_>, place: &mut Place<'_>, files: &mut Files) -> rusqlite::Result<()> {
    let id: i64 = row.get(0)?;
    let name = format!("message {}", number_of(id).0);
    let waiting: i64 = row.get(5)?;
    place.checked.waiting += waiting.max(0) as u64;
    let record: Vec<u8> = row.get(1)?;
    let read = codec::decode(&record).map_err(|error| error.to_string());
    match read.and_then(|record| place.reader.message(&record)) {
        Err(reason) => place
            .checked
            .found(&name, format!("its record does not read: {reason}")),
        Ok(recipients) => {
            let last: Option<i64> = row.get(6)?;
            if last.is_some_and(|last| last < 0 || last as u64 >= recipients) {
                place
                    .checked
                    .found(&name, "somebody waits who is no recipient of it");
            }
        }
    }
    if row.get::<_, Option<i64>>(2)?.is_none() {
        if waiting > 0 {
            place
                .checked
                .found(&name, "recipients wait, and its body is missing");
        }
        return Ok(());
    }
    place.checked.bodies += 1;
    if let Err(reason) = files.read(place, id as u64, location(row, 2)?) {
        place.checked.found(&name, reason);
    }
    Ok(())
}

fn events(connection: &Connection, place: &mut Place<'_>) -> rusqlite::Result<()> {
    let mut statement = connection.prepare("SELECT id, message, event FROM entry ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let event: Vec<u8> = row.get(2)?;
        let read = codec::decode(&event).map_err(|error| error.to_string());
        if let Err(reason) = read.and_then(|event| place.reader.event(&event)) {
            let (seq, message) = (seq_of(row.get(0)?).0, number_of(row.get(1)?).0);
            let name = format!("event {seq} of message {message}");
            place
                .checked
                .found(name, format!("it does not read: {reason}"));
        }
        place.checked.events += 1;
        place.progress("events", place.checked.events);
    }
    Ok(())
}

/// Segments that are open.
#[derive(Default)]
struct Files(BTreeMap<u64, Box<dyn DiskFile>>);

impl Files {
    /// Reads a body.
    fn read(&mut self, place: &Place<'_>, message: u64, at: Location) -> Result<(), String> {
        if at.length > BODY_BYTES as u64 {
            return Err("its body claims to be too long".into());
        }
        let segment = at.segment;
        if !self.0.contains_key(&segment) {
            if self.0.len() >= OPEN_MAX {
                self.0.clear();
            }
            let path = place.dir.join(format!("bodies/{segment:08}.seg"));
            let file = place.disk.open_to_read(&path);
            let file = file.map_err(|error| format!("segment {segment} of its body: {error}"))?;
            self.0.insert(segment, file);
        }
        let Some(file) = self.0.get(&segment) else {
            return Ok(());
        };
        let mut whole = vec![0; HEADER + at.length as usize];
        file.read_at(at.offset, &mut whole)
            .map_err(|error| match error.kind() {
                io::ErrorKind::UnexpectedEof => format!("its body is cut off (segment {segment})"),
                _ => format!("its body does not read (segment {segment}): {error}"),
            })?;
        match Record::open(message, whole.into()) {
            Ok(_) => Ok(()),
            Err(error) => Err(format!("{error} (segment {segment})")),
        }
    }
}
