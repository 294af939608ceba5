//! The way in.

use egui::{RichText, Ui};

use super::super::cx::Cx;
use super::super::intent::{Goal, Intent};
use super::super::view::TitleView;
use super::super::widgets::{button, note, primary};

pub(in super::super) fn title(ui: &mut Ui, cx: &mut Cx<'_>, view: &TitleView) {
    egui::ScrollArea::vertical().show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space((ui.available_height() * 0.16).clamp(8.0, 140.0));
            ui.label(RichText::new(cx.say("title-name")).size(44.0).strong());
            ui.label(RichText::new(cx.say("title-about")).color(cx.theme.muted));
            ui.add_space(24.0);
            if let Some((path, what)) = &view.resumable {
                let face = cx.say_with("title-resume", &[("run", what.into())]);
                if primary(ui, cx.theme, &face, &face, None) {
                    cx.want(Intent::ResumeRun(path.clone()));
                }
                ui.add_space(6.0);
            }
            let start = cx.say("title-start");
            if primary(ui, cx.theme, &start, &start, None) {
                cx.want(Intent::Open(Goal::Library));
            }
            ui.add_space(6.0);
            for (key, intent) in [
                ("title-past", Intent::Open(Goal::PastRuns)),
                ("title-profile", Intent::Open(Goal::Profile)),
                ("title-settings", Intent::Open(Goal::Settings)),
                ("title-quit", Intent::Quit),
            ] {
                let face = cx.say(key);
                if button(ui, face.as_str(), &face).clicked() {
                    cx.want(intent);
                }
            }
            ui.add_space(24.0);
            note(ui, cx.theme, cx.say_with("title-version", &[("version", (&view.version).into())]));
        });
    });
}
