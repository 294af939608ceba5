//! The fastest restoration that somebody who knows the answer could reach, found by search: options
//! one by one and together, each directed at the first lawful moment.

use crate::base::{Id, Money};

use super::case::{Case, Run};
use super::endings::Ending;
use super::players::direct;
use super::restore::{time_to_restore, was_hurt};

/// What the search found on one seed.
#[derive(Debug, Clone)]
pub struct Fastest {
    /// The options that were directed; empty: nothing had to be.
    pub options: Vec<Id>,
    /// Seconds from the first fault until service was restored for good; `None`: no way leads there.
    pub restored_s: Option<u64>,
    /// An option that its author does not mark as restoring and that alone is faster: a shortcut.
    pub shortcut: Option<(Id, u64)>,
    /// The model run's time.
    pub golden_s: Option<u64>,
}

impl Fastest {
    /// The best time, whoever reached it.
    #[must_use]
    pub fn best_s(&self) -> Option<u64> {
        [self.restored_s, self.golden_s].into_iter().flatten().min()
    }
}

/// What a try is worth: the smaller, the better.
type Worth = (u64, Money);

fn worth(ending: &Ending) -> Worth {
    (ending.restored_s.unwrap_or(u64::MAX), ending.lost)
}

/// Searches, from the endings of single options on; `None` where no critical service is hurt.
pub(super) fn search(case: &Case, seed: u64, golden: &Run, singles: &[Ending]) -> Option<Fastest> {
    let untouched = singles.first()?;
    if !untouched.hurt && !was_hurt(&golden.sim) {
        return None;
    }
    let marked = |id: Id| case.scenario().option(id).is_some_and(|option| option.restores);
    let restoring: Vec<Id> = singles.iter().filter_map(|one| one.option).filter(|id| marked(*id)).collect();
    let mut best = (worth(untouched), Vec::new());
    for one in singles.iter().filter(|one| one.option.is_some_and(marked)) {
        if worth(one) < best.0 {
            best = (worth(one), one.option.into_iter().collect());
        }
    }
    together(case, seed, &restoring, &mut best);
    let others = singles.iter().filter_map(|one| Some((one.option.filter(|id| !marked(*id))?, one.restored_s?)));
    let shortcut = others.filter(|(_, seconds)| *seconds < best.0.0).min_by_key(|(_, seconds)| *seconds);
    Some(Fastest {
        options: best.1,
        restored_s: (best.0.0 < u64::MAX).then_some(best.0.0),
        shortcut,
        golden_s: time_to_restore(&golden.sim),
    })
}

/// All that restore at once, and the best single one grown by every other that helps.
fn together(case: &Case, seed: u64, restoring: &[Id], best: &mut (Worth, Vec<Id>)) {
    if restoring.len() < 2 {
        return;
    }
    let mut consider = |options: Vec<Id>| {
        let mut sim = case.fresh(seed);
        direct(&mut sim, &options);
        let found = (time_to_restore(&sim).unwrap_or(u64::MAX), sim.world().cost.total());
        if found < best.0 {
            *best = (found, options);
        }
        best.1.clone()
    };
    let mut chosen = consider(restoring.to_vec());
    if chosen.len() == restoring.len() {
        return;
    }
    for option in restoring {
        if !chosen.contains(option) {
            chosen = consider(chosen.iter().chain([option]).copied().collect());
        }
    }
}
