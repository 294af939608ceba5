//! What a form is: a group of fields, or one of some words.

use serde::Serialize;

/// One form of the language: what may stand at some place of a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Form {
    /// Its name, which never stands in a file: `Component`.
    pub name: String,
    /// What it is, in a sentence or two.
    pub about: String,
    /// The forms that hold it.
    pub used_in: Vec<String>,
    /// What is written.
    #[serde(flatten)]
    pub shape: Shape,
}

/// What is written for a form.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Shape {
    /// Fields in round brackets.
    Fields {
        /// The fields, those that must be written first.
        fields: Vec<Field>,
        /// All of it written out.
        example: String,
    },
    /// One of some words, with or without something in brackets.
    Words {
        /// The words.
        words: Vec<Word>,
    },
}

/// A field.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it says.
    pub about: String,
    /// What is written for it.
    pub value: Value,
    /// What holds when it is left out; `None`: it must be written.
    pub default: Option<String>,
}

/// A word.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Word {
    /// The word.
    pub name: String,
    /// What it says.
    pub about: String,
    /// What stands in its brackets.
    pub takes: Takes,
    /// All of it written out, for a word with brackets.
    pub example: Option<String>,
}

/// What stands in the brackets of a word.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Takes {
    /// The word stands alone.
    Nothing,
    /// These values, in this order.
    Values(Vec<Value>),
    /// These fields.
    Fields(Vec<Field>),
}

/// What is written at a place, in an author's words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Words in double quotation marks.
    Text,
    /// `true` or `false`.
    YesNo,
    /// A whole number of something.
    Whole(&'static str),
    /// The lowest and the highest whole number of something, from which a seed picks.
    Range(&'static str),
    /// A new name, in quotation marks.
    NewName,
    /// The name of something, in quotation marks: `component`.
    NameOf(&'static str),
    /// Any number of these, in square brackets.
    List(Box<Value>),
    /// These in round brackets, in this order.
    Tuple(Vec<Value>),
    /// A form of this name.
    Form(String),
    /// `None`, or `Some(...)` of this; the `Some` may be left out.
    Maybe(Box<Value>),
}

impl Form {
    /// Its words, if it is one of words.
    #[must_use]
    pub fn words(&self) -> &[Word] {
        match &self.shape {
            Shape::Words { words } => words,
            Shape::Fields { .. } => &[],
        }
    }

    /// Its fields, if it has fields of its own.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        match &self.shape {
            Shape::Fields { fields, .. } => fields,
            Shape::Words { .. } => &[],
        }
    }

    /// Every name that an author writes for it: its fields, its words and their fields.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let inner = self.words().iter().flat_map(|word| match &word.takes {
            Takes::Fields(fields) => fields.as_slice(),
            _ => &[],
        });
        let words = self.words().iter().map(|word| word.name.as_str());
        words.chain(self.fields().iter().chain(inner).map(|field| field.name.as_str()))
    }
}

impl Value {
    /// The forms it is made of.
    pub(super) fn forms(&self) -> Vec<&str> {
        match self {
            Self::Form(name) => vec![name],
            Self::List(of) | Self::Maybe(of) => of.forms(),
            Self::Tuple(parts) => parts.iter().flat_map(Self::forms).collect(),
            _ => Vec::new(),
        }
    }
}
