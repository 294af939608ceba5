//! An event, a fact, a value: as phrases.

use crate::sim::command::{CauseClaim, Impact, Task};
use crate::sim::event::{EventKind, Fact, Value};

use super::docs::Docs;
use super::phrase::{Phrase, word_for};

/// A value in words.
pub(super) fn value(docs: &Docs, value: &Value) -> Phrase {
    match value {
        Value::Level(level) => {
            let health = super::belief::Health::of(Some(*level));
            Phrase::new("value-level").with("percent", level / 10).with("health", word_for("health", &health))
        }
        Value::OneTry(true) => Phrase::new("value-try-worked"),
        Value::OneTry(false) => Phrase::new("value-try-failed"),
        Value::NoData => Phrase::new("value-no-data"),
        Value::Count(count) => Phrase::new("value-count").with("count", *count),
        Value::Amount(minor) => Phrase::new("value-amount").with("amount", amount(docs, *minor)),
        Value::Text(text) => Phrase::new("value-text").with("text", text.as_str()),
        Value::Changes(ids) if ids.is_empty() => Phrase::new("value-no-changes"),
        Value::Changes(ids) => {
            let named = ids.iter().filter_map(|id| docs.changes.get(id)).map(|change| {
                let phrase = Phrase::new("value-change").with("reference", change.reference.as_str());
                phrase.with("name", change.name.as_str()).with("done", change.done.as_str())
            });
            Phrase::new("value-changes").with("list", named.collect::<Vec<_>>())
        }
        Value::Clear => Phrase::new("value-clear"),
        Value::Signs => Phrase::new("value-signs"),
        Value::Done(share, left_s) => {
            Phrase::new("value-done").with("percent", share / 10).with("minutes", left_s.div_ceil(60))
        }
        Value::Verdict(result) => word_for("result", result),
    }
}

/// An amount of minor units with its sign: `£240,000`.
pub(super) fn amount(docs: &Docs, minor: u64) -> String {
    let money = crate::base::Money::minor(i64::try_from(minor).unwrap_or(i64::MAX));
    format!("{}{money}", docs.currency_sign)
}

pub(super) fn facts(docs: &Docs, facts: &[Fact]) -> Vec<Phrase> {
    let told = facts.iter().map(|fact| {
        let sure = if fact.confidence < 500 { "fact-unsure" } else { "fact" };
        Phrase::new(sure).with("subject", docs.subject(fact.about)).with("value", value(docs, &fact.value))
    });
    let told: Vec<Phrase> = told.collect();
    if told.is_empty() { vec![Phrase::new("fact-nothing")] } else { told }
}

/// Work in words.
pub(super) fn work(docs: &Docs, task: Task) -> Phrase {
    match task {
        Task::HealthCheck(id) => Phrase::new("task-health_check").with("name", docs.part_name(id)),
        Task::Test(id) => Phrase::new("task-test").with("name", docs.hypothesis_name(id)),
        Task::Assess(id) => Phrase::new("task-assess").with("name", docs.option_name(id)),
    }
}

/// What is said about the cause, in words.
pub(super) fn cause(docs: &Docs, cause: CauseClaim) -> Phrase {
    match cause {
        CauseClaim::Unstated => Phrase::new("cause-unstated"),
        CauseClaim::UnderReview => Phrase::new("cause-under_review"),
        CauseClaim::Suspected(id) => Phrase::new("cause-suspected").with("name", docs.hypothesis_name(id)),
        CauseClaim::Confirmed(id) => Phrase::new("cause-confirmed").with("name", docs.hypothesis_name(id)),
    }
}

/// An impact statement in words.
pub(super) fn impact(docs: &Docs, impact: &Impact) -> Phrase {
    let service = impact.service.and_then(|id| docs.service(id)).map(|one| one.name.clone());
    let cohorts = impact.cohorts.iter().map(|id| {
        let name = docs.services.iter().flat_map(|one| &one.cohorts).find(|one| one.id == *id);
        Phrase::new("subject-named").with("name", name.map_or_else(|| id.to_string(), |one| one.name.clone()))
    });
    Phrase::new("impact")
        .with("service", service.map_or_else(|| Phrase::new("not-stated").into(), super::Arg::from))
        .with("effect", impact.effect.map_or_else(|| Phrase::new("not-stated"), |one| word_for("effect", &one)))
        .with("cohorts", cohorts.collect::<Vec<_>>())
        .with("place", stated(&impact.place))
        .with("users", impact.users.map_or_else(|| Phrase::new("not-stated").into(), super::Arg::from))
        .with("deadline", stated(&impact.deadline))
}

