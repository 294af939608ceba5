//! From text to tree. Stops at the first mistake of syntax.

use super::limits::{DEPTH, Flaw, LIST_ITEMS};
use super::tree::{Name, Node, What};
use crate::finding::codes::text as codes;
use crate::finding::{Explanation, Span};

/// What a step of reading gives.
pub(super) type Parsed<T> = Result<T, Flaw>;

/// Reads a whole text: its value, and its comments and attributes in their order.
pub(super) fn parse(text: &str) -> Parsed<(Node, Vec<Span>)> {
    let mut parser = Parser { text, at: 0, depth: 0, comments: Vec::new() };
    parser.attributes()?;
    let node = parser.value()?;
    parser.blank()?;
    if parser.at < text.len() {
        let help = "a file holds one value in round brackets; is a bracket closed too early?";
        return Err(parser.here("nothing may follow the last bracket", help));
    }
    Ok((node, parser.comments))
}

/// The tree of a text that is known to be sound.
#[cfg(test)]
pub(crate) fn tree_of(text: &str) -> Node {
    match parse(text) {
        Ok((tree, _)) => tree,
        Err(flaw) => panic!("{}", flaw.message),
    }
}

/// Where we are in a text.
pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    depth: usize,
    comments: Vec<Span>,
}

impl<'t> Parser<'t> {
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Takes a text if it comes next.
    pub(super) fn take(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    /// Takes characters while they are of a kind.
    pub(super) fn take_while(&mut self, kind: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let taken = &rest[..rest.find(|c| !kind(c)).unwrap_or(rest.len())];
        self.at += taken.len();
        taken
    }

    /// Keeps a comment that ends here. What is looked at twice is kept once.
    pub(super) fn keep_comment(&mut self, start: usize) {
        if self.comments.last().is_none_or(|last| last.end <= start) {
            self.comments.push(Span::new(start, self.at));
        }
    }

    /// A mistake of syntax with its place.
    pub(super) fn flaw(span: Span, message: impl Into<String>, help: &str) -> Flaw {
        Self::flaw_of(&codes::SYNTAX, span, message, help)
    }

    /// Any mistake with its place.
    pub(super) fn flaw_of(code: &'static Explanation, span: Span, message: impl Into<String>, help: &str) -> Flaw {
        Flaw { code, span, message: message.into(), help: help.to_owned() }
    }

    /// A mistake at the token that comes next.
    pub(super) fn here(&self, message: &str, help: &str) -> Flaw {
        let rest = self.rest();
        let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').unwrap_or(rest.len());
        let length = if word > 0 { word } else { rest.chars().next().map_or(0, char::len_utf8) };
        Self::flaw(Span::new(self.at, self.at + length), message, help)
    }

    /// One value.
    fn value(&mut self) -> Parsed<Node> {
        self.blank()?;
        let start = self.at;
        let rest = self.rest();
        let Some(first) = rest.chars().next() else {
            return Err(self.here("the file ends where a value should stand", "write the value"));
        };
        let what = match first {
            '(' => self.round()?,
            '[' => self.list()?,
            '{' => self.map()?,
            '"' => self.text_literal()?,
            '\'' => self.char_literal()?,
            'r' if rest.starts_with("r\"") || rest.starts_with("r#\"") || rest.starts_with("r##") => {
                self.raw_text()?
            }
            'b' if rest.starts_with("b\"") || rest.starts_with("b'") || rest.starts_with("br") => {
                return self.word();
            }
            c if c.is_ascii_digit() || matches!(c, '+' | '-' | '.') => self.number()?,
            c if c.is_alphabetic() || c == '_' => return self.word(),
            _ => return Err(self.here("a value should stand here", "is there a comma too many?")),
        };
        Ok(Node { span: Span::new(start, self.at), name: None, what })
    }

    /// A word, with or without brackets.
    fn word(&mut self) -> Parsed<Node> {
        let start = self.at;
        let text = self.take_while(|c| c.is_alphanumeric() || c == '_');
        let span = Span::new(start, self.at);
        if matches!(self.peek(), Some('"' | '\'' | '#')) {
            let help = "write a plain text in quotation marks";
            return Err(self.here("a text may not have a letter before its quotation mark", help));
        }
        let what = match text {
            "true" => What::Bool(true),
            "false" => What::Bool(false),
            _ => {
                let after_word = self.at;
                self.blank()?;
                if self.peek() == Some('(') {
                    self.round()?
                } else {
                    self.at = after_word;
                    What::Word
                }
            }
        };
        let name = match what {
            What::Bool(_) => None,
            _ => Some(Name { text: text.to_owned(), span }),
        };
        Ok(Node { span: Span::new(start, self.at), name, what })
    }

    /// Opens a bracket: one level deeper.
    fn open(&mut self) -> Parsed<usize> {
        let start = self.at;
        self.at += 1;
        self.depth += 1;
        if self.depth > DEPTH {
            let message = format!("brackets are nested more than {DEPTH} deep");
            let span = Span::new(start, start + 1);
            return Err(Self::flaw_of(&codes::TOO_DEEP, span, message, "look for brackets that are never closed"));
        }
        Ok(start)
    }

    /// After an entry: a comma and perhaps more, or the closing bracket. True when closed.
    fn closes(&mut self, start: usize, closing: char) -> Parsed<bool> {
        self.blank()?;
        let comma = self.take(",");
        self.blank()?;
        match self.peek() {
            Some(c) if c == closing => {
                self.at += 1;
                self.depth -= 1;
                Ok(true)
            }
            None => Err(self.never_closed(start, closing)),
            Some(_) if comma => Ok(false),
            Some(_) => {
                let message = format!("a comma or `{closing}` should stand before this");
                Err(self.here(&message, "entries are separated by commas"))
            }
        }
    }

    fn never_closed(&self, start: usize, closing: char) -> Flaw {
        let message = "this bracket is never closed";
        Self::flaw(Span::new(start, start + 1), message, &format!("close it with `{closing}`"))
    }

    /// True when the bracket closes at once.
    fn empty(&mut self, start: usize, closing: char) -> Parsed<bool> {
        self.blank()?;
        match self.peek() {
            Some(c) if c == closing => {
                self.at += 1;
                self.depth -= 1;
                Ok(true)
            }
            None => Err(self.never_closed(start, closing)),
            Some(_) => Ok(false),
        }
    }

    fn counted(start: usize, items: usize) -> Parsed<()> {
        if items <= LIST_ITEMS {
            return Ok(());
        }
        let message = format!("this list has more than {LIST_ITEMS} entries");
        Err(Self::flaw_of(&codes::TOO_LONG_LIST, Span::new(start, start + 1), message, "shorten it"))
    }

    fn list(&mut self) -> Parsed<What> {
        let start = self.open()?;
        let mut items = Vec::new();
        let mut closed = self.empty(start, ']')?;
        while !closed {
            items.push(self.value()?);
            Self::counted(start, items.len())?;
            closed = self.closes(start, ']')?;
        }
        Ok(What::List(items))
    }

    fn map(&mut self) -> Parsed<What> {
        let start = self.open()?;
        let mut items = Vec::new();
        let mut closed = self.empty(start, '}')?;
        while !closed {
            let key = self.value()?;
            self.blank()?;
            if !self.take(":") {
                return Err(self.here("a colon should stand before this", "entries are written `key: value`"));
            }
            items.push((key, self.value()?));
            Self::counted(start, items.len())?;
            closed = self.closes(start, '}')?;
        }
        Ok(What::Map(items))
    }

    /// Round brackets: fields, or values.
    fn round(&mut self) -> Parsed<What> {
        let start = self.open()?;
        if self.empty(start, ')')? {
            return Ok(What::Tuple(Vec::new()));
        }
        if self.key_ahead()? {
            return self.fields(start);
        }
        let mut items = Vec::new();
        loop {
            items.push(self.value()?);
            Self::counted(start, items.len())?;
            if self.closes(start, ')')? {
                return Ok(What::Tuple(items));
            }
        }
    }

    fn fields(&mut self, start: usize) -> Parsed<What> {
        let mut fields = Vec::new();
        loop {
            let Some(key) = self.key()? else {
                return Err(self.here("a field's name should stand here", "fields are written `name: value`"));
            };
            fields.push((key, self.value()?));
            Self::counted(start, fields.len())?;
            if self.closes(start, ')')? {
                return Ok(What::Fields(fields));
            }
        }
    }

    /// Whether a field's name and a colon come next.
    fn key_ahead(&mut self) -> Parsed<bool> {
        let here = self.at;
        let key = self.key();
        self.at = here;
        Ok(key?.is_some())
    }

    fn key(&mut self) -> Parsed<Option<Name>> {
        self.blank()?;
        let start = self.at;
        let text = self.take_while(|c| c.is_alphanumeric() || c == '_');
        let span = Span::new(start, self.at);
        self.blank()?;
        let lawful = !text.is_empty() && !text.starts_with(|c: char| c.is_ascii_digit());
        if lawful && self.take(":") {
            return Ok(Some(Name { text: text.to_owned(), span }));
        }
        self.at = start;
        Ok(None)
    }
}
