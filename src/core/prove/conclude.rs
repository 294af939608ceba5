//! From the sittings to the proof.

use std::ops::Range;

use crate::base::Id;
use crate::sim::RULES_VERSION;

use super::case::Case;
use super::claims;
use super::report::{ObjectiveLine, PlayerLine, Proof, Reached, Spread, Verdict};
use super::sitting::Sitting;
use super::trial::{Mark, Trial};

/// Puts the proof together. The sittings stand in the order of the seeds.
#[must_use]
pub fn conclude(case: &Case, seeds: &Range<u64>, sittings: &[Sitting]) -> Proof {
    let claims = claims::all(case, sittings);
    Proof {
        format: 1,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        rules_version: RULES_VERSION,
        scenario: case.scenario().id,
        title: case.scenario().title.clone(),
        scenario_digest: case.sealed().scenario_digest(),
        rubric_digest: case.sealed().rubric_digest(),
        seeds: [seeds.start.to_string(), seeds.end.to_string()],
        proved: !claims.iter().any(|claim| claim.verdict == Verdict::Disproved),
        claims,
        players: players(sittings).iter().map(|(_, trials)| player_line(trials)).collect(),
        objectives: objectives(case, sittings),
    }
}

/// The runs by player, in the order in which they are played.
fn players(sittings: &[Sitting]) -> Vec<(&str, Vec<&Trial>)> {
    let mut players: Vec<(&str, Vec<&Trial>)> = Vec::new();
    for trial in sittings.iter().flat_map(|sitting| &sitting.trials) {
        match players.iter_mut().find(|(name, _)| *name == trial.player) {
            Some((_, trials)) => trials.push(trial),
            None => players.push((&trial.player, vec![trial])),
        }
    }
    players
}

fn player_line(trials: &[&Trial]) -> PlayerLine {
    let first = trials[0];
    let mut gates: Vec<(Id, u64)> = Vec::new();
    for gate in trials.iter().flat_map(|trial| &trial.gates) {
        match gates.iter_mut().find(|(id, _)| id == gate) {
            Some((_, count)) => *count += 1,
            None => gates.push((*gate, 1)),
        }
    }
    gates.sort_unstable();
    PlayerLine {
        player: first.player.clone(),
        by_plan: first.by_plan,
        must: first.must,
        runs: trials.len() as u64,
        passed: trials.iter().filter(|trial| trial.passed).count() as u64,
        total_permille: Spread::of(trials.iter().map(|trial| trial.total)),
        restored: trials.iter().filter(|trial| trial.restored_s.is_some()).count() as u64,
        restored_s: Spread::of(trials.iter().filter_map(|trial| trial.restored_s)),
        gates,
    }
}

fn objectives(case: &Case, sittings: &[Sitting]) -> Vec<ObjectiveLine> {
    let players = players(sittings);
    let count = |trials: &[&Trial], index: usize| {
        let mut reached = Reached::default();
        for trial in trials {
            let mark = trial.marks.get(index).copied().unwrap_or(Mark::NotApplicable);
            reached.applied += u64::from(mark != Mark::NotApplicable);
            reached.full += u64::from(mark == Mark::Full);
            reached.nothing += u64::from(mark == Mark::Nothing);
        }
        reached
    };
    let line = |(index, objective): (usize, &crate::scenario::rubric::Objective)| ObjectiveLine {
        id: objective.id,
        title: objective.title.clone(),
        by_player: players.iter().map(|(_, trials)| count(trials, index)).collect(),
    };
    case.content().rubric.objectives.iter().enumerate().map(line).collect()
}
