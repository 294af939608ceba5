//! Plays a plan through the same door as a person.

use crate::base::SimTime;
use crate::crew::{Crew, Staffed};
use crate::sim::knowledge::Knowledge;
use crate::sim::{Command, Order, Playable, Rejection, Simulation};

use super::believed;
use super::course::{Course, open_interruptions};
use super::format::{Plan, PlanOrder};

/// A plan looks at its conditions whenever it sees something, and at least this often (seconds).
const GLANCE_S: u64 = 15;

/// What was ordered, when, and the refusal if there was one.
pub type Played = Vec<(SimTime, Order, Option<Rejection>)>;

/// Plays a plan on a bare simulation to the end of the run; the computer commands where nobody does.
pub fn play(sim: &mut Simulation, plan: &Plan, log: &mut Played) {
    let crew = Crew::of(sim);
    let Ok(()) = play_on(&mut Staffed::new(sim, crew.as_ref()), plan, None, log);
}

/// Plays a plan on a stage to the end of the run, or to a moment.
///
/// # Errors
/// The stage's own failure; refused orders are part of play and stand in the log.
pub fn play_on<S: Playable>(
    stage: &mut S,
    plan: &Plan,
    until: Option<SimTime>,
    log: &mut Played,
) -> Result<(), S::Error> {
    let mut course = Course::new(plan);
    log.reserve(plan.steps.iter().map(|step| step.orders.len()).sum());
    loop {
        if stage.sim().ended().is_some() {
            return Ok(());
        }
        let mut planned = course.next_at(stage.sim().knowledge());
        while planned.is_some_and(|at| at <= stage.sim().now()) {
            let Some(step) = course.take(stage.sim().now()) else { break };
            let mut commands = Vec::with_capacity(step.orders.len());
            step.orders.iter().for_each(|order| fill(order, stage.sim().knowledge(), &mut commands));
            for command in commands {
                let order = Order { seat: plan.seat, command };
                let refused = stage.order(&order)?.err();
                log.push((stage.sim().now(), order, refused));
                if stage.sim().ended().is_some() {
                    return Ok(());
                }
            }
            planned = course.next_at(stage.sim().knowledge());
        }
        let now = stage.sim().now();
        if until.is_some_and(|until| until <= now) {
            return Ok(());
        }
        let pause = planned.map_or(GLANCE_S, |at| at.since(now)).clamp(1, GLANCE_S);
        stage.advance_until_seen(until.map_or(pause, |until| pause.min(until.since(now))))?;
    }
}

/// The commands of an order, its gaps filled from what the seat knows.
fn fill(order: &PlanOrder, seat: &Knowledge, to: &mut Vec<Command>) {
    let silent = || seat.people.iter().filter(|(_, state)| state.silent && !state.on_bridge).map(|(id, _)| *id);
    match order {
        PlanOrder::Give(command) => to.push(command.clone()),
        PlanOrder::Tell { message, next_in_s, with_start, with_end } => {
            let mut message = message.clone();
            // Promises are made in whole minutes, as people make them.
            message.next_update =
                next_in_s.map(|seconds| SimTime((seat.now + seconds).0 / 60 * 60).max(seat.now + 60));
            if *with_start {
                message.started = seat.first_report;
            }
            if *with_end {
                message.ended = Some(seat.now);
            }
            to.push(Command::SendMessage(message));
        }
        PlanOrder::ApproveDrafts => {
            to.extend(seat.drafts.keys().map(|draft| Command::ApproveDraft { draft: *draft }))
        }
        PlanOrder::AnswerAll(why, reply) => {
            let open = open_interruptions(seat).filter(|(_, one)| one.why == *why);
            to.extend(open.map(|(interruption, _)| Command::AnswerInterruption { interruption, reply: *reply }));
        }
        PlanOrder::RePageSilent => to.extend(silent().map(|person| Command::RePage { person })),
        PlanOrder::EscalateSilent => {
            to.extend(silent().map(|over| Command::Escalate { over, reason: "No answer to the page.".to_owned() }));
        }
        PlanOrder::SetAsideTested(id) => {
            let last = seat.hypotheses.get(id).and_then(|state| state.results.last());
            to.extend(last.map(|(n, _)| Command::SetAside { hypothesis: *id, evidence: *n }));
        }
        PlanOrder::AnswerProbe { answer, confidence } => {
            to.extend(believed::answers(seat, answer.as_ref(), *confidence));
        }
    }
}
