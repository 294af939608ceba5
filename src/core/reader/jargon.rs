//! The words that the policy and the scenario call jargon.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::scenario::Content;

use super::alike::plain_words as words;

/// Words that users do not know: by first word, the words that follow it in each phrase.
#[derive(Debug)]
pub(super) struct Jargon(BTreeMap<String, Vec<Vec<String>>>);

impl Jargon {
    /// The policy's list and the scenario's glossary.
    pub(super) fn of(content: &Content) -> Self {
        let terms = content.scenario.glossary.iter().filter(|term| term.jargon).map(|term| term.term.as_str());
        let mut phrases: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for term in content.policy.jargon.iter().map(String::as_str).chain(terms) {
            let mut phrase = words(term).into_iter().map(Cow::into_owned);
            if let Some(first) = phrase.next() {
                phrases.entry(first).or_default().push(phrase.collect());
            }
        }
        Self(phrases)
    }

    /// Whether any of them is in a text.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let text = words(text);
        let starts = |(at, word): (usize, &Cow<'_, str>)| {
            let phrases = self.0.get(&**word);
            phrases.is_some_and(|phrases| phrases.iter().any(|rest| begins(&text[at + 1..], rest)))
        };
        text.iter().enumerate().any(starts)
    }
}

/// Whether the first words are those of a phrase.
fn begins(text: &[Cow<'_, str>], phrase: &[String]) -> bool {
    text.len() >= phrase.len() && text.iter().zip(phrase).all(|(word, wanted)| **word == **wanted)
}
