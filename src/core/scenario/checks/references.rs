//! Every place of a scenario that uses a name.

use crate::base::Id;
use crate::scenario::Scenario;
use crate::scenario::load::Checker;
use crate::scenario::model::{Claim, Condition, CostStream, Cure, Deed, Dep, Operation, Shows};

use super::names::{Called, Names, Use};

/// Every name used is one that something has.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let mut names = Names::new(of);
    for used in uses(of) {
        names.look(&used, true, to);
    }
}

/// Collects uses.
struct Uses(Vec<Use>);

impl Uses {
    fn add(&mut self, called: Called, id: Id, path: impl Into<String>) {
        self.0.push(Use::new(called, id, path));
    }

    fn cohort(&mut self, service: Id, cohort: Id, path: &str) {
        self.add(Called::Service, service, format!("{path}.service"));
        self.add(Called::Cohort(service), cohort, format!("{path}.cohort"));
    }

    fn needs(&mut self, needs: &[Dep], path: &str) {
        for (j, dep) in needs.iter().enumerate() {
            match dep {
                Dep::Hard(on) => self.add(Called::Component, *on, format!("{path}[{j}].0")),
                Dep::Soft { on, .. } | Dep::Exposed { on, .. } => {
                    self.add(Called::Component, *on, format!("{path}[{j}].on"));
                }
                Dep::Group { members, .. } => self.members(members, &format!("{path}[{j}].members")),
                Dep::Shared(members) => self.members(members, &format!("{path}[{j}].0")),
            }
        }
    }

    fn members(&mut self, members: &[Id], path: &str) {
        for (k, member) in members.iter().enumerate() {
            self.add(Called::Component, *member, format!("{path}[{k}]"));
        }
    }

    fn operation(&mut self, operation: Operation, path: &str) {
        match operation {
            Operation::Restart { component, .. } => {
                self.add(Called::Component, component, format!("{path}.component"));
            }
            Operation::Isolate(component)
            | Operation::Rejoin(component)
            | Operation::Replace(component)
            | Operation::Preserve(component) => {
                self.add(Called::Component, component, format!("{path}.0"));
            }
            Operation::FailOver { component, to } => {
                self.add(Called::Component, component, format!("{path}.component"));
                self.add(Called::Component, to, format!("{path}.to"));
            }
            Operation::RollBack(change) => self.add(Called::Change, change, format!("{path}.0")),
            Operation::Restore { component, from } => {
                self.add(Called::Component, component, format!("{path}.component"));
                self.add(Called::Component, from, format!("{path}.from"));
            }
            Operation::Pause(automation) | Operation::Resume(automation) => {
                self.add(Called::Automation, automation, format!("{path}.0"));
            }
            Operation::Fallback { service, cohort, .. } | Operation::Admit { service, cohort, .. } => {
                self.cohort(service, cohort, path);
            }
        }
    }

    fn condition(&mut self, condition: &Condition, path: &str) {
        match condition {
            Condition::Below { service, cohort, .. } | Condition::AtLeast { service, cohort, .. } => {
                self.cohort(*service, *cohort, path);
            }
            Condition::CarriesLess { on, .. } | Condition::Carries { on, .. } => {
                self.add(Called::Component, *on, format!("{path}.on"));
            }
            Condition::Isolated(on) => self.add(Called::Component, *on, format!("{path}.0")),
            Condition::Active(fault) | Condition::Over(fault) => {
                self.add(Called::Fault, *fault, format!("{path}.0"));
            }
            Condition::Made(change) => self.add(Called::Change, *change, format!("{path}.0")),
            Condition::Doing(option) => self.add(Called::Option, *option, format!("{path}.0")),
            Condition::At(_)
            | Condition::Silence(_)
            | Condition::Told(_)
            | Condition::Stated(_)
            | Condition::All(_)
            | Condition::Any(_)
            | Condition::Lasting { .. } => {}
        }
    }
}

/// Every name used, what it should name and where.
pub(crate) fn uses(of: &Scenario) -> Vec<Use> {
    let mut uses = Uses(Vec::new());
    uses.add(Called::Person, of.briefing.handover.from, "briefing.handover.from");
    systems(of, &mut uses);
    business(of, &mut uses);
    cast(of, &mut uses);
    work(of, &mut uses);
    course(of, &mut uses);
    uses.0
}

fn systems(of: &Scenario, uses: &mut Uses) {
    for (i, component) in of.components.iter().enumerate() {
        uses.add(Called::Team, component.owner, format!("components[{i}].owner"));
        uses.needs(&component.needs, &format!("components[{i}].needs"));
    }
    for (i, fault) in of.faults.iter().enumerate() {
        uses.add(Called::Component, fault.on, format!("faults[{i}].on"));
        for (j, cure) in fault.cured_by.iter().enumerate() {
            if let Cure::RollBack(change) = cure {
                uses.add(Called::Change, *change, format!("faults[{i}].cured_by[{j}].0"));
            }
        }
    }
}

