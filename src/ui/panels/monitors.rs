//! The dashboards: a plot each, with what it showed last in words; and the monitors to be asked.

use egui::{RichText, ScrollArea, Ui};
use egui_plot::{HLine, Line, LineStyle, Plot, PlotPoints, Points};

use bridgecall_core::sim::Command;
use bridgecall_core::sim::command::Topic;
use bridgecall_core::view::MonitorView;
use bridgecall_core::view::belief::Health;

use super::super::cx::Cx;
use super::super::intent::Intent;
use super::super::orders::give;
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{badge, card, health_mark, note, order_button, tick};

/// A plot holds at most so many points; older ones are thinned.
const POINTS: usize = 400;

pub(in super::super) fn monitors(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    let label = cx.say("monitors-table");
    if tick(ui, &label, &label, &mut state.desk.monitor_table) {
        cx.want(Intent::SaveDesk);
    }
    ScrollArea::vertical().id_salt("monitors").auto_shrink([false, false]).show(ui, |ui| {
        let room = ui.available_width();
        let columns = if room > 560.0 { 2 } else { 1 };
        let views = &ex.view.monitors;
        for pair in views.chunks(columns) {
            ui.columns(columns, |sides| {
                for (side, one) in sides.iter_mut().zip(pair) {
                    card(side, cx.theme, |ui| monitor(ui, cx, ex, state, one));
                }
            });
        }
    });
}

fn monitor(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, one: &MonitorView) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&one.name).strong());
        if one.alert_since.is_some() {
            badge(ui, &cx.say("monitor-alert"), cx.theme.bad);
        }
        let (text, colour) = last(cx, one);
        ui.add(egui::Label::new(RichText::new(text).color(colour)).extend());
    });
    if state.desk.monitor_table {
        table(ui, cx, ex, one);
    } else if !one.points.is_empty() {
        plot(ui, cx, ex, one);
    }
    if !one.on_screen {
        note(ui, cx.theme, cx.say("monitor-off-screen"));
        let full = cx.say_with("monitor-ask-name", &[("name", (&one.name).into())]);
        let command = Command::Ask { whom: one.id, about: Topic::Status };
        if let Some(command) = order_button(ui, ex.propose, &cx.say("monitor-ask"), &full, command) {
            give(cx, ex, state, command);
        }
    }
}

fn last(cx: &Cx<'_>, one: &MonitorView) -> (String, egui::Color32) {
    match one.last {
        None => (cx.say("monitor-nothing"), cx.theme.muted),
        Some(None) => (cx.say_with("monitor-no-data", &[("ago", cx.ago(one.age_s).into())]), cx.theme.warn),
        Some(Some(level)) => {
            let text = cx.say_with(
                "monitor-reads",
                &[
                    ("mark", health_mark(one.health).into()),
                    ("percent", cx.percent(level).into()),
                    ("ago", cx.ago(one.age_s).into()),
                ],
            );
            (text, cx.theme.health(one.health))
        }
    }
}

fn plot(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, one: &MonitorView) {
    let every = one.points.len().div_ceil(POINTS).max(1);
    // A gap in the data is a gap in the line.
    let mut lines: Vec<Vec<[f64; 2]>> = vec![Vec::new()];
    for (t, reads) in one.points.iter().step_by(every) {
        match reads {
            Some(level) => {
                if let Some(line) = lines.last_mut() {
                    line.push([t.0 as f64, *level as f64 / 10.0]);
                }
            }
            None if lines.last().is_some_and(|line| !line.is_empty()) => lines.push(Vec::new()),
            None => {}
        }
    }
    let colour = if one.health == Health::Unknown { cx.theme.muted } else { cx.theme.accent };
    let clock = ex.docs.clock.clone();
    let marks = marks_every(ex.view.top.elapsed.0) as f64;
    let plot = Plot::new(format!("plot.{}", one.id))
        .height(84.0)
        .include_y(0.0)
        .include_y(100.0)
        .include_x(0.0)
        .include_x(ex.view.top.elapsed.0 as f64)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .show_crosshair(false)
        .show_background(false)
        .sense(egui::Sense::hover())
        .y_axis_min_width(26.0)
        .x_grid_spacer(egui_plot::uniform_grid_spacer(move |_| [marks, marks * 4.0, marks * 16.0]))
        .x_axis_formatter(move |mark, _| clock.bare(bridgecall_core::base::SimTime(mark.value.max(0.0) as u64)));
    let response = plot.show(ui, |plot| {
        for line in lines {
            // One figure alone has no line to be seen by.
            if let [only] = line[..] {
                plot.points(
                    Points::new("", PlotPoints::from(vec![only])).color(colour).radius(3.0).allow_hover(false),
                );
            }
            plot.line(
                Line::new(one.name.as_str(), PlotPoints::from(line)).color(colour).width(1.8).allow_hover(false),
            );
        }
        if let Some(limit) = one.alert_below {
            let style = LineStyle::dashed_dense();
            plot.hline(HLine::new("", limit as f64 / 10.0).color(cx.theme.bad).style(style).allow_hover(false));
        }
    });
    let full = cx.say_with("monitor-plot", &[("name", (&one.name).into())]);
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, full.as_str()));
}

/// Seconds between the marks of the time axis: whole minutes, hours or days, so that each shows the time it stands for.
fn marks_every(elapsed_s: u64) -> u64 {
    const STEPS: [u64; 10] = [60, 120, 300, 600, 1800, 3600, 7200, 21_600, 43_200, 86_400];
    STEPS.into_iter().find(|step| elapsed_s <= step * 6).unwrap_or(86_400)
}

fn table(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, one: &MonitorView) {
    egui::Grid::new(("table", one.id.as_str())).num_columns(2).striped(true).show(ui, |ui| {
        for (t, reads) in one.points.iter().rev().take(6) {
            ui.label(ex.docs.clock_s(*t));
            ui.label(reads.map_or_else(|| cx.say("value-no-data"), |level| cx.percent(level)));
            ui.end_row();
        }
    });
}
