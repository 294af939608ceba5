//! Situation and judgement: questions, the calibration curve, decisions.

use crate::debrief::judgement::{DecisionLine, Judgement, ProbeLine, ProbeVerdict};
use crate::debrief::report::Debrief;
use crate::scoring::probes::calibration::{TENDENCY_FROM, Tendency};

use super::text::{esc, link};
use super::{bins, text};

/// The section.
pub(super) fn section(debrief: &Debrief) -> String {
    format!(
        "<section id=\"judgement\" aria-labelledby=\"h-judgement\">\n<h2 id=\"h-judgement\">Situation and judgement</h2>\n\
         <p>Beside the marks: the total does not know of it.</p>\n{}{}</section>\n",
        questions(debrief, &debrief.judgement),
        decisions(debrief)
    )
}

fn questions(debrief: &Debrief, judgement: &Judgement) -> String {
    if judgement.probes.is_empty() {
        return "<h3>How you saw it</h3>\n<p>No question about the situation was put in this run.</p>\n".to_owned();
    }
    let rows: String = judgement.probes.iter().map(|one| row(debrief, one)).collect();
    format!(
        "<h3>How you saw it</h3>\n<table>\n<caption>Questions about the situation, the answers, and what was so</caption>\n\
         <thead><tr><th scope=\"col\">Time</th><th scope=\"col\">Question</th><th scope=\"col\">Answer</th>\
         <th scope=\"col\" class=\"num\">Sure</th><th scope=\"col\">What was so</th><th scope=\"col\">Mark</th></tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table>\n{}{}",
        calibration(judgement),
        bins::picture(&judgement.calibration)
    )
}

fn row(debrief: &Debrief, one: &ProbeLine) -> String {
    let sign = match one.mark {
        ProbeVerdict::Right => "✓",
        ProbeVerdict::Partly => "◐",
        ProbeVerdict::Wrong => "✗",
        ProbeVerdict::Unknown | ProbeVerdict::Lapsed | ProbeVerdict::Unscored => "–",
    };
    let sure = one.confidence.map_or_else(|| "–".to_owned(), |percent| format!("{percent} %"));
    format!(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"num\">{sure}</td><td>{}</td>\
         <td><span aria-hidden=\"true\">{sign}</span> {}</td></tr>\n",
        link(debrief, one.n, &one.clock),
        esc(&one.question),
        esc(one.answer.as_deref().unwrap_or("–")),
        esc(&one.truth),
        one.mark.title(),
    )
}

/// The figures in words.
fn calibration(judgement: &Judgement) -> String {
    let of = &judgement.calibration;
    let Some(brier) = of.brier_myriad else {
        return "<p>No answer was given with a confidence, so there is no curve.</p>\n".to_owned();
    };
    let tendency = match of.tendency() {
        Tendency::TooFew => format!(
            "Fewer than {TENDENCY_FROM} answers tell nothing about you; the command <code>calibration</code> takes several runs together."
        ),
        Tendency::Over => "On these answers you were surer than right.".to_owned(),
        Tendency::Under => "On these answers you were righter than sure.".to_owned(),
        Tendency::Level => "On these answers you were about as sure as right.".to_owned(),
    };
    format!(
        "<p>{} answers with a confidence: on average {} sure, {} right. Brier score {}.{:04} (0 is best, 0.25 is \
         what \u{201c}half sure\u{201d} of everything earns). {tendency} The score is Brier\u{2019}s of 1950, halved as is usual: {}.</p>\n",
        of.count,
        crate::debrief::tell::percent(of.confidence_permille),
        crate::debrief::tell::percent(of.true_permille),
        brier / 10_000,
        brier % 10_000,
        text::source("https://glossary.ametsoc.org/wiki/Brier_score"),
    )
}

fn decisions(debrief: &Debrief) -> String {
    let all = &debrief.judgement.decisions;
    if all.is_empty() {
        return "<h3>Decisions</h3>\n<p>No decision was made or logged.</p>\n".to_owned();
    }
    let rows: String = all.iter().map(|one| decision(debrief, one)).collect();
    format!(
        "<h3>Decisions</h3>\n<table>\n<caption>What was decided, why, and what there was to go by: people and monitors \
         heard, questions and tasks that waited, what the last summary called unknown</caption>\n\
         <thead><tr><th scope=\"col\">Time</th><th scope=\"col\">Decision</th><th scope=\"col\">Why</th>\
         <th scope=\"col\" class=\"num\">Sources</th><th scope=\"col\" class=\"num\">Waiting</th>\
         <th scope=\"col\">Unknown</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )
}

fn decision(debrief: &Debrief, one: &DecisionLine) -> String {
    let why = one.why.as_deref().map_or_else(|| "<em>no reason was given or logged</em>".to_owned(), esc);
    let unknown = if one.unknown.is_empty() { "–".to_owned() } else { esc(&one.unknown.join("; ")) };
    format!(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{why}</td><td class=\"num\">{}</td><td class=\"num\">{}</td>\
         <td>{unknown}</td></tr>\n",
        link(debrief, one.n, &one.clock),
        esc(&one.what),
        one.sources,
        one.waiting
    )
}
