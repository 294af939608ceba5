//! What two audiences were told differently at about the same time, with nothing heard between that would explain it.

use serde::{Deserialize, Serialize};

use crate::reader::weigh::About;
use crate::sim::event::{Event, EventKind};
use crate::sim::message::{Audience, Message, Status};

/// Messages this near (seconds) are of the same time.
const NEAR_S: u64 = 300;
/// Starts this far apart (seconds) are two.
const STARTS_APART_S: u64 = 300;

/// Two messages at odds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clash {
    /// The earlier message's event.
    pub with: u32,
    /// To whom it went.
    pub audience: Audience,
    /// About what they differ.
    pub about: About,
}

/// What a message says otherwise than those to other audiences just before; `telling`: what [`telling`] gives.
pub(super) fn clashes(
    sent: &[(&Event, &Message)],
    telling: &[u32],
    (event, message): (&Event, &Message),
) -> Vec<Clash> {
    // What was heard last before it may explain a difference to all that was said earlier still.
    let before = telling.partition_point(|n| *n < event.n);
    let heard = before.checked_sub(1).map_or(0, |last| telling[last]);
    let near = sent.iter().rev().take_while(|(one, _)| one.n > heard && event.t.since(one.t) <= NEAR_S);
    let others = near.filter(|(_, one)| one.audience != message.audience && one.service == message.service);
    let mut found: Vec<Clash> = Vec::new();
    for (earlier, other) in others {
        for about in differ(other, message) {
            if found.iter().all(|clash| clash.about != about) {
                found.push(Clash { with: earlier.n, audience: other.audience, about });
            }
        }
    }
    found
}

/// The numbers of the events in which something was heard that may change what is said, in order.
pub(in crate::scoring) fn telling(told: &[&Event]) -> Vec<u32> {
    let tells = |kind: &EventKind| {
        matches!(
            kind,
            EventKind::Answered { .. }
                | EventKind::TaskReported { .. }
                | EventKind::Reported { .. }
                | EventKind::AlertCleared { .. }
                | EventKind::AlertRaised { .. }
                | EventKind::ActionFinished { .. }
                | EventKind::ImpactStated(_)
                | EventKind::Resolved { .. }
                | EventKind::MonitoringStarted { .. }
        )
    };
    told.iter().filter(|one| tells(&one.kind)).map(|one| one.n).collect()
}

/// What two messages on one service say differently.
pub(in crate::scoring) fn differ(one: &Message, other: &Message) -> Vec<About> {
    let corrects = [one, other].iter().any(|message| message.status == Status::Correction);
    let both = |differs: bool, about| (differs && !corrects).then_some(about);
    let effects = one.effect.zip(other.effect).is_some_and(|(one, other)| one != other);
    let over = (one.status == Status::Resolved) != (other.status == Status::Resolved);
    let starts = one.started.zip(other.started).is_some_and(|(one, other)| one.0.abs_diff(other.0) > STARTS_APART_S);
    [both(effects && !over, About::Effect), both(over, About::AllClear), both(starts, About::Start)]
        .into_iter()
        .flatten()
        .collect()
}
