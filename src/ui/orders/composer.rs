//! The message: its slots, and how it will read.

use egui::Ui;

use bridgecall_core::base::Id;
use bridgecall_core::scenario::model::LINE_CHARS;
use bridgecall_core::sim::message::{Audience, Channel, Effect, Message, Residual, Status};

use super::super::cx::Cx;
use super::super::view::ExerciseView;
use super::super::widgets::{button, button_or_why, choose, heading, line, lines, note, pick, pick_many, tick};
use super::choices::words;
use super::fields::MessageDraft;

const CHANNELS: [Channel; 5] =
    [Channel::DeskBrief, Channel::Announcement, Channel::StatusPage, Channel::Email, Channel::Text];

pub(super) fn composer(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, draft: &mut MessageDraft) {
    head(ui, cx, draft);
    template(ui, cx, ex, draft);
    what(ui, cx, ex, draft);
    times(ui, cx, ex, draft);
    rest(ui, cx, ex, draft);
    heading(ui, cx.theme, &cx.say("composer-reads"));
    let message = as_written(ex, draft);
    for phrase in bridgecall_core::view::messages::reads(ex.docs, &message) {
        ui.label(cx.phrase(&phrase));
    }
    jargon(ui, cx, ex, draft);
    super::judge::judge(ui, cx, ex, &message);
}

/// The message with its times as far as they can be read.
fn as_written(ex: &ExerciseView<'_>, draft: &MessageDraft) -> Message {
    let time = |text: &str| super::build::clock_time(text, &ex.docs.clock).ok().flatten();
    Message {
        started: time(&draft.started),
        ended: time(&draft.ended),
        next_update: time(&draft.next),
        fix_by: time(&draft.fix_by),
        ..draft.message.clone()
    }
}

/// Begins the message from the house's template; what is written already stays.
fn template(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, draft: &mut MessageDraft) {
    let written = as_written(ex, draft);
    let begun = (ex.begin)(&written);
    let face = cx.say("composer-template");
    let why_not = match &begun {
        None => Some(cx.say("composer-no-template")),
        Some(begun) if *begun == written => Some(cx.say("composer-template-stands")),
        Some(_) => None,
    };
    if button_or_why(ui, &face, &face, why_not.as_deref())
        && let Some(begun) = begun
    {
        let begun = MessageDraft::of(&begun, &ex.docs.clock);
        draft.message = begun.message;
        for (typed, filled) in [(&mut draft.started, begun.started), (&mut draft.next, begun.next)] {
            // What was typed stays, even where it is no time yet.
            if typed.trim().is_empty() {
                *typed = filled;
            }
        }
    }
}

fn head(ui: &mut Ui, cx: &Cx<'_>, draft: &mut MessageDraft) {
    let label = cx.say("field-audience");
    heading(ui, cx.theme, &label);
    let mut audience = Some(draft.message.audience);
    pick(ui, &label, &mut audience, &words(cx, "audience", &Audience::ALL));
    if let Some(audience) = audience.filter(|one| *one != draft.message.audience) {
        draft.turn_to(audience);
    }
    let label = cx.say("field-channel");
    heading(ui, cx.theme, &label);
    let mut channel = Some(draft.message.channel);
    pick(ui, &label, &mut channel, &words(cx, "channel", &CHANNELS));
    draft.message.channel = channel.unwrap_or(draft.message.channel);
    let label = cx.say("field-status");
    heading(ui, cx.theme, &label);
    let mut status = Some(draft.message.status);
    pick(ui, &label, &mut status, &words(cx, "status", &Status::ALL));
    draft.message.status = status.unwrap_or(draft.message.status);
}

fn what(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, draft: &mut MessageDraft) {
    let nothing = cx.say("choose");
    let message = &mut draft.message;
    let label = cx.say("field-service");
    heading(ui, cx.theme, &label);
    let named = |one: &bridgecall_core::view::docs::ServiceDoc| (one.id, format!("{} ({})", one.user_name, one.name));
    let services: Vec<(Id, String)> = ex.docs.services.iter().map(named).collect();
    if choose(ui, &label, &nothing, &mut message.service, &services) {
        message.cohorts.clear();
    }
    let label = cx.say("field-effect");
    heading(ui, cx.theme, &label);
    let effects = words(cx, "effect", &[Effect::Down, Effect::Degraded, Effect::Normal]);
    pick(ui, &label, &mut message.effect, &effects);
    if let Some(service) = message.service.and_then(|id| ex.docs.service(id)) {
        let label = cx.say("field-cohorts");
        heading(ui, cx.theme, &label);
        let cohorts: Vec<(Id, String)> = service.cohorts.iter().map(|one| (one.id, one.name.clone())).collect();
        pick_many(ui, &label, &mut message.cohorts, &cohorts);
    }
    let open = cx.say("field-scope_open");
    tick(ui, &open, &open, &mut message.scope_open);
}

