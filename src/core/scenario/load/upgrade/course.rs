//! Step by step up to the present version.

use super::super::checker::Checker;
use super::super::format::{format_of, unknown_format, version};
use super::super::problem::Problem;
use super::super::source::{Kind, Source};
use super::super::tree::What;
use super::super::written::{Written, written};
use super::edits::{Edit, apply};
use super::two;
use crate::finding::codes::shape;
use crate::finding::{Finding, Span};

/// The text of a file in the present version of the language; its own text when it is of that
/// version already.
///
/// # Errors
/// What is wrong with its text, or what of it cannot be upgraded: such a file is left as it is.
///
/// # Panics
/// When a step spoils the text, which is a fault of ours: better no file than that.
pub fn upgrade(source: &Source, kind: Kind) -> Result<String, Vec<Finding>> {
    let mut here = source.clone();
    loop {
        let file = match written(&here) {
            Ok(file) => file,
            Err(findings) if here.bytes == source.bytes => return Err(findings),
            Err(findings) => panic!("what was upgraded cannot be read: {}", findings[0].message),
        };
        match step(&file, kind) {
            Ok(edits) if edits.is_empty() => return Ok(file.text.to_owned()),
            Ok(edits) => {
                let text = apply(file.text, edits);
                keeps_comments(&file, &text);
                here = Source { name: source.name.clone(), bytes: text.into_bytes() };
            }
            Err(problem) => {
                let mut checker = Checker::new(&here, &file);
                checker.report(*problem);
                return Err(checker.finish());
            }
        }
    }
}

/// What changes from a file's version to the next; nothing when it is the present one.
fn step(file: &Written<'_>, kind: Kind) -> Result<Vec<Edit>, Box<Problem>> {
    let Some(format) = version(&file.tree) else {
        let start = file.tree.span.start;
        let message = "the file does not say which version of the language it has";
        let problem = Problem::at_span(&shape::MISSING_FIELD, Span::new(start, start + 1), message.to_owned());
        return Err(Box::new(problem.help("write format: 1, or the version it was written for")));
    };
    let ours = i128::from(format_of(kind));
    let mut edits = match format.what {
        What::Whole(Some(number)) if number == ours => return Ok(Vec::new()),
        What::Whole(Some(1)) if kind == Kind::Scenario => two::edits(file)?,
        What::Whole(Some(1)) if ours > 1 => Vec::new(),
        _ => return Err(Box::new(unknown_format(file, format, kind))),
    };
    edits.push(Edit { span: format.span, text: "2".to_owned() });
    Ok(edits)
}

/// No comment is lost, though one may have moved with what it is about.
fn keeps_comments(before: &Written<'_>, text: &str) {
    let comments = |file: &Written<'_>| {
        let mut all: Vec<String> =
            file.comments.iter().map(|span| span.of(file.text).trim_end().to_owned()).collect();
        all.sort();
        all
    };
    let after = Source { name: String::new(), bytes: text.as_bytes().to_vec() };
    if let Ok(after) = written(&after) {
        assert!(comments(before) == comments(&after), "a comment was lost");
    }
}
