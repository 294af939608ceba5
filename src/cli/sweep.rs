//! `sweep`: plans on many seeds.

use std::sync::Arc;

use bridgecall_core::base::{Digest, Seed};
use bridgecall_core::journal::sealed::Sealed;
use bridgecall_core::plan::{Plan, play};
use bridgecall_core::scoring::{RunFacts, assess_sealed};
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::{Mode, Simulation};
use serde::Serialize;

use crate::library::{Library, open, open_plan};

use super::args::Sweep;
use super::failure::{Failure, io, print};
use super::threads::in_order;

#[derive(Serialize)]
struct Swept {
    scenario: String,
    seeds: [String; 2],
    plans: Vec<PlanSwept>,
}

#[derive(Serialize)]
struct PlanSwept {
    plan: String,
    passed: u64,
    runs: Vec<Line>,
}

#[derive(Serialize, Clone)]
struct Line {
    seed: String,
    passed: bool,
    total_permille: u64,
    outcome: Outcome,
    gates: Vec<bridgecall_core::base::Id>,
    lost_minor: String,
    ended_s: u64,
}

pub(super) fn sweep(library: &Library, args: &Sweep) -> Result<(), Failure> {
    let opened = open(library, &args.scenario)?;
    let plans: Vec<Plan> = args.plan.iter().map(|name| open_plan(&opened, name)).collect::<Result<_, _>>()?;
    let sealed = Sealed::new(Arc::clone(&opened.content));
    let mut swept = Vec::new();
    for (name, plan) in args.plan.iter().zip(&plans) {
        let runs = lines(&sealed, plan, args.seeds.clone(), args.threads)?;
        let passed = runs.iter().filter(|line| line.passed).count() as u64;
        swept.push(PlanSwept { plan: name.clone(), passed, runs });
    }
    let result = Swept {
        scenario: opened.scenario().id.to_string(),
        seeds: [args.seeds.start.to_string(), args.seeds.end.to_string()],
        plans: swept,
    };
    if let Some(file) = &args.csv {
        return std::fs::write(file, csv(&result)).map_err(|error| io(file, &error));
    }
    if args.json {
        return print(&(serde_json::to_string(&result).expect("a sweep has a JSON form") + "\n"));
    }
    print(&words(&result))
}

/// All runs of a plan, in the order of the seeds whatever the threads.
fn lines(
    sealed: &Arc<Sealed>,
    plan: &Plan,
    seeds: std::ops::Range<u64>,
    threads: Option<usize>,
) -> Result<Vec<Line>, Failure> {
    let count = usize::try_from(seeds.end - seeds.start).map_err(|_| Failure::cannot("error: too many seeds"))?;
    Ok(in_order(count, threads, |index| line(sealed, plan, seeds.start + index as u64)))
}

fn line(sealed: &Sealed, plan: &Plan, seed: u64) -> Line {
    let mut sim = Simulation::new(Arc::clone(sealed.content()), Seed(seed), Mode::Practice, plan.seat);
    play(&mut sim, plan, &mut Vec::new());
    let outcome = sim.ended().unwrap_or(Outcome::Interrupted);
    // No journal: a sweep keeps none, and any of its runs can be had again with `run`.
    let journal_head = Digest::of(b"");
    let facts = RunFacts { seed: Seed(seed), mode: Mode::Practice, seat: plan.seat, outcome, journal_head };
    let result = assess_sealed(sealed, sim.events(), &facts);
    let gates = result.gates.iter().filter(|gate| gate.tripped).map(|gate| gate.id).collect();
    Line {
        seed: result.seed,
        passed: result.passed,
        total_permille: result.total_permille,
        outcome: result.outcome,
        gates,
        lost_minor: sim.world().cost.total().whole_minor().to_string(),
        ended_s: sim.now().0,
    }
}

fn csv(swept: &Swept) -> String {
    let mut text = "plan,seed,passed,total_permille,outcome,gates,lost_minor,ended_s\n".to_owned();
    for plan in &swept.plans {
        for line in &plan.runs {
            let outcome = serde_json::to_value(line.outcome).unwrap_or_default();
            let gates: Vec<&str> = line.gates.iter().map(bridgecall_core::base::Id::as_str).collect();
            let fields = [
                quoted(&plan.plan),
                line.seed.clone(),
                line.passed.to_string(),
                line.total_permille.to_string(),
                outcome.as_str().unwrap_or_default().to_owned(),
                gates.join(" "),
                line.lost_minor.clone(),
                line.ended_s.to_string(),
            ];
            text += &(fields.join(",") + "\n");
        }
    }
    text
}

/// A field as RFC 4180 wants it.
fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

fn words(swept: &Swept) -> String {
    let mut text = String::new();
    for plan in &swept.plans {
        let mut totals: Vec<u64> = plan.runs.iter().map(|line| line.total_permille).collect();
        totals.sort_unstable();
        text += &format!(
            "{}: {} of {} passed, total {} to {} ‰, median {} ‰\n",
            plan.plan,
            plan.passed,
            totals.len(),
            totals[0],
            totals[totals.len() - 1],
            totals[totals.len() / 2]
        );
    }
    text
}
