//! Silence, interruptions, escalation, the supplier, span.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::scenario::model::{CastRole, Seat};
use crate::sim::command::Reply;
use crate::sim::event::{Event, EventKind, InterruptionKind, TestResult};

use super::super::record::{Record, tells};
use super::seats::supplier;
use super::{Measured, median, span, work};

/// The longest time from a silent page to a second call or a step up.
pub fn silence_chased(record: &Record<'_>) -> Measured {
    let (mut longest, mut evidence, mut left) = (None, Vec::new(), None);
    for event in record.all() {
        let EventKind::PageUnanswered { person } = event.kind else { continue };
        // What falls silent just before the end leaves no time to be chased.
        if event.t + record.policy().times.page_unanswered_s > record.end() {
            continue;
        }
        let chase = record.all().find(|later| later.n > event.n && settles_silence(record, &later.kind, person));
        match chase {
            Some(chase) if matches!(chase.kind, EventKind::PageAnswered { .. }) => {}
            Some(chase) => {
                longest = longest.max(Some(chase.t.since(event.t)));
                evidence.push(chase.n);
            }
            None => left = Some(event),
        }
    }
    match (left, longest) {
        (Some(event), _) => Measured { evidence, ..Measured::missed("A silent page was never chased.", Some(event)) },
        (None, Some(longest)) => Measured::found(
            longest,
            format!("Chased after {} at the latest.", span(longest)),
            record.duty(),
            evidence,
        ),
        (None, None) => Measured::not_applicable("Nobody stayed silent."),
    }
}

/// A call to them or to another of their team, an answer, a step up. To let them go chases nobody.
fn settles_silence(record: &Record<'_>, kind: &EventKind, silent: Id) -> bool {
    let team = record.team_of(silent);
    let theirs = |person: Id| person == silent || team.is_some() && record.team_of(person) == team;
    match kind {
        EventKind::Paged { person, .. } | EventKind::PageAnswered { person } => theirs(*person),
        EventKind::Escalated { over, .. } => *over == silent,
        _ => false,
    }
}

/// What became of each interruption: the event, its sort, seconds to an answer that fits.
fn interruptions<'a>(record: &Record<'a>) -> Vec<(&'a Event, InterruptionKind, Option<u64>)> {
    let raised = record.all().filter_map(|event| match event.kind {
        EventKind::InterruptionRaised { interruption, why, by, .. } => Some((event, interruption, (why, by))),
        _ => None,
    });
    let mut warned: BTreeSet<Id> = BTreeSet::new();
    raised
        .map(|(event, number, (why, by))| {
            let answer = record.all().find_map(|later| match later.kind {
                EventKind::InterruptionAnswered { interruption, reply } if interruption == number => {
                    Some((later, reply))
                }
                _ => None,
            });
            let had_warning = warned.contains(&by);
            if answer.is_some_and(|(_, reply)| reply == Reply::Warn) {
                warned.insert(by);
            }
            let fitting = answer.filter(|(_, reply)| suits(why, *reply, had_warning));
            let fitting = fitting.map(|(later, _)| later.t.since(event.t));
            (event, why, fitting)
        })
        .collect()
}

/// The answers that keep command, order and courtesy.
pub(crate) fn suits(why: InterruptionKind, reply: Reply, warned: bool) -> bool {
    // Who was warned before may be asked to leave.
    let removed = why == InterruptionKind::Disruptor && reply == Reply::Remove && warned;
    removed || why.good_answers().contains(&reply)
}

/// The middle time to a fitting answer; none counts as ten minutes.
pub fn interruptions_handled(record: &Record<'_>) -> Measured {
    let all = interruptions(record);
    let evidence = all.iter().map(|(event, ..)| event.n).collect();
    let first = all.first().map(|(event, ..)| *event);
    let good = all.iter().filter(|(.., waited)| waited.is_some()).count();
    match median(all.iter().map(|(.., waited)| waited.unwrap_or(600)).collect()) {
        Some(middle) => {
            let words = format!("{good} of {} answered well, {} in the middle.", all.len(), span(middle));
            Measured::found(middle, words, first, evidence)
        }
        None => Measured::not_applicable("Nobody broke in."),
    }
}

/// Resolvers who were pulled aside and not sent back within three minutes.
pub fn resolvers_lost(record: &Record<'_>) -> Measured {
    let pulled: Vec<_> = interruptions(record)
        .into_iter()
        .filter(|(_, why, _)| *why == InterruptionKind::ResolverPulledAside)
        .collect();
    if pulled.is_empty() {
        return Measured::not_applicable("No resolver was pulled aside.");
    }
    let lost: Vec<u32> =
        pulled.iter().filter(|(.., waited)| waited.is_none_or(|s| s > 180)).map(|(event, ..)| event.n).collect();
    let words = format!("{} of {} resolvers lost to private questions.", lost.len(), pulled.len());
    Measured::found(lost.len() as u64, words, Some(pulled[0].0), lost)
}

