//! What was written for others, and told to a seat's own readers.

use crate::reader::Verdict;
use crate::reader::alike::alike;
use crate::scoring::judging::clashes::{differ, telling};
use crate::scoring::measures::{messages, work};
use crate::scoring::record::{Record, reads_as_user};
use crate::sim::command::CauseClaim;
use crate::sim::event::{Event, EventKind, TestResult};
use crate::sim::message::Message;
use crate::sim::rules::words::says;
use crate::sim::talk::Statement;

/// What the seat put up for approval, sent or not.
fn drafts<'a>(record: &Record<'a>) -> Vec<(&'a Event, &'a Message)> {
    let drafts = record.own().filter_map(|event| match &event.kind {
        EventKind::DraftReady { message, .. } => Some((event, &**message)),
        _ => None,
    });
    drafts.collect()
}

/// A draft in the words of one for other readers: the free line, which is what readers are told apart by.
pub(super) fn one_text_for_all(record: &Record<'_>) -> Vec<Vec<u32>> {
    let all = drafts(record);
    let mut found = Vec::new();
    for (nth, (event, message)) in all.iter().enumerate().filter(|(_, (_, message))| says(&message.line)) {
        let same = all[..nth].iter().rev().find(|(_, other)| {
            other.audience != message.audience && says(&other.line) && alike(&other.line, &message.line)
        });
        if let Some((earlier, _)) = same {
            found.push(vec![earlier.n, event.n]);
        }
    }
    found
}

/// A draft that names a cause which no test had spoken for: as a fact to anybody, as a suspicion to
/// users and customers.
pub(super) fn guessed_cause_drafted(record: &Record<'_>) -> Vec<Vec<u32>> {
    let guessed = |event: &Event, message: &Message| match message.cause {
        CauseClaim::Suspected(theory) => {
            let verdict = work::verdict_before(record, theory, event.n);
            reads_as_user(message.audience) && verdict != Some(TestResult::Supported)
        }
        cause => messages::cause_unproved(record, event, cause),
    };
    let all = drafts(record).into_iter();
    all.filter(|(event, message)| guessed(event, message)).map(|(event, _)| vec![event.n]).collect()
}

/// A time of repair, promised in a message or by word of mouth.
pub(super) fn fix_time_told(record: &Record<'_>) -> Vec<Vec<u32>> {
    let marked = |event: &Event| record.judged_of(event).is_some_and(|one| one.is_marked(Verdict::PromisedFix));
    let written = record.messages().filter(|(event, message)| message.fix_by.is_some() || marked(event));
    let aloud = record.own().filter(|event| match &event.kind {
        EventKind::Said(said) => matches!(said.claim, Some(Statement::BackBy(_))),
        _ => false,
    });
    let mut all: Vec<u32> = written.map(|(event, _)| event.n).chain(aloud.map(|event| event.n)).collect();
    all.sort_unstable();
    all.into_iter().map(|n| vec![n]).collect()
}

/// The seat's own words on a service otherwise than the last that went out with the Manager's word,
/// with nothing heard since that would explain it.
pub(super) fn at_odds(record: &Record<'_>) -> Vec<Vec<u32>> {
    let told: Vec<&Event> = record.all().collect();
    let heard = telling(&told);
    let sent = |event: &Event| event.by_seat == Some(record.seat);
    let mut found = Vec::new();
    for (event, message) in record.messages().filter(|(event, _)| sent(event)) {
        let approved =
            told.iter().rev().filter(|one| one.n < event.n && !sent(one)).find_map(|one| match &one.kind {
                EventKind::MessageSent { message: other, .. } if other.service == message.service => {
                    Some((one.n, other))
                }
                _ => None,
            });
        let Some((n, other)) = approved else { continue };
        let news = heard.iter().any(|one| (n..event.n).contains(one));
        if !news && !differ(other, message).is_empty() {
            found.push(vec![n, event.n]);
        }
    }
    found
}
