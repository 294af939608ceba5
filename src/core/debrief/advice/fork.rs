//! Replays a run with a change.

use std::sync::Arc;

use crate::base::{Id, Money, SimTime};
use crate::crew::{Crew, Staffed};
use crate::scenario::model::Seat;
use crate::sim::knowledge::Knowledge;
use crate::sim::{Command, Order, Playable, Simulation};

use super::super::tell::tell;
use super::coach::Coach;
use super::{ends, picture};
use crate::sim::world::flows::HURT_BELOW;

/// A change looks at what came back so often (seconds): the pace of a person who gives orders.
const LOOK_S: u64 = 15;

/// Picks commands out.
pub(super) type Which = fn(&Command) -> bool;

/// What is different in a replay.
#[derive(Debug, Clone, Default)]
pub(super) struct Change {
    /// Orders at fixed seconds.
    pub(super) insert: Vec<(SimTime, Command)>,
    /// Later orders of the run come earlier.
    pub(super) pull: Option<Pull>,
    /// Orders that depend on what comes back.
    pub(super) coach: Option<Coach>,
    /// Orders of the run that are left out from a moment on.
    pub(super) leave_out: Option<(SimTime, Which)>,
}

/// How much sooner the later orders of the run come.
#[derive(Debug, Clone)]
pub(super) enum Pull {
    /// Orders from a moment on, by so many seconds.
    By(SimTime, u64),
    /// Orders from the moment on when all these teams were here, by as much as they come sooner.
    Gathered(SimTime, Vec<Id>),
}

/// What came of a replay.
#[derive(Debug)]
pub(super) struct Replay {
    /// Lost at the run's last second.
    pub(super) lost: Money,
    /// Every order that was taken.
    pub(super) script: Vec<(SimTime, Order)>,
    /// The new orders, in sentences.
    pub(super) steps: Vec<(SimTime, String)>,
    /// The second of the first new order.
    pub(super) first: Option<SimTime>,
    /// What the seat knew at that second.
    pub(super) knew: String,
    /// Every new order was taken and what the coach was after was reached.
    pub(super) landed: bool,
}

struct Queued {
    planned: SimTime,
    original: SimTime,
    order: Order,
}

struct Fork<'a> {
    run: &'a Simulation,
    /// Whose orders are bettered.
    seat: Seat,
    sim: Simulation,
    /// The computer's Manager, if it commands: it answers what is new by itself.
    crew: Option<Crew>,
    queue: Vec<Queued>,
    insert: Vec<(SimTime, Command)>,
    pull: Option<Pull>,
    coach: Option<Coach>,
    out: Replay,
}

/// Plays a run anew with a change to a seat's orders, to the same last second.
pub(super) fn replay(run: &Simulation, seat: Seat, orders: &[(SimTime, Order)], change: &Change) -> Replay {
    let sim = Simulation::new(Arc::clone(run.content()), run.seed(), run.mode(), run.seating().clone());
    let crew = Crew::of(&sim);
    let left_out =
        |t: SimTime, command: &Command| change.leave_out.is_some_and(|(from, which)| t >= from && which(command));
    let by_person = |order: &Order| run.seating().is_played(order.seat);
    let kept = orders.iter().filter(|(t, order)| {
        by_person(order) && !ends(&order.command) && !(order.seat == seat && left_out(*t, &order.command))
    });
    let queue = kept.map(|(t, order)| Queued { planned: *t, original: *t, order: order.clone() }).collect();
    let out = Replay {
        lost: Money(0),
        script: Vec::new(),
        steps: Vec::new(),
        first: None,
        knew: String::new(),
        landed: true,
    };
    let mut fork = Fork {
        run,
        seat,
        sim,
        crew,
        queue,
        insert: change.insert.clone(),
        pull: change.pull.clone(),
        coach: change.coach.clone(),
        out,
    };
    if let Some(Pull::By(from, seconds)) = fork.pull {
        fork.pull_forward(from, seconds);
        fork.pull = None;
    }
    fork.play();
    fork.out.landed &= fork.insert.is_empty() && fork.coach.as_ref().is_none_or(Coach::has_reached);
    // Where the computer stands down sooner, nothing more is lost only if nobody is hurt any more.
    fork.out.landed &=
        fork.sim.now() >= run.now() || !fork.sim.world().flows.iter().any(|flow| flow.level < HURT_BELOW);
    fork.out.lost = fork.sim.world().cost.total();
    fork.out
}

