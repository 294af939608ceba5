//! What people do of their own temper: stress under pressure, and the scenes that agendas make.
//!
//! Only people to whom the scenario gives a persona: who has none is even-tempered. The figures are ours.

use std::cmp::Reverse;

use crate::base::{Id, Range};
use crate::scenario::model::{Agenda, CastRole, Person, Persona};

use super::super::agenda::Item;
use super::super::command::Reply;
use super::super::event::{EventKind, InterruptionKind};
use super::super::knowledge::{ActionState, Interruption};
use super::super::message::{Audience, Effect};
use super::super::talk::{Mover, Stir};
use super::super::world::Feeling;
use super::interrupts::BreakIn;
use super::talk::style;
use super::{Decision, Scene, interrupts, no};

/// Pressure is felt this often (seconds).
const FELT_EVERY_S: u64 = 60;
/// Nobody is calmer than at the start.
const AT_REST: i64 = 200;
/// Who breaks in has borne between so much stress, by seed (permille).
const BEARS: Range = Range(450, 650);
/// So often at most for one agenda.
const SCENES: u32 = 3;
/// This far below, confidence presses.
const UNEASY: i64 = 500;

/// The people to whom the scenario gives a persona.
fn cast<'a>(scene: Scene<'a>) -> impl Iterator<Item = (&'a Person, &'a Persona)> {
    let scenario = scene.scenario();
    scene.lots.tempers.iter().map(|(person, persona)| (&scenario.people[*person], &scenario.personas[*persona]))
}

fn has_tempers(scene: Scene<'_>) -> bool {
    !scene.scenario().personas.is_empty() && scene.world.mood.duties_from.is_some() && !interrupts::is_over(scene)
}

/// What this beat does to people.
pub(super) fn feel(scene: Scene<'_>, events: &mut Vec<EventKind>) {
    if has_tempers(scene) && scene.now.0.is_multiple_of(FELT_EVERY_S) {
        let hurt = scene.world.hurt();
        events.extend(cast(scene).filter_map(|(person, persona)| pressed(scene, person.id, persona, hurt)));
    }
}

/// Whoever has an agenda makes a scene; says whether somebody breaks in.
pub(super) fn make_scenes(scene: Scene<'_>, events: &mut Vec<EventKind>) -> bool {
    if !has_tempers(scene) {
        return false;
    }
    if events.iter().any(|event| matches!(event, EventKind::InterruptionRaised { .. })) {
        return true;
    }
    // Nearly always nobody is so strained: that is asked on every beat, and first.
    if !scene.world.feelings.any_bears(BEARS.0) || !interrupts::may(scene) {
        return false;
    }
    // Everybody once before anybody twice, and the weightiest first.
    let free = cast(scene).filter(|(person, _)| !interrupts::is_played(scene, person.id));
    let ripe = free.filter_map(|(person, persona)| {
        let wanted = wants(scene, person, persona)?;
        let turn = (scene.world.feelings.of(person.id).broke_in, Reverse(persona.authority));
        Some((turn, person.id, wanted))
    });
    let Some((_, by, (why, theory))) = ripe.min_by_key(|(turn, ..)| *turn) else { return false };
    events.extend(breaks_in(scene, by, why, theory));
    true
}

/// What a minute does to somebody.
fn pressed(scene: Scene<'_>, person: Id, persona: &Persona, hurt: bool) -> Option<EventKind> {
    let feeling = scene.world.feelings.of(person);
    let need = i64::try_from(persona.reassurance).unwrap_or(1000);
    let confidence = i64::try_from(scene.world.mood.permille()).unwrap_or(1000);
    let stress = if hurt {
        let waits = if is_impatient(scene, &feeling, persona) { 20 } else { 0 };
        8 + need / 60 + (UNEASY - confidence).max(0) / 20 + waits
    } else {
        -(feeling.stress - AT_REST).clamp(0, 30)
    };
    let stress = stress.min(1000 - feeling.stress);
    let by = if stress > 0 { Mover::Pressure } else { Mover::Ease };
    let stir = Stir { person, by, said: None, matched: None, trust: 0, stress };
    (stress != 0).then_some(EventKind::Stirred(stir))
}

/// Neither a word to them nor a message to anybody for longer than they wait.
fn is_impatient(scene: Scene<'_>, feeling: &Feeling, persona: &Persona) -> bool {
    let mood = &scene.world.mood;
    let heard = feeling.spoken_to.max(mood.last_message).max(mood.duties_from);
    heard.is_some_and(|at| scene.now.since(at) >= persona.patience_s)
}

/// Somebody breaks in of their own temper.
pub(super) fn breaks_in(scene: Scene<'_>, by: Id, why: InterruptionKind, theory: Option<Id>) -> Vec<EventKind> {
    let hope = (why == InterruptionKind::WantsToAnnounce).then(|| Item::Hope(interrupts::next(scene)));
    let who = BreakIn { theory, ..BreakIn::new(by, why) };
    interrupts::raise(scene, who, scene.content.policy.times.interruption_s, hope)
}

