//! Cause and situation: whether what was said of the cause rests on evidence, and how right the seat was
//! about the situation when it was asked.

use crate::base::Id;
use crate::scenario::model::{Claim, Cure};
use crate::sim::command::CauseClaim;
use crate::sim::event::{Event, EventKind, Fact, Subject, TestResult, Value};

use super::super::probes::{Mark, marks};
use super::super::record::{Record, tells};
use super::{Measured, percent, work};

/// A right cause earns so much (permille) on nothing but luck...
const GUESS: u64 = 200;
/// ...so much more when a fact that was heard points at it...
const POINTED: u64 = 400;
/// ...and so much more when a rival theory was put to the test and fell.
const RIVAL_FELL: u64 = 200;
/// A part that carries less than this is seen to be ill (permille).
const ILL_BELOW: u64 = 950;

/// Permille of the credit for the cause as it was stated last: right, and on how much evidence.
pub fn cause_on_evidence(record: &Record<'_>) -> Measured {
    let stated = record.all().rev().find_map(|event| claim_of(event).map(|claim| (event, claim)));
    let Some((event, (theory, confirmed))) = stated else {
        return Measured::not_applicable("No cause was ever stated.");
    };
    let claim = record.scenario().hypothesis(theory).map(|one| one.claim);
    let Some(claim) = claim.filter(|claim| is_so(record, *claim)) else {
        return Measured {
            evidence: vec![event.n],
            ..Measured::found(0, "The cause as stated is wrong.", None, Vec::new())
        };
    };
    let tested = work::verdict_before(record, theory, event.n);
    let mut evidence: Vec<u32> = heard(record, event, |fact| shows(fact, theory)).collect();
    if tested == Some(TestResult::Supported) {
        evidence.push(event.n);
        return Measured::found(1000, "Right, and a test had spoken for it.", None, evidence);
    }
    let pointing: Vec<u32> = heard(record, event, |fact| points_at(fact, claim)).collect();
    let rivals = record.scenario().hypotheses.iter().filter(|one| one.id != theory);
    let fell =
        rivals.into_iter().any(|one| work::verdict_before(record, one.id, event.n) == Some(TestResult::Contradicted));
    let pointed = tested.is_none() && !pointing.is_empty();
    let mut value = GUESS;
    // What is called confirmed must have been tested; nothing less will do.
    if !confirmed {
        value += if pointed { POINTED } else { 0 } + if fell { RIVAL_FELL } else { 0 };
    }
    let words = match (confirmed, pointed) {
        (true, _) => "Right, but called confirmed with no test that spoke for it.",
        (false, true) => "Right, on facts that point at it; no test had spoken for it.",
        (false, false) => "Right, but a guess: nothing heard before pointed at it.",
    };
    evidence.extend(pointing);
    evidence.push(event.n);
    evidence.sort_unstable();
    evidence.dedup();
    Measured::found(value, words, None, evidence)
}

/// The theory that an event names as the cause, and whether as confirmed.
fn claim_of(event: &Event) -> Option<(Id, bool)> {
    let cause = match &event.kind {
        EventKind::Resolved { cause } | EventKind::ProblemHandedOver { cause, .. } => *cause,
        EventKind::MessageSent { message, .. } => message.cause,
        _ => return None,
    };
    match cause {
        CauseClaim::Suspected(theory) => Some((theory, false)),
        CauseClaim::Confirmed(theory) => Some((theory, true)),
        CauseClaim::Unstated | CauseClaim::UnderReview => None,
    }
}

/// Whether a fault of this run was of that kind.
fn is_so(record: &Record<'_>, claim: Claim) -> bool {
    let mut began = record.moves().filter_map(|event| match event.kind {
        EventKind::FaultBegan { fault } => record.scenario().fault(fault),
        _ => None,
    });
    match claim {
        Claim::FaultOn(component) => began.any(|fault| fault.on == component),
        Claim::ChangeCaused(change) => began.any(|fault| fault.cured_by.contains(&Cure::RollBack(change))),
        Claim::Attack => began.any(|fault| fault.attack),
    }
}

/// The events before one in which such a fact was told.
fn heard(record: &Record<'_>, before: &Event, wanted: impl Fn(&Fact) -> bool) -> impl Iterator<Item = u32> {
    let told = record.all().take_while(|event| event.n < before.n).filter_map(move |event| match &event.kind {
        EventKind::Answered { facts, .. }
        | EventKind::TaskReported { facts, .. }
        | EventKind::Reported { facts, .. } => {
            facts.iter().any(|fact| tells(fact) && wanted(fact)).then_some(event.n)
        }
        _ => None,
    });
    told.collect::<Vec<_>>().into_iter()
}

/// A test of the theory that spoke for it.
fn shows(fact: &Fact, theory: Id) -> bool {
    fact.about == Subject::Hypothesis(theory) && fact.value == Value::Verdict(TestResult::Supported)
}

/// A fact that points at what is claimed: the part seen ill, the change heard of, signs of an attack.
fn points_at(fact: &Fact, claim: Claim) -> bool {
    match (claim, fact.about, &fact.value) {
        (Claim::FaultOn(component), Subject::Component(seen), Value::Level(level)) => {
            component == seen && *level < ILL_BELOW
        }
        (Claim::ChangeCaused(change), Subject::Changes, Value::Changes(heard)) => heard.contains(&change),
        (Claim::Attack, Subject::Security, Value::Signs) => true,
        _ => false,
    }
}

/// Permille of the questions about the situation that were answered right; half for right in part.
/// What never came to show does not count.
pub fn situation_known(record: &Record<'_>) -> Measured {
    let asked: Vec<_> = marks(record).into_iter().filter(|one| one.mark != Mark::Unscored).collect();
    if asked.is_empty() {
        return Measured::not_applicable("No question about the situation was put.");
    }
    let worth = |mark: Mark| match mark {
        Mark::Right => 1000,
        Mark::Partly => 500,
        Mark::Wrong | Mark::Unknown | Mark::Lapsed | Mark::Unscored => 0,
    };
    let permille = asked.iter().map(|one| worth(one.mark)).sum::<u64>() / asked.len() as u64;
    let words = format!("{} of {} questions about the situation right.", percent(permille), asked.len());
    let evidence = asked.iter().map(|one| one.answered_n.unwrap_or(one.opened_n)).collect();
    Measured::found(permille, words, None, evidence)
}
