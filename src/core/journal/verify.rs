//! The strict check.

use crate::base::Digest;
use crate::sim::Simulation;
use crate::sim::event::Outcome;

use super::error::Fault;
use super::reader::{Find, read};
use super::record::{GapReason, Record};
use super::replay::replay;

/// What a sound journal says.
#[derive(Debug, Clone)]
pub struct Verified {
    /// How many records it has, header and closing record included.
    pub records: u64,
    /// It ends with its closing record.
    pub complete: bool,
    /// The head of the chain.
    pub head: Digest,
    /// How the run ended; `Interrupted` when the journal is incomplete.
    pub outcome: Outcome,
    /// Every time that play was cut off: why, and how many real seconds went by if known.
    pub gaps: Vec<(GapReason, Option<u64>)>,
    /// The run, replayed.
    pub sim: Simulation,
}

/// Checks a journal: every byte, the chain, and that it replays to the same acceptance of every
/// order, the same states and the same events.
///
/// The content is what `find` gives if its digests are those of the header, else what the closing
/// record carries; either way its canonical JSON is compared with what is embedded, which is
/// cheaper than reading it. Of the time, about half goes into the lines (hashing, reading and
/// writing each again to see that it is canonical), a third into the replay, the rest into the
/// events' JSON; content and state digests are small beside these.
///
/// # Errors
/// The first [`Fault`]. A journal without its closing record is one, unless `allow_incomplete`.
pub fn verify(bytes: &[u8], allow_incomplete: bool, find: &Find<'_>) -> Result<Verified, Fault> {
    let recorded = read(bytes)?;
    let records = recorded.records.len() + 1;
    if recorded.torn {
        let what = "the last line was cut off, or something was added behind the last record".to_owned();
        return Err(Fault { n: super::chain::number(&bytes[recorded.len..]), line: records + 1, what });
    }
    if !recorded.complete && !allow_incomplete {
        let what = "the journal ends here without its closing record: it is incomplete".to_owned();
        return Err(Fault { n: Some(records as u64), line: records, what });
    }
    let sim = replay(&recorded, recorded.content(find)?, false)?;
    let gaps = recorded.records.iter().filter_map(|record| match record {
        Record::Gap { reason, real_s, .. } => Some((*reason, *real_s)),
        _ => None,
    });
    let outcome = if recorded.complete { sim.ended() } else { None };
    Ok(Verified {
        records: records as u64,
        complete: recorded.complete,
        head: recorded.head,
        outcome: outcome.unwrap_or(Outcome::Interrupted),
        gaps: gaps.collect(),
        sim,
    })
}
