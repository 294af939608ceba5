//! Reading fields in round brackets.

use serde::Deserializer as _;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, MapAccess, Visitor};

use super::dummy::Dummy;
use super::problem::Problem;
use super::reader::{Reader, Stop, offer};
use super::tree::{Name, Node, What};
use crate::finding::Span;
use crate::finding::codes::shape as codes;

impl<'n> Reader<'n> {
    /// Reads fields: unknown, doubled and missing ones are noted.
    pub(super) fn fields<'de, V: Visitor<'de>>(
        self,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let written: &[(Name, Node)] = match &self.node.what {
            What::Fields(fields) => fields,
            What::Tuple(items) if items.is_empty() => &[],
            _ => {
                self.needs("a group of fields in round brackets");
                return Dummy.deserialize_struct("", known, visitor);
            }
        };
        let mut fields = self.sort(known, written);
        for (span, missing) in self.notes.filled.borrow().iter() {
            if *span == self.node.span {
                fields.push((missing, None));
            }
        }
        fields.reverse();
        let result = visitor.visit_map(Fields { reader: self, fields, value: None });
        result.map_err(|stop| {
            if let Stop::Missing(field) = stop {
                self.miss(field);
                self.notes.filled.borrow_mut().insert((self.node.span, field));
            }
            Stop::Again
        })
    }

    /// The fields by their known names.
    fn sort(
        self,
        known: &'static [&'static str],
        written: &'n [(Name, Node)],
    ) -> Vec<(&'static str, Option<&'n Node>)> {
        let mut fields: Vec<(&'static str, Option<&'n Node>)> = Vec::new();
        for (key, value) in written {
            let exact = known.iter().find(|name| **name == key.text);
            let Some(name) = exact.or_else(|| self.stranger(key, known, written)) else { continue };
            if fields.iter().any(|(other, _)| other == name) {
                let problem = Problem::at_span(&codes::FIELD_TWICE, key.span, format!("`{name}` is written twice"));
                self.note(problem.help("delete one of them").inside(self.node.span, name).understood());
            } else {
                fields.push((name, Some(value)));
            }
        }
        fields
    }

    /// Notes a field that does not exist; the known one that must have been meant, if that is clear.
    fn stranger(
        self,
        key: &Name,
        known: &'static [&'static str],
        written: &[(Name, Node)],
    ) -> Option<&'static &'static str> {
        let (near, listed) = offer(&key.text, known);
        let free = |name: &&&str| written.iter().all(|(other, _)| other.text != **name);
        let meant = near.first().and_then(|first| known.iter().find(|name| *name == first)).filter(free);
        let problem =
            Problem::at_span(&codes::UNKNOWN_FIELD, key.span, format!("there is no field `{}` here", key.text));
        let problem =
            problem.help(&format!("the fields are {listed}")).suggest(near).inside(self.node.span, &key.text);
        self.note(if meant.is_some() { problem.understood() } else { problem });
        meant
    }

    fn miss(self, field: &'static str) {
        // The bracket, or the word before it, says where; the whole would underline half the file.
        let span = match &self.node.name {
            Some(name) => name.span,
            None => Span::new(self.node.span.start, self.node.span.start + 1),
        };
        let problem = Problem::at_span(&codes::MISSING_FIELD, span, format!("the field `{field}` is missing"));
        self.note(problem.inside(self.node.span, field));
    }
}

/// The fields still to read, last first.
struct Fields<'n> {
    reader: Reader<'n>,
    fields: Vec<(&'static str, Option<&'n Node>)>,
    value: Option<&'n Node>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        let Some((name, value)) = self.fields.pop() else { return Ok(None) };
        self.value = value;
        seed.deserialize(StrDeserializer::<Stop>::new(name)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Stop> {
        match self.value {
            Some(node) => self.reader.child(node, seed),
            None => seed.deserialize(Dummy),
        }
    }
}
