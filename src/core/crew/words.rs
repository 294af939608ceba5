//! What is told to whom, and when.

use crate::base::{Id, SimTime};
use crate::scenario::model::{CastRole, Seat};
use crate::sim::command::CauseClaim;
use crate::sim::knowledge::{ActionState, Standing};
use crate::sim::message::{Audience, Effect, Message, Residual, Status};
use crate::sim::{Command, Competence};

use super::turn::Turn;

/// An update goes out so long before it is due, in seconds.
const AHEAD_S: u64 = 90;

/// Everybody who is told as long as it lasts.
const READERS: [Audience; 5] =
    [Audience::ServiceDesk, Audience::Staff, Audience::Customers, Audience::Executives, Audience::Business];

pub(super) fn wishes(turn: &mut Turn<'_>) {
    answer_drafts(turn);
    if turn.leaves_to(Seat::CommunicationsLead) {
        ask_for_drafts(turn);
        return;
    }
    if turn.seat.impact.is_none() && turn.age_s() < 420 {
        return;
    }
    for audience in readers(turn) {
        let last = turn.seat.sent.iter().rev().find(|one| one.message.audience == audience);
        let nth = turn.seat.sent.iter().filter(|one| one.message.audience == audience).count() as u64;
        let demanded =
            turn.seat.demands.values().any(|one| one.audience == audience && one.met.is_none() && !one.missed);
        let due = match (turn.seat.promises.get(&audience), last) {
            (_, None) => true,
            _ if demanded => true,
            (Some(due), _) => due.0.saturating_sub(AHEAD_S) <= turn.seat.now.0,
            (None, Some(last)) => turn.since(last.at) >= interval(turn, audience),
        };
        let step = audience as u64 * 1000 + nth;
        if due && !turn.habits.forgets("message", step) {
            turn.want(Command::SendMessage(message(turn, audience)));
        }
    }
}

/// Who is told: the usual ones, and whoever asks; not those to whom a person in another seat is the one voice.
fn readers(turn: &Turn<'_>) -> Vec<Audience> {
    let mut readers = READERS.to_vec();
    if turn.of_role(CastRole::Authority).next().is_some() {
        readers.push(Audience::Authorities);
    }
    if turn.of_role(CastRole::Partner).next().is_some() {
        readers.push(Audience::Partners);
    }
    readers.extend(turn.seat.demands.values().map(|one| one.audience).filter(|one| !READERS.contains(one)));
    readers.retain(|audience| match audience {
        Audience::Business => !turn.leaves_to(Seat::ServiceOwner),
        Audience::Executives | Audience::Authorities => !turn.leaves_to(Seat::SeniorLeader),
        _ => true,
    });
    readers
}

/// A person drafted: what is complete goes out, what is not goes back.
fn answer_drafts(turn: &mut Turn<'_>) {
    let waiting: Vec<(u32, Message)> = turn.seat.drafts.iter().map(|(id, one)| (*id, one.message.clone())).collect();
    for (draft, message) in waiting {
        match lacks(&message, turn.habits.competence) {
            Some(reason) => turn.want(Command::ReturnDraft { draft, reason }),
            None => turn.want(Command::ApproveDraft { draft }),
        }
    }
}

fn ask_for_drafts(turn: &mut Turn<'_>) {
    for audience in [Audience::Staff, Audience::Customers] {
        let told = turn.seat.sent.iter().any(|one| one.message.audience == audience);
        let asked = turn.has(
            |kind| matches!(kind, crate::sim::EventKind::DraftAsked { audience: whom, .. } if *whom == audience),
        );
        if !told && !asked {
            turn.want(Command::AskDraft { audience, stage: crate::sim::message::Stage::Initial });
        }
    }
}

/// What a Manager sends a draft back for.
fn lacks(message: &Message, competence: Competence) -> Option<String> {
    if competence == Competence::Novice {
        return None;
    }
    let lack = if message.service.is_none() {
        "It does not name the service."
    } else if message.effect.is_none() {
        "It does not say what users cannot do."
    } else if message.next_update.is_none() && message.status != Status::Resolved {
        "It promises no next update."
    } else if matches!(message.cause, CauseClaim::Confirmed(_)) && message.status != Status::Resolved {
        "It states a cause that nobody has confirmed."
    } else if message.fix_by.is_some() {
        "It promises a time of repair."
    } else {
        return None;
    };
    Some(lack.to_owned())
}

fn interval(turn: &Turn<'_>, audience: Audience) -> u64 {
    let times = turn.docs.card.times;
    if audience == Audience::Customers { times.update_public_s } else { times.update_internal_s }
}

