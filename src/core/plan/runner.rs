//! Plays a plan through the same door as a person.

use std::collections::BTreeMap;

use crate::base::{Id, SimTime};
use crate::sim::knowledge::{ActionState, Knowledge, OptionState};
use crate::sim::{Command, EventKind, Order, Rejection, Simulation};

use super::format::{Plan, PlanOrder, Step, When};

/// A plan looks at its conditions whenever it sees something, and at least this often (seconds).
const GLANCE_S: u64 = 15;

/// What was ordered, when, and the refusal if there was one.
pub type Played = Vec<(SimTime, Order, Option<Rejection>)>;

/// Something a plan plays on: a bare simulation, or one that is journalled.
pub trait Stage {
    /// What goes wrong outside the rules: a full disk, say.
    type Error;
    /// The run.
    fn sim(&self) -> &Simulation;
    /// Gives an order.
    ///
    /// # Errors
    /// The outer one is the stage's own failure, the inner one a lawful refusal.
    fn order(&mut self, order: &Order) -> Result<Result<(), Rejection>, Self::Error>;
    /// Lets time pass.
    ///
    /// # Errors
    /// The stage's own failure.
    fn advance(&mut self, to: SimTime) -> Result<(), Self::Error>;
    /// Lets time pass to the next thing seen.
    ///
    /// # Errors
    /// The stage's own failure.
    fn advance_until_seen(&mut self, at_most_s: u64) -> Result<(), Self::Error>;
}

impl Stage for Simulation {
    type Error = std::convert::Infallible;

    fn sim(&self) -> &Simulation {
        self
    }

    fn order(&mut self, order: &Order) -> Result<Result<(), Rejection>, Self::Error> {
        Ok(self.submit(order))
    }

    fn advance(&mut self, to: SimTime) -> Result<(), Self::Error> {
        Simulation::advance(self, to);
        Ok(())
    }

    fn advance_until_seen(&mut self, at_most_s: u64) -> Result<(), Self::Error> {
        Simulation::advance_until_seen(self, at_most_s);
        Ok(())
    }
}

/// Plays a plan on a bare simulation to the end of the run.
pub fn play(sim: &mut Simulation, plan: &Plan, log: &mut Played) {
    let Ok(()) = play_on(sim, plan, None, log);
}

/// Plays a plan on a stage to the end of the run, or to a moment.
///
/// # Errors
/// The stage's own failure; refused orders are part of play and stand in the log.
pub fn play_on<S: Stage>(
    stage: &mut S,
    plan: &Plan,
    until: Option<SimTime>,
    log: &mut Played,
) -> Result<(), S::Error> {
    let mut course = Course::default();
    loop {
        if stage.sim().ended().is_some() {
            return Ok(());
        }
        while let Some((step, at)) = course.next(plan, stage.sim().knowledge()) {
            if at > stage.sim().now() {
                break;
            }
            course.done.insert(step.id, stage.sim().now());
            course.met.remove(&step.id);
            let filled = step.orders.iter().flat_map(|order| fill(order, stage.sim().knowledge()));
            for order in filled.collect::<Vec<_>>() {
                let order = Order { seat: plan.seat, command: order };
                let refused = stage.order(&order)?.err();
                log.push((stage.sim().now(), order, refused));
                if stage.sim().ended().is_some() {
                    return Ok(());
                }
            }
        }
        let now = stage.sim().now();
        if until.is_some_and(|until| until <= now) {
            return Ok(());
        }
        let planned = course.next(plan, stage.sim().knowledge()).map(|(_, at)| at.since(now));
        let pause = planned.unwrap_or(GLANCE_S).clamp(1, GLANCE_S);
        stage.advance_until_seen(until.map_or(pause, |until| pause.min(until.since(now))))?;
    }
}

/// Which conditions were met since when, and which steps were done when.
#[derive(Default)]
struct Course {
    met: BTreeMap<Id, SimTime>,
    done: BTreeMap<Id, SimTime>,
}

impl Course {
    /// The step to do first, and when: the earliest, in the order of the plan.
    fn next<'a>(&mut self, plan: &'a Plan, seat: &Knowledge) -> Option<(&'a Step, SimTime)> {
        let mut first: Option<(&Step, SimTime)> = None;
        for step in &plan.steps {
            let done = self.done.get(&step.id).copied();
            if done.is_some() && step.again_s == 0 {
                continue;
            }
            if !self.holds(&step.when, seat) {
                // A condition that passes before it was acted on is waited for anew.
                self.met.remove(&step.id);
                continue;
            }
            let met = *self.met.entry(step.id).or_insert(seat.now);
            let at = done.map_or(met + step.after_s, |done| (done + step.again_s).max(met));
            if first.is_none_or(|(_, best)| at < best) {
                first = Some((step, at));
            }
        }
        first
    }

    fn holds(&self, when: &When, seat: &Knowledge) -> bool {
        match when {
            When::Start => true,
            When::After(step, seconds) => self.done.get(step).is_some_and(|done| seat.now.since(*done) >= *seconds),
            When::All(all) => all.iter().all(|one| self.holds(one, seat)),
            When::Any(any) => any.iter().any(|one| self.holds(one, seat)),
            When::Not(one) => !self.holds(one, seat),
            other => seen(other, seat),
        }
    }
}

