//! Takes problems and turns them into findings with their places.

use super::origins::Origins;
use super::problem::{Place, Problem};
use super::source::Source;
use super::tree::{Node, What};
use super::written::Written;
use crate::finding::{Finding, Lines, Span};

/// So many problems of a file are listed; the rest would be noise.
pub(super) const LISTED: usize = 500;

/// A file that is looked at: the document itself, or a part that it includes.
struct Paper<'t> {
    source: &'t Source,
    tree: &'t Node,
    lines: Lines<'t>,
}

/// Takes problems and turns them into findings with their places.
///
/// Paths are those of the whole, parts included; a finding is placed in the file that holds the text.
pub(crate) struct Checker<'t> {
    /// The document first.
    papers: Vec<Paper<'t>>,
    origins: Origins,
    /// Paths whose values are guesses: what follows from them is not the author's mistake.
    damaged: Vec<String>,
    /// With the file each is in.
    findings: Vec<(usize, Finding)>,
}

impl<'t> Checker<'t> {
    /// A checker of a document.
    pub(super) fn new(source: &'t Source, written: &'t Written<'t>) -> Self {
        let mut new =
            Self { papers: Vec::new(), origins: Origins::default(), damaged: Vec::new(), findings: Vec::new() };
        new.add(source, written);
        new
    }

    /// Adds a file; its number.
    pub(super) fn add(&mut self, source: &'t Source, written: &'t Written<'t>) -> usize {
        self.papers.push(Paper { source, tree: &written.tree, lines: Lines::new(written.text) });
        self.papers.len() - 1
    }

    /// Says where the entries of the lists come from.
    pub(super) fn come_from(&mut self, origins: Origins) {
        self.origins = origins;
    }

    /// The file.
    pub(crate) fn source(&self) -> &'t Source {
        self.papers[0].source
    }

    /// Notes a problem, unless it follows from one noted before.
    pub(crate) fn report(&mut self, problem: Problem) {
        let (paper, problem) = match &problem.place {
            Place::Path(path) if self.is_damaged(path) => return,
            Place::Path(path) => {
                let (paper, path) = self.origins.placed(path);
                (paper, Problem { place: Place::Path(path), ..problem })
            }
            Place::Text(_) | Place::Lacking(..) => (0, problem),
        };
        self.note(paper, problem);
    }

    /// Notes what reading a file found; what was not understood is a guess from here on.
    pub(super) fn read(&mut self, paper: usize, problems: Vec<Problem>) {
        for problem in problems {
            let guessed = !problem.understood;
            self.note(paper, problem);
            if let Some((_, last)) = self.findings.last().filter(|_| guessed) {
                self.damaged.push(self.origins.whole(paper, &last.path));
            }
        }
    }

    /// Adds findings of a file that could not be read at all.
    pub(super) fn unreadable(&mut self, found: Vec<Finding>) {
        self.findings.extend(found.into_iter().map(|one| (self.papers.len(), one)));
    }

    /// Everything found, file by file, from top to bottom.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        self.findings.sort_by(|(paper, a), (other, b)| {
            (paper, a.line, a.column, &a.code).cmp(&(other, b.line, b.column, &b.code))
        });
        self.findings.into_iter().map(|(_, one)| one).collect()
    }

    fn note(&mut self, paper: usize, problem: Problem) {
        if self.findings.len() >= LISTED {
            return;
        }
        let Paper { source, tree, lines } = &self.papers[paper];
        let (path, span) = match &problem.place {
            Place::Path(path) => (path.clone(), shown(tree, lines.text(), path)),
            Place::Text(span) => (tree.path_of(*span), *span),
            Place::Lacking(shown, value, field) => {
                let path = tree.path_of(*value);
                (if path.is_empty() { field.clone() } else { format!("{path}.{field}") }, *shown)
            }
        };
        self.findings.push((paper, finding(source, lines, span, path, problem)));
    }

    /// A path as its author knows it: in a part, with the part's name.
    pub(crate) fn called(&self, path: &str) -> String {
        match self.origins.placed(path) {
            (0, path) => path,
            (paper, path) => format!("{path} in {}", self.papers[paper].source.name),
        }
    }

    /// Every `{word}` in a text, with the path of the text; what a part says is placed at the `include`.
    pub(crate) fn placeholders(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for (index, paper) in self.papers.iter().enumerate() {
            let mut of_paper = Vec::new();
            paper.tree.placeholders("", &mut of_paper);
            let placed = |(path, word)| (if index == 0 { path } else { "include".to_owned() }, word);
            found.extend(of_paper.into_iter().map(placed));
        }
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
}

/// The text to show for a path: the value, or for a value of many lines the name of its field.
fn shown(tree: &Node, text: &str, path: &str) -> Span {
    let mut path = path;
    let node = loop {
        match tree.find(path) {
            Some(node) => break node.bare(),
            None => path = path.rfind(['.', '[']).map_or("", |at| &path[..at]),
        }
    };
    if !node.span.of(text).contains('\n') {
        return node.span;
    }
    let name = node.name.as_ref().or_else(|| tree.find_key(path));
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

/// Whether a path is another one or lies below it.
fn within(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| above.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']))
}

/// A problem at its place.
pub(super) fn finding(source: &Source, lines: &Lines<'_>, span: Span, path: String, problem: Problem) -> Finding {
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
