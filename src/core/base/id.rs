//! Short identifiers that copy like numbers.

use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The longest identifier, in bytes.
const MAX_LEN: usize = 31;

/// The name of a thing in a scenario: `[A-Za-z0-9_-]`, one to 31 characters.
///
/// Held inline, so that it copies without allocating: events and beliefs carry many of them. The
/// rest of the bytes is zero and the last one is the length: names then compare as texts do, and
/// of a fixed length, which is the most frequent thing that a run does.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Id([u8; MAX_LEN + 1]);

/// Why a text is no identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no identifier: use 1 to 31 of the characters A-Z a-z 0-9 _ -")]
pub struct IdError(String);

impl Id {
    /// Reads an identifier.
    ///
    /// # Errors
    /// When the text is empty, too long, or has another character than `[A-Za-z0-9_-]`.
    pub fn new(text: &str) -> Result<Self, IdError> {
        let lawful = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        if text.is_empty() || text.len() > MAX_LEN || !text.bytes().all(lawful) {
            return Err(IdError(text.chars().take(64).collect()));
        }
        let mut bytes = [0; MAX_LEN + 1];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        bytes[MAX_LEN] = u8::try_from(text.len()).expect("31 fits a byte");
        Ok(Self(bytes))
    }

    /// The identifier as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(self.as_bytes()).expect("an identifier is ASCII")
    }

    /// Its characters.
    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.0[..usize::from(self.0[MAX_LEN])]
    }
}

impl Ord for Id {
    /// As the bytes do, eight at a time: most names differ in their first letters.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let ((mine, _), (theirs, _)) = (self.0.as_chunks::<8>(), other.0.as_chunks::<8>());
        let differ = mine.iter().zip(theirs).find(|(one, other)| one != other);
        differ.map_or(std::cmp::Ordering::Equal, |(one, other)| {
            u64::from_be_bytes(*one).cmp(&u64::from_be_bytes(*other))
        })
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl From<&'static str> for Id {
    /// For identifiers written in this program's own source.
    ///
    /// # Panics
    /// When the literal is no identifier: a fault of ours, not of a user.
    fn from(literal: &'static str) -> Self {
        Self::new(literal).expect("an identifier in the source is lawful")
    }
}

impl FromStr for Id {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        Self::new(text)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.as_str())
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::new(&text).map_err(D::Error::custom)
    }
}

impl JsonSchema for Id {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9_-]{1,31}$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_as_text_does() {
        let texts = ["a", "a-b", "aa", "ab", "b", "0123456789012345678901234567890", "B", "_"];
        for (one, other) in texts.iter().flat_map(|one| texts.iter().map(move |other| (*one, *other))) {
            assert_eq!(Id::from(one).cmp(&Id::from(other)), one.cmp(other), "{one} {other}");
        }
    }

    #[test]
    fn refuses_what_no_author_should_write() {
        for bad in ["", "two words", "ünique", "a/b", "0123456789012345678901234567890123"] {
            assert!(Id::new(bad).is_err(), "{bad}");
        }
        assert_eq!(Id::new("site-a_1").unwrap().as_str(), "site-a_1");
    }
}
