//! Verification, monitoring, resolution, hand-over, stand-down.

use crate::base::Id;
use crate::scenario::model::CastRole;
use crate::scenario::policy::Priority;

use super::super::command::{CauseClaim, RecordItem, Topic};
use super::super::event::{EventKind, Outcome};
use super::super::knowledge::{ActionState, Standing};
use super::{Decision, Scene, no, said};

/// Looking again is always allowed, after the end too: a wrong all-clear is worse than a late one.
pub(super) fn verify(scene: Scene<'_>, source: Id) -> Decision {
    if scene.record.standing != Standing::Resolved {
        scene.running()?;
    }
    let desk = scene.scenario().person(source).is_some_and(|person| person.role == CastRole::ServiceDeskLead);
    let about = if desk { Topic::Volume } else { Topic::Status };
    super::intake::ask(scene, source, about, true)
}

pub(super) fn start_monitoring(scene: Scene<'_>, for_s: u64, reopen_if: &str) -> Decision {
    scene.accepted()?;
    if !matches!(scene.record.standing, Standing::Declared | Standing::Resolved) {
        return no("not_declared", "Only a declared incident can be watched; it may be watched already.");
    }
    if !(60..=86_400).contains(&for_s) {
        return no("bad_length", "A monitoring state lasts between a minute and a day.");
    }
    Ok(vec![EventKind::MonitoringStarted { until: scene.now + for_s, reopen_if: reopen_if.to_owned() }])
}

pub(super) fn resolve(scene: Scene<'_>, cause: CauseClaim) -> Decision {
    scene.running()?;
    known_cause(scene, cause)?;
    Ok(vec![EventKind::Resolved { cause }])
}

pub(super) fn hand_over(scene: Scene<'_>, to: Id, record: &[RecordItem], cause: CauseClaim) -> Decision {
    after_the_end(scene)?;
    known_cause(scene, cause)?;
    let who = scene.person(to)?;
    if who.role != CastRole::ProblemManager {
        return no("no_problem_manager", format!("{} does not take over problems.", who.name));
    }
    let mut record = record.to_vec();
    record.sort_unstable();
    record.dedup();
    Ok(vec![EventKind::ProblemHandedOver { to, record, cause }])
}

pub(super) fn set_review(scene: Scene<'_>, owner: Id, in_days: u32) -> Decision {
    after_the_end(scene)?;
    scene.person(owner)?;
    if !(1..=90).contains(&in_days) {
        return no("bad_date", "A review lies 1 to 90 days ahead.");
    }
    Ok(vec![EventKind::ReviewSet { owner, in_days }])
}

pub(super) fn register(scene: Scene<'_>, option: Id, ends_in_days: u32) -> Decision {
    scene.accepted()?;
    match scene.record.options.get(&option) {
        Some(state) if matches!(state.state, ActionState::Done(_)) => {
            Ok(vec![EventKind::TemporaryRegistered { option, ends_in_days }])
        }
        _ => no("not_done", "Only what was done can be registered as temporary."),
    }
}

pub(super) fn stand_down(scene: Scene<'_>, thanks: bool, leftovers: &[(String, Id)]) -> Decision {
    after_the_end(scene)?;
    for (what, owner) in leftovers {
        said(what, "what is left over")?;
        scene.person(*owner)?;
    }
    Ok(vec![
        EventKind::StoodDown { thanks, leftovers: leftovers.to_vec() },
        EventKind::RunEnded { outcome: Outcome::Completed },
    ])
}

/// Resolved, rejected, or downgraded out of the major-incident process.
fn after_the_end(scene: Scene<'_>) -> Result<(), super::Rejection> {
    scene.accepted()?;
    match scene.record.standing {
        Standing::Resolved | Standing::Rejected => Ok(()),
        _ if scene.record.priority.is_some_and(|priority| priority >= Priority::P3) => Ok(()),
        _ => no("still_running", "Resolve, reject or downgrade first."),
    }
}

fn known_cause(scene: Scene<'_>, cause: CauseClaim) -> Result<(), super::Rejection> {
    match cause {
        CauseClaim::Suspected(id) | CauseClaim::Confirmed(id) if scene.scenario().hypothesis(id).is_none() => {
            no("unknown_hypothesis", format!("There is no theory `{id}`."))
        }
        _ => Ok(()),
    }
}
