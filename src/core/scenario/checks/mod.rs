//! What can be told to be wrong without playing. One file a subject; the codes and their
//! explanations with a bad and a good example stand in `finding`, where `explain` finds them, and
//! the examples are the tests.
//!
//! * `names`: what kinds of thing have names, and where; `references`: every place that uses one.
//! * `duplicates`, `circles`, `shares`, `ranges`, `figures`, `clock`, `curves`: numbers and structure.
//! * `faults`, `herrings`, `people`, `personas`, `options`: what makes an incident impossible or unfair.
//! * `variety`: words that a seed picks.
//! * `units`, `amounts`, `capacity`, `late`: figures that are lawful and hardly meant.
//! * `reach`, `pauses`, `answers`: what never comes about, never stops, or cannot be scored.
//! * `blanks`: texts and lists that must say something; `crowd`: what is too much to be looked at.
//! * `policy`, `rubric`: the other documents. Plans have theirs in `plan`.
//! * `graph`: which component feels which.
//! * `course`: which checks a document goes through.

mod amounts;
mod answers;
mod beyond;
mod blanks;
mod capacity;
mod circles;
mod clock;
mod course;
mod crowd;
mod curves;
mod duplicates;
mod facts;
mod faults;
mod figures;
mod graph;
mod herrings;
mod late;
mod names;
mod options;
mod pauses;
mod people;
mod personas;
mod policy;
mod ranges;
mod reach;
mod references;
mod rubric;
mod shares;
mod units;
mod variety;

pub(crate) use blanks::filled;
pub(crate) use course::{policy, rubric, scenario};
pub(crate) use duplicates::unique;
pub use names::Called;
pub(crate) use names::{Names, Use};
pub(crate) use references::uses;
