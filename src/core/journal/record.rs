//! What a line of a journal can say.

use std::io::Write as _;

use serde::{Deserialize, Serialize};

use crate::base::{Digest, Id, Seed, SimTime};
use crate::scenario::model::Seat;
use crate::sim::event::Outcome;
use crate::sim::{Competence, Mode, Order, RULES_VERSION, Seating};

use super::FORMAT;
use super::sealed::Sealed;

/// A record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Record {
    /// What is played; the first line and no other.
    Header(Header),
    /// An order was given.
    Order {
        /// When.
        t: SimTime,
        /// The order.
        order: Order,
        /// The code of its refusal; `None`: it was taken.
        refused: Option<String>,
    },
    /// Time passed, and this second was shown. Nothing else moves the clock.
    Mark {
        /// The second.
        t: SimTime,
    },
    /// What the world's digest was.
    Digest {
        /// When.
        t: SimTime,
        /// The digest.
        world: Digest,
    },
    /// Play was cut off here and went on later.
    Gap {
        /// When.
        t: SimTime,
        /// Why.
        reason: GapReason,
        /// Real seconds that went by, if anybody knows.
        real_s: Option<u64>,
    },
    /// The run ended; the last line.
    #[serde(skip)]
    Close(Close),
}

/// What is played.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Version of the format.
    pub format: u32,
    /// The program's version.
    pub engine: String,
    /// The version of the rules; replay needs the same.
    pub rules_version: u32,
    /// The scenario.
    pub scenario: Id,
    /// The digest of scenario and policy.
    pub scenario_digest: Digest,
    /// The digest of the rubric.
    pub rubric_digest: Digest,
    /// The seed, as text: it may pass 2^53.
    pub seed: String,
    /// Practice or exam.
    pub mode: Mode,
    /// The seat under examination.
    pub seat: Seat,
    /// Seats that other people play.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shared: Vec<Seat>,
    /// How well the computer plays the rest, where that was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crew: Option<Competence>,
}

/// Why play was cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapReason {
    /// The program ended without closing the run, and the run was taken up again.
    Resumed,
    /// The machine slept, or the program was held up.
    Suspended,
}

/// How a run ended, with everything needed to score it for ever.
#[derive(Debug, Clone, PartialEq)]
pub struct Close {
    /// When and how.
    pub facts: CloseFacts,
    /// What was played.
    pub content: Embedded,
}

/// The short part of a closing record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CloseFacts {
    /// When the run ended.
    pub t: SimTime,
    /// How.
    pub outcome: Outcome,
    /// How many events there were.
    pub events: u64,
    /// The digest of the events as [`super::events_jsonl`] writes them.
    pub events_digest: Digest,
    /// The digest of the facts of the sitting (who, when by the wall clock), kept beside.
    pub sitting: Option<Digest>,
}

/// The content of a run as canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embedded {
    /// The rubric.
    pub rubric: Box<str>,
    /// The scenario and the policy, as a pair.
    pub scenario: Box<str>,
}

/// The pieces around the long parts of a closing record. A quotation mark inside JSON text is
/// always escaped, and neither the short part nor a rubric has such a field: the first one found
/// is the right one, and a verifier compares what it cut out with the content's canonical form.
const CLOSE: &[u8] = b"{\"close\":";
const RUBRIC: &[u8] = b",\"rubric\":";
const SCENARIO: &[u8] = b",\"scenario\":";

impl Header {
    /// The header of a new run.
    pub(super) fn new(sealed: &Sealed, seed: Seed, mode: Mode, seating: &Seating) -> Self {
        Self {
            format: FORMAT,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            rules_version: RULES_VERSION,
            scenario: sealed.content().scenario.id,
            scenario_digest: sealed.scenario_digest(),
            rubric_digest: sealed.rubric_digest(),
            seed: seed.0.to_string(),
            mode,
            seat: seating.own,
            shared: seating.shared.clone(),
            crew: seating.crew,
        }
    }

