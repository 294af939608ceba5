//! A file whose syntax is sound: its text, its tree, and the comments that the tree leaves out.

use super::document::flawed;
use super::limits::{forbidden_in, text_of};
use super::parse::parse;
use super::source::Source;
use super::tree::Node;
use crate::finding::{Finding, Span};

/// A file as it is written.
pub(super) struct Written<'s> {
    pub(super) text: &'s str,
    pub(super) tree: Node,
    /// Comments, and attributes at the top, in the order of the text.
    pub(super) comments: Vec<Span>,
}

/// Takes a file apart.
///
/// # Errors
/// What is wrong with the text itself: nothing else can be said about it.
pub(super) fn written(source: &Source) -> Result<Written<'_>, Vec<Finding>> {
    let text = match text_of(&source.bytes) {
        Ok(text) => text,
        Err((before, flaw)) => return Err(flawed(source, &before, vec![flaw])),
    };
    let flaws = forbidden_in(text);
    if !flaws.is_empty() {
        return Err(flawed(source, text, flaws));
    }
    match parse(text) {
        Ok((tree, comments)) => Ok(Written { text, tree, comments }),
        Err(flaw) => Err(flawed(source, text, vec![flaw])),
    }
}

impl Written<'_> {
    /// The comments that begin within a stretch of the text.
    pub(super) fn comments_in(&self, from: usize, to: usize) -> &[Span] {
        let first = self.comments.partition_point(|span| span.start < from);
        let count = self.comments[first..].partition_point(|span| span.start < to);
        &self.comments[first..first + count]
    }

    /// Where the brackets of a value open, past its name.
    pub(super) fn opening(&self, node: &Node) -> usize {
        let Some(name) = &node.name else { return node.span.start };
        let mut at = name.span.end;
        for comment in self.comments_in(at, node.span.end) {
            if !self.text[at..comment.start].trim().is_empty() {
                break;
            }
            at = comment.end;
        }
        at + self.text[at..node.span.end].find(['(', '[', '{']).unwrap_or_default()
    }
}
