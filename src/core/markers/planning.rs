//! Decision and planning: service first, risks weighed, reasons kept.

use std::collections::BTreeSet;

use crate::scenario::model::{Risk, Seat};
use crate::scoring::measures::acts;
use crate::scoring::record::Deed;
use crate::sim::rules::words::says;
use crate::sim::{Event, EventKind};

use super::command::permille;
use super::element::{Category, Element};
use super::lens::Lens;
use super::marker::Standing;
use super::part::{Part, graded, halves, timed};
use super::spoken;

/// A decision is logged this soon (seconds) before or after it.
const LOGGED_S: u64 = 180;

pub(super) static ELEMENTS: [Element; 3] = [
    Element {
        id: "restores_first",
        category: Category::Planning,
        title: "Restores service before finding the cause",
        present: "Once a way back is known, it is begun within minutes, whatever is still unknown of the cause.",
        late: "A way back is begun long after it was known.",
        absent: "No way back is begun, or none ever became known because those who know one were not called.",
        harmful: "Takes down what serves people, with no evidence for it and nothing restored by it.",
        asked_of: &[Seat::MajorIncidentManager],
        look: restores_first,
    },
    Element {
        id: "weighs_risk",
        category: Category::Planning,
        title: "Weighs risk before a risky act, and keeps a second way",
        present: "Before a risky act its effect, reach, reversal and end are written down and doubt is asked for; another way stands ready.",
        late: "Some of it is weighed, or only once the act is under way.",
        absent: "Risky acts are begun with nothing weighed and no second way.",
        harmful: "Does what cannot be taken back unweighed, without authority, or against an objection.",
        asked_of: &[Seat::MajorIncidentManager],
        look: weighs_risk,
    },
    Element {
        id: "decides_openly",
        category: Category::Planning,
        title: "Decides at gates, with reasons on record",
        present: "Key decisions are made when they fall due, said aloud, and stand in the log with a reason of their own.",
        late: "Reasons are logged for some, or well afterwards.",
        absent: "Decisions are not made, or leave no reason behind; a gate passes undecided.",
        harmful: "Declares it over unverified, or waves a change through with nobody heard.",
        asked_of: &[Seat::MajorIncidentManager, Seat::ChangeManager],
        look: decides_openly,
    },
];

fn restores_first(lens: &Lens<'_, '_>) -> Vec<Part> {
    let harm = Part::harm("Took parts down without evidence, restoring nothing.", lens.offences("needless_harm"));
    let mut parts: Vec<Part> = harm.into_iter().collect();
    let restores = |id| lens.record.scenario().option(id).is_some_and(|option| option.restores);
    let known = lens.record.first(|kind| matches!(kind, EventKind::OptionKnown { option } if restores(*option)));
    let (Some(from), true) = (lens.major_from(), lens.record.is_major()) else {
        parts.push(Part::none("There was nothing to restore."));
        return parts;
    };
    let Some(known) = known else {
        parts.push(Part::absent("No way back became known.", from, lens.end(), Vec::new()));
        return parts;
    };
    let stopped = |deed: &Deed<'_>| deed.end.is_some() && !deed.finished;
    let act = lens.my_deeds().into_iter().find(|deed| deed.option.restores && !stopped(deed));
    let begun: Vec<&Event> = act.map(|deed| deed.start).into_iter().collect();
    parts.push(timed("A way back begun", known, &begun, lens.full("restore_begun", 600), lens.end()));
    parts
}

fn weighs_risk(lens: &Lens<'_, '_>) -> Vec<Part> {
    let deeds = lens.my_deeds();
    let risky: Vec<&Deed<'_>> = deeds.iter().filter(|deed| acts::risky(deed.option)).collect();
    let mut bad = lens.offences("destructive_without_card");
    bad.extend(lens.offences("unauthorised_changes"));
    bad.extend(risky.iter().filter_map(|deed| overruled(lens, deed)));
    let bad = Part::harm("Begun unweighed and for good, without authority, or against an objection.", bad);
    let mut parts: Vec<Part> = bad.into_iter().collect();
    let Some(first) = risky.first() else {
        parts.push(Part::none("Nothing risky was done."));
        return parts;
    };
    let checked = |deed: &&&Deed<'_>| {
        let n = deed.start.n;
        let polled = || {
            let polled = |kind: &EventKind| matches!(kind, EventKind::PollAnswered { option, .. } if *option == deed.option.id);
            let asked = lens.record.all().take_while(|event| event.n < n).any(|event| polled(&event.kind));
            asked || spoken::invited(lens, deed)
        };
        acts::weighed_before(lens.record, deed.option, n) && (deed.option.risk < Risk::High || polled())
    };
    let afterwards = |deed: &&&Deed<'_>| acts::weighed_before(lens.record, deed.option, u32::MAX);
    let good = risky.iter().filter(checked).count();
    let words = format!("{good} of {} risky acts weighed before they began.", risky.len());
    let evidence: Vec<u32> = risky.iter().map(|deed| deed.start.n).collect();
    let weighed = match good {
        all if all == risky.len() => Part::done(Standing::Present, words, evidence),
        0 if !risky.iter().any(|deed| afterwards(&deed)) => Part::absent(words, first.start, lens.end(), evidence),
        _ => Part::done(Standing::Late, words, evidence).since(first.start),
    };
    parts.extend(halves(weighed, second_way(lens, first.start)));
    parts
}

