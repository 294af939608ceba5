//! Small things that every panel uses. Each control gets a name of its own for people who do not
//! see it, and says why it cannot be pressed.

use egui::{
    Button, Color32, Frame, Margin, Response, RichText, Sense, Stroke, StrokeKind, TextEdit, TextWrapMode, Ui,
    WidgetInfo, WidgetType, vec2,
};

use bridgecall_core::sim::{Command, Rejection};
use bridgecall_core::view::belief::Health;

use super::cx::Cx;
use super::theme::Theme;

/// Gives a control its name.
pub(super) fn name(response: &Response, name: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(name));
}

/// Gives a control a longer description: why it is disabled, what it does.
pub(super) fn describe(response: &Response, text: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_description(text));
}

/// A button whose name for people who do not see it may say more than its face.
pub(super) fn button(ui: &mut Ui, face: impl Into<RichText>, full: &str) -> Response {
    let response = ui.add(Button::new(face.into()).wrap_mode(TextWrapMode::Extend));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), full));
    response
}

/// The button that a sheet or screen is about.
pub(super) fn primary(ui: &mut Ui, theme: &Theme, face: &str, full: &str, why_not: Option<&str>) -> bool {
    let text = RichText::new(face).strong();
    let (text, fill) = match why_not {
        None => (text.color(theme.on_accent), theme.accent),
        Some(_) => (text, theme.raised),
    };
    let button = Button::new(text).fill(fill).min_size(vec2(0.0, 28.0)).wrap_mode(TextWrapMode::Extend);
    let response = ui.add_enabled(why_not.is_none(), button);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, why_not.is_none(), full));
    explain(&response, why_not);
    response.clicked()
}

/// A button that may be out of reach, and then says why.
pub(super) fn button_or_why(ui: &mut Ui, face: &str, full: &str, why_not: Option<&str>) -> bool {
    let button = Button::new(face).wrap_mode(TextWrapMode::Extend);
    let response = ui.add_enabled(why_not.is_none(), button);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, why_not.is_none(), full));
    explain(&response, why_not);
    response.clicked()
}

/// One of a few choices that may be out of reach, and then says why.
pub(super) fn choice_or_why(ui: &mut Ui, face: &str, full: &str, on: bool, why_not: Option<&str>) -> bool {
    let button = Button::selectable(on, face).frame_when_inactive(true).wrap_mode(TextWrapMode::Extend);
    let response = ui.add_enabled(why_not.is_none(), button);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, why_not.is_none(), on, full));
    explain(&response, why_not);
    response.clicked()
}

fn explain(response: &Response, why_not: Option<&str>) {
    if let Some(why) = why_not {
        describe(response, why);
        let _ = response.clone().on_disabled_hover_text(why);
    }
}

/// A button that gives an order at once; disabled with the reason when it would be refused.
pub(super) fn order_button(
    ui: &mut Ui,
    propose: &dyn Fn(&Command) -> Result<(), Rejection>,
    face: &str,
    full: &str,
    command: Command,
) -> Option<Command> {
    let refusal = propose(&command).err();
    button_or_why(ui, face, full, refusal.as_ref().map(|no| no.reason.as_str())).then_some(command)
}

/// A line of text to type.
pub(super) fn line(ui: &mut Ui, full: &str, text: &mut String) -> Response {
    let response = ui.add(TextEdit::singleline(text).desired_width(f32::INFINITY));
    name(&response, full);
    response
}

/// A few lines of text to type.
pub(super) fn lines(ui: &mut Ui, full: &str, text: &mut String, rows: usize) -> Response {
    let response = ui.add(TextEdit::multiline(text).desired_rows(rows).desired_width(f32::INFINITY));
    name(&response, full);
    response
}

/// A tick box.
pub(super) fn tick(ui: &mut Ui, face: &str, full: &str, on: &mut bool) -> bool {
    let response = ui.checkbox(on, face);
    name(&response, full);
    response.changed()
}

/// How high an open list may be, in points: most lists whole, on the smallest window.
const LIST: f32 = 380.0;

/// A choice out of a list, `None` standing for nothing chosen.
pub(super) fn choose<T: Clone + PartialEq>(
    ui: &mut Ui,
    full: &str,
    nothing: &str,
    value: &mut Option<T>,
    choices: &[(T, String)],
) -> bool {
    let shown = choices.iter().find(|(one, _)| value.as_ref() == Some(one)).map_or(nothing, |(_, text)| text);
    let before = value.clone();
    let width = ui.available_width().clamp(80.0, 420.0);
    let combo = egui::ComboBox::from_id_salt(full).selected_text(shown).width(width).height(LIST).truncate();
    let inner = combo.show_ui(ui, |ui| {
        for (one, text) in choices {
            ui.selectable_value(value, Some(one.clone()), text);
        }
    });
    name(&inner.response, full);
    *value != before
}

/// A choice out of a few, all in sight.
pub(super) fn pick<T: Clone + PartialEq>(ui: &mut Ui, full: &str, value: &mut Option<T>, choices: &[(T, String)]) {
    ui.horizontal_wrapped(|ui| {
        for (one, text) in choices {
            let on = value.as_ref() == Some(one);
            let response = ui.add(Button::selectable(on, text.as_str()).frame_when_inactive(true));
            name(&response, &format!("{full}: {text}"));
            if response.clicked() {
                *value = if on { None } else { Some(one.clone()) };
            }
        }
    });
}

