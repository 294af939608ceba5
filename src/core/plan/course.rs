//! Where a plan stands: which conditions hold, since when, and what is to be done next.
//!
//! A plan looks some hundreds of times a run at some dozens of conditions, and nearly always
//! nothing has changed. So each step remembers on which part of the seat's knowledge its condition
//! last rested, and from which second on time alone may change it, and is looked at again only then.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Id, SimTime};
use crate::sim::EventKind;
use crate::sim::command::Topic;
use crate::sim::event::{Fact, Subject, Value};
use crate::sim::knowledge::{ActionState, Demand, Interruption, Knowledge, OptionState};
use crate::sim::message::Audience;

use super::format::{Plan, Step, When};

/// A part of what a condition can rest on, as a set of bits.
type Part = u8;

const HEARD: Part = 1;
const SCREEN: Part = 1 << 1;
const PEOPLE: Part = 1 << 2;
const WORK: Part = 1 << 3;
const WRITTEN: Part = 1 << 4;
const BROKEN_IN: Part = 1 << 5;
const REST: Part = 1 << 6;
const STEPS: Part = 1 << 7;
const EVERYTHING: Part = Part::MAX;

/// A moment that never comes.
const NEVER: SimTime = SimTime(u64::MAX);

/// The part of the seat's knowledge that an event may change, as far as conditions can tell.
fn moved_by(kind: &EventKind) -> Part {
    match kind {
        EventKind::Shown { .. } | EventKind::AlertRaised { .. } | EventKind::AlertCleared { .. } => SCREEN,
        EventKind::SignalHeard { .. } => HEARD,
        EventKind::Answered { .. } | EventKind::Replied(_) => HEARD | WORK,
        EventKind::Paged { .. }
        | EventKind::PageAnswered { .. }
        | EventKind::PageUnanswered { .. }
        | EventKind::Released { .. } => PEOPLE,
        EventKind::OptionKnown { .. }
        | EventKind::OptionCardFilled { .. }
        | EventKind::HypothesisStated { .. }
        | EventKind::HypothesisSetAside { .. }
        | EventKind::Polled { .. }
        | EventKind::PollAnswered { .. }
        | EventKind::ChangeRequested { .. }
        | EventKind::ChangeAuthorised { .. }
        | EventKind::ActionStarted { .. }
        | EventKind::ActionDeclined { .. }
        | EventKind::ActionFinished { .. }
        | EventKind::TemporaryRegistered { .. }
        | EventKind::TaskReported { .. }
        | EventKind::Reported { .. } => WORK,
        EventKind::DraftReady { .. } | EventKind::MessageSent { .. } | EventKind::PromiseMissed { .. } => WRITTEN,
        EventKind::InterruptionRaised { .. }
        | EventKind::InterruptionAnswered { .. }
        | EventKind::InterruptionLapsed { .. } => BROKEN_IN,
        EventKind::Nominated { .. } | EventKind::HandoverAccepted { .. } | EventKind::Declared { .. } => REST,
        // Dealing with people, words for the record, roles: nothing that a plan can wait for.
        EventKind::Asked { .. }
        | EventKind::TaskAssigned { .. }
        | EventKind::ReportAsked { .. }
        | EventKind::Said(_)
        | EventKind::Appointed { .. }
        | EventKind::BridgeOpened
        | EventKind::DecisionLogged { .. }
        | EventKind::Summarised { .. }
        | EventKind::ImpactStated(_) => 0,
        _ => EVERYTHING,
    }
}

/// How a condition stands.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stand {
    holds: bool,
    /// It rests on these.
    on: Part,
    /// Until then time alone does not change it.
    until: SimTime,
}

impl Stand {
    fn on(on: Part, holds: bool) -> Self {
        Self { holds, on, until: NEVER }
    }
}

/// A step that may still be done.
#[derive(Debug)]
struct Waiting<'p> {
    step: &'p Step,
    stand: Stand,
    met: Option<SimTime>,
    done: Option<SimTime>,
}

impl Waiting<'_> {
    /// When it is to be done.
    fn at(&self) -> Option<SimTime> {
        let met = self.met?;
        Some(self.done.map_or(met + self.step.after_s, |done| (done + self.step.again_s).max(met)))
    }
}

/// Which conditions were met since when, and which steps were done when.
#[derive(Debug)]
pub(super) struct Course<'p> {
    waiting: Vec<Waiting<'p>>,
    done: BTreeMap<Id, SimTime>,
    heard: Heard,
    /// What any condition rests on, and until when time changes none.
    all: Stand,
    /// The place of the step to do first, and when.
    first: Option<(usize, SimTime)>,
}

impl<'p> Course<'p> {
    pub(super) fn new(plan: &'p Plan) -> Self {
        let stale = Stand { holds: false, on: EVERYTHING, until: SimTime(0) };
        let waiting = plan.steps.iter().map(|step| Waiting { step, stand: stale, met: None, done: None });
        Self { waiting: waiting.collect(), done: BTreeMap::new(), heard: Heard::new(plan), all: stale, first: None }
    }

