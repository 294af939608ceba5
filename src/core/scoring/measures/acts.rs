//! What was carried out: ways back, risks weighed, changes, a second way.

use std::collections::BTreeSet;

use crate::base::{Id, SimTime};
use crate::scenario::model::{ActionOption, Operation, Risk};
use crate::sim::command::OptionCard;
use crate::sim::event::EventKind;
use crate::sim::rules::words::all_say;

use super::super::record::{Deed, Record};
use super::{Measured, percent, span};

/// Seconds from the first restoring option known to a restoring act that was not stopped.
pub fn restore_begun(record: &Record<'_>) -> Measured {
    let restores = |id: Id| record.scenario().option(id).is_some_and(|option| option.restores);
    let known = record.first(|kind| matches!(kind, EventKind::OptionKnown { option } if restores(*option)));
    let Some(known) = known else {
        return Measured::missed("No way back became known: those who know one were not called.", record.duty());
    };
    let stopped = |deed: &Deed<'_>| deed.end.is_some() && !deed.finished;
    let act = record.directed().find(|deed| deed.option.restores && !stopped(deed));
    match act {
        Some(deed) => {
            let after = deed.start.t.since(known.t);
            let words = format!("{}: begun {} after it was known.", deed.option.name, span(after));
            Measured::found(after, words, Some(known), vec![deed.start.n])
        }
        None => Measured::missed("No restoring act was begun.", Some(known)),
    }
}

/// Whether an act needs a card.
pub(crate) fn risky(option: &ActionOption) -> bool {
    option.risk >= Risk::Medium || !option.reversible
}

/// The last card of an option before an event.
pub(crate) fn card_before<'a>(record: &Record<'a>, option: Id, before: u32) -> Option<&'a OptionCard> {
    let cards = record.all().take_while(|event| event.n < before).filter_map(|event| match &event.kind {
        EventKind::OptionCardFilled { option: one, card } if *one == option => Some(&**card),
        _ => None,
    });
    cards.last()
}

/// Whether every field of a card says something, and something else than the others.
pub(crate) fn complete(card: &OptionCard) -> bool {
    let texts = [&card.effect, &card.blast_radius, &card.reversal, &card.success_test, &card.abort_if];
    all_say(&texts.map(String::as_str)) && card.minutes > 0 && card.risk.is_some()
}

/// Whether an option was weighed before an event: a complete card that does not talk its risk down.
pub(crate) fn weighed_before(record: &Record<'_>, option: &ActionOption, before: u32) -> bool {
    card_before(record, option.id, before).is_some_and(|card| complete(card) && card.risk >= Some(option.risk))
}

/// Whether the last poll on an option before an event reached its team, and nobody objected.
fn polled_before(record: &Record<'_>, option: &ActionOption, before: u32) -> bool {
    let answers = record.all().take_while(|event| event.n < before).filter_map(|event| match event.kind {
        EventKind::PollAnswered { option: one, objector } if one == option.id => Some((event.n, objector)),
        _ => None,
    });
    let reached = |n: u32| record.on_bridge_before(n).iter().any(|id| record.team_of(*id) == Some(option.team));
    answers.last().is_some_and(|(n, objector)| objector.is_none() && reached(n))
}

/// Permille of risky acts that were checked before they began.
pub fn risky_acts_checked(record: &Record<'_>) -> Measured {
    let acts: Vec<Deed<'_>> = record.directed().filter(|deed| risky(deed.option)).collect();
    if acts.is_empty() {
        return Measured::not_applicable("Nothing risky was done.");
    }
    let checked = |deed: &&Deed<'_>| {
        let n = deed.start.n;
        weighed_before(record, deed.option, n)
            && (deed.option.risk < Risk::High || polled_before(record, deed.option, n))
    };
    let good = acts.iter().filter(checked).count();
    let words = format!("{good} of {} risky acts were checked first.", acts.len());
    let evidence = acts.iter().map(|deed| deed.start.n).collect();
    Measured::found((good * 1000 / acts.len()) as u64, words, record.duty(), evidence)
}

