//! Runs as the program plays them, and what is measured about them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use bridgecall_core::base::{Digest, Seed};
use bridgecall_core::journal::sealed::Sealed;
use bridgecall_core::journal::{Session, verify};
use bridgecall_core::plan::{Plan, play, play_on};
use bridgecall_core::scoring::{Assessment, RunFacts, assess_sealed};
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::{Mode, Simulation};

/// A run with its journal in memory, scored.
pub(super) fn journalled(sealed: &Arc<Sealed>, plan: &Plan, seed: u64) -> (Session, Assessment) {
    let session = played(sealed, plan, seed);
    let assessment = scored(sealed, session.sim(), session.head());
    (session, assessment)
}

/// The like with the journal closed: the events exported and hashed, the content embedded.
pub(super) fn closed(sealed: &Arc<Sealed>, plan: &Plan, seed: u64) -> (Session, Assessment) {
    let mut session = played(sealed, plan, seed);
    let head = session.close().expect("a plan plays to the end of the run");
    let assessment = scored(sealed, session.sim(), head);
    (session, assessment)
}

fn played(sealed: &Arc<Sealed>, plan: &Plan, seed: u64) -> Session {
    let mut session = Session::in_memory_sealed(sealed, Seed(seed), Mode::Practice, plan.seat);
    play_on(&mut session, plan, None, &mut Vec::new()).expect("a journal in memory has no disk to fail");
    session
}

/// A run without a journal, scored: what `sweep` does for every seed.
pub(super) fn swept(sealed: &Arc<Sealed>, plan: &Plan, seed: u64) -> (Simulation, Assessment) {
    let sim = bare(sealed, plan, seed);
    let assessment = scored(sealed, &sim, Digest::of(b""));
    (sim, assessment)
}

/// A run without a journal, not scored.
pub(super) fn bare(sealed: &Arc<Sealed>, plan: &Plan, seed: u64) -> Simulation {
    let mut sim = Simulation::new(Arc::clone(sealed.content()), Seed(seed), Mode::Practice, plan.seat);
    play(&mut sim, plan, &mut Vec::new());
    sim
}

/// The assessment of a run.
pub(super) fn scored(sealed: &Sealed, sim: &Simulation, journal_head: Digest) -> Assessment {
    let outcome = sim.ended().unwrap_or(Outcome::Interrupted);
    let facts = RunFacts { seed: sim.seed(), mode: sim.mode(), seat: sim.seat(), outcome, journal_head };
    assess_sealed(sealed, sim.events(), &facts)
}

/// Verifies a journal with the content at hand, and says how many records it has.
pub(super) fn verified(sealed: &Arc<Sealed>, journal: &[u8]) -> Result<u64, String> {
    let find = |_: &_, _: &_| Some(Arc::clone(sealed.content()));
    verify(journal, false, &find).map(|sound| sound.records).map_err(|fault| fault.to_string())
}

/// Wall time of so many seeds on so many threads, shared out as `sweep` does.
pub(super) fn sweep(sealed: &Arc<Sealed>, plan: &Plan, seeds: u64, threads: usize) -> Duration {
    let next = AtomicU64::new(0);
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= seeds {
                return;
            }
            std::hint::black_box(swept(sealed, plan, seed + 1));
        }
    };
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    started.elapsed()
}
