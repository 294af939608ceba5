//! The debrief as one page: no script, nothing fetched, readable on paper, in the dark and aloud.
//!
//! * `text`: figures in words. * `result`, `marks`, `behaviour`, `people`, `messages`, `advice`, `timeline`,
//!   `curve`: the sections; `judgement` with `bins`: situation and judgement. * `axis`: round steps for time
//!   and money.

mod advice;
mod axis;
mod behaviour;
mod bins;
mod curve;
mod judgement;
mod marks;
mod messages;
mod people;
mod result;
mod strip;
mod text;
mod timeline;

use super::report::Debrief;
use crate::page::frame;

/// One self-contained HTML file.
#[must_use]
pub fn html(debrief: &Debrief) -> String {
    let title = format!("Debrief: {}", debrief.result.title);
    let sections = [
        result::section(debrief),
        curve::section(debrief),
        advice::section(debrief),
        marks::section(debrief),
        behaviour::section(debrief),
        people::section(debrief),
        judgement::section(debrief),
        messages::section(debrief),
        timeline::section(debrief),
        result::footer(debrief),
    ];
    frame(&title, "To the debrief", "", &sections.concat())
}
