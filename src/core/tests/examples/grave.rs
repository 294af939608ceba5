//! Deductions and gates: what sets each off.

use bridgecall_core::base::SimTime;
use bridgecall_core::plan::{Plan, PlanOrder, When};
use bridgecall_core::sim::Command;
use bridgecall_core::sim::command::{CauseClaim, Reply, Topic};
use bridgecall_core::sim::event::{InterruptionKind, TestResult};
use bridgecall_core::sim::message::{Audience, Effect, Status};
use bridgecall_core::sim::talk::{About, Intent, Say, Statement};

use super::{Row, false_alarm, made, row, sharpen};
use crate::proofs::bend::{
    add, after, drop_commands, drop_steps, drop_told, edit, edit_told, filler, id, message, promise, quiet, set_when,
    silence,
};

fn paste(plan: &mut Plan) {
    edit_told(plan, |message| {
        (message.status, message.effect) = (Status::Investigating, Some(Effect::Degraded));
        (message.cohorts, message.residual) = (vec![id("meridian")], None);
        (message.cause, message.advice) = (CauseClaim::Unstated, Some(id("try-other")));
        message.line = format!("We are working on it, dear {:?}.", message.audience);
    });
}

fn reject(plan: &mut Plan) {
    edit(plan, |command| {
        if matches!(command, Command::Declare { .. }) {
            let reason = "The dashboards are green, so the stores must be wrong.".to_owned();
            *command = Command::Reject { reason, route_to: id("priya") };
        }
    });
}

fn direct(plan: &mut Plan, option: &'static str) {
    add(plan, "act", When::Known(id(option)), 1, vec![Command::Direct { option: id(option) }]);
}

