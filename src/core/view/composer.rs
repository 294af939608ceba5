//! The composer's live help in training: the slots of the stage with ticks, and what the reader finds in the message,
//! held against what this seat knows. No truth is near it.

use serde::{Deserialize, Serialize};

use crate::reader::channels;
use crate::reader::known::{Catalogue, Known};
use crate::reader::read::{Mark, read};
use crate::reader::readability::{Readability, readability};
use crate::reader::slots::{self, Tick};
use crate::reader::verdict::Verdict;
use crate::reader::weigh::{Weighed, weigh};
use crate::reader::wordbook::Wordbook;
use crate::scenario::model::CastRole;
use crate::sim::knowledge::Knowledge;
use crate::sim::message::{Message, Stage};

use super::docs::Docs;

/// What the composer shows beside a message that is being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Composer {
    /// The stage that the message is taken for.
    pub stage: Stage,
    /// Its slots, each with its tick.
    pub slots: Vec<Tick>,
    /// Phrases of the free line with their verdicts, as the reader finds them.
    pub marks: Vec<Mark>,
    /// Claims of slots and line, held against what the seat knows.
    pub claims: Vec<Weighed>,
    /// Parts of the line in which it knows no phrase, in bytes.
    pub unread: Vec<(usize, usize)>,
    /// How hard the line is to read.
    pub readability: Option<Readability>,
    /// Why the way does not fit the reader.
    pub wrong_way: Option<String>,
    /// How many findings speak against it.
    pub faults: usize,
}

/// The words of a scenario as the desk's documents have them: for [`composer`], made once a run.
#[must_use]
pub fn wordbook(docs: &Docs) -> Wordbook {
    let terms = |jargon: bool| {
        let glossary = docs.glossary.iter().filter(move |term| term.jargon == jargon);
        glossary.map(|term| term.term.as_str())
    };
    let services = docs.services.iter().flat_map(|service| {
        let cohorts = service.cohorts.iter().map(|cohort| cohort.name.as_str());
        [service.user_name.as_str(), service.name.as_str()].into_iter().chain(cohorts)
    });
    let staff = docs.contacts.iter().filter(|one| one.role != CastRole::User);
    Wordbook::new(
        docs.jargon.iter().map(String::as_str).chain(terms(true)),
        terms(false).chain(services).chain([docs.organisation.as_str(), docs.clock.zone.as_str()]),
        staff.map(|one| one.name.as_str()),
        docs.teams.iter().filter(|team| team.supplier).map(|team| team.name.as_str()),
    )
}

/// The service catalogue as the desk's documents have it.
#[must_use]
pub fn catalogue(docs: &Docs) -> Catalogue {
    let services = docs.services.iter().map(|service| {
        let cohorts = service.cohorts.iter().map(|cohort| (cohort.id, cohort.users));
        (service.id, cohorts.collect())
    });
    let (hours, minutes) = docs.clock.starts;
    Catalogue { services: services.collect(), starts_min: u64::from(hours) * 60 + u64::from(minutes) }
}

/// The help for a message, from what the seat knows.
#[must_use]
pub fn composer(book: &Wordbook, catalogue: &Catalogue, seat: &Knowledge, message: &Message) -> Composer {
    let known = Known::of(seat.log.iter().map(|event| &**event), message.service, catalogue);
    let reading = read(&message.line, message.audience, book);
    let claims = weigh(message, &reading, &known);
    let earlier = seat.sent.iter().filter(|one| one.message.audience == message.audience).count();
    let stage = slots::stage_of(message.status, earlier);
    let wrong_way = channels::why_not(message.audience, message.channel).map(str::to_owned);
    let verdicts = reading.marks.iter().map(|mark| mark.verdict).chain(claims.iter().map(|claim| claim.verdict));
    let faults = verdicts.filter(|verdict| Verdict::is_fault(*verdict)).count() + usize::from(wrong_way.is_some());
    Composer {
        stage,
        slots: slots::checklist(message, stage),
        marks: reading.marks,
        claims,
        unread: reading.unread,
        readability: readability(&message.line),
        wrong_way,
        faults,
    }
}
