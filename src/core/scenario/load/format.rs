//! The version of the language, by kind of file.

use super::problem::Problem;
use super::source::Kind;
use super::tree::{Node, What};
use super::written::Written;
use crate::finding::codes::{parts, shape};

/// The version that this program reads.
///
/// Only what has changed carries a new number: scenarios are at 2, and so are parts, which hold pieces
/// of scenarios; a run, a policy or a rubric of format 1 says today what it always said.
#[must_use]
pub const fn format_of(kind: Kind) -> u32 {
    match kind {
        Kind::Scenario | Kind::Part => 2,
        Kind::Plan | Kind::Policy | Kind::Rubric => 1,
    }
}

/// The version that a file says it has.
pub(super) fn version(tree: &Node) -> Option<&Node> {
    tree.find("format").filter(|node| matches!(node.what, What::Whole(_)))
}

/// Why a file is not read at all: anything more that was said of it would only be noise.
pub(super) fn refusal(file: &Written<'_>, kind: Kind) -> Option<Problem> {
    if let Some(format) = version(&file.tree) {
        let ours = format_of(kind);
        let problem = match format.what {
            What::Whole(Some(written)) if written == i128::from(ours) => None,
            What::Whole(Some(written)) if (1..i128::from(ours)).contains(&written) => {
                let message = format!("this file has format {written}; this program reads format {ours}");
                let problem = Problem::at_span(&shape::OLD_FORMAT, format.span, message);
                Some(problem.help("run `bridgecall upgrade` on this file"))
            }
            _ => Some(unknown_format(file, format, kind)),
        };
        if problem.is_some() {
            return problem;
        }
    }
    let key = file.tree.find_key("include").filter(|_| kind == Kind::Part)?;
    let problem = Problem::at_span(&parts::PART_INCLUDES, key.span, "a part includes nothing".to_owned());
    Some(problem.help("include both parts in the scenario").inside(file.tree.span, "include"))
}

/// A version that this program has never heard of.
pub(super) fn unknown_format(file: &Written<'_>, format: &Node, kind: Kind) -> Problem {
    let message =
        format!("format {} is not known; this program reads format {}", format.span.of(file.text), format_of(kind));
    Problem::at_span(&shape::WRONG_FORMAT, format.span, message)
}
