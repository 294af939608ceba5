//! Bridge, roles, pages, escalation, reports.

use crate::base::{Id, Range};
use crate::scenario::model::CastRole;

use super::super::agenda::Item;
use super::super::command::Appointment;
use super::super::event::EventKind;
use super::training::desk;
use super::{Decision, Scene, changes, no, said, stamina};

/// Seconds until objections are in.
const POLL_S: u64 = 20;

pub(super) fn open_bridge(scene: Scene<'_>) -> Decision {
    scene.accepted()?;
    match scene.record.bridge {
        Some(_) => no("bridge_open", "The bridge is open already."),
        None => Ok(std::iter::once(EventKind::BridgeOpened).chain(desk::will_report(scene)).collect()),
    }
}

pub(super) fn appoint(scene: Scene<'_>, role: Appointment, person: Id) -> Decision {
    scene.accepted()?;
    let who = scene.person(person)?;
    if scene.record.roles.get(&role) == Some(&person) {
        return no("already_appointed", format!("{} has that role already.", who.name));
    }
    let fits = match role {
        Appointment::CommunicationsLead => who.role == CastRole::CommunicationsLead,
        Appointment::Scribe => who.role == CastRole::Scribe,
    };
    if !fits {
        return no("does_not_fit", format!("{} ({}) is not on the rota for that role.", who.name, who.title));
    }
    Ok(vec![EventKind::Appointed { role, person }])
}

pub(super) fn page(scene: Scene<'_>, person: Id, again: bool) -> Decision {
    scene.accepted()?;
    let who = scene.person(person)?;
    let known = scene.record.person(person);
    if known.on_bridge {
        return no("on_bridge", format!("{} is on the bridge already.", who.name));
    }
    match (known.paged, again) {
        (Some(_), false) => {
            return no("already_paged", format!("{} is paged already; page again if silent.", who.name));
        }
        (None, true) => return no("not_paged", format!("{} has not been paged yet.", who.name)),
        _ => {}
    }
    let attempt = scene.world.pages.get(&person).copied().unwrap_or(0) + 1;
    let mut events = vec![EventKind::Paged { person, attempt }];
    // A second page is louder: half as likely to be missed.
    let misses = who.misses >> (attempt - 1).min(10);
    if scene.world.reaches(&who.reached_by) && !scene.chance("misses", person, u64::from(attempt), misses) {
        let seconds = stamina::slowed(scene, who, scene.draw("picks_up", person, u64::from(attempt), who.picks_up_s));
        events.push(scene.later(seconds, Item::PickUp(person, attempt)));
    }
    events.push(scene.later(scene.content.policy.times.page_unanswered_s, Item::Unanswered(person, attempt)));
    Ok(events)
}

pub(super) fn escalate(scene: Scene<'_>, over: Id, reason: &str) -> Decision {
    scene.accepted()?;
    said(reason, "why you escalate")?;
    let who = scene.person(over)?;
    let team = who.team.and_then(|team| scene.scenario().team(team));
    let above = team
        .and_then(|team| team.deputy)
        .filter(|deputy| *deputy != over)
        .or_else(|| scene.of_role(CastRole::OperationsDirector).map(|person| person.id));
    let Some(to) = above else {
        return no("nobody_above", format!("Nobody stands above {} on the contact list.", who.name));
    };
    let mut events = vec![EventKind::Escalated { over, to, reason: reason.to_owned() }];
    events.extend(changes::escalated(scene, over, scene.person(to)?));
    let state = scene.record.person(to);
    if team.is_some() && !state.on_bridge && state.paged.is_none() {
        events.extend(page(scene, to, false)?);
    }
    Ok(events)
}

pub(super) fn release(scene: Scene<'_>, person: Id) -> Decision {
    let who = scene.person(person)?;
    let state = scene.record.person(person);
    if !state.on_bridge && state.paged.is_none() {
        return no("not_called", format!("{} was not called.", who.name));
    }
    Ok(vec![EventKind::Released { person }])
}

pub(super) fn ask_report(scene: Scene<'_>, person: Id) -> Decision {
    scene.on_bridge(person)?;
    let asked = scene.world.events;
    let seconds = scene.draw("report", person, u64::from(asked), Range(10, 40));
    Ok(vec![EventKind::ReportAsked { person }, scene.takes(person, seconds, Item::Report(person))])
}

pub(super) fn poll(scene: Scene<'_>, option: Id) -> Decision {
    scene.bridge_open()?;
    if !scene.record.options.contains_key(&option) {
        return no("unknown_option", "That option is not on the board.");
    }
    Ok(vec![EventKind::Polled { option }, scene.later(POLL_S, Item::Poll(option))])
}

pub(super) fn summarise(
    scene: Scene<'_>,
    problem: &str,
    known: &[String],
    unknown: &[String],
    next: &str,
) -> Decision {
    scene.bridge_open()?;
    said(problem, "what the problem is, in one sentence")?;
    Ok(vec![EventKind::Summarised {
        problem: problem.to_owned(),
        known: known.to_vec(),
        unknown: unknown.to_vec(),
        next: next.to_owned(),
    }])
}
