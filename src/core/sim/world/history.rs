//! When a level changed: telemetry looks back on this, so that lag is lag of the truth.

use serde::Serialize;

use crate::base::SimTime;

/// A level and all the moments it changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct History(Vec<(SimTime, u64)>);

impl History {
    /// Begins at full level.
    #[must_use]
    pub fn new() -> Self {
        Self(vec![(SimTime(0), 1000)])
    }

    /// Begins at full level, with room for one that will often change.
    #[must_use]
    pub fn with_room() -> Self {
        let mut changes = Vec::with_capacity(128);
        changes.push((SimTime(0), 1000));
        Self(changes)
    }

    /// Notes a level; what does not change takes no room.
    pub fn note(&mut self, at: SimTime, level: u64) {
        match self.0.last_mut() {
            Some((_, last)) if *last == level => {}
            Some((when, last)) if *when == at => *last = level,
            _ => self.0.push((at, level)),
        }
    }

    /// The level now.
    #[must_use]
    pub fn last(&self) -> u64 {
        self.0.last().map_or(1000, |(_, level)| *level)
    }

    /// The level at a moment.
    #[must_use]
    pub fn at(&self, moment: SimTime) -> u64 {
        self.0.iter().rev().find(|(when, _)| *when <= moment).map_or(1000, |(_, level)| *level)
    }

    /// Since when, as of a moment, the level has been at a bound or above it without a break.
    #[must_use]
    pub fn at_least_since(&self, bound: u64, moment: SimTime) -> Option<SimTime> {
        let mut since = None;
        for (when, level) in self.0.iter().rev().filter(|(when, _)| *when <= moment) {
            if *level < bound {
                break;
            }
            since = Some(*when);
        }
        since
    }

    /// Since when, as of a moment, the level has been below a bound without a break.
    #[must_use]
    pub fn below_since(&self, bound: u64, moment: SimTime) -> Option<SimTime> {
        let mut since = None;
        for (when, level) in self.0.iter().rev().filter(|(when, _)| *when <= moment) {
            if *level >= bound {
                break;
            }
            since = Some(*when);
        }
        since
    }
}

impl Default for History {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_back() {
        let mut history = History::new();
        history.note(SimTime(10), 400);
        history.note(SimTime(20), 300);
        history.note(SimTime(30), 990);
        assert_eq!(history.at(SimTime(9)), 1000);
        assert_eq!(history.at(SimTime(25)), 300);
        assert_eq!(history.below_since(500, SimTime(25)), Some(SimTime(10)));
        assert_eq!(history.below_since(500, SimTime(30)), None);
        assert_eq!(history.at_least_since(500, SimTime(35)), Some(SimTime(30)));
        assert_eq!(history.at_least_since(500, SimTime(25)), None);
    }
}
