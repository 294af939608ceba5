//! The file and its lock.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use super::error::JournalError;

/// A journal's file, held by one program at a time.
#[derive(Debug)]
pub(super) struct Disk {
    file: File,
}

impl Disk {
    /// A new file; what exists is never written over.
    pub(super) fn create(path: &Path) -> Result<Self, JournalError> {
        let file =
            OpenOptions::new().read(true).append(true).create_new(true).open(path).map_err(|error| {
                match error.kind() {
                    io::ErrorKind::AlreadyExists => JournalError::Exists,
                    _ => JournalError::Io(error),
                }
            })?;
        let disk = Self::hold(file)?;
        sync_folder(path)?;
        Ok(disk)
    }

    /// A file that is there, and its bytes.
    pub(super) fn open(path: &Path) -> Result<(Self, Vec<u8>), JournalError> {
        let mut disk = Self::hold(OpenOptions::new().read(true).append(true).open(path)?)?;
        let mut bytes = Vec::new();
        disk.file.read_to_end(&mut bytes)?;
        Ok((disk, bytes))
    }

    /// Drops what stands behind the last whole line.
    pub(super) fn cut(&mut self, len: usize) -> io::Result<()> {
        self.file.set_len(len as u64)?;
        self.file.seek(SeekFrom::End(0))?;
        self.file.sync_all()
    }

    /// Returns when the bytes would survive a power cut.
    pub(super) fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.file.flush()?;
        self.file.sync_data()
    }

    fn hold(file: File) -> Result<Self, JournalError> {
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(JournalError::InUse),
            Err(TryLockError::Error(error)) => Err(JournalError::Io(error)),
        }
    }
}

impl Drop for Disk {
    /// Closing is not enough: a process that is just being started holds a copy of every open file
    /// for a moment, and with it the lock.
    fn drop(&mut self) {
        // Nothing can be done about a failure here, and the end of the process frees it anyway.
        let _ = self.file.unlock();
    }
}

/// A new file's name must survive too; only Unix can open a folder to say so.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}
