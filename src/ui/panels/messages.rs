//! Messages: who was told what when, drafts that wait, what went out.

use egui::{RichText, ScrollArea, Ui};

use bridgecall_core::sim::Command;
use bridgecall_core::sim::message::Stage;
use bridgecall_core::view::messages::{AudienceView, DraftView};

use super::super::cx::Cx;
use super::super::orders::{MessageDraft, OrderKind, give};
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{button, card, heading, note, order_button};

pub(in super::super) fn messages(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    ScrollArea::vertical().id_salt("messages").auto_shrink([false, false]).show(ui, |ui| {
        if let Some(kind) = writes(ex)
            && button(ui, cx.say("messages-write"), &cx.say("messages-write-name")).clicked()
        {
            state.desk.open_sheet(kind);
        }
        heading(ui, cx.theme, &cx.say("messages-audiences"));
        for one in &ex.view.messages.audiences {
            ui.horizontal_wrapped(|ui| audience(ui, cx, ex, state, one));
        }
        heading(ui, cx.theme, &cx.say("messages-drafts"));
        if ex.view.messages.drafts.is_empty() {
            note(ui, cx.theme, cx.say("messages-no-drafts"));
        }
        for one in &ex.view.messages.drafts {
            card(ui, cx.theme, |ui| draft(ui, cx, ex, state, one));
        }
        heading(ui, cx.theme, &cx.say("messages-sent"));
        if ex.view.messages.sent.is_empty() {
            note(ui, cx.theme, cx.say("messages-none-sent"));
        }
        for one in &ex.view.messages.sent {
            card(ui, cx.theme, |ui| {
                ui.label(RichText::new(&one.clock).color(cx.theme.muted));
                for line in &one.reads {
                    ui.label(cx.phrase(line));
                }
            });
        }
    });
}

fn audience(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, one: &AudienceView) {
    let name = cx.word("audience", &one.audience);
    ui.label(RichText::new(&name).strong());
    let told = match one.told_s {
        Some(ago) => cx.say_with("audience-told", &[("ago", cx.ago(ago).into())]),
        None => cx.say("audience-untold"),
    };
    note(ui, cx.theme, told);
    if let Some((clock, left)) = &one.promised {
        let left_text = cx.countdown(*left);
        let text = cx.say_with("audience-promised", &[("clock", clock.into()), ("left", left_text.into())]);
        ui.label(RichText::new(text).color(cx.urgency(*left)));
    }
    let stage = if one.told_s.is_some() { Stage::Update } else { Stage::Initial };
    let full = cx.say_with("audience-draft-name", &[("audience", (&name).into())]);
    let command = Command::AskDraft { audience: one.audience, stage };
    if let Some(command) = order_button(ui, ex.propose, &cx.say("audience-draft"), &full, command) {
        give(cx, ex, state, command);
    }
    let full = cx.say_with("audience-write-name", &[("audience", (&name).into())]);
    if let Some(kind) = writes(ex)
        && button(ui, cx.say("audience-write"), &full).clicked()
    {
        state.desk.draft(kind).message.turn_to(one.audience);
        state.desk.open_sheet(kind);
    }
}

/// How this seat writes: it sends, or puts up for approval; `None`: neither.
fn writes(ex: &ExerciseView<'_>) -> Option<OrderKind> {
    [OrderKind::SendMessage, OrderKind::SubmitDraft].into_iter().find(|kind| kind.is_of(ex.seat))
}

fn draft(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, one: &DraftView) {
    let about = cx.say_with("draft-about", &[("draft", one.draft.into()), ("clock", (&one.clock).into())]);
    ui.label(RichText::new(about).color(cx.theme.muted));
    for line in &one.reads {
        ui.label(cx.phrase(line));
    }
    if let Some(clock) = &one.overtaken {
        ui.colored_label(cx.theme.warn, cx.say_with("draft-overtaken", &[("clock", clock.into())]));
    }
    ui.horizontal_wrapped(|ui| {
        let full = cx.say_with("draft-approve-name", &[("draft", one.draft.into())]);
        let command = Command::ApproveDraft { draft: one.draft };
        if let Some(command) = order_button(ui, ex.propose, &cx.say("draft-approve"), &full, command) {
            give(cx, ex, state, command);
        }
        let full = cx.say_with("draft-change-name", &[("draft", one.draft.into())]);
        if let Some(kind) = writes(ex)
            && button(ui, cx.say("draft-change"), &full).clicked()
        {
            state.desk.draft(kind).message = MessageDraft::of(&one.message, &ex.docs.clock);
            state.desk.open_sheet(kind);
        }
    });
}
