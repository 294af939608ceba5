//! The façade: orders and time in, events out.

use std::sync::Arc;

use crate::base::{Digest, Id, Money, Seed, SimTime};
use crate::scenario::Content;
use crate::scenario::model::Seat;

use super::command::Order;
use super::event::{Event, EventKind, Outcome};
use super::knowledge::Knowledge;
use super::log::Logged;
use super::mode::Mode;
use super::rejection::Rejection;
use super::rules::{self, Lots, Scene, beat, due};
use super::seating::Seating;
use super::world::{BEAT_S, World};

/// The version of the rules: raised only when a golden digest changes; replay needs the same one.
pub const RULES_VERSION: u32 = 1;

/// So many events a run has at most: a long day has some ten thousand. What would bring more is a
/// scenario that never comes to rest, and the run ends.
const RUN_EVENTS: usize = 1_000_000;
/// So many events a single instant has at most.
const INSTANT_EVENTS: usize = 10_000;

/// One incident being run.
#[derive(Debug, Clone)]
pub struct Simulation {
    content: Arc<Content>,
    seed: Seed,
    lots: Lots,
    mode: Mode,
    world: World,
    seating: Seating,
    /// What the Manager knows: all that is on the bridge, in the record and in the channel.
    record: Knowledge,
    /// What each other seat that a person plays knows.
    others: Vec<Knowledge>,
    /// The beat to come: pacing, no part of the truth, so that the events alone give the world.
    next_beat: SimTime,
    events: Vec<Logged>,
    /// How many events there were before this instant.
    now_from: usize,
    trace: Option<Vec<TracePoint>>,
    /// Room for what a beat brings, kept between beats.
    spare: Vec<EventKind>,
}

/// The truth at one beat, for the debrief.
#[derive(Debug, Clone, PartialEq)]
pub struct TracePoint {
    /// When.
    pub t: SimTime,
    /// Money lost so far.
    pub lost: Money,
    /// Users of cohorts that are hurt now.
    pub users_hurt: u64,
    /// Stakeholder confidence in permille.
    pub stakeholder: u64,
    /// Every (service, cohort, level in permille).
    pub levels: Vec<(Id, Id, u64)>,
}

impl Simulation {
    /// A run at its first second. A seat alone means: that person, and a trained computer for the rest.
    #[must_use]
    pub fn new(content: Arc<Content>, seed: Seed, mode: Mode, seating: impl Into<Seating>) -> Self {
        let seating = seating.into();
        let content = content.told(seed);
        let world = World::new(&content.scenario, seed);
        let lots = Lots::new(&content.scenario, seed);
        let record = Knowledge::new(Seat::MajorIncidentManager);
        let others =
            seating.played().filter(|seat| *seat != Seat::MajorIncidentManager).map(Knowledge::new).collect();
        let next_beat = SimTime(BEAT_S);
        let (events, now_from, trace, spare) = (Vec::with_capacity(1024), 0, None, Vec::new());
        let mut run = Self {
            content,
            seed,
            lots,
            mode,
            world,
            seating,
            record,
            others,
            next_beat,
            events,
            now_from,
            trace,
            spare,
        };
        let opening = due::opening(run.scene());
        run.commit(opening);
        run
    }

    /// Keeps a [`TracePoint`] of every beat from here on: for debriefs, not for seats.
    #[must_use]
    pub fn with_trace(mut self) -> Self {
        self.trace = Some(vec![self.trace_point()]);
        self
    }

    /// The beats kept so far.
    #[must_use]
    pub fn trace(&self) -> &[TracePoint] {
        self.trace.as_deref().unwrap_or_default()
    }

    /// Scenario, policy and rubric, in the words that the seed picked.
    #[must_use]
    pub fn content(&self) -> &Arc<Content> {
        &self.content
    }

    /// The seed.
    #[must_use]
    pub fn seed(&self) -> Seed {
        self.seed
    }

    /// Practice or exam.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The seat under examination.
    #[must_use]
    pub fn seat(&self) -> Seat {
        self.seating.own
    }

    /// Who plays.
    #[must_use]
    pub fn seating(&self) -> &Seating {
        &self.seating
    }

    /// The clock.
    #[must_use]
    pub fn now(&self) -> SimTime {
        self.world.now
    }

    /// How the run ended, if it has.
    #[must_use]
    pub fn ended(&self) -> Option<Outcome> {
        self.record.ended
    }

    /// Everything that happened; event `n` stands at index `n - 1`.
    #[must_use]
    pub fn events(&self) -> &[Logged] {
        &self.events
    }

    /// What the seat under examination knows.
    #[must_use]
    pub fn knowledge(&self) -> &Knowledge {
        self.knowledge_of(self.seating.own).unwrap_or(&self.record)
    }

    /// What a seat knows: the Manager's, whoever plays it, or that of a seat that a person plays.
    #[must_use]
    pub fn knowledge_of(&self, seat: Seat) -> Option<&Knowledge> {
        std::iter::once(&self.record).chain(&self.others).find(|one| one.seat == seat)
    }

