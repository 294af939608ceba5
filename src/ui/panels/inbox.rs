//! What came in: alerts, calls, chat, answers; newest first, unread ones marked.

use egui::{Color32, RichText, ScrollArea, Ui};

use bridgecall_core::sim::Command;
use bridgecall_core::sim::command::Topic;
use bridgecall_core::view::{Entry, EntryKind};

use super::super::cx::Cx;
use super::super::intent::Intent;
use super::super::orders::{OrderKind, give};
use super::super::state::UiState;
use super::super::theme::Theme;
use super::super::view::ExerciseView;
use super::super::widgets::{button, card, note, order_button, row, row_height};

/// Lines of an entry before it is unfolded.
const LINES: usize = 2;

/// How many entries were not read yet.
pub(in super::super) fn unread(ex: &ExerciseView<'_>, state: &UiState) -> usize {
    let after = ex.view.log.inbox.iter().rev().take_while(|entry| entry.n > state.desk.read_to);
    after.filter(|entry| state.desk.is_unread(entry.n)).count()
}

pub(in super::super) fn inbox(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    let unread = unread(ex, state);
    ui.horizontal_wrapped(|ui| {
        note(ui, cx.theme, cx.say_with("inbox-unread", &[("count", unread.into())]));
        if unread > 0 && button(ui, cx.say("inbox-read-all"), &cx.say("inbox-read-all-name")).clicked() {
            state.desk.read_all(ex.view.log.inbox.last().map_or(0, |entry| entry.n));
            cx.want(Intent::SaveDesk);
        }
    });
    let entries = &ex.view.log.inbox;
    if entries.is_empty() {
        note(ui, cx.theme, cx.say("inbox-empty"));
        return;
    }
    let chosen = state.desk.entry.and_then(|n| entries.iter().find(|entry| entry.n == n));
    if let Some(entry) = chosen {
        card(ui, cx.theme, |ui| unfolded(ui, cx, ex, state, entry));
    }
    list(ui, cx, state, entries, "inbox");
}

/// The rows of a log, newest first; only those in sight are drawn.
pub(super) fn list(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut UiState, entries: &[Entry], salt: &str) {
    let height = row_height(ui, LINES);
    ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show_rows(
        ui,
        height,
        entries.len(),
        |ui, rows| {
            for index in rows {
                let Some(entry) = entries.get(entries.len() - 1 - index) else { continue };
                let text = cx.phrase(&entry.phrase);
                let (mark, colour) = mark(cx.theme, entry.kind);
                let fresh = state.desk.is_unread(entry.n) && salt == "inbox";
                let kind = cx.word("entry", &entry.kind);
                let full = cx.say_with(
                    if fresh { "entry-unread" } else { "entry-read" },
                    &[
                        ("n", entry.n.into()),
                        ("clock", (&entry.clock).into()),
                        ("kind", kind.into()),
                        ("text", (&text).into()),
                    ],
                );
                let words = if fresh { cx.theme.text } else { cx.theme.muted };
                let cells =
                    [(58.0, entry.clock.as_str(), cx.theme.muted), (14.0, mark, colour), (0.0, text.as_str(), words)];
                let chosen = state.desk.entry == Some(entry.n);
                let response = row(ui, cx.theme, &cells, &full, chosen, fresh, LINES);
                if response.clicked() {
                    state.desk.entry = if chosen { None } else { Some(entry.n) };
                    if salt == "inbox" {
                        state.desk.read.insert(entry.n);
                    }
                    cx.want(Intent::SaveDesk);
                }
            }
        },
    );
}

/// A mark beside the colour of each kind.
fn mark(theme: &Theme, kind: EntryKind) -> (&'static str, Color32) {
    match kind {
        EntryKind::Alert => ("⏶", theme.warn),
        EntryKind::Interruption => ("⚠", theme.bad),
        EntryKind::Desk | EntryKind::Ticket => ("☰", theme.accent),
        EntryKind::Call => ("☎", theme.accent),
        EntryKind::Chat | EntryKind::Social => ("💬", theme.accent),
        EntryKind::Email | EntryKind::Message => ("✉", theme.accent),
        EntryKind::Answer => ("✔", theme.good),
        EntryKind::People => ("☺", theme.muted),
        EntryKind::Work => ("⚙", theme.muted),
        EntryKind::Decision => ("★", theme.accent),
        EntryKind::Own => ("➡", theme.muted),
    }
}

/// An entry in full, with what can be done about it.
fn unfolded(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, entry: &Entry) {
    ui.label(RichText::new(format!("{} · {}", entry.clock, cx.word("entry", &entry.kind))).color(cx.theme.muted));
    ui.label(cx.phrase(&entry.phrase));
    ui.horizontal_wrapped(|ui| {
        if let Some(from) = entry.from {
            from_whom(ui, cx, ex, state, from);
        }
        if button(ui, cx.say("entry-evidence"), &cx.say("entry-evidence-name")).clicked() {
            state.desk.draft(OrderKind::SetAside).evidence = Some(entry.n);
            state.desk.open_sheet(OrderKind::SetAside);
        }
        if button(ui, cx.say("entry-decide"), &cx.say("entry-decide-name")).clicked() {
            state.desk.open_sheet(OrderKind::LogDecision);
        }
        if button(ui, cx.say("entry-fold"), &cx.say("entry-fold-name")).clicked() {
            state.desk.entry = None;
        }
    });
}

fn from_whom(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    ex: &ExerciseView<'_>,
    state: &mut UiState,
    from: bridgecall_core::base::Id,
) {
    let name = ex.docs.name(from);
    if ex.docs.monitor(from).is_some() {
        let face = cx.say_with("entry-read-monitor", &[("name", (&name).into())]);
        let full = cx.say_with("entry-read-monitor-name", &[("name", (&name).into())]);
        let command = Command::Ask { whom: from, about: Topic::Status };
        if let Some(command) = order_button(ui, ex.propose, &face, &full, command) {
            give(cx, ex, state, command);
        }
        return;
    }
    let face = cx.say_with("entry-ask", &[("name", (&name).into())]);
    let full = cx.say_with("entry-ask-name", &[("name", (&name).into())]);
    if button(ui, face, &full).clicked() {
        state.desk.draft(OrderKind::Ask).source = Some(from);
        state.desk.open_sheet(OrderKind::Ask);
    }
}
