//! The claims, one file each. Every one says what it claims, what it measured, and names what speaks
//! against it.

mod bounds;
mod detection;
mod dominance;
mod draft;
mod fastest;
mod herrings;
mod load;
mod model_runs;
mod objectives;
mod practice;

use super::case::Case;
use super::report::Claim;
use super::sitting::Sitting;

/// All of them, in the order of the report.
pub(super) fn all(case: &Case, sittings: &[Sitting]) -> Vec<Claim> {
    vec![
        model_runs::claim(case, sittings),
        objectives::claim(case, sittings),
        detection::claim(case, sittings),
        herrings::claim(case, sittings),
        dominance::claim(sittings),
        load::claim(sittings),
        bounds::claim(sittings),
        fastest::claim(case, sittings),
        practice::claim(case, sittings),
    ]
}
