//! `prove`: plays scenarios with many players on many seeds, to show that they are fair.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use bridgecall_core::prove::{Case, Proof, Sitting, conclude, examine, html, words};

use crate::library::{Library, open, open_plan};

use super::args::Prove;
use super::failure::{Failure, complain, io, print};
use super::threads::in_order;

/// A line of progress at most this often.
const BETWEEN_LINES: Duration = Duration::from_secs(5);

pub(super) fn prove(library: &Library, args: &Prove) -> Result<(), Failure> {
    let Prove { many, html: file } = args;
    let (names, seeds) = (many.scenarios(library), many.seeds());
    // Mistakes in any of them are told before an hour of play.
    let cases: Vec<Case> = names.iter().map(|name| case(library, name)).collect::<Result<_, _>>()?;
    let mut proofs = Vec::new();
    for case in &cases {
        let proof = proof(case, &seeds, many.threads)?;
        if !many.json {
            print(&words(&proof))?;
        }
        proofs.push(proof);
    }
    if let Some(file) = file {
        std::fs::write(file, html(&proofs)).map_err(|error| io(file, &error))?;
    }
    if many.json {
        print(&document(&proofs, many.all))?;
    }
    let wrong = proofs.iter().filter(|proof| !proof.proved).count();
    match wrong {
        0 => Ok(()),
        _ => Err(Failure::wrong(format!("{wrong} of {} scenarios disproved", proofs.len()))),
    }
}

fn case(library: &Library, name: &str) -> Result<Case, Failure> {
    let opened = open(library, name)?;
    let plans = opened.runs().into_iter().map(|run| Ok((run.clone(), open_plan(&opened, &run)?)));
    let plans = plans.collect::<Result<Vec<_>, Failure>>()?;
    Ok(Case::new(Arc::clone(&opened.content), plans))
}

/// All seeds, in their order whatever the threads.
fn proof(case: &Case, seeds: &std::ops::Range<u64>, threads: Option<usize>) -> Result<Proof, Failure> {
    let count = usize::try_from(seeds.end - seeds.start).map_err(|_| Failure::cannot("error: too many seeds"))?;
    let (began, told, done) = (Instant::now(), AtomicUsize::new(1), AtomicUsize::new(0));
    let sittings: Vec<Sitting> = in_order(count, threads, |index| {
        let sitting = examine(case, seeds.start + index as u64);
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        let line = told.load(Ordering::Relaxed);
        let due = BETWEEN_LINES * u32::try_from(line).unwrap_or(u32::MAX);
        let mine = began.elapsed() >= due
            && told.compare_exchange(line, line + 1, Ordering::Relaxed, Ordering::Relaxed).is_ok();
        if mine && done < count {
            complain(&format!("{}: {done} of {count} seeds", case.scenario().id));
        }
        sitting
    });
    Ok(conclude(case, seeds, &sittings))
}

/// One scenario is one proof; several, or all there are, a list of them.
fn document(proofs: &[Proof], all: bool) -> String {
    let json = match proofs {
        [one] if !all => serde_json::to_string(one),
        many => serde_json::to_string(many),
    };
    json.expect("a proof has a JSON form") + "\n"
}
