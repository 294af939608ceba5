//! What is said of how things stand: against what a listener knows at once, and against what turns out.

use crate::base::SimTime;
use crate::scenario::model::{Claim, Person};

use super::super::super::agenda::Item;
use super::super::super::event::{EventKind, Fact, Subject, TestResult, Value};
use super::super::super::message::Effect;
use super::super::super::talk::{Mover, Said, Statement, Stir};
use super::super::{Scene, answers};
use super::style;

/// Word of how it really was gets round within so many seconds.
const GETS_ROUND_S: u64 = 180;
/// So often, and so far apart, a cause that was named is compared with what tests have shown.
const LOOKS: u32 = 6;
/// Seconds between two of these looks.
const LOOK_S: u64 = 300;
/// Below this users notice; below half of it, it is down.
const WELL: u64 = 950;

/// When it meets the truth.
pub(super) fn awaited(scene: Scene<'_>, said: u32, claim: Statement) -> EventKind {
    let item = Item::ClaimDue(said, 1);
    match claim {
        Statement::BackBy(at) => EventKind::Scheduled { at, item, busy: None },
        Statement::Works(..) => scene.later(GETS_ROUND_S, item),
        Statement::Cause(_) => scene.later(LOOK_S, item),
    }
}

/// What a listener knows to the contrary, from their own belief and nothing else.
pub(super) fn against(scene: Scene<'_>, person: &Person, claim: Statement, key: u32) -> Option<Vec<Fact>> {
    match claim {
        Statement::Works(service, effect) => {
            let own = answers::own_view(scene, person, u64::from(key)).into_iter();
            let speaks = |fact: &Fact| match (fact.about, &fact.value) {
                (Subject::Cohort(of, _), Value::Level(level)) if of == service => !fits(effect, *level),
                (Subject::Cohort(of, _), Value::OneTry(worked)) if of == service => {
                    *worked == (effect == Effect::Down) && effect != Effect::Degraded
                }
                _ => false,
            };
            let told: Vec<Fact> = own.filter(speaks).collect();
            (!told.is_empty()).then_some(told)
        }
        Statement::Cause(theory) => {
            let Claim::FaultOn(part) = scene.scenario().hypothesis(theory)?.claim else { return None };
            let fact = answers::component(scene, person, part, false);
            matches!(fact.value, Value::Level(level) if level >= WELL).then(|| vec![fact])
        }
        Statement::BackBy(at) => {
            let theirs = scene.scenario().options.iter().filter(|option| Some(option.team) == person.team);
            let mut told = theirs.filter_map(|option| answers::progress(scene, person, option.id));
            let late = |fact: &Fact| matches!(fact.value, Value::Done(_, left_s) if scene.now + left_s > at);
            told.find(late).map(|fact| vec![fact])
        }
    }
}

/// It meets the truth.
pub(in super::super) fn due(scene: Scene<'_>, number: u32, look: u32) -> Vec<EventKind> {
    let Some((at, said)) = scene.world.feelings.spoken(number) else { return Vec::new() };
    let Some(claim) = said.claim else { return Vec::new() };
    match holds(scene, *at, claim) {
        Some(true) => said.to.iter().map(|person| EventKind::Stirred(held(*person, number))).collect(),
        Some(false) => found_out(scene, said),
        None if look < LOOKS => vec![scene.later(LOOK_S, Item::ClaimDue(number, look + 1))],
        None => Vec::new(),
    }
}

/// Whether what was said was so; `None`: nobody can say yet.
fn holds(scene: Scene<'_>, at: SimTime, claim: Statement) -> Option<bool> {
    match claim {
        Statement::Works(service, effect) => {
            let levels = scene.world.flows.iter().filter(|flow| flow.service == service);
            levels.map(|flow| flow.history.at(at)).min().map(|level| fits(effect, level))
        }
        Statement::Cause(theory) => match scene.record.hypotheses.get(&theory)?.verdict()? {
            TestResult::Supported => Some(true),
            TestResult::Contradicted => Some(false),
            TestResult::Inconclusive => None,
        },
        Statement::BackBy(_) => Some(!scene.world.hurt()),
    }
}

fn fits(effect: Effect, level: u64) -> bool {
    match effect {
        Effect::Normal => level >= WELL,
        Effect::Degraded => level < WELL,
        Effect::Down => level < WELL / 2,
    }
}

fn held(person: crate::base::Id, said: u32) -> Stir {
    Stir { person, by: Mover::Held, said: Some(said), matched: None, trust: 15, stress: -10 }
}

/// However well it was said: who was told what is not so trusts less, the more so the more their word weighs.
fn found_out(scene: Scene<'_>, said: &Said) -> Vec<EventKind> {
    let mut events = vec![EventKind::ClaimFoundOut { said: said.said }];
    events.extend(said.to.iter().map(|person| {
        let weight = i64::try_from(style::persona_of(scene, *person).authority).unwrap_or(1000);
        let trust = -120 - weight / 10;
        EventKind::Stirred(Stir {
            person: *person,
            by: Mover::Falsehood,
            said: Some(said.said),
            matched: None,
            trust,
            stress: 60,
        })
    }));
    events
}
