//! Tasks, theories, options, changes, actions. The Manager directs; others' hands are on keyboards.

use crate::base::{Id, Range};
use crate::scenario::model::{ActionOption, CastRole};

use super::super::agenda::Item;
use super::super::command::{OptionCard, Task};
use super::super::event::{EventKind, TestResult};
use super::super::knowledge::{ActionState, OptionState};
use super::super::rejection::Rejection;
use super::{Decision, Scene, actions, no, stamina};

pub(super) fn assign(scene: Scene<'_>, person: Id, work: Task, box_s: u64) -> Decision {
    scene.on_bridge(person)?;
    let who = scene.person(person)?;
    if who.role != CastRole::Resolver && who.role != CastRole::SupplierDutyManager {
        return no("no_resolver", format!("{} ({}) does not do technical work.", who.name, who.title));
    }
    if !(30..=7200).contains(&box_s) {
        return no("bad_box", "A time box is between 30 seconds and 2 hours.");
    }
    if scene.record.person(person).task.is_some() {
        return no("has_task", format!("{} has a task already; wait for the answer.", who.name));
    }
    let (seconds, key) = match work {
        Task::HealthCheck(component) => {
            if scene.scenario().component(component).is_none() {
                return no("unknown_component", format!("Nothing on the map is called `{component}`."));
            }
            (Range(60, 150), component)
        }
        Task::Test(hypothesis) => {
            let Some(theory) = scene.scenario().hypothesis(hypothesis) else {
                return no("unknown_hypothesis", format!("There is no theory `{hypothesis}`."));
            };
            if who.team != Some(theory.team) {
                let team = scene.scenario().team(theory.team).map_or("another team", |team| team.name.as_str());
                return no("wrong_team", format!("{} cannot test that; {team} can.", who.name));
            }
            if scene.record.hypotheses.get(&hypothesis).is_none_or(|state| state.stated.is_none()) {
                return no("not_stated", "Put the theory on the board first.");
            }
            (theory.takes_s, hypothesis)
        }
        Task::Assess(option) => {
            let option = known(scene, option)?.0;
            if who.team != Some(option.team) {
                return no("wrong_team", format!("{} does not own that option.", who.name));
            }
            (Range(45, 120), option.id)
        }
    };
    let task = scene.world.tasks + 1;
    let seconds = stamina::slowed(scene, who, scene.draw("task", key, u64::from(task), seconds));
    let due = scene.now + box_s;
    Ok(vec![
        EventKind::TaskAssigned { task, person, work, due },
        scene.takes(person, seconds, Item::TaskDone(task)),
        scene.later(box_s, Item::TaskBox(task)),
    ])
}

pub(super) fn state_hypothesis(scene: Scene<'_>, hypothesis: Id) -> Decision {
    scene.accepted()?;
    if scene.scenario().hypothesis(hypothesis).is_none() {
        return no("unknown_hypothesis", format!("There is no theory `{hypothesis}`."));
    }
    match scene.record.hypotheses.get(&hypothesis) {
        Some(state) if state.stated.is_some() && state.set_aside.is_none() => {
            no("already_stated", "That theory is on the board already.")
        }
        _ => Ok(vec![EventKind::HypothesisStated { hypothesis }]),
    }
}

pub(super) fn set_aside(scene: Scene<'_>, hypothesis: Id, evidence: u32) -> Decision {
    let on_board = scene.record.hypotheses.get(&hypothesis).filter(|state| state.stated.is_some());
    let Some(state) = on_board else {
        return no("not_stated", "That theory is not on the board.");
    };
    if state.set_aside.is_some() {
        return no("already_aside", "That theory is set aside already.");
    }
    if !scene.record.log.iter().any(|event| event.n == evidence) {
        return no("not_seen", format!("This seat has seen no event {evidence}; name the evidence."));
    }
    Ok(vec![EventKind::HypothesisSetAside { hypothesis, evidence }])
}

pub(super) fn fill_card(scene: Scene<'_>, option: Id, card: &OptionCard) -> Decision {
    known(scene, option)?;
    Ok(vec![EventKind::OptionCardFilled { option, card: Box::new(card.clone()) }])
}

pub(super) fn direct(scene: Scene<'_>, option: Id) -> Decision {
    scene.running()?;
    let (option, state) = known(scene, option)?;
    match state.state {
        ActionState::Running(_) => return no("running", "That is under way."),
        ActionState::Done(_) if !option.again => return no("done", "That has been done."),
        _ => {}
    }
    let Some(doer) = doer(scene, option) else {
        let team = scene.scenario().team(option.team).map_or("That team", |team| team.name.as_str());
        return no("team_absent", format!("{team} is not on the bridge; page them first."));
    };
    if option.authority.is_some() && state.change.is_none() {
        let by = option.authority.as_ref().map_or("Somebody", |authority| scene.name(authority.by));
        return no("no_authority", format!("{by} must agree first: request it with the option card."));
    }
    let team = scene.scenario().team(option.team);
    if let Some(hands) = team.and_then(|team| team.hands) {
        let busy = scene.scenario().options.iter().filter(|other| other.team == option.team && runs(scene, other.id));
        if busy.count() as u64 >= hands {
            return no("hands_full", "That team has its hands full; let it finish, or abort something.");
        }
    }
    if team.is_some_and(|team| !scene.world.reaches(&team.works_with)) {
        let seconds = scene.draw("declines", option.id, u64::from(scene.world.events), Range(30, 90));
        return Ok(vec![
            EventKind::ReportAsked { person: doer },
            scene.takes(doer, seconds, Item::LockedOut(option.id)),
        ]);
    }
    let wants: Vec<Id> = option
        .convinced_by
        .iter()
        .copied()
        .filter(|id| scene.record.hypotheses.get(id).and_then(|state| state.verdict()) != Some(TestResult::Supported))
        .collect();
    if !wants.is_empty() {
        let seconds = scene.draw("declines", option.id, u64::from(scene.world.events), Range(30, 90));
        return Ok(vec![
            EventKind::ReportAsked { person: doer },
            scene.takes(doer, seconds, Item::Decline(option.id)),
        ]);
    }
    Ok(actions::begin(scene, option, true))
}

pub(super) fn abort(scene: Scene<'_>, option: Id) -> Decision {
    let (option, state) = known(scene, option)?;
    match state.state {
        ActionState::Running(_) => Ok(vec![EventKind::ActionAborted { option: option.id }]),
        _ => no("not_running", "That is not under way."),
    }
}

pub(super) fn freeze(scene: Scene<'_>) -> Decision {
    scene.running()?;
    if scene.record.frozen {
        return no("already_frozen", "Changes are frozen already.");
    }
    Ok(vec![EventKind::ChangesFrozen])
}

/// The option as written and as the seat knows it.
pub(super) fn known<'a>(scene: Scene<'a>, id: Id) -> Result<(&'a ActionOption, &'a OptionState), Rejection> {
    scene.accepted()?;
    match (scene.scenario().option(id), scene.record.options.get(&id)) {
        (Some(option), Some(state)) => Ok((option, state)),
        _ => no("unknown_option", "That option is not on the board."),
    }
}

/// Somebody of the option's team who is on the bridge.
fn doer(scene: Scene<'_>, option: &ActionOption) -> Option<Id> {
    let mut team = scene.scenario().people.iter().filter(|person| person.team == Some(option.team));
    team.find(|person| scene.record.on_bridge(person.id)).map(|person| person.id)
}

fn runs(scene: Scene<'_>, option: Id) -> bool {
    scene.record.options.get(&option).is_some_and(|state| matches!(state.state, ActionState::Running(_)))
}
