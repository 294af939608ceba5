//! From a line to its marks, its claims, and what was not read.

use serde::{Deserialize, Serialize};

use crate::scenario::model::Audience;
use crate::scenario::policy::Template;

use super::figures::{ClockTime, clocks, counts};
use super::guards::Around;
use super::pattern::Text;
use super::phrases::{self, Means, promises};
use super::private::{is_host, is_telephone};
use super::verdict::Verdict;
use super::wordbook::Wordbook;
use super::words::{Word, words};

/// More words than this are too many for a sentence: <https://www.gov.uk/guidance/content-design/writing-for-gov-uk>.
pub const SENTENCE_WORDS: usize = 25;

/// A phrase with its verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The verdict.
    pub verdict: Verdict,
    /// Where the phrase begins and ends in the line, in bytes.
    pub at: (usize, usize),
    /// The phrase.
    pub said: String,
    /// Why, in a sentence.
    pub why: String,
}

/// Something that is so or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// This is the cause.
    Cause,
    /// It works again.
    AllClear,
    /// Nobody is hit.
    NoImpact,
    /// No data was lost or seen.
    DataSafe,
    /// Everybody is hit.
    Everybody,
    /// It is an outage.
    Outage,
    /// So many.
    Count(u64),
    /// It began at this minute of the day.
    Started(ClockTime),
}

/// A claim in a line, not yet held against anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// What is claimed.
    pub said: Said,
    /// Where, in bytes.
    pub at: (usize, usize),
    /// The phrase.
    pub text: String,
}

/// What the reader makes of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Phrases that break a rule of wording, whatever is true, and honest labels.
    pub marks: Vec<Mark>,
    /// What is claimed.
    pub claims: Vec<Claim>,
    /// Clauses in which it knew no phrase: neither good nor bad.
    pub unread: Vec<(usize, usize)>,
}

/// Reads a line as written to an audience.
#[must_use]
pub fn read(line: &str, audience: Audience, book: &Wordbook) -> Reading {
    let all = words(line);
    if all.is_empty() {
        return Reading::default();
    }
    let clocks = clocks(&all);
    let mut to =
        Reader { line, audience, words: &all, marks: Vec::new(), claims: Vec::new(), known: vec![false; all.len()] };
    to.phrases(Text { words: &all, clocks: &clocks, book });
    to.words_of_the_trade(book);
    to.gaps();
    to.figures(&clocks);
    to.secrets(book);
    to.lengths();
    Reading { unread: to.unread(), marks: merged(to.marks), claims: single(to.claims) }
}

/// Who stands outside the circle that may hear of an attack.
fn outside(audience: Audience) -> bool {
    is_public(audience) || audience == Audience::ServiceDesk
}

/// Who is told neither names nor how long an act takes.
fn is_public(audience: Audience) -> bool {
    matches!(audience, Audience::Staff | Audience::Customers | Audience::Partners)
}

struct Reader<'a> {
    line: &'a str,
    audience: Audience,
    words: &'a [Word],
    marks: Vec<Mark>,
    claims: Vec<Claim>,
    /// Which words belong to a phrase that is known.
    known: Vec<bool>,
}

impl<'a> Reader<'a> {
    fn span(&mut self, at: (usize, usize)) -> ((usize, usize), String) {
        let at = (at.0, at.1.max(at.0 + 1).min(self.words.len()));
        self.known[at.0..at.1].iter_mut().for_each(|known| *known = true);
        let bytes = (self.words[at.0].at.0, self.words[at.1 - 1].at.1);
        (bytes, self.line[bytes.0..bytes.1].to_owned())
    }

    fn mark(&mut self, verdict: Verdict, at: (usize, usize)) {
        self.mark_as(verdict, at, verdict.rule());
    }

    fn mark_as(&mut self, verdict: Verdict, at: (usize, usize), why: &str) {
        let (at, said) = self.span(at);
        self.marks.push(Mark { verdict, at, said, why: why.to_owned() });
    }

    fn claim(&mut self, said: Said, at: (usize, usize)) {
        let (at, text) = self.span(at);
        self.claims.push(Claim { said, at, text });
    }

