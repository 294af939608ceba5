//! What could be written at a place.

use std::ops::Range;

use bridgecall_core::language::form::{Field, Value, Word};
use bridgecall_core::language::index::{Given, Stands, Written};
use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, InsertTextFormat, MarkupContent,
    MarkupKind, TextEdit,
};

use super::documents::{Documents, Look};
use super::hover;
use super::inserts::{self, Insert};
use super::meaning;
use super::page::Page;

/// Everything that could be written at the place, in the order of the language or the file.
pub(super) fn complete(documents: &Documents, look: &Look<'_>, stops: bool) -> Vec<CompletionItem> {
    let text = &look.document.text;
    if in_comment(text, look.offset) {
        return Vec::new();
    }
    let span = word_at(text, look.offset);
    let list = List { page: Page::new(text), after: text.get(span.end..).unwrap_or_default(), span, stops };
    let found = match look.index.place(look.place).stands {
        Stands::Field { holder, fields, written, here } => {
            let here = here.map(|(field, _)| field.name.as_str());
            let free = |field: &&Field| here == Some(&field.name) || !written.contains(&field.name);
            fields.iter().filter(free).map(|field| list.field(holder, field)).collect()
        }
        Stands::Value { written: Written::Other, .. } | Stands::Nothing => Vec::new(),
        Stands::Value { written: Written::Text(_), .. } => names(documents, look, &list, false),
        Stands::Value { expects, .. } => {
            let mut found = names(documents, look, &list, true);
            found.extend(list.values(expects));
            found
        }
    };
    found
        .into_iter()
        .enumerate()
        .map(|(at, item)| CompletionItem { sort_text: Some(format!("{at:04}")), ..item })
        .collect()
}

fn names(documents: &Documents, look: &Look<'_>, list: &List<'_>, quoted: bool) -> Vec<CompletionItem> {
    let names = meaning::possible(documents, look);
    names.iter().flat_map(|names| &names.given).map(|one| list.name(one, quoted)).collect()
}

/// Makes items that take the place of the word at the cursor.
struct List<'t> {
    page: Page<'t>,
    span: Range<usize>,
    /// The text behind the word.
    after: &'t str,
    /// Whether the editor understands insertions with stops.
    stops: bool,
}

impl List<'_> {
    fn item(&self, label: &str, kind: CompletionItemKind, insert: &Insert) -> CompletionItem {
        CompletionItem {
            label: label.to_owned(),
            kind: Some(kind),
            insert_text_format: Some(if self.stops {
                InsertTextFormat::SNIPPET
            } else {
                InsertTextFormat::PLAIN_TEXT
            }),
            text_edit: Some(CompletionTextEdit::Edit(TextEdit {
                range: self.page.range(self.span.clone()),
                new_text: insert.written(self.stops),
            })),
            ..CompletionItem::default()
        }
    }

    fn field(&self, holder: &str, field: &'static Field) -> CompletionItem {
        let has_value = self.after.trim_start().starts_with(':');
        let insert = if has_value { Insert::text(&field.name) } else { inserts::field(field) };
        CompletionItem {
            detail: Some(hover::detail(field)),
            documentation: documentation(hover::field(holder, field)),
            ..self.item(&field.name, CompletionItemKind::FIELD, &insert)
        }
    }

    fn name(&self, one: &Given, quoted: bool) -> CompletionItem {
        let insert = Insert::text(&if quoted { format!("\"{}\"", one.id) } else { one.id.clone() });
        CompletionItem {
            detail: Some(one.form.to_owned()),
            documentation: (!one.title.is_empty()).then(|| Documentation::String(one.title.clone())),
            ..self.item(&one.id, CompletionItemKind::REFERENCE, &insert)
        }
    }

    fn word(&self, word: &'static Word) -> CompletionItem {
        // Brackets that stand there already stay.
        let has_brackets = self.after.starts_with('(');
        let insert = if has_brackets { Insert::text(&word.name) } else { inserts::word(word) };
        CompletionItem {
            documentation: documentation(hover::word(word)),
            ..self.item(&word.name, CompletionItemKind::ENUM_MEMBER, &insert)
        }
    }

    /// What may be written for a value that is no name.
    fn values(&self, expects: &'static Value) -> Vec<CompletionItem> {
        let plain = |word: &str| self.item(word, CompletionItemKind::KEYWORD, &Insert::text(word));
        match expects {
            Value::Maybe(of) => [plain("None")].into_iter().chain(self.values(of)).collect(),
            Value::YesNo => vec![plain("true"), plain("false")],
            Value::Form(name) => {
                let Some(form) = bridgecall_core::language::form(name) else { return Vec::new() };
                if form.fields().is_empty() {
                    return form.words().iter().map(|word| self.word(word)).collect();
                }
                let insert = inserts::fields(form.fields());
                vec![CompletionItem {
                    detail: Some(form.name.clone()),
                    documentation: documentation(form.about.clone()),
                    ..self.item("( )", CompletionItemKind::STRUCT, &insert)
                }]
            }
            _ => Vec::new(),
        }
    }
}

fn documentation(value: String) -> Option<Documentation> {
    Some(Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value }))
}

/// The word, or the part of a name, that the cursor touches.
fn word_at(text: &str, offset: usize) -> Range<usize> {
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    let before = text.get(..offset).unwrap_or_default();
    let after = text.get(offset..).unwrap_or_default();
    let start = before.trim_end_matches(part).len();
    start..offset + (after.len() - after.trim_start_matches(part).len())
}

/// Whether a comment begins before the place in its line.
fn in_comment(text: &str, offset: usize) -> bool {
    let before = text.get(..offset).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let (mut in_text, mut escaped) = (false, false);
    for (at, c) in line.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            '/' if !in_text && line[at..].starts_with("//") => return true,
            _ => {}
        }
    }
    false
}
