//! Command and leadership: who leads, who does what, who keeps the floor.

use std::collections::BTreeSet;

use crate::base::{Id, SimTime};
use crate::scenario::model::Seat;
use crate::scoring::measures::{people, span};
use crate::scoring::record::tells;
use crate::sim::command::{Appointment, Reply};
use crate::sim::event::InterruptionKind;
use crate::sim::{Event, EventKind};

use super::element::{Category, Element};
use super::lens::Lens;
use super::marker::Standing;
use super::part::{Part, graded, timed};
use super::spoken;

/// A box longer than this (seconds) is no box.
const LONGEST_BOX_S: u64 = 900;

/// So many questions for news inside one box keep its owner from the work.
const PESTERING: usize = 2;

pub(super) static ELEMENTS: [Element; 3] = [
    Element {
        id: "takes_command",
        category: Category::Command,
        title: "Takes command aloud and names roles",
        present: "Opens the bridge in time and at once names who leads communications and who keeps the log.",
        late: "Leads in the end; bridge or names come after the times of the house.",
        absent: "A major incident is there, and nobody says who leads; a bridge or a name is missing.",
        harmful: "Gives up the response to a real major incident while users are still hurt.",
        asked_of: &[Seat::MajorIncidentManager],
        look: takes_command,
    },
    Element {
        id: "names_work",
        category: Category::Command,
        title: "Gives work by name, with a time box",
        present: "Each piece of work has one owner and a short box, is answered within it, and the answer is taken up.",
        late: "Work has owners or is put to the whole room; boxes are too long or run out, and their owners are spoken to afterwards.",
        absent: "People wait on the bridge without work, or boxes run out and nobody asks.",
        harmful: "Asks again and again for news inside a box, gives two people the same work at once, or gives it rudely.",
        asked_of: &[Seat::MajorIncidentManager, Seat::TechnicalLead],
        look: names_work,
    },
    Element {
        id: "holds_control",
        category: Category::Command,
        title: "Keeps control when somebody breaks in",
        present: "Answers whoever breaks in soon and courteously, comes back to what was put off, and the response keeps its order.",
        late: "Answers fittingly but slowly, leaves one of several waiting, or never comes back to what was put off.",
        absent: "Most of those who break in get no fitting answer, and act on their own.",
        harmful: "Gives way: lets somebody take over or announce without the authority to; or is rude to whoever breaks in.",
        asked_of: &[Seat::MajorIncidentManager],
        look: holds_control,
    },
];

fn takes_command(lens: &Lens<'_, '_>) -> Vec<Part> {
    let mut given_up = lens.tripped("major_rejected");
    let stood_down = lens.my_all(|kind| matches!(kind, EventKind::StoodDown { .. })).into_iter();
    let too_soon = stood_down.filter(|event| lens.record.is_major() && lens.record.truth.failing(event.t));
    given_up.extend(too_soon.map(|event| event.n));
    let mut parts: Vec<Part> =
        Part::harm("The response to a real one was given up while users were hurt.", given_up).into_iter().collect();
    let (Some(duty), Some(_)) = (lens.duty(), lens.major_from()) else {
        parts.push(Part::none("No major incident was run."));
        return parts;
    };
    let bridge = lens.my_first(|kind| matches!(kind, EventKind::BridgeOpened));
    let within = lens.full("bridge_time", 600);
    parts.push(timed("Bridge opened", duty, bridge.as_slice(), within, lens.end()));
    if let Some(bridge) = bridge {
        let named =
            |wanted| lens.my_first(move |kind| matches!(kind, EventKind::Appointed { role, .. } if *role == wanted));
        let both = named(Appointment::CommunicationsLead).zip(named(Appointment::Scribe));
        let both = both.map_or(Vec::new(), |(lead, scribe)| vec![lead, scribe]);
        let within = lens.full("command_named", 120);
        parts.push(timed("Communications lead and scribe named", bridge, &both, within, lens.end()));
    }
    parts
}