    fn phrases(&mut self, text: Text<'_>) {
        for (at, means) in phrases::table().matches(text) {
            self.phrase(at, *means);
        }
        for promise in promises(text) {
            let around = Around::new(self.words, promise.words);
            let denied = around.denied() || around.denied_after();
            let open = denied || around.conditional_before() || around.doubted();
            if open || (promise.length && !is_public(self.audience)) {
                self.span(promise.words);
            } else {
                self.mark(Verdict::PromisedFix, promise.words);
            }
        }
    }

    fn phrase(&mut self, at: (usize, usize), means: Means) {
        let around = Around::new(self.words, at);
        match means {
            Means::Cause => self.cause(at),
            Means::CauseOfHarm if around.sentence_has(tells_of_harm) => self.cause(at),
            Means::CauseOfHarm => drop(self.span(at)),
            Means::Blame | Means::BlamedCause => {
                if around.denied_before() || around.conditional_before() {
                    self.mark(Verdict::Labelled, at);
                    return;
                }
                self.mark(Verdict::Blame, at);
                if means == Means::BlamedCause {
                    self.cause(at);
                }
            }
            Means::AllClear => {
                let open = around.denied() || around.denied_after() || around.doubted();
                let other = around.conditional() || around.outlook() || around.told();
                self.claim_unless(open || other, Said::AllClear, at);
            }
            Means::NoImpact => {
                self.claim_unless(around.conditional() || around.told() || around.doubted(), Said::NoImpact, at);
            }
            Means::DataSafe => {
                let open = around.denied_before() || around.doubted();
                self.claim_unless(open || around.conditional() || around.told(), Said::DataSafe, at);
            }
            Means::Everybody => {
                self.claim_unless(around.denied_before() || around.conditional(), Said::Everybody, at);
            }
            Means::Outage => self.claim_unless(around.denied() || around.conditional(), Said::Outage, at),
            // "Shortly before ten" names a time.
            Means::VagueTime if around.next_is(&["before", "after"]) => drop(self.span(at)),
            Means::VagueTime => self.mark(Verdict::VagueTime, at),
            Means::VagueQuantity => self.mark(Verdict::VagueQuantity, at),
            Means::Hollow => self.mark(Verdict::Hollow, at),
            Means::Attack if outside(self.audience) && (around.sentence_has(rules_out) || !around.denied()) => {
                self.mark(Verdict::Secret, at);
            }
            Means::Attack => drop(self.span(at)),
            Means::Honest => drop(self.span(at)),
        }
    }

    fn cause(&mut self, at: (usize, usize)) {
        let around = Around::new(self.words, at);
        let open = around.denied() || around.denied_after() || around.doubted() || around.conditional();
        self.claim_unless(open, Said::Cause, at);
    }

    /// A claim, or the honest label that it is when something holds it open.
    fn claim_unless(&mut self, open: bool, said: Said, at: (usize, usize)) {
        if open { self.mark(Verdict::Labelled, at) } else { self.claim(said, at) }
    }

    fn words_of_the_trade(&mut self, book: &Wordbook) {
        let mut at = 0;
        while at < self.words.len() {
            let len = book.jargon(self.audience, self.words, at);
            if len > 0 {
                self.mark(Verdict::Jargon, (at, at + len));
            }
            at += len.max(1);
        }
    }

    /// What stands in square brackets waited to be written.
    fn gaps(&mut self) {
        for (from, to) in Template::gaps(self.line) {
            let first = self.words.iter().position(|word| word.at.0 > from && word.at.1 <= to);
            let last = self.words.iter().rposition(|word| word.at.0 > from && word.at.1 <= to);
            if let (Some(first), Some(last)) = (first, last) {
                self.mark(Verdict::OpenGap, (first, last + 1));
            }
        }
    }

