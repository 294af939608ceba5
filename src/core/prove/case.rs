//! What is put to the proof: a scenario with its policy, its rubric and its runs.

use std::sync::Arc;

use crate::base::{Digest, Seed};
use crate::journal::sealed::Sealed;
use crate::plan::{Plan, Played, play};
use crate::scenario::model::Seat;
use crate::scenario::{Content, Scenario};
use crate::scoring::{Assessment, RunFacts, assess_sealed};
use crate::sim::event::Outcome;
use crate::sim::{Mode, Simulation};

/// The model runs that every scenario brings.
pub const MODEL_RUNS: [&str; 4] = ["golden", "passive", "reckless", "lucky"];

/// A scenario and its runs.
#[derive(Debug)]
pub struct Case {
    sealed: Arc<Sealed>,
    plans: Vec<(String, Plan)>,
}

/// A run that has been played and scored.
#[derive(Debug)]
pub struct Run {
    /// The run itself.
    pub sim: Simulation,
    /// What was ordered.
    pub log: Played,
    /// Its marks.
    pub result: Assessment,
}

impl Case {
    /// A scenario with its runs by name; the model runs come first, the others in the order given.
    #[must_use]
    pub fn new(content: Arc<Content>, mut plans: Vec<(String, Plan)>) -> Self {
        let place = |name: &str| MODEL_RUNS.iter().position(|model| *model == name).unwrap_or(MODEL_RUNS.len());
        plans.sort_by_key(|(name, _)| place(name));
        Self { sealed: Sealed::new(content), plans }
    }

    /// The same in the words that a seed picks: worked out once, and not for every player.
    pub(super) fn told(&self, seed: u64) -> Self {
        Self { sealed: Sealed::new(self.content().told(Seed(seed))), plans: self.plans.clone() }
    }

    /// Scenario, policy and rubric.
    #[must_use]
    pub fn content(&self) -> &Arc<Content> {
        self.sealed.content()
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.content().scenario
    }

    /// Content and digests.
    pub(super) fn sealed(&self) -> &Sealed {
        &self.sealed
    }

    /// The runs, the model runs first.
    #[must_use]
    pub fn plans(&self) -> &[(String, Plan)] {
        &self.plans
    }

    /// The run of that name.
    #[must_use]
    pub fn plan(&self, name: &str) -> Option<&Plan> {
        self.plans.iter().find(|(one, _)| one == name).map(|(_, plan)| plan)
    }

    /// The seat that is proved: the scenario's first.
    pub(super) fn seat(&self) -> Seat {
        self.scenario().seats.first().copied().unwrap_or(Seat::MajorIncidentManager)
    }

    /// A run at its first second.
    pub(super) fn fresh(&self, seed: u64) -> Simulation {
        Simulation::new(Arc::clone(self.content()), Seed(seed), Mode::Practice, self.seat())
    }

    /// Plays a plan to its end and scores it.
    pub(super) fn play_plan(&self, plan: &Plan, seed: u64) -> Run {
        let mut sim = Simulation::new(Arc::clone(self.content()), Seed(seed), Mode::Practice, plan.seat);
        let mut log = Played::new();
        play(&mut sim, plan, &mut log);
        self.score(sim, log)
    }

    /// Scores what a simulation has been through.
    pub(super) fn score(&self, sim: Simulation, log: Played) -> Run {
        let facts = RunFacts {
            seed: sim.seed(),
            mode: sim.mode(),
            seat: sim.seat(),
            outcome: sim.ended().unwrap_or(Outcome::Interrupted),
            // No journal: a proof keeps none, and any of its runs can be played again.
            journal_head: Digest::of(b""),
        };
        let result = assess_sealed(&self.sealed, sim.events(), &facts);
        Run { sim, log, result }
    }
}
