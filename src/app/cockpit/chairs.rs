//! Several people at one screen, seat by seat: whose eyes look, and what the others have not seen.

use std::collections::BTreeMap;

use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::event::EventKind;
use bridgecall_core::sim::knowledge::Knowledge;
use bridgecall_core::sim::{Event, Simulation};

/// Who sits at the screen.
pub(super) struct Chairs {
    /// Whose eyes look.
    pub(super) at: Seat,
    /// The screen is being passed on; says whether that stopped the clock.
    pub(super) veil: Option<bool>,
    /// The last event that each seat had seen when it left the screen.
    seen: BTreeMap<Seat, u32>,
}

impl Chairs {
    pub(super) fn of(at: Seat) -> Self {
        Self { at, veil: None, seen: BTreeMap::new() }
    }

    /// The next person comes; whoever leaves has seen everything up to an event.
    pub(super) fn pass(&mut self, to: Seat, seen: u32, stopped: bool) {
        // A veil that nobody has lifted yet still owes the clock what it stopped.
        let stopped = stopped || self.veil == Some(true);
        if self.veil.is_none() {
            self.seen.insert(self.at, seen);
        }
        self.at = to;
        self.veil = Some(stopped);
    }

    /// The seats of people, with how much each has not seen yet; nothing where one person plays alone.
    pub(super) fn news(&self, sim: &Simulation) -> Vec<(Seat, usize)> {
        let seating = sim.seating();
        if seating.played().count() < 2 {
            return Vec::new();
        }
        let unseen = |seat: Seat| match sim.knowledge_of(seat) {
            Some(knowledge) if seat != self.at => {
                let seen = self.seen.get(&seat).copied().unwrap_or(0);
                let from = knowledge.log.partition_point(|event| event.n <= seen);
                news_from(knowledge, from).filter(|event| event.by_seat != Some(seat)).count()
            }
            _ => 0,
        };
        seating.played().map(|seat| (seat, unseen(seat))).collect()
    }
}

/// What a seat perceived from an entry of its log on; a figure on a screen that moved is no news.
pub(super) fn news_from(knowledge: &Knowledge, from: usize) -> impl Iterator<Item = &Event> {
    let log = knowledge.log.get(from..).unwrap_or_default();
    log.iter().map(AsRef::as_ref).filter(|event: &&Event| !matches!(event.kind, EventKind::Shown { .. }))
}
