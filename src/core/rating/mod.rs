//! Behaviour rated by people: a blind sheet for two raters or more, and how far they agree.
//!
//! * [`sheet`]: the sheet as data. * [`mod@blank`]: an empty one, with the anchors beside each element.
//! * [`mod@page`]: what a rater reads: the transcript of a run under a neutral code, without marks or score.
//! * [`mod@read`]: a filled sheet, with findings where something is wrong.
//! * [`kappa`], [`icc`]: agreement on ordered steps, tested against published tables.
//! * [`mod@compare`]: the sheets of many runs held against each other, and against the computer's markers.
//! * `words`: the comparison for people.
//!
//! The one room of the core that divides into fractions: its figures are about raters and reach no mark.

pub mod blank;
pub mod compare;
pub mod icc;
pub mod kappa;
pub mod page;
pub mod read;
pub mod sheet;
mod words;

pub use blank::{blank, run_code};
pub use compare::{Agreement, Computed, compare};
pub use page::page;
pub use read::read;
pub use sheet::{Mark, Sheet, Step};
pub use words::words;