/// A task as it was given.
struct Given<'a> {
    event: &'a Event,
    person: Id,
    due: SimTime,
    /// Its answer.
    answer: Option<&'a Event>,
}

impl Given<'_> {
    /// A real box, and an answer within it that tells something.
    fn is_in_box(&self) -> bool {
        let told = self.answer.is_some_and(|answer| match &answer.kind {
            EventKind::TaskReported { facts, .. } => answer.t <= self.due && facts.iter().any(tells),
            _ => false,
        });
        told && self.due.since(self.event.t) <= LONGEST_BOX_S
    }

    /// The box ran out, and for so long neither an answer came nor was its owner spoken to.
    fn is_forgotten(&self, lens: &Lens<'_, '_>, within_s: u64) -> bool {
        let until = self.due + within_s;
        let answered = self.answer.is_some_and(|answer| answer.t <= until);
        let spoken = lens.mine().any(|event| {
            let to = match event.kind {
                EventKind::ReportAsked { person }
                | EventKind::TaskAssigned { person, .. }
                | EventKind::Released { person } => Some(person),
                EventKind::Asked { whom, .. } => Some(whom),
                _ => None,
            };
            to == Some(self.person) && event.t >= self.due && event.t <= until
        });
        !answered && !spoken && until <= lens.end()
    }

    /// The questions for news while it was being done.
    fn questions(&self, lens: &Lens<'_, '_>) -> Vec<u32> {
        let until = self.answer.map_or(self.due, |answer| answer.t.min(self.due));
        let asked = lens.mine().filter(|event| event.n > self.event.n && event.t < until);
        let asked =
            asked.filter(|event| matches!(event.kind, EventKind::ReportAsked { person } if person == self.person));
        asked.map(|event| event.n).collect()
    }
}

fn given<'a>(lens: &Lens<'_, 'a>) -> Vec<Given<'a>> {
    let over = lens.resolved().map_or(u32::MAX, |event| event.n);
    let tasks = lens.mine().filter(|event| event.n < over).filter_map(|event| match event.kind {
        EventKind::TaskAssigned { task, person, due, .. } => {
            let answers =
                |kind: &EventKind| matches!(kind, EventKind::TaskReported { task: one, .. } if *one == task);
            Some(Given { event, person, due, answer: lens.record.first(answers) })
        }
        _ => None,
    });
    tasks.filter(|one| one.answer.is_some() || one.due <= lens.end()).collect()
}

fn names_work(lens: &Lens<'_, '_>) -> Vec<Part> {
    let Some(hands) = lens.hands() else {
        return vec![Part::none("Nobody came who could be given work.")];
    };
    let tasks = given(lens);
    if tasks.is_empty() {
        return vec![Part::absent("Nobody was given work.", hands, lens.end(), Vec::new())];
    }
    let pestered = tasks.iter().map(|one| one.questions(lens)).filter(|asked| asked.len() >= PESTERING);
    let pestered = Part::harm("Asked again and again for news inside one box.", pestered.flatten().collect());
    let good = tasks.iter().filter(|one| one.is_in_box()).count();
    let within = lens.zero("boxes_followed", 480);
    let forgotten: Vec<&Given<'_>> = tasks.iter().filter(|one| one.is_forgotten(lens, within)).collect();
    let words = format!("{good} of {} tasks answered within a real box.", tasks.len());
    let evidence = tasks.iter().map(|one| one.event.n).collect();
    let part = match graded(permille(good, tasks.len()), lens.full("tasks_in_box", 900), 0) {
        Standing::Present => Part::done(Standing::Present, words, evidence).since(hands),
        _ if forgotten.len() * 2 > tasks.len() => {
            let words = format!("{words} Of {} nothing was heard, and nobody asked.", forgotten.len());
            Part::absent(words, hands, lens.end(), forgotten.iter().map(|one| one.event.n).collect())
        }
        _ => Part::done(Standing::Late, words, evidence).since(hands),
    };
    pestered.into_iter().chain([part]).chain(spoken::work(lens)).collect()
}

