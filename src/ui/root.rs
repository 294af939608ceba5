//! The one way in: draws the screen that is up.

use egui::{Frame, Margin, Ui};

use super::cx::Cx;
use super::intent::Intent;
use super::screens;
use super::state::UiState;
use super::theme::Theme;
use super::view::ScreenView;
use crate::words::Words;

/// Draws a screen into the whole of `ui`.
///
/// Nothing changes but `state` and `intents`: the application works the intents off after the frame.
pub fn show(
    ui: &mut Ui,
    screen: &ScreenView<'_>,
    state: &mut UiState,
    words: &Words,
    theme: &Theme,
    intents: &mut Vec<Intent>,
) {
    wear(ui, state, theme);
    let mut cx = Cx { words, theme, intents };
    let frame = Frame::new().fill(theme.background);
    match screen {
        ScreenView::Exercise(ex) => {
            let frame = frame.inner_margin(Margin::same(0));
            egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| {
                screens::exercise(ui, &mut cx, ex, state);
            });
        }
        other => {
            let frame = frame.inner_margin(Margin::symmetric(24, 16));
            egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| match other {
                ScreenView::Title(view) => screens::title(ui, &mut cx, view),
                ScreenView::Library(view) => screens::library(ui, &mut cx, view, state),
                ScreenView::Briefing(view) => screens::briefing(ui, &mut cx, view, state),
                ScreenView::Debrief(view) => screens::debrief(ui, &mut cx, view, state),
                ScreenView::PastRuns(view) => screens::past_runs(ui, &mut cx, view, state),
                ScreenView::Profile(view) => screens::profile(ui, &mut cx, view, state),
                ScreenView::Settings { leaves } => screens::settings(ui, &mut cx, state, *leaves),
                ScreenView::Veil(view) => screens::veil(ui, &mut cx, view),
                ScreenView::Exercise(_) => {}
            });
        }
    }
}

/// Puts the theme on: once for everything that floats, each time for what is drawn here.
fn wear(ui: &mut Ui, state: &mut UiState, theme: &Theme) {
    if state.styled.as_deref() != Some(&theme.name) {
        let style = theme.style();
        ui.ctx().all_styles_mut(|one| *one = style.clone());
        state.styled = Some(theme.name.clone());
    }
    let style = ui.ctx().global_style();
    ui.set_style(style);
}
