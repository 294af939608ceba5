//! What is refused before anything is read.

use crate::finding::codes::text::{self as codes, turns_text};
use crate::finding::{Explanation, Span};

/// The largest file, in bytes.
pub const FILE_BYTES: usize = 2 * 1024 * 1024;
/// The deepest nesting of brackets.
pub(super) const DEPTH: usize = 64;
/// The longest single text, in bytes.
pub(super) const TEXT_BYTES: usize = 64 * 1024;
/// The longest list.
pub(super) const LIST_ITEMS: usize = 10_000;
/// A file includes at most so many parts.
pub(super) const PARTS: usize = 16;
/// The most bytes of a file and its parts together.
pub(super) const TOGETHER_BYTES: usize = 2 * FILE_BYTES;
/// So many forbidden characters are listed; more would only be noise.
const CHARACTERS_LISTED: usize = 20;

/// Something wrong with the text itself.
#[derive(Debug)]
pub(super) struct Flaw {
    pub(super) code: &'static Explanation,
    pub(super) span: Span,
    pub(super) message: String,
    pub(super) help: String,
}

/// Whether a character may not stand in a file, nor in a text that an escape writes.
pub(super) fn forbidden(c: char) -> bool {
    turns_text(c) || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// The text of a file, or why it is none. Where the bytes are no text, what can be read of them
/// comes along, for the position.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, (String, Flaw)> {
    let flaw = |code, span, message: String, help: &str| Flaw { code, span, message, help: help.to_owned() };
    if bytes.len() > FILE_BYTES {
        let message = format!("the file has more than {FILE_BYTES} bytes");
        return Err((String::new(), flaw(&codes::TOO_LARGE, Span::new(0, 0), message, "split it")));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let before = String::from_utf8_lossy(&bytes[..at]).into_owned();
        let message = format!("byte {at} of the file is not UTF-8 text");
        (before, flaw(&codes::NOT_UTF8, Span::new(at, at), message, "save the file as UTF-8"))
    })
}

/// The forbidden characters of a text.
pub(super) fn forbidden_in(text: &str) -> Vec<Flaw> {
    let found = text.char_indices().filter(|(_, c)| forbidden(*c)).take(CHARACTERS_LISTED);
    let flaw = |(at, c): (usize, char)| Flaw {
        code: &codes::FORBIDDEN_CHARACTER,
        span: Span::new(at, at + c.len_utf8()),
        message: format!("the invisible character U+{:04X} is not allowed here", u32::from(c)),
        help: "delete it".to_owned(),
    };
    found.map(flaw).collect()
}
