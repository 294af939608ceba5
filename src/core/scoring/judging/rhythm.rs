//! Per audience: when it was first told, what the time until then went into, and which updates came late, for what cause.

use serde::{Deserialize, Serialize};

use crate::base::SimTime;
use crate::sim::command::Appointment;
use crate::sim::event::{Event, EventKind};
use crate::sim::message::{Audience, Message};

use super::super::record::Record;

/// What time went into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delay {
    /// Nobody had decided whether it is major.
    Deciding,
    /// Facts were asked for late, or came late.
    FactsLate,
    /// No communications lead was appointed.
    NobodyAppointed,
    /// Nobody wrote, and nobody asked for a draft.
    NobodyAsked,
    /// The draft was being written.
    WaitingForDraft,
    /// The draft lay ready.
    WaitingForApproval,
    /// The way to this audience was down.
    WayDown,
}

impl Delay {
    /// In words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Deciding => "nobody had decided yet",
            Self::FactsLate => "facts were asked for late or came late",
            Self::NobodyAppointed => "no communications lead was appointed",
            Self::NobodyAsked => "nobody wrote or asked for a draft",
            Self::WaitingForDraft => "waiting for the draft",
            Self::WaitingForApproval => "waiting for approval",
            Self::WayDown => "the way to this audience was down",
        }
    }
}

/// A stretch of time and its cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// What it went into.
    pub cause: Delay,
    /// How long, in seconds.
    pub seconds: u64,
    /// The event that ended it; `None`: it did not end.
    pub ended_by: Option<u32>,
}

/// An update that was promised and came late, or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LateUpdate {
    /// The message that promised it.
    pub promised_in: u32,
    /// When it was due.
    pub due: SimTime,
    /// The message that came, and how many seconds late; `None`: none came.
    pub came: Option<(u32, u64)>,
    /// Why.
    pub cause: Delay,
}

/// How an audience was served.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    /// Which.
    pub audience: Audience,
    /// The first message, and how many seconds after the duties began; `None`: never told.
    pub first: Option<(u32, u64)>,
    /// What the time until then went into.
    pub stretches: Vec<Stretch>,
    /// How many messages it got.
    pub messages: u64,
    /// Promised updates.
    pub promised: u64,
    /// Of these, late or missing.
    pub late: Vec<LateUpdate>,
}

/// Those who are told in any major incident.
const ALWAYS: [Audience; 5] =
    [Audience::ServiceDesk, Audience::Staff, Audience::Customers, Audience::Business, Audience::Executives];

/// The rhythm of each audience that was told, or should have been.
#[must_use]
pub fn rhythms(record: &Record<'_>) -> Vec<Rhythm> {
    let told = |audience| record.messages().any(|(_, message)| message.audience == audience);
    let all = Audience::ALL.into_iter().filter(|one| told(*one) || (record.is_major() && ALWAYS.contains(one)));
    all.map(|audience| rhythm(record, audience)).collect()
}

fn rhythm(record: &Record<'_>, audience: Audience) -> Rhythm {
    let sent: Vec<(&Event, &Message)> =
        record.messages().filter(|(_, message)| message.audience == audience).collect();
    let first = sent.first().map(|(event, _)| *event);
    let promises: Vec<(&Event, SimTime)> =
        sent.iter().filter_map(|(event, message)| message.next_update.map(|due| (*event, due))).collect();
    let due = |(event, due): &(&Event, SimTime)| late(record, audience, event, *due);
    Rhythm {
        audience,
        first: first.map(|event| (event.n, record.since_duty(event))),
        stretches: stretches(record, audience, first),
        messages: sent.len() as u64,
        promised: promises.len() as u64,
        late: promises.iter().filter_map(due).collect(),
    }
}

