//! Opens a scenario with its policy and rubric, and its plans.

use std::path::Path;
use std::sync::Arc;

use bridgecall_core::finding::{Finding, Severity};
use bridgecall_core::plan::{self, Plan};
use bridgecall_core::scenario::load::{self, Loaded, Source};
use bridgecall_core::scenario::{Content, Scenario};

use super::parts::{Place, part_of};
use super::read::read_file;
use super::{Library, shelf};

/// A scenario ready to be played.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Scenario, policy, rubric.
    pub content: Arc<Content>,
    /// Warnings, which do not stop play.
    pub warnings: Vec<Finding>,
    place: Place,
}

/// Why it cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such thing.
    #[error("there is no {what} `{name}`{}", did_you_mean(.close))]
    Missing {
        /// What was looked for.
        what: &'static str,
        /// The name given.
        name: String,
        /// Names close to it.
        close: Vec<String>,
    },
    /// It is there and cannot be read.
    #[error("{path} cannot be read: {error}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system says.
        error: std::io::Error,
    },
    /// It has errors. The file comes first, then the parts it includes.
    #[error("{} errors in {}", .0.iter().filter(|one| one.severity == Severity::Error).count(), .1[0].name)]
    Wrong(Vec<Finding>, Vec<Source>),
}

fn did_you_mean(close: &[String]) -> String {
    if close.is_empty() { String::new() } else { format!("; did you mean `{}`?", close.join("` or `")) }
}

/// Opens a scenario: a path (a folder or a `scenario.ron`) if one exists, else a name of the library.
///
/// # Errors
/// [`OpenError`]: no such scenario, unreadable, or with errors.
pub fn open(library: &Library, name: &str) -> Result<Opened, OpenError> {
    let path = Path::new(name);
    let (source, place) = if path.is_dir() {
        (read(&path.join("scenario.ron"))?, Place::Folder(path.to_owned()))
    } else if path.is_file() {
        (read(path)?, Place::of_file(path))
    } else {
        let Some(source) = library.file(&format!("{name}/scenario.ron")) else {
            return Err(missing("scenario", name, library.scenarios()));
        };
        (source, Place::Library(library.clone(), name.to_owned()))
    };
    let loaded = load::scenario_with(&source, &part_of(library, &place));
    let sources = std::iter::once(source).chain(loaded.parts).collect();
    let (scenario, mut warnings) = accept((loaded.value, loaded.findings), sources)?;
    let (policy, more) = companion(library, &place, "policies", scenario.policy.as_str(), load::policy_with)?;
    warnings.extend(more);
    let (rubric, more) = companion(library, &place, "rubrics", scenario.rubric.as_str(), load::rubric_with)?;
    warnings.extend(more);
    Ok(Opened { content: Arc::new(Content { scenario, policy, rubric }), warnings, place })
}

/// Opens a plan for a scenario: a path if one exists, else the name of one of its runs.
///
/// # Errors
/// [`OpenError`]: no such plan, unreadable, or with errors.
pub fn open_plan(opened: &Opened, name: &str) -> Result<Plan, OpenError> {
    let path = Path::new(name);
    let inside = format!("runs/{name}.ron");
    let source = if path.is_file() {
        read(path)?
    } else {
        match &opened.place {
            Place::Library(library, scenario) => library
                .file(&format!("{scenario}/{inside}"))
                .ok_or_else(|| missing("plan", name, library.runs(scenario)))?,
            Place::Folder(folder) if folder.join(&inside).is_file() => read(&folder.join(&inside))?,
            Place::Folder(_) => return Err(missing("plan", name, Vec::new())),
        }
    };
    Ok(accept(plan::load::plan(&source, Some(&opened.content.scenario)), vec![source])?.0)
}

/// A file that a scenario names: beside its folder if it is there, else in the library.
fn companion<T>(
    library: &Library,
    place: &Place,
    folder: &'static str,
    name: &str,
    load: impl Fn(&Source, &dyn Fn(&str) -> Option<Source>) -> Loaded<T>,
) -> Result<(T, Vec<Finding>), OpenError> {
    let inside = format!("{folder}/{name}.ron");
    let source = match place.beside(&inside) {
        Some(path) => read(&path)?,
        None => library.file(&inside).ok_or_else(|| missing(what(folder), name, Vec::new()))?,
    };
    let loaded = load(&source, &part_of(library, place));
    accept((loaded.value, loaded.findings), std::iter::once(source).chain(loaded.parts).collect())
}

fn what(folder: &str) -> &'static str {
    if folder == "policies" { "policy" } else { "rubric" }
}

fn accept<T>(loaded: (Option<T>, Vec<Finding>), sources: Vec<Source>) -> Result<(T, Vec<Finding>), OpenError> {
    match loaded {
        (Some(value), warnings) => Ok((value, warnings)),
        (None, findings) => Err(OpenError::Wrong(findings, sources)),
    }
}

fn read(path: &Path) -> Result<Source, OpenError> {
    read_file(path).map_err(|error| OpenError::Unreadable { path: path.to_string_lossy().into_owned(), error })
}

fn missing(what: &'static str, name: &str, known: Vec<String>) -> OpenError {
    let mut close: Vec<(usize, String)> =
        known.into_iter().map(|one| (strsim::damerau_levenshtein(&one, name), one)).collect();
    close.sort();
    let close = close.into_iter().filter(|(distance, one)| *distance <= one.len() / 2 + 1).take(2);
    OpenError::Missing { what, name: name.to_owned(), close: close.map(|(_, one)| one).collect() }
}

impl Opened {
    /// The names of its runs, in order.
    #[must_use]
    pub fn runs(&self) -> Vec<String> {
        match &self.place {
            Place::Library(library, scenario) => library.runs(scenario),
            Place::Folder(folder) => shelf::runs_in(folder),
        }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.content.scenario
    }
}

/// Finds the content that a journal was played on among the library's scenarios.
pub fn find(
    library: &Library,
) -> impl Fn(&bridgecall_core::base::Id, &bridgecall_core::base::Digest) -> Option<Arc<Content>> {
    move |id, digest| {
        let opened = open(library, id.as_str()).ok()?;
        (opened.content.scenario_digest() == *digest).then_some(opened.content)
    }
}
