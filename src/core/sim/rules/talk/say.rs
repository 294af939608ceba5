//! Something is said: whom it reaches, what it leads to, how it is taken.

use std::collections::BTreeSet;

use crate::base::{Id, Range};
use crate::scenario::model::Seat;

use super::super::super::agenda::Item;
use super::super::super::command::{Reply, Task, Topic};
use super::super::super::event::EventKind;
use super::super::super::talk::{About, Intent, Manner, Mover, Said, Say, Statement, Stir};
use super::super::{Decision, Scene, intake, messages, no, people, work};
use super::{claims, style};

/// So many can be named at once; more is the bridge.
const NAMED: usize = 4;
/// So many manners at once.
const MANNERS: usize = 3;
/// A task's box when none is said (seconds).
const BOX_S: u64 = 300;
/// Of those on the bridge, so many at most speak up.
const SPEAK_UP: usize = 2;

/// What follows from what is said.
pub(in super::super) fn say(scene: Scene<'_>, seat: Seat, say: &Say) -> Decision {
    scene.accepted()?;
    let to = heard_by(scene, &say.to)?;
    let manner = lawful(scene, say)?;
    let (intent, about, claim) = (say.intent, say.about, say.claim);
    let number = scene.world.feelings.said + 1;
    let said = Said { said: number, to, bridge: say.to.is_empty(), intent, manner, about, claim };
    let leads_to = leads_to(scene, seat, say, &said)?;
    let mut events = vec![EventKind::Said(Box::new(said.clone()))];
    let first = said.to.first().copied().unwrap_or_default();
    let pace = style::matched(scene, first, &said);
    events.extend(leads_to.into_iter().map(|event| paced(scene, event, first, pace)));
    events.extend(said.to.iter().map(|person| EventKind::Stirred(stir(scene, *person, &said))));
    for person in answering(scene, &said) {
        let seconds = scene.draw("reply", person, u64::from(number), Range(4, 14));
        let seconds = style::paced(seconds, style::matched(scene, person, &said));
        events.push(scene.later(seconds, Item::Reply(number, person)));
    }
    if let Some(claim) = said.claim {
        events.push(claims::awaited(scene, number, claim));
    }
    Ok(events)
}

/// The people who hear it.
fn heard_by(scene: Scene<'_>, to: &[Id]) -> Result<Vec<Id>, super::super::Rejection> {
    if to.is_empty() {
        scene.bridge_open()?;
        let here = scene.scenario().people.iter().map(|person| person.id);
        let here: Vec<Id> = here.filter(|id| scene.record.on_bridge(*id)).collect();
        return if here.is_empty() { no("nobody_here", "Nobody is on the bridge to hear it.") } else { Ok(here) };
    }
    let named: BTreeSet<Id> = to.iter().copied().collect();
    if named.len() > NAMED {
        return no("too_many", "Name four people at most, or speak to the bridge.");
    }
    for id in &named {
        let person = scene.person(*id)?;
        if !scene.record.on_bridge(*id) && !scene.world.reaches(&person.reached_by) {
            return no("not_reached", format!("{} cannot be reached.", person.name));
        }
    }
    Ok(named.into_iter().collect())
}

/// What is said makes sense and names what there is; the manner, each once.
fn lawful(scene: Scene<'_>, say: &Say) -> Result<Vec<Manner>, super::super::Rejection> {
    let manner: BTreeSet<Manner> = say.manner.iter().copied().collect();
    let both = |one, other| manner.contains(&one) && manner.contains(&other);
    if manner.len() > MANNERS || both(Manner::Brief, Manner::Detailed) || both(Manner::Warm, Manner::Sharp) {
        return no("no_such_manner", "Nobody can speak in all of these ways at once; choose up to three that agree.");
    }
    let scenario = scene.scenario();
    let known = match say.about {
        Some(About::Component(id)) => scenario.component(id).is_some(),
        Some(About::Theory(id)) => scenario.hypothesis(id).is_some(),
        Some(About::Option(id)) => scene.record.options.contains_key(&id),
        Some(About::Service(id)) => scenario.service(id).is_some(),
        _ => true,
    } && match say.claim {
        Some(Statement::Works(id, _)) => scenario.service(id).is_some(),
        Some(Statement::Cause(id)) => scenario.hypothesis(id).is_some(),
        _ => true,
    };
    if !known {
        return no("unknown_subject", "Nothing that you know of has the name that this is about.");
    }
    if matches!(say.claim, Some(Statement::BackBy(at)) if at <= scene.now) {
        return no("in_the_past", "Say when it will be back: a moment in the future.");
    }
    Ok(manner.into_iter().collect())
}

