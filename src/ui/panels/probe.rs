//! A question about the situation: what is down, since when, who owns it; and how sure one is.

use egui::Ui;

use bridgecall_core::sim::Command;
use bridgecall_core::sim::probe::ProbeAnswer;
use bridgecall_core::view::probe::{ProbeView, Takes};
use bridgecall_core::view::{Arg, Phrase};

use super::super::cx::Cx;
use super::super::orders::{clock_time, give};
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{card, heading, line, note, order_button, pick, pick_many};

pub(in super::super) fn probe(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    ex: &ExerciseView<'_>,
    state: &mut UiState,
    view: &ProbeView,
) {
    if state.desk.probe.0 != view.probe {
        state.desk.probe = (view.probe, Vec::new(), String::new(), None);
    }
    card(ui, cx.theme, |ui| {
        heading(ui, cx.theme, &cx.phrase(&view.question));
        note(ui, cx.theme, cx.say_with("probe-left", &[("seconds", view.left_s.into())]));
        let label = cx.say("probe-answer");
        let offers: Vec<(ProbeAnswer, String)> =
            view.offers.iter().map(|(answer, words)| (answer.clone(), said(cx, words))).collect();
        let (_, chosen, typed, sure) = &mut state.desk.probe;
        if view.takes == Takes::Several {
            pick_many(ui, &label, chosen, &offers);
        } else {
            let mut one = chosen.first().cloned();
            pick(ui, &label, &mut one, &offers);
            *chosen = one.into_iter().collect();
        }
        if view.takes == Takes::Clock {
            line(ui, &cx.say("probe-clock"), typed);
        }
        let degrees: Vec<(u8, String)> = view.confidences.iter().map(|one| (*one, format!("{one} %"))).collect();
        ui.label(cx.say("probe-sure"));
        pick(ui, &cx.say("probe-sure"), sure, &degrees);
        let (answer, confidence) = (answer(ex, chosen, typed), *sure);
        let (Some(answer), Some(confidence)) = (answer, confidence) else { return };
        let command = Command::AnswerProbe { probe: view.probe, answer, confidence };
        let face = cx.say("probe-give");
        if let Some(command) = order_button(ui, ex.propose, &face, &face, command) {
            give(cx, ex, state, command);
        }
    });
}

fn said(cx: &Cx<'_>, words: &Arg) -> String {
    cx.phrase(&Phrase::new("probe-offer").with("text", words.clone()))
}

/// What was chosen: several services make one answer, a typed time comes first.
fn answer(ex: &ExerciseView<'_>, chosen: &[ProbeAnswer], typed: &str) -> Option<ProbeAnswer> {
    if let Ok(Some(at)) = clock_time(typed, &ex.docs.clock) {
        return Some(ProbeAnswer::Time(at));
    }
    let services: Vec<_> = chosen
        .iter()
        .filter_map(|one| match one {
            ProbeAnswer::Services(ids) => Some(ids.clone()),
            _ => None,
        })
        .flatten()
        .collect();
    if services.is_empty() { chosen.first().cloned() } else { Some(ProbeAnswer::Services(services)) }
}
