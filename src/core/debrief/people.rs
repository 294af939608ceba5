//! What people felt over the run, how they were spoken to, what worked and what backfired. The one place
//! that shows the figures.

use std::collections::BTreeMap;

use crate::base::Id;
use crate::scenario::model::{Person, Persona};
use crate::sim::Simulation;
use crate::sim::event::EventKind;
use crate::sim::rules::talk::style::GOOD;
use crate::sim::talk::{Mover, Stir};
use crate::sim::world::Feeling;

use super::evidence::sentence;
use super::report::{Evidence, FeelingPoint, PersonLine, WordLine};

/// A loss of trust from here on is told as a failure of its own (permille).
const NOTED: i64 = -20;

/// Everybody whom something moved, in the order of the contact list.
pub(super) fn people(run: &Simulation) -> Vec<PersonLine> {
    let mut stirs: BTreeMap<Id, Vec<(u32, Stir)>> = BTreeMap::new();
    let mut causes: BTreeMap<u32, u32> = BTreeMap::new();
    let mut cause = 0;
    for event in run.events() {
        match &event.kind {
            EventKind::Stirred(stir) => {
                stirs.entry(stir.person).or_default().push((event.n, *stir));
                causes.insert(event.n, cause);
            }
            // What moves people is told right before it does.
            EventKind::Said(_)
            | EventKind::ClaimFoundOut { .. }
            | EventKind::InterruptionAnswered { .. }
            | EventKind::InterruptionLapsed { .. } => cause = event.n,
            _ => {}
        }
    }
    let words: BTreeMap<u32, u32> = run
        .events()
        .iter()
        .filter_map(|event| match &event.kind {
            EventKind::Said(said) => Some((said.said, event.n)),
            _ => None,
        })
        .collect();
    let cast = run.content().scenario.people.iter();
    cast.filter_map(|person| Some(line(run, person, stirs.get(&person.id)?, &causes, &words))).collect()
}

fn line(
    run: &Simulation,
    person: &Person,
    stirs: &[(u32, Stir)],
    causes: &BTreeMap<u32, u32>,
    words: &BTreeMap<u32, u32>,
) -> PersonLine {
    let scenario = &run.content().scenario;
    let persona = person.persona.and_then(|id| scenario.persona(id));
    let start = Feeling::default();
    let mut now = (start.trust, start.stress);
    let mut course = Vec::new();
    let (mut contacts, mut worked, mut backfired) = (Vec::new(), Vec::new(), Vec::new());
    for (n, stir) in stirs {
        now = ((now.0 + stir.trust).clamp(0, 1000), (now.1 + stir.stress).clamp(0, 1000));
        let t = run.events()[(*n - 1) as usize].t;
        course.push(FeelingPoint { n: *n, t, clock: scenario.clock.at(t), trust: now.0, stress: now.1 });
        let word = match stir.by {
            Mover::Contact => stir.said.and_then(|said| words.get(&said)).copied(),
            _ => causes.get(n).copied().filter(|cause| *cause > 0),
        };
        let Some(moment) = word.and_then(|n| sentence(run, n)) else { continue };
        if stir.by == Mover::Contact {
            contacts.push(contact(&moment, stir));
        }
        match verdict(stir) {
            Some(true) => worked.push(moment),
            Some(false) => backfired.push(moment),
            None => {}
        }
    }
    let judged: Vec<u64> = contacts.iter().filter_map(|one: &WordLine| one.matched).collect();
    PersonLine {
        person: person.id,
        name: person.name.clone(),
        title: person.title.clone(),
        persona: persona.map_or_else(|| Persona::of_role(person.role).title, |one| one.title.clone()),
        trust_start: start.trust,
        trust_end: now.0,
        stress_start: start.stress,
        stress_end: now.1,
        stress_most: course.iter().map(|point| point.stress).max().unwrap_or(start.stress),
        suited: judged.iter().filter(|matched| **matched >= GOOD).count() as u64,
        judged: judged.len() as u64,
        course,
        contacts,
        worked,
        backfired,
    }
}

fn contact(moment: &Evidence, stir: &Stir) -> WordLine {
    WordLine { word: moment.clone(), matched: stir.matched, trust: stir.trust, stress: stir.stress }
}

/// Whether it did them good, or harm; `None`: neither to speak of.
fn verdict(stir: &Stir) -> Option<bool> {
    match stir.by {
        Mover::Heard | Mover::Held => Some(true),
        Mover::Slighted | Mover::Falsehood | Mover::Scene => Some(false),
        Mover::Contact if stir.matched.is_some_and(|matched| matched >= GOOD) && stir.trust > 0 => Some(true),
        Mover::Contact if stir.trust <= NOTED => Some(false),
        Mover::Contact | Mover::Pressure | Mover::Ease => None,
    }
}
