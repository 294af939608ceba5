//! How people were spoken to: fit to their style, and what hurt.

use std::collections::BTreeMap;

use crate::sim::command::Reply;
use crate::sim::event::{Event, EventKind, InterruptionKind};
use crate::sim::rules::talk::style::GOOD;
use crate::sim::talk::{Intent, Manner, Mover, Said, Stir};

use super::super::record::Record;
use super::{Measured, percent};

/// Fewer words to people say nothing of how somebody adapts.
const ENOUGH: usize = 3;
/// An exchange that costs more trust than this is one that hurts (permille).
const HURTS: i64 = -200;

/// Every contact: a word to named people, with how it suited one of them.
pub fn contacts<'a>(record: &Record<'a>) -> Vec<(&'a Event, &'a Stir, u64)> {
    let stirs = record.moves().filter_map(|event| match &event.kind {
        EventKind::Stirred(stir) if stir.by == Mover::Contact => Some((event, stir, stir.matched?)),
        _ => None,
    });
    stirs.collect()
}

/// What was said, by number.
fn words<'a>(record: &Record<'a>) -> BTreeMap<u32, (&'a Event, &'a Said)> {
    let said = record.all().filter_map(|event| match &event.kind {
        EventKind::Said(said) => Some((said.said, (event, &**said))),
        _ => None,
    });
    said.collect()
}

/// The share of contacts whose manner suited the person.
pub fn style_met(record: &Record<'_>) -> Measured {
    let contacts = contacts(record);
    let words = words(record);
    if contacts.len() < ENOUGH {
        return Measured::not_applicable("Too little was said to people to judge the manner.");
    }
    let met = contacts.iter().filter(|(.., matched)| *matched >= GOOD).count();
    let share = met as u64 * 1000 / contacts.len() as u64;
    let evidence = contacts.iter().filter_map(|(_, stir, _)| words.get(&stir.said?)).map(|(event, _)| event.n);
    let mut evidence: Vec<u32> = evidence.collect();
    evidence.dedup();
    let told = format!("{met} of {} contacts suited the person, {}.", contacts.len(), percent(share));
    Measured::found(share, told, words.values().next().map(|(event, _)| *event), evidence)
}

/// Words that cost somebody a good part of their trust by their manner.
pub fn hurt(record: &Record<'_>) -> Vec<Vec<u32>> {
    let words = words(record);
    let mut found: Vec<Vec<u32>> = Vec::new();
    for event in record.moves() {
        let EventKind::Stirred(stir) = &event.kind else { continue };
        let Some((word, said)) = stir.said.and_then(|said| words.get(&said)) else { continue };
        let by_manner = stir.by == Mover::Contact && said.manner.contains(&Manner::Sharp);
        if by_manner && stir.trust < HURTS && found.last().is_none_or(|last| last[0] != word.n) {
            found.push(vec![word.n, event.n]);
        }
    }
    found
}

/// Work put to all and to nobody by name: "can someone".
pub fn unnamed_tasks(record: &Record<'_>) -> Vec<Vec<u32>> {
    let unnamed = |said: &Said| said.intent == Intent::Task && (said.bridge || said.to.len() != 1);
    words(record).values().filter(|(_, said)| unnamed(said)).map(|(event, _)| vec![event.n]).collect()
}

/// What was said to people of how things stand and turned out false.
pub fn falsehoods(record: &Record<'_>) -> Vec<Vec<u32>> {
    let words = words(record);
    let found = record.where_kind(|kind| matches!(kind, EventKind::ClaimFoundOut { .. }));
    let pair = |event: &Event| match event.kind {
        EventKind::ClaimFoundOut { said } => words.get(&said).map(|(word, _)| vec![word.n, event.n]),
        _ => None,
    };
    found.filter_map(pair).collect()
}

/// The severity argued on the bridge: who challenges it is debated with instead of put off.
pub fn severity_debated(record: &Record<'_>) -> Vec<Vec<u32>> {
    let raised = record.all().filter_map(|event| match event.kind {
        EventKind::InterruptionRaised { interruption, why: InterruptionKind::SeverityChallenge, .. } => {
            Some((event, interruption))
        }
        _ => None,
    });
    let debated = |(event, number): (&Event, u32)| {
        let answer = record.first(|kind| {
            matches!(kind, EventKind::InterruptionAnswered { interruption, reply: Reply::Brief | Reply::Yield }
                if *interruption == number)
        })?;
        Some(vec![event.n, answer.n])
    };
    raised.filter_map(debated).collect()
}
