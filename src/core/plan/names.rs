//! Every place of a plan that uses a name.

use crate::base::Id;
use crate::scenario::checks::{Called, Use};
use crate::sim::Command;
use crate::sim::command::{CauseClaim, Impact, Task};
use crate::sim::message::Message;
use crate::sim::probe::ProbeAnswer;
use crate::sim::talk::{About, Say, Statement};

use super::format::{Plan, PlanOrder, When};

/// The scenario's names that a plan uses.
pub(crate) fn uses(plan: &Plan) -> Vec<Use> {
    let mut uses = Vec::new();
    for (i, step) in plan.steps.iter().enumerate() {
        condition(&step.when, &format!("steps[{i}].when"), &mut uses);
        for (j, order) in step.orders.iter().enumerate() {
            let path = format!("steps[{i}].orders[{j}]");
            match order {
                PlanOrder::Give(given) => command(given, &format!("{path}.0"), &mut uses),
                PlanOrder::Tell { message: told, .. } => message(told, &format!("{path}.message"), &mut uses),
                PlanOrder::SetAsideTested(id) => uses.push(Use::new(Called::Hypothesis, *id, format!("{path}.0"))),
                PlanOrder::AnswerProbe { answer, .. } => {
                    answer.iter().for_each(|one| probe_answer(one, &format!("{path}.answer.0"), &mut uses));
                }
                PlanOrder::ApproveDrafts
                | PlanOrder::AnswerAll(..)
                | PlanOrder::RePageSilent
                | PlanOrder::EscalateSilent => {}
            }
        }
    }
    uses
}

/// The steps that a condition waits for.
pub(super) fn waits(when: &When, path: &str) -> Vec<(Id, String)> {
    match when {
        When::After(id, _) => vec![(*id, format!("{path}.0"))],
        When::All(many) | When::Any(many) => {
            let inner = many.iter().enumerate();
            inner.flat_map(|(i, one)| waits(one, &format!("{path}.0[{i}]"))).collect()
        }
        When::Not(one) => waits(one, &format!("{path}.0")),
        _ => Vec::new(),
    }
}

fn condition(when: &When, path: &str, uses: &mut Vec<Use>) {
    let (called, id) = match when {
        When::Answered(id) => (Called::Source, *id),
        When::AnsweredAbout(id, _) => (Called::Source, *id),
        When::Verdict(id, _) => (Called::Hypothesis, *id),
        When::OnBridge(id) => (Called::Person, *id),
        When::Alert(id) | When::ReadsBelow(id, _) | When::ReadsAtLeast(id, _) => (Called::Monitor, *id),
        When::Signal(id) => (Called::Signal, *id),
        When::Known(id) | When::Assessed(id) | When::Authorised(id) | When::Finished(id) | When::Declined(id) => {
            (Called::Option, *id)
        }
        When::ReportedDone(id, _) => (Called::Option, *id),
        When::ChangeAwaited(id) => (Called::Change, *id),
        When::All(many) | When::Any(many) => {
            for (i, one) in many.iter().enumerate() {
                condition(one, &format!("{path}.0[{i}]"), uses);
            }
            return;
        }
        When::Not(one) => return condition(one, &format!("{path}.0"), uses),
        When::Start
        | When::Nominated
        | When::After(..)
        | When::AnySilent
        | When::DraftWaits
        | When::Demanded(_)
        | When::MessageFailed(_)
        | When::Interrupted(_)
        | When::Reached(_)
        | When::Probed(_)
        | When::MonitoringOver
        | When::PromiseWithin(..) => return,
    };
    uses.push(Use::new(called, id, format!("{path}.0")));
}

