//! Behaviour: fifteen elements in words, each with its evidence. A sign and a word say what colour says.

use crate::debrief::report::{Debrief, Evidence, MarkerLine};
use crate::markers::{Category, Standing};

use super::text::{esc, evidence};

/// So many events stand open; more fold away.
const OPEN: usize = 3;

/// The table of fifteen.
pub(super) fn section(debrief: &Debrief) -> String {
    format!(
        "<section id=\"behaviour\" aria-labelledby=\"h-behaviour\">\n<h2 id=\"h-behaviour\">Behaviour</h2>\n\
         <p>What was seen of the seat, read from the log alone. It stands beside the marks and changes none of \
         them, and nothing here is added up. The worst that was seen of an element stands for it: what was done \
         well beside it is no excuse.</p>\n\
         <table class=\"behaviour\">\n<caption>Five categories, three elements each: present, late or in part, \
         absent, harmful, or no occasion</caption>\n<thead><tr><th scope=\"col\">Element</th>\
         <th scope=\"col\">Standing</th><th scope=\"col\">What was seen</th></tr></thead>\n{}</table>\n</section>\n",
        Category::ALL.map(|category| group(debrief, category)).concat()
    )
}

fn group(debrief: &Debrief, category: Category) -> String {
    let rows: String =
        debrief.behaviour.iter().filter(|line| line.category == category).map(|line| row(debrief, line)).collect();
    format!(
        "<tbody>\n<tr class=\"phase\"><th scope=\"rowgroup\" colspan=\"3\">{}</th></tr>\n{rows}</tbody>\n",
        category.title()
    )
}

fn row(debrief: &Debrief, line: &MarkerLine) -> String {
    let (class, sign) = match line.standing {
        Standing::Present => ("good", "✓"),
        Standing::Late => ("part", "◐"),
        Standing::Absent => ("bad", "✗"),
        Standing::Harmful => ("bad", "⚠"),
        Standing::NotApplicable => ("na", "–"),
    };
    format!(
        "<tr id=\"b-{id}\"><th scope=\"row\">{title}{anchor}</th><td class=\"{class}\">\
         <span aria-hidden=\"true\">{sign}</span> {word}</td><td>{words}{seen}</td></tr>\n",
        id = esc(line.id.as_str()),
        title = esc(&line.title),
        anchor =
            if line.anchor.is_empty() { String::new() } else { format!("<br><small>{}</small>", esc(&line.anchor)) },
        word = line.standing.word(),
        words = esc(&line.words),
        seen = seen(debrief, line),
    )
}

/// What an element rests on; for what is missing: since when, until when.
fn seen(debrief: &Debrief, line: &MarkerLine) -> String {
    let mut inner = String::new();
    if line.standing >= Standing::Late {
        if let Some(window) = &line.window {
            inner += &format!("<br><small>{}</small>", esc(window));
        }
        if let Some(occasion) = &line.occasion {
            inner +=
                &format!("<br><small>The occasion:</small>{}", evidence(debrief, std::slice::from_ref(occasion)));
        }
    }
    inner + &folded(debrief, &line.evidence)
}

fn folded(debrief: &Debrief, all: &[Evidence]) -> String {
    match all.len() {
        0 => String::new(),
        few if few <= OPEN => evidence(debrief, all),
        many => format!("<details><summary>{many} events</summary>{}</details>", evidence(debrief, all)),
    }
}
