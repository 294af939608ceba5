//! What fails a run whatever its total.

use crate::base::Id;
use crate::scenario::measured::GATES;
use crate::scenario::policy::Priority;
use crate::sim::command::CauseClaim;
use crate::sim::event::{Event, EventKind, Subject, TestResult, Value};
use crate::sim::message::{Effect, Message, Status};
use crate::sim::rules::answers::subject_shown;

use super::measures::{acts, messages, work};
use super::record::{Record, reads_as_user, tells};

/// The names that a rubric may use.
pub const NAMES: [&str; 6] = GATES;

/// Seconds in which a grave mistake may be put right.
const TO_CORRECT_S: u64 = 600;
/// Seconds from the opening of the duties after which silence fails the run.
const SILENCE_S: u64 = 1800;
/// A figure heard this recently (seconds) is in mind.
pub(crate) const IN_MIND_S: u64 = 300;

/// The events that tripped a gate; `None` when it was not tripped.
#[must_use]
pub fn detect(name: Id, record: &Record<'_>) -> Option<Vec<u32>> {
    match name.as_str() {
        "major_rejected" => major_rejected(record),
        "no_first_message" => no_first_message(record),
        "resolved_while_failing" => resolved_while_failing(record),
        "unassessed_irreversible_act" => unassessed_irreversible_act(record),
        "knowingly_false_statement" => knowingly_false_statement(record),
        "rejected_unread" => rejected_unread(record),
        _ => None,
    }
}

fn major_rejected(record: &Record<'_>) -> Option<Vec<u32>> {
    if !record.is_major() {
        return None;
    }
    let out = |kind: &EventKind| match kind {
        EventKind::Rejected { .. } => true,
        EventKind::Reclassified { to, .. } => !to.is_major(),
        _ => false,
    };
    let back = |kind: &EventKind| match kind {
        EventKind::Declared { .. } => true,
        EventKind::Reclassified { to, .. } => Priority::is_major(*to),
        _ => false,
    };
    // A downgrade after the service is back is no rejection of a major incident.
    let wrong = record.all().filter(|event| out(&event.kind) && record.truth.failing(event.t));
    let left = wrong.filter(|event| !corrected(record, event, &back)).map(|event| event.n);
    some(left.collect())
}

fn corrected(record: &Record<'_>, wrong: &Event, right: &dyn Fn(&EventKind) -> bool) -> bool {
    let later = record.all().filter(|event| event.n > wrong.n && event.t.since(wrong.t) <= TO_CORRECT_S);
    later.into_iter().any(|event| right(&event.kind))
}

fn some(evidence: Vec<u32>) -> Option<Vec<u32>> {
    (!evidence.is_empty()).then_some(evidence)
}

fn no_first_message(record: &Record<'_>) -> Option<Vec<u32>> {
    let duty = record.duty()?;
    if !record.is_major() || !record.truth.ever_failing() {
        return None;
    }
    // An empty message, or one about something else, breaks no silence.
    match messages::first_message(record) {
        Some((event, _)) => (record.since_duty(event) > SILENCE_S).then(|| vec![duty.n, event.n]),
        None => Some(vec![duty.n]),
    }
}

fn resolved_while_failing(record: &Record<'_>) -> Option<Vec<u32>> {
    let reopened = |kind: &EventKind| matches!(kind, EventKind::MonitoringStarted { .. });
    let stated = record.where_kind(|kind| matches!(kind, EventKind::Resolved { .. }));
    // A good spell of what comes and goes is no recovery: what fails again at once was not resolved.
    let fails = |event: &Event| {
        let from = record.events.partition_point(|one| one.n < event.n);
        let soon = record.events[from..].iter().take_while(|later| later.t.since(event.t) <= TO_CORRECT_S);
        soon.map(|later| &**later).find(|later| record.truth.failing(later.t))
    };
    let wrong = stated.filter(|event| {
        let from = fails(event);
        from.is_some_and(|from| !corrected(record, from, &reopened))
    });
    some(wrong.map(|event| event.n).collect())
}

/// An act that cannot be taken back, with no complete card, or with no evidence heard at all.
fn unassessed_irreversible_act(record: &Record<'_>) -> Option<Vec<u32>> {
    let acts = record.directed().filter(|deed| !deed.option.reversible);
    let blind = acts.filter(|deed| {
        let n = deed.start.n;
        let heard = record.all().take_while(|event| event.n < n);
        let evidence = heard.filter(|event| match &event.kind {
            EventKind::TaskReported { facts, .. } => facts.iter().any(tells),
            _ => false,
        });
        !acts::weighed_before(record, deed.option, n) || evidence.count() == 0
    });
    some(blind.map(|deed| deed.start.n).collect())
}

/// An all-clear to users against a figure that the seat heard minutes before, or a cause told as
/// fact that a test had disproved.
fn knowingly_false_statement(record: &Record<'_>) -> Option<Vec<u32>> {
    let mut evidence = Vec::new();
    for (event, message) in record.messages().filter(|(_, message)| reads_as_user(message.audience)) {
        if let Some(known) = known_ill(record, event, message) {
            evidence.extend([known, event.n]);
        }
        if let CauseClaim::Confirmed(theory) = message.cause
            && work::verdict_before(record, theory, event.n) == Some(TestResult::Contradicted)
        {
            evidence.push(event.n);
        }
    }
    some(evidence)
}

/// The event that told the seat, lately, that the service is ill, when a message says it is well.
fn known_ill(record: &Record<'_>, event: &Event, message: &Message) -> Option<u32> {
    let service = message.service?;
    let well = message.status == Status::Resolved
        || (message.effect == Some(Effect::Normal) && message.status != Status::Correction);
    if !well || !record.truth.service_hurt(service, event.t) {
        return None;
    }
    // Screens count too, so all events are looked at, not only what people said.
    let recent = record.events.iter().filter(|one| one.n < event.n && event.t.since(one.t) <= IN_MIND_S);
    let figures = recent.flat_map(|one| figures(record, one).into_iter().map(move |figure| (one.n, figure)));
    // The latest word on the service counts: good news after bad is an honest mistake.
    let mut about = figures
        .filter(|(_, (about, _))| matches!(about, Subject::Service(id) | Subject::Cohort(id, _) if *id == service));
    let (n, (_, last)) = about.next_back()?;
    let ill = match last {
        Value::Level(level) => level < 900,
        Value::OneTry(worked) => !worked,
        _ => false,
    };
    ill.then_some(n)
}

/// What an event told the seat of services: an answer, or a figure on its screens.
pub(crate) fn figures(record: &Record<'_>, event: &Event) -> Vec<(Subject, Value)> {
    match &event.kind {
        EventKind::Answered { facts, .. } => {
            facts.iter().filter(|fact| tells(fact)).map(|fact| (fact.about, fact.value.clone())).collect()
        }
        EventKind::Shown { monitor, reads: Some(level), .. } => {
            let shown = record.scenario().monitor(*monitor).map(subject_shown);
            shown.map(|about| (about, Value::Level(*level))).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn rejected_unread(record: &Record<'_>) -> Option<Vec<u32>> {
    let rejection = record.first(|kind| matches!(kind, EventKind::Rejected { .. }))?;
    let heard = record.observations().any(|(answer, _)| answer.n < rejection.n);
    (!heard).then(|| vec![rejection.n])
}
