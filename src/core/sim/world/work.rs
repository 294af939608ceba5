//! Amounts of work: a restore, a replay, a round of sites, beat by beat.
//!
//! Work is counted in small parts of a unit, so that five seconds of any pace stay whole.

use serde::Serialize;

use crate::scenario::model::Work;

use super::BEAT_S;

/// Parts of a unit: a beat of any whole rate is a whole number of them.
const PARTS: u64 = 12_000_000;

/// How far a piece of work is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WorkNow {
    /// Units a minute that the seed gave it.
    pub per_min: u64,
    /// Done so far, in parts of a unit.
    pub done: u64,
    /// Somebody is at it.
    pub running: bool,
}

impl WorkNow {
    /// Nothing done yet.
    #[must_use]
    pub fn new(per_min: u64) -> Self {
        Self { per_min, done: 0, running: true }
    }

    /// One beat at a level in permille.
    pub fn beat(&mut self, work: &Work, level: u64) {
        if self.running {
            let step = self.per_min.saturating_mul(PARTS) * BEAT_S / 60 * level / 1000;
            self.done = (self.done + step).min(whole(work));
        }
    }

    /// Permille done.
    #[must_use]
    pub fn share(&self, work: &Work) -> u64 {
        (u128::from(self.done) * 1000 / u128::from(whole(work).max(1))) as u64
    }

    /// All of it is done.
    #[must_use]
    pub fn is_done(&self, work: &Work) -> bool {
        self.done >= whole(work)
    }

    /// Seconds to the end as the team believes it: at its hoped-for pace at first, at the real one in
    /// the end, and never minding what slows it on the way.
    #[must_use]
    pub fn believed_left_s(&self, work: &Work) -> u64 {
        let done = self.share(work);
        let hopes = (work.hopes * (1000 - done) + 1000 * done) / 1000;
        let left = u128::from(whole(work) - self.done);
        let per_min = (u128::from(self.per_min) * u128::from(hopes) / 1000).max(1);
        u64::try_from(left * 60 / (per_min * u128::from(PARTS))).unwrap_or(u64::MAX)
    }
}

fn whole(work: &Work) -> u64 {
    work.units.saturating_mul(PARTS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Range;

    fn restore() -> Work {
        let per_min = Range(10, 10);
        Work { units: 100, unit: "gigabytes".into(), per_min, hopes: 2000, slowed_by: vec![], heals: None }
    }

    #[test]
    fn the_estimate_starts_too_good_and_closes_in() {
        let (work, mut now) = (restore(), WorkNow::new(10));
        assert_eq!(now.believed_left_s(&work), 300, "half of the ten minutes it takes");
        (0..60).for_each(|_| now.beat(&work, 1000));
        assert_eq!((now.share(&work), now.believed_left_s(&work)), (500, 200), "five minutes in, 200 s hoped for");
        (0..60).for_each(|_| now.beat(&work, 1000));
        assert!(now.is_done(&work));
    }

    #[test]
    fn stands_still_without_what_it_needs() {
        let (work, mut now) = (restore(), WorkNow::new(10));
        now.beat(&work, 0);
        assert_eq!(now.done, 0);
        now.running = false;
        now.beat(&work, 1000);
        assert_eq!(now.done, 0, "an aborted one waits");
    }
}