impl Fork<'_> {
    /// What the seat knows.
    fn knowledge(&self) -> &Knowledge {
        self.sim.knowledge_of(self.seat).unwrap_or(self.sim.knowledge())
    }

    fn play(&mut self) {
        let end = self.run.now();
        loop {
            let now = self.sim.now();
            self.look_who_is_here(now);
            // What the run ordered at this second comes before the better order, which may rest on it;
            // what comes sooner comes after, since it may rest on the better order.
            self.give_queued(now, |one| one.planned == one.original);
            self.give_new(now);
            self.give_queued(now, |_| true);
            self.coach(now);
            if now >= end || self.sim.ended().is_some() {
                return;
            }
            let watching = self.pull.is_some() || self.coach.as_ref().is_some_and(Coach::watches);
            let queued = self.queue.iter().map(|one| one.planned);
            let new = self.insert.iter().map(|(t, _)| *t);
            let next = queued.chain(new).min().unwrap_or(end).max(now + 1);
            let next = if watching { next.min(now + LOOK_S) } else { next };
            let Ok(()) = Staffed::new(&mut self.sim, self.crew.as_ref()).advance(next.min(end));
        }
    }

    /// Once everybody needed is here, the orders that waited for them come sooner too.
    fn look_who_is_here(&mut self, now: SimTime) {
        let Some(Pull::Gathered(originally, teams)) = &self.pull else { return };
        let here = |team: &Id| {
            let scenario = &self.run.content().scenario;
            let mut people = scenario.people.iter().filter(|person| person.team == Some(*team));
            people.any(|person| self.knowledge().on_bridge(person.id))
        };
        if teams.iter().all(here) {
            let (originally, sooner) = (*originally, originally.since(now));
            self.pull = None;
            self.pull_forward(originally, sooner);
        }
    }

    fn pull_forward(&mut self, from: SimTime, seconds: u64) {
        for one in self.queue.iter_mut().filter(|one| one.original >= from) {
            one.planned = SimTime(one.original.0.saturating_sub(seconds));
        }
    }

    fn give_new(&mut self, now: SimTime) {
        while let Some(index) = self.insert.iter().position(|(t, _)| *t <= now) {
            let (_, command) = self.insert.remove(index);
            if !self.give_step(command) {
                self.out.landed = false;
            }
        }
    }

    fn give_queued(&mut self, now: SimTime, which: fn(&Queued) -> bool) {
        let mut again = Vec::new();
        while let Some(index) = self.queue.iter().position(|one| one.planned <= now && which(one)) {
            let mut one = self.queue.remove(index);
            let order = sooner(&one.order, one.original.since(now));
            let taken = self.sim.submit(&order).is_ok();
            if taken {
                self.out.script.push((now, order));
            } else if one.planned < one.original && now < one.original {
                // Too soon in this course of things: it gets its own second as well.
                one.planned = one.original;
                again.push(one);
            }
        }
        self.queue.extend(again);
        self.queue.sort_by_key(|one| one.planned);
    }

    fn coach(&mut self, now: SimTime) {
        let Some(mut coach) = self.coach.take() else { return };
        if now >= coach.from() && now < self.run.now() {
            let command = coach.next(&self.run.content().scenario, self.knowledge());
            if let Some(command) = command {
                let taken = self.give_step(command.clone());
                coach.hear(&command, taken);
            }
        }
        self.coach = Some(coach);
    }

    /// Gives a new order and keeps the sentence of what it did.
    fn give_step(&mut self, command: Command) -> bool {
        let now = self.sim.now();
        if self.out.first.is_none() {
            self.out.knew = picture::known(&self.run.content().scenario, self.knowledge());
        }
        let order = Order { seat: self.seat, command };
        let before = self.sim.events().len();
        if self.sim.submit(&order).is_err() {
            return false;
        }
        self.out.first.get_or_insert(now);
        let caused = self.sim.events()[before..].iter().find(|event| event.kind.is_perceived());
        if let Some(event) = caused {
            self.out.steps.push((now, tell(&self.run.content().scenario, &event.kind)));
        }
        self.out.script.push((now, order));
        true
    }
}

/// An order given so much sooner: the times it names come sooner too.
fn sooner(order: &Order, seconds: u64) -> Order {
    let mut order = order.clone();
    if let Command::SendMessage(message) = &mut order.command {
        let earlier = |t: SimTime| SimTime(t.0.saturating_sub(seconds));
        message.next_update = message.next_update.map(earlier);
        message.ended = message.ended.map(earlier);
        message.fix_by = message.fix_by.map(earlier);
    }
    order
}
