//! The shortest lawful way to having an option carried out: one order after the other, each given
//! from what the seat knows at that moment.

use crate::base::Id;
use crate::scenario::Scenario;
use crate::scenario::model::{ActionOption, HandoverFact};
use crate::sim::Command;
use crate::sim::card::Told;
use crate::sim::command::{OptionCard, Priority, Task};
use crate::sim::event::TestResult;
use crate::sim::knowledge::{ActionState, HypothesisState, Knowledge, Standing};

/// The time box of a test, in seconds.
const BOX_S: u64 = 300;

/// Tests of one theory, of those who do not know what it will show.
const TESTS: usize = 4;

/// On the way to an option.
#[derive(Debug, Clone)]
pub struct Way {
    option: Id,
    /// Tests of one theory at most.
    tests: usize,
    /// Directed, and not declined since.
    reached: bool,
    /// Nothing more to do.
    over: bool,
    /// People over whose silence was escalated.
    escalated: Vec<Id>,
}

impl Way {
    /// The way of a person, who gives up a theory that four tests have not shown.
    #[must_use]
    pub fn to(option: Id) -> Self {
        Self { option, tests: TESTS, reached: false, over: false, escalated: Vec::new() }
    }

    /// The way of somebody who knows that the theory is right, and has it tested until it shows.
    #[must_use]
    pub fn certain(option: Id) -> Self {
        Self { tests: usize::MAX, ..Self::to(option) }
    }

    /// Whether the option was directed.
    #[must_use]
    pub fn has_reached(&self) -> bool {
        self.reached
    }

    /// Whether there is nothing more to order.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// Hears whether an order was taken.
    pub fn hear(&mut self, command: &Command, taken: bool) {
        match command {
            Command::Direct { option } if taken && *option == self.option => (self.reached, self.over) = (true, true),
            Command::Escalate { over, .. } => self.escalated.push(*over),
            _ => {}
        }
    }

    /// The next order, if one is open to the seat now.
    pub fn next(&mut self, scenario: &Scenario, seat: &Knowledge) -> Option<Command> {
        if self.over {
            return None;
        }
        let option = scenario.option(self.option)?;
        if let Some(opening) = opening(seat) {
            return opening;
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
        let unshown =
            |id: &&Id| seat.hypotheses.get(*id).and_then(HypothesisState::verdict) != Some(TestResult::Supported);
        let wanted = option.authority.as_ref().map(|authority| authority.wants.as_slice()).unwrap_or_default();
        if let Some(theory) = option.convinced_by.iter().chain(wanted).find(unshown) {
            return self.test(scenario, seat, *theory);
        }
        if (option.needs_change || option.authority.is_some()) && state.change.is_none() {
            return match (&state.card, state.change_requested) {
                (_, true) => None,
                (Some(card), false) if card.says_enough() => Some(Command::RequestChange { option: option.id }),
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
        let hopeless = |state: &HypothesisState| {
            let refuted = state.verdict() == Some(TestResult::Contradicted) && self.tests != usize::MAX;
            refuted || state.results.len() >= self.tests
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

/// What comes before any option: the handover, the decision, the bridge. `Some(None)`: wait.
fn opening(seat: &Knowledge) -> Option<Option<Command>> {
    if seat.accepted.is_none() {
        let accept = Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() };
        return Some(seat.nominated.map(|_| accept));
    }
    if matches!(seat.standing, Standing::Waiting | Standing::Validating | Standing::Rejected) {
        let reason = "Users of a critical service are hurt and it is not mending by itself.".to_owned();
        return Some(Some(Command::Declare { priority: Priority::P1, reason }));
    }
    seat.bridge.is_none().then_some(Some(Command::OpenBridge))
}

/// Somebody of a team who is on the bridge.
fn here(scenario: &Scenario, seat: &Knowledge, team: Id) -> Option<Id> {
    let mut people = scenario.people.iter().filter(|person| person.team == Some(team));
    people.find(|person| seat.on_bridge(person.id)).map(|person| person.id)
}

/// A card filled from what the team says of its option.
fn card(option: &ActionOption) -> OptionCard {
    OptionCard::as_told(Told {
        about: &option.about,
        minutes: u32::try_from(option.takes_s.1.div_ceil(60)).unwrap_or(u32::MAX),
        reach: option.about.clone(),
        reversible: option.reversible,
        risk: option.risk,
    })
}
