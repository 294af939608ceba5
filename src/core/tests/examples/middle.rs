//! The long middle.

use std::cell::Cell;

use bridgecall_core::plan::{Plan, PlanOrder, When};
use bridgecall_core::scenario::model::Risk;
use bridgecall_core::sim::Command;
use bridgecall_core::sim::command::{Impact, Reply, Task};
use bridgecall_core::sim::message::{Audience, Channel, Effect, Status};

use super::{Row, made, row, sharpen};
use crate::proofs::bend::{
    add, add_first, after, card, drop_commands, drop_orders, drop_steps, drop_told, edit, edit_cards, edit_told,
    filler, id, postpone, promise, quiet, set_when,
};

pub const ROWS: &[Row] = &[
    row("B01", "sums up in filler", |plan| {
        picture(plan, |known, unknown| {
            *known = vec!["xxx".to_owned(), "yyy".to_owned()];
            *unknown = vec!["zzz".to_owned()];
        });
    }),
    row("B01", "repeats one line", |plan| {
        picture(plan, |known, unknown| {
            *known = vec!["Other cards are well".to_owned(); 2];
            *unknown = known[..1].to_vec();
        });
    }),
    row("B01", "sums up for an empty bridge", |plan| set_when(plan, "picture", after("declare", 1), 0)),
    row("B01", "sums up after forty minutes", |plan| set_when(plan, "picture", after("declare", 2400), 0)),
    row("B02", "puts theories on the board and has none tested", |plan| {
        drop_commands(plan, |command| matches!(command, Command::AssignTask { .. }));
    }),
    row("B02", "has them tested after thirty minutes", |plan| {
        for step in ["test-hannah", "test-luca", "test-tomasz", "test-ewa"] {
            postpone(plan, step, 1900);
        }
    }),
    row("B03", "gives boxes of two hours", |plan| {
        edit(plan, |command| {
            if let Command::AssignTask { box_s, .. } = command {
                *box_s = 7200;
            }
        });
    }),
    row("B03", "gives work to teams that cannot do it", |plan| {
        edit(plan, |command| {
            if let Command::AssignTask { task, .. } = command {
                *task = Task::HealthCheck(id("web-shop"));
            }
        });
    }),
    made("B04", "lets the box run out and says nothing", followed, |plan| drop_steps(plan, &["follow"])),
    row("B05", "begins restoring acts and stops each", |plan| {
        for (name, option, step) in [
            ("stop-1", "offline-mode", "offline"),
            ("stop-2", "second-acquirer", "second"),
            ("stop-3", "shut-out-site-a", "card-shut"),
        ] {
            add(plan, name, after(step, 10), 0, vec![Command::Abort { option: id(option) }]);
        }
    }),
    row("B05", "is busy with acts that restore nothing", |plan| {
        edit(plan, |command| {
            if let Command::Direct { option } = command {
                *option = id("restart-gateway");
            }
        });
    }),
    row("B05", "restores after thirty minutes", |plan| {
        for step in ["offline", "second", "card-shut"] {
            postpone(plan, step, 2000);
        }
    }),
    row("B06", "fills the cards with \"xxx\"", |plan| edit_cards(plan, filler)),
    row("B06", "writes one sentence into every field", |plan| {
        edit_cards(plan, |card| {
            let same = card.effect.clone();
            (card.blast_radius, card.reversal) = (same.clone(), same.clone());
            (card.success_test, card.abort_if) = (same.clone(), same);
        });
    }),
    row("B06", "talks the risk down", |plan| edit_cards(plan, |card| card.risk = Some(Risk::Low))),
    made("B06", "polls and does not wait for an answer", rebooted, |plan| {
        drop_steps(plan, &["reboot"]);
        add(plan, "reboot", after("poll", 0), 0, vec![Command::Direct { option: id("reboot-tills") }]);
    }),
    made("B06", "polls when nobody who could object is there", rebooted, |plan| {
        drop_steps(plan, &["poll", "reboot"]);
        let (option, person) = (id("reboot-tills"), id("tomasz"));
        let room = vec![
            Command::Release { person },
            Command::Release { person: id("ewa") },
            Command::Poll { option },
            Command::Page { person },
        ];
        add(plan, "poll", When::Authorised(option), 5, room);
        add(plan, "reboot", after("poll", 250), 0, vec![Command::Direct { option }]);
    }),
    row("B07", "changes one part twice at once, two times over", |plan| {
        let at_once = |one: &'static str, other: &'static str| {
            vec![Command::Direct { option: id(one) }, Command::Direct { option: id(other) }]
        };
        add(plan, "both-1", When::Known(id("hard-cut-over")), 1, at_once("second-acquirer", "hard-cut-over"));
        add(plan, "both-2", When::Known(id("reboot-tills")), 1, at_once("reboot-tills", "roll-back-release"));
    }),
    row("B08", "asks for authority when it has begun", |plan| {
        set_when(plan, "second", When::Known(id("second-acquirer")), 15);
        drop_steps(plan, &["card-offline", "offline"]);
    }),
    row("B09", "fills cards with \"xxx\"", |plan| edit_cards(plan, filler)),
    row("B09", "has one way only", |plan| drop_steps(plan, &["card-offline", "offline", "card-shut"])),
    row("B10", "promises far ahead and falls silent", |plan| {
        for audience in [Audience::Customers, Audience::Staff, Audience::ServiceDesk] {
            promise(plan, audience, Some(3300));
        }
        drop_told(plan, |message| message.status != Status::Investigating);
    }),
    row("B10", "promises nothing and falls silent", |plan| {
        for audience in [Audience::Customers, Audience::Staff, Audience::ServiceDesk] {
            promise(plan, audience, None);
        }
        drop_told(plan, |message| message.status != Status::Investigating);
        edit_told(plan, |_| {});
    }),
    row("B10", "keeps its promises with empty messages", |plan| {
        edit_told(plan, |message| {
            if message.status != Status::Investigating {
                (message.service, message.effect, message.cohorts) = (None, None, Vec::new());
                message.line.clear();
            }
        });
    }),
    row("B11", "says that all is down", |plan| edit_told(plan, |message| message.effect = Some(Effect::Down))),
    row("B11", "says nothing that could be false", |plan| {
        edit_told(plan, |message| (message.service, message.effect, message.cohorts) = (None, None, Vec::new()));
    }),
    row("B12", "sends the same again and again", |plan| edit_told(plan, same_again)),
    row("B12", "sends the same, one idle slot changed each time", |plan| {
        let flip = Cell::new(false);
        edit_told(plan, |message| {
            same_again(message);
            flip.set(!flip.get());
            (message.help, message.scope_open) = (flip.get(), flip.get());
        });
    }),
    row("B13", "pastes one message to all audiences", |plan| {
        edit_told(plan, |message| message.line = "Some cards are declined. We are working on it.".to_owned());
    }),
    row("B13", "sends to users by the desk's channel and to the desk by mail", |plan| {
        edit_told(plan, |message| {
            message.channel =
                if message.audience == Audience::ServiceDesk { Channel::Email } else { Channel::DeskBrief };
        });
    }),
    made("B14", "says no, and no more", quiet, |plan| answer_with(plan, Reply::Refuse)),
    made("B14", "gives way", quiet, |plan| answer_with(plan, Reply::Yield)),
    made("B14", "lets them wait", quiet, |plan| {
        drop_steps(plan, &["information-demand", "takeover", "resolver-pulled-aside", "announcer"]);
        drop_steps(plan, &["motivation", "severity", "disruptor", "bombshell"]);
    }),
    row("B15", "is sharp with everybody", sharpen),
    made("B16", "answers the question and leaves the resolver out there", quiet, |plan| {
        answer_with(plan, Reply::Brief);
    }),
    made("B17", "takes no for an answer", declined, |plan| drop_steps(plan, &["go-up"])),
    made("B17", "escalates over somebody who has nothing to do with it", declined, |plan| {
        edit(plan, |command| {
            if let Command::Escalate { over, .. } = command {
                *over = id("sora");
            }
        });
    }),
    row("B18", "calls the supplier and leaves it at that", |plan| {
        drop_steps(plan, &["report-ingrid", "report-matteo", "card-shut"]);
        drop_commands(plan, |command| matches!(command, Command::AssignTask { .. }));
    }),
    made("B19", "states it anew in other words only", long, |plan| {
        again(plan, |impact| (impact.users, impact.place) = (Some(41000), "Every store and forecourt".to_owned()));
    }),
    made("B19", "states it anew with figures out of the air", long, |plan| {
        again(plan, |impact| {
            (impact.users, impact.effect, impact.cohorts) = (Some(3), Some(Effect::Down), vec![id("others")]);
        });
    }),
    made("B19", "states it anew in the same second", long, |plan| {
        drop_steps(plan, &["resize"]);
        let twice = Impact { service: Some(id("card-pay")), effect: Some(Effect::Degraded), ..Impact::default() };
        let twice =
            Impact { cohorts: vec![id("meridian")], users: Some(40000), place: "All stores".to_owned(), ..twice };
        add(plan, "twice", after("impact", 0), 0, vec![Command::StateImpact(twice)]);
    }),
    row("B20", "calls everybody on the list and keeps them", |plan| {
        let everybody = [
            "priya", "luca", "ewa", "matteo", "femi", "sora", "anders", "carmen", "yusuf", "maud", "grace", "victor",
            "jo", "pete",
        ];
        let pages = everybody.map(|person| Command::Page { person: id(person) }).to_vec();
        add(plan, "all", after("declare", 5), 0, pages);
    }),
    row("B21", "logs \"xxxxxxxx\"", |plan| log(plan, "xxxxxxxx")),
    row("B21", "pastes one reason under every decision", |plan| {
        log(plan, "It seemed the best thing to do at the time.")
    }),
    row("B21", "writes the whole log when all is over", |plan| {
        drop_commands(plan, |command| matches!(command, Command::LogDecision { .. }));
        let entry = |n: u32| Command::LogDecision {
            what: format!("Decision {n} of the evening"),
            why: format!("For the reason that stood as number {n} on the list."),
        };
        add(plan, "afterwards", after("close", 85), 0, (1..=6).map(entry).collect());
    }),
];

