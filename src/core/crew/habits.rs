//! What a competence means. The figures are ours: an expert looks up every ten seconds and forgets
//! nothing; a novice looks up once a minute, does one thing at a time, and leaves out nearly half.

use crate::base::{Id, Seed};
use crate::sim::Competence;

/// The habits of a Manager.
#[derive(Debug, Clone, Copy)]
pub(super) struct Habits {
    pub(super) competence: Competence,
    /// Looks up this often, in seconds; over days less often.
    pub(super) every_s: u64,
    /// Orders of one look at most.
    pub(super) at_once: usize,
    /// Over days everything is this many times slower.
    pub(super) slower: u64,
    /// Permille of steps that are left out.
    forgets: u64,
    seed: Seed,
}

/// A run of two hours or less is played at full pace.
const SHORT_S: u64 = 7200;

impl Habits {
    pub(super) fn new(competence: Competence, seed: Seed, limit_s: u64) -> Self {
        let slower = (limit_s / SHORT_S).max(1);
        let (every_s, at_once, forgets) = match competence {
            Competence::Novice => (60, 1, 420),
            Competence::Trained => (25, 3, 110),
            Competence::Expert => (10, 5, 0),
        };
        Self { competence, every_s: every_s * slower, at_once, slower, forgets, seed }
    }

    /// Whether a step is left out: the how-manieth of its sort.
    pub(super) fn forgets(&self, step: &'static str, nth: u64) -> bool {
        self.seed.chance("forgets", Id::from(step), nth, self.forgets)
    }

    /// Whether it does what only experience teaches.
    pub(super) fn is(&self, at_least: Competence) -> bool {
        self.competence >= at_least
    }
}
