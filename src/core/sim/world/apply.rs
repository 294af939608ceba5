//! How an event changes the truth: the one place. Total, pure, draws nothing.

use crate::base::{Id, SimTime};
use crate::scenario::Scenario;
use crate::scenario::model::{ActionOption, Deed, Operation, Stand};
use crate::scenario::policy::Policy;

use super::super::agenda::Item;
use super::super::command::{Priority, Reply};
use super::super::event::{Event, EventKind};
use super::super::message::{Audience, Effect, Message};
use super::flows::Fallback;
use super::{WorkNow, World, cost, flows, harm};

/// What work has healed is felt in steps of so many permille.
const HEALED_STEP: u64 = 10;

impl World {
    /// Moves the clock on; never back.
    pub fn reach(&mut self, now: SimTime) {
        self.now = self.now.max(now);
    }

    /// Takes in an event.
    pub fn apply(&mut self, scenario: &Scenario, policy: &Policy, event: &Event) {
        self.reach(event.t);
        self.events = event.n;
        match &event.kind {
            EventKind::Scheduled { at, item, busy } => self.schedule(*at, *item, *busy),
            EventKind::Due { seq } => {
                let t = event.t;
                self.agenda.take(t, *seq);
            }
            EventKind::FaultBegan { fault } => self.set_fault(scenario, *fault, 0, true),
            EventKind::FaultMoved { fault, loss } => self.set_fault(scenario, *fault, *loss, true),
            EventKind::FaultEnded { fault } => {
                self.set_fault(scenario, *fault, 0, false);
                if scenario.fault(*fault).is_some_and(|fault| fault.until.is_some()) {
                    self.provoked.remove(fault);
                }
            }
            EventKind::FailedOver { component, to } => {
                self.components.fail_over(scenario, *component, *to, event.t);
                self.reroute(scenario);
            }
            EventKind::CameUp { component } => {
                self.components.come_up(scenario, *component, event.t);
                self.reroute(scenario);
            }
            EventKind::Operated { option, step } => {
                if let Some(step) = scenario.option(*option).and_then(|option| step_of(option, *step)) {
                    self.operate(scenario, step, event.t);
                }
            }
            EventKind::InitiativeTaken { initiative } => {
                let (times, last) = self.initiatives.entry(*initiative).or_default();
                (*times, *last) = (*times + 1, event.t);
            }
            EventKind::Acted { initiative, deed } => {
                let deeds = scenario.initiative(*initiative).map(|one| &one.does);
                if let Some(Deed::Operate(operation)) = deeds.and_then(|deeds| deeds.get(*deed as usize)) {
                    self.operate(scenario, *operation, event.t);
                }
            }
            EventKind::Flowed => self.flow_on(scenario, policy),
            EventKind::LevelChanged { service, cohort, level } => {
                let same = |flow: &&mut super::Flow| flow.service == *service && flow.cohort == *cohort;
                if let Some(flow) = self.flows.iter_mut().find(same) {
                    flow.logged = *level;
                }
            }
            kind => self.apply_deeds(scenario, event.t, kind),
        }
    }

