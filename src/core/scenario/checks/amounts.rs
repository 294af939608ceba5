//! Amounts of another order: minor units taken for major ones, or turned into minor ones twice.

use crate::finding::codes::plausible as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::CostStream;

/// What an hour of a person costs, in minor units, whatever the currency.
const HOUR: std::ops::RangeInclusive<u64> = 100..=100_000;
/// What a minute of a person in the response costs, in minor units.
const MINUTE: std::ops::RangeInclusive<u64> = 5..=10_000;
/// So many times less than the takings is no estimate any more.
const FAR: u64 = 20;

/// Pay is pay, and what the owner believes is near what the takings say.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    for (i, cost) in of.costs.iter().enumerate() {
        let (field, amount, usual) = match cost {
            CostStream::Productivity { per_hour, .. } => ("per_hour", *per_hour, HOUR),
            CostStream::Response { per_person_min, .. } => ("per_person_min", *per_person_min, MINUTE),
            _ => continue,
        };
        if amount > 0 && !usual.contains(&amount) {
            let (least, most) = (usual.start(), usual.end());
            let message = format!("{amount} minor units for a person's time is far from what it costs");
            let problem = Problem::at(&codes::MONEY, format!("costs[{i}].{field}"), message);
            to.report(problem.help(&format!("amounts are in minor units: {least} to {most} is usual")));
        }
    }
    estimates(of, to);
}

fn estimates(of: &Scenario, to: &mut Checker<'_>) {
    let takings = of.costs.iter().enumerate().filter_map(|(i, cost)| match cost {
        CostStream::Revenue { per_second, .. } => Some((i, per_second.saturating_mul(60))),
        _ => None,
    });
    let takings: Vec<(usize, u64)> = takings.collect();
    let a_minute = takings.iter().fold(0_u64, |sum, (_, one)| sum.saturating_add(*one));
    let views = of.people.iter().enumerate().filter_map(|(i, person)| Some((i, person.business.as_ref()?)));
    let believed: Vec<(usize, u64)> = views.map(|(i, view)| (i, view.per_minute)).collect();
    if a_minute == 0 || believed.is_empty() || !to.is_sound("costs") || !to.is_sound("people") {
        return;
    }
    // Far more can be lost than is taken, in penalties and pay; far less hardly.
    for (i, one) in believed.iter().filter(|(_, one)| one.saturating_mul(FAR) < a_minute) {
        let message = format!("{one} a minute is believed lost; the takings are {a_minute} a minute");
        let problem = Problem::at(&codes::MONEY, format!("people[{i}].business.per_minute"), message);
        to.report(problem.help("one of them is in another unit: all amounts are in minor units"));
        // Whoever takes most is the likeliest slip of the other kind.
        if let Some((i, most)) = takings.iter().max_by_key(|(_, one)| *one) {
            let message = format!("{most} a minute is taken here, far from the {one} that the business believes");
            let problem = Problem::at(&codes::MONEY, format!("costs[{i}].per_second"), message);
            to.report(problem.help("one of them is in another unit: all amounts are in minor units"));
        }
    }
}
