//! Whether words say something. No rule can judge sense; this one stops dots, "xxx" and one word
//! repeated, so that a field filled for its own sake counts as the empty field it is.

use std::borrow::Cow;

use super::super::rejection::Rejection;
use super::no;

/// Different letters or digits that it needs.
const LETTERS: usize = 5;

/// The words of a text in lower case.
pub fn words(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pieces(text).map(lower)
}

/// Most words are lower case already.
fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if word.bytes().all(is_lower) { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// The words of a text as they stand.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether two words are one in lower case.
fn same(one: &str, other: &str) -> bool {
    if one.is_ascii() && other.is_ascii() {
        return one.eq_ignore_ascii_case(other);
    }
    one.to_lowercase() == other.to_lowercase()
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
    has_letters::<{ LETTERS - 1 }>(text)
}

/// Whether a text says something: two different words, five different letters or digits.
#[must_use]
pub fn says(text: &str) -> bool {
    has_letters::<LETTERS>(text) && (has_two_words(text) || is_unspaced(text))
}

/// Scripts that leave no spaces say much in one run of letters.
fn is_unspaced(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphanumeric() && !c.is_ascii()).nth(LETTERS - 1).is_some()
}

fn has_two_words(text: &str) -> bool {
    let mut words = pieces(text);
    let first = words.next();
    first.is_some_and(|first| words.any(|word| !same(first, word)))
}

/// Whether all of these say something, and each something else.
#[must_use]
pub fn all_say(texts: &[&str]) -> bool {
    let twice = |(at, one): (usize, &&str)| texts[..at].iter().any(|other| same_words(one, other));
    texts.iter().all(|text| says(text)) && !texts.iter().enumerate().any(twice)
}

fn same_words(one: &str, other: &str) -> bool {
    let (mut mine, mut theirs) = (pieces(one), pieces(other));
    loop {
        match (mine.next(), theirs.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if same(one, other) => {}
            _ => return false,
        }
    }
}

/// Whether a text has so many different letters and digits.
fn has_letters<const WANTED: usize>(text: &str) -> bool {
    let mut seen = ['\0'; WANTED];
    let mut count = 0;
    let mut is_enough = |letter: char| {
        if !seen[..count].contains(&letter) {
            seen[count] = letter;
            count += 1;
        }
        count == WANTED
    };
    // Nearly every letter is one of the plain ones, which need no table.
    text.chars().filter(|c| c.is_alphanumeric()).any(|letter| {
        if letter.is_ascii() {
            is_enough(letter.to_ascii_lowercase())
        } else {
            letter.to_lowercase().any(&mut is_enough)
        }
    })
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