/// What an agenda has somebody do now, if anything: from unease, not while all goes well.
fn wants(scene: Scene<'_>, person: &Person, persona: &Persona) -> Option<(InterruptionKind, Option<Id>)> {
    let agenda = persona.agenda.as_ref()?;
    let feeling = scene.world.feelings.of(person.id);
    let waited = feeling.broke_in_at.is_none_or(|at| scene.now.since(at) >= persona.patience_s.max(300));
    // Trust buys quiet.
    let trusts = feeling.trust >= 700;
    let stress = u64::try_from(feeling.stress).unwrap_or(0);
    let strained = || scene.reaches(stress, "temper", person.id, u64::from(feeling.broke_in), BEARS);
    if !waited || trusts || feeling.broke_in >= SCENES || !strained() {
        return None;
    }
    let here = scene.record.on_bridge(person.id);
    let bridge = scene.record.bridge.is_some();
    let acted = || scene.record.options.values().any(|one| matches!(one.state, ActionState::Done(_)));
    match agenda {
        Agenda::TakeOver if feeling.broke_in == 0 && bridge => Some((InterruptionKind::Motivation, None)),
        Agenda::TakeOver => Some((InterruptionKind::Takeover, None)),
        Agenda::Resist if here && acted() => {
            theory(scene, person).map(|theory| (InterruptionKind::LateBombshell, Some(theory)))
        }
        Agenda::Resist if here && feeling.broke_in == 0 => Some((InterruptionKind::Disruptor, None)),
        Agenda::SpreadHope(_) => Some((InterruptionKind::WantsToAnnounce, None)),
        Agenda::Process if here || person.role != CastRole::SupplierDutyManager => {
            Some((InterruptionKind::SeverityChallenge, None))
        }
        Agenda::Block if bridge => Some((InterruptionKind::Disruptor, None)),
        _ => None,
    }
}

/// A theory that is not theirs to answer for and that no test has settled.
fn theory(scene: Scene<'_>, person: &Person) -> Option<Id> {
    let open = |id: Id| scene.record.hypotheses.get(&id).and_then(|state| state.verdict()).is_none();
    let others = scene.scenario().hypotheses.iter().filter(|one| Some(one.team) != person.team && open(one.id));
    let others: Vec<Id> = others.map(|one| one.id).collect();
    let index = scene.seed.below("bombshell", person.id, 0, others.len() as u64);
    others.get(usize::try_from(index).ok()?).copied()
}

/// They are answered, and it suits them and the bridge, or does not.
pub(super) fn answered(scene: Scene<'_>, number: u32, state: &Interruption, reply: Reply) -> Decision {
    let mut events = vec![EventKind::InterruptionAnswered { interruption: number, reply }];
    let by = state.by;
    match (reply, state.theory) {
        (Reply::Capture, None) => {
            return no("nothing_to_capture", "They bring up no theory that could be taken down.");
        }
        (Reply::Capture, Some(theory)) => {
            let stated = scene.record.hypotheses.get(&theory).is_some_and(|one| one.stated.is_some());
            if !stated {
                events.push(EventKind::HypothesisStated { hypothesis: theory });
            }
        }
        (Reply::Remove, _) if !scene.record.on_bridge(by) => {
            return no("not_on_bridge", format!("{} is not on the bridge.", scene.name(by)));
        }
        (Reply::Remove, _) => events.push(EventKind::Released { person: by }),
        _ => {}
    }
    let written = scene.scenario().person(by).is_some_and(|person| person.persona.is_some());
    if written || scene.world.feelings.knows(by) {
        let warned = was_warned(scene, by);
        let well = state.why.good_answers().contains(&reply)
            || (state.why == InterruptionKind::Disruptor && reply == Reply::Remove && warned);
        let (mover, trust, stress) = if well { (Mover::Heard, 40, -150) } else { (Mover::Slighted, -60, 40) };
        events.push(EventKind::Stirred(Stir { person: by, by: mover, said: None, matched: None, trust, stress }));
        let calm = !scene.scenario().personas.is_empty();
        if calm && makes_a_scene(state.why, reply) {
            events.extend(scene_for_all(scene, by));
        }
    }
    Ok(events)
}

/// Whether somebody had their one warning.
pub(super) fn was_warned(scene: Scene<'_>, by: Id) -> bool {
    let warned = |one: &&Interruption| one.by == by && matches!(one.answered, Some((_, Reply::Warn)));
    scene.record.interruptions.values().any(|one| warned(&one))
}

/// Doing as they say has everybody listen.
fn makes_a_scene(why: InterruptionKind, reply: Reply) -> bool {
    why.is_of_agenda() && matches!(reply, Reply::Yield | Reply::Brief) && why != InterruptionKind::LateBombshell
}

/// Everybody on the bridge listens to it instead of working.
fn scene_for_all(scene: Scene<'_>, by: Id) -> Vec<EventKind> {
    let here = scene.scenario().people.iter().map(|person| person.id);
    let here = here.filter(|id| *id != by && scene.record.on_bridge(*id));
    let stir = |person| Stir { person, by: Mover::Scene, said: None, matched: None, trust: -20, stress: 60 };
    here.map(|person| EventKind::Stirred(stir(person))).collect()
}

/// Nobody answered them in time.
pub(super) fn lapsed(scene: Scene<'_>, interruption: u32) -> Vec<EventKind> {
    let mut events = vec![EventKind::InterruptionLapsed { interruption }];
    let state = scene.record.interruptions.get(&interruption);
    if let Some(state) = state.filter(|state| makes_a_scene(state.why, Reply::Yield)) {
        events.extend(scene_for_all(scene, state.by));
    }
    events
}

/// The moment at which hope is spread, unless they were talked out of it.
pub(super) fn spread_hope(scene: Scene<'_>, interruption: u32) -> Vec<EventKind> {
    let Some(state) = scene.record.interruptions.get(&interruption) else { return Vec::new() };
    if state.answered.is_some_and(|(_, reply)| reply != Reply::Yield) {
        return Vec::new();
    }
    match style::persona_of(scene, state.by).into_owned().agenda {
        Some(Agenda::SpreadHope(text)) => vec![EventKind::Announced {
            by: Some(state.by),
            audience: Audience::Customers,
            effect: Effect::Normal,
            text,
        }],
        _ => Vec::new(),
    }
}
