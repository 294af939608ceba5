//! What kinds of thing have names, and where the names are given.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Id;
use crate::finding::codes::names as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};

/// So many names are listed beside an unknown one.
const LISTED: usize = 12;

/// A kind of thing that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Called {
    /// A component.
    Component,
    /// A team.
    Team,
    /// A person.
    Person,
    /// A type of person.
    Persona,
    /// A service.
    Service,
    /// A cohort of that service.
    Cohort(Id),
    /// A cohort of any service.
    AnyCohort,
    /// An option for action.
    Option,
    /// A theory.
    Hypothesis,
    /// A change.
    Change,
    /// A monitor.
    Monitor,
    /// A signal.
    Signal,
    /// A piece of advice.
    Advice,
    /// A person or a monitor: who can be asked.
    Source,
    /// A theory, a monitor or a person: what can speak against a false lead.
    Evidence,
    /// A fault.
    Fault,
    /// A person or a team: who can act.
    Actor,
    /// An initiative, or a component whose groups switch by themselves.
    Automation,
}

/// A name used somewhere.
#[derive(Debug, Clone)]
pub(crate) struct Use {
    /// What it should name.
    pub(crate) called: Called,
    /// The name.
    pub(crate) id: Id,
    /// Where it is used.
    pub(crate) path: String,
}

impl Use {
    /// A name used at a path.
    pub(crate) fn new(called: Called, id: Id, path: impl Into<String>) -> Self {
        Self { called, id, path: path.into() }
    }
}

impl Called {
    /// Every kind that can be meant without naming another thing.
    const KINDS: [Self; 17] = [
        Self::Component,
        Self::Team,
        Self::Person,
        Self::Persona,
        Self::Service,
        Self::AnyCohort,
        Self::Option,
        Self::Hypothesis,
        Self::Change,
        Self::Monitor,
        Self::Signal,
        Self::Advice,
        Self::Source,
        Self::Evidence,
        Self::Fault,
        Self::Actor,
        Self::Automation,
    ];

    /// One of them, in words, and all of them, as the lists that name them.
    pub(crate) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Component => ("component", "`components`"),
            Self::Team => ("team", "`teams`"),
            Self::Person => ("person", "`people`"),
            Self::Persona => ("persona", "`personas`"),
            Self::Service => ("service", "`services`"),
            Self::Cohort(_) | Self::AnyCohort => ("cohort", "the `cohorts` of its service"),
            Self::Option => ("option", "`options`"),
            Self::Hypothesis => ("hypothesis", "`hypotheses`"),
            Self::Change => ("change", "`changes`"),
            Self::Monitor => ("monitor", "`monitors`"),
            Self::Signal => ("signal", "`signals`"),
            Self::Advice => ("advice", "`advice`"),
            Self::Source => ("person or monitor", "`people` and `monitors`"),
            Self::Evidence => ("hypothesis, monitor or person", "`hypotheses`, `monitors` and `people`"),
            Self::Fault => ("fault", "`faults`"),
            Self::Actor => ("person or team", "`people` and `teams`"),
            Self::Automation => ("initiative or component", "`initiatives` and `components`"),
        }
    }

    /// The kind that is meant by a word of the reference: `component`, `theory`.
    #[must_use]
    pub fn by_thing(thing: &str) -> Option<Self> {
        let word = thing.replace("theory", "hypothesis");
        Self::KINDS.into_iter().find(|kind| kind.words().0 == word)
    }

    /// The lists whose entries can be meant, in a file that gives these services.
    pub(crate) fn homes(self, services: &[Id]) -> Vec<String> {
        match self {
            Self::Cohort(id) => services.iter().position(|one| *one == id).map(cohorts).into_iter().collect(),
            Self::AnyCohort => (0..services.len()).map(cohorts).collect(),
            other => other.outer_lists().iter().map(|list| (*list).to_owned()).collect(),
        }
    }

    /// The lists that name them.
    fn lists(self, of: &Scenario) -> Vec<String> {
        let inner = match self {
            Self::Cohort(_) | Self::AnyCohort => of.services.len(),
            _ => 0,
        };
        let outer = self.outer_lists().iter().map(|list| (*list).to_owned());
        (0..inner).map(cohorts).chain(outer).collect()
    }

    /// The lists of a file that name them, or that hold what names them.
    fn outer_lists(self) -> &'static [&'static str] {
        match self {
            Self::Component => &["components"],
            Self::Team => &["teams"],
            Self::Person => &["people"],
            Self::Persona => &["personas"],
            Self::Service | Self::Cohort(_) | Self::AnyCohort => &["services"],
            Self::Option => &["options"],
            Self::Hypothesis => &["hypotheses"],
            Self::Change => &["changes"],
            Self::Monitor => &["monitors"],
            Self::Signal => &["signals"],
            Self::Advice => &["advice"],
            Self::Source => &["people", "monitors"],
            Self::Evidence => &["hypotheses", "monitors", "people"],
            Self::Fault => &["faults"],
            Self::Actor => &["people", "teams"],
            Self::Automation => &["initiatives", "components"],
        }
    }

    /// The names there are.
    fn names(self, of: &Scenario) -> Vec<Id> {
        match self {
            Self::Component => of.components.iter().map(|one| one.id).collect(),
            Self::Team => of.teams.iter().map(|one| one.id).collect(),
            Self::Person => of.people.iter().map(|one| one.id).collect(),
            Self::Persona => of.personas.iter().map(|one| one.id).collect(),
            Self::Service => of.services.iter().map(|one| one.id).collect(),
            Self::Cohort(service) => {
                of.service(service).into_iter().flat_map(|one| &one.cohorts).map(|one| one.id).collect()
            }
            Self::AnyCohort => of.services.iter().flat_map(|one| &one.cohorts).map(|one| one.id).collect(),
            Self::Option => of.options.iter().map(|one| one.id).collect(),
            Self::Hypothesis => of.hypotheses.iter().map(|one| one.id).collect(),
            Self::Change => of.changes.iter().map(|one| one.id).collect(),
            Self::Monitor => of.monitors.iter().map(|one| one.id).collect(),
            Self::Signal => of.signals.iter().map(|one| one.id).collect(),
            Self::Advice => of.advice.iter().map(|one| one.id).collect(),
            Self::Source => {
                let people = of.people.iter().map(|one| one.id);
                people.chain(of.monitors.iter().map(|one| one.id)).collect()
            }
            Self::Evidence => {
                let theories = of.hypotheses.iter().map(|one| one.id);
                theories.chain(Self::Source.names(of)).collect()
            }
            Self::Fault => of.faults.iter().map(|one| one.id).collect(),
            Self::Actor => {
                let people = of.people.iter().map(|one| one.id);
                people.chain(of.teams.iter().map(|one| one.id)).collect()
            }
            Self::Automation => {
                let initiatives = of.initiatives.iter().map(|one| one.id);
                initiatives.chain(of.components.iter().map(|one| one.id)).collect()
            }
        }
    }
}

