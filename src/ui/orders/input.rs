//! The fields of an order sheet.

use egui::{DragValue, Ui};

use bridgecall_core::base::Id;
use bridgecall_core::scenario::model::{HandoverFact, Risk};
use bridgecall_core::scenario::policy::Priority;
use bridgecall_core::sim::command::{Appointment, CauseClaim, RecordItem, Reply, Topic};
use bridgecall_core::sim::message::{Audience, Effect, Stage};

use super::super::cx::Cx;
use super::super::view::ExerciseView;
use super::super::widgets::{button, choose, heading, line, lines, name, note, pick, pick_many, tick};
use super::choices::{awaited, evidence, options, people, sources, theories, words};
use super::fields::{Field, Fields, Work};
use super::kind::OrderKind;

const ITEMS: [RecordItem; 8] = [
    RecordItem::Timeline,
    RecordItem::Evidence,
    RecordItem::Tests,
    RecordItem::RuledOut,
    RecordItem::TemporaryChanges,
    RecordItem::RecurrenceRisk,
    RecordItem::ReDeclareTrigger,
    RecordItem::Cause,
];

pub(super) fn input(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    ex: &ExerciseView<'_>,
    kind: OrderKind,
    field: Field,
    fields: &mut Fields,
) {
    let label = match (kind, field) {
        (OrderKind::CloseTickets, Field::What) => cx.say("field-note"),
        _ => cx.say(&bridgecall_core::view::key_of("field", &field)),
    };
    let nothing = cx.say("choose");
    if !matches!(field, Field::Impact | Field::Card | Field::Summary | Field::Message | Field::Thanks | Field::Report)
    {
        heading(ui, cx.theme, &label);
    }
    match field {
        Field::ReadBack => read_back(ui, cx, ex, &label, fields),
        Field::Source => {
            choose(ui, &label, &nothing, &mut fields.source, &sources(cx, ex));
        }
        Field::Topic if fields.source.is_some_and(|id| ex.docs.monitor(id).is_some()) => {
            note(ui, cx.theme, cx.say("field-topic-monitor"));
        }
        Field::Topic => pick(ui, &label, &mut fields.topic, &words(cx, "topic", &Topic::ALL)),
        Field::MajorPriority => {
            pick(ui, &label, &mut fields.priority, &words(cx, "priority", &[Priority::P1, Priority::P2]));
        }
        Field::Priority => {
            let all = [Priority::P1, Priority::P2, Priority::P3, Priority::P4];
            pick(ui, &label, &mut fields.priority, &words(cx, "priority", &all));
        }
        Field::Reason => {
            lines(ui, &label, &mut fields.reason, 2);
        }
        Field::RouteTo | Field::Person => {
            choose(ui, &label, &nothing, &mut fields.person, &people(ex, kind, fields.role));
        }
        Field::Role => {
            let both = [Appointment::CommunicationsLead, Appointment::Scribe];
            pick(ui, &label, &mut fields.role, &words(cx, "appointment", &both));
        }
        Field::Work => work(ui, cx, ex, &label, fields),
        Field::TimeBox | Field::Minutes => minutes(ui, cx, &label, &mut fields.minutes),
        Field::Option => {
            choose(ui, &label, &nothing, &mut fields.option, &options(ex, kind));
        }
        Field::Change => {
            choose(ui, &label, &nothing, &mut fields.change, &awaited(ex));
        }
        Field::Go => {
            let choices = [(true, cx.say("go")), (false, cx.say("no-go"))];
            choose(ui, &label, &nothing, &mut fields.go, &choices);
        }
        Field::Theory => {
            choose(ui, &label, &nothing, &mut fields.theory, &theories(ex));
        }
        Field::Evidence => {
            choose(ui, &label, &nothing, &mut fields.evidence, &evidence(cx, ex));
        }
        _ => more(ui, cx, ex, field, &label, fields),
    }
}

