//! Goes through a file along the forms, and notes what the forms do not explain.

use std::collections::{BTreeMap, BTreeSet};

use crate::language::form::{Field, Shape, Takes, Value};
use crate::scenario::load::{Node, What, tree_of};

/// What was met.
#[derive(Default)]
pub(super) struct Seen {
    /// Forms, and words as `Form: word`.
    pub(super) forms: BTreeSet<String>,
    /// What each name is said to name, by its path in the file.
    pub(super) names: BTreeMap<String, &'static str>,
    /// What is not explained.
    pub(super) strange: Vec<String>,
}

impl Seen {
    pub(super) fn document(&mut self, form: &str, text: &str) {
        self.form(&tree_of(text), form, "");
    }

    fn form(&mut self, node: &Node, name: &str, path: &str) {
        let Some(form) = crate::language::form(name) else {
            return self.strange.push(format!("{path}: there is no form {name}"));
        };
        self.forms.insert(name.to_owned());
        match (&form.shape, node.name.as_ref()) {
            (Shape::Fields { fields, .. }, _) => self.fields(node, fields, path),
            (Shape::Words { words }, Some(called)) => {
                let Some(word) = words.iter().find(|word| word.name == called.text) else {
                    return self.strange.push(format!("{path}: {name} has no word {}", called.text));
                };
                self.forms.insert(format!("{name}: {}", word.name));
                match (&word.takes, &node.what) {
                    (Takes::Nothing, What::Word) => {}
                    (Takes::Values(values), What::Tuple(items)) => self.each(items, values, path),
                    (Takes::Fields(fields), _) => self.fields(node, fields, path),
                    _ => self.strange.push(format!("{path}: {} is not written so", word.name)),
                }
            }
            _ => self.strange.push(format!("{path}: {name} is one of some words")),
        }
    }

    fn fields(&mut self, node: &Node, fields: &[Field], path: &str) {
        let What::Fields(written) = &node.what else {
            return self.strange.push(format!("{path}: fields are needed"));
        };
        for (key, value) in written {
            let path = if path.is_empty() { key.text.clone() } else { format!("{path}.{}", key.text) };
            match fields.iter().find(|field| field.name == key.text) {
                Some(field) => self.value(value, &field.value, &path),
                None => self.strange.push(format!("{path}: there is no such field")),
            }
        }
        for field in fields.iter().filter(|field| field.default.is_none()) {
            if !written.iter().any(|(key, _)| key.text == field.name) {
                self.strange.push(format!("{path}: {} is left out and must be written", field.name));
            }
        }
    }

    fn each(&mut self, items: &[Node], values: &[Value], path: &str) {
        if items.len() != values.len() {
            self.strange.push(format!("{path}: {} values instead of {}", items.len(), values.len()));
        }
        for (at, (item, value)) in items.iter().zip(values).enumerate() {
            self.value(item, value, &format!("{path}.{at}"));
        }
    }

    fn value(&mut self, node: &Node, value: &Value, path: &str) {
        match (value, &node.what) {
            (Value::Maybe(_), What::Word) if node.name.as_ref().is_some_and(|name| name.text == "None") => {}
            (Value::Maybe(of), _) => self.value(node.bare(), of, path),
            (Value::Form(name), _) => self.form(node, name, path),
            (Value::List(of), What::List(items)) => {
                items.iter().enumerate().for_each(|(at, item)| self.value(item, of, &format!("{path}[{at}]")));
            }
            (Value::Tuple(parts), What::Tuple(items)) => self.each(items, parts, path),
            (Value::NameOf(thing), What::Text(_)) => {
                self.names.insert(path.to_owned(), thing);
            }
            (Value::Range(_), What::Tuple(ends)) if ends.len() == 2 => {}
            (Value::Text | Value::NewName, What::Text(_))
            | (Value::Whole(_), What::Whole(_))
            | (Value::YesNo, What::Bool(_)) => {}
            _ => self.strange.push(format!("{path}: {} is said to stand here", value.words())),
        }
    }
}