/// The names of a scenario, each kind gathered once.
pub(crate) struct Names<'s> {
    of: &'s Scenario,
    gathered: BTreeMap<Called, BTreeSet<Id>>,
}

impl<'s> Names<'s> {
    /// Of a scenario.
    pub(crate) fn new(of: &'s Scenario) -> Self {
        Self { of, gathered: BTreeMap::new() }
    }

    /// Reports a name that nothing of its kind has.
    pub(crate) fn look(&mut self, used: &Use, own: bool, to: &mut Checker<'_>) {
        let of = self.of;
        let names = self.gathered.entry(used.called).or_insert_with(|| used.called.names(of).into_iter().collect());
        if !names.contains(&used.id) && !to.is_full() {
            known(of, used, own, to);
        }
    }
}

/// The list of a service's cohorts.
fn cohorts(service: usize) -> String {
    format!("services[{service}].cohorts")
}

/// Reports a name that nothing of its kind has. `own`: the names are given in the file at hand, and
/// some of them may have been unreadable.
fn known(of: &Scenario, used: &Use, own: bool, to: &mut Checker<'_>) {
    // A cohort of an unknown service is unknown with it; one finding is enough.
    if matches!(used.called, Called::Cohort(service) if of.service(service).is_none()) {
        return;
    }
    let names = used.called.names(of);
    if names.contains(&used.id) || (own && used.called.lists(of).iter().any(|list| !to.has_names(list))) {
        return;
    }
    let (one, lists) = used.called.words();
    let message = format!("no {one} is called `{}`", used.id);
    let help = match names.len() {
        0 => format!("names are given in {lists}, and there is none"),
        count if count <= LISTED => {
            let all = names.iter().map(Id::as_str).collect::<Vec<_>>().join(", ");
            format!("names are given in {lists}: {all}")
        }
        _ => format!("names are given in {lists}"),
    };
    let problem = Problem::at(&codes::UNKNOWN_NAME, used.path.as_str(), message).help(&help);
    to.report(problem.like(used.id.as_str(), names.iter().map(Id::as_str)));
}
