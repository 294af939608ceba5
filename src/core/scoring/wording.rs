//! Whether two messages carry the same news in their slots.

use crate::sim::message::Message;

/// Whether no slot that carries news changed between two messages.
pub(super) fn same_slots(before: &Message, after: &Message) -> bool {
    let slots = |message: &Message| (message.status, message.service, message.effect, message.advice);
    let rest = |message: &Message| (message.cause, message.residual);
    slots(before) == slots(after)
        && rest(before) == rest(after)
        && before.cohorts == after.cohorts
        && before.teams == after.teams
}