fn business(of: &Scenario, uses: &mut Uses) {
    for (i, service) in of.services.iter().enumerate() {
        uses.needs(&service.needs, &format!("services[{i}].needs"));
        for (j, cohort) in service.cohorts.iter().enumerate() {
            let path = format!("services[{i}].cohorts[{j}]");
            uses.needs(&cohort.needs, &format!("{path}.needs"));
            for (k, feed) in cohort.fed_by.iter().enumerate() {
                uses.cohort(feed.service, feed.cohort, &format!("{path}.fed_by[{k}]"));
            }
        }
    }
    for (i, cost) in of.costs.iter().enumerate() {
        match cost {
            CostStream::Revenue { service, cohort, .. }
            | CostStream::Productivity { service, cohort, .. }
            | CostStream::Redress { service, cohort, .. }
            | CostStream::Step { service, cohort, .. } => uses.cohort(*service, *cohort, &format!("costs[{i}]")),
            CostStream::Reputation { .. } | CostStream::Response { .. } => {}
        }
    }
    for (i, harm) in of.harms.iter().enumerate() {
        uses.cohort(harm.service, harm.cohort, &format!("harms[{i}]"));
        if let Some(advice) = harm.advice {
            uses.add(Called::Advice, advice, format!("harms[{i}].advice"));
        }
    }
    for (i, monitor) in of.monitors.iter().enumerate() {
        let path = format!("monitors[{i}].shows");
        match monitor.shows {
            Shows::Average(service) => uses.add(Called::Service, service, format!("{path}.0")),
            Shows::Cohort { service, cohort } | Shows::Queue { service, cohort, .. } => {
                uses.cohort(service, cohort, &path)
            }
            Shows::HealthCheck(component) | Shows::Through(component) => {
                uses.add(Called::Component, component, format!("{path}.0"));
            }
            Shows::Sentiment => {}
        }
        if let Some((component, _)) = monitor.blind_when {
            uses.add(Called::Component, component, format!("monitors[{i}].blind_when.0"));
        }
    }
}

fn cast(of: &Scenario, uses: &mut Uses) {
    for (i, team) in of.teams.iter().enumerate() {
        uses.add(Called::Person, team.lead, format!("teams[{i}].lead"));
        if let Some(deputy) = team.deputy {
            uses.add(Called::Person, deputy, format!("teams[{i}].deputy"));
        }
        uses.needs(&team.works_with, &format!("teams[{i}].works_with"));
    }
    for (i, person) in of.people.iter().enumerate() {
        if let Some(team) = person.team {
            uses.add(Called::Team, team, format!("people[{i}].team"));
        }
        uses.needs(&person.reached_by, &format!("people[{i}].reached_by"));
        if let Some(before) = person.relieves {
            uses.add(Called::Person, before, format!("people[{i}].relieves"));
        }
        if let Some(persona) = person.persona {
            uses.add(Called::Persona, persona, format!("people[{i}].persona"));
        }
        if let Some((service, cohort)) = person.lives_in {
            uses.add(Called::Service, service, format!("people[{i}].lives_in.0"));
            uses.add(Called::Cohort(service), cohort, format!("people[{i}].lives_in.1"));
        }
    }
}

fn work(of: &Scenario, uses: &mut Uses) {
    for (i, change) in of.changes.iter().enumerate() {
        uses.add(Called::Component, change.on, format!("changes[{i}].on"));
        if let Some(planned) = &change.planned {
            uses.add(Called::Person, planned.asks, format!("changes[{i}].planned.asks"));
        }
    }
    for (i, hypothesis) in of.hypotheses.iter().enumerate() {
        uses.add(Called::Team, hypothesis.team, format!("hypotheses[{i}].team"));
        match hypothesis.claim {
            Claim::FaultOn(component) => uses.add(Called::Component, component, format!("hypotheses[{i}].claim.0")),
            Claim::ChangeCaused(change) => uses.add(Called::Change, change, format!("hypotheses[{i}].claim.0")),
            Claim::Attack => {}
        }
    }
    for (i, option) in of.options.iter().enumerate() {
        uses.add(Called::Team, option.team, format!("options[{i}].team"));
        for (j, theory) in option.convinced_by.iter().enumerate() {
            uses.add(Called::Hypothesis, *theory, format!("options[{i}].convinced_by[{j}]"));
        }
        if let Some(authority) = &option.authority {
            uses.add(Called::Person, authority.by, format!("options[{i}].authority.by"));
            for (j, theory) in authority.wants.iter().enumerate() {
                uses.add(Called::Hypothesis, *theory, format!("options[{i}].authority.wants[{j}]"));
            }
        }
        if let Some(work) = &option.work {
            uses.needs(&work.slowed_by, &format!("options[{i}].work.slowed_by"));
            if let Some(fault) = work.heals {
                uses.add(Called::Fault, fault, format!("options[{i}].work.heals"));
            }
        }
        if let Some(theory) = option.known_after {
            uses.add(Called::Hypothesis, theory, format!("options[{i}].known_after"));
        }
    }
    for (i, signal) in of.signals.iter().enumerate() {
        if let Some(from) = signal.from {
            uses.add(Called::Person, from, format!("signals[{i}].from"));
        }
        for (j, against) in signal.refuted_by.iter().enumerate() {
            uses.add(Called::Evidence, *against, format!("signals[{i}].refuted_by[{j}]"));
        }
    }
}

/// What sets things off, and what is done to components by whomever.
fn course(of: &Scenario, uses: &mut Uses) {
    for (path, _, condition) in of.conditions() {
        for (path, part) in condition.parts(&path) {
            uses.condition(part, &path);
        }
    }
    for (path, operation) in of.operations() {
        uses.operation(operation, &path);
    }
    for (i, way) in of.channels.iter().enumerate() {
        uses.needs(&way.needs, &format!("channels[{i}].needs"));
    }
    for (i, initiative) in of.initiatives.iter().enumerate() {
        if let Some(by) = initiative.by {
            uses.add(Called::Actor, by, format!("initiatives[{i}].by"));
        }
        for (j, deed) in initiative.does.iter().enumerate() {
            if let Deed::Start(option) = deed {
                uses.add(Called::Option, *option, format!("initiatives[{i}].does[{j}].0"));
            }
        }
    }
}
