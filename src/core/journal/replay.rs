//! Plays a record again.

use std::sync::Arc;

use crate::base::{Digest, Seed, SimTime};
use crate::scenario::Content;
use crate::sim::Simulation;

use super::error::Fault;
use super::export::events_jsonl;
use super::reader::Recorded;
use super::record::{CloseFacts, Header, Record};
use super::rhythm::Rhythm;

/// Plays a journal again, to its end or to where it was cut off, comparing everything it says.
///
/// # Errors
/// A [`Fault`] where the replay departs from the record.
pub fn replay(recorded: &Recorded, content: Arc<Content>, trace: bool) -> Result<Simulation, Fault> {
    Replay::run(recorded, content, trace).map(|replay| replay.sim)
}

/// A replay at some record.
pub(super) struct Replay {
    pub(super) sim: Simulation,
    pub(super) rhythm: Rhythm,
    /// The record before was a digest of this very state.
    digested: bool,
}

impl Replay {
    pub(super) fn run(recorded: &Recorded, content: Arc<Content>, trace: bool) -> Result<Self, Fault> {
        let first = |what| Fault { n: Some(1), line: 1, what };
        let seed = recorded.header.check().map_err(first)?;
        let mut replay = Self::start(&recorded.header, content, seed, trace);
        for (index, record) in recorded.records.iter().enumerate() {
            let line = index + 2;
            replay.step(record).map_err(|what| Fault { n: Some(line as u64), line, what })?;
        }
        Ok(replay)
    }

    fn start(header: &Header, content: Arc<Content>, seed: Seed, trace: bool) -> Self {
        let sim = Simulation::new(content, seed, header.mode, header.seating());
        let sim = if trace { sim.with_trace() } else { sim };
        Self { sim, rhythm: Rhythm::new(), digested: false }
    }

    fn step(&mut self, record: &Record) -> Result<(), String> {
        if self.rhythm.is_due(self.sim.now()) && !matches!(record, Record::Digest { .. }) {
            return Err("a digest of the state is missing before it".to_owned());
        }
        match record {
            Record::Header(_) => return Err("it is a second header".to_owned()),
            Record::Order { t, order, refused } => {
                self.at(*t)?;
                let answer = self.sim.submit(order).err().map(|refusal| refusal.code);
                if answer != *refused {
                    let say = |code: &Option<String>| {
                        code.as_ref().map_or("taken".to_owned(), |code| format!("refused ({code})"))
                    };
                    return Err(format!("this order was {}, now it is {}", say(refused), say(&answer)));
                }
            }
            Record::Mark { t } => {
                if *t < self.sim.now() {
                    return Err("time runs backwards".to_owned());
                }
                self.sim.advance(*t);
                self.at(*t)?;
            }
            Record::Digest { t, world } => {
                self.at(*t)?;
                if !self.rhythm.is_due(*t) && self.sim.ended().is_none() {
                    return Err("no digest of the state is due here".to_owned());
                }
                if self.sim.digest() != *world {
                    return Err("replayed, the state has another digest".to_owned());
                }
                self.rhythm.done(*t);
            }
            Record::Gap { t, .. } => self.at(*t)?,
            Record::Close(close) => self.close(&close.facts)?,
        }
        self.digested = matches!(record, Record::Digest { .. });
        Ok(())
    }

    fn at(&self, t: SimTime) -> Result<(), String> {
        let now = self.sim.now();
        if now == t { Ok(()) } else { Err(format!("it is dated {t}, but the run stands at {now}")) }
    }

    fn close(&self, facts: &CloseFacts) -> Result<(), String> {
        self.at(facts.t)?;
        if !self.digested {
            return Err("a digest of the last state is missing before it".to_owned());
        }
        if self.sim.ended() != Some(facts.outcome) {
            return Err("replayed, the run ends otherwise".to_owned());
        }
        let same = facts.events == self.sim.events().len() as u64
            && facts.events_digest == Digest::of(events_jsonl(&self.sim).as_bytes());
        if same { Ok(()) } else { Err("replayed, the events have another digest".to_owned()) }
    }
}
