//! Mistakes of a scenario that is being written, beside the last version without any.

use egui::{RichText, ScrollArea, Ui};

use super::super::theme::Theme;
use super::super::view::FindingRow;
use super::super::widgets::{card, heading, note};
use crate::words::Words;

/// Lists the findings of a preview.
pub fn findings(ui: &mut Ui, words: &Words, theme: &Theme, rows: &[FindingRow]) {
    heading(ui, theme, &words.get("preview-findings"));
    note(ui, theme, words.get_with("preview-findings-about", &[("count", (rows.len() as u64).into())]));
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        for row in rows {
            card(ui, theme, |ui| {
                let colour = if row.error { theme.bad } else { theme.warn };
                if !row.code.is_empty() {
                    ui.label(RichText::new(format!("{} · {}", row.code, row.place)).color(colour).strong());
                }
                ui.label(&row.message);
                if !row.help.is_empty() {
                    note(ui, theme, row.help.clone());
                }
                if !row.suggestions.is_empty() {
                    let like = row.suggestions.join(", ");
                    note(ui, theme, words.get_with("preview-suggests", &[("like", like.as_str().into())]));
                }
            });
        }
    });
}
