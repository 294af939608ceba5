//! Every false lead can be put aside on evidence that there is time to get.

use crate::prove::case::Case;
use crate::prove::herrings::Heard;
use crate::prove::players::Player;
use crate::prove::report::{Claim, Spread};
use crate::prove::sitting::Sitting;

use super::draft::{Draft, spread};

pub(super) fn claim(case: &Case, sittings: &[Sitting]) -> Claim {
    let mut draft = Draft::new(
        "red_herrings",
        "Every false lead that is heard can be refuted by evidence that comes before the run ends",
    );
    let mut any = false;
    for herring in case.scenario().signals.iter().filter(|signal| signal.red_herring) {
        let all = |sitting: &'_ Sitting| -> Vec<Heard> {
            sitting.heard.iter().filter(|heard| heard.herring == herring.id).cloned().collect()
        };
        let heard: Vec<(u64, Heard)> =
            sittings.iter().flat_map(|sitting| all(sitting).into_iter().map(|one| (sitting.seed, one))).collect();
        let id = herring.id.as_str();
        if heard.is_empty() {
            draft.figure(id, "heard in no run");
            continue;
        }
        any = true;
        // Who looks into everything must find it; a lead that only others hear, one of them.
        let asked: Vec<&(u64, Heard)> =
            heard.iter().filter(|(_, one)| one.player == Player::Inquirer.name()).collect();
        for (seed, one) in asked.iter().filter(|(_, one)| one.refuted.is_none()) {
            let says = format!("heard at {}, and nothing that was asked or tested spoke against it", one.at);
            draft.against_on(*seed, id, says);
        }
        if asked.is_empty() && heard.iter().all(|(_, one)| one.refuted.is_none()) {
            let (seed, first) = &heard[0];
            draft.against_on(*seed, id, format!("heard by \u{201c}{}\u{201d}, and refuted in no run", first.player));
        }
        let after = heard.iter().filter_map(|(_, one)| one.refuted.map(|(at, _)| at.since(one.at)));
        let mut by: Vec<&str> =
            heard.iter().filter_map(|(_, one)| one.refuted.as_ref().map(|(_, by)| by.as_str())).collect();
        by.sort_unstable();
        by.dedup();
        let (runs, in_time) = (heard.len(), heard.iter().filter(|(_, one)| one.refuted.is_some()).count());
        let by = if by.is_empty() { String::new() } else { format!(", by {}", by.join(", ")) };
        let after = spread(Spread::of(after), "s after it was heard");
        draft.figure(id, format!("heard in {runs} runs, refuted in {in_time}{by}, {after}"));
    }
    if any { draft.close() } else { draft.not_applicable("no false lead is heard in any run") }
}
