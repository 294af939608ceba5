//! Tasks with their countdowns, and everything that is due.

use egui::{RichText, ScrollArea, Ui};

use bridgecall_core::sim::Command;

use super::super::cx::Cx;
use super::super::orders::{OrderKind, give, leads_to};
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{card, heading, note, order_button, share_bar};

pub(in super::super) fn tasks(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    ScrollArea::vertical().id_salt("tasks").auto_shrink([false, false]).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if leads_to(ui, ex, OrderKind::AssignTask, &cx.say("tasks-assign"), &cx.say("tasks-assign-name")) {
                state.desk.open_sheet(OrderKind::AssignTask);
            }
            if leads_to(ui, ex, OrderKind::Summarise, &cx.say("tasks-summarise"), &cx.say("tasks-summarise-name")) {
                state.desk.open_sheet(OrderKind::Summarise);
            }
        });
        heading(ui, cx.theme, &cx.say("tasks-due"));
        duties(ui, cx, ex);
        heading(ui, cx.theme, &cx.say("tasks-title"));
        if ex.view.tasks.tasks.is_empty() {
            note(ui, cx.theme, cx.say("tasks-none"));
        }
        for task in &ex.view.tasks.tasks {
            card(ui, cx.theme, |ui| one(ui, cx, ex, state, task));
        }
        questions(ui, cx, ex);
    });
}

fn one(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    ex: &ExerciseView<'_>,
    state: &mut UiState,
    task: &bridgecall_core::view::tasks::TaskView,
) {
    let number = task.task;
    ui.label(format!("{number} · {}: {}", task.person, cx.phrase(&task.work)));
    if let Some(done) = &task.done {
        note(ui, cx.theme, cx.say_with("task-done", &[("clock", done.into())]));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let left = cx.say_with("task-left", &[("left", cx.countdown(task.left_s).into())]);
        ui.label(RichText::new(left).strong().color(cx.urgency(task.left_s)));
        let gone = 1000_u64.saturating_sub(u64::try_from(task.left_s.max(0)).unwrap_or(0) * 1000 / task.box_s.max(1));
        share_bar(ui, cx.theme, gone, None, cx.urgency(task.left_s));
        let face = cx.say("person-report");
        let full = cx.say_with("task-report-name", &[("task", number.into()), ("name", (&task.person).into())]);
        let command = Command::AskReport { person: task.person_id };
        if let Some(command) = order_button(ui, ex.propose, &face, &full, command) {
            give(cx, ex, state, command);
        }
    });
}

/// Everything due, most urgent first.
pub(super) fn duties(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>) {
    if ex.view.tasks.duties.is_empty() {
        note(ui, cx.theme, cx.say("duty-none"));
    }
    for duty in &ex.view.tasks.duties {
        let left = cx.countdown(duty.left_s);
        let text = cx.say_with(
            "duty-line",
            &[("duty", cx.phrase(&duty.phrase).into()), ("clock", (&duty.clock).into()), ("left", left.into())],
        );
        ui.label(RichText::new(text).color(cx.urgency(duty.left_s)));
    }
}

/// Questions that wait for an answer.
fn questions(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>) {
    heading(ui, cx.theme, &cx.say("tasks-questions"));
    if ex.view.bridge.asks.is_empty() {
        note(ui, cx.theme, cx.say("tasks-no-questions"));
    }
    for ask in &ex.view.bridge.asks {
        let topic = cx.word("topic", &ask.about);
        let key = if ask.verifying { "question-verifying" } else { "question-waiting" };
        let ago = cx.ago(ask.for_s);
        ui.label(cx.say_with(key, &[("name", (&ask.whom).into()), ("topic", topic.into()), ("ago", ago.into())]));
    }
}
