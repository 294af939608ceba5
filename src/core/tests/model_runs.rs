//! Every scenario of the library plays its model runs on twenty seeds: verdicts, bands, gates,
//! objectives as the plan expects; and the time to restore must differ between seeds.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bridgecall_core::base::{Digest, Seed};
use bridgecall_core::plan::{Plan, play};
use bridgecall_core::prove::time_to_restore;
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::load;
use bridgecall_core::scoring::{Assessment, RunFacts, assess};
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::{Mode, Simulation};

const SEEDS: u64 = 20;

fn library() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios")
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let options = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_default_extension(ron::extensions::Extensions::UNWRAP_NEWTYPES);
    options.from_str(&text).unwrap_or_else(|error| panic!("{}:{error}", path.display()))
}

fn content(folder: &Path) -> Arc<Content> {
    let source = |path: PathBuf| {
        let bytes = std::fs::read(&path).ok()?;
        Some(load::Source { name: path.display().to_string(), bytes })
    };
    let file = source(folder.join("scenario.ron")).expect("a readable file");
    let part = |name: &str| source(library().join(format!("{name}.ron")));
    let loaded = load::scenario_with(&file, &part);
    let scenario = loaded.value.unwrap_or_else(|| panic!("{:?}", loaded.findings));
    let beside = |name: String| source(library().join(name)).expect("a readable file");
    let policy = load::policy_with(&beside(format!("policies/{}.ron", scenario.policy)), &part).value.expect("sound");
    let rubric = load::rubric_with(&beside(format!("rubrics/{}.ron", scenario.rubric)), &part).value.expect("sound");
    Arc::new(Content { scenario, policy, rubric })
}

fn scenarios() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(library())
        .expect("the library stands beside the core")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.join("scenario.ron").exists())
        .collect();
    folders.sort();
    assert!(!folders.is_empty(), "a library without scenarios proves nothing");
    folders
}

fn run(content: &Arc<Content>, plan: &Plan, seed: u64) -> (Simulation, Assessment) {
    let mut sim = Simulation::new(Arc::clone(content), Seed(seed), Mode::Practice, plan.seat);
    let mut log = Vec::new();
    play(&mut sim, plan, &mut log);
    if std::env::var_os("BRIDGECALL_TELL").is_some() {
        for (t, order, refused) in &log {
            if let Some(no) = refused {
                eprintln!("  {t} refused {:?}: {}", order.command, no.reason);
            }
        }
    }
    let facts = RunFacts {
        seed: Seed(seed),
        mode: Mode::Practice,
        seat: plan.seat,
        outcome: sim.ended().unwrap_or(Outcome::Interrupted),
        journal_head: Digest::of(b"no journal"),
    };
    let assessment = assess(content, sim.events(), &facts);
    (sim, assessment)
}

#[test]
fn model_runs_score_as_their_authors_intend() {
    let mut wrong = Vec::new();
    for folder in scenarios() {
        let content = content(&folder);
        for name in ["golden", "passive", "reckless", "lucky"] {
            assert!(folder.join(format!("runs/{name}.ron")).exists(), "{} lacks {name}", folder.display());
        }
        let mut plans: Vec<PathBuf> = std::fs::read_dir(folder.join("runs"))
            .expect("a scenario has runs")
            .map(|entry| entry.expect("a readable folder").path())
            .collect();
        plans.sort();
        for path in plans {
            let plan: Plan = read(&path);
            let name = format!("{} {}", content.scenario.id, path.file_stem().unwrap_or_default().display());
            let (mut totals, mut restored) = (Vec::new(), Vec::new());
            for seed in 1..=SEEDS {
                let (sim, assessment) = run(&content, &plan, seed);
                let differs = plan.expect.complaints(&assessment).into_iter();
                wrong.extend(differs.map(|one| format!("{name} seed {seed}: {}: {}", one.about, one.says)));
                totals.push(assessment.total_permille);
                restored.extend(time_to_restore(&sim));
                if std::env::var_os("BRIDGECALL_TELL").is_some() && seed <= 2 {
                    tell(&name, &sim, &assessment);
                }
            }
            totals.sort_unstable();
            restored.sort_unstable();
            println!(
                "{name}: total {}..{} ‰, restored on {} seeds after {:?}..{:?} s",
                totals[0],
                totals[totals.len() - 1],
                restored.len(),
                restored.first(),
                restored.last()
            );
            if path.ends_with("golden.ron") && !restored.is_empty() && restored.first() == restored.last() {
                wrong.push(format!("{name}: no spread of the time to restore over the seeds"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} complaints:\n{}", wrong.len(), wrong.join("\n"));
}

fn tell(name: &str, sim: &Simulation, assessment: &Assessment) {
    println!(
        "--- {name} seed {}: {} ‰ {:?} cost {}",
        assessment.seed,
        assessment.total_permille,
        assessment.outcome,
        sim.world().cost.total()
    );
    for phase in &assessment.phases {
        println!("    {} {}", phase.id, phase.permille);
    }
    for one in &assessment.objectives {
        if one.applicable && one.points_milli < one.of_milli {
            println!("    {} {}/{} {}", one.id, one.points_milli, one.of_milli, one.measured);
        }
    }
    for one in &assessment.deductions {
        println!("    - {} {}", one.id, one.points_milli);
    }
}
