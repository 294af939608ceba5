//! The examples: a file of Markdown beside this one, a fence for every form.

use std::collections::BTreeMap;

/// Examples by form.
pub(super) struct Examples(BTreeMap<&'static str, &'static str>);

impl Examples {
    /// Those of this program.
    pub(super) fn ours() -> Self {
        Self::read(include_str!("examples.md"))
    }

    fn read(text: &'static str) -> Self {
        let sections = text.split("\n## ").skip(1).filter_map(|section| {
            let (name, rest) = section.split_once('\n')?;
            let fence = rest.split_once("```ron\n")?.1.split_once("\n```")?.0;
            Some((name.trim(), fence))
        });
        Self(sections.collect())
    }

    /// The example of a form of fields.
    pub(super) fn of(&self, form: &str) -> Option<String> {
        self.0.get(form).map(|text| (*text).to_owned())
    }

    /// The example of a word: the lines from the one that begins with it up to the next word.
    pub(super) fn of_word(&self, form: &str, word: &str) -> Option<String> {
        let mut lines = self.0.get(form)?.lines();
        let first = lines.find(|line| line.strip_prefix(word).is_some_and(|rest| rest.starts_with('(')))?;
        let more = lines.take_while(|line| line.starts_with([' ', ')']));
        Some(std::iter::once(first).chain(more).collect::<Vec<_>>().join("\n"))
    }

    /// The forms that have one.
    #[cfg(test)]
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().copied()
    }
}
