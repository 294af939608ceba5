//! What can be told to be wrong without playing. One file a subject; the codes and their
//! explanations with a bad and a good example stand in `finding`, where `explain` finds them, and
//! the examples are the tests.
//!
//! * `names`: what kinds of thing have names, and where; `references`: every place that uses one.
//! * `duplicates`, `circles`, `shares`, `ranges`, `figures`, `clock`, `curves`: numbers and structure.
//! * `faults`, `herrings`, `people`, `options`: what makes an incident impossible or unfair.
//! * `variety`: words that a seed picks.
//! * `policy`, `rubric`: the other documents. Plans have theirs in `plan`.
//! * `course`: which checks a document goes through.

mod circles;
mod clock;
mod course;
mod curves;
mod duplicates;
mod facts;
mod faults;
mod figures;
mod herrings;
mod names;
mod options;
mod people;
mod policy;
mod ranges;
mod references;
mod rubric;
mod shares;
mod variety;

pub(crate) use course::{policy, rubric, scenario};
pub(crate) use duplicates::unique;
pub use names::Called;
pub(crate) use names::{Use, known};
pub(crate) use references::uses;
