//! The order finder: any order, any panel, from the keyboard.

use egui::{Align2, Area, Key, Modifiers, Order, TextEdit, Ui, vec2};

use super::cx::Cx;
use super::intent::Intent;
use super::orders::{OrderKind, build, give, state_refusal};
use super::state::{Panel, UiState};
use super::view::ExerciseView;
use super::widgets::{name, note, row};

/// What can be found.
#[derive(Clone, Copy)]
enum Hit {
    Order(OrderKind),
    Panel(Panel),
    Pause,
    Jump,
}

/// Draws the finder while it is open.
pub(super) fn palette(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    let Some(mut open) = state.palette.take() else { return };
    let mut done = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let down = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
    let up = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowUp));
    let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let mut taken = None;
    let area =
        Area::new(egui::Id::new("palette")).order(Order::Foreground).anchor(Align2::CENTER_TOP, vec2(0.0, 48.0));
    let whole = ui.ctx().content_rect();
    let shown = area.show(ui.ctx(), |ui| {
        egui::Frame::window(ui.style()).show(ui, |ui| {
            ui.set_width((whole.width() - 40.0).clamp(200.0, 640.0));
            let before = open.search.clone();
            let search = ui.add(
                TextEdit::singleline(&mut open.search).hint_text(cx.say("palette-hint")).desired_width(f32::INFINITY),
            );
            name(&search, &cx.say("palette-search"));
            search.request_focus();
            if open.search != before {
                open.chosen = 0;
            }
            let hits = hits(cx, ex, &open.search);
            open.chosen =
                (open.chosen + usize::from(down)).saturating_sub(usize::from(up)).min(hits.len().max(1) - 1);
            let room = (whole.height() - 140.0).max(80.0);
            let mut list = egui::ScrollArea::vertical().max_height(room);
            if !open.shown {
                list = list.vertical_scroll_offset(0.0);
            }
            list.show(ui, |ui| {
                for (index, (hit, text)) in hits.iter().enumerate() {
                    let why = why_not(ex, state, *hit);
                    let colour = if why.is_some() { cx.theme.muted } else { cx.theme.text };
                    let full = cx.say_with("palette-item", &[("name", text.into())]);
                    let cells = [(240.0, text.as_str(), colour), (0.0, why.as_deref().unwrap_or(""), cx.theme.muted)];
                    let response = row(ui, cx.theme, &cells, &full, index == open.chosen, false, 1);
                    if let Some(why) = &why {
                        super::widgets::describe(&response, why);
                    }
                    if index == open.chosen && (down || up) {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() || (enter && index == open.chosen) {
                        taken = Some(*hit);
                    }
                }
                if hits.is_empty() {
                    note(ui, cx.theme, cx.say("palette-nothing"));
                }
            });
        });
    });
    // The press that opened it is still going on in the first frame.
    if open.shown && shown.response.clicked_elsewhere() {
        done = true;
    }
    open.shown = true;
    if let Some(hit) = taken {
        take(cx, ex, state, hit);
        done = true;
    }
    if !done {
        state.palette = Some(open);
    }
}

fn hits(cx: &Cx<'_>, ex: &ExerciseView<'_>, search: &str) -> Vec<(Hit, String)> {
    let orders = OrderKind::ALL.into_iter().filter(|kind| kind.is_of(ex.seat)).map(|kind| {
        let (title, help) = (cx.say(&kind.key()), cx.say(&kind.help_key()));
        (Hit::Order(kind), title, help)
    });
    let panels = Panel::ALL.into_iter().map(|panel| {
        let title = cx.say_with("palette-panel", &[("panel", cx.say(&panel.key()).into())]);
        (Hit::Panel(panel), title, String::new())
    });
    let more = [(Hit::Pause, cx.say("pace-toggle"), String::new()), (Hit::Jump, cx.say("pace-jump"), String::new())];
    let wanted: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let found = |text: &str| {
        let text = text.to_lowercase();
        wanted.iter().all(|word| text.contains(word))
    };
    let all: Vec<(Hit, String, String)> = orders.chain(panels).chain(more).collect();
    let (by_title, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, title, _)| found(title));
    let by_help = rest.into_iter().filter(|(_, title, help)| found(&format!("{title} {help}")));
    by_title.into_iter().chain(by_help).map(|(hit, title, _)| (hit, title)).collect()
}

fn why_not(ex: &ExerciseView<'_>, state: &UiState, hit: Hit) -> Option<String> {
    match hit {
        Hit::Order(kind) => {
            let draft = state.desk.drafts.get(&kind).cloned().unwrap_or_default();
            state_refusal(kind, &draft, ex.docs, ex.propose).map(|no| no.reason)
        }
        Hit::Pause => ex.pace.fixed.clone(),
        Hit::Jump => ex.pace.no_jump.clone(),
        Hit::Panel(_) => None,
    }
}

fn take(cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, hit: Hit) {
    match hit {
        Hit::Order(kind) if kind.fields().is_empty() => {
            let draft = state.desk.drafts.get(&kind).cloned().unwrap_or_default();
            match build(kind, &draft, ex.docs) {
                Ok(command) if (ex.propose)(&command).is_ok() => give(cx, ex, state, command),
                _ => state.desk.open_sheet(kind),
            }
        }
        Hit::Order(kind) => state.desk.open_sheet(kind),
        Hit::Panel(panel) => state.desk.show(panel),
        Hit::Pause if ex.pace.fixed.is_none() => {
            cx.want(if ex.pace.paused { Intent::Continue } else { Intent::Pause });
        }
        Hit::Jump if ex.pace.no_jump.is_none() => cx.want(Intent::JumpToNext),
        Hit::Pause | Hit::Jump => {}
    }
    cx.want(Intent::SaveDesk);
}
