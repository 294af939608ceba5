//! The `.ron` files that paths name, and writing them back.

use std::path::{Path, PathBuf};

use bridgecall_core::scenario::load::{Kind, Source, kind_of};

use super::failure::{Failure, io};
use crate::library::read_file;

/// The `.ron` files at some paths: each in its order, a folder searched to its depth.
pub(super) fn ron_files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        collect(path, &mut files)?;
    }
    Ok(files)
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if path.is_file() {
        if path.extension().is_none_or(|extension| extension != "ron") {
            return Err(Failure::cannot(format!("error: {}: not a `.ron` file", path.display())));
        }
        files.push(path.to_owned());
        return Ok(());
    }
    let before = files.len();
    walk(path, files)?;
    if files.len() == before {
        return Err(Failure::cannot(format!("error: {}: no `.ron` file in this folder", path.display())));
    }
    Ok(())
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| io(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        // A link could lead round in circles.
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            walk(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "ron") {
            files.push(path);
        }
    }
    Ok(())
}

/// The bytes of a file under the name it was given.
pub(super) fn read(path: &Path) -> Result<Source, Failure> {
    read_file(path).map_err(|error| io(path, &error))
}

/// What a file is, wherever one stands when naming it.
pub(super) fn kind(path: &Path) -> Kind {
    // Its name says enough: the library of scenarios may itself lie in a folder called `runs`.
    if path.file_name().is_some_and(|name| name == "scenario.ron") {
        return Kind::Scenario;
    }
    let name = std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).to_string_lossy().into_owned();
    kind_of(&Source { name, bytes: Vec::new() })
}

/// Replaces a file: writes beside and renames over, so that a kill leaves the old one or the new one.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    let write = || {
        // A link stays one; what it leads to is replaced.
        let target = std::fs::canonicalize(path)?;
        let beside = target.with_extension("ron.new");
        std::fs::write(&beside, text)?;
        std::fs::set_permissions(&beside, std::fs::metadata(&target)?.permissions())?;
        std::fs::rename(&beside, &target)
    };
    write().map_err(|error| io(path, &error))
}
