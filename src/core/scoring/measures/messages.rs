//! First words, truth, freshness, promises, the last words.

use std::collections::BTreeMap;

use crate::base::SimTime;
use crate::reader::{Verdict, channels};
use crate::sim::command::CauseClaim;
use crate::sim::event::{Event, EventKind, TestResult};
use crate::sim::message::{Audience, Effect, Message, Status};
use crate::sim::rules::words::says;

use super::super::judging::Judged;
use super::super::record::Record;
use super::super::{truth::Truth, wording};
use super::closure::good_sources;
use super::{Measured, percent, span};

/// Seconds from the opening of the duties to the first message that users could read.
pub fn first_message_time(record: &Record<'_>) -> Measured {
    match first_message(record) {
        Some((event, _)) => {
            let after = record.since_duty(event);
            Measured::found(after, format!("First message after {}.", span(after)), record.duty(), vec![event.n])
        }
        None => Measured::missed("Nobody affected was told anything.", record.duty()),
    }
}

/// The first message to users that tells them what they feel, of a service that was hurt.
pub(crate) fn first_message<'a>(record: &Record<'a>) -> Option<(&'a Event, &'a Message)> {
    record.user_messages().find(|(event, message)| {
        let hurt = |service| !record.truth.hurt_lately(service, event.t).is_empty();
        message.service.is_some_and(hurt) && says_ill(message)
    })
}

/// Permille of the first message's slots that say something.
pub fn first_message_slots(record: &Record<'_>) -> Measured {
    let Some((event, message)) = first_message(record) else {
        return Measured::missed("There was no first message.", record.duty());
    };
    let slots = [
        message.service.is_some(),
        message.effect.is_some(),
        !message.cohorts.is_empty() || message.scope_open,
        message.started.is_some_and(|started| started <= event.t),
        record.is_sound(message.advice) || message.help,
        message.next_update.is_some(),
    ];
    let guessed = u64::from(message.fix_by.is_some())
        + u64::from(message.advice.is_some() && !record.is_sound(message.advice))
        + u64::from(matches!(message.cause, CauseClaim::Suspected(_) | CauseClaim::Confirmed(_)))
        + record.judged_of(event).map_or(0, guesses);
    let filled = slots.iter().map(|filled| u64::from(*filled)).sum::<u64>();
    let words = format!("{filled} of {} slots say something, {guessed} guesses.", slots.len());
    let permille = filled.saturating_sub(guessed) * 1000 / slots.len() as u64;
    Measured::found(permille, words, record.duty(), vec![event.n])
}

/// What the free line guesses: a cause, a repair time, how few are hit.
fn guesses(judged: &Judged) -> u64 {
    let marked = |verdict| u64::from(judged.is_marked(verdict));
    u64::from(judged.guesses_cause()) + marked(Verdict::PromisedFix) + marked(Verdict::VagueQuantity)
}

/// Seconds until the service desk had something to say to callers.
pub fn desk_briefed(record: &Record<'_>) -> Measured {
    let brief = record.messages().find(|(_, message)| {
        message.audience == Audience::ServiceDesk && message.service.is_some() && record.is_sound(message.advice)
    });
    match brief {
        Some((event, _)) => {
            let after = record.since_duty(event);
            Measured::found(after, format!("Briefed after {}.", span(after)), record.duty(), vec![event.n])
        }
        None => Measured::missed("The desk got no advice for callers.", record.duty()),
    }
}

