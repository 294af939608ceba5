//! What people, teams, outside bodies and automation do by themselves: looked at on every beat.

use crate::base::{Id, SimTime};
use crate::scenario::model::{Deed, Initiative, Operation};

use super::super::agenda::Item;
use super::super::command::Reply;
use super::super::event::{EventKind, InterruptionKind};
use super::super::knowledge::{ActionState, Standing};
use super::interrupts::BreakIn;
use super::watch::Watch;
use super::{Scene, actions, interrupts, operations};

/// Everything that somebody begins at this beat.
pub(super) fn look(scene: Scene<'_>, events: &mut Vec<EventKind>) {
    for (place, (watch, lag_s)) in &scene.lots.initiatives {
        let initiative = &scene.scenario().initiatives[*place];
        if ripe(scene, initiative, watch, *lag_s) {
            take(scene, initiative, events);
        }
    }
}

/// Whether it is begun now; a team sees what it owns late.
fn ripe(scene: Scene<'_>, initiative: &Initiative, watch: &Watch, lag_s: u64) -> bool {
    if scene.world.components.paused.contains(&initiative.id) {
        return false;
    }
    let free = match (scene.world.initiatives.get(&initiative.id), initiative.again_s) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some((times, last)), Some(range)) => {
            let gone = scene.now.since(*last);
            gone > 0 && scene.reaches(gone, "again", initiative.id, u64::from(*times), range)
        }
    };
    let as_believed = SimTime(scene.now.0.saturating_sub(lag_s));
    free && watch.since(scene, as_believed).is_some() && !is_left(scene, initiative)
}

/// A person plays whoever would do it.
fn is_left(scene: Scene<'_>, initiative: &Initiative) -> bool {
    initiative.by.is_some_and(|by| interrupts::is_played(scene, by))
}

fn take(scene: Scene<'_>, initiative: &Initiative, events: &mut Vec<EventKind>) {
    events.push(EventKind::InitiativeTaken { initiative: initiative.id });
    for (index, deed) in initiative.does.iter().enumerate() {
        match deed {
            Deed::Start(option) => start(scene, *option, events),
            Deed::Operate(operation) => {
                let deed = u32::try_from(index).unwrap_or(u32::MAX);
                events.push(EventKind::Acted { initiative: initiative.id, deed });
                let before: Vec<Operation> = initiative.does[..index].iter().filter_map(operation_of).collect();
                events.extend(operations::follows(scene, &before, *operation));
            }
            Deed::Announce { warns_s: Some(warns_s), .. } => warn(scene, initiative, *warns_s, events),
            Deed::Announce { .. } => events.extend(announced(initiative)),
            Deed::Demand { within_s, audience, text, .. } => {
                let due = scene.now + *within_s;
                let demand = initiative.id;
                events.push(EventKind::Demanded {
                    demand,
                    by: initiative.by,
                    audience: *audience,
                    due,
                    text: text.clone(),
                });
                events.push(scene.later(*within_s, Item::DemandDue(demand)));
            }
        }
    }
}

fn operation_of(deed: &Deed) -> Option<Operation> {
    match deed {
        Deed::Operate(operation) => Some(*operation),
        _ => None,
    }
}

fn start(scene: Scene<'_>, option: Id, events: &mut Vec<EventKind>) {
    let state = scene.record.options.get(&option).map(|state| state.state).unwrap_or_default();
    let tries = scene.world.tries.get(&option).copied().unwrap_or(0);
    if tries == 0 && matches!(state, ActionState::Idle | ActionState::Declined(_)) {
        let option = scene.scenario().option(option);
        events.extend(option.into_iter().flat_map(|option| actions::begin(scene, option, false)));
    }
}

/// Somebody is about to speak in public, and says so: the Manager can talk them out of it.
fn warn(scene: Scene<'_>, initiative: &Initiative, warns_s: u64, events: &mut Vec<EventKind>) {
    let Some(by) = initiative.by else {
        events.extend(announced(initiative));
        return;
    };
    let who = BreakIn::new(by, InterruptionKind::WantsToAnnounce);
    let unanswered = Item::Announce(initiative.id, interrupts::next(scene));
    events.extend(interrupts::raise(scene, who, warns_s, Some(unanswered)));
}

/// The moment of the announcement: it is made unless they were talked out of it.
pub(super) fn announce(scene: Scene<'_>, id: Id, interruption: u32) -> Vec<EventKind> {
    let Some(initiative) = scene.scenario().initiative(id) else { return Vec::new() };
    let answer = scene.record.interruptions.get(&interruption).and_then(|state| state.answered);
    match answer {
        Some((_, reply)) if reply != Reply::Yield => Vec::new(),
        _ => announced(initiative),
    }
}

fn announced(initiative: &Initiative) -> Vec<EventKind> {
    let of = initiative.does.iter().find_map(|deed| match deed {
        Deed::Announce { audience, effect, text, .. } => Some((*audience, *effect, text.clone())),
        _ => None,
    });
    let event = of.map(|(audience, effect, text)| EventKind::Announced { by: initiative.by, audience, effect, text });
    event.into_iter().collect()
}

/// A demand's time is up: a message to its audience since then is the answer.
pub(super) fn demand_due(scene: Scene<'_>, id: Id) -> Vec<EventKind> {
    let waiting = scene.record.demands.get(&id).is_some_and(|demand| demand.met.is_none());
    if waiting && scene.record.standing < Standing::Closed {
        return vec![EventKind::DemandMissed { demand: id }];
    }
    Vec::new()
}
