//! The timeline: its picture, and the table in which every moment has its anchor.

use crate::debrief::report::{Debrief, Entry, PhaseLine};

use super::strip;
use super::text::{esc, offset};

/// The section.
pub(super) fn section(debrief: &Debrief) -> String {
    format!(
        "<section id=\"timeline\" aria-labelledby=\"h-timeline\">\n<h2 id=\"h-timeline\">Timeline</h2>\n{}\
         <table class=\"timeline\">\n<caption>Everything that happened, what the seat saw and what it could \
         not</caption>\n<thead><tr><th scope=\"col\">Time</th><th scope=\"col\">Lane</th>\
         <th scope=\"col\">What happened</th><th scope=\"col\" class=\"num\">Event</th></tr></thead>\n{}</table>\n\
         </section>\n",
        strip::picture(debrief),
        groups(debrief)
    )
}

fn groups(debrief: &Debrief) -> String {
    let group = |phase: &PhaseLine| {
        let rows: String = debrief.timeline.iter().filter(|entry| entry.phase == phase.id).map(row).collect();
        if rows.is_empty() {
            return String::new();
        }
        format!(
            "<tbody>\n<tr class=\"phase\"><th scope=\"rowgroup\" colspan=\"4\">{}</th></tr>\n{rows}</tbody>\n",
            esc(&phase.title)
        )
    };
    let known = |entry: &&Entry| debrief.phases.iter().any(|phase| phase.id == entry.phase);
    let strays: String = debrief.timeline.iter().filter(|entry| !known(entry)).map(row).collect();
    let strays = if strays.is_empty() { String::new() } else { format!("<tbody>\n{strays}</tbody>\n") };
    debrief.phases.iter().map(group).collect::<String>() + &strays
}

fn row(entry: &Entry) -> String {
    format!(
        "<tr id=\"e{n}\"><td class=\"time\">{} <small>{}</small></td><td>{}</td><td>{}</td><td class=\"num\">{n}</td></tr>\n",
        esc(&entry.clock),
        offset(entry.t),
        entry.lane.title(),
        esc(&entry.text),
        n = entry.n,
    )
}
