//! Theories, tests, ways back: what is done about it.

use crate::base::Id;
use crate::scenario::model::{CastRole, Risk, Seat};
use crate::sim::card::Told;
use crate::sim::command::{OptionCard, Task};
use crate::sim::event::{EventKind, TestResult};
use crate::sim::knowledge::{ActionState, HypothesisState, OptionState};
use crate::sim::{Command, Competence};
use crate::view::docs::OptionDoc;

use super::turn::Turn;
use super::{options, people};

/// The time box of a task, in seconds.
const BOX_S: u64 = 300;
/// So long an action gets to show in the figures, in seconds, before another way is tried.
const SETTLES_S: u64 = 240;
/// Tests of one theory at most.
const TESTS: usize = 4;

pub(super) fn wishes(turn: &mut Turn<'_>) {
    if turn.seat.bridge.is_none() {
        return;
    }
    if !turn.seat.frozen && turn.habits.is(Competence::Trained) && !turn.leaves_to(Seat::ChangeManager) {
        turn.step("freeze", Command::FreezeChanges);
    }
    restore(turn);
    log(turn);
    if !turn.leaves_to(Seat::TechnicalLead) {
        follow_up(turn);
        theories(turn);
    }
    reports(turn);
}

/// A theory, and somebody free to test it.
fn theories(turn: &mut Turn<'_>) {
    let mut busy: Vec<Id> =
        turn.seat.people.iter().filter(|(_, one)| one.task.is_some()).map(|(id, _)| *id).collect();
    let at_work: Vec<Task> = turn.seat.tasks.values().filter(|one| one.done.is_none()).map(|one| one.work).collect();
    for (nth, theory) in turn.docs.hypotheses.iter().enumerate() {
        let state = turn.seat.hypotheses.get(&theory.id);
        let hopeless = |state: &HypothesisState| state.verdict().is_some() || state.results.len() >= TESTS;
        if state.is_some_and(hopeless) || at_work.contains(&Task::Test(theory.id)) {
            continue;
        }
        let mine = turn.docs.contacts.iter().filter(|one| one.team == Some(theory.team));
        let Some(person) = mine.map(|one| one.id).find(|id| turn.seat.on_bridge(*id) && !busy.contains(id)) else {
            continue;
        };
        if turn.habits.forgets("theory", nth as u64) {
            continue;
        }
        if state.is_none_or(|state| state.stated.is_none()) {
            turn.want(Command::StateHypothesis { hypothesis: theory.id });
        }
        busy.push(person);
        turn.want(Command::AssignTask { person, task: Task::Test(theory.id), box_s: BOX_S });
    }
    for (hypothesis, evidence) in refuted(turn) {
        turn.step("set_aside", Command::SetAside { hypothesis, evidence });
    }
}

fn refuted(turn: &Turn<'_>) -> Vec<(Id, u32)> {
    let stands = turn.seat.hypotheses.iter().filter(|(_, state)| state.set_aside.is_none());
    let against = stands.filter(|(_, state)| state.verdict() == Some(TestResult::Contradicted));
    against.filter_map(|(id, state)| Some((*id, state.results.last()?.0))).collect()
}

/// A box that ran out: ask.
fn follow_up(turn: &mut Turn<'_>) {
    let late: Vec<Id> =
        turn.seat.tasks.values().filter(|one| one.overdue && one.done.is_none()).map(|one| one.person).collect();
    for person in late {
        let contact = turn.seat.person(person).last_contact;
        if contact.is_none_or(|at| turn.since(at) > 120) {
            turn.want(Command::AskReport { person });
        }
    }
}

/// Condition, actions, needs of whoever is here and has not said.
fn reports(turn: &mut Turn<'_>) {
    let both = turn.of_role(CastRole::Resolver).chain(turn.of_role(CastRole::SupplierDutyManager));
    let resolvers: Vec<Id> = both.filter(|id| turn.seat.on_bridge(*id)).collect();
    for (nth, person) in resolvers.into_iter().enumerate() {
        let asked = turn.has(|kind| matches!(kind, EventKind::ReportAsked { person: who } if *who == person));
        if !asked && !turn.habits.forgets("report", nth as u64) {
            turn.want(Command::AskReport { person });
        }
    }
}

