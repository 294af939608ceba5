//! An assessment in words.

use bridgecall_core::scoring::Assessment;
use bridgecall_core::sim::event::Outcome;

/// The assessment in words.
pub(super) fn words(assessment: &Assessment) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    let verdict = if assessment.passed { "passed" } else { "not passed" };
    let outcome = match assessment.outcome {
        Outcome::Completed => "completed",
        Outcome::TimeLimit => "time limit",
        Outcome::Abandoned => "abandoned",
        Outcome::Interrupted => "interrupted",
        Outcome::Overrun => "overrun",
    };
    let _ = writeln!(
        text,
        "{} seed {}: {verdict}, {}.{} % ({outcome})",
        assessment.scenario,
        assessment.seed,
        assessment.total_permille / 10,
        assessment.total_permille % 10
    );
    for phase in assessment.phases.iter().filter(|phase| phase.applicable) {
        let _ = writeln!(text, "  {}: {} ‰ (pass mark {} ‰)", phase.id, phase.permille, phase.pass_mark_permille);
    }
    for gate in assessment.gates.iter().filter(|gate| gate.tripped) {
        let _ = writeln!(text, "  gate {} tripped by event {:?}", gate.id, gate.evidence);
    }
    for one in assessment.objectives.iter().filter(|one| one.applicable) {
        let _ = writeln!(text, "  {:4} {:>4}/{:<4} {}", one.id, one.points_milli, one.of_milli, one.measured);
    }
    for one in &assessment.deductions {
        let _ = writeln!(text, "  − {} {}", one.points_milli, one.id);
    }
    text
}