/// The longest time from a refusal or a second silence to an escalation, or to the evidence asked for. The
/// supplier manager answers for suppliers, and by what they escalate themselves.
pub fn escalated_after(record: &Record<'_>) -> Measured {
    let own_only = record.seat == Seat::SupplierManager;
    let mut silences: Vec<Id> = Vec::new();
    let (mut longest, mut evidence, mut left, mut first) = (None, Vec::new(), None, None);
    for event in record.all() {
        let trigger = match &event.kind {
            EventKind::ActionDeclined { .. } => true,
            EventKind::PageUnanswered { person } => {
                silences.push(*person);
                silences.iter().filter(|one| *one == person).count() >= 2
            }
            _ => false,
        };
        if !trigger || own_only && !supplier::concerns(record, &event.kind) {
            continue;
        }
        first.get_or_insert(event);
        let anybodys = |later: &Event| !own_only || later.by_seat.is_none() || later.by_seat == Some(record.seat);
        let settles = |later: &&Event| {
            later.n > event.n && anybodys(later) && settles_trigger(record, &event.kind, &later.kind)
        };
        match record.all().find(settles) {
            Some(answer) => {
                longest = longest.max(Some(answer.t.since(event.t)));
                evidence.push(answer.n);
            }
            None => left = Some(event),
        }
    }
    match (left, longest) {
        (Some(event), _) => {
            Measured { evidence, ..Measured::missed("A trigger to escalate was let pass.", Some(event)) }
        }
        (None, Some(longest)) => {
            Measured::found(longest, format!("After {} at the latest.", span(longest)), first, evidence)
        }
        (None, None) => Measured::not_applicable("No trigger to escalate."),
    }
}

fn settles_trigger(record: &Record<'_>, trigger: &EventKind, later: &EventKind) -> bool {
    match (trigger, later) {
        (EventKind::ActionDeclined { option, .. }, EventKind::ActionStarted { option: begun, .. }) => option == begun,
        (EventKind::ActionDeclined { option, .. }, EventKind::Escalated { over, .. }) => {
            let of = record.scenario().option(*option).map(|option| option.team);
            of.is_some() && record.team_of(*over) == of
        }
        (EventKind::PageUnanswered { person }, EventKind::Escalated { over, .. }) => person == over,
        (EventKind::PageUnanswered { person }, EventKind::PageAnswered { person: here }) => person == here,
        _ => false,
    }
}

/// Steps of a sound engagement of the needed supplier, of four.
pub fn supplier_steps(record: &Record<'_>) -> Measured {
    if record.seat == Seat::SupplierManager {
        return supplier::steps(record);
    }
    let scenario = record.scenario();
    let Some(team) = scenario.teams.iter().find(|team| team.supplier && team.needed) else {
        return Measured::not_applicable("No supplier was needed.");
    };
    let theirs = |id: Id| scenario.person(id).is_some_and(|person| person.team == Some(team.id));
    let options: BTreeSet<Id> =
        scenario.options.iter().filter(|option| option.team == team.id).map(|option| option.id).collect();
    let wanted: BTreeSet<Id> = scenario
        .options
        .iter()
        .filter(|option| option.team == team.id)
        .flat_map(|option| option.convinced_by.iter().copied())
        .collect();
    let started = record.first(
        |kind| matches!(kind, EventKind::ActionStarted { option, directed: true } if options.contains(option)),
    );
    let end = started.map_or(u32::MAX, |event| event.n);
    let shown = !wanted.is_empty()
        && wanted.iter().all(|theory| work::verdict_before(record, *theory, end) == Some(TestResult::Supported));
    let called = record.first(|kind| matches!(kind, EventKind::Paged { person, .. } if theirs(*person)));
    let asked = record.first(|kind| match kind {
        EventKind::Reported { person, facts, .. } => theirs(*person) && facts.iter().any(tells),
        EventKind::Answered { by, facts, .. } => theirs(*by) && facts.iter().any(tells),
        _ => false,
    });
    let steps = [called.is_some(), asked.is_some(), shown && called.is_some(), started.is_some()];
    let count = steps.iter().map(|done| u64::from(*done)).sum::<u64>();
    let evidence = [called, asked, started].into_iter().flatten().map(|event| event.n).collect();
    Measured::found(count, format!("{count} of 4 steps."), record.duty(), evidence)
}

/// The most people on the bridge at once, beside those who lead communications and keep the log.
pub fn people_led(record: &Record<'_>) -> Measured {
    let Some(bridge) = record.first(|kind| matches!(kind, EventKind::BridgeOpened)) else {
        return Measured::not_applicable("There was no bridge.");
    };
    let led = |id: Id| {
        let role = record.scenario().person(id).map(|person| person.role);
        !matches!(role, None | Some(CastRole::CommunicationsLead | CastRole::Scribe))
    };
    let (mut here, mut most, mut at) = (BTreeSet::new(), 0, bridge.n);
    for event in record.all() {
        match event.kind {
            EventKind::PageAnswered { person } if led(person) => {
                here.insert(person);
            }
            EventKind::Released { person } => {
                here.remove(&person);
            }
            _ => continue,
        }
        if here.len() > most {
            (most, at) = (here.len(), event.n);
        }
    }
    if most == 0 {
        return Measured::missed("Nobody was led: the bridge stayed empty.", Some(bridge));
    }
    Measured::found(most as u64, format!("{most} people led at most."), Some(bridge), vec![at])
}
