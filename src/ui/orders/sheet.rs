//! An order sheet on the screen.

use egui::Ui;

use bridgecall_core::sim::Command;

use super::super::cx::Cx;
use super::super::intent::Intent;
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{button, note, primary};
use super::{OrderKind, build};

/// Room for the buttons below the fields and the reason why not, in points.
const FOOT: f32 = 84.0;

/// Draws the open sheet.
pub(in super::super) fn sheet(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    ex: &ExerciseView<'_>,
    state: &mut UiState,
    kind: OrderKind,
) {
    let title = cx.say(&kind.key());
    ui.horizontal(|ui| {
        ui.heading(title.as_str());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if button(ui, cx.say("sheet-close"), &cx.say("sheet-close-name")).clicked() {
                state.desk.sheet = None;
                cx.want(Intent::SaveDesk);
            }
        });
    });
    note(ui, cx.theme, cx.say(&kind.help_key()));
    let before = state.desk.drafts.get(&kind).cloned().unwrap_or_default();
    let mut fields = before.clone();
    // The fields scroll; the button that gives the order stays in sight.
    let room = (ui.available_height() - FOOT).max(60.0);
    let mut area = egui::ScrollArea::vertical().id_salt("sheet").max_height(room).auto_shrink([false, true]);
    if std::mem::take(&mut state.desk.opened) {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        for field in kind.fields() {
            super::input::input(ui, cx, ex, kind, *field, &mut fields);
        }
    });
    ui.add_space(6.0);
    let built = build(kind, &fields, ex.docs);
    if fields != before {
        state.desk.drafts.insert(kind, fields);
        cx.want(Intent::SaveDesk);
    }
    let refusal = match &built {
        Err(key) => Some(cx.say(key)),
        Ok(command) => (ex.propose)(command).err().map(|no| no.reason),
    };
    ui.horizontal(|ui| {
        let full = cx.say_with("sheet-give-name", &[("order", title.as_str().into())]);
        let pressed = primary(ui, cx.theme, &cx.say("sheet-give"), &full, refusal.as_deref());
        if let (true, Ok(command)) = (pressed, built) {
            give(cx, ex, state, command);
            state.desk.sheet = None;
        }
        let clear = cx.say_with("sheet-clear-name", &[("order", title.as_str().into())]);
        if button(ui, cx.say("sheet-clear"), &clear).clicked() {
            state.desk.drafts.remove(&kind);
            cx.want(Intent::SaveDesk);
        }
    });
    if let Some(why) = refusal {
        ui.colored_label(cx.theme.warn, why);
    }
}

/// A button that leads to a sheet; there is none where the order is not this seat's.
pub(in super::super) fn leads_to(
    ui: &mut Ui,
    ex: &ExerciseView<'_>,
    kind: OrderKind,
    face: &str,
    full: &str,
) -> bool {
    kind.is_of(ex.seat) && button(ui, face, full).clicked()
}

/// Gives an order; an irreversible one asks once first.
pub(in super::super) fn give(cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, command: Command) {
    if needs_second_word(ex, &command) {
        state.confirm = Some(command);
        return;
    }
    spend(ex, state, &command);
    cx.want(Intent::SaveDesk);
    cx.want(Intent::Order(command));
}

/// Clears the draft that an order came from. One that was given elsewhere leaves a half-written sheet as it is.
pub(in super::super) fn spend(ex: &ExerciseView<'_>, state: &mut UiState, command: &Command) {
    let kind = OrderKind::of(command);
    let drafted = state.desk.drafts.get(&kind).and_then(|fields| build(kind, fields, ex.docs).ok());
    if drafted.as_ref() == Some(command) {
        state.desk.drafts.remove(&kind);
    }
}

/// Whether an order cannot be taken back.
fn needs_second_word(ex: &ExerciseView<'_>, command: &Command) -> bool {
    match command {
        Command::Resolve { .. } | Command::StandDown { .. } | Command::Abandon => true,
        Command::Direct { option } => {
            ex.view.record.options.iter().any(|one| one.option.id == *option && !one.option.reversible)
        }
        _ => false,
    }
}