fn picture(plan: &mut Plan, change: fn(&mut Vec<String>, &mut Vec<String>)) {
    edit(plan, |command| {
        if let Command::Summarise { known, unknown, .. } = command {
            change(known, unknown);
        }
    });
}

/// The owner is buried in questions, so the box runs out; then somebody asks what became of it.
fn followed(plan: &mut Plan) {
    drop_steps(plan, &["test-luca", "test-tomasz", "test-ewa", "aside"]);
    drop_orders(plan, |order| matches!(order, PlanOrder::Give(Command::AssignTask { .. })));
    let bury = vec![Command::AskReport { person: id("hannah") }; 40];
    add_first(plan, "bury", When::OnBridge(id("hannah")), 1, bury);
    let test = Command::AssignTask { person: id("hannah"), task: Task::Test(id("network-half-dead")), box_s: 60 };
    add(plan, "test", after("bury", 1), 0, vec![test]);
    add(plan, "follow", after("test", 90), 0, vec![Command::AskReport { person: id("hannah") }]);
}

/// The tills are rebooted by the book: card, authority, poll, and nobody objects.
fn rebooted(plan: &mut Plan) {
    drop_commands(plan, |command| matches!(command, Command::Direct { .. }));
    let option = id("reboot-tills");
    let ready = vec![Command::FillOptionCard { option, card: card(Risk::High) }, Command::RequestChange { option }];
    add(plan, "ready", When::Known(option), 5, ready);
    add(plan, "poll", When::Authorised(option), 5, vec![Command::Poll { option }]);
    add(plan, "reboot", after("poll", 30), 0, vec![Command::Direct { option }]);
}

