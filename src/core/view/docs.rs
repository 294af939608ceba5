//! What lies on the seat's desk before anything happens: documents, not truth.
//!
//! Built once from the content. Left out: the verdict, the faults, what signals are worth, which
//! teams are needed, which advice is sound, what an option restores. Hidden components, options,
//! changes and the handover are held back privately until the seat has seen them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::scenario::model::{CastRole, Clock, HandoverFact, Risk, Seat};
use crate::scenario::policy::{MatrixRow, PolicyRule, Template, Times};
use crate::sim::event::Subject;

/// What the seat may read of the content.
#[derive(Debug, Clone)]
pub struct Docs {
    /// The scenario's name in the library.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The seats that the scenario offers.
    pub seats: Vec<Seat>,
    /// The organisation.
    pub organisation: String,
    /// The sign shown before amounts.
    pub currency_sign: String,
    /// The clock.
    pub clock: Clock,
    /// The situation, a paragraph an entry.
    pub situation: Vec<String>,
    /// Why today matters.
    pub stakes: Vec<String>,
    /// What the seat does first.
    pub first_five_minutes: Vec<String>,
    /// The contact list and rota.
    pub contacts: Vec<Contact>,
    /// The teams.
    pub teams: Vec<TeamDoc>,
    /// The service catalogue.
    pub services: Vec<ServiceDoc>,
    /// The map that the seat knows at the start.
    pub parts: Vec<PartDoc>,
    /// The policy card.
    pub card: Card,
    /// The glossary.
    pub glossary: Vec<TermDoc>,
    /// Words of the policy that are jargon to any outsider.
    pub jargon: Vec<String>,
    /// The monitors.
    pub monitors: Vec<MonitorDoc>,
    /// Theories that can be stated.
    pub hypotheses: Vec<HypothesisDoc>,
    /// Advice that a message can carry.
    pub advice: Vec<(Id, String)>,
    pub(super) hidden: Vec<PartDoc>,
    pub(super) options: BTreeMap<Id, OptionDoc>,
    pub(super) changes: BTreeMap<Id, ChangeDoc>,
    pub(super) harms: BTreeMap<Id, String>,
    pub(super) handover_from: Id,
    pub(super) handover: Vec<(HandoverFact, String)>,
}

/// A line of the contact list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Who.
    pub id: Id,
    /// Their name.
    pub name: String,
    /// Their job title.
    pub title: String,
    /// Their part.
    pub role: CastRole,
    /// Their team.
    pub team: Option<Id>,
    /// How to reach them.
    pub contact: String,
}

/// A team of the rota.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamDoc {
    /// Which.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Who answers the page.
    pub lead: Id,
    /// The next one up.
    pub deputy: Option<Id>,
    /// An outside party.
    pub supplier: bool,
}

/// A service of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceDoc {
    /// Which.
    pub id: Id,
    /// Its name in the catalogue.
    pub name: String,
    /// What users call it.
    pub user_name: String,
    /// Counts towards the criteria.
    pub critical: bool,
    /// What it needs, as documented.
    pub needs: Vec<Link>,
    /// Its users.
    pub cohorts: Vec<CohortDoc>,
}

/// A group of users, as the catalogue has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortDoc {
    /// Which.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// How many people.
    pub users: u64,
    /// What it needs beyond the service, as documented.
    pub needs: Vec<Link>,
}

/// A part of the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartDoc {
    /// Which.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The team that owns it.
    pub owner: Id,
    /// What it needs, as documented.
    pub needs: Vec<Link>,
}

/// A documented dependency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// On what.
    pub on: Id,
    /// Of which kind.
    pub kind: LinkKind,
}

/// How a dependency is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// Cannot do without.
    Needs,
    /// Works worse without.
    Uses,
    /// One of several, one at a time.
    Standby,
    /// One of several, sharing the load.
    Shared,
}

/// The policy card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Its title.
    pub title: String,
    /// The times.
    pub times: Times,
    /// The rules.
    pub rules: Vec<PolicyRule>,
    /// The priority matrix.
    pub matrix: Vec<MatrixRow>,
    /// How messages begin, by audience and stage.
    pub templates: Vec<Template>,
}

/// A word of the glossary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermDoc {
    /// The word.
    pub term: String,
    /// What it means.
    pub meaning: String,
    /// Not for messages to users and customers.
    pub jargon: bool,
}

/// A monitor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonitorDoc {
    /// Which.
    pub id: Id,
    /// Its name on the screen.
    pub name: String,
    /// What its figure is about.
    pub about: Subject,
    /// Raises an alert below this (permille).
    pub alert_below: Option<u64>,
    /// On the screens; the others must be asked for.
    pub on_screen: bool,
}

/// A theory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HypothesisDoc {
    /// Which.
    pub id: Id,
    /// The theory.
    pub name: String,
    /// The test that tells.
    pub test: String,
    /// The team that can do it.
    pub team: Id,
}

/// An option, once known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionDoc {
    /// Which.
    pub id: Id,
    /// What it is.
    pub name: String,
    /// What the team says about it.
    pub about: String,
    /// The team that does it.
    pub team: Id,
    /// Can it be taken back?
    pub reversible: bool,
    /// The risk that the team states.
    pub risk: Risk,
    /// Needs the change manager's authority.
    pub needs_change: bool,
    /// Belongs on the register of temporary changes.
    pub temporary: bool,
}

/// A change, once the calendar was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeDoc {
    /// Which.
    pub id: Id,
    /// Its record number.
    pub reference: String,
    /// What was changed.
    pub name: String,
    /// When, in words.
    pub done: String,
    /// The question that it is put with, if it waits for a go or a no-go; else empty.
    pub question: String,
}
