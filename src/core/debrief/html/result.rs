//! The head of the page, the result, and the foot.

use crate::base::SimTime;
use crate::debrief::report::{Debrief, PhaseLine};
use crate::debrief::tell::percent;
use crate::sim::Mode;
use crate::sim::event::Outcome;

use super::text::{amount, esc, evidence, points, source};
use crate::base::grouped;

/// Title, verdict, phases, gates.
pub(super) fn section(debrief: &Debrief) -> String {
    let run = &debrief.result;
    let verdict = if run.passed { ("good", "Passed") } else { ("bad", "Not passed") };
    let ended = match run.outcome {
        Outcome::Completed => "stood down",
        Outcome::TimeLimit => "ended by the time limit",
        Outcome::Abandoned => "given up",
        Outcome::Interrupted => "interrupted: cut off before its end",
        Outcome::Overrun => "ended because more happened than a run holds",
    };
    let mode = match run.mode {
        Mode::Practice => "Practice",
        Mode::Exam => "Exam",
    };
    format!(
        "<header>\n<p class=\"kicker\">Debrief · {}</p>\n<h1>{}</h1>\n\
         <p class=\"meta\">{}, {} to {} {} ({ended}). {mode}, seed {}.</p>\n\
         <p class=\"verdict {}\"><strong>{}</strong> <span>{} of 100, {} needed</span></p>\n{}\
         <nav aria-label=\"Contents\"><a href=\"#result\">Result</a> <a href=\"#cost\">What it cost</a> \
         <a href=\"#advice\">What to do next</a> <a href=\"#marks\">Marks</a> \
         <a href=\"#behaviour\">Behaviour</a> <a href=\"#judgement\">Situation and judgement</a> \
         {}<a href=\"#timeline\">Timeline</a></nav>\n\
         </header>\n<section id=\"result\" aria-labelledby=\"h-result\">\n<h2 id=\"h-result\">Result</h2>\n{}{}</section>\n",
        esc(&run.organisation),
        esc(&run.title),
        esc(&run.day),
        run.clock(SimTime(0)),
        run.clock(run.ended),
        esc(&run.zone),
        esc(&run.seed),
        verdict.0,
        verdict.1,
        tenths(run.total_permille),
        tenths(run.pass_mark_permille),
        why_not(debrief),
        if debrief.messages.sent.is_empty() && debrief.messages.audiences.is_empty() {
            ""
        } else {
            "<a href=\"#messages\">Messages</a> "
        },
        phases(debrief),
        gates(debrief),
    )
}

/// Permille as points of a hundred: `81.2`.
fn tenths(permille: u64) -> String {
    points(permille * 100)
}

/// Why a run did not pass, in a sentence.
fn why_not(debrief: &Debrief) -> String {
    if debrief.result.passed {
        return String::new();
    }
    let mut reasons = Vec::new();
    if debrief.result.total_permille < debrief.result.pass_mark_permille {
        reasons.push("the total is below the pass mark".to_owned());
    }
    let short = |phase: &&PhaseLine| phase.applicable && phase.permille < phase.pass_mark_permille;
    for phase in debrief.phases.iter().filter(short) {
        reasons.push(format!("the phase \u{201c}{}\u{201d} is below its own", esc(&phase.title)));
    }
    for gate in debrief.gates.iter().filter(|gate| gate.tripped) {
        reasons.push(format!("a gate was tripped: {}", esc(&gate.title)));
    }
    if reasons.is_empty() {
        return String::new();
    }
    format!("<p>Not passed because {}.</p>\n", reasons.join("; "))
}

