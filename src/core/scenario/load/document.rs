//! The whole course: from bytes to a value and its findings.

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::limits::{DEPTH, Flaw, forbidden_in, text_of};
use super::parse::parse;
use super::reader::{Notes, read};
use super::source::Source;
use super::tree::{Node, What};
use super::words::near;
use crate::finding::codes::text as codes;
use crate::finding::{Explanation, Finding, Lines, Severity, Span};

/// So many problems of a file are listed; the rest would be noise.
pub(super) const LISTED: usize = 500;

/// A mistake, before its place is worked out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Problem {
    code: &'static Explanation,
    place: Place,
    message: String,
    help: String,
    suggestions: Vec<String>,
    /// What was meant is clear and was read, so that nothing else rests on a guess.
    understood: bool,
}

#[derive(Debug, Clone, PartialEq)]
enum Place {
    /// This text.
    Text(Span),
    /// A field that should be in the value with the second span; the first is shown.
    Lacking(Span, Span, String),
    /// The value at a path.
    Path(String),
}

impl Problem {
    /// A mistake at a path.
    pub(crate) fn at(code: &'static Explanation, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(code, Place::Path(path.into()), message.into())
    }

    /// A mistake at a place of the text.
    pub(super) fn at_span(code: &'static Explanation, span: Span, message: String) -> Self {
        Self::new(code, Place::Text(span), message)
    }

    fn new(code: &'static Explanation, place: Place, message: String) -> Self {
        Self { code, place, message, help: String::new(), suggestions: Vec::new(), understood: false }
    }

    /// How to mend it.
    #[must_use]
    pub(crate) fn help(mut self, help: &str) -> Self {
        help.clone_into(&mut self.help);
        self
    }

    /// What could stand there instead.
    #[must_use]
    pub(super) fn suggest(mut self, suggestions: Vec<String>) -> Self {
        self.suggestions = suggestions;
        self
    }

    /// Offers what is most like a word.
    #[must_use]
    pub(crate) fn like<'c>(self, word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Self {
        self.suggest(near(word, candidates))
    }

    /// What was meant is clear, and was read.
    #[must_use]
    pub(super) fn understood(mut self) -> Self {
        self.understood = true;
        self
    }

    /// Turns the place shown into that of a field lacking in a value.
    #[must_use]
    pub(super) fn inside(mut self, value: Span, field: &str) -> Self {
        if let Place::Text(shown) = self.place {
            self.place = Place::Lacking(shown, value, field.to_owned());
        }
        self
    }
}

/// Takes problems and turns them into findings with their places.
pub(crate) struct Checker<'t> {
    source: &'t Source,
    tree: &'t Node,
    lines: Lines<'t>,
    /// Paths whose values are guesses: what follows from them is not the author's mistake.
    damaged: Vec<String>,
    findings: Vec<Finding>,
}

impl<'t> Checker<'t> {
    /// The file.
    pub(crate) fn source(&self) -> &'t Source {
        self.source
    }

    /// Notes a problem, unless it follows from one noted before.
    pub(crate) fn report(&mut self, problem: Problem) {
        if self.is_full() {
            return;
        }
        let (path, span) = match &problem.place {
            Place::Path(path) if self.is_damaged(path) => return,
            Place::Path(path) => (path.clone(), self.span_of(path)),
            Place::Text(span) => (self.tree.path_of(*span), *span),
            Place::Lacking(shown, value, field) => {
                let path = self.tree.path_of(*value);
                (if path.is_empty() { field.clone() } else { format!("{path}.{field}") }, *shown)
            }
        };
        self.findings.push(finding(self.source, &self.lines, span, path, problem));
    }

    /// Whether no more findings are listed.
    pub(crate) fn is_full(&self) -> bool {
        self.findings.len() >= LISTED
    }

    /// Every `{word}` in a text of the file, with the path of the text.
    pub(crate) fn placeholders(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        self.tree.placeholders("", &mut found);
        found
    }

    /// Whether nothing in a list (or the whole of a field) is a guess: what is said about its gaps
    /// holds only then.
    pub(crate) fn is_sound(&self, list: &str) -> bool {
        self.damaged.iter().all(|path| !within(path, list) && !within(list, path))
    }

    /// Whether every name that a list gives could be read.
    pub(crate) fn has_names(&self, list: &str) -> bool {
        let spoils = |path: &String| {
            let rest = path
                .strip_prefix(list)
                .map(|rest| rest.trim_start_matches(|c: char| "[]".contains(c) || c.is_ascii_digit()));
            within(list, path) || rest.is_some_and(|rest| rest.is_empty() || rest == ".id")
        };
        !self.damaged.iter().any(spoils)
    }

    fn is_damaged(&self, path: &str) -> bool {
        self.damaged.iter().any(|damaged| within(path, damaged))
    }

    /// The text to show for a path: the value, or for a value of many lines the name of its field.
    fn span_of(&self, path: &str) -> Span {
        let mut path = path;
        let node = loop {
            match self.tree.find(path) {
                Some(node) => break node.bare(),
                None => path = path.rfind(['.', '[']).map_or("", |at| &path[..at]),
            }
        };
        if !node.span.of(self.lines.text()).contains('\n') {
            return node.span;
        }
        let name = node.name.as_ref().or_else(|| self.tree.find_key(path));
        match (name, &node.what) {
            (Some(name), _) => name.span,
            // An entry of a list is known by its name.
            (None, What::Fields(_)) => match node.find("id") {
                Some(id) => id.span,
                None => Span::new(node.span.start, node.span.start + 1),
            },
            _ => Span::new(node.span.start, node.span.start + 1),
        }
    }
}

