//! The events of a run, with the questions that measures ask of them.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Id, SimTime};
use crate::reader::Lines;
use crate::scenario::model::{ActionOption, Scenario, Seat, Verdict};
use crate::scenario::{Content, Policy};
use crate::sim::Logged;
use crate::sim::event::{Event, EventKind, Fact, Subject, Value};
use crate::sim::knowledge::Knowledge;
use crate::sim::message::{Audience, Message};

use super::judging::{Course, Judged, judge};
use super::truth::Truth;

/// A finished run under examination.
pub struct Record<'a> {
    /// What was played.
    pub content: &'a Content,
    /// The seat under examination.
    pub seat: Seat,
    /// Everything that happened, in order.
    pub events: &'a [Logged],
    /// What people did and said: without the world's own moves and the screens' figures, which are
    /// most of a run and which no measure asks for.
    told: Vec<&'a Event>,
    moved: Vec<&'a Event>,
    duty: Option<&'a Event>,
    /// How well each cohort really was served, over time.
    pub(crate) truth: Truth,
    /// The messages that the seat answers for, in order.
    sent: Vec<(&'a Event, &'a Message)>,
    deeds: Vec<Deed<'a>>,
    /// What lines are read with, where many runs share it.
    lines: Option<&'a Lines>,
    /// The messages, judged, in order: once a measure asks.
    judged: OnceCell<Vec<Judged>>,
}

/// One stretch of an action: from its start to its end.
#[derive(Debug, Clone, Copy)]
pub struct Deed<'a> {
    /// The option carried out.
    pub option: &'a ActionOption,
    /// The event that started it.
    pub start: &'a Event,
    /// The event that ended it, if one did.
    pub end: Option<&'a Event>,
    /// The Manager ordered it.
    pub directed: bool,
    /// It ran to its end.
    pub finished: bool,
}

impl<'a> Record<'a> {
    /// A record of a run of the Manager.
    #[must_use]
    pub fn new(content: &'a Content, events: &'a [Logged]) -> Self {
        Self::of_seat(content, events, Seat::MajorIncidentManager)
    }

    /// A record of a run of some seat.
    #[must_use]
    pub fn of_seat(content: &'a Content, events: &'a [Logged], seat: Seat) -> Self {
        let mut told: Vec<&Event> = Vec::with_capacity(events.len() / 2);
        let (mut moved, mut truth) = (Vec::with_capacity(events.len() / 4), Truth::at_rest(&content.scenario));
        for event in events.iter().map(|event| &**event) {
            match event.kind {
                EventKind::LevelChanged { service, cohort, level } => truth.note(event.t, service, cohort, level),
                EventKind::Flowed | EventKind::Scheduled { .. } | EventKind::Due { .. } | EventKind::Shown { .. } => {
                }
                _ if event.kind.is_perceived() => told.push(event),
                _ => moved.push(event),
            }
        }
        let opens = |kind: &EventKind| matches!(kind, EventKind::HandoverAccepted { .. } | EventKind::DutiesBegan);
        let duty = told.iter().copied().find(|event| opens(&event.kind));
        let (sent, deeds) = (sent(&told, seat), deeds(&content.scenario, &told));
        let judged = OnceCell::new();
        Self { content, seat, events, told, moved, duty, truth, sent, deeds, lines: None, judged }
    }

    /// Reads messages with what many runs of the same content share.
    #[must_use]
    pub(super) fn with_lines(self, lines: &'a Lines) -> Self {
        Self { lines: Some(lines), ..self }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &'a Scenario {
        &self.content.scenario
    }

