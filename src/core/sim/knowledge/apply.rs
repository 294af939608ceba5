//! How a perceived event changes a belief: the one place.

use std::sync::Arc;

use crate::base::{Id, SimTime};

use super::super::command::{Impact, OptionCard};
use super::super::event::{Event, EventKind, Fact, Subject, Value};
use super::super::message::Message;
use super::Knowledge;
use super::board::{
    ActionState, AskState, ChangeState, Demand, Draft, Interruption, ProbeState, Reading, Sent, Standing, TaskState,
};

impl Knowledge {
    /// Takes in an event that the seat perceives.
    ///
    /// # Panics
    /// When the event is one that no seat perceives: the wall between truth and belief is ours.
    pub fn apply(&mut self, event: &Arc<Event>) {
        assert!(event.kind.is_perceived(), "truth must not reach a seat: {:?}", event.kind);
        self.now = self.now.max(event.t);
        self.last_n = event.n;
        self.log.push(Arc::clone(event));
        self.take_in(event.n, event.t, &event.kind);
    }

    fn take_in(&mut self, n: u32, t: SimTime, kind: &EventKind) {
        match kind {
            EventKind::Nominated { first_report, tickets, .. } => {
                (self.nominated, self.first_report, self.tickets) = (Some(t), Some(*first_report), *tickets);
            }
            EventKind::HandoverAccepted { read_back } => {
                self.accepted = Some((t, read_back.clone()));
                self.duties_from.get_or_insert(t);
                self.standing = Standing::Validating;
            }
            EventKind::DutiesBegan => {
                self.duties_from.get_or_insert(t);
            }
            EventKind::Asked { ask, whom, about, verifying } => {
                self.asks.insert(*ask, AskState { whom: *whom, about: *about, since: t, verifying: *verifying });
                self.touch(*whom, t);
            }
            EventKind::Answered { ask, facts, .. } => {
                self.asks.remove(ask);
                self.learn(n, facts);
            }
            EventKind::Shown { monitor, reads, as_of } => {
                self.readings.entry(*monitor).or_insert_with(|| Vec::with_capacity(32)).push(Reading {
                    at: t,
                    as_of: *as_of,
                    reads: *reads,
                });
            }
            EventKind::AlertRaised { monitor, .. } => {
                self.alerts.insert(*monitor, t);
            }
            EventKind::AlertCleared { monitor } => {
                self.alerts.remove(monitor);
            }
            EventKind::ImpactStated(impact) => self.impact = Some((t, Impact::clone(impact))),
            EventKind::RunEnded { outcome } => self.ended = Some(*outcome),
            _ => self.take_in_people(n, t, kind),
        }
    }