    fn apply_deeds(&mut self, scenario: &Scenario, now: SimTime, kind: &EventKind) {
        self.feelings.apply(now, kind);
        match kind {
            EventKind::HandoverAccepted { .. } | EventKind::DutiesBegan => {
                self.mood.duties_from.get_or_insert(now);
            }
            EventKind::Asked { .. } => self.asks += 1,
            EventKind::TaskAssigned { .. } => self.tasks += 1,
            EventKind::Paged { person, .. } => *self.pages.entry(*person).or_default() += 1,
            EventKind::PageAnswered { person } => {
                self.on_bridge.insert(*person);
            }
            EventKind::Released { person } => {
                self.on_bridge.remove(person);
            }
            EventKind::WorkBegan { option, per_min } => self.work_begins(scenario, *option, *per_min),
            EventKind::ActionFinished { option } | EventKind::ActionAborted { option } => {
                if let Some(work) = self.works.get_mut(option) {
                    work.running = false;
                }
            }
            EventKind::ChangeMade { change } => drop(self.made.insert(*change, now)),
            EventKind::ActionStarted { option, .. } => *self.tries.entry(*option).or_default() += 1,
            EventKind::SignalHeard { signal, .. } => {
                self.signals.insert(*signal);
                if let Some(signal) = scenario.signals.iter().find(|one| one.id == *signal) {
                    self.mood.sentiment = self.mood.sentiment.saturating_sub(signal.sentiment);
                }
            }
            EventKind::DraftReady { .. } => self.drafts += 1,
            EventKind::MessageSent { message, .. } => self.sent(scenario, message, now),
            EventKind::HarmBegan { harm } => {
                if let Some(now) = self.harms.iter_mut().find(|one| one.id == *harm) {
                    now.logged = true;
                }
            }
            EventKind::PromiseMissed { .. } => self.mood.shift(-80),
            EventKind::Reclassified { to, .. } => self.mood.at_rest = *to >= Priority::P3,
            EventKind::Announced { audience, effect, .. } => self.announced(*audience, *effect, now),
            EventKind::DemandMissed { demand } => self.demand_missed(scenario, *demand),
            EventKind::Declared { .. } => {
                self.mood.at_rest = false;
                self.stated = [(Stand::Declared, now)].into();
            }
            EventKind::MonitoringStarted { .. } => {
                self.stated.remove(&Stand::Resolved);
                self.stated.insert(Stand::Monitoring, now);
            }
            EventKind::Resolved { .. } => drop(self.stated.insert(Stand::Resolved, now)),
            EventKind::Rejected { .. } => {
                self.stated = [(Stand::Rejected, now)].into();
                self.mood.shift(-20);
            }
            EventKind::InterruptionRaised { .. } => {
                self.interruptions += 1;
                self.mood.last_interruption = Some(now);
            }
            EventKind::InterruptionAnswered { reply, .. } => self.mood.shift(worth(*reply)),
            EventKind::InterruptionLapsed { .. } => self.mood.shift(-80),
            EventKind::StoodDown { .. } => {
                self.mood.at_rest = true;
                self.on_bridge.clear();
            }
            _ => {}
        }
    }

    fn sent(&mut self, scenario: &Scenario, message: &Message, now: SimTime) {
        self.messages += 1;
        self.told.entry(message.audience).or_insert(now);
        harm::advise(self, scenario, message.audience, message.advice);
        let public = matches!(message.audience, Audience::Customers | Audience::Staff);
        if self.mood.told(public, now) {
            self.cost.calm(scenario);
        }
    }

    /// Work goes on where it was stopped; what was done before is begun anew.
    fn work_begins(&mut self, scenario: &Scenario, option: Id, per_min: u64) {
        let fresh = WorkNow::new(per_min);
        let now = self.works.entry(option).or_insert_with(|| fresh.clone());
        let work = scenario.option(option).and_then(|option| option.work.as_ref());
        if work.is_some_and(|work| now.is_done(work)) {
            *now = fresh;
        }
        now.running = true;
    }

    fn schedule(&mut self, at: SimTime, item: Item, busy: Option<Id>) {
        self.agenda.put(at, item);
        if let Item::Onset(fault) = item {
            self.provoked.insert(fault);
        }
        if let Some(person) = busy {
            self.busy.insert(person, at);
        }
    }

    fn set_fault(&mut self, scenario: &Scenario, fault: Id, loss: u64, active: bool) {
        self.components.set_fault(scenario, fault, loss, active, self.now);
        self.reroute(scenario);
    }

    /// The components changed: so may what they leave of each cohort's route.
    fn reroute(&mut self, scenario: &Scenario) {
        flows::reroute(scenario, &mut self.flows, &self.components);
    }