fn more(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, field: Field, label: &str, fields: &mut Fields) {
    let nothing = cx.say("choose");
    match field {
        Field::Impact => impact(ui, cx, ex, fields),
        Field::Summary => summary(ui, cx, fields),
        Field::Card => card(ui, cx, fields),
        Field::Audience => pick(ui, label, &mut fields.audience, &words(cx, "audience", &Audience::ALL)),
        Field::Stage => {
            let all = [Stage::Initial, Stage::Update, Stage::Resolution];
            pick(ui, label, &mut fields.stage, &words(cx, "stage", &all));
        }
        Field::Draft => {
            let drafts: Vec<(u32, String)> = ex
                .view
                .messages
                .drafts
                .iter()
                .map(|one| {
                    let audience = cx.word("audience", &one.message.audience);
                    (
                        one.draft,
                        cx.say_with("draft-choice", &[("draft", one.draft.into()), ("audience", audience.into())]),
                    )
                })
                .collect();
            choose(ui, label, &nothing, &mut fields.draft, &drafts);
        }
        Field::Message => super::composer::composer(ui, cx, ex, &mut fields.message),
        Field::What => {
            lines(ui, label, &mut fields.what, 2);
        }
        Field::Interruption => {
            let open: Vec<(u32, String)> = ex
                .view
                .bridge
                .interruptions
                .iter()
                .map(|one| (one.interruption, format!("{}: {}", one.by, cx.word("interruption", &one.why))))
                .collect();
            choose(ui, label, &nothing, &mut fields.interruption, &open);
        }
        Field::Reply => pick(ui, label, &mut fields.reply, &words(cx, "reply", &Reply::ALL)),
        Field::ReopenIf => {
            line(ui, label, &mut fields.reopen_if);
        }
        Field::Cause => cause(ui, cx, ex, label, &mut fields.cause),
        Field::RecordItems => pick_many(ui, label, &mut fields.record, &words(cx, "record", &ITEMS)),
        Field::Days => {
            let response = ui.add(DragValue::new(&mut fields.days).range(1..=90).suffix(cx.say("days-suffix")));
            name(&response, label);
        }
        Field::Thanks => {
            tick(ui, label, label, &mut fields.thanks);
        }
        Field::Leftovers => super::leftovers::leftovers(ui, cx, ex, label, fields),
        Field::Facts => {
            let all: Vec<(HandoverFact, String)> =
                HandoverFact::ALL.iter().map(|fact| (*fact, cx.word("fact", fact))).collect();
            pick_many(ui, label, &mut fields.read_back, &all);
        }
        Field::UserGroup => users(ui, cx, ex, label, fields),
        Field::Report => report(ui, cx, fields),
        _ => {}
    }
}

/// One group of users of one service.
fn users(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, label: &str, fields: &mut Fields) {
    let of = |service: &bridgecall_core::view::docs::ServiceDoc| {
        let service = service.clone();
        let named = service.cohorts.into_iter();
        named.map(move |one| ((service.id, one.id), format!("{}: {}", service.name, one.name)))
    };
    let all: Vec<((Id, Id), String)> = ex.docs.services.iter().flat_map(of).collect();
    let mut chosen = fields.impact.service.zip(fields.impact.cohorts.first().copied());
    if choose(ui, label, &cx.say("choose"), &mut chosen, &all) {
        fields.impact.service = chosen.map(|(service, _)| service);
        fields.impact.cohorts = chosen.map(|(_, cohort)| cohort).into_iter().collect();
    }
}

/// Condition, actions, needs.
fn report(ui: &mut Ui, cx: &Cx<'_>, fields: &mut Fields) {
    for (key, text) in [
        ("field-condition", &mut fields.problem),
        ("field-actions", &mut fields.what),
        ("field-needs", &mut fields.next),
    ] {
        let label = cx.say(key);
        heading(ui, cx.theme, &label);
        lines(ui, &label, text, 2);
    }
}

fn read_back(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, label: &str, fields: &mut Fields) {
    let Some(handover) = &ex.view.handover else {
        note(ui, cx.theme, cx.say("handover-none"));
        return;
    };
    let choices: Vec<(HandoverFact, String)> = handover
        .facts
        .iter()
        .map(|(fact, text)| {
            let told = text.clone().unwrap_or_else(|| cx.say("handover-missing"));
            (*fact, format!("{}: {told}", cx.word("fact", fact)))
        })
        .collect();
    pick_many(ui, label, &mut fields.read_back, &choices);
}

fn work(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, label: &str, fields: &mut Fields) {
    let mut chosen = Some(fields.work);
    pick(ui, label, &mut chosen, &words(cx, "work", &[Work::HealthCheck, Work::Test, Work::Assess]));
    fields.work = chosen.unwrap_or(fields.work);
    let nothing = cx.say("choose");
    match fields.work {
        Work::HealthCheck => {
            let parts: Vec<(Id, String)> = ex
                .view
                .board
                .nodes
                .iter()
                .filter_map(|node| match node.subject {
                    bridgecall_core::sim::event::Subject::Component(id) => Some((id, node.name.clone())),
                    _ => None,
                })
                .collect();
            choose(ui, &cx.say("field-part"), &nothing, &mut fields.part, &parts);
        }
        Work::Test => {
            choose(ui, &cx.say("field-theory"), &nothing, &mut fields.theory, &theories(ex));
        }
        Work::Assess => {
            choose(ui, &cx.say("field-option"), &nothing, &mut fields.option, &options(ex, OrderKind::AssignTask));
        }
    }
}

