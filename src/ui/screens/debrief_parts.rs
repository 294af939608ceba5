//! The parts of the debrief.

use egui::{Grid, Label, RichText, Ui};
use egui_plot::{Legend, Line, LineStyle, Plot, PlotPoints};

use super::super::cx::Cx;
use super::super::state::{DebriefPart, UiState};
use super::super::view::{DebriefView, EvidenceRow, ObjectiveRow};
use super::super::widgets::{card, heading, note, row, share_bar};

/// How long the bar of a phase is, in points.
const BAR: f32 = 220.0;

pub(super) fn result(ui: &mut Ui, cx: &Cx<'_>, view: &DebriefView) {
    card(ui, cx.theme, |ui| {
        let (total, mark) = (cx.percent(view.total_permille), cx.percent(view.pass_mark_permille));
        ui.label(cx.say_with("debrief-total", &[("total", total.into()), ("mark", mark.into())]));
        let colour = if view.total_permille >= view.pass_mark_permille { cx.theme.good } else { cx.theme.bad };
        share_bar(ui, cx.theme, view.total_permille, Some(view.pass_mark_permille), colour);
    });
    heading(ui, cx.theme, &cx.say("debrief-phases"));
    Grid::new("phases").num_columns(3).show(ui, |ui| {
        for (title, marks) in &view.phases {
            ui.strong(title);
            match marks {
                None => note(ui, cx.theme, cx.say("debrief-not-applicable")),
                Some((permille, mark)) => {
                    let good = permille >= mark;
                    let colour = if good { cx.theme.good } else { cx.theme.bad };
                    ui.scope(|ui| {
                        ui.set_min_width(BAR);
                        share_bar(ui, cx.theme, *permille, Some(*mark), colour);
                    });
                    let sign = if good { "✔" } else { "✖" };
                    let (of, needs) = (cx.percent(*permille), cx.percent(*mark));
                    ui.label(cx.say_with(
                        "debrief-phase",
                        &[("sign", sign.into()), ("total", of.into()), ("mark", needs.into())],
                    ));
                }
            }
            ui.end_row();
        }
    });
    heading(ui, cx.theme, &cx.say("debrief-gates"));
    for gate in &view.gates {
        let (sign, colour) = if gate.tripped { ("✖", cx.theme.bad) } else { ("✔", cx.theme.good) };
        let said = cx.say(if gate.tripped { "debrief-gate-tripped" } else { "debrief-gate-clear" });
        ui.label(RichText::new(format!("{sign} {said} {}", gate.title)).color(colour));
        evidence(ui, cx, &gate.evidence);
    }
    heading(ui, cx.theme, &cx.say("debrief-figures"));
    Grid::new("figures").num_columns(2).striped(true).show(ui, |ui| {
        for (what, how_much) in &view.figures {
            ui.label(what);
            ui.strong(how_much);
            ui.end_row();
        }
    });
    if !view.deductions.is_empty() {
        heading(ui, cx.theme, &cx.say("debrief-deductions"));
    }
    for one in &view.deductions {
        ui.label(format!("− {} · {}", points(one.points_milli), one.title));
        evidence(ui, cx, &one.evidence);
    }
}

fn points(milli: u64) -> String {
    format!("{}.{:02}", milli / 1000, milli % 1000 / 10)
}

fn evidence(ui: &mut Ui, cx: &Cx<'_>, rows: &[EvidenceRow]) {
    for one in rows {
        ui.add(
            Label::new(RichText::new(format!("   {} · {} · {}", one.n, one.clock, one.text)).color(cx.theme.muted))
                .wrap(),
        );
    }
}

pub(super) fn timeline(ui: &mut Ui, cx: &Cx<'_>, view: &DebriefView) {
    let mut phase = "";
    for one in &view.timeline {
        if one.phase != phase {
            phase = &one.phase;
            heading(ui, cx.theme, phase);
        }
        ui.horizontal_top(|ui| {
            ui.add_sized([64.0, 18.0], Label::new(RichText::new(&one.clock).color(cx.theme.muted)));
            ui.add_sized([76.0, 18.0], Label::new(RichText::new(&one.lane).color(cx.theme.accent)));
            ui.add(Label::new(format!("{} · {}", one.n, one.text)).wrap());
        });
    }
}

pub(super) fn cost(ui: &mut Ui, cx: &Cx<'_>, view: &DebriefView) {
    let points = |line: &[(u64, i64)]| -> PlotPoints<'static> {
        line.iter().map(|(t, lost)| [*t as f64 / 60.0, *lost as f64]).collect()
    };
    let (mine, model) = (cx.say("debrief-this-run"), cx.say("debrief-model-run"));
    let plot = Plot::new("debrief_cost")
        .height((ui.available_height() * 0.5).clamp(140.0, 360.0))
        .legend(Legend::default())
        .allow_scroll(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_boxed_zoom(false)
        .sense(egui::Sense::hover())
        .x_axis_label(cx.say("debrief-minutes"))
        .include_y(0.0);
    let response = plot.show(ui, |plot| {
        plot.line(Line::new(mine.as_str(), points(&view.cost)).color(cx.theme.bad).width(2.0));
        if !view.golden.is_empty() {
            let style = LineStyle::dashed_loose();
            plot.line(Line::new(model.as_str(), points(&view.golden)).color(cx.theme.good).style(style).width(2.0));
        }
    });
    let full = cx.say("debrief-cost-plot");
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, full.as_str()));
    heading(ui, cx.theme, &cx.say("debrief-cost-table"));
    Grid::new("cost_table").num_columns(3).striped(true).show(ui, |ui| {
        for head in [cx.say("debrief-minutes"), mine.clone(), model.clone()] {
            ui.strong(head);
        }
        ui.end_row();
        let last = view.cost.iter().chain(&view.golden).map(|(t, _)| *t).max().unwrap_or(0);
        for minute in (0..=last / 60).step_by(usize::try_from((last / 60 / 12).max(1)).unwrap_or(1)) {
            ui.label(minute.to_string());
            for line in [&view.cost, &view.golden] {
                let at = line.iter().rev().find(|(t, _)| *t <= minute * 60).map(|(_, lost)| *lost);
                let text = at.map(|lost| {
                    let minor = u64::try_from(lost).unwrap_or(0).saturating_mul(100);
                    cx.money(&view.currency_sign, minor)
                });
                ui.label(text.unwrap_or_default());
            }
            ui.end_row();
        }
    });
}

