//! What is found in a message while it is written, in training: slots with ticks, phrases with verdicts.

use egui::{Label, RichText, Ui};

use bridgecall_core::reader::slots::Need;
use bridgecall_core::sim::Message;

use super::super::cx::Cx;
use super::super::view::ExerciseView;
use super::super::widgets::{heading, note};

pub(super) fn judge(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, message: &Message) {
    let Some(judge) = ex.judge else { return };
    let found = judge(message);
    heading(ui, cx.theme, &cx.say("judge-title"));
    ui.horizontal_wrapped(|ui| {
        for tick in found.slots.iter().filter(|tick| tick.need != Need::Useful || tick.done) {
            let slot = cx.say_with("judge-slot", &[("slot", cx.word("slot", &tick.slot).into())]);
            let (sign, colour) = if tick.done { ("✔", cx.theme.good) } else { ("☐", cx.theme.warn) };
            // Whole or on the next line: a tick torn from its slot misleads.
            ui.add(Label::new(RichText::new(format!("{sign} {slot}")).color(colour)).extend());
        }
    });
    let marks = found.marks.iter().map(|one| (&one.said, one.verdict, &one.why));
    let claims = found.claims.iter().map(|one| (&one.said, one.verdict, &one.why));
    for (said, verdict, why) in marks.chain(claims).filter(|(_, verdict, _)| verdict.is_fault()) {
        let text = cx.say_with(
            "judge-read",
            &[("said", said.into()), ("verdict", verdict.title().into()), ("why", why.into())],
        );
        ui.colored_label(cx.theme.warn, text);
    }
    if let Some(why) = &found.wrong_way {
        ui.colored_label(cx.theme.warn, why);
    }
    for (from, to) in &found.unread {
        if let Some(text) = message.line.get(*from..*to) {
            note(ui, cx.theme, cx.say_with("judge-unread", &[("text", text.into())]));
        }
    }
    if found.faults == 0 {
        ui.label(RichText::new(cx.say("judge-clear")).color(cx.theme.good));
    }
}
