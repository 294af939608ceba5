//! Messages judged by what is true, and by what the seat could know when it wrote or sent them.
//!
//! * [`message`]: one message: its phrases, claims, reader, way.
//! * `verity`: a claim that agreed with all that was heard may still not be so; nobody is blamed for it.
//! * [`clashes`]: what two audiences were told differently at about the same time.
//! * [`rhythm`]: per audience when it was first told, and what the time went into.

pub mod clashes;
pub mod message;
pub mod rhythm;
mod verity;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::Id;
use crate::reader::known::Knowing;
use crate::reader::weigh::Weighed;
use crate::reader::{Line, Lines, weigh};
use crate::sim::event::{Event, EventKind};
use crate::sim::message::{Audience, Message};

use super::truth::Truth;

pub use message::Judged;

/// A run, as far as its messages are judged by it.
pub(super) struct Course<'r, 'a> {
    /// What anybody perceived, in order.
    pub(super) told: &'r [&'a Event],
    /// The messages to be judged, in order.
    pub(super) sent: &'r [(&'a Event, &'a Message)],
    /// How users really fared.
    pub(super) truth: &'r Truth,
}

/// Judges the messages of a run by what had been `heard`, each as of the event at which its words were `fixed`.
pub(super) fn judge(
    lines: &Lines,
    heard: &[&Event],
    run: &Course<'_, '_>,
    fixed: impl Fn(&Event) -> u32,
) -> Vec<Judged> {
    let mut sent_to: BTreeMap<Audience, usize> = BTreeMap::new();
    let telling = clashes::telling(run.told);
    let mut last = Last { lines, told: run.told, of: BTreeMap::new() };
    let mut judged: Vec<Judged> = Vec::with_capacity(run.sent.len());
    let claims = claims(lines, heard, run.sent, fixed);
    for ((index, (event, message)), (line, mut weighed)) in run.sent.iter().enumerate().zip(claims) {
        if let Some((before, n)) = last.before(event.n, message.audience)
            && !before.text.trim().is_empty()
            && before.is_like(&line)
        {
            weighed.push(weigh::no_news(&line.text, &before.text, *n));
        }
        verity::compare(&mut weighed, event, message, run.truth);
        let earlier = *sent_to.entry(message.audience).and_modify(|count| *count += 1).or_insert(0);
        let clashes = clashes::clashes(&run.sent[..index], &telling, (event, message));
        judged.push(Judged::new(event, message, earlier, (line, weighed, clashes)));
    }
    judged
}

/// A message's line and its claims.
type Read = (Arc<Line>, Vec<Weighed>);

/// Each message's line and its claims, weighed in the order in which they were written.
fn claims(lines: &Lines, heard: &[&Event], sent: &[(&Event, &Message)], fixed: impl Fn(&Event) -> u32) -> Vec<Read> {
    let mut order: Vec<(u32, usize)> = sent.iter().map(|(event, _)| fixed(event)).zip(0..).collect();
    order.sort_unstable();
    let mut knowing: BTreeMap<Option<Id>, Knowing<'_>> = BTreeMap::new();
    let mut claims: Vec<(usize, Read)> = Vec::with_capacity(order.len());
    for (n, index) in order {
        let message = sent[index].1;
        let about = knowing.entry(message.service);
        let known = about.or_insert_with(|| Knowing::new(heard, message.service, &lines.catalogue)).before(n);
        let line = lines.read(&message.line, message.audience);
        let weighed = weigh::weigh(message, &line.reading, known);
        claims.push((index, (line, weighed)));
    }
    claims.sort_by_key(|(index, _)| *index);
    claims.into_iter().map(|(_, claim)| claim).collect()
}

/// The line last sent to each audience, by whomever, with its event, as a run goes on.
struct Last<'a> {
    lines: &'a Lines,
    told: &'a [&'a Event],
    of: BTreeMap<Audience, (Arc<Line>, u32)>,
}

impl Last<'_> {
    /// That before an event; later events only.
    fn before(&mut self, n: u32, audience: Audience) -> Option<&(Arc<Line>, u32)> {
        while let Some((event, rest)) = self.told.split_first().filter(|(event, _)| event.n < n) {
            if let EventKind::MessageSent { message, .. } = &event.kind {
                self.of.insert(message.audience, (self.lines.read(&message.line, message.audience), event.n));
            }
            self.told = rest;
        }
        self.of.get(&audience)
    }
}
