//! The open files with their unsaved text, and the files beside them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use bridgecall_core::language::index::Index;
use bridgecall_core::scenario::load::{Kind, Source, kind_of};
use lsp_types::{TextDocumentPositionParams, Uri};

use super::address::path_of;
use super::page::Page;
use crate::library::{Library, Place, part_of};

/// No file of the language is larger; of another nobody needs more.
const READ_BYTES: u64 = 4 * 1024 * 1024;

/// An open file.
#[derive(Debug)]
pub(super) struct Document {
    /// Its address, as the editor writes it.
    pub(super) uri: Uri,
    /// Where it lies.
    pub(super) path: PathBuf,
    /// The editor's number of this text.
    pub(super) version: i32,
    /// The text as it stands in the editor.
    pub(super) text: String,
    /// What was last known of it: of this text, or of the last one that made sense.
    index: Option<Rc<Index>>,
}

/// All open files.
#[derive(Debug, Default)]
pub(super) struct Documents {
    open: BTreeMap<PathBuf, Document>,
    /// Where parts lie that are not beside the file.
    library: Library,
    /// Those whose findings are to be told anew.
    stale: BTreeSet<PathBuf>,
}

/// What a request looks at.
pub(super) struct Look<'d> {
    /// The file.
    pub(super) document: &'d Document,
    /// The place in its text.
    pub(super) offset: usize,
    /// What is known of it.
    pub(super) index: Rc<Index>,
    /// The same place in the index's text.
    pub(super) place: usize,
}

/// What a file is.
pub(super) fn kind(path: &Path) -> Kind {
    // Its name says enough: the library of scenarios may itself lie in a folder called `runs`.
    if path.file_name().is_some_and(|name| name == "scenario.ron") {
        return Kind::Scenario;
    }
    kind_of(&Source { name: path.to_string_lossy().into_owned(), bytes: Vec::new() })
}

/// The scenario that a file is, or that a run belongs to.
pub(super) fn scenario_of(path: &Path) -> Option<PathBuf> {
    match kind(path) {
        Kind::Scenario => Some(path.to_owned()),
        Kind::Plan => Some(path.parent()?.parent()?.join("scenario.ron")),
        Kind::Policy | Kind::Rubric | Kind::Part => None,
    }
}

/// A file of the library that a scenario names: `policies`, `rubrics`.
pub(super) fn companion(scenario: &Path, folder: &str, id: &str) -> Option<PathBuf> {
    let lawful = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let path = scenario.parent()?.parent()?.join(folder).join(format!("{id}.ron"));
    id.chars().all(lawful).then_some(path)
}

/// Where a part lies beside the folder of a scenario, a policy or a rubric.
pub(super) fn part_path(scenario: &Path, name: &str) -> Option<PathBuf> {
    companion(scenario, "parts", name.strip_prefix("parts/")?)
}

impl Documents {
    /// Keeps the text of a file. Another address than that of a RON file is none of ours.
    pub(super) fn put(&mut self, uri: Uri, version: i32, text: String) {
        let Some(path) = path_of(&uri).filter(|path| path.extension().is_some_and(|end| end == "ron")) else {
            return;
        };
        let old = self.open.remove(&path).and_then(|document| document.index);
        let index = Index::of(&text, kind(&path)).map(Rc::new).or(old);
        self.touched(&path);
        self.open.insert(path.clone(), Document { uri, path: path.clone(), version, text, index });
        self.stale.insert(path);
    }

    /// Forgets a file, and gives its address if it was open.
    pub(super) fn close(&mut self, uri: &Uri) -> Option<Uri> {
        let path = path_of(uri)?;
        let closed = self.open.remove(&path)?;
        self.stale.remove(&path);
        self.touched(&path);
        Some(closed.uri)
    }

    /// What rests on a file is stale with it.
    fn touched(&mut self, path: &Path) {
        if kind(path) == Kind::Part {
            return self.all_stale();
        }
        let resting = self.open.keys().filter(|other| scenario_of(other).is_some_and(|scenario| scenario == path));
        self.stale.extend(resting.cloned());
    }

    /// Everything is to be looked at anew.
    pub(super) fn all_stale(&mut self) {
        self.stale = self.open.keys().cloned().collect();
    }