/// What the order of the same meaning leads to: a task said is a task, a question asked is asked.
fn leads_to(scene: Scene<'_>, seat: Seat, say: &Say, said: &Said) -> Decision {
    let alone = match (said.bridge, said.to.as_slice()) {
        (false, [one]) => Some(*one),
        _ => None,
    };
    match (say.intent, say.about, alone) {
        (Intent::Task, about, Some(person)) => {
            let task = match about {
                Some(About::Component(id)) => Task::HealthCheck(id),
                Some(About::Theory(id)) => Task::Test(id),
                Some(About::Option(id)) => Task::Assess(id),
                _ => return no("no_work", "Name the work: a part to check, a theory to test, an option to assess."),
            };
            work::assign(scene, person, task, say.box_s.unwrap_or(BOX_S))
        }
        (Intent::Question, about, Some(person)) => match about {
            Some(About::Topic(topic)) => intake::ask(scene, person, topic, false),
            Some(About::Report) => people::ask_report(scene, person),
            None | Some(About::Service(_)) => intake::ask(scene, person, Topic::Status, false),
            Some(About::Option(_)) => no("needs_a_task", "An option is assessed as a task, or put to a poll."),
            _ => Ok(Vec::new()),
        },
        (Intent::Question, ..) => no("one_person", "Put a question to one person, by name."),
        (Intent::Poll, Some(About::Option(option)), _) => people::poll(scene, option),
        (Intent::Poll, ..) => no("no_option", "Say which option the poll is about."),
        (Intent::Park, Some(About::Interruption(number)), _) => messages::answer(scene, seat, number, Reply::Park),
        (Intent::Warn, Some(About::Interruption(number)), _) => messages::answer(scene, seat, number, Reply::Warn),
        // "Can someone": said to all, taken by nobody.
        _ => Ok(Vec::new()),
    }
}

/// What takes somebody's time takes more or less of it, as the question suited.
fn paced(scene: Scene<'_>, event: EventKind, person: Id, matched: u64) -> EventKind {
    match event {
        EventKind::Scheduled { at, item, busy: Some(who) } if who == person => {
            let free = scene.world.busy.get(&person).copied().unwrap_or_default().max(scene.now);
            EventKind::Scheduled { at: free + style::paced(at.since(free), matched), item, busy: Some(who) }
        }
        other => other,
    }
}

/// How one of them takes it.
fn stir(scene: Scene<'_>, person: Id, said: &Said) -> Stir {
    let matched = style::matched(scene, person, said);
    let (trust, stress) = style::moves(&style::persona_of(scene, person), matched, said);
    // What goes to all is fitted to none: it counts as nobody's contact.
    let matched = (!said.bridge).then_some(matched);
    Stir { person, by: Mover::Contact, said: Some(said.said), matched, trust, stress }
}

/// Who says something to it. A question that is answered by its own rules needs no second word,
/// unless the manner hurts.
fn answering(scene: Scene<'_>, said: &Said) -> Vec<Id> {
    let knows = |person: &&Id| {
        let who = scene.scenario().person(**person);
        said.claim.zip(who).is_some_and(|(claim, who)| claims::against(scene, who, claim, said.said).is_some())
    };
    let hurt = |person: &Id| style::matched(scene, *person, said) < style::GOOD / 2;
    let asked = matches!(said.intent, Intent::Question | Intent::Poll)
        && !matches!(said.about, Some(About::Component(_) | About::Theory(_)));
    if said.bridge {
        let mut first: Vec<Id> = said.to.iter().filter(knows).copied().collect();
        let rest = said.to.iter().copied().filter(|person| hurt(person) && !first.contains(person));
        let rest: Vec<Id> = rest.collect();
        first.extend(rest);
        if first.is_empty() && said.intent != Intent::Task {
            let index = scene.seed.below("speaks_up", Id::from("bridge"), u64::from(said.said), said.to.len() as u64);
            first.extend(usize::try_from(index).ok().and_then(|index| said.to.get(index)));
        }
        first.truncate(SPEAK_UP);
        return first;
    }
    said.to.iter().filter(|person| !asked || hurt(person) || knows(person)).copied().collect()
}
