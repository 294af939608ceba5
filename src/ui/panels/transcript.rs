//! What was said on the bridge and done from the seat, newest first.

use egui::{RichText, Ui};

use super::super::cx::Cx;
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{card, note};

pub(in super::super) fn transcript(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    let entries = &ex.view.log.transcript;
    note(ui, cx.theme, cx.say_with("transcript-count", &[("count", entries.len().into())]));
    let chosen = state.desk.entry.and_then(|n| entries.iter().find(|entry| entry.n == n));
    if let Some(entry) = chosen {
        card(ui, cx.theme, |ui| {
            ui.label(RichText::new(&entry.clock).color(cx.theme.muted));
            ui.label(cx.phrase(&entry.phrase));
        });
    }
    super::inbox::list(ui, cx, state, entries, "transcript");
}
