//! A player who gives every order there is, every minute, with every name that the scenario holds.

use crate::base::Id;
use crate::plan::Played;
use crate::scenario::model::{HandoverFact, Risk, Scenario};
use crate::sim::command::{Appointment, CauseClaim, Impact, OptionCard, Priority, RecordItem, Reply, Task, Topic};
use crate::sim::message::{Audience, Effect, Message, Residual, Stage, Status};
use crate::sim::probe::ProbeAnswer;
use crate::sim::{Command, Simulation};

use super::{give, slowness};

/// Until so long before the limit, a patient player does nothing that ends the run (seconds).
const LAST_S: u64 = 180;

/// Which orders a player keeps back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeps {
    /// None.
    Nothing,
    /// What takes something back, and what ends the run until it is nearly over.
    Undoing,
    /// As `Undoing`, and nothing that has a team carry something out.
    Doing,
}

fn words() -> String {
    "We look at every side of it at once".to_owned()
}

/// Every order of a minute. Never `Abandon`, which would prove nothing.
#[must_use]
pub(super) fn orders(sim: &Simulation, keeps: Keeps, last: bool) -> Vec<Command> {
    let scenario = &sim.content().scenario;
    let mut orders = vec![Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() }];
    questions(scenario, &mut orders);
    people(scenario, &mut orders);
    work(sim, keeps, &mut orders);
    told(sim, &mut orders);
    if keeps == Keeps::Nothing || last {
        closing(scenario, &mut orders);
    }
    if keeps != Keeps::Nothing {
        orders.retain(|one| !matches!(one, Command::Release { .. } | Command::Abort { .. } | Command::Reject { .. }));
    }
    if keeps == Keeps::Doing {
        orders.retain(|one| !matches!(one, Command::Direct { .. }));
    }
    orders
}

fn questions(scenario: &Scenario, orders: &mut Vec<Command>) {
    let sources = scenario.people.iter().map(|one| one.id).chain(scenario.monitors.iter().map(|one| one.id));
    for whom in sources {
        orders.extend(Topic::ALL.map(|about| Command::Ask { whom, about }));
        orders.push(Command::VerifyRecovery { source: whom });
    }
    for service in &scenario.services {
        let cohorts = service.cohorts.iter().map(|cohort| cohort.id).collect();
        let impact = Impact {
            service: Some(service.id),
            effect: Some(Effect::Degraded),
            cohorts,
            place: words(),
            users: Some(service.cohorts.iter().map(|cohort| cohort.users).sum()),
            deadline: words(),
        };
        orders.push(Command::StateImpact(impact));
    }
    for priority in [Priority::P1, Priority::P2, Priority::P3, Priority::P4] {
        orders.push(Command::Declare { priority, reason: words() });
    }
    orders.extend(scenario.people.iter().map(|one| Command::Reject { reason: words(), route_to: one.id }));
    for priority in [Priority::P3, Priority::P4, Priority::P2, Priority::P1] {
        orders.push(Command::Reclassify { priority, reason: words() });
    }
    orders.push(Command::OpenBridge);
}

fn people(scenario: &Scenario, orders: &mut Vec<Command>) {
    for person in scenario.people.iter().map(|one| one.id) {
        for role in [Appointment::CommunicationsLead, Appointment::Scribe] {
            orders.push(Command::Appoint { role, person });
        }
        orders.push(Command::Page { person });
        orders.push(Command::RePage { person });
        orders.push(Command::Escalate { over: person, reason: words() });
        orders.push(Command::AskReport { person });
        let tests = scenario.hypotheses.iter().map(|one| Task::Test(one.id));
        let parts = scenario.components.iter().map(|one| Task::HealthCheck(one.id));
        let assess = scenario.options.iter().map(|one| Task::Assess(one.id));
        orders.extend(tests.chain(parts).chain(assess).map(|task| Command::AssignTask { person, task, box_s: 300 }));
    }
    orders.extend(scenario.people.iter().map(|one| Command::Release { person: one.id }));
}

