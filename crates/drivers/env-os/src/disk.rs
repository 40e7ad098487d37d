//! Files of the stores.

use base::env::{Disk, DiskFile, Space};
use rustix::fs::{FallocateFlags, fallocate, statvfs};
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::Path;

/// The file systems of this machine.
#[derive(Clone, Copy, Debug)]
pub struct OsDisk;

struct OsFile(File);

impl Disk for OsDisk {
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(path)?;
        Ok(Box::new(OsFile(file)))
    }

    fn open_to_read(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(OsFile(File::open(path)?)))
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        let mut names = fs::read_dir(path)?
            .map(|entry| {
                let name = entry?.file_name();
                name.into_string()
                    .map_err(|name| io::Error::other(format!("{} is not UTF-8", name.display())))
            })
            .collect::<io::Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
    }

    fn exists(&self, path: &Path) -> bool {
        path.exists()
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        File::open(path)?.sync_all()
    }

    fn space(&self, path: &Path) -> io::Result<Space> {
        let found = statvfs(path)?;
        Ok(Space {
            free: found.f_bavail.saturating_mul(found.f_frsize),
            total: found.f_blocks.saturating_mul(found.f_frsize),
        })
    }
}

impl DiskFile for OsFile {
    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all_at(bytes, offset)
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        self.0.read_exact_at(buffer, offset)
    }

    fn sync_data(&self) -> io::Result<()> {
        self.0.sync_data()
    }

    fn allocate(&self, bytes: u64) -> io::Result<()> {
        if self.len()? >= bytes {
            return Ok(());
        }
        match fallocate(&self.0, FallocateFlags::empty(), 0, bytes) {
            Ok(()) => Ok(()),
            Err(rustix::io::Errno::OPNOTSUPP | rustix::io::Errno::NOSYS) => self.fill(bytes),
            Err(e) => Err(e.into()),
        }
    }

    fn len(&self) -> io::Result<u64> {
        Ok(self.0.metadata()?.len())
    }

    fn set_len(&self, bytes: u64) -> io::Result<()> {
        self.0.set_len(bytes)
    }
}

impl OsFile {
    /// Reserves room on a file system without fallocate (NFS before 4.2, some overlays) by writing zeros.
    fn fill(&self, bytes: u64) -> io::Result<()> {
        static ZEROS: [u8; 64 * 1024] = [0; 64 * 1024];
        let mut at = self.len()?;
        while at < bytes {
            let count = (bytes - at).min(ZEROS.len() as u64) as usize;
            self.write_at(at, &ZEROS[..count])?;
            at += count as u64;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_what_is_written_and_reserves_room() {
        let dir = tempfile::tempdir().expect("temporary folder");
        let path = dir.path().join("a");
        let file = OsDisk.open(&path).expect("opens");
        file.write_at(3, b"abc").expect("writes");
        file.allocate(100).expect("reserves");
        file.sync_data().expect("syncs");
        let mut read = [1; 6];
        file.read_at(0, &mut read).expect("reads");
        assert_eq!(&read, b"\0\0\0abc");
        assert_eq!(file.len().expect("has a length"), 100);
        let again = OsDisk.open_to_read(&path).expect("opens");
        again.read_at(0, &mut read).expect("reads");
        assert!(again.write_at(0, b"x").is_err(), "it is for reading");
        assert!(OsDisk.open_to_read(&dir.path().join("b")).is_err());
        let past_the_end = file.read_at(99, &mut read).expect_err("ends early");
        assert_eq!(past_the_end.kind(), io::ErrorKind::UnexpectedEof);
        file.allocate(10).expect("is larger already");
        assert_eq!(file.len().expect("has a length"), 100);
    }

    #[test]
    fn room_is_reserved_by_zeros_where_it_cannot_be_otherwise() {
        let dir = tempfile::tempdir().expect("temporary folder");
        let file = OsFile(File::create_new(dir.path().join("z")).expect("creates"));
        file.fill(200_000).expect("fills");
        assert_eq!(file.len().expect("has a length"), 200_000);
    }

    #[test]
    fn folders_are_listed_in_order_and_renamed_durably() {
        let dir = tempfile::tempdir().expect("temporary folder");
        let sub = dir.path().join("x/y");
        OsDisk.create_dir(&sub).expect("creates");
        OsDisk.open(&sub.join("b")).expect("opens");
        OsDisk.open(&sub.join("c")).expect("opens");
        OsDisk
            .rename(&sub.join("c"), &sub.join("a"))
            .expect("renames");
        OsDisk.sync_dir(&sub).expect("syncs");
        assert_eq!(OsDisk.list(&sub).expect("lists"), ["a", "b"]);
        OsDisk.remove(&sub.join("b")).expect("removes");
        assert!(!OsDisk.exists(&sub.join("b")));
        let space = OsDisk.space(&sub).expect("has a size");
        assert!(space.free <= space.total && space.total > 0);
    }
}
