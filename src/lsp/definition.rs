//! Where names are given, and where they are used.

use std::path::{Path, PathBuf};

use bridgecall_core::language::index::{Given, Index};
use lsp_types::Location;

use super::address::uri_of;
use super::documents::{Documents, Look, scenario_of};
use super::meaning;
use super::page::Page;

/// Where the name at the place is given; for the name of a file, that file.
pub(super) fn definition(documents: &Documents, look: &Look<'_>) -> Option<Location> {
    if let Some((path, index, given)) = meaning::meant(documents, look) {
        return location(documents, &path, &index, given.span);
    }
    let path = meaning::file(look)?;
    Some(Location::new(address(documents, &path)?, lsp_types::Range::default()))
}

/// Where the name at the place is used, in the scenario and in its runs.
pub(super) fn references(documents: &Documents, look: &Look<'_>, with_given: bool) -> Vec<Location> {
    let Some((home, index, given)) = meaning::meant(documents, look) else { return Vec::new() };
    let mut found = Vec::new();
    if with_given {
        found.extend(location(documents, &home, &index, given.span.clone()));
    }
    if scenario_of(&home).as_deref() != Some(&home) {
        return found;
    }
    for path in [home.clone()].into_iter().chain(runs(&home)) {
        let Some(other) = (if path == home { Some(index.clone()) } else { documents.index(&path) }) else { continue };
        let uses = other.used().iter().filter(|used| index.meant(used).is_some_and(|one| same(one, &given)));
        found.extend(uses.filter_map(|used| location(documents, &path, &other, used.span.clone())));
    }
    found
}

fn same(one: &Given, other: &Given) -> bool {
    one.list == other.list && one.id == other.id
}

/// The runs beside a scenario, in order.
fn runs(scenario: &Path) -> Vec<PathBuf> {
    let folder = scenario.parent().map(|folder| folder.join("runs"));
    let entries = folder.and_then(|folder| std::fs::read_dir(folder).ok());
    let paths = entries.into_iter().flatten().flatten().map(|entry| entry.path());
    let mut runs: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "ron")).collect();
    runs.sort();
    runs
}

fn location(documents: &Documents, path: &Path, index: &Index, span: std::ops::Range<usize>) -> Option<Location> {
    Some(Location::new(address(documents, path)?, Page::new(index.text()).range(span)))
}

/// The address of a file: as the editor writes it, if it is open there.
fn address(documents: &Documents, path: &Path) -> Option<lsp_types::Uri> {
    documents.open(path).map(|document| document.uri.clone()).or_else(|| uri_of(path))
}
