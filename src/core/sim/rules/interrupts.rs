//! Interruptions: the one place where somebody breaks in on whoever leads.

use crate::base::Id;

use super::super::agenda::Item;
use super::super::event::{EventKind, InterruptionKind};
use super::super::knowledge::Standing;
use super::Scene;

/// The room between two interruptions, as a part of the time between public updates.
const BETWEEN: u64 = 4;

/// Somebody who breaks in.
#[derive(Debug, Clone, Copy)]
pub(super) struct BreakIn {
    /// Who.
    pub(super) by: Id,
    /// What for.
    pub(super) why: InterruptionKind,
    /// Whom they pull aside.
    pub(super) resolver: Option<Id>,
    /// The theory that they bring.
    pub(super) theory: Option<Id>,
}

impl BreakIn {
    pub(super) fn new(by: Id, why: InterruptionKind) -> Self {
        Self { by, why, resolver: None, theory: None }
    }
}

/// Nobody else is breaking in, it was not just now, and there is still something to break in on.
pub(super) fn may(scene: Scene<'_>) -> bool {
    let mood = &scene.world.mood;
    let waiting = scene.record.interruptions.values().any(|one| one.answered.is_none() && !one.lapsed);
    let between_s = scene.content.policy.times.update_public_s / BETWEEN;
    let recent = mood.last_interruption.is_some_and(|at| scene.now.since(at) < between_s);
    mood.duties_from.is_some() && !waiting && !recent && !is_over(scene)
}

/// Nothing is left to lead.
pub(super) fn is_over(scene: Scene<'_>) -> bool {
    matches!(scene.record.standing, Standing::Resolved | Standing::Rejected | Standing::Closed)
}

/// A person plays whoever would break in: they speak for themselves.
pub(super) fn is_played(scene: Scene<'_>, by: Id) -> bool {
    scene.scenario().person(by).is_some_and(|by| scene.seating.leaves(by.role))
}

/// The number that the next interruption gets.
pub(super) fn next(scene: Scene<'_>) -> u32 {
    scene.world.interruptions + 1
}

/// Breaks in. What comes of it, if nobody answers, is `unanswered`, so many seconds later; then the
/// moment has passed. Nobody breaks in whose seat a person has.
pub(super) fn raise(scene: Scene<'_>, who: BreakIn, lapses_s: u64, unanswered: Option<Item>) -> Vec<EventKind> {
    if is_played(scene, who.by) {
        return Vec::new();
    }
    let interruption = next(scene);
    let BreakIn { by, why, resolver, theory } = who;
    let raised = EventKind::InterruptionRaised { interruption, by, why, resolver, theory };
    let follows = unanswered.into_iter().chain([Item::Lapse(interruption)]);
    std::iter::once(raised).chain(follows.map(|item| scene.later(lapses_s, item))).collect()
}
