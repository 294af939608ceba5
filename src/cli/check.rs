//! `check`: findings in scenarios, runs, rubrics, policies.

use std::path::Path;

use bridgecall_core::finding::{Finding, Findings, render, sarif};
use bridgecall_core::plan;
use bridgecall_core::scenario::Scenario;
use bridgecall_core::scenario::load::{self, Kind, Source};

use super::args::Check;
use super::failure::{Failure, complain, print};
use super::files;

pub(super) fn check(args: &Check) -> Result<(), Failure> {
    let files = files::ron_files(&args.paths)?;
    let mut all = Findings::default();
    let mut words = String::new();
    for path in &files {
        let source = files::read(path)?;
        let found = examine(&source, path);
        if !args.json && !args.sarif {
            let text = String::from_utf8_lossy(&source.bytes);
            words.extend(found.iter().map(|one| render(one, &text) + "\n"));
        }
        all.add_file(found);
    }
    if args.json {
        print(&(serde_json::to_string(&all).expect("findings have a JSON form") + "\n"))?;
    } else if args.sarif {
        print(&format!("{}\n", sarif(&all)))?;
    } else {
        print(&words)?;
        complain(&format!("{} files, {} errors, {} warnings", all.files, all.errors(), all.warnings()));
    }
    if all.errors() > 0 || (args.deny_warnings && all.warnings() > 0) {
        return Err(Failure::Wrong(String::new()));
    }
    Ok(())
}

fn examine(source: &Source, path: &Path) -> Vec<Finding> {
    match files::kind(path) {
        Kind::Scenario => load::scenario(source).1,
        Kind::Policy => load::policy(source).1,
        Kind::Rubric => load::rubric(source).1,
        Kind::Plan => plan::load::plan(source, scenario_of(path).as_ref()).1,
    }
}

/// The scenario that a run belongs to: `../scenario.ron`. One with errors has its own findings.
fn scenario_of(plan: &Path) -> Option<Scenario> {
    let path = std::path::absolute(plan).ok()?.parent()?.parent()?.join("scenario.ron");
    let bytes = std::fs::read(&path).ok()?;
    load::scenario(&Source { name: path.to_string_lossy().into_owned(), bytes }).0
}
