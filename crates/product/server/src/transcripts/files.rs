//! The files of the transcripts: appended to, dropped as a whole when they are old or together too large.

use super::{Settings, Stored, Wanted};
use base::Timestamp;
use base::env::Disk;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// A file is left at this size; all are at least four.
const FILE_BYTES: u64 = 16 << 20;
/// Read at once when something is looked for.
const CHUNK: usize = 1 << 20;
/// Files end in this; before it stands the moment of their first line, in milliseconds.
const SUFFIX: &str = ".jsonl";

/// The folder, and the file that is written.
#[derive(Clone)]
pub(super) struct Files(Arc<Inner>);

struct Inner {
    settings: Settings,
    disk: Arc<dyn Disk>,
    current: Mutex<Option<Current>>,
}

struct Current {
    path: PathBuf,
    length: u64,
}

impl Files {
    pub(super) fn new(settings: Settings, disk: Arc<dyn Disk>) -> Self {
        Self(Arc::new(Inner {
            settings,
            disk,
            current: Mutex::new(None),
        }))
    }

    /// Appends lines; nothing is synced.
    pub(super) fn append(&self, now: Timestamp, lines: &[u8]) -> io::Result<()> {
        let mut current = self
            .0
            .current
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let all = self.0.settings.all_bytes;
        let most = FILE_BYTES.min(all / 4).max(1);
        if current.as_ref().is_none_or(|file| file.length >= most) {
            // A new file at each start as well: what a crash has torn stays the end of its file.
            *current = Some(self.begin(now)?);
            self.forget(now)?;
        }
        let Some(file) = current.as_mut() else {
            return Ok(());
        };
        let open = self.0.disk.open(&file.path)?;
        let written = open.write_at(file.length, lines);
        file.length += lines.len() as u64;
        if written.is_err() {
            // What is in it is not known: the next lines begin a new one.
            *current = None;
        }
        written
    }

    fn begin(&self, now: Timestamp) -> io::Result<Current> {
        let (disk, folder) = (&self.0.disk, &self.0.settings.folder);
        disk.create_dir(folder)?;
        let last = self.moments()?.last().copied();
        // Names grow, also when the clock was set back.
        let moment = last.map_or(now.0, |last| now.0.max(last + 1));
        let path = self.path(moment);
        disk.open(&path)?;
        Ok(Current { path, length: 0 })
    }

    /// Drops files whose last line is older than it may be, and the oldest while all are too large.
    fn forget(&self, now: Timestamp) -> io::Result<()> {
        let before = now.minus(self.0.settings.keep).0;
        let moments = self.moments()?;
        let mut sum = 0;
        let mut drop_rest = false;
        // From the newest back; a file ends where the next one begins.
        for (at, moment) in moments.iter().enumerate().rev() {
            let next = moments.get(at + 1);
            let is_old = next.is_some_and(|next| *next < before);
            sum += match next {
                Some(_) => self.0.disk.open_to_read(&self.path(*moment))?.len()?,
                // Room for what will be written into the newest.
                None => FILE_BYTES.min(self.0.settings.all_bytes / 4),
            };
            drop_rest |= is_old || sum > self.0.settings.all_bytes;
            if drop_rest && next.is_some() {
                self.0.disk.remove(&self.path(*moment))?;
            }
        }
        Ok(())
    }

    /// Transcripts that are wanted, oldest first, at most so many.
    pub(super) fn find(&self, wanted: &Wanted, limit: usize) -> io::Result<Vec<Stored>> {
        let beginnings = wanted.beginnings();
        let mut found = Vec::new();
        for moment in self.moments()? {
            let read = self.search(moment, &beginnings, (&mut found, limit));
            // It may have been dropped meanwhile.
            if let Err(e) = read
                && e.kind() != io::ErrorKind::NotFound
            {
                return Err(e);
            }
        }
        Ok(found)
    }

    fn search(
        &self,
        moment: i64,
        beginnings: &[Vec<u8>],
        (found, limit): (&mut Vec<Stored>, usize),
    ) -> io::Result<()> {
        let file = self.0.disk.open_to_read(&self.path(moment))?;
        let length = file.len()?;
        let mut at = 0;
        let mut held = Vec::new();
        while at < length && found.len() < limit {
            let size = CHUNK.min(usize::try_from(length - at).unwrap_or(CHUNK));
            let from = held.len();
            held.resize(from + size, 0);
            file.read_at(at, &mut held[from..])?;
            at += size as u64;
            let whole = held.iter().rposition(|byte| *byte == b'\n');
            let whole = whole.map_or(0, |at| at + 1);
            for line in held[..whole].split(|byte| *byte == b'\n') {
                if beginnings.iter().any(|of| line.starts_with(of))
                    && found.len() < limit
                    && let Ok(stored) = serde_json::from_slice(line)
                {
                    found.push(stored);
                }
            }
            held.drain(..whole);
            // No line is so long; what a crash left behind may be.
            if held.len() > CHUNK {
                held.clear();
            }
        }
        Ok(())
    }

