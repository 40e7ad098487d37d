//! Opening and closing a folder.

use crate::backup::{Copier, Hold};
use crate::format::{self, FORMAT};
use crate::lock::FolderLock;
use crate::mail::{self, Mail};
use crate::options::{Faults, SyncPoint};
use crate::room::Room;
use crate::sql::{Checkpoints, Failure};
use crate::state::{self, Cache, Records};
use crate::worker::Link;
use crate::{OpenError, Options, blobs, bodies, migrate, sql, worker};
use base::Env;
use base::env::Disk;
use rusqlite::Connection;
use std::io;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use store::Stores;
use tokio::sync::watch;

const MAIL: &str = "mail.db";
const STATE: &str = "state.db";

/// Opens a folder, making it when it is not there. Blocks until it is ready; inside a tokio runtime when
/// [`Options::inline`] is set.
///
/// **Errors**: another process has it, a newer version wrote it, or a file of it cannot be read or made.
pub fn open(dir: &Path, env: &Env, options: Options) -> Result<(Stores, Keeper), OpenError> {
    let disk = &*env.disk;
    let io = |error: io::Error| format::failed(dir, &error.to_string());
    create(disk, dir).map_err(io)?;
    let lock = options.lock.then(|| FolderLock::take(dir)).transpose()?;
    let found = format::read(disk, dir)?;
    for name in ["bodies", "blobs"] {
        disk.create_dir(&dir.join(name)).map_err(io)?;
    }
    for name in [MAIL, STATE] {
        // Made here, so that it is readable for its owner alone; SQLite makes its log likewise.
        disk.open(&dir.join(name)).map_err(io)?;
    }
    // A journaling file system keeps the names of these folders with what is in them, so that no power cut of the
    // simulated disk shows this sync; POSIX promises it of this sync alone.
    disk.sync_dir(dir).map_err(io)?;
    if found.is_some_and(|found| found < FORMAT) {
        close_logs(dir, &options)?;
        migrate::copy_aside(disk, dir, options.faults).map_err(io)?;
    }
    let databases = Databases::open(dir, &options, found.is_some())?;
    if found != Some(FORMAT) {
        format::write(disk, dir, options.faults).map_err(io)?;
    }
    let room = Room::new(Arc::clone(&env.disk), dir, &options).map_err(io)?;
    start(dir, env, &options, databases, Arc::new(room), lock)
}

/// Makes the folder. A new one must be durable in the folders that lead to it, or all would be lost with it.
fn create(disk: &dyn Disk, dir: &Path) -> io::Result<()> {
    let is_missing = |path: &&Path| !path.as_os_str().is_empty() && !disk.exists(path);
    let missing = dir.ancestors().take_while(is_missing).count();
    disk.create_dir(dir)?;
    if format::exists(disk, dir) {
        return Ok(());
    }
    // The folder itself may stand there since a start that was cut off here.
    for made in dir.ancestors().take(missing.max(1)) {
        let parent = made.parent().filter(|path| !path.as_os_str().is_empty());
        match disk.sync_dir(parent.unwrap_or(Path::new("."))) {
            // Whoever made it there for us has more rights than we have.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {}
            synced => synced?,
        }
    }
    Ok(())
}

/// The open folder itself; dropped, its committers end after what is queued.
pub struct Keeper {
    copier: Arc<Copier>,
    mail: worker::Handle,
    state: worker::Handle,
}

impl Keeper {
    /// What copies the folder while it is served.
    pub fn copier(&self) -> Arc<Copier> {
        Arc::clone(&self.copier)
    }

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
    /// Opens both; those of a folder in use must be there.
    fn open(dir: &Path, options: &Options, in_use: bool) -> Result<Self, OpenError> {
        let faults = options.faults;
        let mail = Tables {
            name: MAIL,
            synced: faults.syncs(SyncPoint::Commit),
            create: mail::create,
            migrate: migrate::mail,
        };
        let state = Tables {
            name: STATE,
            synced: faults.syncs(SyncPoint::State),
            create: state::create,
            migrate: migrate::state,
        };
        Ok(Self {
            mail: mail.open(dir, options, in_use)?,
            state: state.open(dir, options, in_use)?,
        })
    }
}

/// A database and how it gets its tables.
struct Tables {
    name: &'static str,
    synced: bool,
    create: fn(&Connection, u32) -> rusqlite::Result<()>,
    migrate: fn(&Connection) -> rusqlite::Result<()>,
}

