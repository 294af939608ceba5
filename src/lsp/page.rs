//! Positions as editors count them: lines from 0, columns in units of UTF-16.

use std::ops::Range;

use lsp_types::Position;

/// A text with the places where its lines begin.
pub(super) struct Page<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Page<'t> {
    /// The lines of a text; to an editor a carriage return alone ends one too.
    pub(super) fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let ends = |at: &usize| bytes[*at] == b'\n' || (bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        let after = (0..bytes.len()).filter(ends).map(|at| at + 1);
        Self { text, starts: std::iter::once(0).chain(after).collect() }
    }

    /// The position of a byte.
    pub(super) fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let before = self.text.get(self.starts[line]..offset).unwrap_or_default();
        let column = before.chars().map(char::len_utf16).sum();
        Position::new(whole(line), whole(column))
    }

    /// The byte at a position; past the end of its line, that end.
    pub(super) fn offset(&self, position: Position) -> usize {
        let line = usize::try_from(position.line).unwrap_or(usize::MAX);
        let Some(start) = self.starts.get(line).copied() else { return self.text.len() };
        let rest = self.text.get(start..).unwrap_or_default();
        let mut units = 0;
        for (at, c) in rest.char_indices() {
            if units >= position.character || c == '\n' || c == '\r' {
                return start + at;
            }
            units += if c.len_utf16() == 2 { 2 } else { 1 };
        }
        self.text.len()
    }

    /// The stretch from one byte to another.
    pub(super) fn range(&self, span: Range<usize>) -> lsp_types::Range {
        lsp_types::Range::new(self.position(span.start), self.position(span.end))
    }

    /// The byte at a finding's line and column, which count line feeds and characters, from 1.
    pub(super) fn found(&self, line: u32, column: u32) -> usize {
        let nth = |from: u32, less: u32| usize::try_from(from.saturating_sub(less)).unwrap_or(usize::MAX);
        let start = match line {
            0 | 1 => Some(0),
            _ => self.text.match_indices('\n').nth(nth(line, 2)).map(|(at, _)| at + 1),
        };
        let Some(start) = start else { return self.text.len() };
        let rest = self.text.get(start..).unwrap_or_default();
        rest.char_indices().nth(nth(column, 1)).map_or(self.text.len(), |(at, _)| start + at)
    }
}

fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_units_of_utf_16() {
        // One byte, two bytes and one unit, four bytes and two units, one byte.
        let page = Page::new("añ🚂b\nc");
        let places = [(0, 0), (1, 1), (3, 2), (7, 4), (8, 5)];
        for (byte, column) in places {
            assert_eq!(page.position(byte), Position::new(0, column));
            assert_eq!(page.offset(Position::new(0, column)), byte);
        }
        assert_eq!(page.position(9), Position::new(1, 0));
        assert_eq!(page.offset(Position::new(0, 99)), 8, "a line has an end");
        assert_eq!(page.offset(Position::new(7, 0)), 10, "so has the text");
        assert_eq!(page.position(5), page.position(3), "within a character: its beginning");
        assert_eq!(page.found(1, 4), 7, "a finding counts characters");
        assert_eq!((page.found(2, 1), page.found(0, 0), page.found(9, 9)), (9, 0, 10));
    }

    #[test]
    fn every_way_of_ending_a_line_counts() {
        let page = Page::new("a\r\nb\rc\nd");
        assert_eq!(page.position(3), Position::new(1, 0));
        assert_eq!(page.position(5), Position::new(2, 0));
        assert_eq!(page.position(7), Position::new(3, 0));
        assert_eq!(page.offset(Position::new(0, 9)), 1);
        assert_eq!(page.found(2, 1), 3, "a finding's lines end with a line feed");
    }
}
