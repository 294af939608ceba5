//! One row an objective at least: the act without the substance.
#![allow(missing_docs, unreachable_pub, reason = "rows of one test binary")]

pub mod closure;
pub mod grave;
pub mod initial;
pub mod middle;
pub mod rejection;

use bridgecall_core::plan::Plan;
use bridgecall_core::sim::Command;
use bridgecall_core::sim::talk::Manner;

use crate::proofs::bend::edit;
use crate::proofs::{FALSE_ALARM, MAJOR};

/// The same scenario played twice: as it should be, and with the act but not its substance.
pub struct Row {
    /// The objective, deduction or gate.
    pub id: &'static str,
    pub scenario: &'static str,
    /// What the second player did.
    pub act: &'static str,
    /// Makes golden a run in which it applies and earns everything.
    pub good: fn(&mut Plan),
    /// Takes the substance out, after `good`.
    pub bad: fn(&mut Plan),
    /// Proved on every seed where it applies, or on one at least: some depend on chance twice.
    pub every: bool,
}

/// A counter-example to golden in the major incident.
pub const fn row(id: &'static str, act: &'static str, bad: fn(&mut Plan)) -> Row {
    Row { id, scenario: MAJOR, act, good: |_| {}, bad, every: true }
}

/// A counter-example to golden in the false alarm.
pub const fn false_alarm(id: &'static str, act: &'static str, bad: fn(&mut Plan)) -> Row {
    Row { id, scenario: FALSE_ALARM, act, good: |_| {}, bad, every: true }
}

/// A counter-example in a run that chance or a bent golden must make.
pub const fn made(id: &'static str, act: &'static str, good: fn(&mut Plan), bad: fn(&mut Plan)) -> Row {
    Row { id, scenario: MAJOR, act, good, bad, every: false }
}

/// Every word to people, said rudely.
pub fn sharpen(plan: &mut Plan) {
    edit(plan, |command| {
        if let Command::Say(said) = command {
            said.manner = vec![Manner::Sharp];
        }
    });
}
