//! A spanned syntax tree of RON.

use crate::finding::Span;

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// All of it, name and brackets included.
    pub(crate) span: Span,
    /// The word before the brackets, or the word alone.
    pub(crate) name: Option<Name>,
    /// What it is.
    pub(crate) what: What,
}

/// A word with its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum What {
    /// A word alone; the node has its name.
    Word,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number; `None` when it is too large for any field.
    Whole(Option<i128>),
    /// A number with a point: the language has none.
    Decimal,
    /// A character in single quotes.
    Char,
    /// A text.
    Text(String),
    /// `[a, b]`.
    List(Vec<Node>),
    /// `{a: b}`.
    Map(Vec<(Node, Node)>),
    /// `(a, b)`, with or without a name; also `()`.
    Tuple(Vec<Node>),
    /// `(a: b)`, with or without a name.
    Fields(Vec<(Name, Node)>),
}

impl Node {
    /// What people call this kind of value.
    pub(crate) fn kind(&self) -> &'static str {
        match (&self.what, &self.name) {
            (What::Word, _) => "a word",
            (What::Bool(_), _) => "true or false",
            (What::Whole(_), _) => "a number",
            (What::Decimal, _) => "a number with a decimal point",
            (What::Char, _) => "a character",
            (What::Text(_), _) => "a text",
            (What::List(_), _) => "a list",
            (What::Map(_), _) => "a map",
            (What::Tuple(_), None) => "values in round brackets",
            (What::Fields(_), None) => "fields in round brackets",
            (What::Tuple(_) | What::Fields(_), Some(_)) => "a word with brackets",
        }
    }

    /// How many values it holds, itself included.
    pub(super) fn count(&self) -> usize {
        let inner: usize = match &self.what {
            What::List(items) | What::Tuple(items) => items.iter().map(Self::count).sum(),
            What::Fields(fields) => fields.iter().map(|(_, value)| value.count()).sum(),
            What::Map(pairs) => pairs.iter().map(|(key, value)| key.count() + value.count()).sum(),
            _ => 0,
        };
        inner + 1
    }

    /// Looks through `Some(x)`.
    pub(crate) fn bare(&self) -> &Self {
        match (&self.what, &self.name) {
            (What::Tuple(items), Some(name)) if name.text == "Some" && items.len() == 1 => items[0].bare(),
            _ => self,
        }
    }

    /// The node at a path: `faults[2].on`, `needs[0].0`.
    pub(crate) fn find(&self, path: &str) -> Option<&Self> {
        let mut here = self;
        for step in steps(path) {
            here = here.bare().child(step)?;
        }
        Some(here)
    }

    /// The name of the field at a path, when the last step of the path is a field.
    pub(crate) fn find_key(&self, path: &str) -> Option<&Name> {
        let (before, last) = path.rsplit_once('.').unwrap_or(("", path));
        match &self.find(before)?.bare().what {
            What::Fields(fields) => fields.iter().map(|(key, _)| key).find(|key| key.text == last),
            _ => None,
        }
    }

    fn child(&self, step: &str) -> Option<&Self> {
        match &self.what {
            What::Fields(fields) => fields.iter().find(|(key, _)| key.text == step).map(|(_, value)| value),
            What::List(items) | What::Tuple(items) => items.get(step.parse::<usize>().ok()?),
            _ => None,
        }
    }

    /// The path of the node with this span, the innermost that has it.
    pub(crate) fn path_of(&self, span: Span) -> String {
        let mut path = String::new();
        let mut here = self;
        loop {
            let inner = here.child_over(span);
            let Some((step, child)) = inner else { return path };
            if !(here.name.as_ref().is_some_and(|name| name.text == "Some") && step == ".0") {
                path.push_str(if path.is_empty() { step.trim_start_matches('.') } else { &step });
            }
            here = child;
        }
    }

    /// Collects every `{word}` of the texts below, with the paths of the texts.
    pub(super) fn placeholders(&self, path: &str, found: &mut Vec<(String, String)>) {
        if let What::Text(text) = &self.what {
            let words = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(word, _)| word);
            let is_word = |word: &&str| {
                !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b))
            };
            found.extend(words.filter(is_word).map(|word| (path.to_owned(), word.to_owned())));
        }
        let mut into = |step: &str, child: &Self| {
            let some = self.name.as_ref().is_some_and(|name| name.text == "Some") && step == ".0";
            let below = if some { path.to_owned() } else { format!("{path}{step}") };
            child.placeholders(below.trim_start_matches('.'), found);
        };
        match &self.what {
            What::Fields(fields) => fields.iter().for_each(|(key, value)| into(&format!(".{}", key.text), value)),
            What::List(items) => items.iter().enumerate().for_each(|(at, item)| into(&format!("[{at}]"), item)),
            What::Tuple(items) => items.iter().enumerate().for_each(|(at, item)| into(&format!(".{at}"), item)),
            _ => {}
        }
    }

    /// The child that holds a stretch of the text, and the step to it.
    fn child_over(&self, span: Span) -> Option<(String, &Self)> {
        let over = |child: &&Self| child.span.start <= span.start && span.end <= child.span.end;
        match &self.what {
            What::Fields(fields) => {
                let found = fields.iter().find(|(_, value)| over(&value));
                found.map(|(key, value)| (format!(".{}", key.text), value))
            }
            What::List(items) => {
                let at = items.iter().position(|item| over(&item))?;
                Some((format!("[{at}]"), &items[at]))
            }
            What::Tuple(items) => {
                let at = items.iter().position(|item| over(&item))?;
                Some((format!(".{at}"), &items[at]))
            }
            _ => None,
        }
    }
}

fn steps(path: &str) -> impl Iterator<Item = &str> {
    path.split(['.', '[', ']']).filter(|step| !step.is_empty())
}
