//! The strip along the bottom: phases, turning points, promises due.

use egui::{Align2, Color32, FontId, Rect, Sense, Stroke, Ui, pos2, vec2};

use bridgecall_core::base::SimTime;
use bridgecall_core::view::top::Phase;

use super::super::cx::Cx;
use super::super::view::ExerciseView;
use super::super::widgets::note;

/// The strip.
pub(in super::super) fn timeline(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>) {
    let strip = &ex.view.timeline;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 54.0), Sense::hover());
    let full =
        cx.say_with("timeline-name", &[("marks", strip.marks.len().into()), ("duties", strip.duties.len().into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, full.as_str()));
    let painter = ui.painter_at(rect);
    let track = Rect::from_min_max(rect.min + vec2(8.0, 16.0), rect.max - vec2(8.0, 18.0));
    let span = strip.limit.0.max(1) as f32;
    let at = |t: SimTime| track.min.x + track.width() * (t.0 as f32 / span).min(1.0);
    let font = FontId::proportional(11.5);
    painter.rect_filled(track, 4.0, cx.theme.raised);
    for (index, (phase, from)) in strip.phases.iter().enumerate() {
        let to = strip.phases.get(index + 1).map_or(strip.now, |(_, next)| *next);
        let part = Rect::from_min_max(pos2(at(*from), track.min.y), pos2(at(to), track.max.y));
        painter.rect_filled(part, 4.0, phase_colour(cx, *phase));
        painter.text(
            pos2(part.min.x + 2.0, rect.min.y),
            Align2::LEFT_TOP,
            cx.word("phase", phase),
            font.clone(),
            cx.theme.muted,
        );
    }
    for mark in &strip.marks {
        painter.vline(at(mark.t), track.y_range(), Stroke::new(2.0, cx.theme.text));
    }
    for duty in &strip.duties {
        let colour = cx.urgency(duty.left_s);
        let x = at(duty.due);
        let tip = pos2(x, track.max.y + 1.0);
        let points = vec![tip, tip + vec2(-5.0, 7.0), tip + vec2(5.0, 7.0)];
        painter.add(egui::Shape::convex_polygon(points, colour, Stroke::NONE));
        painter.text(tip + vec2(7.0, 2.0), Align2::LEFT_TOP, &duty.clock, font.clone(), colour);
    }
    painter.vline(at(strip.now), track.expand(3.0).y_range(), Stroke::new(2.0, cx.theme.accent));
    hover(cx, ex, response, at);
}

fn phase_colour(cx: &Cx<'_>, phase: Phase) -> Color32 {
    match phase {
        Phase::Initial => cx.theme.selection,
        Phase::LongMiddle => cx.theme.selection.gamma_multiply(0.8),
        Phase::Closure => cx.theme.selection.gamma_multiply(0.6),
    }
}

/// What stands under the pointer.
fn hover(cx: &Cx<'_>, ex: &ExerciseView<'_>, response: egui::Response, at: impl Fn(SimTime) -> f32) {
    let Some(pointer) = response.hover_pos() else { return };
    let near = |t: SimTime| (at(t) - pointer.x).abs() < 6.0;
    let strip = &ex.view.timeline;
    let marks = strip.marks.iter().filter(|mark| near(mark.t));
    let mut lines: Vec<String> = marks.map(|mark| format!("{} {}", mark.clock, cx.phrase(&mark.phrase))).collect();
    let duties = strip.duties.iter().filter(|duty| near(duty.due));
    lines.extend(duties.map(|duty| format!("{} {}", duty.clock, cx.phrase(&duty.phrase))));
    if !lines.is_empty() {
        let _ = response.on_hover_text_at_pointer(lines.join("\n"));
    }
}

/// The same in words.
pub(super) fn table(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>) {
    let marks = &ex.view.timeline.marks;
    if marks.is_empty() {
        note(ui, cx.theme, cx.say("timeline-empty"));
    }
    for mark in marks.iter().rev() {
        ui.label(format!("{}  {}", mark.clock, cx.phrase(&mark.phrase)));
    }
}
