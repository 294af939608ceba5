//! More figures with a most: what people and outside bodies do, and amounts of work.

use crate::scenario::Scenario;
use crate::scenario::model::{Deed, Operation};

use super::figures::{AMOUNT, COUNT};
use super::ranges::FORTNIGHT_S;

/// Adds each with its path and its most.
pub(super) fn list(of: &Scenario, figures: &mut Vec<(String, u64, u64)>) {
    for (i, person) in of.people.iter().enumerate() {
        figures.extend(person.shift_ends_s.map(|ends| (format!("people[{i}].shift_ends_s"), ends, FORTNIGHT_S)));
    }
    for (i, team) in of.teams.iter().enumerate() {
        figures.extend(team.hands.map(|hands| (format!("teams[{i}].hands"), hands, COUNT)));
    }
    for (i, change) in of.changes.iter().enumerate() {
        if let Some(planned) = &change.planned {
            figures.push((format!("changes[{i}].planned.asked_at_s"), planned.asked_at_s, FORTNIGHT_S));
            figures.push((format!("changes[{i}].planned.made_at_s"), planned.made_at_s, FORTNIGHT_S));
        }
    }
    for (i, option) in of.options.iter().enumerate() {
        if let Some(work) = &option.work {
            figures.push((format!("options[{i}].work.units"), work.units, COUNT));
            figures.push((format!("options[{i}].work.hopes"), work.hopes, 100_000));
        }
    }
    for (path, operation) in of.operations() {
        if let (Operation::Restart { down_s, .. }, true) = (operation, path.starts_with("initiatives")) {
            figures.push((format!("{path}.down_s"), down_s, FORTNIGHT_S));
        }
    }
    for (i, initiative) in of.initiatives.iter().enumerate() {
        for (j, deed) in initiative.does.iter().enumerate() {
            let path = format!("initiatives[{i}].does[{j}]");
            match deed {
                Deed::Announce { warns_s: Some(warns_s), .. } => {
                    figures.push((format!("{path}.warns_s"), *warns_s, FORTNIGHT_S));
                }
                Deed::Demand { within_s, penalty, .. } => {
                    figures.push((format!("{path}.within_s"), *within_s, FORTNIGHT_S));
                    figures.push((format!("{path}.penalty"), *penalty, AMOUNT));
                }
                _ => {}
            }
        }
    }
}