/// Several out of a list.
pub(super) fn pick_many<T: Clone + PartialEq>(ui: &mut Ui, full: &str, values: &mut Vec<T>, choices: &[(T, String)]) {
    for (one, text) in choices {
        let mut on = values.contains(one);
        if tick(ui, text, &format!("{full}: {text}"), &mut on) {
            values.retain(|other| other != one);
            if on {
                values.push(one.clone());
            }
        }
    }
}

/// A row of a list that can be chosen: painted, so that ten thousand of them cost what is seen. The text of
/// its last cell runs over so many lines at most.
pub(super) fn row(
    ui: &mut Ui,
    theme: &Theme,
    cells: &[(f32, &str, Color32)],
    full: &str,
    chosen: bool,
    strong: bool,
    lines: usize,
) -> Response {
    let height = row_height(ui, lines);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, ui.is_enabled(), chosen, full));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    if chosen || response.hovered() {
        painter.rect_filled(rect, 3.0, if chosen { theme.selection } else { theme.raised });
    }
    if strong {
        let mark = egui::Rect::from_min_max(rect.min, egui::pos2(rect.min.x + 3.0, rect.max.y));
        painter.rect_filled(mark, 1.0, theme.accent);
    }
    if response.has_focus() {
        painter.rect_stroke(rect, 3.0, Stroke::new(1.5, theme.accent), StrokeKind::Inside);
    }
    let font = egui::TextStyle::Body.resolve(ui.style());
    let mut x = rect.min.x + 8.0;
    for (width, text, colour) in cells {
        let room = if *width > 0.0 { *width } else { (rect.max.x - x - 4.0).max(10.0) };
        let mut job = egui::text::LayoutJob::simple_singleline((*text).to_owned(), font.clone(), *colour);
        let max_rows = if *width > 0.0 { 1 } else { lines };
        job.wrap = egui::text::TextWrapping { max_rows, ..egui::text::TextWrapping::truncate_at_width(room) };
        job.wrap.break_anywhere = max_rows == 1;
        let galley = painter.layout_job(job);
        painter.galley(egui::pos2(x, rect.min.y + ROW_MARGIN), galley, *colour);
        x += room + 6.0;
    }
    response
}

/// Room above and below the text of a row, in points.
const ROW_MARGIN: f32 = 3.0;

/// The height of a [`row`] with so many lines.
pub(super) fn row_height(ui: &Ui, lines: usize) -> f32 {
    ui.text_style_height(&egui::TextStyle::Body) * lines as f32 + 2.0 * ROW_MARGIN
}

/// A raised box round something.
pub(super) fn card<R>(ui: &mut Ui, theme: &Theme, add: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new().fill(theme.surface).stroke(Stroke::new(1.0, theme.raised)).corner_radius(6);
    frame
        .inner_margin(Margin::symmetric(10, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

/// A small word in a coloured rim: standing, phase, health.
pub(super) fn badge(ui: &mut Ui, text: &str, colour: Color32) {
    // Allocated as one piece, so that it goes to the next line whole where it does not fit.
    let font = egui::TextStyle::Body.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, colour);
    let margin = vec2(7.0, 1.0);
    let (rect, response) = ui.allocate_exact_size(galley.size() + margin * 2.0, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    if ui.is_rect_visible(rect) {
        ui.painter().rect_stroke(rect, 8.0, Stroke::new(1.0, colour), StrokeKind::Inside);
        ui.painter().galley(rect.min + margin, galley, colour);
    }
}

/// A heading inside a panel.
pub(super) fn heading(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.add_space(4.0);
    ui.label(RichText::new(text).strong().color(theme.muted));
}

/// Lesser words.
pub(super) fn note(ui: &mut Ui, theme: &Theme, text: impl Into<String>) {
    ui.label(RichText::new(text).color(theme.muted));
}

/// The mark of a belief about health: a shape beside every colour.
pub(super) fn health_mark(health: Health) -> &'static str {
    match health {
        Health::Unknown => "?",
        Health::Normal => "✔",
        Health::Degraded => "⏶",
        Health::Down => "✖",
    }
}

/// A bar of a share, with its words beside it.
pub(super) fn share_bar(ui: &mut Ui, theme: &Theme, permille: u64, mark: Option<u64>, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width().clamp(60.0, 260.0), 10.0), Sense::hover());
    let at = |permille: u64| rect.min.x + rect.width() * (permille.min(1000) as f32) / 1000.0;
    ui.painter().rect_filled(rect, 3.0, theme.raised);
    let filled = egui::Rect::from_min_max(rect.min, egui::pos2(at(permille), rect.max.y));
    ui.painter().rect_filled(filled, 3.0, colour);
    if let Some(mark) = mark {
        ui.painter().vline(at(mark), rect.y_range(), Stroke::new(2.0, theme.text));
    }
}

/// Tabs: one of several panels.
pub(super) fn tabs<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    group: &str,
    chosen: &mut T,
    choices: &[(T, String)],
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (one, text) in choices {
            let on = *chosen == *one;
            let words = if on { RichText::new(text).strong() } else { RichText::new(text).color(cx.theme.muted) };
            let response = ui.add(Button::selectable(on, words).wrap_mode(TextWrapMode::Extend));
            let full = cx.say_with("tab-name", &[("group", group.into()), ("tab", text.into())]);
            response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, on, full.as_str()));
            if response.clicked() {
                *chosen = *one;
            }
        }
    });
}
