//! Picture, theories, tasks, options, changes, log.

use std::collections::BTreeSet;

use crate::base::{Id, SimTime};
use crate::scenario::model::{ActionOption, Operation, Risk};
use crate::sim::command::{OptionCard, Task};
use crate::sim::event::{Event, EventKind, Fact, Subject, TestResult, Value};

use super::super::record::{Deed, Record};
use super::{Measured, median, percent, span};

/// Seconds until the bridge had a shared picture.
pub fn picture_time(record: &Record<'_>) -> Measured {
    let says = |lines: &[String], wanted: usize| {
        lines.iter().filter(|line| line.trim().len() >= 3).collect::<BTreeSet<_>>().len() >= wanted
    };
    let picture = record.first(|kind| match kind {
        EventKind::Summarised { problem, known, unknown, next } => {
            !problem.trim().is_empty() && says(known, 2) && says(unknown, 1) && next.trim().len() >= 3
        }
        _ => false,
    });
    match picture {
        Some(event) => {
            let after = record.since_duty(event);
            Measured::found(after, format!("Summed up after {}.", span(after)), record.duty(), vec![event.n])
        }
        None => Measured::missed("No summary with two knowns, an unknown and a next step.", record.duty()),
    }
}

/// The last telling result of a theory's tests before an event.
pub(in super::super) fn verdict_before(record: &Record<'_>, theory: Id, before: u32) -> Option<TestResult> {
    let results = record.all().take_while(|event| event.n < before).filter_map(|event| match &event.kind {
        EventKind::TaskReported { facts, .. } => facts.iter().find_map(|fact| result_of(fact, theory)),
        _ => None,
    });
    results.filter(|result| *result != TestResult::Inconclusive).last()
}

fn result_of(fact: &Fact, theory: Id) -> Option<TestResult> {
    match (fact.about, &fact.value) {
        (Subject::Hypothesis(id), Value::Verdict(result)) if id == theory => Some(*result),
        _ => None,
    }
}