fn stated(text: &str) -> super::Arg {
    if text.trim().is_empty() { Phrase::new("not-stated").into() } else { text.into() }
}

/// A perceived event in words; `None` for what is shown elsewhere or not at all.
pub(super) fn event(docs: &Docs, kind: &EventKind) -> Option<Phrase> {
    let name = |id: &crate::base::Id| docs.name(*id);
    let option = |key: &str, id: &crate::base::Id| Phrase::new(key).with("option", docs.option_name(*id));
    let person = |key: &str, id: &crate::base::Id| Phrase::new(key).with("person", name(id));
    Some(match kind {
        EventKind::Nominated { by, first_report, tickets, .. } => {
            person("event-nominated", by).with("time", docs.clock.at(*first_report)).with("tickets", *tickets)
        }
        EventKind::HandoverAccepted { read_back } => {
            Phrase::new("event-handover_accepted").with("count", read_back.len() as u64)
        }
        EventKind::DutiesBegan => Phrase::new("event-duties_began"),
        EventKind::Asked { whom, about, verifying, .. } => {
            let key = if *verifying { "event-verifying" } else { "event-asked" };
            person(key, whom).with("topic", word_for("topic", about))
        }
        EventKind::Answered { by, about, verifying, facts: told, .. } => {
            let key = if *verifying { "event-verified" } else { "event-answered" };
            person(key, by).with("topic", word_for("topic", about)).with("facts", facts(docs, told))
        }
        EventKind::AlertRaised { monitor, reads } => {
            person("event-alert_raised", monitor).with("percent", reads / 10)
        }
        EventKind::AlertCleared { monitor } => person("event-alert_cleared", monitor),
        EventKind::SignalHeard { from, text, channel, .. } => {
            let from = from.map_or_else(|| word_for("outside", channel).into(), |id| super::Arg::from(name(&id)));
            Phrase::new("event-signal_heard").with("from", from).with("text", text.as_str())
        }
        EventKind::ImpactStated(stated) => Phrase::new("event-impact_stated").with("impact", impact(docs, stated)),
        EventKind::Declared { priority, reason } => Phrase::new("event-declared")
            .with("priority", word_for("priority", priority))
            .with("reason", reason.as_str()),
        EventKind::Rejected { reason, route_to } => {
            person("event-rejected", route_to).with("reason", reason.as_str())
        }
        EventKind::Reclassified { from, to, reason } => Phrase::new("event-reclassified")
            .with("from", word_for("priority", from))
            .with("to", word_for("priority", to))
            .with("reason", reason.as_str()),
        EventKind::BridgeOpened => Phrase::new("event-bridge_opened"),
        EventKind::Appointed { role, person: who } => {
            person("event-appointed", who).with("role", word_for("appointment", role))
        }
        EventKind::Paged { person: who, attempt: 1 } => person("event-paged", who),
        EventKind::Paged { person: who, attempt } => person("event-paged-again", who).with("attempt", *attempt),
        EventKind::PageAnswered { person: who } => person("event-page_answered", who),
        EventKind::PageUnanswered { person: who } => person("event-page_unanswered", who),
        EventKind::Escalated { over, to, reason } => {
            person("event-escalated", over).with("to", name(to)).with("reason", reason.as_str())
        }
        EventKind::Released { person: who } => person("event-released", who),
        EventKind::TaskAssigned { person: who, work: task, due, .. } => {
            person("event-task_assigned", who).with("work", work(docs, *task)).with("time", docs.clock_s(*due))
        }
        EventKind::TaskReported { person: who, facts: told, .. } => {
            person("event-task_reported", who).with("facts", facts(docs, told))
        }
        EventKind::TaskOverdue { task } => Phrase::new("event-task_overdue").with("task", *task),
        EventKind::ReportAsked { person: who } => person("event-report_asked", who),
        EventKind::Reported { person: who, facts: told, action, proposes } => {
            let phrase = person("event-reported", who).with("facts", facts(docs, told));
            let named = |key: &str, id: &Option<crate::base::Id>| {
                id.map_or_else(|| Phrase::new(format!("{key}-none")), |id| option(key, &id))
            };
            phrase.with("action", named("report-action", action)).with("needs", named("report-needs", proposes))
        }
        _ => return work_event(docs, kind),
    })
}

