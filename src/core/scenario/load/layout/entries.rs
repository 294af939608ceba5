//! What stands in a bracket: entries, and every comment with what it belongs to.

use super::super::tree::{Name, Node, What};
use super::super::written::Written;
use crate::finding::Span;

/// A comment on a line of its own.
pub(super) struct Note {
    pub(super) span: Span,
    /// An empty line before it.
    pub(super) spaced: bool,
}

/// An entry of a bracket.
pub(super) struct Entry<'n> {
    /// Comments before it, each on a line of its own.
    pub(super) notes: Vec<Note>,
    /// An empty line before it.
    pub(super) spaced: bool,
    /// Its author began a line with it.
    pub(super) begins_row: bool,
    pub(super) key: Key<'n>,
    pub(super) value: &'n Node,
    /// Comments at the end of its line.
    pub(super) after: Vec<Span>,
}

/// What stands before the colon.
#[derive(Clone, Copy)]
pub(super) enum Key<'n> {
    None,
    Field(&'n str),
    Value(&'n Node),
}

/// All that is within a bracket.
pub(super) struct Inside<'n> {
    /// Comments on the line of the opening bracket.
    pub(super) head: Vec<Span>,
    pub(super) entries: Vec<Entry<'n>>,
    /// Comments before the closing bracket, each on a line of its own.
    pub(super) tail: Vec<Note>,
}

/// What is around the value of a file.
pub(super) struct Around {
    pub(super) before: Vec<Note>,
    /// An empty line before the value.
    pub(super) spaced: bool,
    pub(super) after: Vec<Span>,
    pub(super) below: Vec<Note>,
}

/// An entry's key and value, and where it begins.
pub(super) struct Item<'n> {
    pub(super) start: usize,
    pub(super) key: Key<'n>,
    pub(super) value: &'n Node,
}

/// The entries of a value in brackets; none of any other.
pub(super) fn items<'n>(node: &'n Node) -> Vec<Item<'n>> {
    let plain = |value: &'n Node| Item { start: value.span.start, key: Key::None, value };
    match &node.what {
        What::List(values) | What::Tuple(values) => values.iter().map(plain).collect(),
        What::Map(pairs) => {
            let keyed = |(key, value): &'n (Node, Node)| Item { start: key.span.start, key: Key::Value(key), value };
            pairs.iter().map(keyed).collect()
        }
        What::Fields(fields) => {
            let named =
                |(key, value): &'n (Name, Node)| Item { start: key.span.start, key: Key::Field(&key.text), value };
            fields.iter().map(named).collect()
        }
        _ => Vec::new(),
    }
}

/// What a value in brackets holds.
pub(super) fn inside<'n>(file: &Written<'_>, node: &'n Node) -> Inside<'n> {
    let mut all = Inside { head: Vec::new(), entries: Vec::new(), tail: Vec::new() };
    let mut end = file.opening(node) + 1;
    for Item { start, key, value } in items(node) {
        let (after, mut notes) = divide(file, end, start, false);
        let last_end = notes.last().map(|note| note.span).or(after.last().copied()).map_or(end, |span| span.end);
        let mut spaced = is_empty_line_in(file, last_end, start);
        hoist(file, start, value, &mut notes, &mut spaced);
        let begins_row = file.text[end..start].contains('\n') || !notes.is_empty();
        *all.line_end() = after;
        all.entries.push(Entry { notes, spaced, begins_row, key, value, after: Vec::new() });
        end = value.span.end;
    }
    let (after, tail) = divide(file, end, node.span.end - 1, true);
    *all.line_end() = after;
    all.tail = tail;
    // No empty line follows an opening bracket.
    match all.entries.first_mut() {
        Some(first) => *first.notes.first_mut().map_or(&mut first.spaced, |note| &mut note.spaced) = false,
        None => all.tail.iter_mut().take(1).for_each(|first| first.spaced = false),
    }
    all
}

impl Inside<'_> {
    /// The comments at the end of the line written last.
    fn line_end(&mut self) -> &mut Vec<Span> {
        self.entries.last_mut().map_or(&mut self.head, |last| &mut last.after)
    }
}

/// What stands before and after the value of a file.
pub(super) fn around(file: &Written<'_>) -> Around {
    let (start, end) = (file.tree.span.start, file.tree.span.end);
    let mut before = notes(file, 0, file.comments_in(0, start));
    let before_end = before.last().map_or(0, |last| last.span.end);
    let mut spaced = is_empty_line_in(file, before_end, start);
    hoist(file, start, &file.tree, &mut before, &mut spaced);
    let (after, below) = divide(file, end, file.text.len(), true);
    Around { before, spaced, after, below }
}

/// Comments of a stretch between two things: those that end the line of the first, and those that
/// stand on lines of their own.
fn divide(file: &Written<'_>, from: usize, to: usize, closes: bool) -> (Vec<Span>, Vec<Note>) {
    let comments = file.comments_in(from, to);
    let one_line = |from: usize, to: usize| !file.text[from..to].contains('\n');
    let mut end = from;
    let on_the_line =
        comments.iter().take_while(|comment| one_line(std::mem::replace(&mut end, comment.end), comment.start));
    let mut ending = on_the_line.count();
    // A comment with something after it on its line belongs to that, not to what was before.
    let last_end = comments[..ending].last().map_or(from, |last| last.end);
    if ending == comments.len() && !closes && one_line(last_end, to) {
        ending = 0;
    }
    let (after, own) = comments.split_at(ending);
    let after_end = after.last().map_or(from, |last| last.end);
    (after.to_vec(), notes(file, after_end, own))
}

/// Comments on lines of their own, the first of them after something that ends at `end`.
fn notes(file: &Written<'_>, mut end: usize, comments: &[Span]) -> Vec<Note> {
    let note = |span: &Span| {
        let spaced = is_empty_line_in(file, end, span.start);
        end = span.end;
        Note { span: *span, spaced }
    };
    comments.iter().map(note).collect()
}

/// Comments between the name of a thing and its content go before the thing, and an empty line with them.
fn hoist(file: &Written<'_>, start: usize, value: &Node, notes: &mut Vec<Note>, spaced: &mut bool) {
    for span in file.comments_in(start, file.opening(value)) {
        notes.push(Note { span: *span, spaced: std::mem::take(spaced) });
    }
}

fn is_empty_line_in(file: &Written<'_>, from: usize, to: usize) -> bool {
    file.text[from..to].matches('\n').count() > 1
}
