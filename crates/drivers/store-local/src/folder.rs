//! Opening and closing a folder.

use crate::format::{self, FORMAT};
use crate::lock::FolderLock;
use crate::mail::{self, Mail};
use crate::options::{Faults, SyncPoint};
use crate::room::Room;
use crate::state::{self, Cache, Records};
use crate::{OpenError, Options, blobs, bodies, migrate, sql, worker};
use base::Env;
use rusqlite::Connection;
use std::io;
use std::path::Path;
use std::sync::Arc;
use store::Stores;
use tokio::sync::watch;

/// Opens a folder, making it when it is not there. Blocks until it is ready; inside a tokio runtime when
/// [`Options::inline`] is set.
///
/// **Errors**: another process has it, a newer version wrote it, or a file of it cannot be read or made.
pub fn open(dir: &Path, env: &Env, options: Options) -> Result<(Stores, Keeper), OpenError> {
    let disk = &*env.disk;
    let io = |error: io::Error| format::failed(dir, &error.to_string());
    disk.create_dir(dir).map_err(io)?;
    let lock = if options.lock {
        Some(FolderLock::take(dir)?)
    } else {
        None
    };
    let found = format::read(disk, dir)?;
    for name in ["bodies", "blobs"] {
        disk.create_dir(&dir.join(name)).map_err(io)?;
    }
    disk.sync_dir(dir).map_err(io)?;
    if found.is_some_and(|found| found < FORMAT) {
        close_logs(dir, &options)?;
        migrate::copy_aside(disk, dir).map_err(io)?;
    }
    let databases = Databases::open(dir, &options)?;
    if found != Some(FORMAT) {
        format::write(disk, dir).map_err(io)?;
    }
    let room = Room::new(Arc::clone(&env.disk), dir, &options).map_err(io)?;
    start(dir, env, &options, databases, Arc::new(room), lock)
}

/// The open folder itself; dropped, its committers end after what is queued.
pub struct Keeper {
    mail: worker::Handle,
    state: worker::Handle,
}

impl Keeper {
    /// Commits what is queued and closes the files; whoever still has the stores hears that they are closed.
    pub async fn close(self) {
        self.mail.close().await;
        self.state.close().await;
    }
}

struct Databases {
    mail: Connection,
    state: Connection,
}

impl Databases {
    fn open(dir: &Path, options: &Options) -> Result<Self, OpenError> {
        let failed = |error: rusqlite::Error| format::failed(dir, &error.to_string());
        let synced = options.faults.skip_sync != Some(SyncPoint::Commit);
        let mail = sql::open(&dir.join("mail.db"), options, synced).map_err(failed)?;
        prepare(&mail, mail::create, migrate::mail).map_err(failed)?;
        let synced = Records::synced(options.faults);
        let state = sql::open(&dir.join("state.db"), options, synced).map_err(failed)?;
        prepare(&state, state::create, migrate::state).map_err(failed)?;
        Ok(Self { mail, state })
    }
}

/// Makes the tables of a new database, or migrates those of an old one.
fn prepare(
    connection: &Connection,
    create: impl FnOnce(&Connection, u32) -> rusqlite::Result<()>,
    migrate: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    if tables == 0 {
        create(connection, FORMAT)
    } else {
        migrate(connection)
    }
}

/// Opens and closes the databases, so that their logs are copied back and one file holds each.
fn close_logs(dir: &Path, options: &Options) -> Result<(), OpenError> {
    for name in ["mail.db", "state.db"] {
        let connection = sql::open(&dir.join(name), options, true);
        connection
            .and_then(|connection| connection.close().map_err(|(_, error)| error))
            .map_err(|error| format::failed(dir, &error.to_string()))?;
    }
    Ok(())
}

fn start(
    dir: &Path,
    env: &Env,
    options: &Options,
    databases: Databases,
    room: Arc<Room>,
    lock: Option<FolderLock>,
) -> Result<(Stores, Keeper), OpenError> {
    let io = |error: io::Error| format::failed(dir, &error.to_string());
    let failed = |error: rusqlite::Error| format::failed(dir, &error.to_string());
    let faults: Faults = options.faults;
    let live = mail::live_bodies(&databases.mail).map_err(failed)?;
    let (disk, now) = (Arc::clone(&env.disk), env.clock.now().0);
    let bodies = dir.join("bodies");
    let segments = bodies::Segments::open(disk, &bodies, faults, &live, now).map_err(io)?;
    let segments = Arc::new(segments);
    let engine = Mail::new(mail::Parts {
        connection: databases.mail,
        clock: Arc::clone(&env.clock),
        room: Arc::clone(&room),
        segments: Arc::clone(&segments),
        faults,
        on_fatal: options.on_fatal.clone(),
        lock: lock.clone(),
    });
    let engine = engine.map_err(failed)?;
    let (link, mail_end) = worker::start("mail-commits", engine, options).map_err(io)?;
    let mail = Arc::new(mail::Handle {
        link,
        segments,
        room: Arc::clone(&room),
        clock: Arc::clone(&env.clock),
        inline: options.inline,
    });
    let (cache, changes) = (Arc::new(Cache::default()), Arc::new(watch::Sender::new(0)));
    let (known, told) = (Arc::clone(&cache), Arc::clone(&changes));
    let engine = Records::new(databases.state, known, told, options, lock).map_err(failed)?;
    let (link, state_end) = worker::start("state-commits", engine, options).map_err(io)?;
    let disk = Arc::clone(&env.disk);
    let values = blobs::Values::new(disk, &dir.join("blobs"), room, options.inline, faults);
    let stores = Stores {
        journal: mail.clone(),
        state: Arc::new(state::Handle::new(link, cache, changes)),
        blobs: Arc::new(blobs::Handle(values)),
        series: mail,
    };
    let keeper = Keeper {
        mail: mail_end,
        state: state_end,
    };
    Ok((stores, keeper))
}
