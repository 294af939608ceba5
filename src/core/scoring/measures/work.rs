//! Picture, theories, tasks, log.

use std::collections::BTreeSet;

use crate::base::{Id, SimTime};
use crate::scenario::model::Claim;
use crate::sim::command::Task;
use crate::sim::event::{Event, EventKind, Fact, Subject, TestResult, Value};
use crate::sim::rules::words::{all_say, says};

use super::super::record::{Record, tells};
use super::{Measured, median, percent, span};

/// Seconds until the bridge had a shared picture.
pub fn picture_time(record: &Record<'_>) -> Measured {
    let enough = |event: &Event| match &event.kind {
        EventKind::Summarised { problem, known, unknown, next } => {
            let lines = known.iter().chain(unknown).chain([problem, next]).map(String::as_str);
            known.len() >= 2 && !unknown.is_empty() && all_say(&lines.collect::<Vec<_>>())
        }
        _ => false,
    };
    let heard = |event: &&Event| enough(event) && !record.on_bridge_before(event.n).is_empty();
    let picture = record.all().find(heard);
    match picture {
        Some(event) => {
            let after = record.since_duty(event);
            Measured::found(after, format!("Summed up after {}.", span(after)), record.duty(), vec![event.n])
        }
        None => Measured::missed(
            "No summary to a bridge with people on it: two knowns, an unknown, a next step.",
            record.duty(),
        ),
    }
}

/// The last telling result of a theory's tests before an event.
pub(crate) fn verdict_before(record: &Record<'_>, theory: Id, before: u32) -> Option<TestResult> {
    let results = record.all().take_while(|event| event.n < before).filter_map(|event| match &event.kind {
        EventKind::TaskReported { facts, .. } => facts.iter().find_map(|fact| result_of(fact, theory)),
        _ => None,
    });
    results.filter(|result| *result != TestResult::Inconclusive).last()
}

/// Whether the last test that told something of a change spoke against its guilt.
pub(crate) fn cleared_before(record: &Record<'_>, change: Id, before: u32) -> bool {
    let mut accused = record.scenario().hypotheses.iter().filter(|one| one.claim == Claim::ChangeCaused(change));
    accused.any(|theory| verdict_before(record, theory.id, before) == Some(TestResult::Contradicted))
}

fn result_of(fact: &Fact, theory: Id) -> Option<TestResult> {
    match (fact.about, &fact.value) {
        (Subject::Hypothesis(id), Value::Verdict(result)) if id == theory => Some(*result),
        _ => None,
    }
}

/// Theories whose test was given to somebody within 30 minutes, before the end, and answered.
pub fn theories_tested(record: &Record<'_>) -> Measured {
    let mut tested: BTreeSet<Id> = BTreeSet::new();
    let mut evidence = Vec::new();
    let over = resolved_n(record);
    for event in record.all().filter(|event| record.since_duty(event) <= 1800 && event.n < over) {
        let EventKind::TaskAssigned { task, work: Task::Test(theory), .. } = event.kind else { continue };
        let answered = |kind: &EventKind| matches!(kind, EventKind::TaskReported { task: one, .. } if *one == task);
        if record.first(answered).is_some() && tested.insert(theory) {
            evidence.push(event.n);
        }
    }
    let words = format!("{} theories tested.", tested.len());
    Measured::found(tested.len() as u64, words, record.duty(), evidence)
}

/// The number of the statement that ended it; beyond every event when none did.
fn resolved_n(record: &Record<'_>) -> u32 {
    record.last(|kind| matches!(kind, EventKind::Resolved { .. })).map_or(u32::MAX, |event| event.n)
}

struct Given<'a> {
    event: &'a Event,
    task: u32,
    person: Id,
    due: SimTime,
}

fn given<'a>(record: &Record<'a>) -> Vec<Given<'a>> {
    let tasks = record.all().filter_map(|event| match event.kind {
        EventKind::TaskAssigned { task, person, due, .. } => Some(Given { event, task, person, due }),
        _ => None,
    });
    tasks.collect()
}

/// A box longer than this (seconds) is no box.
const LONGEST_BOX_S: u64 = 900;

