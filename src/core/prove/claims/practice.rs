//! What practice asks of a scenario beyond fairness: advice, for which nothing fails.

use crate::prove::case::Case;
use crate::prove::endings::different;
use crate::prove::report::{Claim, Spread};
use crate::prove::sitting::Sitting;
use crate::prove::trial::Mark;

use super::draft::{Draft, spread};

/// Things that happen before the seat's eyes for every objective: authors of exercises who counted
/// theirs give eight to twelve. Fewer, and marks hang on a moment; more, and most of it is noise.
const LEAST_EVENTS: u64 = 8;
/// Three times the upper end of what practice counts.
const MOST_EVENTS: u64 = 36;
/// Different ends that choices lead to: three or four are enough, the do-nothing end among them.
const BRANCHES: usize = 3;
/// From so many options on, more than half of them should lead somewhere of their own.
const MANY: usize = 8;

pub(super) fn claim(case: &Case, sittings: &[Sitting]) -> Claim {
    let mut draft = Draft::new(
        "practice",
        "Advice from practice: 8 to 12 events for an objective, three or four choices that matter, a trigger and a visible event for every objective",
    );
    density(&mut draft, sittings);
    choices(&mut draft, case, sittings);
    cues(&mut draft, case, sittings);
    draft.close_as_advice()
}

/// Events for each objective, in the golden run.
fn density(draft: &mut Draft, sittings: &[Sitting]) {
    let of_seed = |sitting: &Sitting| {
        let golden = sitting.trials.iter().find(|trial| trial.player == "golden")?;
        let objectives = golden.marks.iter().filter(|mark| **mark != Mark::NotApplicable).count() as u64;
        sitting.load?.perceived.checked_div(objectives)
    };
    let Some(all) = Spread::of(sittings.iter().filter_map(of_seed)) else { return };
    draft.figure("events for each objective", spread(Some(all), ""));
    if all.median < LEAST_EVENTS {
        draft.against("events", format!("{} for each objective; let more happen, or judge less", all.median));
    } else if all.median > MOST_EVENTS {
        draft.against("events", format!("{} for each objective; most of it is noise", all.median));
    }
}

/// Options that lead to different ends.
fn choices(draft: &mut Draft, case: &Case, sittings: &[Sitting]) {
    let options = case.scenario().options.len();
    let Some(all) = Spread::of(sittings.iter().map(|sitting| different(&sitting.endings) as u64)) else { return };
    draft.figure(
        "different ends of single options",
        format!("{}, of {options} options and doing nothing", spread(Some(all), "")),
    );
    let ends = usize::try_from(all.median).unwrap_or(usize::MAX);
    if options + 1 >= BRANCHES && ends < BRANCHES {
        let says = format!("{options} options lead to {ends} different ends; three or four that matter are better");
        draft.against("options", says);
    } else if options >= MANY && ends <= options / 2 {
        draft.against("options", format!("{options} options lead to {ends} different ends; the rest is decoration"));
    }
}

/// A trigger and a visible event for every objective that applies.
fn cues(draft: &mut Draft, case: &Case, sittings: &[Sitting]) {
    for (index, objective) in case.content().rubric.objectives.iter().enumerate() {
        let trials = sittings.iter().flat_map(|sitting| &sitting.trials);
        let applied = trials.filter(|trial| trial.marks.get(index).is_some_and(|mark| *mark != Mark::NotApplicable));
        let cues: Vec<_> = applied.filter_map(|trial| trial.cues.get(index)).collect();
        if cues.is_empty() {
            continue;
        }
        let name = format!("{} {}", objective.id, objective.title);
        if !cues.iter().any(|cue| cue.trigger) {
            draft.against(name, "no event opens this duty in any run");
        } else if !cues.iter().any(|cue| cue.visible) {
            draft.against(name, "no event shows whether it was done, in any run");
        }
    }
}
