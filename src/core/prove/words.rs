//! The proof in words, for a terminal.

use std::fmt::Write as _;

use super::report::{Claim, Offence, PlayerLine, Proof, Spread, Verdict};

/// Offences told of one claim; the rest stand in the JSON document.
const TOLD: usize = 12;
/// Seeds named for one offence.
const SEEDS: usize = 6;

/// The proof as text.
#[must_use]
pub fn words(proof: &Proof) -> String {
    let verdict = if proof.proved { "proved" } else { "DISPROVED" };
    let mut text =
        format!("{} ({}): {verdict} on seeds {}..{}\n", proof.scenario, proof.title, proof.seeds[0], proof.seeds[1]);
    for claim in &proof.claims {
        self::claim(&mut text, claim);
    }
    text += "  runs\n";
    for line in &proof.players {
        let _ = writeln!(text, "      {}", player(line));
    }
    text
}

/// What came of a claim, in a word.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Proved => "proved",
        Verdict::Disproved => "DISPROVED",
        Verdict::NotApplicable => "does not apply",
        Verdict::Advice => "advice",
    }
}

fn claim(text: &mut String, claim: &Claim) {
    let _ = writeln!(text, "  {}: {}\n    {}", claim.id, verdict(claim.verdict), claim.title);
    for one in claim.offences.iter().take(TOLD) {
        let _ = writeln!(text, "    ! {}", offence(one));
    }
    if claim.offences.len() > TOLD {
        let _ = writeln!(text, "    ! and {} more", claim.offences.len() - TOLD);
    }
    for figure in &claim.figures {
        let _ = writeln!(text, "      {}: {}", figure.name, figure.value);
    }
}

/// What speaks against a claim, in a line.
pub(super) fn offence(one: &Offence) -> String {
    let seeds = match one.seeds.as_slice() {
        [] => String::new(),
        [seed] => format!(" (seed {seed})"),
        many if many.len() <= SEEDS => format!(" (seeds {})", many.join(", ")),
        many => format!(" (seeds {} and {} more)", many[..SEEDS].join(", "), many.len() - SEEDS),
    };
    format!("{}: {}{seeds}", one.what, one.says)
}

fn player(line: &PlayerLine) -> String {
    let gates: Vec<String> = line.gates.iter().map(|(gate, runs)| format!("{gate} ({runs})")).collect();
    let gates = if gates.is_empty() { "none".to_owned() } else { gates.join(", ") };
    format!(
        "{}: {} of {} passed, total {} permille, restored in {} after {} s, gates {gates}",
        line.player,
        line.passed,
        line.runs,
        range(line.total_permille),
        line.restored,
        range(line.restored_s),
    )
}

/// `3/5/9`: least, median, most.
pub(super) fn range(spread: Option<Spread>) -> String {
    spread.map_or_else(|| "-".to_owned(), |all| format!("{}/{}/{}", all.least, all.median, all.most))
}
