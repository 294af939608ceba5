//! Changes of a text.

use crate::finding::Span;

/// A text in the place of another.
#[derive(Debug, Clone)]
pub(super) struct Edit {
    pub(super) span: Span,
    pub(super) text: String,
}

impl Edit {
    /// Deletes.
    pub(super) fn delete(start: usize, end: usize) -> Self {
        Self { span: Span::new(start, end), text: String::new() }
    }

    /// Inserts.
    pub(super) fn insert(at: usize, text: String) -> Self {
        Self { span: Span::new(at, at), text }
    }
}

/// The text with all changes made, which do not overlap; those at one place in their order.
pub(super) fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.span);
    let mut out = String::new();
    let mut at = 0;
    for Edit { span, text: new } in edits {
        assert!(at <= span.start, "changes of a text overlap");
        out.push_str(&text[at..span.start]);
        out.push_str(&new);
        at = span.end;
    }
    out + &text[at..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_made_in_the_order_of_the_text() {
        let edits = vec![Edit::insert(6, "!".to_owned()), Edit::delete(1, 3), Edit::insert(0, ">".to_owned())];
        assert_eq!(apply("abcdef", edits), ">adef!");
    }
}
