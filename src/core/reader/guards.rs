//! Words that take a claim back or hold it open: negation, doubt, condition, outlook, report of what was said.

use super::words::Word;

const NOT: [&str; 12] =
    ["not", "no", "never", "nor", "neither", "nobody", "nothing", "none", "without", "hardly", "far", "early"];
const IF: [&str; 14] = [
    "if", "when", "once", "until", "till", "before", "unless", "whether", "how", "while", "why", "should", "wait",
    "confirm",
];
const DOUBT: [&str; 33] = [
    "may",
    "might",
    "could",
    "possibly",
    "perhaps",
    "suspect",
    "suspected",
    "suspects",
    "suspicion",
    "believe",
    "think",
    "possible",
    "likely",
    "probably",
    "assume",
    "assumed",
    "seems",
    "appears",
    "theory",
    "theories",
    "unconfirmed",
    "unknown",
    "unclear",
    "open",
    "test",
    "tested",
    "tests",
    "testing",
    "whether",
    "examine",
    "examined",
    "examination",
    "review",
];
const OUTLOOK: [&str; 14] = [
    "will", "shall", "should", "would", "expect", "expected", "hope", "hopes", "going", "aim", "want", "wants",
    "plan", "promise",
];
const TOLD: [&str; 8] = ["said", "say", "says", "saying", "called", "claim", "claimed", "rumour"];

/// Words with "no" that deny nothing.
const NO_NEGATION: [[&str; 2]; 4] = [["no", "doubt"], ["not", "only"], ["no", "later"], ["no", "longer"]];

/// The words around a match that may take it back.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'a> {
    all: &'a [Word],
    at: (usize, usize),
}

impl<'a> Around<'a> {
    pub(super) fn new(all: &'a [Word], at: (usize, usize)) -> Self {
        Self { all, at }
    }

    /// The words of its clause before it, nearest first, up to a comma; `and` too when asked for.
    fn before(self, ends_at_and: bool) -> impl Iterator<Item = usize> {
        let clause = self.all[self.at.0].clause;
        let near = (0..self.at.0).rev().take_while(move |at| self.all[*at].clause == clause && !self.all[*at].comma);
        near.take_while(move |at| !(ends_at_and && self.all[*at].text == "and"))
    }

    fn inside(self) -> impl Iterator<Item = usize> {
        self.at.0..self.at.1
    }

    /// The words of its clause behind it.
    fn after(self) -> impl Iterator<Item = usize> {
        let clause = self.all[self.at.0].clause;
        (self.at.1..self.all.len()).take_while(move |at| self.all[*at].clause == clause)
    }

    fn is(self, at: usize, list: &[&str]) -> bool {
        list.contains(&self.all[at].text.as_str())
    }

    fn denies(self, at: usize) -> bool {
        let next = self.all.get(at + 1).map_or("", |word| word.text.as_str());
        self.is(at, &NOT) && !NO_NEGATION.iter().any(|[one, two]| self.all[at].text == *one && next == *two)
    }

    /// Denied before it or within it.
    pub(super) fn denied(self) -> bool {
        self.before(true).take(6).chain(self.inside()).any(|at| self.denies(at))
    }

    /// Denied before it; a denial within belongs to it.
    pub(super) fn denied_before(self) -> bool {
        self.before(true).take(6).any(|at| self.denies(at))
    }

    /// Denied right behind it.
    pub(super) fn denied_after(self) -> bool {
        self.after().take(3).any(|at| self.denies(at))
    }

    /// Held open by a condition or a question before it.
    pub(super) fn conditional(self) -> bool {
        self.before(false).chain(self.inside()).any(|at| self.opens(at))
    }

    /// Held open by a condition or a question before it; one within belongs to it.
    pub(super) fn conditional_before(self) -> bool {
        self.before(false).any(|at| self.opens(at))
    }

    /// A word of condition; "should" is one only at the head of a sentence.
    fn opens(self, at: usize) -> bool {
        let head = at == 0 || self.all[at - 1].sentence != self.all[at].sentence;
        self.is(at, &IF) && (head || self.all[at].text != "should")
    }

    /// An outlook, not a state.
    pub(super) fn outlook(self) -> bool {
        self.before(true).take(6).any(|at| self.is(at, &OUTLOOK))
    }

    /// What somebody said, not what is stated here.
    pub(super) fn told(self) -> bool {
        self.before(false).any(|at| self.is(at, &TOLD))
    }

    /// Doubted in its clause.
    pub(super) fn doubted(self) -> bool {
        let whole = self.before(false).chain(self.inside()).chain(self.after());
        self.as_far_as() || whole.into_iter().any(|at| self.is(at, &DOUBT) || self.being(at))
    }

    /// "As far as we know", anywhere in its sentence.
    fn as_far_as(self) -> bool {
        let sentence = self.all[self.at.0].sentence;
        let pairs = self.all.iter().zip(self.all.iter().skip(1)).filter(|(one, _)| one.sentence == sentence);
        pairs.into_iter().any(|(one, two)| one.text == "as" && two.text == "far")
    }

    /// "Being tested", "is being established".
    fn being(self, at: usize) -> bool {
        self.all[at].text == "being"
    }

    /// Followed at once by one of some words.
    pub(super) fn next_is(self, wanted: &[&str]) -> bool {
        self.after().next().is_some_and(|at| self.is(at, wanted))
    }

    /// One of some words in its sentence.
    pub(super) fn sentence_has(self, wanted: impl Fn(&str) -> bool) -> bool {
        let sentence = self.all[self.at.0].sentence;
        self.all.iter().filter(|word| word.sentence == sentence).any(|word| wanted(&word.text))
    }
}