/// What a message claims that was not so.
pub(crate) fn falsehoods(record: &Record<'_>, event: &Event, message: &Message) -> u64 {
    let truth = &record.truth;
    let mut false_claims = 0;
    if let Some(service) = message.service {
        let all_clear = message.status == Status::Resolved || message.effect == Some(Effect::Normal);
        let ill = truth.service_hurt(service, event.t);
        let present = !matches!(message.status, Status::Resolved | Status::Correction);
        false_claims += u64::from(all_clear && ill);
        false_claims +=
            u64::from(present && says_ill(message) && !ill && truth.hurt_lately(service, event.t).is_empty());
        let hurt_lately = truth.hurt_lately(service, event.t);
        let strangers = present && says_ill(message) && message.cohorts.iter().any(|one| !hurt_lately.contains(one));
        false_claims += u64::from(strangers && !hurt_lately.is_empty());
        let cut_off = present && message.effect == Some(Effect::Down) && !hurt_lately.is_empty();
        false_claims += u64::from(cut_off && !truth.down_lately(service, event.t));
    } else {
        // An all-clear that names nothing is one for everything.
        false_claims += u64::from(message.status == Status::Resolved && truth.failing(event.t));
    }
    let hurt = message.service.map_or_else(|| truth.failing(event.t), |service| truth.service_hurt(service, event.t));
    let in_line = record.judged_of(event).map_or(0, |judged| judged.false_in_line(hurt));
    // The same falsehood in a slot and in words is one.
    let in_slots = false_claims + u64::from(cause_unproved(record, event, message.cause));
    in_slots.max(in_line)
}

fn says_ill(message: &Message) -> bool {
    matches!(message.effect, Some(Effect::Down | Effect::Degraded))
}

/// Whether a cause is stated as fact that no test had supported by then.
pub(crate) fn cause_unproved(record: &Record<'_>, event: &Event, cause: CauseClaim) -> bool {
    let CauseClaim::Confirmed(theory) = cause else { return false };
    super::work::verdict_before(record, theory, event.n) != Some(TestResult::Supported)
}

/// False claims in all messages.
pub fn false_claims(record: &Record<'_>) -> Measured {
    let mut evidence = Vec::new();
    let (mut claims, mut told) = (0, 0);
    for (event, message) in record.messages() {
        told += u64::from(message.service.is_some() && message.effect.is_some());
        let found = falsehoods(record, event, message);
        if found > 0 {
            claims += found;
            evidence.push(event.n);
        }
    }
    if told == 0 && claims == 0 {
        return Measured::missed("Nobody was told what users feel.", record.duty());
    }
    Measured::found(
        claims,
        format!("{claims} false claims, {told} messages that say what users feel."),
        record.duty(),
        evidence,
    )
}

/// Updates without news, over all audiences.
pub fn stale_updates(record: &Record<'_>) -> Measured {
    let mut told: BTreeMap<Audience, Vec<(&Message, &Judged)>> = BTreeMap::new();
    let (mut updates, mut evidence) = (0, Vec::new());
    for ((event, message), judged) in record.messages().zip(record.judged()) {
        let before = told.entry(message.audience).or_default();
        updates += u64::from(!before.is_empty());
        if before.iter().any(|(one, other)| wording::same_slots(one, message) && other.line.is_like(&judged.line)) {
            evidence.push(event.n);
        }
        before.push((message, judged));
    }
    if updates == 0 {
        return Measured::missed("There was no update after a first message.", record.duty());
    }
    let words = format!("{} of {updates} updates without news.", evidence.len());
    Measured::found(evidence.len() as u64, words, record.duty(), evidence)
}

/// Permille of messages that fit their audience.
pub fn messages_fit(record: &Record<'_>) -> Measured {
    let judged = record.judged();
    let pasted = |at: usize| {
        let one = &judged[at];
        let mut others = judged[..at].iter().filter(|other| other.audience != one.audience);
        !one.line.text.is_empty() && others.any(|other| other.line.is_like(&one.line))
    };
    let fit = |(at, (event, message))| (event, fits(record, event, message) && !pasted(at));
    let all: Vec<(&Event, bool)> = record.messages().enumerate().map(fit).collect();
    if all.is_empty() {
        return Measured::missed("Nothing was told.", record.duty());
    }
    let good = all.iter().filter(|(_, fits)| *fits).count();
    let evidence = all.iter().filter(|(_, fits)| !fits).map(|(event, _)| event.n).collect();
    let words = format!("{good} of {} messages fit their audience.", all.len());
    Measured::found((good * 1000 / all.len()) as u64, words, record.duty(), evidence)
}