    /// The truth, for tests of the engine and for the debrief of a run that has ended.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.world
    }

    /// The digest of the world.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of_value(&self.world)
    }

    /// Whether an order would be taken, and if not, why not. Changes nothing.
    ///
    /// # Errors
    /// The [`Rejection`] that [`Self::submit`] would give.
    pub fn propose(&self, order: &Order) -> Result<(), Rejection> {
        rules::decide(self.scene(), order).map(drop)
    }

    /// Gives an order.
    ///
    /// # Errors
    /// A [`Rejection`] when the seat may not, or not now; then nothing has changed.
    pub fn submit(&mut self, order: &Order) -> Result<(), Rejection> {
        for kind in rules::decide(self.scene(), order)? {
            self.happen_by(Some(order.seat), kind);
        }
        Ok(())
    }

    /// Lets time pass up to a moment, or to the end of the run.
    pub fn advance(&mut self, to: SimTime) {
        while self.ended().is_none() && self.step(to) {}
        if self.ended().is_none() {
            self.reach(to);
        }
    }

    /// Lets time pass to the second of the next thing that a seat of a person perceives, at most so far.
    pub fn advance_until_seen(&mut self, at_most_s: u64) {
        let to = self.now() + at_most_s;
        let before = self.seen();
        while self.ended().is_none() {
            if !self.step(to) {
                self.reach(to);
                return;
            }
            if self.seen() != before {
                let seen_at = self.now();
                self.advance(seen_at);
                return;
            }
        }
    }

    /// The last thing that a person's seat perceived.
    fn seen(&self) -> u32 {
        let others = self.seating.shared.iter().filter_map(|seat| self.knowledge_of(*seat));
        others.map(|seat| seat.last_n).fold(self.knowledge().last_n, u32::max)
    }

    fn reach(&mut self, to: SimTime) {
        self.world.reach(to);
        self.tell_time();
    }

    fn tell_time(&mut self) {
        self.record.now = self.world.now;
        self.others.iter_mut().for_each(|seat| seat.now = self.world.now);
    }

    /// Does the next thing that is due up to a moment; false when nothing is.
    fn step(&mut self, to: SimTime) -> bool {
        if self.events.len() >= RUN_EVENTS || self.events.len() - self.now_from >= INSTANT_EVENTS {
            self.happen(EventKind::RunEnded { outcome: Outcome::Overrun });
            return false;
        }
        let item = self.world.agenda.next().filter(|(at, ..)| *at <= to);
        let beat = self.next_beat;
        match item {
            Some((at, seq, item)) if at <= beat => {
                self.world.reach(at);
                self.happen(EventKind::Due { seq });
                let follows = due::fire(self.scene(), item);
                self.commit(follows);
                self.automate();
            }
            _ if beat <= to => self.beat(beat),
            _ => return false,
        }
        true
    }

    fn beat(&mut self, at: SimTime) {
        self.world.reach(at);
        self.next_beat = at + BEAT_S;
        if !self.world.is_steady() {
            self.happen(EventKind::Flowed);
        }
        let mut follows = std::mem::take(&mut self.spare);
        beat::look(self.scene(), &mut follows);
        follows.drain(..).for_each(|kind| self.happen(kind));
        self.spare = follows;
        if self.trace.is_some() {
            let point = self.trace_point();
            self.trace.get_or_insert_default().push(point);
        }
    }

    /// Redundant groups switch by themselves, as often as it takes to settle.
    fn automate(&mut self) {
        for _ in 0..self.content.scenario.components.len() {
            let Some((component, to)) = self.world.components.wants_failover(&self.content.scenario) else { return };
            self.happen(EventKind::FailedOver { component, to });
        }
    }

    fn scene(&self) -> Scene<'_> {
        Scene {
            content: &self.content,
            world: &self.world,
            record: &self.record,
            seating: &self.seating,
            seed: self.seed,
            lots: &self.lots,
            now: self.world.now,
        }
    }

    fn commit(&mut self, kinds: Vec<EventKind>) {
        kinds.into_iter().for_each(|kind| self.happen(kind));
    }

    fn happen(&mut self, kind: EventKind) {
        self.happen_by(None, kind);
    }

    fn happen_by(&mut self, by_seat: Option<Seat>, kind: EventKind) {
        let n = u32::try_from(self.events.len() + 1).expect("a run has fewer than four thousand million events");
        let (t, content) = (self.world.now, &self.content);
        if self.events.last().is_some_and(|last| last.t != t) {
            self.now_from = self.events.len();
        }
        if kind.is_perceived() {
            let event = Arc::new(Event { n, t, by_seat, kind });
            self.world.apply(&content.scenario, &content.policy, &event);
            self.record.apply(&event);
            for seat in &mut self.others {
                if seat.hears(&event) {
                    seat.apply(&event);
                }
            }
            self.events.push(Logged::Perceived(event));
        } else {
            self.events.push(Logged::Hidden(Event { n, t, by_seat, kind }));
            if let Some(event) = self.events.last() {
                self.world.apply(&content.scenario, &content.policy, event);
            }
        }
        self.tell_time();
    }

    fn trace_point(&self) -> TracePoint {
        let world = &self.world;
        let cohorts = self.content.scenario.services.iter().flat_map(|service| &service.cohorts);
        let hurt = world.flows.iter().zip(cohorts).filter(|(flow, _)| flow.level < super::world::flows::HURT_BELOW);
        TracePoint {
            t: world.now,
            lost: world.cost.total(),
            users_hurt: hurt.map(|(_, cohort)| cohort.users).sum(),
            stakeholder: world.mood.permille(),
            levels: world.flows.iter().map(|flow| (flow.service, flow.cohort, flow.level)).collect(),
        }
    }
}
