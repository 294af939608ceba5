//! What is said on the bridge, as parts of the elements that it shows plainly. Claims are `claimed`.
//!
//! What counts, each only on an occasion of its own, so that saying it ten times earns nothing more:
//!
//! * Work: two people given the same at once, or given it rudely, is harmful; work put to the room and
//!   not given by name soon after is work given in part. An answer that is taken up aloud closes the loop.
//! * Control: being rude to whoever broke in is harmful. What somebody brings up and is put off counts if it
//!   is come back to, and is done in part if it is not.
//! * Challenge: asking the room or the doers what they think of an act, and hearing an answer before it begins.
//! * Decisions: saying aloud what is done as it begins. * Picture: what is said in passing, after news, is a part.
//! * Support: thanks to whoever has just delivered; being rude to people at work is harmful. Thanks at the end.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::scenario::model::CastRole;
use crate::scoring::record::{Deed, tells};
use crate::sim::command::Task;
use crate::sim::talk::{About, Intent, Manner, ReplyKind, Said};
use crate::sim::{Event, EventKind};

use super::awareness::tells_something;
use super::lens::Lens;
use super::marker::Standing;
use super::part::Part;

/// The same work given to two within this time (seconds) was given to both at once; later, it is a relief or a repeat.
const ONE_BREATH_S: u64 = 5;
/// Work put to the room is given by name within this time (seconds).
const NAMED_S: u64 = 120;
/// An answer is taken up within this time (seconds).
const TAKEN_UP_S: u64 = 300;
/// Thanks come within this time (seconds) of what they are for.
const THANKED_S: u64 = 600;
/// What is put off was brought up within this time (seconds) before.
const BROUGHT_UP_S: u64 = 180;
/// It is come back to within this time (seconds).
const COME_BACK_S: u64 = 900;
/// A decision is said aloud this soon (seconds) before or after it is carried out.
const ALOUD_S: u64 = 180;

/// Something that the seat said, with its event.
pub(super) type Spoken<'a> = (&'a Event, &'a Said);

/// Everything that the seat said, in order.
pub(super) fn spoken<'a>(lens: &Lens<'_, 'a>) -> impl Iterator<Item = Spoken<'a>> + Clone {
    lens.mine().filter_map(|event| match &event.kind {
        EventKind::Said(said) => Some((event, &**said)),
        _ => None,
    })
}

fn is_sharp(said: &Said) -> bool {
    said.manner.contains(&Manner::Sharp)
}

/// A piece of work as it was given: to whom, what, until when.
struct Given<'a> {
    event: &'a Event,
    number: u32,
    person: Id,
    work: Task,
}

fn given<'a>(lens: &Lens<'_, 'a>) -> Vec<Given<'a>> {
    let tasks = lens.mine().filter_map(|event| match event.kind {
        EventKind::TaskAssigned { task, person, work, .. } => Some(Given { event, number: task, person, work }),
        _ => None,
    });
    tasks.collect()
}

/// How work was given: rudely, twice at once, to nobody; and whether its answers were taken up.
pub(super) fn work(lens: &Lens<'_, '_>) -> Vec<Part> {
    let rude = spoken(lens).filter(|(_, said)| said.intent == Intent::Task && is_sharp(said));
    let rude = Part::harm("Work was given rudely.", rude.map(|(event, _)| event.n).collect());
    let tasks = given(lens);
    let twice = Part::harm("Two people were given the same work at once.", given_twice(lens, &tasks));
    let parts = rude.into_iter().chain(twice);
    parts.chain(put_to_the_room(lens, &tasks)).chain(taken_up(lens, &tasks)).collect()
}

