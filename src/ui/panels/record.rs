//! The incident record: impact, theories, options with their cards, decisions.

use egui::{RichText, ScrollArea, Ui};

use bridgecall_core::sim::Command;
use bridgecall_core::view::record::{OptionView, Progress, TheoryView};

use super::super::cx::Cx;
use super::super::orders::{OrderKind, Work, give, leads_to};
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{badge, button, card, heading, note, order_button};

/// So many of the latest decisions stand in the panel; the transcript holds them all.
const LATEST: usize = 80;

pub(in super::super) fn record(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    ScrollArea::vertical().id_salt("record").auto_shrink([false, false]).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for kind in
                [OrderKind::StateImpact, OrderKind::LogDecision].into_iter().filter(|kind| kind.is_of(ex.seat))
            {
                let title = cx.say(&kind.key());
                let full = cx.say_with("record-open", &[("order", (&title).into())]);
                if button(ui, title, &full).clicked() {
                    state.desk.open_sheet(kind);
                }
            }
        });
        heading(ui, cx.theme, &cx.say("record-impact"));
        match &ex.view.record.impact {
            Some((clock, _, phrase)) => {
                ui.label(format!("{clock}  {}", cx.phrase(phrase)));
            }
            None => note(ui, cx.theme, cx.say("record-no-impact")),
        }
        heading(ui, cx.theme, &cx.say("record-theories"));
        for one in &ex.view.record.theories {
            card(ui, cx.theme, |ui| theory(ui, cx, ex, state, one));
        }
        heading(ui, cx.theme, &cx.say("record-options"));
        if ex.view.record.options.is_empty() {
            note(ui, cx.theme, cx.say("record-no-options"));
        }
        for one in &ex.view.record.options {
            card(ui, cx.theme, |ui| option(ui, cx, ex, state, one));
        }
        changes(ui, cx, ex, state);
        heading(ui, cx.theme, &cx.say("record-log"));
        if ex.view.log.record.is_empty() {
            note(ui, cx.theme, cx.say("record-no-log"));
        }
        for entry in ex.view.log.record.iter().rev().take(LATEST) {
            ui.label(format!("{}  {}", entry.clock, cx.phrase(&entry.phrase)));
        }
    });
}

fn theory(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, one: &TheoryView) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&one.name).strong());
        let (key, colour) = match (&one.stated, one.set_aside) {
            (_, Some(_)) => ("theory-aside", cx.theme.muted),
            (Some(_), None) => ("theory-stated", cx.theme.accent),
            (None, None) => ("theory-open", cx.theme.muted),
        };
        ui.label(RichText::new(cx.say(key)).color(colour));
    });
    let about = cx.say_with("theory-test", &[("test", (&one.test).into()), ("team", (&one.team).into())]);
    note(ui, cx.theme, about);
    for (n, result) in &one.results {
        ui.label(cx.say_with("theory-result", &[("n", (*n).into()), ("result", cx.word("result", result).into())]));
    }
    ui.horizontal_wrapped(|ui| {
        let name = |cx: &Cx<'_>, key: &str| cx.say_with(key, &[("theory", (&one.name).into())]);
        if one.stated.is_none() || one.set_aside.is_some() {
            let command = Command::StateHypothesis { hypothesis: one.id };
            let full = name(cx, "theory-state-name");
            if let Some(command) = order_button(ui, ex.propose, &cx.say("theory-state"), &full, command) {
                give(cx, ex, state, command);
            }
            return;
        }
        if leads_to(ui, ex, OrderKind::AssignTask, &cx.say("theory-try"), &name(cx, "theory-try-name")) {
            let draft = state.desk.draft(OrderKind::AssignTask);
            (draft.work, draft.theory) = (Work::Test, Some(one.id));
            let here = |id| ex.view.bridge.people.iter().any(|p| p.id == id && p.team.as_ref() == Some(&one.team));
            draft.person =
                draft.person.filter(|id| here(*id)).or_else(|| ex.docs.team(one.team_id).map(|team| team.lead));
            state.desk.open_sheet(OrderKind::AssignTask);
        }
        if leads_to(ui, ex, OrderKind::SetAside, &cx.say("theory-drop"), &name(cx, "theory-drop-name")) {
            let draft = state.desk.draft(OrderKind::SetAside);
            draft.theory = Some(one.id);
            draft.evidence = one.results.last().map(|(n, _)| *n).or(draft.evidence);
            state.desk.open_sheet(OrderKind::SetAside);
        }
    });
}

