//! Every objective tells good from bad: somebody reaches it fully, somebody does not.

use crate::prove::case::Case;
use crate::prove::report::Claim;
use crate::prove::sitting::Sitting;
use crate::prove::trial::Mark;

use super::draft::Draft;

pub(super) fn claim(case: &Case, sittings: &[Sitting]) -> Claim {
    let mut draft =
        Draft::new("objectives", "Every objective that applies is fully reached by some run and missed by another");
    let (mut applied, mut never, mut rare) = (0, Vec::new(), Vec::new());
    for (index, objective) in case.content().rubric.objectives.iter().enumerate() {
        let trials = sittings.iter().flat_map(|sitting| &sitting.trials);
        let mut marks: Vec<Mark> = trials.filter_map(|trial| trial.marks.get(index).copied()).collect();
        marks.retain(|mark| *mark != Mark::NotApplicable);
        if marks.is_empty() {
            never.push(objective.id.as_str());
            continue;
        }
        applied += 1;
        let name = format!("{} {}", objective.id, objective.title);
        let (reached, missed) = (marks.contains(&Mark::Full), marks.iter().any(|mark| *mark != Mark::Full));
        // What hangs on a rare chance, in hardly a run of a seed, says nothing either way.
        if !(reached && missed) && marks.len() <= 2 * sittings.len() {
            rare.push(objective.id.as_str());
            continue;
        }
        match (reached, missed) {
            (false, _) => draft.against(name, format!("no run of {} earns all of it", marks.len())),
            (true, false) => draft.against(name, format!("all {} runs earn all of it", marks.len())),
            (true, true) => {}
        }
    }
    draft.figure("objectives that applied", applied.to_string());
    if !never.is_empty() {
        draft.figure("objectives that applied in no run", never.join(", "));
    }
    if !rare.is_empty() {
        draft.figure("objectives that applied too rarely to tell", rare.join(", "));
    }
    if applied == 0 { draft.not_applicable("no objective applied in any run") } else { draft.close() }
}
