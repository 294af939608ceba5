//! Claims that agreed with all that was heard, and claims that went beyond it, held against what was so.

use crate::reader::verdict::Verdict;
use crate::reader::weigh::{About, Weighed};
use crate::sim::event::Event;
use crate::sim::message::{Effect, Message, Status};

use super::super::truth::Truth;

/// Marks what nobody could know, and says of an over-claim when it happened to be so.
pub(super) fn compare(claims: &mut [Weighed], event: &Event, message: &Message, truth: &Truth) {
    for claim in claims {
        let Some(so) = was_so(claim.about, event, message, truth) else { continue };
        match (claim.verdict, so) {
            (Verdict::True, false) => {
                claim.verdict = Verdict::FalseUnknowable;
                claim.why = Verdict::FalseUnknowable.rule().to_owned();
            }
            (Verdict::OverClaim, true) => claim.why.push_str(" It was so, as it turned out."),
            (Verdict::OverClaim, false) => claim.why.push_str(" It was not so."),
            _ => {}
        }
    }
}

/// Whether what is claimed was so; `None`: the world has no answer to it.
fn was_so(about: About, event: &Event, message: &Message, truth: &Truth) -> Option<bool> {
    let service = message.service?;
    let well = !truth.service_hurt(service, event.t);
    match about {
        About::AllClear | About::Harm => Some(well),
        About::Effect => match message.effect? {
            _ if matches!(message.status, Status::Resolved | Status::Correction) => None,
            Effect::Normal => Some(well),
            Effect::Degraded => Some(!truth.hurt_lately(service, event.t).is_empty()),
            Effect::Down => Some(truth.down_lately(service, event.t)),
        },
        _ => None,
    }
}
