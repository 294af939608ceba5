//! The debrief screen's rows.

use std::path::Path;

use bridgecall_core::base::{Id, Money, SimTime, grouped};
use bridgecall_core::debrief::Debrief;
use bridgecall_core::debrief::report::{Advice, CostPoint, Entry, Evidence, Figures, ObjectiveLine};
use bridgecall_core::scenario::policy::Basis;
use bridgecall_core::sim::{Mode, Seating};
use bridgecall_core::view::key_of;

use crate::runs::Told;
use crate::ui::{AdviceRow, DebriefView, DeductionRow, EvidenceRow, GateRow, ObjectiveRow, TimelineRow};
use crate::words::{Value, Words};

/// The rows of a debrief.
pub(super) fn rows(words: &Words, run: &Path, of: &Told, seating: &Seating) -> DebriefView {
    let told = &of.debrief;
    let result = &told.result;
    let phase =
        |id: Id| told.phases.iter().find(|one| one.id == id).map_or_else(String::new, |one| one.title.clone());
    let money = |amount: Money| format!("{}{amount}", result.sign);
    DebriefView {
        path: run.to_owned(),
        seat: of.seat,
        seating: seating.clone(),
        title: result.title.clone(),
        scenario: result.scenario,
        seed: result.seed.clone(),
        exam: result.mode == Mode::Exam,
        outcome: key_of("outcome", &result.outcome),
        passed: result.passed,
        total_permille: result.total_permille,
        pass_mark_permille: result.pass_mark_permille,
        phases: told
            .phases
            .iter()
            .map(|one| (one.title.clone(), one.applicable.then_some((one.permille, one.pass_mark_permille))))
            .collect(),
        gates: told
            .gates
            .iter()
            .map(|one| GateRow { title: one.title.clone(), tripped: one.tripped, evidence: evidence(&one.evidence) })
            .collect(),
        figures: figures(words, &told.figures, &money),
        timeline: timeline(told, &phase),
        cost: curve(&told.cost),
        golden: told.golden.as_deref().map(curve).unwrap_or_default(),
        currency_sign: result.sign.clone(),
        objectives: objectives(told, &phase),
        deductions: told
            .deductions
            .iter()
            .map(|one| DeductionRow {
                title: one.title.clone(),
                points_milli: one.points_milli,
                evidence: evidence(&one.evidence),
            })
            .collect(),
        advice: told.advice.iter().map(|one| advice(one, &money)).collect(),
        beside: super::beside::rows(told),
    }
}

pub(super) fn evidence(rows: &[Evidence]) -> Vec<EvidenceRow> {
    rows.iter().map(|one| EvidenceRow { n: one.n, clock: one.clock.clone(), text: one.text.clone() }).collect()
}

fn timeline(told: &Debrief, phase: &dyn Fn(Id) -> String) -> Vec<TimelineRow> {
    let row = |entry: &Entry| TimelineRow {
        n: entry.n,
        t: entry.t.0,
        clock: entry.clock.clone(),
        phase: phase(entry.phase),
        lane: entry.lane.title().to_owned(),
        text: entry.text.clone(),
    };
    told.timeline.iter().map(row).collect()
}

fn curve(points: &[CostPoint]) -> Vec<(u64, i64)> {
    points.iter().map(|point| (point.t.0, point.lost.major())).collect()
}

fn objectives(told: &Debrief, phase: &dyn Fn(Id) -> String) -> Vec<ObjectiveRow> {
    let row = |one: &ObjectiveLine| ObjectiveRow {
        code: one.id.to_string(),
        phase: phase(one.phase),
        title: one.title.clone(),
        points: one.applicable.then_some((one.points_milli, one.of_milli)),
        measured: one.measured.clone(),
        standard: one.standard.clone(),
        source: (one.basis == Basis::Cited).then(|| one.source.clone()),
        duty: one.duty.as_ref().map(|duty| EvidenceRow {
            n: duty.n,
            clock: duty.clock.clone(),
            text: duty.text.clone(),
        }),
        window: one.window.clone(),
        evidence: evidence(&one.evidence),
    };
    told.objectives.iter().map(row).collect()
}

fn advice(one: &Advice, money: &dyn Fn(Money) -> String) -> AdviceRow {
    AdviceRow {
        clock: one.clock.clone(),
        title: one.title.clone(),
        knew: one.knew.clone(),
        did: one.did.clone(),
        better: one.better.clone(),
        saving: money(one.saving),
    }
}

/// The truth, shown for the first time.
fn figures(words: &Words, truth: &Figures, money: &dyn Fn(Money) -> String) -> Vec<(String, String)> {
    let percent = |permille: u64| format!("{} %", permille / 10);
    let mut rows = vec![(words.get("app-lost"), money(truth.lost))];
    if let Some(golden) = truth.lost_golden {
        rows.push((words.get("app-lost-golden"), money(golden)));
    }
    rows.extend(truth.streams.iter().map(|(what, lost)| (format!("– {what}"), money(*lost))));
    rows.extend(truth.harms.iter().map(|(who, people)| {
        let who = words.get_with("app-at-risk", &[("who", Value::from(who.as_str()))]);
        (who, grouped(*people))
    }));
    rows.push((words.get("app-users-most"), grouped(truth.users_hurt_most)));
    let hurt_for = match truth.hurt_for_s {
        Some(seconds) => SimTime(seconds).to_string(),
        None => words.get("app-nobody"),
    };
    rows.push((words.get("app-hurt-for"), hurt_for));
    if truth.still_hurt {
        let users = Value::from(grouped(truth.users_hurt_end));
        rows.push((words.get("app-still-hurt"), words.get_with("app-users", &[("users", users)])));
    }
    rows.push((words.get("app-confidence"), percent(truth.confidence_end)));
    rows.push((words.get("app-confidence-least"), percent(truth.confidence_least)));
    rows
}