/// The way back that looks best now, one step further; while one runs, the card of the next.
fn restore(turn: &mut Turn<'_>) {
    let running = turn.seat.options.values().any(|one| matches!(one.state, ActionState::Running(_)));
    let settling = turn.last_act().is_some_and(|at| turn.since(at) < SETTLES_S);
    let well = turn.hurt().is_empty() && turn.last_act().is_some();
    let ways = options::open(turn);
    if running || settling || well {
        let next = ways.into_iter().find(|(_, state)| state.card.is_none());
        if let Some((doc, _)) = next.filter(|_| running && turn.habits.is(Competence::Trained)) {
            turn.step("second_way", Command::FillOptionCard { option: doc.id, card: card(turn, &doc) });
        }
        return;
    }
    let mut ways = ways.into_iter().filter(|(doc, _)| !wants_more(turn, doc.id));
    let Some((doc, state)) = ways.next() else { return };
    if !people::is_here(turn, doc.team) {
        people::call(turn, doc.team, 0);
        return;
    }
    go(turn, &doc, &state);
}

/// The next step to having an option carried out.
fn go(turn: &mut Turn<'_>, doc: &OptionDoc, state: &OptionState) {
    let option = doc.id;
    let careful = turn.habits.is(Competence::Trained) && !turn.habits.forgets("card", 0);
    if state.card.is_none() && (careful || doc.needs_change) {
        turn.want(Command::FillOptionCard { option, card: card(turn, doc) });
        return;
    }
    if careful && doc.risk > Risk::Low {
        let answered = turn.has(|kind| matches!(kind, EventKind::PollAnswered { option: one, .. } if *one == option));
        if !state.polled {
            turn.want(Command::Poll { option });
        }
        if !answered {
            return;
        }
    }
    if doc.needs_change && state.change.is_none() {
        if !state.change_requested {
            turn.want(Command::RequestChange { option });
        }
        return;
    }
    let ways = options::open(turn).into_iter().find(|(other, state)| other.id != option && state.card.is_none());
    if let Some((next, _)) = ways.filter(|_| turn.habits.is(Competence::Trained)) {
        turn.step("second_way", Command::FillOptionCard { option: next.id, card: card(turn, &next) });
    }
    turn.want(Command::Direct { option });
    // An option may want an authority of its own, which only the refusal tells.
    turn.want(Command::RequestChange { option });
    if state.card.is_none() {
        turn.want(Command::FillOptionCard { option, card: card(turn, doc) });
    }
}

/// Whether the doer wants a theory shown before they act that is not shown yet.
fn wants_more(turn: &Turn<'_>, id: Id) -> bool {
    let wants = turn.seat.log.iter().rev().find_map(|event| match &event.kind {
        EventKind::ActionDeclined { option, wants } if *option == id => Some(wants),
        _ => None,
    });
    let verdict = |theory: &Id| turn.seat.hypotheses.get(theory).and_then(HypothesisState::verdict);
    wants.is_some_and(|wants| wants.iter().any(|theory| verdict(theory) != Some(TestResult::Supported)))
}

fn card(turn: &Turn<'_>, doc: &OptionDoc) -> OptionCard {
    let users: Vec<String> = turn.hurt().iter().map(|one| turn.docs.cohort_name(one.service, one.cohort)).collect();
    let users = if users.is_empty() { "the service".to_owned() } else { users.join(", ") };
    OptionCard::as_told(Told {
        about: &doc.about,
        minutes: 10,
        reach: format!("{} does it; it touches {users}.", turn.docs.team_name(doc.team)),
        reversible: doc.reversible,
        risk: doc.risk,
    })
}

/// Every turning point is logged with its reason.
pub(super) fn log(turn: &mut Turn<'_>) {
    let (logged, _) = turn.count(|kind| matches!(kind, EventKind::DecisionLogged { .. }));
    let nth = usize::try_from(logged).unwrap_or(usize::MAX);
    let Some(event) = turn.seat.log.iter().filter(|event| event.kind.is_key_decision()).nth(nth) else { return };
    if turn.habits.forgets("log", logged) {
        return;
    }
    let at = turn.docs.clock_s(event.t);
    let (what, why) = match &event.kind {
        EventKind::ActionStarted { option, .. } => {
            let doc = turn.docs.option(turn.seat, *option);
            let name = doc.map_or_else(|| option.to_string(), |doc| doc.name.clone());
            let risk = doc.map_or(Risk::Medium, |doc| doc.risk);
            (
                format!("We do this: {name}."),
                format!("At {at} it was the open way with the best prospect; {risk:?} risk."),
            )
        }
        EventKind::Declared { reason, .. } => ("A major incident is declared.".to_owned(), reason.clone()),
        EventKind::Reclassified { reason, .. } => ("The priority changes.".to_owned(), reason.clone()),
        _ => {
            let why = format!("Sources agreed by {at} that users can work again.");
            ("The incident is stated resolved.".to_owned(), why)
        }
    };
    turn.want(Command::LogDecision { what, why });
}
