//! What the standard objectives ask for and a scenario must hold: a true theory, advice that helps,
//! a way to restore, things that happen.

use crate::finding::codes::reach as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Claim, Verdict};

use super::facts::can_hold;

/// What is scored can be done.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let sound = |list: &str, to: &Checker<'_>| to.is_sound(list);
    if sound("advice", to) && !of.advice.iter().any(|advice| advice.sound) {
        let message = "no piece of advice helps users here";
        to.report(Problem::at(&codes::NO_SOUND_ADVICE, "advice", message).help("mark one with `sound: true`"));
    }
    let major = of.verdict == Verdict::Major;
    if major && sound("options", to) && !of.options.is_empty() && !of.options.iter().any(|option| option.restores) {
        let message = "no option restores service";
        to.report(Problem::at(&codes::NOTHING_RESTORES, "options", message).help("mark one with `restores: true`"));
    }
    if major && sound("hypotheses", to) && sound("faults", to) && !of.hypotheses.is_empty() {
        let claimed = of.hypotheses.iter().all(|theory| match theory.claim {
            Claim::FaultOn(component) => of.component(component).is_some(),
            Claim::ChangeCaused(change) => of.change(change).is_some(),
            Claim::Attack => true,
        });
        let known = claimed && of.faults.iter().all(|fault| of.component(fault.on).is_some());
        let holds = !known || of.hypotheses.iter().any(|theory| can_hold(of, theory.claim));
        if !holds && !of.faults.is_empty() {
            let message = "not one of the theories is true in this world";
            to.report(
                Problem::at(&codes::NO_TRUE_THEORY, "hypotheses", message).help("claim a part that a fault is on"),
            );
        }
    }
    chances(of, to);
}

fn chances(of: &Scenario, to: &mut Checker<'_>) {
    let signals = of.signals.iter().enumerate().map(|(i, one)| (format!("signals[{i}].chance"), one.chance));
    let initiatives =
        of.initiatives.iter().enumerate().map(|(i, one)| (format!("initiatives[{i}].chance"), one.chance));
    for (path, chance) in signals.chain(initiatives) {
        if chance == 0 {
            to.report(Problem::at(&codes::NO_CHANCE, path, "this happens on no seed at all"));
        }
    }
}
