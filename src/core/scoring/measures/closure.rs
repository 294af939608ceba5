//! Verification, monitoring, records, review, stand-down.

use crate::base::Id;
use crate::scenario::model::CastRole;
use crate::sim::command::{CauseClaim, RecordItem};
use crate::sim::event::{Event, EventKind, Fact, TestResult, Value};

use super::super::record::Record;
use super::super::wording;
use super::{Measured, percent, span, work};

/// A source that says at least this much (permille) says "good".
const GOOD: u64 = 950;

/// The statement that ended it: the last one.
pub(in super::super) fn resolved<'a>(record: &Record<'a>) -> Option<&'a Event> {
    record.last(|kind| matches!(kind, EventKind::Resolved { .. }))
}

/// Sources heard good between the last act and the statement of resolution: who, which event, a user's voice.
pub(in super::super) fn good_sources(record: &Record<'_>, resolved: &Event) -> Vec<(Id, u32, bool)> {
    let before = |event: &&Event| event.n < resolved.n;
    let act = |event: &&Event| matches!(event.kind, EventKind::ActionFinished { .. });
    let from = record.all().filter(before).rfind(act).map_or(0, |event| event.n);
    let mut sources: Vec<(Id, u32, bool)> = Vec::new();
    for event in record.all().filter(before).filter(|event| event.n > from) {
        let EventKind::Answered { by, verifying: true, facts, .. } = &event.kind else { continue };
        if facts.iter().any(good) && sources.iter().all(|(known, ..)| known != by) {
            let role = record.scenario().person(*by).map(|person| person.role);
            let voice = matches!(role, Some(CastRole::User | CastRole::ServiceDeskLead));
            sources.push((*by, event.n, voice));
        }
    }
    sources
}

fn good(fact: &Fact) -> bool {
    match fact.value {
        Value::Level(level) => level >= GOOD,
        Value::OneTry(worked) => worked,
        Value::Count(_) => true,
        _ => false,
    }
}

/// Sources that verified the recovery; without a user or the desk at most two count.
pub fn verified_sources(record: &Record<'_>) -> Measured {
    let Some(resolved) = resolved(record) else {
        return Measured::missed("The incident was never stated resolved.", record.duty());
    };
    let sources = good_sources(record, resolved);
    let voice = sources.iter().any(|(.., voice)| *voice);
    let count = if voice { sources.len() } else { sources.len().min(2) };
    let evidence = sources.iter().map(|(_, n, _)| *n).collect();
    let words = format!(
        "{} sources heard good, {}.",
        sources.len(),
        if voice { "users or desk among them" } else { "no user or desk among them" }
    );
    Measured::found(count as u64, words, Some(resolved), evidence)
}

/// 1 when a monitoring state of the policy's length with a rule ran to its end before the resolution.
pub fn monitoring_kept(record: &Record<'_>) -> Measured {
    let Some(resolved) = resolved(record) else {
        return Measured::missed("The incident was never stated resolved.", record.duty());
    };
    let wanted = record.policy().times.monitoring_s;
    let watch = record.all().filter(|event| event.n < resolved.n).find(|event| match &event.kind {
        EventKind::MonitoringStarted { until, reopen_if } => {
            until.since(event.t) >= wanted && reopen_if.trim().len() >= 8 && *until <= resolved.t
        }
        _ => false,
    });
    match watch {
        Some(event) => Measured::found(
            1,
            format!("Watched for {} with a rule.", span(resolved.t.since(event.t))),
            Some(resolved),
            vec![event.n],
        ),
        None => Measured::missed("Not watched to the end with a rule for reopening.", Some(resolved)),
    }
}

/// Items of the problem record that have substance.
pub fn problem_record(record: &Record<'_>) -> Measured {
    for event in record.all() {
        let EventKind::ProblemHandedOver { record: items, cause, .. } = &event.kind else { continue };
        if let CauseClaim::Confirmed(theory) = cause
            && work::verdict_before(record, *theory, event.n) != Some(TestResult::Supported)
        {
            let words = "The cause is called confirmed, and no test supports it.";
            return Measured { evidence: vec![event.n], ..Measured::missed(words, record.duty()) };
        }
        let count = items.iter().filter(|item| has_substance(record, **item)).count();
        let words = format!("{count} of 8 items with substance.");
        return Measured::found(count as u64, words, record.duty(), vec![event.n]);
    }
    Measured::missed("Problem management got nothing.", record.duty())
}

