//! `check`: findings in scenarios, runs, rubrics, policies.

use std::path::{Path, PathBuf};

use bridgecall_core::finding::{Finding, Findings, render, sarif};
use bridgecall_core::plan;
use bridgecall_core::scenario::Scenario;
use bridgecall_core::scenario::load::{self, Kind, Source, kind_of};

use super::args::Check;
use super::failure::{Failure, complain, io, print};

pub(super) fn check(args: &Check) -> Result<(), Failure> {
    let mut files = Vec::new();
    for path in &args.paths {
        collect(path, &mut files)?;
    }
    let mut all = Findings::default();
    let mut words = String::new();
    for path in &files {
        let source = Source {
            name: path.to_string_lossy().into_owned(),
            bytes: std::fs::read(path).map_err(|error| io(path, &error))?,
        };
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

/// The `.ron` files at a path, in order.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if path.is_file() {
        if path.extension().is_none_or(|extension| extension != "ron") {
            return Err(Failure::cannot(format!("error: {}: not a `.ron` file", path.display())));
        }
        files.push(path.to_owned());
        return Ok(());
    }
    let before = files.len();
    walk(path, files)?;
    if files.len() == before {
        return Err(Failure::cannot(format!("error: {}: no `.ron` file in this folder", path.display())));
    }
    Ok(())
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| io(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        // A link could lead round in circles.
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            walk(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "ron") {
            files.push(path);
        }
    }
    Ok(())
}

fn examine(source: &Source, path: &Path) -> Vec<Finding> {
    match kind(path) {
        Kind::Scenario => load::scenario(source).1,
        Kind::Policy => load::policy(source).1,
        Kind::Rubric => load::rubric(source).1,
        Kind::Plan => plan::load::plan(source, scenario_of(path).as_ref()).1,
    }
}

/// What a file is, wherever one stands when naming it.
fn kind(path: &Path) -> Kind {
    // Its name says enough: the library of scenarios may itself lie in a folder called `runs`.
    if path.file_name().is_some_and(|name| name == "scenario.ron") {
        return Kind::Scenario;
    }
    let name = std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).to_string_lossy().into_owned();
    kind_of(&Source { name, bytes: Vec::new() })
}

/// The scenario that a run belongs to: `../scenario.ron`. One with errors has its own findings.
fn scenario_of(plan: &Path) -> Option<Scenario> {
    let path = std::path::absolute(plan).ok()?.parent()?.parent()?.join("scenario.ron");
    let bytes = std::fs::read(&path).ok()?;
    load::scenario(&Source { name: path.to_string_lossy().into_owned(), bytes }).0
}
