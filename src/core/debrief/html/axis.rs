//! Round steps for axes, in whole numbers.

use crate::base::{Money, SimTime};

/// A straight scale from a value to a place in the picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// The value at the far end; the near end is 0.
    pub(super) max: i64,
    /// Where 0 lies.
    pub(super) from: i64,
    /// Where `max` lies.
    pub(super) to: i64,
}

impl Scale {
    /// The place of a value.
    pub(super) fn at(self, value: i64) -> i64 {
        let share = i128::from(value) * i128::from(self.to - self.from) / i128::from(self.max.max(1));
        self.from + i64::try_from(share).unwrap_or(0)
    }

    /// The place of a moment.
    pub(super) fn time(self, t: SimTime) -> i64 {
        self.at(i64::try_from(t.0).unwrap_or(i64::MAX))
    }
}

/// Seconds between marks on a time axis or rows of a table: at most so many steps.
pub(super) fn round_step(length_s: u64, most: u64) -> u64 {
    let rounds = [60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400];
    rounds.into_iter().find(|step| length_s / step <= most).unwrap_or(length_s.max(1))
}

/// Money between lines of a grid: 1, 2 or 5 times a power of ten, five lines at most.
pub(super) fn money_step(max: Money) -> Money {
    let mut step = Money::minor(100);
    for factor in [2, 5, 10].into_iter().cycle().take(45) {
        if max.0 / step.0 <= 5 {
            break;
        }
        let decade = decade_below(step);
        step = Money(decade.0.saturating_mul(factor));
    }
    step
}

/// The power of ten at or below a step of 1, 2 or 5 times it.
fn decade_below(step: Money) -> Money {
    let mut decade = Money::minor(100).0;
    while decade.saturating_mul(10) <= step.0 {
        decade = decade.saturating_mul(10);
    }
    Money(decade)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_few() {
        for pounds in [0, 3, 7, 49, 120, 999, 14_400_000, 900_000_000] {
            let max = Money::minor(pounds * 100);
            let step = money_step(max);
            assert!(max.0 / step.0 <= 5, "{pounds}: {step}");
            let digits = step.major().to_string();
            assert!(digits.trim_end_matches('0').len() <= 1, "{pounds}: {step} is not round");
        }
        assert_eq!(money_step(Money::minor(1_200_000)), Money::minor(500_000));
        assert_eq!(round_step(1800, 8), 300);
    }

    #[test]
    fn scales_run_both_ways() {
        let down = Scale { max: 100, from: 300, to: 0 };
        assert_eq!((down.at(0), down.at(50), down.at(100)), (300, 150, 0));
    }
}
