//! The moments at which a better order was open to another seat than the Manager's.

use crate::base::{Id, SimTime};
use crate::scenario::model::{HandoverFact, Seat};
use crate::sim::event::{Event, EventKind};
use crate::sim::message::{Audience, Effect, Message};
use crate::sim::{Command, Simulation};

use super::candidates::{Candidate, WORTH_S, holding, restoring};
use super::first;
use super::fork::Change;

/// Seconds that a person takes to see what has come and to act on it.
const THOUGHT_S: u64 = 30;

/// All of them, the weightiest kinds first.
pub(super) fn all(run: &Simulation, seat: Seat) -> Vec<Candidate> {
    let run = Of { run, seat };
    let mut found = Vec::new();
    match seat {
        Seat::ServiceDesk => found.extend(run.nominate()),
        Seat::TechnicalLead | Seat::ProblemManager => found.extend(run.propose()),
        Seat::CommunicationsLead => found.extend(run.draft()),
        Seat::SupplierManager => found.extend(run.call()),
        Seat::MajorIncidentManager | Seat::ChangeManager | Seat::ServiceOwner | Seat::SeniorLeader => {}
    }
    found.extend(run.authorise());
    found
}

/// A run and the seat that could have done better in it.
struct Of<'r> {
    run: &'r Simulation,
    seat: Seat,
}

