//! Reading a filled sheet: the loader of the scenario language, with a sheet's own checks.

use crate::finding::Finding;
use crate::finding::codes::sheets as codes;
use crate::markers::{element, elements};
use crate::scenario::load::{Checker, Kind, Problem, Source, load};

use super::sheet::{Sheet, Step};

/// Reads and checks a sheet. The value is `None` if and only if a finding is an error.
#[must_use]
pub fn read(source: &Source) -> (Option<Sheet>, Vec<Finding>) {
    // A document of format 1 that includes nothing, as a policy is.
    load(source, Kind::Policy, check)
}

fn check(sheet: &Sheet, to: &mut Checker<'_>) {
    for (path, text, what) in [("run", &sheet.run, "run's code"), ("rater", &sheet.rater, "rater's name")] {
        if text.trim().is_empty() {
            let problem = Problem::at(&codes::NAMELESS, path, format!("the {what} is empty"));
            to.report(problem.help("sheets are matched by run and rater; write both"));
        }
    }
    for (index, mark) in sheet.marks.iter().enumerate() {
        let path = |field: &str| format!("marks[{index}].{field}");
        let name = mark.element.as_str();
        if element(name).is_none() {
            let message = format!("there is no element `{name}`");
            let problem = Problem::at(&codes::NO_ELEMENT, path("element"), message);
            to.report(problem.like(name, elements().map(|element| element.id)));
        } else if sheet.marks[..index].iter().any(|before| before.element == mark.element) {
            let problem = Problem::at(&codes::NOT_ONCE, path("element"), format!("`{name}` is rated twice"));
            to.report(problem.help("keep one of the two"));
        }
        if mark.mark == Step::Unrated {
            let problem = Problem::at(&codes::UNRATED, path("mark"), format!("`{name}` is not rated yet"));
            to.report(problem.help("write present, late, absent, harmful, or not_observed"));
        }
    }
    let missing: Vec<&str> = elements()
        .map(|element| element.id)
        .filter(|id| sheet.marks.iter().all(|mark| mark.element.as_str() != *id))
        .collect();
    if !missing.is_empty() {
        let problem = Problem::at(&codes::NOT_ONCE, "marks", format!("not rated at all: {}", missing.join(", ")));
        to.report(problem.help("add a line for each; not_observed is a mark too"));
    }
}
