//! Objectives by phase with what they rest on, and what was taken off.

use crate::debrief::report::{Debrief, ObjectiveLine};
use crate::scenario::policy::Basis;

use super::text::{esc, evidence, phase, points, source};

/// The marks.
pub(super) fn section(debrief: &Debrief) -> String {
    let of_phase = |id| debrief.objectives.iter().filter(move |one| one.phase == id);
    let group = |line: &crate::debrief::report::PhaseLine| {
        let marks: String = of_phase(line.id).map(|one| objective(debrief, one)).collect();
        if marks.is_empty() { String::new() } else { format!("<h3>{}</h3>\n{marks}", phase(debrief, line.id)) }
    };
    format!(
        "<section id=\"marks\" aria-labelledby=\"h-marks\">\n<h2 id=\"h-marks\">Marks</h2>\n\
         <p>Open a mark to see the rule, what was measured and the events that it rests on; each leads to its \
         moment in the timeline.</p>\n{}{}</section>\n",
        debrief.phases.iter().map(group).collect::<String>(),
        deductions(debrief)
    )
}

fn objective(debrief: &Debrief, one: &ObjectiveLine) -> String {
    let (class, sign, word) = match () {
        () if !one.applicable => ("na", "–", "not applicable"),
        () if one.points_milli >= one.of_milli => ("good", "✓", "met"),
        () if one.points_milli > 0 => ("part", "◐", "partly met"),
        () => ("bad", "✗", "missed"),
    };
    let score = if one.applicable {
        format!("{word}, {} of {}", points(one.points_milli), points(one.of_milli))
    } else {
        word.to_owned()
    };
    format!(
        "<details class=\"mark {class}\" id=\"o-{id}\"><summary><span class=\"sign\" aria-hidden=\"true\">{sign}</span> \
         <span class=\"code\">{id}</span> {} <span class=\"score\">{score}</span></summary>\n<dl>{}</dl></details>\n",
        esc(&one.title),
        body(debrief, one),
        id = esc(one.id.as_str()),
    )
}

fn body(debrief: &Debrief, one: &ObjectiveLine) -> String {
    let row = |name: &str, inner: String| format!("<div><dt>{name}</dt><dd>{inner}</dd></div>");
    let mut rows = vec![row("Standard", esc(&one.standard)), row("Measured", esc(&one.measured))];
    if one.rule != one.standard {
        rows.push(row("Rule", esc(&one.rule)));
    }
    rows.push(row("Basis", basis(one)));
    if let Some(duty) = &one.duty {
        rows.push(row("The duty began with", evidence(debrief, std::slice::from_ref(duty))));
    }
    if let Some(window) = &one.window {
        rows.push(row("Window", esc(window)));
    }
    if !one.evidence.is_empty() {
        rows.push(row("Rests on", evidence(debrief, &one.evidence)));
    } else if one.applicable {
        rows.push(row("Rests on", "The absence of any event that would count.".to_owned()));
    }
    rows.concat()
}

fn basis(one: &ObjectiveLine) -> String {
    match one.basis {
        Basis::House => "Our own rule, stated on the policy card.".to_owned(),
        Basis::Cited if one.source.is_empty() => "From a public source.".to_owned(),
        Basis::Cited => format!("From a public source: {}", source(&one.source)),
    }
}

fn deductions(debrief: &Debrief) -> String {
    if debrief.deductions.is_empty() {
        return "<h3>Taken off</h3>\n<p>Nothing was taken off.</p>\n".to_owned();
    }
    let line = |one: &crate::debrief::report::DeductionLine| {
        format!(
            "<details class=\"mark bad\"><summary><span class=\"sign\" aria-hidden=\"true\">−</span> {} \
             <span class=\"score\">{} off</span></summary>{}</details>\n",
            esc(&one.title),
            points(one.points_milli),
            evidence(debrief, &one.evidence)
        )
    };
    format!("<h3>Taken off</h3>\n{}", debrief.deductions.iter().map(line).collect::<String>())
}