    fn figures(&mut self, clocks: &[ClockTime]) {
        for clock in clocks {
            if !clock.zone {
                self.mark(Verdict::NoZone, clock.words);
            }
            let from = clock.words.0;
            let lead = &self.words[from.saturating_sub(3)..from];
            let begins = lead.iter().any(|word| {
                word.clause == self.words[from].clause
                    && ["since", "from", "between", "began", "started", "start", "begun"]
                        .contains(&word.text.as_str())
            });
            let around = Around::new(self.words, clock.words);
            if begins && !around.outlook() && !around.conditional() {
                self.claim(Said::Started(*clock), clock.words);
            }
        }
        for count in counts(self.words) {
            let around = Around::new(self.words, count.words);
            if !around.conditional() && !around.doubted() {
                self.claim(Said::Count(count.value), count.words);
            }
        }
    }

    fn secrets(&mut self, book: &Wordbook) {
        if !is_public(self.audience) {
            return;
        }
        let mut at = 0;
        while at < self.words.len() {
            let person = book.person(self.words, at);
            let text = self.words[at].text.as_str();
            if person > 0 {
                self.mark_as(Verdict::Secret, (at, at + person), "A person's name is not for this audience.");
            } else if is_host(text) {
                self.mark_as(Verdict::Secret, (at, at + 1), "A machine's name or address is not for this audience.");
            } else if text.contains('@') || is_telephone(self.words, at) {
                self.mark_as(Verdict::Secret, (at, at + 1), "A person's address or number is not for this audience.");
            }
            at += person.max(1);
        }
    }

    fn lengths(&mut self) {
        let last = self.words.last().map_or(0, |word| word.sentence);
        for sentence in 0..=last {
            let from = self.words.iter().position(|word| word.sentence == sentence);
            let Some(from) = from else { continue };
            let to = self.words.iter().rposition(|word| word.sentence == sentence).unwrap_or(from) + 1;
            // A contraction is one word for whoever reads it.
            let mut places: Vec<usize> = self.words[from..to].iter().map(|word| word.at.0).collect();
            places.dedup();
            if places.len() > SENTENCE_WORDS {
                let known = self.known.clone();
                let why = format!("{} words in a sentence; at most {SENTENCE_WORDS}.", places.len());
                self.mark_as(Verdict::LongSentence, (from, to), &why);
                self.known = known;
            }
        }
    }

    /// The clauses of which no word belongs to a phrase that is known.
    fn unread(&self) -> Vec<(usize, usize)> {
        let last = self.words.last().map_or(0, |word| word.clause);
        let spans = (0..=last).filter_map(|clause| {
            let here = || self.words.iter().zip(&self.known).filter(move |(word, _)| word.clause == clause);
            let from = here().next()?.0.at.0;
            let to = here().next_back()?.0.at.1;
            here().all(|(_, known)| !known).then_some((from, to))
        });
        spans.collect()
    }
}

/// Words that tell of harm.
fn tells_of_harm(word: &str) -> bool {
    const HARM: [&str; 17] = [
        "fail",
        "declin",
        "refus",
        "slow",
        "down",
        "stop",
        "error",
        "doubl",
        "unavailab",
        "offline",
        "broke",
        "crash",
        "outage",
        "wrong",
        "late",
        "shut",
        "los",
    ];
    HARM.iter().any(|beginning| word.starts_with(beginning))
}

fn rules_out(word: &str) -> bool {
    matches!(word, "rule" | "exclude" | "excluded")
}

/// One mark where several of a verdict overlap: the longest.
fn merged(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_by_key(|mark| (mark.at.0, std::cmp::Reverse(mark.at.1), mark.verdict));
    let mut kept: Vec<Mark> = Vec::with_capacity(marks.len());
    for mark in marks {
        let twice = |one: &Mark| one.verdict == mark.verdict && one.at.0 < mark.at.1 && mark.at.0 < one.at.1;
        if !kept.iter().any(twice) {
            kept.push(mark);
        }
    }
    kept
}

/// One claim where several of a kind overlap.
fn single(mut claims: Vec<Claim>) -> Vec<Claim> {
    claims.sort_by_key(|claim| (claim.at.0, std::cmp::Reverse(claim.at.1)));
    let mut kept: Vec<Claim> = Vec::with_capacity(claims.len());
    for claim in claims {
        let twice = |one: &Claim| one.said == claim.said && one.at.0 < claim.at.1 && claim.at.0 < one.at.1;
        if !kept.iter().any(twice) {
            kept.push(claim);
        }
    }
    kept
}
