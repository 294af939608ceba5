//! The checklist of a message: which slots it needs by stage and audience.
//!
//! Required and useful fields by stage after <https://github.com/PagerDuty/stakeholder-comms-docs>; the six slots of the
//! first message are the policy's.

use serde::{Deserialize, Serialize};

use crate::scenario::model::Audience;
use crate::sim::command::CauseClaim;
use crate::sim::message::{Message, Stage, Status};

/// A slot of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// The service, as its users know it.
    Service,
    /// What users feel.
    Effect,
    /// Who is hit, or that it is being established.
    Who,
    /// Since when.
    Started,
    /// Until when.
    Ended,
    /// Who works on it.
    Teams,
    /// What to do, or where to get help.
    Advice,
    /// The cause: left out, suspected, under review.
    Cause,
    /// When we write again.
    NextUpdate,
    /// What remains.
    Residual,
    /// Something of its own in the free line.
    Line,
}

impl Slot {
    /// Its name for people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Effect => "what users feel",
            Self::Who => "who is hit",
            Self::Started => "since when",
            Self::Ended => "until when",
            Self::Teams => "teams at work",
            Self::Advice => "advice or help",
            Self::Cause => "no cause as a fact",
            Self::NextUpdate => "next update",
            Self::Residual => "what remains",
            Self::Line => "free line",
        }
    }
}

/// How much a slot is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// It must be filled.
    Required,
    /// It helps.
    Useful,
    /// It must stay empty, or be labelled.
    Careful,
}

/// A line of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    /// Which slot.
    pub slot: Slot,
    /// How much it is needed.
    pub need: Need,
    /// It is as it should be.
    pub done: bool,
}

/// The stage that a status word belongs to, when so many messages went to the audience before.
#[must_use]
pub fn stage_of(status: Status, sent_before: usize) -> Stage {
    match status {
        Status::Resolved | Status::Correction => Stage::Resolution,
        _ if sent_before == 0 => Stage::Initial,
        _ => Stage::Update,
    }
}

/// The slots that a message of a stage to an audience has, in the order of the composer.
#[must_use]
pub fn needed(stage: Stage, audience: Audience) -> Vec<(Slot, Need)> {
    use Need::{Careful, Required, Useful};
    let advised = matches!(audience, Audience::ServiceDesk | Audience::Staff | Audience::Customers);
    let advice = (Slot::Advice, if advised { Required } else { Useful });
    match stage {
        Stage::Initial => vec![
            (Slot::Service, Required),
            (Slot::Effect, Required),
            (Slot::Who, Required),
            (Slot::Started, Required),
            advice,
            (Slot::Cause, Careful),
            (Slot::Teams, Useful),
            (Slot::NextUpdate, Required),
        ],
        Stage::Update => vec![
            (Slot::Service, Required),
            (Slot::Effect, Required),
            (Slot::Who, Required),
            (Slot::Started, Useful),
            advice,
            (Slot::Cause, Careful),
            (Slot::Teams, Useful),
            (Slot::Line, Required),
            (Slot::NextUpdate, Required),
        ],
        Stage::Resolution => vec![
            (Slot::Service, Required),
            (Slot::Started, Useful),
            (Slot::Ended, Required),
            (Slot::Residual, Required),
            advice,
            (Slot::Cause, Careful),
            (Slot::Line, Useful),
        ],
    }
}

/// The checklist of a message.
#[must_use]
pub fn checklist(message: &Message, stage: Stage) -> Vec<Tick> {
    let tick = |(slot, need)| Tick { slot, need, done: is_filled(message, slot) };
    let needed = needed(stage, message.audience);
    // What takes back a false alarm has no end, and nothing remains of what never was.
    let ends = |(slot, _): &(Slot, Need)| matches!(slot, Slot::Ended | Slot::Residual);
    let takes_back = message.status == Status::Correction;
    needed.into_iter().filter(|one| !takes_back || !ends(one)).map(tick).collect()
}

fn is_filled(message: &Message, slot: Slot) -> bool {
    match slot {
        Slot::Service => message.service.is_some(),
        Slot::Effect => message.effect.is_some(),
        Slot::Who => !message.cohorts.is_empty() || message.scope_open,
        Slot::Started => message.started.is_some(),
        Slot::Ended => message.ended.is_some(),
        Slot::Teams => !message.teams.is_empty(),
        Slot::Advice => message.advice.is_some() || message.help,
        Slot::Cause => !matches!(message.cause, CauseClaim::Confirmed(_)),
        Slot::NextUpdate => message.next_update.is_some(),
        Slot::Residual => message.residual.is_some(),
        Slot::Line => !message.line.trim().is_empty(),
    }
}
