//! The model runs of the library: golden mostly present and never harmful, passive absent, reckless
//! harmful somewhere.

use std::sync::Arc;

use bridgecall_core::markers::{Marker, Standing, element, elements, markers};
use bridgecall_core::sim::Simulation;

use crate::proofs::{content, model_run, run, scenarios};

const SEEDS: [u64; 3] = [1, 2, 3];

fn of(sim: &Simulation) -> Vec<Marker> {
    markers(sim.content(), sim.events(), sim.seat())
}

fn count(all: &[Marker], wanted: Standing) -> usize {
    all.iter().filter(|marker| marker.standing == wanted).count()
}

fn told(all: &[Marker]) -> String {
    let line = |one: &Marker| format!("  {} {:?}: {} {:?}\n", one.element, one.standing, one.words, one.evidence);
    all.iter().map(line).collect()
}

/// Every standing rests on something that can be looked up.
fn rests_on_something(all: &[Marker], sim: &Simulation) {
    for one in all {
        assert!(element(one.element.as_str()).is_some() && !one.words.is_empty());
        let last = sim.events().last().expect("a run has events").n;
        assert!(one.evidence.iter().chain(&one.occasion).all(|n| (1..=last).contains(n)));
        match one.standing {
            Standing::NotApplicable => assert!(one.evidence.is_empty(), "{one:?}"),
            Standing::Absent => assert!(one.occasion.is_some() && one.window.is_some(), "{one:?}"),
            _ => assert!(!one.evidence.is_empty(), "{one:?}"),
        }
    }
}

#[test]
fn model_runs_show_what_their_authors_mean() {
    let mut wrong = String::new();
    for name in scenarios() {
        let content = Arc::new(content(&name));
        for plan in ["golden", "passive", "reckless", "lucky"] {
            let steps = model_run(&content, plan);
            for seed in SEEDS {
                let played = run(&content, &steps, seed);
                let all = of(&played.sim);
                assert_eq!(all.len(), elements().count());
                rests_on_something(&all, &played.sim);
                let counts = Standing::ALL.map(|standing| count(&all, standing));
                println!("{name} {plan} {seed}: {counts:?}");
                let [present, late, absent, harmful, _] = counts;
                let as_meant = match plan {
                    "golden" => harmful == 0 && present >= 2 * (late + absent),
                    "passive" => harmful == 0 && late == 0 && absent > present,
                    "reckless" => harmful >= 1,
                    _ => harmful + absent + late > 0,
                };
                if !as_meant {
                    wrong += &format!("{name} {plan} {seed}\n{}", told(&all));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
