//! What `check` finds in a file, as an editor shows it.

use std::path::Path;

use bridgecall_core::finding::{Finding, Severity};
use bridgecall_core::plan;
use bridgecall_core::scenario::load::{self, Kind};
use lsp_types::{Diagnostic, DiagnosticSeverity, NumberOrString, PublishDiagnosticsParams};

use crate::library::{Library, Place, part_of};

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
        Kind::Scenario => {
            let place = Place::of_file(path);
            let mut found = load::scenario_with(&source, &part_of(&Library::Embedded, &place)).findings;
            // What is wrong in a part is shown in the part.
            found.retain(|one| one.file == source.name);
            found
        }
        Kind::Part => load::part(&source).1,
        Kind::Policy => load::policy(&source).1,
        Kind::Rubric => load::rubric(&source).1,
        Kind::Plan => {
            let home = scenario_of(path);
            let scenario = home.and_then(|path| {
                let (source, place) = (documents.source(&path)?, Place::of_file(&path));
                load::scenario_with(&source, &part_of(&Library::Embedded, &place)).scenario
            });
            plan::load::plan(&source, scenario.as_ref()).1
        }
    }
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
