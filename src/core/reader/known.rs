//! What a seat could know of a service at a moment, each piece with the event that it rests on.

use std::collections::BTreeMap;

use crate::base::{Id, SimTime};
use crate::scenario::Content;
use crate::sim::event::{Event, EventKind, Fact, Subject, TestResult, Value};
use crate::sim::message::{Audience, Effect};

/// From this level (permille) users are served; the same border as in the scoring of harm.
const SERVED_FROM: u64 = 950;
/// Below this nobody is.
const DOWN_BELOW: u64 = 100;

/// The service catalogue, as far as messages are held against it.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// The cohorts of each service and how many they are.
    pub services: BTreeMap<Id, Vec<(Id, u64)>>,
    /// Minutes since midnight at the first second of the run.
    pub starts_min: u64,
}

impl Catalogue {
    /// That of a scenario.
    #[must_use]
    pub fn of(content: &Content) -> Self {
        let scenario = &content.scenario;
        let services = scenario.services.iter().map(|service| {
            let cohorts = service.cohorts.iter().map(|cohort| (cohort.id, cohort.users));
            (service.id, cohorts.collect())
        });
        let (hours, minutes) = scenario.clock.starts;
        Self { services: services.collect(), starts_min: u64::from(hours) * 60 + u64::from(minutes) }
    }
}

/// A number that was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    /// How many.
    pub value: u64,
    /// In which event; `None`: it stands in the catalogue.
    pub n: Option<u32>,
    /// About what, when it was a fact.
    pub about: Option<Subject>,
    /// Nothing newer has replaced it.
    pub current: bool,
}

/// What could be known.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Minutes since midnight at the first second of the run.
    pub starts_min: u64,
    /// Words heard on the service, in order: what users feel, and the event.
    pub seen: Vec<(Effect, u32)>,
    /// The worst of the latest words on each group of users, and the event.
    pub effect: Option<(Effect, u32)>,
    /// Sources that called it well since the last bad word, each with the event.
    pub good: Vec<u32>,
    /// The last bad word.
    pub bad: Option<u32>,
    /// Theories with the result of their last test that tells, and the event.
    pub tests: Vec<(Id, TestResult, u32)>,
    /// Whether data and safety were called clear, and the event.
    pub data: Option<(bool, u32)>,
    /// Numbers heard.
    pub counts: Vec<Heard>,
    /// The sizes of the groups of users: the catalogue's, known to everybody.
    pub sizes: Vec<Heard>,
    /// The first report, and the event that told it.
    pub started: Option<(SimTime, u32)>,
    /// The free lines sent before, by audience, with the event; [`Knowing`] leaves them to whoever asks.
    pub sent: Vec<(Audience, String, u32)>,
}

