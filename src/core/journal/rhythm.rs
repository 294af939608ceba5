//! When a state digest is due: writer and verifier keep the same time.

use crate::base::SimTime;

/// Simulated seconds between two digests of the world.
const EVERY_S: u64 = 300;

/// The next digest is due with the first mark at or past this moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rhythm {
    next: SimTime,
}

impl Rhythm {
    pub(super) fn new() -> Self {
        Self { next: SimTime(EVERY_S) }
    }

    pub(super) fn is_due(self, now: SimTime) -> bool {
        now >= self.next
    }

    pub(super) fn done(&mut self, now: SimTime) {
        self.next = SimTime((now.0 / EVERY_S + 1).saturating_mul(EVERY_S));
    }
}
