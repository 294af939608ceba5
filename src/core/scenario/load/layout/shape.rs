//! On one line or on many.

use super::super::tree::{Node, What};
use super::super::written::Written;
use super::entries::{Item, Key, items};

/// What an author put on one line stays there up to so many characters.
pub(super) const ROW: usize = 400;
/// What an author wrapped is joined up to this column.
const COLUMNS: usize = 120;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// On one line.
    Flat,
    /// Opens on the line, and its last entry runs on.
    RunsOn,
    /// Entries one level further in; or a text of several lines.
    Open,
}

/// How a value is written that stands so far in, after a key of so many characters.
pub(super) fn shape(file: &Written<'_>, node: &Node, indent: usize, key: usize) -> Shape {
    // What stands between a name and its bracket goes elsewhere.
    let start = if is_bracket(node) { file.opening(node) } else { node.span.start };
    let lines = file.text[start..node.span.end].contains('\n');
    if !is_bracket(node) {
        return if lines { Shape::Open } else { Shape::Flat };
    }
    let inner = items(node);
    let comments = !file.comments_in(start, node.span.end).is_empty();
    if !comments && inner.is_empty() {
        return Shape::Flat;
    }
    if !comments && !lines {
        return if width(&flat(file, node)) <= ROW { Shape::Flat } else { Shape::Open };
    }
    if !comments && can_be_joined(file, node) && indent + key + width(&flat(file, node)) < COLUMNS {
        return Shape::Flat;
    }
    if runs_on(file, node, &inner, indent) { Shape::RunsOn } else { Shape::Open }
}

/// The value on one line.
pub(super) fn flat(file: &Written<'_>, node: &Node) -> String {
    let name = node.name.as_ref().map_or("", |name| name.text.as_str());
    let (open, close) = brackets(node);
    if open.is_empty() {
        return if name.is_empty() { node.span.of(file.text).to_owned() } else { name.to_owned() };
    }
    let entry = |item: &Item<'_>| key(file, item.key) + &flat(file, item.value);
    let entries: Vec<String> = items(node).iter().map(entry).collect();
    format!("{name}{open}{}{close}", entries.join(", "))
}

/// What is written before a value.
pub(super) fn key(file: &Written<'_>, key: Key<'_>) -> String {
    match key {
        Key::None => String::new(),
        Key::Field(name) => format!("{name}: "),
        Key::Value(node) => flat(file, node) + ": ",
    }
}

/// The brackets of a value; empty when it has none.
pub(super) fn brackets(node: &Node) -> (&'static str, &'static str) {
    match node.what {
        What::List(_) => ("[", "]"),
        What::Map(_) => ("{", "}"),
        What::Tuple(_) | What::Fields(_) => ("(", ")"),
        _ => ("", ""),
    }
}

/// In characters.
pub(super) fn width(text: &str) -> usize {
    text.chars().count()
}

fn is_bracket(node: &Node) -> bool {
    !brackets(node).0.is_empty()
}

/// Whether nothing within was begun on a line of its own on purpose, and no text has several lines.
fn can_be_joined(file: &Written<'_>, node: &Node) -> bool {
    let inner = items(node);
    let Some(first) = inner.first() else { return is_bracket(node) || !node.span.of(file.text).contains('\n') };
    let begun = file.text[file.opening(node)..first.start].contains('\n');
    let keys = inner.iter().all(|item| match item.key {
        Key::Value(key) => can_be_joined(file, key),
        _ => true,
    });
    !begun && keys && inner.iter().all(|item| can_be_joined(file, item.value))
}

fn runs_on(file: &Written<'_>, node: &Node, inner: &[Item<'_>], indent: usize) -> bool {
    let Some((last, others)) = inner.split_last() else { return false };
    let (open, content) = (file.opening(node), file.opening(last.value));
    let plain = |from: usize, to: usize| !file.text[from..to].contains('\n') && file.comments_in(from, to).is_empty();
    if !plain(open, content.max(last.value.span.start)) || !plain(last.value.span.end, node.span.end) {
        return false;
    }
    let before: usize = others.iter().map(|item| width(&(key(file, item.key) + &flat(file, item.value))) + 2).sum();
    before <= ROW && shape(file, last.value, indent, width(&key(file, last.key))) != Shape::Flat
}
