//! The debrief as one page: no script, nothing fetched, readable on paper, in the dark and aloud.
//!
//! * `text`: escaping, figures in words. * `result`, `marks`, `advice`, `timeline`, `curve`: the
//!   sections. * `axis`: round steps for time and money.

mod advice;
mod axis;
mod curve;
mod marks;
mod result;
mod strip;
mod text;
mod timeline;

use super::report::Debrief;
pub(crate) use text::{esc, grouped};

/// The page's looks; everything it needs stands in the page itself.
const STYLE: &str = include_str!("page.css");

/// One self-contained HTML file.
#[must_use]
pub fn html(debrief: &Debrief) -> String {
    let title = format!("Debrief: {}", debrief.result.title);
    let sections = [
        result::section(debrief),
        curve::section(debrief),
        advice::section(debrief),
        marks::section(debrief),
        timeline::section(debrief),
        result::footer(debrief),
    ];
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">To the debrief</a>\n<main id=\"main\">\n{}</main>\n</body>\n</html>\n",
        esc(&title),
        sections.concat()
    )
}
