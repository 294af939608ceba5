//! What the Manager waits for before the response ends: the last words, tickets and records of people in
//! other seats, who would else have seconds for them.

use crate::base::Id;
use crate::scenario::model::Seat;
use crate::sim::event::EventKind;
use crate::sim::knowledge::{ActionState, Standing};
use crate::sim::message::{Audience, Status};

use super::turn::Turn;

/// So long a person gets, in seconds: the time in which the last message is due.
const GIVEN_S: u64 = 900;

/// Whether a seat's part in the end is done.
type Done = fn(&Turn<'_>) -> bool;

/// Whether somebody still has to do what only their seat can, and has time left for it.
pub(super) fn for_people(turn: &Turn<'_>) -> bool {
    let over = |kind: &EventKind| matches!(kind, EventKind::Resolved { .. } | EventKind::Rejected { .. });
    let in_time = turn.count(over).1.is_some_and(|at| turn.since(at) < GIVEN_S);
    let seats: [(Seat, Done); 4] = [
        (Seat::CommunicationsLead, is_told),
        (Seat::ServiceDesk, are_closed),
        (Seat::ChangeManager, are_registered),
        (Seat::ProblemManager, is_handed_on),
    ];
    in_time && seats.into_iter().any(|(seat, done)| turn.leaves_to(seat) && !done(turn))
}

/// Whoever was told has heard how it ended; when nobody was, of a false alarm users have.
fn is_told(turn: &Turn<'_>) -> bool {
    let last = |audience: Audience| turn.seat.sent.iter().rev().find(|one| one.message.audience == audience);
    let ends = |audience: Audience| {
        last(audience).is_some_and(|one| matches!(one.message.status, Status::Resolved | Status::Correction))
    };
    let nobody = turn.seat.sent.is_empty() && turn.seat.standing == Standing::Rejected;
    !nobody && turn.seat.sent.iter().all(|one| ends(one.message.audience))
}

/// The linked tickets are closed.
fn are_closed(turn: &Turn<'_>) -> bool {
    let group = |kind: &EventKind, closed: bool| match *kind {
        EventKind::TicketsLinked { service, cohort, .. } if !closed => Some((service, cohort)),
        EventKind::TicketsClosed { service, cohort, .. } if closed => Some((service, cohort)),
        _ => None,
    };
    let groups = |closed: bool| -> Vec<(Id, Id)> {
        turn.seat.log.iter().filter_map(|event| group(&event.kind, closed)).collect()
    };
    let closed = groups(true);
    groups(false).iter().all(|one| closed.contains(one))
}

/// What was left in place for a while has an end.
fn are_registered(turn: &Turn<'_>) -> bool {
    let temporary = |id: &Id| turn.docs.option(turn.seat, *id).is_some_and(|doc| doc.temporary);
    let done = turn.seat.options.iter().filter(|(_, one)| matches!(one.state, ActionState::Done(_)));
    done.filter(|(id, _)| temporary(id)).all(|(_, one)| one.registered)
}

/// The problem is handed on and its review set; a false alarm leaves none.
fn is_handed_on(turn: &Turn<'_>) -> bool {
    let handed = turn.has(|kind| matches!(kind, EventKind::ProblemHandedOver { .. }));
    let set = turn.has(|kind| matches!(kind, EventKind::ReviewSet { .. }));
    turn.seat.standing == Standing::Rejected || (handed && set)
}