impl<'r> Of<'r> {
    /// The first thing of a kind that the seat did.
    fn own(&self, wanted: impl Fn(&EventKind) -> bool) -> Option<&'r Event> {
        let own = self.run.events().iter().map(|event| &**event).filter(|event| event.by_seat == Some(self.seat));
        own.into_iter().find(|event| wanted(&event.kind))
    }

    fn clock(&self, t: SimTime) -> String {
        self.run.content().scenario.clock.at(t)
    }

    /// An order sooner than it was given, or in place of none: nothing where it came soon enough.
    fn sooner(&self, at: SimTime, done: Option<SimTime>, command: Command, words: Words) -> Option<Candidate> {
        if done.is_some_and(|done| done <= at + WORTH_S) || at >= self.run.now() {
            return None;
        }
        let did = match done {
            Some(done) => format!("{} It was done at {}.", words.open, self.clock(done)),
            None => format!("{} It was never done.", words.open),
        };
        let change = Change { insert: vec![(at, command)], ..Change::default() };
        Some(Candidate { t: at, title: words.title.to_owned(), did, better: words.better, change })
    }

    /// Hands the incident over as soon as what can be seen meets the criteria.
    fn nominate(&self) -> Option<Candidate> {
        let due = first(self.run, |kind| matches!(kind, EventKind::NominationDue))?;
        let own = self.own(|kind| matches!(kind, EventKind::Nominated { .. }));
        let facts = match own.map(|event| &event.kind) {
            Some(EventKind::Nominated { facts, .. }) => facts.clone(),
            _ => HandoverFact::ALL.to_vec(),
        };
        let words = Words {
            title: "Nominate sooner",
            open: format!(
                "From {} on, what you could see met the criteria, and you could nominate.",
                self.clock(due)
            ),
            better: "Nominate with what you have seen and asked for; say what you do not know, and let the Manager \
                     decide."
                .to_owned(),
        };
        self.sooner(due + THOUGHT_S, own.map(|event| event.t), Command::Nominate { facts }, words)
    }

    /// Proposes a way back as soon as it is known.
    fn propose(&self) -> Vec<Candidate> {
        let propose = |option: &crate::scenario::model::ActionOption, known: SimTime| {
            let id = option.id;
            let own = self.own(|kind| matches!(kind, EventKind::OptionProposed { option, .. } if *option == id));
            let words = Words {
                title: "Propose the way back sooner",
                open: format!(
                    "\u{201c}{}\u{201d} was known at {} and could be proposed.",
                    option.name,
                    self.clock(known)
                ),
                better: format!("Propose \u{201c}{}\u{201d} to the Manager at once, with what it does.", option.name),
            };
            let command = Command::Propose { option: id, why: format!("It brings service back: {}", option.about) };
            self.sooner(known + THOUGHT_S, own.map(|event| event.t), command, words)
        };
        restoring(self.run).filter_map(|(option, known)| propose(option, known?)).collect()
    }

    /// Puts a first message to customers up early.
    fn draft(&self) -> Option<Candidate> {
        let start =
            first(self.run, |kind| matches!(kind, EventKind::HandoverAccepted { .. } | EventKind::DutiesBegan))?;
        let at = start + WORTH_S;
        let next = at + self.run.content().policy.times.update_public_s;
        let own = self.own(
            |kind| matches!(kind, EventKind::DraftReady { message, .. } if message.audience == Audience::Customers),
        );
        let words = Words {
            title: "Draft the first message sooner",
            open: format!(
                "The incident was taken over at {}; from then on you could draft a word to customers.",
                self.clock(start)
            ),
            better: "Draft for customers that you know and look, even before you know more; better words come with \
                     the next update."
                .to_owned(),
        };
        // What was nominated fails for some at least; a draft that does not say so goes nowhere.
        let words_of_it = Message { effect: Some(Effect::Degraded), ..holding(self.run, at, next, 0) };
        let command = Command::SubmitDraft(words_of_it);
        self.sooner(at, own.map(|event| event.t), command, words)
    }

    /// Calls the suppliers that can bring service back.
    fn call(&self) -> Vec<Candidate> {
        let scenario = &self.run.content().scenario;
        let Some(declared) = first(self.run, |kind| matches!(kind, EventKind::Declared { .. })) else {
            return Vec::new();
        };
        let mut leads: Vec<Id> = Vec::new();
        for (option, _) in restoring(self.run) {
            let team = scenario.team(option.team).filter(|team| team.supplier);
            leads.extend(team.map(|team| team.lead).filter(|lead| !leads.contains(lead)));
        }
        let call = |person: Id| {
            let called =
                first(self.run, |kind| matches!(kind, EventKind::Paged { person: one, .. } if *one == person));
            let name = scenario.person(person).map_or("their duty manager", |one| one.name.as_str());
            let words = Words {
                title: "Call the supplier sooner",
                open: format!(
                    "It was declared at {}, and you could call the supplier, who has a way back.",
                    self.clock(declared)
                ),
                better: format!("Page {name} as soon as it is declared; evidence can follow."),
            };
            self.sooner(declared + THOUGHT_S, called, Command::Page { person }, words)
        };
        leads.into_iter().filter_map(call).collect()
    }

    /// Answers requests for authority for a way back that can be taken back.
    fn authorise(&self) -> Vec<Candidate> {
        let scenario = &self.run.content().scenario;
        let mine = |option: &Id| {
            let option = scenario.option(*option).filter(|option| option.restores && option.reversible)?;
            let named = option.authority.as_ref().and_then(|authority| scenario.person(authority.by));
            let role = named.map_or(Some(crate::scenario::model::CastRole::ChangeManager), |by| Some(by.role));
            (self.seat.cast_role() == role).then_some(option)
        };
        let requests = self.run.events().iter().filter_map(|event| match &event.kind {
            EventKind::ChangeRequested { option } => Some((event.n, event.t, mine(option)?)),
            _ => None,
        });
        let answer = |(n, asked, option): (u32, SimTime, &crate::scenario::model::ActionOption)| {
            let id = option.id;
            let answers = |kind: &EventKind| match kind {
                EventKind::ChangeAuthorised { option, .. } | EventKind::ChangeRefused { option, .. } => *option == id,
                _ => false,
            };
            let answered =
                self.run.events().iter().find(|event| event.n > n && answers(&event.kind)).map(|event| event.t);
            let words = Words {
                title: "Answer a request for authority sooner",
                open: format!(
                    "You were asked for \u{201c}{}\u{201d} at {} and could answer.",
                    option.name,
                    self.clock(asked)
                ),
                better:
                    "Read the card; where it weighs the act and the way back is open, say yes at once, or no with \
                         what it lacks."
                        .to_owned(),
            };
            let grant = Command::AnswerChange { option: id, grant: true, reason: String::new() };
            self.sooner(asked + THOUGHT_S, answered, grant, words)
        };
        requests.filter_map(answer).collect()
    }
}

/// What a candidate says.
struct Words {
    title: &'static str,
    /// What was open to the seat, and since when.
    open: String,
    better: String,
}
