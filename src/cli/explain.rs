//! `explain`: what the code of a finding means.

use bridgecall_core::finding;

use super::args::Explain;
use super::failure::{Failure, print};

pub(super) fn explain(args: &Explain) -> Result<(), Failure> {
    let Some(one) = finding::explain(&args.code) else {
        let known: Vec<&str> = finding::explanations().map(|one| one.code).collect();
        let words = format!("error: no finding has the code `{}`; known: {}", args.code, known.join(" "));
        return Err(Failure::cannot(words));
    };
    // Some mistakes, such as a file that is too large, have no example that fits on a screen.
    let example = if one.bad.is_empty() && one.good.is_empty() {
        String::new()
    } else {
        format!("\nWrong:\n{}\n\nRight:\n{}\n", one.bad, one.good)
    };
    print(&format!("{}: {}\n\n{}\n{example}", one.code, one.title, one.why))
}