fn times(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, draft: &mut MessageDraft) {
    let now = ex.view.top.elapsed;
    let clock = &ex.docs.clock;
    let first = ex.view.handover.as_ref().and_then(|handover| handover.first_report);
    for (key, text, quick) in [
        ("field-started", &mut draft.started, first.map(|t| vec![("time-first-report", t)]).unwrap_or_default()),
        ("field-ended", &mut draft.ended, vec![("time-now", now)]),
        ("field-fix_by", &mut draft.fix_by, Vec::new()),
        (
            "field-next_update",
            &mut draft.next,
            vec![("time-in-15", now + 900), ("time-in-30", now + 1800), ("time-in-60", now + 3600)],
        ),
    ] {
        let label = cx.say(key);
        heading(ui, cx.theme, &label);
        ui.horizontal_wrapped(|ui| {
            let field = egui::TextEdit::singleline(text).desired_width(64.0).hint_text(cx.say("time-hint"));
            let response = ui.add(field);
            super::super::widgets::name(&response, &label);
            for (key, t) in quick {
                let face = cx.say(key);
                if button(ui, face.as_str(), &format!("{label}: {face}")).clicked() {
                    *text = clock.bare(t);
                }
            }
        });
    }
}

fn rest(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, draft: &mut MessageDraft) {
    let nothing = cx.say("choose");
    let label = cx.say("field-teams");
    heading(ui, cx.theme, &label);
    let teams: Vec<(Id, String)> = ex.docs.teams.iter().map(|one| (one.id, one.name.clone())).collect();
    pick_many(ui, &label, &mut draft.message.teams, &teams);
    let label = cx.say("field-advice");
    heading(ui, cx.theme, &label);
    let mut advice = Some(draft.message.advice);
    let mut choices = vec![(None, cx.say("advice-none"))];
    choices.extend(ex.docs.advice.iter().map(|(id, text)| (Some(*id), text.clone())));
    choose(ui, &label, &nothing, &mut advice, &choices);
    draft.message.advice = advice.flatten();
    let label = cx.say("field-cause");
    heading(ui, cx.theme, &label);
    super::input::cause(ui, cx, ex, &label, &mut draft.message.cause);
    let label = cx.say("field-residual");
    heading(ui, cx.theme, &label);
    let all = [Residual::Nothing, Residual::Backlog, Residual::Duplicates];
    pick(ui, &label, &mut draft.message.residual, &words(cx, "residual", &all));
    let help = cx.say("field-help");
    tick(ui, &help, &help, &mut draft.message.help);
    let label = cx.say("field-line");
    heading(ui, cx.theme, &label);
    if draft.message.channel == Channel::Text {
        line(ui, &label, &mut draft.message.line);
    } else {
        lines(ui, &label, &mut draft.message.line, 2);
    }
    let left = LINE_CHARS.saturating_sub(draft.message.line.chars().count());
    note(ui, cx.theme, cx.say_with("composer-left", &[("count", left.into())]));
}

/// Says which words the reader may not know: the policy's rule, shown while writing.
fn jargon(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, draft: &MessageDraft) {
    // In an exam the reader judges, not the pen.
    if ex.mode == bridgecall_core::sim::Mode::Exam {
        return;
    }
    if !matches!(draft.message.audience, Audience::Staff | Audience::Customers) {
        return;
    }
    let written = draft.message.line.to_lowercase();
    let words = ex.docs.glossary.iter().filter(|one| one.jargon && written.contains(&one.term.to_lowercase()));
    let words: Vec<&str> = words.map(|one| one.term.as_str()).collect();
    if !words.is_empty() {
        ui.colored_label(cx.theme.warn, cx.say_with("composer-jargon", &[("words", words.join(", ").into())]));
    }
}
