//! Text size, colours, motion.

use egui::Ui;

use super::super::cx::Cx;
use super::super::intent::{Goal, Intent};
use super::super::state::{Colours, UiState};
use super::super::widgets::{button, heading, note, pick, tick};

pub(in super::super) fn settings(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut UiState, leaves: bool) {
    super::library::top(ui, cx, "settings-title", Intent::Back);
    let before = state.settings.clone();
    let label = cx.say("settings-colours");
    heading(ui, cx.theme, &label);
    let mut colours = Some(state.settings.colours);
    let choices = [(Colours::Dark, cx.say("colours-dark")), (Colours::Light, cx.say("colours-light"))];
    pick(ui, &label, &mut colours, &choices);
    state.settings.colours = colours.unwrap_or(before.colours);
    let label = cx.say("settings-size");
    heading(ui, cx.theme, &label);
    let sizes = [80, 100, 125, 150, 175, 200, 250].map(|size| {
        let text = cx.say_with("percent", &[("count", u32::into(size))]);
        (size, text)
    });
    let mut size = Some(state.settings.zoom_percent);
    pick(ui, &label, &mut size, &sizes);
    state.settings.zoom_percent = size.unwrap_or(before.zoom_percent);
    note(ui, cx.theme, cx.say("settings-size-about"));
    let label = cx.say("settings-motion");
    heading(ui, cx.theme, &label);
    let face = cx.say("settings-motion-on");
    tick(ui, &face, &face, &mut state.settings.motion);
    if leaves {
        ui.add_space(16.0);
        note(ui, cx.theme, cx.say("settings-clock-runs"));
        let face = cx.say("settings-leave");
        if button(ui, face.as_str(), &face).clicked() {
            cx.want(Intent::Open(Goal::Title));
        }
    }
    if state.settings != before {
        cx.want(Intent::SaveSettings(state.settings.clone()));
    }
}
