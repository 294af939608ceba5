//! The record as one seat's doing: what it ordered, what it was there for, what the house wants of it.

use std::collections::BTreeSet;

use crate::base::{Id, SimTime};
use crate::scenario::model::{CastRole, Seat};
use crate::scenario::rubric::Objective;
use crate::scoring::record::{Deed, Record};
use crate::scoring::{deductions, gates};
use crate::sim::message::Message;
use crate::sim::{Event, EventKind};

/// A record looked at for one seat.
pub(super) struct Lens<'r, 'a> {
    pub(super) record: &'r Record<'a>,
    pub(super) seat: Seat,
}

impl<'a> Lens<'_, 'a> {
    /// Whether it was this seat's order.
    pub(super) fn is_mine(&self, event: &Event) -> bool {
        event.by_seat == Some(self.seat)
    }

    /// What this seat ordered, in order.
    pub(super) fn mine(&self) -> impl DoubleEndedIterator<Item = &'a Event> + Clone {
        let seat = Some(self.seat);
        self.record.all().filter(move |event| event.by_seat == seat)
    }

    /// The first of its orders of a sort.
    pub(super) fn my_first(&self, wanted: impl Fn(&EventKind) -> bool) -> Option<&'a Event> {
        self.mine().find(|event| wanted(&event.kind))
    }

    /// Its orders of a sort.
    pub(super) fn my_all(&self, wanted: impl Fn(&EventKind) -> bool) -> Vec<&'a Event> {
        self.mine().filter(|event| wanted(&event.kind)).collect()
    }

    /// What it told, in order.
    pub(super) fn my_messages(&self) -> Vec<(&'a Event, &'a Message)> {
        // Who writes drafts answers for them, whoever lets them go out.
        let approved = self.record.seat != Seat::MajorIncidentManager;
        self.record.messages().filter(|(event, _)| approved || self.is_mine(event)).collect()
    }

    /// What it had carried out.
    pub(super) fn my_deeds(&self) -> Vec<Deed<'a>> {
        self.record.directed().filter(|deed| self.is_mine(deed.start)).collect()
    }

    /// Who answered its questions on how things fare: each source with the event in which it first did.
    pub(super) fn my_sources(&self) -> Vec<(Id, &'a Event)> {
        let asks: BTreeSet<u32> = self
            .mine()
            .filter_map(|event| match event.kind {
                EventKind::Asked { ask, .. } => Some(ask),
                _ => None,
            })
            .collect();
        let mut sources: Vec<(Id, &'a Event)> = Vec::new();
        for (event, by) in self.record.observations() {
            let asked = matches!(event.kind, EventKind::Answered { ask, .. } if asks.contains(&ask));
            if asked && sources.iter().all(|(known, _)| *known != by) {
                sources.push((by, event));
            }
        }
        sources
    }

    /// The event that opened the duties.
    pub(super) fn duty(&self) -> Option<&'a Event> {
        self.record.duty()
    }

    /// Since when a major incident was there to be run: it was declared, or it is one.
    pub(super) fn major_from(&self) -> Option<&'a Event> {
        let declared = self.record.first(|kind| matches!(kind, EventKind::Declared { .. }));
        declared.or_else(|| self.duty().filter(|_| self.record.is_major()))
    }

    /// The last statement that it was over.
    pub(super) fn resolved(&self) -> Option<&'a Event> {
        self.record.last(|kind| matches!(kind, EventKind::Resolved { .. }))
    }

    /// The first arrival on the bridge of somebody who can do work.
    pub(super) fn hands(&self) -> Option<&'a Event> {
        let role = |id: Id| self.record.scenario().person(id).map(|person| person.role);
        let works = |id: Id| matches!(role(id), Some(CastRole::Resolver | CastRole::SupplierDutyManager));
        self.record.first(|kind| matches!(kind, EventKind::PageAnswered { person } if works(*person)))
    }

    /// The last second.
    pub(super) fn end(&self) -> SimTime {
        self.record.end()
    }

    /// The figure that earns everything in this house's rubric; where it has none, ours.
    pub(super) fn full(&self, measure: &str, ours: u64) -> u64 {
        self.rule(measure).and_then(|rule| u64::try_from(rule.full).ok()).unwrap_or(ours)
    }

    /// The figure that earns nothing.
    pub(super) fn zero(&self, measure: &str, ours: u64) -> u64 {
        self.rule(measure).and_then(|rule| u64::try_from(rule.zero).ok()).unwrap_or(ours)
    }

    fn rule(&self, measure: &str) -> Option<&'a Objective> {
        self.record.content.rubric.objectives.iter().find(|rule| rule.measure.as_str() == measure)
    }

    /// Where an anti-pattern was found in what this seat ordered.
    pub(super) fn offences(&self, name: &'static str) -> Vec<u32> {
        let found = deductions::detect(Id::from(name), self.record);
        found.into_iter().filter(|one| self.any_mine(one)).flatten().collect()
    }

    /// Where a gate was tripped by what this seat ordered.
    pub(super) fn tripped(&self, name: &'static str) -> Vec<u32> {
        gates::detect(Id::from(name), self.record).filter(|found| self.any_mine(found)).unwrap_or_default()
    }

    fn any_mine(&self, numbers: &[u32]) -> bool {
        numbers.iter().filter_map(|n| self.at(*n)).any(|event| self.is_mine(event))
    }

    /// The event of a number.
    pub(super) fn at(&self, n: u32) -> Option<&'a Event> {
        let index = usize::try_from(n).ok()?.checked_sub(1)?;
        self.record.events.get(index).map(|event| &**event)
    }
}
