//! The house policy.

use crate::finding::codes::{documents as codes, reach};
use crate::scenario::Policy;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::policy::Template;

use super::blanks::filled;
use super::duplicates::unique;
use super::facts::cites;

/// A day, in seconds.
const DAY_S: u64 = 24 * 3600;

/// Times can be kept, cited rules have their source.
pub(super) fn check(of: &Policy, to: &mut Checker<'_>) {
    for (field, seconds) in times(of) {
        if seconds == 0 || seconds > DAY_S {
            let message = format!("{seconds} seconds can be kept by nobody, or never fall due");
            to.report(Problem::at(&codes::STRANGE_TIME, format!("times.{field}"), message).help("write 1 to 86400"));
        }
    }
    let times = of.times;
    if times.promise_grace_s >= times.update_internal_s.min(times.update_public_s) {
        let message = "the grace is as long as the time between updates, so no update is ever late";
        to.report(Problem::at(&codes::TIMES_AT_ODDS, "times.promise_grace_s", message));
    }
    if times.page_unanswered_s >= times.first_message_s {
        let message = "a page is unanswered only after the first message is due";
        to.report(Problem::at(&codes::TIMES_AT_ODDS, "times.page_unanswered_s", message));
    }
    filled(&of.rules, "rules", "a policy has rules", to);
    filled(&of.matrix, "matrix", "a policy has a matrix of priorities", to);
    unique("rules", of.rules.iter().map(|rule| rule.id), to);
    for (i, rule) in of.rules.iter().enumerate() {
        cites(rule.basis, &rule.source, &format!("rules[{i}]"), to);
    }
    for (i, template) in of.templates.iter().enumerate() {
        begins(template, &format!("templates[{i}]"), to);
        let same = |one: &Template| (one.audience, one.stage) == (template.audience, template.stage);
        if let Some(first) = of.templates[..i].iter().position(same) {
            let message = "there is a template for this audience and stage already";
            let help = format!("it is {}; delete one of them", to.called(&format!("templates[{first}]")));
            to.report(Problem::at(&codes::TEMPLATE_TWICE, format!("templates[{i}].stage"), message).help(&help));
        }
    }
}

/// A template says something, and each of its gaps says what belongs there.
fn begins(template: &Template, path: &str, to: &mut Checker<'_>) {
    let path = format!("{path}.line");
    if template.line.trim().is_empty() {
        to.report(Problem::at(&reach::BLANK, path, "this text says nothing"));
    } else if let Some(odd) = template.odd_bracket() {
        let problem = Problem::at(&codes::TEMPLATE_GAP, path, format!("`{odd}` is no gap that can be filled"));
        to.report(problem.help("write what belongs there in square brackets: [what has changed]"));
    }
}

/// Every time of the policy, by its field.
pub(super) fn times(of: &Policy) -> [(&'static str, u64); 8] {
    let times = of.times;
    [
        ("accept_latest_s", times.accept_latest_s),
        ("page_unanswered_s", times.page_unanswered_s),
        ("first_message_s", times.first_message_s),
        ("update_internal_s", times.update_internal_s),
        ("update_public_s", times.update_public_s),
        ("promise_grace_s", times.promise_grace_s),
        ("interruption_s", times.interruption_s),
        ("monitoring_s", times.monitoring_s),
    ]
}
