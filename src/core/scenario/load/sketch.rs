//! What can be read of a text that is still being written: no findings, no checks.

use serde::de::DeserializeOwned;

use super::limits::FILE_BYTES;
use super::parse::parse;
use super::reader::{Notes, read};
use super::tree::Node;

/// The tree of a text and the value in it, harmless values standing where the text has mistakes.
/// `None` when the brackets, commas and quotation marks make no tree, or the text is too large.
pub(crate) fn sketch<T: DeserializeOwned>(text: &str) -> Option<(Node, Option<T>)> {
    if text.len() > FILE_BYTES {
        return None;
    }
    let (tree, _) = parse(text).ok()?;
    let value = read::<T>(&tree, &Notes::default());
    Some((tree, value))
}
