//! Plain blame in any text of a run: a short list of whole words, beside the phrases for messages.

use std::borrow::Cow;

use super::alike::{ascii_words, plain_words as words};

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

/// Whether a text blames.
pub fn blames(text: &str) -> bool {
    // Hardly a text does: the first words of the phrases clear nearly all of them.
    let first = |word: &str| BLAME.iter().any(|phrase| word.eq_ignore_ascii_case(phrase[0]));
    if text.is_ascii() && !ascii_words(text).any(first) {
        return false;
    }
    let text = words(text);
    (0..text.len()).any(|at| BLAME.iter().any(|phrase| begins(&text[at..], phrase)))
}

/// Whether the first words are those of a phrase.
fn begins(text: &[Cow<'_, str>], phrase: &[&str]) -> bool {
    text.len() >= phrase.len() && text.iter().zip(phrase).all(|(word, wanted)| **word == **wanted)
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
