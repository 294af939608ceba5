//! temporary
mod proofs;
use bridgecall_core::prove::{Case, teams};
use bridgecall_core::sim::Competence;
use proofs::content;
use std::sync::Arc;

#[test]
fn diag() {
    let names = std::env::var("S").unwrap();
    let who = match std::env::var("C").as_deref() {
        Ok("n") => Competence::Novice,
        Ok("t") => Competence::Trained,
        _ => Competence::Expert,
    };
    for name in names.split(',') {
        let case = Case::new(Arc::new(content(name)), Vec::new());
        let seed: u64 = std::env::var("SEED").map_or(1, |s| s.parse().unwrap());
        let run = teams::play(&case, seed, who);
        println!("== {name} {who:?} total {} {:?}", run.result.total_permille, run.result.outcome);
        for o in run.result.objectives.iter().filter(|o| o.applicable && o.points_milli < o.of_milli) {
            println!("  {} {}/{} {} | {}", o.id, o.points_milli, o.of_milli, o.measured, o.standard);
        }
        for g in run.result.gates.iter().filter(|g| g.tripped) {
            println!("  GATE {}", g.id);
        }
        for d in &run.result.deductions {
            println!("  DED {} {}", d.id, d.points_milli);
        }
        if std::env::var("LOG").is_ok() {
            for e in run.sim.events() {
                if e.kind.is_perceived() && !matches!(e.kind, bridgecall_core::sim::EventKind::Shown { .. }) {
                    println!(
                        "   {} {:?} {}",
                        e.t.0,
                        e.by_seat.is_some(),
                        bridgecall_core::debrief::tell(case.scenario(), &e.kind)
                    );
                }
            }
        }
    }
}
