//! Ranges that a seed picks from.

use crate::base::Range;
use crate::finding::codes::numbers as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::Condition;

/// The longest time that a scenario may name: a fortnight.
pub(super) const FORTNIGHT_S: u64 = 14 * 24 * 3600;

/// No range is inverted or endless, and not all of them are points.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let ranges = ranges(of);
    for (path, Range(least, most)) in &ranges {
        if least > most {
            let problem = Problem::at(&codes::INVERTED, path.as_str(), format!("{least} is more than {most}"));
            to.report(problem.help(&format!("write ({most}, {least})")));
        }
        if *most > FORTNIGHT_S {
            let message = format!("{most} seconds is longer than a fortnight");
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
        ranges.extend(fault.returns_s.map(|returns| (format!("faults[{i}].returns_s"), returns)));
        ranges.extend(fault.lasts_s.map(|lasts| (format!("faults[{i}].lasts_s"), lasts)));
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
        ranges.extend(option.work.iter().map(|work| (format!("options[{i}].work.per_min"), work.per_min)));
    }
    for (i, initiative) in of.initiatives.iter().enumerate() {
        ranges.extend(initiative.again_s.map(|again| (format!("initiatives[{i}].again_s"), again)));
    }
    for (path, _, condition) in of.conditions() {
        for (path, part) in condition.parts(&path) {
            match part {
                Condition::At(range) | Condition::Silence(range) => ranges.push((format!("{path}.0"), *range)),
                Condition::Below { for_s, .. } | Condition::Lasting { for_s, .. } => {
                    ranges.push((format!("{path}.for_s"), *for_s));
                }
                _ => {}
            }
        }
    }
    ranges
}