/// Theories on the board whose test was given to somebody within 30 minutes and answered.
pub fn theories_tested(record: &Record<'_>) -> Measured {
    let mut tested: BTreeSet<Id> = BTreeSet::new();
    let mut evidence = Vec::new();
    for event in record.all().filter(|event| record.since_duty(event) <= 1800) {
        let EventKind::TaskAssigned { task, work: Task::Test(theory), .. } = event.kind else { continue };
        let answered = |kind: &EventKind| matches!(kind, EventKind::TaskReported { task: one, .. } if *one == task);
        if record.first(answered).is_some() && tested.insert(theory) {
            evidence.push(event.n);
        }
    }
    let words = format!("{} theories tested.", tested.len());
    Measured::found(tested.len() as u64, words, record.duty(), evidence)
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

/// Permille of tasks answered within their time box.
pub fn tasks_in_box(record: &Record<'_>) -> Measured {
    let settled: Vec<(Given<'_>, bool)> = given(record)
        .into_iter()
        .filter_map(|one| {
            let answer = record
                .first(|kind| matches!(kind, EventKind::TaskReported { task, .. } if *task == one.task));
            let in_box = answer.is_some_and(|answer| answer.t <= one.due);
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
        Some(wait) if wait >= u64::from(u32::MAX) => Measured {
            evidence,
            ..Measured::missed("Nobody asked what became of it.", record.duty())
        },
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

/// Seconds from the first restoring option known to a restoring act that was not stopped.
pub fn restore_begun(record: &Record<'_>) -> Measured {
    let restores = |id: Id| record.scenario().option(id).is_some_and(|option| option.restores);
    let known = record.first(|kind| matches!(kind, EventKind::OptionKnown { option } if restores(*option)));
    let Some(known) = known else {
        return Measured::missed("No way back became known: those who know one were not called.", record.duty());
    };
    let stopped = |deed: &Deed<'_>| deed.end.is_some() && !deed.finished;
    let act = record.directed().into_iter().find(|deed| deed.option.restores && !stopped(deed));
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
fn risky(option: &ActionOption) -> bool {
    option.risk >= Risk::Medium || !option.reversible
}

/// The last card of an option before an event.
pub(in super::super) fn card_before<'a>(record: &Record<'a>, option: Id, before: u32) -> Option<&'a OptionCard> {
    let cards = record.all().take_while(|event| event.n < before).filter_map(|event| match &event.kind {
        EventKind::OptionCardFilled { option: one, card } if *one == option => Some(&**card),
        _ => None,
    });
    cards.last()
}

/// Whether every field of a card says something.
pub(in super::super) fn complete(card: &OptionCard) -> bool {
    let texts = [&card.effect, &card.blast_radius, &card.reversal, &card.success_test, &card.abort_if];
    texts.iter().all(|text| text.trim().len() >= 3) && card.minutes > 0 && card.risk.is_some()
}

/// Permille of risky acts that were checked before they began.
pub fn risky_acts_checked(record: &Record<'_>) -> Measured {
    let acts: Vec<Deed<'_>> = record.directed().into_iter().filter(|deed| risky(deed.option)).collect();
    if acts.is_empty() {
        return Measured::not_applicable("Nothing risky was done.");
    }
    let checked = |deed: &&Deed<'_>| {
        let id = deed.option.id;
        let polled = |kind: &EventKind| matches!(kind, EventKind::PollAnswered { option, .. } if *option == id);
        let asked = record.first(polled).is_some_and(|poll| poll.n < deed.start.n);
        card_before(record, id, deed.start.n).is_some_and(complete) && (deed.option.risk < Risk::High || asked)
    };
    let good = acts.iter().filter(checked).count();
    let words = format!("{good} of {} risky acts were checked first.", acts.len());
    let evidence = acts.iter().map(|deed| deed.start.n).collect();
    Measured::found((good * 1000 / acts.len()) as u64, words, record.duty(), evidence)
}

/// Pairs of acts that ran at once on one component.
pub fn overlapping_changes(record: &Record<'_>) -> Measured {
    let deeds = record.directed();
    if deeds.is_empty() {
        return Measured::not_applicable("Nothing was changed.");
    }
    let (mut pairs, mut evidence) = (0, Vec::new());
    for (index, one) in deeds.iter().enumerate() {
        for other in &deeds[index + 1..] {
            let together = other.start.t < one.end.map_or(record.end(), |end| end.t);
            let (mine, theirs) = (touches(one.option), touches(other.option));
            if together && mine.intersection(&theirs).next().is_some() {
                pairs += 1;
                evidence.push(other.start.n);
            }
        }
    }
    Measured::found(pairs, format!("{pairs} overlapping changes."), record.duty(), evidence)
}

/// The components that an option touches.
fn touches(option: &ActionOption) -> BTreeSet<Id> {
    let touched = option.steps.iter().filter_map(|step| match step {
        Operation::Restart { component, .. } | Operation::FailOver { component, .. } => Some(*component),
        Operation::Isolate(component) | Operation::Rejoin(component) | Operation::Replace(component) => Some(*component),
        Operation::RollBack(change) => Some(*change),
        Operation::Fallback { .. } => None,
    });
    touched.collect()
}

/// Whether a change had its emergency record before an event.
pub(in super::super) fn authorised_before(record: &Record<'_>, option: Id, before: u32) -> bool {
    let record_of = |kind: &EventKind| matches!(kind, EventKind::ChangeAuthorised { option: one, .. } if *one == option);
    record.first(record_of).is_some_and(|event| event.n < before)
}

/// Permille of changes that had their emergency record before they began.
pub fn changes_authorised(record: &Record<'_>) -> Measured {
    let changes: Vec<Deed<'_>> = record.directed().into_iter().filter(|deed| deed.option.needs_change).collect();
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
    let deeds = record.directed();
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
    Measured::found(permille, format!("A second way stood ready {} of the time.", percent(permille)), record.duty(), evidence)
}

/// Since when another restoring option, not yet spent, had a complete card, and that card's event.
fn other_ready(record: &Record<'_>, deed: &Deed<'_>, deeds: &[Deed<'_>]) -> Option<(SimTime, u32)> {
    let spent = |id: Id| deeds.iter().any(|one| one.option.id == id && one.end.is_some_and(|end| end.n < deed.start.n));
    record.all().find_map(|event| match &event.kind {
        EventKind::OptionCardFilled { option, card } if *option != deed.option.id && complete(card) => {
            let restores = record.scenario().option(*option).is_some_and(|option| option.restores);
            (restores && !spent(*option)).then_some((event.t, event.n))
        }
        _ => None,
    })
}

/// Permille of key decisions that were logged with a reason within three minutes.
pub fn decisions_logged(record: &Record<'_>) -> Measured {
    let key = |kind: &EventKind| {
        matches!(
            kind,
            EventKind::Declared { .. }
                | EventKind::Reclassified { .. }
                | EventKind::ActionStarted { directed: true, .. }
                | EventKind::Resolved { .. }
        )
    };
    let decisions: Vec<&Event> = record.all().filter(|event| key(&event.kind)).collect();
    if decisions.is_empty() {
        return Measured::missed("No key decision was made.", record.duty());
    }
    let mut logs: Vec<&Event> = record
        .all()
        .filter(|event| matches!(&event.kind, EventKind::DecisionLogged { why, .. } if why.trim().len() >= 8))
        .collect();
    let mut evidence = Vec::new();
    for decision in &decisions {
        let near = |log: &&Event| log.t.since(decision.t).max(decision.t.since(log.t)) <= 180;
        if let Some(at) = logs.iter().position(near) {
            evidence.push(logs.remove(at).n);
        }
    }
    let permille = (evidence.len() * 1000 / decisions.len()) as u64;
    let words = format!("{} of {} key decisions logged with a reason.", evidence.len(), decisions.len());
    Measured::found(permille, words, record.duty(), evidence)
}
