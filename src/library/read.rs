//! Reading a file, and no more of it than a file may have.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use bridgecall_core::scenario::load::{FILE_BYTES, Source};

/// Whether a folder holds a file, itself and not by a link that leads out of the folder.
pub(super) fn is_within(folder: &Path, inside: &str) -> bool {
    // The folder of a bare file name is the one we stand in.
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let (Ok(home), Ok(file)) = (folder.canonicalize(), folder.join(inside).canonicalize()) else { return false };
    file.starts_with(home) && file.is_file()
}

/// Reads a file under its name. Of one that is too large a byte more than is allowed is read, so that
/// the loader says so, however large it is.
///
/// # Errors
/// What the system says.
pub fn read_file(path: &Path) -> io::Result<Source> {
    let most = u64::try_from(FILE_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(Source { name: path.to_string_lossy().into_owned(), bytes })
}
