//! What the proofs share: the library through its own loader, plans that can be bent, runs and marks.
#![allow(dead_code, missing_docs, unreachable_pub, reason = "each test binary uses a part of it")]

pub mod bend;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bridgecall_core::base::{Digest, Id, Seed, SimTime};
use bridgecall_core::plan::{self, Plan, Played, play};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::load::{self, Source};
use bridgecall_core::scoring::assessment::ObjectiveResult;
use bridgecall_core::scoring::{Assessment, RunFacts, assess};
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::{Command, Mode, Order, Simulation};

pub const MAJOR: &str = "half-failed-switch";
pub const FALSE_ALARM: &str = "not-our-outage";

fn library() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios")
}

fn source(path: &str) -> Source {
    let path = library().join(path);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Source { name: path.display().to_string(), bytes }
}

fn sound<T>(loaded: load::Loaded<T>) -> T {
    loaded.value.unwrap_or_else(|| panic!("{:?}", loaded.findings))
}

/// What a scenario of the library is played with.
pub fn content(scenario: &str) -> Content {
    let part = |name: &str| Some(source(&format!("{name}.ron")));
    let loaded = load::scenario_with(&source(&format!("{scenario}/scenario.ron")), &part);
    let scenario = sound(loaded);
    let policy = sound(load::policy_with(&source(&format!("policies/{}.ron", scenario.policy)), &part));
    let rubric = sound(load::rubric_with(&source(&format!("rubrics/{}.ron", scenario.rubric)), &part));
    Content { scenario, policy, rubric }
}

/// A model run of a scenario of the library.
pub fn model_run(content: &Content, name: &str) -> Plan {
    let (plan, found) =
        plan::load::plan(&source(&format!("{}/runs/{name}.ron", content.scenario.id)), Some(&content.scenario));
    plan.unwrap_or_else(|| panic!("{found:?}"))
}

/// The names of the scenarios of the library, in order.
pub fn scenarios() -> Vec<String> {
    let folders = std::fs::read_dir(library()).expect("the library stands beside the core");
    let folders = folders.map(|entry| entry.expect("a readable folder"));
    let mut names: Vec<String> = folders
        .filter(|folder| folder.path().join("scenario.ron").exists())
        .map(|folder| folder.file_name().into_string().expect("a name in plain letters"))
        .collect();
    names.sort();
    assert!(!names.is_empty(), "a library without scenarios proves nothing");
    names
}

/// All runs of a scenario of the library, by name.
pub fn runs(content: &Content) -> Vec<(String, Plan)> {
    let folder = library().join(content.scenario.id.as_str()).join("runs");
    let files = std::fs::read_dir(folder).expect("a scenario has runs");
    let files = files.map(|entry| entry.expect("a readable folder").path());
    let mut names: Vec<String> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .filter_map(|path| path.file_stem()?.to_str().map(str::to_owned))
        .collect();
    names.sort();
    names.into_iter().map(|name| (name.clone(), model_run(content, &name))).collect()
}

/// A run that has been played and scored.
pub struct Run {
    pub sim: Simulation,
    pub result: Assessment,
    pub log: Played,
}

impl Run {
    pub fn objective(&self, id: &str) -> &ObjectiveResult {
        let found = self.result.objectives.iter().find(|one| one.id.as_str() == id);
        found.unwrap_or_else(|| panic!("the rubric has no objective {id}"))
    }

    /// Applies and earns everything.
    pub fn earns(&self, id: &str) -> bool {
        let one = self.objective(id);
        one.applicable && one.points_milli == one.of_milli
    }

    /// Applies and earns nothing.
    pub fn earns_nothing(&self, id: &str) -> bool {
        let one = self.objective(id);
        one.applicable && one.points_milli == 0
    }

    pub fn deducts(&self, id: &str) -> bool {
        self.result.deductions.iter().any(|one| one.id.as_str() == id)
    }

    pub fn trips(&self, id: &str) -> bool {
        self.result.gates.iter().any(|gate| gate.id.as_str() == id && gate.tripped)
    }

    pub fn tripped(&self) -> Vec<Id> {
        self.result.gates.iter().filter(|gate| gate.tripped).map(|gate| gate.id).collect()
    }
}

/// Scores what a simulation has been through.
pub fn score(sim: Simulation, log: Played) -> Run {
    let facts = RunFacts {
        seed: sim.seed(),
        mode: sim.mode(),
        seat: sim.seat(),
        outcome: sim.ended().unwrap_or(Outcome::Interrupted),
        journal_head: Digest::of(b"no journal"),
    };
    let result = assess(sim.content(), sim.events(), &facts);
    Run { sim, result, log }
}

pub fn fresh(content: &Arc<Content>, seed: u64, mode: Mode) -> Simulation {
    Simulation::new(Arc::clone(content), Seed(seed), mode, content.scenario.seats[0])
}

/// Plays a plan to its end and scores it.
pub fn run(content: &Arc<Content>, plan: &Plan, seed: u64) -> Run {
    let mut sim = fresh(content, seed, Mode::Practice);
    let mut log = Vec::new();
    play(&mut sim, plan, &mut log);
    score(sim, log)
}

/// Gives a command at a moment, taken or not.
pub fn give(sim: &mut Simulation, at: SimTime, command: Command, log: &mut Played) {
    if sim.now() < at {
        sim.advance(at);
    }
    let order = Order { seat: sim.seat(), command };
    let refused = sim.submit(&order).err();
    log.push((sim.now(), order, refused));
}
