//! Authority given, refused or withheld against what was shown; people gone over too soon.

use crate::base::Id;
use crate::scoring::measures::acts;
use crate::scoring::measures::seats::authority::{Asked, asked, deserves};
use crate::scoring::record::Record;
use crate::sim::event::EventKind;

/// A request that waits longer than this (seconds) was left.
const LEFT_S: u64 = 600;

/// Requests that the seat itself answered, with the number of its answer, whether it said yes.
fn answered<'a>(record: &Record<'a>) -> Vec<(Asked<'a>, u32, bool)> {
    let own = |one: Asked<'a>| {
        let answer = one.answer.filter(|answer| answer.by_seat == Some(record.seat))?;
        let granted = matches!(answer.kind, EventKind::ChangeAuthorised { .. });
        Some((one, answer.n, granted))
    };
    asked(record).into_iter().filter_map(own).collect()
}

/// Authorised on a card that leaves something out.
pub(super) fn authorised_uncarded(record: &Record<'_>) -> Vec<Vec<u32>> {
    let weighed = |option: Id, before: u32| acts::card_before(record, option, before).is_some_and(acts::complete);
    let all = answered(record).into_iter().filter(|(one, n, granted)| *granted && !weighed(one.option, *n));
    all.map(|(one, n, _)| vec![one.request.n, n]).collect()
}

/// Refused although the card was complete and everything wanted was shown.
pub(super) fn sound_refused(record: &Record<'_>) -> Vec<Vec<u32>> {
    let all = answered(record).into_iter();
    all.filter(|(one, n, granted)| !granted && deserves(record, one.option, *n))
        .map(|(one, n, _)| vec![one.request.n, n])
        .collect()
}

/// Requests that nobody had answered after ten minutes.
pub(super) fn requests_left(record: &Record<'_>) -> Vec<Vec<u32>> {
    let waited = |one: &Asked<'_>| one.answer.map_or(record.end(), |answer| answer.t).since(one.request.t);
    asked(record).iter().filter(|one| waited(one) > LEFT_S).map(|one| vec![one.request.n]).collect()
}

/// Gone over somebody who had neither stayed silent, nor overrun a task, nor seen their team decline.
pub(super) fn escalated_early(record: &Record<'_>) -> Vec<Vec<u32>> {
    let mut owners: Vec<(u32, Id)> = Vec::new();
    let (mut slow, mut declined): (Vec<Id>, Vec<Id>) = (Vec::new(), Vec::new());
    let mut found = Vec::new();
    for event in record.all() {
        match &event.kind {
            EventKind::TaskAssigned { task, person, .. } => owners.push((*task, *person)),
            EventKind::PageUnanswered { person } => slow.push(*person),
            EventKind::TaskOverdue { task } => {
                slow.extend(owners.iter().filter(|(one, _)| one == task).map(|(_, person)| *person));
            }
            EventKind::ActionDeclined { option, .. } => {
                declined.extend(record.scenario().option(*option).map(|option| option.team));
            }
            EventKind::Escalated { over, .. } if event.by_seat == Some(record.seat) => {
                let team_declined = record.team_of(*over).is_some_and(|team| declined.contains(&team));
                if !slow.contains(over) && !team_declined {
                    found.push(vec![event.n]);
                }
            }
            _ => {}
        }
    }
    found
}
