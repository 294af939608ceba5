//! What the seat is told before it starts.

use egui::{Label, ScrollArea, Ui};

use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::Mode;
use bridgecall_core::view::key_of;

use super::super::cx::Cx;
use super::super::intent::{Goal, Intent};
use super::super::panels::first_steps;
use super::super::state::UiState;
use super::super::view::BriefingView;
use super::super::widgets::{button, card, heading, note, primary};

pub(in super::super) fn briefing(ui: &mut Ui, cx: &mut Cx<'_>, view: &BriefingView<'_>, state: &mut UiState) {
    let docs = view.docs;
    ui.horizontal(|ui| {
        if button(ui, cx.say("back"), &cx.say("back-library-name")).clicked() {
            cx.want(Intent::Open(Goal::Library));
        }
        ui.heading(&docs.title);
    });
    let start = docs.clock.at(bridgecall_core::base::SimTime(0));
    note(
        ui,
        cx.theme,
        cx.say_with(
            "briefing-when",
            &[
                ("organisation", (&docs.organisation).into()),
                ("day", (&docs.clock.day).into()),
                ("clock", start.into()),
                ("minutes", view.minutes.into()),
            ],
        ),
    );
    ui.add_space(6.0);
    super::library::run_choices(ui, cx, state);
    let seed = super::library::seed(state, view.seed);
    let bad = cx.say("seed-bad");
    let no_seat = cx.say("seat-not-offered");
    let unoffered = !state.offered_by(&view.docs.seats);
    if primary(
        ui,
        cx.theme,
        &cx.say("briefing-start"),
        &cx.say_with("briefing-start-name", &[("seat", cx.word("seat", &state.seating().own).into())]),
        seed.is_none().then_some(bad.as_str()).or(unoffered.then_some(no_seat.as_str())),
    ) && let Some(seed) = seed
    {
        let mode = if state.exam { Mode::Exam } else { Mode::Practice };
        cx.want(Intent::StartRun { scenario: view.id, seed, mode, seating: state.seating() });
    }
    note(ui, cx.theme, cx.say_with("briefing-seed", &[("seed", seed.unwrap_or(view.seed).to_string().into())]));
    ScrollArea::vertical().id_salt("briefing").auto_shrink([false, false]).show(ui, |ui| {
        let manager = state.seating().own == Seat::MajorIncidentManager;
        let situation = if manager { "briefing-situation" } else { "briefing-situation-told" };
        for (key, lines) in [
            (situation, &docs.situation),
            ("briefing-stakes", &docs.stakes),
            ("briefing-first", &first_steps(cx, docs, state.seating().own)),
        ] {
            heading(ui, cx.theme, &cx.say(key));
            card(ui, cx.theme, |ui| {
                for line in lines {
                    ui.add(Label::new(line).wrap());
                }
            });
        }
        heading(ui, cx.theme, &cx.say("briefing-seat"));
        let seat = key_of("seat", &state.seating().own);
        card(ui, cx.theme, |ui| {
            ui.strong(cx.say(&seat));
            ui.add(Label::new(cx.say(&format!("{seat}-about"))).wrap());
            ui.add(Label::new(cx.say("briefing-belief")).wrap());
        });
    });
}
