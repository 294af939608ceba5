//! A value together with what the forms say may stand there.

use std::sync::LazyLock;

use crate::language::form::{Field, Shape, Takes, Value, Word};
use crate::language::{documents, form};
use crate::scenario::load::{Kind, Name, Node, What};

/// What a whole file holds.
static FILES: LazyLock<Vec<Value>> =
    LazyLock::new(|| documents().into_iter().map(|name| Value::Form(name.to_owned())).collect());

/// A value and what may stand there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot<'t> {
    /// What is written.
    pub(super) node: &'t Node,
    /// What may be.
    pub(super) expects: &'static Value,
    /// The field that it stands in, itself or with its list.
    pub(super) field: Option<&'static Field>,
    /// The form, or the word, that has the field.
    pub(super) holder: &'static str,
}

/// What may stand in the brackets of a value.
#[derive(Debug, Clone, Copy)]
pub(super) enum Brackets {
    /// These fields, of the form or word of this name.
    Fields(&'static str, &'static [Field]),
    /// These, in this order.
    Values(&'static [Value]),
    /// Any number of these.
    Each(&'static Value),
    /// Nothing that the forms know.
    Nothing,
}

/// What may stand there beside `None`.
pub(super) fn bare(value: &'static Value) -> &'static Value {
    match value {
        Value::Maybe(of) => bare(of),
        other => other,
    }
}

/// The words that may stand there.
pub(super) fn words(value: &'static Value) -> &'static [Word] {
    match bare(value) {
        Value::Form(name) => form(name).map_or(&[], |form| form.words()),
        _ => &[],
    }
}

impl<'t> Slot<'t> {
    /// The value that is a whole file.
    pub(super) fn of_file(node: &'t Node, kind: Kind) -> Option<Self> {
        let name = match kind {
            Kind::Scenario => "Scenario",
            Kind::Policy => "Policy",
            Kind::Rubric => "Rubric",
            Kind::Plan => "Plan",
            Kind::Part => "Part",
        };
        let expects = FILES.iter().find(|one| matches!(one, Value::Form(form) if form == name))?;
        Some(Self { node, expects, field: None, holder: name })
    }

    /// What may stand in its brackets.
    pub(super) fn brackets(self) -> Brackets {
        let name = match bare(self.expects) {
            Value::List(of) => return Brackets::Each(of),
            Value::Tuple(parts) => return Brackets::Values(parts),
            Value::Form(name) => name,
            _ => return Brackets::Nothing,
        };
        match form(name).map(|form| &form.shape) {
            Some(Shape::Fields { fields, .. }) => Brackets::Fields(name, fields),
            Some(Shape::Words { .. }) => match self.word().map(|word| (word, &word.takes)) {
                Some((_, Takes::Values(values))) => Brackets::Values(values),
                Some((word, Takes::Fields(fields))) => Brackets::Fields(&word.name, fields),
                _ => Brackets::Nothing,
            },
            None => Brackets::Nothing,
        }
    }

    /// The word that is written, if it is one that may be.
    pub(super) fn word(self) -> Option<&'static Word> {
        let name = self.node.bare().name.as_ref()?;
        words(self.expects).iter().find(|word| word.name == name.text)
    }

    /// The values in its brackets, each with the last step of its path.
    pub(super) fn inner(self) -> Vec<(String, Self)> {
        match (self.brackets(), &self.node.bare().what) {
            (Brackets::Fields(holder, known), What::Fields(written)) => {
                let slot = |(key, node): &'t (Name, Node)| {
                    let field = known.iter().find(|field| field.name == key.text)?;
                    let slot = Self { node, expects: &field.value, field: Some(field), holder };
                    Some((format!(".{}", key.text), slot))
                };
                written.iter().filter_map(slot).collect()
            }
            (Brackets::Values(parts), What::Tuple(items)) => {
                let both = items.iter().zip(parts).enumerate();
                both.map(|(at, (node, expects))| (format!(".{at}"), Self { node, expects, ..self })).collect()
            }
            (Brackets::Each(expects), What::List(items)) => {
                let each = items.iter().enumerate();
                each.map(|(at, node)| (format!("[{at}]"), Self { node, expects, ..self })).collect()
            }
            _ => Vec::new(),
        }
    }
}
