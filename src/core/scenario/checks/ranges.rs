//! Ranges that a seed picks from.

use crate::base::Range;
use crate::finding::codes::numbers as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::Trigger;

/// The longest time that a scenario may name: a week.
pub(super) const WEEK_S: u64 = 7 * 24 * 3600;

/// No range is inverted or endless, and not all of them are points.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let ranges = ranges(of);
    for (path, Range(least, most)) in &ranges {
        if least > most {
            let problem = Problem::at(&codes::INVERTED, path.as_str(), format!("{least} is more than {most}"));
            to.report(problem.help(&format!("write ({most}, {least})")));
        }
        if *most > WEEK_S {
            let message = format!("{most} seconds is longer than a week");
            to.report(Problem::at(&codes::TOO_MUCH, format!("{path}.1"), message));
        }
    }
    if ranges.iter().all(|(_, Range(least, most))| least == most) && to.is_sound("people") && to.is_sound("faults") {
        let message = "not one range has a spread, so every seed plays the same";
        to.report(Problem::at(&codes::NO_SPREAD, "people", message).help("give some delays room: (30, 90)"));
    }
}

fn ranges(of: &Scenario) -> Vec<(String, Range)> {
    let mut ranges = vec![("briefing.handover.at_s".to_owned(), of.briefing.handover.at_s)];
    for (i, fault) in of.faults.iter().enumerate() {
        ranges.push((format!("faults[{i}].onset_s"), fault.onset_s));
        ranges.extend(fault.lasts_s.map(|lasts| (format!("faults[{i}].lasts_s"), lasts)));
    }
    for (i, team) in of.teams.iter().enumerate() {
        let initiatives = team.initiatives.iter().enumerate();
        ranges.extend(initiatives.map(|(j, one)| (format!("teams[{i}].initiatives[{j}].for_s"), one.for_s)));
    }
    for (i, person) in of.people.iter().enumerate() {
        ranges.push((format!("people[{i}].picks_up_s"), person.picks_up_s));
        ranges.push((format!("people[{i}].answers_s"), person.answers_s));
        ranges.extend(person.business.iter().map(|view| (format!("people[{i}].business.takes_s"), view.takes_s)));
    }
    for (i, hypothesis) in of.hypotheses.iter().enumerate() {
        ranges.push((format!("hypotheses[{i}].takes_s"), hypothesis.takes_s));
    }
    for (i, option) in of.options.iter().enumerate() {
        ranges.push((format!("options[{i}].takes_s"), option.takes_s));
    }
    for (i, signal) in of.signals.iter().enumerate() {
        match &signal.when {
            Trigger::At(range) | Trigger::Silence(range) => ranges.push((format!("signals[{i}].when.0"), *range)),
            Trigger::Below { for_s, .. } => ranges.push((format!("signals[{i}].when.for_s"), *for_s)),
        }
    }
    ranges
}
