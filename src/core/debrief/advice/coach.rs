//! Orders that depend on what comes back: the shortest lawful way to an end, given from what the
//! seat knows at each moment.

use crate::base::{Id, SimTime};
use crate::scenario::Scenario;
use crate::scenario::model::{ActionOption, HandoverFact, Risk};
use crate::sim::Command;
use crate::sim::command::{OptionCard, Priority, Reply, Task};
use crate::sim::event::{InterruptionKind, TestResult};
use crate::sim::knowledge::{ActionState, Knowledge, Standing};

/// Seconds of thought before an interruption is answered.
const ANSWER_AFTER_S: u64 = 30;
/// Tests of one theory at most.
const TESTS: usize = 4;
/// The time box of a test, in seconds.
const BOX_S: u64 = 300;

/// What the coach is after.
#[derive(Debug, Clone)]
enum Goal {
    /// Have the option carried out.
    Restore(Id),
    /// Answer everybody who breaks in.
    Answer,
}

/// Gives the next order towards an end.
#[derive(Debug, Clone)]
pub(super) struct Coach {
    from: SimTime,
    goal: Goal,
    /// Directed, and not declined since; or at least one interruption answered.
    reached: bool,
    /// Nothing more to do.
    over: bool,
    /// People over whose silence was escalated.
    escalated: Vec<Id>,
}

impl Coach {
    /// Has an option carried out, from a moment on.
    pub(super) fn restore(from: SimTime, option: Id) -> Self {
        Self { from, goal: Goal::Restore(option), reached: false, over: false, escalated: Vec::new() }
    }

    /// Answers everybody who breaks in, from a moment on.
    pub(super) fn answer(from: SimTime) -> Self {
        Self { from, goal: Goal::Answer, reached: false, over: false, escalated: Vec::new() }
    }

    pub(super) fn from(&self) -> SimTime {
        self.from
    }

    /// Whether the end was reached.
    pub(super) fn has_reached(&self) -> bool {
        self.reached
    }

    /// Whether there may be more to order.
    pub(super) fn watches(&self) -> bool {
        !self.over
    }

    /// The next order, if one is open to the seat now.
    pub(super) fn next(&mut self, scenario: &Scenario, seat: &Knowledge) -> Option<Command> {
        if self.over {
            return None;
        }
        match self.goal {
            Goal::Restore(option) => self.towards(scenario, seat, scenario.option(option)?),
            Goal::Answer => answer(seat),
        }
    }

    /// Hears whether the order was taken.
    pub(super) fn hear(&mut self, command: &Command, taken: bool) {
        match (command, &self.goal) {
            (Command::Direct { .. }, Goal::Restore(_)) if taken => (self.reached, self.over) = (true, true),
            (Command::AnswerInterruption { .. }, Goal::Answer) => self.reached |= taken,
            (Command::Escalate { over, .. }, _) => self.escalated.push(*over),
            _ => {}
        }
    }

