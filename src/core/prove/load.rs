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
    /// Orders to give.
    pub orders: Fullest,
    /// Things to read.
    pub read: Fullest,
    /// Everything that happened before the seat's eyes in the whole run.
    pub perceived: u64,
}

/// The fullest stretches of a run: how much, and from which moment on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fullest {
    /// In a minute.
    pub minute: (u64, SimTime),
    /// In ten minutes.
    pub ten: (u64, SimTime),
}

/// The load of a run.
pub(super) fn of(run: &Run) -> Load {
    let clock = &run.sim.content().scenario.clock;
    let orders: Vec<SimTime> = run.log.iter().filter(|(.., no)| no.is_none()).map(|(at, ..)| *at).collect();
    let read = run.sim.events().iter().filter(|event| is_read(&event.kind)).map(|event| event.t);
    Load {
        orders: fullest(clock, &orders),
        read: fullest(clock, &read.collect::<Vec<_>>()),
        perceived: run.sim.events().iter().filter(|event| event.kind.is_perceived()).count() as u64,
    }
}

fn fullest(clock: &Clock, moments: &[SimTime]) -> Fullest {
    let wall: Vec<u64> = moments.iter().map(|t| wall_ms(clock, *t)).collect();
    let within = |span_ms: u64| {
        let (mut most, mut first) = ((0, SimTime(0)), 0);
        for last in 0..wall.len() {
            while wall[last] - wall[first] >= span_ms {
                first += 1;
            }
            let count = (last - first + 1) as u64;
            if count > most.0 {
                most = (count, moments[first]);
            }
        }
        most
    };
    Fullest { minute: within(MINUTE_MS), ten: within(10 * MINUTE_MS) }
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
            | EventKind::ProbeOpened { .. }
    )
}
