//! Each question about the situation with its answer, the truth and the mark.

use crate::base::{Id, SimTime};
use crate::scenario::model::Question;
use crate::sim::event::{Event, EventKind};
use crate::sim::probe::ProbeAnswer;

use super::super::record::Record;
use super::calibration::Forecast;
use super::truth::ProbeTruth;

/// A start is right within so many seconds, and partly right within the second figure.
const START_S: (u64, u64) = (120, 300);
/// The same for the next update, which the seat itself has promised.
const UPDATE_S: (u64, u64) = (60, 180);

/// How an answer stands to the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Right.
    Right,
    /// Right in part: some of the services, near the time, a team that the response needs.
    Partly,
    /// Wrong.
    Wrong,
    /// Said not to be known.
    Unknown,
    /// Skipped, or not answered in time.
    Lapsed,
    /// It never came to show.
    Unscored,
}

/// A question with its mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProbeMark {
    /// Its number.
    pub probe: u32,
    /// What was asked.
    pub asks: Question,
    /// The event that put it.
    pub opened_n: u32,
    /// When.
    pub opened: SimTime,
    /// The event that answered it.
    pub answered_n: Option<u32>,
    /// The answer.
    pub answer: Option<ProbeAnswer>,
    /// How sure the seat was, in percent.
    pub confidence: Option<u8>,
    /// What was so.
    pub truth: ProbeTruth,
    /// The mark.
    pub mark: Mark,
}

/// Every question of a run.
#[must_use]
pub fn marks(record: &Record<'_>) -> Vec<ProbeMark> {
    let opened = record.all().filter_map(|event| match event.kind {
        EventKind::ProbeOpened { probe, asks, .. } => Some((event, probe, asks)),
        _ => None,
    });
    opened.map(|(event, probe, asks)| one(record, event, probe, asks)).collect()
}

fn one(record: &Record<'_>, opened: &Event, probe: u32, asks: Question) -> ProbeMark {
    let answered =
        record.first(|kind| matches!(kind, EventKind::ProbeAnswered { probe: number, .. } if *number == probe));
    let said = answered.and_then(|event| match &event.kind {
        EventKind::ProbeAnswered { answer, confidence, .. } => Some((event, answer, *confidence)),
        _ => None,
    });
    let at_first = ProbeTruth::at(record, asks, opened.t);
    let (mark, truth) = match said {
        None => (Mark::Lapsed, at_first),
        Some((_, ProbeAnswer::Unknown, _)) => (Mark::Unknown, at_first),
        Some((event, answer, _)) => {
            // Things may change while the seat thinks: what was so at either moment is right.
            let at_last = ProbeTruth::at(record, asks, event.t);
            let (first, last) = (hold(record, asks, answer, &at_first), hold(record, asks, answer, &at_last));
            if last < first { (last, at_last) } else { (first, at_first) }
        }
    };
    ProbeMark {
        probe,
        asks,
        opened_n: opened.n,
        opened: opened.t,
        answered_n: said.map(|(event, ..)| event.n),
        answer: said.map(|(_, answer, _)| answer.clone()),
        confidence: said.filter(|(_, answer, _)| **answer != ProbeAnswer::Unknown).map(|(.., confidence)| confidence),
        truth,
        mark,
    }
}

/// Holds an answer against the truth.
fn hold(record: &Record<'_>, asks: Question, answer: &ProbeAnswer, truth: &ProbeTruth) -> Mark {
    match (truth, answer) {
        (ProbeTruth::Open, _) => Mark::Unscored,
        (ProbeTruth::Services(hurt), ProbeAnswer::Services(named)) => services(hurt, named),
        (ProbeTruth::Services(hurt), ProbeAnswer::Nothing) => right(hurt.is_empty()),
        (ProbeTruth::Times(all), ProbeAnswer::Time(t)) => {
            let (near, far) = if asks == Question::Since { START_S } else { UPDATE_S };
            let off = |one: &SimTime| one.since(*t).max(t.since(*one));
            match all.first() {
                Some(first) if off(first) <= near => Mark::Right,
                _ if all.iter().any(|one| off(one) <= far) => Mark::Partly,
                _ => Mark::Wrong,
            }
        }
        (ProbeTruth::Times(all), ProbeAnswer::Nothing) => right(all.is_empty()),
        (ProbeTruth::Teams(owners), ProbeAnswer::Team(team)) => {
            let needed = |id: Id| record.scenario().team(id).is_some_and(|team| team.needed);
            match owners.contains(team) {
                true => Mark::Right,
                false if !owners.is_empty() && needed(*team) => Mark::Partly,
                false => Mark::Wrong,
            }
        }
        (ProbeTruth::Teams(owners), ProbeAnswer::Nothing) => right(owners.is_empty()),
        (ProbeTruth::Yes(yes), ProbeAnswer::Yes) => right(*yes),
        (ProbeTruth::Yes(yes), ProbeAnswer::No) => right(!yes),
        _ => Mark::Wrong,
    }
}

fn right(is_right: bool) -> Mark {
    if is_right { Mark::Right } else { Mark::Wrong }
}

fn services(hurt: &[Id], named: &[Id]) -> Mark {
    let missed = hurt.iter().any(|id| !named.contains(id));
    let false_alarm = named.iter().any(|id| !hurt.contains(id));
    match (missed, false_alarm) {
        (false, false) => Mark::Right,
        _ if named.iter().any(|id| hurt.contains(id)) => Mark::Partly,
        _ => Mark::Wrong,
    }
}

/// What the marks say of calibration: answers that were given with a confidence and came to show. Only
/// what is right is right: the seat was asked how sure it is of that.
#[must_use]
pub fn forecasts(marks: &[ProbeMark]) -> Vec<Forecast> {
    let shown = marks.iter().filter(|one| one.mark <= Mark::Wrong);
    shown.filter_map(|one| Some(Forecast { percent: one.confidence?, came_true: one.mark == Mark::Right })).collect()
}