/// The message that is due, from what the seat knows.
pub(super) fn message(turn: &Turn<'_>, audience: Audience) -> Message {
    let service = turn.service();
    let hurt = turn.hurt();
    let cohorts: Vec<Id> = hurt.iter().filter(|one| Some(one.service) == service).map(|one| one.cohort).collect();
    let full = turn.habits.is(Competence::Trained);
    let watching = turn.seat.standing == Standing::Monitoring;
    let status = match () {
        () if watching => Status::Monitoring,
        () if turn.seat.options.values().any(|one| one.state != Default::default()) => Status::Identified,
        () => Status::Investigating,
    };
    let next = turn.seat.now + interval(turn, audience);
    Message {
        service,
        effect: service.map(|id| if watching { Effect::Normal } else { turn.effect(id) }),
        scope_open: cohorts.is_empty() && !watching,
        cohorts,
        started: turn.seat.first_report.filter(|_| full),
        teams: if full { teams(turn) } else { Vec::new() },
        advice: if full { advice(turn) } else { None },
        next_update: Some(SimTime(next.0 / 60 * 60)),
        help: full,
        line: if full { progress(turn, audience) } else { String::new() },
        ..Message::to(audience, status)
    }
}

/// Advice that has people restart, try again and again or call somebody else makes load and mends
/// nothing: an old hand passes it over, and takes of the rest what says most.
const HARMFUL: [&str; 14] = [
    "restart",
    "reboot",
    "switch",
    "reload",
    "install",
    "empty",
    "trying",
    "again and",
    "ring ",
    "call your",
    "trust",
    "remove",
    "log out",
    "open it again",
];

fn advice(turn: &Turn<'_>) -> Option<Id> {
    let harmless = turn.docs.advice.iter().filter(|(_, text)| {
        let text = text.to_lowercase();
        let warns = text.contains("do not") || text.contains("never");
        warns || !HARMFUL.iter().any(|word| text.contains(word))
    });
    let most = harmless.max_by_key(|(_, text)| text.len());
    most.or(turn.docs.advice.first()).map(|(id, _)| *id)
}

/// What is new since last time, in the words of each reader.
fn progress(turn: &Turn<'_>, audience: Audience) -> String {
    let told = turn.seat.hypotheses.values().filter(|one| one.verdict().is_some()).count();
    let done = turn.seat.options.values().filter(|one| matches!(one.state, ActionState::Done(_))).count();
    let running = turn.seat.options.values().any(|one| matches!(one.state, ActionState::Running(_)));
    let stage = match (told, done, running) {
        (0, 0, false) => "the teams are being called".to_owned(),
        (told, 0, false) => format!("{told} possible reasons are looked at"),
        (_, done, true) => format!("step {} of the repair is under way", done + 1),
        (told, done, false) => format!("{done} steps are done after {told} checks and we watch what they bring"),
    };
    match audience {
        Audience::ServiceDesk => format!("For callers: {stage}. Please keep counting by site."),
        Audience::Staff => format!("Where we are: {stage}."),
        Audience::Customers => format!("We are sorry for the trouble; {stage}."),
        Audience::Executives => format!("No decision is needed from you now. Plan: {stage}."),
        Audience::Business => format!("Tell us which hours and customers matter most today. So far {stage}."),
        Audience::Authorities => format!("Reported in good faith as known at this hour: {stage}."),
        Audience::Partners => format!("Your own systems need no change from you. On our side {stage}."),
    }
}

/// The last message: it is over.
pub(super) fn last(turn: &Turn<'_>, audience: Audience) -> Message {
    let open = message(turn, audience);
    let stated = turn.seat.impact.as_ref().map(|(_, impact)| impact.cohorts.clone()).unwrap_or_default();
    Message {
        status: Status::Resolved,
        effect: Some(Effect::Normal),
        cohorts: stated,
        scope_open: false,
        ended: Some(turn.last_act().unwrap_or(turn.seat.now)),
        teams: Vec::new(),
        line: String::new(),
        cause: CauseClaim::UnderReview,
        next_update: None,
        residual: Some(Residual::Nothing),
        help: true,
        ..open
    }
}

fn teams(turn: &Turn<'_>) -> Vec<Id> {
    let here = turn.docs.contacts.iter().filter(|one| turn.seat.on_bridge(one.id));
    let mut teams: Vec<Id> = here.filter_map(|one| one.team).collect();
    teams.sort_unstable();
    teams.dedup();
    teams
}
