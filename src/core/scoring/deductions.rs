//! The anti-patterns: each detector lists its occurrences, each with the events it rests on. Those of other
//! seats than the Manager's stand with their measures.

use crate::base::Id;
use crate::reader::Verdict;
use crate::scenario::measured::DETECTORS;
use crate::scenario::model::Operation;
use crate::sim::event::{EventKind, InterruptionKind, TestResult};

use super::judging::Judged;
use super::measures::seats::mistakes;
use super::measures::{acts, closure, messages, talk, work};
use super::record::Record;
use super::wording;

/// The names that a rubric may use.
pub const NAMES: [&str; 34] = DETECTORS;

/// The occurrences of an anti-pattern.
#[must_use]
pub fn detect(name: Id, record: &Record<'_>) -> Vec<Vec<u32>> {
    match name.as_str() {
        "resolved_unverified" => resolved_unverified(record),
        "false_statements" => {
            each(record.user_messages().filter(|(event, message)| messages::falsehoods(record, event, message) > 0))
        }
        "cause_as_fact" => each(record.user_messages().filter(|(event, message)| {
            messages::cause_unproved(record, event, message.cause)
                || record.judged_of(event).is_some_and(Judged::guesses_cause)
        })),
        "fix_time_promised" => {
            each(record.user_messages().filter(|(event, message)| {
                message.fix_by.is_some() || is_marked(record, event, Verdict::PromisedFix)
            }))
        }
        "blame_in_messages" => each(record.messages().filter(|(event, _)| is_marked(record, event, Verdict::Blame))),
        "secrets_told" => each(record.messages().filter(|(event, _)| is_marked(record, event, Verdict::Secret))),
        "missed_promises" => record
            .where_kind(|kind| matches!(kind, EventKind::PromiseMissed { .. }))
            .map(|event| vec![event.n])
            .collect(),
        "pasted_updates" => pasted_updates(record),
        "everyone_paged" => everyone_paged(record),
        "retried_disproved" => retried_disproved(record),
        "unauthorised_changes" => unauthorised_changes(record),
        "destructive_without_card" => destructive_without_card(record),
        "jargon_to_users" => each(record.user_messages().filter(|(event, _)| record.has_jargon(event))),
        "takeovers_lapsed" => takeovers_lapsed(record),
        "needless_harm" => needless_harm(record),
        "rude_words" => talk::hurt(record),
        "unnamed_tasks" => talk::unnamed_tasks(record),
        "false_words" => talk::falsehoods(record),
        "severity_debated" => talk::severity_debated(record),
        other => mistakes::detect(other, record),
    }
}

/// Whether a phrase of a message has a verdict.
fn is_marked(record: &Record<'_>, event: &crate::sim::Event, verdict: Verdict) -> bool {
    record.judged_of(event).is_some_and(|judged| judged.is_marked(verdict))
}

fn each<'a, M>(found: impl Iterator<Item = (&'a crate::sim::Event, M)>) -> Vec<Vec<u32>> {
    found.map(|(event, _)| vec![event.n]).collect()
}

fn resolved_unverified(record: &Record<'_>) -> Vec<Vec<u32>> {
    let stated = record.where_kind(|kind| matches!(kind, EventKind::Resolved { .. }));
    stated.filter(|event| closure::good_sources(record, event).is_empty()).map(|event| vec![event.n]).collect()
}

/// The same words and slots to the same audience as last time.
fn pasted_updates(record: &Record<'_>) -> Vec<Vec<u32>> {
    let all: Vec<_> = record.messages().collect();
    let mut found = Vec::new();
    for (index, (event, message)) in all.iter().enumerate() {
        let before = all[..index].iter().rev().find(|(_, one)| one.audience == message.audience);
        if let Some((earlier, last)) = before
            && last.line == message.line
            && wording::same_slots(last, message)
        {
            found.push(vec![earlier.n, event.n]);
        }
    }
    found
}

/// Three teams in four and more than the needed ones were called.
fn everyone_paged(record: &Record<'_>) -> Vec<Vec<u32>> {
    let teams = &record.scenario().teams;
    let page = |team: Id| {
        record.first(move |kind| match kind {
            EventKind::Paged { person, .. } => {
                record.scenario().person(*person).is_some_and(|person| person.team == Some(team))
            }
            _ => false,
        })
    };
    let paged: Vec<(bool, u32)> =
        teams.iter().filter_map(|team| page(team.id).map(|event| (team.needed, event.n))).collect();
    let needless = paged.iter().filter(|(needed, _)| !needed).count();
    if teams.len() >= 3 && needless >= 2 && paged.len() * 4 >= teams.len() * 3 {
        return vec![paged.into_iter().map(|(_, n)| n).collect()];
    }
    Vec::new()
}

/// Taking back a change whose guilt a test had disproved.
fn retried_disproved(record: &Record<'_>) -> Vec<Vec<u32>> {
    let disproved = |step: &Operation, before: u32| match step {
        Operation::RollBack(change) => work::cleared_before(record, *change, before),
        _ => false,
    };
    let deeds = record.directed().filter(|deed| deed.option.steps.iter().any(|step| disproved(step, deed.start.n)));
    deeds.map(|deed| vec![deed.start.n]).collect()
}

fn unauthorised_changes(record: &Record<'_>) -> Vec<Vec<u32>> {
    let deeds = record.directed();
    deeds
        .filter(|deed| deed.option.needs_change && !acts::authorised_before(record, deed.option.id, deed.start.n))
        .map(|deed| vec![deed.start.n])
        .collect()
}

fn destructive_without_card(record: &Record<'_>) -> Vec<Vec<u32>> {
    let deeds = record.directed().filter(|deed| !deed.option.reversible);
    deeds
        .filter(|deed| !acts::weighed_before(record, deed.option, deed.start.n))
        .map(|deed| vec![deed.start.n])
        .collect()
}

fn takeovers_lapsed(record: &Record<'_>) -> Vec<Vec<u32>> {
    let raised = record.all().filter_map(|event| match event.kind {
        EventKind::InterruptionRaised { interruption, why: InterruptionKind::Takeover, .. } => {
            Some((event.n, interruption))
        }
        _ => None,
    });
    raised
        .filter_map(|(n, number)| {
            let lapsed = record.first(
                |kind| matches!(kind, EventKind::InterruptionLapsed { interruption } if *interruption == number),
            );
            lapsed.map(|event| vec![n, event.n])
        })
        .collect()
}

/// A restart or an isolation that no supported test called for, and that restores nothing.
fn needless_harm(record: &Record<'_>) -> Vec<Vec<u32>> {
    let harms = |step: &Operation| matches!(step, Operation::Restart { .. } | Operation::Isolate(_));
    let supported = |before: u32| {
        let theories = record.scenario().hypotheses.iter();
        theories
            .into_iter()
            .any(|theory| work::verdict_before(record, theory.id, before) == Some(TestResult::Supported))
    };
    let deeds = record.directed();
    deeds
        .filter(|deed| !deed.option.restores && deed.option.steps.iter().any(harms) && !supported(deed.start.n))
        .map(|deed| vec![deed.start.n])
        .collect()
}
