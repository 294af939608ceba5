//! How it went: result, timeline, cost, objectives, advice.

use egui::{RichText, ScrollArea, Ui};

use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::Mode;

use super::super::cx::Cx;
use super::super::intent::{Goal, Intent};
use super::super::state::{DebriefPart, UiState};
use super::super::view::DebriefView;
use super::super::widgets::{badge, button, note, primary, tabs};
use super::debrief_parts as parts;

pub(in super::super) fn debrief(ui: &mut Ui, cx: &mut Cx<'_>, view: &DebriefView, state: &mut UiState) {
    ui.horizontal_wrapped(|ui| {
        ui.heading(cx.say_with("debrief-title", &[("title", (&view.title).into())]));
        let key = if view.passed { "result-passed" } else { "result-failed" };
        let colour = if view.passed { cx.theme.good } else { cx.theme.bad };
        badge(ui, &cx.say_with(key, &[("total", cx.percent(view.total_permille).into())]), colour);
        ui.label(RichText::new(cx.say(&view.outcome)).color(cx.theme.muted));
    });
    ui.horizontal_wrapped(|ui| {
        let again = cx.say("debrief-again");
        let seed = view.seed.parse().ok();
        if let (true, Some(seed)) = (primary(ui, cx.theme, &again, &again, None), seed) {
            let mode = if view.exam { Mode::Exam } else { Mode::Practice };
            cx.want(Intent::StartRun { scenario: view.scenario, seed, mode, seating: view.seating.clone() });
        }
        for (key, intent) in [
            ("debrief-export", Intent::ExportHtml(view.path.clone(), Some(view.seat))),
            ("debrief-library", Intent::Open(Goal::Library)),
            ("debrief-past", Intent::Open(Goal::PastRuns)),
        ] {
            let face = cx.say(key);
            if button(ui, face.as_str(), &face).clicked() {
                cx.want(intent);
            }
        }
    });
    seats(ui, cx, view);
    let choices: Vec<(DebriefPart, String)> =
        DebriefPart::ALL.into_iter().map(|part| (part, cx.word("debrief", &part))).collect();
    tabs(ui, cx, &cx.say("debrief-parts"), &mut state.debrief_part, &choices);
    ui.add_space(6.0);
    let part = state.debrief_part;
    ScrollArea::vertical().id_salt(("debrief", part as u8)).auto_shrink([false, false]).show(ui, |ui| match part {
        DebriefPart::Result => parts::result(ui, cx, view),
        DebriefPart::Timeline => parts::timeline(ui, cx, view),
        DebriefPart::Cost => parts::cost(ui, cx, view),
        DebriefPart::Objectives => parts::objectives(ui, cx, view, state),
        DebriefPart::Advice => parts::advice(ui, cx, view),
        part => parts::beside(ui, cx, view, part),
    });
}

/// Whose debrief: each person at the screen has one.
fn seats(ui: &mut Ui, cx: &mut Cx<'_>, view: &DebriefView) {
    let played: Vec<(Seat, String)> = view.seating.played().map(|seat| (seat, cx.word("seat", &seat))).collect();
    let mut seat = view.seat;
    match played.as_slice() {
        [(Seat::MajorIncidentManager, _)] => {}
        [(_, only)] => note(ui, cx.theme, only.as_str()),
        several => tabs(ui, cx, &cx.say("seat"), &mut seat, several),
    }
    if seat != view.seat {
        cx.want(Intent::DebriefOf(seat));
    }
}
