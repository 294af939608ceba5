//! A file with its names and places.

use super::cut;
use super::names::{self, Given, Used};
use super::place::{self, Place};
use super::slot::Slot;
use crate::base::Id;
use crate::plan::{self, Plan};
use crate::scenario::checks::{self, Called};
use crate::scenario::load::{Kind, Node, What, sketch};
use crate::scenario::model::Part;
use crate::scenario::{Policy, Rubric, Scenario};

/// What is known of a file, whatever is wrong with it.
#[derive(Debug, Clone)]
pub struct Index {
    kind: Kind,
    text: String,
    tree: Node,
    /// The services that it gives.
    services: Vec<Id>,
    given: Vec<Given>,
    used: Vec<Used>,
}

impl Index {
    /// Of a text; `None` when its brackets, commas and quotation marks make no sense.
    #[must_use]
    pub fn of(text: &str, kind: Kind) -> Option<Self> {
        let mut services = Vec::new();
        let (tree, uses) = match kind {
            Kind::Scenario => {
                let (tree, value) = sketch::<Scenario>(text)?;
                services.extend(value.iter().flat_map(|one| &one.services).map(|service| service.id));
                (tree, value.as_ref().map(checks::uses))
            }
            Kind::Part => {
                let (tree, value) = sketch::<Part>(text)?;
                services.extend(value.iter().flat_map(|one| &one.services).map(|service| service.id));
                // What the names of a part mean is for the scenarios that include it to say.
                (tree, None)
            }
            Kind::Plan => {
                let (tree, value) = sketch::<Plan>(text)?;
                (tree, value.as_ref().map(plan::uses))
            }
            Kind::Policy => (sketch::<Policy>(text)?.0, None),
            Kind::Rubric => (sketch::<Rubric>(text)?.0, None),
        };
        let given = Slot::of_file(&tree, kind).map(names::given).unwrap_or_default();
        let used = names::used(uses.unwrap_or_default(), &tree);
        Some(Self { kind, text: text.to_owned(), tree, services, given, used })
    }

    /// Of a text that may break off at an offset, where its author is writing. The index's own text
    /// may have something added there; up to the offset it is the same.
    #[must_use]
    pub fn while_writing(text: &str, kind: Kind, offset: usize) -> Option<Self> {
        cut::mended(text, offset).find_map(|whole| Self::of(&whole, kind))
    }

    /// The text that was read.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text at a path: `rubric`.
    #[must_use]
    pub fn text_of(&self, path: &str) -> Option<&str> {
        match &self.tree.find(path)?.bare().what {
            What::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The texts of a list: `include`.
    #[must_use]
    pub fn texts_of(&self, path: &str) -> Vec<&str> {
        let items = match self.tree.find(path).map(|node| &node.bare().what) {
            Some(What::List(items)) => items.as_slice(),
            _ => &[],
        };
        let mut found = Vec::new();
        for item in items {
            if let What::Text(text) = &item.what {
                found.push(text.as_str());
            }
        }
        found
    }

    /// Every name that is given.
    #[must_use]
    pub fn given(&self) -> &[Given] {
        &self.given
    }

    /// Every name of the scenario that is used.
    #[must_use]
    pub fn used(&self) -> &[Used] {
        &self.used
    }

    /// The name given at an offset.
    #[must_use]
    pub fn given_at(&self, offset: usize) -> Option<&Given> {
        self.given.iter().find(|one| one.span.contains(&offset))
    }

    /// The name used at an offset.
    #[must_use]
    pub fn used_at(&self, offset: usize) -> Option<&Used> {
        self.used.iter().find(|one| one.span.contains(&offset))
    }

    /// What stands at an offset, and what could.
    #[must_use]
    pub fn place(&self, offset: usize) -> Place {
        match Slot::of_file(&self.tree, self.kind) {
            Some(root) => place::at(root, offset),
            None => Place::nowhere(),
        }
    }

    /// The names of this scenario, or part, that can be meant by a use.
    #[must_use]
    pub fn named(&self, called: Called) -> Vec<&Given> {
        if !matches!(self.kind, Kind::Scenario | Kind::Part) {
            return Vec::new();
        }
        let homes = called.homes(&self.services);
        self.given.iter().filter(|one| homes.contains(&one.list)).collect()
    }

    /// The name of this scenario that is meant by a use.
    #[must_use]
    pub fn meant(&self, used: &Used) -> Option<&Given> {
        self.named(used.called).into_iter().find(|one| one.id == used.id)
    }

    /// What a name of a kind names, told by a word of the forms: `component`, `step`.
    #[must_use]
    pub fn by_thing(&self, thing: &str) -> Vec<&Given> {
        match Called::by_thing(thing) {
            Some(called) => self.named(called),
            None => self.given.iter().filter(|one| one.form.eq_ignore_ascii_case(thing)).collect(),
        }
    }
}
