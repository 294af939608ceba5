//! The files of the library: each scenario with its runs, each policy, each rubric.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bridgecall_core::scenario::load::{self, Kind, Loaded, Source};

use super::doc::Doc;

/// What is broken together: a scenario with its runs, a policy, a rubric.
#[derive(Debug, Clone)]
pub(crate) struct Subject {
    pub(crate) name: String,
    /// Whether it is a scenario with its runs.
    pub(crate) is_scenario: bool,
    pub(crate) docs: Vec<Doc>,
}

fn library() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios")
}

/// A part of the library, as scenarios name it: `parts/house-words`.
pub(crate) fn part(name: &str) -> Option<Source> {
    source(&library().join(format!("{name}.ron"))).ok()
}

/// Everything that the library holds.
///
/// # Errors
/// The file that cannot be read, or is not good to begin with.
pub(crate) fn subjects() -> Result<Vec<Subject>, String> {
    let library = library();
    let mut subjects = Vec::new();
    for folder in entries(&library)?.into_iter().filter(|path| path.join("scenario.ron").is_file()) {
        subjects.push(scenario(&folder)?);
    }
    for (folder, kind) in [("policies", Kind::Policy), ("rubrics", Kind::Rubric)] {
        for path in ron_files(&library.join(folder))? {
            let doc = Doc::new(source(&path)?, kind, None).ok_or_else(|| not_ron(&path))?;
            let name = format!("{folder}/{}", stem(&path));
            subjects.push(Subject { name, is_scenario: false, docs: vec![doc] });
        }
    }
    Ok(subjects)
}

fn scenario(folder: &Path) -> Result<Subject, String> {
    let path = folder.join("scenario.ron");
    let bytes = source(&path)?;
    let Loaded { value: good, findings: found, .. } = load::scenario_with(&bytes, &part);
    let good = good.filter(|_| found.is_empty()).ok_or_else(|| {
        let first = found.first().map(|one| format!("{} on line {}: {}", one.code, one.line, one.message));
        format!("{} is not good to begin with: {}", path.display(), first.unwrap_or_default())
    })?;
    let good = Arc::new(good);
    let mut docs = vec![Doc::new(bytes, Kind::Scenario, Some(Arc::clone(&good))).ok_or_else(|| not_ron(&path))?];
    for run in ron_files(&folder.join("runs"))? {
        let doc = Doc::new(source(&run)?, Kind::Plan, Some(Arc::clone(&good)));
        docs.push(doc.ok_or_else(|| not_ron(&run))?);
    }
    Ok(Subject { name: stem(folder), is_scenario: true, docs })
}

fn source(path: &Path) -> Result<Source, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Source { name: path.to_string_lossy().into_owned(), bytes })
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let listed = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = listed.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn ron_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let is_ron = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "ron");
    Ok(entries(folder)?.into_iter().filter(is_ron).collect())
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn not_ron(path: &Path) -> String {
    format!("{} cannot be read as RON", path.display())
}
