//! A scenario, and how its parts are found by name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::{Digest, Id};

use super::{
    ActionOption, Advice, Briefing, CastRole, Change, Clock, Component, Condition, CostStream, Deed, Fault, Harm,
    Hypothesis, Initiative, Monitor, Operation, Person, Persona, Probe, Seat, Service, Signal, Team, Term, Verdict,
    Way, Word,
};

/// One incident, as its author wrote it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Version of the language; 2.
    pub format: u32,
    /// The scenario's name in the library; the name of its folder.
    pub id: Id,
    /// Parts whose entries follow this file's own: `parts/retail-people`. Empty once they are in.
    /// Default: none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// The title on the card.
    pub title: String,
    /// Two or three sentences that tell nothing of the answer.
    pub summary: String,
    /// 1 (first exercise) to 5 (expert).
    pub difficulty: u8,
    /// Minutes that a play takes, shown on the card.
    pub minutes: u32,
    /// Public sources of the fact pattern.
    pub sources: Vec<String>,
    /// The organisation's fictional name.
    pub organisation: String,
    /// ISO 4217 code of the currency of every amount, and the sign shown before it.
    pub currency: (String, String),
    /// The right classification: what objective A07 compares with.
    pub verdict: Verdict,
    /// Seats that a trainee may take; the first is the default.
    pub seats: Vec<Seat>,
    /// The house policy, by name.
    pub policy: Id,
    /// The rubric, by name.
    pub rubric: Id,
    /// When the run starts, how it is paced, when it ends.
    pub clock: Clock,
    /// What the trainee reads before taking the seat.
    pub briefing: Briefing,
    /// The technical parts.
    pub components: Vec<Component>,
    /// What breaks.
    pub faults: Vec<Fault>,
    /// What users feel.
    pub services: Vec<Service>,
    /// What it costs.
    pub costs: Vec<CostStream>,
    /// Who is put at risk, beside all money. Default: nobody.
    #[serde(default)]
    pub harms: Vec<Harm>,
    /// What the screens show.
    pub monitors: Vec<Monitor>,
    /// Resolver teams and suppliers.
    pub teams: Vec<Team>,
    /// The people.
    pub people: Vec<Person>,
    /// Types of people, for persons to point at. Default: none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Persona>,
    /// Recent and planned changes.
    pub changes: Vec<Change>,
    /// Theories that can be stated and tested.
    pub hypotheses: Vec<Hypothesis>,
    /// Actions that can be directed.
    pub options: Vec<ActionOption>,
    /// Advice that a message can carry.
    pub advice: Vec<Advice>,
    /// What is said unasked.
    pub signals: Vec<Signal>,
    /// What people, outside bodies and automation do by themselves. Default: nothing.
    #[serde(default)]
    pub initiatives: Vec<Initiative>,
    /// Ways for words to go out that rest on our own systems. Default: none does.
    #[serde(default)]
    pub channels: Vec<Way>,
    /// Words of the texts that a seed picks. Default: none.
    #[serde(default)]
    pub vary: Vec<Word>,
    /// Words that need explaining, for the glossary and the jargon rule.
    pub glossary: Vec<Term>,
    /// Questions about the situation that are put to the seat. Default: none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub probes: Vec<Probe>,
    /// Set once a seed has picked the words: the digest of the scenario as written, with its policy.
    #[serde(skip)]
    pub as_written: Option<Digest>,
}

macro_rules! finders {
    ($($(#[$doc:meta])* $name:ident, $list:ident: $kind:ty;)*) => {
        impl Scenario {$(
            $(#[$doc])*
            #[must_use]
            pub fn $name(&self, id: Id) -> Option<&$kind> {
                self.$list.iter().find(|one| one.id == id)
            }
        )*}
    };
}

finders! {
    /// The component of that name.
    component, components: Component;
    /// The fault of that name.
    fault, faults: Fault;
    /// The service of that name.
    service, services: Service;
    /// The monitor of that name.
    monitor, monitors: Monitor;
    /// The team of that name.
    team, teams: Team;
    /// The person of that name.
    person, people: Person;
    /// The persona of that name.
    persona, personas: Persona;
    /// The change of that name.
    change, changes: Change;
    /// The theory of that name.
    hypothesis, hypotheses: Hypothesis;
    /// The option of that name.
    option, options: ActionOption;
    /// The initiative of that name.
    initiative, initiatives: Initiative;
    /// The harm of that name.
    harm, harms: Harm;
    /// The advice of that name.
    advice_by_id, advice: Advice;
}

impl Scenario {
    /// Every condition, with its path in the file and whose it is.
    #[must_use]
    pub fn conditions(&self) -> Vec<(String, Id, &Condition)> {
        let mut all = Vec::new();
        for (i, signal) in self.signals.iter().enumerate() {
            all.push((format!("signals[{i}].when"), signal.id, &signal.when));
        }
        for (i, fault) in self.faults.iter().enumerate() {
            all.extend(fault.when.iter().map(|when| (format!("faults[{i}].when"), fault.id, when)));
            all.extend(fault.until.iter().map(|until| (format!("faults[{i}].until"), fault.id, until)));
        }
        for (i, initiative) in self.initiatives.iter().enumerate() {
            all.push((format!("initiatives[{i}].when"), initiative.id, &initiative.when));
        }
        for (i, probe) in self.probes.iter().enumerate() {
            all.push((format!("probes[{i}].when"), probe.id, &probe.when));
        }
        all.extend(self.clock.ends.iter().map(|ends| ("clock.ends".to_owned(), self.id, ends)));
        all
    }

    /// Every operation, with its path in the file.
    #[must_use]
    pub fn operations(&self) -> Vec<(String, Operation)> {
        let mut all = Vec::new();
        for (i, option) in self.options.iter().enumerate() {
            let steps = option.steps.iter().enumerate();
            all.extend(steps.map(|(j, step)| (format!("options[{i}].steps[{j}]"), *step)));
        }
        for (i, initiative) in self.initiatives.iter().enumerate() {
            for (j, deed) in initiative.does.iter().enumerate() {
                if let Deed::Operate(operation) = deed {
                    all.push((format!("initiatives[{i}].does[{j}].0"), *operation));
                }
            }
        }
        all
    }

    /// The first person who plays a role.
    #[must_use]
    pub fn person_in(&self, role: CastRole) -> Option<&Person> {
        self.people.iter().find(|person| person.role == role)
    }
}
