//! Situation awareness: what is heard, how large it is, what may be behind it.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::scenario::model::Seat;
use crate::scoring::measures::{span, work};
use crate::scoring::record::tells;
use crate::sim::command::{Impact, Task};
use crate::sim::event::TestResult;
use crate::sim::message::Effect;
use crate::sim::{Event, EventKind};

use super::element::{Category, Element};
use super::lens::Lens;
use super::marker::Standing;
use super::part::{Part, timed};

/// A second source this soon (seconds) after the decision still checks it.
const AFTERWARDS_S: u64 = 600;

/// The impact is stated within this time (seconds) of coming on duty.
const IMPACT_S: u64 = 600;

/// Theories are put to a test within this time (seconds) of coming on duty.
const THEORIES_S: u64 = 1800;

pub(super) static ELEMENTS: [Element; 3] = [
    Element {
        id: "hears_sources",
        category: Category::Awareness,
        title: "Hears independent sources before deciding",
        present: "Before the decision, two sources that do not rest on each other have said how the service fares.",
        late: "Decides first; the second source is heard soon afterwards.",
        absent: "Decides, or never does, on one source or none.",
        harmful: "Rejects the nomination without having heard anybody.",
        asked_of: &[Seat::MajorIncidentManager],
        look: hears_sources,
    },
    Element {
        id: "sizes_impact",
        category: Category::Awareness,
        title: "Sizes the impact, and sizes it anew",
        present: "Says early what is hit, whom and how hard, and says it anew when there is news.",
        late: "Says it, but late; or takes long to size it anew.",
        absent: "Nobody is told how large it is, or a first figure stands for the rest of the incident.",
        harmful: "Points everybody at what is well, or calls well what still fails.",
        asked_of: &[Seat::MajorIncidentManager, Seat::ServiceOwner],
        look: sizes_impact,
    },
    Element {
        id: "tests_theories",
        category: Category::Awareness,
        title: "Keeps two theories and tests them",
        present: "Two explanations at least are put to a test early; none is believed for its own sake.",
        late: "A second explanation is tested, but late.",
        absent: "One explanation or none is ever tested.",
        harmful: "Goes against a test: drops what it supports, or acts on what it spoke against.",
        asked_of: &[Seat::MajorIncidentManager, Seat::TechnicalLead, Seat::ProblemManager],
        look: tests_theories,
    },
];

fn hears_sources(lens: &Lens<'_, '_>) -> Vec<Part> {
    let Some(duty) = lens.duty() else { return vec![Part::none("Never came on duty.")] };
    let decision = lens.record.decision();
    if decision.is_some_and(|event| !lens.is_mine(event)) {
        return vec![Part::none("Somebody else decided.")];
    }
    let unread = Part::harm("Rejected with nobody heard.", lens.tripped("rejected_unread"));
    let wanted = usize::try_from(lens.full("sources_before_decision", 2)).unwrap_or(usize::MAX);
    let sources = lens.my_sources();
    let before = sources.iter().filter(|(_, event)| decision.is_none_or(|decision| event.n < decision.n)).count();
    let evidence = |count: usize| sources.iter().take(count).map(|(_, event)| event.n).collect::<Vec<u32>>();
    let soon = |decision: &Event| {
        let last = wanted.checked_sub(1).and_then(|index| sources.get(index));
        last.filter(|(_, event)| event.t.since(decision.t) <= AFTERWARDS_S).map(|(_, event)| *event)
    };
    let part = match (before >= wanted, decision.and_then(soon)) {
        (true, _) => {
            let words = format!("{before} sources heard before deciding, {wanted} wanted.");
            Part::done(Standing::Present, words, evidence(before)).since(duty)
        }
        (false, Some(last)) => {
            let words = format!("{before} sources heard before deciding, {wanted} only afterwards.");
            Part::done(Standing::Late, words, evidence(wanted)).since(duty).to(last.t)
        }
        (false, None) => {
            let until = decision.map_or(lens.end(), |decision| decision.t);
            Part::absent(format!("{before} sources heard, {wanted} wanted."), duty, until, evidence(before))
        }
    };
    unread.into_iter().chain([part]).collect()
}

