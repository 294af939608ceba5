//! The shape of the house: sizes, module arrows, words that must not stand in the code.

#[path = "tidy/source.rs"]
mod source;

use std::fs;
use std::path::Path;

use source::{SourceFile, all, root, sources};

/// Fails with every line of a list, if there is one.
#[track_caller]
fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

/// Where these words stand in code, tests at the end of files left out.
fn words_in(files: &[SourceFile], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (number, line) in file.product_lines() {
            for word in words.iter().filter(|word| source::has_word(line, word)) {
                found.push(format!("{}:{number}: {word}", file.name));
            }
        }
    }
    found
}

#[test]
fn files_have_at_most_500_lines() {
    let long = all().iter().filter(|file| file.lines() > 500);
    none("too long", &long.map(|file| format!("{} has {} lines", file.name, file.lines())).collect::<Vec<_>>());
}

#[test]
fn most_files_are_short() {
    let files: Vec<_> = all().iter().filter(|file| file.name.starts_with("src/")).collect();
    let mut lines: Vec<usize> = files.iter().map(|file| file.lines()).collect();
    lines.sort_unstable();
    let (median, ninth) = (lines[lines.len() / 2], lines[lines.len() * 9 / 10]);
    assert!(median <= 120 && ninth <= 300, "median {median}, nine in ten below {ninth}");
}

#[test]
fn module_lists_have_at_most_120_lines() {
    for file in all().iter().filter(|file| file.name.ends_with("/mod.rs") && !file.is_test()) {
        assert!(file.lines() <= 120, "{} has {} lines", file.name, file.lines());
    }
}

#[test]
fn functions_have_at_most_70_lines() {
    let mut long = Vec::new();
    // A test may be one long list.
    for file in all().iter().filter(|file| !file.is_test()) {
        for one in file.functions().into_iter().filter(|one| one.lines > 70) {
            long.push(format!("{}:{}: `{}` has {} lines", file.name, one.line, one.name, one.lines));
        }
    }
    none("too long", &long);
}

#[test]
fn the_function_counter_counts() {
    let text = "fn one() {\n    let x = \"}\"; // }\n    if x { '{' }\n}\ntrait T {\n    fn two();\n    fn three() -> [u8; 3] {\n        0\n    }\n}\n";
    let file = SourceFile::new("x.rs", text);
    let counted: Vec<_> = file.functions().into_iter().map(|one| (one.name, one.line, one.lines)).collect();
    assert_eq!(counted, [("one".to_owned(), 1, 4), ("three".to_owned(), 7, 3)]);
}

#[test]
fn every_file_says_what_it_is() {
    let silent = all().iter().filter(|file| {
        let text = file.text.trim_start();
        !text.starts_with("//!") && !text.starts_with("#!")
    });
    none("no `//!` at the top", &silent.map(|file| file.name.clone()).collect::<Vec<_>>());
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not hold them.
    let words = [["TO", "DO"].concat(), ["FIX", "ME"].concat(), ["XX", "X"].concat()];
    let calls = [["unimple", "mented!"].concat(), ["to", "do!"].concat(), ["db", "g!"].concat()];
    let mut found = Vec::new();
    for file in all() {
        for (number, line) in file.text.lines().enumerate() {
            // Words count in comments and texts too, calls wherever they stand.
            for word in words.iter().chain(&calls).filter(|word| source::has_word(line, word)) {
                found.push(format!("{}:{}: {word}", file.name, number + 1));
            }
        }
    }
    none("left for later", &found);
}

#[test]
fn panels_and_views_know_beliefs_and_never_the_world() {
    let files = sources(&["src/core/view", "src/core/speech", "src/ui"]);
    none("the truth leaks", &words_in(&files, &["World", "Simulation", "sim::world", "Session"]));
}

