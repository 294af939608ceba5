//! A player whose moves are whole numbers: for property tests and for children that are killed.

use bridgecall_core::base::Id;
use bridgecall_core::journal::Session;
use bridgecall_core::scenario::model::{HandoverFact, Risk, Seat};
use bridgecall_core::sim::command::{Appointment, CauseClaim, Impact, OptionCard, Priority, Task, Topic};
use bridgecall_core::sim::message::{Audience, Effect, Message, Stage, Status};
use bridgecall_core::sim::talk::{About, Intent, Manner, Say, Statement};
use bridgecall_core::sim::{Command, Order};

/// How many different orders [`order`] knows.
pub const ORDERS: u64 = 35;

pub fn by_seat(command: Command) -> Order {
    Order { seat: Seat::MajorIncidentManager, command }
}

pub fn log(what: &str) -> Order {
    by_seat(Command::LogDecision {
        what: what.to_owned(), why: "the \"record\",\"rubric\":needs → it\n".to_owned()
    })
}

pub fn message() -> Message {
    Message {
        service: Some(Id::from("sale")),
        effect: Some(Effect::Degraded),
        cohorts: vec![Id::from("store")],
        help: true,
        line: "Tills may refuse cards — we are looking.".to_owned(),
        ..Message::to(Audience::Staff, Status::Investigating)
    }
}

fn impact() -> Impact {
    Impact {
        service: Some(Id::from("sale")),
        effect: Some(Effect::Degraded),
        cohorts: vec![Id::from("store")],
        place: "all stores".to_owned(),
        users: Some(1000),
        deadline: "18:00".to_owned(),
    }
}

fn card() -> OptionCard {
    OptionCard {
        effect: "Sales come back".to_owned(),
        minutes: 2,
        blast_radius: "All tills".to_owned(),
        reversal: "Rejoin the switch".to_owned(),
        risk: Some(Risk::Medium),
        success_test: "Sales rate above 950".to_owned(),
        abort_if: "No sale after 5 minutes".to_owned(),
    }
}

fn word(to: &'static str, intent: Intent, manner: Manner) -> Command {
    let about = (intent == Intent::Question).then(|| About::Component(Id::from("switch-1")));
    let claim = (intent == Intent::Thank).then(|| Statement::Works(Id::from("sale"), Effect::Normal));
    Command::Say(Say { to: vec![Id::from(to)], intent, manner: vec![manner], about, claim, box_s: None })
}

/// The order with that number; every family of the rules is among them.
pub fn order(number: u64) -> Order {
    let id = Id::from;
    by_seat(match number % ORDERS {
        0 => Command::AcceptHandover { read_back: vec![HandoverFact::Service, HandoverFact::Symptom] },
        1 => Command::Ask { whom: id("desk"), about: Topic::Volume },
        2 => Command::Ask { whom: id("sales-rate"), about: Topic::Status },
        3 => Command::Ask { whom: id("owen"), about: Topic::Cost },
        4 => Command::StateImpact(impact()),
        5 => Command::Declare { priority: Priority::P1, reason: "No store can sell.".to_owned() },
        6 => Command::OpenBridge,
        7 => Command::Appoint { role: Appointment::CommunicationsLead, person: id("cora") },
        8 => Command::Page { person: id("nina") },
        9 => Command::RePage { person: id("nina") },
        10 => Command::Escalate { over: id("nina"), reason: "Silence.".to_owned() },
        11 => Command::Page { person: id("noel") },
        12 => Command::StateHypothesis { hypothesis: id("half-dead") },
        13 => Command::AssignTask { person: id("noel"), task: Task::Test(id("half-dead")), box_s: 120 },
        14 => Command::AssignTask { person: id("nina"), task: Task::HealthCheck(id("switch-1")), box_s: 90 },
        15 => Command::AskReport { person: id("noel") },
        16 => Command::Summarise {
            problem: "Tills refuse cards.".to_owned(),
            known: vec!["Since five.".to_owned()],
            unknown: vec!["Why.".to_owned()],
            next: "A test.".to_owned(),
        },
        17 => Command::FillOptionCard { option: id("swap"), card: card() },
        18 => Command::RequestChange { option: id("swap") },
        19 => Command::Direct { option: id("swap") },
        20 => Command::AskDraft { audience: Audience::Customers, stage: Stage::Initial },
        21 => Command::ApproveDraft { draft: 1 },
        22 => Command::SendMessage(message()),
        23 => return log("go on"),
        24 => Command::AnswerInterruption { interruption: 1, reply: bridgecall_core::sim::command::Reply::Brief },
        25 => Command::Poll { option: id("swap") },
        26 => Command::FreezeChanges,
        27 => Command::VerifyRecovery { source: id("sales-rate") },
        28 => Command::Release { person: id("petra") },
        29 => Command::StartMonitoring { for_s: 600, reopen_if: "Sales fall".to_owned() },
        30 => Command::Abort { option: id("swap") },
        31 => word("noel", Intent::Thank, Manner::Warm),
        32 => word("dora", Intent::Challenge, Manner::Sharp),
        33 => word("nina", Intent::Question, Manner::Detailed),
        _ => Command::Ask { whom: id("nobody"), about: Topic::Security },
    })
}

/// A move: below [`ORDERS`] an order, else time.
pub fn play(session: &mut Session, moves: &[u64]) {
    for step in moves {
        match *step {
            number if number < ORDERS => drop(session.order(&order(number)).expect("memory takes every write")),
            step if step % 2 == 0 => {
                let to = session.sim().now() + step % 61;
                session.advance(to).expect("memory takes every write");
            }
            step => session.advance_until_seen(step % 97).expect("memory takes every write"),
        }
    }
}

/// A good run of the small scenario, with every family of orders, up to stand-down.
pub fn good_run(session: &mut Session) {
    let wait = |session: &mut Session, seconds: u64| {
        let to = session.sim().now() + seconds;
        session.advance(to).expect("memory takes every write");
    };
    wait(session, 170);
    for number in [0, 1, 4, 5, 6, 7, 11, 22] {
        session.order(&order(number)).expect("memory takes every write").ok();
    }
    wait(session, 120);
    for number in [12, 13, 3, 23] {
        session.order(&order(number)).expect("memory takes every write").ok();
    }
    wait(session, 200);
    for number in [17, 18] {
        session.order(&order(number)).expect("memory takes every write").ok();
    }
    wait(session, 150);
    session.order(&order(19)).expect("memory takes every write").ok();
    wait(session, 300);
    for number in [27, 29] {
        session.order(&order(number)).expect("memory takes every write").ok();
    }
    wait(session, 60);
    finish(session);
}

/// Ends the run in order, or gives it up.
pub fn finish(session: &mut Session) {
    let closing = [
        Command::Resolve { cause: CauseClaim::UnderReview },
        Command::StandDown { thanks: true, leftovers: Vec::new() },
        Command::Abandon,
    ];
    for command in closing {
        session.order(&by_seat(command)).expect("the journal takes it").ok();
    }
}
