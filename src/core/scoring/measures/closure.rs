//! Verification, monitoring, records, review, stand-down.

use crate::base::Id;
use crate::reader::Verdict;
use crate::reader::blame::blames;
use crate::scenario::model::CastRole;
use crate::sim::command::{CauseClaim, RecordItem};
use crate::sim::event::{Event, EventKind, Fact, Subject, TestResult, Value};
use crate::sim::rules::words::says;

use super::super::record::Record;
use super::{Measured, percent, span, work};

/// A source that says at least this much (permille) says "good".
const GOOD: u64 = 950;

/// The statement that ended it: the last one.
pub(crate) fn resolved<'a>(record: &Record<'a>) -> Option<&'a Event> {
    record.last(|kind| matches!(kind, EventKind::Resolved { .. }))
}

/// Sources heard good between the last act and the statement of resolution: who, which event, a user's voice.
pub(crate) fn good_sources(record: &Record<'_>, resolved: &Event) -> Vec<(Id, u32, bool)> {
    let before = |event: &&Event| event.n < resolved.n;
    let act = |event: &&Event| matches!(event.kind, EventKind::ActionFinished { .. });
    let from = record.all().filter(before).rfind(act).map_or(0, |event| event.n);
    let mut sources: Vec<(Id, u32, bool)> = Vec::new();
    for event in record.all().filter(before).filter(|event| event.n > from) {
        let EventKind::Answered { by, verifying: true, facts, .. } = &event.kind else { continue };
        if facts.iter().any(|fact| good(record, event, fact)) && sources.iter().all(|(known, ..)| known != by) {
            let role = record.scenario().person(*by).map(|person| person.role);
            let voice = matches!(role, Some(CastRole::User | CastRole::ServiceDeskLead));
            sources.push((*by, event.n, voice));
        }
    }
    sources
}