fn option(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, one: &OptionView) {
    let id = one.option.id;
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&one.option.name).strong());
        let (text, colour) = progress(cx, &one.progress);
        badge(ui, &text, colour);
    });
    let about = cx.say_with(
        "option-about",
        &[
            ("about", (&one.option.about).into()),
            ("team", (&one.team).into()),
            ("risk", cx.word("risk", &one.option.risk).into()),
        ],
    );
    ui.label(about);
    if !one.option.reversible {
        ui.label(RichText::new(cx.say("option-irreversible")).color(cx.theme.warn));
    }
    note(ui, cx.theme, readiness(cx, one));
    ui.horizontal_wrapped(|ui| {
        let name = |cx: &Cx<'_>, key: &str| cx.say_with(key, &[("option", (&one.option.name).into())]);
        if leads_to(ui, ex, OrderKind::FillOptionCard, &cx.say("option-card"), &name(cx, "option-card-name")) {
            let draft = state.desk.draft(OrderKind::FillOptionCard);
            if draft.option != Some(id) {
                draft.option = Some(id);
                draft.card = one.card.clone().unwrap_or_default();
            }
            state.desk.open_sheet(OrderKind::FillOptionCard);
        }
        if leads_to(ui, ex, OrderKind::AssignTask, &cx.say("option-assess"), &name(cx, "option-assess-name")) {
            let draft = state.desk.draft(OrderKind::AssignTask);
            (draft.work, draft.option) = (Work::Assess, Some(id));
            draft.person = ex.docs.team(one.option.team).map(|team| team.lead);
            state.desk.open_sheet(OrderKind::AssignTask);
        }
        let mut direct = vec![("option-poll", Command::Poll { option: id })];
        if one.option.needs_change {
            direct.push(("option-change", Command::RequestChange { option: id }));
        }
        direct.push(("option-direct", Command::Direct { option: id }));
        if matches!(one.progress, Progress::Running(_)) {
            direct.push(("option-abort", Command::Abort { option: id }));
        }
        for (key, command) in direct {
            let full = name(cx, &format!("{key}-name"));
            if let Some(command) = order_button(ui, ex.propose, &cx.say(key), &full, command) {
                give(cx, ex, state, command);
            }
        }
    });
}

/// What was done before the act: card, assessment, objections, authority.
fn readiness(cx: &Cx<'_>, one: &OptionView) -> String {
    let mark = |on: bool, key: &str| format!("{} {}", if on { "✔" } else { "–" }, cx.say(key));
    let mut parts = vec![
        mark(one.card.is_some(), "ready-card"),
        mark(one.assessed, "ready-assessed"),
        mark(one.polled, "ready-polled"),
    ];
    if let Some(who) = &one.objector {
        parts.push(cx.say_with("ready-objection", &[("name", who.into())]));
    }
    match (&one.change, one.option.needs_change) {
        (Some(reference), _) => parts.push(cx.say_with("ready-change", &[("reference", reference.into())])),
        (None, true) if one.change_requested => parts.push(cx.say("ready-change-asked")),
        (None, true) => parts.push(cx.say("ready-change-needed")),
        (None, false) => {}
    }
    parts.join("   ")
}

fn progress(cx: &Cx<'_>, progress: &Progress) -> (String, egui::Color32) {
    let at = |key: &str, clock: &String| cx.say_with(key, &[("clock", clock.into())]);
    match progress {
        Progress::Idle => (cx.say("progress-idle"), cx.theme.muted),
        Progress::Running(clock) => (at("progress-running", clock), cx.theme.warn),
        Progress::Done(clock) => (at("progress-done", clock), cx.theme.good),
        Progress::Aborted(clock) => (at("progress-aborted", clock), cx.theme.bad),
        Progress::Declined(clock) => (at("progress-declined", clock), cx.theme.bad),
    }
}

fn changes(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    heading(ui, cx.theme, &cx.say("record-changes"));
    match &ex.view.record.changes {
        None => note(ui, cx.theme, cx.say("record-changes-unasked")),
        Some(list) if list.is_empty() => note(ui, cx.theme, cx.say("record-changes-none")),
        Some(list) => {
            for change in list {
                ui.label(format!("{} · {} · {}", change.reference, change.name, change.done));
            }
        }
    }
    if ex.view.record.frozen {
        note(ui, cx.theme, cx.say("record-frozen"));
        return;
    }
    let (face, full) = (cx.say("order-freeze_changes"), cx.say("record-freeze-name"));
    if let Some(command) = order_button(ui, ex.propose, &face, &full, Command::FreezeChanges) {
        give(cx, ex, state, command);
    }
}
