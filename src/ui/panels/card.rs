//! What the seat may look up: policy card, priority matrix, contacts, catalogue, glossary.

use egui::{CollapsingHeader, Label, RichText, ScrollArea, Ui};

use bridgecall_core::base::grouped;
use bridgecall_core::scenario::policy::Basis;

use super::super::cx::Cx;
use super::super::view::ExerciseView;
use super::super::widgets::note;

pub(in super::super) fn card(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>) {
    ScrollArea::vertical().id_salt("card").auto_shrink([false, false]).show(ui, |ui| {
        let card = &ex.docs.card;
        fold(ui, &cx.say_with("card-policy", &[("title", (&card.title).into())]), true, |ui| {
            times(ui, cx, ex);
            for rule in &card.rules {
                ui.add(Label::new(&rule.text).wrap());
                let basis = match rule.basis {
                    Basis::Cited => rule.source.clone(),
                    Basis::House => cx.say("card-house"),
                };
                ui.label(RichText::new(basis).small().color(cx.theme.muted));
            }
        });
        fold(ui, &cx.say("card-matrix"), true, |ui| {
            for one in &card.matrix {
                ui.label(RichText::new(cx.word("priority", &one.priority)).strong());
                ui.add(Label::new(format!("{} ➡ {}", one.when, one.response)).wrap());
            }
        });
        fold(ui, &cx.say("card-templates"), false, |ui| {
            for one in &card.templates {
                let (audience, stage) = (cx.word("audience", &one.audience), cx.word("stage", &one.stage));
                ui.label(RichText::new(format!("{audience} · {stage}")).strong());
                ui.add(Label::new(&one.line).wrap());
            }
            if card.templates.is_empty() {
                note(ui, cx.theme, cx.say("card-no-templates"));
            }
        });
        fold(ui, &cx.say("card-contacts"), false, |ui| {
            for one in &ex.docs.contacts {
                let team = one.team.map(|team| format!(" · {}", ex.docs.team_name(team))).unwrap_or_default();
                ui.add(Label::new(format!("{}, {}{team} · {}", one.name, one.title, one.contact)).wrap());
            }
            for team in &ex.docs.teams {
                let deputy = team.deputy.map_or_else(|| cx.say("card-no-deputy"), |id| ex.docs.name(id));
                let line = cx.say_with(
                    "card-team",
                    &[
                        ("team", (&team.name).into()),
                        ("lead", ex.docs.name(team.lead).into()),
                        ("deputy", deputy.into()),
                    ],
                );
                ui.add(Label::new(line).wrap());
            }
        });
        fold(ui, &cx.say("card-services"), false, |ui| {
            for service in &ex.docs.services {
                let critical = if service.critical { cx.say("card-critical") } else { String::new() };
                ui.label(RichText::new(format!("{} ({}) {critical}", service.name, service.user_name)).strong());
                for cohort in &service.cohorts {
                    let count = grouped(cohort.users);
                    ui.label(cx.say_with("card-cohort", &[("name", (&cohort.name).into()), ("count", count.into())]));
                }
            }
        });
        fold(ui, &cx.say("card-glossary"), false, |ui| {
            for term in &ex.docs.glossary {
                let jargon = if term.jargon { cx.say("card-jargon") } else { String::new() };
                ui.add(Label::new(format!("{}: {} {jargon}", term.term, term.meaning)).wrap());
            }
            if ex.docs.glossary.is_empty() {
                note(ui, cx.theme, cx.say("card-no-glossary"));
            }
        });
        fold(ui, &cx.say("card-briefing"), false, |ui| {
            for text in ex.docs.situation.iter().chain(&ex.docs.stakes) {
                ui.add(Label::new(text).wrap());
            }
        });
    });
}

fn fold(ui: &mut Ui, title: &str, open: bool, add: impl FnOnce(&mut Ui)) {
    CollapsingHeader::new(title).default_open(open).show(ui, add);
}

fn times(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>) {
    let times = ex.docs.card.times;
    ui.vertical(|ui| {
        for (key, seconds) in [
            ("times-accept", times.accept_latest_s),
            ("times-page", times.page_unanswered_s),
            ("times-first", times.first_message_s),
            ("times-internal", times.update_internal_s),
            ("times-public", times.update_public_s),
            ("times-grace", times.promise_grace_s),
            ("times-interruption", times.interruption_s),
            ("times-monitoring", times.monitoring_s),
        ] {
            let time = format!("{}:{:02}", seconds / 60, seconds % 60);
            ui.add(Label::new(format!("{}: {time}", cx.say(key))).wrap());
        }
    });
}
