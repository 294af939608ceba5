//! Where each option leads when it alone is carried out, by somebody who loses no time.

use crate::base::{Id, Money};
use crate::sim::Simulation;

use super::case::Case;
use super::players::direct;
use super::restore::{time_to_restore, was_hurt};

/// Levels within this share (permille) look alike to users.
const LEVEL: u64 = 50;
/// Times of restoration within this many seconds are the same.
const TIME_S: u64 = 300;
/// Losses within a twentieth of each other are the same.
const LOSS_PARTS: i64 = 20;

/// How a run ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Ending {
    /// The option; `None`: nothing was carried out.
    pub option: Option<Id>,
    /// Users of a critical service were hurt.
    pub hurt: bool,
    /// Seconds until service was restored for good.
    pub restored_s: Option<u64>,
    /// What was lost.
    pub lost: Money,
    /// The levels at the end.
    levels: Vec<u64>,
}

impl Ending {
    fn of(option: Option<Id>, sim: &Simulation) -> Self {
        Self {
            option,
            hurt: was_hurt(sim),
            restored_s: time_to_restore(sim),
            lost: sim.world().cost.total(),
            levels: sim.world().flows.iter().map(|flow| flow.level).collect(),
        }
    }

    /// Whether users and the business would notice no difference.
    fn is_like(&self, other: &Self) -> bool {
        let near = |one: u64, other: u64, by: u64| one.abs_diff(other) < by;
        let times = match (self.restored_s, other.restored_s) {
            (Some(one), Some(other)) => near(one, other, TIME_S),
            (one, other) => one == other,
        };
        let most = self.lost.max(other.lost).0.max(1);
        let losses = (self.lost - other.lost).0.saturating_abs() <= most / LOSS_PARTS;
        times && losses && self.levels.iter().zip(&other.levels).all(|(one, other)| near(*one, *other, LEVEL))
    }
}

/// The ending of every option, that of none first.
pub(super) fn endings(case: &Case, seed: u64) -> Vec<Ending> {
    let play = |option: Option<Id>| {
        let mut sim = case.fresh(seed);
        direct(&mut sim, option.as_slice());
        Ending::of(option, &sim)
    };
    let options = case.scenario().options.iter().map(|option| Some(option.id));
    std::iter::once(None).chain(options).map(play).collect()
}

/// How many different ends there are: one for each group of endings that are alike.
pub(super) fn different(endings: &[Ending]) -> usize {
    let mut kinds: Vec<&Ending> = Vec::new();
    for ending in endings {
        if !kinds.iter().any(|kind| kind.is_like(ending)) {
            kinds.push(ending);
        }
    }
    kinds.len()
}
