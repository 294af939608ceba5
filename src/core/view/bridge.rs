//! The bridge: who is there, who is called, who is silent, who breaks in.

use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};
use crate::scenario::model::CastRole;
use crate::sim::command::{Appointment, Topic};
use crate::sim::event::InterruptionKind;
use crate::sim::knowledge::Knowledge;

use super::docs::Docs;
use super::phrase::Phrase;

/// The bridge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bridge {
    /// Open since, by the local clock.
    pub open_since: Option<String>,
    /// Everybody of the contact list; who is on the bridge first.
    pub people: Vec<PersonView>,
    /// Questions that wait.
    pub asks: Vec<AskView>,
    /// Who breaks in and waits.
    pub interruptions: Vec<InterruptionView>,
    /// Who holds the roles that the Manager gives.
    pub roles: Vec<(Appointment, Option<String>)>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    /// Who.
    pub id: Id,
    /// Their name.
    pub name: String,
    /// Their job title.
    pub title: String,
    /// Their part.
    pub role: CastRole,
    /// Their team.
    pub team: Option<String>,
    /// How to reach them.
    pub contact: String,
    /// Where they are.
    pub presence: Presence,
    /// The role that the Manager gave.
    pub appointed: Option<Appointment>,
    /// What they work on, and seconds until their answer is due.
    pub task: Option<(Phrase, i64)>,
    /// Seconds since the seat last dealt with them.
    pub quiet_s: Option<u64>,
}

/// Where a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// On the bridge.
    OnBridge,
    /// On the bridge, but pulled aside.
    PulledAside,
    /// Called: for so many seconds, so often.
    Paged {
        /// Seconds since the last page.
        for_s: u64,
        /// The how-manieth.
        attempt: u32,
    },
    /// The last page went unanswered.
    Silent {
        /// Seconds since the last page.
        for_s: u64,
        /// The how-manieth.
        attempt: u32,
    },
    /// Let go.
    Released,
    /// Not called.
    Away,
}

/// A question that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskView {
    /// Its number.
    pub ask: u32,
    /// To whom.
    pub whom: String,
    /// What about.
    pub about: Topic,
    /// For so long.
    pub for_s: u64,
    /// It checks recovery.
    pub verifying: bool,
}

/// Somebody who breaks in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterruptionView {
    /// Its number.
    pub interruption: u32,
    /// Who.
    pub by: String,
    /// Their job title.
    pub title: String,
    /// Why.
    pub why: InterruptionKind,
    /// The resolver pulled aside.
    pub resolver: Option<String>,
    /// The theory that they bring up.
    pub theory: Option<String>,
    /// Seconds until they act on their own.
    pub left_s: i64,
}

/// The bridge as this seat knows it.
#[must_use]
pub fn bridge(docs: &Docs, seat: &Knowledge) -> Bridge {
    let mut people: Vec<PersonView> = docs.contacts.iter().map(|one| person(docs, seat, one)).collect();
    people.sort_by_key(|one| rank(one.presence));
    let asks = seat.asks.iter().map(|(ask, state)| AskView {
        ask: *ask,
        whom: docs.name(state.whom),
        about: state.about,
        for_s: seat.now.since(state.since),
        verifying: state.verifying,
    });
    let waiting = seat.interruptions.iter().filter(|(_, one)| one.answered.is_none() && !one.lapsed);
    let interruptions = waiting.map(|(number, state)| InterruptionView {
        interruption: *number,
        by: docs.name(state.by),
        title: docs.contact(state.by).map(|one| one.title.clone()).unwrap_or_default(),
        why: state.why,
        resolver: state.resolver.map(|id| docs.name(id)),
        theory: state.theory.map(|id| docs.hypothesis_name(id)),
        left_s: (state.since + docs.card.times.interruption_s).0 as i64 - seat.now.0 as i64,
    });
    let holder = |role: Appointment| (role, seat.roles.get(&role).map(|id| docs.name(*id)));
    Bridge {
        open_since: seat.bridge.map(|t: SimTime| docs.clock.at(t)),
        people,
        asks: asks.collect(),
        interruptions: interruptions.collect(),
        roles: vec![holder(Appointment::CommunicationsLead), holder(Appointment::Scribe)],
    }
}

fn rank(presence: Presence) -> u8 {
    match presence {
        Presence::OnBridge | Presence::PulledAside => 0,
        Presence::Paged { .. } | Presence::Silent { .. } => 1,
        Presence::Away => 2,
        Presence::Released => 3,
    }
}

fn person(docs: &Docs, seat: &Knowledge, one: &super::docs::Contact) -> PersonView {
    let state = seat.person(one.id);
    let presence = match (state.on_bridge, state.paged) {
        (true, _) if state.pulled_aside => Presence::PulledAside,
        (true, _) => Presence::OnBridge,
        (false, Some((t, attempt))) if state.silent => Presence::Silent { for_s: seat.now.since(t), attempt },
        (false, Some((t, attempt))) => Presence::Paged { for_s: seat.now.since(t), attempt },
        (false, None) if state.released => Presence::Released,
        (false, None) => Presence::Away,
    };
    let task = state.task.and_then(|task| seat.tasks.get(&task)).filter(|task| task.done.is_none());
    PersonView {
        id: one.id,
        name: one.name.clone(),
        title: one.title.clone(),
        role: one.role,
        team: one.team.map(|team| docs.team_name(team)),
        contact: one.contact.clone(),
        presence,
        appointed: seat.roles.iter().find(|(_, holder)| **holder == one.id).map(|(role, _)| *role),
        task: task.map(|task| (super::telling::work(docs, task.work), task.due.0 as i64 - seat.now.0 as i64)),
        quiet_s: state.last_contact.map(|t| seat.now.since(t)),
    }
}
