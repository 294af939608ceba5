//! One way to break a file, and what must be said about it.

use std::ops::RangeInclusive;

use bridgecall_core::scenario::load::{Source, Spot, outline};

use super::doc::{Doc, line_of};

/// A stretch of a text and what it becomes.
#[derive(Debug, Clone)]
pub(crate) struct Edit {
    from: usize,
    to: usize,
    text: String,
}

/// Where the finding must be.
#[derive(Debug, Clone)]
enum Place {
    /// On a line that was changed.
    Changed,
    /// Where these values begin in the broken file: their field, their first line or their name.
    At(Vec<String>),
    /// On the line of one of the first, or between the lines of the last two: bytes of the good file.
    Lines(Vec<usize>, usize, usize),
}

/// A broken file.
#[derive(Debug, Clone)]
pub(crate) struct Mutant {
    edits: Vec<Edit>,
    /// The codes that say what is wrong; any of them will do.
    pub(crate) codes: &'static [&'static str],
    place: Place,
}

impl Mutant {
    /// A value becomes another text.
    pub(crate) fn value(spot: &Spot, text: impl Into<String>, codes: &'static [&'static str]) -> Self {
        Self::bytes(spot.span, text, codes)
    }

    /// Bytes become another text.
    pub(crate) fn bytes((from, to): (usize, usize), text: impl Into<String>, codes: &'static [&'static str]) -> Self {
        Self { edits: vec![Edit { from, to, text: text.into() }], codes, place: Place::Changed }
    }

    /// Another value becomes another text as well.
    #[must_use]
    pub(crate) fn and(mut self, spot: &Spot, text: impl Into<String>) -> Self {
        self.edits.push(Edit { from: spot.span.0, to: spot.span.1, text: text.into() });
        self
    }

    /// The finding stands at that path.
    #[must_use]
    pub(crate) fn found_at(mut self, path: impl Into<String>) -> Self {
        match &mut self.place {
            Place::At(paths) => paths.push(path.into()),
            _ => self.place = Place::At(vec![path.into()]),
        }
        self
    }

    /// The finding stands on the line of this byte, or between the lines of those two.
    #[must_use]
    pub(crate) fn found_on(mut self, line_of: usize, from: usize, to: usize) -> Self {
        self.place = Place::Lines(vec![line_of], from, to);
        self
    }

    /// The broken text.
    pub(crate) fn text(&self, doc: &Doc) -> String {
        self.applied(doc).0
    }

    /// What was changed into what, in short.
    pub(crate) fn told(&self, doc: &Doc) -> String {
        let short = |text: &str| text.chars().take(60).collect::<String>().replace('\n', " ");
        let told = |edit: &Edit| {
            let line = doc.line(edit.from);
            format!("line {line}: `{}` → `{}`", short(&doc.text[edit.from..edit.to]), short(&edit.text))
        };
        self.edits.iter().map(told).collect::<Vec<_>>().join("; ")
    }

    /// The lines of the broken text where the finding may stand.
    pub(crate) fn lines(&self, doc: &Doc) -> Vec<RangeInclusive<u32>> {
        let (text, changed) = self.applied(doc);
        match &self.place {
            Place::Changed => {
                let lines = changed.iter();
                lines.map(|(from, to)| line_of(&text, *from)..=line_of(&text, *to)).collect()
            }
            Place::Lines(one, from, to) => {
                let single = one.iter().map(|at| doc.line(*at)..=doc.line(*at));
                single.chain([doc.line(*from)..=doc.line(*to)]).collect()
            }
            Place::At(paths) => {
                let source = Source { name: String::new(), bytes: text.clone().into_bytes() };
                let spots = outline(&source).unwrap_or_default();
                paths
                    .iter()
                    .flat_map(|path| beginnings(&spots, path))
                    .map(|at| line_of(&text, at))
                    .map(only)
                    .collect()
            }
        }
    }

    /// The broken text, and what was put in.
    fn applied(&self, doc: &Doc) -> (String, Vec<(usize, usize)>) {
        let mut edits: Vec<&Edit> = self.edits.iter().collect();
        edits.sort_by_key(|edit| edit.from);
        let (mut text, mut done, mut changed) = (String::with_capacity(doc.text.len() + 64), 0, Vec::new());
        for edit in edits {
            text.push_str(&doc.text[done..edit.from]);
            let from = text.len();
            text.push_str(&edit.text);
            changed.push((from, text.len()));
            done = edit.to;
        }
        text.push_str(&doc.text[done..]);
        (text, changed)
    }
}

fn only(line: u32) -> RangeInclusive<u32> {
    line..=line
}

/// The bytes where a value begins: its field, itself, its name.
fn beginnings(spots: &[Spot], path: &str) -> Vec<usize> {
    let of = |path: &str| spots.iter().filter(|spot| spot.path == path).collect::<Vec<_>>();
    let own = of(path).into_iter().flat_map(|spot| spot.key.into_iter().chain([spot.span]).map(|(from, _)| from));
    let name = of(&format!("{path}.id")).into_iter().map(|spot| spot.span.0);
    own.chain(name).collect()
}
