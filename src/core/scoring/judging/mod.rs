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

use crate::reader::known::Catalogue;
use crate::reader::{Known, Wordbook, read, weigh};
use crate::scenario::Content;
use crate::sim::event::Event;
use crate::sim::message::Message;

use super::truth::Truth;

pub use message::Judged;

/// Judges the messages of a run; `told` is what was perceived, in order.
pub(super) fn judge(content: &Content, told: &[&Event], sent: &[(&Event, &Message)], truth: &Truth) -> Vec<Judged> {
    if sent.is_empty() {
        return Vec::new();
    }
    let (book, catalogue) = (Wordbook::of(content), Catalogue::of(content));
    let mut judged: Vec<Judged> = Vec::with_capacity(sent.len());
    for (index, (event, message)) in sent.iter().enumerate() {
        let before = told.iter().copied().take_while(|one| one.n < event.n);
        let known = Known::of(before, message.service, &catalogue);
        let reading = read(&message.line, message.audience, &book);
        let mut weighed = weigh(message, &reading, &known);
        verity::compare(&mut weighed, event, message, truth);
        let earlier = sent[..index].iter().filter(|(_, one)| one.audience == message.audience).count();
        let clashes = clashes::clashes(&sent[..index], told, (event, message));
        judged.push(Judged::new(event, message, earlier, (reading, weighed, clashes)));
    }
    judged
}
