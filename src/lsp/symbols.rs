//! All names of a file, as an editor lists them.

use bridgecall_core::language::index::{Given, Index};
use lsp_types::SymbolKind;
use serde_json::{Value, json};

use super::page::Page;

/// The names that a file gives, entries within entries.
pub(super) fn symbols(index: &Index) -> Vec<Value> {
    let mut given: Vec<&Given> = index.given().iter().collect();
    // An entry comes before those inside it.
    given.sort_by_key(|one| (one.entry.start, std::cmp::Reverse(one.entry.end)));
    nested(&Page::new(index.text()), &given)
}

fn nested(page: &Page<'_>, given: &[&Given]) -> Vec<Value> {
    let mut found = Vec::new();
    let mut rest = given;
    while let Some((one, after)) = rest.split_first() {
        let inside = after.iter().take_while(|other| other.entry.end <= one.entry.end).count();
        let (inner, behind) = after.split_at(inside);
        let detail = if one.title.is_empty() { one.form.to_owned() } else { format!("{}: {}", one.form, one.title) };
        found.push(json!({
            "name": if one.id.is_empty() { "(no name)" } else { one.id.as_str() },
            "detail": detail,
            "kind": SymbolKind::OBJECT,
            "range": page.range(one.entry.clone()),
            "selectionRange": page.range(one.span.clone()),
            "children": nested(page, inner),
        }));
        rest = behind;
    }
    found
}
