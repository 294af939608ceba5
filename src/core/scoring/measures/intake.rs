//! Handover, evidence, decision, impact, command, mobilisation.

use crate::base::Id;
use crate::scenario::model::Verdict;
use crate::scenario::policy::Priority;
use crate::sim::command::{Appointment, Impact, Topic};
use crate::sim::event::{Event, EventKind};
use crate::sim::message::Effect;

use super::super::record::{Record, tells};
use super::{Measured, span};

/// Facts that must be repeated aloud for an acceptance to count.
const READ_BACK: usize = 4;

/// Seconds from nomination to an acceptance with a read-back.
pub fn accept_handover(record: &Record<'_>) -> Measured {
    let Some(nominated) = record.first(|kind| matches!(kind, EventKind::Nominated { .. })) else {
        return Measured::not_applicable("Nothing was handed over.");
    };
    for event in record.all() {
        if let EventKind::HandoverAccepted { read_back } = &event.kind {
            let (waited, facts) = (event.t.since(nominated.t), read_back.len());
            let words = format!("Accepted after {}, {facts} facts read back.", span(waited));
            if facts < READ_BACK {
                return Measured { evidence: vec![event.n], ..Measured::missed(words, Some(nominated)) };
            }
            return Measured::found(waited, words, Some(nominated), vec![event.n]);
        }
    }
    Measured::missed("Never accepted.", Some(nominated))
}

/// Distinct sources that told something before the decision.
pub fn sources_before_decision(record: &Record<'_>) -> Measured {
    let Some(decision) = record.decision() else {
        return Measured::missed("No decision was made.", record.duty());
    };
    let (sources, evidence) = sources_before(record, decision);
    let words = format!("{} sources heard before the decision.", sources.len());
    Measured::found(sources.len() as u64, words, record.duty(), evidence)
}

/// Who told something before an event, and the events in which they first did.
pub(super) fn sources_before(record: &Record<'_>, event: &Event) -> (Vec<Id>, Vec<u32>) {
    let (mut sources, mut evidence) = (Vec::new(), Vec::new());
    for (answer, by, _) in record.answers().take_while(|(answer, ..)| answer.n < event.n) {
        if !sources.contains(&by) {
            sources.push(by);
            evidence.push(answer.n);
        }
    }
    (sources, evidence)
}

/// Seconds from the opening of the duties to the decision.
pub fn decision_time(record: &Record<'_>) -> Measured {
    match record.decision() {
        Some(event) => {
            let after = record.since_duty(event);
            Measured::found(after, format!("Decided after {}.", span(after)), record.duty(), vec![event.n])
        }
        None => Measured::missed("Neither declared nor rejected.", record.duty()),
    }
}

/// 2: right at once; 1: put right later; 0: wrong in the end.
pub fn right_decision(record: &Record<'_>) -> Measured {
    let as_major = |event: &Event| match &event.kind {
        EventKind::Declared { priority, .. } | EventKind::Reclassified { to: priority, .. } => {
            Some(Priority::is_major(*priority))
        }
        EventKind::Rejected { .. } => Some(false),
        _ => None,
    };
    let calls: Vec<(&Event, bool)> =
        record.all().filter_map(|event| as_major(event).map(|major| (event, major))).collect();
    let truth = record.scenario().verdict == Verdict::Major;
    let evidence = calls.iter().map(|(event, _)| event.n).collect();
    match (calls.first(), calls.last()) {
        (Some((_, first)), Some((_, last))) => {
            let value = if *last != truth { 0 } else { 1 + u64::from(*first == truth) };
            let words = ["Wrong in the end.", "Wrong at first, put right later.", "Right at once."];
            Measured::found(value, words[usize::try_from(value).unwrap_or(0)], record.duty(), evidence)
        }
        _ => Measured::missed("No decision was made.", record.duty()),
    }
}

/// True facts of the best impact statement within ten minutes, of six.
pub fn impact_facts(record: &Record<'_>) -> Measured {
    let stated = record.all().filter_map(|event| match &event.kind {
        EventKind::ImpactStated(impact) if record.since_duty(event) <= 600 => Some((event, &**impact)),
        _ => None,
    });
    let best = stated.map(|(event, impact)| (true_facts(record, event, impact), event)).max_by_key(|(facts, _)| *facts);
    match best {
        Some((facts, event)) => {
            let words = format!("{facts} of 6 facts stated and true.");
            Measured::found(facts, words, record.duty(), vec![event.n])
        }
        None => Measured::missed("No impact stated within 10 minutes.", record.duty()),
    }
}

fn true_facts(record: &Record<'_>, event: &Event, impact: &Impact) -> u64 {
    let Some(service) = impact.service.and_then(|id| record.scenario().service(id)) else { return 0 };
    let hurt = record.truth.hurt_lately(service.id, event.t);
    if hurt.is_empty() || !service.critical {
        return 0;
    }
    let effect = match impact.effect {
        Some(Effect::Down) => hurt.iter().any(|cohort| record.truth.level(service.id, *cohort, event.t) < 100),
        Some(Effect::Degraded) => hurt.iter().any(|cohort| record.truth.level(service.id, *cohort, event.t) >= 100),
        Some(Effect::Normal) | None => false,
    };
    let cohorts = !impact.cohorts.is_empty() && impact.cohorts.iter().all(|cohort| hurt.contains(cohort));
    let users: u64 = service.cohorts.iter().filter(|one| hurt.contains(&one.id)).map(|one| one.users).sum();
    let count = impact.users.is_some_and(|stated| stated * 3 >= users && stated <= users * 3);
    let heard = |kind: &EventKind| matches!(kind, EventKind::Answered { about: Topic::Deadline, facts, .. } if facts.iter().any(tells));
    let told = record.first(heard).is_some_and(|answer| answer.n < event.n);
    let deadline = told && says(&impact.deadline);
    1 + [effect, cohorts, says(&impact.place), count, deadline].into_iter().map(u64::from).sum::<u64>()
}

