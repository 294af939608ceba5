//! The codes by family. `E` is an error, `W` a warning.
//!
//! * `text` (00xx): bytes, characters, syntax, limits.
//! * `names` (01xx): names used and given.
//! * `shape` (02xx): fields, words and kinds of value.
//! * `numbers` (03xx): shares, ranges, clocks.
//! * `world` (04xx): what makes an incident impossible or unfair to play.
//! * `documents` (05xx to 07xx): policies, rubrics, plans.
//! * `variety` (08xx): words that a seed picks.
//! * `reach` (09xx): what never comes about, or never stops.
//! * `parts` (10xx): what scenarios include.
//! * `plausible` (11xx): lawful figures that are hardly meant.
//! * `sheets` (12xx): rating sheets.

pub(crate) mod documents;
pub(crate) mod names;
pub(crate) mod numbers;
pub(crate) mod parts;
pub(crate) mod plausible;
pub(crate) mod reach;
pub(crate) mod shape;
pub(crate) mod sheets;
pub(crate) mod text;
pub(crate) mod variety;
pub(crate) mod world;

use super::Explanation;

/// Every code, family by family.
pub(crate) static FAMILIES: [&[&Explanation]; 11] = [
    text::ALL,
    names::ALL,
    shape::ALL,
    numbers::ALL,
    world::ALL,
    documents::ALL,
    variety::ALL,
    reach::ALL,
    parts::ALL,
    plausible::ALL,
    sheets::ALL,
];

/// Writes a family: each code a static of its own, all of them in `ALL`.
macro_rules! family {
    ($($name:ident: $code:literal, $title:literal, $why:literal, bad $bad:expr, good $good:expr;)*) => {
        $(pub(crate) static $name: $crate::finding::Explanation = $crate::finding::Explanation {
            code: $code, title: $title, why: $why, bad: $bad, good: $good,
        };)*
        /// All codes of the family.
        pub(crate) static ALL: &[&$crate::finding::Explanation] = &[$(&$name),*];
    };
}
pub(crate) use family;
