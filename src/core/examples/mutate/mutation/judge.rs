//! Reads what was broken and compares the findings.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use bridgecall_core::finding::Finding;
use bridgecall_core::plan::load::plan;
use bridgecall_core::scenario::load::{self, Kind, Source};

use super::doc::Doc;
use super::library::part;
use super::mutant::Mutant;

/// What became of a broken file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The right code on the right line.
    Caught,
    /// Something else was said, or elsewhere: what was said.
    Otherwise(String),
    /// Nothing was said.
    Unnoticed,
    /// The program fell over.
    Panicked,
}

/// Checks a broken file, and how long it took.
pub(crate) fn judge(doc: &Doc, mutant: &Mutant) -> (Outcome, Duration) {
    let source = Source { name: doc.source.name.clone(), bytes: mutant.text(doc).into_bytes() };
    let start = Instant::now();
    let found = catch_unwind(AssertUnwindSafe(|| findings(doc, &source)));
    let took = start.elapsed();
    let Ok(found) = found else { return (Outcome::Panicked, took) };
    let lines = mutant.lines(doc);
    let right = |one: &Finding| {
        one.file == source.name
            && mutant.codes.contains(&one.code.as_str())
            && lines.iter().any(|lines| lines.contains(&one.line))
    };
    let outcome = if found.iter().any(right) {
        Outcome::Caught
    } else if found.is_empty() {
        Outcome::Unnoticed
    } else {
        let said = found.iter().take(3).map(|one| format!("{} on line {}", one.code, one.line));
        let said = said.collect::<Vec<_>>().join(", ");
        Outcome::Otherwise(format!("{said}; wanted {} on {lines:?}", mutant.codes.join("/")))
    };
    (outcome, took)
}

fn findings(doc: &Doc, source: &Source) -> Vec<Finding> {
    match doc.kind {
        Kind::Scenario => load::scenario_with(source, &part).findings,
        Kind::Part => load::part(source).1,
        Kind::Policy => load::policy_with(source, &part).findings,
        Kind::Rubric => load::rubric_with(source, &part).findings,
        Kind::Plan => plan(source, doc.scenario.as_deref()).1,
    }
}
