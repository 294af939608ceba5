//! Every order there is, group by group, or the sheet of the one that is being filled in.

use egui::{ScrollArea, TextStyle, Ui};

use super::super::cx::Cx;
use super::super::intent::Intent;
use super::super::orders::{Group, OrderKind, sheet, state_refusal};
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{describe, heading, note, row};

/// Room for the name of an order, in points.
const TITLE: f32 = 170.0;

pub(in super::super) fn orders(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    if let Some(kind) = state.desk.sheet {
        sheet(ui, cx, ex, state, kind);
        return;
    }
    ScrollArea::vertical().id_salt("orders").auto_shrink([false, false]).show(ui, |ui| {
        note(ui, cx.theme, cx.say("orders-about"));
        let has = |group: Group| OrderKind::ALL.into_iter().any(|kind| kind.group() == group && kind.is_of(ex.seat));
        for group in Group::ALL.into_iter().filter(|group| has(*group)) {
            heading(ui, cx.theme, &cx.word("group", &group));
            for kind in OrderKind::ALL.into_iter().filter(|kind| kind.group() == group && kind.is_of(ex.seat)) {
                item(ui, cx, ex, state, kind);
            }
        }
    });
}

fn item(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, kind: OrderKind) {
    let draft = state.desk.drafts.get(&kind);
    let refusal = state_refusal(kind, &draft.cloned().unwrap_or_default(), ex.docs, ex.propose);
    let begun = draft.is_some();
    let title = cx.say(&kind.key());
    let colour = if refusal.is_some() { cx.theme.muted } else { cx.theme.text };
    let why = refusal.map(|no| no.reason).or_else(|| begun.then(|| cx.say("orders-draft"))).unwrap_or_default();
    let full = cx.say_with("orders-open", &[("order", (&title).into())]);
    let cells = [(TITLE, title.as_str(), colour), (0.0, why.as_str(), cx.theme.muted)];
    let room = ui.available_width() - TITLE - 24.0;
    let needs =
        |text: &str| ui.painter().layout_no_wrap(text.to_owned(), TextStyle::Body.resolve(ui.style()), colour);
    let lines = if needs(&why).size().x > room { 2 } else { 1 };
    let response = row(ui, cx.theme, &cells, &full, false, begun, lines);
    let help = cx.say(&kind.help_key());
    describe(&response, if why.is_empty() { &help } else { &why });
    let hover = if why.is_empty() { help } else { format!("{help}\n{why}") };
    if response.on_hover_text(hover).clicked() {
        state.desk.open_sheet(kind);
        cx.want(Intent::SaveDesk);
    }
}
