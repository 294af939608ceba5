//! What stands at an offset of a file, and what could.

use std::ops::Range;

use super::names::join;
use super::slot::{Brackets, Slot, bare};
use crate::language::form::{Field, Value, Word};
use crate::scenario::load::{Node, What};

/// A place of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The path of the innermost value there: `faults[2].on`.
    pub path: String,
    /// The innermost field whose value is written there.
    pub field: Option<&'static Field>,
    /// The form, or the word, that has this field.
    pub holder: &'static str,
    /// What stands or may stand there.
    pub stands: Stands,
}

/// What stands or may stand at a place.
#[derive(Debug, Clone, PartialEq)]
pub enum Stands {
    /// The name of a field, or room for one more.
    Field {
        /// The form, or the word, that has the fields.
        holder: &'static str,
        /// All that may be written.
        fields: &'static [Field],
        /// The names that are written.
        written: Vec<String>,
        /// The field at the place and where its name stands, when one is named there.
        here: Option<(&'static Field, Range<usize>)>,
    },
    /// A value, or room for one.
    Value {
        /// What may be written.
        expects: &'static Value,
        /// What is.
        written: Written,
    },
    /// Nothing that the language knows.
    Nothing,
}

/// What is written where a value stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Written {
    /// Nothing yet.
    Nothing,
    /// A word, if it is one of the words that may stand there, and where.
    Word(Option<&'static Word>, Range<usize>),
    /// A text; the span is that of the inside of its quotation marks.
    Text(Range<usize>),
    /// Something else.
    Other,
}

impl Place {
    pub(super) fn nowhere() -> Self {
        Self { path: String::new(), field: None, holder: "", stands: Stands::Nothing }
    }
}

/// Both ends count: a cursor stands between two characters.
fn touches(node: &Node, offset: usize) -> bool {
    (node.span.start..=node.span.end).contains(&offset)
}

/// What stands at an offset of a file.
pub(super) fn at(root: Slot<'_>, offset: usize) -> Place {
    let mut slot = root;
    let mut path = String::new();
    loop {
        if let Some(stands) = key(slot, offset) {
            return Place { path, field: slot.field, holder: slot.holder, stands };
        }
        // Of two that touch the offset, the one that begins there.
        let Some((step, inner)) = slot.inner().into_iter().rev().find(|(_, one)| touches(one.node, offset)) else {
            break;
        };
        path = join(&path, &step);
        slot = inner;
    }
    let stands = if touches(slot.node, offset) { innermost(slot, offset) } else { Stands::Nothing };
    Place { path, field: slot.field, holder: slot.holder, stands }
}

/// The name of a field at the offset.
fn key(slot: Slot<'_>, offset: usize) -> Option<Stands> {
    let (Brackets::Fields(holder, fields), What::Fields(written)) = (slot.brackets(), &slot.node.bare().what) else {
        return None;
    };
    let (key, _) = written.iter().find(|(key, _)| (key.span.start..=key.span.end).contains(&offset))?;
    let here = fields.iter().find(|field| field.name == key.text);
    let here = here.map(|field| (field, key.span.start..key.span.end));
    Some(Stands::Field { holder, fields, written: names(slot.node), here })
}

fn names(node: &Node) -> Vec<String> {
    match &node.bare().what {
        What::Fields(written) => written.iter().map(|(key, _)| key.text.clone()).collect(),
        _ => Vec::new(),
    }
}

/// What stands at an offset of a value, and not in a value inside it.
fn innermost(slot: Slot<'_>, offset: usize) -> Stands {
    let node = slot.node.bare();
    let value = |expects, written| Stands::Value { expects, written };
    if let Some(name) = &node.name
        && (name.span.start..=name.span.end).contains(&offset)
    {
        return value(slot.expects, Written::Word(slot.word(), name.span.start..name.span.end));
    }
    let inside = node.span.start < offset && offset < node.span.end;
    match (&node.what, slot.brackets()) {
        (What::Text(_), _) if inside => value(slot.expects, Written::Text(node.span.start + 1..node.span.end - 1)),
        (What::Fields(written), Brackets::Fields(holder, fields)) if inside => {
            // A value of a field that does not exist: nobody knows what may stand in it.
            if written.iter().any(|(_, inner)| touches(inner, offset)) {
                return Stands::Nothing;
            }
            Stands::Field { holder, fields, written: names(node), here: None }
        }
        (What::Tuple(items), Brackets::Fields(holder, fields)) if inside && items.is_empty() => {
            Stands::Field { holder, fields, written: Vec::new(), here: None }
        }
        (What::Tuple(items), Brackets::Values(parts)) if inside => {
            let before = items.iter().filter(|item| item.span.end < offset).count();
            parts.get(before).map_or(Stands::Nothing, |part| value(part, Written::Nothing))
        }
        (What::List(_), Brackets::Each(of)) if inside => value(of, Written::Nothing),
        // The ends of a range are parts of one value.
        (What::Tuple(_), _) if matches!(bare(slot.expects), Value::Range(_)) => value(slot.expects, Written::Other),
        (What::Fields(_) | What::Tuple(_) | What::List(_) | What::Map(_), _) if inside => Stands::Nothing,
        _ => value(slot.expects, Written::Other),
    }
}

impl Stands {
    /// What may be written there beside `None`, where a value stands.
    #[must_use]
    pub fn expects(&self) -> Option<&'static Value> {
        match self {
            Self::Value { expects, .. } => Some(bare(expects)),
            _ => None,
        }
    }
}