/// Whether a path is another one or lies below it.
fn within(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| above.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']))
}

fn finding(source: &Source, lines: &Lines<'_>, span: Span, path: String, problem: Problem) -> Finding {
    let (line, column) = lines.at(span.start);
    let (end_line, end_column) = lines.at(span.end);
    Finding {
        severity: problem.code.severity(),
        code: problem.code.code.to_owned(),
        message: problem.message,
        file: source.name.clone(),
        line,
        column,
        end_line,
        end_column,
        path,
        help: problem.help,
        suggestions: problem.suggestions,
    }
}

/// Findings about the text itself: nothing else can be said about it.
fn flawed(source: &Source, text: &str, flaws: Vec<Flaw>) -> Vec<Finding> {
    let lines = Lines::new(text);
    let tell = |flaw: Flaw| {
        let problem = Problem::at_span(flaw.code, flaw.span, flaw.message).help(&flaw.help);
        finding(source, &lines, flaw.span, String::new(), problem)
    };
    flaws.into_iter().map(tell).collect()
}

/// Reads and checks a file. The value is `None` if and only if a finding is an error.
pub(crate) fn load<T: DeserializeOwned>(
    source: &Source,
    check: impl FnOnce(&T, &mut Checker<'_>),
) -> (Option<T>, Vec<Finding>) {
    let text = match text_of(&source.bytes) {
        Ok(text) => text,
        Err((before, flaw)) => return (None, flawed(source, &before, vec![flaw])),
    };
    let flaws = forbidden_in(text);
    if !flaws.is_empty() {
        return (None, flawed(source, text, flaws));
    }
    let tree = match parse(text) {
        Ok(tree) => tree,
        Err(flaw) => return (None, flawed(source, text, vec![flaw])),
    };
    let notes = Notes::default();
    let mut value = read::<T>(&tree, &notes);
    let problems = notes.problems.into_inner();
    let mut checker =
        Checker { source, tree: &tree, lines: Lines::new(text), damaged: Vec::new(), findings: Vec::new() };
    if problems.is_empty() {
        match by_ron(text, &checker.lines) {
            Ok(plain) => value = Some(plain),
            Err(flaw) => return (None, flawed(source, text, vec![flaw])),
        }
    }
    for problem in problems {
        let guessed = !problem.understood;
        checker.report(problem);
        if let Some(last) = checker.findings.last().filter(|_| guessed) {
            checker.damaged.push(last.path.clone());
        }
    }
    if let Some(value) = &value {
        check(value, &mut checker);
    }
    let mut findings = checker.findings;
    findings.sort_by(|a, b| (a.line, a.column, &a.code).cmp(&(b.line, b.column, &b.code)));
    let failed = findings.iter().any(|one| one.severity == Severity::Error);
    (value.filter(|_| !failed), findings)
}

/// Reads a text as `ron` does: its word is final.
fn by_ron<T: DeserializeOwned>(text: &str, lines: &Lines<'_>) -> Result<T, Flaw> {
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
        .with_recursion_limit(DEPTH);
    options.from_str(text).map_err(|error| {
        let at = lines.offset(error.span.start.line, error.span.start.col);
        let to = lines.offset(error.span.end.line, error.span.end.col).max(at);
        let (code, message) = match error.code {
            ron::Error::ExceededRecursionLimit => {
                (&codes::TOO_DEEP, format!("brackets and words are nested more than {DEPTH} deep"))
            }
            other => (&codes::SYNTAX, other.to_string()),
        };
        Flaw { code, span: Span::new(at, to), message, help: String::new() }
    })
}

/// The tree's reader and `ron` agree on what a text says.
#[cfg(test)]
pub(super) fn both<T: DeserializeOwned>(text: &str) -> (Option<T>, Result<T, String>) {
    let tree = parse(text).ok();
    let value = tree.and_then(|tree| read(&tree, &Notes::default()));
    (value, by_ron(text, &Lines::new(text)).map_err(|flaw| flaw.message))
}
