//! What a rater reads: the transcript of a run under a neutral code. No mark, no score, no verdict, no
//! title that gives the cause away.

use crate::debrief::tell;
use crate::markers::{Category, Element, elements};
use crate::page::{esc, frame};
use crate::scenario::model::frame::day_and_time;
use crate::sim::{Event, EventKind, Simulation};

const STYLE: &str = "tr.unseen td { color: var(--soft); font-style: italic; }\n";

/// One self-contained HTML file.
#[must_use]
pub fn page(run: &Simulation, code: &str) -> String {
    let scenario = &run.content().scenario;
    let seat = serde_json::to_value(run.seat()).unwrap_or_default();
    let seat = seat.as_str().unwrap_or_default().replace('_', " ");
    let situation: String =
        scenario.briefing.situation.iter().map(|line| format!("<p>{}</p>\n", esc(line))).collect();
    let content = format!(
        "<header>\n<p class=\"kicker\">For raters</p>\n<h1>Run {code}</h1>\n\
         <p class=\"meta\">{}, {}. The seat: {}.</p>\n</header>\n\
         <section><h2>How to rate</h2>\n<p>Read the transcript once without rating. Then fill in your own sheet, \
         <code>{code}-\u{2026}.ron</code>: one word for each element, from what the seat can be seen to do or to \
         leave. Rate alone, and talk to no other rater before all sheets are in. Where the run gave no occasion, \
         write <code>not_observed</code>.</p>\n<p>Lines in italics, called unseen, tell what was really so; the seat \
         could not know them. They help to tell whether what it said was true; do not hold them against it \
         otherwise.</p>\n</section>\n<section><h2>What the seat was told first</h2>\n{situation}</section>\n{}{}",
        esc(&scenario.organisation),
        esc(&scenario.clock.day),
        esc(&seat),
        anchors(),
        transcript(run),
        code = esc(code),
    );
    frame(&format!("Run {code}"), "To the run", STYLE, &content)
}

fn anchors() -> String {
    let group = |category: Category| {
        let rows: String = elements().filter(|element| element.category == category).map(row).collect();
        format!(
            "<tbody><tr class=\"phase\"><th scope=\"rowgroup\" colspan=\"5\">{}</th></tr>\n{rows}</tbody>\n",
            category.title()
        )
    };
    format!(
        "<section><h2>The elements</h2>\n<table class=\"timeline\">\n<caption>What each step looks like</caption>\n\
         <thead><tr><th scope=\"col\">Element</th><th scope=\"col\">present</th><th scope=\"col\">late</th>\
         <th scope=\"col\">absent</th><th scope=\"col\">harmful</th></tr></thead>\n{}</table>\n</section>\n",
        Category::ALL.map(group).concat()
    )
}

fn row(element: &Element) -> String {
    let steps = [element.present, element.late, element.absent, element.harmful];
    let cells: String = steps.iter().map(|words| format!("<td>{}</td>", esc(words))).collect();
    format!("<tr><th scope=\"row\">{}</th>{cells}</tr>\n", esc(element.title))
}

fn transcript(run: &Simulation) -> String {
    let lines: String = run.events().iter().filter(|event| is_told(event)).map(|event| line(run, event)).collect();
    format!(
        "<section><h2>The transcript</h2>\n<table class=\"timeline\">\n<caption>Everything in order</caption>\n\
         <thead><tr><th scope=\"col\">Time</th><th scope=\"col\">By</th><th scope=\"col\">What happened</th></tr>\
         </thead>\n<tbody>\n{lines}</tbody>\n</table>\n</section>\n"
    )
}

/// What moves the machinery only is left out.
fn is_told(event: &Event) -> bool {
    !matches!(
        event.kind,
        EventKind::Scheduled { .. } | EventKind::Due { .. } | EventKind::Flowed | EventKind::Shown { .. }
    )
}

fn line(run: &Simulation, event: &Event) -> String {
    let scenario = &run.content().scenario;
    let (class, by) = match (event.kind.is_perceived(), event.by_seat) {
        (false, _) => (" class=\"unseen\"", "unseen"),
        (true, Some(seat)) if seat == run.seat() => ("", "the seat"),
        (true, Some(_)) => ("", "another seat"),
        (true, None) => ("", ""),
    };
    let start = u64::from(scenario.clock.starts.0) * 60 + u64::from(scenario.clock.starts.1);
    format!(
        "<tr{class}><td class=\"time\">{} <small>+{:02}:{:02}</small></td><td>{by}</td><td>{}</td></tr>\n",
        day_and_time(start + event.t.0 / 60),
        event.t.0 / 60,
        event.t.0 % 60,
        esc(&tell(scenario, &event.kind)),
    )
}
