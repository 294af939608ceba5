//! Team and coordination: the right people, left to their work, and let go with thanks.

use crate::scenario::model::Seat;
use crate::scoring::measures::{Measured, closure, duties, people, rejection};
use crate::sim::command::CauseClaim;
use crate::sim::event::{InterruptionKind, Outcome};
use crate::sim::{Event, EventKind};

use super::command::{answered, broken_in};
use super::element::{Category, Element};
use super::lens::Lens;
use super::marker::Standing;
use super::part::{Part, timed};
use super::spoken;

/// The needed teams are called within this time (seconds) of coming on duty.
const CALLED_S: u64 = 600;

pub(super) static ELEMENTS: [Element; 3] = [
    Element {
        id: "brings_people",
        category: Category::Team,
        title: "Brings in the right people, relieves and releases them",
        present: "Calls the teams that are needed at once, chases silence, relieves who tires, lets go who is not needed.",
        late: "They are called, chased, relieved or let go, but late.",
        absent: "A needed team is never called, a silence never chased, or tired people are never relieved.",
        harmful: "Calls nearly everybody, needed or not.",
        asked_of: &[Seat::MajorIncidentManager],
        look: brings_people,
    },
    Element {
        id: "shields_resolvers",
        category: Category::Team,
        title: "Shields the people who do the work",
        present: "Whoever pulls a resolver aside is answered at once, the resolver goes back to the task, and good work is thanked for.",
        late: "The resolver goes back, but only after a while, or one of several is left.",
        absent: "Resolvers are pulled off their work, and nobody steps in.",
        harmful: "Lets it happen on purpose: tells the resolver to do as they say; or is rude to people at work.",
        asked_of: &[Seat::MajorIncidentManager, Seat::TechnicalLead],
        look: shields_resolvers,
    },
    Element {
        id: "hands_over",
        category: Category::Team,
        title: "Hands over, thanks, and stands down",
        present: "When it is over, what is left has owners, problem management has a sound record, people are thanked.",
        late: "Hands over with a thin record, or stands down without thanks or without owners for what is left.",
        absent: "It is over, and nobody is handed anything or told to stand down.",
        harmful: "Passes on a guessed cause as proved, or puts blame where facts belong.",
        asked_of: &[Seat::MajorIncidentManager],
        look: hands_over,
    },
];

fn brings_people(lens: &Lens<'_, '_>) -> Vec<Part> {
    let mut parts: Vec<Part> =
        Part::harm("Nearly everybody was called.", lens.offences("everyone_paged")).into_iter().collect();
    let rejected = lens.my_first(|kind| matches!(kind, EventKind::Rejected { .. }));
    if rejected.is_some() && !lens.record.is_major() {
        let within = lens.full("people_let_go", 600);
        parts.extend(measured(lens, rejection::people_let_go(lens.record), |value| value <= within));
    }
    let (Some(duty), Some(_)) = (lens.duty(), lens.major_from()) else {
        parts.push(Part::none("Nobody was needed."));
        return parts;
    };
    parts.extend(needed(lens, duty));
    let within = lens.full("silence_chased", 300);
    parts.extend(measured(lens, people::silence_chased(lens.record), |value| value <= within));
    let share = lens.full("relief_briefed", 1000);
    parts.extend(measured(lens, duties::relief_briefed(lens.record), |value| value >= share));
    parts
}

/// The calls to the teams that are needed.
fn needed(lens: &Lens<'_, '_>, duty: &Event) -> Option<Part> {
    let teams: Vec<_> = lens.record.scenario().teams.iter().filter(|team| team.needed).collect();
    let page = |team: crate::base::Id| {
        lens.my_first(
            |kind| matches!(kind, EventKind::Paged { person, .. } if lens.record.team_of(*person) == Some(team)),
        )
    };
    let pages: Vec<&Event> = teams.iter().filter_map(|team| page(team.id)).collect();
    if teams.is_empty() {
        return None;
    }
    if pages.len() < teams.len() {
        let words = format!("{} of {} needed teams called.", pages.len(), teams.len());
        return Some(Part::absent(words, duty, lens.end(), pages.iter().map(|page| page.n).collect()));
    }
    Some(timed("All needed teams called", duty, &pages, CALLED_S, lens.end()))
}

