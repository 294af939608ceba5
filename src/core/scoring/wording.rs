//! Patterns of wording: jargon, blame, novelty.

use std::borrow::Cow;
use std::collections::BTreeMap;

pub(crate) use crate::reader::alike::alike;
use crate::reader::alike::plain_words as words;
use crate::scenario::Content;
use crate::sim::message::Message;

/// Words that put blame where facts belong. The list is ours, after the practice of blameless
/// reviews: <https://sre.google/sre-book/postmortem-culture/>.
const BLAME: [&[&str]; 9] = [
    &["blame"],
    &["careless"],
    &["incompetent"],
    &["negligent"],
    &["stupid"],
    &["useless"],
    &["sloppy"],
    &["human", "error"],
    &["should", "have", "known"],
];

/// Whether the first words are those of a phrase.
fn begins<W: AsRef<str>>(text: &[Cow<'_, str>], phrase: &[W]) -> bool {
    let mut pairs = text.iter().zip(phrase);
    text.len() >= phrase.len() && pairs.all(|(word, wanted)| **word == *wanted.as_ref())
}

/// Words that users do not know: by first word, the words that follow it in each phrase.
#[derive(Debug)]
pub(super) struct Jargon(BTreeMap<String, Vec<Vec<String>>>);

impl Jargon {
    /// The policy's list and the scenario's glossary.
    pub(super) fn new(content: &Content) -> Self {
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

/// Whether a text blames.
pub(super) fn blames(text: &str) -> bool {
    // Hardly a text does: a plain search, which is many times faster, clears nearly all of them.
    let plain = text.to_ascii_lowercase();
    if text.is_ascii() && !BLAME.iter().any(|phrase| plain.contains(phrase[0])) {
        return false;
    }
    let text = words(text);
    (0..text.len()).any(|at| BLAME.iter().any(|phrase| begins(&text[at..], phrase)))
}

/// Whether two messages say the same: no slot that carries news changed, and eight words in ten shared.
pub(super) fn says_the_same(before: &Message, after: &Message) -> bool {
    let slots = |message: &Message| {
        let Message { status, service, effect, cohorts, teams, advice, cause, residual, .. } = message;
        (*status, *service, *effect, cohorts.clone(), teams.clone(), *advice, *cause, *residual)
    };
    slots(before) == slots(after) && alike(&before.line, &after.line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_phrases_as_whole_words() {
        assert!(blames("They should have known.") && blames("Stupid – we said so.") && !blames("A human, an error."));
        assert!(blames("This was HUMAN error."));
        assert!(!blames("A blameless review follows."));
    }
}
