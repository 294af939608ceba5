//! What can be chosen in the fields of a sheet.

use bridgecall_core::base::Id;
use bridgecall_core::scenario::model::CastRole;
use bridgecall_core::sim::command::Appointment;

use bridgecall_core::view::record::OptionView;

use super::super::cx::Cx;
use super::super::view::ExerciseView;
use super::kind::OrderKind;

/// So many recent entries can be named as evidence, in so many letters of their words.
const EVIDENCE: usize = 40;
const LETTERS: usize = 60;

/// Plain choices with their words.
pub(super) fn words<T: Copy + serde::Serialize>(cx: &Cx<'_>, prefix: &str, choices: &[T]) -> Vec<(T, String)> {
    choices.iter().map(|one| (*one, cx.word(prefix, one))).collect()
}

pub(super) fn sources(cx: &Cx<'_>, ex: &ExerciseView<'_>) -> Vec<(Id, String)> {
    // Nobody asks themselves.
    let others = ex.docs.contacts.iter().filter(|one| ex.seat.cast_role() != Some(one.role));
    let people = others.map(|one| (one.id, format!("{}, {}", one.name, one.title)));
    let monitors = ex.docs.monitors.iter();
    let monitors = monitors.map(|one| (one.id, cx.say_with("source-monitor", &[("name", one.name.as_str().into())])));
    people.chain(monitors).collect()
}

/// The people for whom an order of that kind makes sense; the rules say the rest.
pub(super) fn people(ex: &ExerciseView<'_>, kind: OrderKind, appointed: Option<Appointment>) -> Vec<(Id, String)> {
    let fits = |role: CastRole| match (kind, appointed) {
        (OrderKind::Appoint, Some(Appointment::Scribe)) => role == CastRole::Scribe,
        (OrderKind::Appoint, Some(Appointment::CommunicationsLead)) => role == CastRole::CommunicationsLead,
        (OrderKind::AssignTask, _) => matches!(role, CastRole::Resolver | CastRole::SupplierDutyManager),
        _ => role != CastRole::User,
    };
    let people = ex.view.bridge.people.iter().filter(|one| fits(one.role));
    people.map(|one| (one.id, format!("{}, {}", one.name, one.title))).collect()
}

pub(super) fn options(ex: &ExerciseView<'_>, kind: OrderKind) -> Vec<(Id, String)> {
    // Authority is given to what asked for it.
    let asked = |one: &&OptionView| kind != OrderKind::AnswerChange || (one.change_requested && one.change.is_none());
    ex.view.record.options.iter().filter(asked).map(|one| (one.option.id, one.option.name.clone())).collect()
}

pub(super) fn theories(ex: &ExerciseView<'_>) -> Vec<(Id, String)> {
    // In a fixed order: a list that sorts itself anew is clicked in the wrong place.
    let mut all: Vec<(Id, String)> = ex.view.record.theories.iter().map(|one| (one.id, one.name.clone())).collect();
    all.sort();
    all
}

pub(super) fn evidence(cx: &Cx<'_>, ex: &ExerciseView<'_>) -> Vec<(u32, String)> {
    let recent = ex.view.log.inbox.iter().rev().take(EVIDENCE);
    let short = |text: String| match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    };
    recent.map(|entry| (entry.n, format!("{} {}", entry.clock, short(cx.phrase(&entry.phrase))))).collect()
}

pub(super) fn awaited(ex: &ExerciseView<'_>) -> Vec<(Id, String)> {
    let open = ex.view.record.awaited.iter().filter(|one| !one.made);
    open.map(|one| (one.id, format!("{} ({})", one.name, one.due))).collect()
}