/// Whether the seat has seen it.
fn seen(when: &When, seat: &Knowledge) -> bool {
    let heard = |wanted: &dyn Fn(&EventKind) -> bool| seat.log.iter().any(|event| wanted(&event.kind));
    let option = |id: &Id, test: &dyn Fn(&OptionState) -> bool| seat.options.get(id).is_some_and(test);
    let last = |id: &Id| seat.readings.get(id).and_then(|all| all.last()).and_then(|reading| reading.reads);
    match when {
        When::Nominated => seat.nominated.is_some(),
        When::Answered(from) => heard(&|kind| matches!(kind, EventKind::Answered { by, .. } if by == from)),
        When::AnsweredAbout(from, topic) => {
            heard(&|kind| matches!(kind, EventKind::Answered { by, about, .. } if by == from && about == topic))
        }
        When::Verdict(id, result) => seat.hypotheses.get(id).and_then(|state| state.verdict()) == Some(*result),
        When::OnBridge(person) => seat.on_bridge(*person),
        When::AnySilent => seat.people.values().any(|person| person.silent && !person.on_bridge),
        When::Alert(monitor) => seat.alerts.contains_key(monitor),
        When::Signal(id) => heard(&|kind| matches!(kind, EventKind::SignalHeard { signal, .. } if signal == id)),
        When::ReadsBelow(id, bound) => last(id).is_some_and(|reads| reads < *bound),
        When::ReadsAtLeast(id, bound) => last(id).is_some_and(|reads| reads >= *bound),
        When::Known(id) => seat.options.contains_key(id),
        When::Assessed(id) => option(id, &|state| state.assessed),
        When::Authorised(id) => option(id, &|state| state.change.is_some()),
        When::Finished(id) => option(id, &|state| matches!(state.state, ActionState::Done(_))),
        When::Declined(id) => option(id, &|state| matches!(state.state, ActionState::Declined(_))),
        When::DraftWaits => !seat.drafts.is_empty(),
        When::Interrupted(why) => open_interruptions(seat).any(|(_, one)| one.why == *why),
        When::Reached(standing) => seat.standing >= *standing,
        When::MonitoringOver => seat.monitoring_until.is_some_and(|until| until <= seat.now),
        When::PromiseWithin(audience, seconds) => {
            seat.promises.get(audience).is_some_and(|due| due.since(seat.now) <= *seconds)
        }
        When::Start | When::After(..) | When::All(_) | When::Any(_) | When::Not(_) => false,
    }
}

fn open_interruptions(seat: &Knowledge) -> impl Iterator<Item = (u32, &crate::sim::knowledge::Interruption)> {
    let open = seat.interruptions.iter().filter(|(_, one)| one.answered.is_none() && !one.lapsed);
    open.map(|(number, one)| (*number, one))
}

/// The commands of an order, its gaps filled from what the seat knows.
fn fill(order: &PlanOrder, seat: &Knowledge) -> Vec<Command> {
    let silent = || seat.people.iter().filter(|(_, state)| state.silent && !state.on_bridge).map(|(id, _)| *id);
    match order {
        PlanOrder::Give(command) => vec![command.clone()],
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
            vec![Command::SendMessage(message)]
        }
        PlanOrder::ApproveDrafts => seat.drafts.keys().map(|draft| Command::ApproveDraft { draft: *draft }).collect(),
        PlanOrder::AnswerAll(why, reply) => open_interruptions(seat)
            .filter(|(_, one)| one.why == *why)
            .map(|(interruption, _)| Command::AnswerInterruption { interruption, reply: *reply })
            .collect(),
        PlanOrder::RePageSilent => silent().map(|person| Command::RePage { person }).collect(),
        PlanOrder::EscalateSilent => {
            silent().map(|over| Command::Escalate { over, reason: "No answer to the page.".to_owned() }).collect()
        }
        PlanOrder::SetAsideTested(id) => {
            let last = seat.hypotheses.get(id).and_then(|state| state.results.last());
            last.map(|(n, _)| Command::SetAside { hypothesis: *id, evidence: *n }).into_iter().collect()
        }
    }
}
