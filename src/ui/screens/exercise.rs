//! The running incident: bars above and below, three columns between, or one panel at a time.

use egui::{Frame, Key, Margin, Modifiers, Panel as Side, Ui};

use bridgecall_core::view::probe::ProbeView;

use super::super::cx::Cx;
use super::super::intent::{Goal, Intent};
use super::super::palette::palette;
use super::super::panels;
use super::super::state::{Palette, Panel, UiState};
use super::super::view::ExerciseView;
use super::super::widgets::{button, tabs};
use super::confirm;

/// Below this, in points, panels come one at a time: a window of 1280 × 720 at 200 % text is 640 × 360.
const WIDE: egui::Vec2 = egui::vec2(1000.0, 560.0);

pub(in super::super) fn exercise(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    keys(ui, cx, ex, state);
    let room = ui.available_size();
    let narrow = room.x < WIDE.x || room.y < WIDE.y;
    let bar = Frame::new().fill(cx.theme.surface).inner_margin(Margin::symmetric(10, 5));
    Side::top("bar").frame(bar).show(ui, |ui| {
        panels::top(ui, cx, ex, state, narrow);
        notices(ui, cx, ex);
    });
    if !ex.view.bridge.interruptions.is_empty() {
        let frame = Frame::new().inner_margin(Margin::symmetric(10, 5));
        Side::top("interruptions").frame(frame).show(ui, |ui| panels::interruptions(ui, cx, ex, state));
    }
    if narrow {
        if let Some(view) = &ex.view.probe {
            let frame = Frame::new().fill(cx.theme.surface).inner_margin(Margin::symmetric(10, 5));
            Side::bottom("probe").frame(frame).show(ui, |ui| panels::probe(ui, cx, ex, state, view));
        }
        single(ui, cx, ex, state);
    } else {
        wide(ui, cx, ex, state);
        if let Some(view) = &ex.view.probe {
            aside(ui, cx, ex, state, view);
        }
    }
    palette(ui, cx, ex, state);
    confirm::order(ui, cx, ex, state);
}

/// A question beside the work: it can be moved and folded, and nothing else makes room for it.
fn aside(ui: &Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, view: &ProbeView) {
    let place = ui.ctx().content_rect();
    egui::Window::new(cx.say("probe-title"))
        .id(egui::Id::new("probe"))
        .default_width(440.0)
        .pivot(egui::Align2::CENTER_BOTTOM)
        .default_pos(egui::pos2(place.center().x, place.bottom() - 12.0))
        .resizable(false)
        .show(ui.ctx(), |ui| panels::probe(ui, cx, ex, state, view));
}

fn notices(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>) {
    if ex.notice.is_some() || ex.refused.is_some() {
        ui.horizontal_wrapped(|ui| {
            if let Some(notice) = &ex.notice {
                ui.colored_label(cx.theme.warn, notice);
            }
            if let Some(no) = &ex.refused {
                ui.colored_label(cx.theme.warn, cx.say_with("order-refused", &[("reason", (&no.reason).into())]));
            }
            if button(ui, cx.say("app-put-away"), &cx.say("app-put-away-name")).clicked() {
                cx.want(Intent::PutAway);
            }
        });
    }
    if let Some(outcome) = ex.view.top.ended {
        ui.horizontal(|ui| {
            ui.strong(cx.word("outcome", &outcome));
            if button(ui, cx.say("exercise-debrief"), &cx.say("exercise-debrief-name")).clicked() {
                cx.want(Intent::Open(Goal::Debrief));
            }
        });
    }
}