/// What stands beside the marks.
pub(super) fn beside(ui: &mut Ui, cx: &Cx<'_>, view: &DebriefView, part: DebriefPart) {
    note(ui, cx.theme, cx.say(&bridgecall_core::view::key_of("beside", &part)));
    let rows = view.beside.iter().find(|(one, _)| *one == part).map(|(_, rows)| rows.as_slice()).unwrap_or_default();
    if rows.is_empty() {
        note(ui, cx.theme, cx.say("debrief-beside-nothing"));
    }
    for one in rows {
        if !one.title.is_empty() {
            heading(ui, cx.theme, &one.title);
        }
        let (sign, colour) = match one.good {
            Some(true) => ("✔ ", cx.theme.good),
            Some(false) => ("✖ ", cx.theme.bad),
            None => ("", cx.theme.text),
        };
        if !one.standing.is_empty() {
            ui.label(RichText::new(format!("{sign}{}", one.standing)).color(colour));
        }
        if !one.text.is_empty() {
            ui.add(Label::new(&one.text).wrap());
        }
        evidence(ui, cx, &one.evidence);
    }
}

pub(super) fn objectives(ui: &mut Ui, cx: &Cx<'_>, view: &DebriefView, state: &mut UiState) {
    note(ui, cx.theme, cx.say("debrief-objectives-about"));
    let mut phase = "";
    for one in &view.objectives {
        if one.phase != phase {
            phase = &one.phase;
            heading(ui, cx.theme, phase);
        }
        let (sign, colour, marks) = match one.points {
            None => ("–", cx.theme.muted, cx.say("debrief-not-applicable")),
            Some((got, of)) if got >= of => ("✔", cx.theme.good, format!("{} / {}", points(got), points(of))),
            Some((0, of)) => ("✖", cx.theme.bad, format!("0 / {}", points(of))),
            Some((got, of)) => ("⏶", cx.theme.warn, format!("{} / {}", points(got), points(of))),
        };
        let open = state.unfolded.as_deref() == Some(&one.code);
        let cells = [
            (16.0, sign, colour),
            (44.0, one.code.as_str(), cx.theme.muted),
            (100.0, marks.as_str(), colour),
            (0.0, one.title.as_str(), cx.theme.text),
        ];
        let full = cx.say_with(
            "debrief-objective",
            &[("code", (&one.code).into()), ("title", (&one.title).into()), ("marks", (&marks).into())],
        );
        if row(ui, cx.theme, &cells, &full, open, false, 1).clicked() {
            state.unfolded = if open { None } else { Some(one.code.clone()) };
        }
        if open {
            card(ui, cx.theme, |ui| objective(ui, cx, one));
        }
    }
    debug_assert_eq!(state.debrief_part, DebriefPart::Objectives, "drawn in its own part");
}

fn objective(ui: &mut Ui, cx: &Cx<'_>, one: &ObjectiveRow) {
    let mut line = |key: &str, text: &str| {
        ui.add(Label::new(cx.say_with(key, &[("text", text.into())])).wrap());
    };
    line("objective-standard", &one.standard);
    line("objective-measured", &one.measured);
    if let Some(window) = &one.window {
        line("objective-window", window);
    }
    match &one.source {
        Some(source) => line("objective-source", source),
        None => {
            ui.label(cx.say("card-house"));
        }
    }
    if let Some(duty) = &one.duty {
        note(ui, cx.theme, cx.say("objective-duty"));
        evidence(ui, cx, std::slice::from_ref(duty));
    }
    if !one.evidence.is_empty() {
        note(ui, cx.theme, cx.say("objective-evidence"));
        evidence(ui, cx, &one.evidence);
    }
}

pub(super) fn advice(ui: &mut Ui, cx: &Cx<'_>, view: &DebriefView) {
    if view.advice.is_empty() {
        note(ui, cx.theme, cx.say("advice-none-needed"));
    }
    for one in &view.advice {
        card(ui, cx.theme, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(&one.clock).color(cx.theme.muted));
                ui.strong(&one.title);
                ui.label(
                    RichText::new(cx.say_with("advice-saving", &[("amount", (&one.saving).into())]))
                        .color(cx.theme.good),
                );
            });
            for (key, text) in [("advice-knew", &one.knew), ("advice-did", &one.did), ("advice-better", &one.better)]
            {
                ui.add(Label::new(cx.say_with(key, &[("text", text.into())])).wrap());
            }
        });
    }
}
