//! Every scenario of the library is proved fair on a bounded number of seeds; `bridgecall prove --all
//! --full` does it on a hundred.

mod proofs;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bridgecall_core::prove::{Case, Proof, html, prove, words};
use proofs::{content, runs, scenarios};

/// Few enough for every day, enough for most rumours to come up.
const SEEDS: std::ops::Range<u64> = 1..7;

fn proof(name: &str) -> Proof {
    let content = content(name);
    let runs = runs(&content);
    prove(&Case::new(Arc::new(content), runs), SEEDS)
}

#[test]
fn every_scenario_of_the_library_is_proved() {
    let names = scenarios();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut mine = Vec::new();
        while let Some(name) = names.get(next.fetch_add(1, Ordering::Relaxed)) {
            mine.push(proof(name));
        }
        mine
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(names.len());
    let proofs: Vec<Proof> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("no proof panics")).collect()
    });
    assert_eq!(proofs.len(), names.len());
    let wrong: String = proofs.iter().filter(|proof| !proof.proved).map(words).collect();
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_same_proof_is_the_same_bytes_and_a_page_without_script() {
    let [one, other] = [(); 2].map(|()| proof(proofs::FALSE_ALARM));
    assert_eq!(one, other);
    let page = html(&[one, other]);
    assert!(!page.contains("<script") && !page.contains("http-equiv"), "nothing runs, nothing is fetched");
    assert_eq!(page.matches("Signature").count(), 2, "each proof is signed for itself");
    assert!(page.contains("blake3:"));
}
