//! The whole course: from a file to the same file in the one layout.

use super::super::document::flawed;
use super::super::limits::{FILE_BYTES, Flaw};
use super::super::source::Source;
use super::super::written::written;
use super::entries::around;
use super::print::Printer;
use super::same::assert_same;
use crate::finding::codes::text as codes;
use crate::finding::{Finding, Span};

/// The text of a file in the one layout.
///
/// # Errors
/// What is wrong with the text itself: a file that cannot be read is left as it is.
///
/// # Panics
/// When a value or a comment would be lost, which is a fault of ours: better no file than that.
pub fn layout(source: &Source) -> Result<String, Vec<Finding>> {
    let file = written(source)?;
    let around = around(&file);
    let mut printer = Printer::new(&file, line_break(file.text));
    printer.notes(&around.before, 0);
    printer.begin_line(0, around.spaced);
    printer.value(&file.tree, 0, 0);
    printer.end_line_with(&around.after);
    printer.notes(&around.below, 0);
    let out = printer.finish();
    if out.len() > FILE_BYTES {
        let message = format!("laid out, the file would have more than {FILE_BYTES} bytes");
        let flaw = Flaw { code: &codes::TOO_LARGE, span: Span::new(0, 0), message, help: "split it".to_owned() };
        return Err(flawed(source, file.text, vec![flaw]));
    }
    assert_same(&file, &out);
    Ok(out)
}

/// The file's own kind of line break: its last one, which is the one at the end of what is written.
pub(in super::super) fn line_break(text: &str) -> &'static str {
    match text.rfind('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}
