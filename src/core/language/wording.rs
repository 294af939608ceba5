//! Units, names and defaults in an author's words, read from the names and the docs of the fields.
//!
//! A field says its unit by the end of its name, or else in its doc text; the thing that a name
//! stands for is the one its doc text points at: "The component.", "this change". A test compares
//! that with the checks, which know what every name must name.

use serde_json::Value as Json;

use super::form::Value;

/// What a field is called and what its doc text says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hint<'a> {
    pub(super) name: &'a str,
    pub(super) about: &'a str,
}

/// Things that have names: the word in doc texts, and what it is called here.
const THINGS: [(&str, &str); 25] = [
    ("theory, a monitor or a person", "theory, monitor or person"),
    ("person or monitor", "person or monitor"),
    ("person or a monitor", "person or monitor"),
    ("person or a team", "person or team"),
    ("initiative of automation", "initiative or component"),
    ("initiative or component", "initiative or component"),
    ("component", "component"),
    ("team", "team"),
    ("persona", "persona"),
    ("person", "person"),
    ("service", "service"),
    ("cohort", "cohort"),
    ("option", "option"),
    ("theory", "theory"),
    ("theories", "theory"),
    ("change", "change"),
    ("monitor", "monitor"),
    ("signal", "signal"),
    ("fault", "fault"),
    ("step", "step"),
    ("objective", "objective"),
    ("gate", "gate"),
    ("phase", "phase"),
    ("policy", "policy"),
    ("rubric", "rubric"),
];

/// Fields whose name alone says what they name.
const BY_NAME: [(&str, &str); 4] =
    [("shares", "objective"), ("measure", "measure"), ("advice", "advice"), ("scenario", "scenario")];

impl Hint<'_> {
    /// What a whole number counts.
    pub(super) fn unit(self) -> &'static str {
        let (name, about) = (self.name, self.about.to_ascii_lowercase());
        let ends = |end: &str| name == end || name.ends_with(&format!("_{end}"));
        let says = |word: &str| about.split(|c: char| !c.is_ascii_alphanumeric()).any(|one| one == word);
        let by_name = [
            ("per_min", "a minute"),
            ("permille", "permille"),
            ("s", "seconds"),
            ("days", "days"),
            ("minutes", "minutes"),
        ];
        if let Some((_, unit)) = by_name.iter().find(|(end, _)| ends(end)) {
            return if *unit == "a minute" && about.contains("minor unit") {
                "minor currency units a minute"
            } else {
                unit
            };
        }
        if about.contains("minor unit") {
            "minor currency units"
        } else if about.contains("thousandths") {
            "thousandths of a point"
        } else if says("permille") || says("level") || says("loss") {
            "permille"
        } else if says("seconds") {
            "seconds"
        } else {
            ""
        }
    }

    /// A name: a new one, or that of something.
    pub(super) fn name_value(self) -> Value {
        if matches!(self.name, "id" | "word") {
            return Value::NewName;
        }
        if let Some((_, thing)) = BY_NAME.iter().find(|(name, _)| *name == self.name) {
            return Value::NameOf(thing);
        }
        Value::NameOf(self.things().first().copied().unwrap_or("thing"))
    }

    /// The things that the doc text points at, the likeliest first: "this component" before "a fault".
    fn things(self) -> Vec<&'static str> {
        let text = format!(" {} ", self.about.to_ascii_lowercase());
        let mut found: Vec<(usize, usize, &'static str)> = Vec::new();
        let articles = [
            (0, " this "),
            (0, " that "),
            (0, " these "),
            (1, " the "),
            (1, " their "),
            (1, " its "),
            (2, " a "),
            (2, " an "),
            (3, " "),
        ];
        for (rank, article) in articles {
            for (word, thing) in THINGS {
                let start = text.find(&format!("{article}{word}"));
                found.extend(start.map(|at| (rank, at + article.len(), thing)));
            }
        }
        found.sort_by_key(|(rank, at, thing)| (*rank, *at, std::cmp::Reverse(thing.len())));
        found.into_iter().map(|(_, _, thing)| thing).collect()
    }
}

/// A part of several values in brackets: where a doc text speaks of two things, the first part is
/// the first of them.
pub(super) fn part(value: Value, hint: Hint<'_>, at: usize) -> Value {
    let text = hint.about.to_ascii_lowercase();
    match value {
        Value::NameOf(_) if text.contains("service and cohort") => {
            Value::NameOf(if at == 0 { "service" } else { "cohort" })
        }
        Value::Whole(_) if text.contains("second") && text.contains("permille") => {
            Value::Whole(if at == 0 { "seconds" } else { "permille" })
        }
        other => other,
    }
}

/// A doc text without its last sentence `Default: ...`, and what that says.
pub(super) fn split_default(about: &str) -> (&str, Option<&str>) {
    match about.rsplit_once("Default: ") {
        Some((before, default)) => (before.trim_end(), Some(default.trim_end_matches('.'))),
        None => (about, None),
    }
}

/// The value of a field that is left out.
pub(super) fn default(value: Option<&Json>) -> String {
    match value {
        None | Some(Json::Null) => "`None`".to_owned(),
        Some(Json::String(text)) if text.is_empty() => "no text".to_owned(),
        Some(Json::String(word)) => format!("`{word}`"),
        Some(Json::Array(items)) if items.is_empty() => "none".to_owned(),
        Some(Json::Array(items)) => {
            let parts: Vec<String> = items.iter().map(Json::to_string).collect();
            format!("`({})`", parts.join(", "))
        }
        Some(other) => format!("`{other}`"),
    }
}

impl Value {
    /// In words, with the names of forms as they are.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::YesNo => "true or false".to_owned(),
            Self::Whole("") => "whole number".to_owned(),
            Self::Whole(unit @ ("permille" | "seconds")) => (*unit).to_owned(),
            Self::Whole(unit) => format!("whole number ({unit})"),
            Self::Range("") => "range (lowest, highest)".to_owned(),
            Self::Range("a minute") => "range (lowest, highest) a minute".to_owned(),
            Self::Range(unit) => format!("range (lowest, highest) in {unit}"),
            Self::NewName => "a new name".to_owned(),
            Self::NameOf("advice") => "name of a piece of advice".to_owned(),
            Self::NameOf(thing) => {
                format!("name of {} {thing}", if thing.starts_with(['a', 'o', 'i']) { "an" } else { "a" })
            }
            Self::List(of) => match &**of {
                Self::NameOf(thing) => format!("list of {thing} names"),
                other => format!("list of {}", other.words()),
            },
            Self::Tuple(parts) => format!("({})", parts.iter().map(Self::words).collect::<Vec<_>>().join(", ")),
            Self::Form(name) => name.clone(),
            Self::Maybe(of) => format!("`None` or {}", of.words()),
        }
    }
}