/// Permille of tasks that had a real box and a telling answer within it. Work given when all is over
/// does not count.
pub fn tasks_in_box(record: &Record<'_>) -> Measured {
    let over = resolved_n(record);
    let settled: Vec<(Given<'_>, bool)> = given(record)
        .into_iter()
        .filter(|one| one.event.n < over)
        .filter_map(|one| {
            let answer =
                record.first(|kind| matches!(kind, EventKind::TaskReported { task, .. } if *task == one.task));
            let told = answer.is_some_and(|answer| match &answer.kind {
                EventKind::TaskReported { facts, .. } => facts.iter().any(tells),
                _ => false,
            });
            let boxed = one.due.since(one.event.t) <= LONGEST_BOX_S;
            let in_box = told && boxed && answer.is_some_and(|answer| answer.t <= one.due);
            (answer.is_some() || one.due <= record.end()).then_some((one, in_box))
        })
        .collect();
    if settled.is_empty() {
        return Measured::missed("No task was given.", record.duty());
    }
    let good = settled.iter().filter(|(_, in_box)| *in_box).count();
    let permille = (good * 1000 / settled.len()) as u64;
    let evidence = settled.iter().map(|(one, _)| one.event.n).collect();
    let words = format!("{good} of {} tasks answered within their box ({}).", settled.len(), percent(permille));
    Measured::found(permille, words, record.duty(), evidence)
}

/// The middle time from an overdue box to the next contact with its owner.
pub fn boxes_followed(record: &Record<'_>) -> Measured {
    let tasks = given(record);
    let (mut waits, mut evidence) = (Vec::new(), Vec::new());
    for event in record.all() {
        let EventKind::TaskOverdue { task } = event.kind else { continue };
        let Some(owner) = tasks.iter().find(|one| one.task == task).map(|one| one.person) else { continue };
        let contact = record.all().find(|later| later.n > event.n && speaks_to(&later.kind, owner, task));
        waits.push(contact.map_or(u64::from(u32::MAX), |contact| contact.t.since(event.t)));
        evidence.push(event.n);
    }
    match median(waits) {
        None => Measured::not_applicable("No box ran out."),
        Some(wait) if wait >= u64::from(u32::MAX) => {
            Measured { evidence, ..Measured::missed("Nobody asked what became of it.", record.duty()) }
        }
        Some(wait) => {
            Measured::found(wait, format!("Followed up after {} (median).", span(wait)), record.duty(), evidence)
        }
    }
}

/// A question to the owner, or their late answer, which settles it.
fn speaks_to(kind: &EventKind, owner: Id, overdue: u32) -> bool {
    match kind {
        EventKind::ReportAsked { person } | EventKind::TaskAssigned { person, .. } => *person == owner,
        EventKind::Asked { whom, .. } => *whom == owner,
        EventKind::Released { person } => *person == owner,
        EventKind::TaskReported { task, .. } => *task == overdue,
        _ => false,
    }
}

/// Every key decision with the log entry that gives its reason: one within three minutes, if there is one.
/// The same reason pasted under two decisions is a reason for one.
#[must_use]
pub fn key_decisions<'a>(record: &Record<'a>) -> Vec<(&'a Event, Option<&'a Event>)> {
    let mut logs: Vec<&Event> = Vec::new();
    let mut said: BTreeSet<&str> = BTreeSet::new();
    for event in record.all() {
        if let EventKind::DecisionLogged { what, why } = &event.kind
            && says(what)
            && says(why)
            && said.insert(why.as_str())
        {
            logs.push(event);
        }
    }
    let with_log = |decision: &'a Event| {
        let near = |log: &&Event| log.t.since(decision.t).max(decision.t.since(log.t)) <= 180;
        let at = logs.iter().position(near);
        (decision, at.map(|at| logs.remove(at)))
    };
    record.all().filter(|event| event.kind.is_key_decision()).map(with_log).collect()
}

/// Permille of key decisions that were logged with a reason within three minutes.
pub fn decisions_logged(record: &Record<'_>) -> Measured {
    let decisions = key_decisions(record);
    if decisions.is_empty() {
        return Measured::missed("No key decision was made.", record.duty());
    }
    let evidence: Vec<u32> = decisions.iter().filter_map(|(_, log)| log.map(|log| log.n)).collect();
    let permille = (evidence.len() * 1000 / decisions.len()) as u64;
    let words = format!("{} of {} key decisions logged with a reason.", evidence.len(), decisions.len());
    Measured::found(permille, words, record.duty(), evidence)
}
