//! What the seat knew at a moment, in a few sentences.

use crate::scenario::Scenario;
use crate::sim::knowledge::{Knowledge, Standing};

use super::super::tell::{percent, span};

/// People, screens and messages at most that are named; the rest are counted.
const NAMED: usize = 4;

/// The seat's picture, from its beliefs alone.
pub(super) fn known(scenario: &Scenario, seat: &Knowledge) -> String {
    let parts = [reports(scenario, seat), screens(scenario, seat), people(scenario, seat), told(seat), course(seat)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn reports(scenario: &Scenario, seat: &Knowledge) -> Option<String> {
    let first = seat.first_report?;
    let answers = seat.facts.keys().filter(|(_, source)| scenario.person(*source).is_some()).count();
    let heard = match answers {
        0 => "no answer from anybody yet".to_owned(),
        1 => "one answer heard".to_owned(),
        n => format!("{n} answers heard"),
    };
    let tickets = if seat.tickets == 1 { "1 ticket".to_owned() } else { format!("{} tickets", seat.tickets) };
    Some(format!("First report at {}, {tickets} at nomination, {heard}.", scenario.clock.bare(first)))
}

fn screens(scenario: &Scenario, seat: &Knowledge) -> Option<String> {
    let name = |id| scenario.monitor(id).map_or_else(|| id.to_string(), |one| one.name.clone());
    let alerts: Vec<String> = seat
        .alerts
        .keys()
        .map(|id| {
            let last = seat.readings.get(id).and_then(|all| all.last()).and_then(|reading| reading.reads);
            last.map_or_else(|| name(*id), |reads| format!("{} at {}", name(*id), percent(reads)))
        })
        .collect();
    if alerts.is_empty() {
        return Some("No alert stood.".to_owned());
    }
    Some(format!("Alerts stood: {}.", named(&alerts)))
}

fn people(scenario: &Scenario, seat: &Knowledge) -> Option<String> {
    seat.accepted.as_ref()?;
    let here = seat.people.iter().filter(|(_, state)| state.on_bridge);
    let names: Vec<String> = here.filter_map(|(id, _)| scenario.person(*id)).map(|one| one.name.clone()).collect();
    Some(match names.len() {
        0 => "Nobody was on the bridge.".to_owned(),
        _ => format!("On the bridge: {}.", named(&names)),
    })
}

fn told(seat: &Knowledge) -> Option<String> {
    Some(match seat.sent.last() {
        None => "Nobody had been told anything.".to_owned(),
        Some(last) => format!("The last message was {} old.", span(seat.now.since(last.at))),
    })
}

fn course(seat: &Knowledge) -> Option<String> {
    let words = match seat.standing {
        Standing::Waiting => "The handover was not accepted.",
        Standing::Validating => "Nothing was decided yet.",
        Standing::Rejected => "The nomination had been rejected.",
        Standing::Monitoring => "Recovery was being watched.",
        Standing::Resolved => "The incident had been stated resolved.",
        Standing::Declared | Standing::Closed => return None,
    };
    Some(words.to_owned())
}

fn named(all: &[String]) -> String {
    let shown = all.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    match all.len().saturating_sub(NAMED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