    /// Who plays.
    #[must_use]
    pub fn seating(&self) -> Seating {
        Seating { own: self.seat, shared: self.shared.clone(), crew: self.crew }
    }

    /// The seed as a number, and whether this program can replay the journal at all.
    pub(super) fn check(&self) -> Result<Seed, String> {
        if self.format != FORMAT {
            return Err(format!("the journal's format is {}; this program reads {FORMAT}", self.format));
        }
        if self.rules_version != RULES_VERSION {
            let theirs = self.rules_version;
            return Err(format!("it was played under rules {theirs}; this program has rules {RULES_VERSION}"));
        }
        let seed: Option<u64> = self.seed.parse().ok();
        let seed = seed.filter(|seed| seed.to_string() == self.seed);
        seed.map(Seed).ok_or_else(|| format!("`{}` is no seed", self.seed))
    }
}

impl Record {
    /// Writes the canonical JSON.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Close(close) => {
                close.facts.write(out);
                write!(out, ",\"rubric\":{},\"scenario\":{}}}}}", close.content.rubric, close.content.scenario)
                    .expect("a vector takes every write");
            }
            other => serde_json::to_writer(out, other).expect("records have a JSON form"),
        }
    }

    /// Writes an order's record without owning the order.
    pub(super) fn write_order(t: SimTime, order: &Order, refused: Option<&str>, out: &mut Vec<u8>) {
        serde_json::to_writer(out, &Borrowed::Order { t, order, refused }).expect("records have a JSON form");
    }

    /// Reads a record; anything but its canonical JSON is refused. `spare` is scratch space.
    pub(super) fn read(body: &[u8], spare: &mut Vec<u8>) -> Result<Self, String> {
        if body.starts_with(CLOSE) {
            return Close::read(body, spare).map(Self::Close);
        }
        let record: Self = serde_json::from_slice(body).map_err(|error| format!("it is no record: {error}"))?;
        spare.clear();
        record.write(spare);
        if spare == body { Ok(record) } else { Err(odd()) }
    }
}

/// [`Record::Order`], borrowed: the same JSON.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Borrowed<'a> {
    Order { t: SimTime, order: &'a Order, refused: Option<&'a str> },
}

impl Close {
    fn read(body: &[u8], spare: &mut Vec<u8>) -> Result<Self, String> {
        let torn = || "it is no closing record".to_owned();
        let (head, rest) = split(body, RUBRIC).ok_or_else(torn)?;
        let (rubric, rest) = split(rest, SCENARIO).ok_or_else(torn)?;
        let scenario = rest.strip_suffix(b"}}").ok_or_else(torn)?;
        spare.clear();
        spare.extend_from_slice(head.strip_prefix(CLOSE).ok_or_else(torn)?);
        spare.push(b'}');
        let facts: CloseFacts = serde_json::from_slice(spare).map_err(|error| format!("{}: {error}", torn()))?;
        spare.clear();
        facts.write(spare);
        if spare != head {
            return Err(odd());
        }
        let text = |bytes: &[u8]| std::str::from_utf8(bytes).map(Box::from).map_err(|_| torn());
        Ok(Self { facts, content: Embedded { rubric: text(rubric)?, scenario: text(scenario)? } })
    }
}

impl CloseFacts {
    /// Writes the beginning of a closing record, up to where the content follows.
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(CLOSE);
        serde_json::to_writer(&mut *out, self).expect("records have a JSON form");
        out.pop();
    }
}

fn odd() -> String {
    "it is not written as this program writes it".to_owned()
}

fn split<'a>(bytes: &'a [u8], at: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let first = *at.first()?;
    let mut from = 0;
    loop {
        from += bytes.get(from..)?.iter().position(|byte| *byte == first)?;
        if bytes[from..].starts_with(at) {
            return Some((&bytes[..from], &bytes[from + at.len()..]));
        }
        from += 1;
    }
}
