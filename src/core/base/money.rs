//! Money without rounding drift.

use std::fmt;
use std::ops::{Add, AddAssign, Sub};

use serde::{Deserialize, Serialize};

/// An amount in millionths of the minor currency unit (micro-pence for pounds).
///
/// Rates in minor units a second, times two shares in permille, stay whole at this scale, so a
/// cost curve adds up to the same total however it is stepped. Holds ± 92 billion pounds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

impl Money {
    /// From whole minor units (pence).
    #[must_use]
    pub const fn minor(units: i64) -> Self {
        Self(units.saturating_mul(1_000_000))
    }

    /// Whole minor units (pence), rounded towards zero.
    #[must_use]
    pub const fn whole_minor(self) -> i64 {
        self.0 / 1_000_000
    }

    /// Whole major units (pounds), rounded towards zero.
    #[must_use]
    pub const fn major(self) -> i64 {
        self.0 / 100_000_000
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl fmt::Display for Money {
    /// Major units with thousands separated: `1,234,567`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let below = if self.major() < 0 { "-" } else { "" };
        f.pad(&format!("{below}{}", grouped(self.major().unsigned_abs())))
    }
}

/// A count with its thousands separated: `12,000`.
#[must_use]
pub fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_thousands() {
        assert_eq!(Money::minor(12_345_678_900).to_string(), "123,456,789");
        assert_eq!(Money::minor(-100_000).to_string(), "-1,000");
        assert_eq!(Money::minor(99).to_string(), "0");
    }
}
