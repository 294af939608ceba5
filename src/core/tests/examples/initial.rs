//! The initial fifteen minutes.

use bridgecall_core::base::SimTime;
use bridgecall_core::plan::{Plan, PlanOrder, When};
use bridgecall_core::sim::Command;
use bridgecall_core::sim::command::{Appointment, CauseClaim, Impact, Topic};
use bridgecall_core::sim::message::{Audience, Status};

use super::{Row, made, row};
use crate::proofs::bend::{
    add, after, delay, delay_told, drop_commands, drop_steps, drop_told, edit, edit_tells, edit_told, id, postpone,
    set_when,
};

pub const ROWS: &[Row] = &[
    row("A04", "reads back three facts only", |plan| {
        edit(plan, |command| {
            if let Command::AcceptHandover { read_back } = command {
                read_back.truncate(3);
            }
        });
    }),
    row("A04", "accepts after six minutes", |plan| postpone(plan, "accept", 350)),
    row("A05", "asks everybody and decides in the same second", |plan| {
        set_when(plan, "declare", When::Nominated, 20);
    }),
    row("A05", "asks about money, changes and attack, and nobody what they see", |plan| {
        drop_commands(plan, |command| matches!(command, Command::Ask { about: Topic::Status | Topic::Volume, .. }));
        set_when(plan, "declare", after("accept", 150), 0);
    }),
    row("A06", "decides after twelve minutes", |plan| set_when(plan, "declare", after("accept", 721), 0)),
    row("A06", "declares for the reason \"xxx\"", |plan| {
        edit(plan, |command| {
            if let Command::Declare { reason, .. } = command {
                *reason = "xxx xxx".to_owned();
            }
        });
    }),
    row("A07", "rejects a real one", |plan| {
        edit(plan, |command| {
            if matches!(command, Command::Declare { .. }) {
                let reason = "The dashboards are green, so the stores must be wrong.".to_owned();
                *command = Command::Reject { reason, route_to: id("priya") };
            }
        });
    }),
    row("A08", "fills the slots with filler", |plan| {
        impact(plan, |impact| {
            *impact = Impact {
                service: impact.service,
                place: "xxx".to_owned(),
                deadline: "xxx".to_owned(),
                users: Some(7),
                ..Impact::default()
            };
        });
    }),
    row("A08", "states the impact on the web shop, which is well", |plan| {
        impact(plan, |impact| (impact.service, impact.cohorts) = (Some(id("web")), vec![id("shoppers")]));
    }),
    row("A08", "states every service in turn, the wrong one last", |plan| {
        let stated = |service, cohort| {
            Command::StateImpact(Impact {
                service: Some(id(service)),
                cohorts: vec![id(cohort)],
                ..Impact::default()
            })
        };
        let all = vec![stated("card-pay", "meridian"), stated("fuel", "forecourts"), stated("web", "shoppers")];
        drop_steps(plan, &["resize"]);
        add(plan, "shotgun", after("impact", 1), 0, all);
    }),
    row("A08", "states it after ten minutes", |plan| {
        delay(plan, 700, |command| matches!(command, Command::StateImpact(_)));
    }),
    row("A09", "names a scribe and nobody for communications", |plan| {
        drop_commands(plan, |command| {
            matches!(command, Command::Appoint { role: Appointment::CommunicationsLead, .. })
        });
    }),
    row("A09", "names both after eight minutes", |plan| {
        delay(plan, 500, |command| matches!(command, Command::Appoint { .. }));
    }),
    row("A10", "opens a bridge and calls nobody", |plan| {
        drop_commands(plan, |command| matches!(command, Command::Page { .. }));
    }),
    row("A10", "opens it after twenty minutes", |plan| {
        delay(plan, 1250, |command| matches!(command, Command::OpenBridge));
    }),
    row("A11", "pages the wrong teams", |plan| {
        edit(plan, |command| {
            if let Command::Page { person } = command {
                *person = match person.as_str() {
                    "hannah" => id("femi"),
                    "tomasz" => id("sora"),
                    _ => id("anders"),
                };
            }
        });
    }),
    row("A11", "pages them and takes each page back", |plan| {
        let back = ["hannah", "tomasz", "ingrid"].map(|person| Command::Release { person: id(person) });
        add(plan, "back", after("declare", 1), 0, back.to_vec());
    }),
    row("A11", "pages them after twenty minutes", |plan| {
        delay(plan, 1250, |command| matches!(command, Command::Page { .. }));
    }),
    row("A12", "pages one needed team and three needless ones", |plan| {
        edit(plan, |command| {
            if let Command::Page { person } = command {
                *person = match person.as_str() {
                    "tomasz" => id("sora"),
                    "ingrid" => id("anders"),
                    other => other.parse().expect("a name"),
                };
            }
        });
        add(plan, "more", after("declare", 1), 0, vec![Command::Page { person: id("femi") }]);
    }),
    made("A13", "lets a silent page be", |_| {}, |plan| drop_steps(plan, &["chase"])),
    made(
        "A13",
        "lets the silent one go and calls nobody else",
        |_| {},
        |plan| {
            drop_steps(plan, &["chase"]);
            let go = ["hannah", "tomasz", "ingrid"].map(|person| Command::Release { person: id(person) });
            add(plan, "go", When::AnySilent, 5, go.to_vec());
        },
    ),
    row("A14", "sends messages with empty slots", |plan| {
        edit_told(plan, |message| (message.service, message.effect, message.cohorts) = (None, None, Vec::new()));
    }),
    row("A14", "tells users about the web shop, which is well", |plan| {
        edit_told(plan, |message| (message.service, message.cohorts) = (Some(id("web")), Vec::new()));
    }),
    row("A14", "tells the desk only", |plan| {
        drop_told(plan, |message| message.audience != Audience::ServiceDesk);
    }),
    row("A14", "tells users after twenty-five minutes", |plan| delay_told(plan, 1550, |_| true)),
    row("A15", "leaves who, since when, advice and next update empty", |plan| {
        edit_tells(plan, |order| {
            if let PlanOrder::Tell { message, next_in_s, with_start, .. } = order {
                (*next_in_s, *with_start) = (None, false);
                (message.cohorts, message.advice, message.help) = (Vec::new(), None, false);
            }
        });
    }),
    row("A15", "fills every slot and guesses cause, repair and advice", |plan| {
        edit_told(plan, |message| {
            message.fix_by = Some(SimTime(3000));
            message.cause = CauseClaim::Suspected(id("release-guilty"));
            message.advice = Some(id("reboot"));
        });
    }),
    row("A16", "gives the desk advice that does not help", |plan| {
        edit_told(plan, |message| message.advice = message.advice.map(|_| id("call-bank")));
    }),
    row("A16", "gives the desk no advice", |plan| {
        drop_told(plan, |message| message.audience == Audience::ServiceDesk && message.status == Status::Resolved);
        edit_told(plan, |message| message.advice = None);
    }),
    row("A17", "asks somebody who cannot know", |plan| misdirect(plan, Topic::Changes, "yusuf")),
    row("A17", "asks after thirty minutes", |plan| {
        delay(plan, 1850, |command| matches!(command, Command::Ask { about: Topic::Changes, .. }));
    }),
    row("A18", "asks somebody who cannot know", |plan| misdirect(plan, Topic::Security, "grace")),
    row("A18", "asks after thirty minutes", |plan| {
        delay(plan, 1850, |command| matches!(command, Command::Ask { about: Topic::Security, .. }));
    }),
];

fn impact(plan: &mut Plan, change: fn(&mut Impact)) {
    edit(plan, |command| {
        if let Command::StateImpact(impact) = command {
            change(impact);
        }
    });
}

fn misdirect(plan: &mut Plan, topic: Topic, to: &'static str) {
    edit(plan, |command| {
        if let Command::Ask { whom, about } = command
            && *about == topic
        {
            *whom = id(to);
        }
    });
}
