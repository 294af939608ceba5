//! The names that a file gives, and those that it uses.

use std::ops::Range;

use super::slot::Slot;
use crate::language::form::Value;
use crate::scenario::checks::{Called, Use};
use crate::scenario::load::{Node, What};

/// Fields that say in words what an entry is, the likeliest first.
const WORDS: [&str; 5] = ["name", "title", "text", "about", "summary"];

/// A name that an entry of a list gives to itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The form of the entry: `Component`.
    pub form: &'static str,
    /// The path of the list: `components`, `services[0].cohorts`.
    pub list: String,
    /// The name.
    pub id: String,
    /// What the entry is called in the texts; may be empty.
    pub title: String,
    /// Where the name stands, with its quotation marks.
    pub span: Range<usize>,
    /// The whole entry.
    pub entry: Range<usize>,
}

/// A name that stands for something named elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// What it must name.
    pub called: Called,
    /// The name as it is written.
    pub id: String,
    /// Where it stands, with its quotation marks.
    pub span: Range<usize>,
}

/// Every name that is given in a file.
pub(super) fn given(root: Slot<'_>) -> Vec<Given> {
    let mut found = Vec::new();
    gather(root, "", "", &mut found);
    found
}

fn gather(slot: Slot<'_>, path: &str, list: &str, found: &mut Vec<Given>) {
    let inner = slot.inner();
    let named = inner.iter().find(|(_, one)| matches!(one.expects, Value::NewName));
    if let Some((_, name)) = named
        && let What::Text(id) = &name.node.what
    {
        found.push(Given {
            form: name.holder,
            list: list.to_owned(),
            id: id.clone(),
            title: title(slot.node.bare()),
            span: name.node.span.start..name.node.span.end,
            entry: slot.node.span.start..slot.node.span.end,
        });
    }
    for (step, one) in inner {
        let below = join(path, &step);
        let list = if step.starts_with('[') { path } else { &below };
        gather(one, &below, list, found);
    }
}

/// A path with one more step.
pub(super) fn join(path: &str, step: &str) -> String {
    format!("{path}{step}").trim_start_matches('.').to_owned()
}

fn title(entry: &Node) -> String {
    let text = |field: &&str| match entry.find(field).map(|node| &node.bare().what) {
        Some(What::Text(text)) => Some(text.clone()),
        _ => None,
    };
    WORDS.iter().find_map(text).unwrap_or_default()
}

/// Uses with the places where they stand; those that stand nowhere, in values put in the place of
/// mistakes, are left out.
pub(super) fn used(uses: Vec<Use>, tree: &Node) -> Vec<Used> {
    let written = |one: Use| {
        let node = tree.find(&one.path)?.bare();
        let What::Text(id) = &node.what else { return None };
        Some(Used { called: one.called, id: id.clone(), span: node.span.start..node.span.end })
    };
    uses.into_iter().filter_map(written).collect()
}
