//! Prove it, say it, hand it on.

use crate::base::Id;
use crate::scenario::model::{CastRole, Seat};
use crate::sim::command::{CauseClaim, RecordItem};
use crate::sim::event::{EventKind, Subject, TestResult};
use crate::sim::knowledge::{ActionState, HypothesisState, Standing};
use crate::sim::message::{Audience, Status};
use crate::sim::{Command, Competence};

use super::turn::Turn;
use super::{waiting, words};

/// Recovery is asked of so many sources.
const SOURCES: usize = 3;
/// Sources are asked anew when the last word is older, in seconds.
const STALE_S: u64 = 600;

pub(super) fn wishes(turn: &mut Turn<'_>) {
    let well = turn.last_act().is_some() && turn.hurt().is_empty();
    match turn.seat.standing {
        Standing::Declared if well => verify(turn),
        Standing::Monitoring => {
            if !turn.hurt().is_empty() && turn.habits.is(Competence::Trained) {
                return;
            }
            if turn.seat.monitoring_until.is_some_and(|until| until <= turn.seat.now) {
                resolve(turn);
            }
        }
        _ => {}
    }
}

fn verify(turn: &mut Turn<'_>) {
    let since = turn.last_act().unwrap_or(turn.seat.now);
    let heard = |turn: &Turn<'_>, source: Id| {
        turn.seat.log.iter().rev().any(|event| {
            matches!(event.kind, EventKind::Answered { by, verifying: true, .. } if by == source)
                && event.t > since
                && turn.since(event.t) < STALE_S
        })
    };
    let mut sources: Vec<Id> = Vec::new();
    sources.extend(turn.of_role(CastRole::User));
    sources.extend(turn.of_role(CastRole::ServiceDeskLead));
    let monitors = turn.docs.monitors.iter();
    let of_users = monitors.filter(|one| matches!(one.about, Subject::Service(_) | Subject::Cohort(..)));
    sources.extend(of_users.map(|one| one.id));
    sources.extend(turn.of_role(CastRole::Partner));
    let wanted = if turn.habits.is(Competence::Trained) { SOURCES } else { 1 };
    let good = sources.iter().filter(|one| heard(turn, **one)).count();
    if good >= wanted || turn.habits.forgets("verify", 0) {
        let times = turn.docs.card.times;
        let reopen_if = "Users are hurt again, or the figure falls below normal.";
        let said = if turn.habits.is(Competence::Trained) { reopen_if } else { "" };
        if turn.habits.is(Competence::Trained) {
            turn.want(Command::StartMonitoring { for_s: times.monitoring_s, reopen_if: said.to_owned() });
        } else {
            // The first green light is enough for a novice.
            turn.want(Command::Resolve { cause: cause(turn, true) });
        }
        return;
    }
    let unheard: Vec<Id> = sources.into_iter().filter(|one| !heard(turn, *one)).take(SOURCES).collect();
    for source in unheard {
        turn.want(Command::VerifyRecovery { source });
    }
}

fn resolve(turn: &mut Turn<'_>) {
    turn.want(Command::Resolve { cause: cause(turn, false) });
}

/// What is said about the cause: suspected when a test spoke for it; the novice calls that a fact.
fn cause(turn: &Turn<'_>, bold: bool) -> CauseClaim {
    let supported =
        turn.seat.hypotheses.iter().find(|(_, state)| HypothesisState::verdict(state) == Some(TestResult::Supported));
    match supported {
        Some((id, _)) if bold => CauseClaim::Confirmed(*id),
        Some((id, _)) => CauseClaim::Suspected(*id),
        None => CauseClaim::UnderReview,
    }
}

/// Resolved or rejected: the last words, what is handed on, and the end.
pub(super) fn after(turn: &mut Turn<'_>) {
    if !matches!(turn.seat.standing, Standing::Resolved | Standing::Rejected) {
        return;
    }
    let resolved = turn.seat.standing == Standing::Resolved;
    if resolved {
        super::work::log(turn);
        tell_the_end(turn);
        temporary(turn);
        hand_on(turn);
    } else {
        take_back(turn);
        note(turn);
        let called: Vec<Id> = turn
            .seat
            .people
            .iter()
            .filter(|(_, one)| one.on_bridge || one.paged.is_some())
            .map(|(id, _)| *id)
            .collect();
        for person in called {
            turn.step("release", Command::Release { person });
        }
    }
    if waiting::for_people(turn) {
        return;
    }
    let owner = turn.of_role(CastRole::ProblemManager).next();
    let leftovers = owner.filter(|_| resolved && turn.habits.is(Competence::Trained));
    let leftovers = leftovers.map(|owner| ("Cause and prevention".to_owned(), owner)).into_iter().collect();
    turn.want(Command::StandDown { thanks: !turn.habits.forgets("thanks", 0), leftovers });
}

