//! The repository's own library: two scenarios, their runs, the policy and the rubric they name.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bridgecall_core::finding::{Finding, Severity};
use bridgecall_core::plan::{Plan, load::plan};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::load::{self, Source};

/// Why the benchmark cannot run.
pub(super) type Trouble = String;

/// A scenario's files as bytes: checking them is timed without the disk.
#[derive(Debug)]
pub(super) struct Files {
    /// The scenario's name.
    pub(super) name: String,
    scenario: Source,
    plans: Vec<Source>,
    policy: Source,
    rubric: Source,
}

/// A scenario ready to be played.
#[derive(Debug)]
pub(super) struct Opened {
    /// Scenario, policy, rubric.
    pub(super) content: Arc<Content>,
    /// Its runs by name.
    pub(super) plans: Vec<(String, Plan)>,
}

/// Reads the files of a scenario.
pub(super) fn files(name: &str) -> Result<Files, Trouble> {
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
    let folder = library.join(name);
    let mut runs: Vec<PathBuf> = std::fs::read_dir(folder.join("runs"))
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    runs.sort();
    Ok(Files {
        name: name.to_owned(),
        scenario: source(&folder.join("scenario.ron"))?,
        plans: runs.iter().map(|path| source(path)).collect::<Result<_, _>>()?,
        policy: source(&library.join("policies/standard.ron"))?,
        rubric: source(&library.join("rubrics/standard.ron"))?,
    })
}

fn source(path: &Path) -> Result<Source, Trouble> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Source { name: path.to_string_lossy().into_owned(), bytes })
}

impl Files {
    /// Reads and checks everything: what `check` does with a scenario's folder.
    pub(super) fn check(&self) -> Result<Opened, Trouble> {
        // Where a scenario includes parts, they are read each time, as `check` does.
        let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
        let part = |name: &str| source(&library.join(format!("{name}.ron"))).ok();
        let loaded = load::scenario_with(&self.scenario, &part);
        let scenario = sound(whole(loaded))?;
        let plans = self.plans.iter().map(|source| {
            let name = Path::new(&source.name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
            Ok((name, sound(plan(source, Some(&scenario)))?))
        });
        let plans = plans.collect::<Result<_, Trouble>>()?;
        let policy = sound(whole(load::policy_with(&self.policy, &part)))?;
        let rubric = sound(whole(load::rubric_with(&self.rubric, &part)))?;
        Ok(Opened { content: Arc::new(Content { scenario, policy, rubric }), plans })
    }
}

fn whole<T>(loaded: load::Loaded<T>) -> (Option<T>, Vec<Finding>) {
    (loaded.value, loaded.findings)
}

fn sound<T>((value, findings): (Option<T>, Vec<Finding>)) -> Result<T, Trouble> {
    let first = || findings.iter().find(|finding| finding.severity == Severity::Error);
    value.ok_or_else(|| first().map_or_else(String::new, |error| format!("{}: {}", error.file, error.message)))
}

impl Opened {
    /// The plan of a name.
    pub(super) fn plan(&self, name: &str) -> Result<&Plan, Trouble> {
        let found = self.plans.iter().find(|(one, _)| one == name).map(|(_, plan)| plan);
        found.ok_or_else(|| format!("{} has no run `{name}`", self.content.scenario.id))
    }
}
