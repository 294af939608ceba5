//! Words by key, from Fluent files.

use std::borrow::Cow;

use bridgecall_core::view::{Arg, Phrase};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The English files, in the program.
const ENGLISH: [(&str, &str); 8] = [
    ("app.ftl", include_str!("../../assets/locale/en/app.ftl")),
    ("phrases.ftl", include_str!("../../assets/locale/en/phrases.ftl")),
    ("choices.ftl", include_str!("../../assets/locale/en/choices.ftl")),
    ("seats.ftl", include_str!("../../assets/locale/en/seats.ftl")),
    ("orders.ftl", include_str!("../../assets/locale/en/orders.ftl")),
    ("panels.ftl", include_str!("../../assets/locale/en/panels.ftl")),
    ("screens.ftl", include_str!("../../assets/locale/en/screens.ftl")),
    ("speech.ftl", include_str!("../../assets/locale/en/speech.ftl")),
];

/// What fills a gap in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Words as they are.
    Text(Cow<'a, str>),
    /// A number, which may decide about a plural.
    Number(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A locale file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsError {
    /// The file.
    pub file: String,
    /// What is wrong with it.
    pub message: String,
}

impl std::fmt::Display for WordsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.file, self.message)
    }
}

impl std::error::Error for WordsError {}

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// English, from the program itself.
    ///
    /// # Panics
    /// When an embedded file is broken: a fault of ours, found by the tests.
    #[must_use]
    pub fn english() -> Self {
        let english = "en-GB".parse().expect("a language of the source is sound");
        Self::from_files(english, ENGLISH).expect("the embedded words are sound")
    }

    /// A language from its files.
    ///
    /// # Errors
    /// When a file has a syntax error, or a key appears twice.
    pub fn from_files<'a>(
        language: LanguageIdentifier,
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, WordsError> {
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks round inserted text are invisible on a screen and noise to a screen reader.
        bundle.set_use_isolating(false);
        for (file, text) in files {
            let wrong = |message: String| WordsError { file: file.to_owned(), message };
            let resource =
                FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| wrong(format!("{errors:?}")))?;
            bundle.add_resource(resource).map_err(|errors| wrong(format!("{errors:?}")))?;
        }
        Ok(Self { bundle })
    }

    /// Whether there are words for a key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The words for a key; the key itself where there are none, so that the gap is seen.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The words for a key, its gaps filled.
    #[must_use]
    pub fn get_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Text(text) => args.set(*name, text.as_ref()),
                Value::Number(number) => args.set(*name, *number),
            }
        }
        self.format(key, Some(&args))
    }

    /// A phrase in words.
    #[must_use]
    pub fn phrase(&self, phrase: &Phrase) -> String {
        let mut args = FluentArgs::with_capacity(phrase.args.len());
        for (name, arg) in &phrase.args {
            args.set(name.as_str(), self.arg(arg));
        }
        self.format(&phrase.key, Some(&args))
    }

    fn arg<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Phrase(phrase) => FluentValue::from(self.phrase(phrase)),
            Arg::List(list) => {
                let said: Vec<String> = list.iter().map(|phrase| self.phrase(phrase)).collect();
                FluentValue::from(said.join("; "))
            }
        }
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        // A gap that nobody filled shows as its name in braces, which is what a reader should see.
        let mut unfilled = Vec::new();
        self.bundle.format_pattern(pattern, args, &mut unfilled).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(files: &[(&str, &str)]) -> Result<Words, WordsError> {
        Words::from_files("en-GB".parse().unwrap(), files.iter().copied())
    }

    #[test]
    fn fills_gaps_without_marks_and_shows_a_missing_key() {
        let words = read(&[("a.ftl", "hello = Hello, { $name }.")]).unwrap();
        assert_eq!(words.get_with("hello", &[("name", "Nina".into())]), "Hello, Nina.");
        assert_eq!(words.get("nothing-here"), "nothing-here");
    }

    #[test]
    fn says_which_file_is_broken() {
        let broken = read(&[("bad.ftl", "= no key")]);
        assert_eq!(broken.err().map(|error| error.file), Some("bad.ftl".to_owned()));
        let twice = read(&[("a.ftl", "x = 1"), ("b.ftl", "x = 2")]);
        assert_eq!(twice.err().map(|error| error.file), Some("b.ftl".to_owned()));
    }

    #[test]
    fn a_phrase_fills_its_phrases() {
        let file = "outer = { $who }: { $list }\ninner = { $n } of them";
        let words = read(&[("a.ftl", file)]).unwrap();
        let inner = |n: u64| Phrase::new("inner").with("n", n);
        let outer = Phrase::new("outer").with("who", "Nina").with("list", vec![inner(1), inner(2)]);
        assert_eq!(words.phrase(&outer), "Nina: 1 of them; 2 of them");
    }
}
