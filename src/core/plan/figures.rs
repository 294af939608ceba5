//! Figures of a plan that lie beyond any run.

use crate::finding::codes::documents as codes;
use crate::scenario::load::{Checker, Problem};
use crate::sim::Command;

use super::format::{Plan, PlanOrder, When};

/// No run lasts longer than this, in seconds.
const FORTNIGHT_S: u64 = 14 * 24 * 3600;
/// No promise reaches further, in days.
const YEAR_DAYS: u64 = 366;
/// There are no more people to be hurt, a thousand million.
const PEOPLE: u64 = 1_000_000_000;

/// No step waits, and no order promises, beyond all measure.
pub(super) fn check(plan: &Plan, to: &mut Checker<'_>) {
    let mut figures: Vec<(String, u64, u64)> = Vec::new();
    for (i, step) in plan.steps.iter().enumerate() {
        figures.push((format!("steps[{i}].after_s"), step.after_s, FORTNIGHT_S));
        figures.push((format!("steps[{i}].again_s"), step.again_s, FORTNIGHT_S));
        waits(&step.when, &format!("steps[{i}].when"), &mut figures);
        for (j, order) in step.orders.iter().enumerate() {
            let path = format!("steps[{i}].orders[{j}]");
            match order {
                PlanOrder::Tell { next_in_s: Some(next_in_s), .. } => {
                    figures.push((format!("{path}.next_in_s"), *next_in_s, FORTNIGHT_S));
                }
                PlanOrder::Give(command) => given(command, &format!("{path}.0"), &mut figures),
                _ => {}
            }
        }
    }
    for (path, figure, most) in figures.into_iter().filter(|(_, figure, most)| figure > most) {
        let message = format!("{figure} is beyond all measure; {most} is the most");
        to.report(Problem::at(&codes::WAITS_TOO_LONG, path, message));
    }
}

fn waits(when: &When, path: &str, figures: &mut Vec<(String, u64, u64)>) {
    match when {
        When::After(_, seconds) | When::PromiseWithin(_, seconds) => {
            figures.push((format!("{path}.1"), *seconds, FORTNIGHT_S));
        }
        When::ReadsBelow(_, level) | When::ReadsAtLeast(_, level) => {
            figures.push((format!("{path}.1"), *level, 1000))
        }
        When::All(many) | When::Any(many) => {
            for (i, one) in many.iter().enumerate() {
                waits(one, &format!("{path}.0[{i}]"), figures);
            }
        }
        When::Not(one) => waits(one, &format!("{path}.0"), figures),
        _ => {}
    }
}

fn given(command: &Command, path: &str, figures: &mut Vec<(String, u64, u64)>) {
    let (field, figure, most) = match command {
        Command::AssignTask { box_s, .. } => ("box_s", *box_s, FORTNIGHT_S),
        Command::StartMonitoring { for_s, .. } => ("for_s", *for_s, FORTNIGHT_S),
        Command::SetReview { in_days, .. } => ("in_days", u64::from(*in_days), YEAR_DAYS),
        Command::RegisterTemporary { ends_in_days, .. } => ("ends_in_days", u64::from(*ends_in_days), YEAR_DAYS),
        Command::FillOptionCard { card, .. } => ("card.minutes", u64::from(card.minutes), FORTNIGHT_S / 60),
        Command::StateImpact(impact) => ("0.users", impact.users.unwrap_or_default(), PEOPLE),
        _ => return,
    };
    figures.push((format!("{path}.{field}"), figure, most));
}
