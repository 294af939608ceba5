//! `teams`: computer-played teams of three competences on many seeds.

use std::sync::Arc;

use bridgecall_core::prove::teams::contest;
use bridgecall_core::prove::{Case, Teams};
use bridgecall_core::sim::Competence;

use crate::library::{Library, open};

use super::args::Many;
use super::failure::{Failure, print};
use super::threads::in_order;

pub(super) fn teams(library: &Library, args: &Many) -> Result<(), Failure> {
    let seeds = args.seeds();
    let count = usize::try_from(seeds.end - seeds.start).map_err(|_| Failure::cannot("error: too many seeds"))?;
    let mut all = Vec::new();
    for name in args.scenarios(library) {
        let case = Case::new(Arc::clone(&open(library, &name)?.content), Vec::new());
        let contests = in_order(count, args.threads, |index| contest(&case, seeds.start + index as u64));
        all.push(Teams::of(&case, &contests));
    }
    if args.json {
        print(&(serde_json::to_string(&all).expect("a contest has a JSON form") + "\n"))?;
    } else {
        print(&words(&all))?;
    }
    let wrong = all.iter().filter(|one| !one.are_in_order()).count();
    match wrong {
        0 => Ok(()),
        _ => Err(Failure::wrong(format!("{wrong} of {} scenarios do not tell the three teams apart", all.len()))),
    }
}

/// A table: mean totals, passes, and how often a run of the better stands above one of the lesser.
fn words(all: &[Teams]) -> String {
    let mut text = format!(
        "{:24} {:>7} {:>7} {:>7}   {:>13}   {:>5} {:>5}\n",
        "scenario", "novice", "trained", "expert", "passed", "A t>n", "A e>t"
    );
    let permille = |value: u64| format!("{}.{:02}", value / 1000, value % 1000 / 10);
    for one in all {
        let [novice, trained, expert] = Competence::ALL.map(|competence| one.mean(competence));
        let [n, t, e] = one.passed;
        text += &format!(
            "{:24} {novice:>7} {trained:>7} {expert:>7}   {:>13}   {:>5} {:>5}{}\n",
            one.scenario,
            format!("{n}/{t}/{e}"),
            permille(one.above(Competence::Trained, Competence::Novice)),
            permille(one.above(Competence::Expert, Competence::Trained)),
            if one.are_in_order() { "" } else { "   out of order" }
        );
    }
    text
}
