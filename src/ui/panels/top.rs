//! The top bar: clock, phase, standing, the next duty, the pace.

use egui::{RichText, Ui};

use bridgecall_core::sim::Mode;
use bridgecall_core::sim::knowledge::Standing;
use bridgecall_core::view::top::Phase;

use super::super::cx::Cx;
use super::super::intent::{Goal, Intent};
use super::super::state::{Palette, UiState};
use super::super::view::ExerciseView;
use super::super::widgets::{badge, button, button_or_why, choice_or_why, note};

pub(in super::super) fn top(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState, narrow: bool) {
    ui.horizontal_wrapped(|ui| {
        // What keeps its size comes first, so that no button moves when the words after it do.
        clock(ui, cx, ex);
        pace(ui, cx, ex);
        if button(ui, cx.say("palette-open"), &cx.say("palette-open-name")).clicked() {
            state.palette = Some(Palette::default());
        }
        if button(ui, "⚙", &cx.say("top-settings")).clicked() {
            cx.want(Intent::Open(Goal::Settings));
        }
        standing(ui, cx, ex, narrow);
        next(ui, cx, ex);
    });
    if !ex.chairs.is_empty() {
        chairs(ui, cx, ex);
    }
    if !narrow {
        super::estimates(ui, cx, ex);
    }
}

fn clock(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>) {
    let top = &ex.view.top;
    let face = RichText::new(&top.clock).size(24.0).monospace().strong();
    let clock = ui.label(face);
    let left = top.limit.0.saturating_sub(top.elapsed.0) / 60;
    let about = cx.say_with(
        "clock-about",
        &[("day", (&top.day).into()), ("elapsed", top.elapsed.to_string().into()), ("left", left.into())],
    );
    let _ = clock.on_hover_text(about);
}

/// Who sits at the screen, and to whom it can be passed.
fn chairs(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>) {
    ui.horizontal_wrapped(|ui| {
        note(ui, cx.theme, cx.say_with("chair-here", &[("seat", cx.word("seat", &ex.seat).into())]));
        for (seat, news) in ex.chairs.iter().filter(|(seat, _)| *seat != ex.seat) {
            let values = [("seat", cx.word("seat", seat).into()), ("news", (*news).into())];
            let (face, full) = (cx.say_with("chair-pass", &values), cx.say_with("chair-pass-name", &values));
            if button(ui, face, &full).clicked() {
                cx.want(Intent::PassTo(*seat));
            }
        }
    });
}

fn standing(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, narrow: bool) {
    let top = &ex.view.top;
    if !narrow {
        for phase in [Phase::Initial, Phase::LongMiddle, Phase::Closure] {
            let text = cx.word("phase", &phase);
            if phase == top.phase {
                badge(ui, &text, cx.theme.accent);
            } else {
                ui.label(RichText::new(text).color(cx.theme.muted));
            }
        }
        ui.separator();
    }
    let colour = match top.standing {
        Standing::Declared => cx.theme.bad,
        Standing::Monitoring | Standing::Validating | Standing::Waiting => cx.theme.warn,
        Standing::Resolved | Standing::Rejected | Standing::Closed => cx.theme.good,
    };
    if ex.pace.paused {
        badge(ui, &cx.say("pace-paused"), cx.theme.warn);
    }
    let mut text = cx.word("standing", &top.standing);
    if let Some(priority) = top.priority {
        text = format!("{} · {text}", cx.word("priority", &priority));
    }
    badge(ui, &text, colour);
    if ex.mode == Mode::Exam {
        badge(ui, &cx.say("mode-exam"), cx.theme.accent);
    }
}

fn next(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>) {
    let top = &ex.view.top;
    let Some(next) = &top.next else {
        ui.label(RichText::new(cx.say("duty-none")).color(cx.theme.muted));
        return;
    };
    let left = cx.countdown(next.left_s);
    let text = cx.say_with("duty-next", &[("duty", cx.phrase(&next.phrase).into()), ("left", left.into())]);
    let shown = ui.label(RichText::new(text).strong().color(cx.urgency(next.left_s)));
    let (open, late) = top.open;
    let _ = shown.on_hover_text(cx.say_with("duty-open", &[("open", open.into()), ("late", late.into())]));
}

fn pace(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>) {
    let fixed = ex.pace.fixed.as_deref();
    let (key, intent) =
        if ex.pace.paused { ("pace-continue", Intent::Continue) } else { ("pace-pause", Intent::Pause) };
    let full = cx.say(key);
    if button_or_why(ui, if ex.pace.paused { "▶" } else { "⏸" }, &full, fixed) {
        cx.want(intent);
    }
    for (speed, face) in [(10, "1×"), (20, "2×"), (40, "4×")] {
        let on = ex.pace.speed == speed;
        let full = cx.say_with(if on { "pace-speed-on" } else { "pace-speed" }, &[("speed", face.into())]);
        if choice_or_why(ui, face, &full, on, fixed) {
            cx.want(Intent::Speed(speed));
        }
    }
    if button_or_why(ui, "⏩", &cx.say("pace-jump"), ex.pace.no_jump.as_deref()) {
        cx.want(Intent::JumpToNext);
    }
}