fn command(given: &Command, path: &str, uses: &mut Vec<Use>) {
    let mut add = |called: Called, id: Id, field: &str| uses.push(Use::new(called, id, format!("{path}.{field}")));
    match given {
        Command::Ask { whom, .. } => add(Called::Source, *whom, "whom"),
        Command::VerifyRecovery { source } => add(Called::Source, *source, "source"),
        Command::StateImpact(stated) => impact(stated, &format!("{path}.0"), uses),
        Command::SendMessage(sent) | Command::SubmitDraft(sent) => message(sent, &format!("{path}.0"), uses),
        Command::Reject { route_to, .. } => add(Called::Person, *route_to, "route_to"),
        Command::Appoint { person, .. }
        | Command::Page { person }
        | Command::RePage { person }
        | Command::Release { person }
        | Command::AskReport { person } => add(Called::Person, *person, "person"),
        Command::Escalate { over, .. } => add(Called::Person, *over, "over"),
        Command::AssignTask { person, task, .. } => {
            add(Called::Person, *person, "person");
            match task {
                Task::HealthCheck(component) => add(Called::Component, *component, "task.0"),
                Task::Test(hypothesis) => add(Called::Hypothesis, *hypothesis, "task.0"),
                Task::Assess(option) => add(Called::Option, *option, "task.0"),
            }
        }
        Command::Poll { option }
        | Command::FillOptionCard { option, .. }
        | Command::RequestChange { option }
        | Command::Propose { option, .. }
        | Command::AnswerChange { option, .. }
        | Command::Direct { option }
        | Command::Abort { option }
        | Command::RegisterTemporary { option, .. } => add(Called::Option, *option, "option"),
        Command::DecideChange { change, .. } => add(Called::Change, *change, "change"),
        Command::StateHypothesis { hypothesis } | Command::SetAside { hypothesis, .. } => {
            add(Called::Hypothesis, *hypothesis, "hypothesis");
        }
        Command::Resolve { cause } => claim(*cause, path, uses),
        Command::HandOverProblem { to, cause, .. } => {
            add(Called::Person, *to, "to");
            claim(*cause, path, uses);
        }
        Command::SetReview { owner, .. } => add(Called::Person, *owner, "owner"),
        Command::StandDown { leftovers, .. } => {
            for (i, (_, owner)) in leftovers.iter().enumerate() {
                add(Called::Person, *owner, &format!("leftovers[{i}].1"));
            }
        }
        Command::LinkTickets { service, cohort } | Command::CloseTickets { service, cohort, .. } => {
            add(Called::Service, *service, "service");
            add(Called::Cohort(*service), *cohort, "cohort");
        }
        Command::AnswerProbe { answer, .. } => probe_answer(answer, &format!("{path}.answer"), uses),
        Command::Say(said) => say(said, path, uses),
        Command::AcceptHandover { .. }
        | Command::Nominate { .. }
        | Command::ReturnDraft { .. }
        | Command::GiveReport { .. }
        | Command::Declare { .. }
        | Command::Reclassify { .. }
        | Command::OpenBridge
        | Command::Summarise { .. }
        | Command::FreezeChanges
        | Command::AskDraft { .. }
        | Command::ApproveDraft { .. }
        | Command::LogDecision { .. }
        | Command::AnswerInterruption { .. }
        | Command::StartMonitoring { .. }
        | Command::TakeProbes
        | Command::Abandon => {}
    }
}

fn probe_answer(answer: &ProbeAnswer, path: &str, uses: &mut Vec<Use>) {
    match answer {
        ProbeAnswer::Services(all) => {
            let named = all.iter().enumerate();
            uses.extend(named.map(|(i, id)| Use::new(Called::Service, *id, format!("{path}.0[{i}]"))));
        }
        ProbeAnswer::Team(id) => uses.push(Use::new(Called::Team, *id, format!("{path}.0"))),
        _ => {}
    }
}

fn say(said: &Say, path: &str, uses: &mut Vec<Use>) {
    let path = format!("{path}.0");
    for (i, person) in said.to.iter().enumerate() {
        uses.push(Use::new(Called::Person, *person, format!("{path}.to[{i}]")));
    }
    let about = match said.about {
        Some(About::Component(id)) => Some((Called::Component, id)),
        Some(About::Theory(id)) => Some((Called::Hypothesis, id)),
        Some(About::Option(id)) => Some((Called::Option, id)),
        Some(About::Service(id)) => Some((Called::Service, id)),
        _ => None,
    };
    let claim = match said.claim {
        Some(Statement::Works(id, _)) => Some((Called::Service, id)),
        Some(Statement::Cause(id)) => Some((Called::Hypothesis, id)),
        _ => None,
    };
    uses.extend(about.map(|(called, id)| Use::new(called, id, format!("{path}.about.0"))));
    uses.extend(claim.map(|(called, id)| Use::new(called, id, format!("{path}.claim.0"))));
}

fn claim(cause: CauseClaim, path: &str, uses: &mut Vec<Use>) {
    if let CauseClaim::Suspected(id) | CauseClaim::Confirmed(id) = cause {
        uses.push(Use::new(Called::Hypothesis, id, format!("{path}.cause.0")));
    }
}

fn scope(service: Option<Id>, cohorts: &[Id], path: &str, uses: &mut Vec<Use>) {
    uses.extend(service.map(|service| Use::new(Called::Service, service, format!("{path}.service"))));
    for (i, cohort) in cohorts.iter().enumerate() {
        let called = service.map_or(Called::AnyCohort, Called::Cohort);
        uses.push(Use::new(called, *cohort, format!("{path}.cohorts[{i}]")));
    }
}

fn impact(stated: &Impact, path: &str, uses: &mut Vec<Use>) {
    scope(stated.service, &stated.cohorts, path, uses);
}

fn message(told: &Message, path: &str, uses: &mut Vec<Use>) {
    scope(told.service, &told.cohorts, path, uses);
    for (i, team) in told.teams.iter().enumerate() {
        uses.push(Use::new(Called::Team, *team, format!("{path}.teams[{i}]")));
    }
    uses.extend(told.advice.map(|advice| Use::new(Called::Advice, advice, format!("{path}.advice"))));
    claim(told.cause, path, uses);
}