/// Whether a fact says that those who were hurt are served again. A queue that grows says no.
fn good(record: &Record<'_>, event: &Event, fact: &Fact) -> bool {
    let truth = &record.truth;
    let concerns = match fact.about {
        Subject::Service(service) => truth.cohorts(service).any(|cohort| truth.ever_hurt(service, cohort)),
        Subject::Cohort(service, cohort) | Subject::Tickets(service, cohort) => truth.ever_hurt(service, cohort),
        _ => false,
    };
    let well = match (fact.about, &fact.value) {
        (_, Value::Level(level)) => *level >= GOOD,
        (_, Value::OneTry(worked)) => *worked,
        (Subject::Tickets(service, _), Value::Count(_)) => !truth.service_hurt(service, event.t),
        _ => false,
    };
    concerns && well
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

/// 1 when a monitoring state of the policy's length with a rule, begun when the last act was done,
/// ran to its end before the resolution, and users were well all the while.
pub fn monitoring_kept(record: &Record<'_>) -> Measured {
    let Some(resolved) = resolved(record) else {
        return Measured::missed("The incident was never stated resolved.", record.duty());
    };
    let wanted = record.policy().times.monitoring_s;
    let before = record.all().filter(|event| event.n < resolved.n);
    let acted = before.clone().rfind(|event| matches!(event.kind, EventKind::ActionFinished { .. }));
    let from = acted.map_or(0, |event| event.n);
    let watch = before.filter(|event| event.n > from).find(|event| match &event.kind {
        EventKind::MonitoringStarted { until, reopen_if } => {
            let lawful = until.since(event.t) >= wanted && says(reopen_if) && *until <= resolved.t;
            lawful && !record.truth.failing_between(event.t, resolved.t)
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
        let count = items.iter().filter(|item| has_substance(record, event, **item)).count();
        let words = format!("{count} of 8 items with substance.");
        return Measured::found(count as u64, words, record.duty(), vec![event.n]);
    }
    Measured::missed("Problem management got nothing.", record.duty())
}

/// Whether the run holds what an item of the record promises.
pub(crate) fn has_substance(record: &Record<'_>, handed: &Event, item: RecordItem) -> bool {
    let any = |wanted: fn(&EventKind) -> bool| record.first(wanted).is_some_and(|event| event.n < handed.n);
    let verdict = |theory: Id| work::verdict_before(record, theory, handed.n);
    let mut theories = record.scenario().hypotheses.iter().map(|theory| theory.id);
    let aside = record.all().filter_map(|event| match event.kind {
        EventKind::HypothesisSetAside { hypothesis, .. } if event.n < handed.n => Some(hypothesis),
        _ => None,
    });
    match item {
        RecordItem::Timeline => any(|kind| matches!(kind, EventKind::BridgeOpened)),
        RecordItem::Evidence => record.answers().any(|(answer, ..)| answer.n < handed.n),
        RecordItem::Tests => any(|kind| matches!(kind, EventKind::TaskReported { .. })),
        RecordItem::RuledOut => aside.into_iter().any(|theory| verdict(theory) == Some(TestResult::Contradicted)),
        RecordItem::TemporaryChanges => any(|kind| matches!(kind, EventKind::ActionFinished { .. })),
        RecordItem::ReDeclareTrigger => any(|kind| matches!(kind, EventKind::MonitoringStarted { .. })),
        // Whether it comes again can be judged by what a test has told of the cause.
        RecordItem::RecurrenceRisk => theories.any(|theory| verdict(theory).is_some()),
        RecordItem::Cause => match &handed.kind {
            EventKind::ProblemHandedOver { cause: CauseClaim::Suspected(theory), .. } => {
                verdict(*theory) != Some(TestResult::Contradicted)
            }
            EventKind::ProblemHandedOver { cause, .. } => *cause != CauseClaim::Unstated,
            _ => false,
        },
    }
}

/// What ends later than this has no end.
const LONGEST_TEMPORARY_DAYS: u32 = 30;

/// Permille of temporary changes in place that stand on the register with an end.
pub fn temporary_registered(record: &Record<'_>) -> Measured {
    let deeds = record.deeds();
    let temporary: Vec<_> = deeds.iter().filter(|deed| deed.finished && deed.option.temporary).collect();
    if temporary.is_empty() {
        return Measured::not_applicable("Nothing temporary was left in place.");
    }
    let entry = |id: Id| {
        record.first(move |kind| matches!(kind, EventKind::TemporaryRegistered { option, ends_in_days } if *option == id && (1..=LONGEST_TEMPORARY_DAYS).contains(ends_in_days)))
    };
    let entries: Vec<u32> = temporary.iter().filter_map(|deed| entry(deed.option.id)).map(|event| event.n).collect();
    let permille = (entries.len() * 1000 / temporary.len()) as u64;
    let words = format!("{} of {} registered ({}).", entries.len(), temporary.len(), percent(permille));
    Measured::found(permille, words, record.duty(), entries)
}

/// Days until the review, by one of the house.
pub fn review_days(record: &Record<'_>) -> Measured {
    let Some(set) = record.last(|kind| matches!(kind, EventKind::ReviewSet { .. })) else {
        return Measured::missed("No review was set.", record.duty());
    };
    match set.kind {
        EventKind::ReviewSet { owner, in_days } if of_the_house(record, owner) => {
            let words = format!("Set for {in_days} days ahead.");
            Measured::found(u64::from(in_days), words, record.duty(), vec![set.n])
        }
        _ => Measured {
            evidence: vec![set.n],
            ..Measured::missed("Given to somebody who is not of the house.", record.duty())
        },
    }
}

/// Whether a person can own work of the house: no user, no supplier.
fn of_the_house(record: &Record<'_>, person: Id) -> bool {
    let role = record.scenario().person(person).map(|person| person.role);
    !matches!(role, None | Some(CastRole::User | CastRole::SupplierDutyManager))
}

/// 1 when people were thanked and what is left has owners.
pub fn stood_down_well(record: &Record<'_>) -> Measured {
    for event in record.all() {
        let EventKind::StoodDown { thanks, leftovers } = &event.kind else { continue };
        let owned = leftovers.iter().all(|(what, owner)| says(what) && of_the_house(record, *owner));
        if *thanks && !leftovers.is_empty() && owned {
            let words = format!("Thanked, {} leftovers with owners.", leftovers.len());
            return Measured::found(1, words, record.duty(), vec![event.n]);
        }
        let words =
            if *thanks { "Leftovers were not named with owners of the house." } else { "Nobody was thanked." };
        return Measured { evidence: vec![event.n], ..Measured::missed(words, record.duty()) };
    }
    Measured::missed("Never stood down.", record.duty())
}

/// Texts that blame, in a run that was reported on.
pub fn blame_found(record: &Record<'_>) -> Measured {
    let reported =
        record.first(|kind| matches!(kind, EventKind::ProblemHandedOver { record, .. } if !record.is_empty()));
    let Some(reported) = reported else {
        return Measured::missed("There was no report.", record.duty());
    };
    let blaming = |event: &&Event| match (&event.kind, record.judged_of(event)) {
        (_, Some(one)) => one.line.blames || one.is_marked(Verdict::Blame),
        (kind, None) => texts(kind).iter().any(|text| blames(text)),
    };
    let found = record.all().filter(blaming);
    let found: Vec<u32> = found.map(|event| event.n).collect();
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
