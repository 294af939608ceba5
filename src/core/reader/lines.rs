//! The free lines of one scenario's messages, each read once: the same words say the same whenever they are sent.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::scenario::Content;
use crate::scenario::model::Audience;

use super::alike::Plain;
use super::blame::blames;
use super::jargon::Jargon;
use super::known::Catalogue;
use super::read::{Reading, read};
use super::wordbook::Wordbook;

/// So many lines to one audience are kept; a sweep of a plan has some dozens.
const KEPT: usize = 1000;

/// A free line to an audience, with what follows from its words alone.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    /// The line.
    pub text: String,
    /// What the reader makes of it.
    pub reading: Reading,
    /// It has words of the policy's and the scenario's jargon.
    pub jargon: bool,
    /// It has plain words of blame.
    pub blames: bool,
    plain: Plain,
}

impl Line {
    /// Whether it says the same as another.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.text == other.text || self.plain.is_like(&other.plain)
    }
}

/// What lines of one scenario are read with, and those that were read.
#[derive(Debug)]
pub struct Lines {
    /// The service catalogue.
    pub catalogue: Catalogue,
    book: Wordbook,
    jargon: Jargon,
    read: Mutex<BTreeMap<Audience, BTreeMap<String, Arc<Line>>>>,
}

impl Lines {
    /// Those of a scenario and its policy.
    #[must_use]
    pub fn of(content: &Content) -> Self {
        let (catalogue, book, jargon) = (Catalogue::of(content), Wordbook::of(content), Jargon::of(content));
        Self { catalogue, book, jargon, read: Mutex::default() }
    }

    /// A line as written to an audience.
    #[must_use]
    pub fn read(&self, text: &str, audience: Audience) -> Arc<Line> {
        let mut all = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.entry(audience).or_default();
        if let Some(line) = known.get(text) {
            return Arc::clone(line);
        }
        if known.len() >= KEPT {
            known.clear();
        }
        let line = Arc::new(Line {
            text: text.to_owned(),
            reading: read(text, audience, &self.book),
            jargon: self.jargon.is_in(text),
            blames: blames(text),
            plain: Plain::of(text),
        });
        known.insert(text.to_owned(), Arc::clone(&line));
        line
    }
}