fn minutes(ui: &mut Ui, cx: &Cx<'_>, label: &str, minutes: &mut u32) {
    ui.horizontal_wrapped(|ui| {
        let response = ui.add(DragValue::new(minutes).range(1..=120).suffix(cx.say("minutes-suffix")));
        name(&response, label);
        for quick in [3, 5, 10, 15] {
            let face = cx.say_with("minutes-quick", &[("count", quick.into())]);
            if button(ui, face.as_str(), &format!("{label}: {face}")).clicked() {
                *minutes = quick;
            }
        }
    });
}

fn impact(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, fields: &mut Fields) {
    let nothing = cx.say("choose");
    let service = cx.say("field-service");
    heading(ui, cx.theme, &service);
    let services: Vec<(Id, String)> = ex.docs.services.iter().map(|one| (one.id, one.name.clone())).collect();
    if choose(ui, &service, &nothing, &mut fields.impact.service, &services) {
        fields.impact.cohorts.clear();
    }
    let effect = cx.say("field-effect");
    heading(ui, cx.theme, &effect);
    let effects = words(cx, "effect", &[Effect::Down, Effect::Degraded, Effect::Normal]);
    pick(ui, &effect, &mut fields.impact.effect, &effects);
    if let Some(service) = fields.impact.service.and_then(|id| ex.docs.service(id)) {
        let who = cx.say("field-cohorts");
        heading(ui, cx.theme, &who);
        let cohorts: Vec<(Id, String)> = service.cohorts.iter().map(|one| (one.id, one.name.clone())).collect();
        pick_many(ui, &who, &mut fields.impact.cohorts, &cohorts);
    }
    for (key, text) in [
        ("field-place", &mut fields.impact.place),
        ("field-users", &mut fields.users),
        ("field-deadline", &mut fields.impact.deadline),
    ] {
        let label = cx.say(key);
        heading(ui, cx.theme, &label);
        line(ui, &label, text);
    }
}

fn summary(ui: &mut Ui, cx: &Cx<'_>, fields: &mut Fields) {
    for (key, text, rows) in [
        ("field-problem", &mut fields.problem, 1),
        ("field-known", &mut fields.known, 3),
        ("field-unknown", &mut fields.unknown, 3),
        ("field-next", &mut fields.next, 1),
    ] {
        let label = cx.say(key);
        heading(ui, cx.theme, &label);
        lines(ui, &label, text, rows);
    }
}

fn card(ui: &mut Ui, cx: &Cx<'_>, fields: &mut Fields) {
    let card = &mut fields.card;
    let label = cx.say("field-risk");
    heading(ui, cx.theme, &label);
    pick(ui, &label, &mut card.risk, &words(cx, "risk", &[Risk::Low, Risk::Medium, Risk::High]));
    let label = cx.say("field-card_minutes");
    heading(ui, cx.theme, &label);
    let response = ui.add(DragValue::new(&mut card.minutes).range(0..=600).suffix(cx.say("minutes-suffix")));
    name(&response, &label);
    for (key, text) in [
        ("field-card_effect", &mut card.effect),
        ("field-blast_radius", &mut card.blast_radius),
        ("field-reversal", &mut card.reversal),
        ("field-success_test", &mut card.success_test),
        ("field-abort_if", &mut card.abort_if),
    ] {
        let label = cx.say(key);
        heading(ui, cx.theme, &label);
        line(ui, &label, text);
    }
}

pub(super) fn cause(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, label: &str, cause: &mut CauseClaim) {
    let theory = match cause {
        CauseClaim::Suspected(id) | CauseClaim::Confirmed(id) => Some(*id),
        _ => None,
    };
    let first = theory.or_else(|| ex.docs.hypotheses.first().map(|one| one.id));
    let mut choices = vec![CauseClaim::Unstated, CauseClaim::UnderReview];
    choices.extend(first.map(CauseClaim::Suspected));
    choices.extend(first.map(CauseClaim::Confirmed));
    let mut chosen = Some(*cause);
    pick(ui, label, &mut chosen, &words(cx, "claim", &choices));
    *cause = chosen.unwrap_or_default();
    let (CauseClaim::Suspected(id) | CauseClaim::Confirmed(id)) = cause else { return };
    let mut theory = Some(*id);
    let full = cx.say_with("field-cause-theory", &[("field", label.into())]);
    choose(ui, &full, &cx.say("choose"), &mut theory, &theories(ex));
    *id = theory.unwrap_or(*id);
}
