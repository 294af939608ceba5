//! The service desk: a novice hands over late and names the loudest group only; an expert tells the bridge
//! unasked, every ten minutes, what it counts and what a caller finds.

use crate::scenario::model::CastRole;

use super::super::super::agenda::Item;
use super::super::super::event::{EventKind, Fact, Value};
use super::super::super::seating::Competence;
use super::super::{Scene, answers, interrupts};

/// A novice thinks it over for so long (seconds).
const HESITATES_S: u64 = 120;
/// An expert reports this often (seconds).
const REPORTS_EVERY_S: u64 = 600;
/// How sure anybody can be of a count of the loudest alone, in permille.
const BY_EAR: u64 = 500;

/// How long the desk waits with a nomination that it could make, in seconds.
pub(in super::super) fn hesitates_s(scene: Scene<'_>) -> Option<u64> {
    (scene.seating.competence() == Competence::Novice).then_some(HESITATES_S)
}

/// The counts as the desk gives them when asked.
pub(in super::super) fn counted(scene: Scene<'_>, facts: Vec<Fact>) -> Vec<Fact> {
    if scene.seating.competence() != Competence::Novice {
        return facts;
    }
    let count = |fact: &Fact| match fact.value {
        Value::Count(count) => count,
        _ => 0,
    };
    // Of equals the first, as it stands in the catalogue.
    let loudest = facts.into_iter().rev().max_by_key(count);
    loudest.into_iter().map(|fact| Fact { confidence: BY_EAR, ..fact }).collect()
}

/// From the opening of the bridge on an expert desk reports.
pub(in super::super) fn will_report(scene: Scene<'_>) -> Option<EventKind> {
    let expert = scene.seating.competence() == Competence::Expert && !scene.seating.leaves(CastRole::ServiceDeskLead);
    (expert && scene.of_role(CastRole::ServiceDeskLead).is_some())
        .then(|| scene.later(REPORTS_EVERY_S, Item::DeskReports))
}

/// What it counts, and what a user finds who is called back.
pub(in super::super) fn reports(scene: Scene<'_>) -> Vec<EventKind> {
    let Some(desk) = scene.of_role(CastRole::ServiceDeskLead).filter(|_| !interrupts::is_over(scene)) else {
        return Vec::new();
    };
    let key = u64::from(scene.world.events);
    let mut facts = answers::own_view(scene, desk, key);
    let users = scene.scenario().people.iter().filter(|person| person.role == CastRole::User);
    facts.extend(users.take(1).flat_map(|user| answers::own_view(scene, user, key)));
    let report = EventKind::Reported { person: desk.id, facts, action: None, proposes: None };
    vec![report, scene.later(REPORTS_EVERY_S, Item::DeskReports)]
}
