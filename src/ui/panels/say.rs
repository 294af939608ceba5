//! Speaking to the bridge: a typed line, shown back before it is sent, or the same by choice.

use egui::{CollapsingHeader, Ui};

use bridgecall_core::base::Id;
use bridgecall_core::sim::Command;
use bridgecall_core::sim::talk::{About, Intent as For, Manner, Say};
use bridgecall_core::speech::Gap;

use super::super::cx::Cx;
use super::super::intent::Intent;
use super::super::orders::{OrderKind, give};
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::{card, choose, heading, line, note, order_button, pick, pick_many};

const INTENTS: [For; 10] = [
    For::Task,
    For::Question,
    For::Challenge,
    For::Reassure,
    For::Summarise,
    For::Poll,
    For::Decide,
    For::Thank,
    For::Warn,
    For::Park,
];
const MANNERS: [Manner; 6] =
    [Manner::Brief, Manner::Detailed, Manner::Warm, Manner::Firm, Manner::Asking, Manner::Sharp];

pub(in super::super) fn say(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    card(ui, cx.theme, |ui| {
        heading(ui, cx.theme, &cx.say("say-title"));
        note(ui, cx.theme, cx.say("say-about"));
        if line(ui, &cx.say("say-line"), &mut state.desk.line).changed() {
            cx.want(Intent::SaveDesk);
        }
        if !state.desk.line.trim().is_empty() {
            shown_back(ui, cx, ex, state);
        }
        CollapsingHeader::new(cx.say("say-choose")).id_salt("say-choose").show(ui, |ui| by_choice(ui, cx, ex, state));
    });
}

/// What was understood of the line, and the button that sends just that.
fn shown_back(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    let understood = (ex.understand)(&state.desk.line);
    let back: Vec<String> = understood.back.iter().map(|phrase| cx.phrase(phrase)).collect();
    if !back.is_empty() {
        ui.label(cx.say_with("say-understood", &[("text", back.join(" · ").into())]));
    }
    for gap in &understood.gaps {
        ui.colored_label(cx.theme.warn, missing(cx, gap));
    }
    let Some(command) = understood.command else { return };
    let face = cx.say("say-send");
    if let Some(command) = order_button(ui, ex.propose, &face, &face, command) {
        state.desk.line.clear();
        give(cx, ex, state, command);
    }
}

fn missing(cx: &Cx<'_>, gap: &Gap) -> String {
    let key = bridgecall_core::view::key_of("gap", &gap.kind);
    let said = cx.say_with(&key, &[("text", (&gap.text).into())]);
    if gap.like.is_empty() {
        return said;
    }
    format!("{said} {}", cx.say_with("gap-like", &[("names", gap.like.join(", ").into())]))
}

/// Whom, what for, how, about what.
fn by_choice(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    let fields = state.desk.draft(OrderKind::AskReport);
    let nothing = cx.say("say-everybody");
    let people: Vec<(Id, String)> = ex.docs.contacts.iter().map(|one| (one.id, one.name.clone())).collect();
    choose(ui, &cx.say("say-whom"), &nothing, &mut fields.person, &people);
    let intents: Vec<(For, String)> = INTENTS.iter().map(|one| (*one, cx.word("intent", one))).collect();
    pick(ui, &cx.say("say-intent"), &mut fields.intent, &intents);
    let manners: Vec<(Manner, String)> = MANNERS.iter().map(|one| (*one, cx.word("manner", one))).collect();
    pick_many(ui, &cx.say("say-manner"), &mut fields.manner, &manners);
    let theories = ex.docs.hypotheses.iter().map(|one| (About::Theory(one.id), one.name.clone()));
    let options = ex.view.record.options.iter().map(|one| (About::Option(one.option.id), one.option.name.clone()));
    let services = ex.docs.services.iter().map(|one| (About::Service(one.id), one.name.clone()));
    let all: Vec<(About, String)> = theories.chain(options).chain(services).collect();
    choose(ui, &cx.say("say-subject"), &cx.say("say-nothing"), &mut fields.about, &all);
    let Some(intent) = fields.intent else { return };
    let to = fields.person.into_iter().collect();
    let said = Say { to, intent, manner: fields.manner.clone(), about: fields.about, claim: None, box_s: None };
    let face = cx.say("say-send-chosen");
    if let Some(command) = order_button(ui, ex.propose, &face, &face, Command::Say(said)) {
        give(cx, ex, state, command);
    }
}
