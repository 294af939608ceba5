//! What a scenario says. Field for field the shape of `scenario.ron`.
//!
//! * [`Scenario`]: the whole of it.
//! * [`frame`]: who, when, the briefing, the pace.
//! * [`systems`]: components, what they need, how they fail.
//! * [`services`]: what users and the business feel: cohorts, demand, cost.
//! * [`watch`]: telemetry, which may lag, average and lie.
//! * [`cast`]: the people and the teams. [`persona`]: how people are.
//! * [`condition`]: states of the world that set something off.
//! * [`initiative`]: what people, outside bodies and automation do by themselves.
//! * [`address`]: whom words go to.
//! * [`work`]: changes, theories, options, advice.
//! * [`part`]: lists of a scenario, a policy or a rubric in a file of their own.
//! * [`probes`]: questions about the situation, put to the seat.
//! * [`signals`]: what reaches the seat unasked: calls, chat, rumour.

pub mod address;
pub mod cast;
pub mod condition;
pub mod frame;
pub mod initiative;
pub mod part;
pub mod persona;
pub mod probes;
mod scenario;
pub mod services;
pub mod signals;
pub mod systems;
pub mod variety;
pub mod watch;
pub mod work;

pub use address::{Audience, Channel, Effect, LINE_CHARS, Stage};
pub use cast::{CastRole, Person, Team};
pub use condition::{Condition, Stand};
pub use frame::{Briefing, Clock, Handover, HandoverFact, Pace, Seat, Verdict, Way};
pub use initiative::{Deed, Initiative};
pub(crate) use part::Includes;
pub use part::Part;
pub use persona::{Agenda, Drift, Persona};
pub use probes::{Probe, Question};
pub use scenario::Scenario;
pub use services::{Cohort, CostStream, Feed, Harm, Service};
pub use signals::{Signal, SignalChannel};
pub use systems::{Component, Cure, Dep, Fault, Operation, Shape};
pub use variety::Word;
pub use watch::{Monitor, Shows};
pub use work::{ActionOption, Advice, Authority, Change, Claim, Hypothesis, Planned, Risk, Term, Work};
