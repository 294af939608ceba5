//! Where things stand: this seat's own estimates, each with its source and its age.

use egui::text::LayoutJob;
use egui::{Align, FontSelection, Label, RichText, ScrollArea, Ui};

use bridgecall_core::base::grouped;
use bridgecall_core::sim::command::Topic;
use bridgecall_core::view::belief::Figure;

use super::super::cx::Cx;
use super::super::orders::OrderKind;
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{button, heading};

/// The estimates in a row.
pub(in super::super) fn estimates(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>) {
    ui.horizontal_wrapped(|ui| {
        for (name, value, source) in rows(cx, ex) {
            // Whole or on the next line: a figure torn from its source misleads.
            let mut words = LayoutJob::default();
            let small = |text: String| RichText::new(text).small().color(cx.theme.muted);
            for part in [small(format!("{name} ")), RichText::new(value).strong(), small(format!(" {source}"))] {
                part.append_to(&mut words, ui.style(), FontSelection::Default, Align::BOTTOM);
            }
            ui.add(Label::new(words).extend());
            ui.add_space(10.0);
        }
    });
}

/// The same as a panel of its own, with the duties and the strip, where the bars do not fit.
pub(in super::super) fn now(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    ScrollArea::vertical().id_salt("now").show(ui, |ui| {
        heading(ui, cx.theme, &cx.say("now-estimates"));
        egui::Grid::new("now_estimates").num_columns(3).striped(true).show(ui, |ui| {
            for (name, value, source) in rows(cx, ex) {
                ui.label(name);
                ui.strong(value);
                ui.label(RichText::new(source).color(cx.theme.muted));
                ui.end_row();
            }
        });
        if ex.view.top.cost_per_minute.is_none()
            && button(ui, cx.say("now-ask-cost"), &cx.say("now-ask-cost-name")).clicked()
        {
            let owner = ex
                .docs
                .contacts
                .iter()
                .find(|one| one.role == bridgecall_core::scenario::model::CastRole::BusinessOwner);
            let draft = state.desk.draft(OrderKind::Ask);
            draft.topic = Some(Topic::Cost);
            draft.source = owner.map(|one| one.id);
            state.desk.open_sheet(OrderKind::Ask);
        }
        heading(ui, cx.theme, &cx.say("now-duties"));
        super::tasks::duties(ui, cx, ex);
        heading(ui, cx.theme, &cx.say("now-course"));
        super::timeline::table(ui, cx, ex);
    });
}

/// What, how much, from where and how old.
fn rows(cx: &Cx<'_>, ex: &ExerciseView<'_>) -> Vec<(String, String, String)> {
    let top = &ex.view.top;
    let asked = |figure: Option<&Figure>, show: &dyn Fn(u64) -> String| match figure {
        Some(figure) => (show(figure.value), from(cx, figure)),
        None => (cx.say("estimate-not-asked"), String::new()),
    };
    let money = |minor: u64| cx.money(&top.currency_sign, minor);
    let (cost, cost_from) = asked(top.cost_per_minute.as_ref(), &money);
    let lost = top.lost.map_or_else(|| cx.say("estimate-unknown"), money);
    let lost_from = top.lost.map(|_| cx.say("estimate-reckoned")).unwrap_or_default();
    let (users, users_from) = top.users.as_ref().map_or_else(
        || (cx.say("estimate-unknown"), String::new()),
        |users| {
            let ago = cx.ago(users.age_s);
            let key = if users.stated { "estimate-stated" } else { "estimate-added-up" };
            (grouped(users.count), cx.say_with(key, &[("ago", ago.into())]))
        },
    );
    let (tickets, tickets_from) = asked(top.tickets.as_ref(), &grouped);
    let mut rows = vec![
        (cx.say("estimate-cost"), cost, cost_from),
        (cx.say("estimate-lost"), lost, lost_from),
        (cx.say("estimate-users"), users, users_from),
        (cx.say("estimate-tickets"), tickets, tickets_from),
    ];
    if let Some(talk) = &top.talk {
        rows.push((cx.say("estimate-talk"), cx.percent(talk.value), from(cx, talk)));
    }
    rows
}

fn from(cx: &Cx<'_>, figure: &Figure) -> String {
    let (ago, sure) = (cx.ago(figure.age_s), cx.percent(figure.confidence));
    cx.say_with("estimate-from", &[("source", (&figure.source).into()), ("ago", ago.into()), ("sure", sure.into())])
}
