//! A text that breaks off where its author is writing.

/// What may be lacking where the author writes: nothing, the value of a field, a value, the end of a text.
const WRITTEN: [&str; 4] = ["", ": None", "x", "\""];
/// The brackets that may have been opened there and not closed.
const CLOSED: [&str; 6] = ["", ")", ")]", "]", "))", ")])"];
/// What comes before the next entry.
const ENDED: [&str; 2] = ["", ","];

/// The text, with one after the other of what may be lacking put in after the word at the offset: the
/// least first.
pub(super) fn mended(text: &str, offset: usize) -> impl Iterator<Item = String> {
    let rest = text.get(offset..).unwrap_or_default();
    let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').unwrap_or(rest.len());
    let (before, after) = text.split_at_checked(offset.saturating_add(word)).unwrap_or((text, ""));
    let closed = CLOSED.iter().flat_map(|closed| WRITTEN.iter().map(move |written| (written, closed)));
    let all = closed.flat_map(|(written, closed)| ENDED.iter().map(move |ended| (written, closed, ended)));
    all.map(move |(written, closed, ended)| format!("{before}{written}{closed}{ended}{after}"))
}