fn phases(debrief: &Debrief) -> String {
    let row = |phase: &PhaseLine| {
        if !phase.applicable {
            return format!(
                "<tr><th scope=\"row\">{}</th><td>–</td><td colspan=\"3\">Nothing in it applied</td></tr>\n",
                esc(&phase.title)
            );
        }
        let met = if phase.permille >= phase.pass_mark_permille { "✓ passed" } else { "✗ below" };
        format!(
            "<tr><th scope=\"row\">{}</th><td>{} to {}</td><td class=\"num\">{}</td><td class=\"num\">{}</td>\
             <td><span class=\"bar\" aria-hidden=\"true\"><span style=\"width:{}\"></span></span> {met}</td></tr>\n",
            esc(&phase.title),
            debrief.result.clock(phase.from),
            debrief.result.clock(phase.to),
            percent(phase.permille),
            percent(phase.pass_mark_permille),
            percent(phase.permille.min(1000)),
        )
    };
    format!(
        "<table>\n<caption>The phases</caption>\n<thead><tr><th scope=\"col\">Phase</th><th scope=\"col\">When</th>\
         <th scope=\"col\" class=\"num\">Result</th><th scope=\"col\" class=\"num\">Needed</th>\
         <th scope=\"col\">Standing</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
        debrief.phases.iter().map(row).collect::<String>()
    )
}

fn gates(debrief: &Debrief) -> String {
    let tripped: String = debrief
        .gates
        .iter()
        .filter(|gate| gate.tripped)
        .map(|gate| format!("<li><strong>{}</strong>{}</li>", esc(&gate.title), evidence(debrief, &gate.evidence)))
        .collect();
    if tripped.is_empty() {
        return "<p>No gate was tripped.</p>\n".to_owned();
    }
    format!("<h3>Gates tripped</h3>\n<ul class=\"gates\">{tripped}</ul>\n")
}

/// What was lost, by stream, and what it meant for people.
pub(super) fn figures(debrief: &Debrief) -> String {
    let truth = &debrief.figures;
    let model = truth.lost_golden.map_or_else(String::new, |lost| {
        format!("<div><dt>Lost in the model run</dt><dd>{}</dd></div>", amount(debrief, lost))
    });
    let hurt = match (truth.hurt_for_s, truth.still_hurt) {
        (None, _) => "nobody was hurt".to_owned(),
        (Some(seconds), false) => crate::debrief::tell::span(seconds),
        (Some(seconds), true) => format!("{}, and not over", crate::debrief::tell::span(seconds)),
    };
    let row = |(name, lost): &(String, crate::base::Money)| {
        format!("<tr><th scope=\"row\">{}</th><td class=\"num\">{}</td></tr>", esc(name), amount(debrief, *lost))
    };
    let harms: String = truth
        .harms
        .iter()
        .map(|(name, people)| {
            format!("<div><dt>People put at risk: {}</dt><dd>{}</dd></div>", esc(name), grouped(*people))
        })
        .collect();
    format!(
        "<dl class=\"figures\"><div><dt>Lost in this run</dt><dd>{}</dd></div>{model}\
         <div><dt>Users hurt for</dt><dd>{hurt}</dd></div>\
         <div><dt>Most users hurt at once</dt><dd>{}</dd></div><div><dt>Users hurt at the end</dt><dd>{}</dd></div>\
         {harms}<div><dt>Stakeholder confidence at the end</dt><dd>{} <small>(lowest {})</small></dd></div></dl>\n\
         <table class=\"narrow\">\n<caption>Lost, by kind</caption>\n<thead><tr><th scope=\"col\">Kind</th>\
         <th scope=\"col\" class=\"num\">Amount</th></tr></thead>\n<tbody>{}</tbody>\n\
         <tfoot><tr><th scope=\"row\">All</th><td class=\"num\">{}</td></tr></tfoot>\n</table>\n",
        amount(debrief, truth.lost),
        grouped(truth.users_hurt_most),
        grouped(truth.users_hurt_end),
        percent(truth.confidence_end),
        percent(truth.confidence_least),
        truth.streams.iter().map(row).collect::<String>(),
        amount(debrief, truth.lost),
    )
}

/// What the page rests on.
pub(super) fn footer(debrief: &Debrief) -> String {
    let run = &debrief.result;
    let sources: String = run.sources.iter().map(|one| format!("<li>{}</li>", source(one))).collect();
    let sources = if sources.is_empty() {
        String::new()
    } else {
        format!("<h2>Sources of the fact pattern</h2>\n<ul>{sources}</ul>\n")
    };
    format!(
        "<footer>\n{sources}<p>Scenario <code>{}</code>, Bridgecall {}, rules version {}. Journal head \
         <code>{}</code>.</p>\n</footer>\n",
        esc(run.scenario.as_str()),
        esc(&run.engine),
        run.rules_version,
        esc(&run.journal_head),
    )
}