fn work_event(docs: &Docs, kind: &EventKind) -> Option<Phrase> {
    let option = |key: &str, id: &crate::base::Id| Phrase::new(key).with("option", docs.option_name(*id));
    let theory = |key: &str, id: &crate::base::Id| Phrase::new(key).with("theory", docs.hypothesis_name(*id));
    Some(match kind {
        EventKind::Polled { option: id } => option("event-polled", id),
        EventKind::PollAnswered { option: id, objector: None } => option("event-poll-clear", id),
        EventKind::PollAnswered { option: id, objector: Some(who) } => {
            option("event-poll-objection", id).with("person", docs.name(*who))
        }
        EventKind::Summarised { problem, known, unknown, next } => Phrase::new("event-summarised")
            .with("problem", problem.as_str())
            .with("known", said(&known.join("; ")))
            .with("unknown", said(&unknown.join("; ")))
            .with("next", said(next)),
        EventKind::HypothesisStated { hypothesis } => theory("event-hypothesis_stated", hypothesis),
        EventKind::HypothesisSetAside { hypothesis, evidence } => {
            theory("event-hypothesis_set_aside", hypothesis).with("evidence", *evidence)
        }
        EventKind::OptionKnown { option: id } => option("event-option_known", id),
        EventKind::OptionCardFilled { option: id, .. } => option("event-option_card_filled", id),
        EventKind::ChangeRequested { option: id } => option("event-change_requested", id),
        EventKind::ChangeAuthorised { option: id, reference } => {
            option("event-change_authorised", id).with("reference", reference.as_str())
        }
        EventKind::ChangeRefused { option: id, reason } => {
            option("event-change_refused", id).with("reason", reason.as_str())
        }
        EventKind::ActionStarted { option: id, directed: true } => option("event-action_started", id),
        EventKind::ActionStarted { option: id, directed: false } => option("event-action_undirected", id),
        EventKind::ActionDeclined { option: id, wants } => {
            let wants = wants.iter().map(|id| Phrase::new("subject-named").with("name", docs.hypothesis_name(*id)));
            option("event-action_declined", id).with("wants", wants.collect::<Vec<_>>())
        }
        EventKind::ActionFinished { option: id } => option("event-action_finished", id),
        EventKind::ActionAborted { option: id } => option("event-action_aborted", id),
        EventKind::ChangesFrozen => Phrase::new("event-changes_frozen"),
        EventKind::LockedOut { person, option: Some(id) } => {
            option("event-locked_out", id).with("person", docs.name(*person))
        }
        EventKind::LockedOut { person, option: None } => {
            Phrase::new("event-locked_out-task").with("person", docs.name(*person))
        }
        EventKind::ChangeAwaited { change, by, due } => {
            let phrase = change_phrase("event-change_awaited", docs, *change).with("person", docs.name(*by));
            phrase.with("time", docs.clock.bare(*due)).with("question", docs.change_question(*change))
        }
        EventKind::ChangeDecided { change, go, reason } => {
            let key = if *go { "event-change_go" } else { "event-change_no_go" };
            change_phrase(key, docs, *change).with("reason", said(reason))
        }
        EventKind::ChangeMade { change } => change_phrase("event-change_made", docs, *change),
        EventKind::TemporaryRegistered { option: id, ends_in_days } => {
            option("event-temporary_registered", id).with("days", *ends_in_days)
        }
        _ => return course_event(docs, kind),
    })
}

