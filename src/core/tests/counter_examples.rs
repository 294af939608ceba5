//! Every objective can be met and missed: golden earns everything, and a player who does the act
//! without its substance earns nothing. Every deduction and every gate can be set off, and golden
//! sets off none.

mod examples;
mod proofs;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bridgecall_core::scenario::Content;
use examples::{Row, closure, grave, initial, middle, rejection};
use proofs::{FALSE_ALARM, MAJOR, Run, content, model_run, run};

/// A row that holds always is proved on so many seeds.
const PROOFS: usize = 3;
/// Chance is given so many seeds to make a row apply.
const SEEDS: u64 = 60;

fn stages() -> BTreeMap<&'static str, Arc<Content>> {
    [MAJOR, FALSE_ALARM].map(|name| (name, Arc::new(content(name)))).into()
}

/// Plays a row on the seeds where golden, bent by `good`, is as it should be; what is wrong, if anything.
fn prove(
    row: &Row,
    stages: &BTreeMap<&str, Arc<Content>>,
    good: fn(&Run, &str) -> bool,
    bad: fn(&Run, &str) -> bool,
) -> Option<String> {
    let content = &stages[row.scenario];
    let mut right = model_run(content, "golden");
    (row.good)(&mut right);
    let mut wrong = right.clone();
    (row.bad)(&mut wrong);
    let (mut applied, mut proved, mut last) = (0, 0, String::new());
    for seed in 1..=SEEDS {
        let played = run(content, &right, seed);
        if !good(&played, row.id) {
            continue;
        }
        applied += 1;
        let played = run(content, &wrong, seed);
        if bad(&played, row.id) {
            proved += 1;
        } else {
            last = format!("seed {seed}: {}", told(&played, row.id));
        }
        let enough = if row.every { applied >= PROOFS } else { proved > 0 };
        if enough {
            break;
        }
    }
    let holds = if row.every { proved == PROOFS } else { proved > 0 };
    (!holds).then(|| format!("{} ({}): {applied} seeds apply, {proved} prove it; {last}", row.id, row.act))
}

fn told(run: &Run, id: &str) -> String {
    let objective = run.result.objectives.iter().find(|one| one.id.as_str() == id);
    let deductions: Vec<_> = run.result.deductions.iter().map(|one| one.id).collect();
    match objective {
        Some(one) => {
            format!("{} of {}, applies {}: {}", one.points_milli, one.of_milli, one.applicable, one.measured)
        }
        None => format!("deductions {deductions:?}, gates {:?}", run.tripped()),
    }
}

fn objectives() -> impl Iterator<Item = &'static Row> {
    initial::ROWS.iter().chain(middle::ROWS).chain(closure::ROWS).chain(rejection::ROWS)
}

fn all_hold(rows: impl Iterator<Item = &'static Row>, good: fn(&Run, &str) -> bool, bad: fn(&Run, &str) -> bool) {
    let stages = stages();
    let wrong: Vec<String> = rows.filter_map(|row| prove(row, &stages, good, bad)).collect();
    assert!(wrong.is_empty(), "{} rows do not hold:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_act_without_the_substance_earns_nothing() {
    all_hold(objectives(), Run::earns, Run::earns_nothing);
}

#[test]
fn every_deduction_can_be_set_off_and_golden_sets_off_none() {
    all_hold(grave::DEDUCTIONS.iter(), |run, id| !run.deducts(id), Run::deducts);
}

#[test]
fn every_gate_can_be_tripped_and_golden_trips_none() {
    all_hold(grave::GATES.iter(), |run, id| !run.trips(id), |run, id| run.trips(id) && !run.result.passed);
}

#[test]
fn nothing_of_the_rubric_lacks_a_row() {
    let content = content(MAJOR);
    let rows: BTreeSet<&str> = objectives().chain(grave::DEDUCTIONS).chain(grave::GATES).map(|row| row.id).collect();
    let rubric = &content.rubric;
    let objectives = rubric.objectives.iter().map(|one| one.id);
    let others = rubric.deductions.iter().map(|one| one.id).chain(rubric.gates.iter().map(|one| one.id));
    // These apply where somebody is at risk, attacks, tires or may ask: proved in `duties`, on a scenario that has all.
    let elsewhere = ["A19", "B22", "B23", "B25", "B26"];
    let all: Vec<_> = objectives.chain(others).filter(|id| !elsewhere.contains(&id.as_str())).collect();
    let lacking: Vec<_> = all.iter().filter(|id| !rows.contains(id.as_str())).collect();
    assert!(lacking.is_empty(), "no counter-example: {lacking:?}");
    let strangers: Vec<_> = rows.iter().filter(|row| all.iter().all(|id| id.as_str() != **row)).collect();
    assert!(strangers.is_empty(), "rows for nothing: {strangers:?}");
    assert_eq!(rubric.objectives.len(), 55);
}

#[test]
fn golden_loses_nothing_by_deductions_or_gates() {
    for (name, content) in stages() {
        let golden = model_run(&content, "golden");
        for seed in 1..=20 {
            let played = run(&content, &golden, seed);
            assert!(played.result.deductions.is_empty(), "{name} seed {seed}: {:?}", played.result.deductions);
            assert!(played.tripped().is_empty() && played.result.passed, "{name} seed {seed}");
        }
    }
}
