//! Communication: in time and on rhythm, true, and one picture on the bridge.

use crate::base::SimTime;
use crate::reader::alike::alike;
use crate::scenario::model::Seat;
use crate::scoring::measures::messages;
use crate::scoring::record::reads_as_user;
use crate::sim::message::{Audience, Effect, Message, Status};
use crate::sim::rules::words::all_say;
use crate::sim::{Event, EventKind};

use super::awareness::tells_something;
use super::command::permille;
use super::element::{Category, Element};
use super::lens::Lens;
use super::marker::Standing;
use super::part::{Part, graded, halves, timed};
use super::{claimed, spoken};

/// What was false is put right within this time (seconds).
const PUT_RIGHT_S: u64 = 600;

pub(super) static ELEMENTS: [Element; 3] = [
    Element {
        id: "tells_in_time",
        category: Category::Communication,
        title: "Tells people in time and keeps the rhythm",
        present: "Those affected hear of it within the time of the house, and each update comes when it was promised.",
        late: "The first words or some of the updates come late.",
        absent: "Those affected are told nothing, or most promised updates never come.",
        harmful: "Promises a time of repair that nobody can know, in writing or to people's faces.",
        asked_of: &[Seat::MajorIncidentManager, Seat::CommunicationsLead],
        look: tells_in_time,
    },
    Element {
        id: "tells_truth",
        category: Category::Communication,
        title: "Tells what is so, and what is not known",
        present: "Every message says what users really feel, and claims nothing that is not known.",
        late: "Something told or said was not so or not yet known; what was told is put right within minutes.",
        absent: "No message says what users feel.",
        harmful: "Something told is not so and is left standing, or is told or said against better knowledge.",
        asked_of: &[Seat::MajorIncidentManager, Seat::CommunicationsLead],
        look: tells_truth,
    },
    Element {
        id: "shares_picture",
        category: Category::Communication,
        title: "Shares one picture on the bridge",
        present: "Sums up for those on the bridge what is known, what is not and what comes next, and asks people for condition, actions and needs.",
        late: "Does one of the two, sums up only in passing, or does both late.",
        absent: "People are on the bridge, and nobody sums up or asks round.",
        harmful: "Tells an old picture again as if it were new, although there was news.",
        asked_of: &[Seat::MajorIncidentManager, Seat::TechnicalLead],
        look: shares_picture,
    },
];

fn tells_in_time(lens: &Lens<'_, '_>) -> Vec<Part> {
    let mut parts: Vec<Part> =
        Part::harm("A time of repair was promised.", lens.offences("fix_time_promised")).into_iter().collect();
    let told = lens.my_messages();
    parts.extend(rhythm(lens, &told));
    parts.extend(claimed::promises(lens));
    let hurt = lens.record.is_major() && lens.record.truth.ever_failing();
    match lens.duty().filter(|_| hurt) {
        Some(duty) => {
            let first = told.iter().find(|(event, message)| tells_users(lens, event, message));
            let first: Vec<&Event> = first.map(|(event, _)| *event).into_iter().collect();
            let within = lens.full("first_message_time", lens.record.policy().times.first_message_s);
            parts.push(timed("First words to users", duty, &first, within, lens.end()));
        }
        None => parts.push(Part::none("Nobody had to be told.")),
    }
    parts
}

/// Whether a message tells users what they feel, of a service that was hurt.
fn tells_users(lens: &Lens<'_, '_>, event: &Event, message: &Message) -> bool {
    let ill = matches!(message.effect, Some(Effect::Down | Effect::Degraded));
    let hurt = |service| !lens.record.truth.hurt_lately(service, event.t).is_empty();
    reads_as_user(message.audience) && ill && message.service.is_some_and(hurt)
}

/// Updates that fell due after this seat's messages, and those that came.
fn rhythm(lens: &Lens<'_, '_>, told: &[(&Event, &Message)]) -> Option<Part> {
    let grace = lens.record.policy().times.promise_grace_s;
    let (mut owed, mut kept, mut broken) = (Vec::new(), Vec::new(), Vec::new());
    for (event, message) in told {
        let Some(due) = update_due(lens, event, message) else { continue };
        let next = lens.record.messages().find(|(later, one)| later.n > event.n && one.audience == message.audience);
        match next {
            Some((later, _)) if later.t <= due + grace => kept.push(later.n),
            None if due + grace > lens.end() => continue,
            _ => broken.push(event.n),
        }
        owed.push(*event);
    }
    let first = owed.first()?;
    let words = format!("{} of {} updates came when they were due.", kept.len(), owed.len());
    let (full, zero) = (lens.full("promises_kept", 950), lens.zero("promises_kept", 600));
    Some(match graded(permille(kept.len(), owed.len()), full, zero) {
        Standing::Present => Part::done(Standing::Present, words, kept).since(first),
        Standing::Absent => Part::absent(words, first, lens.end(), broken),
        standing => Part::done(standing, words, broken).since(first),
    })
}

