//! Deeds without a pause between them, and changes made before they are asked about.

use crate::base::Range;
use crate::finding::codes::reach as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};

/// Between a deed and the next there is time, and so there is between a question and its answer.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    for (i, initiative) in of.initiatives.iter().enumerate() {
        if let Some(Range(0, _)) = initiative.again_s {
            let message = format!("`{}` would act again at once, and again", initiative.id);
            let problem = Problem::at(&codes::NO_PAUSE, format!("initiatives[{i}].again_s"), message);
            to.report(problem.help("give it seconds between: (120, 240)"));
        }
    }
    for (i, change) in of.changes.iter().enumerate() {
        if let Some(planned) = change.planned.as_ref().filter(|one| one.asked_at_s >= one.made_at_s) {
            let message = format!("made at {}, but asked about at {}", planned.made_at_s, planned.asked_at_s);
            to.report(Problem::at(&codes::DECIDED_AFTER, format!("changes[{i}].planned.asked_at_s"), message));
        }
    }
}
