//! The whole course of one document: from bytes to a value and its findings.

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::checker::{Checker, finding};
use super::format::refusal;
use super::limits::{DEPTH, Flaw};
use super::problem::Problem;
use super::reader::{Notes, read};
use super::source::{Kind, Source};
use super::written::{Written, written};
use crate::finding::codes::text as codes;
use crate::finding::{Finding, Lines, Severity, Span};

/// Findings about the text itself: nothing else can be said about it.
pub(super) fn flawed(source: &Source, text: &str, flaws: Vec<Flaw>) -> Vec<Finding> {
    let lines = Lines::new(text);
    let tell = |flaw: Flaw| {
        let problem = Problem::at_span(flaw.code, flaw.span, flaw.message).help(&flaw.help);
        finding(source, &lines, flaw.span, String::new(), problem)
    };
    flaws.into_iter().map(tell).collect()
}

/// A file that was read: where there are problems, its value rests on guesses.
pub(super) struct Reading<'s, T> {
    pub(super) written: Written<'s>,
    pub(super) value: Option<T>,
    pub(super) problems: Vec<Problem>,
}

/// Reads a file.
///
/// # Errors
/// What is wrong with its text or its version: nothing else can be said about it.
pub(super) fn reading<T: DeserializeOwned>(source: &Source, kind: Kind) -> Result<Reading<'_, T>, Vec<Finding>> {
    let written = written(source)?;
    if let Some(problem) = refusal(&written, kind) {
        let mut checker = Checker::new(source, &written);
        checker.report(problem);
        return Err(checker.finish());
    }
    let notes = Notes::default();
    let mut value = read::<T>(&written.tree, &notes);
    let problems = notes.problems.into_inner();
    if problems.is_empty() {
        match by_ron(written.text, &Lines::new(written.text)) {
            Ok(plain) => value = Some(plain),
            Err(flaw) => return Err(flawed(source, written.text, vec![flaw])),
        }
    }
    Ok(Reading { written, value, problems })
}

/// Reads and checks a file. The value is `None` if and only if a finding is an error.
pub(crate) fn load<T: DeserializeOwned>(
    source: &Source,
    kind: Kind,
    check: impl FnOnce(&T, &mut Checker<'_>),
) -> (Option<T>, Vec<Finding>) {
    let Reading { written, value, problems } = match reading(source, kind) {
        Ok(reading) => reading,
        Err(findings) => return (None, findings),
    };
    let mut checker = Checker::new(source, &written);
    checker.read(0, problems);
    if let Some(value) = &value {
        check(value, &mut checker);
    }
    let findings = checker.finish();
    (value.filter(|_| !has_errors(&findings)), findings)
}

/// Whether any finding is an error.
pub(super) fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|one| one.severity == Severity::Error)
}

/// Reads a text as `ron` does: its word is final.
fn by_ron<T: DeserializeOwned>(text: &str, lines: &Lines<'_>) -> Result<T, Flaw> {
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
        .with_recursion_limit(DEPTH);
    options.from_str(text).map_err(|error| {
        let at = lines.offset(error.span.start.line, error.span.start.col);
        let to = lines.offset(error.span.end.line, error.span.end.col).max(at);
        let code = match error.code {
            ron::Error::ExceededRecursionLimit => &codes::TOO_DEEP,
            _ => &codes::SYNTAX,
        };
        Flaw { code, span: Span::new(at, to), message: error.code.to_string(), help: String::new() }
    })
}

/// The tree's reader and `ron` agree on what a text says.
#[cfg(test)]
pub(super) fn both<T: DeserializeOwned>(text: &str) -> (Option<T>, Result<T, String>) {
    let tree = super::parse::parse(text).ok();
    let value = tree.and_then(|(tree, _)| read(&tree, &Notes::default()));
    (value, by_ron(text, &Lines::new(text)).map_err(|flaw| flaw.message))
}
