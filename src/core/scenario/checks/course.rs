//! Which checks a document goes through.

use crate::scenario::load::Checker;
use crate::scenario::{Policy, Rubric, Scenario};

use super::{
    amounts, answers, blanks, capacity, circles, clock, crowd, curves, duplicates, facts, faults, figures, herrings,
    late, options, pauses, people, personas, ranges, reach, references, shares, units, variety,
};

/// A scenario.
pub(crate) fn scenario(of: &Scenario, to: &mut Checker<'_>) {
    facts::folder(of, to);
    // What is too large to be one incident is told so, and nothing else.
    if !crowd::fits(of, to) {
        return;
    }
    references::check(of, to);
    duplicates::check(of, to);
    circles::check(of, to);
    shares::check(of, to);
    ranges::check(of, to);
    figures::check(of, to);
    clock::check(of, to);
    curves::check(of, to);
    people::check(of, to);
    personas::check(of, to);
    options::check(of, to);
    faults::check(of, to);
    herrings::check(of, to);
    variety::check(of, to);
    written(of, to);
    meant(of, to);
}

/// What people read, and what comes about.
fn written(of: &Scenario, to: &mut Checker<'_>) {
    blanks::texts(of, to);
    blanks::lists(of, to);
    blanks::glossary(of, to);
    reach::check(of, to);
    pauses::check(of, to);
    answers::check(of, to);
}

/// Lawful figures that are hardly meant.
fn meant(of: &Scenario, to: &mut Checker<'_>) {
    late::check(of, to);
    units::times(of, to);
    units::shares(of, to);
    amounts::check(of, to);
    capacity::check(of, to);
}

/// A policy.
pub(crate) fn policy(of: &Policy, to: &mut Checker<'_>) {
    super::policy::check(of, to);
    units::policy(of, to);
}

/// A rubric.
pub(crate) fn rubric(of: &Rubric, to: &mut Checker<'_>) {
    super::rubric::check(of, to);
    units::pass_marks(of, to);
}
