//! Orders that depend on what comes back, given from what the seat knows at each moment.

use crate::base::{Id, SimTime};
use crate::plan::Way;
use crate::scenario::Scenario;
use crate::sim::Command;
use crate::sim::knowledge::Knowledge;

/// Seconds of thought before an interruption is answered.
const ANSWER_AFTER_S: u64 = 30;

/// What the coach is after.
#[derive(Debug, Clone)]
enum Goal {
    /// Have an option carried out.
    Restore(Way),
    /// Answer everybody who breaks in; at least one answer was taken.
    Answer(bool),
}

/// Gives the next order towards an end.
#[derive(Debug, Clone)]
pub(super) struct Coach {
    from: SimTime,
    goal: Goal,
}

impl Coach {
    /// Has an option carried out, from a moment on.
    pub(super) fn restore(from: SimTime, option: Id) -> Self {
        Self { from, goal: Goal::Restore(Way::to(option)) }
    }

    /// Answers everybody who breaks in, from a moment on.
    pub(super) fn answer(from: SimTime) -> Self {
        Self { from, goal: Goal::Answer(false) }
    }

    pub(super) fn from(&self) -> SimTime {
        self.from
    }

    /// Whether the end was reached.
    pub(super) fn has_reached(&self) -> bool {
        match &self.goal {
            Goal::Restore(way) => way.has_reached(),
            Goal::Answer(taken) => *taken,
        }
    }

    /// Whether there may be more to order.
    pub(super) fn watches(&self) -> bool {
        !matches!(&self.goal, Goal::Restore(way) if way.is_over())
    }

    /// The next order, if one is open to the seat now.
    pub(super) fn next(&mut self, scenario: &Scenario, seat: &Knowledge) -> Option<Command> {
        match &mut self.goal {
            Goal::Restore(way) => way.next(scenario, seat),
            Goal::Answer(_) => answer(seat),
        }
    }

    /// Hears whether the order was taken.
    pub(super) fn hear(&mut self, command: &Command, taken: bool) {
        match &mut self.goal {
            Goal::Restore(way) => way.hear(command, taken),
            Goal::Answer(any) => *any |= taken,
        }
    }
}

fn answer(seat: &Knowledge) -> Option<Command> {
    let waits = |one: &&crate::sim::knowledge::Interruption| {
        one.answered.is_none() && !one.lapsed && seat.now.since(one.since) >= ANSWER_AFTER_S
    };
    let (number, one) = seat.interruptions.iter().find(|(_, one)| waits(one))?;
    let reply = *one.why.good_answers().first()?;
    Some(Command::AnswerInterruption { interruption: *number, reply })
}
