//! Which checks a document goes through.

use crate::scenario::load::Checker;
use crate::scenario::{Policy, Rubric, Scenario};

use super::{
    circles, clock, curves, duplicates, facts, faults, figures, herrings, options, people, ranges, references,
    shares, variety,
};

/// A scenario.
pub(crate) fn scenario(of: &Scenario, to: &mut Checker<'_>) {
    facts::folder(of, to);
    references::check(of, to);
    duplicates::check(of, to);
    circles::check(of, to);
    shares::check(of, to);
    ranges::check(of, to);
    figures::check(of, to);
    clock::check(of, to);
    curves::check(of, to);
    people::check(of, to);
    options::check(of, to);
    faults::check(of, to);
    herrings::check(of, to);
    variety::check(of, to);
}

/// A policy.
pub(crate) fn policy(of: &Policy, to: &mut Checker<'_>) {
    super::policy::check(of, to);
}

/// A rubric.
pub(crate) fn rubric(of: &Rubric, to: &mut Checker<'_>) {
    super::rubric::check(of, to);
}
