//! A serde reader over the tree that does not stop at the first mistake.
//!
//! A mistake that is seen before serde asks for the value (another kind of value, a number too
//! large, a word that does not exist) is noted, and a harmless value given in its place. One that
//! serde itself finds (a missing field, a name with a space) unwinds the reading; the place is
//! remembered, and the reading starts again with the harmless value put there beforehand.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde::de::{self, DeserializeOwned, DeserializeSeed, Visitor};
use serde::forward_to_deserialize_any;

use super::checker::LISTED;
use super::dummy::Dummy;
use super::items::Items;
use super::problem::Problem;
use super::tree::{Node, What};
use super::words::near;
use crate::finding::codes::shape as codes;
use crate::finding::{Explanation, Span};

/// So often a reading starts again; a file with more of these mistakes has enough to be mended.
const STARTS: usize = 200;

/// What a reading has found, over all its starts.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) problems: RefCell<Vec<Problem>>,
    /// Values that serde refused.
    replaced: RefCell<BTreeSet<Span>>,
    /// Fields that serde missed, by the span of their bracket.
    pub(super) filled: RefCell<BTreeSet<(Span, &'static str)>>,
}

/// Why a reading unwinds.
#[derive(Debug)]
pub(super) enum Stop {
    /// Noted; start again.
    Again,
    /// A field is missing.
    Missing(&'static str),
    /// What serde says.
    Because(String),
}

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Again => f.write_str("noted"),
            Self::Missing(field) => write!(f, "`{field}` is missing"),
            Self::Because(text) => f.write_str(text),
        }
    }
}

impl std::error::Error for Stop {}

impl de::Error for Stop {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self::Because(message.to_string())
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }
}

/// Reads a value, noting every mistake. `None` only when too many values had to be replaced.
pub(super) fn read<T: DeserializeOwned>(tree: &Node, notes: &Notes) -> Option<T> {
    for _ in 0..STARTS {
        let reader = Reader { node: tree, notes };
        if let Ok(value) = reader.child(tree, std::marker::PhantomData::<T>) {
            return Some(value);
        }
    }
    None
}

/// A reader at a node.
#[derive(Clone, Copy)]
pub(super) struct Reader<'n> {
    pub(super) node: &'n Node,
    pub(super) notes: &'n Notes,
}

impl<'n> Reader<'n> {
    /// A reader at another node.
    pub(super) fn at(self, node: &'n Node) -> Self {
        Self { node, ..self }
    }

    /// Notes a mistake once.
    pub(super) fn note(self, problem: Problem) {
        let mut problems = self.notes.problems.borrow_mut();
        if problems.len() < LISTED && !problems.contains(&problem) {
            problems.push(problem);
        }
    }

    /// Notes a mistake at this node.
    pub(super) fn wrong(self, code: &'static Explanation, message: String, help: &str) {
        self.note(Problem::at_span(code, self.node.span, message).help(help));
    }

    /// Notes that something else is needed here.
    pub(super) fn needs(self, needed: &str) {
        let help = match &self.node.what {
            What::Decimal => "numbers are whole; shares are in permille",
            What::Char => "texts stand in double quotation marks",
            _ => "",
        };
        self.wrong(&codes::WRONG_KIND, format!("{needed} is needed here, not {}", self.node.kind()), help);
    }

    /// Reads a value inside this one; what serde refuses is replaced on the next start.
    pub(super) fn child<'de, T: DeserializeSeed<'de>>(self, node: &'n Node, seed: T) -> Result<T::Value, Stop> {
        if self.notes.replaced.borrow().contains(&node.span) {
            return seed.deserialize(Dummy);
        }
        seed.deserialize(self.at(node)).map_err(|stop| {
            if let Stop::Because(why) = stop {
                let code = if why.contains("identifier") { &codes::NO_NAME } else { &codes::WRONG_KIND };
                self.at(node).wrong(code, why, "");
                self.notes.replaced.borrow_mut().insert(node.span);
            }
            Stop::Again
        })
    }

