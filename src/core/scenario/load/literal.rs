//! Texts, characters and numbers.

use super::limits::{TEXT_BYTES, forbidden};
use super::parse::{Parsed, Parser};
use super::tree::What;
use crate::finding::Span;
use crate::finding::codes::text as codes;

impl Parser<'_> {
    /// A text in quotation marks.
    pub(super) fn text_literal(&mut self) -> Parsed<What> {
        let start = self.at;
        self.at += 1;
        let mut out = String::new();
        loop {
            out.push_str(self.take_while(|c| c != '"' && c != '\\'));
            self.fits(start, out.len())?;
            if self.take("\"") {
                return Ok(What::Text(out));
            }
            if self.rest().is_empty() {
                return Err(self.unclosed(start));
            }
            if let Some(c) = self.escape()? {
                out.push(c);
            }
        }
    }

    /// A text as it stands: `r"..."`, `r#"..."#`.
    pub(super) fn raw_text(&mut self) -> Parsed<What> {
        let start = self.at;
        self.at += 1;
        let hashes = self.take_while(|c| c == '#');
        if !self.take("\"") {
            return Err(self.here("a quotation mark should stand here", "write r\"text\" or r#\"text\"#"));
        }
        let closing = format!("\"{hashes}");
        let Some(length) = self.rest().find(&closing) else { return Err(self.unclosed(start)) };
        let text = self.rest()[..length].to_owned();
        self.fits(start, text.len())?;
        self.at += length + closing.len();
        Ok(What::Text(text))
    }

    /// A character in single quotation marks: no field takes one, but the reader will say so better.
    pub(super) fn char_literal(&mut self) -> Parsed<What> {
        let start = self.at;
        self.at += 1;
        match self.peek() {
            Some('\\') => drop(self.escape()?),
            Some(c) => self.at += c.len_utf8(),
            None => {}
        }
        if self.take("'") {
            return Ok(What::Char);
        }
        let span = Span::new(start, start + 1);
        Err(Self::flaw(span, "texts stand in double quotation marks", "write \"...\" instead of '...'"))
    }

    fn unclosed(&self, start: usize) -> super::limits::Flaw {
        let line = self.text[start..].find('\n').map_or(self.text.len(), |length| start + length);
        let span = Span::new(start, line);
        Self::flaw(span, "this text is never closed", "close it with a quotation mark")
    }

    fn fits(&self, start: usize, length: usize) -> Parsed<()> {
        if length <= TEXT_BYTES {
            return Ok(());
        }
        let message = format!("this text is longer than {TEXT_BYTES} bytes");
        Err(Self::flaw_of(&codes::TOO_LONG_TEXT, Span::new(start, start + 1), message, "split it"))
    }

    /// What a backslash and the characters after it stand for; `None` for a joined line.
    fn escape(&mut self) -> Parsed<Option<char>> {
        let start = self.at;
        self.at += 1;
        let Some(c) = self.peek() else { return Ok(None) };
        self.at += c.len_utf8();
        let plain = match c {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '\\' | '"' | '\'' => c,
            '0' => '\0',
            'x' => return self.code_point(start, 2, "").map(Some),
            'u' if self.take("{") => {
                let digits = self.rest().find('}').unwrap_or_default();
                return self.code_point(start, digits, "}").map(Some);
            }
            _ => return Err(self.bad_escape(start)),
        };
        self.visible(start, plain).map(Some)
    }

    fn code_point(&mut self, start: usize, digits: usize, closing: &str) -> Parsed<char> {
        let written = self.rest().get(..digits).filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
        let value = written.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
        let Some(c) = value else { return Err(self.bad_escape(start)) };
        self.at += digits + closing.len();
        self.visible(start, c)
    }

    fn visible(&self, start: usize, c: char) -> Parsed<char> {
        if !forbidden(c) {
            return Ok(c);
        }
        let message = format!("the invisible character U+{:04X} is not allowed in a text", u32::from(c));
        let span = Span::new(start, self.at);
        Err(Self::flaw_of(&codes::FORBIDDEN_CHARACTER, span, message, "delete it"))
    }

    fn bad_escape(&self, start: usize) -> super::limits::Flaw {
        let span = Span::new(start, self.at);
        let help =
            "write \\\\ for a backslash, \\\" for a quotation mark, \\n for a line break, \\u{e9} for a letter";
        Self::flaw(span, "this backslash means nothing", help)
    }

    /// A number.
    pub(super) fn number(&mut self) -> Parsed<What> {
        let start = self.at;
        let text = self.take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-' | '.'));
        let span = Span::new(start, self.at);
        let (minus, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (radix, digits) = match digits.get(..2) {
            Some("0x") => (16, &digits[2..]),
            Some("0o") => (8, &digits[2..]),
            Some("0b") => (2, &digits[2..]),
            _ => (10, digits),
        };
        let plain: String = digits.chars().filter(|c| *c != '_').collect();
        let first_is_digit = digits.starts_with(|c: char| c.is_digit(radix));
        if first_is_digit && plain.chars().all(|c| c.is_digit(radix)) {
            // What no field could hold is kept as "too large", and said so by the field.
            let value = i128::from_str_radix(&plain, radix).ok().filter(|value| *value <= i128::from(u64::MAX));
            return Ok(What::Whole(value.map(|value| if minus { -value } else { value })));
        }
        let decimal = plain.contains(|c: char| c.is_ascii_digit())
            && plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-'));
        if decimal {
            return Ok(What::Decimal);
        }
        Err(Self::flaw(span, format!("`{}` is no number", short(text)), "numbers are whole: 90, or 1_000_000"))
    }
}

fn short(text: &str) -> String {
    text.chars().take(40).collect()
}
