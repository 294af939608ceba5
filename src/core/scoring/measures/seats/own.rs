//! What every seat owes: to report, to write what is approved, to speak to its own readers.

use crate::base::SimTime;
use crate::scenario::model::{Audience, Seat};
use crate::sim::event::{Event, EventKind};
use crate::sim::rules::words::says;

use super::super::super::record::Record;
use super::super::{Measured, percent, span};

fn reports<'a>(record: &Record<'a>) -> Vec<(&'a Event, [&'a str; 3])> {
    let told = record.own().filter_map(|event| match &event.kind {
        EventKind::ReportGiven { condition, actions, needs } => {
            Some((event, [condition.as_str(), actions.as_str(), needs.as_str()]))
        }
        _ => None,
    });
    told.collect()
}

/// Seconds from the opening of the bridge to the seat's first report.
pub fn report_time(record: &Record<'_>) -> Measured {
    let Some(bridge) = record.first(|kind| matches!(kind, EventKind::BridgeOpened)) else {
        return Measured::not_applicable("There was no bridge.");
    };
    match reports(record).first() {
        Some((event, _)) => {
            let after = event.t.since(bridge.t);
            Measured::found(after, format!("First report after {}.", span(after)), Some(bridge), vec![event.n])
        }
        None => Measured::missed("No report was given.", Some(bridge)),
    }
}

/// Permille of reports that give condition, actions and needs, and are no copy of the one before.
pub fn reports_complete(record: &Record<'_>) -> Measured {
    let Some(bridge) = record.first(|kind| matches!(kind, EventKind::BridgeOpened)) else {
        return Measured::not_applicable("There was no bridge.");
    };
    let all = reports(record);
    if all.is_empty() {
        return Measured::missed("No report was given.", Some(bridge));
    }
    let mut good = 0;
    for (nth, (_, report)) in all.iter().enumerate() {
        let new = nth == 0 || all[nth - 1].1 != *report;
        let apart = report[0] != report[1] && report[1] != report[2];
        let [condition, actions, needs] = report;
        let whole = says(condition) && says(actions) && (says(needs) || wants_nothing(needs));
        good += usize::from(whole && new && apart);
    }
    let share = (good * 1000 / all.len()) as u64;
    let evidence = all.iter().map(|(event, _)| event.n).collect();
    Measured::found(share, format!("{good} of {} reports complete.", all.len()), Some(bridge), evidence)
}

/// "Nothing" is an answer to what one needs, and to nothing else.
fn wants_nothing(needs: &str) -> bool {
    let word: String = needs.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase).collect();
    matches!(word.as_str(), "nothing" | "none" | "nothingnow" | "nothingatpresent")
}

/// The recovery, or the end of a run without one.
pub(super) fn over(record: &Record<'_>) -> SimTime {
    let over = record.first(|kind| matches!(kind, EventKind::MonitoringStarted { .. } | EventKind::Resolved { .. }));
    over.map_or(record.end(), |event| event.t)
}

/// Permille of the spells, from the bridge to the recovery, in which the seat reported: each is half as
/// long as the policy lets internal updates be apart, so that there is news for the next of them.
pub fn reports_kept_up(record: &Record<'_>) -> Measured {
    let Some(bridge) = record.first(|kind| matches!(kind, EventKind::BridgeOpened)) else {
        return Measured::not_applicable("There was no bridge.");
    };
    let spell_s = (record.policy().times.update_internal_s / 2).max(1);
    let spells = (over(record).since(bridge.t) / spell_s).max(1);
    let all = reports(record);
    let heard = |spell: u64| {
        let from = bridge.t + spell * spell_s;
        all.iter().any(|(event, _)| event.t >= from && event.t < from + spell_s)
    };
    let kept = (0..spells).filter(|spell| heard(*spell)).count() as u64;
    let evidence = all.iter().map(|(event, _)| event.n).collect();
    let words = format!("Reported in {kept} of {spells} spells of {}.", span(spell_s));
    Measured::found(kept * 1000 / spells, words, Some(bridge), evidence)
}

/// Permille of drafts that were not sent back.
pub fn drafts_kept(record: &Record<'_>) -> Measured {
    let drafts: Vec<(u32, u32)> = record
        .own()
        .filter_map(|event| match event.kind {
            EventKind::DraftReady { draft, .. } => Some((event.n, draft)),
            _ => None,
        })
        .collect();
    if drafts.is_empty() {
        return Measured::missed("No draft was put up.", record.duty());
    }
    let returned = |number: u32| {
        record.all().any(|event| matches!(event.kind, EventKind::DraftReturned { draft, .. } if draft == number))
    };
    let kept = drafts.iter().filter(|(_, draft)| !returned(*draft)).count();
    let share = (kept * 1000 / drafts.len()) as u64;
    let evidence = drafts.iter().map(|(n, _)| *n).collect();
    Measured::found(share, format!("{} of drafts went out as they were.", percent(share)), record.duty(), evidence)
}

/// Those whom a seat tells of itself, unasked; authorities ask, and are answered.
fn is_own_reader(record: &Record<'_>, audience: Audience) -> bool {
    match record.seat {
        Seat::SeniorLeader => audience == Audience::Executives,
        Seat::ServiceOwner => audience == Audience::Business,
        _ => true,
    }
}

/// Seconds from the decision to the seat's first words to its own readers, the service named.
pub fn words_time(record: &Record<'_>) -> Measured {
    let Some(decision) = record.decision() else {
        return Measured::not_applicable("Nothing was decided that could be told.");
    };
    let first = record.messages().find(|(_, message)| {
        is_own_reader(record, message.audience) && message.service.is_some() && message.effect.is_some()
    });
    match first {
        Some((event, _)) => {
            let after = event.t.since(decision.t);
            Measured::found(after, format!("First words after {}.", span(after)), Some(decision), vec![event.n])
        }
        None => Measured::missed("This seat's readers heard nothing from it.", Some(decision)),
    }
}