/// Named to several people in one word, or to one and at once to another: each believes that the other has it.
fn given_twice(lens: &Lens<'_, '_>, tasks: &[Given<'_>]) -> Vec<u32> {
    let named = |said: &Said| said.intent == Intent::Task && !said.bridge && said.to.len() > 1;
    let mut found: Vec<u32> = spoken(lens).filter(|(_, said)| named(said)).map(|(event, _)| event.n).collect();
    for (place, one) in tasks.iter().enumerate() {
        let again = tasks[place + 1..].iter().filter(|other| other.work == one.work && other.person != one.person);
        let in_one_breath = again.filter(|other| other.event.t.since(one.event.t) <= ONE_BREATH_S);
        found.extend(in_one_breath.flat_map(|other| [one.event.n, other.event.n]));
    }
    found
}

/// "Can somebody": said to all, taken by nobody, and given to nobody by name soon after.
fn put_to_the_room(lens: &Lens<'_, '_>, tasks: &[Given<'_>]) -> Option<Part> {
    let named = |event: &Event, said: &Said| {
        let is_it = |work: Task| match (said.about, work) {
            (Some(About::Component(id)), Task::HealthCheck(other))
            | (Some(About::Theory(id)), Task::Test(other))
            | (Some(About::Option(id)), Task::Assess(other)) => id == other,
            _ => said.about.is_none(),
        };
        tasks.iter().any(|one| one.event.n > event.n && one.event.t.since(event.t) <= NAMED_S && is_it(one.work))
    };
    let room = spoken(lens).filter(|(_, said)| said.intent == Intent::Task && said.bridge);
    let left: Vec<u32> = room.filter(|(event, said)| !named(event, said)).map(|(event, _)| event.n).collect();
    let words = format!("Work was put to the whole room {} times and given to nobody by name.", left.len());
    (!left.is_empty()).then(|| Part::done(Standing::Late, words, left))
}

/// The loop is closed: what was found is taken up with whoever found it.
fn taken_up(lens: &Lens<'_, '_>, tasks: &[Given<'_>]) -> Option<Part> {
    let answers: Vec<(&Event, Id)> = delivered(lens).into_iter().filter(|(event, _)| {
        matches!(event.kind, EventKind::TaskReported { task, .. } if tasks.iter().any(|one| one.number == task))
    }).collect();
    let takes_up = |intent| {
        matches!(intent, Intent::Thank | Intent::Decide | Intent::Summarise | Intent::Question | Intent::Task)
    };
    let matched = once_each(lens, &answers, TAKEN_UP_S, |said| takes_up(said.intent) && !is_sharp(said));
    let words = format!("{} of {} answers were taken up aloud.", matched.len(), answers.len());
    (!matched.is_empty()).then(|| Part::done(Standing::Present, words, matched))
}

/// What people found or finished, and who did.
fn delivered<'a>(lens: &Lens<'_, 'a>) -> Vec<(&'a Event, Id)> {
    let found = lens.record.all().filter_map(|event| match &event.kind {
        EventKind::TaskReported { person, facts, .. } if facts.iter().any(tells) => Some((event, *person)),
        _ => None,
    });
    found.collect()
}

/// What was said to people on occasions of theirs, each word and each occasion once.
fn once_each(
    lens: &Lens<'_, '_>,
    occasions: &[(&Event, Id)],
    within_s: u64,
    fits: impl Fn(&Said) -> bool,
) -> Vec<u32> {
    let mut used: BTreeSet<usize> = BTreeSet::new();
    let mut words = Vec::new();
    for (event, said) in spoken(lens).filter(|(_, said)| fits(said)) {
        let mut met = occasions.iter().enumerate().filter(|(place, (occasion, person))| {
            let soon = occasion.n < event.n && event.t.since(occasion.t) <= within_s;
            soon && said.to.contains(person) && !used.contains(place)
        });
        if let Some((place, _)) = met.next() {
            used.insert(place);
            words.push(event.n);
        }
    }
    words
}

/// How whoever breaks in or brings something up is spoken to.
pub(super) fn floor(lens: &Lens<'_, '_>) -> Vec<Part> {
    let raised = |person: Id, event: &Event| {
        lens.record.all().any(|one| {
            let theirs = matches!(one.kind, EventKind::InterruptionRaised { by, .. } if by == person);
            theirs && one.n < event.n && event.t.since(one.t) <= TAKEN_UP_S
        })
    };
    let rude = spoken(lens).filter(|(event, said)| {
        is_sharp(said) && !said.bridge && said.to.iter().any(|person| raised(*person, event))
    });
    let rude = Part::harm("Whoever broke in was answered rudely.", rude.map(|(event, _)| event.n).collect());
    rude.into_iter().chain(put_off(lens)).collect()
}

/// A side issue that was put off, and come back to or not.
fn put_off(lens: &Lens<'_, '_>) -> Option<Part> {
    let brought_up: Vec<(&Event, Id)> = lens
        .record
        .all()
        .filter_map(|event| match &event.kind {
            EventKind::SignalHeard { from: Some(from), .. } => Some((event, *from)),
            EventKind::Replied(reply) if matches!(reply.reply, ReplyKind::Contradict | ReplyKind::Resist) => {
                Some((event, reply.by))
            }
            _ => None,
        })
        .collect();
    let aside = |said: &Said| said.intent == Intent::Park && !matches!(said.about, Some(About::Interruption(_)));
    let parked = once_each(lens, &brought_up, BROUGHT_UP_S, aside);
    let parked: Vec<Spoken<'_>> = spoken(lens).filter(|(event, _)| parked.contains(&event.n)).collect();
    let back = |(event, said): &Spoken<'_>| {
        let again = spoken(lens).find(|(later, word)| {
            let theirs = word.intent != Intent::Park && word.to.iter().any(|person| said.to.contains(person));
            theirs && later.n > event.n && later.t.since(event.t) <= COME_BACK_S
        });
        again.map(|(later, _)| later.n)
    };
    let open = |(event, _): &&Spoken<'_>| event.t + COME_BACK_S <= lens.end();
    let left: Vec<u32> =
        parked.iter().filter(|one| back(one).is_none()).filter(open).map(|(event, _)| event.n).collect();
    if !left.is_empty() {
        return Some(Part::done(Standing::Late, "Something was put off and never come back to.", left));
    }
    let evidence: Vec<u32> = parked.iter().filter_map(|one| back(one).map(|n| [one.0.n, n])).flatten().collect();
    let words = "What was put off was come back to.";
    (!evidence.is_empty()).then(|| Part::done(Standing::Present, words, evidence))
}

/// Whether doers or room were asked what they think of an act, and one of the doers answered before it began.
pub(super) fn invited(lens: &Lens<'_, '_>, deed: &Deed<'_>) -> bool {
    let option = deed.option;
    let asks = |said: &Said| {
        said.about == Some(About::Option(option.id))
            && (said.intent == Intent::Challenge || said.manner.contains(&Manner::Asking))
    };
    spoken(lens).filter(|(event, said)| event.n < deed.start.n && asks(said)).any(|(event, said)| {
        lens.record.all().any(|one| {
            let EventKind::Replied(reply) = &one.kind else { return false };
            let doer = lens.record.team_of(reply.by) == Some(option.team);
            reply.said == said.said && doer && one.n > event.n && one.n < deed.start.n
        })
    })
}

/// Acts that were said aloud as they were decided.
pub(super) fn aloud(lens: &Lens<'_, '_>, deeds: &[Deed<'_>]) -> Option<Part> {
    let word = |deed: &Deed<'_>| {
        spoken(lens).find(|(event, said)| {
            let apart = event.t.since(deed.start.t).max(deed.start.t.since(event.t));
            let says = said.intent == Intent::Decide && said.about == Some(About::Option(deed.option.id));
            says && !is_sharp(said) && apart <= ALOUD_S
        })
    };
    let said: Vec<u32> = deeds.iter().filter_map(word).map(|(event, _)| event.n).collect();
    let words = format!("{} of {} acts were said aloud as they were decided.", said.len(), deeds.len());
    (!said.is_empty()).then(|| Part::done(Standing::Present, words, said))
}

/// Pictures given to the bridge in passing, each after news since the one before.
pub(super) fn in_passing(lens: &Lens<'_, '_>) -> Vec<u32> {
    let (mut last, mut found) = (0, Vec::new());
    for (event, _) in spoken(lens).filter(|(_, said)| said.intent == Intent::Summarise && said.bridge) {
        if lens.record.all().any(|news| news.n > last && news.n < event.n && tells_something(news)) {
            found.push(event.n);
        }
        last = event.n;
    }
    found
}

/// How those who do the work are spoken to: thanks for what they delivered, and rudeness.
pub(super) fn support(lens: &Lens<'_, '_>) -> Vec<Part> {
    let works = |id: &Id| {
        let role = lens.record.scenario().person(*id).map(|person| person.role);
        matches!(role, Some(CastRole::Resolver | CastRole::SupplierDutyManager))
    };
    let rude =
        spoken(lens).filter(|(_, said)| said.intent != Intent::Task && is_sharp(said) && said.to.iter().any(works));
    let rude = Part::harm("People at work were spoken to rudely.", rude.map(|(event, _)| event.n).collect());
    let thanks = |said: &Said| said.intent == Intent::Thank && !is_sharp(said);
    let thanked = once_each(lens, &delivered(lens), THANKED_S, thanks);
    let words = format!("Thanked for what was found, {} times.", thanked.len());
    let thanked = (!thanked.is_empty()).then(|| Part::done(Standing::Present, words, thanked));
    rude.into_iter().chain(thanked).collect()
}

/// The last thanks to the bridge between the end of the incident and the end of the response.
pub(super) fn thanked_at_the_end(lens: &Lens<'_, '_>, over: &Event, end: &Event) -> Option<u32> {
    let thanks = spoken(lens).filter(|(event, said)| {
        said.intent == Intent::Thank && said.bridge && !is_sharp(said) && event.n > over.n && event.n < end.n
    });
    thanks.last().map(|(event, _)| event.n)
}
