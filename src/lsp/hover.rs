//! What stands at a place, in words.

use std::ops::Range;

use bridgecall_core::language::form::{Field, Takes, Word};
use bridgecall_core::language::index::{Given, Index, Stands, Written};
use lsp_types::{Hover, HoverContents, MarkupContent, MarkupKind};

use super::documents::{Documents, Look};
use super::meaning;
use super::page::Page;

/// So much of an entry is shown.
const LINES: usize = 12;
/// So long may its lines be together, in characters.
const CHARACTERS: usize = 1200;

/// Says what stands at the place.
pub(super) fn hover(documents: &Documents, look: &Look<'_>) -> Option<Hover> {
    let place = look.index.place(look.place);
    let name = match &place.stands {
        Stands::Value { written: Written::Text(_) | Written::Other, .. } => meaning::meant(documents, look),
        _ => None,
    };
    let (words, span) = match (name, place.stands) {
        (Some((_, index, given)), stands) => (named(&index, &given), text_span(&stands)),
        (None, Stands::Field { holder, here: Some((one, span)), .. }) => (field(holder, one), Some(span)),
        (None, Stands::Field { .. } | Stands::Value { written: Written::Nothing, .. } | Stands::Nothing) => {
            return None;
        }
        (None, Stands::Value { written: Written::Word(Some(one), span), .. }) => (word(one), Some(span)),
        (None, stands @ Stands::Value { .. }) => (field(place.holder, place.field?), text_span(&stands)),
    };
    // A place is that of the index; the editor's text differs from it only behind the place.
    let range = span.filter(|span| look.place == look.offset && span.end <= look.document.text.len());
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value: words }),
        range: range.map(|span| Page::new(&look.document.text).range(span)),
    })
}

fn text_span(stands: &Stands) -> Option<Range<usize>> {
    match stands {
        Stands::Value { written: Written::Text(inside), .. } => Some(inside.clone()),
        _ => None,
    }
}

/// A field in a line: what is written for it, and what may be left out.
pub(super) fn detail(field: &Field) -> String {
    let value = field.value.words().replace('`', "");
    match &field.default {
        Some(_) => format!("{value}, may be left out"),
        None => value,
    }
}

/// A field in full.
pub(super) fn field(holder: &str, field: &Field) -> String {
    let default = match &field.default {
        Some(default) => format!("Left out: {default}."),
        None => "Must be written.".to_owned(),
    };
    format!("**{}** of {holder}: {}\n\n{}\n\n{default}", field.name, field.value.words(), field.about)
}

/// A word in full.
pub(super) fn word(word: &Word) -> String {
    let mut words = match &word.takes {
        Takes::Nothing => format!("**{}**", word.name),
        Takes::Values(values) => {
            let values: Vec<String> = values.iter().map(|value| value.words()).collect();
            format!("**{}**({})", word.name, values.join(", "))
        }
        Takes::Fields(fields) => {
            let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
            format!("**{}**({})", word.name, names.join(", "))
        }
    };
    words.push_str(&format!("\n\n{}", word.about));
    if let Some(example) = &word.example {
        words.push_str(&format!("\n\n```ron\n{example}\n```"));
    }
    words
}

/// A name: what it stands for, and how that begins.
fn named(index: &Index, given: &Given) -> String {
    let entry = index.text().get(given.entry.clone()).unwrap_or_default();
    let mut shown: String =
        entry.lines().take(LINES).collect::<Vec<_>>().join("\n").chars().take(CHARACTERS).collect();
    if shown.len() < entry.len() {
        shown.push_str("\n…");
    }
    let title = if given.title.is_empty() { String::new() } else { format!(": {}", given.title) };
    format!("**{}** ({}){title}\n\n```ron\n{shown}\n```", given.id, given.form)
}