impl Tables {
    /// Opens it; makes the tables of a new one, or migrates those of an old one.
    fn open(&self, dir: &Path, options: &Options, in_use: bool) -> Result<Connection, OpenError> {
        let failed = |failure: Failure| format::failed(dir, &format!("{}: {failure}", self.name));
        let sql_failed = |error: rusqlite::Error| failed(error.into());
        let connection = sql::open(&dir.join(self.name), options, self.synced).map_err(failed)?;
        let version = sql::version(&connection).map_err(sql_failed)?;
        if version > FORMAT {
            return Err(format::newer(dir, version));
        }
        let count = "SELECT count(*) FROM sqlite_master";
        let tables: i64 = connection
            .query_row(count, [], |row| row.get(0))
            .map_err(sql_failed)?;
        if tables > 0 {
            (self.migrate)(&connection).map_err(sql_failed)?;
        } else if in_use {
            // With a new one all that rows of the old one name would be taken for garbage.
            return Err(failed(Failure::Broken("it is missing or empty".into())));
        } else {
            (self.create)(&connection, FORMAT).map_err(sql_failed)?;
        }
        Ok(connection)
    }
}

/// Copies the logs of the databases back, so that one file holds each.
fn close_logs(dir: &Path, options: &Options) -> Result<(), OpenError> {
    for name in [MAIL, STATE] {
        let copied = sql::open(&dir.join(name), options, true).and_then(|connection| {
            sql::copy_log(&connection)?;
            connection.close().map_err(|(_, error)| error.into())
        });
        copied.map_err(|failure| format::failed(dir, &format!("{name}: {failure}")))?;
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
    let parts = mail::Parts {
        connection: databases.mail,
        clock: Arc::clone(&env.clock),
        room: Arc::clone(&room),
        segments: Arc::clone(&segments),
        faults,
        on_fatal: options.on_fatal.clone(),
        lock: lock.clone(),
    };
    let engine = Mail::new(parts).map_err(failed)?;
    let (mail_link, mail_end) = worker::start("mail-commits", engine, options).map_err(io)?;
    let hold = Arc::clone(segments.hold());
    let mail = Arc::new(mail::Handle {
        link: mail_link.clone(),
        segments,
        room: Arc::clone(&room),
        clock: Arc::clone(&env.clock),
        inline: options.inline,
    });
    let records = start_records(databases.state, &room, &hold, options, lock);
    let (records, link, state_end) =
        records.map_err(|failure| format::failed(dir, &failure.to_string()))?;
    let disk = Arc::clone(&env.disk);
    let values = blobs::Values::new(disk, dir, Arc::clone(&room), Arc::clone(&hold), options);
    let values = values.map_err(io)?;
    let copier = Copier {
        dir: dir.to_owned(),
        disk: Arc::clone(&env.disk),
        mail: mail_link,
        state: link,
        values: Arc::clone(&values),
        room,
        hold,
        faults,
        inline: options.inline,
        databases: OnceLock::new(),
    };
    let stores = Stores {
        journal: mail.clone(),
        state: Arc::new(records),
        blobs: Arc::new(blobs::Handle(values)),
        series: mail,
    };
    let copier = Arc::new(copier);
    let (mail, state) = (mail_end, state_end);
    Ok((
        stores,
        Keeper {
            copier,
            mail,
            state,
        },
    ))
}

/// Starts the committer of records.
fn start_records(
    connection: Connection,
    room: &Room,
    hold: &Arc<Hold>,
    options: &Options,
    lock: Option<FolderLock>,
) -> Result<(state::Handle, Link<Records>, worker::Handle), Failure> {
    let log_pages = room.log_pages.min(state::LOG_PAGES_MAX);
    let checkpoints = Checkpoints::new(log_pages, options.faults, Arc::clone(hold));
    let (cache, changes) = (Arc::new(Cache::default()), Arc::new(watch::Sender::new(0)));
    let (known, told) = (Arc::clone(&cache), Arc::clone(&changes));
    let on_fatal = options.on_fatal.clone();
    let engine = Records::new(connection, known, told, on_fatal, checkpoints, lock)?;
    let (link, end) = worker::start("state-commits", engine, options)
        .map_err(|error| Failure::Broken(error.to_string()))?;
    Ok((state::Handle::new(link.clone(), cache, changes), link, end))
}
