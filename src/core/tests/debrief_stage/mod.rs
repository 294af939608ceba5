//! Two players on the engine's small scenario, and an assessment made by hand.

use std::sync::Arc;

use bridgecall_core::base::{Digest, Id, Seed, SimTime};
use bridgecall_core::debrief::{self, Debrief};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{HandoverFact, Scenario, Seat};
use bridgecall_core::scenario::policy::{Basis, MatrixRow, Policy, Priority, Times};
use bridgecall_core::scenario::rubric::{Objective, Phase, Rubric};
use bridgecall_core::scoring::Assessment;
use bridgecall_core::scoring::assessment::{GateResult, ObjectiveResult, PhaseResult};
use bridgecall_core::sim::command::{Appointment, CauseClaim, Impact, OptionCard, RecordItem, Reply, Task, Topic};
use bridgecall_core::sim::event::{EventKind, Outcome};
use bridgecall_core::sim::message::{Audience, Channel, Message, Stage, Status};
use bridgecall_core::sim::{Command, Mode, Order, Simulation};

pub(crate) const MANAGER: Seat = Seat::MajorIncidentManager;

pub(crate) fn scenario() -> Scenario {
    use ron::extensions::Extensions;
    let text = include_str!("../fixtures/engine.ron");
    let options =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    options.from_str(text).expect("the fixture reads")
}

pub(crate) fn content(scenario: Scenario) -> Arc<Content> {
    let times = Times {
        accept_latest_s: 300,
        page_unanswered_s: 120,
        first_message_s: 600,
        update_internal_s: 900,
        update_public_s: 900,
        promise_grace_s: 120,
        interruption_s: 120,
        monitoring_s: 300,
    };
    let row = MatrixRow { priority: Priority::P1, when: "All down".into(), response: "All hands".into() };
    let policy = Policy {
        include: Vec::new(),
        format: 1,
        id: "standard".into(),
        title: "House policy".into(),
        times,
        rules: Vec::new(),
        matrix: vec![row],
        jargon: Vec::new(),
        templates: Vec::new(),
    };
    let phase = |id: &'static str, title: &str| Phase {
        id: id.into(),
        title: title.into(),
        weight: 333,
        pass_mark_permille: 500,
    };
    let objective = |id: &'static str, phase: &'static str, title: &str, basis: Basis, source: &str| Objective {
        id: id.into(),
        phase: phase.into(),
        weight: 2,
        title: title.into(),
        standard: format!("The rule of {id}, in its words"),
        basis,
        source: source.into(),
        measure: "none".into(),
        full: 1,
        zero: 0,
        only: None,
    };
    let rubric = Rubric {
        include: Vec::new(),
        seats: Vec::new(),
        mistakes: Vec::new(),
        format: 1,
        id: "standard".into(),
        title: "Rubric".into(),
        pass_mark_permille: 600,
        phases: vec![
            phase("initial", "Initial fifteen minutes"),
            phase("long_middle", "The long middle"),
            phase("closure", "Closure"),
        ],
        objectives: vec![
            objective("A01", "initial", "Accept the handover", Basis::House, ""),
            objective("A13", "initial", "Tell people", Basis::Cited, "https://example.org/rule"),
            objective("C01", "closure", "Verify", Basis::House, ""),
        ],
        deductions: Vec::new(),
        deduction_cap_milli: 20_000,
        gates: Vec::new(),
    };
    Arc::new(Content { scenario, policy, rubric })
}

/// A person at the seat who keeps a list of the orders.
pub(crate) struct Player {
    pub(crate) sim: Simulation,
    pub(crate) orders: Vec<(SimTime, Order)>,
}

impl Player {
    pub(crate) fn new(content: &Arc<Content>, seed: u64) -> Self {
        let sim = Simulation::new(Arc::clone(content), Seed(seed), Mode::Practice, MANAGER).with_trace();
        Self { sim, orders: Vec::new() }
    }

    /// Gives an order; refused ones are kept too, as a journal keeps them.
    pub(crate) fn give(&mut self, command: Command) -> bool {
        let order = Order { seat: MANAGER, command };
        self.orders.push((self.sim.now(), order.clone()));
        self.sim.submit(&order).is_ok()
    }

    pub(crate) fn must(&mut self, command: Command) {
        let words = format!("{command:?}");
        assert!(self.give(command), "refused at {}: {words}", self.sim.now());
    }

    pub(crate) fn wait(&mut self, seconds: u64) {
        let to = self.sim.now() + seconds;
        self.sim.advance(to);
    }

    pub(crate) fn until(&mut self, seconds: u64, done: impl Fn(&Simulation) -> bool) {
        let end = self.sim.now() + seconds;
        while !done(&self.sim) && self.sim.now() < end && self.sim.ended().is_none() {
            self.wait(5);
        }
    }

    pub(crate) fn accept(&mut self) {
        self.until(400, |sim| sim.knowledge().nominated.is_some());
        self.must(Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() });
    }
}

pub(crate) fn message(audience: Audience, status: Status, next: Option<SimTime>) -> Message {
    Message {
        channel: Channel::StatusPage,
        service: Some("sale".into()),
        cohorts: vec!["store".into()],
        started: Some(SimTime(60)),
        teams: vec!["net".into()],
        advice: Some("cash".into()),
        cause: CauseClaim::Suspected("half-dead".into()),
        next_update: next,
        help: true,
        line: "Sorry.".into(),
        ..Message::to(audience, status)
    }
}

