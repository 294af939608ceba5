//! A lawful "no": what was asked cannot be done by this seat, or not now.

use serde::{Deserialize, Serialize};

/// Why an order is refused. The same value disables the button before it is pressed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    /// A stable word for programs: `not_accepted`, `unknown_person` ...
    pub code: String,
    /// A sentence for people: what is missing and what to do.
    pub reason: String,
}

impl Rejection {
    /// A refusal with its word and its sentence.
    #[must_use]
    pub fn new(code: &str, reason: impl Into<String>) -> Self {
        Self { code: code.to_owned(), reason: reason.into() }
    }
}
