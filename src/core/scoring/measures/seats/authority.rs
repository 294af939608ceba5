//! Authority: changes frozen, requests answered in time and rightly, suppliers called.

use crate::base::Id;
use crate::sim::event::{Event, EventKind, TestResult};

use super::super::super::record::Record;
use super::super::{Measured, acts, span, work};

/// Seconds from the declaration to the freeze.
pub fn freeze_time(record: &Record<'_>) -> Measured {
    let Some(declared) = record.first(|kind| matches!(kind, EventKind::Declared { .. })) else {
        return Measured::not_applicable("Nothing was declared.");
    };
    match record.own().find(|event| event.kind == EventKind::ChangesFrozen) {
        Some(event) => {
            let after = event.t.since(declared.t);
            Measured::found(after, format!("Frozen after {}.", span(after)), Some(declared), vec![event.n])
        }
        None => Measured::missed("Changes were never frozen by this seat.", Some(declared)),
    }
}

/// A request that was this seat's to answer, and its answer.
pub(super) struct Asked<'a> {
    pub(super) request: &'a Event,
    pub(super) option: Id,
    pub(super) answer: Option<&'a Event>,
}

/// Requests for authority that were put to this seat.
pub(super) fn asked<'a>(record: &Record<'a>) -> Vec<Asked<'a>> {
    let mut all: Vec<Asked<'a>> = Vec::new();
    for event in record.all() {
        match &event.kind {
            EventKind::ChangeRequested { option } if is_mine(record, *option) => {
                all.push(Asked { request: event, option: *option, answer: None });
            }
            EventKind::ChangeAuthorised { option, .. } | EventKind::ChangeRefused { option, .. } => {
                let open = all.iter_mut().rev().find(|one| one.option == *option && one.answer.is_none());
                if let Some(one) = open {
                    one.answer = Some(event);
                }
            }
            _ => {}
        }
    }
    all
}

fn is_mine(record: &Record<'_>, option: Id) -> bool {
    let named = record.scenario().option(option).and_then(|option| option.authority.as_ref());
    let by = named.and_then(|authority| record.scenario().person(authority.by));
    let role = by.map_or(Some(crate::scenario::model::CastRole::ChangeManager), |by| Some(by.role));
    record.seat.cast_role() == role
}

/// The longest wait for an answer, in seconds.
pub fn authority_time(record: &Record<'_>) -> Measured {
    let all = asked(record);
    let (Some(first), false) = (all.first(), all.is_empty()) else {
        return Measured::not_applicable("No authority was asked of this seat.");
    };
    let own =
        |one: &Asked<'_>| one.answer.filter(|answer| answer.by_seat == Some(record.seat)).map(|answer| answer.t);
    let waits = all.iter().map(|one| own(one).unwrap_or(record.end()).since(one.request.t));
    let worst = waits.max().unwrap_or(0);
    let evidence = all.iter().filter_map(|one| one.answer).map(|answer| answer.n).collect();
    Measured::found(worst, format!("The longest wait was {}.", span(worst)), Some(first.request), evidence)
}

/// Permille of answers that were right: yes to a card that weighs the act and to what was shown, no to
/// anything less.
pub fn authority_sound(record: &Record<'_>) -> Measured {
    let all = asked(record);
    let Some(first) = all.first() else {
        return Measured::not_applicable("No authority was asked of this seat.");
    };
    let mut right = 0;
    let mut evidence = Vec::new();
    for one in &all {
        let Some(answer) = one.answer.filter(|answer| answer.by_seat == Some(record.seat)) else { continue };
        let granted = matches!(answer.kind, EventKind::ChangeAuthorised { .. });
        right += usize::from(granted == deserves(record, one.option, answer.n));
        evidence.push(answer.n);
    }
    let words = format!("{right} of {} requests answered rightly.", all.len());
    Measured::found((right * 1000 / all.len()) as u64, words, Some(first.request), evidence)
}

/// Whether a request deserves a yes: weighed on its card, and what is wanted was shown.
pub(super) fn deserves(record: &Record<'_>, id: Id, before: u32) -> bool {
    let Some(option) = record.scenario().option(id) else { return false };
    let weighed = acts::card_before(record, id, before).is_some_and(acts::complete);
    let wants = option.authority.as_ref().map_or(&[][..], |authority| &authority.wants);
    let shown = |theory: &Id| work::verdict_before(record, *theory, before) == Some(TestResult::Supported);
    weighed && wants.iter().all(shown)
}

/// Seconds from the declaration to this seat's first page to a supplier who is needed.
pub fn supplier_called(record: &Record<'_>) -> Measured {
    let needed = |id: Id| {
        let team = record.team_of(id).and_then(|team| record.scenario().team(team));
        team.is_some_and(|team| team.supplier && team.needed)
    };
    if !record.scenario().teams.iter().any(|team| team.supplier && team.needed) {
        return Measured::not_applicable("No supplier was needed.");
    }
    let Some(declared) = record.first(|kind| matches!(kind, EventKind::Declared { .. })) else {
        return Measured::not_applicable("Nothing was declared.");
    };
    let called = record.own().find(|event| matches!(event.kind, EventKind::Paged { person, .. } if needed(person)));
    match called {
        Some(event) => {
            let after = event.t.since(declared.t);
            Measured::found(after, format!("Called after {}.", span(after)), Some(declared), vec![event.n])
        }
        None => Measured::missed("The supplier who was needed was not called by this seat.", Some(declared)),
    }
}
