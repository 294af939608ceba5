//! Reading words, with or without something in brackets.

use serde::Deserializer as _;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, IntoDeserializer, VariantAccess, Visitor};

use super::dummy::{Dummy, DummyVariant};
use super::problem::Problem;
use super::reader::{Reader, Stop, offer};
use super::tree::What;
use crate::finding::codes::shape as codes;

impl Reader<'_> {
    /// Reads one of some words.
    pub(super) fn variant<'de, V: Visitor<'de>>(
        self,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let dummy = DummyVariant(known.first().copied().unwrap_or_default());
        let Some(name) = &self.node.name else {
            let quoted = match &self.node.what {
                What::Text(text) => known.iter().find(|word| *word == text),
                _ => None,
            };
            match quoted {
                Some(word) => self.note(
                    Problem::at_span(
                        &codes::WRONG_KIND,
                        self.node.span,
                        "a word stands without quotation marks".to_owned(),
                    )
                    .suggest(vec![(*word).to_owned()]),
                ),
                None => self.needs(&format!("one of {}", offer("", known).1)),
            }
            return visitor.visit_enum(dummy);
        };
        if let Some(word) = known.iter().find(|word| **word == name.text) {
            return visitor.visit_enum(Variant { reader: self, word });
        }
        let (near, listed) = offer(&name.text, known);
        let meant = near.first().and_then(|first| known.iter().find(|word| *word == first));
        let problem =
            Problem::at_span(&codes::UNKNOWN_WORD, name.span, format!("there is no word `{}` here", name.text));
        let problem = problem.help(&format!("the words are {listed}")).suggest(near);
        match meant {
            Some(word) => {
                self.note(problem.understood());
                visitor.visit_enum(Variant { reader: self, word })
            }
            None => {
                self.note(problem);
                visitor.visit_enum(dummy)
            }
        }
    }
}

struct Variant<'n> {
    reader: Reader<'n>,
    word: &'static str,
}

impl Variant<'_> {
    fn wrong(&self, message: String, help: &str) {
        self.reader.wrong(&codes::WRONG_KIND, message, help);
    }
}

impl<'de, 'n> EnumAccess<'de> for Variant<'n> {
    type Error = Stop;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Stop> {
        let name: StrDeserializer<'_, Stop> = self.word.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        if self.reader.node.what != What::Word {
            self.wrong(format!("`{}` stands alone", self.word), "delete the brackets");
        }
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Stop> {
        match &self.reader.node.what {
            What::Tuple(items) if items.len() == 1 => return self.reader.child(&items[0], seed),
            What::Word | What::Tuple(_) if self.is_bare() => {
                self.wrong(format!("`{}` needs a value", self.word), &format!("write {}(...)", self.word));
            }
            _ => self.wrong(
                format!("`{}` takes one value", self.word),
                &format!("put it in brackets of its own: {}((...))", self.word),
            ),
        }
        seed.deserialize(Dummy)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Stop> {
        self.reader.pair(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Stop> {
        if matches!(self.reader.node.what, What::Fields(_)) {
            return self.reader.fields(fields, visitor);
        }
        let listed = fields.iter().map(|field| format!("{field}: ...")).collect::<Vec<_>>().join(", ");
        self.wrong(format!("`{}` needs fields", self.word), &format!("write {}({listed})", self.word));
        Dummy.deserialize_struct("", fields, visitor)
    }
}

impl Variant<'_> {
    fn is_bare(&self) -> bool {
        match &self.reader.node.what {
            What::Word => true,
            What::Tuple(items) => items.is_empty(),
            _ => false,
        }
    }
}
