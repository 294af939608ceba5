//! People tire, and who takes over unbriefed starts slowly.
//!
//! The figures are ours: past the end of a shift a tenth is lost an hour, down to a half; a relief who
//! was told nothing works at half strength for the first half hour.

use crate::base::SimTime;
use crate::scenario::model::Person;

use super::super::event::EventKind;
use super::Scene;

const LOST_AN_HOUR: u64 = 100;
const LEAST: u64 = 500;
const UNBRIEFED_S: u64 = 1800;
/// A word handed over counts when it is no older than this.
const HANDED_OVER_S: u64 = 900;

/// What is left of somebody, in permille.
pub(super) fn strength(scene: Scene<'_>, person: &Person) -> u64 {
    let over_s = person.shift_ends_s.map_or(0, |end| scene.now.since(SimTime(end)));
    let fresh = 1000 - (over_s * LOST_AN_HOUR / 3600).min(1000 - LEAST);
    if is_unbriefed(scene, person) { fresh / 2 } else { fresh }
}

/// Seconds of work, longer for who is tired.
pub(super) fn slowed(scene: Scene<'_>, person: &Person, seconds: u64) -> u64 {
    seconds * scene.seating.competence().pace() / strength(scene, person)
}

/// Permille of a skill that is left.
pub(super) fn skill(scene: Scene<'_>, person: &Person) -> u64 {
    let trained = (person.skill * scene.seating.competence().skill() / 1000).min(person.skill.max(980));
    trained * strength(scene, person) / 1000
}

fn is_unbriefed(scene: Scene<'_>, person: &Person) -> bool {
    let Some(before) = person.relieves.filter(|_| scene.record.on_bridge(person.id)) else { return false };
    let log = || scene.record.log.iter().rev();
    let came = log().find(|event| matches!(event.kind, EventKind::PageAnswered { person: who } if who == person.id));
    let Some(came) = came.filter(|event| scene.now.since(event.t) < UNBRIEFED_S) else { return false };
    let handed = |kind: &EventKind| match kind {
        EventKind::Summarised { .. } => true,
        EventKind::Reported { person: who, .. } => *who == before,
        _ => false,
    };
    let fresh = log().take_while(|event| event.t + HANDED_OVER_S >= came.t);
    !fresh.into_iter().any(|event| handed(&event.kind))
}
