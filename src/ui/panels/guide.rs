//! What the seat does in the first five minutes, to be ticked off; and which keys there are.

use bridgecall_core::scenario::model::Seat;
use bridgecall_core::view::{Docs, key_of};
use egui::{ScrollArea, Ui};

use super::super::cx::Cx;
use super::super::intent::Intent;
use super::super::orders::OrderKind;
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{button, heading, note, tick};

/// The orders that the first minutes need, to open from here: those of the seat.
const FIRST: [OrderKind; 16] = [
    OrderKind::Nominate,
    OrderKind::LinkTickets,
    OrderKind::AcceptHandover,
    OrderKind::Ask,
    OrderKind::StateImpact,
    OrderKind::Declare,
    OrderKind::Reject,
    OrderKind::OpenBridge,
    OrderKind::StateHypothesis,
    OrderKind::AssignTask,
    OrderKind::Propose,
    OrderKind::FreezeChanges,
    OrderKind::AnswerChange,
    OrderKind::SubmitDraft,
    OrderKind::SendMessage,
    OrderKind::GiveReport,
];

/// Steps that every guide of a seat has in the locale files.
const STEPS: usize = 6;

pub(in super::super) fn guide(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    ScrollArea::vertical().id_salt("guide").auto_shrink([false, false]).show(ui, |ui| {
        let seat = key_of("seat", &ex.seat);
        let manager = ex.seat == Seat::MajorIncidentManager;
        ui.heading(if manager { cx.say("guide-title") } else { cx.say(&seat) });
        note(ui, cx.theme, cx.say(&format!("{seat}-about")));
        let steps = first_steps(cx, ex.docs, ex.seat);
        state.desk.steps.resize(steps.len(), false);
        for (index, step) in steps.iter().enumerate() {
            let full = cx.say_with("guide-step", &[("number", (index + 1).into()), ("step", step.into())]);
            if tick(ui, &format!("{}. {step}", index + 1), &full, &mut state.desk.steps[index]) {
                cx.want(Intent::SaveDesk);
            }
        }
        handover(ui, cx, ex);
        heading(ui, cx.theme, &cx.say("guide-orders"));
        ui.horizontal_wrapped(|ui| {
            for kind in FIRST.into_iter().filter(|kind| kind.is_of(ex.seat)) {
                let title = cx.say(&kind.key());
                let full = cx.say_with("guide-open", &[("order", (&title).into())]);
                if button(ui, title, &full).clicked() {
                    state.desk.open_sheet(kind);
                }
            }
        });
        heading(ui, cx.theme, &cx.say("guide-keys"));
        for key in ["keys-palette", "keys-pause", "keys-jump", "keys-panels", "keys-read", "keys-escape"] {
            ui.label(cx.say(key));
        }
    });
}

/// What a seat does first: the Manager's first minutes are the scenario's, the other seats' the house's.
pub(in super::super) fn first_steps(cx: &Cx<'_>, docs: &Docs, seat: Seat) -> Vec<String> {
    match seat {
        Seat::MajorIncidentManager => docs.first_five_minutes.clone(),
        other => (1..=STEPS).map(|nth| cx.say(&format!("{}-step-{nth}", key_of("seat", &other)))).collect(),
    }
}

/// What the desk brought, once it has.
fn handover(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>) {
    heading(ui, cx.theme, &cx.say("handover-title"));
    let Some(handover) = &ex.view.handover else {
        note(ui, cx.theme, cx.say("handover-none"));
        return;
    };
    let from =
        cx.say_with("handover-from", &[("name", (&handover.from).into()), ("clock", (&handover.clock).into())]);
    ui.label(from);
    egui::Grid::new("handover").num_columns(2).striped(true).show(ui, |ui| {
        for (fact, text) in &handover.facts {
            ui.label(egui::RichText::new(cx.word("fact", fact)).color(cx.theme.muted));
            let text = text.clone().unwrap_or_else(|| cx.say("handover-missing"));
            ui.add(egui::Label::new(text).wrap());
            ui.end_row();
        }
    });
}
