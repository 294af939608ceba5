//! The rules of Bridgecall: a flight simulator for the people who run IT major incidents.
//!
//! Everything a certificate could rest on lives here and nothing else does: no engine, no window,
//! no clock. The map, each module knowing only those to its left:
//!
//! ```text
//! base ◄ page ◄ finding ◄ scenario ◄ sim ◄ reader ◄ view ◄ speech, crew ◄ journal ◄ scoring ◄ markers ◄ plan ◄ language, prove, debrief ◄ rating, graph
//! ```
//!
//! * [`base`]: identifiers, time, money, random streams, digests.
//! * [`finding`]: what an author got wrong, where, and how to mend it.
//! * [`scenario`]: the scenario language: reading, checking, the validated model.
//! * [`sim`]: truth, telemetry and belief; orders in, events out.
//! * [`reader`]: what a message says, held against what its sender could know.
//! * [`crew`]: the computer in command, from belief alone, at a chosen competence.
//! * [`journal`]: the record on disk: written before it is acknowledged, verified, replayed.
//! * [`scoring`]: rubric, measures, gates, the assessment.
//! * [`markers`]: fifteen behaviours of a seat, derived from the log, never added up.
//! * [`plan`]: scripted players who see only what a seat sees.
//! * [`language`]: every form of the language as data, from the types: the reference, and what editors ask.
//! * [`prove`]: plays a scenario with many players and seeds to show it fair.
//! * [`debrief`]: what happened, what should have, what it cost, what to do next.
//! * [`rating`]: behaviour rated by people, blind, and how far they agree.
//! * [`page`]: the frame and the looks of the pages that the program writes.
//! * [`graph`]: the picture of a scenario for its author. [`starter`]: the scenario that a new one begins as.
//! * [`view`]: what one seat sees, as plain data, one view-model a panel.
//! * [`speech`]: a typed line as a command, by the names that the seat knows.
//!
//! Two laws hold everywhere: the same run has the same digest on any machine (integers, ordered
//! containers, named random streams), and beliefs, never the truth, reach a seat.

pub mod base;
pub mod crew;
pub mod debrief;
pub mod finding;
pub mod graph;
pub mod journal;
pub mod language;
pub mod markers;
pub mod page;
pub mod plan;
pub mod prove;
pub mod rating;
pub mod reader;
pub mod scenario;
pub mod scoring;
pub mod sim;
pub mod speech;
pub mod starter;
pub mod view;