fn say(to: &[&'static str], intent: Intent, about: Option<About>, claim: Option<Statement>) -> Command {
    let to = to.iter().map(|one| id(one)).collect();
    Command::Say(Say { to, intent, manner: Vec::new(), about, claim, box_s: None })
}

pub const DEDUCTIONS: &[Row] = &[
    row("rude_words", "is sharp with everybody", sharpen),
    row("unnamed_task", "asks whether someone can look", |plan| {
        let said = say(&[], Intent::Task, Some(About::Component(id("gateway"))), None);
        add(plan, "someone", after("declare", 400), 0, vec![said]);
    }),
    row("false_word", "says that it works while it does not", |plan| {
        let works = Statement::Works(id("card-pay"), Effect::Normal);
        add(plan, "soothe", after("declare", 60), 0, vec![say(&["grace"], Intent::Reassure, None, Some(works))]);
    }),
    made("severity_debated", "argues the severity on the bridge", quiet, |plan| {
        add(plan, "argue", When::Interrupted(InterruptionKind::SeverityChallenge), 1, Vec::new());
        let argue = plan.steps.last_mut().expect("just added");
        argue.orders = vec![PlanOrder::AnswerAll(InterruptionKind::SeverityChallenge, Reply::Brief)];
        argue.again_s = 30;
        drop_steps(plan, &["severity"]);
    }),
    row("resolved_unverified", "verifies nothing", |plan| {
        drop_commands(plan, |command| matches!(command, Command::VerifyRecovery { .. }));
    }),
    row("false_statement", "says that all is down", |plan| {
        edit_told(plan, |message| message.effect = Some(Effect::Down));
    }),
    row("cause_as_fact", "tells a rumour as the cause", |plan| {
        edit_told(plan, |message| message.cause = CauseClaim::Confirmed(id("release-guilty")));
    }),
    row("fix_time_promised", "promises a repair time", |plan| {
        edit_told(plan, |message| message.fix_by = Some(SimTime(3000)));
    }),
    row("cause_as_fact", "tells a rumour as the cause in the free line", |plan| {
        edit_told(plan, |message| message.line = "This was caused by the release of this morning.".to_owned());
    }),
    row("fix_time_promised", "promises a repair time in the free line", |plan| {
        edit_told(plan, |message| message.line = "Payments will be back within ten minutes.".to_owned());
    }),
    row("blame", "names the guilty", |plan| {
        edit_told(plan, |message| message.line.push_str(" Somebody in the network team should have known better."));
    }),
    row("secret_told", "speaks of an attack", |plan| {
        edit_told(plan, |message| message.line.push_str(" We are under attack."));
    }),
    row("missed_promise", "promises soon and says nothing more", |plan| {
        promise(plan, Audience::Customers, Some(180));
        drop_told(plan, |message| message.audience == Audience::Customers && message.status != Status::Investigating);
    }),
    row("pasted_update", "sends the same again", paste),
    row("everyone_paged", "pages every team", |plan| {
        let pages = ["femi", "sora", "anders"].map(|person| Command::Page { person: id(person) });
        add(plan, "all", after("declare", 5), 0, pages.to_vec());
    }),
    row("retried_disproved", "takes back a change that its test has cleared", |plan| {
        let when = When::Verdict(id("release-guilty"), TestResult::Contradicted);
        add(plan, "anyway", when, 5, vec![Command::Direct { option: id("roll-back-release") }]);
    }),
    row("unauthorised_change", "asks for authority when it has begun", |plan| {
        set_when(plan, "second", When::Known(id("second-acquirer")), 15);
    }),
    row("destructive_without_card", "cuts over for good", |plan| direct(plan, "hard-cut-over")),
    row("jargon", "writes for engineers", |plan| {
        edit_told(plan, |message| message.line.push_str(" The gateway failover shows latency."));
    }),
    made("override_unhandled", "lets the director take over", quiet, |plan| {
        drop_steps(plan, &["information-demand", "takeover", "resolver-pulled-aside"]);
    }),
    row("harmful_act", "restarts a healthy gateway on a hunch", |plan| direct(plan, "restart-gateway")),
];

pub const GATES: &[Row] = &[
    row("major_rejected", "rejects a real one and leaves it so", reject),
    row("no_first_message", "tells nobody", silence),
    row("no_first_message", "sends messages with nothing in them", |plan| {
        edit_told(plan, |message| {
            (message.service, message.effect, message.cohorts) = (None, None, Vec::new());
            message.line.clear();
        });
    }),
    row("resolved_while_failing", "states it resolved because nobody calls", |plan| {
        add(plan, "enough", after("declare", 200), 0, vec![Command::Resolve { cause: CauseClaim::UnderReview }]);
    }),
    row("unassessed_irreversible_act", "cuts over for good without a card", |plan| direct(plan, "hard-cut-over")),
    row("unassessed_irreversible_act", "cuts over for good on a card of \"xxx\"", |plan| {
        let option = id("hard-cut-over");
        let mut empty = crate::proofs::bend::card(bridgecall_core::scenario::model::Risk::High);
        filler(&mut empty);
        let orders = vec![Command::FillOptionCard { option, card: empty }, Command::Direct { option }];
        add(plan, "act", When::Known(option), 1, orders);
    }),
    row("knowingly_false_statement", "hears that it is ill and tells users that it is well", |plan| {
        let ask = Command::Ask { whom: id("meridian-rate"), about: Topic::Status };
        add(plan, "look", after("declare", 100), 0, vec![ask]);
        let well = message(
            Audience::Customers,
            Status::Monitoring,
            Some("card-pay"),
            Some(Effect::Normal),
            "All is well again.",
        );
        add(plan, "lie", after("look", 12), 0, vec![Command::SendMessage(well)]);
    }),
    false_alarm("rejected_unread", "rejects before anybody has answered", |plan| {
        set_when(plan, "reject", When::Nominated, 20);
    }),
    false_alarm("rejected_unread", "hears what changed and what it costs, and nothing of the calls", |plan| {
        drop_commands(plan, |command| matches!(command, Command::Ask { about: Topic::Status | Topic::Volume, .. }));
        set_when(plan, "reject", after("accept", 150), 0);
    }),
];
