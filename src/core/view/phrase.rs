//! Something to say, without the words: a key of the locale files and what fills its gaps.

use serde::{Deserialize, Serialize};

/// A sentence to be: the words are looked up by whoever shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// The key in the locale files.
    pub key: String,
    /// What fills its gaps, by name.
    pub args: Vec<(String, Arg)>,
}

/// What fills a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// A name or words of a person, as they are.
    Text(String),
    /// A number.
    Number(u64),
    /// Something that is itself looked up.
    Phrase(Phrase),
    /// Several, one after the other.
    List(Vec<Phrase>),
}

impl Phrase {
    /// A phrase without gaps so far.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// The same with a gap filled.
    #[must_use]
    pub fn with(mut self, name: &str, arg: impl Into<Arg>) -> Self {
        self.args.push((name.to_owned(), arg.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<Phrase> for Arg {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(phrase)
    }
}

impl From<Vec<Phrase>> for Arg {
    fn from(list: Vec<Phrase>) -> Self {
        Self::List(list)
    }
}

/// The key of a plain choice: `audience` and [`Audience::ServiceDesk`] give `audience-service_desk`.
///
/// A choice that carries something gives the key of its name alone.
///
/// [`Audience::ServiceDesk`]: crate::sim::message::Audience::ServiceDesk
#[must_use]
pub fn key_of<T: Serialize>(prefix: &str, choice: &T) -> String {
    let name = match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(serde_json::Value::Object(fields)) => fields.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    };
    format!("{prefix}-{name}")
}

/// The phrase of a plain choice.
#[must_use]
pub fn word_for<T: Serialize>(prefix: &str, choice: &T) -> Phrase {
    Phrase::new(key_of(prefix, choice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::message::Audience;

    #[test]
    fn a_choice_has_a_key_of_its_own() {
        assert_eq!(key_of("audience", &Audience::ServiceDesk), "audience-service_desk");
    }
}
