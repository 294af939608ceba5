//! Names for people in place of identifiers, as far as the seat may have them.

use crate::base::{Id, SimTime};
use crate::sim::event::Subject;
use crate::sim::knowledge::Knowledge;

use super::docs::{ChangeDoc, Contact, Docs, MonitorDoc, OptionDoc, PartDoc, ServiceDoc, TeamDoc};
use super::phrase::Phrase;

impl Docs {
    /// A line of the contact list.
    #[must_use]
    pub fn contact(&self, id: Id) -> Option<&Contact> {
        self.contacts.iter().find(|one| one.id == id)
    }

    /// A team.
    #[must_use]
    pub fn team(&self, id: Id) -> Option<&TeamDoc> {
        self.teams.iter().find(|one| one.id == id)
    }

    /// A service.
    #[must_use]
    pub fn service(&self, id: Id) -> Option<&ServiceDoc> {
        self.services.iter().find(|one| one.id == id)
    }

    /// A monitor.
    #[must_use]
    pub fn monitor(&self, id: Id) -> Option<&MonitorDoc> {
        self.monitors.iter().find(|one| one.id == id)
    }

    /// An option, if this seat knows it.
    #[must_use]
    pub fn option(&self, seat: &Knowledge, id: Id) -> Option<&OptionDoc> {
        self.options.get(&id).filter(|_| seat.options.contains_key(&id))
    }

    /// A change's record number and name.
    #[must_use]
    pub fn change_name(&self, id: Id) -> String {
        self.changes.get(&id).map_or_else(|| id.to_string(), |one| format!("{} {}", one.reference, one.name))
    }

    /// The question that a planned change is put with; empty for one that was made before.
    pub(super) fn change_question(&self, id: Id) -> String {
        self.changes.get(&id).map_or_else(String::new, |one| one.question.clone())
    }

    /// The changes that this seat was told of.
    #[must_use]
    pub fn changes(&self, seat: &Knowledge) -> Vec<ChangeDoc> {
        let told = seat.about(Subject::Changes);
        let named = told.iter().flat_map(|fact| match &fact.value {
            crate::sim::event::Value::Changes(ids) => ids.as_slice(),
            _ => &[],
        });
        let mut ids: Vec<Id> = named.copied().collect();
        ids.sort_unstable();
        ids.dedup();
        ids.iter().filter_map(|id| self.changes.get(id)).cloned().collect()
    }

    /// The parts that this seat knows: those of the map, and those it was told of since.
    pub fn known_parts<'a>(&'a self, seat: &'a Knowledge) -> impl Iterator<Item = &'a PartDoc> {
        let told = |one: &&PartDoc| !seat.about(Subject::Component(one.id)).is_empty();
        self.parts.iter().chain(self.hidden.iter().filter(told))
    }

    /// The name of a person, or of a monitor, or of the outside world.
    #[must_use]
    pub fn name(&self, id: Id) -> String {
        let person = self.contact(id).map(|one| one.name.as_str());
        let name = person.or_else(|| self.monitor(id).map(|one| one.name.as_str()));
        name.map_or_else(|| id.to_string(), str::to_owned)
    }

    /// The name of a team.
    #[must_use]
    pub fn team_name(&self, id: Id) -> String {
        self.team(id).map_or_else(|| id.to_string(), |one| one.name.clone())
    }

    /// The name of a theory.
    #[must_use]
    pub fn hypothesis_name(&self, id: Id) -> String {
        let found = self.hypotheses.iter().find(|one| one.id == id);
        found.map_or_else(|| id.to_string(), |one| one.name.clone())
    }

    /// The name of an option. Only events that make it known, or follow from that, carry one.
    pub(super) fn option_name(&self, id: Id) -> String {
        self.options.get(&id).map_or_else(|| id.to_string(), |one| one.name.clone())
    }

    /// Who is at risk, by a harm: whoever told of it named it.
    pub(super) fn harm_name(&self, id: Id) -> String {
        self.harms.get(&id).cloned().unwrap_or_else(|| id.to_string())
    }

    /// The name of a part that a fact is about: whoever told it named it.
    pub(super) fn part_name(&self, id: Id) -> String {
        let found = self.parts.iter().chain(&self.hidden).find(|one| one.id == id);
        found.map_or_else(|| id.to_string(), |one| one.name.clone())
    }

    /// The name of a group of users, with its service.
    #[must_use]
    pub fn cohort_name(&self, service: Id, cohort: Id) -> String {
        let Some(of) = self.service(service) else { return cohort.to_string() };
        let found = of.cohorts.iter().find(|one| one.id == cohort);
        found.map_or_else(|| cohort.to_string(), |one| format!("{}, {}", of.name, one.name))
    }

    /// A subject in words.
    #[must_use]
    pub fn subject(&self, subject: Subject) -> Phrase {
        let named = |name: String| Phrase::new("subject-named").with("name", name);
        match subject {
            Subject::Service(id) => named(self.service(id).map_or_else(|| id.to_string(), |one| one.name.clone())),
            Subject::Cohort(service, cohort) => named(self.cohort_name(service, cohort)),
            Subject::Component(id) => named(self.part_name(id)),
            Subject::Tickets(service, cohort) => {
                Phrase::new("subject-tickets").with("name", self.cohort_name(service, cohort))
            }
            Subject::Queue(service, cohort) => {
                Phrase::new("subject-queue").with("name", self.cohort_name(service, cohort))
            }
            Subject::Hypothesis(id) => named(self.hypothesis_name(id)),
            Subject::Option(id) => named(self.option_name(id)),
            Subject::Progress(id) => Phrase::new("subject-progress").with("name", self.option_name(id)),
            Subject::CostPerMinute => Phrase::new("subject-cost"),
            Subject::Deadline => Phrase::new("subject-deadline"),
            Subject::Changes => Phrase::new("subject-changes"),
            Subject::Harm(id) => Phrase::new("subject-harm").with("name", self.harm_name(id)),
            Subject::Security => Phrase::new("subject-security"),
            Subject::Sentiment => Phrase::new("subject-sentiment"),
        }
    }

    /// The local clock with seconds, without the zone: `17:05:30`.
    #[must_use]
    pub fn clock_s(&self, t: SimTime) -> String {
        format!("{}:{:02}", self.clock.bare(t), t.0 % 60)
    }
}
