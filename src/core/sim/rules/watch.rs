//! Conditions, made ready for a run: names looked up, ranges drawn.
//!
//! A watch holds no state. Since when a condition has held is read from the histories that the world
//! keeps anyway, so asking twice, or not asking for a while, changes nothing.

use crate::base::{Id, Range, Seed, SimTime};
use crate::scenario::Scenario;
use crate::scenario::model::{Audience, Condition, Stand};

use super::super::knowledge::ActionState;
use super::super::world::history::History;
use super::Scene;

/// A condition of this run.
#[derive(Debug, Clone)]
pub(super) enum Watch {
    From(SimTime),
    Flow { place: Option<usize>, below: bool, level: u64 },
    Silence,
    Part { place: Option<usize>, below: bool, level: u64 },
    Isolated { place: Option<usize> },
    Fault { place: Option<usize>, active: bool },
    Made(Id),
    Doing(Id),
    Told(Audience),
    Stated(Stand),
    All(Vec<Watch>),
    Any(Vec<Watch>),
    Lasting(Box<Watch>, u64),
}

/// Draws the ranges of one condition, the outermost first.
pub(super) struct Draws<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) seed: Seed,
    /// The random stream, and whose condition it is.
    pub(super) stream: &'static str,
    pub(super) key: Id,
    pub(super) drawn: u64,
}

impl Draws<'_> {
    fn pick(&mut self, range: Range) -> u64 {
        let picked = self.seed.pick(self.stream, self.key, self.drawn, range);
        self.drawn += 1;
        picked
    }

    fn flow(&self, service: Id, cohort: Id) -> Option<usize> {
        let services = self.scenario.services.iter();
        let mut flows = services.flat_map(|of| of.cohorts.iter().map(|one| (of.id, one.id)));
        flows.position(|flow| flow == (service, cohort))
    }

    fn part(&self, id: Id) -> Option<usize> {
        self.scenario.components.iter().position(|component| component.id == id)
    }

    fn fault(&self, id: Id) -> Option<usize> {
        self.scenario.faults.iter().position(|fault| fault.id == id)
    }

    /// Makes a condition ready.
    pub(super) fn ready(&mut self, condition: &Condition) -> Watch {
        match condition {
            Condition::At(range) => Watch::From(SimTime(self.pick(*range))),
            Condition::Below { service, cohort, level, for_s } => {
                let flow = Watch::Flow { place: self.flow(*service, *cohort), below: true, level: *level };
                Watch::Lasting(Box::new(flow), self.pick(*for_s))
            }
            Condition::AtLeast { service, cohort, level } => {
                Watch::Flow { place: self.flow(*service, *cohort), below: false, level: *level }
            }
            Condition::Silence(range) => Watch::Lasting(Box::new(Watch::Silence), self.pick(*range)),
            Condition::CarriesLess { on, than } => Watch::Part { place: self.part(*on), below: true, level: *than },
            Condition::Carries { on, at_least } => {
                Watch::Part { place: self.part(*on), below: false, level: *at_least }
            }
            Condition::Isolated(on) => Watch::Isolated { place: self.part(*on) },
            Condition::Active(fault) => Watch::Fault { place: self.fault(*fault), active: true },
            Condition::Over(fault) => Watch::Fault { place: self.fault(*fault), active: false },
            Condition::Made(change) => Watch::Made(*change),
            Condition::Doing(option) => Watch::Doing(*option),
            Condition::Told(audience) => Watch::Told(*audience),
            Condition::Stated(stand) => Watch::Stated(*stand),
            Condition::All(of) => Watch::All(of.iter().map(|one| self.ready(one)).collect()),
            Condition::Any(of) => Watch::Any(of.iter().map(|one| self.ready(one)).collect()),
            Condition::Lasting { what, for_s } => {
                let patience = self.pick(*for_s);
                Watch::Lasting(Box::new(self.ready(what)), patience)
            }
        }
    }
}

impl Watch {
    /// Since when it has held without a break, as of a moment not later than now; `None`: it does not.
    pub(super) fn since(&self, scene: Scene<'_>, as_of: SimTime) -> Option<SimTime> {
        let world = scene.world;
        let known = match self {
            Self::From(at) => Some(*at),
            Self::Flow { place, below, level } => {
                level_since(&world.flows.get((*place)?)?.history, *below, *level, as_of)
            }
            Self::Part { place, below, level } => {
                level_since(&world.components.parts.get((*place)?)?.level, *below, *level, as_of)
            }
            Self::Silence => world.mood.last_message.max(world.mood.duties_from).filter(|_| world.hurt()),
            Self::Isolated { place } => world.components.parts.get((*place)?)?.out_since,
            Self::Fault { place, active: true } => {
                world.components.faults.get((*place)?).filter(|fault| fault.active)?.began
            }
            Self::Fault { place, active: false } => world.components.faults.get((*place)?)?.ended,
            Self::Made(change) => world.made.get(change).copied(),
            Self::Doing(option) => match scene.record.options.get(option)?.state {
                ActionState::Running(since) => Some(since),
                _ => None,
            },
            Self::Told(audience) => world.told.get(audience).copied(),
            Self::Stated(stand) => world.stated.get(stand).copied(),
            Self::All(of) => {
                let mut latest = SimTime(0);
                for one in of {
                    latest = latest.max(one.since(scene, as_of)?);
                }
                Some(latest)
            }
            Self::Any(of) => of.iter().filter_map(|one| one.since(scene, as_of)).min(),
            Self::Lasting(what, patience) => what.since(scene, as_of).map(|since| since + *patience),
        };
        known.filter(|since| *since <= as_of)
    }
}

fn level_since(history: &History, below: bool, level: u64, as_of: SimTime) -> Option<SimTime> {
    if below { history.below_since(level, as_of) } else { history.at_least_since(level, as_of) }
}
