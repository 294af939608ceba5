//! What a run asks of the person in the seat: orders to give, things to read.

use crate::base::SimTime;
use crate::scenario::model::Clock;
use crate::sim::event::EventKind;

use super::case::Run;

/// Milliseconds of a minute.
const MINUTE_MS: u64 = 60_000;

/// How much there is to do and to read, in minutes of the person, not of the run: where the run goes
/// faster than the clock on the wall, a minute holds more of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// Orders given.
    pub orders: u64,
    /// Things to read.
    pub read: u64,
    /// Everything that happened before the seat's eyes in the whole run.
    pub perceived: u64,
    /// Seconds on the wall, from the handover to the last order.
    pub span_s: u64,
    /// Most orders within a minute, and when that minute began.
    pub orders_peak: (u64, SimTime),
    /// Most things to read within a minute, and when that minute began.
    pub read_peak: (u64, SimTime),
}

impl Load {
    /// Orders in ten minutes on the wall.
    #[must_use]
    pub fn orders_in_ten(&self) -> u64 {
        self.orders * 600 / self.span_s.max(1)
    }

    /// Things to read in ten minutes on the wall.
    #[must_use]
    pub fn read_in_ten(&self) -> u64 {
        self.read * 600 / self.span_s.max(1)
    }
}

/// The load of a run, from the nomination to its last order.
pub(super) fn of(run: &Run) -> Load {
    let clock = &run.sim.content().scenario.clock;
    let orders: Vec<SimTime> = run.log.iter().filter(|(.., no)| no.is_none()).map(|(at, ..)| *at).collect();
    let last = orders.last().copied().unwrap_or_default();
    let begins = run.sim.events().iter().find(|event| matches!(event.kind, EventKind::Nominated { .. }));
    let first = begins.map_or(SimTime(0), |event| event.t);
    let to_read = run.sim.events().iter().filter(|event| event.t >= first && event.t <= last && is_read(&event.kind));
    let read: Vec<SimTime> = to_read.map(|event| event.t).collect();
    Load {
        orders: orders.len() as u64,
        read: read.len() as u64,
        perceived: run.sim.events().iter().filter(|event| event.kind.is_perceived()).count() as u64,
        span_s: (wall_ms(clock, last) - wall_ms(clock, first)) / 1000,
        orders_peak: peak(clock, &orders),
        read_peak: peak(clock, &read),
    }
}

/// The fullest minute on the wall.
fn peak(clock: &Clock, moments: &[SimTime]) -> (u64, SimTime) {
    let wall: Vec<u64> = moments.iter().map(|t| wall_ms(clock, *t)).collect();
    let mut fullest = (0, SimTime(0));
    let mut first = 0;
    for last in 0..wall.len() {
        while wall[last] - wall[first] >= MINUTE_MS {
            first += 1;
        }
        let count = (last - first + 1) as u64;
        if count > fullest.0 {
            fullest = (count, moments[first]);
        }
    }
    fullest
}

/// A moment of the run as milliseconds on the wall, by the pace of the scenario.
fn wall_ms(clock: &Clock, t: SimTime) -> u64 {
    let mut wall = 0;
    let mut from = 0;
    let mut in_ten = 10;
    for pace in clock.pace.iter().filter(|pace| pace.from_s < t.0) {
        wall += pace.from_s.saturating_sub(from) * 10_000 / in_ten;
        (from, in_ten) = (pace.from_s, pace.in_ten.max(1));
    }
    wall + t.0.saturating_sub(from) * 10_000 / in_ten
}

/// Whether an event is something to read: words or news that came in. Figures on the screens are
/// glanced at, and one's own acts are known.
fn is_read(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::Nominated { .. }
            | EventKind::Answered { .. }
            | EventKind::AlertRaised { .. }
            | EventKind::SignalHeard { .. }
            | EventKind::Announced { .. }
            | EventKind::Demanded { .. }
            | EventKind::DemandMissed { .. }
            | EventKind::PageAnswered { .. }
            | EventKind::PageUnanswered { .. }
            | EventKind::TaskReported { .. }
            | EventKind::TaskOverdue { .. }
            | EventKind::Reported { .. }
            | EventKind::PollAnswered { .. }
            | EventKind::OptionKnown { .. }
            | EventKind::ChangeAuthorised { .. }
            | EventKind::ChangeRefused { .. }
            | EventKind::LockedOut { .. }
            | EventKind::ChangeAwaited { .. }
            | EventKind::ActionDeclined { .. }
            | EventKind::ActionFinished { .. }
            | EventKind::DraftReady { .. }
            | EventKind::MessageFailed { .. }
            | EventKind::PromiseMissed { .. }
            | EventKind::InterruptionRaised { .. }
            | EventKind::InterruptionLapsed { .. }
    )
}