fn sizes_impact(lens: &Lens<'_, '_>) -> Vec<Part> {
    let stated: Vec<(&Event, &Impact)> = lens
        .mine()
        .filter_map(|event| match &event.kind {
            EventKind::ImpactStated(impact) => Some((event, &**impact)),
            _ => None,
        })
        .collect();
    let wrong = stated.iter().filter(|(event, impact)| misleads(lens, event, impact)).map(|(event, _)| event.n);
    let wrong = Part::harm("Stated of a service what was not so.", wrong.collect());
    let (Some(duty), Some(_)) = (lens.duty(), lens.major_from()) else {
        return wrong.into_iter().chain([Part::none("No major incident was run.")]).collect();
    };
    let first = stated.first().map(|(event, _)| *event);
    let mut parts: Vec<Part> = wrong.into_iter().collect();
    parts.push(timed("Impact stated", duty, first.as_slice(), IMPACT_S, lens.end()));
    parts.extend(sized_anew(lens, &stated));
    parts
}

/// Whether a statement sends people the wrong way: it names what is well, or says well of what fails.
fn misleads(lens: &Lens<'_, '_>, event: &Event, impact: &Impact) -> bool {
    let Some(service) = impact.service.filter(|_| lens.record.is_major()) else { return false };
    let truth = &lens.record.truth;
    match impact.effect {
        Some(Effect::Normal) => truth.service_hurt(service, event.t),
        Some(Effect::Down | Effect::Degraded) => truth.hurt_lately(service, event.t).is_empty(),
        None => false,
    }
}

/// A later statement with other figures after news; nothing is asked of what was over before.
fn sized_anew(lens: &Lens<'_, '_>, stated: &[(&Event, &Impact)]) -> Option<Part> {
    let (first, said) = stated.first()?;
    let figures = |impact: &Impact| (impact.service, impact.effect, impact.cohorts.clone(), impact.users);
    let again = stated[1..].iter().find(|(event, impact)| {
        figures(impact) != figures(said)
            && lens.record.all().any(|news| news.n > first.n && news.n < event.n && tells_something(news))
    });
    let within = lens.full("impact_restated", 1800);
    let over = lens.resolved().map_or(lens.end(), |event| event.t);
    if again.is_none() && over.since(first.t) < within {
        return None;
    }
    Some(timed("Sized anew", first, &again.map(|(event, _)| *event).into_iter().collect::<Vec<_>>(), within, over))
}

/// Whether somebody told something in an event.
pub(super) fn tells_something(event: &Event) -> bool {
    match &event.kind {
        EventKind::Answered { facts, .. }
        | EventKind::TaskReported { facts, .. }
        | EventKind::Reported { facts, .. } => facts.iter().any(tells),
        _ => false,
    }
}

fn tests_theories(lens: &Lens<'_, '_>) -> Vec<Part> {
    let against = lens.mine().filter(|event| match event.kind {
        EventKind::HypothesisSetAside { hypothesis, .. } => {
            work::verdict_before(lens.record, hypothesis, event.n) == Some(TestResult::Supported)
        }
        _ => false,
    });
    let mut against: Vec<u32> = against.map(|event| event.n).collect();
    against.extend(lens.offences("retried_disproved"));
    let mut parts: Vec<Part> = Part::harm("Went against what a test had shown.", against).into_iter().collect();
    let (Some(duty), Some(_)) = (lens.duty(), lens.major_from()) else {
        parts.push(Part::none("No major incident was run."));
        return parts;
    };
    let wanted = usize::try_from(lens.full("theories_tested", 2)).unwrap_or(usize::MAX);
    let tested = tested(lens);
    let enough = tested.get(..wanted).unwrap_or_default();
    let mut part = timed("Theories put to a test", duty, enough, THEORIES_S, lens.end());
    if enough.is_empty() {
        let over = lens.resolved().map_or(lens.end(), |event| event.t);
        part.words = format!("{} theories put to a test, {wanted} wanted within {}.", tested.len(), span(THEORIES_S));
        part.evidence = tested.iter().map(|event| event.n).collect();
        part.until = Some(over);
    }
    parts.push(part);
    parts
}

/// The first test of each theory that was given and answered before it was over.
fn tested<'a>(lens: &Lens<'_, 'a>) -> Vec<&'a Event> {
    let over = lens.resolved().map_or(u32::MAX, |event| event.n);
    let mut theories: BTreeSet<Id> = BTreeSet::new();
    let given = lens.mine().filter(|event| event.n < over).filter(|event| {
        let EventKind::TaskAssigned { task, work: Task::Test(theory), .. } = event.kind else { return false };
        let answers = |kind: &EventKind| matches!(kind, EventKind::TaskReported { task: one, .. } if *one == task);
        lens.record.first(answers).is_some() && theories.insert(theory)
    });
    given.collect()
}
