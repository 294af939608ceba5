//! Which way back looks best, from what was tested, proposed, seen and said.

use crate::base::Id;
use crate::scenario::model::{Risk, Seat};
use crate::sim::Competence;
use crate::sim::event::{EventKind, Subject, TestResult};
use crate::sim::knowledge::{ActionState, HypothesisState, OptionState};
use crate::view::docs::OptionDoc;

use super::turn::Turn;

/// A way that led nowhere is gone again after so long, in seconds.
const AGAIN_S: u64 = 600;
/// A part that carries less than this is unwell, in permille.
const UNWELL: u64 = 900;
/// After so long in command the bar for trying something is lower, in seconds.
const PRESSED_S: u64 = 1500;

/// Options that can be tried now, the best first; what looks worse than waiting is left out.
pub(super) fn open(turn: &Turn<'_>) -> Vec<(OptionDoc, OptionState)> {
    let left = turn.leaves_to(Seat::TechnicalLead);
    let mut all: Vec<(i64, OptionDoc, OptionState)> = Vec::new();
    for (id, state) in &turn.seat.options {
        let free = match state.state {
            ActionState::Idle => true,
            ActionState::Declined(at) | ActionState::Aborted(at) => turn.since(at) >= AGAIN_S,
            ActionState::Running(_) | ActionState::Done(_) => false,
        };
        let free = free && !objected_to(turn, *id);
        let Some(doc) = turn.docs.option(turn.seat, *id).filter(|_| free) else { continue };
        // A technical lead who is a person proposes; the Manager does not go past them.
        if !left || is_proposed_by_lead(turn, *id) {
            all.push((promise(turn, doc, state), doc.clone(), state.clone()));
        }
    }
    if turn.habits.is(Competence::Trained) {
        let least = if left {
            i64::MIN
        } else if turn.age_s() > PRESSED_S {
            20
        } else {
            60
        };
        all.retain(|(score, ..)| *score >= least);
        all.sort_by_key(|(score, doc, _)| (-score, doc.id));
    } else {
        // The novice takes what was named first.
        all.sort_by_key(|(_, doc, state)| (state.known, doc.id));
    }
    all.into_iter().map(|(_, doc, state)| (doc, state)).collect()
}

/// Whether somebody spoke against it lately, when last asked.
fn objected_to(turn: &Turn<'_>, id: Id) -> bool {
    let last = turn.seat.log.iter().rev().find_map(|event| match event.kind {
        EventKind::PollAnswered { option, objector } if option == id => Some((event.t, objector)),
        _ => None,
    });
    last.is_some_and(|(at, objector)| objector.is_some() && turn.since(at) < AGAIN_S)
}

fn is_proposed_by_lead(turn: &Turn<'_>, id: Id) -> bool {
    turn.has(|kind| matches!(kind, EventKind::OptionProposed { option, .. } if *option == id))
}

/// How promising an option looks.
fn promise(turn: &Turn<'_>, doc: &OptionDoc, state: &OptionState) -> i64 {
    let reported = turn.has(|kind| matches!(kind, EventKind::Reported { proposes, .. } if *proposes == Some(doc.id)));
    let risk = match doc.risk {
        Risk::Low => 0,
        Risk::Medium => 25,
        Risk::High => 70,
    };
    i64::from(is_proposed_by_lead(turn, doc.id)) * 100
        + i64::from(reported) * 40
        + i64::from(doc.reversible) * 40
        + i64::from(came_with_proof(turn, state)) * 100
        + i64::from(owns_what_is_unwell(turn, doc.team)) * 60
        + theories(turn, doc)
        - risk
}

/// It came to light in the same second as a test that spoke for a theory.
fn came_with_proof(turn: &Turn<'_>, state: &OptionState) -> bool {
    turn.seat.hypotheses.values().any(|theory| {
        theory.results.iter().any(|(n, result)| {
            let event = turn.seat.log.iter().find(|event| event.n == *n);
            *result == TestResult::Supported && event.is_some_and(|event| event.t == state.known)
        })
    })
}

fn owns_what_is_unwell(turn: &Turn<'_>, team: Id) -> bool {
    let mut parts = turn.docs.known_parts(turn.seat).filter(|part| part.owner == team);
    parts.any(|part| turn.level(Subject::Component(part.id)).is_some_and(|level| level < UNWELL))
}

/// What was shown or refuted of the theories that it speaks of, or that its team tested.
fn theories(turn: &Turn<'_>, doc: &OptionDoc) -> i64 {
    let mut score = 0;
    for theory in &turn.docs.hypotheses {
        let verdict = turn.seat.hypotheses.get(&theory.id).and_then(HypothesisState::verdict);
        let alike = shared(&format!("{} {}", doc.name, doc.about), &theory.name);
        let weight = if alike >= 2 { 80 } else { 20 * i64::from(theory.team == doc.team) };
        score += match verdict {
            Some(TestResult::Supported) => weight,
            Some(TestResult::Contradicted) => -weight,
            _ => 0,
        };
    }
    score
}

/// How many words of five letters and more two texts share.
pub(super) fn shared(one: &str, other: &str) -> usize {
    let words = |text: &str| -> Vec<String> {
        let split = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 5);
        let mut words: Vec<String> = split.map(|word| word.to_lowercase().chars().take(6).collect()).collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let other = words(other);
    words(one).iter().filter(|word| other.contains(word)).count()
}
