//! The picture of a scenario for its author: one SVG, no script, nothing fetched.
//!
//! Above, what is true: services and their cohorts at the left, the components that they need to the
//! right of whatever needs them, the faults on the components. Below, three columns: what can be
//! seen and heard, what can be thought and done, what is scored and which of these things that rests on.
//! Kinds of need differ in line, in the sign at its end and in words, never in colour alone. All of
//! it is whole numbers and file order, so that the same scenario gives the same picture everywhere.
//!
//! * `text`: widths by characters, wrapping. * `node`: a box of the upper half, line by line; `system`:
//!   the boxes of a scenario and their needs.
//! * `layers`: columns by longest path and an order with few crossings; `place`: heights.
//! * `draw`: the upper half; `items`, `objectives`, `lists`: the lower half; `legend`: the signs.

mod draw;
mod items;
mod layers;
mod legend;
mod lists;
mod node;
mod objectives;
mod place;
mod system;
mod text;

#[cfg(test)]
mod tests;

use crate::page::esc;
use crate::scenario::Content;

/// The looks; they stand in the picture itself.
const STYLE: &str = include_str!("graph.css");
/// Width of the picture.
const WIDTH: i64 = 1280;
/// Room at the edges.
const MARGIN: i64 = 24;

/// The picture.
#[must_use]
pub fn svg(content: &Content) -> String {
    let scenario = &content.scenario;
    let mut parts = text::head(scenario);
    parts.below(legend::legend(parts.height + 8));
    parts.below(draw::heading("What is true", "what users feel, what that needs, what breaks", parts.height + 14));
    parts.below(draw::system(scenario, parts.height + 10));
    parts.below(lists::lists(content, parts.height + 14));
    let height = parts.height + MARGIN;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"group\" aria-labelledby=\"graph-title graph-desc\">\n<title id=\"graph-title\">{}</title>\n\
         <desc id=\"graph-desc\">{}</desc>\n<style>\n{STYLE}</style>\n{}\
         <rect class=\"page\" width=\"{width}\" height=\"{height}\"/>\n{}</svg>\n",
        esc(&format!("{}: how the scenario hangs together", scenario.title)),
        esc(&text::summary(content)),
        legend::MARKERS,
        parts.svg,
        width = parts.width.max(WIDTH),
    )
}

/// A drawn piece and where it ends.
struct Piece {
    svg: String,
    width: i64,
    height: i64,
}

impl Piece {
    /// Puts a piece below.
    fn below(&mut self, piece: Self) {
        self.svg.push_str(&piece.svg);
        self.width = self.width.max(piece.width);
        self.height = self.height.max(piece.height);
    }
}
