//! What a finding suggests, as an edit to choose.

use std::ops::Range;

use bridgecall_core::finding::Finding;
use lsp_types::CodeActionParams;
use serde_json::{Value, json};

use super::diagnostics::findings;
use super::documents::Documents;
use super::page::Page;

/// The edits that mend what is found at a range.
pub(super) fn actions(documents: &Documents, asked: &CodeActionParams) -> Vec<Value> {
    let Some(document) = documents.at(&asked.text_document.uri) else { return Vec::new() };
    let page = Page::new(&document.text);
    let (from, to) = (page.offset(asked.range.start), page.offset(asked.range.end));
    let mut actions = Vec::new();
    for one in findings(documents, &document.path) {
        let span = page.found(one.line, one.column)..page.found(one.end_line, one.end_column);
        if span.end < from || span.start > to {
            continue;
        }
        let Some(inside) = replaced(&document.text, span, &one) else { continue };
        for (rank, word) in one.suggestions.iter().enumerate() {
            let edit = json!({ "range": page.range(inside.clone()), "newText": word });
            actions.push(json!({
                "title": format!("Write `{word}`"),
                "kind": "quickfix",
                "isPreferred": rank == 0,
                "edit": { "changes": { document.uri.as_str(): [edit] } },
            }));
        }
    }
    actions
}

/// What a suggestion takes the place of: a word, or the inside of a text. A word in quotation marks
/// that should have none loses them.
fn replaced(text: &str, span: Range<usize>, one: &Finding) -> Option<Range<usize>> {
    let written = text.get(span.clone())?;
    let quoted = written.len() >= 2 && written.starts_with('"') && written.ends_with('"');
    let bare = written.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    let inside = written.trim_matches('"');
    match (quoted, bare) {
        (true, _) if one.suggestions.iter().any(|word| word == inside) => Some(span),
        (true, _) => Some(span.start + 1..span.end - 1),
        (false, true) if !written.is_empty() => Some(span),
        _ => None,
    }
}
