//! What a phrase looks like: a small pattern over words.
//!
//! `word` or `one|other`, whatever the ways are; `?word` may be missing; `..` lets up to three words pass within the clause; `caus*` is a
//! beginning; `%fix` is a list of `super::phrases::sets`; `#` is a number, `@` a time of day; `%name` is a person of the
//! cast, `%supplier` a supplier.

use std::collections::BTreeMap;

use super::figures::{ClockTime, number};
use super::phrases::sets;
use super::wordbook::Wordbook;
use super::words::Word;

/// The most words that `..` lets pass.
const GAP: usize = 3;

/// One way to fill a place.
#[derive(Debug, Clone, Copy)]
enum Alt {
    Word(&'static str),
    Beginning(&'static str),
    Number,
    Time,
    Name,
    Supplier,
}

#[derive(Debug, Clone)]
enum Part {
    OneOf(Vec<Alt>),
    Gap,
}

/// A pattern, ready to be looked for.
#[derive(Debug, Clone)]
pub struct Pattern {
    parts: Vec<(Part, bool)>,
}

/// What a line is matched against.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// Its words.
    pub words: &'a [Word],
    /// Its times of day.
    pub clocks: &'a [ClockTime],
    /// The scenario's words.
    pub book: &'a Wordbook,
}

impl Pattern {
    /// Reads a pattern.
    #[must_use]
    pub fn new(text: &'static str) -> Self {
        let part = |piece: &'static str| {
            let (piece, optional) = piece.strip_prefix('?').map_or((piece, false), |rest| (rest, true));
            let part = if piece == ".." { Part::Gap } else { Part::OneOf(piece.split('|').flat_map(alts).collect()) };
            (part, optional)
        };
        Self { parts: text.split_whitespace().map(part).collect() }
    }

    /// The words that it can begin with; `None`: not only words.
    fn heads(&self) -> Option<Vec<&'static str>> {
        let mut heads = Vec::new();
        for (part, optional) in &self.parts {
            let Part::OneOf(alts) = part else { return None };
            for alt in alts {
                let Alt::Word(word) = alt else { return None };
                heads.push(*word);
            }
            if !optional {
                return Some(heads);
            }
        }
        None
    }

    /// Where a match that begins at a word ends; the longest.
    #[must_use]
    pub fn end(&self, text: Text<'_>, at: usize) -> Option<usize> {
        end(&self.parts, text, at, text.words[at].clause)
    }
}

/// The ways to fill a place that a word of a pattern stands for.
fn alts(piece: &'static str) -> Vec<Alt> {
    let list = |name| sets(name).into_iter().map(Alt::Word).collect();
    match piece {
        "#" => vec![Alt::Number],
        "@" => vec![Alt::Time],
        "%name" => vec![Alt::Name],
        "%supplier" => vec![Alt::Supplier],
        _ => match (piece.strip_prefix('%'), piece.strip_suffix('*')) {
            (Some(name), _) => list(name),
            (None, Some(beginning)) => vec![Alt::Beginning(beginning)],
            (None, None) => vec![Alt::Word(piece)],
        },
    }
}

fn end(parts: &[(Part, bool)], text: Text<'_>, at: usize, clause: usize) -> Option<usize> {
    let Some(((part, optional), rest)) = parts.split_first() else { return Some(at) };
    let within = |at: usize| text.words.get(at).is_some_and(|word| word.clause == clause);
    let Part::OneOf(alts) = part else {
        let gaps = (0..=GAP).take_while(|gap| *gap == 0 || within(at + gap - 1));
        return gaps.filter_map(|gap| end(rest, text, at + gap, clause)).max();
    };
    let taken = if within(at) { alts.iter().map(|alt| alt.takes(text, at)).max().unwrap_or(0) } else { 0 };
    let with = if taken > 0 { end(rest, text, at + taken, clause) } else { None };
    let without = if *optional { end(rest, text, at, clause) } else { None };
    with.max(without)
}

impl Alt {
    /// How many words from a place it takes; 0: it does not fit.
    fn takes(self, text: Text<'_>, at: usize) -> usize {
        let word = text.words[at].text.as_str();
        match self {
            Self::Word(wanted) => usize::from(word == wanted),
            Self::Beginning(wanted) => usize::from(word.starts_with(wanted)),
            Self::Number => usize::from(number(word).is_some()),
            Self::Time => text.clocks.iter().find(|one| one.words.0 == at).map_or(0, |one| one.words.1 - at),
            Self::Name => text.book.person(text.words, at),
            Self::Supplier => text.book.supplier(text.words, at),
        }
    }
}

/// Many patterns, each with what it stands for, by the words that they begin with.
#[derive(Debug)]
pub struct Table<T> {
    by_head: BTreeMap<&'static str, Vec<usize>>,
    headless: Vec<usize>,
    all: Vec<(Pattern, T)>,
}

impl<T> Table<T> {
    /// Sorts patterns.
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut table = Self { by_head: BTreeMap::new(), headless: Vec::new(), all: Vec::new() };
        for (text, row) in rows {
            let pattern = Pattern::new(text);
            let index = table.all.len();
            match pattern.heads() {
                Some(heads) => heads.into_iter().for_each(|head| table.by_head.entry(head).or_default().push(index)),
                None => table.headless.push(index),
            }
            table.all.push((pattern, row));
        }
        table
    }

    /// Every match: its words and what it stands for.
    pub fn matches<'t>(&'t self, text: Text<'t>) -> impl Iterator<Item = ((usize, usize), &'t T)> {
        (0..text.words.len()).flat_map(move |at| {
            let known = self.by_head.get(text.words[at].text.as_str()).map(Vec::as_slice).unwrap_or_default();
            let rows = known.iter().chain(&self.headless).map(|index| &self.all[*index]);
            rows.filter_map(move |(pattern, row)| pattern.end(text, at).map(|end| ((at, end), row)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::figures::clocks;
    use super::super::words::words;
    use super::*;

    fn found(pattern: &'static str, line: &str) -> Option<String> {
        let (all, book) = (words(line), Wordbook::default());
        let clocks = clocks(&all);
        let text = Text { words: &all, clocks: &clocks, book: &book };
        let table = Table::new([(pattern, ())]);
        let first = table.matches(text).next();
        first.map(|((from, to), ())| line[all[from].at.0..all[to - 1].at.1].to_owned())
    }

    #[test]
    fn gaps_options_beginnings_and_figures() {
        assert_eq!(found("small .. number", "A very small but telling number"), None, "`but` ends a clause");
        assert_eq!(
            found("small .. number", "a small and telling number of"),
            Some("small and telling number".into())
        );
        assert_eq!(found("is ?now fixed|mended", "It is fixed."), Some("is fixed".into()));
        assert_eq!(found("apolog*", "We apologise"), Some("apologise".into()));
        assert_eq!(found("by @", "Done by half past six"), Some("by half past six".into()));
        assert_eq!(found("in # minutes", "in ten minutes"), Some("in ten minutes".into()));
        assert_eq!(found("is fixed", "It is. Fixed price"), None);
    }
}
