//! Computer-played command: a Manager who acts from belief alone, at a chosen competence.
//!
//! [`Crew`] gets what a person in the seat would have: the documents on the desk ([`Docs`]) and the
//! seat's beliefs ([`Knowledge`]); it gives orders like everybody else, and they stand in the journal,
//! so that a replay needs none of this. It keeps no memory of its own: what it does next follows from
//! what it knows now, so a run that was cut off goes on as it would have.
//!
//! * `waiting`: what it waits for at the end, where people play other seats.
//! * `habits`: what a competence means: how often it looks up, how much at once, what it forgets.
//! * `picture`: what the beliefs say of the service; `options`: which way back looks best. `opening`, `people`, `work`, `words`, `closing`: what
//!   it does about it, each a list of wishes from which the turn takes the first that are lawful.
//!
//! [`Staffed`] is a run in which it plays. Where a person plays another seat, it leaves that seat's part to them: drafts, the search for the
//! cause, problem records, suppliers.

mod closing;
mod habits;
mod opening;
mod options;
mod people;
mod picture;
mod staffed;
mod turn;
mod waiting;
mod words;
mod work;

use crate::base::{Seed, SimTime};
use crate::scenario::model::Seat;
use crate::sim::knowledge::Knowledge;
use crate::sim::{Command, Competence, Playable, Seating, Simulation};
use crate::view::Docs;

pub use staffed::Staffed;

use habits::Habits;
use turn::Turn;

/// A Manager of a competence, in one run.
#[derive(Debug)]
pub struct Crew {
    docs: Docs,
    habits: Habits,
    seating: Seating,
}

impl Crew {
    /// For a run.
    #[must_use]
    pub fn new(sim: &Simulation, competence: Competence) -> Self {
        let docs = Docs::new(sim.content());
        let habits = Habits::new(competence, Seed(sim.seed().0), sim.content().scenario.clock.limit_s);
        Self { docs, habits, seating: sim.seating().clone() }
    }

    /// The Manager of a run in which no person plays that seat.
    #[must_use]
    pub fn of(sim: &Simulation) -> Option<Self> {
        let played = sim.seating().is_played(Self::seat());
        (!played).then(|| Self::new(sim, sim.seating().competence()))
    }

    /// When it looks up next, after a moment.
    #[must_use]
    pub fn next_look(&self, now: SimTime) -> SimTime {
        let every = self.habits.every_s;
        SimTime((now.0 / every + 1) * every)
    }

    /// Whether this is a moment at which it looks up.
    #[must_use]
    pub fn looks_at(&self, now: SimTime) -> bool {
        now.0.is_multiple_of(self.habits.every_s)
    }

    /// What it orders now, the most urgent first; `may`: whether the rules would take it.
    #[must_use]
    pub fn orders(&self, seat: &Knowledge, may: &dyn Fn(&Command) -> bool) -> Vec<Command> {
        if seat.ended.is_some() {
            return Vec::new();
        }
        let turn = Turn::new(&self.docs, seat, &self.habits, &self.seating);
        let wishes = turn.wishes();
        wishes.into_iter().filter(|wish| may(wish)).take(self.habits.at_once).collect()
    }

    /// The seat that it plays.
    #[must_use]
    pub fn seat() -> Seat {
        Seat::MajorIncidentManager
    }
}

/// Plays the Manager's seat of a bare run to its end, at a competence.
pub fn play(sim: &mut Simulation, competence: Competence) {
    let crew = Crew::new(sim, competence);
    let limit = SimTime(sim.content().scenario.clock.limit_s);
    let Ok(()) = Staffed::new(sim, Some(&crew)).advance(limit);
}
