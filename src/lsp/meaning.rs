//! Which names can be meant at a place, and where they are given.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use bridgecall_core::language::form::Value;
use bridgecall_core::language::index::{Called, Given, Index, Stands, Used};

use super::documents::{Documents, Look, companion, part_path, scenario_of};

/// Names, and the file that gives them.
pub(super) struct Names {
    /// Where the file lies.
    pub(super) path: PathBuf,
    /// What is known of it.
    pub(super) index: Rc<Index>,
    /// The names.
    pub(super) given: Vec<Given>,
}

/// Every name that can be meant where a name stands or may stand.
pub(super) fn possible(documents: &Documents, look: &Look<'_>) -> Vec<Names> {
    if let Some(used) = look.index.used_at(look.place) {
        return called(documents, look, used.called);
    }
    let place = look.index.place(look.place);
    match place.stands.expects() {
        Some(Value::NameOf(thing)) => match Called::by_thing(thing) {
            Some(kind) => called(documents, look, kind),
            None => named(documents, look, thing).into_iter().collect(),
        },
        _ => Vec::new(),
    }
}

/// The name that is meant where one is used, or that is given there.
pub(super) fn meant(documents: &Documents, look: &Look<'_>) -> Option<(PathBuf, Rc<Index>, Given)> {
    let own = || (look.document.path.clone(), Rc::clone(&look.index));
    if let Some(given) = look.index.given_at(look.place) {
        let (path, index) = own();
        return Some((path, index, given.clone()));
    }
    let id = match look.index.used_at(look.place) {
        Some(Used { id, .. }) => id.clone(),
        None => text_at(look)?,
    };
    possible(documents, look).into_iter().find_map(|names| {
        let given = names.given.into_iter().find(|one| one.id == id)?;
        Some((names.path, names.index, given))
    })
}

/// The file that a name stands for: a scenario, a policy, a rubric.
pub(super) fn file(look: &Look<'_>) -> Option<PathBuf> {
    let place = look.index.place(look.place);
    let Value::NameOf(thing) = place.stands.expects()? else { return None };
    let scenario = scenario_of(&look.document.path)?;
    let id = text_at(look)?;
    let path = match *thing {
        "scenario" => scenario,
        "policy" => companion(&scenario, "policies", &id)?,
        "rubric" => companion(&scenario, "rubrics", &id)?,
        _ => return None,
    };
    path.is_file().then_some(path)
}

/// The text that stands at the place.
fn text_at(look: &Look<'_>) -> Option<String> {
    use bridgecall_core::language::index::Written;
    match look.index.place(look.place).stands {
        Stands::Value { written: Written::Text(inside), .. } => look.index.text().get(inside).map(str::to_owned),
        _ => None,
    }
}

/// The scenario that the names of a file are about, as far as it is known.
fn scenario(documents: &Documents, look: &Look<'_>) -> Option<(PathBuf, Rc<Index>)> {
    let path = scenario_of(&look.document.path)?;
    let index = if path == look.document.path { Rc::clone(&look.index) } else { documents.index(&path)? };
    Some((path, index))
}

fn called(documents: &Documents, look: &Look<'_>, called: Called) -> Vec<Names> {
    let Some((path, index)) = scenario(documents, look) else { return Vec::new() };
    let parts = index.texts_of("include").into_iter().filter_map(|name| part_path(&path, name));
    let parts = parts.filter_map(|path| Some((documents.index(&path)?, path)));
    let files: Vec<_> = [(Rc::clone(&index), path.clone())].into_iter().chain(parts).collect();
    let of = |called: Called| -> Vec<Names> {
        let names = files.iter().map(|(index, path)| {
            let given = index.named(called).into_iter().cloned().collect();
            Names { path: path.clone(), index: Rc::clone(index), given }
        });
        names.filter(|names: &Names| !names.given.is_empty()).collect()
    };
    let found = of(called);
    // The service of a cohort may not be written yet, or not be known.
    if found.is_empty() && matches!(called, Called::Cohort(_)) { of(Called::AnyCohort) } else { found }
}

/// The names of a thing, told by its word in the forms.
fn named(documents: &Documents, look: &Look<'_>, thing: &str) -> Option<Names> {
    let names = |path: PathBuf, index: Rc<Index>| {
        let given: Vec<Given> = index.by_thing(thing).into_iter().cloned().collect();
        (!given.is_empty()).then_some(Names { path, index, given })
    };
    // Steps of this run, gates of this rubric; else the scenario's; else those of its rubric.
    let own = names(look.document.path.clone(), Rc::clone(&look.index));
    own.or_else(|| scenario(documents, look).and_then(|(path, index)| names(path, index))).or_else(|| {
        let path = rubric(documents, &scenario_of(&look.document.path)?)?;
        let index = documents.index(&path)?;
        names(path, index)
    })
}

/// The rubric of a scenario.
fn rubric(documents: &Documents, scenario: &Path) -> Option<PathBuf> {
    let index = documents.index(scenario)?;
    companion(scenario, "rubrics", index.text_of("rubric")?)
}
