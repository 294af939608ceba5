//! Drafts, messages, decisions, interruptions.

use crate::base::Id;
use crate::scenario::model::Seat;

use super::super::agenda::Item;
use super::super::command::{Appointment, Reply};
use super::super::event::EventKind;
use super::super::message::{Audience, Message, Stage};
use super::super::remit;
use super::{Decision, Scene, no, said, stamina, tempers};
use crate::scenario::model::LINE_CHARS;

pub(super) fn ask_draft(scene: Scene<'_>, audience: Audience, stage: Stage) -> Decision {
    scene.accepted()?;
    let Some(lead) = scene.record.roles.get(&Appointment::CommunicationsLead).copied() else {
        return no("no_communications_lead", "Appoint a communications lead first.");
    };
    let who = scene.person(lead)?;
    let mut events = vec![EventKind::DraftAsked { audience, stage }];
    if !scene.seating.leaves(who.role) {
        let seconds = scene.draw("draft", lead, u64::from(scene.world.events), who.answers_s);
        let seconds = stamina::slowed(scene, who, seconds);
        events.push(scene.takes(lead, seconds, Item::Draft(audience, stage)));
    }
    Ok(events)
}

pub(super) fn approve(scene: Scene<'_>, draft: u32) -> Decision {
    let Some(ready) = scene.record.drafts.get(&draft) else {
        return no("unknown_draft", format!("No draft {draft} waits for approval."));
    };
    go_out(scene, &ready.message, Some(draft))
}

pub(super) fn send(scene: Scene<'_>, message: &Message) -> Decision {
    go_out(scene, message, None)
}

fn go_out(scene: Scene<'_>, message: &Message, draft: Option<u32>) -> Decision {
    scene.accepted()?;
    lawful(scene, message)?;
    let way = scene.scenario().channels.iter().find(|way| way.channel == message.channel);
    if way.is_some_and(|way| !scene.world.reaches(&way.needs)) {
        let (audience, channel) = (message.audience, message.channel);
        return Ok(vec![EventKind::MessageFailed { audience, channel }]);
    }
    let id = scene.world.messages + 1;
    let mut events = vec![EventKind::MessageSent { id, message: Box::new(message.clone()), draft }];
    if let Some(next) = message.next_update {
        let grace = scene.content.policy.times.promise_grace_s;
        let item = Item::PromiseDue(message.audience, next);
        events.push(EventKind::Scheduled { at: next + grace, item, busy: None });
    }
    Ok(events)
}

pub(super) fn lawful(scene: Scene<'_>, message: &Message) -> Result<(), super::Rejection> {
    if message.is_empty() {
        return no("says_nothing", "Say something: a service and its effect, who is hurt, what to do, or a line.");
    }
    let scenario = scene.scenario();
    if let Some(id) = message.service {
        let Some(service) = scenario.service(id) else {
            return no("unknown_service", format!("The catalogue has no service `{id}`."));
        };
        if message.cohorts.iter().any(|id| service.cohorts.iter().all(|one| one.id != *id)) {
            return no("unknown_cohort", format!("{} has no such users.", service.name));
        }
    }
    if message.next_update.is_some_and(|next| next <= scene.now) {
        return no("promise_in_the_past", "The next update must lie in the future.");
    }
    if message.advice.is_some_and(|id| scenario.advice_by_id(id).is_none()) {
        return no("unknown_advice", "That advice is not on the list.");
    }
    if message.teams.iter().any(|id| scenario.team(*id).is_none()) {
        return no("unknown_team", "A team in the message is not on the contact list.");
    }
    if message.line.chars().count() > LINE_CHARS {
        return no("line_too_long", format!("The free line holds at most {LINE_CHARS} characters."));
    }
    Ok(())
}

pub(super) fn log_decision(scene: Scene<'_>, what: &str, why: &str) -> Decision {
    scene.accepted()?;
    said(what, "what was decided")?;
    Ok(vec![EventKind::DecisionLogged { what: what.to_owned(), why: why.to_owned() }])
}

pub(super) fn answer(scene: Scene<'_>, seat: Seat, interruption: u32, reply: Reply) -> Decision {
    match scene.record.interruptions.get(&interruption) {
        None => no("unknown_interruption", "Nobody is waiting with that."),
        Some(state) if state.answered.is_some() => no("already_answered", "They have their answer."),
        Some(state) if state.lapsed => no("lapsed", "Too late; they have acted on their own."),
        Some(state) => {
            remit::may_answer(seat, state.why, reply)?;
            tempers::answered(scene, interruption, state, reply)
        }
    }
}

/// The service that the incident is about, as this seat has it.
pub(super) fn service_in_question(scene: Scene<'_>) -> Option<Id> {
    let stated = scene.record.impact.as_ref().and_then(|(_, impact)| impact.service);
    stated.or_else(|| scene.scenario().services.iter().find(|service| service.critical).map(|service| service.id))
}
