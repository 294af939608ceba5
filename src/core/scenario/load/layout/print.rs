//! The writing.

use super::super::tree::Node;
use super::super::written::Written;
use super::entries::{Entry, Note, inside};
use super::shape::{ROW, Shape, brackets, flat, key, shape, width};
use crate::finding::Span;

/// So many spaces a level.
const LEVEL: usize = 4;

/// Writes a file.
pub(super) struct Printer<'f> {
    file: &'f Written<'f>,
    line_break: &'static str,
    out: String,
}

impl<'f> Printer<'f> {
    pub(super) fn new(file: &'f Written<'f>, line_break: &'static str) -> Self {
        Self { file, line_break, out: String::new() }
    }

    /// The whole text, its last line ended.
    pub(super) fn finish(mut self) -> String {
        self.out.push_str(self.line_break);
        self.out
    }

    /// Begins a line, after an empty one when it is spaced.
    pub(super) fn begin_line(&mut self, indent: usize, spaced: bool) {
        if self.out.is_empty() {
            return;
        }
        self.out.push_str(&self.line_break.repeat(if spaced { 2 } else { 1 }));
        self.out.push_str(&" ".repeat(indent));
    }

    /// Comments on lines of their own.
    pub(super) fn notes(&mut self, notes: &[Note], indent: usize) {
        for note in notes {
            self.begin_line(indent, note.spaced);
            self.out.push_str(note.span.of(self.file.text).trim_end());
        }
    }

    /// Comments at the end of a line.
    pub(super) fn end_line_with(&mut self, comments: &[Span]) {
        for span in comments {
            self.out.push(' ');
            self.out.push_str(span.of(self.file.text).trim_end());
        }
    }

    /// A value that stands so far in, after a key of so many characters.
    pub(super) fn value(&mut self, node: &Node, indent: usize, after_key: usize) {
        let (open, close) = brackets(node);
        let shape = shape(self.file, node, indent, after_key);
        if shape == Shape::Flat || open.is_empty() {
            self.out.push_str(&flat(self.file, node));
            return;
        }
        self.out.push_str(node.name.as_ref().map_or("", |name| name.text.as_str()));
        self.out.push_str(open);
        let inside = inside(self.file, node);
        if shape == Shape::RunsOn {
            for (index, entry) in inside.entries.iter().enumerate() {
                self.out.push_str(if index > 0 { ", " } else { "" });
                self.entry(entry, indent);
            }
        } else {
            self.end_line_with(&inside.head);
            self.rows(&inside.entries, indent + LEVEL);
            self.notes(&inside.tail, indent + LEVEL);
            self.begin_line(indent, false);
        }
        self.out.push_str(close);
    }

    fn entry(&mut self, entry: &Entry<'_>, indent: usize) {
        let key = key(self.file, entry.key);
        self.out.push_str(&key);
        self.value(entry.value, indent, width(&key));
    }

    /// Entries, those of a row on one line.
    fn rows(&mut self, entries: &[Entry<'_>], indent: usize) {
        let mut rest = entries;
        while !rest.is_empty() {
            let (row, more) = rest.split_at(self.row(rest, indent));
            let divided = row.iter().map(|entry| self.width_of(entry, indent) + 2).sum::<usize>() > ROW;
            for (index, entry) in row.iter().enumerate() {
                if index == 0 || divided {
                    self.notes(&entry.notes, indent);
                    self.begin_line(indent, entry.spaced);
                } else {
                    self.out.push(' ');
                }
                self.entry(entry, indent);
                self.out.push(',');
                self.end_line_with(&entry.after);
            }
            rest = more;
        }
    }

    /// How many entries the first row has. What runs over several lines ends its row.
    fn row(&self, entries: &[Entry<'_>], indent: usize) -> usize {
        let ends = |entry: &Entry<'_>| self.shape_of(entry, indent) != Shape::Flat;
        let more = entries.windows(2).take_while(|pair| !ends(&pair[0]) && !pair[1].begins_row);
        1 + more.count()
    }

    fn shape_of(&self, entry: &Entry<'_>, indent: usize) -> Shape {
        shape(self.file, entry.value, indent, width(&key(self.file, entry.key)))
    }

    fn width_of(&self, entry: &Entry<'_>, indent: usize) -> usize {
        let key = key(self.file, entry.key);
        let flat_width = match shape(self.file, entry.value, indent, width(&key)) {
            Shape::Flat => width(&flat(self.file, entry.value)),
            _ => 0,
        };
        width(&key) + flat_width
    }
}
