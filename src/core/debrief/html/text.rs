//! Escaping and figures in words.

use crate::base::{Id, Money, SimTime};
use crate::debrief::report::{Debrief, Evidence};

/// Text made safe for an element or a quoted attribute. Characters that are not for reading
/// (controls, and marks that turn the direction of what follows) become a visible stand-in.
pub(crate) fn esc(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => safe.push('\u{fffd}'),
            c if c.is_control() => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
}

/// An amount with its sign, escaped: `£1,234`.
pub(super) fn amount(debrief: &Debrief, money: Money) -> String {
    let below = if money.major() < 0 { "\u{2212}" } else { "" };
    format!("{below}{}{}", esc(&debrief.result.sign), Money(money.0.saturating_abs()))
}

/// A count with thousands separated: `12,000`.
pub(crate) fn grouped(count: u64) -> String {
    Money::minor(i64::try_from(count).unwrap_or(i64::MAX).saturating_mul(100)).to_string()
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
