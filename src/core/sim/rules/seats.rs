//! What other seats than the Manager's order: the desk's tickets, drafts for approval, proposals,
//! reports, authority.

use crate::base::Id;
use crate::scenario::model::{HandoverFact, Seat};

use super::super::event::EventKind;
use super::super::knowledge::Standing;
use super::super::message::Message;
use super::{Decision, Scene, changes, due, messages, no, said};

pub(super) fn nominate(scene: Scene<'_>, facts: &[HandoverFact]) -> Decision {
    if scene.record.nominated.is_some() {
        return no("already_nominated", "It is with the Manager already.");
    }
    let mut facts = facts.to_vec();
    facts.sort_unstable();
    facts.dedup();
    Ok(due::nominate(scene, facts))
}

pub(super) fn link(scene: Scene<'_>, service: Id, cohort: Id) -> Decision {
    let tickets = tickets(scene, service, cohort)?;
    Ok(vec![EventKind::TicketsLinked { service, cohort, tickets }])
}

pub(super) fn close(scene: Scene<'_>, service: Id, cohort: Id, note: &str) -> Decision {
    said(note, "what the users are told")?;
    if !matches!(scene.record.standing, Standing::Monitoring | Standing::Resolved | Standing::Rejected) {
        return no("not_over", "Tickets are closed once the Manager watches a recovery, or has closed the incident.");
    }
    let closed = |event: &EventKind| matches!(event, EventKind::TicketsClosed { service: one, cohort: other, .. } if (*one, *other) == (service, cohort));
    if scene.record.log.iter().any(|event| closed(&event.kind)) {
        return no("already_closed", "The tickets of these users are closed already.");
    }
    let tickets = tickets(scene, service, cohort)?;
    Ok(vec![EventKind::TicketsClosed { service, cohort, tickets, note: note.to_owned() }])
}

fn tickets(scene: Scene<'_>, service: Id, cohort: Id) -> Result<u64, super::Rejection> {
    match scene.world.flow(service, cohort).map(super::super::world::Flow::whole_tickets) {
        None => no("unknown_cohort", "The catalogue has no such users."),
        Some(0) => no("no_tickets", "These users have sent no tickets."),
        Some(tickets) => Ok(tickets),
    }
}

pub(super) fn submit(scene: Scene<'_>, message: &Message) -> Decision {
    scene.accepted()?;
    messages::lawful(scene, message)?;
    let draft = scene.world.drafts + 1;
    Ok(vec![EventKind::DraftReady { draft, message: Box::new(message.clone()) }])
}

pub(super) fn send_back(scene: Scene<'_>, draft: u32, reason: &str) -> Decision {
    said(reason, "what the draft lacks")?;
    match scene.record.drafts.contains_key(&draft) {
        true => Ok(vec![EventKind::DraftReturned { draft, reason: reason.to_owned() }]),
        false => no("unknown_draft", format!("No draft {draft} waits for approval.")),
    }
}

pub(super) fn propose(scene: Scene<'_>, option: Id, why: &str) -> Decision {
    scene.bridge_open()?;
    said(why, "why this one")?;
    if !scene.record.options.contains_key(&option) {
        return no("unknown_option", "That option is not on the board.");
    }
    Ok(vec![EventKind::OptionProposed { option, why: why.to_owned() }])
}

pub(super) fn report(scene: Scene<'_>, condition: &str, actions: &str, needs: &str) -> Decision {
    scene.bridge_open()?;
    said(condition, "how it stands")?;
    let [condition, actions, needs] = [condition, actions, needs].map(str::to_owned);
    Ok(vec![EventKind::ReportGiven { condition, actions, needs }])
}

/// Authority is asked of a person: the one whose seat it is answers.
pub(super) fn answer_change(scene: Scene<'_>, seat: Seat, id: Id, grant: bool, reason: &str) -> Decision {
    let (Some(option), Some(state)) = (scene.scenario().option(id), scene.record.options.get(&id)) else {
        return no("unknown_option", "That option is not on the board.");
    };
    if !state.change_requested || state.change.is_some() {
        return no("not_asked", "Nobody waits for authority for that.");
    }
    let by = changes::authoriser(scene, option)?;
    if seat.cast_role() != Some(by.role) {
        return no("not_yours", format!("That is for {} ({}) to decide.", by.name, by.title));
    }
    if grant {
        return Ok(vec![changes::authorised(scene, id)]);
    }
    said(reason, "why not, and what would change that")?;
    Ok(vec![EventKind::ChangeRefused { option: id, reason: reason.to_owned() }])
}
