//! Changes: emergency authority, and planned ones that wait for a go or a no-go.

use crate::base::Id;
use crate::scenario::model::{ActionOption, CastRole, Person};

use super::super::agenda::Item;
use super::super::command::OptionCard;
use super::super::event::{EventKind, TestResult};
use super::super::rejection::Rejection;
use super::super::seating::Competence;
use super::{Decision, Scene, no, said, stamina, work};

/// Asks for authority: the change manager's, or that of whoever the option names.
pub(super) fn request(scene: Scene<'_>, option: Id) -> Decision {
    scene.running()?;
    let (option, state) = work::known(scene, option)?;
    if !option.needs_change && option.authority.is_none() {
        return no(
            "no_change_needed",
            "That is within the team's standing authority; no emergency change is needed.",
        );
    }
    if state.change.is_some() || state.change_requested {
        return no("already_requested", "That change is authorised or being looked at.");
    }
    if state.card.is_none() {
        return no("no_card", "Fill in the option card: whoever authorises it decides on the card.");
    }
    let by = authoriser(scene, option)?;
    let mut events = vec![EventKind::ChangeRequested { option: option.id }];
    // A person in that seat decides when they do.
    let left = scene.seating.leaves(by.role);
    if !left && (scene.record.on_bridge(by.id) || scene.world.reaches(&by.reached_by)) {
        events.push(decides(scene, by, option.id));
    }
    Ok(events)
}

/// Whoever stands above a silent authoriser decides in their place.
pub(super) fn escalated(scene: Scene<'_>, over: Id, to: &Person) -> Vec<EventKind> {
    let waits = |option: &&ActionOption| {
        let state = scene.record.options.get(&option.id);
        state.is_some_and(|state| state.change_requested && state.change.is_none())
            && authoriser(scene, option).is_ok_and(|by| by.id == over)
    };
    scene.scenario().options.iter().filter(waits).map(|option| decides(scene, to, option.id)).collect()
}

fn decides(scene: Scene<'_>, by: &Person, option: Id) -> EventKind {
    let seconds = scene.draw("change", option, u64::from(scene.world.events), by.answers_s);
    scene.takes(by.id, stamina::slowed(scene, by, seconds), Item::ChangeAnswer(option))
}

pub(super) fn authoriser<'a>(scene: Scene<'a>, option: &ActionOption) -> Result<&'a Person, Rejection> {
    let named = option.authority.as_ref().and_then(|authority| scene.scenario().person(authority.by));
    named
        .or_else(|| scene.of_role(CastRole::ChangeManager))
        .ok_or_else(|| Rejection::new("no_change_manager", "Nobody on the contact list can authorise changes."))
}

/// The answer: on what the card says, and on the theories that they want shown first. Who is new to it reads
/// neither and signs.
pub(super) fn answer(scene: Scene<'_>, id: Id) -> Vec<EventKind> {
    let (Some(option), Some(state)) = (scene.scenario().option(id), scene.record.options.get(&id)) else {
        return Vec::new();
    };
    if state.change.is_some() {
        return Vec::new();
    }
    if scene.seating.competence() == Competence::Novice {
        return vec![authorised(scene, id)];
    }
    let refused = |reason: String| vec![EventKind::ChangeRefused { option: id, reason }];
    if !state.card.as_ref().is_some_and(OptionCard::says_enough) {
        return refused("The card names no reversal or no success test.".to_owned());
    }
    let shown = |theory: &Id| {
        scene.record.hypotheses.get(theory).and_then(|one| one.verdict()) == Some(TestResult::Supported)
    };
    let wants = option.authority.as_ref().map_or(&[][..], |authority| &authority.wants);
    if let Some(missing) = wants.iter().find(|theory| !shown(theory)) {
        let name = scene.scenario().hypothesis(*missing).map_or("the evidence", |theory| theory.name.as_str());
        return refused(format!("Not before a test has shown: {name}."));
    }
    vec![authorised(scene, id)]
}

/// Authority is given, and has a record.
pub(super) fn authorised(scene: Scene<'_>, option: Id) -> EventKind {
    let number = 4100 + scene.seed.below("reference", option, 0, 900);
    EventKind::ChangeAuthorised { option, reference: format!("EC-{number}") }
}

/// A planned change is put to the Manager.
pub(super) fn ask(scene: Scene<'_>, id: Id) -> Vec<EventKind> {
    let planned = scene.scenario().change(id).and_then(|change| change.planned.as_ref());
    let asked = planned.map(|planned| EventKind::ChangeAwaited {
        change: id,
        by: planned.asks,
        due: crate::base::SimTime(planned.made_at_s),
    });
    asked.into_iter().collect()
}

/// Go, or no-go.
pub(super) fn decide(scene: Scene<'_>, id: Id, go: bool, reason: &str) -> Decision {
    said(reason, "why")?;
    let Some(change) = scene.scenario().change(id) else {
        return no("unknown_change", format!("The calendar has no change `{id}`."));
    };
    match scene.record.changes.get(&id) {
        None => no("not_asked", format!("{} does not wait for a decision.", change.reference)),
        Some(state) if state.due <= scene.now => {
            no("too_late", format!("{} has taken its course.", change.reference))
        }
        Some(state) if state.decided.is_some_and(|(_, decided)| decided == go) => {
            no("already_decided", "That is the decision already.")
        }
        Some(_) => Ok(vec![EventKind::ChangeDecided { change: id, go, reason: reason.to_owned() }]),
    }
}

/// The hour of a planned change: it is made if it was let go ahead, or if nobody said no.
pub(super) fn due(scene: Scene<'_>, id: Id) -> Vec<EventKind> {
    let Some(planned) = scene.scenario().change(id).and_then(|change| change.planned.as_ref()) else {
        return Vec::new();
    };
    let decided = scene.record.changes.get(&id).and_then(|state| state.decided);
    // A freeze holds whatever nobody has let go ahead.
    let goes = decided.map_or(planned.unless_decided && !scene.record.frozen, |(_, go)| go);
    if goes { vec![EventKind::ChangeMade { change: id }] } else { Vec::new() }
}
