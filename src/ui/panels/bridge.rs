//! The people: who is on the bridge, who is called, who is silent, who breaks in.

use egui::{RichText, ScrollArea, Ui};

use bridgecall_core::scenario::model::CastRole;
use bridgecall_core::sim::Command;
use bridgecall_core::sim::command::{Appointment, Reply};
use bridgecall_core::view::bridge::{InterruptionView, PersonView, Presence};

use super::super::cx::Cx;
use super::super::orders::{OrderKind, give, leads_to};
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{card, heading, note, order_button};

pub(in super::super) fn bridge(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    ScrollArea::vertical().id_salt("bridge").auto_shrink([false, false]).show(ui, |ui| {
        match &ex.view.bridge.open_since {
            Some(clock) => note(ui, cx.theme, cx.say_with("bridge-open-since", &[("clock", clock.into())])),
            None if !OrderKind::OpenBridge.is_of(ex.seat) => note(ui, cx.theme, cx.say("bridge-not-open")),
            None => {
                let face = cx.say("order-open_bridge");
                if let Some(command) = order_button(ui, ex.propose, &face, &face, Command::OpenBridge) {
                    give(cx, ex, state, command);
                }
            }
        }
        if ex.view.bridge.open_since.is_some() {
            super::say::say(ui, cx, ex, state);
        }
        roles(ui, cx, ex);
        let (here, away): (Vec<_>, Vec<_>) = ex
            .view
            .bridge
            .people
            .iter()
            .partition(|one| !matches!(one.presence, Presence::Away | Presence::Released));
        heading(ui, cx.theme, &cx.say_with("bridge-here", &[("count", here.len().into())]));
        if here.is_empty() {
            note(ui, cx.theme, cx.say("bridge-nobody"));
        }
        for one in here {
            card(ui, cx.theme, |ui| person(ui, cx, ex, state, one));
        }
        heading(ui, cx.theme, &cx.say("bridge-rota"));
        for one in away {
            card(ui, cx.theme, |ui| person(ui, cx, ex, state, one));
        }
    });
}

fn roles(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>) {
    for (role, holder) in &ex.view.bridge.roles {
        let who = holder.clone().unwrap_or_else(|| cx.say("role-nobody"));
        let line = cx.say_with("role-line", &[("role", cx.word("appointment", role).into()), ("name", who.into())]);
        note(ui, cx.theme, line);
    }
}

fn person(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, one: &PersonView) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&one.name).strong());
        ui.label(RichText::new(&one.title).color(cx.theme.muted));
        let (text, colour) = presence(cx, one.presence);
        ui.label(RichText::new(text).color(colour));
        if let Some(role) = &one.appointed {
            ui.label(RichText::new(cx.word("appointment", role)).color(cx.theme.accent));
        }
    });
    if let Some((work, left)) = &one.task {
        let text =
            cx.say_with("person-task", &[("work", cx.phrase(work).into()), ("left", cx.countdown(*left).into())]);
        ui.label(RichText::new(text).color(cx.urgency(*left)));
    }
    ui.horizontal_wrapped(|ui| actions(ui, cx, ex, state, one));
}

fn presence(cx: &Cx<'_>, presence: Presence) -> (String, egui::Color32) {
    let paged = |key: &str, for_s: u64, attempt: u32| {
        cx.say_with(key, &[("ago", cx.ago(for_s).into()), ("attempt", attempt.into())])
    };
    match presence {
        Presence::OnBridge => (cx.say("presence-on_bridge"), cx.theme.good),
        Presence::PulledAside => (cx.say("presence-pulled_aside"), cx.theme.bad),
        Presence::Paged { for_s, attempt } => (paged("presence-paged", for_s, attempt), cx.theme.warn),
        Presence::Silent { for_s, attempt } => (paged("presence-silent", for_s, attempt), cx.theme.bad),
        Presence::Released => (cx.say("presence-released"), cx.theme.muted),
        Presence::Away => (cx.say("presence-away"), cx.theme.muted),
    }
}