fn work(sim: &Simulation, keeps: Keeps, orders: &mut Vec<Command>) {
    let scenario = &sim.content().scenario;
    let evidence = sim.knowledge().last_n;
    orders.push(Command::Summarise {
        problem: words(),
        known: vec!["Something is wrong".to_owned(), "Somebody is hurt by it".to_owned()],
        unknown: vec!["Nearly everything else".to_owned()],
        next: "Every step that there is".to_owned(),
    });
    for hypothesis in scenario.hypotheses.iter().map(|one| one.id) {
        orders.push(Command::StateHypothesis { hypothesis });
        if keeps == Keeps::Nothing {
            orders.push(Command::SetAside { hypothesis, evidence });
        }
    }
    for option in scenario.options.iter().map(|one| one.id) {
        orders.push(Command::FillOptionCard { option, card: card() });
        orders.push(Command::Poll { option });
        orders.push(Command::RequestChange { option });
        orders.push(Command::Direct { option });
        orders.push(Command::Abort { option });
    }
    orders.push(Command::FreezeChanges);
    for change in sim.knowledge().changes.keys() {
        orders.extend([true, false].map(|go| Command::DecideChange { change: *change, go, reason: words() }));
    }
}

fn told(sim: &Simulation, orders: &mut Vec<Command>) {
    let scenario = &sim.content().scenario;
    for audience in Audience::ALL {
        for stage in [Stage::Initial, Stage::Update, Stage::Resolution] {
            orders.push(Command::AskDraft { audience, stage });
        }
        for status in Status::ALL {
            for service in &scenario.services {
                let cohorts = service.cohorts.iter().map(|cohort| cohort.id).collect();
                let told = Message {
                    service: Some(service.id),
                    cohorts,
                    scope_open: false,
                    started: sim.knowledge().first_report,
                    ended: Some(sim.now()),
                    advice: scenario.advice.first().map(|one| one.id),
                    next_update: Some(sim.now() + 60),
                    residual: Some(Residual::Backlog),
                    ..message(audience, status)
                };
                orders.push(Command::SendMessage(told));
            }
        }
    }
    orders.extend(sim.knowledge().drafts.keys().map(|draft| Command::ApproveDraft { draft: *draft }));
    orders.push(Command::LogDecision { what: "All that can be done".to_owned(), why: words() });
    for interruption in sim.knowledge().interruptions.keys() {
        orders.extend(Reply::ALL.map(|reply| Command::AnswerInterruption { interruption: *interruption, reply }));
    }
    for probe in sim.knowledge().probes.keys() {
        orders.push(Command::AnswerProbe { probe: *probe, answer: ProbeAnswer::Unknown, confidence: 0 });
    }
}

fn message(audience: Audience, status: Status) -> Message {
    Message {
        effect: Some(Effect::Degraded),
        scope_open: true,
        help: true,
        line: "We are on it.".to_owned(),
        ..Message::to(audience, status)
    }
}

fn card() -> OptionCard {
    OptionCard {
        effect: "Service comes back for most".to_owned(),
        minutes: 4,
        blast_radius: "All users at once".to_owned(),
        reversal: "Put the old state back".to_owned(),
        risk: Some(Risk::High),
        success_test: "The figure on the screen is normal".to_owned(),
        abort_if: "It falls further".to_owned(),
    }
}

fn closing(scenario: &Scenario, orders: &mut Vec<Command>) {
    orders.push(Command::StartMonitoring { for_s: 300, reopen_if: words() });
    orders.push(Command::Resolve { cause: CauseClaim::UnderReview });
    let record = vec![
        RecordItem::Timeline,
        RecordItem::Evidence,
        RecordItem::Tests,
        RecordItem::RuledOut,
        RecordItem::TemporaryChanges,
        RecordItem::RecurrenceRisk,
        RecordItem::ReDeclareTrigger,
        RecordItem::Cause,
    ];
    for to in scenario.people.iter().map(|one| one.id) {
        let record = record.clone();
        orders.push(Command::HandOverProblem { to, record, cause: CauseClaim::UnderReview });
        orders.push(Command::SetReview { owner: to, in_days: 3 });
    }
    let register = |option: Id| Command::RegisterTemporary { option, ends_in_days: 3 };
    orders.extend(scenario.options.iter().map(|one| register(one.id)));
    let owner = scenario.briefing.handover.from;
    orders.push(Command::StandDown { thanks: true, leftovers: vec![(words(), owner)] });
}

/// Gives them all, every minute, until the run ends.
pub fn play(sim: &mut Simulation, keeps: Keeps) -> Played {
    let mut log = Vec::new();
    let limit = sim.content().scenario.clock.limit_s;
    let every_s = 60 * slowness(sim);
    while sim.ended().is_none() {
        let last = sim.now().0 + LAST_S >= limit;
        for command in orders(sim, keeps, last) {
            give(sim, command, &mut log);
        }
        let next = sim.now() + every_s;
        sim.advance(next);
    }
    log
}
