//! The doors of the loader for files that stand alone, one a kind of file. Plans have theirs in `plan`, which knows orders.

use super::document::load;
use super::source::{Kind, Source};
use super::whole::{Loaded, policy_with, rubric_with, scenario_with};
use crate::finding::Finding;
use crate::scenario::model::Part;
use crate::scenario::{Policy, Rubric, Scenario};

/// Reads and checks a scenario that includes nothing. The value is `None` if and only if a finding is
/// an error.
#[must_use]
pub fn scenario(source: &Source) -> (Option<Scenario>, Vec<Finding>) {
    let Loaded { value, findings, .. } = scenario_with(source, &|_| None);
    (value, findings)
}

/// Reads a part by itself: its form alone, because what its names mean is for the scenarios to say.
#[must_use]
pub fn part(source: &Source) -> (Option<Part>, Vec<Finding>) {
    load(source, Kind::Part, |_, _| {})
}

/// Reads and checks a policy that includes nothing. The value is `None` if and only if a finding is an error.
#[must_use]
pub fn policy(source: &Source) -> (Option<Policy>, Vec<Finding>) {
    let Loaded { value, findings, .. } = policy_with(source, &|_| None);
    (value, findings)
}

/// Reads and checks a rubric that includes nothing. The value is `None` if and only if a finding is an error.
#[must_use]
pub fn rubric(source: &Source) -> (Option<Rubric>, Vec<Finding>) {
    let Loaded { value, findings, .. } = rubric_with(source, &|_| None);
    (value, findings)
}

#[cfg(test)]
mod tests {
    use super::super::document::both;
    use super::*;

    #[test]
    fn our_reader_and_ron_read_the_same() {
        let text = include_str!("../../tests/fixtures/engine.ron");
        let (ours, rons) = both::<Scenario>(text);
        assert_eq!(ours, Some(rons.unwrap()));
        let policy = include_str!("../../tests/broken/policy.ron");
        let (ours, rons) = both::<Policy>(policy);
        assert_eq!(ours, Some(rons.unwrap()));
        let rubric = include_str!("../../tests/broken/rubric.ron");
        let (ours, rons) = both::<Rubric>(rubric);
        assert_eq!(ours, Some(rons.unwrap()));
    }

    #[test]
    fn both_read_the_odd_corners_of_ron() {
        for text in [
            "[\"a\\u{e9}\\n\\\"\", r#\"b\"c\"#, /* x /* y */ */ \"d\",]",
            "[] // end",
            "#![enable(implicit_some)]\n[\"a\"]",
        ] {
            let (ours, rons) = both::<Vec<String>>(text);
            assert_eq!(ours, Some(rons.unwrap()), "{text}");
        }
        for text in ["[1_000, 0x1F, +3, 0b11, 0o17]", "( [ 1 ] )"] {
            let (ours, rons) = both::<Vec<u64>>(text);
            assert_eq!(ours.is_some(), rons.is_ok() || text.starts_with('('), "{text}");
            assert!(rons.is_err() || ours == rons.ok(), "{text}");
        }
    }
}
