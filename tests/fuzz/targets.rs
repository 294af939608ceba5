//! What is fuzzed: readers of files that come from elsewhere. Whatever the bytes are, they are read
//! or refused with findings that can be shown, and nothing falls over.
#![allow(dead_code, reason = "each fuzz target uses one of them")]

use bridgecall_core::finding::{Finding, Severity, render};
use bridgecall_core::journal::{read, verify};
use bridgecall_core::plan;
use bridgecall_core::scenario::load::{self, Source};

fn source(bytes: &[u8]) -> Source {
    Source { name: "fuzz/scenario.ron".to_owned(), bytes: bytes.to_vec() }
}

/// A value comes out if and only if nothing is an error, and every finding can be shown.
fn sound<T>((value, found): &(Option<T>, Vec<Finding>), bytes: &[u8]) {
    let failed = found.iter().any(|one| one.severity == Severity::Error);
    assert_eq!(value.is_none(), failed, "{found:?}");
    let text = String::from_utf8_lossy(bytes);
    // Showing one looks for its line: the first few will do.
    for one in found.iter().take(20) {
        assert!(one.line >= 1 && one.column >= 1 && render(one, &text).contains(&one.code));
    }
}

/// As a scenario, a part, a policy and a rubric.
pub(crate) fn scenario(bytes: &[u8]) {
    let source = source(bytes);
    sound(&load::scenario(&source), bytes);
    sound(&load::part(&source), bytes);
    sound(&load::policy(&source), bytes);
    sound(&load::rubric(&source), bytes);
    let outlined = load::outline(&source);
    assert!(outlined.is_none_or(|spots| spots.iter().all(|spot| spot.span.1 <= bytes.len())));
}

/// As a run.
pub(crate) fn plan(bytes: &[u8]) {
    sound(&plan::load::plan(&source(bytes), None), bytes);
}

/// As a journal: forgivingly, then strictly, with no scenario at hand.
pub(crate) fn journal(bytes: &[u8]) {
    let read = read(bytes);
    let verified = verify(bytes, true, &|_, _| None);
    assert!(read.is_ok() || verified.is_err(), "what cannot be read cannot be verified");
}