impl Known {
    /// What had been perceived in some events, as far as it is about a service; about all when none is named.
    #[must_use]
    pub fn of<'a>(log: impl Iterator<Item = &'a Event>, service: Option<Id>, catalogue: &Catalogue) -> Self {
        let mut known = Self { starts_min: catalogue.starts_min, ..Self::default() };
        let mut latest = Latest::new();
        for event in log {
            known.take_in(event.n, &event.kind, service, &mut latest);
            if let EventKind::MessageSent { message, .. } = &event.kind {
                known.sent.push((message.audience, message.line.clone(), event.n));
            }
        }
        known.settle(&latest);
        known.add_sizes(service, catalogue);
        known
    }

    /// The sizes that stand in the catalogue, and the numbers heard, the newest last.
    pub(crate) fn numbers(&self) -> impl DoubleEndedIterator<Item = &Heard> + Clone {
        self.counts.iter().chain(&self.sizes)
    }

    fn take_in(&mut self, n: u32, kind: &EventKind, service: Option<Id>, latest: &mut Latest) {
        match kind {
            EventKind::Nominated { first_report, tickets, .. } => {
                self.started = Some((*first_report, n));
                self.hear(None, *tickets, n);
                self.seen.push((Effect::Degraded, n));
            }
            EventKind::Answered { facts, .. }
            | EventKind::TaskReported { facts, .. }
            | EventKind::Reported { facts, .. } => {
                facts.iter().filter(|fact| fact.confidence > 0).for_each(|fact| self.fact(n, fact, service, latest));
            }
            EventKind::ImpactStated(impact) => {
                if let Some(users) = impact.users {
                    self.hear(None, users, n);
                }
            }
            _ => {}
        }
    }

    /// Hears a number; a newer one about the same replaces the older.
    fn hear(&mut self, about: Option<Subject>, value: u64, n: u32) {
        let same = self.counts.iter_mut().filter(|one| about.is_some() && one.about == about);
        same.for_each(|one| one.current = one.value == value);
        self.counts.push(Heard { value, n: Some(n), about, current: true });
    }

    fn fact(&mut self, n: u32, fact: &Fact, service: Option<Id>, latest: &mut Latest) {
        match (&fact.about, &fact.value) {
            (about, value) if is_of(*about, service) => {
                if let Some(effect) = effect(value) {
                    self.seen.push((effect, n));
                    latest.insert((*about, fact.source), (effect, n));
                }
            }
            (Subject::Hypothesis(_), Value::Verdict(TestResult::Inconclusive)) => {}
            (Subject::Hypothesis(id), Value::Verdict(result)) => {
                self.tests.retain(|(known, ..)| known != id);
                self.tests.push((*id, *result, n));
            }
            (about, Value::Amount(minor)) => self.hear(Some(*about), minor / 100, n),
            (about, Value::Count(count)) => self.hear(Some(*about), *count, n),
            (Subject::Security, Value::Clear) => self.data = Some((true, n)),
            (Subject::Security, Value::Signs) => self.data = Some((false, n)),
            _ => {}
        }
    }

    /// Makes a picture of the latest word of each source on each group of users.
    fn settle(&mut self, latest: &Latest) {
        let ill = latest.values().filter(|(effect, _)| *effect != Effect::Normal);
        self.bad = ill.map(|(_, n)| *n).max();
        let since = self.bad.unwrap_or(0);
        let well = latest.iter().filter(|(_, (effect, n))| *effect == Effect::Normal && *n > since);
        let good: BTreeMap<Id, u32> = well.map(|((_, source), (_, n))| (*source, *n)).collect();
        self.good = good.into_values().collect();
        let newest = self.good.iter().max().map(|n| (Effect::Normal, *n));
        let worst = latest.values().copied().min_by_key(|(effect, n)| (*effect, u32::MAX - n));
        let nominated = self.started.map(|(_, n)| (Effect::Degraded, n));
        self.effect = if self.good.len() > 1 { newest } else { worst.or(nominated) };
    }

    /// The sizes of the groups of users are known to everybody.
    fn add_sizes(&mut self, service: Option<Id>, catalogue: &Catalogue) {
        for (id, cohorts) in &catalogue.services {
            if service.is_none_or(|wanted| wanted == *id) {
                let sum = cohorts.iter().map(|(_, users)| users).sum();
                let sizes = cohorts.iter().map(|(_, users)| *users).chain([sum]);
                self.sizes.extend(sizes.map(|value| Heard { value, n: None, about: None, current: true }));
            }
        }
    }
}

/// What could be known as a run goes on: each event is taken in once.
#[derive(Debug)]
pub struct Knowing<'a> {
    told: &'a [&'a Event],
    service: Option<Id>,
    known: Known,
    latest: Latest,
    next: usize,
}

impl<'a> Knowing<'a> {
    /// Of a run, as far as it is about a service; about all when none is named.
    #[must_use]
    pub fn new(told: &'a [&'a Event], service: Option<Id>, catalogue: &Catalogue) -> Self {
        let mut known = Known { starts_min: catalogue.starts_min, ..Known::default() };
        known.add_sizes(service, catalogue);
        Self { told, service, known, latest: Latest::new(), next: 0 }
    }

    /// What could be known before an event; later events only.
    pub fn before(&mut self, n: u32) -> &Known {
        while let Some(event) = self.told.get(self.next).filter(|event| event.n < n) {
            self.known.take_in(event.n, &event.kind, self.service, &mut self.latest);
            self.next += 1;
        }
        self.known.settle(&self.latest);
        &self.known
    }
}

/// The latest word of each source on each subject, with its event.
type Latest = BTreeMap<(Subject, Id), (Effect, u32)>;

/// Whether a subject is the service, or one of its groups of users.
fn is_of(about: Subject, service: Option<Id>) -> bool {
    match about {
        Subject::Service(id) | Subject::Cohort(id, _) => service.is_none_or(|wanted| wanted == id),
        _ => false,
    }
}

/// What a value says of what users feel.
fn effect(value: &Value) -> Option<Effect> {
    match value {
        Value::Level(level) if *level < DOWN_BELOW => Some(Effect::Down),
        Value::Level(level) if *level < SERVED_FROM => Some(Effect::Degraded),
        Value::Level(_) | Value::OneTry(true) => Some(Effect::Normal),
        Value::OneTry(false) => Some(Effect::Degraded),
        _ => None,
    }
}
