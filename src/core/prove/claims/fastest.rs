//! Service can be restored within the run, and how fast at best.

use crate::prove::case::Case;
use crate::prove::fastest::Fastest;
use crate::prove::report::{Claim, Spread};
use crate::prove::sitting::Sitting;

use super::draft::{Draft, spread};

pub(super) fn claim(case: &Case, sittings: &[Sitting]) -> Claim {
    let mut draft =
        Draft::new("fastest", "Somebody who knows the answer restores service within the run, on every seed");
    let found: Vec<(u64, &Fastest)> =
        sittings.iter().filter_map(|one| Some((one.seed, one.fastest.as_ref()?))).collect();
    if found.is_empty() {
        return draft.not_applicable("users of no critical service are hurt");
    }
    if case.scenario().clock.ends.is_some() && !found.iter().any(|(_, one)| one.best_s().is_some()) {
        return draft.not_applicable("the run ends before service can be restored");
    }
    for (seed, _) in found.iter().filter(|(_, one)| one.best_s().is_none()) {
        let options =
            case.scenario().options.iter().filter(|option| option.restores).map(|option| option.id.as_str());
        let tried = options.collect::<Vec<_>>().join(", ");
        let tried = if tried.is_empty() { "no option is marked as restoring".to_owned() } else { tried };
        draft.against_on(*seed, "restoration", format!("not reached by any way tried ({tried})"));
    }
    let best = found.iter().filter_map(|(_, one)| one.best_s());
    draft.figure("fastest found", spread(Spread::of(best), "s from the first fault"));
    let golden = found.iter().filter_map(|(_, one)| one.golden_s);
    draft.figure("golden", spread(Spread::of(golden), "s"));
    ways(&mut draft, &found);
    draft.close()
}

/// By which options, on how many seeds.
fn ways(draft: &mut Draft, found: &[(u64, &Fastest)]) {
    let mut ways: Vec<(String, usize)> = Vec::new();
    let mut count = |way: String| match ways.iter_mut().find(|(one, _)| *one == way) {
        Some((_, times)) => *times += 1,
        None => ways.push((way, 1)),
    };
    for (_, one) in found {
        let mut options: Vec<&str> = one.options.iter().map(crate::base::Id::as_str).collect();
        options.sort_unstable();
        let itself = if options.is_empty() { "by itself".to_owned() } else { options.join(" + ") };
        let faster = one.golden_s.is_some_and(|golden| one.restored_s.is_none_or(|best| golden < best));
        count(if faster { "as in the golden run".to_owned() } else { itself });
    }
    let words: Vec<String> = ways.into_iter().map(|(way, times)| format!("{way} ({times})")).collect();
    draft.figure("by (seeds)", words.join("; "));
    let shortcuts: Vec<_> = found.iter().filter_map(|(_, one)| one.shortcut).collect();
    let mut options: Vec<_> = shortcuts.iter().map(|(option, _)| option.as_str()).collect();
    options.sort_unstable();
    options.dedup();
    for option in options {
        let times = shortcuts.iter().filter(|(one, _)| one.as_str() == option).map(|(_, seconds)| *seconds);
        let value = format!("{} although not marked as restoring", spread(Spread::of(times), "s"));
        draft.figure(format!("shortcut: {option}"), value);
    }
}
