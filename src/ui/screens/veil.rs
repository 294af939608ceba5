//! Between two people at one screen: who leaves no longer sees, who comes does not yet.

use egui::{RichText, Ui};

use super::super::cx::Cx;
use super::super::intent::Intent;
use super::super::view::VeilView;
use super::super::widgets::{note, primary};

pub(in super::super) fn veil(ui: &mut Ui, cx: &mut Cx<'_>, view: &VeilView) {
    let seat = cx.word("seat", &view.seat);
    egui::ScrollArea::vertical().show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space((ui.available_height() * 0.25).clamp(8.0, 220.0));
            ui.label(RichText::new(&view.clock).size(24.0).monospace().strong());
            ui.label(RichText::new(cx.say_with("veil-title", &[("seat", (&seat).into())])).size(28.0).strong());
            note(ui, cx.theme, cx.say(if view.runs { "veil-runs" } else { "veil-stands" }));
            ui.add_space(16.0);
            let face = cx.say_with("veil-sit", &[("seat", (&seat).into())]);
            if primary(ui, cx.theme, &face, &face, None) {
                cx.want(Intent::SitDown);
            }
        });
    });
}
