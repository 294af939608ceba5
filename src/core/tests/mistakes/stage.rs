//! A run in which one seat is under examination and the Manager is played by the test as well, so that
//! two runs differ by one act alone.

use std::sync::Arc;

use bridgecall_core::base::{Digest, Id, Seed, SimTime};
use bridgecall_core::debrief::{Debrief, build};
use bridgecall_core::journal::Session;
use bridgecall_core::scenario::model::{Audience, HandoverFact, Risk, Seat};
use bridgecall_core::scenario::policy::Priority;
use bridgecall_core::scoring::{Assessment, RunFacts, assess};
use bridgecall_core::sim::command::{OptionCard, Task};
use bridgecall_core::sim::event::{EventKind, Outcome, TestResult};
use bridgecall_core::sim::message::{Channel, Effect, Message, Status};
use bridgecall_core::sim::talk::{Intent, Say, Statement};
use bridgecall_core::sim::{Command, Mode, Order, Seating};

use crate::proofs::{MAJOR, content};

const MANAGER: Seat = Seat::MajorIncidentManager;
/// On this seed all whom the Manager calls answer at once.
const SEED: Seed = Seed(2);
const OPTION: &str = "second-acquirer";

pub(crate) fn id(name: &'static str) -> Id {
    Id::from(name)
}

/// A message that is lawful for its reader.
pub(crate) fn message(audience: Audience) -> Message {
    Message {
        channel: Channel::Announcement,
        service: Some(id("card-pay")),
        effect: Some(Effect::Degraded),
        scope_open: true,
        help: true,
        ..Message::to(audience, Status::Investigating)
    }
}

/// Something said to the bridge.
pub(crate) fn said(intent: Intent, claim: Option<Statement>) -> Command {
    Command::Say(Say { to: Vec::new(), intent, manner: Vec::new(), about: None, claim, box_s: None })
}

pub(crate) struct Stage {
    session: Session,
    own: Seat,
}

impl Stage {
    /// Just before anybody knows of anything, or for the desk when a nomination is due.
    pub(crate) fn waiting(own: Seat) -> Self {
        let seating = Seating { own, shared: vec![MANAGER], crew: None };
        let session = Session::in_memory(Arc::new(content(MAJOR)), SEED, Mode::Practice, seating);
        let mut stage = Self { session, own };
        while own == Seat::ServiceDesk && !stage.has(|kind| matches!(kind, EventKind::NominationDue)) {
            stage.wait(10);
        }
        stage
    }

    /// Declared, with people on the bridge.
    pub(crate) fn open(own: Seat) -> Self {
        let mut stage = Self::waiting(own);
        if own == Seat::ServiceDesk {
            stage.nominate();
        }
        while !stage.has(|kind| matches!(kind, EventKind::Nominated { .. })) {
            stage.wait(10);
        }
        stage.manager(Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() });
        let reason = "Cards are refused in every store.".to_owned();
        stage.manager(Command::Declare { priority: Priority::P1, reason });
        stage.manager(Command::OpenBridge);
        for person in ["hannah", "tomasz", "ingrid"] {
            stage.manager(Command::Page { person: id(person) });
        }
        stage.wait(290);
        for person in ["hannah", "tomasz", "ingrid"] {
            assert!(
                stage.has(|kind| matches!(kind, EventKind::PageAnswered { person: one } if *one == id(person))),
                "on this seed {person} answers"
            );
        }
        stage
    }

    /// Authority was asked for, on a card that is complete or lacks most.
    pub(crate) fn asked(own: Seat, complete: bool) -> Self {
        let mut stage = Self::open(own);
        let mut card = OptionCard {
            reversal: "The table goes back in two minutes.".to_owned(),
            success_test: "Nine in ten cards pass on the screen.".to_owned(),
            ..OptionCard::default()
        };
        if complete {
            card.effect = "Domestic cards avoid Meridian.".to_owned();
            card.minutes = 6;
            card.blast_radius = "All stores and pumps, for some fees.".to_owned();
            card.abort_if = "Other networks get worse.".to_owned();
            card.risk = Some(Risk::Medium);
        }
        stage.manager(Command::FillOptionCard { option: id(OPTION), card });
        stage.manager(Command::RequestChange { option: id(OPTION) });
        stage
    }

    /// The seat answers what was asked of it.
    pub(crate) fn answer(&mut self, grant: bool) {
        self.me(Command::AnswerChange { option: id(OPTION), grant, reason: "By the card.".to_owned() });
    }

    pub(crate) fn nominate(&mut self) {
        self.me(Command::Nominate { facts: HandoverFact::ALL.to_vec() });
    }

    pub(crate) fn propose(&mut self, option: &'static str) {
        self.me(Command::Propose { option: id(option), why: "It avoids what is ill.".to_owned() });
    }

    /// The Manager has a theory tested.
    pub(crate) fn test(&mut self, theory: &'static str, person: &'static str) {
        let (hypothesis, person) = (id(theory), id(person));
        if !self.has(|kind| *kind == EventKind::HypothesisStated { hypothesis }) {
            self.manager(Command::StateHypothesis { hypothesis });
        }
        self.manager(Command::AssignTask { person, task: Task::Test(hypothesis), box_s: 300 });
    }

    /// Until a test says so.
    pub(crate) fn test_until(&mut self, theory: &'static str, person: &'static str, result: TestResult) {
        let wanted = format!("Verdict({result:?})");
        let told = |kind: &EventKind| match kind {
            EventKind::TaskReported { facts, .. } => {
                facts.iter().any(|fact| format!("{:?}", (fact.about, &fact.value)).contains(&wanted))
            }
            _ => false,
        };
        for _ in 0..6 {
            self.test(theory, person);
            self.wait(300);
            if self.has(told) {
                return;
            }
        }
        panic!("no test of {theory} ever said {result:?}");
    }

    pub(crate) fn me(&mut self, command: Command) {
        self.order(self.own, command);
    }

    pub(crate) fn manager(&mut self, command: Command) {
        self.order(MANAGER, command);
    }

    fn order(&mut self, seat: Seat, command: Command) {
        let order = Order { seat, command };
        let taken = self.session.order(&order).expect("memory holds");
        assert_eq!(taken.map_err(|no| no.reason), Ok(()), "{:?}", order.command);
    }

    pub(crate) fn wait(&mut self, seconds: u64) {
        let until = self.now() + seconds;
        self.session.advance(until).expect("memory holds");
    }

    pub(crate) fn now(&self) -> SimTime {
        self.session.sim().now()
    }

    pub(crate) fn has(&self, wanted: impl Fn(&EventKind) -> bool) -> bool {
        self.session.sim().events().iter().any(|event| wanted(&event.kind))
    }

    /// Whether the seat loses points by a mistake.
    pub(crate) fn deducts(&self, mistake: &str) -> bool {
        let result = self.assessment();
        result.deductions.iter().any(|one| one.id.as_str() == mistake && one.points_milli > 0)
    }

    pub(crate) fn debrief(&self) -> Debrief {
        build(self.session.sim(), &self.assessment(), None, &[])
    }

    fn assessment(&self) -> Assessment {
        let sim = self.session.sim();
        let facts = RunFacts {
            seed: sim.seed(),
            mode: sim.mode(),
            seat: self.own,
            outcome: sim.ended().unwrap_or(Outcome::Interrupted),
            journal_head: Digest::of(b"no journal"),
        };
        assess(sim.content(), sim.events(), &facts)
    }
}