    /// The policy.
    #[must_use]
    pub fn policy(&self) -> &'a Policy {
        &self.content.policy
    }

    /// Whether this is a real major incident.
    #[must_use]
    pub fn is_major(&self) -> bool {
        self.scenario().verdict == Verdict::Major
    }

    /// What people did and said in the run, in order.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &'a Event> + Clone + use<'_, 'a> {
        self.told.iter().copied()
    }

    /// What moved unseen, in order: faults, operations, tempers, harm; without the beats, the agenda and the levels.
    pub fn moves(&self) -> impl Iterator<Item = &'a Event> + Clone + use<'_, 'a> {
        self.moved.iter().copied()
    }

    /// Events of one sort.
    pub fn where_kind<F>(&self, wanted: F) -> impl DoubleEndedIterator<Item = &'a Event> + Clone
    where
        F: Fn(&EventKind) -> bool + Clone,
    {
        self.all().filter(move |event| wanted(&event.kind))
    }

    /// The first event of a sort.
    pub fn first(&self, wanted: impl Fn(&EventKind) -> bool) -> Option<&'a Event> {
        self.all().find(|event| wanted(&event.kind))
    }

    /// The last event of a sort.
    pub fn last(&self, wanted: impl Fn(&EventKind) -> bool) -> Option<&'a Event> {
        self.all().rev().find(|event| wanted(&event.kind))
    }

    /// The event that opened the seat's duties: acceptance, or the policy's latest moment.
    #[must_use]
    pub fn duty(&self) -> Option<&'a Event> {
        self.duty
    }

    /// The first decision: declared or rejected.
    #[must_use]
    pub fn decision(&self) -> Option<&'a Event> {
        self.first(|kind| matches!(kind, EventKind::Declared { .. } | EventKind::Rejected { .. }))
    }

    /// The last second of the run.
    #[must_use]
    pub fn end(&self) -> SimTime {
        self.events.last().map_or(SimTime(0), |event| event.t)
    }

    /// Seconds from the opening of the duties to an event; 0 for one before it.
    #[must_use]
    pub fn since_duty(&self, event: &Event) -> u64 {
        self.duty().map_or(0, |duty| event.t.since(duty.t))
    }

    /// Every message that the seat answers for, with its event.
    pub fn messages(&self) -> impl DoubleEndedIterator<Item = (&'a Event, &'a Message)> + Clone + use<'_, 'a> {
        self.sent.iter().copied()
    }

    /// What the seat under examination ordered.
    pub fn own(&self) -> impl DoubleEndedIterator<Item = &'a Event> + Clone + use<'_, 'a> {
        self.all().filter(|event| event.by_seat == Some(self.seat))
    }

    /// Messages that users or customers could read.
    pub fn user_messages(&self) -> impl DoubleEndedIterator<Item = (&'a Event, &'a Message)> + Clone + use<'_, 'a> {
        self.messages().filter(|(_, message)| reads_as_user(message.audience))
    }

    /// Whether a message to users speaks as users do not.
    pub(super) fn has_jargon(&self, event: &Event) -> bool {
        self.judged_of(event).is_some_and(|one| reads_as_user(one.audience) && one.line.jargon)
    }

    /// The messages with everything that is said of them, in order.
    #[must_use]
    pub fn judged(&self) -> &[Judged] {
        let judged = |lines: &Lines| {
            let run = Course { told: &self.told, sent: &self.sent, truth: &self.truth };
            if self.seat == Seat::MajorIncidentManager {
                return judge(lines, &self.told, &run, |event| event.n);
            }
            // Another seat is held to what reached it by the time it wrote.
            let written = written(&self.told, self.seat);
            judge(lines, &self.heard(), &run, |event| match event.kind {
                EventKind::MessageSent { draft: Some(draft), .. } => written.get(&draft).copied().unwrap_or(event.n),
                _ => event.n,
            })
        };
        self.judged.get_or_init(|| self.lines.map_or_else(|| judged(&Lines::of(self.content)), judged))
    }

    /// What reached the seat: by the same wall as in play.
    fn heard(&self) -> Vec<&'a Event> {
        let mut seat = Knowledge::new(self.seat);
        let mut heard = Vec::new();
        for logged in self.events {
            if let Logged::Perceived(event) = logged
                && seat.hears(event)
            {
                seat.apply(event);
                heard.push(&**event);
            }
        }
        heard
    }

    /// What is said of the message of an event.
    pub(super) fn judged_of(&self, event: &Event) -> Option<&Judged> {
        let at = self.sent.binary_search_by_key(&event.n, |(one, _)| one.n).ok()?;
        self.judged().get(at)
    }

    /// Every answer that told something: event, who told it, the facts.
    pub fn answers(&self) -> impl DoubleEndedIterator<Item = (&'a Event, Id, &'a [Fact])> + Clone + use<'_, 'a> {
        self.all().filter_map(|event| match &event.kind {
            EventKind::Answered { by, facts, .. } if facts.iter().any(tells) => Some((event, *by, facts.as_slice())),
            _ => None,
        })
    }

    /// Answers that told how a service, its users or a part of it fares. What it costs and by when it
    /// hurts, what changed, talk outside: none of these is evidence that it is so; nor is one good
    /// try by one user; nor is what was asked before anybody had nominated anything.
    pub fn observations(&self) -> impl DoubleEndedIterator<Item = (&'a Event, Id)> + Clone + use<'_, 'a> {
        let nominated =
            self.first(|kind| matches!(kind, EventKind::Nominated { .. })).map_or(u32::MAX, |event| event.n);
        let early = self.all().take_while(move |event| event.n < nominated);
        let early = early.filter(|event| matches!(event.kind, EventKind::Asked { .. })).count();
        let asked_since = move |event: &Event| match event.kind {
            // Questions are numbered as they are put.
            EventKind::Answered { ask, .. } => ask as usize > early,
            _ => false,
        };
        let told = self.answers().filter(move |(event, _, facts)| facts.iter().any(observes) && asked_since(event));
        told.map(|(event, by, _)| (event, by))
    }

    /// Who was on the bridge just before an event.
    #[must_use]
    pub fn on_bridge_before(&self, n: u32) -> BTreeSet<Id> {
        let mut here = BTreeSet::new();
        for event in self.all().take_while(|event| event.n < n) {
            match event.kind {
                EventKind::PageAnswered { person } => drop(here.insert(person)),
                EventKind::Released { person } => drop(here.remove(&person)),
                _ => {}
            }
        }
        here
    }

    /// The team of a person.
    #[must_use]
    pub fn team_of(&self, person: Id) -> Option<Id> {
        self.scenario().person(person).and_then(|person| person.team)
    }

    /// Whether a piece of advice helps here.
    #[must_use]
    pub fn is_sound(&self, advice: Option<Id>) -> bool {
        advice.and_then(|id| self.scenario().advice_by_id(id)).is_some_and(|advice| advice.sound)
    }

    /// Every stretch of an action.
    #[must_use]
    pub fn deeds(&self) -> &[Deed<'a>] {
        &self.deeds
    }

    /// What the Manager had carried out.
    pub fn directed(&self) -> impl Iterator<Item = Deed<'a>> + Clone + use<'_, 'a> {
        self.deeds.iter().copied().filter(|deed| deed.directed)
    }
}

