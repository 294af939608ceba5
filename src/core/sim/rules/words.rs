//! Whether words say something. No rule can judge sense; this one stops dots, "xxx" and one word
//! repeated, so that a field filled for its own sake counts as the empty field it is.

use std::collections::BTreeSet;

use super::super::rejection::Rejection;
use super::no;

/// Different words that a sentence needs.
const WORDS: usize = 2;
/// Different letters or digits that it needs.
const LETTERS: usize = 5;

/// The words of a text in lower case.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// The record needs words; what they are worth, scoring says.
pub(super) fn said(text: &str, what: &str) -> Result<(), Rejection> {
    if text.trim().chars().any(char::is_alphanumeric) {
        return Ok(());
    }
    no("empty", format!("Say {what}: the record needs the words."))
}

/// Whether a text holds a name or a time at least: four different letters or digits.
#[must_use]
pub fn names(text: &str) -> bool {
    letters(text) >= LETTERS - 1
}

/// Whether a text says something: two different words, five different letters or digits.
#[must_use]
pub fn says(text: &str) -> bool {
    // Scripts that leave no spaces say much in one run of letters.
    let unspaced = text.chars().filter(|c| c.is_alphanumeric() && !c.is_ascii()).count() >= LETTERS;
    letters(text) >= LETTERS && (unspaced || words(text).collect::<BTreeSet<_>>().len() >= WORDS)
}

/// Whether all of these say something, and each something else.
#[must_use]
pub fn all_say(texts: &[&str]) -> bool {
    let different: BTreeSet<Vec<String>> = texts.iter().map(|text| words(text).collect()).collect();
    texts.iter().all(|text| says(text)) && different.len() == texts.len()
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<BTreeSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filler_says_nothing() {
        for text in ["", "...", "xxx", "xxx xxx", "x y z", "aaaa bbbb", "rollback", "ok ok ok"] {
            assert!(!says(text), "{text}");
        }
        for text in ["Rejoin the switch", "Pumps above 88 %", "All tills", "übergang läuft"] {
            assert!(says(text), "{text}");
        }
        assert!(names("Leeds") && !names("xxx"));
        assert!(!all_say(&["Switch it off", "switch it OFF."]));
    }
}
