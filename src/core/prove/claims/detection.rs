//! Every fault can be seen before it has done its worst.

use crate::base::Id;
use crate::prove::case::Case;
use crate::prove::harm::Harm;
use crate::prove::report::{Claim, Spread};
use crate::prove::sitting::Sitting;

use super::draft::{Draft, spread};

pub(super) fn claim(case: &Case, sittings: &[Sitting]) -> Claim {
    let mut draft = Draft::new(
        "detection",
        "Every fault that begins is shown to the seat, or told when asked, before its harm a minute is at its worst",
    );
    let mut began = 0;
    for fault in &case.scenario().faults {
        let mut delays = Vec::new();
        let mut firsts: Vec<&str> = Vec::new();
        for sitting in sittings {
            for harm in sitting.harms.iter().filter(|harm| harm.fault == fault.id) {
                began += 1;
                hold(&mut draft, sitting.seed, harm);
                if let Some((seen, by)) = &harm.seen {
                    delays.push(seen.since(harm.began));
                    firsts.push(by);
                }
            }
        }
        let harmless = |harm: &Harm| harm.fault == fault.id && harm.peak.is_none();
        let quiet = sittings.iter().flat_map(|sitting| &sitting.harms).filter(|harm| harmless(harm)).count();
        figure(&mut draft, fault.id, delays, firsts, quiet);
    }
    if began == 0 { draft.not_applicable("no fault begins in any run") } else { draft.close() }
}

fn hold(draft: &mut Draft, seed: u64, harm: &Harm) {
    let Some(peak) = harm.peak else { return };
    let (fault, began) = (harm.fault.as_str(), harm.began);
    match &harm.seen {
        None => {
            let says = format!("begins at {began}, harms most until {peak}, and nothing of it ever reaches the seat");
            draft.against_on(seed, fault, says);
        }
        Some((seen, by)) if *seen >= peak => {
            let says = format!("begins at {began}, harms most until {peak}, first seen at {seen} ({by})");
            draft.against_on(seed, fault, says);
        }
        Some(_) => {}
    }
}

fn figure(draft: &mut Draft, fault: Id, delays: Vec<u64>, firsts: Vec<&str>, quiet: usize) {
    let mut by = firsts.clone();
    by.sort_unstable();
    by.dedup();
    let most = by.into_iter().max_by_key(|one| firsts.iter().filter(|first| first == &one).count());
    let mut value = match most {
        Some(most) => format!("first seen after {}, mostly by {most}", spread(Spread::of(delays.into_iter()), "s")),
        None => "not seen".to_owned(),
    };
    if quiet > 0 {
        value += &format!("; harms nobody by itself in {quiet} runs");
    }
    draft.figure(fault.as_str(), value);
}
