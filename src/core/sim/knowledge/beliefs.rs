//! The aggregate: everything that one seat believes.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Id, SimTime};
use crate::scenario::model::{HandoverFact, Seat};
use crate::sim::command::{Appointment, Impact, Priority};
use crate::sim::event::{Event, Fact, Outcome, Subject};
use crate::sim::message::{Audience, Message};

use super::board::{
    AskState, ChangeState, Demand, Draft, HypothesisState, Interruption, OptionState, PersonState, ProbeState,
    Reading, Sent, Standing, TaskState,
};

/// The beliefs of one seat.
#[derive(Debug, Clone)]
pub struct Knowledge {
    /// Whose.
    pub seat: Seat,
    /// The last second shown to the seat.
    pub now: SimTime,
    /// Everything perceived, in order.
    pub log: Vec<Arc<Event>>,
    /// The latest fact about each subject, by source.
    pub facts: BTreeMap<(Subject, Id), (Fact, u32)>,
    /// The figures on the screens.
    pub readings: BTreeMap<Id, Vec<Reading>>,
    /// Alerts that stand.
    pub alerts: BTreeMap<Id, SimTime>,
    /// The people.
    pub people: BTreeMap<Id, PersonState>,
    /// Who holds which role.
    pub roles: BTreeMap<Appointment, Id>,
    /// Questions that wait for an answer, by number.
    pub asks: BTreeMap<u32, AskState>,
    /// Tasks, by number.
    pub tasks: BTreeMap<u32, TaskState>,
    /// Theories on the board.
    pub hypotheses: BTreeMap<Id, HypothesisState>,
    /// Options that are known.
    pub options: BTreeMap<Id, OptionState>,
    /// Drafts that wait, by number.
    pub drafts: BTreeMap<u32, Draft>,
    /// Messages sent.
    pub sent: Vec<Sent>,
    /// The next update promised to each audience.
    pub promises: BTreeMap<Audience, SimTime>,
    /// What outside parties want answered.
    pub demands: BTreeMap<Id, Demand>,
    /// Planned changes that were put to the Manager.
    pub changes: BTreeMap<Id, ChangeState>,
    /// Interruptions, by number.
    pub interruptions: BTreeMap<u32, Interruption>,
    /// The seat asked to be asked about the situation.
    pub probed: bool,
    /// Questions about the situation, by number.
    pub probes: BTreeMap<u32, ProbeState>,
    /// The latest impact statement.
    pub impact: Option<(SimTime, Impact)>,
    /// The nomination came at.
    pub nominated: Option<SimTime>,
    /// The first report that the desk has: the seat's best belief of the start.
    pub first_report: Option<SimTime>,
    /// Tickets at nomination.
    pub tickets: u64,
    /// When duties began: acceptance, or the policy's latest.
    pub duties_from: Option<SimTime>,
    /// The handover was accepted.
    pub accepted: Option<(SimTime, Vec<HandoverFact>)>,
    /// The decision, and since when.
    pub standing: Standing,
    /// Priority in force.
    pub priority: Option<Priority>,
    /// The bridge opened.
    pub bridge: Option<SimTime>,
    /// Changes are frozen.
    pub frozen: bool,
    /// The monitoring state lasts until.
    pub monitoring_until: Option<SimTime>,
    /// How the run ended.
    pub ended: Option<Outcome>,
    /// The number of the last event perceived.
    pub last_n: u32,
}

impl Knowledge {
    /// Knows nothing yet.
    #[must_use]
    pub fn new(seat: Seat) -> Self {
        Self {
            seat,
            now: SimTime(0),
            log: Vec::with_capacity(256),
            facts: BTreeMap::new(),
            readings: BTreeMap::new(),
            alerts: BTreeMap::new(),
            people: BTreeMap::new(),
            roles: BTreeMap::new(),
            asks: BTreeMap::new(),
            tasks: BTreeMap::new(),
            hypotheses: BTreeMap::new(),
            options: BTreeMap::new(),
            drafts: BTreeMap::new(),
            sent: Vec::new(),
            promises: BTreeMap::new(),
            demands: BTreeMap::new(),
            changes: BTreeMap::new(),
            interruptions: BTreeMap::new(),
            probed: false,
            probes: BTreeMap::new(),
            impact: None,
            nominated: None,
            first_report: None,
            tickets: 0,
            duties_from: None,
            accepted: None,
            standing: Standing::Waiting,
            priority: None,
            bridge: None,
            frozen: false,
            monitoring_until: None,
            ended: None,
            last_n: 0,
        }
    }

    /// The latest facts about a subject, newest first.
    pub fn about(&self, subject: Subject) -> Vec<&Fact> {
        let from = (subject, Id::default());
        let mut facts: Vec<&Fact> =
            self.facts.range(from..).take_while(|((s, _), _)| *s == subject).map(|(_, (fact, _))| fact).collect();
        facts.sort_by_key(|fact| std::cmp::Reverse(fact.as_of));
        facts
    }

    /// What the seat knows of a person; the default before anything happened.
    #[must_use]
    pub fn person(&self, id: Id) -> PersonState {
        self.people.get(&id).copied().unwrap_or_default()
    }

    /// Whether a person is on the bridge.
    #[must_use]
    pub fn on_bridge(&self, id: Id) -> bool {
        self.person(id).on_bridge
    }

    /// Whether a message to that audience has gone out.
    #[must_use]
    pub fn told(&self, audience: Audience) -> bool {
        self.sent.iter().any(|sent| sent.message.audience == audience)
    }

    /// The last message to an audience.
    #[must_use]
    pub fn last_message(&self, audience: Audience) -> Option<&Message> {
        self.sent.iter().rev().find(|sent| sent.message.audience == audience).map(|sent| &sent.message)
    }
}
