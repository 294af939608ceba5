//! Earlier runs: reopen, compare, export, delete, go on after a crash.

use egui::{Grid, RichText, ScrollArea, Ui};

use super::super::cx::Cx;
use super::super::intent::{Goal, Intent};
use super::super::state::UiState;
use super::super::view::{Compared, PastRunRow, PastRunsView};
use super::super::widgets::{badge, button, button_or_why, card, heading, note, tick};
use super::confirm;

pub(in super::super) fn past_runs(ui: &mut Ui, cx: &mut Cx<'_>, view: &PastRunsView, state: &mut UiState) {
    super::library::top(ui, cx, "past-title", Intent::Open(Goal::Title));
    let why = (state.marked.len() != 2).then(|| cx.say("past-compare-two"));
    if button_or_why(ui, &cx.say("past-compare"), &cx.say("past-compare-name"), why.as_deref())
        && let [one, other] = state.marked.as_slice()
    {
        cx.want(Intent::CompareRuns(one.clone(), other.clone()));
    }
    ScrollArea::vertical().id_salt("past").auto_shrink([false, false]).show(ui, |ui| {
        if let Some(compared) = &view.compared {
            compare(ui, cx, compared);
        }
        if view.runs.is_empty() {
            note(ui, cx.theme, cx.say("past-none"));
        }
        for (index, one) in view.runs.iter().enumerate() {
            card(ui, cx.theme, |ui| run(ui, cx, state, one, index + 1));
        }
    });
    delete(ui, cx, state);
}

fn run(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut UiState, one: &PastRunRow, number: usize) {
    let full = |cx: &Cx<'_>, key: &str| {
        cx.say_with(
            key,
            &[("number", number.into()), ("title", (&one.title).into()), ("played", (&one.played).into())],
        )
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&one.title).strong());
        note(ui, cx.theme, one.played.as_str());
        note(ui, cx.theme, cx.say_with("past-seed", &[("seed", (&one.seed).into())]));
        let seats: Vec<String> = one.seats.iter().map(|seat| cx.word("seat", seat)).collect();
        note(ui, cx.theme, seats.join(" + "));
        if one.exam {
            badge(ui, &cx.say("mode-exam"), cx.theme.accent);
        }
        match one.result {
            Some((passed, total)) => {
                let key = if passed { "result-passed" } else { "result-failed" };
                let colour = if passed { cx.theme.good } else { cx.theme.bad };
                badge(ui, &cx.say_with(key, &[("total", cx.percent(total).into())]), colour);
            }
            None => badge(ui, &cx.say("past-open-end"), cx.theme.warn),
        }
    });
    if let Some(damaged) = &one.damaged {
        ui.colored_label(cx.theme.bad, cx.say_with("past-damaged", &[("what", damaged.into())]));
    }
    ui.horizontal_wrapped(|ui| {
        if one.resumable && button(ui, cx.say("past-resume"), &full(cx, "past-resume-name")).clicked() {
            cx.want(Intent::ResumeRun(one.path.clone()));
        }
        let unfinished = cx.say("past-no-debrief");
        let why = one.result.is_none().then_some(unfinished.as_str());
        if button_or_why(ui, &cx.say("past-open"), &full(cx, "past-open-name"), why) {
            cx.want(Intent::OpenRun(one.path.clone()));
        }
        if button_or_why(ui, &cx.say("past-export"), &full(cx, "past-export-name"), why) {
            cx.want(Intent::ExportHtml(one.path.clone(), None));
        }
        if button(ui, cx.say("past-delete"), &full(cx, "past-delete-name")).clicked() {
            state.delete = Some(one.path.clone());
        }
        let mut on = state.marked.contains(&one.path);
        if tick(ui, &cx.say("past-mark"), &full(cx, "past-mark-name"), &mut on) {
            state.marked.retain(|path| path != &one.path);
            if on {
                state.marked.push(one.path.clone());
            }
        }
    });
}

fn compare(ui: &mut Ui, cx: &Cx<'_>, compared: &Compared) {
    heading(ui, cx.theme, &cx.say("past-compared"));
    Grid::new("compared").num_columns(3).striped(true).show(ui, |ui| {
        ui.label("");
        ui.strong(&compared.names.0);
        ui.strong(&compared.names.1);
        ui.end_row();
        for (what, one, other) in &compared.rows {
            ui.label(what);
            ui.label(one);
            ui.label(other);
            ui.end_row();
        }
    });
}

fn delete(ui: &Ui, cx: &mut Cx<'_>, state: &mut UiState) {
    let Some(path) = state.delete.clone() else { return };
    let text = cx.say_with("past-delete-about", &[("path", path.display().to_string().into())]);
    let answer = confirm::ask(ui, cx, &cx.say("past-delete-title"), &text, &cx.say("past-delete-yes-name"), None);
    if let Some(yes) = answer {
        state.delete = None;
        state.marked.retain(|one| *one != path);
        if yes {
            cx.want(Intent::DeleteRun(path));
        }
    }
}
