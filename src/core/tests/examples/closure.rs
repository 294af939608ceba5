//! Resolution and closure.

use bridgecall_core::plan::{Plan, PlanOrder, When};
use bridgecall_core::sim::Command;
use bridgecall_core::sim::command::CauseClaim;
use bridgecall_core::sim::message::Status;

use super::{Row, row};
use crate::proofs::bend::{
    after, delay_told, drop_commands, drop_steps, edit, edit_tells, edit_told, id, postpone, set_when,
};

pub const ROWS: &[Row] = &[
    row("C01", "verifies with sources that were never ill, and one who cannot know", |plan| {
        edit(plan, |command| {
            if let Command::VerifyRecovery { source } = command {
                *source = match source.as_str() {
                    "meridian-rate" => id("web-rate"),
                    "jo" => id("till-health"),
                    "priya" => id("yusuf"),
                    _ => id("others-rate"),
                };
            }
        });
    }),
    row("C01", "asks and states it resolved in the same second", |plan| {
        drop_steps(plan, &["watch", "resolve"]);
        set_when(plan, "close", after("verify", 0), 0);
    }),
    row("C01", "asks before the last act, not after", |plan| {
        let last = When::Finished(id("shut-out-site-a"));
        set_when(plan, "verify", after("declare", 60), 0);
        set_when(plan, "watch", last, 30);
        drop_commands(
            plan,
            |command| matches!(command, Command::VerifyRecovery { source } if source.as_str() == "meridian-rate"),
        );
    }),
    row("C02", "watches with the rule \"xxx\"", |plan| watch(plan, 360, "xxxxxxxxxxxx")),
    row("C02", "watches for a minute", |plan| watch(plan, 60, "Approvals below 95 % for two minutes")),
    row("C02", "watches while it is still ill, and not afterwards", |plan| {
        set_when(plan, "watch", after("declare", 60), 0);
        set_when(plan, "resolve", after("verify", 130), 0);
    }),
    row("C03", "says neither since when it is over nor what remains", |plan| {
        edit_tells(plan, |order| {
            if let PlanOrder::Tell { message, with_end, .. } = order {
                (*with_end, message.residual) = (false, None);
            }
        });
    }),
    row("C03", "gives the all-clear with nothing verified", |plan| {
        drop_commands(plan, |command| matches!(command, Command::VerifyRecovery { .. }));
    }),
    row("C03", "tells users after the fact, when all have gone", |plan| {
        delay_told(plan, 3000, |message| message.status == Status::Resolved);
    }),
    row("C03", "tells the cause as a fact", |plan| {
        edit_told(plan, |message| message.cause = CauseClaim::Confirmed(id("network-half-dead")));
    }),
    row("C05", "hands over an empty record", |plan| problem(plan, false)),
    row("C05", "calls a disproved cause confirmed", |plan| problem(plan, true)),
    row("C10", "states a cause that its test had disproved", |plan| {
        cause(plan, CauseClaim::Suspected(id("release-guilty")))
    }),
    row("C10", "calls a wrong cause confirmed", |plan| cause(plan, CauseClaim::Confirmed(id("gateway-sick")))),
    row("C06", "registers them for ten years", |plan| {
        edit(plan, |command| {
            if let Command::RegisterTemporary { ends_in_days, .. } = command {
                *ends_in_days = 3650;
            }
        });
    }),
    row("C06", "registers what is not temporary", |plan| {
        edit(plan, |command| {
            if let Command::RegisterTemporary { option, .. } = command {
                *option = id("shut-out-site-a");
            }
        });
    }),
    row("C07", "gives the review to a store manager", |plan| review(plan, "jo", 3)),
    row("C07", "sets the review for next quarter", |plan| review(plan, "maud", 60)),
    row("C08", "names \"xxx\" as left over", |plan| leave(plan, true, vec![("xxx".to_owned(), id("maud"))])),
    row("C08", "leaves it to a customer", |plan| {
        leave(plan, true, vec![("Refunds of double charges".to_owned(), id("pete"))])
    }),
    row("C08", "thanks nobody", |plan| {
        leave(plan, false, vec![("Refunds of double charges".to_owned(), id("grace"))])
    }),
    row("C08", "never stands down", |plan| postpone(plan, "off", 3600)),
    row("C09", "hands over an empty report, which blames nobody", |plan| problem(plan, false)),
    row("C09", "blames in the log", |plan| {
        edit(plan, |command| {
            if let Command::LogDecision { why, .. } = command {
                why.push_str(" The supplier was careless.");
            }
        });
    }),
];

fn watch(plan: &mut Plan, seconds: u64, rule: &str) {
    edit(plan, |command| {
        if let Command::StartMonitoring { for_s, reopen_if } = command {
            (*for_s, *reopen_if) = (seconds, rule.to_owned());
        }
    });
}

fn problem(plan: &mut Plan, confirmed: bool) {
    edit(plan, |command| {
        if let Command::HandOverProblem { record, cause, .. } = command {
            if confirmed {
                *cause = CauseClaim::Confirmed(id("release-guilty"));
            } else {
                record.clear();
            }
        }
    });
}

fn cause(plan: &mut Plan, claim: CauseClaim) {
    edit(plan, |command| {
        if let Command::HandOverProblem { cause, .. } = command {
            *cause = claim;
        }
    });
}

fn review(plan: &mut Plan, whom: &'static str, days: u32) {
    edit(plan, |command| {
        if let Command::SetReview { owner, in_days } = command {
            (*owner, *in_days) = (id(whom), days);
        }
    });
}

fn leave(plan: &mut Plan, thank: bool, left: Vec<(String, bridgecall_core::base::Id)>) {
    edit(plan, |command| {
        if let Command::StandDown { thanks, leftovers } = command {
            (*thanks, *leftovers) = (thank, left.clone());
        }
    });
}
