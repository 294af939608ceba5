//! Handover, questions, impact, and the decision: major or not.

use crate::base::Id;
use crate::scenario::model::HandoverFact;
use crate::scenario::policy::Priority;

use super::super::agenda::Item;
use super::super::command::{Impact, Topic};
use super::super::event::EventKind;
use super::super::knowledge::Standing;
use super::{Decision, Scene, no, said, stamina};

/// Seconds to read a monitor that is not on the screen.
const READ_A_MONITOR_S: u64 = 10;
/// Questions one person can hold at a time.
const QUESTIONS_AT_ONCE: usize = 3;

pub(super) fn accept(scene: Scene<'_>, read_back: &[HandoverFact]) -> Decision {
    if scene.record.nominated.is_none() {
        return no("not_nominated", "Nothing has been handed over yet.");
    }
    if scene.record.accepted.is_some() {
        return no("already_accepted", "The handover is accepted already.");
    }
    let mut facts = read_back.to_vec();
    facts.sort_unstable();
    facts.dedup();
    Ok(vec![EventKind::HandoverAccepted { read_back: facts }])
}

pub(super) fn ask(scene: Scene<'_>, whom: Id, about: Topic, verifying: bool) -> Decision {
    let ask = scene.world.asks + 1;
    let asked = EventKind::Asked { ask, whom, about, verifying };
    if scene.scenario().monitor(whom).is_some() {
        return Ok(vec![asked, scene.later(READ_A_MONITOR_S, Item::Answer(ask))]);
    }
    let person = scene.person(whom)?;
    let waiting = scene.record.asks.values().filter(|ask| ask.whom == whom);
    if waiting.clone().any(|ask| ask.about == about && ask.verifying == verifying) {
        return no("already_asked", format!("{} is already answering that.", person.name));
    }
    if waiting.count() >= QUESTIONS_AT_ONCE {
        return no("busy", format!("{} has enough questions to answer; wait for a reply.", person.name));
    }
    let takes = match (about, &person.business) {
        (Topic::Cost | Topic::Deadline, Some(business)) => business.takes_s,
        _ => person.answers_s,
    };
    if !scene.record.on_bridge(whom) && !scene.world.reaches(&person.reached_by) {
        return Ok(vec![asked]);
    }
    let seconds = stamina::slowed(scene, person, scene.draw("answer", whom, u64::from(ask), takes));
    Ok(vec![asked, scene.takes(whom, seconds, Item::Answer(ask))])
}

pub(super) fn state_impact(scene: Scene<'_>, impact: &Impact) -> Decision {
    scene.accepted()?;
    if *impact == Impact::default() {
        return no(
            "says_nothing",
            "State at least one fact: the service, its effect, who, where, how many, by when.",
        );
    }
    if let Some(id) = impact.service {
        let Some(service) = scene.scenario().service(id) else {
            return no("unknown_service", format!("The catalogue has no service `{id}`."));
        };
        if let Some(stranger) = impact.cohorts.iter().find(|id| service.cohorts.iter().all(|one| one.id != **id)) {
            return no("unknown_cohort", format!("{} has no users called `{stranger}`.", service.name));
        }
    }
    Ok(vec![EventKind::ImpactStated(Box::new(impact.clone()))])
}

pub(super) fn declare(scene: Scene<'_>, priority: Priority, reason: &str) -> Decision {
    scene.accepted()?;
    said(reason, "why you declare")?;
    match scene.record.standing {
        Standing::Validating | Standing::Rejected if priority.is_major() => {
            Ok(vec![EventKind::Declared { priority, reason: reason.to_owned() }])
        }
        Standing::Validating | Standing::Rejected => {
            no("not_major", "P3 and P4 are no major incidents; reject and route instead.")
        }
        _ => no("already_declared", "It is declared already; upgrade or downgrade instead."),
    }
}

pub(super) fn reject(scene: Scene<'_>, reason: &str, route_to: Id) -> Decision {
    scene.accepted()?;
    said(reason, "why you reject")?;
    scene.person(route_to)?;
    match scene.record.standing {
        Standing::Validating => Ok(vec![EventKind::Rejected { reason: reason.to_owned(), route_to }]),
        Standing::Rejected => no("already_rejected", "It is rejected already."),
        _ => no("already_declared", "It is declared; downgrade instead."),
    }
}

pub(super) fn reclassify(scene: Scene<'_>, priority: Priority, reason: &str) -> Decision {
    scene.running()?;
    said(reason, "why the priority changes")?;
    match scene.record.priority {
        Some(from) if from != priority => {
            Ok(vec![EventKind::Reclassified { from, to: priority, reason: reason.to_owned() }])
        }
        _ => no("same_priority", "That is the priority already."),
    }
}
