//! Reading plans: the loader of `scenario`, with a plan's own checks.

use crate::finding::Finding;
use crate::scenario::Scenario;
use crate::scenario::load::{Kind, Source, load};

use super::checks;
use super::format::Plan;

/// Reads and checks a plan; the names it uses are looked up in its scenario when that is at hand.
/// The value is `None` if and only if a finding is an error.
#[must_use]
pub fn plan(source: &Source, scenario: Option<&Scenario>) -> (Option<Plan>, Vec<Finding>) {
    load(source, Kind::Plan, |plan, to| checks::check(plan, scenario, to))
}
