//! The incident record beside its log: impact, theories, options, changes, leftovers.

use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::sim::command::{Impact, OptionCard};
use crate::sim::event::TestResult;
use crate::sim::knowledge::{ActionState, Knowledge};

use super::docs::{ChangeDoc, Docs, OptionDoc};
use super::phrase::Phrase;

/// The record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The impact as last stated, with its time by the local clock.
    pub impact: Option<(String, Impact, Phrase)>,
    /// Theories, those on the board first.
    pub theories: Vec<TheoryView>,
    /// Options that are known.
    pub options: Vec<OptionView>,
    /// Changes that this seat was told of; `None` before it asked.
    pub changes: Option<Vec<ChangeDoc>>,
    /// Planned changes that were put to the Manager, the first due first.
    pub awaited: Vec<AwaitedView>,
    /// Changes are frozen.
    pub frozen: bool,
}

/// A planned change that was put to the Manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwaitedView {
    /// Which.
    pub id: Id,
    /// Its record number and name.
    pub name: String,
    /// Who asks.
    pub by: String,
    /// The question.
    pub question: String,
    /// Decided by then, by the local clock.
    pub due: String,
    /// Go, or no-go, once decided.
    pub decided: Option<bool>,
    /// It was made.
    pub made: bool,
}

/// A theory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TheoryView {
    /// Which.
    pub id: Id,
    /// The theory.
    pub name: String,
    /// The test that tells.
    pub test: String,
    /// The team that can do it.
    pub team: String,
    /// The same, by name in the scenario.
    pub team_id: Id,
    /// On the board since, by the local clock.
    pub stated: Option<String>,
    /// Results, oldest first, with the event's number.
    pub results: Vec<(u32, TestResult)>,
    /// Set aside on that event.
    pub set_aside: Option<u32>,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OptionView {
    /// What it is.
    pub option: OptionDoc,
    /// The team's name.
    pub team: String,
    /// Its card.
    pub card: Option<OptionCard>,
    /// The team's own assessment came.
    pub assessed: bool,
    /// Strong objections were asked for.
    pub polled: bool,
    /// Who objected.
    pub objector: Option<String>,
    /// Authority was asked for.
    pub change_requested: bool,
    /// The record of the emergency change.
    pub change: Option<String>,
    /// How far it is.
    pub progress: Progress,
    /// Registered as temporary.
    pub registered: bool,
}

/// How far an action is, with the local clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Not begun.
    Idle,
    /// Running since.
    Running(String),
    /// Done at.
    Done(String),
    /// Stopped at.
    Aborted(String),
    /// The supplier declined at.
    Declined(String),
}

/// The record as this seat knows it.
#[must_use]
pub fn record(docs: &Docs, seat: &Knowledge) -> Record {
    let mut theories: Vec<TheoryView> = docs.hypotheses.iter().map(|one| theory(docs, seat, one)).collect();
    theories.sort_by_key(|one| (one.stated.is_none(), one.set_aside.is_some()));
    // As they came up: what is new stands at the end, and nothing moves under a hand that is choosing.
    let mut known: Vec<_> = seat.options.iter().collect();
    known.sort_by_key(|(_, state)| state.known);
    let options = known.into_iter().filter_map(|(id, state)| {
        let option = docs.option(seat, *id)?.clone();
        Some(OptionView {
            team: docs.team_name(option.team),
            option,
            card: state.card.clone(),
            assessed: state.assessed,
            polled: state.polled,
            objector: state.objector.map(|who| docs.name(who)),
            change_requested: state.change_requested,
            change: state.change.clone(),
            progress: progress(docs, state.state),
            registered: state.registered,
        })
    });
    let asked = !seat.about(crate::sim::event::Subject::Changes).is_empty();
    Record {
        impact: seat
            .impact
            .as_ref()
            .map(|(t, impact)| (docs.clock.bare(*t), impact.clone(), super::telling::impact(docs, impact))),
        theories,
        options: options.collect(),
        changes: asked.then(|| docs.changes(seat)),
        awaited: awaited(docs, seat),
        frozen: seat.frozen,
    }
}

fn awaited(docs: &Docs, seat: &Knowledge) -> Vec<AwaitedView> {
    let mut states: Vec<_> = seat.changes.iter().collect();
    states.sort_by_key(|(_, state)| state.due);
    let view = |(id, state): (&Id, &crate::sim::knowledge::ChangeState)| AwaitedView {
        id: *id,
        name: docs.change_name(*id),
        by: docs.name(state.by),
        question: docs.change_question(*id),
        due: docs.clock.bare(state.due),
        decided: state.decided.map(|(_, go)| go),
        made: state.made.is_some(),
    };
    states.into_iter().map(view).collect()
}

fn theory(docs: &Docs, seat: &Knowledge, one: &super::docs::HypothesisDoc) -> TheoryView {
    let state = seat.hypotheses.get(&one.id).cloned().unwrap_or_default();
    TheoryView {
        id: one.id,
        name: one.name.clone(),
        test: one.test.clone(),
        team: docs.team_name(one.team),
        team_id: one.team,
        stated: state.stated.map(|t| docs.clock.bare(t)),
        results: state.results,
        set_aside: state.set_aside,
    }
}

fn progress(docs: &Docs, state: ActionState) -> Progress {
    match state {
        ActionState::Idle => Progress::Idle,
        ActionState::Running(t) => Progress::Running(docs.clock_s(t)),
        ActionState::Done(t) => Progress::Done(docs.clock_s(t)),
        ActionState::Aborted(t) => Progress::Aborted(docs.clock_s(t)),
        ActionState::Declined(t) => Progress::Declined(docs.clock_s(t)),
    }
}
