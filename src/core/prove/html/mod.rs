//! Proofs as one page to be read and signed before use.
//!
//! * `claims`: the claims with verdicts. `tables`: runs, objectives.

mod claims;
mod tables;

use crate::page::{esc, frame};

use super::report::Proof;

/// What the debrief's looks do not have.
const STYLE: &str = include_str!("proof.css");

/// One self-contained HTML file, a sheet for every proof.
#[must_use]
pub fn html(proofs: &[Proof]) -> String {
    let title = match proofs {
        [one] => format!("Proof: {}", one.title),
        many => format!("Proof of {} scenarios", many.len()),
    };
    frame(&title, "To the proof", STYLE, &proofs.iter().map(sheet).collect::<String>())
}

fn sheet(proof: &Proof) -> String {
    let id = proof.scenario.as_str();
    let verdict = if proof.proved { ("good", "Proved") } else { ("bad", "Disproved") };
    let failed = proof.claims.iter().filter(|claim| claim.verdict == super::Verdict::Disproved).count();
    let count = match failed {
        0 => "every claim that applies holds".to_owned(),
        1 => "one claim does not hold".to_owned(),
        many => format!("{many} claims do not hold"),
    };
    format!(
        "<article class=\"proof\" aria-labelledby=\"h-{id}\">\n<header>\n<p class=\"kicker\">Proof before use · \
         Bridgecall {}</p>\n<h1 id=\"h-{id}\">{}</h1>\n<p class=\"meta\">Scenario <code>{id}</code>, seeds {} up to, \
         not including, {}. Rules version {}.</p>\n<p class=\"meta\">Scenario and policy <code>{}</code><br>Rubric \
         <code>{}</code></p>\n<p class=\"verdict {}\"><strong>{}</strong> <span>{count}</span></p>\n</header>\n{}{}{}\
         <p>I have read this proof, and the scenario may be used with the digests above.</p>\n\
         <p class=\"signature\"><span>Name</span><span>Signature</span><span>Date</span></p>\n</article>\n",
        esc(&proof.engine),
        esc(&proof.title),
        proof.seeds[0],
        proof.seeds[1],
        proof.rules_version,
        proof.scenario_digest,
        proof.rubric_digest,
        verdict.0,
        verdict.1,
        claims::section(proof),
        tables::runs(proof),
        tables::objectives(proof),
    )
}