fn change_phrase(key: &str, docs: &Docs, id: crate::base::Id) -> Phrase {
    Phrase::new(key).with("change", docs.change_name(id))
}

fn said(text: &str) -> super::Arg {
    if text.trim().is_empty() { Phrase::new("nothing-said").into() } else { text.into() }
}

/// Who spoke, or somebody outside.
fn speaker(docs: &Docs, by: Option<crate::base::Id>) -> super::Arg {
    by.map_or_else(|| Phrase::new("somebody-outside").into(), |by| docs.name(by).into())
}

fn course_event(docs: &Docs, kind: &EventKind) -> Option<Phrase> {
    let person = |key: &str, id: &crate::base::Id| Phrase::new(key).with("person", docs.name(*id));
    Some(match kind {
        EventKind::DraftAsked { audience, stage } => Phrase::new("event-draft_asked")
            .with("audience", word_for("audience", audience))
            .with("stage", word_for("stage", stage)),
        EventKind::DraftReady { draft, message } => Phrase::new("event-draft_ready")
            .with("draft", *draft)
            .with("audience", word_for("audience", &message.audience)),
        EventKind::MessageSent { message, .. } => Phrase::new("event-message_sent")
            .with("audience", word_for("audience", &message.audience))
            .with("status", word_for("status", &message.status)),
        EventKind::PromiseMissed { audience, due } => Phrase::new("event-promise_missed")
            .with("audience", word_for("audience", audience))
            .with("time", docs.clock.bare(*due)),
        EventKind::Announced { by, audience, text, .. } => Phrase::new("event-announced")
            .with("person", speaker(docs, *by))
            .with("audience", word_for("audience", audience))
            .with("text", text.as_str()),
        EventKind::Demanded { by, audience, due, text, .. } => Phrase::new("event-demanded")
            .with("person", speaker(docs, *by))
            .with("audience", word_for("audience", audience))
            .with("time", docs.clock.bare(*due))
            .with("text", text.as_str()),
        EventKind::DemandMissed { .. } => Phrase::new("event-demand_missed"),
        EventKind::MessageFailed { audience, channel } => Phrase::new("event-message_failed")
            .with("audience", word_for("audience", audience))
            .with("channel", word_for("channel", channel)),
        EventKind::DecisionLogged { what, why } => {
            Phrase::new("event-decision_logged").with("what", what.as_str()).with("why", said(why))
        }
        EventKind::InterruptionRaised { by, why, resolver: None, theory: None, .. } => {
            person("event-interruption", by).with("why", word_for("interruption", why))
        }
        EventKind::InterruptionRaised { by, why, resolver: Some(resolver), .. } => {
            let phrase = person("event-interruption-resolver", by).with("resolver", docs.name(*resolver));
            phrase.with("why", word_for("interruption", why))
        }
        EventKind::InterruptionAnswered { reply, .. } => {
            Phrase::new("event-interruption_answered").with("reply", word_for("reply", reply))
        }
        EventKind::InterruptionLapsed { .. } => Phrase::new("event-interruption_lapsed"),
        EventKind::MonitoringStarted { until, reopen_if } => Phrase::new("event-monitoring_started")
            .with("time", docs.clock.bare(*until))
            .with("reopen", said(reopen_if)),
        EventKind::Resolved { cause: claim } => Phrase::new("event-resolved").with("cause", cause(docs, *claim)),
        EventKind::ProblemHandedOver { to, record, .. } => {
            person("event-problem_handed_over", to).with("count", record.len() as u64)
        }
        EventKind::ReviewSet { owner, in_days } => person("event-review_set", owner).with("days", *in_days),
        EventKind::StoodDown { leftovers, .. } => {
            Phrase::new("event-stood_down").with("count", leftovers.len() as u64)
        }
        EventKind::RunEnded { outcome } => {
            Phrase::new("event-run_ended").with("outcome", word_for("outcome", outcome))
        }
        other => {
            let probe = || super::probe::event(docs, other);
            return super::seats::told(docs, other).or_else(probe).or_else(|| super::talk::event(docs, other));
        }
    })
}