/// The supplier is asked to act before there is evidence, and declines.
fn declined(plan: &mut Plan) {
    drop_steps(plan, &["card-shut", "chase"]);
    drop_commands(plan, |command| matches!(command, Command::AssignTask { .. }));
    let option = id("shut-out-site-a");
    add(plan, "too-soon", When::Known(option), 5, vec![Command::Direct { option }]);
    let up = Command::Escalate { over: id("ingrid"), reason: "They decline to act on our word.".to_owned() };
    add(plan, "go-up", When::Declined(option), 30, vec![up]);
}

/// The supplier is never asked, so it lasts; the impact is stated anew all the same.
fn long(plan: &mut Plan) {
    drop_steps(plan, &["card-shut"]);
}

fn same_again(message: &mut bridgecall_core::sim::message::Message) {
    (message.status, message.effect) = (Status::Investigating, Some(Effect::Degraded));
    (message.cohorts, message.residual) = (vec![id("meridian")], None);
    message.advice = Some(id("try-other"));
    message.cause = bridgecall_core::sim::command::CauseClaim::Unstated;
    message.line = format!("We are working on it, dear {:?}.", message.audience);
}

fn answer_with(plan: &mut Plan, reply: Reply) {
    for order in plan.steps.iter_mut().flat_map(|step| &mut step.orders) {
        if let PlanOrder::AnswerAll(_, given) = order {
            *given = reply;
        }
    }
}

/// The second impact statement.
fn again(plan: &mut Plan, change: fn(&mut Impact)) {
    let step = plan.steps.iter_mut().find(|step| step.id.as_str() == "resize").expect("golden re-sizes");
    for order in &mut step.orders {
        if let PlanOrder::Give(Command::StateImpact(impact)) = order {
            change(impact);
        }
    }
}

fn log(plan: &mut Plan, words: &str) {
    edit(plan, |command| {
        if let Command::LogDecision { why, .. } = command {
            *why = words.to_owned();
        }
    });
}
