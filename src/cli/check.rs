//! `check`: findings in scenarios, runs, rubrics, policies.

use std::path::Path;

use bridgecall_core::finding::{Finding, Findings, sarif};
use bridgecall_core::plan;
use bridgecall_core::scenario::Scenario;
use bridgecall_core::scenario::load::{self, Kind, Loaded, Source};

use super::args::Check;
use super::failure::{Failure, complain, in_words, print};
use super::files;
use crate::library::{Library, Place, part_of, read_file};

pub(super) fn check(library: &Library, args: &Check) -> Result<(), Failure> {
    let files = files::ron_files(&args.paths)?;
    let mut all = Findings::default();
    let mut words = String::new();
    for path in &files {
        let source = files::read(path)?;
        let (mut found, parts) = examine(library, &source, path);
        // What is wrong in a part is told once, not for every scenario that includes it.
        found.retain(|one| !all.findings.contains(one));
        if !args.json && !args.sarif {
            let sources: Vec<Source> = std::iter::once(source).chain(parts).collect();
            words.extend(found.iter().map(|one| in_words(one, &sources) + "\n"));
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

/// What is found in a file, and the parts it includes.
fn examine(library: &Library, source: &Source, path: &Path) -> (Vec<Finding>, Vec<Source>) {
    let place = Place::of_file(path);
    let part = part_of(library, &place);
    match files::kind(path) {
        Kind::Scenario => both(load::scenario_with(source, &part)),
        Kind::Policy => both(load::policy_with(source, &part)),
        Kind::Rubric => both(load::rubric_with(source, &part)),
        Kind::Part => (load::part(source).1, Vec::new()),
        Kind::Plan => (plan::load::plan(source, scenario_of(library, path).as_ref()).1, Vec::new()),
    }
}

fn both<T>(loaded: Loaded<T>) -> (Vec<Finding>, Vec<Source>) {
    (loaded.findings, loaded.parts)
}

/// The scenario that a run belongs to: `../scenario.ron`. One with errors has its own findings.
fn scenario_of(library: &Library, plan: &Path) -> Option<Scenario> {
    let path = std::path::absolute(plan).ok()?.parent()?.parent()?.join("scenario.ron");
    let source = read_file(&path).ok()?;
    load::scenario_with(&source, &part_of(library, &Place::of_file(&path))).value
}
