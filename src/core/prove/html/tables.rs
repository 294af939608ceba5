//! The tables: what came of the runs, and who reached which objective.

use crate::page::esc;
use crate::prove::report::{ObjectiveLine, PlayerLine, Proof, Reached};
use crate::prove::trial::Must;
use crate::prove::words::range;

/// Players and what came of their runs.
pub(super) fn runs(proof: &Proof) -> String {
    let row = |line: &PlayerLine| {
        let must = match line.must {
            Must::Pass => "pass",
            Must::Fail => "fail",
            Must::Either => "either",
        };
        let gates: Vec<String> =
            line.gates.iter().map(|(gate, runs)| format!("{} ({runs})", esc(gate.as_str()))).collect();
        let gates = if gates.is_empty() { "–".to_owned() } else { gates.join(", ") };
        format!(
            "<tr><th scope=\"row\">{}</th><td>{must}</td><td class=\"num\">{} of {}</td><td class=\"num\">{}</td>\
             <td class=\"num\">{}</td><td class=\"num\">{}</td><td>{gates}</td></tr>\n",
            esc(&line.player),
            line.passed,
            line.runs,
            range(line.total_permille),
            line.restored,
            range(line.restored_s),
        )
    };
    format!(
        "<section>\n<h2>Runs</h2>\n<div class=\"wide\">\n<table>\n<caption>Least, median and most over the seeds; \
         totals in permille, times in seconds from the first fault</caption>\n<thead><tr><th scope=\"col\">Player</th>\
         <th scope=\"col\">Must</th><th scope=\"col\" class=\"num\">Passed</th><th scope=\"col\" class=\"num\">Total</th>\
         <th scope=\"col\" class=\"num\">Restored</th><th scope=\"col\" class=\"num\">After</th>\
         <th scope=\"col\">Gates tripped</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n</div>\n</section>\n",
        proof.players.iter().map(row).collect::<String>()
    )
}

/// Objectives by player.
pub(super) fn objectives(proof: &Proof) -> String {
    let head: String = proof
        .players
        .iter()
        .map(|line| format!("<th scope=\"col\" class=\"num\">{}</th>", esc(&line.player)))
        .collect();
    let cell = |reached: &Reached| match reached.applied {
        0 => "<td class=\"num\">–</td>".to_owned(),
        applied => format!("<td class=\"num\">{}/{applied}</td>", reached.full),
    };
    let row = |line: &ObjectiveLine| {
        let cells: String = line.by_player.iter().map(cell).collect();
        format!("<tr><th scope=\"row\">{} {}</th>{cells}</tr>\n", esc(line.id.as_str()), esc(&line.title))
    };
    format!(
        "<section>\n<h2>Objectives</h2>\n<div class=\"wide\">\n<table>\n<caption>Runs that earned all of it, of the runs \
         in which it applied</caption>\n<thead><tr><th scope=\"col\">Objective</th>{head}</tr></thead>\n<tbody>\n{}\
         </tbody>\n</table>\n</div>\n</section>\n",
        proof.objectives.iter().map(row).collect::<String>()
    )
}
