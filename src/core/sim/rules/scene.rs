//! Everything that a rule may read, and what most rules ask of it.

use crate::base::{Id, Range, Seed, SimTime};
use crate::scenario::model::{CastRole, Person};
use crate::scenario::{Content, Scenario};

use super::super::agenda::Item;
use super::super::event::EventKind;
use super::super::knowledge::{Knowledge, Standing};
use super::super::rejection::Rejection;
use super::super::seating::Seating;
use super::super::world::World;
use super::Lots;

/// Everything a rule may read.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The scenario, the policy, the rubric.
    pub content: &'a Content,
    /// The truth.
    pub world: &'a World,
    /// The common record: all that is on the bridge, in the log and in the channel. It is what the Manager knows.
    pub record: &'a Knowledge,
    /// Who plays.
    pub seating: &'a Seating,
    /// The seed.
    pub seed: Seed,
    /// What the seed has decided for the whole run.
    pub lots: &'a Lots,
    /// Now.
    pub now: SimTime,
}

/// A refusal.
pub(in crate::sim) fn no<T>(code: &str, reason: impl Into<String>) -> Result<T, Rejection> {
    Err(Rejection::new(code, reason))
}

impl<'a> Scene<'a> {
    pub(in crate::sim) fn scenario(&self) -> &'a Scenario {
        &self.content.scenario
    }

    pub(in crate::sim) fn person(&self, id: Id) -> Result<&'a Person, Rejection> {
        let unknown = || Rejection::new("unknown_person", format!("Nobody called `{id}` is on the contact list."));
        self.scenario().person(id).ok_or_else(unknown)
    }

    pub(in crate::sim) fn name(&self, id: Id) -> &'a str {
        self.scenario().person(id).map_or("that person", |person| person.name.as_str())
    }

    /// The handover must be accepted first.
    pub(in crate::sim) fn accepted(&self) -> Result<(), Rejection> {
        match self.record.accepted {
            Some(_) => Ok(()),
            None => no("not_accepted", "Accept the handover first."),
        }
    }

    /// A major incident must be running.
    pub(in crate::sim) fn running(&self) -> Result<(), Rejection> {
        self.accepted()?;
        match self.record.standing {
            Standing::Declared | Standing::Monitoring => Ok(()),
            Standing::Resolved => {
                no("resolved", "The incident is stated resolved; start monitoring again to reopen it.")
            }
            Standing::Rejected | Standing::Closed => no("not_running", "No major incident is running."),
            Standing::Waiting | Standing::Validating => no("not_declared", "Declare or reject first."),
        }
    }

    pub(in crate::sim) fn bridge_open(&self) -> Result<(), Rejection> {
        match self.record.bridge {
            Some(_) => Ok(()),
            None => no("no_bridge", "Open the bridge first."),
        }
    }

    pub(in crate::sim) fn on_bridge(&self, id: Id) -> Result<(), Rejection> {
        self.bridge_open()?;
        if self.record.on_bridge(id) {
            return Ok(());
        }
        no("not_on_bridge", format!("{} is not on the bridge; page them first.", self.name(id)))
    }

    /// Puts something on the agenda, in so many seconds.
    pub(in crate::sim) fn later(&self, seconds: u64, item: Item) -> EventKind {
        EventKind::Scheduled { at: self.now + seconds, item, busy: None }
    }

    /// Puts something on the agenda that takes a person's time, after what they already do.
    pub(in crate::sim) fn takes(&self, person: Id, seconds: u64, item: Item) -> EventKind {
        let free = self.world.busy.get(&person).copied().unwrap_or_default().max(self.now);
        EventKind::Scheduled { at: free + seconds, item, busy: Some(person) }
    }

    pub(in crate::sim) fn draw(&self, stream: &str, key: Id, counter: u64, range: Range) -> u64 {
        self.seed.pick(stream, key, counter, range)
    }

    /// Whether a value is at least what would be drawn: a draw is dear, and is made only where it decides.
    pub(in crate::sim) fn reaches(&self, value: u64, stream: &str, key: Id, counter: u64, range: Range) -> bool {
        value >= range.0 && (value >= range.1 || value >= self.draw(stream, key, counter, range))
    }

    pub(in crate::sim) fn chance(&self, stream: &str, key: Id, counter: u64, permille: u64) -> bool {
        self.seed.chance(stream, key, counter, permille)
    }

    pub(in crate::sim) fn of_role(&self, role: CastRole) -> Option<&'a Person> {
        self.scenario().person_in(role)
    }
}
