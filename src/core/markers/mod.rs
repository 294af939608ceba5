//! Behaviour markers: fifteen things that can be seen a person do or leave, each derived from the log
//! with the events that it rests on. They stand beside the objectives and are never added up.
//!
//! * [`mod@element`]: an element with its anchors; the five categories. * [`marker`]: what was found of it.
//! * `part`: one thing looked at; the worst of an element's parts is the element's standing.
//! * `lens`: the record as one seat's doing: orders of other seats do not count for it.
//! * `command`, `awareness`, `planning`, `communication`, `team`: a category each, words and rules.
//! * `spoken`, `claimed`: what is said on the bridge and to people, where an element shows in it; what counts stands there.
//!
//! The shape (categories, elements, anchors, observable behaviour only) is that of published marker
//! systems, the words and rules are ours: NOTECHS (Flin and others, Human Factors and Aerospace Safety 3,
//! 2003), ANTS (<https://www.abdn.ac.uk/iprc/ants/>), NOTSS (<https://www.notss.org/>). Thresholds are the
//! rubric's and the policy's where these have them.

mod awareness;
mod claimed;
mod command;
mod communication;
pub mod element;
mod lens;
pub mod marker;
mod part;
mod planning;
mod spoken;
mod team;

pub use element::{Category, Element, element, elements};
pub use marker::{Marker, Standing, markers};