    /// When the step to do first is to be done: the earliest, in the order of the plan.
    pub(super) fn next_at(&mut self, seat: &Knowledge) -> Option<SimTime> {
        let moved = self.heard.listen(seat);
        self.look(seat, moved);
        self.first.map(|(_, at)| at)
    }

    /// The step that [`Self::next_at`] spoke of; from now on it is done.
    pub(super) fn take(&mut self, now: SimTime) -> Option<&'p Step> {
        let (index, _) = self.first.take()?;
        let step = self.waiting[index].step;
        self.done.insert(step.id, now);
        if step.again_s == 0 {
            self.waiting.remove(index);
        } else {
            let one = &mut self.waiting[index];
            (one.done, one.met) = (Some(now), None);
            one.stand.until = SimTime(0);
        }
        // The next look is at everything that rests on this step, and finds the first one anew.
        (self.all.on, self.all.until) = (EVERYTHING, SimTime(0));
        for one in &mut self.waiting {
            if one.stand.on & STEPS != 0 && waits_for(&one.step.when, step.id) {
                one.stand.until = SimTime(0);
            }
        }
        Some(step)
    }

    fn look(&mut self, seat: &Knowledge, moved: Part) {
        if moved & self.all.on == 0 && seat.now < self.all.until {
            debug_assert!(self.is_up_to_date(seat), "a condition changed unnoticed");
            return;
        }
        let (mut all, mut first) = (Stand::on(0, false), None);
        for (index, one) in self.waiting.iter_mut().enumerate() {
            if moved & one.stand.on != 0 || seat.now >= one.stand.until {
                one.stand = stand(&one.step.when, seat, &self.heard, &self.done);
                // A condition that passes before it was acted on is waited for anew.
                one.met = if one.stand.holds { one.met.or(Some(seat.now)) } else { None };
            }
            all.on |= one.stand.on;
            all.until = all.until.min(one.stand.until);
            if let Some(at) = one.at()
                && first.is_none_or(|(_, best)| at < best)
            {
                first = Some((index, at));
            }
        }
        (self.all, self.first) = (all, first);
        debug_assert!(self.is_up_to_date(seat), "a condition changed unnoticed");
    }

    fn is_up_to_date(&self, seat: &Knowledge) -> bool {
        let now = |one: &Waiting<'_>| stand(&one.step.when, seat, &self.heard, &self.done).holds;
        self.waiting.iter().all(|one| one.stand.holds == now(one))
    }
}

/// What was said so far.
#[derive(Debug, Default)]
struct Heard {
    /// The screens that any condition looks at: what the others show moves nothing.
    watched: BTreeSet<Id>,
    /// So much of the seat's log is taken in.
    log: usize,
    answers: BTreeSet<(Id, Topic)>,
    signals: BTreeSet<Id>,
    failed: BTreeSet<Audience>,
}

impl Heard {
    fn new(plan: &Plan) -> Self {
        let mut heard = Self::default();
        plan.steps.iter().for_each(|step| heard.watch(&step.when));
        heard
    }

    fn watch(&mut self, when: &When) {
        match when {
            When::ReadsBelow(id, _) | When::ReadsAtLeast(id, _) => drop(self.watched.insert(*id)),
            When::All(many) | When::Any(many) => many.iter().for_each(|one| self.watch(one)),
            When::Not(one) => self.watch(one),
            _ => {}
        }
    }

    /// Takes in what is new, and says what may have changed.
    fn listen(&mut self, seat: &Knowledge) -> Part {
        let mut moved = 0;
        for event in &seat.log[self.log..] {
            match event.kind {
                EventKind::Shown { monitor, .. } if !self.watched.contains(&monitor) => continue,
                EventKind::Answered { by, about, .. } => {
                    self.answers.insert((by, about));
                }
                EventKind::SignalHeard { signal, .. } => {
                    self.signals.insert(signal);
                }
                EventKind::MessageFailed { audience, .. } => {
                    self.failed.insert(audience);
                }
                _ => {}
            }
            moved |= moved_by(&event.kind);
        }
        self.log = seat.log.len();
        moved
    }
}

/// Whether a condition rests on that step.
fn waits_for(when: &When, step: Id) -> bool {
    match when {
        When::After(one, _) => *one == step,
        When::All(many) | When::Any(many) => many.iter().any(|one| waits_for(one, step)),
        When::Not(one) => waits_for(one, step),
        _ => false,
    }
}

