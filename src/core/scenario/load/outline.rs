//! The values of a file with their places: for tools that point at them or change them.

use super::limits::text_of;
use super::parse::parse;
use super::source::Source;
use super::tree::{Node, What};
use crate::finding::Span;

/// What a value is, as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A word alone.
    Word,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Whole,
    /// A text.
    Text,
    /// `[a, b]`, with so many entries.
    List(usize),
    /// `(a, b)`, with or without a word before it, with so many values.
    Tuple(usize),
    /// `(a: b)`, with or without a word before it, with so many fields.
    Fields(usize),
    /// What the language has no use for: a character, a map, a number with a point.
    Other,
}

/// A value with its place. Places are bytes of the text, the end not included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Its path, written as findings write it; `Some(x)` and its `x` have the same.
    pub path: String,
    /// The name of its field, when it stands in one.
    pub key: Option<(usize, usize)>,
    /// The word before its brackets, or the word alone.
    pub name: Option<(usize, usize)>,
    /// All of it.
    pub span: (usize, usize),
    /// What it is.
    pub written: Form,
}

/// Every value of a file, each before what it holds; `None` when the text cannot be read as RON.
#[must_use]
pub fn outline(source: &Source) -> Option<Vec<Spot>> {
    let (tree, _) = parse(text_of(&source.bytes).ok()?).ok()?;
    let mut spots = Vec::new();
    walk(&tree, String::new(), None, &mut spots);
    Some(spots)
}

fn walk(node: &Node, path: String, key: Option<Span>, spots: &mut Vec<Spot>) {
    let pair = |span: Span| (span.start, span.end);
    let (name, span) = (node.name.as_ref().map(|name| pair(name.span)), pair(node.span));
    let spot = Spot { path: path.clone(), key: key.map(pair), name, span, written: written(node) };
    spots.push(spot);
    if !std::ptr::eq(node.bare(), node) {
        if let What::Tuple(items) = &node.what {
            items.iter().for_each(|item| walk(item, path.clone(), key, spots));
        }
        return;
    }
    match &node.what {
        What::Fields(fields) => {
            for (key, value) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                walk(value, format!("{path}{dot}{}", key.text), Some(key.span), spots);
            }
        }
        What::List(items) => {
            items.iter().enumerate().for_each(|(at, item)| walk(item, format!("{path}[{at}]"), None, spots));
        }
        What::Tuple(items) => {
            items.iter().enumerate().for_each(|(at, item)| walk(item, format!("{path}.{at}"), None, spots));
        }
        _ => {}
    }
}

fn written(node: &Node) -> Form {
    match &node.what {
        What::Word => Form::Word,
        What::Bool(_) => Form::Bool,
        What::Whole(_) => Form::Whole,
        What::Text(_) => Form::Text,
        What::List(items) => Form::List(items.len()),
        What::Tuple(items) => Form::Tuple(items.len()),
        What::Fields(fields) => Form::Fields(fields.len()),
        What::Decimal | What::Char | What::Map(_) => Form::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_path_and_its_place() {
        let text = "(id: \"a\", on: Some(hard(\"b\")), list: [(1, 2)])";
        let source = Source { name: "a.ron".to_owned(), bytes: text.as_bytes().to_vec() };
        let spots = outline(&source).unwrap();
        let told = |spot: &Spot| format!("{}={}", spot.path, &text[spot.span.0..spot.span.1]);
        assert_eq!(
            spots.iter().skip(1).map(told).collect::<Vec<_>>(),
            [
                "id=\"a\"",
                "on=Some(hard(\"b\"))",
                "on=hard(\"b\")",
                "on.0=\"b\"",
                "list=[(1, 2)]",
                "list[0]=(1, 2)",
                "list[0].0=1",
                "list[0].1=2"
            ]
        );
        assert_eq!(spots[3].name.map(|(from, to)| &text[from..to]), Some("hard"));
        assert!(outline(&Source { name: String::new(), bytes: b"(a: ".to_vec() }).is_none());
    }
}
