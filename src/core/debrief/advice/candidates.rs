//! The moments at which a better order was open to the seat.

use std::collections::BTreeSet;

use crate::base::{Id, SimTime};
use crate::scenario::model::{ActionOption, HandoverFact, Verdict};
use crate::sim::event::EventKind;
use crate::sim::message::{Audience, Message, Status};
use crate::sim::{Command, Simulation};

use super::coach::Coach;
use super::fork::{Change, Pull};
use super::{closing, command, first};

/// Orders closer together than this are not worth a word, in seconds.
pub(super) const WORTH_S: u64 = 60;
/// Updates that a replay adds at most.
const UPDATES: u64 = 4;

/// A better order that has not been tried yet.
pub(super) struct Candidate {
    pub(super) t: SimTime,
    pub(super) title: String,
    pub(super) did: String,
    pub(super) better: String,
    pub(super) change: Change,
}

/// All of them, the weightiest kinds first.
pub(super) fn all(run: &Simulation) -> Vec<Candidate> {
    let mut found = Vec::new();
    match run.content().scenario.verdict {
        Verdict::Major => {
            found.extend(restore(run));
            found.extend(first_message(run));
            found.extend(declare(run));
            found.extend(page(run));
        }
        Verdict::NotMajor => found.extend(closing::reject(run)),
    }
    found.extend(closing::answer(run));
    found.extend(closing::verify(run));
    found
}

/// When the seat could first act: acceptance, or the second after the nomination.
pub(super) fn duty_start(run: &Simulation) -> Option<SimTime> {
    command(run).duties_from.or(command(run).nominated)
}

/// A restoring option, as soon as it was known; a few at most, since what helps most is not known before it is tried.
fn restore(run: &Simulation) -> Vec<Candidate> {
    restoring(run).filter_map(|(option, known)| restore_by(run, option, known)).take(4).collect()
}

/// The options that bring service back, with when they were known, the safest and soonest first.
pub(super) fn restoring(run: &Simulation) -> impl Iterator<Item = (&ActionOption, Option<SimTime>)> {
    let known = |id: Id| first(run, |kind| matches!(kind, EventKind::OptionKnown { option } if *option == id));
    let all = run.content().scenario.options.iter();
    let mut options: Vec<_> = all.filter(|one| one.restores).map(|one| (one, known(one.id))).collect();
    options.sort_by_key(|(one, known)| (!one.reversible, known.is_none(), *known, one.risk, one.takes_s.0));
    options.into_iter()
}

fn restore_by(run: &Simulation, option: &ActionOption, known: Option<SimTime>) -> Option<Candidate> {
    let clock = &run.content().scenario.clock;
    let started = first(run, |kind| matches!(kind, EventKind::ActionStarted { option: id, .. } if *id == option.id));
    let from = known.map_or_else(|| duty_start(run).map(|t| t + WORTH_S), |known| Some(known + WORTH_S / 2))?;
    if started.is_some_and(|started| started <= from + WORTH_S) || from >= run.now() {
        return None;
    }
    let name = format!("\u{201c}{}\u{201d}", option.name);
    let team = run.content().scenario.team(option.team).map_or("its team", |team| team.name.as_str());
    let did = match (known, started) {
        (Some(known), Some(started)) => {
            format!("It was on the board at {}; it was begun at {}.", clock.at(known), clock.at(started))
        }
        (Some(known), None) => format!("It was on the board at {}; nobody was directed to do it.", clock.at(known)),
        (None, Some(started)) => format!("It was begun at {} without having been on the board.", clock.at(started)),
        (None, None) => format!("It never came to the board: nobody asked {team} what could be done."),
    };
    let better = match known {
        Some(_) => format!("Take what it needs (card, authority, evidence) at once and direct {team} to do {name}."),
        None => {
            format!("Call {team} at once, take what it needs (card, authority, evidence) and have them do {name}.")
        }
    };
    Some(Candidate {
        t: from,
        title: "Restore service sooner".to_owned(),
        did,
        better,
        change: Change {
            coach: Some(Coach::restore(from, option.id)),
            leave_out: Some((from, |command| matches!(command, Command::Abort { .. }))),
            ..Change::default()
        },
    })
}

/// A first message a minute after duties began, if it was missing or late.
fn first_message(run: &Simulation) -> Option<Candidate> {
    let times = run.content().policy.times;
    let clock = &run.content().scenario.clock;
    let start = duty_start(run)?;
    let sent = first(run, |kind| matches!(kind, EventKind::MessageSent { .. }));
    if sent.is_some_and(|sent| sent <= start + times.first_message_s) {
        return None;
    }
    let at = start + WORTH_S;
    let until = sent.unwrap_or(run.now());
    let mut insert = accepted_by(run, at);
    let every = times.update_public_s.max(WORTH_S);
    for number in 0..=UPDATES {
        let t = at + number * every.saturating_sub(WORTH_S);
        if t >= until || t >= run.now() {
            break;
        }
        insert.push((t, Command::SendMessage(holding(run, t, t + every, number))));
    }
    Some(Candidate {
        t: at,
        title: "Tell people earlier".to_owned(),
        did: sent.map_or_else(
            || "Nobody was told anything in the whole run.".to_owned(),
            |sent| {
                format!(
                    "The first message went out at {}; it was due by {}.",
                    clock.at(sent),
                    clock.at(start + times.first_message_s)
                )
            },
        ),
        better: "Tell customers that you know and look, even before you know more, and keep the promise of the \
                 next update."
            .to_owned(),
        change: Change { insert, ..Change::default() },
    })
}