fn tell_the_end(turn: &mut Turn<'_>) {
    if turn.leaves_to(Seat::CommunicationsLead) {
        return approve(turn);
    }
    let mut told: Vec<Audience> = turn.seat.sent.iter().map(|one| one.message.audience).collect();
    told.sort_unstable();
    told.dedup();
    for audience in told {
        let last = turn.seat.sent.iter().rev().find(|one| one.message.audience == audience);
        let over = last.is_some_and(|one| one.message.status == Status::Resolved);
        if !over && !turn.habits.forgets("last_words", audience as u64) {
            turn.want(Command::SendMessage(words::last(turn, audience)));
        }
    }
}

/// At the end a draft goes out as it is.
fn approve(turn: &mut Turn<'_>) {
    let waiting: Vec<u32> = turn.seat.drafts.keys().copied().collect();
    waiting.into_iter().for_each(|draft| turn.want(Command::ApproveDraft { draft }));
}

/// A false alarm: whoever was told is told that it was one.
fn take_back(turn: &mut Turn<'_>) {
    if turn.leaves_to(Seat::CommunicationsLead) {
        return approve(turn);
    }
    let mut told: Vec<Audience> = turn.seat.sent.iter().map(|one| one.message.audience).collect();
    if told.is_empty() {
        told.push(Audience::Staff);
    }
    for audience in told {
        let done = turn
            .seat
            .sent
            .iter()
            .any(|one| one.message.audience == audience && one.message.status == Status::Correction);
        if !done {
            let message = words::last(turn, audience);
            turn.step(
                "take_back",
                Command::SendMessage(crate::sim::Message { status: Status::Correction, ..message }),
            );
        }
    }
}

/// A false alarm leaves a note of why it rang, for the next time.
fn note(turn: &mut Turn<'_>) {
    let rejected = turn.count(|kind| matches!(kind, EventKind::Rejected { .. })).1;
    let noted = turn.count(|kind| matches!(kind, EventKind::DecisionLogged { .. })).1;
    if noted < rejected {
        let what = "Why this was raised, for the next time.".to_owned();
        let first = turn.seat.first_report.map_or_else(String::new, |at| turn.docs.clock.at(at));
        let why = format!(
            "Reports from {first} on looked like an outage of ours; {} sources that measure our own users showed none hurt.",
            turn.observers()
        );
        turn.step("note", Command::LogDecision { what, why });
    }
}

fn temporary(turn: &mut Turn<'_>) {
    let left =
        turn.seat.options.iter().filter(|(_, one)| matches!(one.state, ActionState::Done(_)) && !one.registered);
    let left: Vec<Id> = left.map(|(id, _)| *id).collect();
    for option in left {
        if turn.docs.option(turn.seat, option).is_some_and(|doc| doc.temporary)
            && !turn.leaves_to(Seat::ChangeManager)
        {
            turn.step("register", Command::RegisterTemporary { option, ends_in_days: 14 });
        }
    }
}

fn hand_on(turn: &mut Turn<'_>) {
    let Some(to) = turn.of_role(CastRole::ProblemManager).next().filter(|_| !turn.leaves_to(Seat::ProblemManager))
    else {
        return;
    };
    if !turn.has(|kind| matches!(kind, EventKind::ProblemHandedOver { .. })) {
        use RecordItem as R;
        let all = [
            R::Timeline,
            R::Evidence,
            R::Tests,
            R::RuledOut,
            R::TemporaryChanges,
            R::RecurrenceRisk,
            R::ReDeclareTrigger,
            R::Cause,
        ];
        let record = all.into_iter().filter(|item| !turn.habits.forgets("record", *item as u64)).collect();
        turn.step("hand_over", Command::HandOverProblem { to, record, cause: cause(turn, false) });
    }
    if !turn.has(|kind| matches!(kind, EventKind::ReviewSet { .. })) {
        turn.step("review", Command::SetReview { owner: to, in_days: 3 });
    }
}
