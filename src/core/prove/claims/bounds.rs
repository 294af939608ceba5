//! Good and bad runs lie apart, and no two runs are the same.

use crate::prove::report::{Claim, Spread};
use crate::prove::sitting::Sitting;
use crate::prove::trial::{Must, Trial};

use super::draft::{Draft, spread};

pub(super) fn claim(sittings: &[Sitting]) -> Claim {
    let mut draft = Draft::new(
        "bounds",
        "The worst golden run scores more than the best of the runs that must fail, and the time to restore differs between seeds",
    );
    let all = || sittings.iter().flat_map(|sitting| &sitting.trials);
    let golden = || all().filter(|trial| trial.player == "golden");
    draft.figure("all runs", spread(Spread::of(all().map(|trial| trial.total)), "permille"));
    draft.figure("golden", spread(Spread::of(golden().map(|trial| trial.total)), "permille"));
    let best_bad = all().filter(|trial| trial.by_plan && trial.must == Must::Fail).max_by_key(|trial| trial.total);
    let worst = golden().map(|trial| trial.total).min();
    if let (Some(worst), Some(bad)) = (worst, best_bad) {
        draft.figure("best of the runs that must fail", format!("{} permille, {}", bad.total, bad.player));
        if bad.total >= worst {
            let says = format!("scores {} permille where a golden run scores {worst}", bad.total);
            draft.against(bad.player.as_str(), says);
        }
    }
    let restored: Vec<u64> = golden().filter_map(|trial: &Trial| trial.restored_s).collect();
    let times = Spread::of(restored.iter().copied());
    draft.figure("time to restore, golden", spread(times, "s"));
    if restored.len() > 1 && times.is_some_and(|times| times.least == times.most) {
        draft.against("golden: time to restore", "the same on every seed, so that it can be learnt by heart");
    }
    draft.close()
}