/// An act against which somebody had spoken when last asked.
fn overruled(lens: &Lens<'_, '_>, deed: &Deed<'_>) -> Option<u32> {
    let answers = lens.record.all().take_while(|event| event.n < deed.start.n).filter_map(|event| match event.kind {
        EventKind::PollAnswered { option, objector } if option == deed.option.id => Some(objector),
        _ => None,
    });
    answers.last().flatten().map(|_| deed.start.n)
}

fn second_way(lens: &Lens<'_, '_>, first: &Event) -> Part {
    let measured = acts::second_way(lens.record);
    let share = measured.value.and_then(|share| u64::try_from(share).ok()).unwrap_or(0);
    match graded(share, lens.full("second_way", 800), lens.zero("second_way", 200)) {
        Standing::Absent => Part::absent(measured.words, first, lens.end(), measured.evidence),
        standing => Part::done(standing, measured.words, measured.evidence).since(first),
    }
}

fn decides_openly(lens: &Lens<'_, '_>) -> Vec<Part> {
    let mut bad = lens.offences("resolved_unverified");
    let mut parts: Vec<Part> = Vec::new();
    for event in lens.record.all() {
        let EventKind::ChangeAwaited { change, due, .. } = event.kind else { continue };
        let decided =
            lens.my_first(|kind| matches!(kind, EventKind::ChangeDecided { change: one, .. } if *one == change));
        match decided {
            Some(decided) => {
                let heard = lens.my_sources().iter().any(|(_, source)| source.n < decided.n);
                let go = matches!(decided.kind, EventKind::ChangeDecided { go: true, .. });
                bad.extend((go && !heard).then_some(decided.n));
                parts.push(timed("A waiting change decided", event, &[decided], due.since(event.t), lens.end()));
            }
            None if due <= lens.end() => {
                parts.push(Part::absent("A waiting change passed its hour undecided.", event, due, vec![event.n]));
            }
            None => {}
        }
    }
    parts.extend(Part::harm("Declared over, or waved through, with nothing heard for it.", bad));
    parts.push(logged(lens));
    parts.extend(spoken::aloud(lens, &lens.my_deeds()));
    parts
}

fn is_key(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::Declared { .. }
            | EventKind::Rejected { .. }
            | EventKind::Reclassified { .. }
            | EventKind::ActionStarted { directed: true, .. }
            | EventKind::Resolved { .. }
    )
}

/// Reasons on record for key decisions: soon, afterwards, or not.
fn logged(lens: &Lens<'_, '_>) -> Part {
    let Some(duty) = lens.duty() else { return Part::none("Never came on duty.") };
    let decisions = lens.my_all(is_key);
    if decisions.is_empty() {
        return Part::absent("No key decision was made.", duty, lens.end(), Vec::new());
    }
    let mut logs = own_reasons(lens);
    let (mut soon, mut later, mut evidence) = (0, 0, Vec::new());
    for decision in &decisions {
        // A rejection carries its reason itself.
        if matches!(&decision.kind, EventKind::Rejected { reason, .. } if says(reason)) {
            soon += 1;
            evidence.push(decision.n);
            continue;
        }
        let apart = |log: &&Event| log.t.since(decision.t).max(decision.t.since(log.t));
        let near = logs.iter().position(|log| apart(log) <= LOGGED_S);
        let after = || logs.iter().position(|log| log.t > decision.t);
        let Some(at) = near.or_else(after) else { continue };
        if near.is_some() {
            soon += 1
        } else {
            later += 1
        }
        evidence.push(logs.remove(at).n);
    }
    let words = format!(
        "{} of {} key decisions have a reason on record, {soon} of them at once.",
        soon + later,
        decisions.len()
    );
    let (full, zero) = (lens.full("decisions_logged", 900), lens.zero("decisions_logged", 500));
    let all = decisions.len();
    match (graded(permille(soon, all), full, zero), graded(permille(soon + later, all), full, zero)) {
        (Standing::Present, _) => Part::done(Standing::Present, words, evidence).since(duty),
        (_, Standing::Absent) => {
            let missing = decisions.iter().map(|decision| decision.n).collect();
            Part::absent(words, duty, lens.end(), missing)
        }
        _ => Part::done(Standing::Late, words, evidence).since(duty),
    }
}

/// The seat's entries that say what and why, each reason once.
fn own_reasons<'a>(lens: &Lens<'_, 'a>) -> Vec<&'a Event> {
    let mut said: BTreeSet<&str> = BTreeSet::new();
    let fresh = lens.mine().filter(|event| match &event.kind {
        EventKind::DecisionLogged { what, why } => says(what) && says(why) && said.insert(why.as_str()),
        _ => false,
    });
    fresh.collect()
}
