//! Source files, their code without comments and texts, and their functions.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A source file.
pub(crate) struct SourceFile {
    /// Its path from the root, with slashes.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: String,
    /// The text with comments and literals blanked out, line by line the same.
    code: String,
}

/// A function and its length.
pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) line: usize,
    pub(crate) lines: usize,
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file of the repository.
pub(crate) fn all() -> &'static [SourceFile] {
    static ALL: OnceLock<Vec<SourceFile>> = OnceLock::new();
    ALL.get_or_init(|| sources(&["src", "tests", "benches", "examples"]))
}

/// The source files below these folders, in order.
pub(crate) fn sources(folders: &[&str]) -> Vec<SourceFile> {
    let mut paths = Vec::new();
    for folder in folders {
        walk(&root().join(folder), &mut paths);
    }
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn walk(path: &Path, paths: &mut Vec<PathBuf>) {
    if path.is_file() && path.extension().is_some_and(|extension| extension == "rs") {
        paths.push(path.to_owned());
    }
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        if entry.file_name() != "target" {
            walk(&entry.path(), paths);
        }
    }
}

fn read(path: &Path) -> SourceFile {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.strip_prefix(root()).expect("it lies below the root").to_string_lossy().replace('\\', "/");
    SourceFile::new(&name, &text)
}

/// Whether a line has a word with nothing of a name on either side.
pub(crate) fn has_word(line: &str, word: &str) -> bool {
    let of_name = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        // `println!` is no `print!`, and `eprintln!` is no `println!`.
        !before.is_some_and(of_name) && (word.ends_with('!') || !after.is_some_and(of_name))
    })
}

impl SourceFile {
    pub(crate) fn new(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned(), code: code(text) }
    }

    pub(crate) fn lines(&self) -> usize {
        self.text.lines().count()
    }

    /// Whether it holds nothing but tests.
    pub(crate) fn is_test(&self) -> bool {
        self.name.starts_with("tests/") || self.name.contains("/tests/")
    }

    /// The lines of code with their numbers, without the tests at the end of the file.
    pub(crate) fn product_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let until = if self.is_test() { 0 } else { usize::MAX };
        let lines = self.code.lines().take_while(|line| line.trim() != "#[cfg(test)]");
        lines.enumerate().map(|(index, line)| (index + 1, line)).take(until)
    }

    /// Every function with a body.
    pub(crate) fn functions(&self) -> Vec<Function> {
        let lines: Vec<&str> = self.code.lines().collect();
        let starts = lines.iter().enumerate().filter_map(|(index, line)| Some((index, named(line)?)));
        starts
            .filter_map(|(index, name)| {
                let lines = length(&lines[index..])?;
                Some(Function { name, line: index + 1, lines })
            })
            .collect()
    }
}

/// The name of the function that a line begins.
fn named(line: &str) -> Option<String> {
    let (before, after) = line.split_once("fn ")?;
    let lawful = before.split_whitespace().all(|word| {
        matches!(word, "async" | "const" | "unsafe" | "extern" | "default")
            || word.starts_with("pub")
            || matches!(word, "crate)" | "super)" | "in")
    });
    let name: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (lawful && !name.is_empty()).then_some(name)
}

/// How many lines a function has; `None` for one without a body.
fn length(lines: &[&str]) -> Option<usize> {
    let (mut depth, mut brackets) = (0_usize, 0_usize);
    for (index, line) in lines.iter().enumerate() {
        for c in line.chars() {
            match c {
                '(' | '[' => brackets += 1,
                ')' | ']' => brackets = brackets.saturating_sub(1),
                ';' if depth == 0 && brackets == 0 => return None,
                '{' => depth += 1,
                '}' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return Some(index + 1);
                    }
                }
                _ => {}
            }
        }
    }
    None
}

/// A text with comments, strings and characters blanked out.
fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => comment(rest),
            '"' => string(rest),
            'r' | 'b' | 'c' if !out.ends_with(|c: char| c.is_alphanumeric() || c == '_') => prefixed(rest),
            '\'' => character(rest),
            _ => 0,
        };
        if skipped == 0 {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            out.extend(rest[..skipped].chars().map(|c| if c == '\n' { c } else { ' ' }));
            rest = &rest[skipped..];
        }
    }
    out
}

fn comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// A raw, byte or C string, or a byte; 0 if it is a name.
fn prefixed(text: &str) -> usize {
    let letters = text.bytes().take_while(|byte| matches!(byte, b'r' | b'b' | b'c')).take(2).count();
    let after = &text[letters..];
    if text[..letters].contains('r') {
        let hashes = after.bytes().take_while(|byte| *byte == b'#').count();
        if !after[hashes..].starts_with('"') {
            return 0;
        }
        let end = format!("\"{}", "#".repeat(hashes));
        let body = letters + hashes + 1;
        return text[body..].find(&end).map_or(text.len(), |at| body + at + end.len());
    }
    match after.bytes().next() {
        Some(b'"') => letters + string(after),
        Some(b'\'') => match character(after) {
            0 => 0,
            length => letters + length,
        },
        _ => 0,
    }
}

/// A character; 0 if it is a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => text[3..].find('\'').map_or(0, |at| at + 4),
        Some(_) => chars.next().filter(|(_, c)| *c == '\'').map_or(0, |(at, _)| at + 1),
        None => 0,
    }
}
