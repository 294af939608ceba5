//! A message begun from the house's template: what the seat has stated stands in its slots, and what was
//! written already stays.

use crate::base::SimTime;
use crate::reader::slots::stage_of;
use crate::scenario::policy::Template;
use crate::sim::command::CauseClaim;
use crate::sim::knowledge::Knowledge;
use crate::sim::message::{Audience, Effect, Message, Stage, Status};

use super::docs::Docs;

/// The template for a message as it stands: by its audience, its status word and what went out before.
#[must_use]
pub fn template<'d>(docs: &'d Docs, seat: &Knowledge, message: &Message) -> Option<&'d Template> {
    let stage = stage(seat, message);
    docs.card.templates.iter().find(|one| one.audience == message.audience && one.stage == stage)
}

/// The message with its empty slots filled from what the seat has stated, and the template's line where none
/// is written. `None`: the policy has no template for it. Whom it concerns and when it ended stay the
/// writer's to say where nothing was stated.
#[must_use]
pub fn begun(docs: &Docs, seat: &Knowledge, written: &Message) -> Option<Message> {
    let line = &template(docs, seat, written)?.line;
    let mut message = written.clone();
    if message.line.trim().is_empty() {
        message.line.clone_from(line);
    }
    let over = stage(seat, written) == Stage::Resolution;
    let impact = seat.impact.as_ref().map(|(_, impact)| impact);
    if message.service.is_none() {
        message.service = impact.and_then(|impact| impact.service).or_else(|| only_critical(docs));
        message.cohorts.clear();
    }
    let stated = impact.filter(|impact| impact.service == message.service);
    if message.cohorts.is_empty() && !message.scope_open {
        message.cohorts = stated.map(|impact| impact.cohorts.clone()).unwrap_or_default();
        message.scope_open = message.cohorts.is_empty() && !over;
    }
    let hurts = matches!(message.status, Status::Investigating | Status::Identified);
    let effect = stated.and_then(|impact| impact.effect).filter(|effect| *effect != Effect::Normal && hurts);
    message.effect = message.effect.or(effect);
    message.started = message.started.or(seat.first_report);
    message.help = true;
    if over {
        if message.cause == CauseClaim::Unstated && message.status == Status::Resolved {
            message.cause = CauseClaim::UnderReview;
        }
    } else {
        message.next_update = message.next_update.or(Some(next_update(docs, seat, message.audience)));
    }
    Some(message)
}

fn stage(seat: &Knowledge, message: &Message) -> Stage {
    let earlier = seat.sent.iter().filter(|one| one.message.audience == message.audience).count();
    stage_of(message.status, earlier)
}

fn only_critical(docs: &Docs) -> Option<crate::base::Id> {
    let mut critical = docs.services.iter().filter(|service| service.critical);
    let first = critical.next()?;
    critical.next().is_none().then_some(first.id)
}

/// As late as the policy lets it be, on a whole minute.
fn next_update(docs: &Docs, seat: &Knowledge, audience: Audience) -> SimTime {
    let times = docs.card.times;
    let apart = if audience == Audience::Customers { times.update_public_s } else { times.update_internal_s };
    SimTime((seat.now + apart).0 / 60 * 60)
}