#[test]
fn rules_use_no_clock_disk_thread_float_or_hash_order() {
    let files = sources(&[
        "src/core/sim",
        "src/core/scoring",
        "src/core/scenario/model",
        "src/core/plan",
        "src/core/base",
        "src/core/reader",
        "src/core/crew",
    ]);
    let banned = [
        "std::time",
        "Instant",
        "SystemTime",
        "HashMap",
        "HashSet",
        "f32",
        "f64",
        "std::fs",
        "std::thread",
        "std::env",
        "std::net",
        "std::process",
    ];
    none("not the same everywhere", &words_in(&files, &banned));
}

#[test]
fn proofs_debriefs_and_views_are_the_same_everywhere() {
    let files = sources(&[
        "src/core/page",
        "src/core/prove",
        "src/core/markers",
        "src/core/debrief",
        "src/core/view",
        "src/core/language",
        "src/core/graph",
    ]);
    let banned = ["std::time", "Instant", "SystemTime", "HashMap", "HashSet", "f32", "f64", "std::fs", "std::thread"];
    none("not the same everywhere", &words_in(&files, &banned));
}

#[test]
fn core_modules_know_only_those_to_their_left() {
    let order = [
        "base", "page", "starter", "finding", "scenario", "sim", "reader", "view", "speech", "crew", "journal",
        "scoring", "markers", "plan", "language", "prove", "debrief", "rating", "graph",
    ];
    for (index, name) in order.iter().enumerate() {
        let right: Vec<String> = order[index + 1..].iter().map(|other| format!("crate::{other}")).collect();
        let right: Vec<&str> = right.iter().map(String::as_str).collect();
        none("an arrow points to the right", &words_in(&sources(&[&format!("src/core/{name}")]), &right));
    }
    // The views stand beside: they know beliefs, names and the clock.
    let view = words_in(
        &sources(&["src/core/view"]),
        &["crate::scoring", "crate::journal", "crate::plan", "crate::debrief"],
    );
    none("views know too much", &view);
}

#[test]
fn the_core_knows_no_engine_and_panels_know_no_shell() {
    none("an engine in the core", &words_in(&sources(&["src/core"]), &["bevy", "egui", "wgpu", "winit", "clap"]));
    none(
        "panels know the shell",
        &words_in(&sources(&["src/ui"]), &["crate::app", "crate::cli", "bevy", "bevy_egui"]),
    );
    let mut files = sources(&["src/cli", "src/library", "src/runs"]);
    // The one command that draws.
    files.retain(|file| file.name != "src/cli/snap.rs");
    none("the command line knows panels", &words_in(&files, &["crate::ui", "egui"]));
}

#[test]
fn nothing_prints_in_a_way_that_panics_where_nobody_listens() {
    let mut files = sources(&["src"]);
    files.retain(|file| !file.name.contains("/examples/"));
    none("it panics at a closed pipe", &words_in(&files, &["println!", "print!", "eprintln!", "eprint!"]));
}

#[test]
fn every_scenario_cites_public_sources_and_has_its_model_runs() {
    let home = root().join("scenarios");
    let mut scenarios = 0;
    for folder in
        fs::read_dir(&home).expect("the library is there").map(|entry| entry.expect("it can be listed").path())
    {
        let Ok(text) = fs::read_to_string(folder.join("scenario.ron")) else { continue };
        scenarios += 1;
        let name = folder.display();
        let listed = text.split_once("sources: [").map(|(_, rest)| rest.split(']').next().unwrap_or_default());
        let cited = listed.unwrap_or_default().matches("\"http").count();
        assert!(cited > 0, "{name} cites no source");
        for run in ["golden", "passive", "reckless", "lucky"] {
            assert!(folder.join(format!("runs/{run}.ron")).is_file(), "{name} has no run `{run}`");
        }
    }
    assert!(scenarios >= 2);
}

#[test]
fn the_walk_finds_the_house() {
    assert!(all().len() > 150, "{} files", all().len());
    for name in ["src/main.rs", "src/core/lib.rs", "src/core/sim/simulation.rs", "tests/tidy.rs"] {
        assert!(all().iter().any(|file| file.name == name), "{name}");
    }
    assert!(Path::new(&root()).join("Cargo.toml").is_file());
}
