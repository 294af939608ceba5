//! The frame of a page.

use super::esc;

/// The looks; everything that a page needs stands in the page itself.
const STYLE: &str = include_str!("page.css");

/// One self-contained HTML file: its title, the words of the link to its content, the looks that only
/// it has, its content.
#[must_use]
pub fn frame(title: &str, skip: &str, own_style: &str, content: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n<style>\n{STYLE}{own_style}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{}</a>\n<main id=\"main\">\n{content}</main>\n</body>\n</html>\n",
        esc(title),
        esc(skip),
    )
}