fn fits(record: &Record<'_>, event: &Event, message: &Message) -> bool {
    let channel = channels::fits(message.audience, message.channel);
    let last = matches!(message.status, Status::Resolved | Status::Correction);
    let slots = message.service.is_some()
        && (message.effect.is_some() || last)
        && (message.next_update.is_some() || last)
        && !has_more_words(&message.line, 120);
    let advised = match message.audience {
        Audience::ServiceDesk => last || record.is_sound(message.advice),
        Audience::Staff | Audience::Customers => message.help || record.is_sound(message.advice),
        Audience::Business | Audience::Executives | Audience::Authorities | Audience::Partners => true,
    };
    let plain = record.judged_of(event).is_none_or(|judged| judged.is_plain() && judged.clashes.is_empty());
    channel && slots && advised && plain && !record.has_jargon(event)
}

/// Whether a text has more words than so many: each takes a letter, and a space stands between two.
fn has_more_words(text: &str, most: usize) -> bool {
    text.len() > most * 2 && text.split_whitespace().nth(most).is_some()
}

/// Permille of updates due that came no later than the policy's grace. An update is due when it was
/// promised, and at the policy's interval when it was promised for later or not at all.
pub fn promises_kept(record: &Record<'_>) -> Measured {
    let grace = record.policy().times.promise_grace_s;
    let sent: Vec<(&Event, &Message)> = record.messages().collect();
    let (mut made, mut kept, mut evidence) = (0_u64, 0_u64, Vec::new());
    for (index, (event, message)) in sent.iter().enumerate() {
        let Some(due) = update_due(record, event, message) else { continue };
        let speaks = |later: &Message| later.service.is_some() || says(&later.line);
        let next = sent[index + 1..].iter().find(|(_, later)| later.audience == message.audience && speaks(later));
        match next {
            Some((later, _)) if later.t <= due + grace => {
                (made, kept) = (made + 1, kept + 1);
            }
            None if due + grace > record.end() => {}
            _ => {
                made += 1;
                evidence.push(event.n);
            }
        }
    }
    if made == 0 {
        return Measured::missed("No update was promised and kept.", record.duty());
    }
    let permille = kept * 1000 / made;
    let words = format!("{kept} of {made} updates due came in time ({}).", percent(permille));
    Measured::found(permille, words, record.duty(), evidence)
}

/// When the next update to a message's audience is due; last words owe none.
fn update_due(record: &Record<'_>, event: &Event, message: &Message) -> Option<SimTime> {
    let times = record.policy().times;
    let apart = if message.audience == Audience::Customers { times.update_public_s } else { times.update_internal_s };
    let last = matches!(message.status, Status::Resolved | Status::Correction);
    match message.next_update {
        Some(promised) => Some(promised.min(event.t + apart)),
        None => (!last).then_some(event.t + apart),
    }
}

/// Seconds from the statement of resolution to a complete message, sent after verification.
pub fn resolution_message(record: &Record<'_>) -> Measured {
    let Some(resolved) = record.last(|kind| matches!(kind, EventKind::Resolved { .. })) else {
        return Measured::missed("The incident was never stated resolved.", record.duty());
    };
    if good_sources(record, resolved).is_empty() {
        return Measured::missed("Stated resolved with nothing verified.", Some(resolved));
    }
    let complete = |event: &Event, message: &Message| {
        message.status == Status::Resolved
            && message.service.is_some()
            && message
                .ended
                .is_some_and(|ended| ended <= event.t && record.duty().is_some_and(|duty| ended >= duty.t))
            && message.residual.is_some()
            && matches!(message.cause, CauseClaim::Unstated | CauseClaim::UnderReview)
    };
    let sent = record.user_messages().find(|(event, message)| event.n > resolved.n && complete(event, message));
    match sent {
        Some((event, message)) if !false_all_clear(&record.truth, event, message) => {
            let after = event.t.since(resolved.t);
            Measured::found(after, format!("Sent {} after.", span(after)), Some(resolved), vec![event.n])
        }
        Some((event, _)) => Measured {
            evidence: vec![event.n],
            ..Measured::missed("The all-clear was given while users were hurt.", Some(resolved))
        },
        None => Measured::missed("No complete resolution message to users.", Some(resolved)),
    }
}

fn false_all_clear(truth: &Truth, event: &Event, message: &Message) -> bool {
    message.service.is_some_and(|service| truth.service_hurt(service, event.t))
}
