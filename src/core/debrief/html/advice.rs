//! What to do next.

use crate::base::Money;
use crate::debrief::report::{Advice, Debrief};

use super::text::{amount, esc, link};

/// The advice.
pub(super) fn section(debrief: &Debrief) -> String {
    let lines: String = debrief.advice.iter().map(|one| line(debrief, one)).collect();
    let body = if lines.is_empty() {
        "<p>No better order was found that the rules would have taken and that would have cost no more.</p>\n"
            .to_owned()
    } else {
        format!(
            "<p>Each was tried out: the same run was played again with the same chances and your other orders, and \
             the better order in its place, to the same last second. Orders that no longer fitted were left out. \
             The savings overlap; do not add them up. Knowing the outcome helps: each order was open to you then, \
             none was obvious.</p>\n<ol class=\"advice\">\n{lines}</ol>\n"
        )
    };
    format!(
        "<section id=\"advice\" aria-labelledby=\"h-advice\">\n<h2 id=\"h-advice\">What to do next</h2>\n{body}</section>\n"
    )
}

fn line(debrief: &Debrief, one: &Advice) -> String {
    let worth = if one.saving < Money::minor(100) {
        "would have saved nothing here".to_owned()
    } else {
        format!("would have saved {}", amount(debrief, one.saving))
    };
    let when = one.at_event.map_or_else(|| esc(&one.clock), |n| link(debrief, n, &one.clock));
    let steps: String = one.steps.iter().map(|step| format!("<li>{}</li>", esc(step))).collect();
    format!(
        "<li><h3>{}</h3>\n<p class=\"worth\">{when} · <strong>{worth}</strong></p>\n\
         <dl><div><dt>You knew</dt><dd>{}</dd></div><div><dt>You did</dt><dd>{}</dd></div>\
         <div><dt>Better</dt><dd>{}</dd></div></dl>\n\
         <details><summary>How it was computed</summary><p>This run lost {}; with the orders below it would have \
         lost {}.</p><ol>{steps}</ol></details></li>\n",
        esc(&one.title),
        esc(&one.knew),
        esc(&one.did),
        esc(&one.better),
        amount(debrief, one.lost_run),
        amount(debrief, one.lost_replay),
    )
}
