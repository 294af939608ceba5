//! The private self-profile: twenty sentences, and what the answers may say.

use egui::{Label, RichText, ScrollArea, Ui};

use super::super::cx::Cx;
use super::super::intent::{Goal, Intent};
use super::super::state::UiState;
use super::super::view::ProfileView;
use super::super::widgets::{badge, button, card, heading, note, pick, primary};

pub(in super::super) fn profile(ui: &mut Ui, cx: &mut Cx<'_>, view: &ProfileView, state: &mut UiState) {
    super::library::top(ui, cx, "profile-title", Intent::Open(Goal::Title));
    let asks = view.traits.is_empty() || state.profile_again;
    ScrollArea::vertical().id_salt(("profile", asks)).auto_shrink([false, false]).show(ui, |ui| {
        note(ui, cx.theme, cx.say("profile-about"));
        note(ui, cx.theme, cx.say_with("profile-place", &[("path", (&view.place).into())]));
        note(ui, cx.theme, cx.say("profile-source"));
        if let Some(what) = &view.damaged {
            ui.colored_label(cx.theme.bad, cx.say_with("profile-damaged", &[("what", what.into())]));
        }
        if asks {
            questions(ui, cx, view, state);
        } else {
            told(ui, cx, view, state);
        }
    });
}

fn questions(ui: &mut Ui, cx: &mut Cx<'_>, view: &ProfileView, state: &mut UiState) {
    heading(ui, cx.theme, &cx.say("profile-how"));
    state.answers.resize(view.items.len(), None);
    let scale: Vec<(u8, String)> = (1..).zip(view.scale.iter().cloned()).collect();
    for (index, item) in view.items.iter().enumerate() {
        card(ui, cx.theme, |ui| {
            let sentence = cx.say_with("profile-item", &[("number", (index + 1).into()), ("item", item.into())]);
            ui.add(Label::new(&sentence).wrap());
            pick(ui, &sentence, &mut state.answers[index], &scale);
        });
    }
    let answers: Option<Vec<u8>> = state.answers.iter().copied().collect();
    let left = state.answers.iter().filter(|one| one.is_none()).count();
    let why = answers.is_none().then(|| cx.say_with("profile-left", &[("count", left.into())]));
    let face = cx.say("profile-keep");
    if let (true, Some(answers)) = (primary(ui, cx.theme, &face, &face, why.as_deref()), answers) {
        state.answers.clear();
        state.profile_again = false;
        cx.want(Intent::KeepProfile(answers));
    }
    if let Some(why) = why {
        note(ui, cx.theme, why);
    }
}

fn told(ui: &mut Ui, cx: &mut Cx<'_>, view: &ProfileView, state: &mut UiState) {
    for one in &view.traits {
        card(ui, cx.theme, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(&one.title).strong());
                badge(ui, &one.standing, cx.theme.accent);
            });
            ui.add(Label::new(&one.about).wrap());
            for (key, text) in [("profile-stress", &one.under_stress), ("profile-try", &one.to_try)] {
                ui.add(Label::new(cx.say_with(key, &[("text", text.into())])).wrap());
            }
            note(ui, cx.theme, one.reliability.as_str());
        });
    }
    ui.add(Label::new(&view.caveat).wrap());
    ui.horizontal_wrapped(|ui| {
        let again = cx.say("profile-again");
        if button(ui, again.as_str(), &again).clicked() {
            state.profile_again = true;
        }
        let delete = cx.say("profile-delete");
        if button(ui, delete.as_str(), &delete).clicked() {
            cx.want(Intent::DeleteProfile);
        }
    });
}
