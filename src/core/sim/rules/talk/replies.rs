//! What people reply: from belief, trust, stress and the manner of the word. Facts come from
//! [`super::super::answers`] and from nowhere else.

use crate::base::Id;
use crate::scenario::model::{Agenda, Claim, Person, Persona};

use super::super::super::event::{EventKind, Fact, InterruptionKind, Value};
use super::super::super::talk::{About, Intent, Manner, Replied, ReplyKind, Said};
use super::super::{Scene, answers, interrupts, tempers};
use super::{claims, style};

/// From here on people sound strained.
const STRAINED: i64 = 600;
/// Below this nobody volunteers anything.
const WARY: i64 = 250;
/// This much too little or too much detail is remarked on.
const REMARKED: i64 = 250;
/// Whose word weighs so much breaks in rather than put up with a manner that is far off.
const WEIGHTY: u64 = 500;
/// So far off.
const FAR_OFF: u64 = 250;

/// Somebody's reply.
pub(in super::super) fn reply(scene: Scene<'_>, number: u32, by: Id) -> Vec<EventKind> {
    let Some((_, said)) = scene.world.feelings.spoken(number) else { return Vec::new() };
    let Some(person) = scene.scenario().person(by) else { return Vec::new() };
    let persona = style::persona_of(scene, by);
    let matched = style::matched(scene, by, said);
    let (kind, facts) = sense(scene, person, &persona, said, matched);
    let strained = scene.world.feelings.of(by).stress >= STRAINED;
    let words = phrasing(scene, by, kind, number);
    let reply = Replied { said: number, by, reply: kind, strained, words, facts };
    let mut events = vec![EventKind::Replied(Box::new(reply))];
    if matched < FAR_OFF && persona.authority >= WEIGHTY && interrupts::may(scene) {
        let why = match persona.agenda {
            Some(Agenda::TakeOver) => InterruptionKind::Takeover,
            _ => InterruptionKind::InformationDemand,
        };
        events.extend(tempers::breaks_in(scene, by, why, None));
    }
    events
}

/// One of the phrasings, never the one just used.
fn phrasing(scene: Scene<'_>, by: Id, kind: ReplyKind, number: u32) -> u32 {
    let last = scene.world.feelings.of(by).last_reply.filter(|(same, _)| *same == kind).map(|(_, words)| words);
    let others = u64::from(ReplyKind::PHRASINGS) - u64::from(last.is_some());
    let pick = scene.seed.below("phrasing", by, u64::from(number), others);
    let pick = u32::try_from(pick).unwrap_or(0) + 1;
    match last {
        Some(last) if pick >= last => pick + 1,
        _ => pick,
    }
}

fn sense(scene: Scene<'_>, person: &Person, persona: &Persona, said: &Said, matched: u64) -> (ReplyKind, Vec<Fact>) {
    if let Some(facts) = said.claim.and_then(|claim| claims::against(scene, person, claim, said.said)) {
        return (ReplyKind::Contradict, facts);
    }
    if said.manner.contains(&Manner::Sharp) && matched < style::GOOD {
        return (ReplyKind::Offended, Vec::new());
    }
    let feeling = scene.world.feelings.of(person.id);
    let suits = matched >= style::GOOD;
    let bears = matched >= style::GOOD * 2 / 3;
    let kind = match said.intent {
        Intent::Question if feeling.trust < WARY => ReplyKind::Withhold,
        Intent::Question => return told(scene, person, said),
        Intent::Task if said.bridge => ReplyKind::Unsure,
        Intent::Task if bears => ReplyKind::Accept,
        Intent::Task => ReplyKind::Grudging,
        Intent::Challenge if !suits || matches!(persona.agenda, Some(Agenda::Resist)) => ReplyKind::Resist,
        Intent::Thank if bears => ReplyKind::Pleased,
        Intent::Reassure if suits => ReplyKind::Relieved,
        Intent::Summarise | Intent::Decide | Intent::Reassure => remark(persona, feeling.stress, said, bears),
        _ if bears => ReplyKind::Agree,
        _ => ReplyKind::Unconvinced,
    };
    (kind, Vec::new())
}

/// A cue to the listener's needs, if the manner missed them.
fn remark(persona: &Persona, stress: i64, said: &Said, bears: bool) -> ReplyKind {
    let missed = style::ideal(persona, stress, said.intent).detail - style::spoken(said.intent, &said.manner).detail;
    match missed {
        m if m > REMARKED => ReplyKind::WantsDetail,
        m if m < -REMARKED => ReplyKind::WantsHeadline,
        _ if bears => ReplyKind::Agree,
        _ => ReplyKind::Unconvinced,
    }
}

/// What they see of the part in question: their health check, late by their lag, if it is theirs.
fn told(scene: Scene<'_>, person: &Person, said: &Said) -> (ReplyKind, Vec<Fact>) {
    let part = match said.about {
        Some(About::Component(id)) => Some(id),
        Some(About::Theory(id)) => match scene.scenario().hypothesis(id).map(|theory| theory.claim) {
            Some(Claim::FaultOn(part)) => Some(part),
            _ => None,
        },
        _ => None,
    };
    let fact = part.map(|part| answers::component(scene, person, part, false));
    match fact.filter(|fact| fact.value != Value::NoData) {
        Some(fact) => (ReplyKind::Answer, vec![fact]),
        None => (ReplyKind::Unsure, Vec::new()),
    }
}