/// A player who does everything, late: every family of events occurs.
pub(crate) fn busy(content: &Arc<Content>, seed: u64) -> Player {
    let mut player = Player::new(content, seed);
    player.accept();
    player.must(Command::Ask { whom: "desk".into(), about: Topic::Volume });
    player.must(Command::Ask { whom: "sales-rate".into(), about: Topic::Status });
    player.must(Command::Ask { whom: "owen".into(), about: Topic::Cost });
    player.must(Command::StateImpact(Impact { place: "shops".to_owned(), ..Impact::default() }));
    player.wait(400);
    player.must(Command::Declare { priority: Priority::P1, reason: "Shops cannot sell.".into() });
    player.must(Command::OpenBridge);
    player.must(Command::Appoint { role: Appointment::CommunicationsLead, person: "cora".into() });
    player.must(Command::FreezeChanges);
    player.wait(120);
    for person in ["nina", "noel", "petra"] {
        player.must(Command::Page { person: person.into() });
    }
    player.until(300, |sim| sim.knowledge().on_bridge("noel".into()) && sim.knowledge().on_bridge("petra".into()));
    player.must(Command::AskReport { person: "noel".into() });
    player.must(Command::StateHypothesis { hypothesis: "half-dead".into() });
    player.must(Command::AssignTask { person: "noel".into(), task: Task::Test("half-dead".into()), box_s: 60 });
    player.must(Command::AskDraft { audience: Audience::Staff, stage: Stage::Initial });
    player.wait(200);
    player.give(Command::ApproveDraft { draft: 1 });
    player.must(Command::Poll { option: "swap".into() });
    let card = OptionCard { reversal: "Put it back.".into(), success_test: "Sales.".into(), ..Default::default() };
    player.must(Command::FillOptionCard { option: "swap".into(), card });
    player.must(Command::RequestChange { option: "swap".into() });
    player.until(120, |sim| sim.knowledge().options[&Id::from("swap")].change.is_some());
    player.must(Command::Direct { option: "swap".into() });
    player.must(Command::LogDecision { what: "Swap".into(), why: "It restores.".into() });
    player.must(Command::Summarise {
        problem: "P".into(),
        known: vec!["a".into()],
        unknown: Vec::new(),
        next: "n".into(),
    });
    player.until(180, |sim| !sim.world().hurt());
    let next = player.sim.now() + 60;
    player.must(Command::SendMessage(message(Audience::Customers, Status::Identified, Some(next))));
    player.wait(60);
    player.give(Command::AnswerInterruption { interruption: 1, reply: Reply::Brief });
    player.must(Command::Release { person: "petra".into() });
    player.must(Command::StartMonitoring { for_s: 60, reopen_if: "It falls.".into() });
    player.wait(60);
    player.must(Command::Resolve { cause: CauseClaim::UnderReview });
    player.must(Command::RegisterTemporary { option: "swap".into(), ends_in_days: 3 });
    player.give(Command::HandOverProblem {
        to: "desk".into(),
        record: vec![RecordItem::Timeline],
        cause: CauseClaim::UnderReview,
    });
    player.must(Command::SetReview { owner: "dora".into(), in_days: 5 });
    player.must(Command::StandDown { thanks: true, leftovers: vec![("Put switch 1 back".into(), "nina".into())] });
    assert_eq!(player.sim.ended(), Some(Outcome::Completed));
    player
}

/// A player who accepts and then watches.
pub(crate) fn idle(content: &Arc<Content>, seed: u64) -> Player {
    let mut player = Player::new(content, seed);
    player.accept();
    player.wait(3600);
    assert_eq!(player.sim.ended(), Some(Outcome::TimeLimit));
    player
}

pub(crate) fn event_of(run: &Simulation, wanted: impl Fn(&EventKind) -> bool) -> u32 {
    run.events().iter().find(|event| wanted(&event.kind)).expect("the run has that event").n
}

pub(crate) fn assessment(run: &Simulation) -> Assessment {
    let accepted = event_of(run, |kind| matches!(kind, EventKind::HandoverAccepted { .. }));
    let nominated = event_of(run, |kind| matches!(kind, EventKind::Nominated { .. }));
    let mark = |id: &'static str, points: u64, evidence: Vec<u32>, basis: Basis| ObjectiveResult {
        id: id.into(),
        applicable: true,
        points_milli: points,
        of_milli: 2000,
        measured: if evidence.is_empty() { "nothing found".into() } else { "20 s".into() },
        standard: "within the time".into(),
        basis,
        duty: Some(nominated),
        evidence,
    };
    let phase = |id: &'static str, permille: u64| PhaseResult {
        id: id.into(),
        applicable: true,
        permille,
        pass_mark_permille: 500,
    };
    Assessment {
        format: 1,
        engine: "0.1.0".into(),
        rules_version: 1,
        scenario: "engine".into(),
        scenario_digest: run.content().scenario_digest(),
        rubric_digest: run.content().rubric_digest(),
        seed: run.seed().0.to_string(),
        mode: run.mode(),
        seat: MANAGER,
        outcome: run.ended().expect("ended"),
        passed: false,
        total_permille: 512,
        phases: vec![phase("initial", 700), phase("long_middle", 500), phase("closure", 0)],
        gates: vec![GateResult { id: "told_nobody".into(), tripped: true, evidence: vec![nominated] }],
        objectives: vec![
            mark("A01", 2000, vec![accepted], Basis::House),
            mark("A13", 0, Vec::new(), Basis::Cited),
            mark("C01", 500, vec![accepted], Basis::House),
        ],
        deductions: Vec::new(),
        journal_head: Digest::of(b"head"),
    }
}

pub(crate) fn debrief_of(player: &Player, golden: Option<&Player>) -> Debrief {
    let assessment = assessment(&player.sim);
    debrief::build(&player.sim, &assessment, golden.map(|golden| &golden.sim), &player.orders)
}
