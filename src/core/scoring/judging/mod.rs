//! Messages judged by what is true, and by what the seat could know when it sent them.
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
use crate::reader::{Line, Lines, weigh};
use crate::sim::event::{Event, EventKind};
use crate::sim::message::{Audience, Message};

use super::truth::Truth;

pub use message::Judged;

/// Judges the messages of a run; `told` is what was perceived, in order.
pub(super) fn judge(lines: &Lines, told: &[&Event], sent: &[(&Event, &Message)], truth: &Truth) -> Vec<Judged> {
    let mut sent_to: BTreeMap<Audience, usize> = BTreeMap::new();
    let telling = clashes::telling(told);
    let mut knowing: BTreeMap<Option<Id>, Knowing<'_>> = BTreeMap::new();
    let mut last = Last { lines, told, of: BTreeMap::new() };
    let mut judged: Vec<Judged> = Vec::with_capacity(sent.len());
    for (index, (event, message)) in sent.iter().enumerate() {
        let about = knowing.entry(message.service);
        let known = about.or_insert_with(|| Knowing::new(told, message.service, &lines.catalogue)).before(event.n);
        let line = lines.read(&message.line, message.audience);
        let mut weighed = weigh::weigh(message, &line.reading, known);
        if let Some((before, n)) = last.before(event.n, message.audience)
            && !before.text.trim().is_empty()
            && before.is_like(&line)
        {
            weighed.push(weigh::no_news(&line.text, &before.text, *n));
        }
        verity::compare(&mut weighed, event, message, truth);
        let earlier = *sent_to.entry(message.audience).and_modify(|count| *count += 1).or_insert(0);
        let clashes = clashes::clashes(&sent[..index], &telling, (event, message));
        judged.push(Judged::new(event, message, earlier, (line, weighed, clashes)));
    }
    judged
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
