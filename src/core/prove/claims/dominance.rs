//! No way round the work: neither doing nothing, nor doing everything, nor luck, nor haste pays.

use crate::prove::players::Player;
use crate::prove::report::{Claim, Spread};
use crate::prove::sitting::Sitting;
use crate::prove::trial::{Must, Trial};

use super::draft::{Draft, spread};

pub(super) fn claim(sittings: &[Sitting]) -> Claim {
    let mut draft = Draft::new(
        "dominance",
        "Doing nothing, giving every order, only asking and random orders fail; taking the first cure scores no more than the golden run",
    );
    for sitting in sittings {
        let golden = sitting.trials.iter().find(|trial| trial.player == "golden");
        for trial in sitting.trials.iter().filter(|trial| !trial.by_plan) {
            hold(&mut draft, sitting.seed, trial, golden);
        }
    }
    for player in Player::ALL {
        let all = || sittings.iter().flat_map(|sitting| &sitting.trials).filter(|one| one.player == player.name());
        let passed = all().filter(|trial| trial.passed).count();
        let totals = spread(Spread::of(all().map(|trial| trial.total)), "permille");
        draft.figure(player.name(), format!("{passed} of {} passed, total {totals}", all().count()));
    }
    draft.close()
}

fn hold(draft: &mut Draft, seed: u64, trial: &Trial, golden: Option<&Trial>) {
    if trial.must == Must::Fail && trial.passed {
        draft.against_on(seed, trial.player.as_str(), format!("passes with {} permille", trial.total));
    }
    if let Some(golden) = golden.filter(|golden| trial.player == Player::Greedy.name() && trial.total > golden.total)
    {
        let says = format!("scores {} permille, more than the golden run's {}", trial.total, golden.total);
        draft.against_on(seed, trial.player.as_str(), says);
    }
}
