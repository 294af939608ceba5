//! What `bridgecall new` gives is a sound scenario: no finding, and its model runs end as they say.

use std::path::Path;
use std::sync::Arc;

use bridgecall_core::base::{Digest, Id, Seed};
use bridgecall_core::plan::{self, Plan, play};
use bridgecall_core::scenario::load::{self, Source};
use bridgecall_core::scenario::{Content, Scenario};
use bridgecall_core::scoring::{Assessment, RunFacts, assess};
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::{Mode, Simulation};
use bridgecall_core::starter;

const SEEDS: std::ops::RangeInclusive<u64> = 1..=20;
/// Another name than the one in the template.
const NAME: &str = "my-first-incident";

fn source(path: &str) -> Source {
    let text = starter::files(Id::from(NAME)).into_iter().find(|(one, _)| *one == path).expect("it is there").1;
    Source { name: format!("{NAME}/{path}"), bytes: text.into_bytes() }
}

fn scenario() -> Scenario {
    let (scenario, findings) = load::scenario(&source("scenario.ron"));
    assert!(findings.is_empty(), "{findings:#?}");
    scenario.expect("it is sound")
}

fn run(name: &str) -> Plan {
    let (plan, findings) = plan::load::plan(&source(&format!("runs/{name}.ron")), Some(&scenario()));
    assert!(findings.is_empty(), "{name}: {findings:#?}");
    plan.expect("it is sound")
}

fn of_library(path: &str) -> Source {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios").join(path);
    Source { name: path.to_owned(), bytes: std::fs::read(file).expect("the library has it") }
}

fn content() -> Arc<Content> {
    let scenario = scenario();
    let part = |name: &str| Some(of_library(&format!("{name}.ron")));
    let policy = load::policy_with(&of_library(&format!("policies/{}.ron", scenario.policy)), &part);
    let rubric = load::rubric_with(&of_library(&format!("rubrics/{}.ron", scenario.rubric)), &part);
    let (policy, rubric) = (policy.value.expect("it is sound"), rubric.value.expect("it is sound"));
    Arc::new(Content { scenario, policy, rubric })
}

fn played(content: &Arc<Content>, plan: &Plan, seed: u64) -> Assessment {
    let mut sim = Simulation::new(Arc::clone(content), Seed(seed), Mode::Practice, plan.seat);
    play(&mut sim, plan, &mut Vec::new());
    let outcome = sim.ended().unwrap_or(Outcome::Interrupted);
    let facts = RunFacts {
        seed: Seed(seed),
        mode: Mode::Practice,
        seat: plan.seat,
        outcome,
        journal_head: Digest::of(b"no journal"),
    };
    assess(content, sim.events(), &facts)
}

#[test]
fn the_files_carry_the_name_they_are_given() {
    for (path, text) in starter::files(Id::from(NAME)) {
        assert!(text.contains(NAME) && !text.contains("new-scenario"), "{path}");
    }
    assert_eq!(scenario().id, Id::from(NAME));
}

#[test]
fn the_model_runs_end_as_they_say_on_twenty_seeds() {
    let content = content();
    for name in ["golden", "passive", "reckless", "lucky"] {
        let plan = run(name);
        assert_eq!(plan.expect.passed, name == "golden");
        for seed in SEEDS {
            let told = played(&content, &plan, seed);
            let gates: Vec<Id> = told.gates.iter().filter(|gate| gate.tripped).map(|gate| gate.id).collect();
            assert_eq!(told.passed, plan.expect.passed, "{name} seed {seed}: {} permille", told.total_permille);
            let band = plan.expect.total.0..=plan.expect.total.1;
            assert!(band.contains(&told.total_permille), "{name} seed {seed}: {} permille", told.total_permille);
            assert_eq!(gates, plan.expect.gates, "{name} seed {seed}");
            for (ids, all) in [(&plan.expect.meets, true), (&plan.expect.misses, false)] {
                for id in ids {
                    let one = told.objectives.iter().find(|one| one.id == *id).expect("the rubric has it");
                    let wanted = if all { one.of_milli } else { 0 };
                    assert!(
                        one.applicable && one.points_milli == wanted,
                        "{name} seed {seed} {id}: {}",
                        one.measured
                    );
                }
            }
        }
    }
    let gates = run("lucky").expect.gates;
    assert_eq!(gates, [Id::from("unassessed_irreversible_act")], "luck fails by a named gate");
}