/// When the next word to its audience is due: as promised, at the latest as the policy wants it.
fn update_due(lens: &Lens<'_, '_>, event: &Event, message: &Message) -> Option<SimTime> {
    let times = lens.record.policy().times;
    let apart = if message.audience == Audience::Customers { times.update_public_s } else { times.update_internal_s };
    let last = matches!(message.status, Status::Resolved | Status::Correction);
    match message.next_update {
        Some(promised) => Some(promised.min(event.t + apart)),
        None => (!last).then_some(event.t + apart),
    }
}

fn tells_truth(lens: &Lens<'_, '_>) -> Vec<Part> {
    let told = lens.my_messages();
    let is_false = |event: &Event, message: &Message| messages::falsehoods(lens.record, event, message) > 0;
    let put_right = |event: &Event, message: &Message| {
        told.iter().any(|(later, one)| {
            let soon = later.n > event.n && later.t.since(event.t) <= PUT_RIGHT_S;
            soon && one.audience == message.audience && !is_false(later, one)
        })
    };
    let wrong: Vec<&(&Event, &Message)> = told.iter().filter(|(event, message)| is_false(event, message)).collect();
    let mut left: Vec<u32> =
        wrong.iter().filter(|(event, message)| !put_right(event, message)).map(|(event, _)| event.n).collect();
    left.extend(lens.tripped("knowingly_false_statement"));
    let mut parts: Vec<Part> =
        Part::harm("Something told was not so and was left standing, or known to be false.", left)
            .into_iter()
            .collect();
    if !wrong.is_empty() {
        let evidence = wrong.iter().map(|(event, _)| event.n).collect();
        parts.push(Part::done(Standing::Late, format!("{} false messages.", wrong.len()), evidence));
    }
    parts.extend(claimed::claims(lens));
    let telling: Vec<u32> = told
        .iter()
        .filter(|(_, message)| message.service.is_some() && message.effect.is_some())
        .map(|(event, _)| event.n)
        .collect();
    let hurt = lens.record.is_major() && lens.record.truth.ever_failing();
    parts.push(match (telling.is_empty(), lens.duty().filter(|_| hurt)) {
        (false, _) => {
            let words = format!("{} messages that say what users feel, {} of all false.", telling.len(), wrong.len());
            Part::done(Standing::Present, words, telling)
        }
        (true, Some(duty)) => Part::absent("No message said what users feel.", duty, lens.end(), Vec::new()),
        (true, None) => Part::none("Nobody had to be told."),
    });
    parts
}

fn shares_picture(lens: &Lens<'_, '_>) -> Vec<Part> {
    let summaries = lens.my_all(|kind| matches!(kind, EventKind::Summarised { .. }));
    let mut parts: Vec<Part> =
        Part::harm("An old picture was told again after news.", told_again(lens, &summaries)).into_iter().collect();
    let (Some(duty), Some(arrived)) = (lens.duty(), lens.hands()) else {
        parts.push(Part::none("Nobody was on the bridge."));
        return parts;
    };
    let heard = |event: &&&Event| is_picture(event) && !lens.record.on_bridge_before(event.n).is_empty();
    let first: Vec<&Event> = summaries.iter().find(heard).copied().into_iter().collect();
    let within = lens.full("picture_time", 1200);
    let mut summed_up = timed("Summed up", duty, &first, within, lens.end());
    let passing = spoken::in_passing(lens);
    if first.is_empty() && !passing.is_empty() {
        let words = "The bridge heard the picture in passing, never what is known, what is not and what comes next.";
        summed_up = Part::done(Standing::Late, words, passing).since(duty);
    }
    let asked = lens.my_first(|kind| matches!(kind, EventKind::ReportAsked { .. }));
    let asked = timed("Condition, actions and needs asked for", arrived, asked.as_slice(), within, lens.end());
    parts.extend(halves(summed_up, asked));
    parts
}

/// Two things known, one not, and what comes next, each in words of its own.
fn is_picture(event: &Event) -> bool {
    match &event.kind {
        EventKind::Summarised { problem, known, unknown, next } => {
            let lines = known.iter().chain(unknown).chain([problem, next]).map(String::as_str);
            known.len() >= 2 && !unknown.is_empty() && all_say(&lines.collect::<Vec<_>>())
        }
        _ => false,
    }
}

/// Summaries in the words of the one before, although something was told in between.
fn told_again(lens: &Lens<'_, '_>, summaries: &[&Event]) -> Vec<u32> {
    let words = |event: &Event| match &event.kind {
        EventKind::Summarised { problem, known, unknown, next } => {
            format!("{problem} {} {} {next}", known.join(" "), unknown.join(" "))
        }
        _ => String::new(),
    };
    let again = summaries.windows(2).filter(|pair| {
        let news = lens.record.all().any(|one| one.n > pair[0].n && one.n < pair[1].n && tells_something(one));
        news && alike(&words(pair[0]), &words(pair[1]))
    });
    again.map(|pair| pair[1].n).collect()
}
