//! The scenarios.

use egui::{RichText, ScrollArea, Ui};

use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::{Competence, Mode};

use super::super::cx::Cx;
use super::super::intent::{Goal, Intent};
use super::super::state::UiState;
use super::super::view::{LibraryCard, LibraryView};
use super::super::widgets::{button, card, choose, heading, note, pick, pick_many, primary};

pub(in super::super) fn library(ui: &mut Ui, cx: &mut Cx<'_>, view: &LibraryView, state: &mut UiState) {
    top(ui, cx, "library-title", Intent::Open(Goal::Title));
    ScrollArea::vertical().id_salt("library").auto_shrink([false, false]).show(ui, |ui| {
        run_choices(ui, cx, state);
        for one in &view.cards {
            card(ui, cx.theme, |ui| scenario(ui, cx, state, one));
        }
        if view.cards.is_empty() {
            note(ui, cx.theme, cx.say("library-empty"));
        }
        if !view.broken.is_empty() {
            heading(ui, cx.theme, &cx.say("library-broken"));
            for (name, wrong) in &view.broken {
                ui.colored_label(cx.theme.warn, format!("{name}: {wrong}"));
            }
        }
    });
}

/// A heading with the way back.
pub(super) fn top(ui: &mut Ui, cx: &mut Cx<'_>, key: &str, back: Intent) {
    ui.horizontal(|ui| {
        if button(ui, cx.say("back"), &cx.say("back-name")).clicked() {
            cx.want(back);
        }
        ui.heading(cx.say(key));
    });
    ui.add_space(8.0);
}

/// Practice or exam, and the seed.
pub(super) fn run_choices(ui: &mut Ui, cx: &Cx<'_>, state: &mut UiState) {
    ui.horizontal_wrapped(|ui| {
        let mut exam = Some(state.exam);
        let choices = [(false, cx.say("mode-practice")), (true, cx.say("mode-exam"))];
        pick(ui, &cx.say("mode"), &mut exam, &choices);
        state.exam = exam.unwrap_or(state.exam);
        ui.label(cx.say("seed"));
        let field = egui::TextEdit::singleline(&mut state.seed).desired_width(140.0).hint_text(cx.say("seed-hint"));
        let response = ui.add(field);
        super::super::widgets::name(&response, &cx.say("seed"));
        if seed(state, 1).is_none() {
            ui.colored_label(cx.theme.warn, cx.say("seed-bad"));
        }
    });
    note(ui, cx.theme, cx.say(if state.exam { "mode-exam-about" } else { "mode-practice-about" }));
    ui.horizontal_wrapped(|ui| {
        ui.label(cx.say("seat"));
        let mut seat = Some(state.seating().own);
        let all: Vec<(Seat, String)> = Seat::ALL.iter().map(|one| (*one, cx.word("seat", one))).collect();
        choose(ui, &cx.say("seat"), &cx.say("choose"), &mut seat, &all);
        state.seat = seat;
    });
    ui.horizontal_wrapped(|ui| {
        ui.label(cx.say("shared"));
        let own = state.seating().own;
        let others: Vec<(Seat, String)> =
            Seat::ALL.iter().filter(|one| **one != own).map(|one| (*one, cx.word("seat", one))).collect();
        pick_many(ui, &cx.say("shared"), &mut state.shared, &others);
    });
    if !state.seating().shared.is_empty() {
        note(ui, cx.theme, cx.say("shared-about"));
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(cx.say("crew"));
        let mut crew = Some(state.crew.unwrap_or(Competence::Trained));
        let all: Vec<(Competence, String)> =
            Competence::ALL.iter().map(|one| (*one, cx.word("competence", one))).collect();
        pick(ui, &cx.say("crew"), &mut crew, &all);
        state.crew = crew.filter(|one| *one != Competence::Trained);
    });
    ui.add_space(8.0);
}

/// The seed as typed, or the usual one where nothing is; `None` when it is no number.
pub(super) fn seed(state: &UiState, usual: u64) -> Option<u64> {
    let text = state.seed.trim();
    if text.is_empty() { Some(usual) } else { text.parse().ok() }
}

fn scenario(ui: &mut Ui, cx: &mut Cx<'_>, state: &UiState, one: &LibraryCard) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&one.title).size(17.0).strong());
        note(ui, cx.theme, one.organisation.as_str());
    });
    ui.label(&one.summary);
    let stars = "★".repeat(usize::from(one.difficulty.min(5)));
    let (played, passed) = one.played;
    note(
        ui,
        cx.theme,
        cx.say_with(
            "library-facts",
            &[
                ("minutes", one.minutes.into()),
                ("stars", stars.into()),
                ("level", u32::from(one.difficulty).into()),
                ("played", played.into()),
                ("passed", passed.into()),
            ],
        ),
    );
    ui.horizontal_wrapped(|ui| {
        let full = cx.say_with("library-brief-name", &[("title", (&one.title).into())]);
        if primary(ui, cx.theme, &cx.say("library-brief"), &full, None) {
            cx.want(Intent::Open(Goal::Briefing(one.id)));
        }
        let full = cx.say_with("library-start-name", &[("title", (&one.title).into())]);
        let bad = cx.say("seed-bad");
        let seed = seed(state, 1);
        let no_seat = cx.say("seat-not-offered");
        let unoffered = !state.offered_by(&one.seats);
        let why = seed.is_none().then_some(bad.as_str()).or(unoffered.then_some(no_seat.as_str()));
        let pressed = super::super::widgets::button_or_why(ui, &cx.say("library-start"), &full, why);
        if let (true, Some(seed)) = (pressed, seed) {
            let mode = if state.exam { Mode::Exam } else { Mode::Practice };
            cx.want(Intent::StartRun { scenario: one.id, seed, mode, seating: state.seating() });
        }
    });
}