    fn operate(&mut self, scenario: &Scenario, operation: Operation, now: SimTime) {
        match operation {
            Operation::Fallback { service, cohort, carries, errors, tires_after_s } => {
                let tires_at = tires_after_s.map(|seconds| now + seconds);
                let round = Fallback { carries, errors, tires_at };
                self.flow_mut(service, cohort, |flow| flow.fallback = round);
            }
            Operation::Admit { service, cohort, share } => {
                self.flow_mut(service, cohort, |flow| flow.admitted = share);
            }
            Operation::RollBack(change) => drop(self.made.remove(&change)),
            Operation::Preserve(component) => drop(self.preserved.insert(component)),
            _ => {}
        }
        self.components.operate(scenario, operation, now);
        self.reroute(scenario);
    }

    fn flow_mut(&mut self, service: Id, cohort: Id, change: impl FnOnce(&mut super::Flow)) {
        if let Some(flow) = self.flows.iter_mut().find(|flow| (flow.service, flow.cohort) == (service, cohort)) {
            change(flow);
        }
    }

    /// Every piece of work goes on at the level of what it needs; a locked-out team stands still.
    fn work_on(&mut self, scenario: &Scenario) {
        if self.works.is_empty() {
            return;
        }
        let mut works = std::mem::take(&mut self.works);
        for (option, now) in works.iter_mut().filter(|(_, now)| now.running) {
            let Some((option, work)) = scenario.option(*option).and_then(|one| Some((one, one.work.as_ref()?)))
            else {
                continue;
            };
            let locked = scenario.team(option.team).is_some_and(|team| !self.reaches(&team.works_with));
            let level = if locked { 0 } else { self.through(&work.slowed_by) };
            let before = now.share(work);
            now.beat(work, level);
            let share = now.share(work);
            let sound = self.components.copies_are_sound(&option.steps);
            if let Some(fault) = work.heals.filter(|_| sound && share / HEALED_STEP > before / HEALED_STEP) {
                self.components.heal(scenario, fault, share, self.now);
                self.reroute(scenario);
            }
        }
        self.works = works;
    }

    /// Words that fit what users feel calm them; words that do not cost trust twice over.
    fn announced(&mut self, audience: Audience, effect: Effect, now: SimTime) {
        let fits = (effect == Effect::Normal) != self.hurt();
        let public = matches!(audience, Audience::Customers | Audience::Staff);
        if fits {
            self.mood.told(public, now);
            return;
        }
        self.mood.shift(-100);
        if public {
            self.mood.sentiment = self.mood.sentiment.saturating_sub(200);
        }
    }

    fn demand_missed(&mut self, scenario: &Scenario, demand: Id) {
        self.mood.shift(-60);
        let deeds = scenario.initiative(demand).into_iter().flat_map(|one| &one.does);
        for deed in deeds {
            if let Deed::Demand { penalty, .. } = deed {
                self.cost.fined(*penalty);
            }
        }
    }

    fn flow_on(&mut self, scenario: &Scenario, policy: &Policy) {
        let now = self.now;
        self.work_on(scenario);
        flows::beat(scenario, &mut self.flows, now);
        harm::beat(self, scenario);
        let silent = cost::is_silent(self.mood.last_public, now, policy.times.update_public_s);
        let hurt = self.hurt();
        cost::beat(self, scenario, hurt, silent);
        self.mood.beat(hurt, now, policy.times.update_public_s);
    }
}

fn step_of(option: &ActionOption, step: u32) -> Option<Operation> {
    option.steps.get(step as usize).copied()
}

/// What an answer to an interruption is worth to stakeholders, in permille.
fn worth(reply: Reply) -> i64 {
    match reply {
        Reply::Brief | Reply::Shield => 40,
        Reply::Park | Reply::OfferCommand | Reply::Capture => 25,
        Reply::Warn => 10,
        Reply::Refuse | Reply::Remove => -30,
        Reply::Yield => 0,
    }
}
