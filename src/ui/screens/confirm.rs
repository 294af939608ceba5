//! A second word for what cannot be taken back.

use egui::{Id, Modal, Ui};

use super::super::cx::Cx;
use super::super::intent::Intent;
use super::super::orders::{OrderKind, spend};
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{button, primary};

/// Asks once before an irreversible order.
pub(super) fn order(ui: &Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    let Some(command) = state.confirm.clone() else { return };
    let kind = OrderKind::of(&command);
    let title = cx.say(&kind.key());
    let refusal = (ex.propose)(&command).err().map(|no| no.reason);
    let answer = ask(
        ui,
        cx,
        &cx.say_with("confirm-title", &[("order", (&title).into())]),
        &cx.say(&bridgecall_core::view::key_of("confirm", &kind)),
        &cx.say_with("confirm-yes-name", &[("order", (&title).into())]),
        refusal.as_deref(),
    );
    if let Some(yes) = answer {
        state.confirm = None;
        if yes {
            spend(ex, state, &command);
            cx.want(Intent::SaveDesk);
            cx.want(Intent::Order(command));
        }
    }
}

/// Asks; `None` while there is no answer.
pub(super) fn ask(
    ui: &Ui,
    cx: &Cx<'_>,
    title: &str,
    text: &str,
    yes_name: &str,
    why_not: Option<&str>,
) -> Option<bool> {
    let mut answer = None;
    let modal = Modal::new(Id::new("confirm")).show(ui.ctx(), |ui| {
        ui.set_max_width(420.0);
        ui.heading(title);
        ui.label(text);
        if let Some(why) = why_not {
            ui.colored_label(cx.theme.warn, why);
        }
        ui.horizontal(|ui| {
            if primary(ui, cx.theme, &cx.say("confirm-yes"), yes_name, why_not) {
                answer = Some(true);
            }
            if button(ui, cx.say("confirm-no"), &cx.say("confirm-no-name")).clicked() {
                answer = Some(false);
            }
        });
    });
    if modal.should_close() {
        answer = answer.or(Some(false));
    }
    answer
}