/// The messages that a seat answers for: whoever sends or approves a message owns it, and whoever wrote it.
fn sent<'a>(told: &[&'a Event], seat: Seat) -> Vec<(&'a Event, &'a Message)> {
    let (manager, written) = (seat == Seat::MajorIncidentManager, written(told, seat));
    let own = |event: &Event, draft: &Option<u32>| {
        manager || event.by_seat == Some(seat) || draft.is_some_and(|draft| written.contains_key(&draft))
    };
    let sent = told.iter().filter_map(|event| match &event.kind {
        EventKind::MessageSent { message, draft, .. } if own(event, draft) => Some((*event, &**message)),
        _ => None,
    });
    sent.collect()
}

/// The drafts that a seat wrote, each with its event.
fn written(told: &[&Event], seat: Seat) -> BTreeMap<u32, u32> {
    let own = told.iter().filter(|event| event.by_seat == Some(seat));
    let drafts = own.filter_map(|event| match event.kind {
        EventKind::DraftReady { draft, .. } => Some((draft, event.n)),
        _ => None,
    });
    drafts.collect()
}

fn deeds<'a>(scenario: &'a Scenario, told: &[&'a Event]) -> Vec<Deed<'a>> {
    let mut deeds: Vec<Deed<'a>> = Vec::new();
    for event in told {
        match &event.kind {
            EventKind::ActionStarted { option, directed } => {
                if let Some(option) = scenario.option(*option) {
                    deeds.push(Deed { option, start: event, end: None, directed: *directed, finished: false });
                }
            }
            EventKind::ActionFinished { option } | EventKind::ActionAborted { option } => {
                let open = |deed: &&mut Deed<'_>| deed.option.id == *option && deed.end.is_none();
                if let Some(deed) = deeds.iter_mut().rev().find(open) {
                    deed.end = Some(event);
                    deed.finished = matches!(event.kind, EventKind::ActionFinished { .. });
                }
            }
            _ => {}
        }
    }
    deeds
}

/// A fact that says something.
#[must_use]
pub fn tells(fact: &Fact) -> bool {
    fact.confidence > 0 && fact.value != Value::NoData
}

/// A fact that tells how something fares.
fn observes(fact: &Fact) -> bool {
    let state = matches!(
        fact.about,
        Subject::Service(_) | Subject::Cohort(..) | Subject::Component(_) | Subject::Tickets(..)
    );
    state && tells(fact) && fact.value != Value::OneTry(true)
}

/// Whether the audience uses the service itself.
#[must_use]
pub fn reads_as_user(audience: Audience) -> bool {
    matches!(audience, Audience::Staff | Audience::Customers)
}
