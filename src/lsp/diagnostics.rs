//! What `check` finds in a file, as an editor shows it.

use std::path::Path;

use bridgecall_core::finding::{Finding, Severity};
use bridgecall_core::plan;
use bridgecall_core::scenario::load::{self, Kind, Loaded, Source};
use lsp_types::{Diagnostic, DiagnosticSeverity, NumberOrString, PublishDiagnosticsParams};

use super::documents::{Documents, kind, scenario_of};
use super::page::Page;

/// The findings of an open file.
pub(super) fn of(documents: &Documents, path: &Path) -> Option<PublishDiagnosticsParams> {
    let document = documents.open(path)?;
    let page = Page::new(&document.text);
    let told = findings(documents, path).into_iter().map(|one| diagnostic(&page, one)).collect();
    Some(PublishDiagnosticsParams { uri: document.uri.clone(), diagnostics: told, version: Some(document.version) })
}

/// What the loader that `check` uses finds; a run is checked against the scenario as it stands in the
/// editor.
pub(super) fn findings(documents: &Documents, path: &Path) -> Vec<Finding> {
    let Some(source) = documents.source(path) else { return Vec::new() };
    match kind(path) {
        Kind::Scenario => own(scenario(documents, path, &source), &source),
        Kind::Policy => own(load::policy_with(&source, &|name| documents.part(path, name)), &source),
        Kind::Rubric => own(load::rubric_with(&source, &|name| documents.part(path, name)), &source),
        Kind::Part => load::part(&source).1,
        Kind::Plan => {
            let above = scenario_of(path).and_then(|path| Some((documents.source(&path)?, path)));
            let above = above.and_then(|(source, path)| scenario(documents, &path, &source).value);
            plan::load::plan(&source, above.as_ref()).1
        }
    }
}

/// The findings in a file itself: what is wrong in a part is shown in the part.
fn own<T>(loaded: Loaded<T>, source: &Source) -> Vec<Finding> {
    let mut found = loaded.findings;
    found.retain(|one| one.file == source.name);
    found
}

/// A scenario with its parts, as they stand in the editor.
fn scenario(documents: &Documents, path: &Path, source: &Source) -> Loaded {
    load::scenario_with(source, &|name| documents.part(path, name))
}

fn diagnostic(page: &Page<'_>, one: Finding) -> Diagnostic {
    Diagnostic {
        range: page.range(page.found(one.line, one.column)..page.found(one.end_line, one.end_column)),
        severity: Some(match one.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
        }),
        message: words(&one),
        code: Some(NumberOrString::String(one.code)),
        source: Some("bridgecall".to_owned()),
        ..Diagnostic::default()
    }
}

/// What is wrong, how to mend it, and what was perhaps meant.
fn words(one: &Finding) -> String {
    let mut words = one.message.clone();
    if !one.help.is_empty() {
        words.push_str(&format!("\n{}", one.help));
    }
    if !one.suggestions.is_empty() {
        words.push_str(&format!("\ndid you mean `{}`?", one.suggestions.join("` or `")));
    }
    words
}
