//! What is put in for a field or a word: with the brackets and quotation marks that it takes, and stops
//! where its author goes on writing.

use bridgecall_core::language::form::{Field, Takes, Value, Word};

/// A text with stops.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Insert(Vec<Part>);

#[derive(Debug, Clone, PartialEq)]
enum Part {
    Text(String),
    Stop,
}

impl Insert {
    /// A text without stops.
    pub(super) fn text(text: &str) -> Self {
        Self(vec![Part::Text(text.to_owned())])
    }

    fn stop() -> Self {
        Self(vec![Part::Stop])
    }

    fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    fn around(before: &str, inner: Self, after: &str) -> Self {
        Self::text(before).then(inner).then(Self::text(after))
    }

    fn joined(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self(Vec::new());
        for part in parts {
            all = if all.0.is_empty() { part } else { all.then(Self::text(", ")).then(part) };
        }
        all
    }

    /// As an editor takes it: with numbered stops, or without any.
    pub(super) fn written(&self, stops: bool) -> String {
        let mut number = 0;
        let part = |part: &Part| match part {
            Part::Text(text) if stops => text.replace('\\', "\\\\").replace('$', "\\$").replace('}', "\\}"),
            Part::Text(text) => text.clone(),
            Part::Stop if stops => {
                number += 1;
                format!("${number}")
            }
            Part::Stop => String::new(),
        };
        self.0.iter().map(part).collect()
    }
}

/// A field and what its value begins with.
pub(super) fn field(field: &Field) -> Insert {
    Insert::text(&format!("{}: ", field.name)).then(value(&field.value))
}

/// The fields that must be written, in brackets.
pub(super) fn fields(all: &[Field]) -> Insert {
    let must = all.iter().filter(|one| one.default.is_none());
    Insert::around("(", Insert::joined(must.map(field)), ")")
}

/// A word with its brackets.
pub(super) fn word(word: &Word) -> Insert {
    match &word.takes {
        Takes::Nothing => Insert::text(&word.name),
        Takes::Values(values) => {
            Insert::around(&format!("{}(", word.name), Insert::joined(values.iter().map(value)), ")")
        }
        Takes::Fields(all) => Insert::text(&word.name).then(fields(all)),
    }
}

/// What a value begins and ends with.
fn value(value: &Value) -> Insert {
    match value {
        Value::Text | Value::NewName | Value::NameOf(_) => Insert::around("\"", Insert::stop(), "\""),
        Value::List(_) => Insert::around("[", Insert::stop(), "]"),
        Value::Range(_) => Insert::around("(", Insert::joined([Insert::stop(), Insert::stop()]), ")"),
        Value::Tuple(parts) => Insert::around("(", Insert::joined(parts.iter().map(self::value)), ")"),
        Value::YesNo | Value::Whole(_) | Value::Form(_) | Value::Maybe(_) => Insert::stop(),
    }
}

#[cfg(test)]
mod tests {
    use bridgecall_core::language::form;

    use super::*;

    #[test]
    fn inserts_are_written_with_and_without_stops() {
        let dep = form("Dep").unwrap();
        let hard = dep.words().iter().find(|one| one.name == "hard").unwrap();
        assert_eq!(word(hard).written(true), "hard(\"$1\")");
        assert_eq!(word(hard).written(false), "hard(\"\")");
        let component = form("Component").unwrap();
        let needs = component.fields().iter().find(|one| one.name == "needs").unwrap();
        assert_eq!(field(needs).written(true), "needs: [$1]");
        assert!(fields(component.fields()).written(true).starts_with("(id: \"$1\", name: \"$2\""));
        assert_eq!(Insert::text("a$b").written(true), "a\\$b");
    }
}
