//! What every order looks like: an example of each, which a player can fill in.

use std::collections::BTreeMap;

use bridgecall_core::base::{Id, SimTime};
use bridgecall_core::scenario::model::{HandoverFact, Risk};
use bridgecall_core::sim::Command;
use bridgecall_core::sim::command::{
    Appointment, CauseClaim, Impact, OptionCard, Priority, RecordItem, Reply, Task, Topic,
};
use bridgecall_core::sim::message::{Audience, Effect, Message, Stage, Status};
use bridgecall_core::sim::probe::ProbeAnswer;
use bridgecall_core::sim::talk::{About, Intent, Manner, Say, Statement};
use serde_json::Value;

/// Every order by name, with an example of its fields.
pub(super) fn orders() -> BTreeMap<String, Value> {
    let named = |command: &Command| match serde_json::to_value(command).expect("an order has a JSON form") {
        Value::String(name) => (name, Value::Null),
        Value::Object(one) => one.into_iter().next().unwrap_or_default(),
        other => (other.to_string(), Value::Null),
    };
    examples().iter().map(named).collect()
}

fn examples() -> Vec<Command> {
    let id = |name: &'static str| Id::from(name);
    let words = || "words".to_owned();
    let mut all = intake(&id, &words);
    all.extend(work(&id, &words));
    all.extend(closure(&id, &words));
    all
}

fn intake(id: &impl Fn(&'static str) -> Id, words: &impl Fn() -> String) -> Vec<Command> {
    vec![
        Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() },
        Command::Ask { whom: id("person-or-monitor"), about: Topic::Status },
        Command::StateImpact(Impact {
            service: Some(id("service")),
            effect: Some(Effect::Degraded),
            cohorts: vec![id("cohort")],
            place: words(),
            users: Some(1000),
            deadline: words(),
        }),
        Command::Declare { priority: Priority::P1, reason: words() },
        Command::Reject { reason: words(), route_to: id("person") },
        Command::Reclassify { priority: Priority::P2, reason: words() },
        Command::OpenBridge,
        Command::Appoint { role: Appointment::Scribe, person: id("person") },
        Command::Page { person: id("person") },
        Command::RePage { person: id("person") },
        Command::Escalate { over: id("person"), reason: words() },
        Command::Release { person: id("person") },
    ]
}

fn work(id: &impl Fn(&'static str) -> Id, words: &impl Fn() -> String) -> Vec<Command> {
    let option = id("option");
    vec![
        Command::AssignTask { person: id("person"), task: Task::Test(id("hypothesis")), box_s: 300 },
        Command::AskReport { person: id("person") },
        Command::Poll { option },
        Command::Summarise { problem: words(), known: vec![words()], unknown: vec![words()], next: words() },
        Command::StateHypothesis { hypothesis: id("hypothesis") },
        Command::SetAside { hypothesis: id("hypothesis"), evidence: 1 },
        Command::FillOptionCard {
            option,
            card: OptionCard {
                effect: words(),
                minutes: 5,
                blast_radius: words(),
                reversal: words(),
                risk: Some(Risk::Medium),
                success_test: words(),
                abort_if: words(),
            },
        },
        Command::RequestChange { option },
        Command::Direct { option },
        Command::Abort { option },
        Command::DecideChange { change: id("change"), go: false, reason: words() },
        Command::FreezeChanges,
        Command::AskDraft { audience: Audience::Customers, stage: Stage::Initial },
        Command::ApproveDraft { draft: 1 },
        Command::SendMessage(message(id, words)),
        Command::LogDecision { what: words(), why: words() },
        Command::AnswerInterruption { interruption: 1, reply: Reply::Brief },
        Command::TakeProbes,
        Command::AnswerProbe { probe: 1, answer: ProbeAnswer::Yes, confidence: 80 },
        Command::Say(Say {
            to: vec![id("person")],
            intent: Intent::Task,
            manner: vec![Manner::Brief],
            about: Some(About::Theory(id("hypothesis"))),
            claim: Some(Statement::BackBy(SimTime(1800))),
            box_s: Some(300),
        }),
        Command::GiveReport { condition: words(), actions: words(), needs: words() },
        Command::Propose { option, why: words() },
        Command::AnswerChange { option, grant: true, reason: words() },
        Command::SubmitDraft(message(id, words)),
        Command::ReturnDraft { draft: 1, reason: words() },
        Command::Nominate { facts: vec![HandoverFact::Service, HandoverFact::Symptom] },
        Command::LinkTickets { service: id("service"), cohort: id("cohort") },
        Command::CloseTickets { service: id("service"), cohort: id("cohort"), note: words() },
    ]
}

fn message(id: &impl Fn(&'static str) -> Id, words: &impl Fn() -> String) -> Message {
    Message {
        service: Some(id("service")),
        effect: Some(Effect::Degraded),
        cohorts: vec![id("cohort")],
        started: Some(SimTime(0)),
        teams: vec![id("team")],
        advice: Some(id("advice")),
        next_update: Some(SimTime(1200)),
        help: true,
        line: words(),
        ..Message::to(Audience::Customers, Status::Investigating)
    }
}

fn closure(id: &impl Fn(&'static str) -> Id, words: &impl Fn() -> String) -> Vec<Command> {
    let person = id("person");
    vec![
        Command::VerifyRecovery { source: id("person-or-monitor") },
        Command::StartMonitoring { for_s: 300, reopen_if: words() },
        Command::Resolve { cause: CauseClaim::UnderReview },
        Command::HandOverProblem { to: person, record: vec![RecordItem::Timeline], cause: CauseClaim::UnderReview },
        Command::SetReview { owner: person, in_days: 3 },
        Command::RegisterTemporary { option: id("option"), ends_in_days: 3 },
        Command::StandDown { thanks: true, leftovers: vec![(words(), person)] },
        Command::Abandon,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_has_an_example_that_reads_back() {
        // The names that the core knows, from its own refusal of a name it does not.
        let refusal = serde_json::from_str::<Command>("\"no-such-order\"").unwrap_err().to_string();
        let known = refusal.split('`').skip(3).step_by(2).map(str::to_owned).collect::<Vec<_>>();
        assert!(known.len() > 30, "{refusal}");
        let shown = orders();
        for name in &known {
            assert!(shown.contains_key(name), "`{name}` has no example");
        }
        assert_eq!(shown.len(), known.len());
        for command in examples() {
            let text = serde_json::to_string(&command).unwrap();
            assert_eq!(serde_json::from_str::<Command>(&text).unwrap(), command);
        }
    }
}
