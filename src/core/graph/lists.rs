//! The lower half: what can be seen, what can be done, what is scored, in three columns.

use crate::page::esc;
use crate::scenario::Content;

use super::draw::heading;
use super::text::{at, bold, wrap};
use super::{MARGIN, Piece, WIDTH, items, objectives};

/// Room between two columns.
const BETWEEN: i64 = 20;
const COLUMNS: i64 = 3;
const LINE: i64 = 16;
const PAD: i64 = 6;
/// Room beside the text of a box.
const BESIDE: i64 = 9;

/// A box: a name, and what is said of it.
pub(super) struct Item {
    pub(super) name: String,
    pub(super) lines: Vec<String>,
}

/// Boxes under a heading.
pub(super) struct Group {
    pub(super) title: &'static str,
    pub(super) items: Vec<Item>,
}

/// The three columns.
pub(super) fn lists(content: &Content, top: i64) -> Piece {
    let of = &content.scenario;
    let mut all = heading("What can be seen, done and scored", "names in brackets are those of the file", top);
    let mut choices = items::choices(of);
    choices.push(objectives::gates(content));
    let columns = [items::evidence(of), choices, objectives::objectives(content)];
    let wide = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * BETWEEN) / COLUMNS;
    let under = all.height + 6;
    let mut left = MARGIN;
    for groups in columns {
        let mut y = under;
        for group in groups.iter().filter(|group| !group.items.is_empty()) {
            y += 24;
            all.svg.push_str(&at(left, y, "group", group.title));
            y += 6;
            for item in &group.items {
                let (svg, foot) = drawn(item, left, y, wide);
                all.svg.push_str(&svg);
                y = foot + 6;
            }
        }
        all.height = all.height.max(y);
        left += wide + BETWEEN;
    }
    all
}

fn drawn(item: &Item, left: i64, top: i64, wide: i64) -> (String, i64) {
    let room = wide - 2 * BESIDE;
    let names = wrap(&item.name, bold(room)).into_iter().map(|line| ("name", line));
    let notes = item.lines.iter().flat_map(|line| wrap(line, room)).map(|line| ("note", line));
    let lines: Vec<(&str, String)> = names.chain(notes).collect();
    let height = 2 * PAD + LINE * i64::try_from(lines.len()).unwrap_or(0);
    let mut svg = format!(
        "<g><title>{}</title>\n<rect class=\"item\" x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{height}\" rx=\"4\"/>\n",
        esc(&item.name)
    );
    let mut y = top + PAD + 12;
    for (class, line) in &lines {
        svg.push_str(&at(left + BESIDE, y, class, line));
        y += LINE;
    }
    (svg + "</g>\n", top + height)
}
