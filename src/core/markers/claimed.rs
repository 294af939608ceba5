//! What is said aloud of how things stand, held against what the seat had last been told and what turned out.
//!
//! Against better knowledge is harmful unless it is put right within minutes to one who heard it; a cause
//! before a test has shown it, or what is found out to be wrong and is left, is told in part; an hour of
//! repair that passes is harmful to the rhythm. True words earn nothing here: messages are for telling people.

use std::collections::BTreeMap;

use crate::base::{Id, SimTime};
use crate::scenario::model::Seat;
use crate::scoring::{gates, measures::work};
use crate::sim::event::{Subject, TestResult, Value};
use crate::sim::message::Effect;
use crate::sim::talk::{Said, Statement};
use crate::sim::{Event, EventKind};

use super::lens::Lens;
use super::marker::Standing;
use super::part::Part;
use super::spoken::{Spoken, spoken};

/// What was false is put right within this time (seconds).
const PUT_RIGHT_S: u64 = 600;
/// From this level on (permille) a service was known to be well; below the other, to be ill.
const WELL: u64 = 950;
const ILL: u64 = 900;

/// What was said of a service or a cause that the seat had reason to know better, or claimed too soon.
pub(super) fn claims(lens: &Lens<'_, '_>) -> Vec<Part> {
    let all: Vec<Spoken<'_>> = spoken(lens).filter(|(_, said)| said.claim.is_some()).collect();
    let (mut harm, mut late) = (Vec::new(), Vec::new());
    for (event, said) in &all {
        match (known_better(lens, event, said), is_put_right(lens, &all, event, said)) {
            (Some(known), false) => harm.extend([known, event.n]),
            (Some(known), true) => late.extend([known, event.n]),
            (None, false) if is_found_out(lens, said) || is_guess(lens, event, said) => late.push(event.n),
            (None, _) => {}
        }
    }
    let harm = Part::harm("Said aloud against what this seat had been told.", harm);
    let words = "Said aloud as a fact before it was known, or not as it was.";
    harm.into_iter().chain((!late.is_empty()).then(|| Part::done(Standing::Late, words, late))).collect()
}

/// An hour of repair that was named to people's faces, and passed.
pub(super) fn promises(lens: &Lens<'_, '_>) -> Option<Part> {
    let named = spoken(lens).filter(|(_, said)| matches!(said.claim, Some(Statement::BackBy(_))));
    let broken = named.filter(|(_, said)| found_out(lens, said).is_some());
    Part::harm("An hour of repair was promised aloud, and it passed.", broken.map(|(event, _)| event.n).collect())
}

/// The event by which the seat had been told otherwise.
fn known_better(lens: &Lens<'_, '_>, event: &Event, said: &Said) -> Option<u32> {
    match said.claim? {
        Statement::Works(service, effect) => {
            let known = last_words(lens, event, service);
            let ill = known.values().find(|(_, value)| is_ill(value)).map(|(n, _)| *n);
            let well = |(_, value): &(u32, Value)| matches!(value, Value::Level(level) if *level >= WELL);
            let lately = !lens.record.truth.hurt_lately(service, event.t).is_empty();
            match effect {
                Effect::Normal => ill.filter(|_| lens.record.truth.service_hurt(service, event.t)),
                Effect::Degraded | Effect::Down if lately || !known.values().all(well) => None,
                Effect::Degraded | Effect::Down => known.values().map(|(n, _)| *n).max(),
            }
        }
        Statement::Cause(theory) => {
            let tells_against = lens.record.all().take_while(|one| one.n < event.n).filter(|one| {
                matches!(one.kind, EventKind::TaskReported { .. })
                    && verdict(lens, theory, one.n + 1) == Some(TestResult::Contradicted)
            });
            let last = tells_against.last()?;
            (verdict(lens, theory, event.n) == Some(TestResult::Contradicted)).then_some(last.n)
        }
        Statement::BackBy(_) => None,
    }
}

fn is_ill(value: &Value) -> bool {
    match value {
        Value::Level(level) => *level < ILL,
        Value::OneTry(worked) => !worked,
        _ => false,
    }
}

/// What this seat was last told, lately, of a service and of each group of its users, and by which event.
fn last_words(lens: &Lens<'_, '_>, event: &Event, service: Id) -> BTreeMap<Subject, (u32, Value)> {
    let before = lens.record.events.iter().filter(|one| one.n < event.n && event.t.since(one.t) <= gates::IN_MIND_S);
    let told = before.filter(|one| heard(lens, one));
    let figures =
        told.flat_map(|one| gates::figures(lens.record, one).into_iter().map(move |figure| (one.n, figure)));
    let of_it = figures
        .filter(|(_, (about, _))| matches!(about, Subject::Service(id) | Subject::Cohort(id, _) if *id == service));
    of_it.map(|(n, (about, value))| (about, (n, value))).collect()
}

/// Whether what was told in an event reached this seat: it asked, or has the screens; the Manager hears all.
fn heard(lens: &Lens<'_, '_>, event: &Event) -> bool {
    match event.kind {
        _ if lens.seat == Seat::MajorIncidentManager => true,
        EventKind::Answered { ask, .. } => {
            lens.mine().any(|one| matches!(one.kind, EventKind::Asked { ask: mine, .. } if mine == ask))
        }
        _ => lens.seat.has_screens(),
    }
}

fn verdict(lens: &Lens<'_, '_>, theory: Id, before: u32) -> Option<TestResult> {
    work::verdict_before(lens.record, theory, before)
}

/// A cause that no test had supported by then.
fn is_guess(lens: &Lens<'_, '_>, event: &Event, said: &Said) -> bool {
    matches!(said.claim, Some(Statement::Cause(theory)) if verdict(lens, theory, event.n) != Some(TestResult::Supported))
}

/// What the world showed of it, if that was otherwise.
fn found_out<'a>(lens: &Lens<'_, 'a>, said: &Said) -> Option<&'a Event> {
    lens.record.first(|kind| matches!(kind, EventKind::ClaimFoundOut { said: one } if *one == said.said))
}

fn is_found_out(lens: &Lens<'_, '_>, said: &Said) -> bool {
    !matches!(said.claim, Some(Statement::BackBy(_))) && found_out(lens, said).is_some()
}

/// Whether something else was said of the same to one who heard it, in time: after it was said, or found out.
fn is_put_right(lens: &Lens<'_, '_>, all: &[Spoken<'_>], event: &Event, said: &Said) -> bool {
    let until: SimTime = found_out(lens, said).map_or(event.t, |found| found.t) + PUT_RIGHT_S;
    all.iter().any(|(later, other)| {
        let heard = other.to.iter().any(|person| said.to.contains(person));
        let same = match (said.claim, other.claim) {
            (Some(Statement::Works(service, was)), Some(Statement::Works(one, is))) => service == one && was != is,
            (Some(Statement::Cause(theory)), Some(Statement::Cause(one))) => theory != one,
            _ => false,
        };
        later.n > event.n && later.t <= until && heard && same && known_better(lens, later, other).is_none()
    })
}