    fn whole(self, least: i128, most: i128) -> i128 {
        match self.node.what {
            What::Whole(Some(value)) if (least..=most).contains(&value) => value,
            What::Whole(_) => {
                let message = format!("the number must be between {least} and {most}");
                self.wrong(&codes::OUT_OF_RANGE, message, "");
                least.max(0)
            }
            _ => {
                self.needs("a whole number");
                0
            }
        }
    }

    /// The values of a pair, a triple: as many as are needed, dummies for those that are missing.
    pub(super) fn pair<'de, V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Stop> {
        let items: &[Node] = match &self.node.what {
            What::Tuple(items) => {
                if items.len() != len {
                    let message = format!("{len} values are needed here, not {}", items.len());
                    self.wrong(&codes::WRONG_LENGTH, message, "a range is written (least, most)");
                }
                items
            }
            _ => {
                self.needs("a group of values in round brackets");
                &[]
            }
        };
        visitor.visit_seq(Items { reader: self, items: items.iter(), left: len, padded: true })
    }
}

macro_rules! whole_numbers {
    ($($method:ident $visit:ident $kind:ty;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
            let value = self.whole(i128::from(<$kind>::MIN), i128::from(<$kind>::MAX));
            visitor.$visit(<$kind>::try_from(value).unwrap_or_default())
        }
    )*}
}

impl<'de> de::Deserializer<'de> for Reader<'_> {
    type Error = Stop;

    forward_to_deserialize_any! { f32 f64 i128 u128 char bytes byte_buf unit unit_struct map identifier }

    whole_numbers! {
        deserialize_i8 visit_i8 i8; deserialize_i16 visit_i16 i16; deserialize_i32 visit_i32 i32;
        deserialize_i64 visit_i64 i64; deserialize_u8 visit_u8 u8; deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32; deserialize_u64 visit_u64 u64;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.what {
            What::Bool(value) => visitor.visit_bool(*value),
            What::Whole(Some(value)) if *value >= 0 => visitor.visit_u64(u64::try_from(*value).unwrap_or_default()),
            What::Text(text) => visitor.visit_str(text),
            What::List(_) => self.deserialize_seq(visitor),
            _ => Err(Stop::Because(format!("{} cannot stand here", self.node.kind()))),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.node.what {
            What::Bool(value) => visitor.visit_bool(value),
            _ => {
                self.needs("true or false");
                visitor.visit_bool(false)
            }
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.what {
            What::Text(text) => visitor.visit_str(text),
            _ => {
                self.needs("a text in quotation marks");
                visitor.visit_str(Dummy::TEXT)
            }
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let name = self.node.name.as_ref().map(|name| name.text.as_str());
        match (&self.node.what, name) {
            (What::Word, Some("None")) => visitor.visit_none(),
            (What::Tuple(items), Some("Some")) if items.len() == 1 => visitor.visit_some(self.at(&items[0])),
            (What::Fields(_), Some("Some")) => {
                let help = "put the fields in brackets of their own: Some((...))";
                self.wrong(&codes::WRONG_KIND, "Some takes one value".to_owned(), help);
                visitor.visit_none()
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let items: &[Node] = match &self.node.what {
            What::List(items) => items,
            _ => {
                self.needs("a list in square brackets");
                &[]
            }
        };
        visitor.visit_seq(Items { reader: self, items: items.iter(), left: items.len(), padded: false })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Stop> {
        self.pair(len, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.pair(len, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.fields(fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.variant(variants, visitor)
    }
}

/// Words offered for one that does not exist, and a sentence that lists what could stand there.
pub(super) fn offer(word: &str, known: &'static [&'static str]) -> (Vec<String>, String) {
    let listed = known.iter().take(40).map(|one| format!("`{one}`")).collect::<Vec<_>>().join(", ");
    (near(word, known.iter().copied()), listed)
}
