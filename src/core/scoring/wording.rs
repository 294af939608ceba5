//! Patterns of wording: jargon, blame, novelty.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

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

/// Lower-case words of a text.
fn words(text: &str) -> Vec<Cow<'_, str>> {
    if !text.is_ascii() {
        let split = text.split(|c: char| !c.is_alphanumeric() && c != '-');
        return split.filter(|word| !word.is_empty()).map(lower).collect();
    }
    let (mut words, mut rest) = (Vec::with_capacity(text.len() / 5), text);
    while let Some(start) = rest.bytes().position(within) {
        rest = &rest[start..];
        let end = rest.bytes().position(|byte| !within(byte)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        words.push(lower(word));
        rest = after;
    }
    words
}

/// Whether a character of plain text belongs to a word: by table, because every text is read so.
fn within(byte: u8) -> bool {
    const WITHIN: [bool; 256] = {
        let mut table = [false; 256];
        let mut byte = 0;
        while byte < 128 {
            table[byte] = (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'-';
            byte += 1;
        }
        table
    };
    WITHIN[usize::from(byte)]
}

/// Most words are lower case already.
fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if word.bytes().all(is_lower) { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

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

/// Eight in ten of all their words are shared.
pub(crate) fn alike(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (one, other): (BTreeSet<_>, BTreeSet<_>) =
        (words(one).into_iter().collect(), words(other).into_iter().collect());
    let union = one.union(&other).count();
    one.intersection(&other).count() * 10 >= union * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_plain_and_other_texts_alike() {
        assert_eq!(words("A half-failed SWITCH, (see: log)!"), ["a", "half-failed", "switch", "see", "log"]);
        assert_eq!(words("£4,000 a Second – CAFÉ"), ["4", "000", "a", "second", "café"]);
        assert_eq!(words(" ,. "), Vec::<&str>::new());
    }

    #[test]
    fn finds_phrases_as_whole_words() {
        assert!(blames("They should have known.") && blames("Stupid – we said so.") && !blames("A human, an error."));
        assert!(blames("This was HUMAN error."));
        assert!(!blames("A blameless review follows."));
        assert!(alike("", "") && alike("We look at it", "we look at it!"));
        assert!(!alike("We look at it", "Card payments recover in the north"));
    }
}
