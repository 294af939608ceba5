//! Messages: drafts that wait, what went out, what is promised.

use serde::{Deserialize, Serialize};

use crate::base::SimTime;
use crate::sim::knowledge::{Knowledge, Sent};
use crate::sim::message::{Audience, Message};

use super::docs::Docs;
use super::phrase::{Phrase, word_for};

/// Messages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Messages {
    /// Drafts that wait for approval.
    pub drafts: Vec<DraftView>,
    /// What went out, newest first.
    pub sent: Vec<SentView>,
    /// What is promised, or was last said, to each audience.
    pub audiences: Vec<AudienceView>,
}

/// A draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftView {
    /// Its number.
    pub draft: u32,
    /// Ready since, by the local clock.
    pub clock: String,
    /// A later message to the same audience went out at this local time: the draft is overtaken.
    pub overtaken: Option<String>,
    /// The message, to be changed before it goes.
    pub message: Message,
    /// The same in words.
    pub reads: Vec<Phrase>,
}

/// A message that went out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SentView {
    /// Its number.
    pub id: u32,
    /// When, by the local clock.
    pub clock: String,
    /// For whom.
    pub audience: Audience,
    /// In words.
    pub reads: Vec<Phrase>,
}

/// How it stands with an audience.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceView {
    /// Which.
    pub audience: Audience,
    /// Seconds since the last message.
    pub told_s: Option<u64>,
    /// The next update promised: when by the local clock, seconds left.
    pub promised: Option<(String, i64)>,
}

/// The messages as this seat knows them.
#[must_use]
pub fn messages(docs: &Docs, seat: &Knowledge) -> Messages {
    let drafts = seat.drafts.iter().map(|(draft, state)| DraftView {
        draft: *draft,
        clock: docs.clock.bare(state.at),
        overtaken: later(docs, seat, state.at, state.message.audience),
        message: state.message.clone(),
        reads: reads(docs, &state.message),
    });
    let sent = seat.sent.iter().rev().map(|one| SentView {
        id: one.id,
        clock: docs.clock.bare(one.at),
        audience: one.message.audience,
        reads: reads(docs, &one.message),
    });
    let audience = |audience: Audience| AudienceView {
        audience,
        told_s: seat.sent.iter().rev().find(|one| one.message.audience == audience).map(|one| seat.now.since(one.at)),
        promised: seat
            .promises
            .get(&audience)
            .map(|due: &SimTime| (docs.clock.at(*due), due.0 as i64 - seat.now.0 as i64)),
    };
    Messages {
        drafts: drafts.collect(),
        sent: sent.collect(),
        audiences: Audience::ALL.into_iter().map(audience).collect(),
    }
}

/// When the audience of a draft was told something after it was written.
fn later(docs: &Docs, seat: &Knowledge, written: SimTime, audience: Audience) -> Option<String> {
    let same = |one: &&Sent| one.message.audience == audience && one.at >= written;
    seat.sent.iter().rev().find(same).map(|one| docs.clock.bare(one.at))
}

/// A message as its reader gets it, a sentence an entry.
#[must_use]
pub fn reads(docs: &Docs, message: &Message) -> Vec<Phrase> {
    let plain = matches!(message.audience, Audience::Staff | Audience::Customers);
    let service = message.service.and_then(|id| docs.service(id));
    let name = service.map(|one| if plain { one.user_name.clone() } else { one.name.clone() });
    let cohorts = message.cohorts.iter().map(|id| {
        let found = service.and_then(|one| one.cohorts.iter().find(|cohort| cohort.id == *id));
        Phrase::new("subject-named").with("name", found.map_or_else(|| id.to_string(), |one| one.name.clone()))
    });
    let mut lines = vec![
        Phrase::new("message-head")
            .with("status", word_for("status", &message.status))
            .with("audience", word_for("audience", &message.audience))
            .with("channel", word_for("channel", &message.channel)),
    ];
    if name.is_some() || message.effect.is_some() {
        let effect = message.effect.map_or_else(|| Phrase::new("not-stated"), |one| word_for("effect", &one));
        let name = name.map_or_else(|| Phrase::new("message-service-open").into(), super::Arg::from);
        lines.push(Phrase::new("message-effect").with("service", name).with("effect", effect));
    }
    if !message.cohorts.is_empty() {
        lines.push(Phrase::new("message-who").with("cohorts", cohorts.collect::<Vec<_>>()));
    }
    if message.scope_open {
        lines.push(Phrase::new("message-scope-open"));
    }
    let time = |key: &str, t: SimTime| Phrase::new(key).with("time", docs.clock.at(t));
    lines.extend(message.started.map(|t| time("message-started", t)));
    lines.extend(message.ended.map(|t| time("message-ended", t)));
    if !message.teams.is_empty() {
        let teams = message.teams.iter().map(|id| Phrase::new("subject-named").with("name", docs.team_name(*id)));
        lines.push(Phrase::new("message-teams").with("teams", teams.collect::<Vec<_>>()));
    }
    let advice = message.advice.and_then(|id| docs.advice.iter().find(|(one, _)| *one == id));
    lines.extend(advice.map(|(_, text)| Phrase::new("message-advice").with("text", text.as_str())));
    if message.cause != crate::sim::command::CauseClaim::Unstated {
        lines.push(Phrase::new("message-cause").with("cause", super::telling::cause(docs, message.cause)));
    }
    lines.extend(message.fix_by.map(|t| time("message-fix_by", t)));
    lines.extend(message.residual.map(|one| word_for("residual", &one)));
    lines.extend(message.help.then(|| Phrase::new("message-help")));
    if !message.line.trim().is_empty() {
        lines.push(Phrase::new("message-line").with("text", message.line.as_str()));
    }
    lines.push(message.next_update.map_or_else(|| Phrase::new("message-no-next"), |t| time("message-next", t)));
    lines
}