/// A measure of the rubric as a part: met is present, measured is late, missed or nothing is absent.
/// What other seats did is not this one's.
fn measured(lens: &Lens<'_, '_>, found: Measured, met: impl Fn(u64) -> bool) -> Option<Part> {
    let of_others = |n: &u32| lens.at(*n).and_then(|event| event.by_seat).is_some_and(|seat| seat != lens.seat);
    if !found.applicable || found.evidence.iter().any(of_others) {
        return None;
    }
    let occasion = found.duty.and_then(|n| lens.at(n)).or(lens.duty())?;
    let value = found.value.and_then(|value| u64::try_from(value).ok());
    Some(match value {
        Some(value) if met(value) => Part::done(Standing::Present, found.words, found.evidence).since(occasion),
        Some(_) if !found.evidence.is_empty() => {
            Part::done(Standing::Late, found.words, found.evidence).since(occasion)
        }
        _ => Part::absent(found.words, occasion, lens.end(), found.evidence),
    })
}

fn shields_resolvers(lens: &Lens<'_, '_>) -> Vec<Part> {
    let mut all = broken_in(lens);
    all.retain(|one| one.why == InterruptionKind::ResolverPulledAside);
    let mut parts = answered(lens, &all, "No resolver was pulled aside.", "A resolver was told to do as they say.");
    parts.extend(spoken::support(lens));
    parts
}

fn hands_over(lens: &Lens<'_, '_>) -> Vec<Part> {
    let mut parts: Vec<Part> =
        Part::harm("A guess passed on as proved, or blame.", passed_on(lens)).into_iter().collect();
    let rejected = || lens.record.first(|kind| matches!(kind, EventKind::Rejected { .. }));
    let Some(over) = lens.resolved().or_else(rejected) else {
        parts.push(Part::none("It was not over."));
        return parts;
    };
    parts.extend(stood_down(lens, over));
    if lens.record.is_major() && lens.resolved().is_some() {
        let handed = lens.my_first(|kind| matches!(kind, EventKind::ProblemHandedOver { .. }));
        let wanted = lens.full("problem_record", 6);
        let found =
            handed.and_then(|_| measured(lens, closure::problem_record(lens.record), |items| items >= wanted));
        let nothing = || Part::absent("Problem management got nothing.", over, lens.end(), Vec::new());
        // A station that ends with the last words leaves no time for it.
        if handed.is_some() || !ended_by_itself(lens) {
            parts.push(found.unwrap_or_else(nothing));
        }
    }
    parts
}

/// Whether the run was complete without anybody standing it down.
fn ended_by_itself(lens: &Lens<'_, '_>) -> bool {
    let ended = |kind: &EventKind| matches!(kind, EventKind::RunEnded { outcome: Outcome::Completed });
    let stood_down = |kind: &EventKind| matches!(kind, EventKind::StoodDown { .. });
    lens.record.first(ended).is_some() && lens.record.first(stood_down).is_none()
}

fn stood_down(lens: &Lens<'_, '_>, over: &Event) -> Option<Part> {
    let end = lens.my_first(|kind| matches!(kind, EventKind::StoodDown { .. }));
    let Some(end) = end else {
        let never = || Part::absent("Never stood down.", over, lens.end(), Vec::new());
        return (!ended_by_itself(lens)).then(never);
    };
    let EventKind::StoodDown { thanks, leftovers } = &end.kind else { return None };
    // After a false alarm nothing need be left over.
    let owned = !leftovers.is_empty() || !lens.record.is_major();
    let aloud = spoken::thanked_at_the_end(lens, over, end);
    let thanked: Vec<u32> = aloud.into_iter().chain([end.n]).collect();
    Some(match (*thanks || aloud.is_some(), owned) {
        (true, true) => Part::done(Standing::Present, "Stood down with thanks.", thanked).since(over).to(end.t),
        (false, false) => {
            Part::absent("Stood down without thanks, nothing left with an owner.", over, end.t, vec![end.n])
        }
        (true, false) => Part::done(Standing::Late, "Thanked; nothing left with an owner.", thanked).since(over),
        (false, true) => Part::done(Standing::Late, "Left with owners; nobody thanked.", vec![end.n]).since(over),
    })
}

/// What harms whoever takes over: a cause that no test supports told as proved, and blame in writing.
fn passed_on(lens: &Lens<'_, '_>) -> Vec<u32> {
    let guessed = |event: &&Event| match event.kind {
        EventKind::ProblemHandedOver { cause, .. } | EventKind::Resolved { cause } => {
            matches!(cause, CauseClaim::Confirmed(_))
                && crate::scoring::measures::messages::cause_unproved(lens.record, event, cause)
        }
        _ => false,
    };
    let mut found: Vec<u32> = lens.mine().filter(guessed).map(|event| event.n).collect();
    let blaming = closure::blame_found(lens.record).evidence.into_iter();
    found.extend(blaming.filter(|n| lens.at(*n).is_some_and(|event| lens.is_mine(event))));
    found
}
