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
    print(&format!("{}: {}\n\n{}\n\nWrong:\n{}\n\nRight:\n{}\n", one.code, one.title, one.why, one.bad, one.good))
}