/// How a condition stands in the seat's eyes.
fn stand(when: &When, seat: &Knowledge, heard: &Heard, done: &BTreeMap<Id, SimTime>) -> Stand {
    match when {
        When::Start => Stand::on(0, true),
        When::After(step, seconds) => match done.get(step) {
            Some(done) => from(STEPS, *done + *seconds, seat.now),
            None => Stand::on(STEPS, false),
        },
        When::All(many) => join(many.iter().map(|one| stand(one, seat, heard, done)), true),
        When::Any(many) => join(many.iter().map(|one| stand(one, seat, heard, done)), false),
        When::Not(one) => {
            let stand = stand(one, seat, heard, done);
            Stand { holds: !stand.holds, ..stand }
        }
        When::MonitoringOver => seat.monitoring_until.map_or(Stand::on(REST, false), |at| from(REST, at, seat.now)),
        When::PromiseWithin(audience, seconds) => match seat.promises.get(audience) {
            Some(due) => from(WRITTEN, SimTime(due.0.saturating_sub(*seconds)), seat.now),
            None => Stand::on(WRITTEN, false),
        },
        other => {
            let (on, holds) = seen(other, seat, heard);
            Stand::on(on, holds)
        }
    }
}

/// Holds from a moment on.
fn from(on: Part, moment: SimTime, now: SimTime) -> Stand {
    let holds = now >= moment;
    Stand { holds, on, until: if holds { NEVER } else { moment } }
}

/// All (`every`) or any of some conditions: one that decides decides alone.
fn join(many: impl Iterator<Item = Stand>, every: bool) -> Stand {
    let mut joined = Stand::on(0, every);
    for one in many {
        if one.holds != every {
            return one;
        }
        joined.on |= one.on;
        joined.until = joined.until.min(one.until);
    }
    joined
}

/// What a simple condition rests on, and whether the seat has seen it.
fn seen(when: &When, seat: &Knowledge, heard: &Heard) -> (Part, bool) {
    let option = |id: &Id, test: &dyn Fn(&OptionState) -> bool| (WORK, seat.options.get(id).is_some_and(test));
    let last = |id: &Id| seat.readings.get(id).and_then(|all| all.last()).and_then(|reading| reading.reads);
    match when {
        When::Nominated => (REST, seat.nominated.is_some()),
        When::Answered(from) => (HEARD, heard.answers.iter().any(|(by, _)| by == from)),
        When::AnsweredAbout(from, topic) => (HEARD, heard.answers.contains(&(*from, *topic))),
        When::Verdict(id, result) => {
            (WORK, seat.hypotheses.get(id).and_then(|state| state.verdict()) == Some(*result))
        }
        When::OnBridge(person) => (PEOPLE, seat.on_bridge(*person)),
        When::AnySilent => (PEOPLE, seat.people.values().any(|person| person.silent && !person.on_bridge)),
        When::Alert(monitor) => (SCREEN, seat.alerts.contains_key(monitor)),
        When::Signal(id) => (HEARD, heard.signals.contains(id)),
        When::ReadsBelow(id, bound) => (SCREEN, last(id).is_some_and(|reads| reads < *bound)),
        When::ReadsAtLeast(id, bound) => (SCREEN, last(id).is_some_and(|reads| reads >= *bound)),
        When::Known(id) => (WORK, seat.options.contains_key(id)),
        When::Assessed(id) => option(id, &|state| state.assessed),
        When::Authorised(id) => option(id, &|state| state.change.is_some()),
        When::Finished(id) => option(id, &|state| matches!(state.state, ActionState::Done(_))),
        When::Declined(id) => option(id, &|state| matches!(state.state, ActionState::Declined(_))),
        When::ChangeAwaited(id) => (REST, seat.changes.get(id).is_some_and(|state| state.decided.is_none())),
        When::MessageFailed(audience) => (REST, heard.failed.contains(audience)),
        When::Demanded(audience) => {
            let waits = |one: &Demand| one.audience == *audience && one.met.is_none() && !one.missed;
            (REST | WRITTEN, seat.demands.values().any(waits))
        }
        When::ReportedDone(id, permille) => {
            let told = seat.about(Subject::Progress(*id));
            let far = |fact: &&Fact| matches!(fact.value, Value::Done(share, _) if share >= *permille);
            (HEARD | WORK, told.iter().any(far))
        }
        When::DraftWaits => (WRITTEN, !seat.drafts.is_empty()),
        When::Interrupted(why) => (BROKEN_IN, open_interruptions(seat).any(|(_, one)| one.why == *why)),
        When::Probed(asks) => (REST, seat.probes.values().any(|one| one.is_open() && one.asks == *asks)),
        When::Reached(standing) => (REST, seat.standing >= *standing),
        When::Start
        | When::After(..)
        | When::MonitoringOver
        | When::PromiseWithin(..)
        | When::All(_)
        | When::Any(_)
        | When::Not(_) => (0, false),
    }
}

/// The interruptions that wait for an answer.
pub(super) fn open_interruptions(seat: &Knowledge) -> impl Iterator<Item = (u32, &Interruption)> {
    let open = seat.interruptions.iter().filter(|(_, one)| one.answered.is_none() && !one.lapsed);
    open.map(|(number, one)| (*number, one))
}
