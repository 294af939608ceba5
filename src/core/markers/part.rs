//! One thing looked at: how it stands, in words, since when, until when, on which events.

use crate::base::SimTime;
use crate::scoring::measures::span;
use crate::sim::Event;

use super::marker::Standing;

/// What was found of one part of an element.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) standing: Standing,
    pub(super) words: String,
    /// The event that gave the occasion, and its moment.
    pub(super) occasion: Option<(u32, SimTime)>,
    /// The end of the time that was looked at.
    pub(super) until: Option<SimTime>,
    pub(super) evidence: Vec<u32>,
}

impl Part {
    /// The run gave no occasion.
    pub(super) fn none(words: &str) -> Self {
        Self {
            standing: Standing::NotApplicable,
            words: words.to_owned(),
            occasion: None,
            until: None,
            evidence: vec![],
        }
    }

    /// It was done.
    pub(super) fn done(standing: Standing, words: impl Into<String>, evidence: Vec<u32>) -> Self {
        Self { standing, words: words.into(), occasion: None, until: None, evidence }
    }

    /// It was left, from its occasion to a moment; what evidence there is shows where.
    pub(super) fn absent(words: impl Into<String>, occasion: &Event, until: SimTime, evidence: Vec<u32>) -> Self {
        Self { until: Some(until), ..Self::done(Standing::Absent, words, evidence).since(occasion) }
    }

    /// The contrary was done, if any event shows it.
    pub(super) fn harm(words: &str, evidence: Vec<u32>) -> Option<Self> {
        (!evidence.is_empty()).then(|| Self::done(Standing::Harmful, words, evidence))
    }

    /// Adds the event that gave the occasion.
    pub(super) fn since(self, occasion: &Event) -> Self {
        Self { occasion: Some((occasion.n, occasion.t)), ..self }
    }

    /// Adds the end of the time that was looked at.
    pub(super) fn to(self, until: SimTime) -> Self {
        Self { until: Some(until), ..self }
    }
}

/// What was due so many seconds after its occasion: done in time, done late, never done. Several deeds
/// are done with the last of them; none at all: never.
pub(super) fn timed(what: &str, occasion: &Event, deeds: &[&Event], within_s: u64, end: SimTime) -> Part {
    let Some(at) = deeds.iter().map(|deed| deed.t).max() else {
        return Part::absent(format!("{what}: never."), occasion, end, Vec::new());
    };
    let after = at.since(occasion.t);
    let standing = if after <= within_s { Standing::Present } else { Standing::Late };
    let words = format!("{what}: after {}, due within {}.", span(after), span(within_s));
    Part::done(standing, words, deeds.iter().map(|deed| deed.n).collect()).since(occasion).to(at)
}

/// Two halves of one thing: with one of them missing it was done in part.
pub(super) fn halves(mut one: Part, mut other: Part) -> Vec<Part> {
    match (one.standing, other.standing) {
        (Standing::Absent, Standing::Absent) => {}
        (Standing::Absent, _) => {
            one.standing = Standing::Late;
            one.evidence.extend(&other.evidence);
        }
        (_, Standing::Absent) => {
            other.standing = Standing::Late;
            other.evidence.extend(&one.evidence);
        }
        _ => {}
    }
    vec![one, other]
}

/// A share in permille held against what is wanted and what is half done.
pub(super) fn graded(permille: u64, full: u64, zero: u64) -> Standing {
    match permille {
        share if share >= full => Standing::Present,
        share if share > zero => Standing::Late,
        _ => Standing::Absent,
    }
}
