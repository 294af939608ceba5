//! Figures in the wrong unit: minutes for seconds, per cent for permille.

use crate::base::Range;
use crate::finding::codes::plausible as codes;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Condition, CostStream};
use crate::scenario::{Policy, Rubric, Scenario};

/// Nobody answers, or is called to a run, in fewer seconds than this at the most.
const ANSWERED_S: u64 = 5;
/// Nobody carries out a piece of work in fewer seconds than this at the most.
const WORKED_S: u64 = 10;
/// No policy time is shorter than this, in seconds.
const KEPT_S: u64 = 15;
/// Permille below which a share is rather per cent.
const TENTH: u64 = 100;

/// People take their time.
pub(super) fn times(of: &Scenario, to: &mut Checker<'_>) {
    let mut quick = |path: String, Range(_, most): Range, least: u64| {
        if most < least {
            let message = format!("at most {most} seconds is quicker than people are");
            to.report(Problem::at(&codes::TOO_QUICK, path, message).help("times are in seconds, not in minutes"));
        }
    };
    quick("briefing.handover.at_s".to_owned(), of.briefing.handover.at_s, WORKED_S);
    for (i, person) in of.people.iter().enumerate() {
        quick(format!("people[{i}].picks_up_s"), person.picks_up_s, ANSWERED_S);
        quick(format!("people[{i}].answers_s"), person.answers_s, ANSWERED_S);
        if let Some(view) = &person.business {
            quick(format!("people[{i}].business.takes_s"), view.takes_s, ANSWERED_S);
        }
    }
    for (i, theory) in of.hypotheses.iter().enumerate() {
        quick(format!("hypotheses[{i}].takes_s"), theory.takes_s, WORKED_S);
    }
    // What takes an amount of work only begins with this.
    for (i, option) in of.options.iter().enumerate().filter(|(_, option)| option.work.is_none()) {
        quick(format!("options[{i}].takes_s"), option.takes_s, WORKED_S);
    }
    for (path, _, condition) in of.conditions() {
        for (path, part) in condition.parts(&path) {
            if let Condition::Silence(range) = part {
                quick(format!("{path}.0"), *range, WORKED_S);
            }
        }
    }
}

/// A policy's times can be kept by people.
pub(super) fn policy(of: &Policy, to: &mut Checker<'_>) {
    for (field, seconds) in super::policy::times(of) {
        if (1..KEPT_S).contains(&seconds) {
            let message = format!("nobody keeps a time of {seconds} seconds");
            let problem = Problem::at(&codes::TOO_QUICK, format!("times.{field}"), message);
            to.report(problem.help("times are in seconds, not in minutes"));
        }
    }
}

fn share(path: String, share: u64, to: &mut Checker<'_>) {
    if (1..TENTH).contains(&share) {
        let message = format!("{share} permille is less than a tenth");
        to.report(Problem::at(&codes::PER_CENT, path, message).help(&format!("for {share} per cent write {share}0")));
    }
}

/// Shares that make no sense below a tenth.
pub(super) fn shares(of: &Scenario, to: &mut Checker<'_>) {
    for (i, person) in of.people.iter().enumerate() {
        share(format!("people[{i}].skill"), person.skill, to);
    }
    for (i, monitor) in of.monitors.iter().enumerate() {
        if let Some(below) = monitor.alert_below {
            share(format!("monitors[{i}].alert_below"), below, to);
        }
    }
    for (i, signal) in of.signals.iter().enumerate() {
        share(format!("signals[{i}].chance"), signal.chance, to);
    }
    for (i, initiative) in of.initiatives.iter().enumerate() {
        share(format!("initiatives[{i}].chance"), initiative.chance, to);
    }
    for (i, cost) in of.costs.iter().enumerate() {
        if let CostStream::Step { below, .. } = cost {
            share(format!("costs[{i}].below"), *below, to);
        }
    }
    for (path, _, condition) in of.conditions() {
        for (path, part) in condition.parts(&path) {
            // Of a component it may well be asked whether it is all but dead.
            if let Condition::Below { level, .. } | Condition::AtLeast { level, .. } = part {
                share(format!("{path}.level"), *level, to);
            }
        }
    }
}

/// A pass mark below a tenth is none.
pub(super) fn pass_marks(of: &Rubric, to: &mut Checker<'_>) {
    share("pass_mark_permille".to_owned(), of.pass_mark_permille, to);
    for (i, phase) in of.phases.iter().enumerate() {
        share(format!("phases[{i}].pass_mark_permille"), phase.pass_mark_permille, to);
    }
}