/// Pairs of acts that ran at once on one component.
pub fn overlapping_changes(record: &Record<'_>) -> Measured {
    let deeds: Vec<Deed<'_>> = record.directed().collect();
    if deeds.is_empty() {
        return Measured::not_applicable("Nothing was changed.");
    }
    let (mut pairs, mut evidence) = (0, Vec::new());
    for (index, one) in deeds.iter().enumerate() {
        for other in &deeds[index + 1..] {
            let together = other.start.t < one.end.map_or(record.end(), |end| end.t);
            let (mine, theirs) = (touches(record, one.option), touches(record, other.option));
            if together && mine.intersection(&theirs).next().is_some() {
                pairs += 1;
                evidence.push(other.start.n);
            }
        }
    }
    Measured::found(pairs, format!("{pairs} overlapping changes."), record.duty(), evidence)
}

/// The components that an option touches; taking back a change touches what was changed.
fn touches(record: &Record<'_>, option: &ActionOption) -> BTreeSet<Id> {
    let changed = |id: Id| record.scenario().change(id).map(|change| change.on);
    let touched = option.steps.iter().filter_map(|step| match step {
        Operation::Restart { component, .. } | Operation::FailOver { component, .. } => Some(*component),
        Operation::Isolate(component)
        | Operation::Rejoin(component)
        | Operation::Replace(component)
        | Operation::Preserve(component)
        | Operation::Restore { component, .. } => Some(*component),
        Operation::RollBack(change) => changed(*change),
        Operation::Pause(component) | Operation::Resume(component) => {
            record.scenario().component(*component).map(|one| one.id)
        }
        Operation::Fallback { .. } | Operation::Admit { .. } => None,
    });
    touched.collect()
}

/// Whether a change had its emergency record before an event.
pub(crate) fn authorised_before(record: &Record<'_>, option: Id, before: u32) -> bool {
    let record_of =
        |kind: &EventKind| matches!(kind, EventKind::ChangeAuthorised { option: one, .. } if *one == option);
    record.first(record_of).is_some_and(|event| event.n < before)
}

/// Permille of changes that had their emergency record before they began.
pub fn changes_authorised(record: &Record<'_>) -> Measured {
    let changes: Vec<Deed<'_>> = record.directed().filter(|deed| deed.option.needs_change).collect();
    if changes.is_empty() {
        return Measured::not_applicable("No change needed authority.");
    }
    let good = changes.iter().filter(|deed| authorised_before(record, deed.option.id, deed.start.n)).count();
    let evidence = changes.iter().map(|deed| deed.start.n).collect();
    let words = format!("{good} of {} changes were authorised before they began.", changes.len());
    Measured::found((good * 1000 / changes.len()) as u64, words, record.duty(), evidence)
}

/// Permille of the time of running acts in which another way stood ready on a filled card.
pub fn second_way(record: &Record<'_>) -> Measured {
    let deeds: Vec<Deed<'_>> = record.directed().collect();
    let (mut ran, mut covered, mut evidence) = (0, 0, Vec::new());
    for deed in &deeds {
        let end = deed.end.map_or(record.end(), |end| end.t);
        ran += end.since(deed.start.t);
        if let Some((ready, card)) = other_ready(record, deed, &deeds) {
            covered += end.since(ready.max(deed.start.t));
            evidence.push(card);
        }
    }
    if ran == 0 {
        return Measured::not_applicable("Nothing was carried out.");
    }
    let permille = covered * 1000 / ran;
    Measured::found(
        permille,
        format!("A second way stood ready {} of the time.", percent(permille)),
        record.duty(),
        evidence,
    )
}

/// Since when another restoring option, not yet spent, had a complete card, and that card's event.
fn other_ready(record: &Record<'_>, deed: &Deed<'_>, deeds: &[Deed<'_>]) -> Option<(SimTime, u32)> {
    let spent =
        |id: Id| deeds.iter().any(|one| one.option.id == id && one.end.is_some_and(|end| end.n < deed.start.n));
    record.all().find_map(|event| match &event.kind {
        EventKind::OptionCardFilled { option, card } if *option != deed.option.id && complete(card) => {
            let restores = record.scenario().option(*option).is_some_and(|option| option.restores);
            (restores && !spent(*option)).then_some((event.t, event.n))
        }
        _ => None,
    })
}
