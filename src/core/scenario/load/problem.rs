//! A mistake, before its place is worked out.

use super::words::near;
use crate::finding::{Explanation, Span};

/// A mistake, before its place is worked out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Problem {
    pub(super) code: &'static Explanation,
    pub(super) place: Place,
    pub(super) message: String,
    pub(super) help: String,
    pub(super) suggestions: Vec<String>,
    /// What was meant is clear and was read, so that nothing else rests on a guess.
    pub(super) understood: bool,
}

/// Where a mistake is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Place {
    /// This text.
    Text(Span),
    /// A field that should be in the value with the second span; the first is shown.
    Lacking(Span, Span, String),
    /// The value at a path.
    Path(String),
}

impl Problem {
    /// A mistake at a path.
    pub(crate) fn at(code: &'static Explanation, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(code, Place::Path(path.into()), message.into())
    }

    /// A mistake at a place of the text.
    pub(super) fn at_span(code: &'static Explanation, span: Span, message: String) -> Self {
        Self::new(code, Place::Text(span), message)
    }

    fn new(code: &'static Explanation, place: Place, message: String) -> Self {
        Self { code, place, message, help: String::new(), suggestions: Vec::new(), understood: false }
    }

    /// How to mend it.
    #[must_use]
    pub(crate) fn help(mut self, help: &str) -> Self {
        help.clone_into(&mut self.help);
        self
    }

    /// What could stand there instead.
    #[must_use]
    pub(super) fn suggest(mut self, suggestions: Vec<String>) -> Self {
        self.suggestions = suggestions;
        self
    }

    /// Offers what is most like a word.
    #[must_use]
    pub(crate) fn like<'c>(self, word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Self {
        self.suggest(near(word, candidates))
    }

    /// What was meant is clear, and was read.
    #[must_use]
    pub(super) fn understood(mut self) -> Self {
        self.understood = true;
        self
    }

    /// Turns the place shown into that of a field lacking in a value.
    #[must_use]
    pub(super) fn inside(mut self, value: Span, field: &str) -> Self {
        if let Place::Text(shown) = self.place {
            self.place = Place::Lacking(shown, value, field.to_owned());
        }
        self
    }
}