fn actions(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, one: &PersonView) {
    let mut direct: Vec<(&str, Command)> = Vec::new();
    let resolver = matches!(one.role, CastRole::Resolver | CastRole::SupplierDutyManager);
    match one.presence {
        Presence::OnBridge | Presence::PulledAside => {
            direct.push(("person-report", Command::AskReport { person: one.id }));
            direct.push(("person-release", Command::Release { person: one.id }));
        }
        Presence::Paged { .. } | Presence::Silent { .. } => {
            direct.push(("person-re_page", Command::RePage { person: one.id }));
            direct.push(("person-release", Command::Release { person: one.id }));
        }
        Presence::Away | Presence::Released if one.role != CastRole::User => {
            direct.push(("person-page", Command::Page { person: one.id }));
        }
        Presence::Away | Presence::Released => {}
    }
    let appointment = match one.role {
        CastRole::CommunicationsLead => Some(Appointment::CommunicationsLead),
        CastRole::Scribe => Some(Appointment::Scribe),
        _ => None,
    };
    if let Some(role) = appointment.filter(|role| one.appointed != Some(*role)) {
        direct.push(("person-appoint", Command::Appoint { role, person: one.id }));
    }
    direct.retain(|(_, command)| OrderKind::of(command).is_of(ex.seat));
    for (key, command) in direct {
        let full = cx.say_with(&format!("{key}-name"), &[("name", (&one.name).into())]);
        if let Some(command) = order_button(ui, ex.propose, &cx.say(key), &full, command) {
            give(cx, ex, state, command);
        }
    }
    let full = |cx: &Cx<'_>, key: &str| cx.say_with(key, &[("name", (&one.name).into())]);
    if ex.seat.cast_role() != Some(one.role)
        && leads_to(ui, ex, OrderKind::Ask, &cx.say("person-ask"), &full(cx, "person-ask-name"))
    {
        state.desk.draft(OrderKind::Ask).source = Some(one.id);
        state.desk.open_sheet(OrderKind::Ask);
    }
    let task = OrderKind::AssignTask;
    if resolver && leads_to(ui, ex, task, &cx.say("person-task-give"), &full(cx, "person-task-give-name")) {
        state.desk.draft(OrderKind::AssignTask).person = Some(one.id);
        state.desk.open_sheet(OrderKind::AssignTask);
    }
    let escalate = OrderKind::Escalate;
    if leads_to(ui, ex, escalate, &cx.say("person-escalate"), &full(cx, "person-escalate-name")) {
        state.desk.draft(OrderKind::Escalate).person = Some(one.id);
        state.desk.open_sheet(OrderKind::Escalate);
    }
}

/// Whoever breaks in, above everything else, with the answers at hand.
pub(in super::super) fn interruptions(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    for one in &ex.view.bridge.interruptions {
        interruption(ui, cx, ex, state, one);
    }
}

fn interruption(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, one: &InterruptionView) {
    let frame = egui::Frame::new().fill(cx.theme.surface).stroke(egui::Stroke::new(1.5, cx.theme.bad));
    frame.corner_radius(6).inner_margin(8).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let mut why = cx.word("interruption", &one.why);
            if let Some(resolver) = &one.resolver {
                why = format!("{why} {}", cx.say_with("interruption-who", &[("resolver", resolver.into())]));
            }
            ui.label(RichText::new(format!("⚠ {}, {}: {why}", one.by, one.title)).strong());
            ui.label(RichText::new(cx.countdown(one.left_s)).color(cx.urgency(one.left_s)));
            if let Some(theory) = &one.theory {
                ui.label(theory);
            }
            for reply in Reply::ALL {
                let word = cx.word("reply", &reply);
                let full = cx.say_with(
                    "reply-name",
                    &[("name", (&one.by).into()), ("number", one.interruption.into()), ("reply", (&word).into())],
                );
                let command = Command::AnswerInterruption { interruption: one.interruption, reply };
                if let Some(command) = order_button(ui, ex.propose, &word, &full, command) {
                    give(cx, ex, state, command);
                }
            }
        });
    });
}
