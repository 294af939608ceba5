//! A line as words.

/// A word of a line, in small letters; used up once the grammar has made something of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) used: bool,
    /// A comma, a colon or the like follows.
    pub(super) stop: bool,
}

/// The words of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) all: Vec<Word>,
    /// It ends as a question.
    pub(super) asks: bool,
}

/// Words that carry no meaning of their own here.
const IDLE: &[&str] = &[
    "a",
    "an",
    "the",
    "to",
    "of",
    "on",
    "in",
    "at",
    "for",
    "and",
    "or",
    "that",
    "this",
    "it",
    "its",
    "is",
    "are",
    "be",
    "been",
    "am",
    "was",
    "were",
    "i",
    "we",
    "you",
    "me",
    "us",
    "your",
    "our",
    "my",
    "ok",
    "okay",
    "right",
    "so",
    "now",
    "just",
    "then",
    "well",
    "hi",
    "hey",
    "hello",
    "with",
    "from",
    "by",
    "if",
    "can",
    "could",
    "would",
    "will",
    "shall",
    "should",
    "do",
    "does",
    "did",
    "has",
    "have",
    "had",
    "there",
    "here",
    "any",
    "some",
    "all",
    "let",
    "lets",
    "go",
    "get",
    "give",
    "want",
    "need",
    "like",
    "about",
    "up",
    "out",
    "as",
    "but",
    "not",
    "no",
    "yes",
    "also",
    "still",
    "again",
    "please",
    "kindly",
    "whether",
    "what",
    "which",
    "who",
    "how",
    "when",
    "where",
    "why",
    "their",
    "they",
    "them",
    "he",
    "she",
    "his",
    "her",
    "s",
    "re",
    "ll",
    "ve",
    "m",
    "d",
    "t",
    "understood",
    "over",
    "back",
    "onto",
    "into",
    "when's",
    "what's",
    "moment",
    "bit",
    "one",
    "more",
    "next",
    "first",
    "off",
    "than",
    "too",
    "very",
    "much",
    "everything",
];

impl Words {
    /// Splits a line.
    pub(super) fn of(line: &str) -> Self {
        let mut all: Vec<Word> = Vec::new();
        let mut text = String::new();
        let push = |text: &mut String, stop: bool, all: &mut Vec<Word>| {
            if !text.is_empty() {
                all.push(Word { text: std::mem::take(text), used: false, stop });
            } else if let Some(last) = all.last_mut() {
                last.stop |= stop;
            }
        };
        let line = line.trim();
        let mut chars = line.chars().peekable();
        while let Some(c) = chars.next() {
            let between = |next: Option<&char>| next.is_some_and(|next| next.is_ascii_digit());
            match c {
                c if c.is_alphanumeric() => text.extend(c.to_lowercase()),
                // A clock stays in one piece.
                ':' | '.' if text.ends_with(|c: char| c.is_ascii_digit()) && between(chars.peek()) => text.push(':'),
                '\'' | '\u{2019}' => {}
                ',' | ';' | ':' | '.' | '!' | '?' | '\u{2014}' => push(&mut text, true, &mut all),
                _ => push(&mut text, false, &mut all),
            }
        }
        push(&mut text, false, &mut all);
        Self { all, asks: line.ends_with('?') }
    }

    /// Where some words stand one after the other, unused so far.
    pub(super) fn find(&self, phrase: &str) -> Option<usize> {
        let wanted: Vec<&str> = phrase.split(' ').collect();
        let fits =
            |at: usize| wanted.iter().zip(&self.all[at..]).all(|(wanted, word)| !word.used && word.text == *wanted);
        (0..(self.all.len() + 1).saturating_sub(wanted.len())).find(|at| fits(*at))
    }

    /// Uses up some words, if they stand there.
    pub(super) fn take(&mut self, phrase: &str) -> bool {
        let Some(at) = self.find(phrase) else { return false };
        let count = phrase.split(' ').count();
        self.all[at..at + count].iter_mut().for_each(|word| word.used = true);
        true
    }

    /// Uses up the first of some phrases that stands there.
    pub(super) fn take_any(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.take(phrase))
    }

    /// What nothing was made of.
    pub(super) fn left(&self) -> Vec<String> {
        let left = self.all.iter().filter(|word| !word.used && !is_idle(&word.text));
        left.map(|word| word.text.clone()).collect()
    }
}

/// Whether a word carries no meaning of its own.
pub(super) fn is_idle(word: &str) -> bool {
    IDLE.contains(&word)
}

/// A word without the ending of its plural, for comparing.
pub(super) fn stem(word: &str) -> &str {
    let long = word.len() > 3;
    word.strip_suffix("es")
        .filter(|_| long && word.ends_with("ches"))
        .or_else(|| word.strip_suffix('s').filter(|_| long))
        .unwrap_or(word)
}
