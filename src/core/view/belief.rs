//! What the seat believes of a subject: every source's last word, the newest first.

use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};
use crate::sim::event::{Subject, Value};
use crate::sim::knowledge::Knowledge;
use crate::sim::message::Effect;

use super::docs::Docs;
use super::phrase::Phrase;

/// Two levels further apart than this (permille) are a disagreement.
const DISAGREE: u64 = 150;
/// Sources older than this (seconds) than the newest no longer contradict it.
const STALE_S: u64 = 180;

/// A source's last word on a subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Belief {
    /// A level in permille, if one was given.
    pub level: Option<u64>,
    /// The same in words.
    pub says: Phrase,
    /// Who or what says so.
    pub source: String,
    /// The moment it describes.
    pub as_of: SimTime,
    /// How long ago that was, in seconds.
    pub age_s: u64,
    /// How sure the source says it is, in permille.
    pub confidence: u64,
}

/// How a level feels, as messages say it; `Unknown` where nobody has said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// Nobody has said.
    #[default]
    Unknown,
    /// All is well: 950 permille and above.
    Normal,
    /// Some of it fails: below 950.
    Degraded,
    /// Nothing works: below 100.
    Down,
}

impl Health {
    /// The band of a level.
    #[must_use]
    pub fn of(level: Option<u64>) -> Self {
        match level {
            None => Self::Unknown,
            Some(0..100) => Self::Down,
            Some(100..950) => Self::Degraded,
            Some(_) => Self::Normal,
        }
    }

    /// The same as a message says it.
    #[must_use]
    pub fn effect(self) -> Option<Effect> {
        match self {
            Self::Unknown => None,
            Self::Normal => Some(Effect::Normal),
            Self::Degraded => Some(Effect::Degraded),
            Self::Down => Some(Effect::Down),
        }
    }
}

/// Everything that was said of a subject, newest first.
#[must_use]
pub fn beliefs(docs: &Docs, seat: &Knowledge, subject: Subject) -> Vec<Belief> {
    let told = seat.about(subject).into_iter().map(|fact| Belief {
        level: match fact.value {
            Value::Level(level) => Some(level),
            _ => None,
        },
        says: super::telling::value(docs, &fact.value),
        source: docs.name(fact.source),
        as_of: fact.as_of,
        age_s: seat.now.since(fact.as_of),
        confidence: fact.confidence,
    });
    let watching = docs.monitors.iter().filter(|one| one.about == subject);
    let shown = watching.filter_map(|one| {
        let last = seat.readings.get(&one.id)?.last()?;
        Some(Belief {
            level: last.reads,
            says: super::telling::value(docs, &last.reads.map_or(Value::NoData, Value::Level)),
            source: one.name.clone(),
            as_of: last.as_of,
            age_s: seat.now.since(last.as_of),
            confidence: 800,
        })
    });
    let mut all: Vec<Belief> = told.chain(shown).collect();
    all.sort_by_key(|belief| std::cmp::Reverse(belief.as_of));
    all
}

/// Whether recent sources contradict one another.
#[must_use]
pub fn disagree(beliefs: &[Belief]) -> bool {
    let Some(newest) = beliefs.first().map(|belief| belief.as_of) else { return false };
    let recent = beliefs.iter().filter(|belief| newest.since(belief.as_of) <= STALE_S);
    let levels: Vec<u64> = recent.filter_map(|belief| belief.level).collect();
    let (low, high) = (levels.iter().min(), levels.iter().max());
    low.zip(high).is_some_and(|(low, high)| high - low > DISAGREE)
}

/// The level that the newest telling source gives, with that source.
#[must_use]
pub fn newest_level(beliefs: &[Belief]) -> Option<&Belief> {
    beliefs.iter().find(|belief| belief.level.is_some())
}

/// The newest count or amount that was told about a subject.
#[must_use]
pub fn figure(docs: &Docs, seat: &Knowledge, subject: Subject) -> Option<Figure> {
    seat.about(subject).into_iter().find_map(|fact| match fact.value {
        Value::Count(value) | Value::Amount(value) => Some(Figure {
            value,
            source: docs.name(fact.source),
            source_id: fact.source,
            as_of: fact.as_of,
            age_s: seat.now.since(fact.as_of),
            confidence: fact.confidence,
        }),
        _ => None,
    })
}

/// An estimate with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// How many, or minor currency units.
    pub value: u64,
    /// Who says so.
    pub source: String,
    /// The same, by name in the scenario.
    pub source_id: Id,
    /// The moment it describes.
    pub as_of: SimTime,
    /// How long ago that was.
    pub age_s: u64,
    /// How sure, in permille.
    pub confidence: u64,
}
