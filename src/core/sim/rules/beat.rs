//! What moves by itself, looked at on every beat: screens, automation, initiatives, tempers.

use crate::base::Id;
use crate::scenario::model::{CastRole, Monitor};

use super::super::agenda::Item;
use super::super::event::{EventKind, InterruptionKind, Outcome};
use super::super::world::{BEAT_S, Flow};
use super::interrupts::BreakIn;
use super::{Scene, actions, answers, due, initiatives, interrupts, probes, tempers};

/// A figure is shown anew when it moved this much (permille)...
const MOVED: u64 = 10;
/// ...or when the last one is this old (seconds).
const STALE_S: u64 = 60;
/// Levels that users and rules speak about: down, hurt.
const MARKS: [u64; 2] = [100, 950];
/// A level's move worth a line in the log.
const NOTICEABLE: u64 = 50;

/// What follows from the flows as they stand.
pub fn look(scene: Scene<'_>, events: &mut Vec<EventKind>) {
    for flow in &scene.world.flows {
        level_changed(flow, events);
    }
    if scene.now.0 % scene.lots.screens_every_s.max(1) < BEAT_S {
        for place in &scene.lots.screens {
            show(scene, &scene.scenario().monitors[*place], events);
        }
    }
    faults(scene, events);
    actions::look(scene, events);
    initiatives::look(scene, events);
    harms(scene, events);
    signals(scene, events);
    tempers::feel(scene, events);
    break_in(scene, events);
    probes::look(scene, events);
    completed(scene, events);
}

fn level_changed(flow: &Flow, events: &mut Vec<EventKind>) {
    if flow.level == flow.logged {
        return;
    }
    let crossed = MARKS.iter().any(|mark| (flow.level < *mark) != (flow.logged < *mark));
    let moved = flow.level.abs_diff(flow.logged) >= NOTICEABLE || (flow.level == 1000 && flow.logged != 1000);
    if crossed || moved {
        events.push(EventKind::LevelChanged { service: flow.service, cohort: flow.cohort, level: flow.level });
    }
}

fn show(scene: Scene<'_>, monitor: &Monitor, events: &mut Vec<EventKind>) {
    let due = scene.now.0 % monitor.every_s.max(BEAT_S) < BEAT_S && scene.now.0 >= monitor.lag_s;
    if !due {
        return;
    }
    let as_of = answers::sampled_at(monitor, scene.now);
    let reads = answers::reads(scene, monitor, as_of);
    if monitor.on_screen {
        let last = scene.record.readings.get(&monitor.id).and_then(|readings| readings.last());
        let news = last.is_none_or(|last| match (last.reads, reads) {
            (Some(before), Some(now)) => before.abs_diff(now) >= MOVED || scene.now.since(last.at) >= STALE_S,
            (before, now) => before != now,
        });
        if news {
            events.push(EventKind::Shown { monitor: monitor.id, reads, as_of });
        }
    }
    if let (Some(bound), Some(reads)) = (monitor.alert_below, reads) {
        let standing = scene.record.alerts.contains_key(&monitor.id);
        if reads < bound && !standing {
            events.push(EventKind::AlertRaised { monitor: monitor.id, reads });
        } else if reads >= bound && standing {
            events.push(EventKind::AlertCleared { monitor: monitor.id });
        }
    }
}

fn signals(scene: Scene<'_>, events: &mut Vec<EventKind>) {
    for (place, watch) in &scene.lots.signals {
        let signal = &scene.scenario().signals[*place];
        if !scene.world.signals.contains(&signal.id) && watch.since(scene, scene.now).is_some() {
            events.extend(due::signal_heard(scene, signal.id));
        }
    }
}

/// Faults that one state of the world brings on: what a failure does to the next part.
fn faults(scene: Scene<'_>, events: &mut Vec<EventKind>) {
    let all = &scene.world.components.faults;
    for (place, watch) in &scene.lots.faults {
        let (fault, now) = (&scene.scenario().faults[*place], &all[*place]);
        // What was cured stays so until its state has passed and come again.
        let anew = watch.since(scene, scene.now).is_some_and(|since| now.ended.is_none_or(|ended| since > ended));
        if !scene.world.provoked.contains(&fault.id) && anew {
            let onset = scene.draw("onset", fault.id, 0, fault.onset_s);
            events.push(scene.later(onset, Item::Onset(fault.id)));
        }
    }
    for (place, ends) in &scene.lots.fault_ends {
        if all[*place].active && ends.since(scene, scene.now).is_some() {
            events.push(EventKind::FaultEnded { fault: all[*place].id });
        }
    }
}

/// The first person put at risk stands in the log: duties are counted from there.
fn harms(scene: Scene<'_>, events: &mut Vec<EventKind>) {
    let begun = scene.world.harms.iter().filter(|harm| !harm.logged && harm.people() > 0);
    events.extend(begun.map(|harm| EventKind::HarmBegan { harm: harm.id }));
}

/// What completes the run without a stand-down.
fn completed(scene: Scene<'_>, events: &mut Vec<EventKind>) {
    if scene.lots.ends.as_ref().is_some_and(|ends| ends.since(scene, scene.now).is_some()) {
        events.push(EventKind::RunEnded { outcome: Outcome::Completed });
    }
}

/// Who lacks confidence and who came for something of their own take turns.
fn break_in(scene: Scene<'_>, events: &mut Vec<EventKind>) {
    let before = events.len();
    // A resolver pulled off the task comes before any agenda.
    let pulls = matches!(scene.world.mood.permille(), 301..=450);
    let agendas_first = scene.world.interruptions.is_multiple_of(2) && !pulls;
    if agendas_first && tempers::make_scenes(scene, events) {
        return;
    }
    interrupt(scene, events);
    if !agendas_first && events.len() == before {
        tempers::make_scenes(scene, events);
    }
}

/// Low confidence makes people break in: first for news, then past the Manager, then for command.
fn interrupt(scene: Scene<'_>, events: &mut Vec<EventKind>) {
    let mood = &scene.world.mood;
    let why = match mood.permille() {
        0..=300 => InterruptionKind::Takeover,
        301..=450 => InterruptionKind::ResolverPulledAside,
        451..=600 => InterruptionKind::InformationDemand,
        _ => return,
    };
    if !interrupts::may(scene) {
        return;
    }
    let number = interrupts::next(scene);
    let resolver = if why == InterruptionKind::ResolverPulledAside { resolver_at_work(scene, number) } else { None };
    let why = if resolver.is_none() && why == InterruptionKind::ResolverPulledAside {
        InterruptionKind::InformationDemand
    } else {
        why
    };
    let role = if why == InterruptionKind::Takeover { CastRole::OperationsDirector } else { CastRole::BusinessOwner };
    let Some(by) = scene.of_role(role).or_else(|| scene.of_role(CastRole::OperationsDirector)) else { return };
    let who = BreakIn { by: by.id, why, resolver, theory: None };
    events.extend(interrupts::raise(scene, who, scene.content.policy.times.interruption_s, None));
}

fn resolver_at_work(scene: Scene<'_>, number: u32) -> Option<Id> {
    let here: Vec<Id> = scene
        .scenario()
        .people
        .iter()
        .filter(|person| person.role == CastRole::Resolver && scene.record.on_bridge(person.id))
        .map(|person| person.id)
        .collect();
    let count = here.len() as u64;
    let index = scene.seed.below("pulled", Id::from("resolver"), u64::from(number), count.max(1));
    here.get(usize::try_from(index).ok()?).copied()
}