    fn take_in_people(&mut self, n: u32, t: SimTime, kind: &EventKind) {
        match kind {
            EventKind::Appointed { role, person } => {
                self.roles.insert(*role, *person);
                self.touch(*person, t);
            }
            EventKind::Paged { person, attempt } => {
                let state = self.people.entry(*person).or_default();
                state.paged = Some((t, *attempt));
                state.silent = false;
                state.released = false;
                state.last_contact = Some(t);
            }
            EventKind::PageAnswered { person } => {
                let state = self.people.entry(*person).or_default();
                (state.on_bridge, state.paged, state.silent) = (true, None, false);
            }
            EventKind::PageUnanswered { person } => self.people.entry(*person).or_default().silent = true,
            EventKind::Released { person } => {
                let state = self.people.entry(*person).or_default();
                (state.on_bridge, state.paged, state.released) = (false, None, true);
                // Their task goes with them: it will not be answered, and they can be given another.
                state.task = None;
            }
            EventKind::TaskAssigned { task, person, work, due } => {
                let given =
                    TaskState { person: *person, work: *work, given: t, due: *due, done: None, overdue: false };
                self.tasks.insert(*task, given);
                self.touch(*person, t);
                self.people.entry(*person).or_default().task = Some(*task);
            }
            EventKind::TaskReported { task, person, facts } => {
                if let Some(state) = self.tasks.get_mut(task) {
                    state.done = Some(t);
                }
                self.people.entry(*person).or_default().task = None;
                self.learn(n, facts);
            }
            EventKind::TaskOverdue { task } => {
                if let Some(state) = self.tasks.get_mut(task) {
                    state.overdue = true;
                }
            }
            EventKind::ReportAsked { person } => self.touch(*person, t),
            EventKind::Said(said) => said.to.iter().for_each(|person| self.touch(*person, t)),
            EventKind::Replied(reply) => self.learn(n, &reply.facts),
            EventKind::Reported { facts, .. } => self.learn(n, facts),
            EventKind::InterruptionRaised { interruption, by, why, resolver, theory } => {
                let (by, why, theory) = (*by, *why, *theory);
                let raised =
                    Interruption { by, why, since: t, resolver: *resolver, theory, answered: None, lapsed: false };
                self.interruptions.insert(*interruption, raised);
                if let Some(resolver) = resolver {
                    self.people.entry(*resolver).or_default().pulled_aside = true;
                }
            }
            EventKind::InterruptionAnswered { interruption, reply } => {
                self.interruption_ends(*interruption, |state| state.answered = Some((t, *reply)));
            }
            EventKind::InterruptionLapsed { interruption } => {
                self.interruption_ends(*interruption, |state| state.lapsed = true);
            }
            _ => self.take_in_work(n, t, kind),
        }
    }

    /// An interruption is over one way or the other, and a resolver goes back to work.
    fn interruption_ends(&mut self, number: u32, how: impl FnOnce(&mut Interruption)) {
        if let Some(state) = self.interruptions.get_mut(&number) {
            how(state);
            if let Some(resolver) = state.resolver {
                self.people.entry(resolver).or_default().pulled_aside = false;
            }
        }
    }

    fn take_in_work(&mut self, _n: u32, t: SimTime, kind: &EventKind) {
        match kind {
            EventKind::HypothesisStated { hypothesis } => {
                let state = self.hypotheses.entry(*hypothesis).or_default();
                state.stated.get_or_insert(t);
                state.set_aside = None;
            }
            EventKind::HypothesisSetAside { hypothesis, evidence } => {
                self.hypotheses.entry(*hypothesis).or_default().set_aside = Some(*evidence);
            }
            EventKind::OptionKnown { option } => {
                let state = self.options.entry(*option).or_default();
                state.known = t;
            }
            EventKind::OptionCardFilled { option, card } => {
                self.options.entry(*option).or_default().card = Some(OptionCard::clone(card));
            }
            EventKind::Polled { option } => self.options.entry(*option).or_default().polled = true,
            EventKind::PollAnswered { option, objector } => {
                self.options.entry(*option).or_default().objector = *objector;
            }
            EventKind::ChangeRequested { option } => {
                self.options.entry(*option).or_default().change_requested = true;
            }
            EventKind::ChangeAuthorised { option, reference } => {
                self.options.entry(*option).or_default().change = Some(reference.clone());
            }
            EventKind::ChangeRefused { option, .. } => {
                self.options.entry(*option).or_default().change_requested = false;
            }
            EventKind::ActionStarted { option, .. } => self.act(*option, ActionState::Running(t)),
            EventKind::ActionDeclined { option, .. } => self.act(*option, ActionState::Declined(t)),
            EventKind::ActionFinished { option } => self.act(*option, ActionState::Done(t)),
            EventKind::ActionAborted { option } => self.act(*option, ActionState::Aborted(t)),
            EventKind::TemporaryRegistered { option, .. } => {
                self.options.entry(*option).or_default().registered = true;
            }
            EventKind::ChangesFrozen => self.frozen = true,
            _ => self.take_in_course(t, kind),
        }
    }