/// A count as a share of another.
pub(super) fn permille(part: usize, whole: usize) -> u64 {
    (part as u64 * 1000).checked_div(whole as u64).unwrap_or(0)
}

/// Somebody broke in: the event, why, and this seat's answer.
pub(super) struct Broken<'a> {
    pub(super) event: &'a Event,
    pub(super) why: InterruptionKind,
    pub(super) answer: Option<(&'a Event, Reply)>,
    /// They had a warning before.
    warned: bool,
}

impl Broken<'_> {
    /// Seconds to an answer that fits.
    pub(super) fn waited(&self) -> Option<u64> {
        let fits = self.answer.filter(|(_, reply)| people::suits(self.why, *reply, self.warned));
        fits.map(|(answer, _)| answer.t.since(self.event.t))
    }
}

/// Everybody who broke in and whose time to be answered came before the end.
pub(super) fn broken_in<'a>(lens: &Lens<'_, 'a>) -> Vec<Broken<'a>> {
    let patience = lens.record.policy().times.interruption_s;
    let raised = lens.record.all().filter_map(|event| match event.kind {
        EventKind::InterruptionRaised { interruption, why, by, .. } => Some((event, interruption, why, by)),
        _ => None,
    });
    let mut warnings: BTreeSet<Id> = BTreeSet::new();
    let broken = raised.map(|(event, number, why, by)| {
        let answer = lens.mine().find_map(|later| match later.kind {
            EventKind::InterruptionAnswered { interruption, reply } if interruption == number => Some((later, reply)),
            _ => None,
        });
        let warned = warnings.contains(&by);
        if answer.is_some_and(|(_, reply)| reply == Reply::Warn) {
            warnings.insert(by);
        }
        Broken { event, why, answer, warned }
    });
    broken.filter(|one| one.answer.is_some() || one.event.t + patience <= lens.end()).collect()
}

fn holds_control(lens: &Lens<'_, '_>) -> Vec<Part> {
    let mut all = broken_in(lens);
    all.retain(|one| one.why != InterruptionKind::ResolverPulledAside);
    let mut parts = answered(lens, &all, "Nobody broke in.", "Gave way to somebody who broke in.");
    parts.extend(spoken::floor(lens));
    parts
}

/// How those who broke in were answered: in time, late, hardly, or by giving way.
pub(super) fn answered(lens: &Lens<'_, '_>, all: &[Broken<'_>], nobody: &str, gave_way: &str) -> Vec<Part> {
    let Some(first) = all.first() else { return vec![Part::none(nobody)] };
    let yielded = all.iter().filter_map(|one| one.answer.filter(|(_, reply)| *reply == Reply::Yield));
    let yielded = Part::harm(gave_way, yielded.map(|(answer, _)| answer.n).collect());
    let within = lens.full("interruptions_handled", 180);
    let waits: Vec<Option<u64>> = all.iter().map(Broken::waited).collect();
    let good = waits.iter().flatten().count();
    let words = format!("{good} of {} answered fittingly, due within {}.", all.len(), span(within));
    let answers = || all.iter().filter_map(|one| one.answer.map(|(answer, _)| answer.n)).collect();
    let in_time = waits.iter().all(|wait| wait.is_some_and(|wait| wait <= within));
    let part = match (in_time, good * 2 > all.len()) {
        (true, _) => Part::done(Standing::Present, words, answers()).since(first.event),
        (false, true) => Part::done(Standing::Late, words, answers()).since(first.event),
        (false, false) => {
            let left = all.iter().filter(|one| one.waited().is_none()).map(|one| one.event.n);
            Part::absent(words, first.event, lens.end(), left.collect())
        }
    };
    yielded.into_iter().chain([part]).collect()
}
