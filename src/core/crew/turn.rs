//! One look around: everything that the Manager wants now, the most urgent first.

use crate::base::{Id, SimTime};
use crate::scenario::model::{CastRole, Seat};
use crate::sim::event::EventKind;
use crate::sim::knowledge::{Knowledge, Standing};
use crate::sim::{Command, Seating};
use crate::view::Docs;

use super::habits::Habits;
use super::{closing, opening, people, words, work};

pub(super) struct Turn<'a> {
    pub(super) docs: &'a Docs,
    pub(super) seat: &'a Knowledge,
    pub(super) habits: &'a Habits,
    seating: &'a Seating,
    wishes: Vec<Command>,
}

impl<'a> Turn<'a> {
    pub(super) fn new(docs: &'a Docs, seat: &'a Knowledge, habits: &'a Habits, seating: &'a Seating) -> Self {
        Self { docs, seat, habits, seating, wishes: Vec::new() }
    }

    /// Everything, in the order of urgency.
    pub(super) fn wishes(mut self) -> Vec<Command> {
        opening::wishes(&mut self);
        if self.seat.accepted.is_some() {
            people::interruptions(&mut self);
            opening::decide(&mut self);
            if matches!(self.seat.standing, Standing::Declared | Standing::Monitoring) {
                closing::wishes(&mut self);
                people::wishes(&mut self);
                words::wishes(&mut self);
                work::wishes(&mut self);
            } else {
                closing::after(&mut self);
            }
            opening::questions(&mut self);
        }
        self.wishes
    }

    pub(super) fn want(&mut self, command: Command) {
        self.wishes.push(command);
    }

    /// Wants a step that a lesser Manager may leave out.
    pub(super) fn step(&mut self, name: &'static str, command: Command) {
        if !self.habits.forgets(name, 0) {
            self.want(command);
        }
    }

    /// A person plays that seat: its part is theirs.
    pub(super) fn leaves_to(&self, seat: Seat) -> bool {
        seat != Seat::MajorIncidentManager && self.seating.is_played(seat)
    }

    pub(super) fn of_role(&self, role: CastRole) -> impl Iterator<Item = Id> + use<'a> {
        self.docs.contacts.iter().filter(move |one| one.role == role).map(|one| one.id)
    }

    /// How often something happened so far, as the seat saw it, and when last.
    pub(super) fn count(&self, wanted: impl Fn(&EventKind) -> bool) -> (u64, Option<SimTime>) {
        let seen = self.seat.log.iter().filter(|event| wanted(&event.kind));
        seen.fold((0, None), |(count, _), event| (count + 1, Some(event.t)))
    }

    pub(super) fn has(&self, wanted: impl Fn(&EventKind) -> bool) -> bool {
        self.seat.log.iter().rev().any(|event| wanted(&event.kind))
    }

    /// Seconds since a moment.
    pub(super) fn since(&self, moment: SimTime) -> u64 {
        self.seat.now.since(moment)
    }

    /// Seconds since the handover was accepted.
    pub(super) fn age_s(&self) -> u64 {
        self.seat.accepted.as_ref().map_or(0, |(at, _)| self.since(*at))
    }
}
