//! Short identifiers that copy like numbers.

use std::fmt;
use std::str::FromStr;

use arrayvec::ArrayString;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The longest identifier, in bytes.
pub(super) const MAX_ID_LEN: usize = 31;

/// The name of a thing in a scenario: `[A-Za-z0-9_-]`, one to 31 characters.
///
/// Held inline, so that it copies without allocating: events and beliefs carry many of them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id(ArrayString<MAX_ID_LEN>);

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
        let lawful = !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        match ArrayString::from(text) {
            Ok(inline) if lawful => Ok(Self(inline)),
            _ => Err(IdError(text.chars().take(64).collect())),
        }
    }

    /// The identifier as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_no_author_should_write() {
        for bad in ["", "two words", "ünique", "a/b", "0123456789012345678901234567890123"] {
            assert!(Id::new(bad).is_err(), "{bad}");
        }
        assert_eq!(Id::new("site-a_1").unwrap().as_str(), "site-a_1");
    }
}
