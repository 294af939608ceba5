//! Tasks with their countdowns, and the questions that wait.

use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::sim::knowledge::Knowledge;

use super::docs::Docs;
use super::duty::{Duty, duties};
use super::phrase::Phrase;

/// What is being worked on and what is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tasks {
    /// Open tasks by when they are due, then the finished, newest first.
    pub tasks: Vec<TaskView>,
    /// Everything due, most urgent first.
    pub duties: Vec<Duty>,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskView {
    /// Its number.
    pub task: u32,
    /// To whom.
    pub person: String,
    /// The same, by name in the scenario.
    pub person_id: Id,
    /// The work.
    pub work: Phrase,
    /// Seconds left; negative when late.
    pub left_s: i64,
    /// Seconds of the time box in all.
    pub box_s: u64,
    /// Answered at, by the local clock.
    pub done: Option<String>,
    /// The box ran out first.
    pub overdue: bool,
}

/// The tasks as this seat knows them.
#[must_use]
pub fn tasks(docs: &Docs, seat: &Knowledge) -> Tasks {
    let view = |(task, state): (&u32, &crate::sim::knowledge::TaskState)| TaskView {
        task: *task,
        person: docs.name(state.person),
        person_id: state.person,
        work: super::telling::work(docs, state.work),
        left_s: state.due.0 as i64 - seat.now.0 as i64,
        box_s: state.due.since(state.given),
        done: state.done.map(|t| docs.clock_s(t)),
        overdue: state.overdue,
    };
    let mut tasks: Vec<TaskView> = seat.tasks.iter().filter(|(_, one)| one.done.is_none()).map(view).collect();
    tasks.sort_by_key(|task| task.left_s);
    tasks.extend(seat.tasks.iter().rev().filter(|(_, one)| one.done.is_some()).map(view));
    Tasks { tasks, duties: duties(docs, seat) }
}
