//! Probes: when a question is put, what is taken as its answer, when it goes away.
//!
//! A probe changes nothing in the world and asks the same in practice and exam. One is open at a
//! time; what comes meanwhile waits.

use crate::base::{Id, Range, SimTime};
use crate::scenario::model::{Clock, Question};

use super::super::agenda::Item;
use super::super::command::Command;
use super::super::event::EventKind;
use super::super::knowledge::{ProbeState, Standing};
use super::super::probe::{CONFIDENCE_STEP, ProbeAnswer};
use super::{Decision, Scene, no};

/// Real seconds that a probe stays.
const OPEN_REAL_S: u64 = 20;
/// A probe that finds another one open comes so much later (seconds).
const WAITS_S: u64 = 30;

/// The probes of a run that asks for them, in seconds from then; the seed picks within the bounds.
const SCHEDULE: [(Question, Range); 9] = [
    (Question::Major, Range(240, 420)),
    (Question::Down, Range(540, 720)),
    (Question::Since, Range(840, 1020)),
    (Question::NextUpdate, Range(1200, 1440)),
    (Question::Owner, Range(1620, 1920)),
    (Question::Worse, Range(2100, 2400)),
    (Question::NextUpdate, Range(2700, 3120)),
    (Question::Down, Range(3420, 3900)),
    (Question::Owner, Range(4500, 5400)),
];

/// What follows from an order about probes.
pub(super) fn order(scene: Scene<'_>, command: &Command) -> Decision {
    match command {
        Command::AnswerProbe { probe, answer, confidence } => self::answer(scene, *probe, answer, *confidence),
        _ => take(scene),
    }
}

/// Puts the default questions on the agenda.
fn take(scene: Scene<'_>) -> Decision {
    if scene.record.probed {
        return no("probed", "You are asked already.");
    }
    let mut events = vec![EventKind::ProbesTaken];
    for (number, (asks, within)) in (0..).zip(SCHEDULE) {
        let after = scene.draw("probe", scene.scenario().id, number, within);
        events.push(scene.later(after, Item::Probe(asks)));
    }
    Ok(events)
}

fn answer(scene: Scene<'_>, probe: u32, answer: &ProbeAnswer, confidence: u8) -> Decision {
    let Some(state) = scene.record.probes.get(&probe) else {
        return no("unknown_probe", format!("No question {probe} was put."));
    };
    if !state.is_open() {
        return no("probe_over", format!("Question {probe} is answered or gone."));
    }
    if !answer.fits(state.asks) {
        return no("wrong_answer", "That is no answer to what is asked.");
    }
    if confidence > 100 || !confidence.is_multiple_of(CONFIDENCE_STEP) {
        return no("confidence", format!("Say how sure you are from 0 to 100, in steps of {CONFIDENCE_STEP}."));
    }
    let services = if let ProbeAnswer::Services(all) = answer { all.as_slice() } else { &[] };
    if let Some(stranger) = services.iter().find(|id| scene.scenario().service(**id).is_none()) {
        return no("unknown_service", format!("There is no service `{stranger}`."));
    }
    if let ProbeAnswer::Team(team) = answer
        && scene.scenario().team(*team).is_none()
    {
        return no("unknown_team", format!("There is no team `{team}`."));
    }
    if *answer == ProbeAnswer::Skip {
        return Ok(vec![EventKind::ProbeLapsed { probe }]);
    }
    Ok(vec![EventKind::ProbeAnswered { probe, answer: answer.clone(), confidence }])
}

/// A question of the schedule is due.
pub(super) fn due(scene: Scene<'_>, asks: Question) -> Vec<EventKind> {
    if scene.record.probes.values().any(ProbeState::is_open) {
        return vec![scene.later(WAITS_S, Item::Probe(asks))];
    }
    open(scene, asks, None)
}

/// Questions that the scenario places.
pub(super) fn look(scene: Scene<'_>, events: &mut Vec<EventKind>) {
    if scene.lots.probes.is_empty() || scene.record.probes.values().any(ProbeState::is_open) {
        return;
    }
    let asked = |id: Id| scene.record.probes.values().any(|state| state.placed == Some(id));
    let placed = scene.scenario().probes.iter().zip(&scene.lots.probes);
    let mut ready = placed.filter(|(probe, watch)| !asked(probe.id) && watch.since(scene, scene.now).is_some());
    if let Some((probe, _)) = ready.next() {
        events.extend(open(scene, probe.asks, Some(probe.id)));
    }
}

fn open(scene: Scene<'_>, asks: Question, placed: Option<Id>) -> Vec<EventKind> {
    if scene.record.standing == Standing::Closed {
        return Vec::new();
    }
    let probe = u32::try_from(scene.record.probes.len() + 1).unwrap_or(u32::MAX);
    let stays_s = stays_s(&scene.scenario().clock, scene.now);
    let due = scene.now + stays_s;
    vec![EventKind::ProbeOpened { probe, asks, placed, due }, scene.later(stays_s, Item::ProbeLapse(probe))]
}

/// Simulated seconds that pass in the real ones for which a probe stays, at the scenario's pace.
fn stays_s(clock: &Clock, now: SimTime) -> u64 {
    (OPEN_REAL_S * clock.pace_at(now).in_ten / 10).max(OPEN_REAL_S)
}

/// Nobody answered.
pub(super) fn lapse(scene: Scene<'_>, probe: u32) -> Vec<EventKind> {
    let open = scene.record.probes.get(&probe).is_some_and(ProbeState::is_open);
    if open { vec![EventKind::ProbeLapsed { probe }] } else { Vec::new() }
}
