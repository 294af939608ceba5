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

use crate::base::Id;
use crate::reader::known::{Catalogue, Knowing};
use crate::reader::{Wordbook, read, weigh};
use crate::scenario::Content;
use crate::sim::event::Event;
use crate::sim::message::{Audience, Message};

use super::truth::Truth;

pub use message::Judged;

/// Judges the messages of a run; `told` is what was perceived, in order.
pub(super) fn judge(content: &Content, told: &[&Event], sent: &[(&Event, &Message)], truth: &Truth) -> Vec<Judged> {
    if sent.is_empty() {
        return Vec::new();
    }
    let (book, catalogue) = (Wordbook::of(content), Catalogue::of(content));
    let mut sent_to: BTreeMap<Audience, usize> = BTreeMap::new();
    let telling = clashes::telling(told);
    let mut knowing: BTreeMap<Option<Id>, Knowing<'_>> = BTreeMap::new();
    let mut judged: Vec<Judged> = Vec::with_capacity(sent.len());
    for (index, (event, message)) in sent.iter().enumerate() {
        let about = knowing.entry(message.service);
        let known = about.or_insert_with(|| Knowing::new(told, message.service, &catalogue)).before(event.n);
        let reading = read(&message.line, message.audience, &book);
        let mut weighed = weigh(message, &reading, known);
        verity::compare(&mut weighed, event, message, truth);
        let earlier = *sent_to.entry(message.audience).and_modify(|count| *count += 1).or_insert(0);
        let clashes = clashes::clashes(&sent[..index], &telling, (event, message));
        judged.push(Judged::new(event, message, earlier, (reading, weighed, clashes)));
    }
    judged
}