fn wide(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    let frame = Frame::new().fill(cx.theme.background).inner_margin(Margin::symmetric(8, 6));
    let width = ui.available_width();
    Side::bottom("strip").frame(frame.fill(cx.theme.surface)).show(ui, |ui| panels::timeline(ui, cx, ex));
    Side::left("left").frame(frame).default_size(width * 0.27).size_range(200.0..=width * 0.4).show(ui, |ui| {
        // A column does not shrink with what is in it.
        ui.take_available_width();
        let choices = named(cx, ex, state, &Panel::LEFT);
        tabs(ui, cx, &cx.say("column-left"), &mut state.desk.left, &choices);
        panel(ui, cx, ex, state, state.desk.left);
    });
    Side::right("right").frame(frame).default_size(width * 0.30).size_range(240.0..=width * 0.45).show(ui, |ui| {
        ui.take_available_width();
        let choices = named(cx, ex, state, &Panel::RIGHT);
        tabs(ui, cx, &cx.say("column-right"), &mut state.desk.right, &choices);
        panel(ui, cx, ex, state, state.desk.right);
    });
    let height = ui.available_height();
    Side::bottom("middle")
        .frame(frame)
        .resizable(true)
        .default_size(height * 0.48)
        .size_range(120.0..=height * 0.7)
        .show(ui, |ui| {
            let choices = named(cx, ex, state, &Panel::MIDDLE);
            tabs(ui, cx, &cx.say("column-middle"), &mut state.desk.middle, &choices);
            panel(ui, cx, ex, state, state.desk.middle);
        });
    egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| panels::board(ui, cx, ex, state));
}

fn single(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    let frame = Frame::new().fill(cx.theme.background).inner_margin(Margin::symmetric(8, 4));
    Side::top("tabs").frame(frame).show(ui, |ui| {
        let choices = named(cx, ex, state, &Panel::ALL);
        tabs(ui, cx, &cx.say("column-single"), &mut state.desk.single, &choices);
    });
    egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| panel(ui, cx, ex, state, state.desk.single));
}

/// Panels with their titles, and what waits in them.
fn named(cx: &Cx<'_>, ex: &ExerciseView<'_>, state: &UiState, which: &[Panel]) -> Vec<(Panel, String)> {
    let waiting = |panel: Panel| match panel {
        Panel::Inbox => panels::unread(ex, state),
        Panel::Messages => ex.view.messages.drafts.iter().filter(|draft| draft.overtaken.is_none()).count(),
        Panel::Tasks => ex.view.top.open.1,
        _ => 0,
    };
    let title = |panel: Panel| match waiting(panel) {
        0 => cx.say(&panel.key()),
        count => format!("{} ({count})", cx.say(&panel.key())),
    };
    which.iter().map(|one| (*one, title(*one))).collect()
}

fn panel(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, which: Panel) {
    match which {
        Panel::Guide => panels::guide(ui, cx, ex, state),
        Panel::Now => panels::now(ui, cx, ex, state),
        Panel::Inbox => panels::inbox(ui, cx, ex, state),
        Panel::Board => panels::board(ui, cx, ex, state),
        Panel::Monitors => panels::monitors(ui, cx, ex, state),
        Panel::Bridge => panels::bridge(ui, cx, ex, state),
        Panel::Tasks => panels::tasks(ui, cx, ex, state),
        Panel::Messages => panels::messages(ui, cx, ex, state),
        Panel::Record => panels::record(ui, cx, ex, state),
        Panel::Transcript => panels::transcript(ui, cx, ex, state),
        Panel::Orders => panels::orders(ui, cx, ex, state),
        Panel::Card => panels::card(ui, cx, ex),
    }
}

/// Keys that work while nobody types: they sleep while a text field has the focus.
fn keys(ui: &Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    let finder = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::K));
    if finder {
        state.palette = if state.palette.is_some() { None } else { Some(Palette::default()) };
        return;
    }
    if ui.ctx().text_edit_focused() || state.palette.is_some() || state.confirm.is_some() {
        return;
    }
    // An open list takes Escape, and letters to find its entries, for itself.
    if egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::P) && ex.pace.fixed.is_none() {
        cx.want(if ex.pace.paused { Intent::Continue } else { Intent::Pause });
    }
    if pressed(Key::J) && ex.pace.no_jump.is_none() {
        cx.want(Intent::JumpToNext);
    }
    if pressed(Key::R) {
        state.desk.read_all(ex.view.log.inbox.last().map_or(0, |entry| entry.n));
    }
    if pressed(Key::Escape) {
        state.desk.sheet = None;
        state.desk.entry = None;
        state.desk.node = None;
    }
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let order = [
        Panel::Inbox,
        Panel::Board,
        Panel::Monitors,
        Panel::Bridge,
        Panel::Tasks,
        Panel::Messages,
        Panel::Record,
        Panel::Orders,
        Panel::Card,
    ];
    for (key, panel) in numbers.into_iter().zip(order) {
        if pressed(key) {
            state.desk.show(panel);
        }
    }
}