    /// The files by the moments in their names, in order.
    fn moments(&self) -> io::Result<Vec<i64>> {
        let folder = &self.0.settings.folder;
        if !self.0.disk.exists(folder) {
            return Ok(Vec::new());
        }
        let names = self.0.disk.list(folder)?;
        let moments = names
            .iter()
            .filter_map(|name| name.strip_suffix(SUFFIX)?.parse().ok());
        let mut moments: Vec<i64> = moments.collect();
        moments.sort_unstable();
        Ok(moments)
    }

    fn path(&self, moment: i64) -> PathBuf {
        let folder = &self.0.settings.folder;
        folder.join(format!("{moment:015}{SUFFIX}"))
    }
}

impl Wanted {
    /// How the lines begin that are looked for.
    fn beginnings(&self) -> Vec<Vec<u8>> {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        let own = format!("{{\"message\":{},", quoted(&self.message));
        let sessions = self.attempts.iter().map(|(at, remote)| {
            format!(
                "{{\"message\":null,\"at\":{},\"remote\":{},",
                quoted(at),
                quoted(remote)
            )
        });
        std::iter::once(own)
            .chain(sessions)
            .map(String::into_bytes)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::write;
    use super::*;
    use base::crypto::HmacKey;
    use base::id::Origin;
    use base::{MessageId, MessageNumber, ShardId};
    use egress::Transcript;
    use std::time::Duration;

    fn files(folder: &std::path::Path, all_bytes: u64) -> Files {
        let settings = Settings {
            folder: folder.join("transcripts"),
            keep: Duration::from_hours(24),
            each_bytes: 1_000,
            all_bytes,
        };
        Files::new(settings, Arc::new(env_os::OsDisk))
    }

    fn line(message: bool, at: i64, remote: &str) -> Vec<u8> {
        let mut block = Vec::new();
        let origin = Origin {
            region: 1,
            at: Timestamp(0),
            shard: ShardId(0),
            number: MessageNumber(1),
        };
        let id = MessageId::mint(&HmacKey::new(&[7; 32]), origin);
        let transcript = Transcript {
            message: message.then_some(id),
            started_at: Timestamp(at),
            remote: remote.into(),
            host: "mx.test".into(),
            recipients: vec![(0, 1)],
            text: format!("{remote}\n"),
        };
        write(&mut block, transcript);
        block
    }

    fn wanted() -> Wanted {
        let stored: Stored = serde_json::from_slice(&line(true, 0, "")).expect("reads");
        Wanted {
            message: stored.message.expect("an id"),
            attempts: vec![(Timestamp(5).iso_ms(), "192.0.2.1:25".into())],
        }
    }

    fn remotes(files: &Files) -> Vec<String> {
        let found = files.find(&wanted(), 100).expect("reads");
        found.into_iter().map(|of| of.remote).collect()
    }

    #[test]
    fn a_message_has_its_own_and_the_sessions_before_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = files(folder.path(), 1 << 20);
        assert_eq!(remotes(&first), Vec::<String>::new());
        first
            .append(Timestamp(1), &line(false, 5, "192.0.2.1:25"))
            .expect("writes");
        first
            .append(Timestamp(2), &line(false, 5, "192.0.2.2:25"))
            .expect("writes");
        first
            .append(Timestamp(2), b"{\"message\":\"torn")
            .expect("writes");
        let again = files(folder.path(), 1 << 20);
        again
            .append(Timestamp(2), &line(true, 9, "192.0.2.3:25"))
            .expect("writes");
        assert_eq!(remotes(&again), ["192.0.2.1:25", "192.0.2.3:25"]);
    }

    #[test]
    fn the_oldest_go_when_they_are_old_or_many() {
        let folder = tempfile::tempdir().expect("a folder");
        let small = files(folder.path(), 4_000);
        for n in 0..400 {
            let text = format!("192.0.2.1:{n}");
            small
                .append(Timestamp(n), &line(true, n, &text))
                .expect("writes");
        }
        let folder_of = folder.path().join("transcripts");
        let sizes = std::fs::read_dir(folder_of).expect("a folder");
        let sum: u64 = sizes
            .map(|of| of.expect("a file").metadata().expect("its size").len())
            .sum();
        assert!(sum <= 4_000 + 400, "{sum}");
        let kept = remotes(&small);
        assert!(
            kept.len() > 5 && kept.last().is_some_and(|last| last.ends_with(":399")),
            "{kept:?}"
        );
        let later = files(folder.path(), 4_000);
        later
            .append(Timestamp(3 * 86_400_000), &line(true, 9, "new:1"))
            .expect("writes");
        // The file before it may have been written to until the new one began.
        let next = files(folder.path(), 4_000);
        next.append(Timestamp(6 * 86_400_000), &line(true, 9, "new:2"))
            .expect("writes");
        assert_eq!(remotes(&next), ["new:1", "new:2"]);
    }
}
