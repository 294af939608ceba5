//! Figures and links in words.

use crate::base::{Id, Money, SimTime};
use crate::debrief::report::{Debrief, Evidence};
pub(super) use crate::page::esc;

/// An amount with its sign, escaped: `£1,234`.
pub(super) fn amount(debrief: &Debrief, money: Money) -> String {
    let below = if money.major() < 0 { "\u{2212}" } else { "" };
    format!("{below}{}{}", esc(&debrief.result.sign), Money(money.0.saturating_abs()))
}

/// Thousandths of a point: `2.5`.
pub(super) fn points(milli: u64) -> String {
    let rest = format!("{:03}", milli % 1000);
    match rest.trim_end_matches('0') {
        "" => (milli / 1000).to_string(),
        rest => format!("{}.{rest}", milli / 1000),
    }
}

/// A link to a moment of the timeline; plain words when the moment is not listed there.
pub(super) fn link(debrief: &Debrief, n: u32, words: &str) -> String {
    match debrief.timeline.binary_search_by_key(&n, |entry| entry.n) {
        Ok(_) => format!("<a href=\"#e{n}\">{}</a>", esc(words)),
        Err(_) => esc(words),
    }
}

/// The events that something rests on, each a link and its sentence.
pub(super) fn evidence(debrief: &Debrief, all: &[Evidence]) -> String {
    let item = |one: &Evidence| {
        format!("<li>{} {}</li>", link(debrief, one.n, &format!("{}, event {}", one.clock, one.n)), esc(&one.text))
    };
    format!("<ul class=\"evidence\">{}</ul>", all.iter().map(item).collect::<String>())
}

/// The title of a phase.
pub(super) fn phase(debrief: &Debrief, id: Id) -> String {
    let phase = debrief.phases.iter().find(|phase| phase.id == id);
    phase.map_or_else(|| esc(id.as_str()), |phase| esc(&phase.title))
}

/// A moment as minutes of the run: `+12 min`.
pub(super) fn offset(t: SimTime) -> String {
    format!("+{:02}:{:02}", t.0 / 60, t.0 % 60)
}

/// A source: a link when it is an address, words otherwise.
pub(super) fn source(text: &str) -> String {
    let safe = esc(text);
    let address = text.starts_with("https://") || text.starts_with("http://");
    if address && !text.contains(char::is_whitespace) {
        format!("<a href=\"{safe}\" rel=\"noreferrer\">{safe}</a>")
    } else {
        safe
    }
}
