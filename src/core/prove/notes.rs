//! What a person would notice among the things that reach the seat: each with a weight, so that the
//! same notice in two runs can be compared.

use std::collections::BTreeMap;

use crate::base::{Id, SimTime};
use crate::scenario::Scenario;
use crate::sim::Simulation;
use crate::sim::event::{Event, EventKind, Fact, Subject, TestResult, Value};
use crate::sim::message::Effect;

/// A level must differ by this much (permille) to be told from the usual ups and downs.
const LEVEL: u64 = 20;
/// A count of tickets must differ by this much.
const TICKETS: u64 = 5;
/// In the other run the same notice may come this much later (seconds) by chance alone.
const CHANCE_S: u64 = 60;

/// Where a notice comes from, and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    sort: Sort,
    from: Id,
    about: Option<Subject>,
}

/// The sort of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Alert,
    Shown,
    Blind,
    Said,
    Told,
    Found,
    Tickets,
    LockedOut,
    Demand,
}

/// Something that speaks of trouble.
struct Note {
    key: Key,
    /// How loudly; `None`: it is said or it is not, and saying it once more is news.
    weight: Option<u64>,
    /// So much louder than in the other run it must be to tell something.
    least: u64,
}

/// The first thing that reached the seat in one run, spoke of trouble, and did not speak so in the
/// other: when, and from where.
pub(super) fn first_difference(
    scenario: &Scenario,
    with: &Simulation,
    without: &Simulation,
    from: SimTime,
) -> Option<(SimTime, String)> {
    let mut other: BTreeMap<Key, Vec<(SimTime, u64)>> = BTreeMap::new();
    for (t, note) in all(scenario, without, from) {
        let same = other.entry(note.key).or_default();
        same.push((t, note.weight.unwrap_or(same.len() as u64 + 1)));
    }
    let mut times: BTreeMap<Key, u64> = BTreeMap::new();
    all(scenario, with, from).find_map(|(t, note)| {
        let time = times.entry(note.key).or_default();
        *time += 1;
        let weight = note.weight.unwrap_or(*time);
        let same = other.get(&note.key).map(Vec::as_slice).unwrap_or_default();
        (weight >= at_that_time(same, t).saturating_add(note.least)).then(|| (t, words(scenario, note.key)))
    })
}

/// How loudly the same was said in the other run at that time, by chance a little later.
fn at_that_time(same: &[(SimTime, u64)], t: SimTime) -> u64 {
    let first_later = same.partition_point(|(when, _)| *when <= t);
    let around = &same[first_later.saturating_sub(1)..];
    around.iter().take_while(|(when, _)| *when <= t + CHANCE_S).map(|(_, weight)| *weight).max().unwrap_or(0)
}

fn all<'a>(scenario: &'a Scenario, sim: &'a Simulation, from: SimTime) -> impl Iterator<Item = (SimTime, Note)> + 'a {
    let since = sim.events().iter().filter(move |event| event.t >= from && event.kind.is_perceived());
    since.flat_map(move |event| notes(scenario, event).into_iter().map(|note| (event.t, note)))
}

fn notes(scenario: &Scenario, event: &Event) -> Vec<Note> {
    let plain = |sort: Sort, from: Id| vec![Note { key: Key { sort, from, about: None }, weight: None, least: 1 }];
    match &event.kind {
        EventKind::Shown { monitor, reads: Some(level), .. } => {
            let key = Key { sort: Sort::Shown, from: *monitor, about: None };
            vec![Note { key, weight: Some(1000_u64.saturating_sub(*level)), least: LEVEL }]
        }
        EventKind::Shown { monitor, reads: None, .. } => plain(Sort::Blind, *monitor),
        EventKind::AlertRaised { monitor, .. } => plain(Sort::Alert, *monitor),
        EventKind::SignalHeard { signal, .. } => {
            let true_word = |id: Id| scenario.signals.iter().any(|one| one.id == id && one.truth && !one.red_herring);
            if true_word(*signal) { plain(Sort::Said, *signal) } else { Vec::new() }
        }
        EventKind::Answered { facts, .. }
        | EventKind::TaskReported { facts, .. }
        | EventKind::Reported { facts, .. } => facts.iter().filter_map(told).collect(),
        EventKind::LockedOut { person, .. } => plain(Sort::LockedOut, *person),
        EventKind::Announced { by: Some(by), effect, .. } if *effect != Effect::Normal => plain(Sort::Said, *by),
        EventKind::Demanded { demand, .. } => plain(Sort::Demand, *demand),
        _ => Vec::new(),
    }
}

fn told(fact: &Fact) -> Option<Note> {
    if fact.confidence == 0 {
        return None;
    }
    let (sort, weight, least) = match fact.value {
        Value::Level(level) => (Sort::Told, Some(1000_u64.saturating_sub(level)), LEVEL),
        Value::OneTry(false) | Value::Signs | Value::Verdict(TestResult::Supported) => (Sort::Found, None, 1),
        Value::Count(count) => (Sort::Tickets, Some(count), TICKETS),
        _ => return None,
    };
    Some(Note { key: Key { sort, from: fact.source, about: Some(fact.about) }, weight, least })
}

/// Where a notice came from, for a report.
fn words(scenario: &Scenario, key: Key) -> String {
    let monitor = scenario.monitor(key.from).map(|one| one.name.as_str());
    let name = monitor.or_else(|| scenario.person(key.from).map(|one| one.name.as_str()));
    let name = name.unwrap_or_else(|| key.from.as_str()).to_owned();
    match key.sort {
        Sort::Alert => format!("alert of {name}"),
        Sort::Shown => format!("{name} on the screen"),
        Sort::Blind => format!("{name} without data"),
        Sort::Said => format!("word of {name}"),
        Sort::Told | Sort::Found => format!("answer of {name}"),
        Sort::Tickets => format!("tickets counted by {name}"),
        Sort::LockedOut => format!("{name} locked out"),
        Sort::Demand => format!("demand {name}"),
    }
}
