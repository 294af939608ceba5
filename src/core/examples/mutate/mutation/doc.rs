//! A good file with its values and their places.

use std::sync::Arc;

use bridgecall_core::scenario::Scenario;
use bridgecall_core::scenario::load::{Form, Kind, Source, Spot, outline};

/// A good file.
#[derive(Debug, Clone)]
pub(crate) struct Doc {
    pub(crate) source: Source,
    pub(crate) text: String,
    pub(crate) kind: Kind,
    pub(crate) spots: Vec<Spot>,
    /// The scenario that it is, or that it belongs to.
    pub(crate) scenario: Option<Arc<Scenario>>,
}

impl Doc {
    /// Reads the values of a file; `None` when it is not RON.
    pub(crate) fn new(source: Source, kind: Kind, scenario: Option<Arc<Scenario>>) -> Option<Self> {
        let spots = outline(&source)?;
        let text = String::from_utf8(source.bytes.clone()).ok()?;
        Some(Self { source, text, kind, spots, scenario })
    }

    /// The text of a value.
    pub(crate) fn of(&self, spot: &Spot) -> &str {
        &self.text[spot.span.0..spot.span.1]
    }

    /// What a text says, without its quotation marks.
    pub(crate) fn said(&self, spot: &Spot) -> &str {
        self.of(spot).trim_matches('"')
    }

    /// The name of a value's field.
    pub(crate) fn key(&self, spot: &Spot) -> &str {
        spot.key.map_or("", |(from, to)| &self.text[from..to])
    }

    /// The word before a value's brackets, or the word alone.
    pub(crate) fn word(&self, spot: &Spot) -> &str {
        spot.name.map_or("", |(from, to)| &self.text[from..to])
    }

    /// The number that a value is.
    pub(crate) fn number(&self, spot: &Spot) -> Option<u64> {
        (spot.written == Form::Whole).then(|| self.of(spot).replace('_', "").parse().ok())?
    }

    /// The value at a path, looked at through `Some`.
    pub(crate) fn at(&self, path: &str) -> Option<&Spot> {
        self.spots.iter().rev().find(|spot| spot.path == path)
    }

    /// The number at a path.
    pub(crate) fn number_at(&self, path: &str) -> Option<u64> {
        self.number(self.at(path)?)
    }

    /// Both numbers of a range.
    pub(crate) fn range(&self, spot: &Spot) -> Option<(u64, u64)> {
        if spot.written != Form::Tuple(2) || spot.name.is_some() {
            return None;
        }
        Some((self.number_at(&format!("{}.0", spot.path))?, self.number_at(&format!("{}.1", spot.path))?))
    }

    /// The entries of the list at a path.
    pub(crate) fn entries(&self, list: &str) -> Vec<&Spot> {
        let Some(Spot { written: Form::List(count), .. }) = self.at(list) else { return Vec::new() };
        (0..*count).filter_map(|index| self.at(&format!("{list}[{index}]"))).collect()
    }

    /// What directly stands within a value, in order.
    pub(crate) fn children(&self, of: &Spot) -> Vec<&Spot> {
        let within = |spot: &&Spot| {
            let rest = spot.path.strip_prefix(of.path.as_str());
            rest.is_some_and(|rest| {
                let step = rest.trim_start_matches(['.', '[']).trim_end_matches(']');
                !step.is_empty() && !step.contains(['.', '['])
            })
        };
        let mut found: Vec<&Spot> = self.spots.iter().filter(within).collect();
        found.retain(|spot| spot.span.0 >= of.span.0 && spot.span.1 <= of.span.1);
        found.dedup_by(|b, a| a.path == b.path);
        found
    }

    /// The byte after the next token that follows a place.
    pub(crate) fn token_after(&self, from: usize) -> usize {
        let mut at = from;
        loop {
            let rest = &self.text[at..];
            let blank = rest.len() - rest.trim_start().len();
            at += blank;
            if !self.text[at..].starts_with("//") {
                return (at + 1).min(self.text.len());
            }
            at += self.text[at..].find('\n').unwrap_or(self.text.len() - at);
        }
    }

    /// The line of a byte, from 1.
    pub(crate) fn line(&self, at: usize) -> u32 {
        line_of(&self.text, at)
    }
}

/// The line of a byte of a text, from 1.
pub(crate) fn line_of(text: &str, at: usize) -> u32 {
    let before = &text.as_bytes()[..at.min(text.len())];
    u32::try_from(before.iter().filter(|byte| **byte == b'\n').count() + 1).unwrap_or(u32::MAX)
}
