//! Whether two texts say the same: the words that they share.

use std::borrow::Cow;

/// Lower-case words of a text.
#[must_use]
pub fn plain_words(text: &str) -> Vec<Cow<'_, str>> {
    if !text.is_ascii() {
        let split = text.split(|c: char| !c.is_alphanumeric() && c != '-');
        return split.filter(|word| !word.is_empty()).map(lower).collect();
    }
    let mut words = Vec::with_capacity(text.len() / 5);
    words.extend(ascii_words(text).map(lower));
    words
}

/// The words of a text of plain characters as they stand.
pub(super) fn ascii_words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let from = &rest[rest.bytes().position(within)?..];
        let (word, after) = from.split_at(from.bytes().position(|byte| !within(byte)).unwrap_or(from.len()));
        rest = after;
        Some(word)
    })
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

/// The different words of a text, in order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Plain(Vec<String>);

impl Plain {
    pub(super) fn of(text: &str) -> Self {
        let mut words: Vec<String> = plain_words(text).into_iter().map(Cow::into_owned).collect();
        words.sort_unstable();
        words.dedup();
        Self(words)
    }

    /// Eight in ten of all words of both are shared.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let all = self.0.len() + other.0.len();
        let enough = |shared: usize| shared * 10 >= (all - shared) * 8;
        let (mut one, mut other, mut shared) = (self.0.as_slice(), other.0.as_slice(), 0);
        // No more can be shared than what is left of the shorter one.
        while enough(shared + one.len().min(other.len())) {
            let ([first, rest @ ..], [second, others @ ..]) = (one, other) else { return true };
            let order = first.cmp(second);
            shared += usize::from(order.is_eq());
            one = if order.is_le() { rest } else { one };
            other = if order.is_ge() { others } else { other };
        }
        false
    }
}

/// Eight in ten of all their words are shared.
#[must_use]
pub fn alike(one: &str, other: &str) -> bool {
    one == other || Plain::of(one).is_like(&Plain::of(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_plain_and_other_texts_alike() {
        assert_eq!(plain_words("A half-failed SWITCH, (see: log)!"), ["a", "half-failed", "switch", "see", "log"]);
        assert_eq!(plain_words("£4,000 a Second – CAFÉ"), ["4", "000", "a", "second", "café"]);
        assert_eq!(plain_words(" ,. "), Vec::<&str>::new());
    }

    #[test]
    fn texts_that_share_eight_words_in_ten_are_alike() {
        assert!(alike("", "") && alike("We look at it", "we look at it!"));
        assert!(!alike("We look at it", "Card payments recover in the north"));
    }
}