/// The way to the first message as stretches, in order; they add up to the time to notify.
fn stretches(record: &Record<'_>, audience: Audience, first: Option<&Event>) -> Vec<Stretch> {
    let Some(duty) = record.duty() else { return Vec::new() };
    let end = first.map_or(record.end(), |event| event.t);
    let draft = first.and_then(|event| match event.kind {
        EventKind::MessageSent { draft, .. } => draft,
        _ => None,
    });
    let decided = |kind: &EventKind| matches!(kind, EventKind::Declared { .. } | EventKind::Rejected { .. });
    let heard = |kind: &EventKind| matches!(kind, EventKind::Answered { .. } | EventKind::TaskReported { .. });
    let failed =
        |kind: &EventKind| matches!(kind, EventKind::MessageFailed { audience: one, .. } if *one == audience);
    let asked = |kind: &EventKind| matches!(kind, EventKind::DraftAsked { audience: one, .. } if *one == audience);
    let mut steps = vec![(Delay::Deciding, record.first(decided)), (Delay::FactsLate, record.first(heard))];
    if draft.is_some() || record.first(asked).is_some() {
        let lead = |kind: &EventKind| matches!(kind, EventKind::Appointed { role, .. } if *role == Appointment::CommunicationsLead);
        let ready = |kind: &EventKind| match kind {
            EventKind::DraftReady { draft: one, message } => {
                draft.map_or(message.audience == audience, |draft| draft == *one)
            }
            _ => false,
        };
        steps.push((Delay::NobodyAppointed, record.first(lead)));
        steps.push((Delay::NobodyAsked, record.first(asked)));
        steps.push((Delay::WaitingForDraft, record.first(ready)));
        steps.push((Delay::WaitingForApproval, first));
    } else {
        steps.push((Delay::NobodyAsked, record.first(failed).or(first)));
    }
    steps.push((Delay::WayDown, first));
    cut(duty.t, end, steps)
}

/// Cuts the time from a duty to an end at each step that lies ahead of the one before.
fn cut(from: SimTime, end: SimTime, steps: Vec<(Delay, Option<&Event>)>) -> Vec<Stretch> {
    let (mut at, mut all) = (from, Vec::new());
    for (cause, step) in steps {
        let step = step.filter(|event| event.t <= end);
        // What never came, or came after the message, was nothing that it waited for.
        let waited = !matches!(cause, Delay::Deciding | Delay::FactsLate | Delay::NobodyAppointed);
        if step.is_none() && !waited {
            continue;
        }
        let until = step.map_or(end, |event| event.t);
        if until > at {
            let ended_by = step.map(|event| event.n);
            all.push(Stretch { cause, seconds: until.since(at), ended_by });
            at = until;
        }
    }
    all
}

/// A promised update that came later than the policy's grace, or not before the end.
fn late(record: &Record<'_>, audience: Audience, event: &Event, due: SimTime) -> Option<LateUpdate> {
    let grace = record.policy().times.promise_grace_s;
    let next = record.messages().find(|(one, message)| one.n > event.n && message.audience == audience);
    let came = next.map(|(one, _)| one);
    if came.map_or(record.end(), |one| one.t) <= due + grace {
        return None;
    }
    let until = came.map_or(u32::MAX, |one| one.n);
    let span = || record.all().filter(move |one| one.n > event.n && one.n < until);
    let last = |wanted: &dyn Fn(&EventKind) -> bool| span().filter(|one| wanted(&one.kind)).last();
    let asked = last(&|kind| matches!(kind, EventKind::DraftAsked { audience: to, .. } if *to == audience));
    let ready = last(&|kind| matches!(kind, EventKind::DraftReady { message, .. } if message.audience == audience));
    let failed = last(&|kind| matches!(kind, EventKind::MessageFailed { audience: to, .. } if *to == audience));
    let cause = match (asked, ready) {
        _ if failed.is_some() => Delay::WayDown,
        (Some(asked), _) if asked.t > due => Delay::NobodyAsked,
        (Some(_), Some(ready)) if ready.t <= due => Delay::WaitingForApproval,
        (Some(_), _) => Delay::WaitingForDraft,
        (None, _) => Delay::NobodyAsked,
    };
    Some(LateUpdate { promised_in: event.n, due, came: came.map(|one| (one.n, one.t.since(due))), cause })
}