    /// None yet, over a library.
    pub(super) fn over(library: Library) -> Self {
        Self { library, ..Self::default() }
    }

    /// The next file whose findings are to be told.
    pub(super) fn next_stale(&mut self) -> Option<PathBuf> {
        self.stale.pop_first()
    }

    /// The open file of an address.
    pub(super) fn at(&self, uri: &Uri) -> Option<&Document> {
        self.open.get(&path_of(uri)?)
    }

    /// The open file at a path.
    pub(super) fn open(&self, path: &Path) -> Option<&Document> {
        self.open.get(path)
    }

    /// A file as the editor has it, or else as it lies on disk.
    pub(super) fn source(&self, path: &Path) -> Option<Source> {
        let bytes = match self.open.get(path) {
            Some(document) => document.text.clone().into_bytes(),
            None => {
                let mut bytes = Vec::new();
                std::fs::File::open(path).ok()?.take(READ_BYTES).read_to_end(&mut bytes).ok()?;
                bytes
            }
        };
        Some(Source { name: path.to_string_lossy().into_owned(), bytes })
    }

    /// A part that a file includes, by a name such as `parts/retail-people`: beside the file's folder,
    /// else in the library.
    pub(super) fn part(&self, file: &Path, name: &str) -> Option<Source> {
        let open = part_path(file, name).filter(|path| self.open.contains_key(path));
        match open {
            Some(path) => self.source(&path),
            None => part_of(&self.library, &Place::of_file(file))(name),
        }
    }

    /// What is known of a file, open or not.
    pub(super) fn index(&self, path: &Path) -> Option<Rc<Index>> {
        if let Some(document) = self.open.get(path) {
            return document.index();
        }
        let text = String::from_utf8(self.source(path)?.bytes).ok()?;
        Index::of(&text, kind(path)).map(Rc::new)
    }

    /// What a request looks at.
    pub(super) fn look(&self, at: &TextDocumentPositionParams) -> Option<Look<'_>> {
        let document = self.at(&at.text_document.uri)?;
        let offset = Page::new(&document.text).offset(at.position);
        let known = document.index();
        if let Some(index) = known.clone().filter(|index| index.text() == document.text) {
            return Some(Look { document, offset, index, place: offset });
        }
        if let Some(index) = Index::while_writing(&document.text, kind(&document.path), offset) {
            return Some(Look { document, offset, index: Rc::new(index), place: offset });
        }
        // The trouble is elsewhere: what was known of this place still holds.
        let index = known?;
        let place = same_place(&document.text, index.text(), offset)?;
        Some(Look { document, offset, index, place })
    }
}

impl Document {
    /// What was last known of it.
    pub(super) fn index(&self) -> Option<Rc<Index>> {
        self.index.clone()
    }
}

/// Where a place of a text is in an older one: before or behind all that has changed.
fn same_place(now: &str, then: &str, offset: usize) -> Option<usize> {
    let before = now.bytes().zip(then.bytes()).take_while(|(one, other)| one == other).count();
    if offset <= before {
        return Some(offset);
    }
    let behind = now.bytes().rev().zip(then.bytes().rev()).take_while(|(one, other)| one == other).count();
    let left = now.len().checked_sub(offset)?;
    if left <= behind { then.len().checked_sub(left) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_outside_a_change_stay_known() {
        let (then, now) = ("(a: 1, b: 2)", "(a: 1,, b: 22)");
        assert_eq!(same_place(now, then, 3), Some(3));
        assert_eq!(same_place(now, then, now.len()), Some(then.len()));
        assert_eq!(same_place(now, then, 9), None);
    }

    #[test]
    fn a_run_belongs_to_the_scenario_above_it() {
        let of = |path: &str| scenario_of(Path::new(path));
        assert_eq!(of("/lib/x/runs/golden.ron"), Some(PathBuf::from("/lib/x/scenario.ron")));
        assert_eq!(of("/lib/x/scenario.ron"), Some(PathBuf::from("/lib/x/scenario.ron")));
        assert_eq!(of("/lib/rubrics/standard.ron"), None);
        let named = |id: &str| companion(Path::new("/lib/x/scenario.ron"), "rubrics", id);
        assert_eq!(named("standard"), Some(PathBuf::from("/lib/rubrics/standard.ron")));
        assert_eq!(named("../../secret"), None);
    }
}
