//! The author's own runs come out as the author says: the good one passes, the others fail.

use crate::prove::case::{Case, MODEL_RUNS};
use crate::prove::report::{Claim, Spread};
use crate::prove::sitting::Sitting;
use crate::prove::trial::Trial;

use super::draft::{Draft, spread};

pub(super) fn claim(case: &Case, sittings: &[Sitting]) -> Claim {
    let mut draft = Draft::new(
        "model_runs",
        "The golden run passes; the passive, the reckless and the lucky run fail, the lucky one by a gate; every run comes out as its author expects",
    );
    for name in MODEL_RUNS {
        if !case.plans().iter().any(|(plan, _)| plan == name) {
            draft.against(name, "the scenario has no such run");
        }
    }
    for sitting in sittings {
        for trial in sitting.trials.iter().filter(|trial| trial.by_plan) {
            hold(&mut draft, sitting.seed, trial);
        }
    }
    for (name, _) in case.plans() {
        let all = || sittings.iter().flat_map(|sitting| &sitting.trials).filter(|trial| trial.player == *name);
        let passed = all().filter(|trial| trial.passed).count();
        let totals = spread(Spread::of(all().map(|trial| trial.total)), "permille");
        draft.figure(name.as_str(), format!("{passed} of {} passed, total {totals}", all().count()));
    }
    draft.close()
}

fn hold(draft: &mut Draft, seed: u64, trial: &Trial) {
    let name = trial.player.as_str();
    let must_pass = match name {
        "golden" => Some(true),
        "passive" | "reckless" | "lucky" => Some(false),
        _ => None,
    };
    if must_pass.is_some_and(|must| must != trial.passed) {
        let says = if trial.passed { "passes, and must not" } else { "fails, and must pass" };
        draft.against_on(seed, name, format!("{says}: total {} permille", trial.total));
    }
    if name == "lucky" && trial.gates.is_empty() {
        draft.against_on(seed, "lucky: gates", "no gate stops it");
    }
    for complaint in &trial.complaints {
        draft.against_on(seed, format!("{name}: {}", complaint.about), complaint.says.as_str());
    }
}
