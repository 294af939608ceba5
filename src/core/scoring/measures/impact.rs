//! The impact: stated, true, stated anew.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::base::Id;
use crate::scenario::model::Seat;
use crate::sim::command::Impact;
use crate::sim::event::{Event, EventKind, Subject, Value};
use crate::sim::message::Effect;
use crate::sim::rules::words::{names, words};

use super::super::record::{Record, tells};
use super::{Measured, span};

/// What was stated: the Manager answers for everything, another seat for what it stated itself.
fn stated<'a>(record: &Record<'a>) -> Vec<(&'a Event, &'a Impact)> {
    let seat = record.seat;
    let own = record.all().filter(|event| seat == Seat::MajorIncidentManager || event.by_seat == Some(seat));
    let stated = own.filter_map(|event| match &event.kind {
        EventKind::ImpactStated(impact) => Some((event, &**impact)),
        _ => None,
    });
    stated.collect()
}

/// True facts of the impact statement that stood after ten minutes, of six.
pub fn impact_facts(record: &Record<'_>) -> Measured {
    let mut stated = stated(record).into_iter().filter(|(event, _)| record.since_duty(event) <= 600);
    // The last one stands: whoever states everything in turn has stated nothing.
    let stands = stated.next_back().map(|(event, impact)| (true_facts(record, event, impact), event));
    match stands {
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
    let cohorts = !impact.cohorts.is_empty() && impact.cohorts.iter().all(|cohort| hurt.contains(cohort));
    let users: u64 = service.cohorts.iter().filter(|one| hurt.contains(&one.id)).map(|one| one.users).sum();
    let count = impact.users.is_some_and(|stated| stated.saturating_mul(3) >= users && stated <= users * 3);
    let facts = [
        effect_true(record, event, impact),
        cohorts,
        names(&impact.place),
        count,
        deadline_true(record, event, impact),
    ];
    1 + facts.into_iter().map(u64::from).sum::<u64>()
}

/// Whether the stated effect is what users of the service felt.
fn effect_true(record: &Record<'_>, event: &Event, impact: &Impact) -> bool {
    let Some(service) = impact.service else { return false };
    let hurt = record.truth.hurt_lately(service, event.t);
    let level = |cohort: &Id| record.truth.level(service, *cohort, event.t);
    match impact.effect {
        Some(Effect::Down) => hurt.iter().any(|cohort| level(cohort) < 100),
        Some(Effect::Degraded) => hurt.iter().any(|cohort| level(cohort) >= 100),
        Some(Effect::Normal) | None => false,
    }
}

/// Whether the deadline is the one that somebody who knows had told: a figure of it, or two words.
fn deadline_true(record: &Record<'_>, event: &Event, impact: &Impact) -> bool {
    let stated: BTreeSet<Cow<'_, str>> = words(&impact.deadline).collect();
    let facts = record.answers().filter(|(answer, ..)| answer.n < event.n).flat_map(|(.., facts)| facts);
    let told = facts.filter_map(|fact| match (fact.about, &fact.value) {
        (Subject::Deadline, Value::Text(text)) => Some(text),
        _ => None,
    });
    told.into_iter().any(|text| {
        let told: BTreeSet<Cow<'_, str>> = words(text).collect();
        let figure = |word: &str| word.len() >= 2 && word.bytes().any(|byte| byte.is_ascii_digit());
        let shared = || told.intersection(&stated);
        shared().any(|word| figure(word)) || shared().filter(|word| word.len() >= 4).count() >= 2
    })
}

/// Seconds from the first impact statement to one that gives other, true figures on fresh evidence.
pub fn impact_restated(record: &Record<'_>) -> Measured {
    let mut stated = stated(record).into_iter();
    let Some((first, said)) = stated.next() else {
        return Measured::missed("No impact was ever stated.", record.duty());
    };
    let again = stated.find(|(event, impact)| resized(record, (first, said), (event, impact)));
    let over = record.first(|kind| matches!(kind, EventKind::Resolved { .. }));
    match again {
        Some((event, _)) => {
            let after = event.t.since(first.t);
            Measured::found(after, format!("Stated anew after {}.", span(after)), Some(first), vec![event.n])
        }
        None if over.is_some_and(|over| over.t.since(first.t) < 1800) => {
            Measured::not_applicable("Resolved before it fell due.")
        }
        None => Measured::missed("Never stated anew with other figures that were true.", Some(first)),
    }
}

/// Whether a statement re-sizes the first one: effect, users or their number differ, and hold, and
/// something was heard in between.
fn resized(record: &Record<'_>, first: (&Event, &Impact), again: (&Event, &Impact)) -> bool {
    let ((before, said), (event, impact)) = (first, again);
    let figures = |impact: &Impact| (impact.service, impact.effect, impact.cohorts.clone(), impact.users);
    let fresh = record.all().any(|heard| {
        let news = match &heard.kind {
            EventKind::Answered { facts, .. }
            | EventKind::TaskReported { facts, .. }
            | EventKind::Reported { facts, .. } => facts.iter().any(tells),
            _ => false,
        };
        news && heard.n > before.n && heard.n < event.n
    });
    let well = impact.effect == Some(Effect::Normal)
        && impact.service.is_some_and(|service| !record.truth.service_hurt(service, event.t));
    figures(said) != figures(impact) && fresh && (well || true_facts(record, event, impact) >= 4)
}