fn says(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphanumeric()).count() >= 3
}

/// Seconds from the first impact statement to a different one.
pub fn impact_restated(record: &Record<'_>) -> Measured {
    let mut stated = record.all().filter_map(|event| match &event.kind {
        EventKind::ImpactStated(impact) => Some((event, &**impact)),
        _ => None,
    });
    let Some((first, said)) = stated.next() else {
        return Measured::missed("No impact was ever stated.", record.duty());
    };
    let again = stated.find(|(_, impact)| *impact != said);
    let over = record.first(|kind| matches!(kind, EventKind::Resolved { .. }));
    match again {
        Some((event, _)) => {
            let after = event.t.since(first.t);
            Measured::found(after, format!("Stated anew after {}.", span(after)), Some(first), vec![event.n])
        }
        None if over.is_some_and(|over| over.t.since(first.t) < 1800) => {
            Measured::not_applicable("Resolved before it fell due.")
        }
        None => Measured::missed("Never stated anew.", Some(first)),
    }
}

/// Seconds from the bridge's opening until communications lead and scribe are both named.
pub fn command_named(record: &Record<'_>) -> Measured {
    let Some(bridge) = record.first(|kind| matches!(kind, EventKind::BridgeOpened)) else {
        return Measured::missed("No bridge was opened.", record.duty());
    };
    let named = |wanted: Appointment| {
        record.first(move |kind| matches!(kind, EventKind::Appointed { role, .. } if *role == wanted))
    };
    match (named(Appointment::CommunicationsLead), named(Appointment::Scribe)) {
        (Some(lead), Some(scribe)) => {
            let after = lead.t.max(scribe.t).since(bridge.t);
            let words = format!("Both named {} after the bridge opened.", span(after));
            Measured::found(after, words, Some(bridge), vec![lead.n, scribe.n])
        }
        _ => Measured::missed("Communications lead and scribe were not both named.", Some(bridge)),
    }
}

/// Seconds from the opening of the duties to the bridge.
pub fn bridge_time(record: &Record<'_>) -> Measured {
    match record.first(|kind| matches!(kind, EventKind::BridgeOpened)) {
        Some(event) => {
            let after = record.since_duty(event);
            Measured::found(after, format!("Opened after {}.", span(after)), record.duty(), vec![event.n])
        }
        None => Measured::missed("No bridge was opened.", record.duty()),
    }
}

/// The first page to each team, in the order of the scenario.
fn team_pages<'a>(record: &Record<'a>) -> Vec<(bool, Option<&'a Event>)> {
    let paged = |team: Id| {
        record.first(move |kind| match kind {
            EventKind::Paged { person, .. } => {
                record.scenario().person(*person).is_some_and(|person| person.team == Some(team))
            }
            _ => false,
        })
    };
    record.scenario().teams.iter().map(|team| (team.needed, paged(team.id))).collect()
}

/// Permille of the needed teams paged within 10 minutes; a team within 20 counts half.
pub fn needed_paged(record: &Record<'_>) -> Measured {
    let pages = team_pages(record);
    let needed: Vec<_> = pages.iter().filter(|(needed, _)| *needed).map(|(_, page)| *page).collect();
    if needed.is_empty() {
        return Measured::not_applicable("No team was needed.");
    }
    let worth = |page: &Option<&Event>| match page.map(|event| record.since_duty(event)) {
        Some(0..=600) => 1000,
        Some(601..=1200) => 500,
        _ => 0,
    };
    let permille = needed.iter().map(worth).sum::<u64>() / needed.len() as u64;
    let evidence: Vec<u32> = needed.iter().flatten().map(|event| event.n).collect();
    let words = format!("{} of {} needed teams paged.", evidence.len(), needed.len());
    Measured::found(permille, words, record.duty(), evidence)
}

/// Needless teams for a thousand needed ones.
pub fn needless_paged(record: &Record<'_>) -> Measured {
    let pages = team_pages(record);
    let count = |wanted: bool| pages.iter().filter(|(needed, page)| *needed == wanted && page.is_some()).count() as u64;
    let (right, needless) = (count(true), count(false));
    let needed = pages.iter().filter(|(needed, _)| *needed).count() as u64;
    let evidence = pages.iter().filter(|(needed, _)| !needed).filter_map(|(_, page)| page.map(|event| event.n)).collect();
    if needed > 0 && right == 0 {
        return Measured::missed("No needed team was paged.", record.duty());
    }
    let words = format!("{needless} needless teams paged, {right} needed ones.");
    Measured::found(needless * 1000 / needed.max(1), words, record.duty(), evidence)
}

/// Seconds until the change manager's answer was heard.
pub fn changes_heard(record: &Record<'_>) -> Measured {
    topic_heard(record, Topic::Changes, "what changed")
}

/// Seconds until the security officer's answer was heard.
pub fn security_heard(record: &Record<'_>) -> Measured {
    topic_heard(record, Topic::Security, "attack, safety and data")
}

fn topic_heard(record: &Record<'_>, wanted: Topic, name: &str) -> Measured {
    let heard = record.first(|kind| {
        matches!(kind, EventKind::Answered { about, facts, .. } if *about == wanted && facts.iter().any(tells))
    });
    match heard {
        Some(event) => {
            let after = record.since_duty(event);
            Measured::found(after, format!("Heard about {name} after {}.", span(after)), record.duty(), vec![event.n])
        }
        None => Measured::missed(format!("Nothing was heard about {name}."), record.duty()),
    }
}
