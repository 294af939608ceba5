//! The proof as plain data: what an instructor reads before use, and what `--json` prints.

use serde::Serialize;

use crate::base::{Digest, Id};

use super::trial::Must;

/// What was proved of a scenario, and on which runs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proof {
    /// Version of the document; 1.
    pub format: u32,
    /// The program's version.
    pub engine: String,
    /// The version of the rules.
    pub rules_version: u32,
    /// The scenario.
    pub scenario: Id,
    /// Its title.
    pub title: String,
    /// Its digest, with its policy.
    pub scenario_digest: Digest,
    /// The rubric's digest.
    pub rubric_digest: Digest,
    /// Seeds from the first up to, not including, the second; as text, since they may pass 2^53.
    pub seeds: [String; 2],
    /// No claim is disproved.
    pub proved: bool,
    /// The claims.
    pub claims: Vec<Claim>,
    /// The players and what came of their runs.
    pub players: Vec<PlayerLine>,
    /// The objectives and who reaches them.
    pub objectives: Vec<ObjectiveLine>,
}

/// One claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Claim {
    /// Its name.
    pub id: &'static str,
    /// What is claimed.
    pub title: &'static str,
    /// What came of it.
    pub verdict: Verdict,
    /// What was measured.
    pub figures: Vec<Figure>,
    /// What speaks against it; for advice, what could be better.
    pub offences: Vec<Offence>,
}

/// What came of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It holds on all runs.
    Proved,
    /// It does not.
    Disproved,
    /// There is nothing here that it speaks of.
    NotApplicable,
    /// Practice would have it otherwise; nothing fails for it.
    Advice,
}

/// A figure with its name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// How much.
    pub value: String,
}

/// What speaks against a claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Offence {
    /// The thing: a run, an objective, a fault, a signal.
    pub what: String,
    /// What is wrong with it; for several seeds, on the first.
    pub says: String,
    /// The seeds on which it is so; empty: on all of them together.
    pub seeds: Vec<String>,
}

/// Least, middle and most of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// The least.
    pub least: u64,
    /// The one in the middle.
    pub median: u64,
    /// The most.
    pub most: u64,
}

/// A player, and what came of all its runs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlayerLine {
    /// A plan's name, or a built-in player's.
    pub player: String,
    /// Played by a plan of the scenario.
    pub by_plan: bool,
    /// What must come of it.
    pub must: Must,
    /// How many runs.
    pub runs: u64,
    /// How many passed.
    pub passed: u64,
    /// The total, in permille.
    pub total_permille: Option<Spread>,
    /// In how many service was restored for good.
    pub restored: u64,
    /// How long that took, in seconds from the first fault.
    pub restored_s: Option<Spread>,
    /// The gates that were tripped, and in how many runs.
    pub gates: Vec<(Id, u64)>,
}

/// An objective, and who reaches it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ObjectiveLine {
    /// Which.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// By player, in the order of the players.
    pub by_player: Vec<Reached>,
}

/// In how many runs of a player an objective earned what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Reached {
    /// It applied.
    pub applied: u64,
    /// It earned everything.
    pub full: u64,
    /// It earned nothing.
    pub nothing: u64,
}

impl Spread {
    /// The spread of some values; `None` when there are none.
    #[must_use]
    pub fn of(values: impl Iterator<Item = u64>) -> Option<Self> {
        let mut all: Vec<u64> = values.collect();
        all.sort_unstable();
        let (least, most) = (*all.first()?, *all.last()?);
        Some(Self { least, median: all[all.len() / 2], most })
    }
}
