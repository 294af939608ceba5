//! What happened, as lines with a lane, a phase and an anchor.

use std::collections::BTreeSet;

use crate::base::{Id, SimTime};
use crate::markers::Marker;
use crate::scenario::Scenario;
use crate::scoring::Assessment;
use crate::sim::{EventKind, Simulation};

use super::report::{Entry, Lane, PhaseLine};
use super::tell::tell;

/// The first phase is fifteen minutes from the moment that duties begin.
const INITIAL_S: u64 = 900;

/// Where the middle and the closure begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Borders {
    middle: SimTime,
    closure: SimTime,
    end: SimTime,
}

impl Borders {
    /// Of a run: closure begins with monitoring, resolution or rejection, whichever is first.
    pub(super) fn of(run: &Simulation) -> Self {
        let end = run.now();
        let closing = run.events().iter().find(|event| {
            matches!(
                event.kind,
                EventKind::MonitoringStarted { .. }
                    | EventKind::Resolved { .. }
                    | EventKind::Rejected { .. }
                    | EventKind::StoodDown { .. }
            )
        });
        let closure = closing.map_or(end, |event| event.t);
        let middle = run.knowledge().duties_from.map_or(end, |from| from + INITIAL_S).min(closure);
        Self { middle, closure, end }
    }

    /// From and to of the phase at a place in the rubric.
    fn span(self, index: usize) -> (SimTime, SimTime) {
        match index {
            0 => (SimTime(0), self.middle),
            1 => (self.middle, self.closure),
            _ => (self.closure, self.end),
        }
    }

    fn index(self, t: SimTime) -> usize {
        match t {
            t if t >= self.closure && self.closure < self.end => 2,
            t if t >= self.middle && self.middle < self.end => 1,
            _ => 0,
        }
    }
}

/// The phases of the rubric, placed in this run.
pub(super) fn phases(run: &Simulation, assessment: &Assessment, borders: Borders) -> Vec<PhaseLine> {
    let rubric = &run.content().rubric;
    let line = |(index, phase): (usize, &crate::scenario::rubric::Phase)| {
        let mark = assessment.phases.iter().find(|mark| mark.id == phase.id);
        let (from, to) = borders.span(index);
        PhaseLine {
            id: phase.id,
            title: phase.title.clone(),
            from,
            to,
            applicable: mark.is_some_and(|mark| mark.applicable),
            permille: mark.map_or(0, |mark| mark.permille),
            pass_mark_permille: mark.map_or(phase.pass_mark_permille, |mark| mark.pass_mark_permille),
        }
    };
    rubric.phases.iter().enumerate().map(line).collect()
}

/// The lines of a run; events that only move the machinery are left out unless a mark cites them.
pub(super) fn entries(run: &Simulation, assessment: &Assessment, markers: &[Marker], borders: Borders) -> Vec<Entry> {
    let mut cited = cited(assessment);
    cited.extend(markers.iter().flat_map(|marker| marker.evidence.iter().copied().chain(marker.occasion)));
    let scenario = &run.content().scenario;
    let phases: Vec<Id> = run.content().rubric.phases.iter().map(|phase| phase.id).collect();
    let shown = run.events().iter().filter(|event| is_told(&event.kind) || cited.contains(&event.n));
    let entry = |event: &crate::sim::Logged| Entry {
        n: event.n,
        t: event.t,
        clock: scenario.clock.at(event.t),
        phase: phases.get(borders.index(event.t)).or(phases.last()).copied().unwrap_or_default(),
        lane: lane(scenario, &event.kind),
        text: tell(scenario, &event.kind),
        drawn: is_drawn(&event.kind),
    };
    shown.map(entry).collect()
}

/// Every event that a mark rests on.
fn cited(assessment: &Assessment) -> BTreeSet<u32> {
    let marks = assessment.objectives.iter().flat_map(|mark| mark.evidence.iter().copied().chain(mark.duty));
    let gates = assessment.gates.iter().flat_map(|gate| gate.evidence.iter().copied());
    let deductions = assessment.deductions.iter().flat_map(|deduction| deduction.evidence.iter().copied());
    marks.chain(gates).chain(deductions).collect()
}

fn is_told(kind: &EventKind) -> bool {
    // What people feel stands in their own section.
    !matches!(
        kind,
        EventKind::Scheduled { .. }
            | EventKind::Due { .. }
            | EventKind::Flowed
            | EventKind::Shown { .. }
            | EventKind::Stirred(_)
    )
}

/// What is worth a mark in the picture: turns of events, not every word.
fn is_drawn(kind: &EventKind) -> bool {
    is_told(kind)
        && !matches!(
            kind,
            EventKind::FaultMoved { .. }
                | EventKind::AlertCleared { .. }
                | EventKind::OptionKnown { .. }
                | EventKind::OptionCardFilled { .. }
                | EventKind::Polled { .. }
                | EventKind::PollAnswered { .. }
                | EventKind::ReportAsked { .. }
                | EventKind::Released { .. }
                | EventKind::Said(_)
                | EventKind::Replied(_)
        )
}

/// The lane of an event.
fn lane(scenario: &Scenario, kind: &EventKind) -> Lane {
    use EventKind as K;
    match kind {
        K::Answered { by, .. } if scenario.monitor(*by).is_some() => Lane::World,
        K::Scheduled { .. }
        | K::Due { .. }
        | K::FaultBegan { .. }
        | K::FaultMoved { .. }
        | K::FaultEnded { .. }
        | K::FailedOver { .. }
        | K::Operated { .. }
        | K::WorkBegan { .. }
        | K::TracesLost { .. }
        | K::HarmBegan { .. }
        | K::ChangeMade { .. }
        | K::InitiativeTaken { .. }
        | K::Acted { .. }
        | K::CameUp { .. }
        | K::Flowed
        | K::LevelChanged { .. }
        | K::Shown { .. }
        | K::AlertRaised { .. }
        | K::AlertCleared { .. }
        | K::RunEnded { .. } => Lane::World,
        K::Nominated { .. }
        | K::DutiesBegan
        | K::Answered { .. }
        | K::SignalHeard { .. }
        | K::PageAnswered { .. }
        | K::PageUnanswered { .. }
        | K::TaskReported { .. }
        | K::TaskOverdue { .. }
        | K::Reported { .. }
        | K::PollAnswered { .. }
        | K::OptionKnown { .. }
        | K::ChangeAuthorised { .. }
        | K::ChangeRefused { .. }
        | K::ActionStarted { directed: false, .. }
        | K::ActionDeclined { .. }
        | K::ActionFinished { .. }
        | K::LockedOut { .. }
        | K::ChangeAwaited { .. }
        | K::Announced { .. }
        | K::Demanded { .. }
        | K::DemandMissed { .. }
        | K::Replied(_)
        | K::ClaimFoundOut { .. }
        | K::Stirred(_)
        | K::InterruptionRaised { .. }
        | K::InterruptionLapsed { .. } => Lane::People,
        K::DraftAsked { .. }
        | K::DraftReady { .. }
        | K::MessageSent { .. }
        | K::MessageFailed { .. }
        | K::PromiseMissed { .. } => Lane::Messages,
        _ => Lane::Seat,
    }
}
