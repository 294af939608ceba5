//! The false alarm.

use bridgecall_core::plan::{Plan, When};
use bridgecall_core::sim::Command;
use bridgecall_core::sim::message::{Audience, Effect, Status};

use super::{Row, false_alarm};
use crate::proofs::bend::{add, add_first, after, drop_told, edit, edit_told, id, message, postpone, set_when};

pub const ROWS: &[Row] = &[
    false_alarm("R1", "asks everybody and rejects in the same second", |plan| {
        set_when(plan, "reject", When::Nominated, 20);
    }),
    false_alarm("R1", "rejects after twenty minutes", |plan| postpone(plan, "reject", 1250)),
    false_alarm("R1", "rejects for the reason \"xxx\"", |plan| reason(plan, "xxx")),
    false_alarm("R2", "keeps the response open for half an hour", |plan| postpone(plan, "off", 1850)),
    false_alarm("R2", "pages people, rejects and keeps them", |plan| {
        add(plan, "page", after("accept", 1), 0, vec![Command::Page { person: id("ilse") }]);
        postpone(plan, "off", 1850);
    }),
    false_alarm("R3", "corrects with advice that does not help", |plan| {
        edit_told(plan, |message| message.advice = Some(id("restart-phone")));
    }),
    false_alarm("R3", "tells users it is our core, then never corrects", |plan| {
        let alarm = message(
            Audience::Customers,
            Status::Investigating,
            Some("voice"),
            Some(Effect::Degraded),
            "We look at it.",
        );
        drop_told(plan, |_| true);
        add(plan, "alarm", after("accept", 5), 0, vec![Command::SendMessage(alarm)]);
    }),
    false_alarm("R3", "corrects with another falsehood", |plan| {
        edit_told(plan, |message| message.cause = bridgecall_core::sim::command::CauseClaim::Confirmed(id("attack")));
    }),
    false_alarm("R4", "routes it to the director", |plan| route(plan, "gordon")),
    false_alarm("R4", "routes it to a team that has nothing to do with it", |plan| route(plan, "quinn")),
    false_alarm("R5", "notes \"xxx\"", |plan| note(plan, "xxxxxxxxxxxxxxxxxxxxxxxxxxxx")),
    false_alarm("R5", "pastes the reason of the rejection as the note", |plan| {
        reason(plan, SAME);
        note(plan, SAME);
    }),
    false_alarm("R5", "notes it before anything was rejected", |plan| {
        edit(plan, |command| {
            if matches!(command, Command::LogDecision { .. } | Command::HandOverProblem { .. }) {
                *command = Command::FreezeChanges;
            }
        });
        let (what, why) = ("Why it fired".to_owned(), SAME.to_owned());
        add_first(plan, "early", after("accept", 12), 0, vec![Command::LogDecision { what, why }]);
    }),
];

const SAME: &str = "Our own lines complete as usual and only one other carrier fails, so it is not ours.";

fn reason(plan: &mut Plan, words: &str) {
    edit(plan, |command| {
        if let Command::Reject { reason, .. } = command {
            *reason = words.to_owned();
        }
    });
}

fn route(plan: &mut Plan, to: &'static str) {
    edit(plan, |command| {
        if let Command::Reject { route_to, .. } = command {
            *route_to = id(to);
        }
    });
}

fn note(plan: &mut Plan, words: &str) {
    edit(plan, |command| match command {
        Command::LogDecision { why, .. } => *why = words.to_owned(),
        Command::HandOverProblem { record, .. } => record.clear(),
        _ => {}
    });
}
