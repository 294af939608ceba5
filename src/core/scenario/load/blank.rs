//! What stands between values: spaces, comments, attributes.

use super::parse::{Parsed, Parser};
use crate::finding::Span;

impl Parser<'_> {
    /// Skips spaces and comments.
    pub(super) fn blank(&mut self) -> Parsed<()> {
        loop {
            self.take_while(char::is_whitespace);
            let start = self.at;
            if self.rest().starts_with("//") {
                self.take_while(|c| c != '\n');
            } else if self.rest().starts_with("/*") {
                self.block_comment()?;
            } else {
                return Ok(());
            }
            self.keep_comment(start);
        }
    }

    fn block_comment(&mut self) -> Parsed<()> {
        let start = self.at;
        let mut open = 0_usize;
        loop {
            if self.take("/*") {
                open += 1;
            } else if self.take("*/") {
                open -= 1;
                if open == 0 {
                    return Ok(());
                }
            } else if let Some(c) = self.peek() {
                self.at += c.len_utf8();
            } else {
                let span = Span::new(start, start + 2);
                return Err(Self::flaw(span, "this comment is never closed", "close it with */"));
            }
        }
    }

    /// `#![enable(...)]` at the top: allowed, and the extensions that we read by are on anyway.
    pub(super) fn attributes(&mut self) -> Parsed<()> {
        self.blank()?;
        while self.rest().starts_with('#') {
            let start = self.at;
            self.take_while(|c| c != ']' && c != '\n');
            if !self.take("]") {
                let span = Span::new(start, self.at);
                return Err(Self::flaw(span, "this attribute is never closed", "close it with ], or delete it"));
            }
            self.keep_comment(start);
            self.blank()?;
        }
        Ok(())
    }
}
