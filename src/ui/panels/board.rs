//! The service board: a picture with named boxes, or the same as a table.

use egui::{Grid, RichText, ScrollArea, Ui};

use bridgecall_core::base::grouped;
use bridgecall_core::sim::Command;
use bridgecall_core::sim::event::Subject;
use bridgecall_core::view::board::Node;

use super::super::cx::Cx;
use super::super::intent::Intent;
use super::super::orders::{OrderKind, Work, give};
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{button, card, health_mark, note, order_button, row, tick};

pub(in super::super) fn board(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    ui.horizontal_wrapped(|ui| {
        let label = cx.say("board-table");
        if tick(ui, &label, &label, &mut state.desk.board_table) {
            cx.want(Intent::SaveDesk);
        }
        note(ui, cx.theme, cx.say("board-about"));
    });
    let node = state.desk.node.and_then(|index| ex.view.board.nodes.get(index));
    if let Some(node) = node {
        card(ui, cx.theme, |ui| details(ui, cx, ex, state, node));
    }
    if state.desk.board_table {
        table(ui, cx, ex, state);
    } else {
        super::board_picture::picture(ui, cx, ex, state);
    }
}

/// A box in words: its name, how it is believed to be, since when, by whom.
pub(super) fn in_words(cx: &Cx<'_>, node: &Node) -> String {
    let health = cx.word("health", &node.health);
    match &node.newest {
        None => cx.say_with("node-unknown", &[("name", (&node.name).into())]),
        Some(newest) => {
            let key = if node.disputed { "node-disputed" } else { "node-known" };
            cx.say_with(
                key,
                &[
                    ("name", (&node.name).into()),
                    ("health", health.into()),
                    ("percent", cx.percent(newest.level.unwrap_or(0)).into()),
                    ("source", (&newest.source).into()),
                    ("ago", cx.ago(newest.age_s).into()),
                ],
            )
        }
    }
}

pub(super) fn look(cx: &mut Cx<'_>, state: &mut UiState, index: usize) {
    state.desk.node = if state.desk.node == Some(index) { None } else { Some(index) };
    cx.want(Intent::Focus(index));
}

fn table(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    ScrollArea::vertical().id_salt("board_table").auto_shrink([false, false]).show(ui, |ui| {
        for (index, node) in ex.view.board.nodes.iter().enumerate() {
            let level =
                node.newest.as_ref().and_then(|one| one.level).map(|level| cx.percent(level)).unwrap_or_default();
            let from = node.newest.as_ref().map(|one| format!("{}, {}", one.source, cx.ago(one.age_s)));
            let needs: Vec<&str> = ex
                .view
                .board
                .edges
                .iter()
                .filter(|edge| edge.from == index)
                .map(|edge| ex.view.board.nodes[edge.to].name.as_str())
                .collect();
            let needs = if needs.is_empty() { String::new() } else { format!("➡ {}", needs.join(", ")) };
            let colour = cx.theme.health(node.health);
            let cells = [
                (16.0, health_mark(node.health), colour),
                (150.0, node.name.as_str(), cx.theme.text),
                (48.0, level.as_str(), colour),
                (170.0, from.as_deref().unwrap_or(""), cx.theme.muted),
                (0.0, needs.as_str(), cx.theme.muted),
            ];
            let chosen = state.desk.node == Some(index);
            if row(ui, cx.theme, &cells, &in_words(cx, node), chosen, node.disputed, 1).clicked() {
                look(cx, state, index);
            }
        }
    });
}

fn details(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, node: &Node) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&node.name).strong());
        ui.label(
            RichText::new(format!("{} {}", health_mark(node.health), cx.word("health", &node.health)))
                .color(cx.theme.health(node.health)),
        );
        if let Some((_, owner)) = &node.owner {
            note(ui, cx.theme, cx.say_with("node-owner", &[("team", owner.into())]));
        }
        if let Some(users) = node.users {
            note(ui, cx.theme, cx.say_with("node-users", &[("count", grouped(users).into())]));
        }
        if node.disputed {
            ui.label(RichText::new(cx.say("node-sources-differ")).color(cx.theme.warn));
        }
        if button(ui, cx.say("node-close"), &cx.say("node-close-name")).clicked() {
            state.desk.node = None;
        }
    });
    Grid::new("node_beliefs").num_columns(4).show(ui, |ui| {
        for belief in node.beliefs.iter().take(5) {
            ui.label(cx.phrase(&belief.says));
            ui.label(RichText::new(&belief.source).color(cx.theme.muted));
            ui.label(RichText::new(cx.ago(belief.age_s)).color(cx.theme.muted));
            ui.label(
                RichText::new(cx.say_with("node-sure", &[("sure", cx.percent(belief.confidence).into())]))
                    .color(cx.theme.muted),
            );
            ui.end_row();
        }
    });
    if node.beliefs.is_empty() {
        note(ui, cx.theme, cx.say("node-nobody-said"));
    }
    if let Subject::Component(id) = node.subject {
        ui.horizontal_wrapped(|ui| component(ui, cx, ex, state, id, node));
    }
}

fn component(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    ex: &ExerciseView<'_>,
    state: &mut UiState,
    id: bridgecall_core::base::Id,
    node: &Node,
) {
    let name = node.name.as_str();
    let team = node.owner.as_ref().and_then(|(team, _)| ex.docs.team(*team));
    let owner = team.map(|team| team.lead);
    if let Some(lead) = owner {
        let who = ex.docs.name(lead);
        let full = cx.say_with("node-ask-name", &[("name", name.into()), ("person", (&who).into())]);
        let face = cx.say_with("node-ask", &[("person", (&who).into())]);
        let command = Command::Ask { whom: lead, about: bridgecall_core::sim::command::Topic::Status };
        if let Some(command) = order_button(ui, ex.propose, &face, &full, command) {
            give(cx, ex, state, command);
        }
    }
    let full = cx.say_with("node-check-name", &[("name", name.into())]);
    if button(ui, cx.say("node-check"), &full).clicked() {
        let draft = state.desk.draft(OrderKind::AssignTask);
        (draft.work, draft.part) = (Work::HealthCheck, Some(id));
        draft.person = owner.or(draft.person);
        state.desk.open_sheet(OrderKind::AssignTask);
    }
}