/// Acceptance of the handover, where the run had not accepted by then.
pub(super) fn accepted_by(run: &Simulation, at: SimTime) -> Vec<(SimTime, Command)> {
    let accepted = command(run).accepted.as_ref().is_some_and(|(t, _)| *t <= at);
    let accept = Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() };
    if accepted { Vec::new() } else { vec![(at, accept)] }
}

/// The message of somebody who knows little yet and says so.
pub(super) fn holding(run: &Simulation, now: SimTime, next: SimTime, number: u64) -> Message {
    let scenario = &run.content().scenario;
    let line =
        if number == 0 { "We know of the problem and are looking into it." } else { "We are still at work on it." };
    Message {
        service: scenario.services.iter().find(|one| one.critical).map(|one| one.id),
        scope_open: true,
        started: command(run).first_report,
        next_update: Some(SimTime(next.0 / 60 * 60).max(now + 60)),
        help: true,
        line: line.to_owned(),
        ..Message::to(Audience::Customers, Status::Investigating)
    }
}

/// The declaration as soon as two sources had spoken, at latest five minutes after acceptance.
fn declare(run: &Simulation) -> Option<Candidate> {
    /// The decision is due so long after acceptance, in seconds.
    const DECIDE_S: u64 = 300;
    let clock = &run.content().scenario.clock;
    let (accepted, _) = command(run).accepted.as_ref()?;
    let declared = run.events().iter().find(|event| matches!(event.kind, EventKind::Declared { .. }))?;
    let EventKind::Declared { priority, reason } = &declared.kind else { return None };
    let two = second_source(run).map(|t| t.max(*accepted + WORTH_S / 2));
    let at = two.map_or(*accepted + DECIDE_S, |two| two.min(*accepted + DECIDE_S));
    let sooner = declared.t.since(at);
    if sooner <= WORTH_S {
        return None;
    }
    let why =
        if two == Some(at) { "Two sources had spoken by then" } else { "The five minutes for deciding were over" };
    Some(Candidate {
        t: at,
        title: "Decide sooner".to_owned(),
        did: format!("You declared at {}.", clock.at(declared.t)),
        better: format!("{why}: declare at {}, and let all that followed come as much sooner.", clock.at(at)),
        change: Change {
            insert: vec![(at, Command::Declare { priority: *priority, reason: reason.clone() })],
            pull: Some(Pull::By(declared.t, sooner)),
            ..Change::default()
        },
    })
}

/// When the second source spoke: an alert, an answer, a report.
fn second_source(run: &Simulation) -> Option<SimTime> {
    let mut sources = BTreeSet::new();
    let spoke = |event: &&crate::sim::Logged| {
        match &event.kind {
            EventKind::Nominated { by, .. } | EventKind::Answered { by, .. } => sources.insert(*by),
            EventKind::AlertRaised { monitor, .. } => sources.insert(*monitor),
            EventKind::TaskReported { person, .. } | EventKind::Reported { person, .. } => sources.insert(*person),
            _ => return false,
        };
        sources.len() >= 2
    };
    run.events().iter().find(spoke).map(|event| event.t)
}

/// Every team that was needed, right after the declaration.
fn page(run: &Simulation) -> Option<Candidate> {
    let scenario = &run.content().scenario;
    let declared = first(run, |kind| matches!(kind, EventKind::Declared { .. }))?;
    let at = declared + WORTH_S / 2;
    let late = |lead: Id| {
        let paged = first(run, |kind| matches!(kind, EventKind::Paged { person, .. } if *person == lead));
        paged.is_none_or(|paged| paged > at + WORTH_S)
    };
    let needed: Vec<_> = scenario.teams.iter().filter(|team| team.needed).collect();
    let missing: Vec<_> = needed.iter().filter(|team| late(team.lead)).collect();
    if missing.is_empty() || at >= run.now() {
        return None;
    }
    let came = |team: Id| {
        let of = |id: Id| scenario.person(id).is_some_and(|person| person.team == Some(team));
        first(run, |kind| matches!(kind, EventKind::PageAnswered { person } if of(*person)))
    };
    let gathered = needed.iter().map(|team| came(team.id)).collect::<Option<Vec<_>>>();
    let gathered = gathered.and_then(|all| all.into_iter().max());
    let names = missing.iter().map(|team| team.name.as_str()).collect::<Vec<_>>().join(", ");
    let clock = &scenario.clock;
    Some(Candidate {
        t: at,
        title: "Call the teams at once".to_owned(),
        did: gathered.map_or_else(
            || format!("Not everybody who was needed came. Called late or never: {names}."),
            |t| format!("Called late: {names}. Everybody needed was there at {}.", clock.at(t)),
        ),
        better: format!(
            "Page {names} right after declaring; the orders that waited for them come as much sooner as they do."
        ),
        change: Change {
            insert: missing.iter().map(|team| (at, Command::Page { person: team.lead })).collect(),
            pull: gathered.map(|t| Pull::Gathered(t, needed.iter().map(|team| team.id).collect())),
            ..Change::default()
        },
    })
}