    fn take_in_course(&mut self, t: SimTime, kind: &EventKind) {
        match kind {
            EventKind::Declared { priority, .. } => {
                (self.standing, self.priority) = (Standing::Declared, Some(*priority));
            }
            EventKind::Rejected { .. } => (self.standing, self.priority) = (Standing::Rejected, None),
            EventKind::Reclassified { to, .. } => self.priority = Some(*to),
            EventKind::BridgeOpened => self.bridge = Some(t),
            EventKind::DraftReady { draft, message } => {
                self.drafts.insert(*draft, Draft { at: t, message: Message::clone(message) });
            }
            EventKind::DraftReturned { draft, .. } => {
                self.drafts.remove(draft);
            }
            EventKind::MessageSent { id, message, draft } => {
                if let Some(draft) = draft {
                    self.drafts.remove(draft);
                }
                match message.next_update {
                    Some(next) => self.promises.insert(message.audience, next),
                    None => self.promises.remove(&message.audience),
                };
                for demand in self.demands.values_mut().filter(|one| one.audience == message.audience) {
                    demand.met.get_or_insert(t);
                }
                self.sent.push(Sent { id: *id, at: t, message: Message::clone(message) });
            }
            EventKind::ChangeAwaited { change, by, due } => {
                let state = ChangeState { by: *by, due: *due, decided: None, made: None };
                self.changes.insert(*change, state);
            }
            EventKind::ChangeDecided { change, go, .. } => {
                if let Some(state) = self.changes.get_mut(change) {
                    state.decided = Some((t, *go));
                }
            }
            EventKind::ChangeMade { change } => {
                if let Some(state) = self.changes.get_mut(change) {
                    state.made = Some(t);
                }
            }
            EventKind::Demanded { demand, by, audience, due, text } => {
                let (by, audience, due, text) = (*by, *audience, *due, text.clone());
                let asked = Demand { by, audience, since: t, due, text, met: None, missed: false };
                self.demands.insert(*demand, asked);
            }
            EventKind::DemandMissed { demand } => {
                if let Some(demand) = self.demands.get_mut(demand) {
                    demand.missed = true;
                }
            }
            EventKind::PromiseMissed { audience, .. } => {
                self.promises.remove(audience);
            }
            EventKind::MonitoringStarted { until, .. } => {
                (self.standing, self.monitoring_until) = (Standing::Monitoring, Some(*until));
            }
            EventKind::Resolved { .. } => self.standing = Standing::Resolved,
            EventKind::StoodDown { .. } => self.standing = Standing::Closed,
            _ => self.take_in_probes(t, kind),
        }
    }

    fn take_in_probes(&mut self, t: SimTime, kind: &EventKind) {
        match kind {
            EventKind::ProbesTaken => self.probed = true,
            EventKind::ProbeOpened { probe, asks, placed, due } => {
                let opened = ProbeState { asks: *asks, placed: *placed, since: t, due: *due, over: false };
                self.probes.insert(*probe, opened);
            }
            EventKind::ProbeAnswered { probe, .. } | EventKind::ProbeLapsed { probe } => {
                if let Some(state) = self.probes.get_mut(probe) {
                    state.over = true;
                }
            }
            _ => {}
        }
    }

    fn act(&mut self, option: Id, state: ActionState) {
        self.options.entry(option).or_default().state = state;
    }

    fn touch(&mut self, person: Id, t: SimTime) {
        self.people.entry(person).or_default().last_contact = Some(t);
    }

    fn learn(&mut self, n: u32, facts: &[Fact]) {
        for fact in facts {
            if let (Subject::Hypothesis(id), Value::Verdict(result)) = (fact.about, &fact.value) {
                self.hypotheses.entry(id).or_default().results.push((n, *result));
            }
            if let Subject::Option(id) = fact.about {
                self.options.entry(id).or_default().assessed = true;
            }
            self.facts.insert((fact.about, fact.source), (fact.clone(), n));
        }
    }
}
