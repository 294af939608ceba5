//! Reads an example with the very type that it is an example of.

use super::read;
use crate::plan::format::{Expect, Plan, PlanOrder, Step, When};
use crate::scenario::model::services::BusinessView;
use crate::scenario::model::*;
use crate::scenario::policy::*;
use crate::scenario::rubric::*;
use crate::sim::command::{Appointment, CauseClaim, Command, Impact, OptionCard, RecordItem, Reply, Task, Topic};
use crate::sim::event::{InterruptionKind, TestResult};
use crate::sim::knowledge::Standing;
use crate::sim::message::{Message, Residual, Stage, Status};
use crate::sim::probe::ProbeAnswer;
use crate::sim::talk::{About, Intent, Manner, Say, Statement};

macro_rules! types {
    ($name:ident, $text:ident: $($kind:ident)*) => {
        match $name {
            $(stringify!($kind) => drop(read::<$kind>($text)),)*
            other => panic!("write `{other}` into the list of types"),
        }
    };
}

/// Reads it, or fails.
pub(super) fn one(name: &str, text: &str) {
    types! { name, text:
        About ActionOption Advice Agenda Appointment Audience Authority Basis Briefing BusinessView CastRole CauseClaim
        Change Channel Claim Clock Cohort Command Component Condition CostStream Cure Deduction Deed Dep
        Drift Effect Expect Fault Feed Gate Harm Handover HandoverFact Hypothesis Impact Initiative Intent InterruptionKind Manner
        MatrixRow Message Mistake Monitor Objective Operation OptionCard Pace Part Person Persona Phase Plan PlanOrder Planned Policy
        PolicyRule Probe ProbeAnswer Question Priority RecordItem Reply Residual Risk Rubric Say Scenario Seat SeatRules Service Shape Shows Signal
        SignalChannel Stage Stand Standing Statement Status Step Task Team Template Term TestResult Times Topic Verdict Way When
        Word Work
    }
}