    fn towards(&mut self, scenario: &Scenario, seat: &Knowledge, option: &ActionOption) -> Option<Command> {
        if seat.accepted.is_none() {
            let nominated = seat.nominated.is_some();
            return nominated.then(|| Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() });
        }
        if matches!(seat.standing, Standing::Waiting | Standing::Validating | Standing::Rejected) {
            let reason = "Users of a critical service are hurt and it is not mending by itself.".to_owned();
            return Some(Command::Declare { priority: Priority::P1, reason });
        }
        if seat.bridge.is_none() {
            return Some(Command::OpenBridge);
        }
        let Some(state) = seat.options.get(&option.id) else {
            return match option.known_after {
                Some(theory) => self.test(scenario, seat, theory),
                None => self.call(scenario, seat, option.team),
            };
        };
        match state.state {
            ActionState::Idle | ActionState::Declined(_) | ActionState::Aborted(_) => {}
            ActionState::Running(_) | ActionState::Done(_) => {
                self.over = true;
                return None;
            }
        }
        let shown = |id: &&Id| seat.hypotheses.get(*id).and_then(|one| one.verdict()) != Some(TestResult::Supported);
        if let Some(theory) = option.convinced_by.iter().find(shown) {
            return self.test(scenario, seat, *theory);
        }
        if option.needs_change && state.change.is_none() {
            return match (&state.card, state.change_requested) {
                (_, true) => None,
                (Some(card), false) if card_says_enough(card) => Some(Command::RequestChange { option: option.id }),
                _ => Some(Command::FillOptionCard { option: option.id, card: card(option) }),
            };
        }
        if here(scenario, seat, option.team).is_none() {
            return self.call(scenario, seat, option.team);
        }
        Some(Command::Direct { option: option.id })
    }

    /// Calls a team: its lead, then again or one up after silence.
    fn call(&self, scenario: &Scenario, seat: &Knowledge, team: Id) -> Option<Command> {
        let team = scenario.team(team)?;
        let lead = seat.person(team.lead);
        if here(scenario, seat, team.id).is_some() {
            return None;
        }
        match (lead.paged, lead.silent) {
            (None, _) => Some(Command::Page { person: team.lead }),
            (Some(_), false) => None,
            (Some(_), true) if team.deputy.is_some() && !self.escalated.contains(&team.lead) => {
                Some(Command::Escalate { over: team.lead, reason: "No answer to the page.".to_owned() })
            }
            (Some(_), true) => Some(Command::RePage { person: team.lead }),
        }
    }

    /// Has a theory tested by the team that can.
    fn test(&mut self, scenario: &Scenario, seat: &Knowledge, theory: Id) -> Option<Command> {
        let state = seat.hypotheses.get(&theory);
        let hopeless = |state: &crate::sim::knowledge::HypothesisState| {
            state.verdict() == Some(TestResult::Contradicted) || state.results.len() >= TESTS
        };
        if state.is_some_and(hopeless) {
            self.over = true;
            return None;
        }
        let team = scenario.hypothesis(theory)?.team;
        let Some(person) = here(scenario, seat, team) else { return self.call(scenario, seat, team) };
        if state.is_none_or(|state| state.stated.is_none() || state.set_aside.is_some()) {
            return Some(Command::StateHypothesis { hypothesis: theory });
        }
        let free = seat.person(person).task.is_none();
        free.then_some(Command::AssignTask { person, task: Task::Test(theory), box_s: BOX_S })
    }
}

/// Somebody of a team who is on the bridge.
fn here(scenario: &Scenario, seat: &Knowledge, team: Id) -> Option<Id> {
    let mut people = scenario.people.iter().filter(|person| person.team == Some(team));
    people.find(|person| seat.on_bridge(person.id)).map(|person| person.id)
}

fn answer(seat: &Knowledge) -> Option<Command> {
    let waits = |one: &&crate::sim::knowledge::Interruption| {
        one.answered.is_none() && !one.lapsed && seat.now.since(one.since) >= ANSWER_AFTER_S
    };
    let (number, one) = seat.interruptions.iter().find(|(_, one)| waits(one))?;
    let reply = match one.why {
        InterruptionKind::Takeover => Reply::OfferCommand,
        InterruptionKind::InformationDemand | InterruptionKind::WantsToAnnounce => Reply::Brief,
        InterruptionKind::ResolverPulledAside => Reply::Shield,
    };
    Some(Command::AnswerInterruption { interruption: *number, reply })
}

fn card_says_enough(card: &OptionCard) -> bool {
    let says = |words: &str| words.chars().any(char::is_alphanumeric);
    says(&card.reversal) && says(&card.success_test)
}

/// A card filled from what the team says of its option.
fn card(option: &ActionOption) -> OptionCard {
    let way_back = if option.reversible {
        "The team takes the step back in the same way."
    } else {
        "There is no way back: go only with the owner's consent."
    };
    let wary = match option.risk {
        Risk::High => "Anything but the expected effect shows.",
        Risk::Low | Risk::Medium => "Service gets worse.",
    };
    OptionCard {
        effect: option.about.clone(),
        minutes: u32::try_from(option.takes_s.1.div_ceil(60)).unwrap_or(u32::MAX),
        blast_radius: option.about.clone(),
        reversal: way_back.to_owned(),
        risk: Some(option.risk),
        success_test: "Users of the service can work again, and its figure on the screen is normal.".to_owned(),
        abort_if: wary.to_owned(),
    }
}
