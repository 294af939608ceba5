//! Drafts: the communications lead fills the slots from what the seat knows.

use crate::base::{Id, SimTime};
use crate::scenario::model::CastRole;

use super::super::command::{Appointment, CauseClaim};
use super::super::event::EventKind;
use super::super::knowledge::Standing;
use super::super::message::{Audience, Effect, Message, Stage, Status};
use super::super::seating::Competence;
use super::Scene;
use super::messages::service_in_question;

/// What the communications lead makes of what the seat knows. Who is new to it forgets since when, and when
/// the next word comes; who is good at it repeats the advice that was given.
pub(super) fn draft(scene: Scene<'_>, audience: Audience, stage: Stage) -> Vec<EventKind> {
    if !scene.record.roles.contains_key(&Appointment::CommunicationsLead) {
        return Vec::new();
    }
    let times = scene.content.policy.times;
    let public = audience == Audience::Customers;
    let interval = if public { times.update_public_s } else { times.update_internal_s };
    let impact = scene.record.impact.as_ref().map(|(_, impact)| impact);
    let status = match stage {
        Stage::Initial => Status::Investigating,
        Stage::Update if scene.record.standing == Standing::Monitoring => Status::Monitoring,
        Stage::Update => Status::Identified,
        Stage::Resolution => Status::Resolved,
    };
    let cohorts = impact.map(|impact| impact.cohorts.clone()).unwrap_or_default();
    let over = stage == Stage::Resolution;
    let competence = scene.seating.competence();
    let (new, good) = (competence == Competence::Novice, competence == Competence::Expert);
    let message = Message {
        service: service_in_question(scene),
        effect: if over { Some(Effect::Normal) } else { impact.and_then(|impact| impact.effect) },
        // Who is hurt is an open question only while somebody is.
        scope_open: cohorts.is_empty() && !over,
        cohorts,
        started: scene.record.first_report.filter(|_| !new),
        ended: over.then_some(scene.now),
        teams: teams_here(scene),
        advice: if good && !over { advised(scene) } else { None },
        cause: if over { CauseClaim::UnderReview } else { CauseClaim::Unstated },
        next_update: (!over && !new).then(|| SimTime((scene.now + interval).0 / 60 * 60)),
        help: true,
        ..Message::to(audience, status)
    };
    vec![EventKind::DraftReady { draft: scene.world.drafts + 1, message: Box::new(message) }]
}

/// The advice that was last given to anybody.
fn advised(scene: Scene<'_>) -> Option<Id> {
    scene.record.sent.iter().rev().find_map(|sent| sent.message.advice)
}

fn teams_here(scene: Scene<'_>) -> Vec<Id> {
    let mut teams: Vec<Id> = scene
        .scenario()
        .people
        .iter()
        .filter(|person| person.role == CastRole::Resolver && scene.record.on_bridge(person.id))
        .filter_map(|person| person.team)
        .collect();
    teams.sort_unstable();
    teams.dedup();
    teams
}
