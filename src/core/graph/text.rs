//! Widths by characters, wrapping, and the head of the picture.

use crate::page::esc;
use crate::scenario::model::Verdict;
use crate::scenario::{Content, Scenario};

use super::{MARGIN, Piece, WIDTH};

/// Tenths of a pixel that a character takes at most, on average, in the size of plain text.
const CHARACTER: i64 = 74;

/// The width of a text in plain size, in pixels: generous, so that no font makes it run over.
pub(super) fn width(text: &str) -> i64 {
    let tenths: i64 = text
        .chars()
        .map(|c| match c {
            '\u{a0}' | 'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '('
            | ')' => 44,
            'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 108,
            c if c.is_ascii_uppercase() => 86,
            c if (c as u32) >= 0x2e80 => 130,
            _ => CHARACTER,
        })
        .sum();
    tenths / 10 + 1
}

/// The room that plain text may take where bold text is written, whose letters are wider.
pub(super) fn bold(room: i64) -> i64 {
    room * 100 / 116
}

/// A text in lines of at most this width.
pub(super) fn wrap(text: &str, most: i64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    // At plain spaces alone: a figure stays with its unit.
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer) <= most {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        // A word wider than the room is cut.
        for c in word.chars() {
            if !line.is_empty() && width(&format!("{line}{c}")) > most {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// A text at a place.
pub(super) fn at(x: i64, y: i64, class: &str, text: &str) -> String {
    format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{}</text>\n", esc(text))
}

/// What is said of a permille.
pub(super) fn percent(permille: u64) -> String {
    match permille % 10 {
        0 => format!("{}\u{a0}%", permille / 10),
        rest => format!("{}.{rest}\u{a0}%", permille / 10),
    }
}

/// The title and what the card says.
pub(super) fn head(of: &Scenario) -> Piece {
    let mut svg = at(MARGIN, 40, "title", &of.title);
    let verdict = if of.verdict == Verdict::Major { "major" } else { "not major" };
    let facts = format!(
        "{} · {} · {} to {} · difficulty {} · {} minutes · right answer: {verdict}",
        of.id,
        of.organisation,
        of.clock.at(crate::base::SimTime(0)),
        of.clock.at(crate::base::SimTime(of.clock.limit_s)),
        of.difficulty,
        of.minutes
    );
    let mut y = 42;
    for line in wrap(&of.summary, WIDTH - 2 * MARGIN).iter().chain(&wrap(&facts, WIDTH - 2 * MARGIN)) {
        y += 18;
        svg.push_str(&at(MARGIN, y, "note", line));
    }
    Piece { svg, width: WIDTH, height: y }
}

/// The picture in a sentence, for who cannot see it.
pub(super) fn summary(content: &Content) -> String {
    let of = &content.scenario;
    let names = |all: Vec<&str>| if all.is_empty() { "none".to_owned() } else { all.join("; ") };
    format!(
        "Services: {}. Components: {}. Faults: {} ({}). Monitors: {}. People: {}. Signals: {}. Theories: {}. Options: \
         {}. Objectives: {}. Every box and line is named in words.",
        of.services.len(),
        of.components.len(),
        of.faults.len(),
        names(of.faults.iter().map(|fault| fault.name.as_str()).collect()),
        of.monitors.len(),
        of.people.len(),
        of.signals.len(),
        of.hypotheses.len(),
        of.options.len(),
        content.rubric.objectives.len()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_to_their_width_and_lose_nothing() {
        let text = "Cards declined at random; Unterbrechungsfreistromversorgungsanlage and a second try";
        for most in [60, 100, 200, 400] {
            let lines = wrap(text, most);
            assert!(lines.iter().all(|line| width(line) <= most), "{lines:?}");
            let bare = |text: &str| text.replace(' ', "");
            assert_eq!(bare(&lines.concat()), bare(text));
        }
        assert_eq!(wrap("  ", 50), Vec::<String>::new());
    }

    #[test]
    fn permille_are_percents() {
        assert_eq!(
            (percent(300), percent(255), percent(5)),
            ("30\u{a0}%".to_owned(), "25.5\u{a0}%".to_owned(), "0.5\u{a0}%".to_owned())
        );
    }
}
