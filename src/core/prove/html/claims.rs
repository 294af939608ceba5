//! The claims, each with its verdict, what speaks against it, and its figures.

use crate::page::esc;
use crate::prove::report::{Claim, Proof, Verdict};
use crate::prove::words::offence;

pub(super) fn section(proof: &Proof) -> String {
    format!("<section>\n<h2>Claims</h2>\n{}</section>\n", proof.claims.iter().map(claim).collect::<String>())
}

fn claim(claim: &Claim) -> String {
    let (class, verdict) = match claim.verdict {
        Verdict::Proved => ("good", "✓ proved"),
        Verdict::Disproved => ("bad", "✗ disproved"),
        Verdict::NotApplicable => ("na", "does not apply"),
        Verdict::Advice => ("part", "advice"),
    };
    let item = |one| format!("<li>{}</li>", esc(&offence(one)));
    let against = match claim.offences.as_slice() {
        [] => String::new(),
        all => format!("<ul>{}</ul>\n", all.iter().map(item).collect::<String>()),
    };
    let row = |figure: &crate::prove::report::Figure| {
        format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", esc(&figure.name), esc(&figure.value))
    };
    let figures = match claim.figures.as_slice() {
        [] => String::new(),
        all => format!(
            "<table>\n<caption>Measured</caption>\n<tbody>\n{}</tbody>\n</table>\n",
            all.iter().map(row).collect::<String>()
        ),
    };
    format!(
        "<div class=\"claim {class}\">\n<h3><strong>{verdict}</strong>: {}</h3>\n{against}{figures}</div>\n",
        esc(claim.title)
    )
}