/// Whether the run holds what an item promises.
fn has_substance(record: &Record<'_>, item: RecordItem) -> bool {
    let any = |wanted: fn(&EventKind) -> bool| record.first(wanted).is_some();
    match item {
        RecordItem::Timeline => any(|kind| matches!(kind, EventKind::BridgeOpened)),
        RecordItem::Evidence => any(|kind| matches!(kind, EventKind::Answered { .. })),
        RecordItem::Tests => any(|kind| matches!(kind, EventKind::TaskReported { .. })),
        RecordItem::RuledOut => any(|kind| matches!(kind, EventKind::HypothesisSetAside { .. })),
        RecordItem::TemporaryChanges => any(|kind| matches!(kind, EventKind::ActionFinished { .. })),
        RecordItem::ReDeclareTrigger => any(|kind| matches!(kind, EventKind::MonitoringStarted { .. })),
        RecordItem::RecurrenceRisk | RecordItem::Cause => true,
    }
}

/// Permille of temporary changes in place that stand on the register.
pub fn temporary_registered(record: &Record<'_>) -> Measured {
    let deeds = record.deeds();
    let temporary: Vec<_> = deeds.iter().filter(|deed| deed.finished && deed.option.temporary).collect();
    if temporary.is_empty() {
        return Measured::not_applicable("Nothing temporary was left in place.");
    }
    let entry = |id: Id| {
        record.first(move |kind| matches!(kind, EventKind::TemporaryRegistered { option, ends_in_days } if *option == id && *ends_in_days > 0))
    };
    let entries: Vec<u32> = temporary.iter().filter_map(|deed| entry(deed.option.id)).map(|event| event.n).collect();
    let permille = (entries.len() * 1000 / temporary.len()) as u64;
    let words = format!("{} of {} registered ({}).", entries.len(), temporary.len(), percent(permille));
    Measured::found(permille, words, record.duty(), entries)
}

/// Days until the review.
pub fn review_days(record: &Record<'_>) -> Measured {
    for event in record.all() {
        if let EventKind::ReviewSet { in_days, .. } = event.kind {
            let words = format!("Set for {in_days} days ahead.");
            return Measured::found(u64::from(in_days), words, record.duty(), vec![event.n]);
        }
    }
    Measured::missed("No review was set.", record.duty())
}

/// 1 when people were thanked and what is left has owners.
pub fn stood_down_well(record: &Record<'_>) -> Measured {
    for event in record.all() {
        let EventKind::StoodDown { thanks, leftovers } = &event.kind else { continue };
        if *thanks && !leftovers.is_empty() {
            let words = format!("Thanked, {} leftovers with owners.", leftovers.len());
            return Measured::found(1, words, record.duty(), vec![event.n]);
        }
        let words = if *thanks { "Leftovers were not named." } else { "Nobody was thanked." };
        return Measured { evidence: vec![event.n], ..Measured::missed(words, record.duty()) };
    }
    Measured::missed("Never stood down.", record.duty())
}

/// Texts that blame, in a run that was reported on.
pub fn blame_found(record: &Record<'_>) -> Measured {
    let reported = record.first(|kind| matches!(kind, EventKind::ProblemHandedOver { .. }));
    let Some(reported) = reported else {
        return Measured::missed("There was no report.", record.duty());
    };
    let blames = |kind: &EventKind| texts(kind).iter().any(|text| wording::blames(text));
    let found: Vec<u32> = record.all().filter(|event| blames(&event.kind)).map(|event| event.n).collect();
    Measured::found(found.len() as u64, format!("{} texts with blame.", found.len()), Some(reported), found)
}

/// The free texts that the Manager wrote in an event.
fn texts(kind: &EventKind) -> Vec<&str> {
    match kind {
        EventKind::MessageSent { message, .. } => vec![&message.line],
        EventKind::DecisionLogged { what, why } => vec![what, why],
        EventKind::Declared { reason, .. }
        | EventKind::Rejected { reason, .. }
        | EventKind::Reclassified { reason, .. }
        | EventKind::Escalated { reason, .. } => vec![reason],
        EventKind::Summarised { problem, known, unknown, next } => {
            let lists = known.iter().chain(unknown).map(String::as_str);
            [problem.as_str(), next].into_iter().chain(lists).collect()
        }
        EventKind::StoodDown { leftovers, .. } => leftovers.iter().map(|(what, _)| what.as_str()).collect(),
        _ => Vec::new(),
    }
}
